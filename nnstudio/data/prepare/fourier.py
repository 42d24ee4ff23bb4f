"""Turns series into spectra: how strong each frequency is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.params import BoolParam
from nnstudio.base.shapes import Shape
from nnstudio.base.signature import InputSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.columns import Column
from nnstudio.data.series.series_arrays import is_series
from nnstudio.data.spec import InputArray, StepSpec, Values

Array = NDArray[Any]  # whatever floats they are


def fourier(values: Array, logarithm: bool) -> Array:
    """Return amplitudes (item, channel, frequency) of series (item, channel, time), float32.

    The mean is taken off and the ends are faded out (Hann), so that they make no frequencies of
    their own. The first frequency is 0, the last one half the number of points.
    """
    time = values.shape[2]
    fade = np.sin(np.pi * (np.arange(time) + 0.5) / time) ** 2
    centred = values - np.mean(values, axis=2, keepdims=True)
    strength = np.abs(np.fft.rfft(centred * fade, axis=2)) * (2.0 / fade.sum())
    return (np.log1p(strength) if logarithm else strength).astype(np.float32)


def _fit(entry: InputArray, params: Values) -> dict[str, Any]:
    return {"logarithm": bool(params["logarithm"])}


def _describe(entry: InputArray, learnt: Values) -> tuple[InputSignature, tuple[Column, ...]]:
    channels, time = entry.values.shape[1:]
    shape = Shape.series(channels, time // 2 + 1)
    return replace(entry.signature, shape=shape, low=None, high=None), entry.columns


def _note(entry: InputArray, learnt: Values) -> Text:
    time = entry.values.shape[2]
    return QT_TRANSLATE_NOOP(
        "data_series", "Frequencies: {time} points became {frequencies} frequencies"
    ).format(time=time, frequencies=time // 2 + 1)


STEP = StepSpec(
    id="fourier",
    name=QT_TRANSLATE_NOOP("data_series", "Frequencies (FFT)"),
    summary=QT_TRANSLATE_NOOP(
        "data_series",
        "Shows how strong each frequency is in a series. Good for vibrations and sounds, where it "
        "does not matter when something happens.",
    ),
    fits=is_series,
    fit=_fit,
    function=fourier,
    describe=_describe,
    note=_note,
    params=(
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
