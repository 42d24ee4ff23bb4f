"""Makes columns of the cells of JSON rows: numbers, words, times, lists of labels, series."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import cast

import numpy as np

from nnstudio.base.shapes import Shape
from nnstudio.data.cell_kinds.typed_columns import column_of, unique_name, words_of
from nnstudio.data.frame import FrameColumn, NumberColumn, SeriesColumn
from nnstudio.data.limits import LIMITS
from nnstudio.data.memory import need_memory
from nnstudio.data.narrow import narrow
from nnstudio.data.nested.json_rows import Cell, Scalar, as_words
from nnstudio.data.too_many import too_many

FEW_NUMBERS = 32
"""Lists of so many numbers become columns; longer ones are series."""
LABEL_JOIN = "; "
FEW_LABELS = 8


class JsonTable:
    """Collects rows of cells by column."""

    def __init__(self) -> None:
        self.rows = 0
        self._columns: dict[str, list[Cell]] = {}

    def add(self, cells: dict[str, Cell]) -> None:
        """Add a row; columns that it lacks are empty there.

        Raises:
            DataError: there are more rows or columns than the limit.
        """
        for name, cell in cells.items():
            column = self._columns.get(name)
            if column is None:
                if len(self._columns) >= LIMITS.columns:
                    raise too_many("columns", LIMITS.columns)
                column = self._columns[name] = [None] * self.rows
            elif len(column) < self.rows:
                column += [None] * (self.rows - len(column))
            column.append(cell)
        self.rows += 1
        if self.rows > LIMITS.rows:
            raise too_many("rows", LIMITS.rows)

    def columns(self) -> tuple[FrameColumn, ...]:
        """Return the columns."""
        found: list[FrameColumn] = []
        for name, cells in self._columns.items():
            cells += [None] * (self.rows - len(cells))
            for column in _columns_of(name, cells):
                free = unique_name(column.name, [other.name for other in found])
                found.append(_renamed(column, free))
        return tuple(found)


def _columns_of(name: str, cells: Sequence[Cell]) -> Iterable[FrameColumn]:
    if any(isinstance(cell, tuple) for cell in cells):
        return _list_columns(name, cells)
    scalars = cast("Sequence[Scalar]", cells)
    known = [cell for cell in scalars if cell is not None]
    if known and all(
        isinstance(cell, int | float) and not isinstance(cell, bool) for cell in known
    ):
        numbers = [np.nan if cell is None else float(cell) for cell in scalars]
        gaps = {"": len(cells) - len(known)} if len(known) < len(cells) else {}
        return (NumberColumn(name, np.array(numbers, dtype=np.float64), gaps),)
    return (column_of(name, [as_words(cell) for cell in scalars]),)


def _list_columns(name: str, cells: Sequence[Cell]) -> Iterable[FrameColumn]:
    lists = [cell if isinstance(cell, tuple) else () if cell is None else (cell,) for cell in cells]
    parts = [part for cell in lists for part in cell if part is not None]
    numeric = bool(parts) and all(
        isinstance(part, int | float) and not isinstance(part, bool) for part in parts
    )
    if numeric:
        return _number_lists(name, [[_number(part) for part in cell] for cell in lists])
    longest = max(map(len, lists))
    different = len(set(map(as_words, parts)))
    labels = longest <= FEW_LABELS and different <= max(2, len(parts) // 2)
    sign = LABEL_JOIN if labels else " "
    return (words_of(name, [sign.join(as_words(part) for part in cell) for cell in lists]),)


def _number_lists(name: str, lists: Sequence[Sequence[float]]) -> Iterable[FrameColumn]:
    lengths = np.array([len(cell) for cell in lists], dtype=np.int64)
    longest = int(lengths.max())
    need_memory(len(lists), Shape.series(1, longest))
    values = np.full((len(lists), longest), np.nan, dtype=np.float64)
    for row, cell in enumerate(lists):
        values[row, : len(cell)] = cell
    if longest <= FEW_NUMBERS and bool(np.isin(lengths, (0, longest)).all()):
        return [
            NumberColumn(f"{name} {place + 1}", np.ascontiguousarray(values[:, place]))
            for place in range(longest)
        ]
    return (SeriesColumn(name, narrow(values[:, None]), lengths, (name,)),)


def _number(part: Scalar) -> float:
    return np.nan if part is None else float(cast("float", part))


def _renamed(column: FrameColumn, name: str) -> FrameColumn:
    return column if column.name == name else replace(column, name=name)
