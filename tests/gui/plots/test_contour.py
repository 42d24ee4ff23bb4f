"""Lines of a level in a picture."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.gui.plots.contour import contour


def test_a_plane_is_crossed_along_a_straight_line() -> None:
    values = np.tile(np.arange(6.0), (4, 1)) - 2.5
    points = contour(values)
    assert points[:, 0] == pytest.approx(np.full(len(points), 2.5))
    assert points[:, 1].min() == 0.0
    assert points[:, 1].max() == 3.0


def test_a_circle_has_its_radius() -> None:
    axis = np.linspace(-1, 1, 101)
    distance = np.hypot(axis[None, :], axis[:, None])
    points = contour(distance - 0.6) / 50 - 1
    assert np.hypot(points[:, 0], points[:, 1]) == pytest.approx(
        np.full(len(points), 0.6), abs=1e-3
    )
    length = np.linalg.norm(points[0::2] - points[1::2], axis=1).sum()
    assert length == pytest.approx(2 * np.pi * 0.6, rel=0.01)


def test_another_level_and_no_crossing() -> None:
    values = np.tile(np.arange(6.0), (4, 1))
    assert contour(values, 1.25)[:, 0] == pytest.approx(np.full(6, 1.25))
    assert contour(values, 99.0).shape == (0, 2)
    assert contour(np.full((3, 3), np.nan)).shape == (0, 2)
    assert contour(np.zeros((1, 5))).shape == (0, 2)
