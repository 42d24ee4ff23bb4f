"""Batches by index over data that stay where they are, and what all of it needs in memory."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.dataset import Dataset

Rows = NDArray[np.int64]


def epoch_order(rows: Rows, shuffle: bool, generator: np.random.Generator) -> Rows:
    """Return the rows in the order of one epoch.

    Args:
        rows: of the training part.
        shuffle: False keeps their order and draws nothing.
        generator: draws the order; the same seed gives the same sequence of epochs.
    """
    return generator.permutation(rows) if shuffle else rows


def batch_ends(items: int, batch_size: int, min_batch: int = 1) -> tuple[tuple[int, int], ...]:
    """Return (first, behind the last) place of each batch of an epoch.

    The last batch holds what is left. Where that is less than a layer can be trained with (batch
    norm needs two items), it is joined to the batch before.

    Args:
        items: of the training part.
        batch_size: items a batch.
        min_batch: the largest `min_batch` of the net's layers.
    """
    starts = list(range(0, items, max(batch_size, 1)))
    if len(starts) > 1 and items - starts[-1] < min_batch:
        starts.pop()
    return tuple(zip(starts, [*starts[1:], items], strict=True))


def batch_count(items: int, batch_size: int, min_batch: int = 1) -> int:
    """Return the number of batches of an epoch."""
    return len(batch_ends(items, batch_size, min_batch))


def dataset_bytes(dataset: Dataset) -> int:
    """Return how many bytes a data set holds, raw and prepared."""
    arrays = {id(array): array for array in (*dataset.inputs.values(), *dataset.raw.values())}
    return sum(array.nbytes for array in arrays.values()) + dataset.target.nbytes


def estimated_bytes(items: int, raw_bytes: int, values: int) -> int:
    """Return how many bytes loading will need at its peak, before anything is allocated.

    Args:
        items: number of items.
        raw_bytes: bytes an item before preparation.
        values: numbers an item after preparation, float32; while a step runs, its input and its
            output both exist.
    """
    return items * (raw_bytes + 2 * 4 * values)


def fits_into(needed: int, free: int, share: float = 0.7) -> bool:
    """Whether the needed bytes fit into a share of the free ones; True where these are unknown."""
    return free <= 0 or needed <= math.floor(free * share)
