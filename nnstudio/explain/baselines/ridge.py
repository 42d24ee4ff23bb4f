"""Linear regression with a penalty (ridge) on the prepared inputs."""

from __future__ import annotations

import numpy as np

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.explain.baseline_spec import BaselineData, BaselineSpec, Fitted, Pieces
from nnstudio.explain.linear_fits import (
    STANDARD,
    choose_alpha,
    numbers_of,
    ridge,
    settings_of,
    standard_inputs,
    standard_scale,
)
from nnstudio.explain.refusals import too_many_values


def _answer(data: BaselineData) -> Pieces[Fitted]:
    assert data.train.features is not None and data.asked.features is not None
    values = numbers_of(data.train.features, data.categories)
    chosen = yield from choose_alpha(data, standard_inputs(values), values.shape[1])
    scale = standard_scale(values)
    model = ridge(chosen.value).fit(scale(values), data.target, sample_weight=data.weights)
    given = model.predict(scale(numbers_of(data.asked.features, data.categories)))
    return Fitted(
        np.asarray(given, dtype=np.float64).reshape(data.asked.items, -1),
        settings_of(data, chosen.words, STANDARD),
    )


BASELINE = BaselineSpec(
    id="ridge",
    name=QT_TRANSLATE_NOOP("baselines", "Linear regression (ridge)"),
    help=QT_TRANSLATE_NOOP(
        "baselines", "Adds up the prepared inputs, each with a weight of its own."
    ),
    order=60,
    suits=lambda data: data.task == "regression" and data.train.texts is None,
    refuses=too_many_values,
    answer=_answer,
)
