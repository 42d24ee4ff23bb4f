"""The record of a run: frozen settings, curve and result; and the runs of a project.

Trained weights belong to a run, never to the graph that is being edited.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from psygnal import Signal

from nnstudio.base.signature import DataSignature
from nnstudio.data.config import DataConfig
from nnstudio.graph.model import GraphSnapshot
from nnstudio.train.config import TrainConfig
from nnstudio.train.events import CurvePoint

Weights = Mapping[str, NDArray[np.generic]]


@dataclass(frozen=True)
class RunRecord:
    """Everything needed to understand and repeat a run.

    Args:
        id: id of the run.
        number: counts from 1 in its project.
        name: given by a person; "" shows "Run 3".
        started: local date and time, ISO 8601.
        graph, training, data, signature: frozen at the start.
        start_weights: set by hand, nested lists by state-dict key.
        fingerprint: of the data.
        preparation: what new items need to become inputs, see `data.preparation`; None in runs
            of older versions.
        device, versions: where and with what it was computed.
        threads: schedule of (step, threads).
        reason: "finished", "early_stopped", "stopped", "diverged", "failed" or "running".
        epochs_done, steps, best_epoch, seconds, samples_per_second: as in RunEnded.
        loss: id of the loss that was used.
        parameters: trainable values.
        curve: one point an epoch.
        changes: settings changed on the way: (step, name, old, new).
        train, validation: loss and metrics with the best weights.
        test: results of final tests, each with date, metrics and intervals.
    """

    id: str
    number: int
    started: str
    graph: GraphSnapshot
    training: TrainConfig
    data: DataConfig
    signature: DataSignature
    name: str = ""
    start_weights: Mapping[str, Any] = field(default_factory=dict[str, Any])
    fingerprint: str = ""
    preparation: Mapping[str, Any] | None = None
    device: str = "cpu"
    versions: Mapping[str, str] = field(default_factory=dict[str, str])
    threads: tuple[tuple[int, int], ...] = ()
    reason: str = "running"
    epochs_done: int = 0
    steps: int = 0
    best_epoch: int = 0
    seconds: float = 0.0
    samples_per_second: float = 0.0
    loss: str = ""
    parameters: int = 0
    curve: tuple[CurvePoint, ...] = ()
    changes: tuple[tuple[int, str, float, float], ...] = ()
    train: Mapping[str, float] = field(default_factory=dict[str, float])
    validation: Mapping[str, float] = field(default_factory=dict[str, float])
    test: tuple[Mapping[str, Any], ...] = ()


class Runs:
    """The runs of a project with their best weights; main thread only.

    `changed` is emitted with the id of the run that was added, replaced or removed.
    """

    changed = Signal(str)

    def __init__(self) -> None:
        self._records: dict[str, RunRecord] = {}
        self._weights: dict[str, Weights] = {}

    def __iter__(self) -> Iterator[RunRecord]:
        return iter(self._records.values())

    def __len__(self) -> int:
        return len(self._records)

    def get(self, run_id: str) -> RunRecord | None:
        """Return the record of a run, or None."""
        return self._records.get(run_id)

    @property
    def latest(self) -> RunRecord | None:
        """The newest run, or None."""
        return next(reversed(self._records.values()), None)

    @property
    def latest_trained(self) -> RunRecord | None:
        """The newest run that has weights, or None."""
        trained = [record for record in self._records.values() if self._weights.get(record.id)]
        return trained[-1] if trained else None

    def weights(self, run_id: str) -> Weights:
        """Return the best weights of a run by state-dict key; empty if it has none."""
        return self._weights.get(run_id, {})

    def next_number(self) -> int:
        """Return the number of the next run."""
        return max((record.number for record in self._records.values()), default=0) + 1

    def put(self, record: RunRecord, weights: Weights | None = None) -> None:
        """Add or replace a run; `weights` None keeps those it has."""
        self._records[record.id] = record
        if weights is not None:
            self._weights[record.id] = weights
        self.changed.emit(record.id)

    def update(self, run_id: str, **fields: Any) -> RunRecord:
        """Replace fields of a record.

        Raises:
            KeyError: there is no such run.
        """
        record = replace(self._records[run_id], **fields)
        self._records[run_id] = record
        self.changed.emit(run_id)
        return record

    def remove(self, run_id: str) -> None:
        """Forget a run and its weights.

        Raises:
            KeyError: there is no such run.
        """
        del self._records[run_id]
        self._weights.pop(run_id, None)
        self.changed.emit(run_id)
