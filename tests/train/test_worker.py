"""The compute thread: trains, answers in between, survives faults, ends when told."""

from __future__ import annotations

import subprocess
import sys
import threading
import time

import numpy as np
import pytest
import torch

from nnstudio.train.control import Control
from nnstudio.train.events import (
    ComputeReady,
    EpochEnded,
    JobFailed,
    JobResult,
    RunEnded,
    StateChanged,
)
from nnstudio.train.headless import answer_on, train_here, train_on
from nnstudio.train.job import CallJob, EvaluateJob, PredictJob, Preview, PreviewJob
from nnstudio.train.mailbox import Mailbox
from nnstudio.train.short_jobs import ShortJobs
from nnstudio.train.weights import fresh_module
from nnstudio.train.worker import WARM_UP, ComputeThread
from tests.helpers import small_nets as nets

PLAN = nets.mlp()
DATA = nets.classes_data()
LIMIT = 30.0


@pytest.fixture
def mailbox():
    return Mailbox()


@pytest.fixture
def thread(mailbox):
    compute = ComputeThread(mailbox)
    yield compute
    assert compute.shutdown(LIMIT)


def until(mailbox: Mailbox, found) -> list:
    """Collect events until one fits."""
    events: list = []
    end = time.monotonic() + LIMIT
    while time.monotonic() < end:
        new = mailbox.drain()
        events += new
        if any(found(event) for event in new):
            return events
        time.sleep(0.005)
    raise AssertionError(f"it did not come; {events[-3:]}")


def preview(key: str = "p", **more) -> PreviewJob:
    return PreviewJob(key, PLAN, {"x": DATA.inputs["x"][0]}, **more)


def broken(*_args):
    raise ValueError("broken on purpose")


def test_importing_the_worker_loads_no_torch():
    code = (
        "import sys, nnstudio.train.worker, nnstudio.train.headless, nnstudio.train.choose;"
        "import nnstudio.train.registry as r; r.load_train_registries();"
        "assert 'torch' not in sys.modules and 'sklearn' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_warm_up_tells_that_it_is_ready(thread, mailbox):
    assert not thread.ready
    thread.warm_up()
    events = until(mailbox, lambda e: isinstance(e, ComputeReady))
    assert thread.ready
    assert events[-1].threads >= 1 and events[-1].torch


def test_a_training_on_the_thread_equals_one_here(thread, mailbox):
    job = nets.job(PLAN, DATA, epochs=5)
    here = list(train_here(job))[-1]
    there = list(train_on(thread, mailbox, job))[-1]
    assert isinstance(there, RunEnded) and there.reason == "finished"
    for name, values in here.weights.items():
        np.testing.assert_array_equal(values, there.weights[name])


def test_answers_come_while_a_training_goes_on_and_change_nothing_of_it(thread, mailbox):
    job = nets.job(nets.dropout_net(), DATA, epochs=150)
    plain = list(train_here(job))[-1]
    thread.submit(job)
    until(mailbox, lambda e: isinstance(e, EpochEnded))
    events: list = []
    for number in range(5):
        thread.submit(preview(f"p{number}"))
        thread.submit(EvaluateJob(f"e{number}", PLAN, {}, DATA, "validation", job.config))
    events = until(mailbox, lambda e: isinstance(e, RunEnded))
    end = next(e for e in events if isinstance(e, RunEnded))
    answered = {e.key for e in events if isinstance(e, JobResult)}
    answered |= {e.key for e in mailbox.drain() if isinstance(e, JobResult)}
    assert answered >= {f"p{number}" for number in range(5)}
    for name, values in plain.weights.items():
        np.testing.assert_array_equal(values, end.weights[name])


def test_answers_come_while_a_training_is_paused(thread, mailbox):
    control = Control()
    thread.submit(nets.job(PLAN, DATA, paused=True), control)
    until(mailbox, lambda e: isinstance(e, StateChanged) and e.state == "paused")
    assert thread.training == "run-1"
    thread.submit(preview())
    events = until(mailbox, lambda e: isinstance(e, JobResult))
    assert isinstance(events[-1].value, Preview)
    control.stop()
    until(mailbox, lambda e: isinstance(e, RunEnded))


def random_and_weights(weights=None):
    """Draw from the generator, as a function that builds a net does."""
    torch.rand(5)
    return weights


def test_a_call_sees_the_latest_weights_of_a_training_and_changes_nothing_of_it(thread, mailbox):
    job = nets.job(nets.dropout_net(), DATA, epochs=150)
    plain = list(train_here(job))[-1]
    control = Control()
    thread.submit(job, control)
    until(mailbox, lambda e: isinstance(e, EpochEnded) and e.epoch > 0)
    control.pause()
    until(mailbox, lambda e: isinstance(e, StateChanged) and e.state == "paused")
    thread.submit(CallJob("why", random_and_weights, latest_of=job.run_id))
    seen = until(mailbox, lambda e: isinstance(e, JobResult))[-1].value
    control.resume()
    events = until(mailbox, lambda e: isinstance(e, RunEnded))
    end = next(e for e in events if isinstance(e, RunEnded))
    assert set(seen) == set(plain.weights)
    start = nets.job(nets.dropout_net(), DATA, epochs=150)
    fresh = fresh_module(start.plan, start.config.weight_init, start.config.seed).state_dict()
    assert any(not np.array_equal(seen[name], fresh[name].numpy()) for name in seen)
    for name, values in plain.weights.items():
        np.testing.assert_array_equal(values, end.weights[name])
    # Nothing is trained any more: there are no latest weights.
    thread.submit(CallJob("why", random_and_weights, latest_of=job.run_id))
    assert until(mailbox, lambda e: isinstance(e, JobResult))[-1].value is None


def test_a_job_that_fails_becomes_plain_words_and_the_thread_goes_on(thread, mailbox):
    failed = answer_on(thread, mailbox, CallJob("bad", broken))
    assert isinstance(failed, JobFailed)
    assert failed.key == "bad" and failed.code == "NNS-3099"
    assert "broken on purpose" in failed.details and "ValueError" in failed.details
    assert "broken" not in failed.message.source
    assert failed.hint is not None
    wrong = answer_on(thread, mailbox, PredictJob("wrong", PLAN, {}, {"y": np.zeros((1, 4))}))
    assert isinstance(wrong, JobFailed) and wrong.code == "NNS-3020"
    fine = answer_on(thread, mailbox, preview())
    assert isinstance(fine, JobResult)


def test_a_failing_job_does_not_disturb_a_training(thread, mailbox):
    control = Control()
    thread.submit(nets.job(PLAN, DATA, epochs=50_000), control)
    until(mailbox, lambda e: isinstance(e, EpochEnded) and e.epoch > 0)
    thread.submit(CallJob("bad", broken))
    until(mailbox, lambda e: isinstance(e, JobFailed))
    until(mailbox, lambda e: isinstance(e, EpochEnded))
    control.stop()
    events = until(mailbox, lambda e: isinstance(e, RunEnded))
    assert events[-1].reason == "stopped"


def test_a_training_that_does_not_fit_fails_and_the_next_one_runs(thread, mailbox):
    events = list(train_on(thread, mailbox, nets.job(nets.mlp(outputs=9), DATA)))
    assert isinstance(events[-1], JobFailed) and events[-1].key == "run-1"
    assert list(train_on(thread, mailbox, nets.job(PLAN, DATA)))[-1].reason == "finished"


def test_the_newest_of_a_key_wins():
    jobs = ShortJobs()
    jobs.put(preview("panel", seed=1))
    jobs.put(preview("other", seed=5))
    jobs.put(preview("panel", seed=2))
    assert jobs.waiting
    answers = jobs.serve(LIMIT)
    assert [answer.key for answer in answers] == ["other", "panel"]
    newest = ShortJobs()
    newest.put(preview("panel", seed=2))
    for name, values in newest.serve(LIMIT)[0].value.weights.items():
        np.testing.assert_array_equal(values, answers[1].value.weights[name])
    assert not jobs.waiting


def test_a_newer_job_replaces_one_that_is_half_done(monkeypatch):
    monkeypatch.setattr("nnstudio.train.jobs.evaluation_batch", lambda plan, size: 4)
    jobs = ShortJobs()
    jobs.put(PredictJob("panel", PLAN, {}, dict(DATA.inputs)))
    assert jobs.serve(0.0) == []  # one piece only
    jobs.put(PredictJob("panel", PLAN, {}, {"x": DATA.inputs["x"][:4]}))
    answers = jobs.serve(LIMIT)
    assert [len(answer.value.outputs) for answer in answers] == [4]


def test_long_jobs_are_served_in_pieces(monkeypatch):
    monkeypatch.setattr("nnstudio.train.jobs.evaluation_batch", lambda plan, size: 4)
    jobs = ShortJobs()
    jobs.put(PredictJob("panel", PLAN, {}, dict(DATA.inputs)))
    pieces = 0
    answers: list = []
    while jobs.waiting:
        answers += jobs.serve(0.0)
        pieces += 1
    assert pieces > 20
    assert len(answers) == 1 and len(answers[0].value.outputs) == len(DATA.inputs["x"])


def test_trainings_wait_for_each_other(thread, mailbox):
    first, second = Control(), Control()
    thread.submit(nets.job(PLAN, DATA, paused=True), first)
    thread.submit(nets.job(PLAN, DATA, epochs=2), second)
    until(mailbox, lambda e: isinstance(e, StateChanged) and e.state == "paused")
    first.stop()
    events = until(mailbox, lambda e: isinstance(e, RunEnded) and e.reason == "finished")
    ends = [e.reason for e in events if isinstance(e, RunEnded)]
    assert ends == ["stopped", "finished"]


def test_shutdown_stops_a_training_and_its_end_is_told(mailbox):
    compute = ComputeThread(mailbox)
    compute.submit(nets.job(PLAN, DATA, epochs=100_000))
    compute.submit(nets.job(PLAN, DATA, epochs=100_000))
    until(mailbox, lambda e: isinstance(e, EpochEnded))
    assert compute.shutdown(LIMIT)
    ends = [e for e in mailbox.drain() if isinstance(e, RunEnded)]
    assert [e.reason for e in ends] == ["stopped"]
    with pytest.raises(RuntimeError, match="shut down"):
        compute.submit(preview())


def test_shutdown_of_a_paused_training_and_of_an_idle_thread(mailbox):
    compute = ComputeThread(mailbox)
    compute.submit(nets.job(PLAN, DATA, paused=True))
    until(mailbox, lambda e: isinstance(e, StateChanged) and e.state == "paused")
    assert compute.shutdown(LIMIT)
    assert ComputeThread(mailbox).shutdown(LIMIT)


def test_an_idle_or_paused_thread_is_not_silent(thread, mailbox):
    assert thread.silent_seconds == 0.0
    control = Control()
    thread.submit(nets.job(PLAN, DATA, paused=True), control)
    until(mailbox, lambda e: isinstance(e, StateChanged) and e.state == "paused")
    beat = control.beat
    until_beat = time.monotonic() + LIMIT
    while control.beat == beat and time.monotonic() < until_beat:
        time.sleep(0.005)
    assert control.beat > beat
    assert thread.silent_seconds < 10.0


def test_a_hanging_job_is_noticed(thread):
    entered, leave = threading.Event(), threading.Event()

    def hang():
        entered.set()
        leave.wait(LIMIT)

    thread.submit(CallJob("hang", hang))
    assert entered.wait(LIMIT)
    try:
        first = thread.silent_seconds
        end = time.monotonic() + LIMIT
        while thread.silent_seconds <= first and time.monotonic() < end:
            time.sleep(0.005)
        assert thread.silent_seconds > first
    finally:
        leave.set()


def test_torch_that_cannot_be_loaded_is_said_in_plain_words(thread, mailbox, monkeypatch):
    monkeypatch.setitem(sys.modules, "nnstudio.train.warm_up", None)  # importing it now fails
    thread.warm_up()
    events = until(mailbox, lambda e: isinstance(e, JobFailed))
    assert (events[-1].key, events[-1].code) == (WARM_UP, "NNS-3080")
    thread.submit(preview("picture"))
    assert until(mailbox, lambda e: isinstance(e, JobFailed))[-1].key == "picture"
    thread.submit(nets.job(PLAN, DATA))
    assert until(mailbox, lambda e: isinstance(e, JobFailed))[-1].key == "run-1"
    assert not thread.ready


def test_mailbox_keeps_every_number_and_only_the_newest_picture():
    from nnstudio.base.text import plain
    from nnstudio.train.events import Notice, ProbeResult

    box = Mailbox()
    values = np.zeros(1, np.float32)
    box.put(ProbeResult("a", "n", "weights", values, 1, 1))
    box.put(Notice(plain("one")))
    box.put(ProbeResult("a", "n", "weights", values, 1, 2))
    box.put(Notice(plain("two")))
    box.put(JobResult("a", 1))
    box.put(JobResult("a", 2))
    drained = box.drain()
    assert [type(e) for e in drained] == [Notice, Notice, ProbeResult, JobResult]
    assert drained[2].step == 2 and drained[3].value == 2
    assert box.drain() == []
