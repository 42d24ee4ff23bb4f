"""Zeros that may stand for missing values: all other values keep far away from zero."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number
from nnstudio.data.check_spec import Case, CheckSpec
from nnstudio.data.check_tools import listed, shortened, where, with_unknown_cells
from nnstudio.data.frame import NumberColumn
from nnstudio.data.spec import DataFix, Finding

FEWEST_VALUES = 10
LOWEST = 10
"""Of the smallest values other than zero, whose distances are compared."""
TIMES = 5.0
"""How much farther zero lies from the next value than these lie from each other."""
OF_USUAL = 0.05
"""The next value is at least this much of the usual one."""
FEWEST = 3
"""Zeros; one or two may be a value like any other."""
MANY = 0.7
"""Share of zeros; where nearly all are zero, zero is a value."""
ONE_BY_ONE = 6
"""More columns than this are told in one sentence."""

HINT = QT_TRANSLATE_NOOP("data", "Perhaps 0 stands for a missing value here.")
KEEP = QT_TRANSLATE_NOOP("data", "0 is a value like any other")
MISSING = QT_TRANSLATE_NOOP("data", "Count these cells as missing")


def _look(case: Case) -> tuple[Finding, ...]:
    kept = case.meaning.kept
    rows_of: dict[str, NDArray[np.int64]] = {}
    lows: dict[str, float] = {}
    for column in case.meaning.columns("input"):
        if not isinstance(column, NumberColumn) or not _keeps_away(column.different):
            continue
        rows = kept[column.values[kept] == 0]
        if len(rows) >= FEWEST and len(rows) <= MANY * len(kept):
            rows_of[column.name] = rows
            lows[column.name] = float(column.different[column.different > 0][0])
    if len(rows_of) > ONE_BY_ONE:
        return (_together(case, rows_of),)
    return tuple(_one(case, name, rows, lows[name]) for name, rows in rows_of.items())


def _one(case: Case, name: str, rows: NDArray[np.int64], low: float) -> Finding:
    keys = case.meaning.frame.keys_of(rows)
    message = QT_TRANSLATE_NOOP(
        "data", "“{column}” is 0 in {n} rows ({where}); all other values are {low} or more."
    ).format(column=shortened(name), n=len(rows), where=where(keys), low=Number(low))
    fixes = (
        DataFix(KEEP, {"unknown": case.config.unknown}),
        DataFix(MISSING, with_unknown_cells(case, name, ["0"])),
    )
    return Finding("zeros", "info", message, HINT, keys, fixes, name)


def _together(case: Case, rows_of: Mapping[str, NDArray[np.int64]]) -> Finding:
    rows = np.unique(np.concatenate(list(rows_of.values())))
    message = QT_TRANSLATE_NOOP(
        "data", "{n} columns are 0 in some rows, and all their other values are far from 0: {list}."
    ).format(n=len(rows_of), list=listed(tuple(rows_of)))
    unknown = dict(case.config.unknown)
    for name in rows_of:
        unknown[name] = (*unknown.get(name, ()), "0")
    fixes = (
        DataFix(KEEP, {"unknown": case.config.unknown}),
        DataFix(MISSING, {"unknown": unknown}),
    )
    return Finding("zeros", "info", message, HINT, case.meaning.frame.keys_of(rows), fixes)


def _keeps_away(values: np.ndarray) -> bool:
    """Whether zero is a value of its own, far from all others.

    Args:
        values: each different value once, ascending.
    """
    if len(values) <= FEWEST_VALUES or values[0] != 0 or not np.isfinite(values[-1]):
        return False
    others = values[1:]
    usual_step = float(np.median(np.diff(others[: LOWEST + 1])))
    usual = float(np.median(others))
    return bool(others[0] >= TIMES * usual_step and others[0] >= OF_USUAL * usual)


CHECK = CheckSpec(
    id="zeros",
    name=QT_TRANSLATE_NOOP("data", "Zeros"),
    order=35,
    look=_look,
)
