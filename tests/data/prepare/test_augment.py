"""Varied images: nothing without a wish, each wish does what it says, samples for people."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.base.params import complete
from nnstudio.base.shapes import Shape
from nnstudio.base.signature import DataSignature, InputSignature, TargetSignature
from nnstudio.data.config import DataConfig, StepConfig
from nnstudio.data.dataset import RawData
from nnstudio.data.load import prepare_dataset
from nnstudio.data.prepare.augment import STEP, augmented
from nnstudio.data.registry import load_data_registries
from nnstudio.data.spec import InputArray

NOTHING = {"flip": "none", "shift": 0.0, "rotate": 0.0, "zoom": 0.0, "brightness": 0.0}


def images(count: int = 6, channels: int = 3, height: int = 9, width: int = 7) -> np.ndarray:
    return np.random.default_rng(0).random((count, channels, height, width)).astype(np.float32)


def varied(values: np.ndarray, seed: int = 0, **wishes: object) -> np.ndarray:
    return augmented(values, np.random.default_rng(seed), **{**NOTHING, **wishes})


@pytest.mark.parametrize("size", [(9, 7), (1, 1), (1, 5), (5, 1), (2, 2)])
def test_without_a_wish_nothing_changes(size: tuple[int, int]) -> None:
    values = images(4, 2, *size)
    found = varied(values)
    assert found.dtype == np.float32 and found.shape == values.shape
    np.testing.assert_allclose(found, values, atol=1e-5)


def test_half_of_the_images_are_mirrored() -> None:
    values = images(200)
    found = varied(values, flip="horizontal")
    same = np.isclose(found, values, atol=1e-5).all(axis=(1, 2, 3))
    mirrored = np.isclose(found, values[:, :, :, ::-1], atol=1e-5).all(axis=(1, 2, 3))
    assert (same | mirrored).all()
    assert 70 <= int(mirrored.sum()) <= 130
    both = varied(values, flip="both")
    down = np.isclose(both, values[:, :, ::-1], atol=1e-5).all(axis=(1, 2, 3))
    assert 20 <= int(down.sum()) <= 80  # a quarter upside down alone


def test_images_move_and_the_edge_is_repeated() -> None:
    values = np.zeros((100, 1, 20, 20), np.float32)
    values[:, :, :, 19] = 1.0
    found = varied(values, shift=0.25)
    columns = found[:, 0].mean(axis=1)  # (image, column): from 0 to 1
    moved = columns.sum(axis=1) - 1.0
    assert moved.min() >= -1.001 and moved.max() <= 5.001
    assert moved.max() > 4.0 and (moved < -0.9).any()
    assert (np.diff(columns, axis=1) >= -1e-6).all()


def test_images_turn_around_their_middle() -> None:
    values = np.zeros((60, 1, 21, 21), np.float32)
    values[:, :, 10] = 1.0
    found = varied(values, rotate=45.0)
    np.testing.assert_allclose(found[:, 0, 10, 10], 1.0, atol=1e-5)
    quarter = varied(values[:1], seed=1, rotate=0.0)
    np.testing.assert_allclose(quarter, values[:1], atol=1e-5)
    assert float(found[:, 0, 10, 0].min()) < 0.05  # some are turned far enough


def test_images_grow_and_shrink() -> None:
    values = np.zeros((200, 1, 41, 41), np.float32)
    values[:, :, 10:31, 10:31] = 1.0
    areas = varied(values, zoom=0.5)[:, 0].sum(axis=(1, 2)) / values[0].sum()
    assert areas.min() > 1 / 2.6 and areas.max() < 2.6
    assert areas.min() < 0.6 and areas.max() > 1.8


def test_images_become_brighter_and_darker_as_a_whole() -> None:
    values = images(100)
    change = varied(values, brightness=0.3) - values
    np.testing.assert_allclose(change.std(axis=(1, 2, 3)), 0, atol=1e-5)
    means = change.mean(axis=(1, 2, 3))
    assert means.min() < -0.2 and means.max() > 0.2 and np.abs(means).max() <= 0.3


def test_the_same_chance_gives_the_same_images_and_leaves_the_old_ones_alone() -> None:
    values = images()
    before = values.copy()
    wishes = {"flip": "both", "shift": 0.2, "rotate": 20.0, "zoom": 0.2, "brightness": 0.1}
    one, other = varied(values, 5, **wishes), varied(values, 5, **wishes)
    np.testing.assert_array_equal(one, other)
    assert not np.array_equal(one, varied(values, 6, **wishes))
    np.testing.assert_array_equal(values, before)
    assert np.isfinite(one).all()


def test_bytes_are_varied_as_numbers() -> None:
    values = (images() * 255).astype(np.uint8)
    np.testing.assert_allclose(varied(values), values.astype(np.float32), atol=1e-3)


def _raw() -> RawData:
    values = (images(60) * 255).astype(np.uint8)
    entry = InputSignature("image", Shape.image(3, 9, 7), "image", low=0.0, high=255.0)
    target = TargetSignature("classification", ("a", "b"), ("class",))
    labels = np.arange(60, dtype=np.int64) % 2
    return RawData({"image": values}, labels, DataSignature((entry,), target))


def test_the_step_is_fitted_to_what_the_net_gets_and_changes_no_data() -> None:
    registries = load_data_registries()
    vary = StepConfig(id="augment", params={"brightness": 1.0})
    first = DataConfig(prepare=(vary, StepConfig(id="normalise")))
    data = prepare_dataset(_raw(), first, registries)
    plain = prepare_dataset(_raw(), DataConfig(prepare=(StepConfig(id="normalise"),)), registries)
    assert [step.id for step in data.fitted] == ["normalise", "augment"]
    learnt = data.fitted[1].arguments["image"]
    assert learnt["brightness"] == pytest.approx(1.0, abs=0.02)  # spread 1 after normalising
    assert data.fitted[1].augment is augmented
    np.testing.assert_array_equal(data.inputs["image"], plain.inputs["image"])


def test_what_was_learnt_is_all_that_varying_needs() -> None:
    entry = InputArray(images(), InputSignature("image", Shape.image(3, 9, 7), "image"))
    learnt = STEP.fit(entry, complete(STEP.params, {}))
    nine = np.repeat(entry.values[:1], 9, axis=0)
    assert STEP.augment is not None
    found = STEP.augment(nine, np.random.default_rng(2), **learnt)
    assert len({one.tobytes() for one in found}) == 9
    assert STEP.note(entry, learnt).source
