"""The bundled tables: columns of numbers and a target, read from scikit-learn's files."""

from __future__ import annotations

import io

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.shapes import Shape
from nnstudio.base.signature import DataSignature, InputSignature, TargetSignature
from nnstudio.data.columns import numbers
from nnstudio.data.dataset import RawData
from nnstudio.data.sets.bundled_files import read_bundled

STANDARD_SCALE = {"method": "standard"}


def table_signature(columns: tuple[str, ...], target: TargetSignature) -> DataSignature:
    """Return the signature of a table of numbers."""
    shape = Shape.vector(len(columns))
    return DataSignature((InputSignature("features", shape, "vector", columns),), target)


def read_numbers(name: str, separator: str | None = ",", header: int = 0) -> NDArray[np.float64]:
    """Return the numbers of a bundled file, (row, column).

    Args:
        name: file in scikit-learn's data folder.
        separator: between the cells; None: blanks.
        header: lines to pass over.

    Raises:
        DataError: the file is missing or damaged.
    """
    text = io.StringIO(read_bundled(name))
    return np.loadtxt(text, delimiter=separator, skiprows=header, ndmin=2)


def number_table(
    features: NDArray[np.float64], target: NDArray[np.generic], signature: DataSignature
) -> RawData:
    """Return a table of numbers as raw data."""
    columns = {"features": numbers(signature.inputs[0].columns)}
    return RawData({"features": features}, target, signature, columns=columns)
