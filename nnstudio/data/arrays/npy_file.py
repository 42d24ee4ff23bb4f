"""NumPy's own files (.npy, .npz): headers are checked before anything is allocated, no pickle."""

from __future__ import annotations

import errno
import io
import tokenize
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number
from nnstudio.data.dataset import DataError
from nnstudio.data.files.unreadable import unreadable
from nnstudio.data.limits import LIMITS, MEBI
from nnstudio.data.memory import GIBI, SHARE, free_bytes
from nnstudio.data.progress import Reading

Array = NDArray[Any]

MAGIC = b"\x93NUMPY"
HEADER_BYTES = 10_000
MOST_DIMENSIONS = 8
PIECE = 4 * MEBI
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    KeyError,
    NotImplementedError,  # a way of packing that Python does not know
    RuntimeError,  # a password
    ValueError,
)
_NO_LITERALS = (
    ValueError,
    TypeError,
    SyntaxError,
    tokenize.TokenError,
    RecursionError,
    MemoryError,
    DeprecationWarning,  # a type that NumPy gives up, where warnings are errors
)
_KINDS = "biufSU"
"""Booleans, whole numbers, floats, words of bytes and of letters; structures have such fields."""


@dataclass(frozen=True)
class ArraySource:
    """An array that can be read.

    Args:
        name: in the archive, or of the file without its ending.
        dtype: of its values.
        shape: of the array, as its header says.
        fortran: whether the first axis runs fastest.
        offset: bytes before its values.
        path: the file.
        member: name inside the archive; "" for a .npy file.
    """

    name: str
    dtype: np.dtype[Any]
    shape: tuple[int, ...]
    fortran: bool
    offset: int
    path: Path
    member: str = ""

    @property
    def nbytes(self) -> int:
        """Bytes of its values."""
        count = 1
        for size in self.shape:
            count *= size
        return count * self.dtype.itemsize

    def read(self, reading: Reading) -> Array:
        """Return the array, only its first rows where no more are wanted.

        A .npy file is mapped: what nobody looks at is not read.

        Raises:
            DataError: it is damaged, or too large for the memory.
        """
        most = reading.most
        if not self.member:
            values = self._mapped()
            return values if most is None else values[:most]
        rows = self.shape[0] if self.shape else 1
        wanted = rows if most is None or self.fortran else min(rows, most)
        need = self.nbytes * wanted // max(rows, 1)
        _need_memory(self.name, need)
        try:
            with zipfile.ZipFile(self.path) as archive, archive.open(self.member) as file:
                file.read(self.offset)
                raw = _read_bytes(file, need, reading)
        except DataError:  # among others: a person stopped it
            raise
        except (OSError, *_BROKEN) as error:
            raise damaged(self.path) from error
        if len(raw) != need:
            raise damaged(self.path)
        shape = (wanted, *self.shape[1:]) if self.shape else ()
        values = np.frombuffer(raw, dtype=self.dtype)
        values = values.reshape(shape, order="F" if self.fortran else "C")
        return values if most is None else values[:most]

    def _mapped(self) -> Array:
        if not self.nbytes:
            return np.zeros(self.shape, dtype=self.dtype)
        order = "F" if self.fortran else "C"
        try:
            return np.memmap(
                self.path, self.dtype, "r", offset=self.offset, shape=self.shape, order=order
            )
        except (OSError, ValueError) as error:
            raise damaged(self.path) from error


def is_npy(head: bytes) -> bool:
    """Whether a file begins as a .npy file does."""
    return head.startswith(MAGIC)


def sources_of(path: Path) -> tuple[ArraySource, ...]:
    """Return the arrays of a .npy or .npz file; only their headers are read.

    Raises:
        DataError: it cannot be read, is no such file, or holds what could run as a program.
    """
    try:
        with path.open("rb") as file:
            head = file.read(len(MAGIC))
            if is_npy(head):
                file.seek(0)
                size = file.seek(0, io.SEEK_END)
                file.seek(0)
                return (_source(file, path.stem, path, size),)
        return _in_archive(path)
    except OSError as error:
        raise unreadable(path, error) from error


def _in_archive(path: Path) -> tuple[ArraySource, ...]:
    found: list[ArraySource] = []
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            if len(entries) > LIMITS.zip_entries:
                raise _too_large(path)
            for entry in entries:
                if not entry.filename.lower().endswith(".npy"):
                    continue
                if entry.flag_bits & 1:
                    raise damaged(path)
                with archive.open(entry) as file:
                    name = entry.filename[:-4]
                    found.append(_source(file, name, path, entry.file_size, entry.filename))
    except DataError:
        raise
    except _BROKEN as error:
        raise damaged(path) from error
    except OSError as error:
        if error.errno == errno.EINVAL:  # the archive names a place that no file has
            raise damaged(path) from error
        raise
    if not found:
        raise damaged(path)
    return tuple(found)


def _source(file: IO[bytes], name: str, path: Path, size: int, member: str = "") -> ArraySource:
    """Return what the header at the beginning of a file says."""
    head = file.read(len(MAGIC) + 6)
    if not is_npy(head) or len(head) < len(MAGIC) + 6:
        raise damaged(path)
    wide = head[6] >= 2
    length = int.from_bytes(head[8:12] if wide else head[8:10], "little")
    begin = 12 if wide else 10
    if length > HEADER_BYTES:
        raise damaged(path)
    text = (head[begin:] + file.read(max(0, length - (len(head) - begin))))[:length]
    dtype, shape, fortran = _header(text, path, name)
    source = ArraySource(name, dtype, shape, fortran, begin + length, path, member)
    if source.nbytes > LIMITS.file_bytes * (1 if member else 32):
        raise _too_large(path)
    if source.offset + source.nbytes > size:
        raise damaged(path)
    return source


def _header(text: bytes, path: Path, name: str) -> tuple[np.dtype[Any], tuple[int, ...], bool]:
    """Return type, shape and order; numpy reads the header as plain literals, never as code."""
    packed = b"\x93NUMPY\x01\x00" + len(text).to_bytes(2, "little") + text
    stream = io.BytesIO(packed)
    try:
        np.lib.format.read_magic(stream)
        shape, fortran, dtype = np.lib.format.read_array_header_1_0(
            stream, max_header_size=HEADER_BYTES
        )
    except _NO_LITERALS as error:
        raise damaged(path) from error
    if dtype.hasobject:
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data_series", "The array {name} in {file} holds Python objects, not numbers."
            ).format(name=name, file=path.name),
            QT_TRANSLATE_NOOP(
                "data_series",
                "Opening such objects could run a program, so they are never opened. Save numbers "
                "or words instead. Nothing changed.",
            ),
            "NNS-2171",
        )
    kinds = {field[0].kind for field in (dtype.fields or {"": (dtype,)}).values()}
    if not kinds <= set(_KINDS) or len(shape) > MOST_DIMENSIONS or min(shape, default=0) < 0:
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data_series", "The array {name} in {file} holds neither numbers nor words."
            ).format(name=name, file=path.name),
            QT_TRANSLATE_NOOP("data_series", "Choose another file. Nothing changed."),
            "NNS-2172",
        )
    return dtype, tuple(shape), bool(fortran)


def _read_bytes(file: IO[bytes], count: int, reading: Reading) -> bytearray:
    raw = bytearray()
    while len(raw) < count:
        reading.advance(len(raw), count)
        piece = file.read(min(PIECE, count - len(raw)))
        if not piece:
            break
        raw += piece
    return raw


def _need_memory(name: str, needed: int) -> None:
    free = free_bytes()
    if needed > free * SHARE:
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data_series", "The array {name} needs {needed} GB of memory; {free} GB are free."
            ).format(name=name, needed=Number(needed / GIBI, 1), free=Number(free / GIBI, 1)),
            QT_TRANSLATE_NOOP(
                "data_series", "Save it as a .npy file: such files are read piece by piece."
            ),
            "NNS-2055",
        )


def _too_large(path: Path) -> DataError:
    return DataError(
        QT_TRANSLATE_NOOP("data_series", "{file} is larger than {size} GB.").format(
            file=path.name, size=LIMITS.file_bytes // MEBI // 1024
        ),
        QT_TRANSLATE_NOOP("data_series", "Use a part of the data. Nothing changed."),
        "NNS-2009",
    )


def damaged(path: Path) -> DataError:
    """Return the error for a file that is no NumPy file, or is no longer whole."""
    return DataError(
        QT_TRANSLATE_NOOP("data_series", "{file} is damaged or is no file of NumPy.").format(
            file=path.name
        ),
        QT_TRANSLATE_NOOP(
            "data_series",
            "Get it again, or save the arrays once more with numpy.save or numpy.savez. Nothing "
            "changed.",
        ),
        "NNS-2170",
    )
