"""How far the cells of a workbook reach, found before anything is allocated for them.

The reader keeps every sheet as a full rectangle. Two cells in opposite corners would be billions
of cells, and a system without so much memory ends the whole program. So the parts of a packed
workbook are gone through piece by piece, and rows, columns and cells are counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text

FEW_CELLS = 10_000_000
"""A rectangle of so many cells is never a matter of memory."""
SPARSE = 10
"""Beyond that, so many places for each cell that holds something, at most."""
CELL_BYTES = 40
"""Of a place in the rectangle, in the reader."""


FAR_APART = QT_TRANSLATE_NOOP(
    "data_tables", "a few cells lie so far apart that the sheet would fill the memory"
)
ENTITIES = QT_TRANSLATE_NOOP(
    "data_tables", "it declares abbreviations (entities), which no workbook needs"
)
TOO_LONG = QT_TRANSLATE_NOOP("data_tables", "one of its parts begins with far too many blanks")


class TrapError(ValueError):
    """The file is built to use up the memory; `reason` says how."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.source)
        self.reason = reason


class BrokenError(ValueError):
    """The file does not follow the rules of its kind."""


@dataclass
class Extent:
    """What was counted of one sheet.

    Args:
        rows, columns: of the rectangle from the first cell of the sheet on.
        cells: that are written down.
        formulas: whether some of them are calculated.
    """

    rows: int = 0
    columns: int = 0
    cells: int = 0
    formulas: bool = False

    @property
    def places(self) -> int:
        """Cells of the rectangle."""
        return self.rows * self.columns

    def reach(self, row: int, column: int) -> None:
        """Count a cell at this place, both from 0."""
        self.rows = max(self.rows, row + 1)
        self.columns = max(self.columns, column + 1)
        self.cells += 1

    def need_dense(self) -> None:
        """Refuse a few cells that lie very far apart.

        Raises:
            TrapError: they do.
        """
        if self.places > FEW_CELLS + SPARSE * self.cells:
            raise TrapError(FAR_APART)


class PartScan(Protocol):
    """Takes a part of a workbook piece by piece."""

    extent: Extent

    def feed(self, chunk: bytes) -> None:
        """Go on with the next bytes."""
        ...

    def close(self) -> None:
        """The part is over."""
        ...


# ---------------------------------------------------------------- XML

_ROOT = re.compile(rb"<[A-Za-z_]")
_DECLARES = re.compile(rb"<!\s*(DOCTYPE|ENTITY)", re.IGNORECASE)
LONGEST_PROLOG = 64 * 1024
_EMPTY = re.compile(rb"""<(?:c|row)(?:\s+[\w:.-]+="[^"<>]*")*\s*/>""")
_LETTERS = re.compile(rb"""\sr\s*=\s*["']\s*([A-Za-z]{1,9})""")
_DIGITS = re.compile(rb"""\sr\s*=\s*["']\s*[A-Za-z]{0,9}(\d{1,12})""")
_CELL = re.compile(rb"<(?:\w+:)?c[\s/>]")
_ROW = re.compile(rb"<(?:\w+:)?row[\s/>]")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>]")
_ODS_STARTS = re.compile(rb"<table:(?:table|table-row|table-cell|covered-table-cell)[\s/>]")
_ODS_TAG = re.compile(
    rb"<(/?)table:(table-row|table-cell|covered-table-cell|table)"
    rb"((?:\s+[\w:.-]+\s*=\s*(?:\"[^\"]*\"|'[^']*'))*)\s*(/?)>"
)
_REPEATED = re.compile(rb"number-(?:columns|rows)-repeated\s*=\s*[\"']\s*(\d{1,12})")


class XmlScan:
    """Goes through an XML part: no declarations, and how far its cells reach."""

    def __init__(self) -> None:
        self.extent = Extent()
        self._rest = b""
        self._head = b""
        self._begun = False
        self._longest = self._in_row = 0
        self._unnamed_rows = 0
        self._unnamed_cells = False
        self._spread = _Spread()

    def feed(self, chunk: bytes) -> None:
        data = self._rest + (chunk.replace(b"\0", b"") if b"\0" in chunk else chunk)
        if not self._begun:
            self._head += data[: LONGEST_PROLOG + 1]
            root = _ROOT.search(self._head)
            if _DECLARES.search(self._head[: root.start()] if root else self._head):
                raise TrapError(ENTITIES)
            if root is None and len(self._head) > LONGEST_PROLOG:
                raise TrapError(TOO_LONG)
            self._begun = root is not None
        end = data.rfind(b"<")
        if end < 0:
            end = len(data)
        if len(data) - end > LONGEST_PROLOG:
            end = len(data)  # a long text, or a tag that nobody writes
        data, self._rest = data[:end], data[end:]
        self._count(data)

    def close(self) -> None:
        self._count(self._rest)
        self._rest = b""
        extent = self.extent
        if self._unnamed_cells:
            extent.columns += self._longest
        if self._unnamed_rows:
            extent.rows += self._unnamed_rows
        extent.need_dense()
        self._spread.close()
        if self._spread.extent.places > extent.places:
            self.extent = self._spread.extent

    def _count(self, data: bytes) -> None:
        if b"<table:table" in data or b"</table:table" in data:
            self._spread.feed(data)
        if b"<c" not in data and b":c" not in data and b"row" not in data:
            return
        if b"/>" in data:
            data = _EMPTY.sub(b"", data)
        cells, rows = _tags(data, b"c", _CELL), _tags(data, b"row", _ROW)
        extent = self.extent
        extent.cells += cells
        extent.formulas = extent.formulas or _FORMULA.search(data) is not None
        letters: list[bytes] = _LETTERS.findall(data)
        digits: list[bytes] = _DIGITS.findall(data)
        extent.columns = max(extent.columns, max(map(_column, set(letters)), default=0))
        extent.rows = max(extent.rows, max(map(int, set(digits)), default=0))
        self._unnamed_rows += max(0, rows - (len(digits) - len(letters)))
        if cells > len(letters):
            self._unnamed_cells = True
            self._rows(data)
        else:
            self._in_row = 0  # what stands before is told by the names of its columns

    def _rows(self, data: bytes) -> None:
        """Note the most cells between two beginnings of rows."""
        first, *others = _ROW.split(data)
        self._in_row += len(_CELL.findall(first))
        self._longest = max(self._longest, self._in_row)
        for piece in others:
            self._in_row = piece.count(b"<c") + piece.count(b":c")
            self._longest = max(self._longest, self._in_row)


def _tags(data: bytes, name: bytes, pattern: re.Pattern[bytes]) -> int:
    """Return how many elements of a name begin; the usual way of writing them is counted fast."""
    start = b"<" + name
    unusual = any(start + sign in data for sign in (b">", b"\t", b"\n", b"\r", b"/"))
    if unusual or b":" + name in data:
        return len(pattern.findall(data))
    return data.count(start + b" ")


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


class _Spread:
    """Counts the cells of an OpenDocument table with those that are only said to be repeated."""

    def __init__(self) -> None:
        self.extent = Extent()
        self._used = self._gap = self._row_repeats = 0
        self._rows = self._empty_rows = self._columns = self._cells = 0
        self._starts = self._matched = 0

    def feed(self, data: bytes) -> None:
        self._starts += len(_ODS_STARTS.findall(data))
        for end, name, attributes, closed in _ODS_TAG.findall(data):
            if not end:
                self._matched += 1
            if name == b"table":
                self._finish_sheet()
            elif name == b"table-row":
                if not end:
                    self._used = self._gap = 0
                    self._row_repeats = _repeats(attributes)
                if end or closed:
                    self._finish_row()
            elif not end:
                self._cell(attributes, bool(closed))
        if self._starts != self._matched:
            raise BrokenError

    def close(self) -> None:
        self._finish_sheet()

    def _cell(self, attributes: bytes, closed: bool) -> None:
        times = _repeats(attributes)
        if closed and b"value" not in attributes and b"formula" not in attributes:
            self._gap += times
            return
        if b"table:formula" in attributes:
            self.extent.formulas = True
        self._used += self._gap + times
        self._gap = 0
        self._cells += 1

    def _finish_row(self) -> None:
        if not self._used:
            self._empty_rows += self._row_repeats
            return
        self._rows += self._empty_rows + self._row_repeats
        self._empty_rows = 0
        self._columns = max(self._columns, self._used)
        if self._rows * self._columns > FEW_CELLS + SPARSE * self._cells:
            raise TrapError(FAR_APART)

    def _finish_sheet(self) -> None:
        if self._rows * self._columns > self.extent.places:
            self.extent.rows, self.extent.columns = self._rows, self._columns
        self.extent.cells += self._cells
        self._rows = self._empty_rows = self._columns = self._cells = 0


def _repeats(attributes: bytes) -> int:
    found = _REPEATED.search(attributes)
    return int(found[1]) if found else 1


# ---------------------------------------------------------------- binary sheets of .xlsb

_ROW_HEADER = 0
_CELLS = range(1, 12)
_FORMULAS = range(8, 12)


class BinaryScan:
    """Goes through a binary sheet: records of a number, a length and that many bytes."""

    def __init__(self) -> None:
        self.extent = Extent()
        self._rest = b""
        self._row = 0
        self._skip = 0

    def feed(self, chunk: bytes) -> None:
        if self._skip >= len(chunk) and not self._rest:
            self._skip -= len(chunk)
            return
        data = self._rest + chunk[self._skip :]
        self._skip = 0
        place = 0
        for kind, start, length in _records(data):
            if kind == _ROW_HEADER and length >= 4:
                self._row = int.from_bytes(data[start : start + 4], "little")
            elif kind in _CELLS and length >= 4:
                self.extent.reach(self._row, int.from_bytes(data[start : start + 4], "little"))
                self.extent.formulas = self.extent.formulas or kind in _FORMULAS
            place = start + length
        if place > len(data):
            self._skip, place = place - len(data), len(data)
        self._rest = data[place:]

    def close(self) -> None:
        self.extent.need_dense()


def _records(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield (number, where its bytes start, how many) of records whose first bytes are there."""
    place, end = 0, len(data)
    while place + 10 <= end:  # the longest beginning: two, four, and the first four bytes
        kind = data[place]
        place += 1
        if kind & 0x80:
            kind = (kind & 0x7F) | (data[place] & 0x7F) << 7
            place += 1
        length = 0
        for shift in (0, 7, 14, 21):
            byte = data[place]
            place += 1
            length |= (byte & 0x7F) << shift
            if not byte & 0x80:
                break
        yield kind, place, length
        place += length
