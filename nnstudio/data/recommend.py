"""Which preparation raw data need, so that a net learns well without any setting changed."""

from __future__ import annotations

import numpy as np

from nnstudio.data.config import StepConfig
from nnstudio.data.corpus.word_params import FRESH
from nnstudio.data.dataset import RawData
from nnstudio.data.letter_windows import NEXT, letter_steps
from nnstudio.data.pictures.photos import photo_steps, shows_photos
from nnstudio.data.series.series_steps import series_steps


def recommended_steps(raw: RawData) -> tuple[StepConfig, ...]:
    """Return the steps: gaps filled, words encoded, numbers brought to a similar size."""
    if raw.signature.target.names == (NEXT,) and raw.reach:
        return letter_steps(raw.reach)
    steps: list[StepConfig] = []
    if any(entry.kind == "text" for entry in raw.signature.inputs):
        steps.append(StepConfig(id="word_bag", params=FRESH))
    kinds = {entry.kind for entry in raw.signature.inputs}
    columns = [column for entry in raw.columns.values() for column in entry]
    series = [raw.inputs[entry.name] for entry in raw.signature.inputs if entry.kind == "series"]
    if series:
        return (*steps, *series_steps(series[0], raw))
    gaps = any(
        np.issubdtype(values.dtype, np.floating) and bool(np.isnan(values).any())
        for values in raw.inputs.values()
    )
    if gaps:
        steps.append(StepConfig(id="fill"))
    if any(column.kind == "time" for column in columns):
        steps.append(StepConfig(id="date_parts"))
    if any(column.kind == "category" for column in columns):
        steps.append(StepConfig(id="one_hot"))
    if "vector" in kinds and any(column.kind != "category" for column in columns):
        steps.append(StepConfig(id="scale", params={"method": "standard"}))
    elif "image" in kinds:
        photos = [entry for entry in raw.signature.inputs if shows_photos(entry)]
        steps += photo_steps(photos[0]) if photos else (StepConfig(id="scale"),)
    return tuple(steps)
