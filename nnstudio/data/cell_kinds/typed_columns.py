"""Makes a column of words, numbers or times of cells as they stand in a file."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from nnstudio.data.cell_kinds.cell_meaning import CellRules, understood
from nnstudio.data.cells import Decimal, clean, number_word
from nnstudio.data.frame import FrameColumn, NumberColumn, TimeColumn, WordColumn

PREVIEW_ROWS = 100
PREVIEW_LETTERS = 400


def column_of(name: str, cells: Sequence[str], decimal: Decimal = ".") -> FrameColumn:
    """Return a column of numbers, times or words, whichever the cells are.

    Args:
        name: of the column.
        cells: as they stand in the file; "" where nothing stands.
        decimal: the decimal mark.
    """
    return understood(WordColumn.of(name, cells), CellRules(decimal)).column


def words_of(name: str, cells: Sequence[str]) -> WordColumn:
    """Return a column of words, cleaned."""
    return WordColumn.of(name, [clean(cell) for cell in cells])


def unique_name(name: str, taken: Sequence[str]) -> str:
    """Return a column name that nobody has, the wanted one where it is free."""
    lower = {other.casefold() for other in taken}
    free, number = name, 2
    while free.casefold() in lower:
        free, number = f"{name} ({number})", number + 1
    return free


def preview_of(columns: Sequence[FrameColumn]) -> tuple[tuple[str, ...], ...]:
    """Return the cells of the first rows for a person to look at, long texts cut.

    Args:
        columns: of words, numbers or times.
    """
    count = min((len(column.missing()) for column in columns), default=0)
    rows = np.arange(min(count, PREVIEW_ROWS), dtype=np.int64)
    cells = [_shown_cells(column.take(rows)) for column in columns]
    return tuple(zip(*cells, strict=True))


def _shown_cells(column: FrameColumn) -> list[str]:
    if isinstance(column, WordColumn):
        return [_cut(word) for word in column.texts().tolist()]
    if isinstance(column, NumberColumn):
        return ["" if np.isnan(value) else number_word(value) for value in column.values.tolist()]
    if isinstance(column, TimeColumn):
        seconds = column.values.astype("datetime64[s]")
        return ["" if np.isnat(value) else str(value) for value in seconds]
    return ["…"] * len(column.missing())


def _cut(text: str) -> str:
    return text if len(text) <= PREVIEW_LETTERS else text[:PREVIEW_LETTERS].rstrip() + " …"
