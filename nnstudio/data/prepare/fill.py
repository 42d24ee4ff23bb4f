"""Fills missing cells, visibly."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.params import Choice, ChoiceParam
from nnstudio.base.signature import InputSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.columns import Column
from nnstudio.data.spec import InputArray, StepSpec, Values

Array = NDArray[np.generic]


def fill(values: Array, replacements: list[float]) -> Array:
    """Return the values with each missing cell (NaN) replaced by its column's replacement."""
    return np.where(np.isnan(values), np.asarray(replacements, dtype=values.dtype), values)


def _fits(entry: InputArray) -> bool:
    return entry.values.ndim == 2 and np.issubdtype(entry.values.dtype, np.floating)


def _fit(entry: InputArray, params: Values) -> dict[str, Any]:
    replacements: list[float] = []
    for index in range(entry.values.shape[1]):
        cells = entry.values[:, index].astype(np.float64)
        present = cells[~np.isnan(cells)]
        category = bool(entry.columns) and entry.columns[index].kind == "category"
        if not len(present):
            replacements.append(0.0)
        elif category:
            names, counts = np.unique(present, return_counts=True)
            replacements.append(float(names[counts.argmax()]))
        elif params["method"] == "mean":
            replacements.append(float(present.mean()))
        elif params["method"] == "median":
            replacements.append(float(np.median(present)))
        else:
            replacements.append(0.0)
    return {"replacements": replacements}


def _describe(entry: InputArray, learnt: Values) -> tuple[InputSignature, tuple[Column, ...]]:
    return entry.signature, entry.columns


def _note(entry: InputArray, learnt: Values) -> Text:
    gaps = np.isnan(entry.values).sum(axis=0)
    names = [entry.columns[i].name for i in np.flatnonzero(gaps)] if entry.columns else []
    if not gaps.any():
        return QT_TRANSLATE_NOOP("data", "Fill gaps: no cell is missing")
    return QT_TRANSLATE_NOOP(
        "data", "Fill gaps: {n} cells ({columns}), by the training rows"
    ).format(n=int(gaps.sum()), columns=", ".join(names[:5]) + (" …" if len(names) > 5 else ""))


STEP = StepSpec(
    id="fill",
    name=QT_TRANSLATE_NOOP("data", "Fill gaps"),
    summary=QT_TRANSLATE_NOOP(
        "data",
        "Puts a usual value into missing cells: for numbers the mean of the training rows, for "
        "words the most frequent one.",
    ),
    fits=_fits,
    fit=_fit,
    function=fill,
    describe=_describe,
    note=_note,
    params=(
        ChoiceParam(
            name="method",
            label=QT_TRANSLATE_NOOP("data", "Numbers"),
            help=QT_TRANSLATE_NOOP(
                "data",
                "What a missing number becomes. The median is not pulled away by a few very "
                "large values.",
            ),
            default="mean",
            choices=(
                Choice("mean", QT_TRANSLATE_NOOP("data", "mean")),
                Choice("median", QT_TRANSLATE_NOOP("data", "median")),
                Choice("zero", QT_TRANSLATE_NOOP("data", "zero")),
            ),
        ),
    ),
)
