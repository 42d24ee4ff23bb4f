"""Which preparation raw data need, so that a net learns well without any setting changed."""

from __future__ import annotations

import numpy as np

from nnstudio.data.config import StepConfig, WindowConfig
from nnstudio.data.dataset import RawData
from nnstudio.data.meaning import Meaning


def usual_window(meaning: Meaning) -> WindowConfig:
    """Return how much of the past a net sees of a series: two seasons where they are short."""
    rows = meaning.frame.rows
    lags = 24 if rows >= 240 else max(3, rows // 12)
    return WindowConfig(lags=lags, horizon=1)


def recommended_steps(raw: RawData) -> tuple[StepConfig, ...]:
    """Return the steps: gaps filled, words encoded, numbers brought to a similar size."""
    steps: list[StepConfig] = []
    if any(entry.kind == "text" for entry in raw.signature.inputs):
        steps.append(StepConfig(id="words", params={"unit": "pairs"}))
    kinds = {entry.kind for entry in raw.signature.inputs}
    columns = [column for entry in raw.columns.values() for column in entry]
    gaps = any(
        np.issubdtype(values.dtype, np.floating) and bool(np.isnan(values).any())
        for values in raw.inputs.values()
    )
    if gaps:
        steps.append(StepConfig(id="fill"))
    if any(column.kind == "category" for column in columns):
        steps.append(StepConfig(id="one_hot"))
    if "vector" in kinds and any(column.kind == "number" for column in columns):
        steps.append(StepConfig(id="scale", params={"method": "standard"}))
    elif "image" in kinds:
        steps.append(StepConfig(id="scale"))
    return tuple(steps)
