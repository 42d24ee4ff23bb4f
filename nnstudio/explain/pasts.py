"""What the past of a series alone foretells; numpy only."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.explain.baseline_spec import BaselineData

Floats = NDArray[np.float64]


def at(past: Floats, back: int) -> Floats:
    """Return the value so many steps before the last one, float64 (item,); NaN where unknown.

    Args:
        past: (item, time), oldest first.
        back: 0 for the last value. Where it is unknown, the nearest known value before it stands
            in, as it would for somebody who has to answer.
    """
    seen = past[:, : past.shape[1] - back]
    known = np.isfinite(seen)
    places = np.where(known, np.arange(seen.shape[1]), -1).max(axis=1)
    found = seen[np.arange(len(seen)), np.maximum(places, 0)]
    return np.where(places >= 0, found, np.nan)


def known_or_mean(values: Floats, target: NDArray[Any]) -> Floats:
    """Return (item, 1) answers; the mean of the training part where the window shows nothing."""
    return np.where(np.isfinite(values), values, float(np.mean(target)))[:, None]


def season_of(data: BaselineData) -> int | None:
    """Return the steps of the season that foretells the training part best, None where none does.

    A season of m steps says y(t + h) = y(t + h - m) (Hyndman and Athanasopoulos 2021, section
    5.2). Those with m > h that the window shows are tried; m = h is the last value.
    """
    past = data.train.past
    if past is None:
        return None
    errors = [_error(data, past, back) for back in range(past.shape[1])]
    best = int(np.argmin(errors)) if errors else 0
    return best + data.horizon if best else None


def _error(data: BaselineData, past: Floats, back: int) -> float:
    given = known_or_mean(at(past, back), data.target)
    return float(np.abs(given - data.target).mean())
