"""From outputs to probabilities and classes."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from nnstudio.train import answers

OUTPUTS = np.array([[1.0, -2.0, 0.5], [1000.0, -1000.0, 0.0]], dtype=np.float32)


def test_softmax_equals_torch_and_does_not_overflow():
    expected = torch.softmax(torch.from_numpy(OUTPUTS), 1).numpy()
    found = answers.probabilities(OUTPUTS, "softmax")
    np.testing.assert_allclose(found, expected, atol=1e-6)


@pytest.mark.parametrize("link", ["softmax", "sigmoid", "shares"])
def test_probabilities_add_up_to_one(link):
    found = answers.probabilities(OUTPUTS, link)
    np.testing.assert_allclose(found.sum(axis=1), 1.0, atol=1e-6)
    assert (found >= 0).all()


def test_shares_of_outputs_that_are_all_negative_are_even():
    found = answers.probabilities(np.array([[-1.0, -2.0]]), "shares")
    np.testing.assert_allclose(found, [[0.5, 0.5]])


@pytest.mark.parametrize(
    ("link", "output", "second", "given"),
    [
        ("sigmoid", 0.0, 0.5, 0),
        ("sigmoid", 2.0, 1 / (1 + np.exp(-2.0)), 1),
        ("plus_minus_one", -1.5, 0.0, 0),
        ("plus_minus_one", 0.5, 0.75, 1),
        ("zero_one", 0.4, 0.4, 0),
        ("zero_one", 1.0, 1.0, 1),
    ],
)
def test_a_single_output_is_the_probability_of_the_second_class(link, output, second, given):
    outputs = np.array([[output]], dtype=np.float32)
    np.testing.assert_allclose(
        answers.probabilities(outputs, link), [[1 - second, second]], atol=1e-6
    )
    assert answers.classes(outputs, link).tolist() == [given]


def test_numbers_have_neither_probabilities_nor_classes():
    assert answers.probabilities(OUTPUTS, "identity") is None
    assert answers.classes(OUTPUTS, "identity") is None


def test_signed_scores_reach_from_minus_one_to_one():
    outputs = np.array([[-50.0], [0.0], [50.0]], dtype=np.float32)
    np.testing.assert_allclose(answers.signed(outputs, "sigmoid")[:, 0], [-1, 0, 1], atol=1e-6)
    np.testing.assert_allclose(answers.signed(outputs, "identity"), outputs)
    tanh = np.array([[-0.3]], dtype=np.float32)
    np.testing.assert_allclose(answers.signed(tanh, "plus_minus_one"), tanh)
