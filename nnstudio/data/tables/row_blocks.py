"""Finds the rows of a text table in its bytes, a block at a time, without a loop over cells.

A block whose quotation marks all open or close whole cells is cut by counting them. One where a
mark stands elsewhere is read row by row as `csv.reader` does and written anew.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.limits import LIMITS
from nnstudio.data.tables.quote_marks import are_well_placed, inside_quotes
from nnstudio.data.tables.records import (
    LONG_CELL,
    NO_SEPARATOR,
    Record,
    joined_blanks,
    joins_rows,
    lines_of,
    records_of,
)
from nnstudio.data.tables.separated import Writing, trimmed

Letters = NDArray[np.uint8]
Places = NDArray[np.int64]
Flags = NDArray[np.bool_]
LINE_FEED = 10
MARGIN = 1024
ZERO = np.uint8(ord("0"))
FEWEST = 4
BEFORE_DIGITS = b" \t+-"
"""Signs that may stand before the digits of a number."""
BLANKS = np.frombuffer(b" \t\x0b\x0c\x1c\x1d\x1e\x1f\"'", dtype=np.uint8)
"""Letters with which a cell may begin that holds nothing."""


@dataclass(frozen=True)
class Block:
    """Some rows of a table.

    Args:
        text: the rows as UTF-8, a line feed behind each.
        lines: of the file, where each row begins.
        writing: how they are written.
        even: whether each row is known to have the usual number of cells. Otherwise only the
            first one is, and the sum is right: it holds if no row has more.
        ragged: (first, last) lines of rows with another number of cells, which are left out.
        known_edges: (byte,) whether a cell ends there; None: not counted yet.
    """

    text: bytes
    lines: Places
    writing: Writing
    even: bool
    ragged: tuple[tuple[int, int], ...] = ()
    known_edges: Flags | None = None

    @property
    def rows(self) -> int:
        """Number of rows."""
        return len(self.lines)

    @cached_property
    def letters(self) -> Letters:
        """The bytes as numbers."""
        return np.frombuffer(self.text, dtype=np.uint8)

    @cached_property
    def edges(self) -> Flags:
        """(byte,) whether a cell ends there."""
        if self.known_edges is not None:
            return self.known_edges
        edge = self.letters == ord(self.writing.sign or NO_SEPARATOR)
        edge |= self.letters == LINE_FEED
        if self.writing.quote and self.writing.quote.encode() in self.text:
            edge &= ~inside_quotes(self.letters == ord(self.writing.quote))
        return edge

    @cached_property
    def ends(self) -> Places:
        """(row, column) where each cell ends, of even rows."""
        return self._places.reshape(self.rows, self.writing.width)

    @cached_property
    def _places(self) -> Places:
        return np.flatnonzero(self.edges)

    def cells(self, column: int, rows: Places | None = None) -> list[str]:
        """Return cells of even rows, as they stand there but without quotes.

        Args:
            column: place of the column.
            rows: places of the rows; None: all.
        """
        ends = self.ends[:, column]
        flat = self.ends.ravel()
        first = np.arange(self.rows) * self.writing.width + column
        starts = np.where(first > 0, flat[first - 1] + 1, 0)
        if rows is not None:
            starts, ends = starts[rows], ends[rows]
        text, quote = self.text, self.writing.quote
        found = [text[a:b].decode() for a, b in zip(starts.tolist(), ends.tolist(), strict=True)]
        return [_unquoted(cell, quote) for cell in found] if quote else found

    @cached_property
    def first_row(self) -> list[str]:
        """The cells of the first row."""
        line = self.text[: self.text.find(b"\n")].decode("utf-8")
        if self.writing.quote in line and self.writing.quote:
            return self._first_quoted()
        return line.split(self.writing.sign or NO_SEPARATOR)

    def _first_quoted(self) -> list[str]:
        records = records_of(lines_of(self.text.decode("utf-8")), *_signs(self.writing))
        return next(records).cells

    @cached_property
    def is_even(self) -> bool:
        """Whether each row has the usual number of cells."""
        if self.even or not self.rows:
            return True
        if len(self._places) != self.rows * self.writing.width:
            return False
        return bool((self.letters[self.ends[:, -1]] == LINE_FEED).all())

    @property
    def may_hold_codes(self) -> bool:
        """Whether digits may begin with a zero in any cell."""
        letters, edges = self.letters, self.edges
        if len(letters) < FEWEST:
            return True
        zero = letters[:-1] == ZERO
        zero &= letters[1:] >= ZERO
        if zero[0] or bool((edges[:-2] & zero[1:]).any()):
            return True
        # Behind a sign, a blank or a quotation mark; they all come before the digits in ASCII.
        begin = edges[:-1] & (letters[1:] < ZERO)
        return bool((begin[:-2] & zero[2:]).any()) or bool(letters[0] < ZERO and zero[1])

    @cached_property
    def code_columns(self) -> frozenset[int]:
        """Columns of even rows in which digits begin with a zero, such as 01067."""
        letters, edges = self.letters, self.edges
        begin = np.concatenate(([True], edges[:-1]))
        for sign in (*self.writing.quote.encode(), *BEFORE_DIGITS):
            begin |= np.concatenate(([False], (begin & (letters == sign))[:-1]))
        zero = begin[:-1] & (letters[:-1] == ZERO) & (letters[1:] - ZERO <= 9)
        places = np.flatnonzero(zero)
        if not len(places):
            return frozenset()
        cells = np.searchsorted(self.ends.ravel(), places)
        return frozenset(np.unique(cells % self.writing.width).tolist())


def _unquoted(cell: str, quote: str) -> str:
    if len(cell) > 1 and cell[0] == cell[-1] == quote:
        return cell[1:-1].replace(quote + quote, quote)
    return cell


def _signs(writing: Writing) -> tuple[str, str]:
    return writing.sign or NO_SEPARATOR, writing.quote


class StrayMarkError(Exception):
    """A quotation mark neither opens nor closes a cell; perhaps all marks are letters."""


def blocks_of(
    pieces: Iterable[tuple[bytes, int]], writing: Writing, sure: bool = True
) -> Iterator[tuple[Block, int]]:
    """Yield (rows of a table, bytes of the file read so far).

    Args:
        pieces: whole lines as UTF-8, each with the bytes read so far; a line feed ends each.
        writing: how the table is written.
        sure: whether quotation marks were judged over the whole file.

    Raises:
        DataError: a cell is longer than the limit.
        StrayMarkError: a mark is out of place, and it was not judged.
    """
    cutter = _Cutter(writing, sure)
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


def evened(block: Block) -> Block:
    """Return the rows of a block that have the usual number of cells.

    Empty cells behind the last column are cut off; rows with too few or too many cells are left
    out, and empty lines are no rows.

    Args:
        block: of which that is not known.
    """
    writing = block.writing
    width = writing.width
    places = np.flatnonzero(block.edges)
    row_ends = np.flatnonzero(_are_feeds(block.letters, places))
    cells = np.diff(row_ends, prepend=-1)
    ends = places[row_ends]
    starts = np.concatenate(([0], ends[:-1] + 1))
    odd = cells != width
    if width == 1:
        odd |= _may_be_blank(block.letters, starts, ends)
    stops, keep = ends.copy(), ~odd
    ragged: list[tuple[int, int]] = []
    for row in np.flatnonzero(odd).tolist():
        text = block.text[starts[row] : ends[row]].decode("utf-8")
        record = next(records_of([text], *_signs(writing)), None)
        if record is None:
            continue
        if len(trimmed(record.cells, width)) == width:
            keep[row] = True
            stops[row] = places[row_ends[row] - cells[row] + width]
        else:
            first = int(block.lines[row])
            ragged.append((first, first + text.count("\n")))
    pieces = [
        block.text[a:b] for a, b in zip(starts[keep].tolist(), stops[keep].tolist(), strict=True)
    ]
    text = b"\n".join([*pieces, b""])
    return Block(text, block.lines[keep], writing, True, (*block.ragged, *ragged))


def _has_short_rows(feed: Flags) -> bool:
    """Whether a line ends in each stretch of half the longest cell: no row is too long then."""
    step = LIMITS.cell_characters // 2
    stretches = range(0, len(feed) - step, step)
    return bool(len(feed)) and all(bool(feed[at : at + step].any()) for at in stretches)


def _are_feeds(letters: Letters, places: Places) -> Flags:
    return letters[places] == LINE_FEED


def _may_be_blank(letters: Letters, starts: Places, ends: Places) -> Flags:
    """(row,) whether the only cell of a row may hold nothing but blanks."""
    first = letters[starts]  # of an empty row, its line end
    return (ends == starts) | np.isin(first, BLANKS) | (first >= 128)


def _joined(data: bytes, writing: Writing) -> bytes:
    if not writing.joined:
        return data
    return "".join(map(joined_blanks, lines_of(data.decode("utf-8")))).encode("utf-8")


class _Cutter:
    """Cuts whole rows off the text that has come so far, and counts lines."""

    def __init__(self, writing: Writing, sure: bool) -> None:
        self._writing = writing
        self._sure = sure
        self._width = writing.width
        self._separator, self._quote = _signs(writing)
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
        sign, feed = letters == self._sign, letters == LINE_FEED
        quoted = self._mark >= 0 and bytes((self._mark,)) in data
        if not quoted and _has_short_rows(feed):
            return self._plain_block(data, sign, feed), b""
        feeds = row_ends = np.flatnonzero(feed)
        if quoted:
            mark = letters == self._mark
            inside = inside_quotes(mark)
            if not are_well_placed(sign | feed, mark, inside):
                return self._cut_row_by_row(data, last)
            outside = ~inside
            sign &= outside
            feed &= outside
            row_ends = np.flatnonzero(feed)
        if not len(row_ends):  # all of it is one cell that is not closed yet
            too_much = len(data) > 4 * LIMITS.cell_characters + MARGIN
            return self._cut_row_by_row(data, last) if last or too_much else (None, data)
        end = int(row_ends[-1]) + 1
        if last and end < len(data):
            return self._cut_row_by_row(data, last)
        feeds = feeds[: np.searchsorted(feeds, end)]
        if self._may_join_rows(data, feeds, row_ends):
            return self._cut_row_by_row(data, last)
        usual = self._looks_even(sign[:end], int(row_ends[0]), len(row_ends))
        sign |= feed
        return self._block(data[:end], sign[:end], usual, feeds, row_ends), data[end:]

    def _plain_block(self, data: bytes, sign: Flags, feed: Flags) -> Block:
        """Return rows without quotation marks, none of them long; each is one line."""
        count = int(np.count_nonzero(feed))
        usual = self._looks_even(sign, data.find(b"\n"), count)
        sign |= feed
        lines = self._line + np.arange(count, dtype=np.int64)
        block = Block(data, lines, self._writing, False, known_edges=sign)
        self._line += count
        if usual and self._width == 1:
            row_ends = np.flatnonzero(feed)
            starts = np.concatenate(([0], row_ends[:-1] + 1))
            usual = not _may_be_blank(block.letters, starts, row_ends).any()
        return block if usual else evened(block)

    def _looks_even(self, sign: Flags, first_end: int, rows: int) -> bool:
        """Whether the first row has the usual number of cells, and all together have."""
        between = self._width - 1
        if np.count_nonzero(sign) != between * rows:
            return False
        return np.count_nonzero(sign[:first_end]) == between

    def _may_join_rows(self, data: bytes, feeds: Places, row_ends: Places) -> bool:
        """Whether rows reach over so many whole lines that a mark may not be closed."""
        if len(feeds) == len(row_ends) or self._width < 2:
            return False
        spans = np.diff(np.searchsorted(feeds, row_ends), prepend=-1)
        for row in np.flatnonzero(spans > LONG_CELL).tolist():
            start = int(row_ends[row - 1]) + 1 if row else 0
            text = data[start : int(row_ends[row]) + 1].decode("utf-8")
            if joins_rows(list(lines_of(text)), self._separator, self._quote, self._width):
                return True
        return False

    def _block(
        self, data: bytes, edges: Flags, usual: bool, feeds: Places, row_ends: Places
    ) -> Block:
        """Return rows; the line counter moves on."""
        starts = np.concatenate(([0], row_ends[:-1] + 1))
        lines = np.arange(len(row_ends), dtype=np.int64)
        if len(feeds) > len(row_ends):
            lines = np.searchsorted(feeds, starts).astype(np.int64)
        block = Block(data, self._line + lines, self._writing, False, known_edges=edges)
        self._line += len(feeds)
        if (row_ends - starts).max() > LIMITS.cell_characters:
            self._check_lengths(block, starts, row_ends)
        if usual and self._width == 1:
            usual = not _may_be_blank(block.letters, starts, row_ends).any()
        return block if usual else evened(block)

    def _check_lengths(self, block: Block, starts: Places, ends: Places) -> None:
        """Raise an error if a cell is longer than the limit."""
        for row in np.flatnonzero(ends - starts > LIMITS.cell_characters).tolist():
            text = block.text[starts[row] : ends[row]].decode("utf-8")
            for _ in records_of(lines_of(text), *_signs(self._writing), 0, int(block.lines[row])):
                pass

    def _cut_row_by_row(self, data: bytes, last: bool) -> tuple[Block | None, bytes]:
        """Read rows as `csv.reader` does; the last one waits if more lines may belong to it."""
        if not self._sure:
            raise StrayMarkError
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
        good: list[list[str]] = []
        lines: list[int] = []
        ragged: list[tuple[int, int]] = []
        for record in found:
            cells = trimmed(record.cells, self._width)
            if len(cells) == self._width:
                good.append(cells)
                lines.append(record.first)
            else:
                ragged.append((record.first, record.last))
        stream = io.StringIO(newline="")
        csv.writer(
            stream,
            delimiter=self._separator,
            quotechar=self._quote,
            quoting=csv.QUOTE_ALL,
            lineterminator="\n",
        ).writerows(good)
        text = stream.getvalue().encode("utf-8")
        places = np.array(lines, dtype=np.int64)
        return Block(text, places, self._writing, True, tuple(ragged))
