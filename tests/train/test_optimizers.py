"""Optimizers: what they build, what they print, and the perceptron rule."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from nnstudio.base.shapes import Shape
from nnstudio.base.signature import TargetSignature
from nnstudio.data.dataset import Parts
from nnstudio.layers.recipe import Call
from nnstudio.train.events import JobFailed
from nnstudio.train.registry import load_train_registries
from tests.helpers import small_nets as nets

OPTIMIZERS = load_train_registries().optimizers
GRADIENT = [spec for spec in OPTIMIZERS if spec.rule == "gradient"]
PARAMS = {
    "sgd": {"lr": 0.1, "momentum": 0.9, "nesterov": True, "weight_decay": 0.01},
    "adam": {"lr": 0.01, "beta1": 0.8, "weight_decay": 0.1},
    "adamw": {"lr": 0.01, "weight_decay": 0.1},
    "rmsprop": {"lr": 0.01, "alpha": 0.9, "momentum": 0.5},
}
STEP = Call("Step", (0.0,), own=True, module="step", suffix="step")


def steps_with(make) -> torch.Tensor:
    """Return the weights after five steps on a fixed problem."""
    model = torch.nn.Linear(3, 2)
    with torch.no_grad():
        model.weight.copy_(torch.arange(6.0).reshape(2, 3) / 10)
        model.bias.zero_()
    optimizer = make(model)
    for _ in range(5):
        optimizer.zero_grad()
        model(torch.tensor([[1.0, -2.0, 0.5]])).square().sum().backward()
        optimizer.step()
    return model.weight.detach()


@pytest.mark.parametrize("spec", GRADIENT, ids=lambda spec: spec.id)
@pytest.mark.parametrize("defaults", [True, False])
def test_printed_optimizer_takes_the_same_steps(spec, defaults):
    values = spec.values({} if defaults else PARAMS[spec.id])
    built = steps_with(lambda model: spec.build(list(model.parameters()), values))
    printed = steps_with(lambda model: eval(spec.source(values), {"torch": torch, "model": model}))
    assert torch.equal(built, printed)


def test_default_parameters_print_only_the_learning_rate_and_the_kind_that_ran():
    assert OPTIMIZERS["adam"].source(OPTIMIZERS["adam"].values({})) == (
        "torch.optim.Adam(model.parameters(), lr=0.001, fused=True)"
    )


def test_fused_where_there_is_a_fused_one():
    for spec in GRADIENT:
        optimizer = spec.build([torch.nn.Parameter(torch.zeros(2))], spec.values({}))
        group = optimizer.param_groups[0]
        assert group.get("fused") or (spec.id == "rmsprop" and group["foreach"])


def truth_table(answers: list[int]):
    points = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=np.float32)
    rows = np.arange(4)
    none = rows[:0]
    target = TargetSignature("classification", ("0", "1"))
    return nets.dataset(points, np.array(answers), target, Parts(rows, none, none))


def threshold_unit():
    return nets.plan_of(nets.dense("unit", "in", 2, 1, STEP), shape=Shape.vector(2))


@pytest.mark.parametrize("answers", [[0, 0, 0, 1], [0, 1, 1, 1], [1, 0, 0, 0]])
def test_perceptron_rule_learns_what_a_line_can_part(answers):
    end = nets.train(
        threshold_unit(),
        truth_table(answers),
        optimizer=("perceptron", {"lr": 0.1}),
        epochs=50,
        batch_size=4,
    )
    assert end.train["accuracy"] == 1.0
    assert end.train["loss"] == 0.0


def test_perceptron_rule_never_solves_xor():
    end = nets.train(threshold_unit(), truth_table([0, 1, 1, 0]), optimizer="perceptron", epochs=60)
    assert end.train["accuracy"] < 1.0


def test_perceptron_rule_changes_nothing_where_the_answer_is_right():
    start = {"unit.weight": np.array([[1.0, 1.0]]), "unit.bias": np.array([-1.5])}
    end = nets.train(
        threshold_unit(),
        truth_table([0, 0, 0, 1]),
        optimizer="perceptron",
        start_weights=start,
        epochs=2,
    )
    np.testing.assert_array_equal(end.weights["unit.weight"], start["unit.weight"])
    np.testing.assert_array_equal(end.weights["unit.bias"], start["unit.bias"])


@pytest.mark.parametrize("plan", [nets.mlp(2, 4, 1), nets.mlp(2, 4, 2)])
def test_perceptron_rule_refuses_other_nets(plan):
    last = nets.events(plan, truth_table([0, 0, 0, 1]), optimizer="perceptron")[-1]
    assert isinstance(last, JobFailed)
    assert last.code == "NNS-3031"


def test_a_step_under_gradient_descent_is_explained():
    events = nets.events(threshold_unit(), truth_table([0, 0, 0, 1]), optimizer="sgd", loss="mse")
    failed = next(event for event in events if isinstance(event, JobFailed))
    assert failed.code == "NNS-3030"
    assert events[-1].reason == "failed"
