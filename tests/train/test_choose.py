"""The loss that suits a task, with the reason; plain words where things do not fit."""

from __future__ import annotations

import pytest

from nnstudio.base.signature import TargetSignature
from nnstudio.train.choose import choose_loss, choose_optimizer, choose_schedule
from nnstudio.train.config import Choice, TrainConfig
from nnstudio.train.errors import TrainError
from nnstudio.train.registry import load_train_registries

REGISTRIES = load_train_registries()
AUTO = Choice(id="auto")
TWO = TargetSignature("classification", ("no", "yes"))
THREE = TargetSignature("classification", ("a", "b", "c"))
NUMBERS = TargetSignature("regression")


@pytest.mark.parametrize(
    ("target", "outputs", "rule", "loss", "link"),
    [
        (THREE, 3, "gradient", "cross_entropy", "softmax"),
        (TWO, 2, "gradient", "cross_entropy", "softmax"),
        (TWO, 1, "gradient", "binary_cross_entropy", "sigmoid"),
        (NUMBERS, 1, "gradient", "mse", "identity"),
        (TWO, 1, "perceptron", "mse", "zero_one"),
    ],
)
def test_the_task_chooses_the_loss_and_gives_a_reason(target, outputs, rule, loss, link):
    chosen = choose_loss(REGISTRIES.losses, AUTO, target, outputs, rule)
    assert (chosen.spec.id, chosen.link) == (loss, link)
    assert chosen.reason.context == "train"
    assert chosen.reason.source != "Chosen in the settings."


def test_a_chosen_loss_is_used():
    chosen = choose_loss(REGISTRIES.losses, Choice(id="half_mse"), TWO, 1)
    assert (chosen.encoding, chosen.link) == ("plus_minus_one", "plus_minus_one")
    assert chosen.reason.source == "Chosen in the settings."


@pytest.mark.parametrize(
    ("choice", "target", "outputs", "code"),
    [
        (Choice(id="nonsense"), THREE, 3, "NNS-3001"),
        (Choice(id="mae"), THREE, 3, "NNS-3002"),
        (Choice(id="cross_entropy"), NUMBERS, 1, "NNS-3002"),
        (AUTO, THREE, 4, "NNS-3003"),
        (AUTO, NUMBERS, 2, "NNS-3003"),
        (Choice(id="mse", params={"factor": -1.0}), NUMBERS, 1, "NNS-3004"),
        (Choice(id="mse", params={"colour": 1}), NUMBERS, 1, "NNS-3004"),
    ],
)
def test_misfits_are_refused_with_a_hint(choice, target, outputs, code):
    with pytest.raises(TrainError) as caught:
        choose_loss(REGISTRIES.losses, choice, target, outputs)
    assert caught.value.code == code
    assert caught.value.hint is not None


def test_the_perceptron_rule_refuses_targets_of_plus_and_minus_one():
    with pytest.raises(TrainError) as caught:
        choose_loss(REGISTRIES.losses, Choice(id="half_mse"), TWO, 1, "perceptron")
    assert caught.value.code == "NNS-3032"


def test_unknown_or_wrong_optimizer_and_schedule_are_refused():
    unknown = TrainConfig(optimizer=Choice(id="magic"), schedule=Choice(id="magic"))
    wrong = TrainConfig(optimizer=Choice(id="adam", params={"lr": 0.0}))
    with pytest.raises(TrainError, match="no optimizer"):
        choose_optimizer(REGISTRIES, unknown)
    with pytest.raises(TrainError, match="no schedule"):
        choose_schedule(REGISTRIES, unknown)
    with pytest.raises(TrainError) as caught:
        choose_optimizer(REGISTRIES, wrong)
    assert caught.value.code == "NNS-3004"


def test_registries_load_without_torch_and_without_failures():
    for registry in (
        REGISTRIES.losses,
        REGISTRIES.optimizers,
        REGISTRIES.schedules,
        REGISTRIES.metrics,
    ):
        assert not registry.failures
        assert len(registry)


def test_metrics_of_a_task_come_with_the_leading_one_first():
    assert [m.id for m in REGISTRIES.metrics_of("classification")] == ["accuracy", "f1_macro"]
    assert [m.id for m in REGISTRIES.metrics_of("regression")] == ["mae", "rmse", "r2"]
