"""A table's file as a stream of bytes: plain, packed (.gz), or the only table of a folder."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BufferedIOBase
from pathlib import Path

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.dataset import DataError, LeftOut
from nnstudio.data.files.file_names import is_stray
from nnstudio.data.files.folder_files import list_files
from nnstudio.data.files.unreadable import unreadable
from nnstudio.data.limits import LIMITS, MEBI

GZIP = b"\x1f\x8b"
GZIP_MOST = 1040
"""Deflate packs at most 1,032 bytes into one."""
TEXT_TABLES = (".csv", ".tsv", ".tab")
PACKED_OR_PLAIN = (*TEXT_TABLES, *(f"{suffix}.gz" for suffix in TEXT_TABLES))
WORKBOOKS = (".xlsx", ".xlsm", ".xlsb", ".ods", ".xls")
ALL_TABLES = (*PACKED_OR_PLAIN, *WORKBOOKS, ".arff")
ABOUT_DATA = (".names", ".md", ".rst", ".pdf")
"""Files that tell of data and are none."""
MOST_FILES = 200
"""A folder with more files is no folder with a single table."""
BESIDE = QT_TRANSLATE_NOOP("data_tables", "lies beside the table")


@dataclass(frozen=True)
class TableFile:
    """A file with a table.

    Args:
        path: of the file itself.
        packed: whether it is packed with gzip.
        size: bytes of what is in it; a packed file only says so.
        beside: other files of the folder, which are not read.
    """

    path: Path
    packed: bool
    size: int
    beside: tuple[LeftOut, ...] = ()

    @property
    def name(self) -> str:
        """Name of the file."""
        return self.path.name

    @contextmanager
    def opened(self) -> Iterator[BufferedIOBase]:
        """Open it for reading, unpacked.

        Raises:
            DataError: it cannot be read, or is damaged.
        """
        try:
            with self.path.open("rb") as raw:
                if not self.packed:
                    yield raw
                else:
                    with gzip.GzipFile(fileobj=raw) as stream:
                        yield stream
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise DataError(
                QT_TRANSLATE_NOOP("data_tables", "{file} is damaged or incomplete.").format(
                    file=self.name
                ),
                QT_TRANSLATE_NOOP(
                    "data_tables",
                    "Copy or download the file once more. Nothing in your project changed.",
                ),
                "NNS-2026",
            ) from error
        except OSError as error:
            raise unreadable(self.path, error) from error

    def pieces(self, size: int) -> Iterator[bytes]:
        """Yield what is in it, piece by piece.

        Args:
            size: bytes of a piece.

        Raises:
            DataError: it cannot be read, is damaged, or longer than the limit.
        """
        total = 0
        with self.opened() as stream:
            while True:
                piece = stream.read(size)
                if not piece:
                    return
                total += len(piece)
                if total > LIMITS.file_bytes:
                    raise too_large(self.name)
                yield piece

    def head(self, count: int) -> bytes:
        """Return the beginning of what is in it.

        Raises:
            DataError: it cannot be read, or is damaged.
        """
        parts: list[bytes] = []
        for piece in self.pieces(count):
            parts.append(piece)
            if sum(map(len, parts)) >= count:
                break
        return b"".join(parts)[:count]


def table_file(path: Path, suffixes: tuple[str, ...] = PACKED_OR_PLAIN) -> TableFile:
    """Return the file with the table.

    Args:
        path: the file, or a folder with a single table in it.
        suffixes: of the files looked for in a folder.

    Raises:
        DataError: it cannot be read, is too large, or the folder holds no table or several.
    """
    beside: tuple[LeftOut, ...] = ()
    if path.is_dir():
        path, beside = _only_table(path, suffixes)
    try:
        size = path.stat().st_size
        with path.open("rb") as stream:
            packed = stream.read(2) == GZIP
            if packed and size > 4:
                stream.seek(-4, 2)
                told = int.from_bytes(stream.read(4), "little")
                if told <= size * GZIP_MOST:  # a damaged file may say anything
                    size = max(size, told)
    except OSError as error:
        raise unreadable(path, error) from error
    if size > LIMITS.file_bytes:
        raise too_large(path.name)
    return TableFile(path, packed, size, beside)


def holds_one_table(folder: Path, suffixes: tuple[str, ...]) -> bool:
    """Whether a folder holds exactly one table, and it has one of these endings."""
    try:
        files = list_files(folder, most=MOST_FILES + 1).files
    except DataError:
        return False
    tables = [file.name for file in files if is_table(file.name)]
    return len(files) <= MOST_FILES and len(tables) == 1 and tables[0].lower().endswith(suffixes)


def is_table(name: str) -> bool:
    """Whether a file is called like a table."""
    return name.lower().endswith(ALL_TABLES) and not is_stray(name)


def _only_table(folder: Path, suffixes: tuple[str, ...]) -> tuple[Path, tuple[LeftOut, ...]]:
    files = list_files(folder, most=MOST_FILES + 1).files
    tables = [file for file in files if is_table(file.name)]
    mine = [file for file in tables if file.name.lower().endswith(suffixes)]
    if len(mine) != 1 or len(files) > MOST_FILES:
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data_tables", "The folder {name} does not hold just one table of this kind."
            ).format(name=folder.name),
            QT_TRANSLATE_NOOP("data_tables", "Choose the table itself. Nothing changed."),
            "NNS-2006",
        )
    others = tuple(
        f.key
        for f in files
        if f not in mine and not is_stray(f.name) and not f.name.lower().endswith(ABOUT_DATA)
    )
    return mine[0].path, ((LeftOut(BESIDE, others),) if others else ())


def too_large(name: str) -> DataError:
    """Return the error for a file beyond the limit."""
    return DataError(
        QT_TRANSLATE_NOOP("data_tables", "{file} is too large; at most {most} MB are read.").format(
            file=name, most=LIMITS.file_bytes // MEBI
        ),
        QT_TRANSLATE_NOOP(
            "data_tables", "Use a part of the data. Nothing in your project changed."
        ),
        "NNS-2009",
    )
