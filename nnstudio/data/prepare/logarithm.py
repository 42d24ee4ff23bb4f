"""Takes the logarithm of numbers that are mostly small and sometimes huge."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.params import TextParam
from nnstudio.base.signature import InputSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.columns import Column, is_chosen
from nnstudio.data.spec import InputArray, StepSpec, Values

Array = NDArray[Any]  # whatever floats they are

SKEWED = 1.0
"""Skewness from which on a few large values outweigh all others."""


def logarithm(values: Array, chosen: list[int]) -> Array:
    """Return the values with log(1 + |x|) in the chosen columns or channels; the sign stays."""
    result = np.array(values)
    part = result[:, chosen]
    result[:, chosen] = np.sign(part) * np.log1p(np.abs(part))
    return result


def _fits(entry: InputArray) -> bool:
    return entry.values.ndim in (2, 3) and np.issubdtype(entry.values.dtype, np.floating)


def _names(entry: InputArray) -> list[str]:
    """Return the names of the columns or channels."""
    if entry.columns:
        return [column.name for column in entry.columns]
    return list(entry.signature.columns) or [""] * entry.values.shape[1]


def _fit(entry: InputArray, params: Values) -> dict[str, Any]:
    wanted, names = str(params["columns"]), _names(entry)
    chosen: list[int] = []
    for index in range(entry.values.shape[1]):
        if entry.columns and entry.columns[index].kind != "number":
            continue
        name = names[index] if index < len(names) else ""
        named = bool(wanted.strip()) and is_chosen(name, wanted)
        if named or (not wanted.strip() and is_skewed(entry.values[:, index])):
            chosen.append(index)
    return {"chosen": chosen}


def is_skewed(values: Array) -> bool:
    """Whether numbers are never below 0 and a few of them are far larger than the others."""
    known = values[np.isfinite(values)].astype(np.float64)
    if len(known) < 3 or known.min() < 0:
        return False
    spread = known.std()
    if spread <= 0:
        return False
    return float(np.mean(((known - known.mean()) / spread) ** 3)) > SKEWED


def _describe(entry: InputArray, learnt: Values) -> tuple[InputSignature, tuple[Column, ...]]:
    return replace(entry.signature, low=None, high=None), entry.columns


def _note(entry: InputArray, learnt: Values) -> Text:
    names = _names(entry)
    chosen = [names[index] if index < len(names) else "" for index in learnt["chosen"]]
    if not chosen:
        return QT_TRANSLATE_NOOP("data_series", "Logarithm: no column needs it")
    shown = ", ".join(name for name in chosen[:5] if name) + (" …" if len(chosen) > 5 else "")
    if not shown:
        return QT_TRANSLATE_NOOP("data_series", "Logarithm: {n} columns").format(n=len(chosen))
    return QT_TRANSLATE_NOOP("data_series", "Logarithm: {columns}").format(columns=shown)


STEP = StepSpec(
    id="logarithm",
    name=QT_TRANSLATE_NOOP("data_series", "Logarithm"),
    summary=QT_TRANSLATE_NOOP(
        "data_series",
        "Brings numbers that are mostly small and sometimes huge, such as incomes or counts, "
        "closer together.",
    ),
    fits=_fits,
    fit=_fit,
    function=logarithm,
    describe=_describe,
    note=_note,
    params=(
        TextParam(
            name="columns",
            label=QT_TRANSLATE_NOOP("data_series", "Columns"),
            help=QT_TRANSLATE_NOOP(
                "data_series",
                "Names of columns with ; between them; empty for those that need it by the "
                "training rows. Numbers below 0 keep their sign.",
            ),
            max_length=10_000,
        ),
    ),
)
