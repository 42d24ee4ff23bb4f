"""Pause, single steps and stop: at once, also inside a batch, and nothing half done."""

from __future__ import annotations

import threading
import time

import numpy as np
import pytest
import torch
from torch import nn

from nnstudio.train.control import Control, ProbeRequest, Stopped
from nnstudio.train.events import EpochEnded, RunEnded, StateChanged
from nnstudio.train.learner import Learner, guarded
from nnstudio.train.loop import run
from nnstudio.train.registry import load_train_registries
from nnstudio.train.setup import prepare
from nnstudio.train.weights import copied_weights
from tests.helpers import small_nets as nets


def steered(control: Control, react, **settings):
    """Train, let `react(event, control)` act after each event, and return all events."""
    events = []
    for event in run(nets.job(nets.mlp(), nets.classes_data(), **settings), control):
        events.append(event)
        react(event, control)
    return events


def states(events) -> list[tuple[str, int, int]]:
    return [(e.state, e.epoch, e.step) for e in events if isinstance(e, StateChanged)]


def test_a_paused_run_waits_before_its_first_batch_until_it_is_stopped():
    def react(event, control):
        if isinstance(event, StateChanged) and event.state == "paused":
            control.stop()

    events = steered(Control(), react, paused=True)
    assert states(events) == [("preparing", 0, 0), ("paused", 0, 0), ("stopping", 0, 0)]
    end = events[-1]
    assert (end.reason, end.steps, end.epochs_done, end.best_epoch) == ("stopped", 0, 0, 0)
    assert end.weights


def test_one_batch_changes_the_weights_once():
    wishes = iter(["batch", "batch", "stop"])

    def react(event, control):
        if isinstance(event, StateChanged) and event.state == "paused":
            wish = next(wishes)
            control.stop() if wish == "stop" else control.step(wish)

    events = steered(Control(paused=True), react)
    assert [step for _, _, step in states(events)] == [0, 0, 1, 2, 2]
    assert events[-1].steps == 2


def test_one_epoch_ends_after_its_validation():
    wishes = iter(["epoch", "stop"])

    def react(event, control):
        if isinstance(event, StateChanged) and event.state == "paused":
            wish = next(wishes)
            control.stop() if wish == "stop" else control.step(wish)

    events = steered(Control(paused=True), react)
    assert states(events) == [
        ("preparing", 0, 0),
        ("paused", 0, 0),
        ("training", 0, 0),
        ("paused", 1, 5),
        ("stopping", 1, 5),
    ]
    assert [e.epoch for e in events if isinstance(e, EpochEnded)] == [0, 1]


def test_single_batches_and_pauses_give_the_same_weights_as_going_on():
    plain = nets.train(nets.mlp(), nets.classes_data(), epochs=2)
    paused = 0

    def react(event, control):
        nonlocal paused
        if isinstance(event, StateChanged) and event.state == "paused":
            paused += 1
            control.step("batch") if paused < 8 else control.resume()

    end = steered(Control(paused=True), react, epochs=2)[-1]
    for name, values in plain.weights.items():
        np.testing.assert_array_equal(values, end.weights[name])
    assert end.reason == "finished"


def test_pausing_in_a_single_epoch_ends_it():
    control = Control(paused=True)
    seen = []
    for event in run(nets.job(nets.mlp(), nets.classes_data(items=4000), batch_size=8), control):
        if isinstance(event, StateChanged):
            seen.append((event.state, event.step))
            if event.state == "paused":
                if event.step == 0:
                    control.step("epoch")
                else:
                    control.stop()
            elif event.state == "training":
                control.pause()
    assert seen[-2][0] == "paused"
    assert seen[-2][1] < 300


def test_stop_keeps_the_best_weights_and_the_curve():
    def react(event, control):
        if isinstance(event, EpochEnded) and event.epoch >= 3:
            control.stop()

    end = steered(Control(), react, epochs=10_000)[-1]
    assert isinstance(end, RunEnded)
    assert end.reason == "stopped"
    assert end.best_epoch >= 3
    assert len(end.curve) == end.epochs_done + 1
    assert end.train["accuracy"] > 0 and end.validation["loss"] > 0


class Slow(nn.Module):
    """Takes as long as a batch of photographs."""

    def __init__(self, seconds: float, started: threading.Event | None = None) -> None:
        super().__init__()
        self.seconds = seconds
        self.started = started or threading.Event()

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        self.started.set()
        time.sleep(self.seconds)
        return x


@pytest.fixture
def slow_net(monkeypatch):
    """A net of six modules; each takes 0.2 s as soon as it is switched on."""
    parts: list[Slow] = []

    def build(*_args):
        parts.append(Slow(0.0))
        return parts[-1]

    monkeypatch.setattr(nn, "Identity", build)
    vector = nets.Shape.vector(16)
    slow = [
        nets.layer(
            f"slow{number}",
            f"slow{number - 1}" if number else "norm",
            vector,
            nets.Call("nn.Identity"),
        )
        for number in range(6)
    ]
    first = nets.dropout_net().steps[:2]
    return nets.plan_of(
        *first, *slow, nets.dense("answer", "slow5", 16, 3), shape=nets.Shape.vector(4)
    ), parts


def test_stop_acts_inside_a_long_batch_and_the_batch_leaves_no_trace(slow_net):
    plan, parts = slow_net
    job = nets.job(plan, nets.classes_data())
    setup = prepare(job, load_train_registries())
    control = Control()

    def look():
        if control.stop_requested:
            raise Stopped

    setup.module.set_interrupt(look)
    before = copied_weights(setup.module)
    generator = torch.get_rng_state()
    for part in parts:
        part.seconds = 0.2

    def press():
        parts[0].started.wait()
        control.stop()

    presser = threading.Thread(target=press)
    presser.start()
    start = time.monotonic()
    with pytest.raises(Stopped):
        guarded(setup.learner, setup.order.epoch()[0])
    presser.join()
    assert time.monotonic() - start < 0.2 * 6, "it went through the whole batch"
    after = copied_weights(setup.module)
    assert all(np.array_equal(before[name], after[name]) for name in before)
    assert torch.equal(torch.get_rng_state(), generator)


def test_a_run_that_is_stopped_in_its_first_long_batch_ends_as_stopped(slow_net):
    plan, parts = slow_net
    control = Control()

    def press():
        parts[0].started.wait()
        control.stop()

    events = []
    presser = threading.Thread(target=press)
    for event in run(nets.job(plan, nets.classes_data()), control):
        events.append(event)
        if isinstance(event, EpochEnded) and event.epoch == 0:
            parts[0].started.clear()
            for part in parts:
                part.seconds = 0.2
            presser.start()
    presser.join()
    assert events[-1].reason == "stopped"
    assert events[-1].steps == 0


def test_wrong_learning_rates_are_refused():
    for rate in (0.0, -1.0, float("inf"), float("nan")):
        with pytest.raises(ValueError, match="positive"):
            Control().set_learning_rate(rate)


def test_every_wish_calls_for_attention():
    request = ProbeRequest("panel", "node", "weights")
    for wish in (
        lambda c: c.stop(),
        lambda c: c.pause(),
        lambda c: c.resume(),
        lambda c: c.step("batch"),
        lambda c: c.set_learning_rate(0.1),
        lambda c: c.want([request]),
        lambda c: c.nudge(),
    ):
        control = Control()
        assert not control.attention
        wish(control)
        assert control.attention


def test_waiting_ends_as_soon_as_somebody_wants_something():
    control = Control(paused=True)
    control.attention = False
    threading.Timer(0.05, control.resume).start()
    start = time.monotonic()
    control.wait(20.0)
    assert time.monotonic() - start < 10.0
    assert not control.paused


def test_learner_has_one_learning_rate_for_all_weights():
    setup = prepare(nets.job(nets.mlp(), nets.classes_data()), load_train_registries())
    assert isinstance(setup.learner, Learner)
    setup.learner.lr = 0.25
    assert {group["lr"] for group in setup.learner.optimizer.param_groups} == {0.25}
