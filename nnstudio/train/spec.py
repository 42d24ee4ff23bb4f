"""What a loss, an optimizer, a schedule and a metric declare; each stands in a file of its own.

Nothing here loads torch: the functions that build something import it when they are called.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.params import FloatParam, Param, complete, validate_all
from nnstudio.base.signature import TargetSignature, Task
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text

if TYPE_CHECKING:
    import torch

Values = Mapping[str, Any]
LossFunction = Callable[["torch.Tensor", "torch.Tensor"], "torch.Tensor"]
SlopeFunction = Callable[["torch.Tensor", "torch.Tensor"], tuple["torch.Tensor", "torch.Tensor"]]
Encoding = Literal["class_index", "one_hot", "plus_minus_one", "zero_one", "value"]
Link = Literal["softmax", "sigmoid", "plus_minus_one", "zero_one", "shares", "identity"]


@dataclass(frozen=True, kw_only=True)
class Declaration:
    """What all declarations of this room share.

    Args:
        id: stable for ever, written into files.
        name: the field's term.
        help: a few sentences in plain words.
        params: parameters in the order of the form.
    """

    id: str
    name: Text
    help: Text
    params: tuple[Param, ...] = ()

    def values(self, params: Values) -> dict[str, Any]:
        """Return the parameters with defaults for the missing ones."""
        return complete(self.params, params)

    def problems(self, params: Values) -> list[tuple[str, Text]]:
        """Return (parameter name, reason) for everything wrong with the parameters."""
        return validate_all(self.params, params)


@dataclass(frozen=True, kw_only=True)
class LossSpec(Declaration):
    """The declaration of a loss.

    Args:
        numbers: whether it measures predicted numbers.
        one_output: how two classes are written for a net with one output; None: not possible.
        many_outputs: how classes are written for a net with one output a class; None: not
            possible.
        one_link, many_links: how outputs become probabilities in these two cases.
        build: values -> function (outputs, targets) -> scalar, or (items, ...) for the
            reduction "none".
        source: values -> Python expression over `output` and `target` for exported scripts,
            which import torch, `torch.nn as nn` and `torch.nn.functional as F`.
        slope: values -> function (outputs, targets) -> (loss, its gradient by the outputs),
            written out by hand; None leaves it to torch.
    """

    numbers: bool
    one_output: Encoding | None
    many_outputs: Encoding | None
    one_link: Link = "identity"
    many_links: Link = "identity"
    build: Callable[[Values], LossFunction]
    source: Callable[[Values], str]
    slope: Callable[[Values], SlopeFunction] | None = None

    @property
    def tasks(self) -> tuple[Task, ...]:
        """The tasks it can be used for."""
        classes: tuple[Task, ...] = ("classification",) if self.many_outputs else ()
        return (*classes, "regression") if self.numbers else classes

    def outputs_for(self, target: TargetSignature) -> tuple[int, ...]:
        """Return how many outputs the net may have; the usual number first, () for none."""
        if target.task == "regression":
            return (target.size,) if self.numbers else ()
        sizes: tuple[int, ...] = ()
        if self.one_output is not None and target.size == 2:
            sizes += (1,)
        if self.many_outputs is not None:
            sizes += (target.size,)
        return sizes

    def encoding(self, target: TargetSignature, outputs: int) -> Encoding | None:
        """Return how the target is written for a net with so many outputs; None: it cannot be."""
        if outputs not in self.outputs_for(target):
            return None
        if target.task == "regression":
            return "value"
        return self.one_output if outputs == 1 and target.size == 2 else self.many_outputs

    def link(self, task: Task, outputs: int) -> Link:
        """Return how outputs become probabilities."""
        if task == "regression":
            return "identity"
        return self.one_link if outputs == 1 else self.many_links


@dataclass(frozen=True, kw_only=True)
class OptimizerSpec(Declaration):
    """The declaration of an optimizer.

    Args:
        build: (parameters, values) -> optimizer; for the rule "perceptron" an object with
            `param_groups` alone.
        source: values -> Python expression over `model` for exported scripts.
        rule: "gradient" follows the gradient of the loss; "perceptron" corrects one item at a
            time by its error.
    """

    build: Callable[[Sequence[torch.nn.Parameter], Values], Any]
    source: Callable[[Values], str]
    rule: Literal["gradient", "perceptron"] = "gradient"


@dataclass(frozen=True, kw_only=True)
class ScheduleSpec(Declaration):
    """The declaration of a schedule: how the learning rate changes.

    Args:
        factor: (position in epochs from 0, planned epochs, values) -> factor of the learning rate.
        per: whether it is read once an epoch or before every batch.
        follow: values -> function that takes each epoch's validation loss and returns the factor
            from then on; None where the factor depends on the position alone.
    """

    factor: Callable[[float, float, Values], float]
    per: Literal["epoch", "batch"] = "epoch"
    follow: Callable[[Values], Callable[[float], float]] | None = None


@dataclass(frozen=True)
class Answers:
    """True and given answers.

    Args:
        truth, given: int64 (item,) classes, or float32 (item, name) numbers.
        confusion: int64 (true class, given class); empty for numbers.
    """

    truth: NDArray[Any]
    given: NDArray[Any]
    confusion: NDArray[np.int64]


@dataclass(frozen=True, kw_only=True)
class MetricSpec(Declaration):
    """The declaration of a metric.

    Args:
        task: what it measures.
        compute: Answers -> value; NaN where it is not defined.
        rank: the lowest of a task leads.
        higher_is_better: whether more is better.
        percent: whether it is shown as a percentage.
    """

    task: Task
    compute: Callable[[Answers], float]
    rank: int
    higher_is_better: bool
    percent: bool = False


def lr_param(default: float) -> FloatParam:
    """Return the learning rate with a default that suits the optimizer."""
    return FloatParam(
        name="lr",
        label=QT_TRANSLATE_NOOP("train", "Learning rate"),
        help=QT_TRANSLATE_NOOP(
            "train",
            "How far the weights move at each step. Too large: the loss jumps or becomes "
            "infinite. Too small: almost nothing changes.",
        ),
        default=default,
        min=0.0,
        max=1000.0,
        open_min=True,
    )


def weight_decay_param(default: float) -> FloatParam:
    """Return the weight decay."""
    return FloatParam(
        name="weight_decay",
        label=QT_TRANSLATE_NOOP("train", "Weight decay"),
        help=QT_TRANSLATE_NOOP(
            "train", "Pulls all weights a little towards 0 at each step; 0 turns it off."
        ),
        default=default,
        min=0.0,
        max=10.0,
    )
