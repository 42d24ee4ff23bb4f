"""Two ways of training, each trained with several seeds and judged on the same items.

One training stands for itself alone. Over seeds something can be said of a kind of net; that the
items are a sample, too, is not forgotten: both sorts of chance widen the interval.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.config import WindowConfig
from nnstudio.data.dataset import Dataset
from nnstudio.explain.baseline_job import in_time, judge, kind_of
from nnstudio.explain.baseline_spec import Pieces
from nnstudio.explain.comparison import (
    FEWEST,
    LEVEL,
    VERDICTS,
    Comparison,
    Judged,
    block_of,
    mcnemar,
    paired_bootstrap,
    what_differs,
    winner_of,
)
from nnstudio.explain.comparison_words import (
    NOT_FINITE,
    Kind,
    apart,
    items_words,
    less,
    not_comparable,
    said_of_settings,
    said_over_seeds,
    too_few,
)
from nnstudio.explain.repeats import figure
from nnstudio.train.lead import leading_first
from nnstudio.train.registry import load_train_registries
from nnstudio.train.spec import MetricSpec

BOTH_CHANCES = QT_TRANSLATE_NOOP(
    "repeats",
    "The interval allows for both: the chance in start weights and order, and that other items "
    "could have been drawn.",
)
_ONE_EACH = "one of each for every seed is needed"


@dataclass(frozen=True)
class Way:
    """One way of training, or a simple method, with all its answers for the validation items.

    Args:
        name: as it stands in a sentence.
        given: int64 (item,) classes or float32 (item, name) numbers, one array a seed.
    """

    name: Text
    given: tuple[NDArray[Any], ...]


@dataclass(frozen=True)
class SeedsRequest:
    """Order to compare two ways of training over seeds.

    Args:
        dataset: knows the right answers.
        first, second: what they answered, seed by seed.
        window: of a series; None for others.
        settings: whether both are settings of runs; else the second is a simple method.
    """

    dataset: Dataset
    first: Way
    second: Way
    window: WindowConfig | None = None
    settings: bool = False


def compare_ways(request: SeedsRequest) -> Pieces[Comparison]:
    """Say which way is better in the metric that leads, or that no difference can be shown.

    Raises:
        ValueError: they were not trained with as many seeds.
    """
    dataset = request.dataset
    rows = np.asarray(dataset.parts.validation, dtype=np.int64)
    first, second = (
        [judge(way.name, dataset, rows, given) for given in way.given]
        for way in (request.first, request.second)
    )
    task = dataset.signature.target.task
    metric = leading_first(load_train_registries().metrics_of(task), dataset, rows)[0]
    block = block_of(len(rows)) if in_time(dataset, request.window) else 1
    return (
        yield from compare_over_seeds(
            first, second, metric, kind_of(dataset), block, settings=request.settings
        )
    )


def compare_over_seeds(
    first: Sequence[Judged],
    second: Sequence[Judged],
    metric: MetricSpec,
    kind: Kind = "other",
    block: int = 1,
    *,
    settings: bool = False,
) -> Pieces[Comparison]:
    """Compare two ways of training, paired by seed and by item.

    The difference is the mean over the seeds. Of the seeds' chance Student's t interval of the
    paired differences is taken (Student 1908), of the items' chance the paired bootstrap's
    interval of that mean; they are put together by the squares of their distances from it (Zou
    and Donner 2008, Statistics in Medicine 27:1693). For accuracy, the exact test of McNemar over
    the items has to agree.

    Args:
        first: one entry a seed.
        second: for the same seeds; a method without chance answers the same each time.
        metric: that leads.
        kind: of the items, for the sentence.
        block: items that follow each other in time and are drawn together; 1 for others.
        settings: whether both are settings of runs; else the second is a simple method.

    Raises:
        ValueError: they are not pairs.
    """
    if not first or len(first) != len(second):
        raise ValueError(_ONE_EACH)
    for one, other in zip(first, second, strict=True):
        reason = what_differs(one, other)
        if reason is not None:
            return Comparison("not_comparable", not_comparable(reason))
    differences = [
        metric.compute(one.answers) - metric.compute(other.answers)
        for one, other in zip(first, second, strict=True)
    ]
    found = figure(differences)
    low = high = math.nan
    if len(first[0].rows) >= FEWEST:
        both = [[one.answers for one in way] for way in (first, second)]
        low, high = yield from paired_bootstrap(both[0], both[1], metric, block)
    low = found.mean - math.hypot(found.mean - low, found.mean - found.low)
    high = found.mean + math.hypot(high - found.mean, found.high - found.mean)
    if metric.percent:  # shares cannot lie further apart
        low, high = max(low, -1.0), min(high, 1.0)
    if metric.id == "accuracy" and block == 1 and _by_chance(first, second):
        low, high = min(low, 0.0), max(high, 0.0)
    few = len(first[0].rows) < FEWEST
    known = math.isfinite(low) and math.isfinite(high)
    if not few and not known:
        return Comparison("not_comparable", not_comparable(NOT_FINITE), metric.id)
    winner = winner_of(
        known and not low <= 0.0 <= high, found.mean if metric.higher_is_better else -found.mean
    )
    items, names = items_words(len(first[0].rows), kind), (first[0].name, second[0].name)
    if few:
        detail = too_few()
    elif settings and not winner:
        detail = less(metric.name, names, low, high, percent=metric.percent)
    else:
        detail = apart(metric.name, low, high, percent=metric.percent)
    if settings:
        sentence = said_of_settings(winner, len(first), items, names, detail)
    else:
        sentence = said_over_seeds(winner, len(first), items, names[1], detail)
    return Comparison(
        verdict=VERDICTS[winner],
        sentence=sentence,
        metric=metric.id,
        difference=found.mean,
        interval=(low, high),
    )


def _by_chance(first: Sequence[Judged], second: Sequence[Judged]) -> bool:
    """Whether so few items decide that chance alone could have parted them so.

    Where the seeds agree, only the bootstrap is left, which is too sure of few items; the exact
    test of McNemar is made of the items that one way gets right more often over its seeds.
    """
    ahead = _right(first) - _right(second)
    return mcnemar(int((ahead > 0).sum()), int((ahead < 0).sum())) >= LEVEL


def _right(way: Sequence[Judged]) -> NDArray[np.int64]:
    """Return for each item how often it was answered rightly."""
    return np.sum([one.answers.given == one.answers.truth for one in way], axis=0)
