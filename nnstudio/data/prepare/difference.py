"""Turns series into the steps from point to point."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from numpy.typing import NDArray

from nnstudio.base.params import IntParam
from nnstudio.base.shapes import Shape
from nnstudio.base.signature import InputSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.columns import Column
from nnstudio.data.dataset import DataError
from nnstudio.data.series.series_arrays import is_series
from nnstudio.data.spec import InputArray, StepSpec, Values

Array = NDArray[Any]  # whatever floats they are


def difference(values: Array, distance: int) -> Array:
    """Return series (item, channel, time) of differences between points `distance` apart."""
    return values[:, :, distance:] - values[:, :, :-distance]


def _fit(entry: InputArray, params: Values) -> dict[str, Any]:
    distance, time = int(params["distance"]), entry.values.shape[2]
    if distance >= time:
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data_series",
                "The series have {time} points; there is no difference between points {distance} "
                "apart.",
            ).format(time=time, distance=distance),
            QT_TRANSLATE_NOOP(
                "data_series", "Make the distance smaller, or the series longer. Nothing was lost."
            ),
            "NNS-2053",
        )
    return {"distance": distance}


def _describe(entry: InputArray, learnt: Values) -> tuple[InputSignature, tuple[Column, ...]]:
    channels, time = entry.values.shape[1:]
    shape = Shape.series(channels, time - int(learnt["distance"]))
    return replace(entry.signature, shape=shape, low=None, high=None), entry.columns


def _note(entry: InputArray, learnt: Values) -> Text:
    return QT_TRANSLATE_NOOP(
        "data_series", "Differences: between points {distance} apart, {time} points are left"
    ).format(distance=int(learnt["distance"]), time=entry.values.shape[2] - int(learnt["distance"]))


STEP = StepSpec(
    id="difference",
    name=QT_TRANSLATE_NOOP("data_series", "Differences"),
    summary=QT_TRANSLATE_NOOP(
        "data_series",
        "Shows how much a series rises or falls instead of where it stands. Levels and trends "
        "vanish.",
    ),
    fits=is_series,
    fit=_fit,
    function=difference,
    describe=_describe,
    note=_note,
    params=(
        IntParam(
            name="distance",
            label=QT_TRANSLATE_NOOP("data_series", "Distance"),
            help=QT_TRANSLATE_NOOP(
                "data_series",
                "1 compares each point with the one before; 12 compares months with the same month "
                "of the year before.",
            ),
            unit=QT_TRANSLATE_NOOP("data_series", "points"),
            default=1,
            min=1,
            max=10_000,
        ),
    ),
)
