"""Accuracy: the share of right answers."""

from __future__ import annotations

import numpy as np

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.train.spec import Answers, MetricSpec


def _compute(answers: Answers) -> float:
    total = int(answers.confusion.sum())
    return float(np.trace(answers.confusion)) / total if total else float("nan")


METRIC = MetricSpec(
    id="accuracy",
    name=QT_TRANSLATE_NOOP("train", "Accuracy"),
    help=QT_TRANSLATE_NOOP("train", "The share of items that get the right class."),
    task="classification",
    compute=_compute,
    rank=0,
    higher_is_better=True,
    percent=True,
)
