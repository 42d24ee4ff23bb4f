"""Numbers of files as the bits that are computed with: 64 in a table, 32 in a net."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

LARGEST = float(np.finfo(np.float32).max)
"""About 3.4e38; what is further from zero has no place in 32 bits."""


def narrow(values: NDArray[Any]) -> NDArray[np.float32]:
    """Return float32 of the same shape; what does not fit is NaN, as if nothing were known."""
    with np.errstate(over="ignore", invalid="ignore"):
        made = values.astype(np.float32)
    made[~np.isfinite(made)] = np.nan
    return made


def widen(values: NDArray[Any]) -> NDArray[np.float64]:
    """Return float64 of the same shape; what is infinite is NaN, and each NaN is the usual one.

    A file may hold a NaN that complains when it is computed with.
    """
    with np.errstate(over="ignore", invalid="ignore"):
        made = np.array(values, dtype=np.float64)
    made[~np.isfinite(made)] = np.nan
    return made


def too_large(values: NDArray[np.float64]) -> bool:
    """Whether a number is infinite or has no place in 32 bits."""
    return bool((np.abs(values) > LARGEST).any())  # NaN is not larger than anything
