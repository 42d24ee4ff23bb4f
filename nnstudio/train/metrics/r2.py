"""R²: the share of the spread that the answers explain."""

from __future__ import annotations

import numpy as np

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.train.spec import Answers, MetricSpec


def _compute(answers: Answers) -> float:
    truth = answers.truth.astype(np.float64)
    if len(truth) < 2:
        return float("nan")
    left = np.square(truth - answers.given).sum(axis=0)
    spread = np.square(truth - truth.mean(axis=0)).sum(axis=0)
    # A target that never changes has no spread to explain: 1 if it is hit exactly, else 0.
    flat = np.where(left == 0.0, 1.0, 0.0)
    scores = np.where(spread > 0.0, 1.0 - left / np.where(spread > 0.0, spread, 1.0), flat)
    return float(np.mean(scores))


METRIC = MetricSpec(
    id="r2",
    name=QT_TRANSLATE_NOOP("train", "R²"),
    help=QT_TRANSLATE_NOOP(
        "train",
        "1: every answer is exact. 0: no better than always giving the mean. Below 0: worse than "
        "that.",
    ),
    task="regression",
    compute=_compute,
    rank=2,
    higher_is_better=True,
)
