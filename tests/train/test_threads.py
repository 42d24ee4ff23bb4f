"""The number of threads: fixed, replayed, measured, and measured again."""

from __future__ import annotations

import itertools

import pytest
import torch

from nnstudio.train import threads
from nnstudio.train.threads import ThreadPlan
from tests.helpers import small_nets as nets


@pytest.fixture(autouse=True)
def _threads_back():
    before = torch.get_num_threads()
    yield
    torch.set_num_threads(before)


@pytest.fixture
def two_cores(monkeypatch):
    monkeypatch.setattr(threads, "cores", lambda: 2)


class Machine:
    """Pretends that a step takes so long with so many threads."""

    def __init__(self, monkeypatch, seconds: dict[int, float]) -> None:
        self.now = 100.0
        self.seconds = seconds
        monkeypatch.setattr(threads.time, "perf_counter", lambda: self.now)
        monkeypatch.setattr(threads.time, "monotonic", lambda: self.now)

    def step(self) -> None:
        self.now += self.seconds[torch.get_num_threads()]


@pytest.mark.parametrize(
    ("seconds", "chosen"),
    [
        ({1: 0.004, 2: 0.002}, 2),
        ({1: 0.002, 2: 0.008}, 1),
        ({1: 0.00200, 2: 0.00195}, 1),  # hardly faster: leave the core to others
        ({1: 0.1, 2: 0.06}, 2),
    ],
)
def test_the_fastest_number_is_chosen(two_cores, monkeypatch, seconds, chosen):
    machine = Machine(monkeypatch, seconds)
    plan = ThreadPlan(0)
    assert plan.measured
    plan.start(0, machine.step)
    assert plan.schedule == [(0, chosen)]
    assert torch.get_num_threads() == chosen


def test_measuring_takes_little_time(two_cores, monkeypatch):
    machine = Machine(monkeypatch, {1: 0.003, 2: 0.002})
    torch.set_num_threads(2)
    start = machine.now
    threads.compare(machine.step)
    assert machine.now - start < 0.15


@pytest.mark.parametrize(("seconds", "chosen"), [({1: 5.0, 2: 3.0}, 2), ({1: 5.0, 2: 90.0}, 1)])
def test_long_steps_are_tried_once_each_and_then_left_alone(
    two_cores, monkeypatch, seconds, chosen
):
    machine = Machine(monkeypatch, seconds)
    plan = ThreadPlan(0)
    plan.start(0, machine.step)
    assert plan.threads == chosen
    taken = machine.now - 100.0
    assert taken == pytest.approx(5.0 + 5.0 + seconds[2])
    machine.now += 20 * taken
    assert not plan.drifted(seconds[chosen])


def test_a_machine_that_becomes_busy_is_measured_again(two_cores, monkeypatch):
    machine = Machine(monkeypatch, {1: 0.004, 2: 0.002})
    plan = ThreadPlan(0)
    plan.measure(0, machine.step)
    plan.measure(0, machine.step)  # now it is calm for longer
    machine.now += threads.SPACING_SECONDS + 0.1
    assert not plan.drifted(0.002)
    assert not plan.drifted(0.02)  # once is nothing
    machine.now += threads.PATIENCE_SECONDS / 2
    assert not plan.drifted(0.02)
    machine.now += threads.PATIENCE_SECONDS
    assert plan.drifted(0.02)
    machine.seconds = {1: 0.004, 2: 0.02}
    plan.measure(50, machine.step)
    assert plan.schedule == [(0, 2), (50, 1)]


def test_a_hiccup_is_forgotten(two_cores, monkeypatch):
    machine = Machine(monkeypatch, {1: 0.004, 2: 0.002})
    plan = ThreadPlan(0)
    plan.start(0, machine.step)
    assert not plan.drifted(0.02)
    machine.now += threads.PATIENCE_SECONDS + 0.1
    assert not plan.drifted(0.002)
    assert not plan.drifted(0.02)


def test_a_machine_that_becomes_free_is_found_out(two_cores, monkeypatch):
    machine = Machine(monkeypatch, {1: 0.004, 2: 0.02})
    plan = ThreadPlan(0)
    plan.start(0, machine.step)
    assert plan.threads == 1
    assert not plan.drifted(0.004)
    machine.now += 4 * threads.FIRST_CALM_SECONDS
    assert plan.drifted(0.004)
    machine.seconds = {1: 0.004, 2: 0.002}
    plan.measure(50, machine.step)
    assert plan.schedule == [(0, 1), (50, 2)]


def test_measuring_becomes_rarer(two_cores, monkeypatch):
    machine = Machine(monkeypatch, {1: 0.004, 2: 0.02})
    plan = ThreadPlan(0)
    measured = []
    plan.start(0, machine.step)
    for _ in range(3000):
        machine.now += 0.1
        if plan.drifted(0.004):
            measured.append(machine.now)
            plan.measure(0, machine.step)
    gaps = [later - earlier for earlier, later in itertools.pairwise(measured)]
    assert gaps[0] < gaps[1] < gaps[2]
    assert len(measured) < 12


def test_a_fixed_number_is_never_measured(two_cores):
    plan = ThreadPlan(1)
    assert not plan.measured
    plan.start(0, None)
    assert plan.schedule == [(0, 1)]
    assert not plan.drifted(10.0)
    plan.restore()


def test_a_schedule_is_followed_exactly():
    schedule = ((0, 1), (7, 2), (9, 1))
    end = nets.train(nets.mlp(), nets.classes_data(), thread_schedule=schedule, threads=0)
    assert end.threads == schedule
    assert end.steps == 15


def test_a_resumed_run_keeps_its_number_unless_one_is_fixed(two_cores):
    plan = ThreadPlan(0)
    plan.go_on(((0, 2), (40, 1)))
    plan.start(60, lambda: pytest.fail("nothing is to be measured"))
    assert plan.schedule == [(0, 2), (40, 1)]
    assert torch.get_num_threads() == 1
    fixed = ThreadPlan(2)
    fixed.go_on(((0, 1),))
    fixed.start(60, None)
    assert fixed.schedule == [(0, 1), (60, 2)]


def test_cores_are_those_this_process_may_use():
    assert threads.cores() >= 1
