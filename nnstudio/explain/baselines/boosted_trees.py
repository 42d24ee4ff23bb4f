"""Boosted trees: small decision trees, each of which corrects the ones before."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text
from nnstudio.explain.baseline_spec import (
    BaselineData,
    BaselineSpec,
    Fitted,
    Pieces,
    learns_letters,
)
from nnstudio.explain.linear_fits import settings_of
from nnstudio.explain.refusals import one_class, too_many_values

TREES, AT_ONCE = 100, 10
"""Trees for each class, as scikit-learn grows without being asked, and how many in one piece."""
LEAVES, RATE = 31, 0.1
MOST_CATEGORIES = 255
"""scikit-learn sorts a feature into so many bins; more categories count as numbers."""


def _answer(data: BaselineData) -> Pieces[Fitted]:
    assert data.asked.features is not None
    if data.task == "classification":
        model = yield from _grown(data, data.target)
        given: NDArray[Any] = model.predict(data.asked.features).astype(np.int64)
    else:
        columns: list[NDArray[np.float64]] = []
        for place in range(data.target.shape[1]):
            model = yield from _grown(data, data.target[:, place])
            columns.append(model.predict(data.asked.features).astype(np.float64))
        given = np.stack(columns, axis=1)
    words = SETTINGS.format(trees=TREES, leaves=LEAVES, rate=Number(RATE))
    return Fitted(given, settings_of(data, words))


def _grown(data: BaselineData, target: NDArray[Any]) -> Pieces[Any]:
    """Return a model after all its trees (Ke et al. 2017, NeurIPS, as scikit-learn does it)."""
    from sklearn.ensemble import (  # heavy: loads scikit-learn
        HistGradientBoostingClassifier,
        HistGradientBoostingRegressor,
    )

    classes = data.task == "classification"
    kind: Any = HistGradientBoostingClassifier if classes else HistGradientBoostingRegressor
    named = [0 < size <= MOST_CATEGORIES for size in data.categories]
    model = kind(
        learning_rate=RATE,
        max_leaf_nodes=LEAVES,
        early_stopping=False,
        random_state=data.seed,
        warm_start=True,
        categorical_features=named if any(named) else None,
    )
    for trees in range(AT_ONCE, TREES + 1, AT_ONCE):
        model.set_params(max_iter=trees)
        model.fit(data.train.features, target, sample_weight=data.weights)
        yield
    return model


def _refuses(data: BaselineData) -> Text | None:
    if data.train.texts is not None:
        return WORDS
    return too_many_values(data) or one_class(data)


SETTINGS = QT_TRANSLATE_NOOP(
    "baselines", "{trees} trees, {leaves} leaves each, learning rate {rate}"
)
WORDS = QT_TRANSLATE_NOOP(
    "baselines",
    "Texts make tens of thousands of nearly empty columns. Trees that look at one column after "
    "another are slow there and rarely better than a linear model.",
)

BASELINE = BaselineSpec(
    id="boosted_trees",
    name=QT_TRANSLATE_NOOP("baselines", "Boosted trees"),
    help=QT_TRANSLATE_NOOP(
        "baselines",
        "Small decision trees one after another, each for the errors of those before: often the "
        "best there is for tables.",
    ),
    order=70,
    suits=lambda data: not learns_letters(data),
    refuses=_refuses,
    answer=_answer,
)
