"""Makes numbers of an understood table: categories as indices, gaps as NaN."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.shapes import Shape
from nnstudio.base.signature import DataSignature, InputSignature, TargetSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.cells import category_codes, class_words
from nnstudio.data.columns import Column
from nnstudio.data.dataset import DataError, RawData
from nnstudio.data.limits import LIMITS
from nnstudio.data.table import FEW_NUMBERS, Table


def raw_data_of(table: Table) -> RawData:
    """Return a table as numbers: categories as indices, gaps as NaN.

    Raises:
        DataError: the target has one class only, or far too many.
    """
    columns: list[Column] = []
    values = np.empty((len(table.kept), len(table.features)), dtype=np.float64)
    for place, index in enumerate(table.features):
        cells, name = table.cells[index], table.facts[index].name
        if cells.numbers is not None:
            columns.append(Column(name))
            values[:, place] = cells.numbers[table.kept]
        else:
            words = tuple(sorted(set(cells.words) - {""}))
            columns.append(Column(name, "category", words))
            values[:, place] = category_codes(cells.words, words)[table.kept]
    target, signature = _target_values(table)
    names = tuple(column.name for column in columns)
    shape = Shape.vector(len(columns))
    inputs = (InputSignature("features", shape, "vector", names),)
    return RawData(
        {"features": values},
        target,
        DataSignature(inputs, signature),
        left_out=table.left_out,
        columns={"features": tuple(columns)},
    )


def _target_values(table: Table) -> tuple[NDArray[np.generic], TargetSignature]:
    cells, name = table.cells[table.target], table.facts[table.target].name
    if table.task == "regression" and cells.numbers is not None:
        numbers = cells.numbers[table.kept].astype(np.float32)
        return numbers[:, None], TargetSignature("regression", (), (name,))
    words = class_words(cells)
    known = {words[int(place)] for place in table.kept}
    classes = sorted(known, key=float) if cells.numbers is not None else sorted(known)
    if len(classes) < 2:
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data", "The target {column} is “{value}” in every row; there is nothing to learn."
            ).format(column=name, value=classes[0]),
            QT_TRANSLATE_NOOP("data", "Choose another column as target. Nothing changed."),
            "NNS-2037",
        )
    if len(classes) > LIMITS.classes or (
        cells.numbers is None and len(classes) > max(FEW_NUMBERS, len(table.kept) // 2)
    ):
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data", "The target {column} holds {n} different words in {rows} rows."
            ).format(column=name, n=len(classes), rows=len(table.kept)),
            QT_TRANSLATE_NOOP(
                "data", "A net needs several rows of each class. Choose another column as target."
            ),
            "NNS-2038",
        )
    codes = category_codes(words, tuple(classes))[table.kept].astype(np.int64)
    return codes, TargetSignature("classification", tuple(classes), (name,))
