"""A training on streamed items gives the weights of one on held items, bit for bit."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch

from nnstudio.data.dataset import Dataset
from nnstudio.data.lazy import LazyItems, as_array
from nnstudio.data.prepare.scale import scale
from nnstudio.train import lazy_input
from nnstudio.train.events import RunEnded
from nnstudio.train.job import EvaluateJob
from nnstudio.train.jobs import answer
from nnstudio.train.lazy_input import LazyInput, item_bytes, on_device
from nnstudio.train.registry import load_train_registries
from nnstudio.train.tensors import as_source, input_tensors, part_tensors
from tests.helpers import small_nets as nets

CPU = torch.device("cpu")
SETTINGS = {"epochs": 4, "optimizer": ("adam", {"lr": 0.01})}


def pair() -> tuple[Dataset, Dataset]:
    """Return the same data twice: held, and made when they are asked for."""
    held = nets.classes_data()
    source = (held.inputs["x"] * 16).round().astype(np.int8)
    lazy = LazyItems(source).with_step(scale, {"offset": 1.0, "factor": 0.0625})
    return (
        replace(held, inputs={"x": lazy[:]}, raw={"x": source}),
        replace(held, inputs={"x": as_array(lazy)}, raw={"x": source}),
    )


@pytest.mark.parametrize("plan", [nets.mlp(), nets.dropout_net()], ids=["dense", "dropout"])
def test_streamed_and_held_data_train_the_same_net(plan) -> None:
    held, streamed = (nets.train(plan, data, **SETTINGS) for data in pair())
    assert held.reason == streamed.reason == "finished"
    for name, values in (held.final_weights or held.weights).items():
        found = (streamed.final_weights or streamed.weights)[name]
        np.testing.assert_array_equal(values, found)
    assert [p.validation for p in held.curve] == [p.validation for p in streamed.curve]


def test_a_streamed_part_is_evaluated() -> None:
    held, streamed = pair()
    plan, registries = nets.mlp(), load_train_registries()
    ended = nets.train(plan, held, **SETTINGS)
    answers = []
    for data in (held, streamed):
        job = EvaluateJob("e", plan, ended.weights, data, "test", nets.job(plan, data).config)
        steps = answer(job, registries)
        while True:
            try:
                next(steps)
            except StopIteration as done:
                answers.append(done.value)
                break
    assert answers[0].metrics == answers[1].metrics


def test_only_the_rows_of_a_batch_are_made() -> None:
    made: list[int] = []

    def count(values: np.ndarray) -> np.ndarray:
        made.append(len(values))
        return values.astype(np.float32)

    items = LazyItems(np.ones((50, 3), np.uint8)).with_step(count, {})
    source = as_source(items)
    made.clear()
    assert isinstance(source, LazyInput)
    assert len(source) == 50
    assert item_bytes(source) == 12 and not made
    batch = source.index_select(0, torch.tensor([4, 2]))
    assert batch.dtype == torch.float32 and made == [2]
    with pytest.raises(ValueError, match="first axis"):
        source.index_select(1, torch.tensor([0]))


def test_a_part_goes_to_the_device_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lazy_input, "AT_ONCE", 7)
    held, streamed = pair()
    rows = torch.arange(0, 30, 2)
    sources = [input_tensors(nets.mlp(), data)[0] for data in (held, streamed)]
    one, other = (on_device(source, rows, CPU) for source in sources)
    assert torch.equal(one, other)


@pytest.mark.parametrize(("free", "resident"), [(10**9, True), (100, False)])
def test_a_card_gets_streamed_items_where_they_fit_and_else_batch_by_batch(
    free: int, resident: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(torch.cuda, "mem_get_info", lambda _device: (free, free))
    card = torch.device("meta")  # stands in for a graphics card
    data = pair()[1]
    part = part_tensors(input_tensors(nets.mlp(), data), data, "train", "class_index", card)
    assert isinstance(part.inputs[0], torch.Tensor) is resident
    inputs, _ = part.take(next(part.batches(4)))
    assert inputs[0].device == card


def test_numbers_that_are_no_numbers_are_told_of_streamed_data_too() -> None:
    plan, data = nets.mlp(), pair()[1]
    broken = LazyItems(np.full((120, 4), np.inf, np.float32))
    events = nets.events(plan, replace(data, inputs={"x": as_array(broken)}), **SETTINGS)
    ended = events[-1]
    assert isinstance(ended, RunEnded) and ended.reason == "diverged"
    assert "data" in ended.message.source.lower()
