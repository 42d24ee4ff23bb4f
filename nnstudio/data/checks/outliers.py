"""Numbers far from all others, such as a slip of the keyboard: an age of 999."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, TextList
from nnstudio.data.check_spec import Case, CheckSpec
from nnstudio.data.check_tools import (
    SHOWN,
    excluding,
    listed,
    sample_of,
    shortened,
    where,
)
from nnstudio.data.frame import NumberColumn
from nnstudio.data.spec import DataFix, Finding
from nnstudio.data.stand_ins import stand_in

FEWEST_ROWS = 30
SOME_ROWS = 50_000
"""Rows from which the usual range is taken; all rows are compared with it."""
TIMES = 8.0
"""Distances from the middle half of all values, in widths of that half."""
GAP = 0.3
"""Between them and all others, in widths of the range of the others."""
MOST = 0.005
"""Share of the rows; more are no slips."""
ONE_BY_ONE = 4
"""More columns than this are told in one sentence."""

HINT = QT_TRANSLATE_NOOP(
    "data", "If it is a slip, correct it in the file or leave it out; scaling suffers from it."
)


def _look(case: Case) -> tuple[Finding, ...]:
    kept = case.meaning.kept
    if len(kept) < FEWEST_ROWS or case.config.window is not None:
        return ()
    far_of: dict[str, NDArray[np.bool_]] = {}
    numbers: dict[str, NDArray[np.float64]] = {}
    for column in case.meaning.columns("input", "target"):
        is_class = column.name == case.meaning.target_name and case.meaning.codes is not None
        if not isinstance(column, NumberColumn) or is_class:
            continue
        far = _far(column.values[kept])
        if far.any() and stand_in(column, kept) is not None:
            continue  # told as a number for missing values
        if 0 < int(far.sum()) <= max(2, MOST * len(kept)):
            far_of[column.name], numbers[column.name] = far, column.values[kept]
    if len(far_of) > ONE_BY_ONE:
        return (_together(case, far_of),)
    return tuple(_finding(case, name, numbers[name], far) for name, far in far_of.items())


def _far(values: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Return (row,) whether a value lies far from the others, as it is and in orders of magnitude.

    Incomes and prices have long tails: what is far for the first alone is usual there.
    """
    far = _beyond(values)
    if not far.any():
        return far
    known = values[np.isfinite(values)]
    if len(known) and known.min() >= 0:
        with np.errstate(divide="ignore"):
            logs = np.log(np.where(values > 0, values, np.nan))
        far &= _beyond(logs, TIMES / 2)
    return far & _apart(values, far)


def _apart(values: NDArray[np.float64], far: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return (row,) whether a gap lies between the far values and the others on their side.

    The end of a long tail is no slip.
    """
    near = values[~far & np.isfinite(values)]
    if not len(near):
        return np.zeros(len(values), dtype=bool)
    low, high = float(near.min()), float(near.max())
    gap = GAP * (high - low)
    with np.errstate(invalid="ignore"):
        above, below = far & (values > high), far & (values < low)
        wide_above = above.any() and values[above].min() - high > gap
        wide_below = below.any() and low - values[below].max() > gap
    return (above & wide_above) | (below & wide_below)


def _beyond(values: NDArray[np.float64], times: float = TIMES) -> NDArray[np.bool_]:
    nothing = np.zeros(len(values), dtype=bool)
    some = values[sample_of(np.arange(len(values)), SOME_ROWS)]
    some = some[np.isfinite(some)]
    if len(some) < FEWEST_ROWS:
        return nothing
    low, high = np.percentile(some, [25, 75])
    width = float(high - low)
    if width <= 0 or not np.isfinite(width):
        return nothing
    with np.errstate(invalid="ignore", over="ignore"):
        return (values < low - times * width) | (values > high + times * width)


def _finding(
    case: Case, name: str, numbers: NDArray[np.float64], far: NDArray[np.bool_]
) -> Finding:
    keys = case.meaning.frame.keys_of(case.meaning.kept[far])
    values = np.unique(numbers[far])
    message = QT_TRANSLATE_NOOP(
        "data", "“{column}” is {value} ({where}), far from the others ({low} … {high})."
    ).format(
        column=shortened(name),
        value=TextList(tuple(Number(float(value)) for value in values[:SHOWN])),
        where=where(keys),
        low=Number(float(np.nanmin(numbers[~far]))),
        high=Number(float(np.nanmax(numbers[~far]))),
    )
    return Finding("outliers", "info", message, HINT, keys, _fixes(case, keys), name)


def _together(case: Case, far_of: Mapping[str, NDArray[np.bool_]]) -> Finding:
    rows = case.meaning.kept[np.any(list(far_of.values()), axis=0)]
    keys = case.meaning.frame.keys_of(rows)
    message = QT_TRANSLATE_NOOP(
        "data", "{n} columns hold numbers far from the others ({where}): {list}."
    ).format(n=len(far_of), where=where(keys), list=listed(tuple(far_of)))
    return Finding("outliers", "info", message, HINT, keys, _fixes(case, keys))


def _fixes(case: Case, keys: tuple[str, ...]) -> tuple[DataFix, ...]:
    return (
        DataFix(QT_TRANSLATE_NOOP("data", "Keep them"), {"corrections": case.config.corrections}),
        DataFix(
            QT_TRANSLATE_NOOP("data", "Leave them out"), excluding(case.config, keys, "far off")
        ),
    )


CHECK = CheckSpec(
    id="outliers",
    name=QT_TRANSLATE_NOOP("data", "Numbers far off"),
    order=72,
    look=_look,
)
