"""Loss and metrics of a part: in evaluation mode, without gradients, in interruptible pieces."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch  # noqa: TID253 - only the worker loads this file
from numpy.typing import NDArray
from torch import nn  # noqa: TID253

from nnstudio.train import answers
from nnstudio.train.answers import confusion_of
from nnstudio.train.spec import Answers, Link, LossFunction, MetricSpec
from nnstudio.train.tensors import PartTensors


@dataclass(frozen=True)
class Measured:
    """What a net gives on a part.

    Args:
        loss: over the whole part; NaN if it is empty.
        outputs: float32 (item, output).
        answers: true and given answers.
    """

    loss: float
    outputs: NDArray[Any]
    answers: Answers

    def values(self, metrics: Sequence[MetricSpec]) -> dict[str, float]:
        """Return loss and metrics by id; empty for an empty part."""
        if not len(self.outputs):
            return {}
        return {
            "loss": self.loss,
            **{metric.id: metric.compute(self.answers) for metric in metrics},
        }


def measure(
    module: nn.Module,
    part: PartTensors,
    loss_function: LossFunction,
    *,
    sums: bool,
    link: Link,
    classes: int,
    batch_size: int,
) -> Generator[None, None, Measured]:
    """Send a part through the net; yields after every batch so that others have their turn.

    Args:
        module: the net; its mode is as before at every yield.
        part: the data.
        loss_function: (outputs, targets) -> scalar.
        sums: whether the loss is a sum over the items, not a mean.
        link: how outputs become classes.
        classes: number of classes; 0 for predicted numbers.
        batch_size: items at once.
    """
    total = 0.0
    outputs: list[NDArray[Any]] = []
    for batch in part.batches(batch_size):
        mode = module.training
        module.eval()
        try:
            with torch.inference_mode():
                inputs, targets = part.take(batch)
                output = module(*inputs)
                loss = float(loss_function(output, targets))
                outputs.append(output.cpu().numpy())
        finally:
            module.train(mode)
        total += loss if sums else loss * len(batch)
        yield
    if not outputs:
        return Measured(float("nan"), np.zeros((0, 1), np.float32), _answers(part, None, 0))
    stacked = np.concatenate(outputs)
    loss = total if sums else total / len(part)
    given = answers.classes(stacked, link)
    truth = _answers(part, stacked if given is None else given, classes)
    return Measured(loss, stacked, truth)


def _answers(part: PartTensors, given: NDArray[Any] | None, classes: int) -> Answers:
    if given is None:
        return Answers(part.truth, part.truth, np.zeros((classes, classes), dtype=np.int64))
    if classes:
        return Answers(part.truth, given, confusion_of(part.truth, given, classes))
    truth = part.truth.reshape(given.shape).astype(np.float32)
    return Answers(truth, given, np.zeros((0, 0), dtype=np.int64))
