"""Backpropagation by hand equals autograd's, for every activation, loss and optimizer."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from nnstudio.layers.recipe import Call
from nnstudio.train.control import Stopped
from nnstudio.train.dense_learner import DenseLearner, dense_chain
from nnstudio.train.learner import Learner
from nnstudio.train.registry import load_train_registries
from nnstudio.train.setup import prepare
from nnstudio.train.weights import copied_weights, fresh_module
from tests.helpers import small_nets as nets
from tests.train.test_losses import pairs_of

REGISTRIES = load_train_registries()
WITH_SLOPE = [spec for spec in REGISTRIES.losses if spec.slope is not None]


def learners(plan, data, **settings):
    """Return the learner a training would use and one with autograd, from equal weights."""
    setup = prepare(nets.job(plan, data, **settings), REGISTRIES)
    other = prepare(nets.job(plan, data, **settings), REGISTRIES)
    plain = Learner(
        other.module, other.train, other.loss_function, other.learner.optimizer, other.job.config
    )
    for parameter in other.module.parameters():
        parameter.grad = None
    assert isinstance(setup.learner, DenseLearner)
    return setup, setup.learner, plain


@pytest.mark.parametrize("spec", WITH_SLOPE, ids=lambda spec: spec.id)
@pytest.mark.parametrize("params", [{}, {"reduction": "sum", "factor": 2.5}])
def test_slopes_of_losses_equal_autograd(spec, params):
    values = spec.values(params)
    for output, target in pairs_of(spec):
        output.requires_grad_()
        loss = spec.build(values)(output, target)
        loss.backward()
        found, gradient = spec.slope(values)(output.detach(), target)
        torch.testing.assert_close(found, loss.detach())
        torch.testing.assert_close(gradient, output.grad)


def test_the_usual_losses_have_a_slope():
    assert {spec.id for spec in WITH_SLOPE} == {
        "mse",
        "half_mse",
        "cross_entropy",
        "binary_cross_entropy",
    }


@pytest.mark.parametrize("activation", ["Tanh", "Sigmoid", "ReLU"])
@pytest.mark.parametrize(
    ("optimizer", "more"),
    [
        (("sgd", {"lr": 0.1}), {}),
        (("sgd", {"lr": 0.1, "momentum": 0.9}), {}),
        (("adam", {"lr": 0.01}), {}),
        (("rmsprop", {"lr": 0.01}), {}),
        (("sgd", {"lr": 0.1}), {"clip_norm": 0.05, "l1": 0.01}),
        (("adamw", {"lr": 0.01}), {"l2": 0.01}),
    ],
)
def test_steps_equal_those_of_autograd_bit_by_bit(activation, optimizer, more):
    plan = nets.mlp(activation=activation)
    setup, dense, plain = learners(plan, nets.classes_data(), optimizer=optimizer, **more)
    for batch in (*setup.order.epoch(), *setup.order.epoch()):
        one, other = dense.learn(batch), plain.learn(batch)
        assert torch.equal(one[0], other[0])
        assert torch.equal(one[1], other[1])
    assert_same_weights(dense, plain)
    assert dense.measure_gradient() == plain.measure_gradient()


@pytest.mark.parametrize("loss", ["mse", "half_mse", "binary_cross_entropy"])
@pytest.mark.parametrize("params", [{}, {"reduction": "sum", "factor": 0.3}])
def test_other_losses_equal_autograd_bit_by_bit_too(loss, params):
    data = nets.classes_data(classes=2)
    setup, dense, plain = learners(nets.mlp(outputs=1), data, loss=(loss, params))
    for batch in setup.order.epoch():
        assert torch.equal(dense.learn(batch)[0], plain.learn(batch)[0])
    assert_same_weights(dense, plain)


def assert_same_weights(one: Learner, other: Learner) -> None:
    hand, auto = copied_weights(one.module), copied_weights(other.module)
    for name, values in auto.items():
        np.testing.assert_array_equal(hand[name], values)


def test_layers_without_bias_and_images_are_learnt_too():
    flat = nets.Shape.vector(4)
    bare = nets.layer(
        "bare",
        "flat",
        flat,
        Call("nn.Linear", (4, 4), (("bias", False),)),
        weights=(nets.Weight("weight", (4, 4)),),
    )
    plan = nets.plan_of(
        nets.layer("flat", "in", flat, Call("nn.Flatten")),
        bare,
        nets.dense("answer", "bare", 4, 3),
        shape=nets.Shape.image(1, 2, 2),
    )
    data = nets.classes_data()
    data = nets.dataset(data.inputs["x"].reshape(-1, 1, 2, 2), data.target, data.signature.target)
    setup, dense, plain = learners(plan, data)
    for batch in setup.order.epoch():
        dense.learn(batch)
        plain.learn(batch)
    assert_same_weights(dense, plain)


@pytest.mark.parametrize("room", [0, 10**9])
def test_prepared_features_are_learnt_from_batch_by_batch_or_once_for_all(monkeypatch, room):
    monkeypatch.setattr("nnstudio.train.dense_learner.READY_BYTES", room)
    features = Call(
        "Features2d", (), (("x1", True), ("x1_times_x2", True)), own=True, module="features2d"
    )
    plan = nets.plan_of(
        nets.layer("features", "in", nets.Shape.vector(2), features),
        nets.dense("answer", "features", 2, 3),
        shape=nets.Shape.vector(2),
    )
    setup, dense, plain = learners(plan, nets.classes_data(inputs=2))
    for batch in setup.order.epoch():
        dense.learn(batch)
        plain.learn(batch)
    assert_same_weights(dense, plain)


@pytest.mark.parametrize(
    "plan",
    [
        nets.dropout_net(),
        nets.plan_of(
            nets.layer("drop", "in", nets.Shape.vector(4), Call("nn.Dropout", (0.5,))),
            nets.dense("a", "drop", 4, 3),
            shape=nets.Shape.vector(4),
        ),
        nets.mlp(activation="GELU"),
        nets.plan_of(
            nets.dense("a", "in", 4, 3), nets.dense("b", "in", 4, 3), shape=nets.Shape.vector(4)
        ),
        nets.plan_of(
            nets.layer("first", "in", nets.Shape.vector(4), Call("nn.ReLU")),
            nets.dense("a", "first", 4, 3),
            shape=nets.Shape.vector(4),
        ),
    ],
)
def test_other_nets_are_left_to_autograd(plan):
    assert dense_chain(fresh_module(plan, "default", 0)) is None


def test_losses_without_a_slope_are_left_to_autograd():
    setup = prepare(nets.job(nets.mlp(outputs=1), nets.numbers_data(), loss="huber"), REGISTRIES)
    assert type(setup.learner) is Learner


@pytest.mark.parametrize("call", [1, 2, 3, 4])
def test_stop_acts_before_every_layer_and_changes_nothing(call):
    setup, dense, _ = learners(nets.mlp(), nets.classes_data())
    before = copied_weights(dense.module)
    calls = 0

    def look():
        nonlocal calls
        calls += 1
        if calls == call:
            raise Stopped

    dense.set_look(look)
    with pytest.raises(Stopped):
        dense.learn(setup.order.epoch()[0])
    after = copied_weights(dense.module)
    assert all(np.array_equal(before[name], after[name]) for name in before)
