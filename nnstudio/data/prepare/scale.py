"""Brings numbers into a range that nets learn well with."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.params import Choice, ChoiceParam
from nnstudio.base.signature import InputSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.columns import Column
from nnstudio.data.pictures.moments import range_of, whole_moments
from nnstudio.data.series.series_arrays import channel_moments, channel_ranges
from nnstudio.data.spec import InputArray, StepSpec, Values

Array = NDArray[np.generic]


def scale(values: Array, offset: float | list[float], factor: float | list[float]) -> Array:
    """Return (values - offset) * factor as float32; lists hold one number a column or channel."""
    # Tables keep their digits until the end: a year or an account number needs more than float32.
    exact = np.float64 if values.dtype == np.float64 else np.float32
    scaled = np.subtract(values, np.asarray(offset, dtype=exact), dtype=exact)
    scaled = np.multiply(scaled, np.asarray(factor, dtype=exact), out=scaled)
    return scaled.astype(np.float32, copy=False)


def _fits(entry: InputArray) -> bool:
    return entry.signature.shape.dtype == "float" and entry.values.dtype != object


def _fit(entry: InputArray, params: Values) -> dict[str, Any]:
    if entry.values.ndim == 2:
        return _fit_columns(entry, str(params["method"]))
    if entry.values.ndim == 3:
        return _fit_channels(entry, str(params["method"]))
    values, known = entry.values, entry.signature
    if params["method"] == "standard" and values.ndim == 4:
        offset, width = whole_moments(values)  # images may be larger than memory
    elif params["method"] == "standard":
        offset, width = float(values.mean(dtype=np.float64)), float(values.std(dtype=np.float64))
    elif known.low is not None and known.high is not None:
        offset, width = known.low, known.high - known.low
    else:
        low, high = range_of(values)
        offset, width = low, high - low
    return {"offset": offset, "factor": 1.0 / width if width > 0 else 1.0}


def _fit_columns(entry: InputArray, method: str) -> dict[str, Any]:
    values = np.asarray(entry.values, dtype=np.float64)
    if method == "standard":
        offset, width = np.nanmean(values, axis=0), np.nanstd(values, axis=0)
    elif entry.signature.low is not None and entry.signature.high is not None:
        offset = np.full(values.shape[1], entry.signature.low)
        width = np.full(values.shape[1], entry.signature.high - entry.signature.low)
    else:
        offset = np.nanmin(values, axis=0)
        width = np.nanmax(values, axis=0) - offset
    numbers = np.array([_is_number(entry.columns, i) for i in range(values.shape[1])])
    offset = np.where(numbers, offset, 0.0)
    # A column that is the same everywhere stays where it is: there is nothing to stretch.
    factor = np.where(numbers & (width > 0), 1.0 / np.where(width > 0, width, 1.0), 1.0)
    return {"offset": offset.tolist(), "factor": factor.tolist()}


def _fit_channels(entry: InputArray, method: str) -> dict[str, Any]:
    """Return offset and factor of each channel of series as (channel, 1)."""
    if method == "standard":
        offset, width = map(np.array, channel_moments(entry.values))
    else:
        low, high = map(np.array, channel_ranges(entry.values))
        offset, width = low, high - low
    factor = np.where(width > 0, 1.0 / np.where(width > 0, width, 1.0), 1.0)
    return {"offset": offset[:, None].tolist(), "factor": factor[:, None].tolist()}


def _is_number(columns: tuple[Column, ...], index: int) -> bool:
    return not columns or columns[index].kind == "number"


def _describe(entry: InputArray, learnt: Values) -> tuple[InputSignature, tuple[Column, ...]]:
    return replace(entry.signature, low=None, high=None), entry.columns


def _note(entry: InputArray, learnt: Values) -> Text:
    if entry.values.ndim == 2:
        count = sum(_is_number(entry.columns, i) for i in range(entry.values.shape[1]))
        return QT_TRANSLATE_NOOP("data", "Scale: {n} columns, by the training rows").format(n=count)
    if entry.values.ndim == 3:
        return QT_TRANSLATE_NOOP(
            "data_series", "Scale: {n} channels of the series, by the training items"
        ).format(n=entry.values.shape[1])
    low = learnt["offset"]
    return QT_TRANSLATE_NOOP("data", "Scale: {low} becomes 0, {high} becomes 1").format(
        low=low, high=low + 1.0 / learnt["factor"]
    )


STEP = StepSpec(
    id="scale",
    name=QT_TRANSLATE_NOOP("data", "Scale"),
    summary=QT_TRANSLATE_NOOP(
        "data", "Brings all numbers to a similar size, so that no column drowns the others."
    ),
    fits=_fits,
    fit=_fit,
    function=scale,
    describe=_describe,
    note=_note,
    params=(
        ChoiceParam(
            name="method",
            label=QT_TRANSLATE_NOOP("data", "Method"),
            help=QT_TRANSLATE_NOOP(
                "data",
                "“0 to 1” uses the known range of the format (grey values from 0 to 255), or the "
                "smallest and largest value of the training rows. “Mean 0, spread 1” subtracts "
                "the mean of the training rows and divides by their standard deviation.",
            ),
            default="range",
            choices=(
                Choice("range", QT_TRANSLATE_NOOP("data", "0 to 1")),
                Choice("standard", QT_TRANSLATE_NOOP("data", "mean 0, spread 1")),
            ),
        ),
    ),
)
