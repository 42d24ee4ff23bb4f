"""Start weights: from a seed, in three kinds, and set by hand."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from nnstudio.train.errors import TrainError
from nnstudio.train.weights import copied_weights, fresh_module, load_weights
from tests.helpers import small_nets as nets


def equal(one, other) -> bool:
    return one.keys() == other.keys() and all(np.array_equal(one[k], other[k]) for k in one)


def test_same_seed_gives_the_same_weights_and_leaves_torchs_generator_alone():
    torch.manual_seed(5)
    before = torch.get_rng_state()
    first = copied_weights(fresh_module(nets.mlp(), "default", 7))
    torch.rand(3)
    second = copied_weights(fresh_module(nets.mlp(), "default", 7))
    other = copied_weights(fresh_module(nets.mlp(), "default", 8))
    torch.set_rng_state(before)
    fresh_module(nets.mlp(), "playground", 7)
    assert torch.equal(torch.get_rng_state(), before)
    assert equal(first, second)
    assert not equal(first, other)


def test_playground_weights_are_even_within_a_half_and_biases_a_tenth():
    weights = copied_weights(fresh_module(nets.mlp(40, 50), "playground", 0))
    matrix = weights["hidden.weight"]
    assert matrix.min() >= -0.5 and matrix.max() <= 0.5
    assert matrix.std() == pytest.approx(1 / 12**0.5, abs=0.02)
    assert set(weights["hidden.bias"].tolist()) == {np.float32(0.1)}


def test_zero_weights_leave_the_gains_of_normalization():
    weights = copied_weights(fresh_module(nets.dropout_net(), "zeros", 0))
    assert not weights["hidden.weight"].any() and not weights["answer.bias"].any()
    assert set(weights["norm.weight"].tolist()) == {1.0}


def test_weights_set_by_hand_replace_only_their_own():
    module = fresh_module(nets.mlp(), "default", 0)
    before = copied_weights(module)
    load_weights(module, {"answer.bias": np.array([1.0, 2.0, 3.0])})
    after = copied_weights(module)
    assert after["answer.bias"].tolist() == [1.0, 2.0, 3.0]
    assert np.array_equal(after["hidden.weight"], before["hidden.weight"])


@pytest.mark.parametrize(
    ("name", "values", "code"),
    [
        ("nowhere.weight", np.zeros(3), "NNS-3010"),
        ("answer.bias", np.zeros(4), "NNS-3011"),
        ("answer.bias", np.array([1.0, np.nan, 2.0]), "NNS-3012"),
        ("answer.bias", np.array(["a", "b", "c"]), "NNS-3012"),
    ],
)
def test_foreign_weights_are_refused_and_nothing_changes(name, values, code):
    module = fresh_module(nets.mlp(), "default", 0)
    before = copied_weights(module)
    with pytest.raises(TrainError) as caught:
        load_weights(module, {"hidden.bias": np.zeros(8), name: values})
    assert caught.value.code == code
    assert caught.value.hint is not None
    assert equal(copied_weights(module), before)
