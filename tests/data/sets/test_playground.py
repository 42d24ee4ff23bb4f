"""The toy sets follow the Playground's description: places, labels, noise, order, split."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nnstudio.base.params import complete
from nnstudio.data.dataset import RawData
from nnstudio.data.registry import load_samples
from nnstudio.data.sets.playground import circle, exclusive_or, gauss, multi_gauss, plane, spiral

SAMPLES = load_samples()
MANY = 20_000


def _raw(name: str, **options: Any) -> RawData:
    sample = SAMPLES[f"playground-{name}"]
    return sample.load(complete(sample.params, options))


def _drawn(draw: Any, noise: float, count: int = MANY) -> tuple[np.ndarray, np.ndarray]:
    return draw(np.random.default_rng(5), count, noise)


def test_circle_is_a_disc_of_radius_2_5_inside_a_ring_from_3_5_to_5() -> None:
    points, labels = _drawn(circle, 0)
    radius = np.hypot(*points.T)
    assert (labels == 1).mean() == 0.5
    assert radius[labels == 1].max() <= 2.5
    assert 3.5 <= radius[labels == -1].min() <= radius[labels == -1].max() <= 5
    assert radius[labels == 1].mean() == pytest.approx(1.25, abs=0.02)  # even in r, not in area


def test_noise_of_circle_and_xor_moves_labels_but_no_points() -> None:
    for draw in (circle, exclusive_or):
        calm, right = _drawn(draw, 0)
        shaken, labels = _drawn(draw, 0.5)
        assert np.array_equal(calm, shaken)
        assert 0.05 < (right != labels).mean() < 0.5


def test_xor_keeps_away_from_the_axes() -> None:
    points, labels = _drawn(exclusive_or, 0)
    assert np.abs(points).min() >= 0.3
    assert np.abs(points).max() <= 5.3
    assert np.array_equal(labels > 0, points[:, 0] * points[:, 1] > 0)


@pytest.mark.parametrize(("noise", "variance"), [(0.0, 0.5), (0.25, 2.25), (0.5, 4.0)])
def test_clouds_grow_with_the_noise(noise: float, variance: float) -> None:
    points, labels = _drawn(gauss, noise)
    for label in (1, -1):
        cloud = points[labels == label]
        assert len(cloud) == MANY // 2
        assert cloud.mean(axis=0) == pytest.approx([2 * label, 2 * label], abs=0.1)
        assert cloud.var(axis=0) == pytest.approx([variance, variance], rel=0.06)


def test_spiral_has_two_arms_of_one_and_three_quarters_turns() -> None:
    points, labels = _drawn(spiral, 0, 500)
    for label, start in ((1, 0.0), (-1, np.pi)):
        arm = points[labels == label]
        step = np.arange(250) / 250
        angle = 1.75 * 2 * np.pi * step + start
        expected = 5 * step[:, None] * np.stack([np.sin(angle), np.cos(angle)], axis=1)
        assert arm == pytest.approx(expected)
    shaken, _ = _drawn(spiral, 0.5, 500)
    assert 0.3 < np.abs(shaken - points).max() <= 0.5


def test_plane_is_a_tenth_of_the_sum() -> None:
    points, values = _drawn(plane, 0)
    assert values == pytest.approx(points.sum(axis=1) / 10)
    assert np.abs(points).max() <= 6
    shaken, noisy = _drawn(plane, 0.5)
    assert np.array_equal(points, shaken)
    assert 0.1 < np.abs(noisy - values).max() <= 0.6


def test_multi_gauss_is_six_cones_with_nothing_between() -> None:
    points, values = _drawn(multi_gauss, 0)
    centres = {(-4, 2.5): 1, (0, 2.5): -1, (4, 2.5): 1, (-4, -2.5): -1, (0, -2.5): 1, (4, -2.5): -1}
    free = np.ones(len(points), dtype=bool)
    for centre, sign in centres.items():
        distance = np.hypot(*(points - centre).T)
        near = distance < 0.4  # no other cone is stronger here
        assert values[near] == pytest.approx(sign * (1 - distance[near] / 2))
        free &= distance > 2
    assert np.array_equal(values[free], np.zeros(free.sum()))


def test_points_are_shuffled_once_and_cut_by_the_ratio() -> None:
    raw = _raw("spiral", ratio=30)
    assert raw.parts is not None
    assert raw.parts.train.tolist() == list(range(150))
    assert raw.parts.validation.tolist() == list(range(150, 500))
    assert not len(raw.parts.test)
    assert 0.3 < raw.target[:150].mean() < 0.7  # no arm is left out


def test_same_seed_same_points_and_another_seed_others() -> None:
    first, again, other = (_raw("gauss", seed=seed, noise=20) for seed in (7, 7, 8))
    assert np.array_equal(first.inputs["points"], again.inputs["points"])
    assert not np.array_equal(first.inputs["points"], other.inputs["points"])


@pytest.mark.parametrize("name", ["circle", "xor", "gauss", "spiral", "plane", "multi-gauss"])
def test_sizes_are_the_playground_s(name: str) -> None:
    assert len(_raw(name).target) == (1200 if name in ("plane", "multi-gauss") else 500)
    assert len(_raw(name, points=60).target) == 60
