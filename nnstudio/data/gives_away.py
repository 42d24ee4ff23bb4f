"""Whether a column says in other words what is to be predicted."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.frame import FrameColumn, NumberColumn, WordColumn

FEWEST_ROWS = 20
"""In fewer rows a column may agree with the classes by chance."""
NEAR_ALL = 0.995
"""Of the rows whose value belongs to the class that the value stands for; a slip stays a slip."""


def gives_away(column: FrameColumn, codes: NDArray[np.int64]) -> bool:
    """Whether each value of a column belongs to one class and there are about as many as classes.

    A number that separates the classes well (a petal's length) has many values and is a feature;
    only a handful of values, one or two for each class, is the answer in other words.

    Args:
        column: not the target.
        codes: int64 (row,), class of each row, -1 where it is not known.
    """
    if isinstance(column, WordColumn):
        gone, values = column.missing(), column.codes.astype(np.int64)
    elif isinstance(column, NumberColumn):
        gone = np.isnan(column.values)
        distinct = np.unique(column.values[~gone])
        if distinct.size > 64:
            return False
        values = np.searchsorted(distinct, np.where(gone, np.inf, column.values)).astype(np.int64)
    else:
        return False
    known = ~gone & (codes >= 0)
    if int(known.sum()) < FEWEST_ROWS:
        return False
    places, of_value = np.unique(values[known], return_inverse=True)
    classes, of_class = np.unique(codes[known], return_inverse=True)
    if not 2 <= len(places) <= 2 * len(classes) or len(classes) < 2 or len(classes) > 1000:
        return False
    counts = np.zeros((len(places), len(classes)), dtype=np.int64)
    np.add.at(counts, (of_value, of_class), 1)
    return float(counts.max(axis=1).sum()) >= NEAR_ALL * float(counts.sum())
