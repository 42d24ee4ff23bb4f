"""Finds the rows and cells of a text table in its bytes, a block at a time, without a loop.

A block whose quotation marks all open or close whole cells is cut by counting them. One where a
mark stands elsewhere is read row by row as `csv.reader` does and written anew.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.limits import LIMITS
from nnstudio.data.records import (
    LONG_CELL,
    NO_SEPARATOR,
    Record,
    joined_blanks,
    joins_rows,
    lines_of,
    records_of,
)
from nnstudio.data.separated import Writing, trimmed

Letters = NDArray[np.uint8]
Places = NDArray[np.int64]
LINE_FEED = 10
MARGIN = 1024
EDGES_OF_BLANKS = np.frombuffer(b" \t\x0b\x0c\x1c\x1d\x1e\x1f\"'", dtype=np.uint8)
"""Letters with which a cell may begin that holds nothing."""


@dataclass(frozen=True)
class Block:
    """Some rows of a table, all with the usual number of cells.

    Args:
        text: UTF-8, one row after the other, nothing else.
        letters: the bytes in which `ends` count; they may hold other rows, too.
        starts, ends: places of each cell in `letters`, (row, column).
        lines: of the file, where each row begins.
        ragged: (first, last) lines of rows with another number of cells.
        quoted: whether any quotation mark is in it.
    """

    text: bytes
    letters: Letters
    starts: Places
    ends: Places
    lines: Places
    ragged: tuple[tuple[int, int], ...]
    quoted: bool

    @property
    def rows(self) -> int:
        """Number of rows."""
        return len(self.lines)


def blocks_of(pieces: Iterable[tuple[bytes, int]], writing: Writing) -> Iterator[tuple[Block, int]]:
    """Yield (rows of a table, bytes of the file read so far).

    Args:
        pieces: whole lines as UTF-8, each with the bytes read so far; a line feed ends each.
        writing: how the table is written.

    Raises:
        DataError: a cell is longer than the limit.
    """
    cutter = _Cutter(writing)
    skip, rest, done = writing.body, b"", 0
    for piece, done in pieces:
        data, skip = without_lines(piece, skip)
        if not data:
            continue
        block, rest = cutter.cut(rest + _joined(data, writing), False)
        if block is not None:
            yield block, done
    if rest:
        block, _ = cutter.cut(rest, True)
        if block is not None:
            yield block, done


def without_lines(data: bytes, count: int) -> tuple[bytes, int]:
    """Return what stands behind the first lines, and how many lines are still to be passed."""
    end = 0
    for passed in range(count):
        found = data.find(b"\n", end)
        if found < 0:
            return b"", count - passed
        end = found + 1
    return data[end:], 0


def _joined(data: bytes, writing: Writing) -> bytes:
    if not writing.joined:
        return data
    return "".join(map(joined_blanks, lines_of(data.decode("utf-8")))).encode("utf-8")


class _Cutter:
    """Cuts whole rows off the text that has come so far, and counts lines."""

    def __init__(self, writing: Writing) -> None:
        self._width = writing.width
        self._separator, self._quote = writing.sign or NO_SEPARATOR, writing.quote
        self._sign = ord(self._separator)
        self._mark = ord(writing.quote) if writing.quote else -1
        self._line = writing.body + 1

    def cut(self, data: bytes, last: bool) -> tuple[Block | None, bytes]:
        """Return whole rows and what is left.

        Args:
            data: whole lines.
            last: whether nothing comes after them.
        """
        letters = np.frombuffer(data, dtype=np.uint8)
        edge = letters == self._sign
        edge |= letters == LINE_FEED
        quoted = self._mark >= 0 and bytes((self._mark,)) in data
        if quoted:
            inside = self._inside(letters, edge)
            if inside is None:
                return self._cut_row_by_row(data, last)
            edge &= ~inside
        places = np.flatnonzero(edge)
        row_ends = np.flatnonzero(letters[places] == LINE_FEED)
        if not len(row_ends):  # all of it is one cell that is not closed yet
            too_much = len(data) > 4 * LIMITS.cell_characters + MARGIN
            return self._cut_row_by_row(data, last) if last or too_much else (None, data)
        end = int(places[row_ends[-1]]) + 1
        if last and end < len(data):
            return self._cut_row_by_row(data, last)
        if quoted and self._may_join_rows(letters[:end], places[row_ends]):
            return self._cut_row_by_row(data, last)
        rows = _Rows(data, letters, places[: row_ends[-1] + 1], row_ends)
        block = self._block(rows, quoted)
        return block, data[end:]

    def _inside(self, letters: Letters, edge: NDArray[np.bool_]) -> NDArray[np.bool_] | None:
        """Return whether each letter stands inside quotes; None where a mark is out of place."""
        mark = letters == self._mark
        marks = np.flatnonzero(mark)
        opening, closing = marks[0::2], marks[1::2]
        before = opening[opening > 0] - 1
        if not (edge[before] | mark[before]).all():
            return None
        after = closing[closing < len(letters) - 1] + 1
        if not (edge[after] | mark[after]).all():
            return None
        return (np.cumsum(mark, dtype=np.uint8) & 1).astype(bool)

    def _may_join_rows(self, letters: Letters, row_ends: Places) -> bool:
        """Whether rows reach over so many whole lines that a mark may not be closed."""
        feeds = np.flatnonzero(letters == LINE_FEED)
        if len(feeds) == len(row_ends) or self._width < 2:
            return False
        last = np.searchsorted(feeds, row_ends)
        spans = np.diff(last, prepend=-1)
        for row in np.flatnonzero(spans > LONG_CELL).tolist():
            start = int(row_ends[row - 1]) + 1 if row else 0
            text = letters[start : int(row_ends[row]) + 1].tobytes().decode("utf-8")
            if joins_rows(list(lines_of(text)), self._separator, self._quote, self._width):
                return True
        return False

    def _block(self, rows: _Rows, quoted: bool) -> Block:
        """Sort whole rows from others; the line counter moves on."""
        lines = self._lines(rows, quoted)
        width = self._width
        odd = np.flatnonzero(rows.cells != width if width > 1 else _may_be_blank(rows))
        self._check_cells(rows, lines)
        if not len(odd):
            ends = rows.places.reshape(-1, width)
            return Block(
                rows.text, rows.letters, _starts(rows.starts, ends), ends, lines, (), quoted
            )
        keep = np.ones(len(lines), dtype=bool)
        stops = rows.ends.copy()
        ragged: list[tuple[int, int]] = []
        for row in odd.tolist():
            stop = self._trimmed_end(rows, row)
            if stop > 0:
                stops[row] = stop
                continue
            keep[row] = False
            if stop == 0:
                text = rows.letters[rows.starts[row] : rows.ends[row]].tobytes()
                first = int(lines[row])
                ragged.append((first, first + text.count(b"\n")))
        first_cell = rows.first_cell[keep]
        cells = first_cell[:, None] + np.arange(width)
        ends = rows.places[cells]
        ends[:, -1] = stops[keep]
        text = b"\n".join(
            [rows.text[a:b] for a, b in zip(rows.starts[keep], stops[keep], strict=True)]
        )
        text += b"\n" if len(ends) else b""
        starts = _starts(rows.starts[keep], ends)
        return Block(text, rows.letters, starts, ends, lines[keep], tuple(ragged), quoted)

    def _trimmed_end(self, rows: _Rows, row: int) -> int:
        """Return where a row with an odd number of cells ends; 0: left out, -1: no row at all."""
        start, end = int(rows.starts[row]), int(rows.ends[row])
        text = rows.text[start:end].decode("utf-8")
        record = next(records_of([text], self._separator, self._quote), None)
        if record is None:
            return -1
        if len(trimmed(record.cells, self._width)) != self._width:
            return 0
        return int(rows.places[rows.first_cell[row] + self._width - 1])

    def _lines(self, rows: _Rows, quoted: bool) -> Places:
        if not quoted:
            lines = self._line + np.arange(len(rows.ends), dtype=np.int64)
            self._line += len(rows.ends)
            return lines
        feeds = np.flatnonzero(rows.letters[: int(rows.ends[-1]) + 1] == LINE_FEED)
        lines = self._line + np.searchsorted(feeds, rows.starts)
        self._line += len(feeds)
        return lines.astype(np.int64)

    def _check_cells(self, rows: _Rows, lines: Places) -> None:
        sizes = np.diff(rows.places, prepend=-1) - 1
        if sizes.max() <= LIMITS.cell_characters:
            return
        of_row = np.repeat(lines, rows.cells)
        for cell in np.flatnonzero(sizes > LIMITS.cell_characters).tolist():
            end = int(rows.places[cell])
            text = rows.text[end - int(sizes[cell]) : end].decode("utf-8")
            for _ in records_of([text], self._separator, self._quote, 0, int(of_row[cell])):
                pass

    def _cut_row_by_row(self, data: bytes, last: bool) -> tuple[Block | None, bytes]:
        """Read rows as `csv.reader` does; the last one waits if more lines may belong to it."""
        lines = list(lines_of(data.decode("utf-8")))
        found = list(
            records_of(iter(lines), self._separator, self._quote, self._width, self._line, not last)
        )
        after = found[-1].last + 1 if found else self._line
        rest = [] if last else lines[after - self._line :]
        if not any(self._quote in line for line in rest):
            rest = []  # empty lines alone
        self._line += len(lines) - len(rest)
        return self._written(found), "".join(rest).encode("utf-8")

    def _written(self, found: list[Record]) -> Block | None:
        """Write rows anew, so that every mark opens or closes a cell."""
        cells = [trimmed(record.cells, self._width) for record in found]
        good = [place for place, row in enumerate(cells) if len(row) == self._width]
        ragged = tuple(
            (record.first, record.last)
            for record, row in zip(found, cells, strict=True)
            if len(row) != self._width
        )
        if not good and not ragged:
            return None
        stream = io.StringIO(newline="")
        writer = csv.writer(
            stream,
            delimiter=self._separator,
            quotechar=self._quote or '"',
            quoting=csv.QUOTE_ALL if self._quote else csv.QUOTE_NONE,
            lineterminator="\n",
        )
        writer.writerows(cells[place] for place in good)
        text = stream.getvalue().encode("utf-8")
        lines = np.array([found[place].first for place in good], dtype=np.int64)
        letters = np.frombuffer(text, dtype=np.uint8)
        edge = (letters == self._sign) | (letters == LINE_FEED)
        edge &= (np.cumsum(letters == self._mark, dtype=np.uint8) & 1) == 0
        ends = np.flatnonzero(edge).reshape(-1, self._width)
        starts = np.concatenate(([0], ends[:-1, -1] + 1)) if len(ends) else np.zeros(0, np.int64)
        return Block(text, letters, _starts(starts, ends), ends, lines, ragged, True)


class _Rows:
    """The cells of some whole lines.

    Args:
        text: the bytes.
        letters: the same as numbers.
        places: of every separator and line end outside quotes; the last one is a line end.
        row_ends: which of `places` are line ends.
    """

    def __init__(self, text: bytes, letters: Letters, places: Places, row_ends: Places) -> None:
        self.text, self.letters, self.places = text, letters, places
        self.ends = places[row_ends]
        self.starts = np.concatenate(([0], self.ends[:-1] + 1))
        self.cells = np.diff(row_ends, prepend=-1)
        self.first_cell = row_ends - self.cells + 1


def _may_be_blank(rows: _Rows) -> NDArray[np.bool_]:
    """(row,) whether the only cell of a row may hold nothing but blanks."""
    first = rows.letters[rows.starts]  # of an empty row, its line end
    return (rows.ends == rows.starts) | np.isin(first, EDGES_OF_BLANKS) | (first >= 128)


def _starts(row_starts: Places, ends: Places) -> Places:
    starts = np.empty_like(ends)
    if len(ends):
        starts[:, 0] = row_starts
        starts[:, 1:] = ends[:, :-1] + 1
    return starts
