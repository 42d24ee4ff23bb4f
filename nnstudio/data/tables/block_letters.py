"""Cells of a block of rows straight from its bytes: their places, letters and short words."""

from __future__ import annotations

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.tables.row_blocks import Block

Places = NDArray[np.int64]
Flags = NDArray[np.bool_]
Eights = NDArray[np.uint64]

WORD = 8
MOST_WORDS = 4
LONGEST = WORD * MOST_WORDS
"""Bytes of a cell that is compared as a few whole numbers, eight letters each."""
_FIRST = np.array([(1 << (8 * n)) - 1 for n in range(WORD)] + [2**64 - 1], dtype=np.uint64)
"""Masks of the first n of eight letters, the first one lowest."""


class BlockLetters:
    """The cells of even rows.

    Args:
        block: the rows.
    """

    def __init__(self, block: Block) -> None:
        self._block = block
        self._quote = block.writing.quote

    @property
    def rows(self) -> int:
        """Number of rows."""
        return self._block.rows

    def column(self, place: int) -> ColumnLetters:
        """Return the cells of a column."""
        ends = self._block.ends[:, place]
        if place:
            starts = self._block.ends[:, place - 1] + 1
        else:
            starts = np.concatenate(([0], self._block.ends[:-1, -1] + 1))
        wrapped = doubled = False
        if self._marks is not None and len(starts):
            opened = self._block.letters[starts] == ord(self._quote)
            if opened.any():
                inside = np.searchsorted(self._marks, ends) - np.searchsorted(self._marks, starts)
                doubled = bool((inside > 2).any())
                wrapped = opened & (inside == 2)
                starts, ends = starts + wrapped, ends - wrapped
        return ColumnLetters(self._text, starts, ends, self._quote if doubled else "")

    @cached_property
    def _text(self) -> bytes:
        return self._block.text + bytes(LONGEST)

    @cached_property
    def _marks(self) -> Places | None:
        """Places of all quotation marks; None without any."""
        if not self._quote or self._quote.encode() not in self._block.text:
            return None
        return np.flatnonzero(self._block.letters == ord(self._quote))


class ColumnLetters:
    """The cells of one column of a block.

    Args:
        text: the bytes, with some room behind.
        starts, ends: places of each cell, without the quotes around it.
        quote: the sign still around cells in which it stands doubled; "" where there is none.
    """

    def __init__(self, text: bytes, starts: Places, ends: Places, quote: str) -> None:
        self._text = text
        self._starts = starts
        self._ends = ends
        self._quote = quote
        self.lengths = ends - starts

    @property
    def rows(self) -> int:
        """Number of rows."""
        return len(self._starts)

    @property
    def short_words(self) -> int | None:
        """Words of eight letters that the longest cell needs; None where it has too many."""
        if self._quote:
            return None
        longest = int(self.lengths.max(initial=0))
        return -(-longest // WORD) if longest <= LONGEST else None

    def texts(self, rows: Places | None = None) -> list[str]:
        """Return the text of each cell, or of some."""
        starts, ends = self._starts, self._ends
        if rows is not None:
            starts, ends = starts[rows], ends[rows]
        data, mark = self._text, self._quote
        cells = [data[a:b].decode() for a, b in zip(starts.tolist(), ends.tolist(), strict=True)]
        if not mark:
            return cells
        return [
            cell[1:-1].replace(mark + mark, mark) if cell[:1] == mark else cell for cell in cells
        ]

    def words(self, count: int) -> list[Eights]:
        """Return the letters of each cell, eight a word, zeros behind the cell."""
        text = self._text
        eights = np.ndarray((len(text) - WORD + 1,), dtype="<u8", buffer=text, strides=(1,))
        return [
            eights[self._starts + WORD * place]
            & _FIRST[np.clip(self.lengths - WORD * place, 0, WORD)]
            for place in range(count)
        ]

    def letters(self, some: Flags, width: int) -> NDArray[np.uint8]:
        """Return the letters of some cells of one width, (letter, cell)."""
        text = self._text
        cells = np.ndarray((len(text) - width + 1,), dtype=f"V{width}", buffer=text, strides=(1,))
        found = cells[self._starts[some]]
        return np.ascontiguousarray(found.view(np.uint8).reshape(len(found), width).T)
