"""Whether a column says in other words what is to be predicted."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.frame import FrameColumn, NumberColumn, WordColumn

FEWEST_ROWS = 20
"""In fewer rows a column may agree with the target by chance."""
NEAR_ALL = 0.995
"""Of the rows whose value belongs to the class that the value stands for; a slip stays a slip."""
MOST_CLASSES = 1000
SAME_NUMBER = 0.9999
"""A correlation above it: the same number in another unit."""
SOME_ROWS = 20_000


def gives_away(column: FrameColumn, codes: NDArray[np.int64]) -> bool:
    """Whether each value of a column belongs to one class and there are about as many as classes.

    A number that separates the classes well (a petal's length) has many values and is a feature;
    only a handful of values, one or two for each class, is the answer in other words.

    Args:
        column: not the target.
        codes: int64 (row,), class of each row, -1 where it is not known.
    """
    most = 2 * min(int(codes.max(initial=-1)) + 1, MOST_CLASSES)
    if isinstance(column, WordColumn):
        if np.count_nonzero(column.counts[~column.gap_words]) > most:
            return False
        gone, values = column.missing(), column.codes.astype(np.int64)
    elif isinstance(column, NumberColumn):
        if len(column.different) > most:
            return False
        gone = np.isnan(column.values)
        values = np.searchsorted(column.different, np.where(gone, np.inf, column.values))
    else:
        return False
    known = ~gone & (codes >= 0)
    if int(known.sum()) < FEWEST_ROWS:
        return False
    counts = count_pairs(values[known], codes[known])
    kinds, classes = int((counts.sum(axis=1) > 0).sum()), int((counts.sum(axis=0) > 0).sum())
    if not 2 <= classes <= MOST_CLASSES or not 2 <= kinds <= 2 * classes:
        return False
    return float(counts.max(axis=1).sum()) >= NEAR_ALL * float(counts.sum())


def count_pairs(values: NDArray[np.int64], codes: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return how often each value comes with each class, (value, class).

    Args:
        values: int64 (row,), 0 or more.
        codes: int64 (row,), 0 or more.
    """
    width = int(codes.max(initial=0)) + 1
    height = int(values.max(initial=0)) + 1
    return np.bincount(values * width + codes, minlength=height * width).reshape(height, width)


def tells_number(column: FrameColumn, target: NumberColumn) -> bool:
    """Whether a column is the target in another unit: both rise or fall in step.

    Args:
        column: not the target.
        target: numbers that are to be predicted.
    """
    if not isinstance(column, NumberColumn) or len(column.values) != len(target.values):
        return False
    step = max(1, len(column.values) // SOME_ROWS)
    return _in_step(column.values[::step], target.values[::step]) and (
        step == 1 or _in_step(column.values, target.values)
    )


def _in_step(one: NDArray[np.float64], other: NDArray[np.float64]) -> bool:
    known = np.isfinite(one) & np.isfinite(other)
    if int(known.sum()) < FEWEST_ROWS:
        return False
    x, y = _centred(one[known]), _centred(other[known])
    both = float(np.sqrt((x @ x) * (y @ y)))
    return both > 0 and abs(float(x @ y)) > SAME_NUMBER * both


def _centred(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return values around 0, of a size whose squares fit into a number."""
    largest = float(np.abs(values).max(initial=0.0))
    scaled = values / largest if largest > 0 else values
    return scaled - scaled.mean()
