"""Puts the files of a set into its folder: copied, or the wanted members of an archive.

Only regular members whose whole name the catalogue names are written, below the folder and
nowhere else; links, devices and everything else are passed over. Nothing is ever run.
"""

from __future__ import annotations

import lzma
import re
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.data.catalogue.entry import PublicFile
from nnstudio.data.dataset import DataError
from nnstudio.data.limits import LIMITS

PIECE = 256 * 1024
_BROKEN = (
    zipfile.BadZipFile,
    tarfile.TarError,
    EOFError,
    zlib.error,
    lzma.LZMAError,
    NotImplementedError,  # a way of packing that Python does not know
    RuntimeError,  # a password
)
_PART = re.compile(r"[^/\\:\0]+")

Advance = Callable[[int], None]


class DamagedError(DataError):
    """An archive that cannot be unpacked, or does not hold what it should.

    Args:
        name: of the file.
    """

    def __init__(self, name: str) -> None:
        super().__init__(
            QT_TRANSLATE_NOOP(
                "catalogue", "{file} is damaged, or is not what it should be."
            ).format(file=plain(name)),
            QT_TRANSLATE_NOOP(
                "catalogue", "Nothing in your project changed. Download or copy it once more."
            ),
            "NNS-2405",
        )


class _FaultError(Exception):
    """What is wrong with it, for the log."""


@dataclass
class _Budget:
    """How much may still be written."""

    bytes: int
    files: int

    def take(self, count: int) -> None:
        self.bytes -= count
        if self.bytes < 0 or self.files < 0:
            raise _FaultError("more than a set may hold")


def put(source: Path, file: PublicFile, folder: Path, advance: Advance) -> int:
    """Write a file, or what is used of an archive, into a folder.

    Args:
        source: the file as it was fetched.
        file: what it is.
        folder: of the set.
        advance: called with the bytes written so far; may raise to stop.

    Returns:
        How many files were written.

    Raises:
        DataError: the archive is damaged or holds nothing that is used.
        OSError: it cannot be read or written.
    """
    budget = _Budget(LIMITS.zip_bytes, LIMITS.zip_entries)
    try:
        if file.unpack == "zip":
            return _put_zip(source, file, folder, budget, advance)
        if file.unpack == "tar":
            return _put_tar(source, file, folder, budget, advance)
    except (_FaultError, *_BROKEN) as error:
        raise DamagedError(file.name) from error
    except (FileExistsError, NotADirectoryError, IsADirectoryError) as error:
        raise DamagedError(file.name) from error  # a name that is both a file and a folder
    except OSError as error:
        if error.errno is not None:  # the disk; gzip raises OSError without a number for its own
            raise
        raise DamagedError(file.name) from error
    name = source.name if source.name in file.names else file.name
    with source.open("rb") as stream:
        _write(stream, folder / name, budget, advance)
    return 1


def target_of(name: str, file: PublicFile) -> str | None:
    """Return the name that a member gets below the set's folder; None where it is not used."""
    for keep in file.keep:
        found = re.fullmatch(keep.match, name)
        if found is not None:
            return found.expand(keep.to)
    return None


def _put_zip(
    source: Path, file: PublicFile, folder: Path, budget: _Budget, advance: Advance
) -> int:
    count = 0
    with zipfile.ZipFile(source) as archive:
        for member in archive.infolist():
            target = None if member.is_dir() else target_of(member.filename, file)
            if target is None:
                continue
            with archive.open(member) as stream:
                _write(cast("BinaryIO", stream), _below(folder, target), budget, advance)
            count += 1
    return _some(count)


def _put_tar(
    source: Path, file: PublicFile, folder: Path, budget: _Budget, advance: Advance
) -> int:
    count = 0
    with tarfile.open(source, "r:*") as archive:
        for member in archive:
            advance(0)  # members that are passed over take time, too
            target = target_of(member.name.removeprefix("./"), file) if member.isreg() else None
            if target is None:
                continue
            with _member(archive, member) as stream:
                _write(stream, _below(folder, target), budget, advance)
            count += 1
        # tarfile takes a damaged head for the end; the checksum behind the last byte knows better.
        while archive.fileobj is not None and archive.fileobj.read(PIECE):
            advance(0)
    return _some(count)


@contextmanager
def _member(archive: tarfile.TarFile, member: tarfile.TarInfo) -> Iterator[BinaryIO]:
    stream = archive.extractfile(member)
    if stream is None:
        raise _FaultError(member.name)
    with stream:
        yield cast("BinaryIO", stream)


def _some(count: int) -> int:
    if not count:
        raise _FaultError("nothing in it is used")
    return count


def _below(folder: Path, target: str) -> Path:
    """Return a path below the folder.

    Raises:
        _FaultError: the name leads elsewhere.
    """
    parts = target.split("/")
    if not all(_PART.fullmatch(part) and part.strip(". ") for part in parts):
        raise _FaultError(f"{target!r} leads out of the folder")
    return folder.joinpath(*parts)


def _write(stream: BinaryIO, path: Path, budget: _Budget, advance: Advance) -> None:
    budget.files -= 1
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as out:
        while piece := stream.read(PIECE):
            budget.take(len(piece))
            out.write(piece)
            advance(len(piece))
