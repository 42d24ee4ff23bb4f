"""Numbers of 64 bits as the 32 bits that a net computes with."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

LARGEST = float(np.finfo(np.float32).max)
"""About 3.4e38; what is further from zero has no place in 32 bits."""


def narrow(values: NDArray[Any]) -> NDArray[np.float32]:
    """Return float32 of the same shape; what does not fit is NaN, as if nothing were known."""
    with np.errstate(over="ignore"):
        made = values.astype(np.float32)
    made[np.isinf(made)] = np.nan
    return made


def too_large(values: NDArray[np.float64]) -> bool:
    """Whether a number is infinite or has no place in 32 bits."""
    return bool((np.abs(values) > LARGEST).any())  # NaN is not larger than anything
