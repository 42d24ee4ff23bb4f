"""Facts of series arrays (item, channel, time) that several preparation steps need."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.spec import InputArray

Array = NDArray[np.generic]

PIECE_VALUES = 4_000_000
"""Values looked at together: windows may be views that are far larger than the memory."""


def is_series(entry: InputArray) -> bool:
    """Whether an input is series of numbers."""
    values = entry.values
    return values.ndim == 3 and np.issubdtype(values.dtype, np.floating)


def series_pieces(values: Array) -> Iterator[Array]:
    """Yield the items in pieces of bounded size."""
    each = max(1, int(np.prod(values.shape[1:])))
    count = max(1, PIECE_VALUES // each)
    for start in range(0, len(values), count):
        yield values[start : start + count]


def channel_moments(values: Array) -> tuple[list[float], list[float]]:
    """Return mean and standard deviation of the known values of each channel.

    Args:
        values: (item, channel, time), NaN where missing. A channel without any value has mean 0
            and spread 0.
    """
    channels = values.shape[1]
    counts, sums = np.zeros(channels), np.zeros(channels)
    for piece in series_pieces(values):
        counts += (~np.isnan(piece)).sum(axis=(0, 2))
        sums += np.nansum(piece, axis=(0, 2), dtype=np.float64)
    means = sums / np.maximum(counts, 1)
    squares = np.zeros(channels)
    for piece in series_pieces(values):
        apart = piece.astype(np.float64) - means[:, None]
        squares += np.nansum(np.square(apart), axis=(0, 2))
    spreads = np.sqrt(squares / np.maximum(counts, 1))
    return means.tolist(), spreads.tolist()


def channel_means(values: Array) -> list[float]:
    """Return the mean of the known values of each channel, 0 where there is none."""
    return channel_moments(values)[0]


def channel_ranges(values: Array) -> tuple[list[float], list[float]]:
    """Return the smallest and largest known value of each channel, 0 where there is none."""
    low, high = np.full(values.shape[1], np.inf), np.full(values.shape[1], -np.inf)
    for piece in series_pieces(values):
        gone = np.isnan(piece)
        low = np.minimum(low, np.where(gone, np.inf, piece).min(axis=(0, 2)))
        high = np.maximum(high, np.where(gone, -np.inf, piece).max(axis=(0, 2)))
    known = low <= high
    return np.where(known, low, 0.0).tolist(), np.where(known, high, 0.0).tolist()


def lengths_of(values: Array) -> NDArray[np.int64]:
    """Return how long each series is, (item,): what is missing behind its end does not count."""
    lengths = np.zeros(len(values), dtype=np.int64)
    start = 0
    time = np.arange(1, values.shape[2] + 1)
    for piece in series_pieces(values):
        known = ~np.isnan(piece).all(axis=1)  # (item, time)
        lengths[start : start + len(piece)] = np.where(known, time, 0).max(axis=1, initial=0)
        start += len(piece)
    return lengths


def has_missing(values: Array) -> NDArray[np.bool_]:
    """(item,) whether a value is missing, be it within a series or behind its end."""
    pieces = [np.isnan(piece).any(axis=(1, 2)) for piece in series_pieces(values)]
    return np.concatenate([*pieces, np.zeros(0, dtype=bool)])


def has_gaps(values: Array) -> NDArray[np.bool_]:
    """(item,) whether a value is missing within a series; what lies behind its end is no gap."""
    lengths = lengths_of(values)
    found = np.zeros(len(values), dtype=bool)
    time = np.arange(values.shape[2])
    start = 0
    for piece in series_pieces(values):
        here = slice(start, start + len(piece))
        inside = time < lengths[here, None]  # (item, time)
        found[here] = (np.isnan(piece).any(axis=1) & inside).any(axis=1)
        start += len(piece)
    return found
