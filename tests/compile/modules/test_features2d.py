"""Features2d: the Playground's seven features."""

from __future__ import annotations

import math

import pytest
import torch

from nnstudio.compile.modules.features2d import Features2d

NAMES = ("x1", "x2", "x1_squared", "x2_squared", "x1_times_x2", "sin_x1", "sin_x2")


def test_all_features_in_order() -> None:
    points = torch.tensor([[2.0, -3.0], [0.5, 1.0]])
    result = Features2d(**dict.fromkeys(NAMES, True))(points)
    expected = [[a, b, a * a, b * b, a * b, math.sin(a), math.sin(b)] for a, b in points.tolist()]
    torch.testing.assert_close(result, torch.tensor(expected))


@pytest.mark.parametrize(("index", "name"), list(enumerate(NAMES)))
def test_one_feature_is_one_column(index: int, name: str) -> None:
    points = torch.randn(4, 2)
    every = Features2d(**dict.fromkeys(NAMES, True))(points)
    alone = Features2d(**{name: True})(points)
    assert alone.shape == (4, 1)
    assert torch.equal(alone[:, 0], every[:, index])
