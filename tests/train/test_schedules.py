"""Schedules: their shape, torch's where it has the same, and the preview equals what is logged."""

from __future__ import annotations

import warnings

import pytest
import torch

from nnstudio.train.events import EpochEnded
from nnstudio.train.rate import LearningRate, preview
from nnstudio.train.registry import load_train_registries
from tests.helpers import small_nets as nets

SCHEDULES = load_train_registries().schedules


def torch_factors(make, steps: int) -> list[float]:
    """Return the factors of a scheduler of torch, one before each step."""
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=1.0)
    scheduler = make(optimizer)
    found = []
    for _ in range(steps):
        found.append(optimizer.param_groups[0]["lr"])
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # no optimizer step in between is what we want here
            scheduler.step()
    return found


def test_all_promised_schedules_are_there():
    assert set(SCHEDULES.ids()) == {
        "constant",
        "step",
        "exponential",
        "cosine",
        "plateau",
        "warmup",
        "one_cycle",
    }


@pytest.mark.parametrize(
    ("name", "params", "make"),
    [
        ("step", {"every": 3, "gamma": 0.1}, lambda o: torch.optim.lr_scheduler.StepLR(o, 3, 0.1)),
        ("exponential", {}, lambda o: torch.optim.lr_scheduler.ExponentialLR(o, 0.95)),
        ("cosine", {}, lambda o: torch.optim.lr_scheduler.CosineAnnealingLR(o, 12)),
    ],
)
def test_schedules_equal_torch(name, params, make):
    spec = SCHEDULES[name]
    values = spec.values(params)
    ours = [spec.factor(float(epoch), 12.0, values) for epoch in range(12)]
    assert ours == pytest.approx(torch_factors(make, 12), abs=1e-6)


def test_warmup_rises_and_stays():
    spec = SCHEDULES["warmup"]
    values = spec.values({"epochs": 2.0, "start": 0.2})
    factors = [spec.factor(position, 10.0, values) for position in (0.0, 1.0, 2.0, 9.0)]
    assert factors == pytest.approx([0.2, 0.6, 1.0, 1.0])


def test_one_cycle_rises_to_the_full_rate_and_falls_below_its_start():
    spec = SCHEDULES["one_cycle"]
    values = spec.values({})
    factors = [spec.factor(position / 10, 10.0, values) for position in range(101)]
    top = factors.index(max(factors))
    assert max(factors) == pytest.approx(1.0)
    assert top == 30
    assert factors[0] == pytest.approx(1 / 25)
    assert factors[-1] == pytest.approx(1 / 25e4)


def test_plateau_waits_and_then_falls_down_to_its_lowest():
    spec = SCHEDULES["plateau"]
    follow = spec.follow(spec.values({"patience": 1, "gamma": 0.5, "lowest": 0.2}))
    found = [follow(loss) for loss in (3.0, 2.0, 2.0, 2.0, 2.5, 2.5, 2.5, 2.5, 2.5)]
    assert found == [1.0, 1.0, 1.0, 0.5, 0.5, 0.25, 0.25, 0.2, 0.2]


@pytest.mark.parametrize("spec", SCHEDULES, ids=lambda spec: spec.id)
def test_the_previewed_rate_is_the_logged_rate(spec):
    if spec.follow is not None:
        return  # nobody knows a plateau beforehand; its own test is above
    data = nets.classes_data(items=60)
    job_events = nets.events(
        nets.mlp(), data, schedule=spec.id, epochs=5, optimizer=("sgd", {"lr": 0.1})
    )
    logged = [e.lr for e in job_events if isinstance(e, EpochEnded) and e.epoch]
    curve = job_events[-1].curve[1:]
    batches = -(-36 // 16)
    shown = preview(spec, spec.values({}), 0.1, 5, batches)
    assert [point.lr for point in curve] == pytest.approx(shown)
    assert set(logged) <= {point.lr for point in curve}


def test_a_changed_rate_goes_on_along_the_schedule():
    spec = SCHEDULES["exponential"]
    rate = LearningRate(spec, spec.values({"gamma": 0.5}), 1.0, 10.0)
    assert rate.at(1.0) == 0.5
    rate.change(0.1, 1.0)
    assert rate.at(1.0) == pytest.approx(0.1)
    assert rate.at(2.0) == pytest.approx(0.05)
