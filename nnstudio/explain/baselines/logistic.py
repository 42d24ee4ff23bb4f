"""Logistic regression on the prepared inputs."""

from __future__ import annotations

import numpy as np

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.explain.baseline_spec import BaselineData, BaselineSpec, Fitted, Pieces
from nnstudio.explain.linear_fits import (
    STANDARD,
    choose_c,
    logistic,
    numbers_of,
    settings_of,
    settle,
    standard_inputs,
    standard_scale,
)
from nnstudio.explain.refusals import one_class, too_many_values


def _answer(data: BaselineData) -> Pieces[Fitted]:
    assert data.train.features is not None and data.asked.features is not None
    values = numbers_of(data.train.features, data.categories)
    chosen = yield from choose_c(data, standard_inputs(values), values.shape[1])
    scale = standard_scale(values)
    model = yield from settle(logistic(chosen.value), scale(values), data.target, data.weights)
    given = model.predict(scale(numbers_of(data.asked.features, data.categories)))
    return Fitted(given.astype(np.int64), settings_of(data, chosen.words, STANDARD))


def _refuses(data: BaselineData) -> Text | None:
    return too_many_values(data) or one_class(data)


BASELINE = BaselineSpec(
    id="logistic",
    name=QT_TRANSLATE_NOOP("baselines", "Logistic regression"),
    help=QT_TRANSLATE_NOOP(
        "baselines",
        "Adds up the prepared inputs, each with a weight of its own for each class: a net without "
        "a hidden layer.",
    ),
    order=30,
    suits=lambda data: data.task == "classification" and data.train.texts is None,
    refuses=_refuses,
    answer=_answer,
)
