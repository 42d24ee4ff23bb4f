"""Two models on the same items: which is better, or that no difference can be shown.

Accuracy is compared by the exact test of McNemar, every other metric by a paired bootstrap; so is
accuracy where items follow each other in time, as McNemar's test takes them to be independent.
One trained net stands for itself alone: what is said speaks of "this net", not of its kind; for
that, see `over_seeds`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.signature import TargetSignature
from nnstudio.base.text import Text
from nnstudio.explain.baseline_spec import Pieces
from nnstudio.explain.comparison_words import (
    NO_ITEMS,
    NOT_FINITE,
    OTHER_ROWS,
    OTHER_TASK,
    Kind,
    Winner,
    against,
    apart,
    items_words,
    not_comparable,
    said,
    too_few,
)
from nnstudio.train.answers import confusion_of
from nnstudio.train.spec import Answers, MetricSpec

LEVEL = 0.05
"""A difference is called one where chance alone would show as large a one less often than this."""
RESAMPLES = 2000
AT_ONCE = 50  # resamples between two pieces
SEED = 0
FEWEST = 10
"""Items that a bootstrap needs; of fewer, the same few are drawn again and again."""

Verdict = Literal["better", "worse", "no_difference", "not_comparable"]
VERDICTS: dict[Winner, Verdict] = {"first": "better", "second": "worse", "": "no_difference"}


@dataclass(frozen=True)
class Judged:
    """What a model answered for which items.

    Args:
        name: of the model, for the sentence.
        target: what was asked.
        rows: int64 (item,), row numbers in the data set.
        answers: true and given answers, in the same order.
    """

    name: Text
    target: TargetSignature
    rows: NDArray[np.int64]
    answers: Answers


@dataclass(frozen=True)
class Comparison:
    """What can be said of two models.

    Args:
        verdict: of the first one.
        sentence: the same in words.
        metric: id of the metric that decided; "" where nothing was compared.
        difference: first minus second, in that metric.
        interval: 95 % of that difference; (nan, nan) where McNemar's test decided.
        only_first, only_second: items that one alone got right; 0 for numbers.
        p: of McNemar's test; NaN where it was not made.
    """

    verdict: Verdict
    sentence: Text
    metric: str = ""
    difference: float = math.nan
    interval: tuple[float, float] = (math.nan, math.nan)
    only_first: int = 0
    only_second: int = 0
    p: float = math.nan


def compare(
    first: Judged, second: Judged, metric: MetricSpec, kind: Kind = "other", block: int = 1
) -> Pieces[Comparison]:
    """Compare a trained net with another model on the same items.

    Args:
        first: the net.
        second: the other model.
        metric: that leads, see `train.lead`.
        kind: of the items, for the sentence.
        block: items that follow each other in time and are drawn together; 1 for others.
    """
    reason = what_differs(first, second)
    if reason is not None:
        return Comparison("not_comparable", not_comparable(reason))
    one, other = first.answers, second.answers
    items = items_words(len(first.rows), kind)
    value = metric.compute(one) - metric.compute(other)
    only_first, only_second, p = 0, 0, math.nan
    if metric.task == "classification":
        only_first, only_second = discordant(one, other)
    if metric.task == "classification" and block == 1:
        p = mcnemar(only_first, only_second)
    if metric.id == "accuracy" and block == 1:
        winner = winner_of(p < LEVEL, only_first - only_second)
        interval = (math.nan, math.nan)
        detail = against(only_first, only_second)
    elif len(first.rows) < FEWEST:
        winner, interval, detail = "", (math.nan, math.nan), too_few()
    else:
        interval = yield from paired_bootstrap([one], [other], metric, block)
        sure = not interval[0] <= 0.0 <= interval[1] and all(map(math.isfinite, interval))
        winner = winner_of(sure, value if metric.higher_is_better else -value)
        detail = apart(metric.name, *interval, percent=metric.percent)
    return Comparison(
        verdict=VERDICTS[winner],
        sentence=said(winner, items, second.name, detail),
        metric=metric.id,
        difference=value,
        interval=interval,
        only_first=only_first,
        only_second=only_second,
        p=p,
    )


def discordant(first: Answers, second: Answers) -> tuple[int, int]:
    """Return how many items the first alone and the second alone got right."""
    one, other = first.given == first.truth, second.given == second.truth
    return int((one & ~other).sum()), int((other & ~one).sum())


def mcnemar(only_first: int, only_second: int) -> float:
    """Return the two-sided p of McNemar's test in its exact form; 1 where nothing differs.

    Under the hypothesis that both models are equally good, each item that one alone got right
    falls to either with probability 1/2, so that the smaller count is binomial (McNemar 1947,
    Psychometrika 12:153; exact form in Fagerland, Lydersen and Laake 2013, BMC Medical Research
    Methodology 13:91). For one trained net against another, Dietterich 1998 (Neural Computation
    10:1895) recommends it.

    Args:
        only_first, only_second: items that one model alone got right.
    """
    count, smaller = only_first + only_second, min(only_first, only_second)
    term = total = 1  # binomial coefficients, exact whole numbers of any size
    for place in range(smaller):
        term = term * (count - place) // (place + 1)
        total += term
    return min(1.0, 2 * total / 2**count)


def paired_bootstrap(
    first: Sequence[Answers], second: Sequence[Answers], metric: MetricSpec, block: int = 1
) -> Pieces[tuple[float, float]]:
    """Return the 95 % interval of first minus second in a metric, each the mean of its trainings.

    The same items are drawn for both, with replacement, 2000 times, always in the same way
    (Efron 1979, Annals of Statistics 7:1; for two models on one test set Koehn 2004, EMNLP).
    Neighbours in time resemble each other: of them, whole blocks are drawn (Kunsch 1989, Annals
    of Statistics 17:1217).

    Args:
        first, second: answers for the same items, in the same order; one entry a training.
        metric: the metric.
        block: items drawn together; 1 for items that have nothing to do with each other.
    """
    first, second = _without_repeats(first), _without_repeats(second)
    items = len(first[0].truth)
    random = np.random.default_rng(SEED)
    drawn = np.empty(RESAMPLES)
    blocks = math.ceil(items / block)
    for number in range(RESAMPLES):
        begins = random.integers(0, items - block + 1, blocks)
        rows = (begins[:, None] + np.arange(block)).ravel()[:items]
        one, other = (
            float(np.mean([metric.compute(picked(answers, rows)) for answers in several]))
            for several in (first, second)
        )
        drawn[number] = one - other
        if number % AT_ONCE == AT_ONCE - 1:
            yield
    known = drawn[np.isfinite(drawn)]
    if not len(known):
        return math.nan, math.nan
    low, high = np.quantile(known, [LEVEL / 2, 1 - LEVEL / 2])
    return float(low), float(high)


def _without_repeats(several: Sequence[Answers]) -> Sequence[Answers]:
    """Return one entry where all are the same: a method without chance needs no second look."""
    one = several[0]
    same = all(np.array_equal(other.given, one.given) for other in several[1:])
    return several[:1] if same else several


def block_of(items: int) -> int:
    """Return how many items that follow each other in time are drawn together.

    The cube root of their number, the order at which a block bootstrap's error is smallest (Hall,
    Horowitz and Jing 1995, Biometrika 82:561).
    """
    return max(1, round(items ** (1 / 3)))


def picked(answers: Answers, rows: NDArray[Any]) -> Answers:
    """Return the answers for some items; an item may occur more than once."""
    truth, given = answers.truth[rows], answers.given[rows]
    classes = len(answers.confusion)
    if not classes:
        return Answers(truth, given, answers.confusion)
    return Answers(truth, given, confusion_of(truth, given, classes))


def winner_of(sure: bool, advantage: float) -> Winner:
    """Return who is better by so much; nobody where it may be chance."""
    if not sure or advantage == 0:
        return ""
    return "first" if advantage > 0 else "second"


def what_differs(first: Judged, second: Judged) -> Text | None:
    """Return why two models cannot be compared, None where they can."""
    one, other = first.target, second.target
    if (one.task, one.classes, one.names) != (other.task, other.classes, other.names):
        return OTHER_TASK
    if not np.array_equal(first.rows, second.rows):
        return OTHER_ROWS
    if not np.array_equal(first.answers.truth, second.answers.truth):
        return OTHER_ROWS
    if not len(first.rows):
        return NO_ITEMS
    if not (np.isfinite(first.answers.given).all() and np.isfinite(second.answers.given).all()):
        return NOT_FINITE
    return None
