"""Turns words into numbers: one column of 0 and 1 for each category."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.params import IntParam
from nnstudio.base.shapes import Shape
from nnstudio.base.signature import InputSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.columns import FLAG_CATEGORIES, Column
from nnstudio.data.spec import InputArray, StepSpec, Values

Array = NDArray[np.generic]


def one_hot(
    values: Array, categories: list[list[int] | None], others: list[int] | None = None
) -> Array:
    """Return (item, column) with each category column spread over columns of 0 and 1.

    None keeps the column; a category that training did not know gives zeros everywhere. A column
    in `others` has one more column of 0 and 1: for a category that has none of its own.
    """
    pieces = []
    for index, known in enumerate(categories):
        column = values[:, index : index + 1]
        if known is None:
            pieces.append(column)
            continue
        hot = column == np.asarray(known, dtype=np.float64)
        pieces.append(hot.astype(values.dtype))
        if others and index in others:
            other = ~hot.any(axis=1, keepdims=True) & ~np.isnan(column)
            pieces.append(other.astype(values.dtype))
    return np.concatenate(pieces, axis=1)


def _spreads(column: Column) -> bool:
    return column.kind == "category" and column.categories != FLAG_CATEGORIES


def _fits(entry: InputArray) -> bool:
    return entry.values.ndim == 2 and any(_spreads(column) for column in entry.columns)


def _fit(entry: InputArray, params: Values) -> dict[str, Any]:
    categories: list[list[int] | None] = []
    others: list[int] = []
    for index, column in enumerate(entry.columns):
        if not _spreads(column):
            categories.append(None)
            continue
        cells = entry.values[:, index]
        present, counts = np.unique(cells[~np.isnan(cells)], return_counts=True)
        most = int(params["most"])
        if len(present) > most:
            often = np.argsort(-counts, kind="stable")[: most - 1]
            present = np.sort(present[often])
            others.append(index)
        categories.append(present.astype(int).tolist())
    learnt: dict[str, Any] = {"categories": categories}
    return {**learnt, "others": others} if others else learnt


def _describe(entry: InputArray, learnt: Values) -> tuple[InputSignature, tuple[Column, ...]]:
    columns: list[Column] = []
    others: list[int] = learnt.get("others", [])
    for index, (column, known) in enumerate(zip(entry.columns, learnt["categories"], strict=True)):
        if known is None:
            columns.append(column)
            continue
        # Still categories, of two values: `scale` leaves them alone.
        words = [column.categories[code] for code in known] + ["…"] * (index in others)
        columns += [
            Column(f"{column.name} = {word}", "category", FLAG_CATEGORIES) for word in words
        ]
    names = tuple(column.name for column in columns)
    signature = replace(entry.signature, shape=Shape.vector(len(columns)), columns=names)
    return signature, tuple(columns)


def _note(entry: InputArray, learnt: Values) -> Text:
    names = [column.name for column in entry.columns if _spreads(column)]
    others: list[int] = learnt.get("others", [])
    total = sum(len(known) for known in learnt["categories"] if known is not None) + len(others)
    some = ", ".join(names[:5]) + (" …" if len(names) > 5 else "")
    if others:
        return QT_TRANSLATE_NOOP(
            "data", "Encode: {columns} as {n} columns of 0 and 1; rare words share one"
        ).format(columns=some, n=total)
    return QT_TRANSLATE_NOOP("data", "Encode: {columns} as {n} columns of 0 and 1").format(
        columns=some, n=total
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
    params=(
        IntParam(
            name="most",
            label=QT_TRANSLATE_NOOP("data", "At most"),
            help=QT_TRANSLATE_NOOP(
                "data",
                "So many columns a word column may become. The most frequent words of the "
                "training rows have one of their own, all others share the last.",
            ),
            unit=QT_TRANSLATE_NOOP("data", "columns"),
            default=50,
            min=2,
            max=10_000,
        ),
    ),
)
