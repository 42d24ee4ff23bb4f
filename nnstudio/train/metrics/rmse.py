"""RMSE: the root of the mean squared error."""

from __future__ import annotations

import numpy as np

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.train.spec import Answers, MetricSpec


def _compute(answers: Answers) -> float:
    if not len(answers.truth):
        return float("nan")
    squares = np.square(answers.truth.astype(np.float64) - answers.given)
    return float(np.mean(np.sqrt(squares.mean(axis=0))))


METRIC = MetricSpec(
    id="rmse",
    name=QT_TRANSLATE_NOOP("train", "Root mean squared error (RMSE)"),
    help=QT_TRANSLATE_NOOP(
        "train",
        "Like the mean error, but large errors count more; in the unit of the target.",
    ),
    task="regression",
    compute=_compute,
    rank=1,
    higher_is_better=False,
)
