"""Reads IDX files (MNIST's format), plain or as .gz, without trusting what they declare."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BufferedIOBase
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.dataset import DataError
from nnstudio.data.files.unreadable import unreadable
from nnstudio.data.limits import LIMITS, MEBI

UNSIGNED_BYTES = 0x08
KINDS = (UNSIGNED_BYTES, 0x09, 0x0B, 0x0C, 0x0D, 0x0E)
"""Codes of the number types; a file that begins alike with another code is no IDX file."""
GZIP_MAGIC = b"\x1f\x8b"
GZIP_MOST = 1040
"""Deflate packs at most 1,032 bytes into one; a header that declares more is wrong."""


@dataclass(frozen=True)
class IdxHeader:
    """The head of an IDX file: what it declares.

    Args:
        kind: code of the number type; 8 = bytes from 0 to 255.
        sizes: of the axes, items first.
    """

    kind: int
    sizes: tuple[int, ...]

    @property
    def bytes(self) -> int:
        """Declared bytes behind the header, for numbers of one byte."""
        total = 1
        for size in self.sizes:
            total *= size
        return total


def read_header(path: Path) -> IdxHeader | None:
    """Return the header, or None where the file is no IDX file.

    Raises:
        DataError: the file cannot be opened or unpacked.
    """
    with _opened(path) as stream:
        return _header(path, stream)


def read_idx(path: Path) -> NDArray[np.uint8]:
    """Return the numbers of an IDX file of bytes.

    Raises:
        DataError: it is no such file, is damaged or incomplete, or is too large.
    """
    with _opened(path) as stream:
        header = _header(path, stream)
        if header is None:
            raise not_idx(path)
        _check(path, header)
        values = np.empty(header.bytes, dtype=np.uint8)
        filled = _fill(path, stream, values)
        rest = _read(path, stream, 1) if filled == header.bytes else b""
    if filled < header.bytes:
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data", "{file} is incomplete: it ends after {found} of {declared} bytes."
            ).format(file=path.name, found=filled, declared=header.bytes),
            _AGAIN,
            "NNS-2022",
        )
    if rest:
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data", "{file} is longer than its header says ({declared} bytes)."
            ).format(file=path.name, declared=header.bytes),
            _AGAIN,
            "NNS-2022",
        )
    return values.reshape(header.sizes)


def not_idx(path: Path) -> DataError:
    """Return the error for a file of another kind."""
    return DataError(
        QT_TRANSLATE_NOOP(
            "data", "{file} is not an IDX file, although it is named like one."
        ).format(file=path.name),
        _AGAIN,
        "NNS-2021",
    )


_AGAIN = QT_TRANSLATE_NOOP(
    "data", "Copy or download the file once more. Nothing in your project changed."
)


@contextmanager
def _opened(path: Path) -> Iterator[BufferedIOBase]:
    """Open a file for reading, unpacked where it is a .gz."""
    try:
        raw = path.open("rb")
        packed = raw.peek(2)[:2] == GZIP_MAGIC
    except OSError as error:
        raise unreadable(path, error) from error
    with raw:
        if packed:
            with gzip.GzipFile(fileobj=raw) as stream:
                yield stream
        else:
            yield raw


def _header(path: Path, stream: BufferedIOBase) -> IdxHeader | None:
    head = _read(path, stream, 4)
    if len(head) < 4 or head[:2] != b"\0\0" or head[2] not in KINDS or not 1 <= head[3] <= 4:
        return None
    sizes = _read(path, stream, 4 * head[3])
    if len(sizes) < 4 * head[3]:
        return None
    return IdxHeader(head[2], tuple(int(size) for size in np.frombuffer(sizes, dtype=">u4")))


def _check(path: Path, header: IdxHeader) -> None:
    if header.kind != UNSIGNED_BYTES:
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data", "{file} holds numbers of a kind that is not read here (code {code})."
            ).format(file=path.name, code=header.kind),
            QT_TRANSLATE_NOOP("data", "Only files with bytes from 0 to 255 are read, as MNIST's."),
            "NNS-2025",
        )
    size = path.stat().st_size
    with path.open("rb") as raw:
        packed = raw.read(2) == GZIP_MAGIC
    most = size * GZIP_MOST if packed else size
    if header.bytes > LIMITS.file_bytes or header.sizes[0] > LIMITS.items:
        raise too_large(path, header.bytes)
    if header.bytes > most:  # before anything is allocated for it
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data", "{file} is incomplete: it ends after {found} of {declared} bytes."
            ).format(file=path.name, found=size, declared=header.bytes),
            _AGAIN,
            "NNS-2022",
        )


def too_large(path: Path, size: int) -> DataError:
    """Return the error for a file beyond the limit."""
    return DataError(
        QT_TRANSLATE_NOOP("data", "{file} is too large: {size} MB; {most} MB are read.").format(
            file=path.name, size=size // MEBI, most=LIMITS.file_bytes // MEBI
        ),
        QT_TRANSLATE_NOOP("data", "Use a part of the data. Nothing in your project changed."),
        "NNS-2009",
    )


def _fill(path: Path, stream: BufferedIOBase, target: NDArray[np.uint8]) -> int:
    filled = 0
    while filled < len(target):
        piece = _read(path, stream, min(4 * MEBI, len(target) - filled))
        if not piece:
            break
        target[filled : filled + len(piece)] = np.frombuffer(piece, dtype=np.uint8)
        filled += len(piece)
    return filled


def _read(path: Path, stream: BufferedIOBase, count: int) -> bytes:
    try:
        return stream.read(count)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise DataError(
            QT_TRANSLATE_NOOP("data", "{file} is damaged and cannot be unpacked.").format(
                file=path.name
            ),
            _AGAIN,
            "NNS-2026",
        ) from error
    except OSError as error:
        raise unreadable(path, error) from error
