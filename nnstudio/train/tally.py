"""What the batches of an epoch gave: collected on the device, read only when somebody looks.

Reading waits for the device; so losses and outputs lie here, detached, until the next refresh.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch  # noqa: TID253 - only the worker loads this file
from numpy.typing import NDArray

from nnstudio.train import answers
from nnstudio.train.answers import confusion_of
from nnstudio.train.spec import Answers, Link, MetricSpec

KEPT_VALUES = 8 * 1024 * 1024  # outputs kept before they are read unasked


@dataclass(frozen=True)
class Reading:
    """What came in since the last reading.

    Args:
        batches: how many.
        loss: their mean loss; NaN if none.
        bad: index of the first batch whose loss is not finite; None if all are.
    """

    batches: int
    loss: float
    bad: int | None = None


class Tally:
    """Loss and answers of the epoch under way.

    Args:
        metrics: of the task.
        link: how outputs become classes.
        outputs: number of classes; 0 for predicted numbers.
        sums: whether losses are sums over the items, not means.
    """

    def __init__(
        self, metrics: Sequence[MetricSpec], link: Link, classes: int, *, sums: bool
    ) -> None:
        self._metrics = metrics
        self._link: Link = link
        self._classes = classes
        self._sums = sums
        self._losses: list[torch.Tensor] = []
        self._outputs: list[torch.Tensor] = []
        self._positions: list[torch.Tensor] = []
        self._kept = 0
        self.reset()

    def reset(self) -> None:
        """Begin a new epoch."""
        self._losses, self._outputs, self._positions = [], [], []
        self._kept = 0
        self._loss_sum = 0.0
        self._items = 0
        self._confusion = np.zeros((self._classes, self._classes), dtype=np.int64)
        self._truth: list[NDArray[Any]] = []
        self._given: list[NDArray[Any]] = []

    def add(self, loss: torch.Tensor, output: torch.Tensor, positions: torch.Tensor) -> None:
        """Note a batch; nothing is computed yet."""
        self._losses.append(loss)
        self._outputs.append(output)
        self._positions.append(positions)
        self._kept += output.numel()

    @property
    def full(self) -> bool:
        """Whether so much lies here that it should be read."""
        return self._kept > KEPT_VALUES

    def read(self, truth: NDArray[Any]) -> Reading:
        """Read what came in since the last time.

        Args:
            truth: true answers of the part, by position.
        """
        if not self._losses:
            return Reading(0, float("nan"))
        losses = torch.stack(self._losses).cpu().numpy().astype(np.float64)
        outputs = torch.cat(self._outputs).cpu().numpy()
        positions = torch.cat(self._positions).cpu().numpy()
        sizes = np.array([len(part) for part in self._positions], dtype=np.float64)
        self._losses, self._outputs, self._positions, self._kept = [], [], [], 0
        finite = np.isfinite(losses)
        bad = None if finite.all() else int(np.argmin(finite))
        self._loss_sum += float(losses.sum() if self._sums else (losses * sizes).sum())
        self._items += len(positions)
        self._note_answers(truth[positions], outputs)
        return Reading(len(losses), float(losses.mean()), bad)

    def values(self) -> dict[str, float]:
        """Return loss and metrics of the epoch so far."""
        if not self._items:
            return {}
        loss = self._loss_sum if self._sums else self._loss_sum / self._items
        empty = np.zeros((0, 1), dtype=np.float32)
        found = Answers(
            np.concatenate(self._truth) if self._truth else empty,
            np.concatenate(self._given) if self._given else empty,
            self._confusion,
        )
        return {"loss": loss, **{m.id: m.compute(found) for m in self._metrics}}

    def to_arrays(self) -> dict[str, NDArray[Any]]:
        """Return what was read so far; `restore` takes it back."""
        arrays: dict[str, NDArray[Any]] = {
            "sums": np.array([self._loss_sum, self._items], dtype=np.float64),
            "confusion": self._confusion,
        }
        if self._truth:
            arrays["truth"] = np.concatenate(self._truth)
            arrays["given"] = np.concatenate(self._given)
        return arrays

    def restore(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        """Go on from what `to_arrays` returned."""
        self.reset()
        self._loss_sum = float(arrays["sums"][0])
        self._items = int(arrays["sums"][1])
        self._confusion = np.array(arrays["confusion"], dtype=np.int64)
        if "truth" in arrays:
            self._truth, self._given = [arrays["truth"]], [arrays["given"]]

    def _note_answers(self, truth: NDArray[Any], outputs: NDArray[Any]) -> None:
        given = answers.classes(outputs, self._link)
        if given is None:
            self._truth.append(truth.reshape(len(truth), -1))
            self._given.append(outputs)
        else:
            self._confusion += confusion_of(truth, given, self._classes)
