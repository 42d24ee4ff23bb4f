"""One column of a large table while its blocks come: numbers, times or words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import Text
from nnstudio.data.cell_kinds.cell_meaning import CellRules, as_days, cleaned, understood
from nnstudio.data.cell_kinds.number_cells import are_plain_numbers
from nnstudio.data.cell_kinds.times import FixedTimes, fixed_times
from nnstudio.data.cells import clean, is_missing, missing_places
from nnstudio.data.frame import FrameColumn, NumberColumn, TimeColumn, WordColumn
from nnstudio.data.progress import Reading
from nnstudio.data.tables.block_letters import ColumnLetters
from nnstudio.data.tables.block_words import WordBlocks
from nnstudio.data.tables.row_blocks import Block

Floats = NDArray[np.float64]
Objects = NDArray[np.object_]
Scalar = TypeVar("Scalar", bound=np.generic)
MOMENT = np.dtype("datetime64[us]")
Times = NDArray[np.datetime64]

DIFFERENT = 0.85
"""Of the first rows: with more different words, there are some ten thousand of them at least."""
SHORT = 24
"""Letters of words that are taken straight from the bytes where most of them are different."""
LARGEST = 1e15
"""A whole number of that size may be a code that a computer's number would change."""


class _Growing:
    """Values of 8 bytes to which others are added.

    Args:
        rows: likely number of all of them.
    """

    def __init__(self, rows: int) -> None:
        self._rows = rows
        self._values = np.empty(0, dtype=np.float64)
        self._count = 0

    def add(self, values: Floats | Times) -> None:
        """Add values, (row,)."""
        end = self._count + len(values)
        if end > len(self._values):
            # Memory that is never written to costs nothing.
            larger = np.empty(max(self._rows, end + end // 2), dtype=np.float64)
            larger[: self._count] = self._values[: self._count]
            self._values = larger
        self._values[self._count : end] = values.view(np.float64)
        self._count = end

    def whole(self, kind: type[Scalar] | np.dtype[Scalar]) -> NDArray[Scalar]:
        """Return all values."""
        return self._values[: self._count].view(kind)

    def clear(self) -> None:
        """Forget all values."""
        self._values = np.empty(0, dtype=np.float64)
        self._count = 0


class ColumnBlocks:
    """One column as it is read, block by block.

    What it holds is guessed from the first rows; where a block proves the guess wrong, it becomes
    a column of words, and the blocks before have to be read again.

    Args:
        place: of the column.
        name: of the column.
        first: its cells in the first rows, as they stand in the file.
        rules: how cells are read.
        rows: likely number of all rows.
    """

    def __init__(
        self, place: int, name: str, first: Sequence[str], rules: CellRules, rows: int
    ) -> None:
        self.place = place
        self.name = name
        self.early_blocks = 0
        self.gap_words: list[str] = []
        self._rules = rules
        self._gaps: dict[str, int] = {}
        self._values = _Growing(rows)
        self._times: FixedTimes | None = None
        words = cleaned(WordColumn.of(name, first)).words
        unknown = set(missing_places(words))
        known = [word for spot, word in enumerate(words) if spot not in unknown]
        different = len(words) > DIFFERENT * max(len(first), 1)
        self._words = WordBlocks()
        self.from_letters = different and max(map(len, words), default=0) <= SHORT
        self.kind = "words"
        if not known or are_plain_numbers(known, rules.decimal):
            self.kind = "numbers"
            self.gap_words = sorted({cell for cell in first if is_missing(cell)})
            self.from_letters = False
        elif self.from_letters:
            self._times = fixed_times(known, rules.day_first)
            self.kind = "words" if self._times is None else "times"

    def become_words(self, blocks: int) -> None:
        """Forget the guess; the first `blocks` blocks have to be read again."""
        self.from_letters = self.kind == "times"
        self.kind, self.early_blocks = "words", blocks
        self._gaps.clear()
        self._values.clear()

    def learn_gaps(self, block: Block) -> bool:
        """Look at cells that are no numbers; False where one says something else.

        Args:
            block: even rows.
        """
        cells = dict.fromkeys(block.cells(self.place))
        gaps = [cell for cell in cells if is_missing(cell)]
        known = [clean(cell) for cell in cells if not is_missing(cell)]
        self.gap_words = sorted({*self.gap_words, *gaps})
        return not known or are_plain_numbers(known, self._rules.decimal)

    def add_numbers(self, block: Block, values: Floats) -> bool:
        """Add the numbers of a block; False where they may be no numbers.

        Args:
            block: even rows.
            values: float64 (row,), NaN for gaps.
        """
        low, high = float(np.fmin.reduce(values)), float(np.fmax.reduce(values))
        if max(-low, high) >= LARGEST:
            return False
        if low >= 0 and high <= 1 and block.first_row[self.place].strip()[:1].isalpha():
            first = block.first_row[self.place]
            if not is_missing(first):
                return False  # True and False
        if self.gap_words:
            gone = np.isnan(values)
            count = int(np.count_nonzero(gone))
            if count and len(self.gap_words) == 1:
                self._count_gaps(self.gap_words * count)
            elif count:
                self._count_gaps(block.cells(self.place, np.flatnonzero(gone)))
        self._values.add(values)
        return True

    def add_texts(self, texts: Objects, early: bool = False) -> None:
        """Add words that repeat themselves, or long texts.

        Args:
            texts: of each row.
            early: whether the block lies before those that are already here.
        """
        self._words.add_texts(texts, early)

    def add_letters(self, cells: ColumnLetters, early: bool = False) -> bool:
        """Add short words or times; False where a time is not written as the others.

        Args:
            cells: of the column.
            early: whether the block lies before those that are already here.
        """
        if self.kind == "times":
            return self._add_times(cells)
        self._words.add_letters(cells, early)
        return True

    def _add_times(self, cells: ColumnLetters) -> bool:
        assert self._times is not None
        usual = cells.lengths == self._times.width
        values = np.full(cells.rows, np.datetime64("NaT"), dtype="datetime64[us]")
        if usual.any():
            found = self._times.read(cells.letters(usual, self._times.width))
            if np.isnat(found).any():
                return False
            values[usual] = found
        odd = [] if usual.all() else cells.texts(np.flatnonzero(~usual))
        if not all(map(is_missing, set(odd))):
            return False
        self._count_gaps(odd)
        self._values.add(values)
        return True

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known in any row of numbers or times."""
        if self.kind == "numbers":
            return bool(np.isnan(self._values.whole(np.float64)).all())
        return self.kind == "times" and bool(np.isnat(self._values.whole(MOMENT)).all())

    def finished(self, reading: Reading) -> tuple[FrameColumn, tuple[Text, ...]]:
        """Return the column and what a person should know of it; nothing can be added after."""
        if self.kind == "words":
            raw = self._words.raw(self.name, reading.check)
            found = understood(raw, self._rules, reading.check)
            return found.column, found.notes
        if self._times is not None:
            form, zoned = self._times.form, self._times.shape.zoned
            moments = self._values.whole(MOMENT)
            return TimeColumn(self.name, moments, form, zoned, self._gaps), ()
        values = self._values.whole(np.float64)
        return as_days(NumberColumn(self.name, values, self._gaps)), ()

    def _count_gaps(self, texts: Iterable[str]) -> None:
        for text, count in Counter(texts).items():
            word = clean(text)
            self._gaps[word] = self._gaps.get(word, 0) + count
