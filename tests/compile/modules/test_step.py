"""Step: 1 from the threshold on."""

from __future__ import annotations

import torch

from nnstudio.compile.modules.step import Step


def test_fires_from_the_threshold_on() -> None:
    x = torch.tensor([-1.0, 0.49, 0.5, 2.0])
    assert Step(0.5)(x).tolist() == [0.0, 0.0, 1.0, 1.0]
    assert Step()(torch.tensor([0.0])).tolist() == [1.0]


def test_keeps_dtype_and_stops_the_gradient() -> None:
    x = torch.randn(3, dtype=torch.float64, requires_grad=True)
    y = Step()(x)
    assert y.dtype == torch.float64
    assert not y.requires_grad


def test_computes_and_or_with_hand_set_weights() -> None:
    table = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    total = table.sum(dim=1)
    assert Step(2.0)(total).tolist() == [0, 0, 0, 1]
    assert Step(1.0)(total).tolist() == [0, 1, 1, 1]


def test_prints_its_threshold() -> None:
    assert str(Step(0.5)) == "Step(threshold=0.5)"
