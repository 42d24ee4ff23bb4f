"""Which preparation series need: one length, no gaps, channels of a similar size."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.config import StepConfig
from nnstudio.data.dataset import RawData
from nnstudio.data.series.series_arrays import has_missing, lengths_of

MOST_LEFT_OUT = 0.25
"""Of the windows with a gap: more are filled up, or too little would be learnt from."""


def series_steps(values: NDArray[Any], raw: RawData) -> tuple[StepConfig, ...]:
    """Return the steps for series.

    Args:
        values: (item, channel, time), NaN where missing and behind the end.
        raw: the data they belong to.
    """
    steps: list[StepConfig] = []
    windows = raw.reach > 0
    if not windows and (lengths_of(values) < values.shape[2]).any():
        steps.append(StepConfig(id="equal_length"))  # it draws over gaps, too
        gaps = np.isnan(values).all(axis=2).any(axis=-1)
    else:
        gaps = has_missing(values)
    if gaps.any():
        few = windows and float(gaps.mean()) <= MOST_LEFT_OUT
        fill = StepConfig(id="fill_series", params={"method": "last" if windows else "line"})
        steps.append(StepConfig(id="leave_out") if few else fill)
    return (*steps, StepConfig(id="scale", params={"method": "standard"}))
