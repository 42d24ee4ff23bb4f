"""Which metric leads: accuracy says little where one class is far more frequent than another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.dataset import Dataset
from nnstudio.train.spec import MetricSpec

IMBALANCE = 3.0
"""Items of the most frequent class for each item of the rarest: beyond, macro-F1 leads."""
BALANCED = "f1_macro"


def is_imbalanced(classes: NDArray[Any]) -> bool:
    """Return whether the most frequent class has more than three times the items of the rarest.

    Args:
        classes: int64 (item,), the true classes; classes without an item do not count.
    """
    _, counts = np.unique(classes, return_counts=True)
    return len(counts) > 1 and float(counts.max()) > IMBALANCE * float(counts.min())


def leading_first(
    metrics: Sequence[MetricSpec], dataset: Dataset, rows: NDArray[np.int64] | None = None
) -> tuple[MetricSpec, ...]:
    """Return metrics of a task, the one that leads for these data first.

    The training part decides, so that all parts of a data set are led by the same metric.

    Args:
        metrics: by rank.
        dataset: the data.
        rows: int64, what decides where there is no training part.
    """
    if dataset.signature.target.task != "classification":
        return tuple(metrics)
    deciding = dataset.parts.train
    if not len(deciding) and rows is not None:
        deciding = rows
    if not is_imbalanced(dataset.target[deciding]):
        return tuple(metrics)
    return tuple(sorted(metrics, key=lambda metric: metric.id != BALANCED))
