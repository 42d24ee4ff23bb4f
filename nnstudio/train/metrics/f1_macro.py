"""F1, the mean over the classes: rare classes count as much as frequent ones."""

from __future__ import annotations

import numpy as np

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.train.spec import Answers, MetricSpec


def _compute(answers: Answers) -> float:
    confusion = answers.confusion
    right = np.diagonal(confusion).astype(np.float64)
    seen = confusion.sum(axis=0) + confusion.sum(axis=1)  # true plus given
    there = seen > 0  # a class that is neither true nor given has no F1
    if not there.any():
        return float("nan")
    return float(np.mean(2.0 * right[there] / seen[there]))


METRIC = MetricSpec(
    id="f1_macro",
    name=QT_TRANSLATE_NOOP("train", "F1 (macro mean)"),
    help=QT_TRANSLATE_NOOP(
        "train",
        "For each class the balance of precision and recall, then the mean over the classes. A "
        "rare class counts as much as a frequent one.",
    ),
    task="classification",
    compute=_compute,
    rank=1,
    higher_is_better=True,
    percent=True,
)
