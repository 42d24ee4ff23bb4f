"""Cuts the middle out of all images."""

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


def crop(values: Array, top: int, left: int, height: int, width: int) -> Array:
    """Return a piece of all images (item, channel, height, width)."""
    return values[:, :, top : top + height, left : left + width]


def _fits(entry: InputArray) -> bool:
    return entry.values.ndim == 4


def _fit(entry: InputArray, params: Values) -> dict[str, Any]:
    old_height, old_width = entry.values.shape[2:]
    height, width = min(int(params["height"]), old_height), min(int(params["width"]), old_width)
    return {
        "top": (old_height - height) // 2,
        "left": (old_width - width) // 2,
        "height": height,
        "width": width,
    }


def _describe(entry: InputArray, learnt: Values) -> tuple[InputSignature, tuple[Column, ...]]:
    shape = Shape.image(entry.values.shape[1], learnt["height"], learnt["width"])
    return replace(entry.signature, shape=shape), entry.columns


def _note(entry: InputArray, learnt: Values) -> Text:
    return QT_TRANSLATE_NOOP("data_images", "Cut out: from {old} to {new} pixels").format(
        old=f"{entry.values.shape[2]}×{entry.values.shape[3]}",
        new=f"{learnt['height']}×{learnt['width']}",
    )


STEP = StepSpec(
    id="crop",
    name=QT_TRANSLATE_NOOP("data_images", "Cut out the middle"),
    summary=QT_TRANSLATE_NOOP(
        "data_images", "Keeps the middle of all images and drops the edges; nothing is stretched."
    ),
    fits=_fits,
    fit=_fit,
    function=crop,
    describe=_describe,
    note=_note,
    params=(
        IntParam(
            name="height",
            label=QT_TRANSLATE_NOOP("data_images", "Height"),
            help=QT_TRANSLATE_NOOP(
                "data_images", "Height that is left; smaller images stay as high as they are."
            ),
            unit=QT_TRANSLATE_NOOP("data_images", "pixels"),
            default=24,
            min=1,
            max=1024,
        ),
        IntParam(
            name="width",
            label=QT_TRANSLATE_NOOP("data_images", "Width"),
            help=QT_TRANSLATE_NOOP(
                "data_images", "Width that is left; smaller images stay as wide as they are."
            ),
            unit=QT_TRANSLATE_NOOP("data_images", "pixels"),
            default=24,
            min=1,
            max=1024,
        ),
    ),
)
