"""Cells that a person declared to say nothing: "n/k", -999, a zero that nobody measured."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import cast

import numpy as np

from nnstudio.data.cell_kinds.cell_meaning import CellRules, understood
from nnstudio.data.cells import Decimal, number_word, to_number
from nnstudio.data.frame import Frame, FrameColumn, NumberColumn, WordColumn


def with_unknown(frame: Frame, unknown: Mapping[str, Collection[str]]) -> Frame:
    """Return a frame in which some cells say nothing is known.

    A column of words whose other cells are all numbers or times becomes one of those.

    Args:
        frame: what was read.
        unknown: these cells by column, as written or as a number; columns that are not there
            are passed over.
    """
    if not any(unknown.values()):
        return frame
    rules = CellRules(decimal_of(frame), either=True)
    columns = (
        _blanked(column, frozenset(unknown.get(column.name, ())), rules) for column in frame.columns
    )
    return replace(frame, columns=tuple(columns))


def decimal_of(frame: Frame) -> Decimal:
    """Return the decimal mark of the file."""
    return cast("Decimal", "," if frame.facts.get("decimal") == "," else ".")


def _blanked(column: FrameColumn, words: Collection[str], rules: CellRules) -> FrameColumn:
    if not words:
        return column
    if isinstance(column, WordColumn):
        column = understood(column, rules, unknown=words).column
    if isinstance(column, WordColumn):
        table = np.array([*(word in words for word in column.words), True])
        codes = np.where(table[column.codes], -1, column.codes).astype(np.int32)
        return WordColumn(column.name, codes, column.words)
    return _without(column, words) if isinstance(column, NumberColumn) else column


def _without(column: NumberColumn, words: Collection[str]) -> NumberColumn:
    numbers = sorted({n for word in words if (n := to_number(word, ".")) is not None})
    counts = {number: int((column.values == number).sum()) for number in numbers}
    found = {number_word(number): count for number, count in counts.items() if count}
    if not found:
        return column
    values = np.where(np.isin(column.values, numbers), np.nan, column.values)
    return NumberColumn(column.name, values, {**column.gaps, **found}, column.unit)
