"""Brings series to one length, as a net needs it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.params import Choice, ChoiceParam, IntParam
from nnstudio.base.shapes import Shape
from nnstudio.base.signature import InputSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.columns import Column
from nnstudio.data.series.series_arrays import is_series, lengths_of
from nnstudio.data.spec import InputArray, StepSpec, Values

Array = NDArray[np.generic]


def equal_length(values: Array, length: int, method: str) -> Array:
    """Return series (item, channel, time) of one length as float32.

    What is missing (NaN) in all channels at the end of a series lies behind its end. "stretch"
    draws the series over the new length; "hold" and "zero" cut it, or go on with the last value or
    with 0.
    """
    result = np.full((len(values), values.shape[1], length), np.nan, dtype=np.float32)
    time = np.arange(1, values.shape[2] + 1)
    ends = np.where(np.isnan(values).all(axis=1), 0, time).max(axis=1, initial=0)
    for item, end in enumerate(ends.tolist()):
        series = values[item, :, :end]
        if method == "stretch":
            places = np.linspace(0.0, max(end - 1.0, 0.0), length)
            for channel, numbers in enumerate(series):
                known = np.flatnonzero(~np.isnan(numbers))
                if len(known):
                    result[item, channel] = np.interp(places, known, numbers[known])
            continue
        kept = min(end, length)
        result[item, :, :kept] = series[:, :kept]
        if kept < length:
            result[item, :, kept:] = series[:, kept - 1 : kept] if method == "hold" and kept else 0
    return result


def _fit(entry: InputArray, params: Values) -> dict[str, Any]:
    length = int(params["length"])
    if not length:
        lengths = lengths_of(entry.values)
        known = lengths[lengths > 0]
        length = int(np.median(known)) if len(known) else entry.values.shape[2]
    return {"length": length, "method": str(params["method"])}


def _describe(entry: InputArray, learnt: Values) -> tuple[InputSignature, tuple[Column, ...]]:
    shape = Shape.series(entry.values.shape[1], int(learnt["length"]))
    return replace(entry.signature, shape=shape), entry.columns


def _note(entry: InputArray, learnt: Values) -> Text:
    lengths = lengths_of(entry.values)
    longest = int(lengths.max(initial=0))
    shortest = int(lengths.min(initial=longest))
    return QT_TRANSLATE_NOOP(
        "data_series", "Equal length: from {shortest} to {longest} points, now {length}"
    ).format(shortest=shortest, longest=longest, length=int(learnt["length"]))


STEP = StepSpec(
    id="equal_length",
    name=QT_TRANSLATE_NOOP("data_series", "Equal length"),
    summary=QT_TRANSLATE_NOOP(
        "data_series", "Stretches, cuts or fills up series so that all have the same length."
    ),
    fits=is_series,
    fit=_fit,
    function=equal_length,
    describe=_describe,
    note=_note,
    params=(
        ChoiceParam(
            name="method",
            label=QT_TRANSLATE_NOOP("data_series", "Method"),
            help=QT_TRANSLATE_NOOP(
                "data_series",
                "“Stretch” keeps the whole course, but not its speed. The others keep the speed; "
                "what is too long is cut at the end.",
            ),
            default="stretch",
            choices=(
                Choice("stretch", QT_TRANSLATE_NOOP("data_series", "stretch")),
                Choice("hold", QT_TRANSLATE_NOOP("data_series", "go on with the last value")),
                Choice("zero", QT_TRANSLATE_NOOP("data_series", "go on with 0")),
            ),
        ),
        IntParam(
            name="length",
            label=QT_TRANSLATE_NOOP("data_series", "Length"),
            help=QT_TRANSLATE_NOOP(
                "data_series",
                "Points after this step. 0 takes the middle length of the training items.",
            ),
            unit=QT_TRANSLATE_NOOP("data_series", "points"),
            zero=QT_TRANSLATE_NOOP("data_series", "the middle length"),
            default=0,
            min=0,
            max=100_000,
        ),
    ),
)
