"""Mean and spread of images that may be larger than memory: the same whether held or streamed."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.lazy import pieces

BYTES = np.arange(256, dtype=np.int64)


def channel_moments(values: NDArray[np.generic]) -> tuple[list[float], list[float]]:
    """Return mean and standard deviation of each channel.

    Args:
        values: (item, channel, height, width), an array or LazyItems.
    """
    count = len(values) * int(np.prod(values.shape[2:]))
    if not count:
        return [0.0] * values.shape[1], [0.0] * values.shape[1]
    sums, squares = _sums(values)
    means = [total / count for total in sums]
    spreads = [
        math.sqrt(max(0.0, total / count - mean * mean))
        for total, mean in zip(squares, means, strict=True)
    ]
    return means, spreads


def whole_moments(values: NDArray[np.generic]) -> tuple[float, float]:
    """Return mean and standard deviation of all values.

    Args:
        values: (item, channel, height, width), an array or LazyItems.
    """
    count = len(values) * int(np.prod(values.shape[1:]))
    if not count:
        return 0.0, 0.0
    sums, squares = _sums(values)
    mean = sum(sums) / count
    return mean, math.sqrt(max(0.0, sum(squares) / count - mean * mean))


def _sums(values: NDArray[np.generic]) -> tuple[list[float], list[float]]:
    """Return the sum of the values and of their squares, by channel.

    Bytes are counted, which is exact; other numbers are added up in float64, in pieces that do
    not depend on how the values are held.
    """
    channels = range(values.shape[1])
    if values.dtype == np.uint8:
        counts = np.zeros((len(channels), 256), dtype=np.int64)
        for piece in pieces(values):
            for channel in channels:
                counts[channel] += np.bincount(piece[:, channel].ravel(), minlength=256)
        return (counts @ BYTES).tolist(), (counts @ np.square(BYTES)).tolist()
    sums, squares = [0.0 for _ in channels], [0.0 for _ in channels]
    for piece in pieces(values):
        for channel in channels:
            numbers = piece[:, channel].astype(np.float64)
            sums[channel] += float(numbers.sum())
            squares[channel] += float(np.square(numbers).sum())
    return sums, squares


def range_of(values: NDArray[np.generic]) -> tuple[float, float]:
    """Return the smallest and the largest value, (0, 0) where there is none."""
    lows, highs = [], []
    for piece in pieces(values):
        lows.append(float(piece.min()))
        highs.append(float(piece.max()))
    return (min(lows), max(highs)) if lows else (0.0, 0.0)
