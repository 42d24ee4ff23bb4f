"""Majority: always the class that is most frequent in the training part."""

from __future__ import annotations

import numpy as np

from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.explain.baseline_spec import BaselineData, BaselineSpec, Fitted, Pieces


def _answer(data: BaselineData) -> Pieces[Fitted]:
    most = int(np.argmax(np.bincount(data.target, minlength=len(data.classes))))
    settings = QT_TRANSLATE_NOOP("baselines", "always “{name}”")
    yield
    return Fitted(
        np.full(data.asked.items, most, dtype=np.int64),
        settings.format(name=plain(data.classes[most])),
    )


BASELINE = BaselineSpec(
    id="majority",
    name=QT_TRANSLATE_NOOP("baselines", "Most frequent class"),
    help=QT_TRANSLATE_NOOP(
        "baselines",
        "Gives every item the class that most training items have; it looks at nothing.",
    ),
    order=10,
    suits=lambda data: data.task == "classification",
    answer=_answer,
)
