"""What counting letters reaches where a net learns to write: the yardstick for its loss."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.dataset import Dataset
from nnstudio.data.letter_windows import writes

Rows = NDArray[np.int64]
Floats = NDArray[np.float64]

PRIOR = 2.0
"""Letters that stand in for what was not counted: a pair is trusted more the oftener it came."""


@dataclass(frozen=True)
class LetterLosses:
    """Mean loss per letter of the validation part, in nats; e to its power is the perplexity.

    Args:
        letters: validation letters that are judged.
        frequencies: each letter gets its share of the training letters.
        pairs: each letter gets its share among those that followed the same letter before.
    """

    letters: int
    frequencies: float
    pairs: float


def letter_losses(dataset: Dataset) -> LetterLosses | None:
    """Return what counting reaches; None for other data, or without validation letters.

    Frequencies count one of each letter in advance (Laplace). Pairs are mixed with them as with a
    Dirichlet prior of the weight `PRIOR` (MacKay and Peto, A hierarchical Dirichlet language
    model, 1995), so that a pair that never came is not impossible. Both learn from the training
    part alone.

    Args:
        dataset: prepared letters.
    """
    train, validation = dataset.parts.train, dataset.parts.validation
    if not writes(dataset) or not len(validation) or not len(train):
        return None
    size = dataset.signature.target.size
    before = _before(dataset)
    target = dataset.target.astype(np.int64)
    shares = np.bincount(target[train], minlength=size) + 1.0
    shares /= shares.sum()
    counts = np.zeros((int(before.max(initial=0)) + 1, size))
    np.add.at(counts, (before[train], target[train]), 1.0)
    pairs = (counts + PRIOR * shares) / (counts.sum(axis=1, keepdims=True) + PRIOR)
    return LetterLosses(
        len(validation),
        float(-np.log(shares[target[validation]]).mean()),
        float(-np.log(pairs[before[validation], target[validation]]).mean()),
    )


def _before(dataset: Dataset) -> Rows:
    """Return a number for the letter that stands before the one to be found, int64 (item,)."""
    texts = next(iter(dataset.raw.values()))
    letters = [str(text)[-1:] for text in texts.tolist()]
    _, numbers = np.unique(np.array([*letters, ""])[:-1], return_inverse=True)
    return numbers.astype(np.int64)
