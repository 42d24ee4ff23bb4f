"""TF-IDF of words and pairs of words, and a linear model over them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.explain.baseline_spec import (
    BaselineData,
    BaselinePart,
    BaselineSpec,
    Fitted,
    Pieces,
    learns_letters,
)
from nnstudio.explain.linear_fits import (
    choose_alpha,
    choose_c,
    logistic,
    numbers_of,
    ridge,
    settings_of,
    settle,
    standard_scale,
)
from nnstudio.explain.refusals import one_class

MOST_UNITS = 100_000
"""Words and pairs that are kept, the most frequent ones."""
WORDS_A_TEXT = 100
"""Other than zero in a row of the matrix, about: what a text costs the solver."""
WORD = r"(?u)\b\w+\b"
"""Words of one letter count, too: “I” and “a” tell texts apart."""


def _answer(data: BaselineData) -> Pieces[Fitted]:
    make = _makes(data)
    everything = np.arange(data.train.items, dtype=np.int64)
    if data.task == "classification":
        chosen = yield from choose_c(data, lambda learn: make(learn), WORDS_A_TEXT)
        inputs, change = make(everything)
        yield
        model = yield from settle(logistic(chosen.value), inputs, data.target, data.weights)
        given = model.predict(change(data.asked)).astype(np.int64)
    else:
        chosen = yield from choose_alpha(data, lambda learn: make(learn), WORDS_A_TEXT)
        inputs, change = make(everything)
        yield
        model = ridge(chosen.value).fit(inputs, data.target, sample_weight=data.weights)
        given = np.asarray(model.predict(change(data.asked)), np.float64)
        given = given.reshape(data.asked.items, -1)
    units = UNITS.format(n=int(inputs.shape[1]))
    return Fitted(given, settings_of(data, PAIRS, units, chosen.words))


def _makes(data: BaselineData) -> Callable[[NDArray[np.int64]], tuple[Any, Callable[[Any], Any]]]:
    """Return what makes the matrix of texts anew from the rows learnt from.

    It gives their matrix, and a function for other training rows (int64) or for a whole part.
    """
    train = data.train

    def make(learn: NDArray[np.int64]) -> tuple[Any, Callable[[Any], Any]]:
        from scipy.sparse import csr_matrix, hstack
        from sklearn.feature_extraction.text import TfidfVectorizer  # heavy: loads scikit-learn

        assert train.texts is not None
        vectorizer = TfidfVectorizer(
            ngram_range=(1, 2), sublinear_tf=True, max_features=MOST_UNITS, token_pattern=WORD
        )
        words = vectorizer.fit_transform(train.texts[learn])
        scale = None
        if train.features is not None:
            scale = standard_scale(numbers_of(train.features[learn], data.categories))

        def beside(words: Any, features: Any) -> Any:
            if scale is None:
                return words
            return csr_matrix(hstack([words, scale(numbers_of(features, data.categories))]))

        def change(others: BaselinePart | NDArray[np.int64]) -> Any:
            if isinstance(others, BaselinePart):
                return beside(vectorizer.transform(others.texts), others.features)
            features = None if train.features is None else train.features[others]
            assert train.texts is not None
            return beside(vectorizer.transform(train.texts[others]), features)

        features = None if train.features is None else train.features[learn]
        return beside(words, features), change

    return make


def _refuses(data: BaselineData) -> Text | None:
    return one_class(data) or (None if _has_words(data) else NO_WORDS)


def _has_words(data: BaselineData) -> bool:
    assert data.train.texts is not None
    return any(any(sign.isalnum() for sign in text) for text in data.train.texts.tolist())


PAIRS = QT_TRANSLATE_NOOP("baselines", "words and pairs of words, sublinear")
UNITS = QT_TRANSLATE_NOOP("baselines", "{n} columns")
NO_WORDS = QT_TRANSLATE_NOOP("baselines", "The training texts hold no words.")

BASELINE = BaselineSpec(
    id="text_linear",
    name=QT_TRANSLATE_NOOP("baselines", "TF-IDF and a linear model"),
    help=QT_TRANSLATE_NOOP(
        "baselines",
        "Counts words and pairs of words, rare ones more, and adds them up with weights: a "
        "logistic regression for classes, a ridge regression for numbers.",
    ),
    order=30,
    suits=lambda data: data.train.texts is not None and not learns_letters(data),
    refuses=_refuses,
    answer=_answer,
)
