"""Turns series into images: which frequencies are strong at what time."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.params import BoolParam, IntParam
from nnstudio.base.shapes import Shape
from nnstudio.base.signature import InputSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.columns import Column
from nnstudio.data.series.series_arrays import is_series
from nnstudio.data.spec import InputArray, StepSpec, Values

Array = NDArray[Any]  # whatever floats they are


def spectrogram(values: Array, width: int, step: int, logarithm: bool) -> Array:
    """Return images (item, channel, frequency, time) of series (item, channel, time), float32.

    Stretches of `width` points, each `step` points after the one before, are faded out at their
    ends (Hann) and taken apart into frequencies; the lowest one stands at the bottom.
    """
    fade = np.sin(np.pi * (np.arange(width) + 0.5) / width) ** 2
    stretches = np.lib.stride_tricks.sliding_window_view(values, width, axis=2)[:, :, ::step]
    centred = stretches - np.mean(stretches, axis=3, keepdims=True)
    strength = np.abs(np.fft.rfft(centred * fade, axis=3)) * (2.0 / fade.sum())
    image = np.swapaxes(strength, 2, 3)[:, :, ::-1]
    return (np.log1p(image) if logarithm else image).astype(np.float32)


def _fit(entry: InputArray, params: Values) -> dict[str, Any]:
    width = min(int(params["width"]), entry.values.shape[2])
    return {
        "width": width,
        "step": min(int(params["step"]), width),
        "logarithm": bool(params["logarithm"]),
    }


def _size(entry: InputArray, learnt: Values) -> tuple[int, int]:
    """Return height and width of the images."""
    width, step = int(learnt["width"]), int(learnt["step"])
    return width // 2 + 1, (entry.values.shape[2] - width) // step + 1


def _describe(entry: InputArray, learnt: Values) -> tuple[InputSignature, tuple[Column, ...]]:
    shape = Shape.image(entry.values.shape[1], *_size(entry, learnt))
    signature = replace(entry.signature, shape=shape, kind="image", low=None, high=None)
    return signature, entry.columns


def _note(entry: InputArray, learnt: Values) -> Text:
    height, width = _size(entry, learnt)
    return QT_TRANSLATE_NOOP(
        "data_series", "Spectrogram: images of {frequencies} frequencies × {times} times"
    ).format(frequencies=height, times=width)


STEP = StepSpec(
    id="spectrogram",
    name=QT_TRANSLATE_NOOP("data_series", "Spectrogram"),
    summary=QT_TRANSLATE_NOOP(
        "data_series",
        "Makes an image of each channel: time from left to right, high frequencies at the top. "
        "Nets for images can read it.",
    ),
    fits=is_series,
    fit=_fit,
    function=spectrogram,
    describe=_describe,
    note=_note,
    params=(
        IntParam(
            name="width",
            label=QT_TRANSLATE_NOOP("data_series", "Stretch"),
            help=QT_TRANSLATE_NOOP(
                "data_series",
                "Points that are looked at together. Long stretches tell frequencies apart, short "
                "ones times.",
            ),
            unit=QT_TRANSLATE_NOOP("data_series", "points"),
            default=32,
            min=4,
            max=4096,
        ),
        IntParam(
            name="step",
            label=QT_TRANSLATE_NOOP("data_series", "Step"),
            help=QT_TRANSLATE_NOOP("data_series", "Points from one stretch to the next."),
            unit=QT_TRANSLATE_NOOP("data_series", "points"),
            default=8,
            min=1,
            max=4096,
        ),
        BoolParam(
            name="logarithm",
            label=QT_TRANSLATE_NOOP("data_series", "Logarithm"),
            help=QT_TRANSLATE_NOOP(
                "data_series", "Makes weak frequencies visible beside strong ones."
            ),
            default=True,
        ),
    ),
)
