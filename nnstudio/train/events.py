"""What the compute thread reports: frozen, numpy only, safe in every thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Union

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import Text

Array = NDArray[np.generic]
EndReason = Literal["finished", "early_stopped", "stopped", "diverged", "failed"]
RunState = Literal["preparing", "training", "paused", "stopping"]
ProbeKind = Literal["weights", "activations", "gradients", "boundary"]


@dataclass(frozen=True)
class CurvePoint:
    """One epoch of the curve: loss and metrics by id for training and validation.

    Args:
        epoch: from 1; 0 is the state before the first batch.
        step: batches since the start of the run.
        lr: learning rate at the end of the epoch.
        seconds: duration of the epoch, validation included.
        train, validation: loss and metrics by id.
    """

    epoch: int
    step: int
    lr: float
    seconds: float
    train: Mapping[str, float]
    validation: Mapping[str, float]


@dataclass(frozen=True)
class Offer:
    """A way to go on after a run that failed, for a button.

    Args:
        label: what the button says.
        settings: new values by field of TrainConfig, JSON-able; a dictionary replaces single
            parameters of a choice, e.g. {"optimizer": {"lr": 0.001}}.
        resume: whether to go on from the last checkpoint instead of from the start.
    """

    label: Text
    settings: Mapping[str, Any]
    resume: bool = False


@dataclass(frozen=True)
class ComputeReady:
    """The compute thread can train: torch is loaded and has made its first step.

    Args:
        seconds: how long that took.
        torch: version.
        device, device_reason: what "auto" means on this machine and why.
        threads: number of processor cores that torch may use.
    """

    seconds: float
    torch: str
    device: str
    device_reason: Text
    threads: int


@dataclass(frozen=True)
class RunStarted:
    """A training begins.

    Args:
        run_id: id of the run.
        parameters: trainable values.
        epochs, batches: planned epochs and batches an epoch.
        train_items, validation_items: sizes of the parts.
        device, device_reason: where it computes and why, in plain words.
        threads: torch threads at the start.
        loss, loss_reason: id of the loss and why it was chosen.
        metrics: ids of the task's metrics, the leading one first.
        first_epoch: 1, or a later one on resume.
    """

    run_id: str
    parameters: int
    epochs: int
    batches: int
    train_items: int
    validation_items: int
    device: str
    device_reason: Text
    threads: int
    loss: str
    loss_reason: Text
    metrics: tuple[str, ...]
    first_epoch: int = 1


@dataclass(frozen=True)
class Progress:
    """Where the training is; at most ten a second.

    Args:
        epoch: from 1.
        step: batches since the start of the run.
        batch: batches of this epoch done.
        loss: mean training loss since the last Progress; NaN if none.
        lr: learning rate of the last batch.
        samples_per_second: over the last second or so.
        seconds_left: estimate until the planned last epoch; None before it is known.
        gradient_norm: of the last batch where it was watched; None otherwise.
    """

    run_id: str
    epoch: int
    step: int
    batch: int
    loss: float
    lr: float
    samples_per_second: float
    seconds_left: float | None
    gradient_norm: float | None = None


@dataclass(frozen=True)
class EpochEnded:
    """An epoch is done.

    Args:
        epoch: from 1; 0 is the state before the first batch.
        train, validation: loss and metrics by id ("loss", "accuracy", "f1_macro", "mae" ...).
        confusion: validation counts, int64 (true class, predicted class); None for regression.
        lr: learning rate at the end of the epoch.
        seconds: duration of the epoch, validation included.
        best: whether this is the best epoch so far by validation loss.
        epochs: number of epochs this event stands for, where epochs are faster than the eye
            (tiny nets report only some of them; the run's curve holds all).
    """

    run_id: str
    epoch: int
    step: int
    train: Mapping[str, float]
    validation: Mapping[str, float]
    confusion: Array | None
    lr: float
    seconds: float
    best: bool
    epochs: int = 1


@dataclass(frozen=True)
class ProbeResult:
    """A picture for a panel, latest wins.

    Args:
        key: what the panel asked under.
        node: id of the node.
        kind: what it shows.
        values: float32; weights in torch's order, activations without the batch, boundary
            (row, column) from low to high y.
        epoch, step: when it was taken.
        extra: further named arrays (e.g. "bias", "gradient", "input").
    """

    key: str
    node: str
    kind: ProbeKind
    values: Array
    epoch: int
    step: int
    extra: Mapping[str, Array] = field(default_factory=dict[str, Array])


@dataclass(frozen=True)
class LearningRateChanged:
    """Somebody changed the learning rate while training; marked on the curve and recorded."""

    run_id: str
    step: int
    epoch: int
    old: float
    new: float


@dataclass(frozen=True)
class StateChanged:
    """The training was paused, continued or made a single step."""

    run_id: str
    state: RunState
    epoch: int
    step: int


@dataclass(frozen=True)
class Notice:
    """A sentence for the log; a warning also shows in the run bar."""

    text: Text
    level: Literal["info", "warning"] = "info"


@dataclass(frozen=True)
class RunEnded:
    """A training is over; its weights and curve are safe in the run's record.

    Args:
        reason: why it ended.
        message: the same in plain words, with what can be done after a failure.
        best_epoch: epoch with the lowest validation loss; 0 if none.
        epochs_done, steps: how far it came.
        seconds: duration.
        weights: best weights by state-dict key, float32 copies; empty after a failure before
            the first epoch.
        final_weights: the last ones, where they differ from the best.
        samples_per_second: mean over the training.
        threads: schedule of (step, threads).
        train, validation: loss and metrics with the best weights.
        curve: every epoch, also those that were too fast to be reported one by one.
        offers: what can be done after a failure.
        given: answers for the validation items, int64 (item,) classes or float32 (item, name)
            numbers; None where the order did not ask for them or they could not be computed.
    """

    run_id: str
    reason: EndReason
    message: Text
    best_epoch: int
    epochs_done: int
    steps: int
    seconds: float
    weights: Mapping[str, Array]
    final_weights: Mapping[str, Array]
    samples_per_second: float
    threads: tuple[tuple[int, int], ...]
    train: Mapping[str, float] = field(default_factory=dict[str, float])
    validation: Mapping[str, float] = field(default_factory=dict[str, float])
    curve: tuple[CurvePoint, ...] = ()
    offers: tuple[Offer, ...] = ()
    given: Array | None = None


@dataclass(frozen=True)
class JobResult:
    """The answer of a short job (prediction, evaluation, probe, device check).

    Args:
        key: what the asker gave; only the newest of a key counts.
        value: frozen, numpy only; its type is the job's.
    """

    key: str
    value: object


@dataclass(frozen=True)
class JobFailed:
    """A job ended with an error; the thread goes on.

    A training that had started sends its RunEnded after this one.

    Args:
        key: what the asker gave (the run id for a training).
        code: stable code of the fault.
        message, hint: what happened; what is safe and what to do.
        details: traceback for the log and "Copy details", never shown unasked.
    """

    key: str
    code: str
    message: Text
    hint: Text | None
    details: str = ""


TrainEvent = Union[  # noqa: UP007 - one a line
    ComputeReady,
    RunStarted,
    Progress,
    EpochEnded,
    ProbeResult,
    LearningRateChanged,
    StateChanged,
    Notice,
    RunEnded,
    JobResult,
    JobFailed,
]
