"""The record of a run follows its events; going on from a checkpoint never costs what was there."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.project.document import DocumentState
from nnstudio.project.recorder import RunRecorder
from nnstudio.project.run_record import RunRecord, Runs
from nnstudio.train.events import (
    CurvePoint,
    EpochEnded,
    JobFailed,
    LearningRateChanged,
    RunEnded,
    RunStarted,
)
from nnstudio.train.job import TrainJob
from tests.helpers import small_nets

WORDS = QT_TRANSLATE_NOOP("train", "Done.")
RUN = "run-0123456789ab"


def job(**fields: Any) -> TrainJob:
    data = small_nets.classes_data(items=30)
    return replace(small_nets.job(small_nets.mlp(), data, epochs=4), run_id=RUN, **fields)


def begin(runs: Runs, **fields: Any) -> RunRecorder:
    recorder = RunRecorder(runs)
    recorder.begin(job(**fields), DocumentState("project-000000000000"))
    return recorder


def started() -> RunStarted:
    return RunStarted(RUN, 51, 4, 2, 18, 6, "cpu", WORDS, 1, "cross_entropy", WORDS, ("accuracy",))


def epoch(number: int) -> EpochEnded:
    loss = {"loss": 1.0 / (number + 1)}
    return EpochEnded(RUN, number, number * 2, loss, loss, None, 0.1, 0.5, best=True)


def ended(**fields: Any) -> RunEnded:
    weights = {"a.weight": np.ones(2, np.float32)}
    end = RunEnded(
        RUN, "finished", WORDS, 2, 2, 4, 1.0, weights, {}, 100.0, ((0, 1),), {"loss": 0.3}, {}
    )
    return replace(end, **fields)


def only(runs: Runs) -> RunRecord:
    [record] = runs
    return record


def test_a_run_is_recorded_from_start_to_end() -> None:
    runs = Runs()
    recorder = begin(runs)
    assert only(runs).reason == "running" and only(runs).training.epochs == 4
    changed = LearningRateChanged(RUN, 3, 1, 0.1, 0.01)
    for event in (started(), epoch(0), epoch(1), changed, epoch(2), ended()):
        recorder.on_event(event)
    record = only(runs)
    assert (record.reason, record.epochs_done, record.parameters) == ("finished", 2, 51)
    assert [point.epoch for point in record.curve] == [0, 1, 2]
    assert record.changes == ((3, "lr", 0.1, 0.01),)
    assert list(runs.weights(RUN)) == ["a.weight"]


def test_the_curve_of_the_last_event_is_the_whole_one() -> None:
    runs = Runs()
    recorder = begin(runs)
    points = tuple(CurvePoint(n, n, 0.1, 0.0, {}, {}) for n in range(40))
    for event in (started(), epoch(1), ended(curve=points)):
        recorder.on_event(event)
    assert only(runs).curve == points


def failed() -> JobFailed:
    return JobFailed(RUN, "NNS-3051", WORDS, None)


def test_a_run_that_never_started_is_marked() -> None:
    runs = Runs()
    begin(runs).on_event(failed())
    assert only(runs).reason == "failed"


def test_a_checkpoint_that_does_not_fit_leaves_the_run_as_it_was() -> None:
    runs = Runs()
    recorder = begin(runs)
    for event in (started(), epoch(1), epoch(2), ended(reason="stopped")):
        recorder.on_event(event)
    before, weights = only(runs), runs.weights(RUN)
    begin(runs, resume=True).on_event(failed())
    assert only(runs) == before and runs.weights(RUN) is weights


def test_a_resumed_run_keeps_number_start_and_epochs() -> None:
    runs = Runs()
    recorder = begin(runs)
    for event in (started(), epoch(1), epoch(2), ended(reason="stopped")):
        recorder.on_event(event)
    before = only(runs)
    recorder = begin(runs, resume=True)
    assert runs.weights(RUN)
    for event in (started(), epoch(3), ended(epochs_done=3)):
        recorder.on_event(event)
    after = only(runs)
    assert (after.number, after.started) == (before.number, before.started)
    assert [point.epoch for point in after.curve] == [1, 2, 3]
    assert after.reason == "finished"


def test_events_of_other_runs_are_passed_over() -> None:
    runs = Runs()
    recorder = RunRecorder(runs)
    for event in (started(), epoch(1), ended(), failed()):
        recorder.on_event(event)
    assert len(runs) == 0
