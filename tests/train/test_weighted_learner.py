"""Items that count more than others, in the steps of a training."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from nnstudio.train.control import Control
from nnstudio.train.loop import run
from tests.helpers.small_nets import classes_data, job, mlp, numbers_data, train


def _weights(plan: Any, data: Any, **settings: Any) -> dict[str, np.ndarray]:
    end = train(plan, data, **settings)
    return dict(end.final_weights or end.weights)


@pytest.mark.parametrize("reduction", ["mean", "sum"])
def test_equal_weights_teach_the_same_as_none(reduction: str) -> None:
    data = classes_data()
    same = replace(data, weights=np.ones(data.items, dtype=np.float32))
    loss = ("cross_entropy", {"reduction": reduction, "factor": 0.5})
    plain, weighted = (_weights(mlp(), one, loss=loss) for one in (data, same))
    for name, values in plain.items():
        np.testing.assert_allclose(weighted[name], values, atol=1e-5)


def test_a_weight_of_zero_is_as_good_as_leaving_the_item_out() -> None:
    data = classes_data()
    weights = np.ones(data.items, dtype=np.float32)
    some = data.parts.train[::2]
    weights[some] = 0.0
    inputs = data.inputs["x"].copy()
    inputs[some] = 1e3  # would pull the weights anywhere
    spoilt = replace(data, inputs={"x": inputs}, weights=weights)
    settings = {"optimizer": ("sgd", {"lr": 0.05}), "epochs": 2, "batch_size": 1000}
    one, two = (_weights(mlp(), d, **settings) for d in (replace(data, weights=weights), spoilt))
    for name, values in one.items():
        np.testing.assert_allclose(two[name], values, atol=1e-6)


def test_a_rare_class_with_weights_is_found_more_often() -> None:
    random = np.random.default_rng(1)
    data = classes_data(items=600, classes=2, spread=3.0)
    rare = np.flatnonzero(data.target == 1)
    target = data.target.copy()
    target[random.choice(rare, int(len(rare) * 0.85), replace=False)] = 0  # most become the other
    data = replace(data, target=target)
    counts = np.bincount(target[data.parts.train])
    weights = (len(data.parts.train) / (2 * counts))[target].astype(np.float32)
    found: list[int] = []
    for one in (data, replace(data, weights=weights)):
        learnt = _weights(mlp(outputs=2), one, epochs=15)
        rows = data.inputs["x"][data.parts.validation]
        hidden = np.maximum(rows @ learnt["hidden.weight"].T + learnt["hidden.bias"], 0)
        answers = hidden @ learnt["answer.weight"].T + learnt["answer.bias"]
        found.append(int((answers.argmax(axis=1) == 1).sum()))
    assert found[1] > found[0]


def test_numbers_can_be_weighted_too() -> None:
    data = numbers_data()
    weights = np.linspace(0.1, 1.9, data.items, dtype=np.float32)
    end = list(run(job(mlp(outputs=1), replace(data, weights=weights)), Control()))[-1]
    assert end.reason == "finished"  # type: ignore[union-attr]
