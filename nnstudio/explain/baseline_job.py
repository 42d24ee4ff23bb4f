"""One simple method beside a trained net, as work for the compute thread."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.signature import TargetSignature
from nnstudio.base.text import Text
from nnstudio.data.config import WindowConfig
from nnstudio.data.dataset import Dataset
from nnstudio.data.letter_windows import writes
from nnstudio.explain.baseline_data import SEED, baseline_data
from nnstudio.explain.baseline_spec import BaselineSpec, Pieces, in_table_order, load_baselines
from nnstudio.explain.comparison import Comparison, Judged, block_of, compare
from nnstudio.explain.comparison_words import NET, Kind, not_comparable
from nnstudio.train.answers import confusion_of
from nnstudio.train.intervals import Interval, bootstrap
from nnstudio.train.job import Evaluation
from nnstudio.train.lead import leading_first
from nnstudio.train.registry import load_train_registries
from nnstudio.train.spec import Answers


@dataclass(frozen=True)
class BaselineRequest:
    """Order for one method.

    Args:
        baseline: id of the method.
        dataset: prepared data.
        window: of a series; None for others.
        net: what the trained net reaches on the validation part; None: the method alone.
        apart: why net and method cannot be compared; None: they can.
        seed: of what the method draws.
    """

    baseline: str
    dataset: Dataset
    window: WindowConfig | None = None
    net: Evaluation | None = None
    apart: Text | None = None
    seed: int = SEED


@dataclass(frozen=True)
class BaselineResult:
    """What a simple method reaches on the validation part.

    Args:
        id, name, help: of the method.
        settings: what it was set to.
        rows: int64 (item,), the validation items.
        given: its answers for them: int64 (item,) classes or float32 (item, name) numbers.
        metrics: by id, the leading one first.
        intervals: 95 % by metric id, as for the net.
        comparison: with the net; None where there is none.
        seconds: that learning and answering took.
    """

    id: str
    name: Text
    help: Text
    settings: Text
    rows: NDArray[np.int64]
    given: NDArray[Any]
    metrics: Mapping[str, float]
    intervals: Mapping[str, Interval]
    comparison: Comparison | None
    seconds: float


@dataclass(frozen=True)
class BaselineLeftOut:
    """A method that one might expect, and why it is not here."""

    id: str
    name: Text
    reason: Text


def answer_baseline(request: BaselineRequest) -> Pieces[BaselineResult | BaselineLeftOut | None]:
    """Let a method learn and answer, judge it and compare it with the net.

    The method is given validation inputs without answers and no test rows at all.

    Returns:
        None where the method makes no sense for such data.

    Raises:
        KeyError: there is no such method.
    """
    spec: BaselineSpec = load_baselines()[request.baseline]
    dataset = request.dataset
    data = baseline_data(dataset, request.window, request.seed)
    yield
    if not spec.suits(data):
        return None
    reason = spec.refuses(data)
    if reason is not None:
        return BaselineLeftOut(spec.id, spec.name, reason)
    start = time.monotonic()
    fitted = yield from spec.answer(data)
    seconds = time.monotonic() - start
    rows = np.asarray(dataset.parts.validation, dtype=np.int64)
    judged = judge(spec.name, dataset, rows, fitted.given)
    registries = load_train_registries()
    metrics = leading_first(registries.metrics_of(data.task), dataset, rows)
    intervals = yield from bootstrap(judged.answers, np.zeros(len(rows)), metrics, sums=False)
    comparison = None
    if request.apart is not None:
        comparison = Comparison("not_comparable", not_comparable(request.apart))
    elif request.net is not None:
        net = judge_net(dataset, request.net)
        block = block_of(len(rows)) if in_time(dataset, request.window) else 1
        comparison = yield from compare(net, judged, metrics[0], kind_of(dataset), block)
    return BaselineResult(
        id=spec.id,
        name=spec.name,
        help=spec.help,
        settings=fitted.settings,
        rows=rows,
        given=judged.answers.given,
        metrics={metric.id: metric.compute(judged.answers) for metric in metrics},
        intervals={name: pair for name, pair in intervals.items() if name != "loss"},
        comparison=comparison,
        seconds=seconds,
    )


def suiting(dataset: Dataset, window: WindowConfig | None = None) -> tuple[BaselineSpec, ...]:
    """Return the methods that make sense for such data, as a table lists them."""
    data = baseline_data(dataset, window)
    return tuple(spec for spec in in_table_order(load_baselines()) if spec.suits(data))


def judge(name: Text, dataset: Dataset, rows: NDArray[np.int64], given: NDArray[Any]) -> Judged:
    """Return a model's answers beside the true ones.

    Args:
        name: of the model.
        dataset: knows the true answers.
        rows: int64 (item,), which items.
        given: int64 (item,) classes or (item, name) numbers.
    """
    target: TargetSignature = dataset.signature.target
    truth = dataset.target[rows]
    if target.task == "classification":
        truth = truth.astype(np.int64)
        confusion = confusion_of(truth, given, target.size)
        return Judged(name, target, rows, Answers(truth, given, confusion))
    numbers = truth.reshape(len(rows), -1).astype(np.float32)
    given = given.reshape(len(rows), -1).astype(np.float32)
    return Judged(name, target, rows, Answers(numbers, given, np.zeros((0, 0), np.int64)))


def judge_net(dataset: Dataset, net: Evaluation) -> Judged:
    """Return a trained net's answers beside the true ones."""
    given = net.prediction.classes
    if given is None:
        given = net.prediction.outputs
    return judge(NET, dataset, np.asarray(net.rows, dtype=np.int64), np.asarray(given))


def kind_of(dataset: Dataset) -> Kind:
    """Return what the items are called."""
    if writes(dataset):
        return "other"  # an item is a letter
    kinds = {entry.kind for entry in (dataset.raw_signature or dataset.signature).inputs}
    return "text" if "text" in kinds else "image" if "image" in kinds else "other"


def in_time(dataset: Dataset, window: WindowConfig | None) -> bool:
    """Whether the items are pieces of one series, so that neighbours resemble each other."""
    if window is not None or writes(dataset):
        return True
    target = dataset.signature.target
    raw = (dataset.raw_signature or dataset.signature).input("series")
    return target.task == "regression" and raw is not None and raw.columns[:1] == target.names
