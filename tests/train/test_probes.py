"""Pictures while a net learns: right, not too often, and without a trace."""

from __future__ import annotations

import time

import numpy as np
import pytest
import torch

from nnstudio.train.control import Control, ProbeRequest
from nnstudio.train.events import EpochEnded, ProbeResult, RunEnded, StateChanged
from nnstudio.train.grid import grid_points
from nnstudio.train.loop import run
from nnstudio.train.probes import SHARE
from nnstudio.train.weights import fresh_module
from tests.helpers import small_nets as nets

SAMPLE = (("x", np.array([1.0, -1.0], dtype=np.float32)),)
ALL = (
    ProbeRequest("weights", "hidden", "weights", every=0.0),
    ProbeRequest("gradients", "answer", "gradients", every=0.0),
    ProbeRequest("maps", "drop", "activations", SAMPLE, every=0.0),
    ProbeRequest("result", "out", "activations", SAMPLE, every=0.0),
    ProbeRequest("boundary", "", "boundary", every=0.0, size=12),
    ProbeRequest("neurons", "relu", "boundary", every=0.0, size=12),
)


@pytest.fixture
def undelayed(monkeypatch):
    """Let pictures cost what they like."""
    monkeypatch.setattr("nnstudio.train.probes.SHARE", 0)


def two_inputs():
    return nets.dropout_net(inputs=2), nets.classes_data(inputs=2)


def watched(probes=ALL, **settings):
    """Train one batch at a time with panels open and return (all events, the end)."""
    plan, data = two_inputs()
    control = Control(paused=True)
    control.want(probes)
    events = []
    for event in run(nets.job(plan, data, **{"epochs": 2, **settings}), control):
        events.append(event)
        if isinstance(event, StateChanged) and event.state == "paused":
            control.step("batch")
    return events, events[-1]


def test_a_run_with_all_panels_open_equals_one_with_none_bit_by_bit(undelayed):
    plan, data = two_inputs()
    plain = nets.train(plan, data, epochs=2)
    events, end = watched()
    shown = {e.key for e in events if isinstance(e, ProbeResult)}
    assert shown == {request.key for request in ALL}
    assert isinstance(end, RunEnded) and end.steps == plain.steps == 10
    assert plain.weights.keys() == end.weights.keys()
    for name, values in plain.weights.items():
        np.testing.assert_array_equal(values, end.weights[name])
    assert [p.train for p in plain.curve] == [p.train for p in end.curve]
    assert [p.validation for p in plain.curve] == [p.validation for p in end.curve]


def test_pictures_have_the_promised_shapes(undelayed):
    events, _ = watched()
    last = {e.key: e for e in events if isinstance(e, ProbeResult)}
    assert last["weights"].values.shape == (16, 2)
    assert last["weights"].extra["bias"].shape == (16,)
    assert last["gradients"].values.shape == (3, 16)
    assert last["maps"].values.shape == (16,)
    assert last["result"].values.shape == (3,)
    assert last["result"].values.sum() == pytest.approx(1.0, abs=1e-6)
    assert last["boundary"].values.shape == (12, 12, 3)
    assert last["neurons"].values.shape == (12, 12, 16)
    assert all(e.values.dtype == np.float32 for e in last.values())


def test_weights_are_copies_of_the_moment(undelayed):
    events, _ = watched((ALL[0],))
    pictures = [e for e in events if isinstance(e, ProbeResult)]
    assert len(pictures) >= 10
    assert not np.array_equal(pictures[0].values, pictures[-1].values)
    fresh = fresh_module(two_inputs()[0], "default", 0).state_dict()["hidden.weight"]
    np.testing.assert_array_equal(pictures[0].values, fresh.numpy())


def test_boundary_shows_what_the_net_answers_there():
    plan, data = two_inputs()
    control = Control(paused=True)
    control.want([ProbeRequest("b", "", "boundary", low=-2.0, high=2.0, size=5)])
    picture = None
    for event in run(nets.job(plan, data), control):
        if isinstance(event, ProbeResult):
            picture = event.values
            control.stop()
    points = grid_points(plan, data, -2.0, 2.0, 5, (0, 1))[0]
    assert points[0].tolist() == [-2.0, -2.0]
    assert points[1].tolist() == [-1.0, -2.0]  # x runs first
    module = fresh_module(plan, "default", 0).eval()
    with torch.no_grad():
        expected = torch.softmax(module(points), 1).numpy().reshape(5, 5, 3)
    np.testing.assert_allclose(picture, expected, atol=1e-6)


def test_nothing_is_computed_for_closed_panels_or_unknown_nodes():
    events, _ = watched((ProbeRequest("gone", "nowhere", "weights"),))
    assert not any(isinstance(e, ProbeResult) for e in events)
    events, _ = watched(())
    assert not any(isinstance(e, ProbeResult) for e in events)


def test_layers_without_weights_and_data_without_two_columns_give_no_picture():
    data = nets.classes_data(inputs=1)
    control = Control(paused=True)
    control.want([ProbeRequest("relu", "relu", "weights"), ProbeRequest("b", "", "boundary")])
    events = []
    for event in run(nets.job(nets.dropout_net(inputs=1), data), control):
        events.append(event)
        if isinstance(event, StateChanged) and event.state == "paused":
            control.stop()
    assert not any(isinstance(e, ProbeResult) for e in events)
    assert events[-1].reason == "stopped"


def test_a_paused_net_is_looked_at_once_for_each_request():
    plan, data = two_inputs()
    control = Control(paused=True)
    control.want([ProbeRequest("w", "hidden", "weights", every=0.0)])
    pictures, looks = [], 0

    def wait(seconds):
        nonlocal looks
        looks += 1
        if looks == 3:  # as a panel that is shown again would do
            control.want([ProbeRequest("w", "answer", "weights", every=0.0)])
        if looks == 6:
            control.stop()

    control.wait = wait
    for event in run(nets.job(plan, data), control):
        if isinstance(event, ProbeResult):
            pictures.append(event.node)
    assert pictures == ["hidden", "answer"]


def test_pictures_come_at_most_as_often_as_they_are_wanted():
    plan, data = two_inputs()
    control = Control()
    control.want([ProbeRequest("w", "hidden", "weights", every=30.0)])
    pictures = 0
    for event in run(nets.job(plan, data, epochs=40), control):
        pictures += isinstance(event, ProbeResult)
        if isinstance(event, EpochEnded):
            control.nudge()
    assert pictures == 1


def test_dear_pictures_come_less_often(monkeypatch):
    plan, data = two_inputs()
    control = Control()
    control.want([ProbeRequest("b", "", "boundary", every=0.0, size=5)])
    clock = Clock()
    monkeypatch.setattr("nnstudio.train.probes.time", clock)
    taken = []
    for event in run(nets.job(plan, data, epochs=60), control):
        if isinstance(event, ProbeResult):
            taken.append(clock.now)
        if isinstance(event, EpochEnded):
            control.nudge()
    gaps = np.diff(taken)
    assert len(taken) >= 2
    assert (gaps >= SHARE * 1.0 - 1e-9).all()


class Clock:
    """A clock on which everything takes a second."""

    def __init__(self) -> None:
        self.now = time.monotonic()

    def monotonic(self) -> float:
        self.now += 1.0
        return self.now
