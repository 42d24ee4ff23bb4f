"""MAE: the mean absolute error."""

from __future__ import annotations

import numpy as np

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.train.spec import Answers, MetricSpec


def _compute(answers: Answers) -> float:
    if not len(answers.truth):
        return float("nan")
    return float(np.mean(np.abs(answers.truth.astype(np.float64) - answers.given)))


METRIC = MetricSpec(
    id="mae",
    name=QT_TRANSLATE_NOOP("train", "Mean error (MAE)"),
    help=QT_TRANSLATE_NOOP(
        "train", "How far the answers are from the truth on average, in the unit of the target."
    ),
    task="regression",
    compute=_compute,
    rank=0,
    higher_is_better=False,
)
