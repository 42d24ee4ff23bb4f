"""Reads a large table block by block: pandas' C parser for cells, numpy for what it overlooks."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import Text
from nnstudio.data.cell_kinds.cell_meaning import CellRules
from nnstudio.data.frame import FrameColumn
from nnstudio.data.limits import LIMITS
from nnstudio.data.progress import Reading
from nnstudio.data.tables.block_cells import Parsed, UnevenError, Wanted, parse
from nnstudio.data.tables.block_columns import ColumnBlocks
from nnstudio.data.tables.block_letters import BlockLetters
from nnstudio.data.tables.cell_table import Row, Table, too_many_rows
from nnstudio.data.tables.row_blocks import Block, blocks_of, evened
from nnstudio.data.tables.separated import Writing
from nnstudio.data.tables.table_text import PIECE, TableText

BYTES_A_COLUMN = 2048
"""Of a piece at least."""


def read_blocks(
    text: TableText,
    writing: Writing,
    rules: CellRules,
    first: list[Row],
    reading: Reading,
    sure: bool,
) -> Table:
    """Return a whole table.

    Args:
        text: the file.
        writing: how it is written.
        rules: how its cells are read.
        first: cells of the first rows.
        reading: progress and the wish to stop.
        sure: whether quotation marks were judged over the whole file.

    Raises:
        DataError: a cell is too long, or there are too many rows.
        LookAgainError: a byte means nothing.
        StrayMarkError: a quotation mark is out of place, and it was not judged.
    """
    table = _TableBlocks(text, writing, rules, first)
    size = max(text.file.size, 1)
    for block, done in blocks_of(table.pieces(), writing, sure):
        table.add(block)
        reading.advance(done, size)
    table.read_again(reading)
    return table.finished(reading)


class _TableBlocks:
    """A table while its blocks come.

    Args:
        text, writing, rules, first: as above.
    """

    def __init__(
        self, text: TableText, writing: Writing, rules: CellRules, first: list[Row]
    ) -> None:
        self._text = text
        self._writing = writing
        self._rules = rules
        cells = list(zip(*first, strict=True)) or [()] * writing.width
        letters = sum(len(cell) + 1 for row in first for cell in row)
        rows = int(1.05 * text.file.size * len(first) / max(letters, 1)) + len(first)
        self._columns = [
            ColumnBlocks(place, name, cells[place], rules, min(rows, LIMITS.rows))
            for place, name in enumerate(writing.names)
        ]
        self._lines: list[NDArray[np.int64]] = []
        self._ragged: list[tuple[int, int]] = []
        self._rows = 0

    def pieces(self) -> Iterator[tuple[bytes, int]]:
        """Yield the text in pieces of many rows, as each column costs some time in each piece."""
        return self._text.pieces(None, max(PIECE, self._writing.width * BYTES_A_COLUMN))

    def add(self, block: Block) -> None:
        """Take in a block.

        Raises:
            DataError: there are too many rows.
        """
        if any(column.from_letters for column in self._columns) and not block.is_even:
            block = evened(block)
        block, found = self._understood(block)
        self._ragged += block.ragged
        if found is None or not block.rows:
            return
        holds_codes = found.numbers and block.may_hold_codes
        codes = block.code_columns if holds_codes else frozenset[int]()
        turned: list[ColumnBlocks] = []
        letters = BlockLetters(block)
        for column in self._columns:
            place = column.place
            if column.from_letters:
                fine = column.add_letters(letters.column(place))
            elif column.kind == "words":
                fine = True
                column.add_texts(found.texts[place])
            else:
                fine = place not in codes and column.add_numbers(block, found.numbers[place])
            if not fine:
                column.become_words(len(self._lines))
                turned.append(column)
        if turned:
            self._add_words(block, turned)
        self._lines.append(block.lines)
        self._rows += block.rows
        if self._rows > LIMITS.rows:
            raise too_many_rows()

    def read_again(self, reading: Reading) -> None:
        """Read columns as words that were taken for something else in the first blocks."""
        for column in self._columns:
            if column.is_empty:
                column.become_words(len(self._lines))
        again = [column for column in self._columns if column.early_blocks]
        most = max((column.early_blocks for column in again), default=0)
        place = 0
        for raw, _ in blocks_of(self.pieces(), self._writing) if most else ():
            reading.check()
            block = raw if raw.is_even else evened(raw)
            if not block.rows:
                continue
            self._add_words(block, [c for c in again if place < c.early_blocks], early=True)
            place += 1
            if place >= most:
                return

    def finished(self, reading: Reading) -> Table:
        """Return the table; nothing can be added after."""
        found: list[FrameColumn] = []
        notes: list[Text] = []
        for column in self._columns:
            meant, told = column.finished(reading)
            found.append(meant)
            notes += told
            reading.check()
        keys = np.concatenate([*self._lines, np.zeros(0, dtype=np.int64)])
        return Table(tuple(found), keys, tuple(self._ragged), tuple(notes), True, self._rows)

    def _understood(self, block: Block) -> tuple[Block, Parsed | None]:
        """Return a block of even rows and its cells; None where no row is left."""
        try:
            found = self._parse(block)
        except UnevenError:
            block = evened(block)
            found = self._parse(block)
        if not block.rows:
            return block, None
        if found is None:  # a gap that is written in another way, or no numbers
            block = block if block.is_even else evened(block)
            for column in self._columns:
                if column.kind == "numbers" and not column.learn_gaps(block):
                    column.become_words(len(self._lines))
            found = self._parse(block)
        if found is None:
            for column in self._columns:
                if column.kind == "numbers":
                    column.become_words(len(self._lines))
            found = self._parse(block)
        return block, found

    def _parse(self, block: Block) -> Parsed | None:
        return parse(block, _wanted(self._columns), self._rules.decimal)

    def _add_words(self, block: Block, columns: list[ColumnBlocks], early: bool = False) -> None:
        """Add even rows to columns of words."""
        found = parse(block, _wanted(columns), self._rules.decimal)
        assert found is not None  # only numbers can fail
        letters = BlockLetters(block)
        for column in columns:
            if column.from_letters:
                column.add_letters(letters.column(column.place), early)
            else:
                column.add_texts(found.texts[column.place], early)


def _wanted(columns: list[ColumnBlocks]) -> Wanted:
    numbers = {column.place: column.gap_words for column in columns if column.kind == "numbers"}
    others = [c.place for c in columns if c.place not in numbers and not c.from_letters]
    return Wanted(numbers, others)
