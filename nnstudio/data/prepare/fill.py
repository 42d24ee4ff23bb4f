"""Fills missing cells, visibly."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.params import BoolParam, Choice, ChoiceParam, TextParam
from nnstudio.base.shapes import Shape
from nnstudio.base.signature import InputSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.columns import FLAG_CATEGORIES, Column, is_chosen
from nnstudio.data.spec import InputArray, StepSpec, Values

Array = NDArray[np.generic]


def fill(values: Array, replacements: list[float | None], flags: list[int] | None = None) -> Array:
    """Return the values with each missing cell (NaN) replaced by its column's replacement.

    None leaves a column as it is. For each column in `flags`, a column of 0 and 1 is added behind
    the others: 1 where something was missing.
    """
    usual = np.array([np.nan if each is None else each for each in replacements])
    gaps = np.isnan(values)
    filled = np.where(gaps, usual.astype(values.dtype), values)
    if not flags:
        return filled
    return np.concatenate([filled, gaps[:, flags].astype(values.dtype)], axis=1)


def _fits(entry: InputArray) -> bool:
    return entry.values.ndim == 2 and np.issubdtype(entry.values.dtype, np.floating)


def _fit(entry: InputArray, params: Values) -> dict[str, Any]:
    replacements: list[float | None] = []
    flags: list[int] = []
    for index in range(entry.values.shape[1]):
        column = entry.columns[index] if entry.columns else Column("")
        if not is_chosen(column.name, str(params["columns"])):
            replacements.append(None)
            continue
        cells = entry.values[:, index].astype(np.float64)
        present = cells[~np.isnan(cells)]
        method = "most_frequent" if column.kind == "category" else str(params["method"])
        replacements.append(usual_value(present, method))
        if params["flag"] and len(present) < len(cells):
            flags.append(index)
    learnt: dict[str, Any] = {"replacements": replacements}
    return {**learnt, "flags": flags} if flags else learnt


def usual_value(known: NDArray[np.float64], method: str) -> float:
    """Return what stands for a missing value.

    Args:
        known: the known values of a column's training rows.
        method: "mean", "median", "most_frequent" or "zero".
    """
    known = known[np.isfinite(known)]
    if not len(known) or method == "zero":
        return 0.0
    if method == "most_frequent":
        values, counts = np.unique(known, return_counts=True)
        return float(values[counts.argmax()])
    return float(np.median(known)) if method == "median" else float(known.mean())


def _describe(entry: InputArray, learnt: Values) -> tuple[InputSignature, tuple[Column, ...]]:
    flags: list[int] = learnt.get("flags", [])
    if not flags:
        return entry.signature, entry.columns
    size = Shape.vector(entry.values.shape[1] + len(flags))
    if not entry.columns:
        return replace(entry.signature, shape=size, columns=()), ()
    added = (Column(f"{entry.columns[i].name} = ?", "category", FLAG_CATEGORIES) for i in flags)
    columns = (*entry.columns, *added)
    names = tuple(column.name for column in columns)
    return replace(entry.signature, shape=size, columns=names), columns


def _note(entry: InputArray, learnt: Values) -> Text:
    filled = np.array([each is not None for each in learnt["replacements"]])
    gaps = np.isnan(entry.values).sum(axis=0) * filled
    names = [entry.columns[i].name for i in np.flatnonzero(gaps)] if entry.columns else []
    if not gaps.any():
        return QT_TRANSLATE_NOOP("data", "Fill gaps: no cell is missing")
    some = ", ".join(names[:5]) + (" …" if len(names) > 5 else "")
    if learnt.get("flags"):
        return QT_TRANSLATE_NOOP(
            "data", "Fill gaps: {n} cells ({columns}), by the training rows; added where they were"
        ).format(n=int(gaps.sum()), columns=some)
    return QT_TRANSLATE_NOOP(
        "data", "Fill gaps: {n} cells ({columns}), by the training rows"
    ).format(n=int(gaps.sum()), columns=some)


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
                Choice("most_frequent", QT_TRANSLATE_NOOP("data", "most frequent")),
                Choice("zero", QT_TRANSLATE_NOOP("data", "zero")),
            ),
        ),
        BoolParam(
            name="flag",
            label=QT_TRANSLATE_NOOP("data", "Say where"),
            help=QT_TRANSLATE_NOOP(
                "data",
                "Adds a column of 0 and 1 for each column with gaps: 1 where something was "
                "missing. That may say something by itself.",
            ),
            default=False,
        ),
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
