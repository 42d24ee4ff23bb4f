"""95 % intervals: how far a measured value may be from the true one; numpy only."""

from __future__ import annotations

import math
from collections.abc import Callable, Generator, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.train.spec import Answers, MetricSpec

RESAMPLES = 1000
SEED = 0
Z95 = 1.959963984540054  # 97.5 % quantile of the normal distribution
AT_ONCE = 20  # resamples between two yields

Interval = tuple[float, float]


def wilson(right: int, items: int) -> Interval:
    """Return Wilson's interval of a share (Wilson 1927, JASA 22:209); (nan, nan) for no items."""
    if not items:
        return math.nan, math.nan
    share, z2 = right / items, Z95 * Z95
    middle = (share + z2 / (2 * items)) / (1 + z2 / items)
    half = Z95 / (1 + z2 / items) * math.sqrt(share * (1 - share) / items + z2 / (4 * items**2))
    return max(0.0, middle - half), min(1.0, middle + half)


def bootstrap(
    answers: Answers, losses: NDArray[Any], metrics: Sequence[MetricSpec], *, sums: bool
) -> Generator[None, None, Mapping[str, Interval]]:
    """Return the interval of the loss and of each metric; yields now and then.

    The items are drawn 1000 times with replacement, always in the same way (Efron 1979); the
    interval holds the middle 95 %. Accuracy has Wilson's instead. A metric that is the same
    however the items are drawn (every answer is right) has no interval: it would claim that
    nothing is uncertain.

    Args:
        answers: true and given answers.
        losses: float (item,).
        metrics: of the task.
        sums: whether the loss is a sum over the items.
    """
    items = len(losses)
    if not items:
        return {}
    random = np.random.default_rng(SEED)
    loss_of: Callable[[NDArray[Any]], float] = np.sum if sums else np.mean
    drawn: dict[str, list[float]] = {"loss": []}
    for number in range(RESAMPLES):
        rows = random.integers(0, items, items)
        drawn["loss"].append(float(loss_of(losses[rows])))
        again = _resampled(answers, rows)
        for metric in metrics:
            if metric.id != "accuracy":
                drawn.setdefault(metric.id, []).append(metric.compute(again))
        if number % AT_ONCE == AT_ONCE - 1:
            yield
    found = {
        name: _middle(values)
        for name, values in drawn.items()
        if name == "loss" or len(set(values)) > 1
    }
    if any(metric.id == "accuracy" for metric in metrics):
        found["accuracy"] = wilson(int(np.trace(answers.confusion)), items)
    return found


def _resampled(answers: Answers, rows: NDArray[np.int64]) -> Answers:
    truth, given = answers.truth[rows], answers.given[rows]
    classes = len(answers.confusion)
    if not classes:
        return Answers(truth, given, answers.confusion)
    cells = np.bincount(truth * classes + given, minlength=classes * classes)
    return Answers(truth, given, cells.reshape(classes, classes))


def _middle(values: list[float]) -> Interval:
    known = np.array([value for value in values if math.isfinite(value)])
    if not len(known):
        return math.nan, math.nan
    low, high = np.quantile(known, [0.025, 0.975])
    return float(low), float(high)
