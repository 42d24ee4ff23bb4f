"""From the outputs of a net to probabilities and classes; numpy only."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.train.spec import Link

Floats = NDArray[np.floating[Any]]


def probabilities(outputs: Floats, link: Link) -> Floats | None:
    """Return float32 (item, class) that add up to 1, or None for predicted numbers.

    Args:
        outputs: (item, output) as the net gives them.
        link: how they become probabilities.
    """
    if link == "identity":
        return None
    scores = _scores(outputs.astype(np.float64), link)
    if scores.shape[1] == 1:  # one output: the probability of the second class
        scores = np.concatenate([1.0 - scores, scores], axis=1)
    else:
        total = scores.sum(axis=1, keepdims=True)
        even = np.full_like(scores, 1.0 / scores.shape[1])
        scores = np.divide(scores, total, out=even, where=total > 0.0)
    return scores.astype(np.float32)


def classes(outputs: Floats, link: Link) -> NDArray[np.int64] | None:
    """Return the class of each item, int64 (item,), or None for predicted numbers."""
    if link == "identity":
        return None
    if outputs.shape[1] == 1:
        return (outputs[:, 0] > threshold(link)).astype(np.int64)
    return outputs.argmax(axis=1).astype(np.int64)


def confusion_of(truth: NDArray[Any], given: NDArray[Any], classes: int) -> NDArray[np.int64]:
    """Return int64 (true class, given class)."""
    cells = np.bincount(truth.astype(np.int64) * classes + given, minlength=classes * classes)
    return cells.reshape(classes, classes).astype(np.int64)


def threshold(link: Link) -> float:
    """Return the output above which a single output says "second class"."""
    return 0.5 if link == "zero_one" else 0.0


def signed(outputs: Floats, link: Link) -> Floats:
    """Return a single output as a score from -1 (first class) to 1 (second class).

    Predicted numbers stay as they are.
    """
    if link == "identity" or link == "plus_minus_one":
        return outputs.astype(np.float32)
    return (2.0 * np.clip(_scores(outputs, link), 0.0, 1.0) - 1.0).astype(np.float32)


def _scores(outputs: Floats, link: Link) -> Floats:
    if link == "softmax":
        shifted = np.exp(outputs - outputs.max(axis=1, keepdims=True))
        return shifted / shifted.sum(axis=1, keepdims=True)
    if link == "sigmoid":
        return 0.5 * (1.0 + np.tanh(0.5 * outputs))  # does not overflow
    if link == "plus_minus_one":
        return np.clip(0.5 * (outputs + 1.0), 0.0, 1.0)
    return np.clip(outputs, 0.0, 1.0) if link == "zero_one" else np.clip(outputs, 0.0, None)
