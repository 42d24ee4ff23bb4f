"""Brings each channel of images to mean 0 and spread 1 over the training images."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.signature import InputSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text
from nnstudio.data.columns import Column
from nnstudio.data.pictures.moments import channel_moments
from nnstudio.data.spec import InputArray, StepSpec, Values

Array = NDArray[np.generic]


def normalise(values: Array, mean: list[float], spread: list[float]) -> Array:
    """Return images (item, channel, height, width), each channel (x - mean) / spread, float32."""
    middle = np.array(mean, dtype=np.float32)[:, None, None]
    factor = (1.0 / np.array(spread)).astype(np.float32)[:, None, None]
    result = np.subtract(values, middle, dtype=np.float32)
    return np.multiply(result, factor, out=result)


def _fits(entry: InputArray) -> bool:
    return entry.values.ndim == 4 and entry.signature.shape.dtype == "float"


def _fit(entry: InputArray, params: Values) -> dict[str, Any]:
    mean, spread = channel_moments(entry.values)
    # A channel that is the same everywhere stays where it is: there is nothing to stretch.
    return {"mean": mean, "spread": [value if value > 0 else 1.0 for value in spread]}


def _describe(entry: InputArray, learnt: Values) -> tuple[InputSignature, tuple[Column, ...]]:
    return replace(entry.signature, low=None, high=None), entry.columns


def _note(entry: InputArray, learnt: Values) -> Text:
    pairs = zip(learnt["mean"], learnt["spread"], strict=True)
    shown = "; ".join(f"{mean:.3g} ± {spread:.3g}" for mean, spread in pairs)
    if len(learnt["mean"]) == 1:
        return QT_TRANSLATE_NOOP("data_images", "Normalise: {mean} becomes 0").format(
            mean=Number(learnt["mean"][0])
        )
    return QT_TRANSLATE_NOOP(
        "data_images", "Normalise: each channel to 0 ± 1, by the training images ({values})"
    ).format(values=shown)


STEP = StepSpec(
    id="normalise",
    name=QT_TRANSLATE_NOOP("data_images", "Normalise"),
    summary=QT_TRANSLATE_NOOP(
        "data_images",
        "Subtracts the mean colour of the training images and divides by their spread, channel "
        "by channel.",
    ),
    fits=_fits,
    fit=_fit,
    function=normalise,
    describe=_describe,
    note=_note,
)
