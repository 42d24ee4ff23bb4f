"""Whether a class is so rare in training and validation that a net may never answer it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nnstudio.data.dataset import Dataset

TIMES = 5.0
"""As often as the rarest class, the most frequent one is worth a word."""


@dataclass(frozen=True)
class RareClass:
    """A class that is rare.

    Args:
        rarest: its number.
        most: number of the most frequent class.
        times: how many times as frequent that one is.
    """

    rarest: int
    most: int
    times: float


def rarest_class(dataset: Dataset) -> RareClass | None:
    """Return the rarest class of a data set if it is very rare; the test part is not looked at."""
    target = dataset.signature.target
    if target.task != "classification":
        return None
    rows = np.concatenate([dataset.parts.train, dataset.parts.validation])
    counts = np.bincount(np.asarray(dataset.target)[rows], minlength=len(target.classes))
    most, least = int(np.argmax(counts)), int(np.argmin(counts))
    if not counts[least] or counts[most] < TIMES * counts[least]:
        return None
    return RareClass(least, most, float(counts[most]) / float(counts[least]))
