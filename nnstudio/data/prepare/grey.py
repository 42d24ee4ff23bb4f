"""Takes the colours out of images."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.shapes import Shape
from nnstudio.base.signature import InputSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.columns import Column
from nnstudio.data.spec import InputArray, StepSpec, Values

Array = NDArray[np.generic]


def grey(values: Array, red: float, green: float, blue: float) -> Array:
    """Return images (item, 3, height, width) with one channel of grey, as float32."""
    weights = np.array([red, green, blue], dtype=np.float32)[:, None, None]
    return np.sum(values.astype(np.float32) * weights, axis=1, keepdims=True)


def _fits(entry: InputArray) -> bool:
    return entry.values.ndim == 4 and entry.values.shape[1] == 3


def _fit(entry: InputArray, params: Values) -> dict[str, Any]:
    return {"red": 0.299, "green": 0.587, "blue": 0.114}  # ITU-R BT.601: as bright as to the eye


def _describe(entry: InputArray, learnt: Values) -> tuple[InputSignature, tuple[Column, ...]]:
    shape = Shape.image(1, *entry.values.shape[2:])
    return replace(entry.signature, shape=shape), entry.columns


def _note(entry: InputArray, learnt: Values) -> Text:
    return QT_TRANSLATE_NOOP("data_images", "Grey: one channel instead of three")


STEP = StepSpec(
    id="grey",
    name=QT_TRANSLATE_NOOP("data_images", "Grey"),
    summary=QT_TRANSLATE_NOOP(
        "data_images", "Takes the colours out of all images; only bright and dark are left."
    ),
    fits=_fits,
    fit=_fit,
    function=grey,
    describe=_describe,
    note=_note,
)
