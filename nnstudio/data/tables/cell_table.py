"""Reads a table cell by cell: a small one, or the beginning of a large one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.cell_kinds.cell_meaning import CellRules, understood
from nnstudio.data.dataset import DataError
from nnstudio.data.frame import FrameColumn, WordColumn
from nnstudio.data.limits import LIMITS
from nnstudio.data.progress import Reading
from nnstudio.data.tables.records import Record, joined_blanks, lines_of, records_of
from nnstudio.data.tables.separated import Writing, trimmed
from nnstudio.data.tables.table_text import HEAD, TableText

Row = list[str]
Lines = NDArray[np.int64]

ENOUGH_ROWS = 100
PREVIEW_BYTES = (HEAD, 4 * HEAD)
"""Of a first look: usually, and where rows are so long that these hold only a few."""
ROWS_AT_ONCE = 512
"""After so many a person may stop the reading."""


@dataclass(frozen=True)
class Table:
    """What was read of a table.

    Args:
        columns: in order.
        lines: of the file, where each row begins.
        ragged: (first, last) lines of rows that were left out.
        notes: of the columns.
        whole: False where only the beginning was read.
        total: rows of the whole file, estimated where not all were read.
    """

    columns: tuple[FrameColumn, ...]
    lines: Lines
    ragged: tuple[tuple[int, int], ...]
    notes: tuple[Text, ...]
    whole: bool
    total: int


def records_in(lines: Iterator[str], writing: Writing) -> Iterator[Record]:
    """Yield the rows of a text, whatever their number of cells.

    Args:
        lines: of the whole text, with their ends.
        writing: how it is written.
    """
    for _ in range(writing.body):
        next(lines, None)
    joined = map(joined_blanks, lines) if writing.joined else lines
    first = writing.body + 1
    return records_of(joined, writing.sign, writing.quote, writing.width, first)


def first_rows(text: str, writing: Writing, most: int) -> list[Row]:
    """Return the first rows of a text, as they stand there, with the usual number of cells."""
    rows: list[Row] = []
    for record in records_in(lines_of(text), writing):
        cells = trimmed(record.cells, writing.width)
        if len(cells) == writing.width:
            rows.append(cells)
            if len(rows) >= most:
                break
    return rows


def read_cells(text: TableText, writing: Writing, rules: CellRules, reading: Reading) -> Table:
    """Return a table, or its beginning where only some rows are wanted.

    Args:
        text: the file.
        writing: how it is written.
        rules: how its cells are read.
        reading: progress, the wish to stop, how many rows.

    Raises:
        DataError: a cell is too long, or there are too many rows.
    """
    some = _Beginning(text, reading)
    rows: list[Row] = []
    lines: list[int] = []
    ragged: list[tuple[int, int]] = []
    for record in records_in(iter(some), writing):
        cells = trimmed(record.cells, writing.width)
        if len(cells) == writing.width:
            rows.append(cells)
            lines.append(record.first)
            some.rows = len(rows)
        else:
            ragged.append((record.first, record.last))
        if len(rows) > LIMITS.rows:
            raise too_many_rows()
        if len(rows) % ROWS_AT_ONCE == 0:
            reading.check()
        if reading.most is not None and len(rows) >= reading.most:
            break
    columns, notes = meant_columns(writing.names, rows, rules, reading)
    total = len(rows) if some.whole else max(len(rows), round(len(rows) * some.times_more))
    return Table(columns, np.array(lines, dtype=np.int64), tuple(ragged), notes, some.whole, total)


def meant_columns(
    names: Iterable[str], rows: list[Row], rules: CellRules, reading: Reading
) -> tuple[tuple[FrameColumn, ...], tuple[Text, ...]]:
    """Return the columns of some rows of cells, and what a person should know of them."""
    columns: list[FrameColumn] = []
    notes: list[Text] = []
    for name, cells in zip(names, zip(*rows, strict=True), strict=False):
        column = understood(WordColumn.of(name, cells), rules, reading.check)
        columns.append(column.column)
        notes += column.notes
        reading.check()
    return tuple(columns), tuple(notes)


class _Beginning:
    """The lines of a text, as many as are wanted.

    Args:
        text: the file.
        reading: how many rows are wanted, and the progress.
    """

    def __init__(self, text: TableText, reading: Reading) -> None:
        self._text = text
        self._reading = reading
        self.rows = 0
        self.whole = False
        self._given = self._lines = self._done = 0

    @property
    def times_more(self) -> float:
        """How many times as much the file holds as was given, estimated."""
        if not self._given or not self._done:
            return 1.0
        return self._lines / self._given * self._text.file.size / self._done

    def __iter__(self) -> Iterator[str]:
        most = self._reading.most
        usual, largest = PREVIEW_BYTES
        size = max(self._text.file.size, 1)
        for piece, done in self._text.pieces(None if most is None else largest):
            self._done = done
            self._lines += piece.count(b"\n")
            for line in lines_of(piece.decode("utf-8")):
                self._given += 1
                yield line
            self._reading.advance(min(self._done, size), size)
            if most is not None and self._done >= usual and self.rows >= min(most, ENOUGH_ROWS):
                return
        self.whole = most is None or self._done < largest or self._done >= size


def too_many_rows() -> DataError:
    """Return the error for a table beyond the limit."""
    return DataError(
        QT_TRANSLATE_NOOP("data_tables", "The table has more than {most} rows.").format(
            most=LIMITS.rows
        ),
        QT_TRANSLATE_NOOP(
            "data_tables", "Use a part of the data. Nothing in your project changed."
        ),
        "NNS-2035",
    )
