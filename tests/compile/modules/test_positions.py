"""Positions: waves as in the paper, of any length; learned places end with the last one."""

from __future__ import annotations

import math

import pytest
import torch

from nnstudio.compile.modules.positions import Positions


@pytest.mark.parametrize("features", [1, 5, 8])
def test_waves_are_those_of_the_paper(features: int) -> None:
    found = Positions(features, 4)(torch.zeros(2, 4, features))[1]
    for place in range(4):
        for i in range(features):
            angle = place / 10_000 ** ((i - i % 2) / features)
            wanted = math.cos(angle) if i % 2 else math.sin(angle)
            assert found[place, i].item() == pytest.approx(wanted, abs=1e-6)


def test_waves_reach_beyond_the_prepared_length() -> None:
    x = torch.zeros(1, 9, 6)
    torch.testing.assert_close(Positions(6, 3)(x), Positions(6, 20)(x))


def test_waves_are_no_weights_and_are_not_stored() -> None:
    module = Positions(6, 3)
    assert not list(module.parameters())
    assert not module.state_dict()


def test_learned_places_are_added_and_the_last_one_serves_all_later_ones() -> None:
    module = Positions(6, 3, learned=True)
    found = module(torch.zeros(2, 5, 6))[0]
    assert torch.equal(found[:3], module.weight)
    assert torch.equal(found[4], module.weight[2])
    found.sum().backward()
    assert module.weight.grad is not None
    assert module.weight.grad[2, 0] == 3
