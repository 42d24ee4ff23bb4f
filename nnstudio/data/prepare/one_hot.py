"""Turns words into numbers: one column of 0 and 1 for each category."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.shapes import Shape
from nnstudio.base.signature import InputSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.columns import Column
from nnstudio.data.spec import InputArray, StepSpec, Values

Array = NDArray[np.generic]


def one_hot(values: Array, categories: list[list[int] | None]) -> Array:
    """Return (item, column) with each category column spread over columns of 0 and 1.

    None keeps the column; a category that training did not know gives zeros everywhere.
    """
    pieces = []
    for index, known in enumerate(categories):
        column = values[:, index : index + 1]
        hot = None if known is None else (column == np.asarray(known)).astype(values.dtype)
        pieces.append(column if hot is None else hot)
    return np.concatenate(pieces, axis=1)


def _fits(entry: InputArray) -> bool:
    return entry.values.ndim == 2 and any(c.kind == "category" for c in entry.columns)


def _fit(entry: InputArray, params: Values) -> dict[str, Any]:
    categories: list[list[int] | None] = []
    for index, column in enumerate(entry.columns):
        cells = entry.values[:, index]
        present = np.unique(cells[~np.isnan(cells)]).astype(int).tolist()
        categories.append(present if column.kind == "category" else None)
    return {"categories": categories}


def _describe(entry: InputArray, learnt: Values) -> tuple[InputSignature, tuple[Column, ...]]:
    columns: list[Column] = []
    for column, known in zip(entry.columns, learnt["categories"], strict=True):
        if known is None:
            columns.append(column)
            continue
        words = [column.categories[code] for code in known]
        # Still categories, of two values: `scale` leaves them alone.
        columns += [Column(f"{column.name} = {word}", "category", ("0", "1")) for word in words]
    names = tuple(column.name for column in columns)
    signature = replace(entry.signature, shape=Shape.vector(len(columns)), columns=names)
    return signature, tuple(columns)


def _note(entry: InputArray, learnt: Values) -> Text:
    names = [column.name for column in entry.columns if column.kind == "category"]
    total = sum(len(known) for known in learnt["categories"] if known is not None)
    return QT_TRANSLATE_NOOP("data", "Encode: {columns} as {n} columns of 0 and 1").format(
        columns=", ".join(names[:5]) + (" …" if len(names) > 5 else ""), n=total
    )


STEP = StepSpec(
    id="one_hot",
    name=QT_TRANSLATE_NOOP("data", "Encode words"),
    summary=QT_TRANSLATE_NOOP(
        "data", "Gives every category a column of its own that is 1 where it applies, else 0."
    ),
    fits=_fits,
    fit=_fit,
    function=one_hot,
    describe=_describe,
    note=_note,
)
