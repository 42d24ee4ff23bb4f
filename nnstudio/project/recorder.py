"""Turns the events of a training into the record of a run."""

from __future__ import annotations

import platform
from dataclasses import replace
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version

from nnstudio import __version__
from nnstudio.data.preparation import preparation_to_json
from nnstudio.project.document import DocumentState
from nnstudio.project.run_record import CurvePoint, RunRecord, Runs
from nnstudio.train.events import (
    EpochEnded,
    JobFailed,
    LearningRateChanged,
    RunEnded,
    RunStarted,
    TrainEvent,
)
from nnstudio.train.job import TrainJob


class RunRecorder:
    """Keeps the record of the run under way; main thread only.

    A run that goes on from its checkpoint keeps its old record and weights until the training
    really starts, so that a checkpoint which does not fit costs nothing.

    Args:
        runs: where the record goes.
    """

    def __init__(self, runs: Runs) -> None:
        self._runs = runs
        self._points: dict[str, list[CurvePoint]] = {}
        self._resumed: dict[str, RunRecord] = {}

    def begin(self, job: TrainJob, state: DocumentState) -> RunRecord:
        """Open the record of a run.

        Args:
            job: the frozen order.
            state: the document as it was when the training started.
        """
        old = self._runs.get(job.run_id) if job.resume else None
        record = RunRecord(
            id=job.run_id,
            number=self._runs.next_number(),
            started=datetime.now().astimezone().isoformat(timespec="seconds"),
            graph=state.graph,
            training=job.config,
            data=state.data,
            signature=job.dataset.signature,
            start_weights=dict(state.start_weights),
            fingerprint=job.dataset.fingerprint,
            preparation=preparation_to_json(job.dataset),
            versions=_versions(),
        )
        self._points[record.id] = []
        if old is None:
            self._runs.put(record, {})
        else:
            record = replace(
                old,
                training=record.training,
                fingerprint=record.fingerprint,
                preparation=record.preparation,
                versions=record.versions,
                reason="running",
            )
            self._resumed[record.id] = record
        return record

    def on_event(self, event: TrainEvent) -> None:
        """Note what an event says about its run; others are passed over."""
        if isinstance(event, RunStarted) and self._runs.get(event.run_id):
            resumed = self._resumed.pop(event.run_id, None)
            if resumed is not None:
                self._runs.put(resumed)
            self._runs.update(
                event.run_id,
                device=event.device,
                loss=event.loss,
                parameters=event.parameters,
            )
        elif isinstance(event, EpochEnded) and event.run_id in self._points:
            self._points[event.run_id].append(
                CurvePoint(
                    event.epoch,
                    event.step,
                    event.lr,
                    event.seconds,
                    dict(event.train),
                    dict(event.validation),
                )
            )
        elif isinstance(event, LearningRateChanged):
            record = self._runs.get(event.run_id)
            if record is not None:
                change = (event.step, "lr", event.old, event.new)
                self._runs.update(event.run_id, changes=(*record.changes, change))
        elif isinstance(event, RunEnded):
            self._end(event)
        elif isinstance(event, JobFailed) and self._runs.get(event.key):
            curve = self._curve(event.key)
            if self._resumed.pop(event.key, None) is None:
                self._runs.update(event.key, reason="failed", curve=curve)

    def _end(self, event: RunEnded) -> None:
        record = self._runs.get(event.run_id)
        if record is None:
            return
        reported = self._curve(event.run_id)
        self._resumed.pop(event.run_id, None)
        fields = self._runs.update(
            event.run_id,
            reason=event.reason,
            epochs_done=event.epochs_done,
            steps=event.steps,
            best_epoch=event.best_epoch,
            seconds=event.seconds,
            samples_per_second=event.samples_per_second,
            threads=event.threads,
            curve=event.curve or reported,
            train=dict(event.train),
            validation=dict(event.validation),
        )
        if event.weights:
            self._runs.put(fields, dict(event.weights))

    def _curve(self, run_id: str) -> tuple[CurvePoint, ...]:
        """Return the epochs that were reported, after those of a run that was resumed."""
        new = tuple(self._points.pop(run_id, ()))
        record = self._runs.get(run_id)
        old = record.curve if record is not None else ()
        return (*(p for p in old if not new or p.epoch < new[0].epoch), *new)


def _versions() -> dict[str, str]:
    found = {"nnstudio": __version__, "python": platform.python_version()}
    for name in ("torch", "numpy"):
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found
