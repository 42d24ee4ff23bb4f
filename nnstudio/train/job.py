"""Jobs for the compute thread: frozen orders and the values they answer with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from nnstudio.base.signature import TargetSignature
from nnstudio.compile.plan import Plan
from nnstudio.data.dataset import Dataset, PartName
from nnstudio.train.config import TrainConfig
from nnstudio.train.events import Array


def _no_arrays() -> Mapping[str, Array]:
    return {}


@dataclass(frozen=True)
class TrainJob:
    """Train a net.

    Args:
        run_id: id of the run; events carry it.
        plan: the net.
        dataset: prepared data; the test rows are never touched.
        config: settings.
        start_weights: values by state-dict key that replace the fresh ones (set by hand, or all
            of a checkpoint's).
        checkpoint_folder: where checkpoints go; "" for none.
        resume: whether to go on from the latest checkpoint in that folder.
        paused: whether to wait before the first batch (one-batch step on a fresh net).
        thread_schedule: (step, threads) of an earlier run, to be followed exactly; empty: as the
            settings say.
        answers: whether to hand over what the net answers for the validation items at the end.
    """

    run_id: str
    plan: Plan
    dataset: Dataset
    config: TrainConfig
    start_weights: Mapping[str, Array] = field(default_factory=_no_arrays)
    checkpoint_folder: str = ""
    resume: bool = False
    paused: bool = False
    thread_schedule: tuple[tuple[int, int], ...] = ()
    answers: bool = False


@dataclass(frozen=True)
class PreviewJob:
    """Send one sample through the net and keep what every node gives.

    Args:
        key: the asker's name for it; only the newest of a key counts.
        plan: the net.
        weights: values by state-dict key; None: fresh ones from `seed`, as training starts.
        seed: for fresh weights.
        weight_init: as in TrainConfig.
        sample: one item by input name, without the batch.
        start_weights: set by hand, laid over the fresh ones.
        loss: id of the loss; decides how outputs become probabilities.
        target: what is predicted; None: the output node gives the plain outputs.
    """

    key: str
    plan: Plan
    sample: Mapping[str, Array]
    weights: Mapping[str, Array] | None = None
    seed: int = 0
    weight_init: str = "default"
    start_weights: Mapping[str, Array] = field(default_factory=_no_arrays)
    loss: str = "auto"
    target: TargetSignature | None = None


@dataclass(frozen=True)
class Preview:
    """What every node gave for one sample.

    Args:
        values: by node id, float32 without the batch; inputs and the output node included (the
            output node holds probabilities for classification, numbers for regression).
        weights: the weights that were used, by state-dict key.
    """

    values: Mapping[str, Array]
    weights: Mapping[str, Array] = field(default_factory=_no_arrays)


@dataclass(frozen=True)
class PredictJob:
    """Answer for some items.

    Args:
        key: the asker's name for it.
        plan, weights: the net.
        inputs: by input name, first axis = items, prepared as in training.
        loss: id of the run's loss; decides how outputs become probabilities.
        target: what is predicted; None: plain outputs, without probabilities and classes.
    """

    key: str
    plan: Plan
    weights: Mapping[str, Array]
    inputs: Mapping[str, Array]
    loss: str = "auto"
    target: TargetSignature | None = None


@dataclass(frozen=True)
class Prediction:
    """Answers for some items.

    Args:
        outputs: float32 (item, output) as the net gives them (logits or numbers).
        probabilities: float32 (item, class) or None for regression.
        classes: int64 (item,) the class with the highest score; None for regression.
    """

    outputs: Array
    probabilities: Array | None
    classes: Array | None


@dataclass(frozen=True)
class GridJob:
    """Answer on a grid over two inputs, for the decision boundary and the neuron maps.

    Args:
        key: the asker's name for it.
        plan, weights: the net; weights None: fresh ones from `seed`.
        low, high: range of both axes in raw units.
        size: points an axis.
        nodes: ids of nodes whose every neuron is wanted too.
        columns: which two columns of the raw input make the axes.
        dataset: prepares the grid as it prepared the data.
    """

    key: str
    plan: Plan
    dataset: Dataset
    weights: Mapping[str, Array] | None = None
    seed: int = 0
    weight_init: str = "default"
    low: float = -6.0
    high: float = 6.0
    size: int = 50
    nodes: tuple[str, ...] = ()
    columns: tuple[int, int] = (0, 1)
    loss: str = "auto"
    start_weights: Mapping[str, Array] = field(default_factory=_no_arrays)


@dataclass(frozen=True)
class Grid:
    """Answers on a grid.

    Args:
        output: float32 (row, column, output), rows from low to high y; scores in -1..1 for a
            single output, probabilities for several.
        neurons: by node id, float32 (row, column, neuron).
    """

    output: Array
    neurons: Mapping[str, Array]


@dataclass(frozen=True)
class EvaluateJob:
    """Loss and metrics on a part.

    Args:
        key: the asker's name for it.
        plan, weights, dataset: the net and the data.
        part: "validation", "train", or "test" (the final test alone asks for it, and counts it).
        config: for the loss.
    """

    key: str
    plan: Plan
    weights: Mapping[str, Array]
    dataset: Dataset
    part: PartName
    config: TrainConfig


@dataclass(frozen=True)
class DeviceJob:
    """Look at the machine: which device "auto" means, and why.

    Args:
        key: the asker's name for it.
        wish: "auto", "cpu" or "cuda".
    """

    key: str
    wish: str = "auto"


@dataclass(frozen=True)
class CallJob:
    """Call a function on the compute thread, e.g. a baseline that opens an OpenMP pool.

    Args:
        key: the asker's name for it.
        function: of a module, so that it can be pickled; what it returns is the answer. If it
            is a generator function, a training goes on at every yield and the answer comes last.
        args: its arguments, frozen.
        latest_of: id of a run; while that run is trained, the function gets copies of its latest
            weights by state-dict key, as the keyword `weights`. Otherwise it gets no such keyword.
    """

    key: str
    function: Callable[..., object]
    args: tuple[Any, ...] = ()
    latest_of: str = ""


@dataclass(frozen=True)
class ClassResult:
    """One class: precision, recall, F1, the 95 % interval of the recall, number of items."""

    name: str
    items: int
    precision: float
    recall: float
    f1: float
    recall_interval: tuple[float, float]


@dataclass(frozen=True)
class Evaluation:
    """Loss and metrics on a part with their 95 % intervals.

    Args:
        part: name of the part, or "other" for other data.
        items: how many.
        metrics: "loss" and the task's metrics by id.
        intervals: (low, high) by metric id: Wilson for accuracy, bootstrap for the others.
        per_class: classification only.
        confusion: int64 (true, predicted); None for regression.
        rows: row numbers in the data set.
        prediction: outputs for these rows.
    """

    part: str
    items: int
    metrics: Mapping[str, float]
    intervals: Mapping[str, tuple[float, float]]
    per_class: tuple[ClassResult, ...]
    confusion: Array | None
    rows: Array
    prediction: Prediction


ShortJob = PreviewJob | PredictJob | GridJob | EvaluateJob | DeviceJob | CallJob
"""Jobs that are answered between two batches of a training."""
