"""Parts as tensors: nothing is copied, nothing else is read, small last batches join."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from nnstudio.train.errors import TrainError
from nnstudio.train.tensors import (
    ItemOrder,
    as_tensor,
    evaluation_batch,
    input_tensors,
    part_tensors,
)
from tests.helpers import small_nets as nets

CPU = torch.device("cpu")


def training_part(items: int):
    data = nets.classes_data(items=items)
    return part_tensors(input_tensors(nets.mlp(), data), data, "train", "class_index", CPU)


def test_inputs_are_not_copied():
    data = nets.classes_data()
    tensor = input_tensors(nets.mlp(), data)[0]
    assert tensor.data_ptr() == data.inputs["x"].ctypes.data


def test_memory_that_must_not_be_written_is_copied():
    values = np.ones((3, 2), dtype=np.float32)
    values.flags.writeable = False
    tensor = as_tensor(values)
    tensor[0, 0] = 5.0
    assert values[0, 0] == 1.0


def test_ids_stay_whole_numbers_and_the_rest_becomes_float32():
    assert as_tensor(np.array([[1, 2]])).dtype == torch.int64
    assert as_tensor(np.array([[1.0]])).dtype == torch.float32
    assert as_tensor(np.array([[255]], dtype=np.uint8)).dtype == torch.float32


def test_a_missing_input_is_said_in_plain_words():
    with pytest.raises(TrainError) as caught:
        input_tensors(
            nets.plan_of(nets.dense("a", "in", 2, 1), shape=nets.Shape.vector(2), name="y"),
            nets.classes_data(),
        )
    assert caught.value.code == "NNS-3020"


def test_batches_take_the_right_items():
    data = nets.classes_data(items=50)
    part = part_tensors(input_tensors(nets.mlp(), data), data, "validation", "class_index", CPU)
    rows = data.parts.validation
    taken = [part.take(batch) for batch in part.batches(4)]
    np.testing.assert_array_equal(torch.cat([i[0] for i, _ in taken]), data.inputs["x"][rows])
    np.testing.assert_array_equal(torch.cat([t for _, t in taken]), data.target[rows])


def test_shuffled_order_takes_every_item_once_and_differs_from_epoch_to_epoch():
    order = ItemOrder(training_part(50), 8, shuffle=True, seed=3, smallest=1)
    again = ItemOrder(training_part(50), 8, shuffle=True, seed=3, smallest=1)
    first, second = order.epoch(), order.epoch()
    assert [len(batch) for batch in first] == [8, 8, 8, 6]
    ones = torch.cat([batch.positions for batch in first])
    twos = torch.cat([batch.positions for batch in second])
    assert sorted(ones.tolist()) == sorted(twos.tolist()) == list(range(30))
    assert ones.tolist() != twos.tolist()
    assert torch.equal(torch.cat([batch.positions for batch in again.epoch()]), ones)


def test_unshuffled_order_stays():
    order = ItemOrder(training_part(50), 30, shuffle=False, seed=0, smallest=1)
    assert order.epoch()[0].positions.tolist() == list(range(30))


@pytest.mark.parametrize(("size", "smallest", "sizes"), [(29, 2, [30]), (14, 3, [14, 16])])
def test_a_last_batch_that_is_too_small_joins_the_one_before(size, smallest, sizes):
    order = ItemOrder(training_part(50), size, shuffle=True, seed=0, smallest=smallest)
    assert [len(batch) for batch in order.epoch()] == sizes
    assert order.batches == len(sizes)


def test_sample_of_a_part_is_spread_over_it():
    part = training_part(500)
    sample = part.sample(10)
    assert len(sample) == 10
    assert sample.rows[0] == part.rows[0] and sample.rows[-1] == part.rows[-1]
    assert part.sample(1000) is part


def test_large_activations_make_small_evaluation_batches():
    wide = nets.plan_of(nets.dense("a", "in", 4, 1_000_000), shape=nets.Shape.vector(4))
    assert evaluation_batch(wide, 8) == 8
    assert evaluation_batch(nets.mlp(), 8) == 4096


@pytest.mark.parametrize(("free", "resident"), [(10**9, True), (100, False)])
def test_a_card_gets_the_whole_part_or_batch_by_batch_where_it_is_too_large(
    monkeypatch, free, resident
):
    monkeypatch.setattr(torch.cuda, "mem_get_info", lambda _device: (free, free))
    data = nets.classes_data()
    card = torch.device("meta")  # stands in for a graphics card
    part = part_tensors(input_tensors(nets.mlp(), data), data, "train", "class_index", card)
    assert (part.inputs[0].device == card) is resident
    assert len(part.inputs[0]) == (len(part) if resident else data.items)
    if not resident:
        inputs, targets = part.take(next(part.batches(4)))
        assert inputs[0].device == targets.device == card
        assert inputs[0].shape == (4, 4)
