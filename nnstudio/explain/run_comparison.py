"""Two trained nets on the same items, as work for the compute thread."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.config import WindowConfig
from nnstudio.data.dataset import Dataset
from nnstudio.explain.baseline_job import in_time, judge, judge_net, kind_of
from nnstudio.explain.baseline_spec import Pieces
from nnstudio.explain.comparison import Comparison, block_of, compare
from nnstudio.explain.comparison_words import not_comparable
from nnstudio.train.job import Evaluation
from nnstudio.train.lead import leading_first
from nnstudio.train.registry import load_train_registries

RUN = QT_TRANSLATE_NOOP("baselines", "run {number}")
ONE_SEED = QT_TRANSLATE_NOOP(
    "baselines",
    "Each is one training with one seed. To compare two ways of training, train each with several "
    "seeds.",
)


@dataclass(frozen=True)
class RunsRequest:
    """Order to compare a net with the net of another run.

    Args:
        dataset: knows the right answers of now; both nets are held against them.
        net: what the one reaches on the validation part.
        other: what the other one reaches on it.
        number: of the other one's run.
        window: of a series; None for others.
        apart: why they cannot be compared; None: they can.
    """

    dataset: Dataset
    net: Evaluation
    other: Evaluation
    number: int
    window: WindowConfig | None = None
    apart: Text | None = None


def compare_runs(request: RunsRequest) -> Pieces[Comparison]:
    """Say which net answers better on these items, or that no difference can be shown."""
    if request.apart is not None:
        return Comparison("not_comparable", not_comparable(request.apart))
    dataset, rows = request.dataset, np.asarray(request.other.rows, dtype=np.int64)
    net = judge_net(dataset, request.net)
    given = request.other.prediction.classes
    given = request.other.prediction.outputs if given is None else given
    other = judge(RUN.format(number=request.number), dataset, rows, np.asarray(given))
    task = dataset.signature.target.task
    metrics = leading_first(load_train_registries().metrics_of(task), dataset, rows)
    block = block_of(len(rows)) if in_time(dataset, request.window) else 1
    return (yield from compare(net, other, metrics[0], kind_of(dataset), block))
