"""Points on a grid over two inputs, prepared like the data; and the answers on it as pictures."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch  # noqa: TID253 - only the worker loads this file
from numpy.typing import NDArray

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.compile.plan import Plan
from nnstudio.data.apply import prepare_inputs
from nnstudio.data.dataset import Dataset
from nnstudio.train import answers
from nnstudio.train.errors import TrainError
from nnstudio.train.spec import Link
from nnstudio.train.tensors import as_tensor


def grid_points(
    plan: Plan, dataset: Dataset, low: float, high: float, size: int, columns: tuple[int, int]
) -> tuple[torch.Tensor, ...]:
    """Return the net's inputs for every point of a square grid.

    Args:
        plan: the net.
        dataset: the data it was trained with.
        low, high: range of both axes in raw units.
        size: points an axis.
        columns: which columns of the raw input make x and y; the others have their mean over the
            training part.

    Returns:
        float32 (size * size, ...) by input of the plan; rows from low to high y, in each from low
        to high x.

    Raises:
        TrainError: the data are no table of numbers with two columns.
    """
    name = next(iter(dataset.raw), "")
    raw = dataset.raw[name] if name else np.zeros((0, 0))
    if len(dataset.raw) != 1 or raw.ndim != 2 or raw.shape[1] <= max(columns):
        message = QT_TRANSLATE_NOOP(
            "train", "A decision boundary needs data with two columns of numbers."
        )
        raise TrainError(message, None, "NNS-3040")
    middle = raw[dataset.parts.train].astype(np.float64).mean(axis=0)
    points = np.tile(middle, (size * size, 1))
    axis = np.linspace(low, high, size)
    points[:, columns[0]] = np.tile(axis, size)
    points[:, columns[1]] = np.repeat(axis, size)
    prepared = prepare_inputs(dataset, {name: points.astype(np.float32)})
    return tuple(as_tensor(prepared[entry.name or name]) for entry in plan.inputs)


def output_picture(outputs: NDArray[Any], link: Link, size: int) -> NDArray[np.float32]:
    """Return (row, column, output): scores from -1 to 1 for one output, probabilities for several.

    Predicted numbers stay as they are.
    """
    if outputs.shape[1] == 1 or link == "identity":
        picture = answers.signed(outputs, link)
    else:
        found = answers.probabilities(outputs, link)
        picture = outputs if found is None else found
    return picture.reshape(size, size, -1).astype(np.float32)


def neuron_picture(values: torch.Tensor, size: int) -> NDArray[np.float32]:
    """Return (row, column, neuron) of a node's values (point, ...)."""
    return values.cpu().numpy().reshape(size, size, -1).astype(np.float32)
