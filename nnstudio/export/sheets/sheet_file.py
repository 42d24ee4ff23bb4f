"""A table file on the disk: its name holds the old or the new content, never a part of one."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import IO

from nnstudio.base.errors import UserError
from nnstudio.export.sheets.cells import Cell, Sheet, SheetColumn
from nnstudio.export.sheets.csv_sheet import FORMS, CsvSheet
from nnstudio.export.sheets.sheet_errors import (
    inside_input,
    is_input,
    no_folder,
    not_written,
    other_ending,
)
from nnstudio.export.sheets.xlsx_sheet import XlsxSheet
from nnstudio.project.disk import Disk, keep_mode, sweep_leftovers, temporary_beside

SUFFIXES = (".csv", ".xlsx")
_BUFFER = 256 * 1024


class SheetFile:
    """Writes a table beside its place and puts it there when it is whole.

    Not to be used by two threads at the same time.

    Args:
        path: target file, .csv or .xlsx; where it is a link, what it points to.
        columns: of the table.
        language: decides the separator and the decimal mark of a CSV file.
        title: of the sheet of a workbook.
        disk: for tests.

    Raises:
        UserError: it cannot be begun; nothing was changed.
    """

    def __init__(
        self,
        path: Path,
        columns: Sequence[SheetColumn],
        language: str = "en",
        title: str = "",
        disk: Disk | None = None,
    ) -> None:
        if path.suffix.lower() not in SUFFIXES:
            raise other_ending(path)
        self._path = path
        self._disk = disk or Disk()
        self._file: IO[bytes] | None = None
        self._placed = False
        try:
            self._target = path.resolve()
            self._temporary = temporary_beside(self._target)
            self._file = self._disk.open(self._temporary, "wb")
            self._steps = _Steps(self._file, self._disk)
            stream = self._stream = io.BufferedWriter(self._steps, _BUFFER)
            if path.suffix.lower() == ".csv":
                self._sheet: Sheet = CsvSheet(stream, columns, FORMS.get(language, FORMS["en"]))
            else:
                self._sheet = XlsxSheet(stream, columns, title)
        except (OSError, RuntimeError) as error:
            self.discard()
            raise _failed(path, error) from error

    def write(self, rows: Iterable[Sequence[Cell]]) -> None:
        """Add rows, each with a cell for every column.

        Raises:
            UserError: the disk refuses; nothing half-written is left.
        """
        try:
            self._sheet.write(rows)
        except OSError as error:
            self.discard()
            raise not_written(self._path, error) from error

    def finish(self) -> Path:
        """Put the table in its place and return that.

        Raises:
            UserError: the disk refuses; nothing half-written is left, an old file is as it was.
        """
        try:
            self._sheet.close()
            self._stream.flush()
            if self._file is not None:
                self._disk.fsync(self._file.fileno())
                self._file.close()
            if self._target.exists():
                keep_mode(self._target, self._temporary)
            self._disk.replace(self._temporary, self._target)
            self._placed = True
        except OSError as error:
            self.discard()
            raise not_written(self._path, error) from error
        with contextlib.suppress(OSError):
            sweep_leftovers(self._target)
        return self._target

    def discard(self) -> None:
        """Leave nothing of the table; an old file is as it was. Harmless after `finish`."""
        if self._file is None or self._placed:
            return
        self._steps.let_go()
        with contextlib.suppress(OSError, AttributeError):
            self._sheet.drop()  # into nothing, so that zip and buffer are at peace
            self._stream.flush()
        with contextlib.suppress(OSError):
            self._file.close()
        self._file = None
        with contextlib.suppress(OSError):
            self._temporary.unlink(missing_ok=True)


def check_sheet_target(path: Path, reads: Sequence[Path] = ()) -> None:
    """Find out before the work whether a table can be written to a file.

    Args:
        path: the file.
        reads: files and folders that are read and must not be touched.

    Raises:
        UserError: its ending, its folder, a program that has it open, or one of `reads` forbids
            it; nothing was changed.
    """
    if path.suffix.lower() not in SUFFIXES:
        raise other_ending(path)
    if path.is_dir() or not path.parent.is_dir():
        raise no_folder(path)
    try:
        target = path.resolve()
        for source in reads:
            read = source.resolve()
            if read == target or (target.exists() and read.exists() and read.samefile(target)):
                raise is_input(path)
            if read.is_dir() and target.is_relative_to(read):
                raise inside_input(path)
        if target.exists():
            # Write-protected, or held by a spreadsheet program: better known before the work.
            with target.open("r+b"):
                pass
    except (OSError, RuntimeError) as error:
        raise _failed(path, error) from error


class _Steps(io.RawIOBase):
    """A file whose writing goes through the disk's own steps, so that tests can let them fail."""

    def __init__(self, file: IO[bytes], disk: Disk) -> None:
        super().__init__()
        self._file: IO[bytes] | None = file
        self._disk = disk
        self._place = 0

    def let_go(self) -> None:
        """Write nothing any more: what still comes goes nowhere."""
        if self._file is not None:
            self._place = 0 if self._file.closed else self._file.tell()
            self._file = None

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        block = bytes(data)  # type: ignore[call-overload]
        if self._file is None:
            self._place += len(block)
        else:
            self._disk.put(self._file, block)
        return len(block)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        if self._file is not None:
            return self._file.seek(offset, whence)
        self._place = offset + (0 if whence == io.SEEK_SET else self._place)
        return self._place

    def tell(self) -> int:
        return self._place if self._file is None else self._file.tell()


def _failed(path: Path, error: Exception) -> UserError:
    """Return the error in plain words; RuntimeError is a link that leads to itself."""
    fault = error if isinstance(error, OSError) else OSError(str(error))
    return not_written(path, fault)
