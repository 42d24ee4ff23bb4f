"""Linear models of scikit-learn, fitted in pieces and with a strength chosen on training items.

Only methods that run on the compute thread use this: its solvers open thread pools.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, dotted
from nnstudio.explain.baseline_spec import BaselineData, Floats, Pieces
from nnstudio.train.answers import confusion_of
from nnstudio.train.metrics.accuracy import METRIC as ACCURACY
from nnstudio.train.metrics.f1_macro import METRIC as F1
from nnstudio.train.spec import Answers

STRENGTHS = (0.01, 0.1, 1.0, 10.0, 100.0)
"""C of a logistic regression and alpha of a ridge regression that are tried."""
FOLDS = 5
TRIED_VALUES = 1_000_000
"""Items times features up to which a strength is chosen by trying; beyond, 1 is taken."""
ITERATIONS, ROUNDS = 50, 40
"""The solver is left after so many iterations for whoever else wants the thread, so many times."""

Splits = list[tuple[NDArray[np.int64], NDArray[np.int64]]]
MakeInputs = Callable[[NDArray[np.int64]], tuple[Any, Callable[[Any], Any]]]
"""Rows of the training items -> their matrix, and what makes the matrix of other items."""


@dataclass(frozen=True)
class Chosen:
    """A strength and how it was found."""

    value: float
    words: Text


def settle(model: Any, inputs: Any, target: Any, weights: Any) -> Pieces[Any]:
    """Fit a logistic regression piece by piece and return it.

    Args:
        model: with `warm_start`, so that a piece goes on where the last one ended.
        inputs: (item, feature), dense or sparse.
        target: (item,).
        weights: (item,) or None.
    """
    from sklearn.exceptions import ConvergenceWarning  # heavy: loads scikit-learn

    model.set_params(max_iter=ITERATIONS)
    for _ in range(ROUNDS):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ConvergenceWarning)  # it goes on in the next round
            model.fit(inputs, target, sample_weight=weights)
        yield
        if int(np.max(model.n_iter_)) < ITERATIONS:
            break
    return model


def logistic(strength: float) -> Any:
    """Return a logistic regression with an L2 penalty of strength 1/C (scikit-learn, lbfgs)."""
    from sklearn.linear_model import LogisticRegression  # heavy: loads scikit-learn

    return LogisticRegression(C=strength, warm_start=True)


def folds_of(data: BaselineData, items: int) -> Splits:
    """Return (learn, judge) rows within the training items; () where they are too few.

    Classes are shared evenly where each has at least two items.
    """
    from sklearn.model_selection import KFold, StratifiedKFold  # heavy: loads scikit-learn

    fewest = items
    if data.task == "classification":
        fewest = int(np.unique(data.target, return_counts=True)[1].min())
    if data.task == "classification" and fewest >= 2:
        kinds: Any = StratifiedKFold(min(FOLDS, fewest), shuffle=True, random_state=data.seed)
    elif items >= 2 * FOLDS:
        kinds = KFold(FOLDS, shuffle=True, random_state=data.seed)
    else:
        return []
    return list(kinds.split(np.zeros(items), data.target))


def choose_c(data: BaselineData, make: MakeInputs, width: int) -> Pieces[Chosen]:
    """Return the C that answers best for training items left out, by cross-validation.

    Args:
        data: only its training items are used.
        make: makes the matrix anew from the rows learnt from, so that nothing of the others
            enters it.
        width: features an item, about.
    """
    items = len(data.target)
    splits = folds_of(data, items) if items * width <= TRIED_VALUES else []
    if not splits:
        return Chosen(1.0, C_IS.format(value=Number(1.0)))
    metric = F1 if data.by_f1 else ACCURACY
    scores: dict[float, list[float]] = {strength: [] for strength in STRENGTHS}
    for learn, judge in splits:
        if len(np.unique(data.target[learn])) < 2:
            continue
        inputs, change = make(learn)
        others = change(judge)
        weights = None if data.weights is None else data.weights[learn]
        for strength in STRENGTHS:
            model = yield from settle(logistic(strength), inputs, data.target[learn], weights)
            given = model.predict(others)
            truth = data.target[judge]
            answers = Answers(truth, given, confusion_of(truth, given, len(data.classes)))
            scores[strength].append(metric.compute(answers))
    return _best("C", scores, len(splits))


def choose_alpha(data: BaselineData, make: MakeInputs, width: int) -> Pieces[Chosen]:
    """Return the alpha of a ridge regression with the smallest error on items left out."""
    items = len(data.target)
    splits = folds_of(data, items) if items * width <= TRIED_VALUES else []
    if not splits:
        return Chosen(1.0, ALPHA_IS.format(value=Number(1.0)))
    scores: dict[float, list[float]] = {strength: [] for strength in STRENGTHS}
    for learn, judge in splits:
        inputs, change = make(learn)
        others = change(judge)
        weights = None if data.weights is None else data.weights[learn]
        for strength in STRENGTHS:
            model = ridge(strength).fit(inputs, data.target[learn], sample_weight=weights)
            error = np.abs(model.predict(others).reshape(len(judge), -1) - data.target[judge])
            scores[strength].append(-float(error.mean()))
            yield
    return _best("alpha", scores, len(splits))


def ridge(strength: float) -> Any:
    """Return a ridge regression (Hoerl and Kennard 1970, Technometrics 12:55)."""
    from sklearn.linear_model import Ridge  # heavy: loads scikit-learn

    return Ridge(alpha=strength)


def _best(name: str, scores: dict[float, list[float]], folds: int) -> Chosen:
    means = [
        float(np.mean(scores[strength])) if scores[strength] else 0.0 for strength in STRENGTHS
    ]
    value = STRENGTHS[int(np.argmax(means))]
    source = C_CHOSEN if name == "C" else ALPHA_CHOSEN
    return Chosen(value, source.format(value=Number(value), tried=len(STRENGTHS), folds=folds))


def numbers_of(features: Floats, categories: Sequence[int]) -> NDArray[np.float64]:
    """Return features for a linear model: numbers of categories become columns of 0 and 1.

    Args:
        features: (item, feature).
        categories: how many categories each feature has, 0 for numbers.
    """
    if not any(categories):
        return features.astype(np.float64)
    columns: list[NDArray[np.float64]] = []
    for place, size in enumerate(categories):
        column = features[:, place].astype(np.float64)
        if size:
            columns.append((column[:, None] == np.arange(size)).astype(np.float64))
        else:
            columns.append(column[:, None])
    return np.concatenate(columns, axis=1)


def standard_inputs(values: NDArray[np.float64]) -> MakeInputs:
    """Return what scales rows of a matrix by mean and standard deviation of the rows learnt from.

    Args:
        values: float64 (item, feature), the training items.
    """

    def make(learn: NDArray[np.int64]) -> tuple[Any, Callable[[Any], Any]]:
        scale = standard_scale(values[learn])
        return scale(values[learn]), lambda judge: scale(values[judge])

    return make


def standard_scale(
    values: NDArray[np.float64],
) -> Callable[[NDArray[np.float64]], NDArray[np.float64]]:
    """Return what scales as these values need: mean 0, standard deviation 1; constants become 0."""
    mean, spread = values.mean(axis=0), values.std(axis=0)
    spread = np.where(spread > 0, spread, 1.0)
    return lambda others: (others - mean) / spread


def settings_of(data: BaselineData, *words: Text) -> Text:
    """Return settings in words, with what holds for every method that learns from items."""
    drawn = None
    if data.drawn_from:
        drawn = DRAWN.format(n=len(data.target), all=data.drawn_from)
    return dotted(*words, WEIGHTED if data.weights is not None else None, drawn)


C_IS = QT_TRANSLATE_NOOP("baselines", "C = {value}")
ALPHA_IS = QT_TRANSLATE_NOOP("baselines", "alpha = {value}")
C_CHOSEN = QT_TRANSLATE_NOOP(
    "baselines", "C = {value}, the best of {tried} in {folds} folds of the training part"
)
ALPHA_CHOSEN = QT_TRANSLATE_NOOP(
    "baselines", "alpha = {value}, the best of {tried} in {folds} folds of the training part"
)
STANDARD = QT_TRANSLATE_NOOP("baselines", "inputs standardised")
WEIGHTED = QT_TRANSLATE_NOOP("baselines", "items weighted as for the net")
DRAWN = QT_TRANSLATE_NOOP("baselines", "learnt from {n} of {all} training items, drawn at random")
