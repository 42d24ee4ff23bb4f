"""Components in pieces: each way gives the axes of numpy; a map keeps its sides over epochs."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.explain.components import EXACT, finished, principal_components
from nnstudio.explain.projection import Projection, next_size, turned

SIZES = [(300, 20), (40, EXACT + 44), (EXACT + 60, EXACT + 44)]


@pytest.mark.parametrize(("items", "features"), SIZES)
def test_all_ways_give_the_components_of_the_singular_values(items: int, features: int) -> None:
    maker = np.random.default_rng(4)
    vectors = maker.normal(size=(items, features)) * np.geomspace(5, 0.1, features) + 3
    points, shares = finished(principal_components(vectors))
    left, lengths, _ = np.linalg.svd(vectors - vectors.mean(axis=0), full_matrices=False)
    for place in range(2):
        wanted = left[:, place] * lengths[place]
        sign = np.sign(wanted @ points[:, place])
        np.testing.assert_allclose(points[:, place], sign * wanted, atol=2e-3)
    variances = np.square(lengths)
    np.testing.assert_allclose(shares, variances[:2] / variances.sum(), atol=1e-7)


def test_the_work_comes_in_pieces() -> None:
    vectors = np.random.default_rng(1).normal(size=(1500, 400))
    assert sum(1 for _ in principal_components(vectors)) > 5


def projection(points: np.ndarray, items: np.ndarray | None = None) -> Projection:
    items = np.arange(len(points)) if items is None else items
    return Projection(points.astype(np.float32), items, (0.5, 0.2), "pca")


def test_a_map_is_turned_to_the_last_one_and_keeps_its_distances() -> None:
    before = np.random.default_rng(2).normal(size=(50, 2)) * (3, 1)
    before -= before.mean(axis=0)
    angle = 2.4
    turn = np.array([[np.cos(angle), np.sin(angle)], [np.sin(angle), -np.cos(angle)]])
    found = turned(projection(before @ turn), projection(before))
    np.testing.assert_allclose(found.points, before, atol=1e-5)
    assert found.explained is not None
    assert sum(found.explained) == pytest.approx(0.7)
    spread = before.var(axis=0)
    assert found.explained[0] == pytest.approx(0.7 * spread[0] / spread.sum(), abs=1e-6)


def test_only_items_that_both_maps_have_count() -> None:
    before = np.random.default_rng(2).normal(size=(50, 2))
    now = projection(-before[10:], np.arange(10, 50))
    found = turned(now, projection(before))
    np.testing.assert_allclose(found.points, before[10:], atol=0.1)
    alone = turned(now, projection(before, np.arange(100, 150)))
    np.testing.assert_array_equal(alone.points, now.points)


def test_pieces_become_larger_while_they_are_quick_and_smaller_when_they_are_not() -> None:
    assert next_size(16, 0.0001, 64) == 32
    assert next_size(64, 0.0001, 64) == 64
    assert next_size(64, 0.05, 64) == 32
    assert next_size(1, 0.05, 64) == 1
