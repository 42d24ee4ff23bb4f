"""Brings a set here: from a chosen folder, a stick, or the network, and makes it ready.

A set is ready all at once: its folder appears under its name only when every file in it was
checked, unpacked and written. What was half done is thrown away or gone on with.
"""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.data.catalogue.digest import Verdict, look_at
from nnstudio.data.catalogue.download import RefusedError, UnreachableError, download
from nnstudio.data.catalogue.entry import PublicFile, PublicSet
from nnstudio.data.catalogue.errors import (
    disk_fault,
    free_bytes,
    half_copy,
    no_room,
    not_here,
    nothing_fits,
    offline,
    refused,
)
from nnstudio.data.catalogue.shelf import (
    Shelf,
    candidates,
    files_below,
    ready_path,
    write_note,
)
from nnstudio.data.catalogue.unpack import DamagedError, put
from nnstudio.data.progress import Reading

_ROOM_LEFT = 50_000_000
"""Bytes of the disk that are never used up."""
_log = logging.getLogger(__name__)

UNKNOWN = QT_TRANSLATE_NOOP(
    "catalogue",
    "{file} cannot be verified: no source publishes its digest. Its SHA-256 is {digest}.",
)
BY_NAME = QT_TRANSLATE_NOOP(
    "catalogue",
    "{file} was taken by its name: it is not the file that the catalogue means. Its SHA-256 is "
    "{digest}.",
)
PASSED_OVER = QT_TRANSLATE_NOOP(
    "catalogue", "{path} was passed over: it is not whole, or another file."
)


@dataclass(frozen=True)
class Obtained:
    """A set that is ready.

    Args:
        path: what is read.
        notes: what a person should know of its files.
    """

    path: Path
    notes: tuple[Text, ...] = ()


@dataclass(frozen=True)
class _Piece:
    """A file of a set as it was found."""

    file: PublicFile
    path: Path
    verdict: Verdict
    note: Text | None = None


class _Count:
    """Adds up what all files of a set need, for one bar of progress."""

    def __init__(self, reading: Reading, total: int) -> None:
        self._reading, self._total = reading, max(total, 1)
        self._before = 0

    def at(self, done: int) -> None:
        """Note how many bytes of the file in hand are done."""
        self._reading.advance(min(self._before + done, self._total), self._total)

    def next(self, done: int) -> None:
        """Go on to the next file."""
        self._before = min(self._before + done, self._total)
        self.at(0)


def obtain(
    entry: PublicSet,
    shelf: Shelf,
    reading: Reading,
    *,
    network: bool = False,
    given: Path | None = None,
) -> Obtained:
    """Make a set ready and return where it is read.

    Args:
        entry: the set.
        shelf: folders of this computer.
        reading: progress in bytes, and the wish to stop.
        network: whether a person asked for a download; else the network is left alone.
        given: a folder in which a person says that the files are.

    Raises:
        DataError: files are missing, damaged or other ones, or cannot be written; CancelledError.
    """
    ready = ready_path(entry, shelf)
    if ready is not None:
        return Obtained(ready)
    notes: list[Text] = []
    count = _Count(reading, entry.bytes)
    pieces: list[_Piece] = []
    missing: list[PublicFile] = []
    for file in entry.files:
        piece = _find(entry, file, shelf, given, reading, notes)
        if piece is None:
            missing.append(file)
        else:
            pieces.append(piece)
            count.next(file.bytes)
    if missing and given is not None and not network:
        raise nothing_fits(entry, missing, given)
    if missing and not network:
        raise not_here(entry, missing, shelf.copy_to(entry))
    try:
        _need_room(entry, missing, shelf)
        for file in missing:
            pieces.append(_from_network(entry, file, missing, shelf, reading, count))
            count.next(file.bytes)
        _make_ready(entry, pieces, shelf, reading)
    except OSError as error:
        raise disk_fault(shelf.cache, _needed(entry, missing), error) from error
    except DamagedError:
        _throw_away(pieces, shelf.downloads(entry))
        raise
    for piece in pieces:
        if piece.note is not None:
            notes.append(piece.note)
    shutil.rmtree(shelf.downloads(entry), ignore_errors=True)  # unpacked; not kept twice
    path = ready_path(entry, shelf)
    assert path is not None
    return Obtained(path, tuple(notes))


def fetch_files(
    entry: PublicSet, folder: Path, reading: Reading, files: Sequence[PublicFile] | None = None
) -> tuple[Text, ...]:
    """Download the files of a set as they are into a folder, for a course stick.

    Args:
        entry: the set.
        folder: gets a folder with the set's id.
        reading: progress in bytes, and the wish to stop.
        files: those that are fetched; None: all that are not there yet.

    Returns:
        What a person should know of them.

    Raises:
        DataError: as `obtain`.
    """
    target = folder / entry.id
    shelf = Shelf(folder / ".none", (folder,))
    count = _Count(reading, entry.bytes)
    notes: list[Text] = []
    wanted = entry.files if files is None else files
    try:
        for file in wanted:
            piece = _find(entry, file, shelf, None, reading, [])
            if piece is None:
                verdict = _download(entry, file, wanted, target, target, reading, count)
                piece = _Piece(file, target / file.name, verdict, _note(file, verdict))
            if piece.note is not None:
                notes.append(piece.note)
            count.next(file.bytes)
    except OSError as error:
        raise disk_fault(target, entry.bytes, error) from error
    return tuple(notes)


def _find(
    entry: PublicSet,
    file: PublicFile,
    shelf: Shelf,
    given: Path | None,
    reading: Reading,
    notes: list[Text],
) -> _Piece | None:
    """Return a file that is here, or None; what does not fit is noted and passed over."""
    for path in candidates(entry, file, shelf, given):
        verdict = _look(path, file, reading)
        if verdict.outcome in ("verified", "unknown"):
            return _Piece(file, path, verdict, _note(file, verdict))
        if given is None or given not in path.parents:
            notes.append(PASSED_OVER.format(path=plain(str(path))))
    return None if given is None else _find_given(file, given, reading)


def _find_given(file: PublicFile, folder: Path, reading: Reading) -> _Piece | None:
    """Look for a file in a chosen folder: by its digest whatever its name, else by its name.

    Raises:
        DataError: the file of that name is only half there.
    """
    named: list[Path] = []
    for path in files_below(folder):
        reading.check()
        if path.name in file.names:
            named.append(path)
        elif not file.digests or path.stat().st_size != file.size:
            continue
        verdict = _look(path, file, reading)
        if verdict.outcome == "verified":
            return _Piece(file, path, verdict)
    for path in named:
        verdict = _look(path, file, reading)
        if verdict.outcome == "short":
            raise half_copy(file, path)
        if verdict.outcome == "unknown":
            return _Piece(file, path, verdict, _note(file, verdict))
        digest = verdict.sha256 or _sha256(path, reading)
        note = BY_NAME.format(file=plain(path.name), digest=plain(digest))
        return _Piece(file, path, Verdict("other", digest), note)
    return None


def _look(path: Path, file: PublicFile, reading: Reading) -> Verdict:
    try:
        return look_at(path, file, lambda _: reading.check())
    except OSError:  # a stick that was pulled out, a file that may not be read
        _log.info("%s cannot be read", path, exc_info=True)
        return Verdict("other")


def _sha256(path: Path, reading: Reading) -> str:
    any_file = PublicFile(name="any", addresses=("http://any",), about=1, source="")
    return look_at(path, any_file, lambda _: reading.check()).sha256


def _note(file: PublicFile, verdict: Verdict) -> Text | None:
    if verdict.outcome == "verified":
        return None
    return UNKNOWN.format(file=plain(file.name), digest=plain(verdict.sha256))


def _from_network(
    entry: PublicSet,
    file: PublicFile,
    missing: Sequence[PublicFile],
    shelf: Shelf,
    reading: Reading,
    count: _Count,
) -> _Piece:
    folder = shelf.downloads(entry)
    verdict = _download(entry, file, missing, folder, shelf.copy_to(entry), reading, count)
    return _Piece(file, folder / file.name, verdict, _note(file, verdict))


def _download(
    entry: PublicSet,
    file: PublicFile,
    missing: Sequence[PublicFile],
    folder: Path,
    copy_to: Path,
    reading: Reading,
    count: _Count,
) -> Verdict:
    try:
        return download(file, folder, reading, count.at)
    except UnreachableError as error:
        raise offline(entry, missing, copy_to) from error
    except RefusedError as error:
        raise refused(file, missing, copy_to, error.reason) from error


def _throw_away(pieces: Sequence[_Piece], folder: Path) -> None:
    """Delete what was downloaded, so that it is fetched anew; a person's own files stay."""
    for piece in pieces:
        if piece.path.parent == folder:
            piece.path.unlink(missing_ok=True)


def _needed(entry: PublicSet, missing: Sequence[PublicFile]) -> int:
    return sum(file.bytes for file in missing) + entry.unpacked


def _need_room(entry: PublicSet, missing: Sequence[PublicFile], shelf: Shelf) -> None:
    free, needed = free_bytes(shelf.cache), _needed(entry, missing)
    if free is not None and free < needed + _ROOM_LEFT:
        raise no_room(shelf.cache, needed + _ROOM_LEFT)


def _make_ready(entry: PublicSet, pieces: Sequence[_Piece], shelf: Shelf, reading: Reading) -> None:
    """Write the set's folder beside its place and move it there in one step."""
    shelf.cache.mkdir(parents=True, exist_ok=True)
    making = shelf.cache / f"{entry.id}.{os.getpid()}.part"
    shutil.rmtree(making, ignore_errors=True)
    making.mkdir()
    written = 0

    def advance(more: int) -> None:
        nonlocal written
        written += more
        reading.advance(min(written, entry.unpacked), entry.unpacked)

    try:
        for piece in pieces:
            put(piece.path, piece.file, making, advance)
        old = shelf.folder(entry)
        shelf.note(entry).unlink(missing_ok=True)
        if old.exists():
            shutil.rmtree(old)
        making.replace(old)
        write_note(entry, shelf, {p.file.name: p.verdict.sha256 for p in pieces})
    except BaseException:
        shutil.rmtree(making, ignore_errors=True)
        raise
