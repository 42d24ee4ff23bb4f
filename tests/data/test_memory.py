"""Memory is asked for before it is taken."""

from __future__ import annotations

import pytest

from nnstudio.base.shapes import Shape
from nnstudio.data.config import DataConfig, StepConfig
from nnstudio.data.dataset import DataError
from nnstudio.data.lazy import LazyItems
from nnstudio.data.load import load_dataset
from nnstudio.data.memory import dataset_bytes, free_bytes, need_memory
from nnstudio.data.registry import load_data_registries


def test_what_a_data_set_holds_is_counted_once() -> None:
    registries = load_data_registries()
    data = load_dataset(registries.samples["digits"].config(), None, registries)
    assert dataset_bytes(data) == 1797 * (64 * 4 + 64 + 8)
    points = load_dataset(registries.samples["playground-xor"].config(), None, registries)
    assert points.inputs["points"] is points.raw["points"]  # nothing to prepare, nothing copied
    assert dataset_bytes(points) == 500 * (2 * 4 + 8)


def test_more_than_fits_is_refused_with_both_sizes() -> None:
    need_memory(200, Shape.image(1, 10, 10), free=100_000)
    with pytest.raises(DataError) as caught:
        need_memory(201, Shape.image(1, 10, 10), free=100_000)
    assert caught.value.code == "NNS-2055"
    assert free_bytes() > 0


def test_images_made_far_too_large_are_prepared_batch_by_batch(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    registries = load_data_registries()
    monkeypatch.setattr("nnstudio.data.memory.free_bytes", lambda: 2**30)
    step = StepConfig(id="resize", params={"height": 1024, "width": 1024})
    data = load_dataset(DataConfig(source="bundled:digits", prepare=(step,)), None, registries)
    assert isinstance(data.inputs["image"], LazyItems)
    assert data.inputs["image"].shape == (1797, 1, 1024, 1024)
    assert data.inputs["image"][3].shape == (1, 1024, 1024)
    assert dataset_bytes(data) == 1797 * (64 + 8)  # what is made anew is not held
