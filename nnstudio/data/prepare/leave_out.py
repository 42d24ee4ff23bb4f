"""Leaves out items with gaps instead of filling them."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.params import TextParam
from nnstudio.base.signature import InputSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.columns import Column, is_chosen
from nnstudio.data.series.series_arrays import has_gaps, has_missing
from nnstudio.data.spec import InputArray, StepSpec, Values

Array = NDArray[np.generic]


def leave_out(values: Array) -> Array:
    """Return the values as they are: items with gaps are gone already."""
    return values


def _fits(entry: InputArray) -> bool:
    return np.issubdtype(entry.values.dtype, np.floating)


def _keeps(entry: InputArray, params: Values) -> NDArray[np.bool_]:
    if entry.values.ndim == 3:
        uneven = None in entry.signature.shape.sizes  # what lies behind an end is no gap then
        return ~(has_gaps(entry.values) if uneven else has_missing(entry.values))
    values = entry.values.reshape(len(entry.values), -1)
    if entry.columns:
        chosen = [is_chosen(column.name, str(params["columns"])) for column in entry.columns]
        values = values[:, chosen]
    return np.asarray(~np.isnan(values).any(axis=1))


def _fit(entry: InputArray, params: Values) -> dict[str, Any]:
    return {}


def _describe(entry: InputArray, learnt: Values) -> tuple[InputSignature, tuple[Column, ...]]:
    return entry.signature, entry.columns


def _note(entry: InputArray, learnt: Values) -> Text:
    return QT_TRANSLATE_NOOP("data", "Leave out: items with missing cells")


STEP = StepSpec(
    id="leave_out",
    name=QT_TRANSLATE_NOOP("data", "Missing cells"),
    summary=QT_TRANSLATE_NOOP(
        "data", "Leaves out every item in which something is missing; they are counted and listed."
    ),
    fits=_fits,
    fit=_fit,
    function=leave_out,
    describe=_describe,
    note=_note,
    keeps=_keeps,
    params=(
        TextParam(
            name="columns",
            label=QT_TRANSLATE_NOOP("data", "Columns"),
            help=QT_TRANSLATE_NOOP(
                "data", "Names of columns with ; between them; empty for all columns."
            ),
            max_length=10_000,
        ),
    ),
)
