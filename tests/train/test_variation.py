"""Training batches that are changed by chance: the same seed the same run, nothing else changed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from nnstudio.base.text import plain
from nnstudio.data.dataset import Dataset, FittedStep
from nnstudio.train.control import Control, ProbeRequest
from nnstudio.train.events import ProbeResult, RunEnded, StateChanged
from nnstudio.train.loop import run
from nnstudio.train.tensors import ItemOrder, input_tensors, part_tensors
from nnstudio.train.variation import Variation, variations_of, varied
from tests.helpers import small_nets as nets

CPU = torch.device("cpu")
SETTINGS: dict[str, Any] = {"epochs": 6, "optimizer": ("adam", {"lr": 0.01}), "seed": 3}


def noisy(values: np.ndarray, rng: np.random.Generator, size: float) -> np.ndarray:
    """Return values with noise: a stand-in for the variation of images."""
    return (values + rng.normal(0.0, size, values.shape)).astype(np.float32)


def kept(values: np.ndarray, **_arguments: object) -> np.ndarray:
    return values


def varied_data(size: float = 0.5) -> Dataset:
    step = FittedStep("vary", {}, kept, {"x": {"size": size}}, plain("vary"), noisy)
    return replace(nets.classes_data(), fitted=(step,))


def weights_of(end: RunEnded) -> dict[str, np.ndarray]:
    return dict(end.final_weights or end.weights)


def assert_same(one: RunEnded, other: RunEnded) -> None:
    for name, values in weights_of(one).items():
        np.testing.assert_array_equal(values, weights_of(other)[name])


@pytest.mark.parametrize("plan", [nets.mlp(), nets.dropout_net()], ids=["dense", "dropout"])
def test_the_same_seed_gives_the_same_run_and_variation_changes_it(plan) -> None:
    first = nets.train(plan, varied_data(), **SETTINGS)
    assert_same(first, nets.train(plan, varied_data(), **SETTINGS))
    unvaried = nets.train(plan, nets.classes_data(), **SETTINGS)
    name = next(iter(weights_of(first)))
    assert not np.array_equal(weights_of(first)[name], weights_of(unvaried)[name])
    other = nets.train(plan, varied_data(), **{**SETTINGS, "seed": 4})
    assert not np.array_equal(weights_of(first)[name], weights_of(other)[name])


def test_no_variation_is_no_change_to_a_run() -> None:
    assert_same(
        nets.train(nets.mlp(), varied_data(0.0), **{**SETTINGS, "epochs": 1}),
        nets.train(nets.mlp(), nets.classes_data(), **{**SETTINGS, "epochs": 1}),
    )


def test_validation_and_the_first_look_see_the_items_as_they_are() -> None:
    varied_run = nets.train(nets.mlp(), varied_data(5.0), **SETTINGS)
    plain_run = nets.train(nets.mlp(), nets.classes_data(), **SETTINGS)
    assert varied_run.curve[0].validation == plain_run.curve[0].validation
    assert varied_run.curve[0].train == plain_run.curve[0].train
    data = varied_data()
    part = part_tensors(input_tensors(nets.mlp(), data), data, "validation", "class_index", CPU)
    assert not part.variations


@pytest.mark.parametrize("step", [3, 8])
def test_going_on_from_a_checkpoint_varies_as_if_nothing_had_happened(
    tmp_path: Path, step: int
) -> None:
    plan, data = nets.dropout_net(), varied_data()
    whole = nets.train(plan, data, **SETTINGS)
    control = Control(paused=True)
    job = nets.job(plan, data, checkpoint_folder=str(tmp_path), **SETTINGS)
    for event in run(job, control):
        if isinstance(event, StateChanged) and event.state == "paused":
            control.step("batch") if event.step < step else control.stop()
    resumed = nets.events(plan, data, checkpoint_folder=str(tmp_path), resume=True, **SETTINGS)[-1]
    assert isinstance(resumed, RunEnded) and resumed.reason == "finished"
    assert_same(whole, resumed)


def test_watching_draws_nothing_from_the_chance_of_the_batches() -> None:
    plan, data = nets.mlp(), varied_data()
    control = Control()
    wanted = [
        ProbeRequest(key="a", node="hidden", kind="activations", every=0.0),
        ProbeRequest(key="w", node="hidden", kind="weights", every=0.0),
    ]
    control.want(wanted)
    events = list(run(nets.job(plan, data, **SETTINGS), control))
    assert any(isinstance(event, ProbeResult) for event in events)
    assert isinstance(events[-1], RunEnded)
    assert_same(nets.train(plan, data, **SETTINGS), events[-1])


def test_each_epoch_and_each_batch_has_a_chance_of_its_own() -> None:
    data = varied_data()
    plan = nets.mlp()
    inputs = input_tensors(plan, data)
    part = part_tensors(inputs, data, "train", "class_index", CPU, variations_of(plan, data))
    order = ItemOrder(part, 16, shuffle=False, seed=1, smallest=1)
    again = ItemOrder(part, 16, shuffle=False, seed=1, smallest=1)
    batches = [*order.epoch(), *order.epoch()]
    assert len({batch.chance for batch in batches}) == len(batches)
    assert [b.chance for b in again.epoch()] == [b.chance for b in batches[: order.batches]]
    one, other = (part.take_to_learn(batch)[0][0] for batch in batches[:2])
    assert not torch.equal(one, part.take(batches[0])[0][0])
    assert torch.equal(one, part.take_to_learn(batches[0])[0][0])
    assert not torch.equal(one, other)


def test_inputs_without_a_variation_pass_by() -> None:
    first, second = torch.ones(2, 3), torch.ones(2, 3)
    changed = varied([first, second], ((), (Variation(noisy, {"size": 1.0}),)), (1, 2))
    assert changed[0] is first
    assert not torch.equal(changed[1], second)
    assert torch.equal(second, torch.ones(2, 3))
