"""Items prepared when they are asked for are, bit for bit, those that would be held."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.base.shapes import Shape
from nnstudio.base.signature import DataSignature, InputSignature, TargetSignature
from nnstudio.data import lazy
from nnstudio.data.config import DataConfig, StepConfig
from nnstudio.data.dataset import DataError, Dataset, RawData
from nnstudio.data.lazy import LazyItems, as_array, mapping_of, pieces, taken
from nnstudio.data.load import fingerprint, prepare_dataset
from nnstudio.data.pictures.moments import channel_moments, range_of, whole_moments
from nnstudio.data.prepare.resize import resize
from nnstudio.data.prepare.scale import scale
from nnstudio.data.registry import load_data_registries
from nnstudio.data.streaming import estimate_memory, told_of_memory

REGISTRIES = load_data_registries()
NOTHING = 0
EVERYTHING = 2**40

STEPS: dict[str, tuple[StepConfig, ...]] = {
    "none": (),
    "scale": (StepConfig(id="scale"),),
    "scale to mean 0": (StepConfig(id="scale", params={"method": "standard"}),),
    "smaller": (StepConfig(id="resize", params={"height": 7, "width": 9}), StepConfig(id="scale")),
    "larger": (
        StepConfig(id="crop", params={"height": 10, "width": 8}),
        StepConfig(id="pad", params={"height": 20, "width": 20}),
        StepConfig(id="resize", params={"height": 33, "width": 31}),
    ),
    "grey and normalised": (StepConfig(id="grey"), StepConfig(id="normalise")),
    "normalised": (StepConfig(id="normalise"), StepConfig(id="augment")),
}


def _photos(items: int = 40, seed: int = 0) -> RawData:
    rng = np.random.default_rng(seed)
    values = rng.integers(0, 256, (items, 3, 12, 10)).astype(np.uint8)
    entry = InputSignature("image", Shape.image(3, 12, 10), "image", low=0.0, high=255.0)
    target = TargetSignature("classification", ("a", "b"), ("class",))
    keys = tuple(f"{row}.jpg" for row in range(items))
    labels = np.arange(items, dtype=np.int64) % 2
    return RawData({"image": values}, labels, DataSignature((entry,), target), keys=keys)


def _mapped(values: np.ndarray, folder: Path) -> np.ndarray:
    np.save(folder / "values.npy", values)
    return np.load(folder / "values.npy", mmap_mode="r")


def _prepared(raw: RawData, name: str, budget: int) -> Dataset:
    return prepare_dataset(raw, DataConfig(prepare=STEPS[name]), REGISTRIES, budget)


@pytest.mark.parametrize("name", STEPS)
def test_streamed_data_are_the_held_ones_bit_for_bit(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lazy, "PIECE_BYTES", 4000)  # several pieces, in both
    raw = _photos()
    mapped = replace(raw, inputs={"image": _mapped(raw.inputs["image"], tmp_path)})
    held, streamed = _prepared(raw, name, EVERYTHING), _prepared(mapped, name, NOTHING)
    items = streamed.inputs["image"]
    assert isinstance(items, LazyItems)
    assert isinstance(held.inputs["image"], np.ndarray)
    assert items.shape == held.inputs["image"].shape
    assert items.dtype == held.inputs["image"].dtype == np.float32
    assert items.nbytes == held.inputs["image"].nbytes
    np.testing.assert_array_equal(items[:], held.inputs["image"])
    some = np.array([7, 3, 3, 39])
    np.testing.assert_array_equal(items[some], held.inputs["image"][some])
    assert streamed.signature == held.signature
    assert streamed.fingerprint == held.fingerprint
    assert [step.arguments for step in streamed.fitted] == [s.arguments for s in held.fitted]


def test_items_are_picked_as_from_an_array() -> None:
    values = np.arange(5 * 4, dtype=np.uint8).reshape(5, 1, 2, 2)
    items = LazyItems(values, np.array([4, 0, 2])).with_step(scale, {"offset": 0.0, "factor": 0.5})
    whole = scale(values[[4, 0, 2]], 0.0, 0.5)
    assert (len(items), items.ndim, items.size) == (3, 4, 12)
    np.testing.assert_array_equal(items[1], whole[1])
    np.testing.assert_array_equal(items[-1], whole[-1])
    np.testing.assert_array_equal(items[:2], whole[:2])
    np.testing.assert_array_equal(items[::-1], whole[::-1])
    np.testing.assert_array_equal(items[[0, -1]], whole[[0, -1]])
    np.testing.assert_array_equal(items[np.array([True, False, True])], whole[[0, 2]])
    np.testing.assert_array_equal(np.asarray(items), whole)
    np.testing.assert_array_equal(np.stack(list(items)), whole)
    np.testing.assert_array_equal(items.take(np.array([2, 0]))[:], whole[[2, 0]])
    assert items[np.array([], dtype=np.int64)].shape == (0, 1, 2, 2)


@pytest.mark.parametrize("key", [3, -4, [0, 3], [-4]])
def test_items_that_are_not_there_are_refused(key: Any) -> None:
    items = LazyItems(np.zeros((3, 1, 2, 2), np.uint8))
    with pytest.raises(IndexError):
        items[key]
    with pytest.raises(TypeError):
        items[0, 0]
    with pytest.raises(ValueError, match="anew"):
        np.array(items, copy=False) if np.lib.NumpyVersion(np.__version__) >= "2.0.0" else (
            items.__array__(copy=False)
        )


@given(rows=st.lists(st.integers(0, 29), max_size=60), at_once=st.integers(1, 40))
def test_any_rows_in_any_pieces_are_the_same(rows: list[int], at_once: int) -> None:
    values = np.random.default_rng(1).integers(0, 256, (30, 1, 3, 3)).astype(np.uint8)
    items = LazyItems(values).with_step(resize, {"height": 2, "width": 4})
    whole = resize(values, 2, 4)
    before = lazy.PIECE_BYTES
    lazy.PIECE_BYTES = at_once * 4 * 9
    try:
        np.testing.assert_array_equal(items[np.array(rows, dtype=np.int64)], whole[rows])
        if rows:
            np.testing.assert_array_equal(np.concatenate(list(pieces(items))), whole)
    finally:
        lazy.PIECE_BYTES = before


def test_rows_of_many_images_are_looked_up_and_not_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    values = np.random.default_rng(1).integers(0, 256, (30, 1, 3, 3)).astype(np.uint8)
    rows = np.array([5, 2, 9])
    assert isinstance(taken(values, rows), np.ndarray)
    monkeypatch.setattr(lazy, "HELD_BYTES", 20)
    some = taken(values, rows)
    assert isinstance(some, LazyItems)
    np.testing.assert_array_equal(some[:], values[rows])
    np.testing.assert_array_equal(taken(some, np.array([1]))[:], values[[2]])
    assert isinstance(taken(values.reshape(30, 9), rows), np.ndarray)  # tables are


def test_a_mapped_file_gives_its_memory_back_and_stays_readable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    values = np.random.default_rng(1).integers(0, 256, (300, 1, 30, 30)).astype(np.uint8)
    mapped = _mapped(values, tmp_path)
    assert mapping_of(mapped) is not None
    assert mapping_of(mapped[3:5]) is not None
    assert mapping_of(values) is None
    monkeypatch.setattr(lazy, "RELEASED_BYTES", 1000)
    items = LazyItems(mapped)
    for _ in range(3):
        np.testing.assert_array_equal(items[np.array([299, 0, 17])], values[[299, 0, 17]])
    np.testing.assert_array_equal(np.concatenate(list(pieces(mapped))), values)


@pytest.mark.parametrize("whole", [True, False])
def test_mean_and_spread_are_those_of_numpy_and_the_same_in_pieces(
    whole: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    rng = np.random.default_rng(3)
    values = rng.integers(0, 256, (50, 3, 8, 8)).astype(np.uint8)
    values = values if whole else rng.normal(3, 2, values.shape).astype(np.float32)
    means, spreads = channel_moments(values)
    np.testing.assert_allclose(means, values.mean(axis=(0, 2, 3), dtype=np.float64), rtol=1e-9)
    np.testing.assert_allclose(spreads, values.std(axis=(0, 2, 3), dtype=np.float64), rtol=1e-6)
    assert whole_moments(values) == pytest.approx(
        (values.mean(dtype=np.float64), values.std(dtype=np.float64)), rel=1e-6
    )
    assert range_of(values) == (float(values.min()), float(values.max()))
    assert channel_moments(as_array(LazyItems(values))) == (means, spreads)
    if whole:
        monkeypatch.setattr(lazy, "PIECE_BYTES", 1000)
        assert channel_moments(values) == (means, spreads)
    assert channel_moments(values[:0]) == ([0.0] * 3, [0.0] * 3)


def test_gaps_are_found_among_streamed_numbers() -> None:
    raw = _photos()
    numbers = raw.inputs["image"].astype(np.float32)
    numbers[3, 1, 2, 2] = np.nan
    with pytest.raises(DataError) as caught:
        _prepared(replace(raw, inputs={"image": numbers}), "scale", NOTHING)
    assert caught.value.code == "NNS-2054"
    assert dict(caught.value.message.args)["n"] == 1


def test_what_data_take_is_known_before_they_are_prepared() -> None:
    raw = _photos()
    steps, registry = STEPS["larger"], REGISTRIES.steps
    prepared = 40 * 3 * 33 * 31 * 4
    found = estimate_memory(raw, steps, registry, budget=prepared)
    assert (found.raw, found.prepared, found.streamed) == (40 * 360, prepared, False)
    assert found.fits
    many = estimate_memory(raw, steps, registry, items=50_000)
    assert many.raw == 50_000 * 360
    assert many.prepared == 50_000 * 3 * 33 * 31 * 4
    assert many.streamed and many.fits
    assert many.text.source != found.text.source
    held = _prepared(raw, "larger", prepared).inputs["image"]
    assert isinstance(held, np.ndarray)
    assert isinstance(_prepared(raw, "larger", prepared - 1).inputs["image"], LazyItems)


def test_only_what_will_be_streamed_is_told() -> None:
    raw, registry = _photos(), REGISTRIES.steps
    assert told_of_memory(raw, STEPS["scale"], registry, 40) == ()
    assert told_of_memory(raw, STEPS["scale"], registry, 10_000_000)[0].source
    wrong = (StepConfig(id="resize", params={"height": -1}),)
    assert told_of_memory(raw, wrong, registry, 10_000_000) == ()


def test_the_fingerprint_does_not_depend_on_where_the_images_lie(tmp_path: Path) -> None:
    raw = _photos()
    rows = np.arange(40)[::-1].copy()
    picked = as_array(LazyItems(_mapped(raw.inputs["image"][rows], tmp_path), rows))
    assert fingerprint(replace(raw, inputs={"image": picked})) == fingerprint(raw)
