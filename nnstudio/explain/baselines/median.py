"""Median: always the median of the training part, the constant with the smallest mean error."""

from __future__ import annotations

import numpy as np

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, TextList
from nnstudio.explain.baseline_spec import BaselineData, BaselineSpec, Fitted, Pieces


def _answer(data: BaselineData) -> Pieces[Fitted]:
    medians = np.median(data.target, axis=0)
    settings = QT_TRANSLATE_NOOP("baselines", "always {value}")
    yield
    words = Text("", "{list}", (("list", TextList(tuple(Number(v) for v in medians.tolist()))),))
    return Fitted(np.tile(medians, (data.asked.items, 1)), settings.format(value=words))


BASELINE = BaselineSpec(
    id="median",
    name=QT_TRANSLATE_NOOP("baselines", "Median"),
    help=QT_TRANSLATE_NOOP(
        "baselines",
        "Gives every item the middle value of the training part: no constant has a smaller mean "
        "error there.",
    ),
    order=20,
    suits=lambda data: data.task == "regression",
    answer=_answer,
)
