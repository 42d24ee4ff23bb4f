"""Mean: always the mean of the training part."""

from __future__ import annotations

import numpy as np

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, TextList
from nnstudio.explain.baseline_spec import BaselineData, BaselineSpec, Fitted, Pieces


def _answer(data: BaselineData) -> Pieces[Fitted]:
    means = data.target.mean(axis=0)
    settings = QT_TRANSLATE_NOOP("baselines", "always {value}")
    yield
    words = Text("", "{list}", (("list", TextList(tuple(Number(v) for v in means.tolist()))),))
    return Fitted(np.tile(means, (data.asked.items, 1)), settings.format(value=words))


BASELINE = BaselineSpec(
    id="mean",
    name=QT_TRANSLATE_NOOP("baselines", "Mean"),
    help=QT_TRANSLATE_NOOP(
        "baselines", "Gives every item the mean of the training part; it looks at nothing."
    ),
    order=10,
    suits=lambda data: data.task == "regression",
    answer=_answer,
)
