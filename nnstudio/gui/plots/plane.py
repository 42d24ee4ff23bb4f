"""Data that lie in a plane: two columns of numbers, and the range in which they are shown."""

from __future__ import annotations

import numpy as np

from nnstudio.data.dataset import Dataset
from nnstudio.gui.plots.limits import nice_step

PLAYGROUND = 6.0
"""The TensorFlow Playground shows the plane from -6 to 6."""


def is_plane(dataset: Dataset) -> bool:
    """Say whether the raw data are one input with two columns of numbers."""
    raw = list(dataset.raw.values())
    if len(raw) != 1 or raw[0].ndim != 2 or raw[0].shape[1] != 2 or not len(raw[0]):
        return False
    columns = next(iter(dataset.raw_columns.values()), ())
    return all(column.kind == "number" for column in columns)


def plane_range(dataset: Dataset) -> tuple[float, float]:
    """Return the range of both axes: that of the Playground where the data fit it.

    Else it is the range of all points but those of the test part, with some air.
    """
    raw = np.asarray(next(iter(dataset.raw.values())), dtype=np.float64)
    seen = raw[np.concatenate([dataset.parts.train, dataset.parts.validation])]
    seen = seen[np.isfinite(seen).all(axis=1)]
    if not len(seen):
        return -PLAYGROUND, PLAYGROUND
    low, high = float(seen.min()), float(seen.max())
    if PLAYGROUND / 3 < max(abs(low), abs(high)) <= PLAYGROUND * 1.1 and low < 0 < high:
        return -PLAYGROUND, PLAYGROUND
    air = max(high - low, 1e-6) * 0.25
    step = nice_step(high - low + 2 * air, 8)
    return float(np.floor((low - air) / step) * step), float(np.ceil((high + air) / step) * step)
