"""Makes a raw row of cells that a person typed, for a table's net to answer."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.cells import clean, is_missing, to_number
from nnstudio.data.columns import Column
from nnstudio.data.dataset import DataError, Dataset


def typed_row(dataset: Dataset, cells: Mapping[str, str]) -> dict[str, NDArray[np.float64]]:
    """Return one raw item by input name.

    Args:
        dataset: of the training.
        cells: by column name; a missing or empty one is a gap, which the preparation fills if it
            does so. Numbers may have a decimal comma or point.

    Raises:
        DataError: these data are no table, or a number cannot be read.
    """
    if not dataset.raw_columns:
        raise DataError(
            QT_TRANSLATE_NOOP("data", "These data are no table; no row can be typed for them."),
            code="NNS-2071",
        )
    return {
        name: np.array(
            [[_value(cells.get(c.name, ""), c, dataset) for c in columns]], dtype=np.float64
        )
        for name, columns in dataset.raw_columns.items()
    }


def typical_row(dataset: Dataset, name: str) -> dict[str, str]:
    """Return cells to start from: the median number, the most frequent word of the training rows.

    Args:
        dataset: of the training.
        name: of the input.
    """
    train = dataset.raw[name][dataset.parts.train].astype(np.float64)
    cells: dict[str, str] = {}
    for index, column in enumerate(dataset.raw_columns.get(name, ())):
        known = train[:, index][~np.isnan(train[:, index])]
        if not len(known):
            cells[column.name] = ""
        elif column.kind == "category":
            codes, counts = np.unique(known, return_counts=True)
            cells[column.name] = column.categories[int(codes[counts.argmax()])]
        else:
            cells[column.name] = f"{float(np.median(known)):.6g}"
    return cells


def _value(cell: str, column: Column, dataset: Dataset) -> float:
    word = clean(cell)
    if is_missing(word):
        return float("nan")
    if column.kind == "category":
        if word in column.categories:
            return float(column.categories.index(word))
        # Where categories get columns of their own, an unknown word is no gap: it has none.
        spread = any(step.id == "one_hot" for step in dataset.fitted)
        return float(len(column.categories)) if spread else float("nan")
    number = to_number(word, ".")
    if number is None:
        number = to_number(word, ",")
    if number is None or not np.isfinite(number):
        raise DataError(
            QT_TRANSLATE_NOOP("data", "{column} needs a number; “{cell}” is none.").format(
                column=column.name, cell=word[:60]
            ),
            QT_TRANSLATE_NOOP("data", "Write it as 1.5 or 1,5."),
            "NNS-2075",
        )
    return number
