"""Puts frames of the same columns below each other, as one frame with parts."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.cells import number_word
from nnstudio.data.frame import Frame, FrameColumn, NumberColumn, TimeColumn, WordColumn


def stacked(frames: Sequence[Frame], names: Sequence[str]) -> tuple[FrameColumn, ...]:
    """Return the columns of several frames below each other, in the order of the names.

    A column that is a number in one frame and words in another becomes words.

    Args:
        frames: each has columns of all these names, and they hold numbers, times or words.
        names: of the columns that are wanted.
    """
    return tuple(_stacked([_column(frame, name) for frame in frames]) for name in names)


def _column(frame: Frame, name: str) -> FrameColumn:
    column = frame.column(name)
    assert column is not None
    return column


def _stacked(columns: Sequence[FrameColumn]) -> FrameColumn:
    name = columns[0].name
    numbers = [column for column in columns if isinstance(column, NumberColumn)]
    if len(numbers) == len(columns):
        gaps: dict[str, int] = {}
        for column in numbers:
            for word, count in column.gaps.items():
                gaps[word] = gaps.get(word, 0) + count
        if len({column.unit for column in numbers}) == 1:
            values = np.concatenate([column.values for column in numbers])
            return NumberColumn(name, values, gaps, numbers[0].unit)
    times = [column for column in columns if isinstance(column, TimeColumn)]
    if len(times) == len(columns) and len({column.zoned for column in times}) == 1:
        values = np.concatenate([column.values for column in times])
        return TimeColumn(name, values, times[0].form, times[0].zoned)
    return _words(name, [_as_words(column) for column in columns])


def _words(name: str, columns: Sequence[WordColumn]) -> WordColumn:
    """Return words below each other; only the lists of different words are compared."""
    places: dict[str, int] = {}
    codes: list[NDArray[np.int32]] = []
    for column in columns:
        table = [places.setdefault(word, len(places)) for word in column.words]
        codes.append(np.array([*table, -1], dtype=np.int32)[column.codes])
    return WordColumn(name, np.concatenate(codes), tuple(places))


def _as_words(column: FrameColumn) -> WordColumn:
    if isinstance(column, WordColumn):
        return column
    if isinstance(column, NumberColumn):
        cells = ["" if np.isnan(value) else number_word(value) for value in column.values.tolist()]
        unit = f" {column.unit}" if column.unit else ""
        return WordColumn.of(column.name, [cell and cell + unit for cell in cells])
    assert isinstance(column, TimeColumn)
    seconds = column.values.astype("datetime64[s]")
    return WordColumn.of(column.name, ["" if np.isnat(value) else str(value) for value in seconds])
