"""Every loss: its values, its source, and how classes are written for it."""

from __future__ import annotations

import numpy as np
import pytest
import torch
import torch.nn.functional as functional
from torch import nn

from nnstudio.base.signature import TargetSignature
from nnstudio.train.registry import load_train_registries
from nnstudio.train.spec import LossSpec
from nnstudio.train.tensors import encode_targets

LOSSES = load_train_registries().losses
TWO = TargetSignature("classification", ("no", "yes"))
THREE = TargetSignature("classification", ("a", "b", "c"))
NUMBERS = TargetSignature("regression", names=("price", "size"))
VALUES = ({}, {"reduction": "sum", "factor": 2.5}, {"factor": 0.5})


def some_pair(spec: LossSpec, target: TargetSignature, outputs: int):
    """Return outputs and targets of six items in the form that fits."""
    encoding = spec.encoding(target, outputs)
    assert encoding is not None
    random = np.random.default_rng(1)
    truth = (
        random.normal(size=(6, target.size))
        if target.task == "regression"
        else random.integers(0, target.size, 6)
    )
    output = torch.from_numpy(random.normal(size=(6, outputs)).astype(np.float32))
    return output, encode_targets(truth, encoding, target.size)


def pairs_of(spec: LossSpec):
    for target in (TWO, THREE, NUMBERS):
        for outputs in spec.outputs_for(target):
            yield some_pair(spec, target, outputs)


def test_all_promised_losses_are_there_and_load():
    assert not LOSSES.failures
    assert set(LOSSES.ids()) == {
        "cross_entropy",
        "binary_cross_entropy",
        "mse",
        "half_mse",
        "mae",
        "huber",
    }


@pytest.mark.parametrize("spec", LOSSES, ids=lambda spec: spec.id)
@pytest.mark.parametrize("params", VALUES)
def test_printed_source_gives_the_same_number_as_the_loss(spec, params):
    values = spec.values(params)
    found = 0
    for output, target in pairs_of(spec):
        names = {"torch": torch, "nn": nn, "F": functional, "output": output, "target": target}
        printed = eval(spec.source(values), names)
        torch.testing.assert_close(spec.build(values)(output, target), printed)
        found += 1
    assert found


@pytest.mark.parametrize("spec", LOSSES, ids=lambda spec: spec.id)
def test_sum_and_factor_multiply_the_mean(spec):
    for output, target in pairs_of(spec):
        mean = float(spec.build(spec.values({}))(output, target))
        total = float(spec.build(spec.values({"reduction": "sum", "factor": 3.0}))(output, target))
        count = 6 if target.ndim == 1 else target.numel()
        assert total == pytest.approx(3.0 * count * mean, rel=1e-5)


@pytest.mark.parametrize("spec", LOSSES, ids=lambda spec: spec.id)
def test_losses_of_single_items_average_to_the_loss(spec):
    for output, target in pairs_of(spec):
        each = spec.build(spec.values({"reduction": "none"}))(output, target).reshape(6, -1)
        whole = spec.build(spec.values({}))(output, target)
        torch.testing.assert_close(each.mean(1).mean(), whole)


def test_first_loss_of_the_tensorflow_linear_model_is_23_66():
    x = torch.tensor([[1.0], [2.0], [3.0], [4.0]])
    y = torch.tensor([[0.0], [-1.0], [-2.0], [-3.0]])
    spec = LOSSES["mse"]
    loss = spec.build(spec.values({"reduction": "sum"}))(0.3 * x - 0.3, y)
    assert float(loss) == pytest.approx(23.66, abs=1e-4)


def test_half_squared_error_writes_two_classes_as_minus_and_plus_one():
    spec = LOSSES["half_mse"]
    target = encode_targets(np.array([0, 1]), spec.encoding(TWO, 1), 2)
    assert target.tolist() == [[-1.0], [1.0]]
    loss = spec.build(spec.values({}))(torch.tensor([[0.0], [0.5]]), target)
    assert float(loss) == pytest.approx((0.5 * 1.0 + 0.5 * 0.25) / 2)


def test_encodings_follow_the_number_of_outputs():
    assert LOSSES["cross_entropy"].encoding(THREE, 3) == "class_index"
    assert LOSSES["cross_entropy"].encoding(TWO, 1) is None
    assert LOSSES["binary_cross_entropy"].encoding(TWO, 1) == "zero_one"
    assert LOSSES["binary_cross_entropy"].encoding(THREE, 3) == "one_hot"
    assert LOSSES["mse"].encoding(NUMBERS, 2) == "value"
    assert LOSSES["mse"].encoding(THREE, 1) is None
    assert LOSSES["mae"].outputs_for(THREE) == ()
    assert encode_targets(np.array([2, 0]), "one_hot", 3).tolist() == [[0, 0, 1], [1, 0, 0]]


def test_wrong_parameters_are_found():
    problems = LOSSES["huber"].problems({"delta": -1.0})
    assert [name for name, _ in problems] == ["delta"]
