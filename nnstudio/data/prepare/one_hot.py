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


def one_hot(values: Array, sizes: list[int]) -> Array:
    """Return (item, column) with each category column spread over columns of 0 and 1.

    A size of 0 keeps the column; a category that training did not know gives zeros everywhere.
    """
    pieces = []
    for index, size in enumerate(sizes):
        column = values[:, index : index + 1]
        pieces.append((column == np.arange(size)).astype(values.dtype) if size else column)
    return np.concatenate(pieces, axis=1)


def _fits(entry: InputArray) -> bool:
    return entry.values.ndim == 2 and any(c.kind == "category" for c in entry.columns)


def _fit(entry: InputArray, params: Values) -> dict[str, Any]:
    sizes = [len(c.categories) if c.kind == "category" else 0 for c in entry.columns]
    return {"sizes": sizes}


def _describe(entry: InputArray, learnt: Values) -> tuple[InputSignature, tuple[Column, ...]]:
    columns: list[Column] = []
    for column in entry.columns:
        if column.kind == "category":
            # Without a number's spread: `scale` leaves 0 and 1 alone.
            columns += [
                Column(f"{column.name} = {word}", "category", ("0", "1"))
                for word in column.categories
            ]
        else:
            columns.append(column)
    names = tuple(column.name for column in columns)
    signature = replace(entry.signature, shape=Shape.vector(len(columns)), columns=names)
    return signature, tuple(columns)


def _note(entry: InputArray, learnt: Values) -> Text:
    names = [column.name for column in entry.columns if column.kind == "category"]
    total = sum(learnt["sizes"])
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
