"""Fills missing values in series, visibly."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.params import Choice, ChoiceParam
from nnstudio.base.signature import InputSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.columns import Column
from nnstudio.data.series.series_arrays import channel_means, is_series
from nnstudio.data.spec import InputArray, StepSpec, Values

Array = NDArray[Any]  # whatever floats they are


def fill_series(values: Array, method: str, usual: list[float]) -> Array:
    """Return series (item, channel, time) without missing values (NaN).

    "last" repeats the value before the gap, "line" draws a line between its two ends. Where there
    is no such value, and with "mean", it is `usual`: the mean of the training items, by channel.
    """
    result = np.array(values)
    items = np.isnan(result).any(axis=(1, 2))
    part = result[items]
    gaps = np.isnan(part)
    mean = np.broadcast_to(np.asarray(usual, dtype=part.dtype)[:, None], part.shape)
    time = np.arange(part.shape[2], dtype=np.int32)
    before = np.maximum.accumulate(np.where(gaps, np.int32(-1), time), axis=2)
    last = np.take_along_axis(part, np.maximum(before, 0), axis=2)
    filled = mean if method == "mean" else np.where(before < 0, mean, last)
    if method == "line":
        beyond = np.int32(part.shape[2])
        after = np.minimum.accumulate(np.where(gaps, beyond, time)[:, :, ::-1], axis=2)[:, :, ::-1]
        follows = np.take_along_axis(part, np.minimum(after, beyond - 1), axis=2)
        share = (time - before) / np.maximum(after - before, 1)
        line = last + (follows - last) * share
        filled = np.where(after < beyond, np.where(before < 0, follows, line), filled)
    result[items] = np.where(gaps, filled, part)
    return result


def _fit(entry: InputArray, params: Values) -> dict[str, Any]:
    return {"method": str(params["method"]), "usual": channel_means(entry.values)}


def _describe(entry: InputArray, learnt: Values) -> tuple[InputSignature, tuple[Column, ...]]:
    return entry.signature, entry.columns


def _note(entry: InputArray, learnt: Values) -> Text:
    gaps = int(np.isnan(entry.values).sum())
    if not gaps:
        return QT_TRANSLATE_NOOP("data_series", "Fill gaps in series: nothing is missing")
    items = int(np.isnan(entry.values).any(axis=(1, 2)).sum())
    notes = {
        "last": QT_TRANSLATE_NOOP(
            "data_series", "Fill gaps in series: {gaps} values in {n} items, by the value before"
        ),
        "line": QT_TRANSLATE_NOOP(
            "data_series", "Fill gaps in series: {gaps} values in {n} items, by a line"
        ),
        "mean": QT_TRANSLATE_NOOP(
            "data_series",
            "Fill gaps in series: {gaps} values in {n} items, by the mean of the training items",
        ),
    }
    return notes[str(learnt["method"])].format(gaps=gaps, n=items)


STEP = StepSpec(
    id="fill_series",
    name=QT_TRANSLATE_NOOP("data_series", "Fill gaps in series"),
    summary=QT_TRANSLATE_NOOP(
        "data_series",
        "Puts a value into every gap of a series. Where nothing came before, it is the mean of "
        "the training items.",
    ),
    fits=is_series,
    fit=_fit,
    function=fill_series,
    describe=_describe,
    note=_note,
    params=(
        ChoiceParam(
            name="method",
            label=QT_TRANSLATE_NOOP("data_series", "Value"),
            help=QT_TRANSLATE_NOOP(
                "data_series",
                "“The one before” uses nothing that lies behind the gap, “a line” joins the values "
                "on both sides of it.",
            ),
            default="last",
            choices=(
                Choice("last", QT_TRANSLATE_NOOP("data_series", "the one before")),
                Choice("line", QT_TRANSLATE_NOOP("data_series", "a line")),
                Choice("mean", QT_TRANSLATE_NOOP("data_series", "mean of the training items")),
            ),
        ),
    ),
)
