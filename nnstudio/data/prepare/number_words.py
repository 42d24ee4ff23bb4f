"""Numbers categories for a net that learns a vector for each; the last number is for all others."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.signature import InputSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.columns import Column
from nnstudio.data.spec import InputArray, StepSpec, Values

Array = NDArray[np.generic]

OTHERS = "…"


def number_words(values: Array, categories: list[list[int] | None]) -> Array:
    """Return (item, column) with the place of each category among those of the training rows.

    A missing category, and one that training did not know, gets the number behind the last one.
    """
    numbered = np.array(values, dtype=np.float64)
    for index, known in enumerate(categories):
        if known is not None:
            places = np.full(len(values), float(len(known)))
            for place, code in enumerate(known):
                places[numbered[:, index] == code] = place
            numbered[:, index] = places
    return numbered


def _fits(entry: InputArray) -> bool:
    return entry.values.ndim == 2 and any(c.kind == "category" for c in entry.columns)


def _fit(entry: InputArray, params: Values) -> dict[str, Any]:
    categories: list[list[int] | None] = []
    for index, column in enumerate(entry.columns):
        cells = entry.values[:, index].astype(np.float64)
        present = np.unique(cells[~np.isnan(cells)]).astype(int).tolist()
        categories.append(present if column.kind == "category" else None)
    return {"categories": categories}


def _describe(entry: InputArray, learnt: Values) -> tuple[InputSignature, tuple[Column, ...]]:
    columns: list[Column] = []
    sizes: list[int] = []
    for column, known in zip(entry.columns, learnt["categories"], strict=True):
        if known is None:
            columns.append(column)
            sizes.append(0)
        else:
            words = tuple(column.categories[code] for code in known)
            columns.append(Column(column.name, "category", (*words, OTHERS)))
            sizes.append(len(words) + 1)
    return replace(entry.signature, categories=tuple(sizes)), tuple(columns)


def _note(entry: InputArray, learnt: Values) -> Text:
    names = [column.name for column in entry.columns if column.kind == "category"]
    return QT_TRANSLATE_NOOP(
        "data", "Number: {columns}; the net learns a vector for each category"
    ).format(columns=", ".join(names[:5]) + (" …" if len(names) > 5 else ""))


STEP = StepSpec(
    id="number_words",
    name=QT_TRANSLATE_NOOP("data", "Number categories"),
    summary=QT_TRANSLATE_NOOP(
        "data",
        "Numbers the categories for a net that learns a small vector for each. It suits columns "
        "with many categories, where one column for each would be too wide.",
    ),
    fits=_fits,
    fit=_fit,
    function=number_words,
    describe=_describe,
    note=_note,
)
