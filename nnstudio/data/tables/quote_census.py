"""Whether quotation marks wrap the cells of a table or are mere letters, counted over the file."""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.tables.quote_marks import are_well_placed, inside_quotes

Flags = NDArray[np.bool_]
LINE_FEED = 10


class QuoteCensus:
    """Counts where quotation marks stand.

    One that opens no cell and closes none says that marks are letters, but only where no line
    needs them: read without quotes, every line has the usual number of cells. Where each mark
    opens or closes a whole cell, they are quotes.

    Args:
        separator, quote: how the table seems to be written, one ASCII sign each.
        width: usual number of cells.
    """

    def __init__(self, separator: str, quote: str, width: int) -> None:
        self._separator = ord(separator)
        self._quote = ord(quote)
        self._width = width
        mark, edge = re.escape(quote.encode()), re.escape(separator.encode())
        self._open = re.compile(
            rb"(?:^|" + edge + rb")" + mark + rb"(?:[^" + mark + rb"]|" + mark + mark + rb")*$"
        )
        self._opening = self._closing = self._stray = 0
        self._uneven = False
        self._unclosed = False
        self._misplaced = False
        self._open_cell = False

    def count(self, lines: bytes) -> None:
        """Count the marks in some whole lines."""
        mark = bytes((self._quote,))
        if self._uneven or mark not in lines:
            return
        letters = np.frombuffer(lines, dtype=np.uint8)
        edge = (letters == self._separator) | (letters == LINE_FEED)
        quote = letters == self._quote
        self._uneven = not self._is_even(letters, edge)
        if self._uneven:
            return
        self._place(edge, quote)
        self._count(edge, quote)
        if not self._unclosed:
            ends = np.flatnonzero(letters == LINE_FEED)
            before = np.searchsorted(np.flatnonzero(quote), ends)
            odd = np.flatnonzero(np.diff(before, prepend=0) % 2)
            starts = np.concatenate(([0], ends[:-1] + 1))
            self._unclosed = any(
                self._open.search(lines[starts[place] : ends[place]]) for place in odd.tolist()
            )

    @property
    def letters_only(self) -> bool:
        """Whether the marks are letters, and taken for quotes they would join rows."""
        if self._uneven or not self._unclosed:
            return False
        if not self._misplaced and not self._open_cell:
            return False
        unpaired = self._stray + abs(self._opening - self._closing)
        return unpaired >= min(self._opening, self._closing)

    def _is_even(self, letters: NDArray[np.uint8], edge: Flags) -> bool:
        """Whether every line has the usual number of cells if marks are letters."""
        places = np.flatnonzero(edge)
        ends = np.flatnonzero(letters[places] == LINE_FEED)
        cells = np.diff(ends, prepend=-1)
        empty = np.diff(places[ends], prepend=-1) == 1
        return bool(((cells == self._width) | empty).all())

    def _place(self, edge: Flags, quote: Flags) -> None:
        """Look whether each mark opens or closes a whole cell; one may be open from before."""
        start = np.array([self._open_cell])
        marks = np.concatenate((start, quote))
        inside = inside_quotes(marks)
        edges = np.concatenate(([not self._open_cell], edge))
        self._misplaced = self._misplaced or not are_well_placed(edges, marks, inside)
        self._open_cell = bool(inside[-1])

    def _count(self, edge: Flags, quote: Flags) -> None:
        before = np.concatenate(([True], edge[:-1]))
        after = np.concatenate((edge[1:], [True]))
        twin = np.concatenate(([False], quote[:-1])) | np.concatenate((quote[1:], [False]))
        self._opening += int((quote & before).sum())
        self._closing += int((quote & after).sum())
        self._stray += int((quote & ~before & ~after & ~twin).sum())
