"""Opens workbooks that somebody else made: every rule is checked before the reader sees a byte.

Values alone are read: no macro runs, no formula is calculated, nothing is fetched from outside.
"""

from __future__ import annotations

import errno
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, TypeVar

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text
from nnstudio.data.dataset import DataError
from nnstudio.data.files.file_names import shown
from nnstudio.data.files.text_file import first_bytes
from nnstudio.data.files.unreadable import unreadable
from nnstudio.data.files.zip_safety import checked_entries, need_small_directory
from nnstudio.data.limits import LIMITS, MEBI
from nnstudio.data.memory import GIBI, SHARE, free_bytes
from nnstudio.data.progress import Reading
from nnstudio.data.tables.table_file import WORKBOOKS
from nnstudio.data.workbooks.workbook_extent import (
    CELL_BYTES,
    BinaryScan,
    BrokenError,
    Extent,
    PartScan,
    TrapError,
    XmlScan,
)
from nnstudio.data.workbooks.workbook_start import Start, start_of
from nnstudio.data.workbooks.xls_extent import OLE, LockedError, scan_xls

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

Result = TypeVar("Result")

ZIP = b"PK\x03\x04"
OLD_BYTES = 512 * MEBI
"""Of an old workbook (.xls), which has to be in memory as a whole; 65,536 rows fit into less."""
CHUNK = 256 * 1024
_MACROS = ("vbaproject.bin", "xl/macrosheets/", "basic/script-lc.xml")
_DAMAGED = (zipfile.BadZipFile, EOFError, zlib.error, struct.error, ValueError)

_SAFE = QT_TRANSLATE_NOOP(
    "data_tables",
    "Open it in a spreadsheet program and save it once more as XLSX. Nothing in your project "
    "changed.",
)


@dataclass(frozen=True)
class Workbook:
    """An open workbook.

    Args:
        book: gives the values of its sheets.
        formulas: whether some cells are calculated.
        macros: whether it holds programs, which were not run.
        heights: rows of sheets of which only the beginning is there, by the number of the last
            row that is; empty where all is there.
    """

    book: CalamineWorkbook
    formulas: bool
    macros: bool
    heights: Mapping[int, int]


def workbook_kind(path: Path) -> str:
    """Return "zip" or "ole" where a file's content is a workbook of that kind, "" otherwise.

    An old Office file says only by its name whether it is a workbook.
    """
    head = first_bytes(path, 8)
    if head == OLE:
        return "ole" if path.name.lower().endswith(WORKBOOKS) else ""
    if not head.startswith(ZIP):
        return ""
    try:
        need_small_directory(path)
        with zipfile.ZipFile(path) as packed:
            return "zip" if _is_workbook(packed) else ""
    except (OSError, NotImplementedError, RuntimeError, DataError, *_DAMAGED):
        return ""


def _is_workbook(packed: zipfile.ZipFile) -> bool:
    names = {name.lower() for name in packed.namelist()}
    if names & {"xl/workbook.xml", "xl/workbook.bin"}:
        return True
    if "mimetype" not in names or "content.xml" not in names:
        return False
    with packed.open("mimetype") as stream:
        return b"opendocument.spreadsheet" in stream.read(100)


@contextmanager
def opened_workbook(path: Path, reading: Reading) -> Iterator[Workbook]:
    """Open a workbook whose content was found to be harmless.

    Args:
        path: the file.
        reading: progress and the wish to stop.

    Raises:
        DataError: it is damaged, protected, no workbook, or breaks a rule.
    """
    kind = workbook_kind(path)
    start: Start | None = None
    try:
        size = path.stat().st_size
        if size > LIMITS.file_bytes:
            raise _too_large(path, LIMITS.file_bytes)
        if kind == "zip":
            extents, macros, start = _scan_zip(path, reading)
        elif kind == "ole":
            extents, macros = _scan_old(path, size, reading)
        else:
            raise _no_workbook(path)
    except OSError as error:
        raise unreadable(path, error) from error
    _need_memory(path, sum(extent.places for extent in extents))
    book = _open(path, kind) if start is None else _open_stream(path, start.stream)
    try:
        heights = {} if start is None else start.heights
        yield Workbook(book, any(extent.formulas for extent in extents), macros, heights)
    finally:
        book.close()


def reader_call(path: Path, call: Callable[[], Result]) -> Result:
    """Return what the reader gives.

    Args:
        path: of the workbook.
        call: of the reader.

    Raises:
        DataError: the reader refuses the file.
    """
    from python_calamine import CalamineError, PasswordError

    try:
        return call()
    except PasswordError as error:
        raise _locked(path) from error
    except (CalamineError, OSError, ValueError) as error:
        raise damaged_workbook(path) from error
    except BaseException as error:
        # A damaged file may end the reader's own work; it says so with an exception of Rust.
        if type(error).__name__ != "PanicException":
            raise
        raise damaged_workbook(path) from error


def _open(path: Path, kind: str) -> CalamineWorkbook:
    from python_calamine import CalamineWorkbook

    suffix = path.suffix.lower()
    fits = suffix == ".xls" if kind == "ole" else suffix in WORKBOOKS and suffix != ".xls"
    if fits:
        try:
            return reader_call(path, lambda: CalamineWorkbook.from_path(path))
        except DataError as error:
            if error.code != "NNS-2046":
                raise
    # Called otherwise than what it is: the content alone decides.
    with path.open("rb") as stream:
        return _open_stream(path, stream)


def _open_stream(path: Path, stream: IO[bytes]) -> CalamineWorkbook:
    from python_calamine import CalamineWorkbook

    return reader_call(path, lambda: CalamineWorkbook.from_filelike(stream))


# ---------------------------------------------------------------- what is in it


def _scan_zip(path: Path, reading: Reading) -> tuple[list[Extent], bool, Start | None]:
    """Return how far the cells of each part reach, whether there are macros, and the beginning.

    Where a first look is enough and the workbook is large, only its beginning is gone through.
    """
    try:
        need_small_directory(path)
        with zipfile.ZipFile(path) as packed:
            checked_entries(path, packed, reading)
            _need_bytes(path, sum(info.file_size for info in packed.infolist()))
            start = None if reading.most is None else start_of(packed)
            if start is None:
                return _scan_parts(packed, reading), _has_macros(packed), None
            with zipfile.ZipFile(start.stream) as small:
                extents = _scan_parts(small, reading)
            start.stream.seek(0)
            return extents, _has_macros(packed), start
    except TrapError as error:
        raise _trap(path, error.reason) from error
    except DataError as error:
        raise _of_workbook(path, error, reading) from error
    except (RuntimeError, NotImplementedError) as error:
        raise damaged_workbook(path) from error
    except _DAMAGED as error:
        raise damaged_workbook(path) from error
    except OSError as error:
        if error.errno == errno.EINVAL:  # a place before the beginning of the file
            raise damaged_workbook(path) from error
        raise


def _has_macros(packed: zipfile.ZipFile) -> bool:
    names = [name.lower() for name in packed.namelist()]
    return any(macro in name for name in names for macro in _MACROS)


def _scan_parts(packed: zipfile.ZipFile, reading: Reading) -> list[Extent]:
    infos = [info for info in packed.infolist() if not info.is_dir()]
    binary = any(info.filename.lower() == "xl/workbook.bin" for info in infos)
    total = max(1, sum(info.file_size for info in infos))
    done = 0
    extents: list[Extent] = []
    for info in infos:
        with packed.open(info) as stream:
            scan: PartScan | None = None
            chunk = stream.read(CHUNK)
            if chunk.lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n")[:1] in (b"<", b""):
                scan = XmlScan()
            elif binary:
                scan = BinaryScan()
            while chunk:
                done += len(chunk)
                reading.advance(done // 2, total)
                if scan is not None:
                    scan.feed(chunk)
                chunk = stream.read(CHUNK)
            if scan is not None:
                scan.close()
                extents.append(scan.extent)
    return extents


def _scan_old(path: Path, size: int, reading: Reading) -> tuple[list[Extent], bool]:
    if size > OLD_BYTES:
        raise _too_large(path, OLD_BYTES)
    _need_bytes(path, size)
    try:
        found = scan_xls(path.read_bytes(), lambda done: reading.advance(done // 2, size))
    except LockedError as error:
        raise _locked(path) from error
    except TrapError as error:
        raise _trap(path, error.reason) from error
    except BrokenError as error:
        raise damaged_workbook(path) from error
    return [found.extent], found.macros


def _need_bytes(path: Path, unpacked: int) -> None:
    free = free_bytes()
    if 2 * unpacked > free * SHARE:
        raise _no_memory(path, 2 * unpacked, free)


def _need_memory(path: Path, places: int) -> None:
    free = free_bytes()
    if CELL_BYTES * places > free * SHARE:
        raise _no_memory(path, CELL_BYTES * places, free)


# ---------------------------------------------------------------- the words


def _no_workbook(path: Path) -> DataError:
    if not first_bytes(path, 512).strip(b" \t\r\n\0"):
        return DataError(
            QT_TRANSLATE_NOOP("data_tables", "{file} is empty.").format(file=shown(path.name)),
            QT_TRANSLATE_NOOP(
                "data_tables",
                "Choose another file, or save it once more in the program it comes from.",
            ),
            "NNS-2010",
        )
    if first_bytes(path, 4) == ZIP:
        return damaged_workbook(path)
    return DataError(
        QT_TRANSLATE_NOOP(
            "data_tables", "{file} is called a workbook, but something else is in it."
        ).format(file=shown(path.name)),
        QT_TRANSLATE_NOOP(
            "data_tables",
            "If it is a text, give it the ending .csv. Or open it in a spreadsheet program and "
            "save it as XLSX. Nothing in your project changed.",
        ),
        "NNS-2046",
    )


def damaged_workbook(path: Path) -> DataError:
    """Return the error for a workbook that cannot be read."""
    return DataError(
        QT_TRANSLATE_NOOP(
            "data_tables", "{file} is damaged, or no workbook that can be read here."
        ).format(file=shown(path.name)),
        _SAFE,
        "NNS-2046",
    )


def _locked(path: Path) -> DataError:
    return DataError(
        QT_TRANSLATE_NOOP("data_tables", "{file} is protected by a password.").format(
            file=shown(path.name)
        ),
        QT_TRANSLATE_NOOP(
            "data_tables",
            "Open it in the spreadsheet program, take the password off, and save it. Nothing in "
            "your project changed.",
        ),
        "NNS-2047",
    )


def _trap(path: Path, reason: Text) -> DataError:
    return DataError(
        QT_TRANSLATE_NOOP("data_tables", "{file} is not opened: {reason}.").format(
            file=shown(path.name), reason=reason
        ),
        _SAFE,
        "NNS-2048",
    )


def _of_workbook(path: Path, error: DataError, reading: Reading) -> DataError:
    """Return what was said of a zip file as it is said of a workbook."""
    reading.check()
    reason = dict(error.message.args).get("reason")
    if error.code == "NNS-2142":
        return _locked(path)
    if error.code.startswith("NNS-214") and isinstance(reason, Text):
        return _trap(path, reason)
    return damaged_workbook(path) if error.code == "NNS-2151" else error


def _too_large(path: Path, most: int) -> DataError:
    return DataError(
        QT_TRANSLATE_NOOP("data_tables", "{file} is too large; at most {most} MB are read.").format(
            file=shown(path.name), most=most // MEBI
        ),
        QT_TRANSLATE_NOOP(
            "data_tables", "Use a part of the data. Nothing in your project changed."
        ),
        "NNS-2009",
    )


def _no_memory(path: Path, needed: int, free: int) -> DataError:
    return DataError(
        QT_TRANSLATE_NOOP(
            "data_tables", "Reading {file} would need {needed} GB of memory; {free} GB are free."
        ).format(
            file=shown(path.name), needed=Number(needed / GIBI, 1), free=Number(free / GIBI, 1)
        ),
        QT_TRANSLATE_NOOP(
            "data_tables",
            "Use a part of the file, or close other programs. Nothing in your project changed.",
        ),
        "NNS-2055",
    )
