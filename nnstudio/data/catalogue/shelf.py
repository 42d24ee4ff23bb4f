"""Where public sets lie: in the app's cache, on a course stick, beside the program."""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, cast

from nnstudio.data.catalogue.entry import PublicFile, PublicSet

VARIABLE = "NNSTUDIO_DATA"
BESIDE = "data"
"""Name of the folder beside the program."""
MOST_NOTE_BYTES = 64 * 1024
MOST_LOOKED_AT = 5000
"""Entries of a folder that are looked at; who names a whole drive does not wait for ever."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Shelf:
    """The folders of this computer.

    Args:
        cache: sets that are ready lie below it, one folder each, and what was downloaded.
        sticks: looked at before the network, in this order; they are only read.
    """

    cache: Path
    sticks: tuple[Path, ...] = ()

    def folder(self, entry: PublicSet) -> Path:
        """Return where a set lies once it is ready."""
        return self.cache / entry.id

    def note(self, entry: PublicSet) -> Path:
        """Return the file that says that a set is ready; written last."""
        return self.cache / f"{entry.id}.json"

    def downloads(self, entry: PublicSet) -> Path:
        """Return where downloaded files wait, and where a person may put them."""
        return self.cache / "downloads" / entry.id

    def copy_to(self, entry: PublicSet) -> Path:
        """Return the folder to name to a person who brings the files."""
        for stick in self.sticks:
            if stick.is_dir() and os.access(stick, os.W_OK):
                return stick / entry.id
        return self.downloads(entry)


@dataclass(frozen=True)
class SetState:
    """How far away a set is.

    Args:
        place: "ready" (may be used now), "here" (its files are on this computer or a stick) or
            "network".
        path: what is read; None unless it is ready.
        missing: files that only the network has.
        stick: where files were found; None where none was.
    """

    place: Literal["ready", "here", "network"]
    path: Path | None = None
    missing: tuple[PublicFile, ...] = ()
    stick: Path | None = None

    @property
    def bytes(self) -> int:
        """Bytes to be fetched from the network."""
        return sum(file.bytes for file in self.missing)


def make_shelf(cache: Path, chosen: str = "") -> Shelf:
    """Return the folders of this computer.

    Args:
        cache: of the app.
        chosen: folder of the course that a person chose in the settings; "" for none.

    The folders of the variable NNSTUDIO_DATA come first, then the chosen one, then a folder "data"
    beside the program.
    """
    named = [part for part in os.environ.get(VARIABLE, "").split(os.pathsep) if part]
    sticks = [Path(part) for part in (*named, chosen) if part]
    sticks += [folder / BESIDE for folder in _beside_program()]
    unique = tuple(dict.fromkeys(sticks))
    return Shelf(cache / "sets", unique)


def state_of(entry: PublicSet, shelf: Shelf) -> SetState:
    """Return how far away a set is; looks at names and sizes only and never raises."""
    path = ready_path(entry, shelf)
    if path is not None:
        return SetState("ready", path)
    missing: list[PublicFile] = []
    stick: Path | None = None
    for file in entry.files:
        found = next(iter(candidates(entry, file, shelf)), None)
        if found is None:
            missing.append(file)
        else:
            stick = stick or found.parent
    return SetState("network" if missing else "here", None, tuple(missing), stick)


def ready_path(entry: PublicSet, shelf: Shelf) -> Path | None:
    """Return what is read of a set that is ready; None where it is not, or is no longer whole."""
    note = _read_note(shelf.note(entry))
    folder = shelf.folder(entry)
    if note is None or note.get("files") != [file.name for file in entry.files]:
        return None
    parts = note.get("parts")
    if not isinstance(parts, dict):
        return None
    for name, size in cast("dict[str, Any]", parts).items():
        if _size(folder / name) != size:
            return None
    path = folder / entry.use.path if entry.use.path else folder
    return path if path.exists() else None


def write_note(entry: PublicSet, shelf: Shelf, digests: dict[str, str]) -> None:
    """Write down that a set is ready, with what lies in its folder and what it was made of.

    Raises:
        OSError: it cannot be written.
    """
    folder = shelf.folder(entry)
    parts = {part.name: _size(part) for part in sorted(folder.iterdir())}
    note = {
        "format": 1,
        "id": entry.id,
        "files": [file.name for file in entry.files],
        "sha256": digests,
        "parts": parts,
    }
    temporary = shelf.note(entry).with_suffix(f".{os.getpid()}.tmp")
    temporary.write_text(json.dumps(note, indent=1), encoding="utf-8")
    temporary.replace(shelf.note(entry))


def candidates(
    entry: PublicSet, file: PublicFile, shelf: Shelf, given: Path | None = None
) -> Iterator[Path]:
    """Yield files that have the right name and, where it is known, the right size.

    Args:
        entry: the set; its id is also the name of its folder on a stick.
        file: one of its files.
        shelf: where to look.
        given: a folder to look at before all others.
    """
    roots = [*([given] if given is not None else []), *shelf.sticks]
    folders: list[Path] = []
    for root in roots:
        folders += [root / entry.id, root]
    folders.append(shelf.downloads(entry))
    for folder in folders:
        for name in file.names:
            path = folder / name
            size = _file_size(path)
            if size is not None and _may_be(file, name, size):
                yield path


def files_below(folder: Path, depth: int = 2) -> Iterator[Path]:
    """Yield the files of a folder and of the folders in it, as far as anybody would wait."""
    left = MOST_LOOKED_AT
    level = [folder]
    for _ in range(depth + 1):
        deeper: list[Path] = []
        for place in level:
            for path in _entries(place):
                left -= 1
                if left < 0:
                    return
                if path.is_dir():
                    deeper.append(path)
                elif path.is_file():
                    yield path
        level = deeper


def _may_be(file: PublicFile, name: str, size: int) -> bool:
    """Whether a size can be right; of content that was packed again, no size is known."""
    return file.size is None or bool(file.content) or name != file.name or size == file.size


def _beside_program() -> Iterable[Path]:
    """Return the folders in which the program lies: of a frozen one, or of a development tree."""
    if getattr(sys, "frozen", False):
        program = Path(sys.executable).resolve().parent
        bundle = next((p for p in program.parents if p.suffix == ".app"), None)  # macOS
        return (program, *([bundle.parent] if bundle is not None else []))
    root = Path(__file__).resolve().parents[3]
    return (root,) if (root / "pyproject.toml").is_file() else ()


def _read_note(path: Path) -> dict[str, Any] | None:
    try:
        if path.stat().st_size > MOST_NOTE_BYTES:
            return None
        raw = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(raw, dict):
        return None
    note = cast("dict[str, Any]", raw)
    return note if note.get("format") == 1 else None


def _size(path: Path) -> int | None:
    """Return the bytes of a file, -1 for a folder, None where there is nothing."""
    try:
        return -1 if path.is_dir() else path.stat().st_size
    except OSError:
        return None


def _file_size(path: Path) -> int | None:
    size = _size(path)
    return None if size is None or size < 0 else size


def _entries(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        _log.info("%s cannot be listed", folder)
        return []
