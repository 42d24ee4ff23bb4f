"""Several trainings with the same settings: mean, spread, and what can be said of a kind of net."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.train.registry import MetricRegistry

CONFIDENCE = 0.95
Repeated = Literal["seeds", "folds"]

SEEDS_MEAN = QT_TRANSLATE_NOOP(
    "repeats",
    "Mean over {n} seeds with its 95 % interval: how much the result depends on chance in start "
    "weights and order, on the same validation items. It does not say how other items would do.",
)
FOLDS_MEAN = QT_TRANSLATE_NOOP(
    "repeats",
    "Mean over {n} folds with its 95 % interval: how much the result depends on which items are "
    "learnt from and which are judged. The folds share training items; the interval allows for it.",
)
CHOSEN_ON_VALIDATION = QT_TRANSLATE_NOOP(
    "repeats",
    "Each training's best epoch was chosen on the items that it is judged on, so these figures are "
    "slightly too good. The final test on the page Results has no such flaw.",
)
FEW_ITEMS, FEW_OF_A_CLASS = 500, 30
SUGGEST_ITEMS = QT_TRANSLATE_NOOP(
    "repeats",
    "With {n} validation items, one training says little. Several seeds show how much of a result "
    "is chance; folds judge every item once.",
)
SUGGEST_CLASS = QT_TRANSLATE_NOOP(
    "repeats",
    "Only {n} validation items are “{name}”: one training says little about this class. Train on "
    "several folds.",
)


@dataclass(frozen=True)
class Figure:
    """One metric over several trainings.

    Args:
        values: one a training.
        mean: of the finite ones.
        low, high: 95 % interval of the mean; NaN for fewer than two values.
    """

    values: tuple[float, ...]
    mean: float
    low: float
    high: float


def meaning(kind: Repeated, runs: int) -> Text:
    """Return what mean and interval say."""
    return (SEEDS_MEAN if kind == "seeds" else FOLDS_MEAN).format(n=runs)


def suggestion(items: int, classes: Mapping[str, int]) -> Text | None:
    """Return why several trainings are worth their time; None where one says enough.

    Args:
        items: of the validation part.
        classes: how many of them each class has; empty for numbers.
    """
    rare = min(classes, key=lambda name: classes[name], default="")
    if not items:
        return None
    if items < FEW_ITEMS:
        return SUGGEST_ITEMS.format(n=items)
    if rare and classes[rare] < FEW_OF_A_CLASS:
        return SUGGEST_CLASS.format(n=classes[rare], name=rare)
    return None


def figures(
    values: Sequence[Mapping[str, float]], metrics: MetricRegistry, shares: Sequence[float] = ()
) -> dict[str, Figure]:
    """Return each metric's mean and interval; that of a share ends at 0 and 1.

    Args:
        values: metrics by id, one mapping a training.
        metrics: know which are shares.
        shares: for folds, judged items / learnt items of each; () for seeds.
    """
    found: dict[str, Figure] = {}
    for name in values[0] if values else ():
        one = figure([run[name] for run in values], shares)
        spec = metrics.get(name)
        if spec is not None and spec.percent:
            one = replace(one, low=max(one.low, 0.0), high=min(one.high, 1.0))
        found[name] = one
    return found


def figure(values: Sequence[float], shares: Sequence[float] = ()) -> Figure:
    """Return mean and Student's t interval of independent trainings (Student 1908).

    The trainings of a cross-validation share training items, so that their spread is smaller than
    that of independent ones: there, the variance s^2 / k becomes s^2 (1/k + judged/learnt)
    (Nadeau and Bengio 2003, Machine Learning 52:239).

    Args:
        values: one a training.
        shares: for folds, judged items / learnt items of each; () for seeds.
    """
    known = np.array([value for value in values if math.isfinite(value)], dtype=np.float64)
    mean = float(known.mean()) if len(known) else math.nan
    if len(known) < 2:
        return Figure(tuple(values), mean, math.nan, math.nan)
    overlap = float(np.mean(shares)) if len(shares) else 0.0
    error = float(known.std(ddof=1)) * math.sqrt(1.0 / len(known) + overlap)
    half = t_quantile(len(known) - 1) * error
    return Figure(tuple(values), mean, mean - half, mean + half)


def t_quantile(freedom: int) -> float:
    """Return the 97.5 % quantile of Student's t with so many degrees of freedom."""
    from scipy.special import stdtrit

    return float(stdtrit(freedom, 0.5 + CONFIDENCE / 2))
