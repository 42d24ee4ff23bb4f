"""Reads a large table in blocks with pandas' C parser; words are kept once, numbers as numbers.

What a column holds is guessed from its first rows. Where a block proves the guess wrong, the
column is read as words from there on, and in a second pass before it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import Text
from nnstudio.data.block_cells import (
    MISSING_WORDS,
    has_codes,
    letters_of,
    parse,
    read_block_times,
    texts_at,
)
from nnstudio.data.cell_meaning import CellRules, as_days, cleaned, understood
from nnstudio.data.cell_table import Row, Table, too_many_rows
from nnstudio.data.cells import clean, missing_places
from nnstudio.data.frame import FrameColumn, NumberColumn, TimeColumn, WordColumn
from nnstudio.data.limits import LIMITS
from nnstudio.data.number_cells import are_plain_numbers
from nnstudio.data.progress import Reading
from nnstudio.data.row_blocks import Block, blocks_of
from nnstudio.data.separated import Writing
from nnstudio.data.table_text import TableText
from nnstudio.data.times import FixedTimes, fixed_times

MANY = 0.2
"""Of the first rows: with more different words, each is likely to be new."""
LARGEST = 1e15
"""A number of that size may be a code that a computer's number would change."""


class ColumnBlocks:
    """One column as it is read, block by block.

    Args:
        place: of the column.
        name: of the column.
        first: its cells in the first rows, as they stand in the file.
        rules: how cells are read.
    """

    def __init__(self, place: int, name: str, first: Sequence[str], rules: CellRules) -> None:
        self.place = place
        self.name = name
        self.kind = "words"
        self.times: FixedTimes | None = None
        self.gaps: Counter[str] = Counter()
        self.early_blocks = 0
        words = cleaned(WordColumn.of(name, first)).words
        unknown = set(missing_places(words))
        known = [word for spot, word in enumerate(words) if spot not in unknown]
        if not known or are_plain_numbers(known, rules.decimal):
            self.kind = "numbers"
        else:
            self.times = fixed_times(known, rules.day_first)
            self.kind = "words" if self.times is None else "times"
        self.many = len(words) > MANY * max(len(first), 1)
        self._values: list[NDArray[np.float64] | NDArray[np.datetime64]] = []
        self._codes: list[NDArray[np.int32]] = []
        self._early: list[NDArray[np.int32]] = []
        self._places: dict[str, int] = {}

    def become_words(self, blocks: int) -> None:
        """Forget the guess; the first `blocks` blocks have to be read again."""
        self.kind, self.early_blocks = "words", blocks
        self.gaps.clear()
        self._values.clear()

    def add_values(
        self, values: NDArray[np.float64] | NDArray[np.datetime64], gaps: Counter[str]
    ) -> None:
        """Add the numbers or times of a block, and how its gaps are written."""
        self._values.append(values)
        self.gaps.update(gaps)

    def add_words(
        self, words: Sequence[str], codes: NDArray[np.int32] | None, early: bool = False
    ) -> None:
        """Add the words of a block.

        Args:
            words: of each row, or the different ones where `codes` are given.
            codes: int32 (row,), place in `words`.
            early: whether the block lies before those that are already here.
        """
        places = self._places
        for word in dict.fromkeys(words):
            if word not in places:
                places[word] = len(places)
        table = np.fromiter(map(places.__getitem__, words), np.int32, len(words))
        (self._early if early else self._codes).append(table if codes is None else table[codes])

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known in any row of numbers or times."""
        return self.kind != "words" and all(
            bool((np.isnan(v) if v.dtype.kind == "f" else np.isnat(v)).all()) for v in self._values
        )

    def finished(self, rules: CellRules, reading: Reading) -> tuple[FrameColumn, tuple[Text, ...]]:
        """Return the column and what a person should know of it; nothing can be added after."""
        if self.kind == "words":
            found = understood(self._raw(), rules, reading.check)
            return found.column, found.notes
        values = np.concatenate(self._values)
        self._values.clear()
        if self.times is not None:
            form, zoned = self.times.form, self.times.shape.zoned
            return TimeColumn(self.name, values, form, zoned, dict(self.gaps)), ()
        return as_days(NumberColumn(self.name, values, dict(self.gaps))), ()

    def _raw(self) -> WordColumn:
        """Return the words in the order of the rows."""
        empty = np.zeros(0, dtype=np.int32)
        codes = (
            np.concatenate([*self._early, *self._codes]) if self._codes or self._early else empty
        )
        self._early.clear()
        self._codes.clear()
        words = list(self._places)
        first = np.full(len(words), len(codes), dtype=np.int64)
        np.minimum.at(first, codes, np.arange(len(codes)))
        order = np.argsort(first, kind="stable")
        table = np.empty(len(words), dtype=np.int32)
        table[order] = np.arange(len(words))
        codes = table[codes]
        ordered = [words[place] for place in order.tolist()]
        if "" in self._places:
            gap = ordered.index("")
            ordered.pop(gap)
            codes = np.where(codes == gap, -1, codes - (codes > gap)).astype(np.int32)
        return WordColumn(self.name, codes, tuple(ordered))


def read_blocks(
    text: TableText, writing: Writing, rules: CellRules, first: list[Row], reading: Reading
) -> Table:
    """Return a whole table.

    Args:
        text: the file.
        writing: how it is written.
        rules: how its cells are read.
        first: cells of the first rows.
        reading: progress and the wish to stop.

    Raises:
        DataError: a cell is too long, or there are too many rows.
    """
    cells = list(zip(*first, strict=True)) or [()] * writing.width
    columns = [
        ColumnBlocks(place, name, cells[place], rules) for place, name in enumerate(writing.names)
    ]
    size = max(text.file.size, 1)
    lines: list[NDArray[np.int64]] = []
    ragged: list[tuple[int, int]] = []
    count = blocks = 0
    for block, done in blocks_of(text.pieces(), writing):
        ragged += block.ragged
        if block.rows:
            _add(block, columns, writing, rules, blocks)
            lines.append(block.lines)
            count += block.rows
            blocks += 1
        if count > LIMITS.rows:
            raise too_many_rows()
        reading.advance(done, size)
    for column in columns:
        if column.is_empty:
            column.become_words(blocks)
    _read_early(text, columns, writing, rules, reading)
    found: list[FrameColumn] = []
    notes: list[Text] = []
    for column in columns:
        meant, told = column.finished(rules, reading)
        found.append(meant)
        notes += told
        reading.check()
    keys = np.concatenate(lines) if lines else np.zeros(0, dtype=np.int64)
    return Table(tuple(found), keys, tuple(ragged), tuple(notes), True, count)


def _read_early(
    text: TableText,
    columns: list[ColumnBlocks],
    writing: Writing,
    rules: CellRules,
    reading: Reading,
) -> None:
    """Read columns again as words that were taken for something else in the first blocks."""
    again = [column for column in columns if column.early_blocks]
    most = max((column.early_blocks for column in again), default=0)
    size = max(text.file.size, 1)
    place = 0
    if not most:
        return
    for block, _ in blocks_of(text.pieces(), writing):
        if not block.rows:
            continue
        wanted = [column for column in again if place < column.early_blocks]
        _add_words(block, wanted, writing, rules, early=True)
        place += 1
        reading.advance(size, size)
        if place >= most:
            return


def _add(
    block: Block, columns: list[ColumnBlocks], writing: Writing, rules: CellRules, blocks: int
) -> None:
    """Add the cells of a block to every column."""
    for column in columns:
        if column.kind == "times" and not _add_times(block, column, writing):
            column.become_words(blocks)
    numbers = [column for column in columns if column.kind == "numbers"]
    words = [column for column in columns if column.kind == "words"]
    values = parse(block, writing, rules.decimal, numbers=_places(numbers), words=_words(words))
    if values is None:
        odd = [column for column in numbers if not _holds_numbers(block, column, writing, rules)]
        for column in odd or numbers:
            column.become_words(blocks)
        _add_rest(block, columns, writing, rules, blocks)
        return
    failed = False
    for column in numbers:
        found = values.numbers[column.place]
        starts, lengths = letters_of(block, column.place, writing.quote)
        gone = np.isnan(found)
        if has_codes(block, starts, lengths, ~gone) or (np.abs(found[~gone]) >= LARGEST).any():
            column.become_words(blocks)
            failed = True
            continue
        gaps = texts_at(block, starts[gone], lengths[gone]) if gone.any() else Counter()
        column.add_values(found, _cleaned_gaps(gaps))
    for column in words:
        column.add_words(*values.words[column.place])
    if failed:
        turned = [c for c in numbers if c.kind == "words"]
        _add_words(block, turned, writing, rules)


def _add_rest(
    block: Block, columns: list[ColumnBlocks], writing: Writing, rules: CellRules, blocks: int
) -> None:
    """Add a block in which some columns have just become words; times are already added."""
    rest = [column for column in columns if column.kind != "times"]
    _add(block, rest, writing, rules, blocks)


def _add_words(
    block: Block,
    columns: list[ColumnBlocks],
    writing: Writing,
    rules: CellRules,
    early: bool = False,
) -> None:
    if not columns:
        return
    values = parse(block, writing, rules.decimal, numbers=(), words=_words(columns))
    assert values is not None  # only numbers can fail
    for column in columns:
        column.add_words(*values.words[column.place], early=early)


def _add_times(block: Block, column: ColumnBlocks, writing: Writing) -> bool:
    """Add the times of a block; False where a cell is written otherwise."""
    assert column.times is not None
    starts, lengths = letters_of(block, column.place, writing.quote)
    found = read_block_times(block, starts, lengths, column.times)
    if found is None:
        return False
    column.add_values(found[0], _cleaned_gaps(found[1]))
    return True


def _holds_numbers(block: Block, column: ColumnBlocks, writing: Writing, rules: CellRules) -> bool:
    """Whether each cell of a block is a plain number or says that nothing is known."""
    starts, lengths = letters_of(block, column.place, writing.quote)
    texts = [text.strip(" \t") for text in texts_at(block, starts, lengths)]
    known = [text for text in texts if text not in MISSING_WORDS]
    return not known or are_plain_numbers(known, rules.decimal)


def _cleaned_gaps(gaps: Counter[str]) -> Counter[str]:
    cleaned_gaps: Counter[str] = Counter()
    for text, count in gaps.items():
        cleaned_gaps[clean(text)] += count
    return cleaned_gaps


def _places(columns: list[ColumnBlocks]) -> tuple[int, ...]:
    return tuple(column.place for column in columns)


def _words(columns: list[ColumnBlocks]) -> dict[int, bool]:
    return {column.place: column.many for column in columns}
