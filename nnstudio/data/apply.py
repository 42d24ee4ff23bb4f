"""Prepares new raw inputs (a drawn digit, a table row, a grid) as the data set was prepared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.dataset import DataError, FittedStep, Prepared

Array = NDArray[np.generic]


def prepare_inputs(dataset: Prepared, raw: Mapping[str, Array]) -> dict[str, Array]:
    """Send raw inputs through the preparation that the training data went through.

    Args:
        dataset: the data of the training.
        raw: by input name, first axis = items, in raw units and shapes; inputs that are not given
            are not answered.

    Returns:
        by input name, float32 (int64 for ids), ready for the net.

    Raises:
        DataError: an input is unknown or has another shape than the training data.
    """
    signature = dataset.raw_signature or dataset.signature
    for name, values in raw.items():
        known = signature.input(name) if name else None
        if known is None:
            raise DataError(
                QT_TRANSLATE_NOOP("data", "The data have no input called {name}.").format(
                    name=name
                ),
                code="NNS-2071",
            )
        _need_shape(name, values.shape[1:], known.shape)
    return {
        name: run_steps(dataset.fitted, name, values, known_dtype(dataset, name))
        for name, values in raw.items()
    }


def known_dtype(dataset: Prepared, name: str) -> type[np.generic]:
    """Return float32, or int64 where the input holds ids."""
    entry = dataset.signature.input(name)
    return np.int64 if entry is not None and entry.shape.dtype == "int" else np.float32


def run_steps(
    steps: Iterable[FittedStep], name: str, values: Array, dtype: type[np.generic]
) -> Array:
    """Apply fitted steps to one input and return a contiguous array of that type."""
    for step in steps:
        arguments = step.arguments.get(name)
        if arguments is not None:
            values = step.function(values, **arguments)
    return np.ascontiguousarray(values, dtype=dtype)


def _need_shape(name: str, sizes: tuple[int, ...], shape: Shape) -> None:
    fits = len(sizes) == shape.rank and all(
        expected is None or size == expected
        for size, expected in zip(sizes, shape.sizes, strict=True)
    )
    if not fits:
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data", "The input {name} needs {expected} values, {received} arrive."
            ).format(
                name=name, expected=str(shape), received="×".join(str(size) for size in sizes)
            ),
            QT_TRANSLATE_NOOP("data", "Use items of the same form as the training data."),
            "NNS-2072",
        )
