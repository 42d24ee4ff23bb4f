"""Zeros that may stand for missing values: all other values keep far away from zero."""

from __future__ import annotations

import numpy as np

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number
from nnstudio.data.check_spec import Case, CheckSpec
from nnstudio.data.check_tools import keys_of, shortened, where
from nnstudio.data.frame import NumberColumn
from nnstudio.data.spec import Finding

FEWEST_VALUES = 10
LOWEST = 10
"""Of the smallest values other than zero, whose distances are compared."""
TIMES = 5.0
"""How much farther zero lies from the next value than these lie from each other."""
OF_USUAL = 0.05
"""The next value is at least this much of the usual one."""
FEW, MANY = 0.002, 0.7
"""Share of zeros; where nearly all are zero, zero is a value."""


def _look(case: Case) -> tuple[Finding, ...]:
    kept = case.meaning.kept
    found: list[Finding] = []
    for column in case.meaning.columns("input"):
        if not isinstance(column, NumberColumn) or not _keeps_away(column.different):
            continue
        rows = kept[column.values[kept] == 0]
        share = len(rows) / max(len(kept), 1)
        if not FEW <= share <= MANY:
            continue
        keys = keys_of(case.meaning.frame, rows)
        low = float(column.different[column.different > 0][0])
        found.append(
            Finding(
                "zeros",
                "info",
                QT_TRANSLATE_NOOP(
                    "data",
                    "“{column}” is 0 in {n} rows ({where}); all other values are {low} or more.",
                ).format(
                    column=shortened(column.name), n=len(rows), where=where(keys), low=Number(low)
                ),
                QT_TRANSLATE_NOOP(
                    "data",
                    "Perhaps 0 stands for a missing value here. If so, empty these cells in the "
                    "file and read it again.",
                ),
                keys,
                column=column.name,
            )
        )
    return tuple(found)


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
