"""Values that may stand for "nothing is known" among others: -999 among temperatures, "n/k"."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.cell_kinds.number_cells import numbers_of
from nnstudio.data.cells import SLICE, Decimal
from nnstudio.data.frame import NumberColumn, WordColumn

MOST_ODD = 20
"""Different words; more of them are a column of words."""
ODD_SHARE = 0.1
"""Of the cells."""
FEWEST = 10
"""Cells with numbers, and values beside one that stands for nothing."""
DIFFERENT = 5
"""Numbers; fewer are classes with numbers as names."""
SOME_WORDS = 200
NINES_FAR, FAR = 1.0, 3.0
"""Distance to the nearest other value, in widths of the range of the others."""
OFTEN = 5
OFTEN_SHARE = 0.002


def odd_words(column: WordColumn, decimal: Decimal) -> tuple[str, ...]:
    """Return the few words of a column whose other cells are all numbers; () where it is none.

    Args:
        column: of words.
        decimal: the decimal mark of the file.
    """
    places = np.flatnonzero((column.counts > 0) & ~column.gap_words)
    step = max(1, len(places) // SOME_WORDS)
    some = [column.words[place] for place in places[::step].tolist()]
    if sum(_is_number(word, decimal) for word in some) < max(DIFFERENT, len(some) // 2):
        return ()
    odd: list[int] = []
    for start in range(0, len(places), SLICE):
        part = places[start : start + SLICE].tolist()
        if numbers_of([column.words[place] for place in part], decimal, True) is None:
            odd += [place for place in part if not _is_number(column.words[place], decimal)]
        if len(odd) > MOST_ODD:
            return ()
    cells = int(column.counts[places].sum())
    strange = int(column.counts[odd].sum())
    rest = [column.words[place] for place in np.setdiff1d(places, odd).tolist()]
    if not odd or strange > ODD_SHARE * cells or cells - strange < FEWEST:
        return ()
    if len(rest) < DIFFERENT or numbers_of(rest, decimal, True) is None:
        return ()
    return tuple(column.words[place] for place in sorted(odd, key=lambda p: -column.counts[p]))


def _is_number(word: str, decimal: Decimal) -> bool:
    return numbers_of((word,), decimal, True) is not None


def stand_in(column: NumberColumn, kept: NDArray[np.int64]) -> float | None:
    """Return a number that lies far from all others and repeats itself, e.g. -999, or None.

    Args:
        column: of numbers.
        kept: int64 (row,), the rows that are used.
    """
    different = column.different
    if len(different) <= DIFFERENT or not np.isfinite(different[[0, -1]]).all():
        return None
    for value, others in (
        (float(different[0]), different[1:]),
        (float(different[-1]), different[:-1]),
    ):
        low, high = float(others[0]), float(others[-1])
        gap = max(low - value, value - high)
        if value == 0 or not value.is_integer() or gap < NINES_FAR * (high - low):
            continue
        count = int((column.values[kept] == value).sum())
        nines = len(str(int(abs(value)))) > 1 and set(str(int(abs(value)))) == {"9"}
        often = count >= max(OFTEN, OFTEN_SHARE * len(kept)) and gap >= FAR * (high - low)
        known = int(np.isfinite(column.values[kept]).sum())
        if known - count >= FEWEST and (often or (nines and count > 1)):
            return value
    return None
