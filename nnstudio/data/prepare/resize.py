"""Makes all images larger or smaller."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.params import IntParam
from nnstudio.base.shapes import Shape
from nnstudio.base.signature import InputSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.columns import Column
from nnstudio.data.spec import InputArray, StepSpec, Values

Array = NDArray[np.generic]


def resize(values: Array, height: int, width: int) -> Array:
    """Return images (item, channel, height, width) of another size as float32.

    Every new pixel is a weighted mean of the old pixels under it (a triangle as wide as the
    larger of the old and the new pixel), so that shrinking loses no thin line.
    """

    def weights(old: int, new: int) -> Array:
        ratio = old / new
        reach = max(ratio, 1.0)
        centres = (np.arange(new) + 0.5) * ratio - 0.5
        distance = np.abs(np.arange(old) - centres[:, None])  # (new, old)
        triangle = np.maximum(0.0, 1.0 - distance / reach)
        return (triangle / triangle.sum(axis=1, keepdims=True)).astype(np.float32)

    rows = weights(values.shape[2], height)
    columns = weights(values.shape[3], width)
    return np.matmul(np.matmul(rows, values.astype(np.float32)), columns.T)


def _fits(entry: InputArray) -> bool:
    return entry.values.ndim == 4


def _fit(entry: InputArray, params: Values) -> dict[str, Any]:
    return {"height": int(params["height"]), "width": int(params["width"])}


def _describe(entry: InputArray, learnt: Values) -> tuple[InputSignature, tuple[Column, ...]]:
    shape = Shape.image(entry.values.shape[1], learnt["height"], learnt["width"])
    return replace(entry.signature, shape=shape), entry.columns


def _note(entry: InputArray, learnt: Values) -> Text:
    return QT_TRANSLATE_NOOP("data", "Resize: from {old} to {new} pixels").format(
        old=f"{entry.values.shape[2]}×{entry.values.shape[3]}",
        new=f"{learnt['height']}×{learnt['width']}",
    )


STEP = StepSpec(
    id="resize",
    name=QT_TRANSLATE_NOOP("data", "Resize"),
    summary=QT_TRANSLATE_NOOP("data", "Makes all images larger or smaller."),
    fits=_fits,
    fit=_fit,
    function=resize,
    describe=_describe,
    note=_note,
    params=(
        IntParam(
            name="height",
            label=QT_TRANSLATE_NOOP("data", "Height"),
            help=QT_TRANSLATE_NOOP("data", "Height of the images after this step."),
            unit=QT_TRANSLATE_NOOP("data", "pixels"),
            default=32,
            min=1,
            max=1024,
        ),
        IntParam(
            name="width",
            label=QT_TRANSLATE_NOOP("data", "Width"),
            help=QT_TRANSLATE_NOOP("data", "Width of the images after this step."),
            unit=QT_TRANSLATE_NOOP("data", "pixels"),
            default=32,
            min=1,
            max=1024,
        ),
    ),
)
