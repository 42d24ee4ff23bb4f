"""Adds an even border around all images."""

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
from nnstudio.data.dataset import DataError
from nnstudio.data.spec import InputArray, StepSpec, Values

Array = NDArray[np.generic]


def pad(values: Array, top: int, bottom: int, left: int, right: int, value: float) -> Array:
    """Return images (item, channel, height, width) with a border of `value`."""
    return np.pad(values, ((0, 0), (0, 0), (top, bottom), (left, right)), constant_values=value)


def _fits(entry: InputArray) -> bool:
    return entry.values.ndim == 4


def _fit(entry: InputArray, params: Values) -> dict[str, Any]:
    height, width = entry.values.shape[2:]
    rows, columns = int(params["height"]) - height, int(params["width"]) - width
    if rows < 0 or columns < 0:
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data", "The images are {old} pixels; a border cannot make them {new}."
            ).format(old=f"{height}×{width}", new=f"{params['height']}×{params['width']}"),
            QT_TRANSLATE_NOOP("data", "Choose a larger size, or use the step “Resize” instead."),
            "NNS-2053",
        )
    return {
        "top": rows // 2,
        "bottom": rows - rows // 2,
        "left": columns // 2,
        "right": columns - columns // 2,
        "value": entry.signature.low or 0.0,
    }


def _describe(entry: InputArray, learnt: Values) -> tuple[InputSignature, tuple[Column, ...]]:
    channels, height, width = entry.values.shape[1:]
    shape = Shape.image(
        channels,
        height + learnt["top"] + learnt["bottom"],
        width + learnt["left"] + learnt["right"],
    )
    return replace(entry.signature, shape=shape), entry.columns


def _note(entry: InputArray, learnt: Values) -> Text:
    height, width = entry.values.shape[2:]
    rows = height + learnt["top"] + learnt["bottom"]
    columns = width + learnt["left"] + learnt["right"]
    return QT_TRANSLATE_NOOP("data", "Border: from {old} to {new} pixels").format(
        old=f"{height}×{width}", new=f"{rows}×{columns}"
    )


STEP = StepSpec(
    id="pad",
    name=QT_TRANSLATE_NOOP("data", "Border"),
    summary=QT_TRANSLATE_NOOP("data", "Adds empty pixels around all images; nothing is stretched."),
    fits=_fits,
    fit=_fit,
    function=pad,
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
