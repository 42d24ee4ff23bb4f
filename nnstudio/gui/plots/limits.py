"""What the ends of a colour map mean: round numbers that stay still while a training runs."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

PERCENTILE = 98.0
_SAMPLE = 20_000
_SLACK = 0.15


def symmetric_limit(values: NDArray[np.generic]) -> float:
    """Return the 98th percentile of the sizes, rounded up; 1 where all is 0 or nothing is there.

    The few largest weights would leave the rest pale; they are drawn in the end's colour.
    """
    return _rounded_up(_percentile(np.abs(_finite(values)), PERCENTILE))


def upper_limit(values: NDArray[np.generic]) -> float:
    """Return the largest value, rounded up; 1 where nothing is above 0."""
    found = _finite(values)
    return _rounded_up(float(found.max()) if found.size else 0.0)


def steady(before: float | None, now: float) -> float:
    """Return the limit to draw with: the old one while the new one differs little.

    Args:
        before: the limit of the last picture; None: there was none.
        now: the limit of this picture.
    """
    if before is None or before <= 0:
        return now
    return before if abs(now - before) <= _SLACK * before else now


def nice_step(span: float, count: int) -> float:
    """Return 1, 2 or 5 times a power of ten, so that about `count` steps make the span."""
    if not math.isfinite(span) or span <= 0:
        return 1.0
    rough = span / max(1, count)
    power = 10.0 ** math.floor(math.log10(rough))
    for factor in (1.0, 2.0, 5.0, 10.0):
        if rough <= factor * power * (1 + 1e-9):
            return factor * power
    return 10.0 * power


def _finite(values: NDArray[np.generic]) -> NDArray[np.float64]:
    flat = np.asarray(values, dtype=np.float64).ravel()
    if flat.size > _SAMPLE:  # every n-th value says as much about the limit
        flat = flat[:: flat.size // _SAMPLE + 1]
    return flat[np.isfinite(flat)]


def _percentile(sizes: NDArray[np.float64], percent: float) -> float:
    return float(np.percentile(sizes, percent)) if sizes.size else 0.0


def _rounded_up(value: float) -> float:
    """Return the value with two digits, rounded up."""
    if value <= 0 or not math.isfinite(value):
        return 1.0
    power = 10.0 ** (math.floor(math.log10(value)) - 1)
    return float(f"{math.ceil(value / power - 1e-9) * power:.3g}")
