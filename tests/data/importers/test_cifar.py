"""CIFAR's binary files are read as pictures with classes, and no other file is taken for one."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnstudio.data.dataset import DataError
from nnstudio.data.frame import PictureColumn, WordColumn
from nnstudio.data.importers.cifar import IMPORTER
from nnstudio.data.progress import CancelledError, Reading
from nnstudio.data.recognise import recognise
from nnstudio.data.registry import load_data_registries

NAMES = ("airplane", "automobile", "bird")


def batch(path: Path, labels: list[int], seed: int = 0) -> np.ndarray:
    """Write records and return their pixels."""
    pixels = np.random.default_rng(seed).integers(0, 256, (len(labels), 3072), dtype=np.uint8)
    head = np.array(labels, dtype=np.uint8)[:, None]
    path.write_bytes(np.hstack([head, pixels]).tobytes())
    return pixels.reshape(-1, 3, 32, 32)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "cifar-10-batches-bin"
    place.mkdir()
    batch(place / "data_batch_1.bin", [0, 1, 2] * 10, 1)
    batch(place / "data_batch_2.bin", [2, 1, 0] * 10, 2)
    batch(place / "test_batch.bin", [1, 0] * 6, 3)
    (place / "batches.meta.txt").write_text("\n".join(NAMES) + "\n\n", encoding="utf-8")
    (place / "readme.html").write_text("<html>", encoding="utf-8")
    return place


def test_pictures_classes_and_parts_are_read(folder: Path) -> None:
    assert IMPORTER.probe(folder) > 0.8
    frame = IMPORTER.read(folder, {}, Reading())
    image, label = frame.columns
    assert isinstance(image, PictureColumn)
    assert isinstance(label, WordColumn)
    assert image.values.shape == (72, 3, 32, 32)
    expected = batch(folder / "again.bin", [0, 1, 2] * 10, 1)
    np.testing.assert_array_equal(image.values[:30], expected)
    assert label.texts()[:3].tolist() == list(NAMES)
    assert frame.parts is not None
    assert (len(frame.parts.train), len(frame.parts.test)) == (60, 12)
    assert frame.key(0) == "data_batch_1.bin 1"
    assert frame.key(71) == "test_batch.bin 12"


def test_it_is_recognised_and_can_be_used_at_once(folder: Path) -> None:
    config = recognise(folder, load_data_registries())
    assert config.importer == "cifar"
    assert config.roles["class"] == "target"
    assert config.split.kind == "given"


def test_the_first_look_reads_only_the_first_records(folder: Path) -> None:
    frame = IMPORTER.read(folder, {}, Reading(most=40))
    assert (frame.rows, frame.total, frame.whole) == (40, 72, False)


def test_a_single_file_is_read_too(folder: Path) -> None:
    path = folder / "test_batch.bin"
    assert IMPORTER.probe(path) > 0.8
    frame = IMPORTER.read(path, {}, Reading())
    assert frame.rows == 12
    assert frame.parts is None


def test_without_the_list_classes_are_numbers(folder: Path) -> None:
    (folder / "batches.meta.txt").unlink()
    label = IMPORTER.read(folder, {}, Reading()).columns[1]
    assert isinstance(label, WordColumn)
    assert label.words == ("0", "1", "2")


def test_cifar_100_has_a_group_beside_its_class(tmp_path: Path) -> None:
    records = np.zeros((20, 3074), dtype=np.uint8)
    records[:, 0], records[:, 1] = np.arange(20) % 2, np.arange(20) % 4
    (tmp_path / "train.bin").write_bytes(records.tobytes())
    frame = IMPORTER.read(tmp_path, {}, Reading())
    assert frame.names == ("image", "group", "class")
    assert frame.roles == {"image": "input", "group": "ignore", "class": "target"}


@pytest.mark.parametrize("size", [0, 1, 3072, 3073 * 2 + 1])
def test_other_files_of_such_a_name_are_refused(tmp_path: Path, size: int) -> None:
    path = tmp_path / "test_batch.bin"
    path.write_bytes(b"\0" * size)
    assert IMPORTER.probe(path) == 0.0
    with pytest.raises(DataError) as caught:
        IMPORTER.read(path, {}, Reading())
    assert caught.value.code == "NNS-2421"


def test_labels_that_are_none_are_refused(tmp_path: Path) -> None:
    (tmp_path / "train.bin").write_bytes(b"\xff" * 3073 * 4)
    with pytest.raises(DataError) as caught:
        IMPORTER.read(tmp_path, {}, Reading())
    assert caught.value.code == "NNS-2421"


def test_other_binary_files_are_not_taken(tmp_path: Path) -> None:
    (tmp_path / "model.bin").write_bytes(b"\0" * 3073 * 4)
    assert IMPORTER.probe(tmp_path) == 0.0
    assert IMPORTER.probe(tmp_path / "model.bin") == 0.0
    assert IMPORTER.probe(tmp_path / "nothing") == 0.0


def test_reading_can_be_stopped(folder: Path) -> None:
    reading = Reading()
    reading.cancel()
    with pytest.raises(CancelledError):
        IMPORTER.read(folder, {}, reading)


@settings(max_examples=40)
@given(data=st.binary(max_size=20_000))
def test_whatever_stands_in_the_file_ends_in_our_words(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = tmp_path_factory.mktemp("cifar") / "test_batch.bin"
    path.write_bytes(data)
    assert 0.0 <= IMPORTER.probe(path) <= 1.0
    try:
        frame = IMPORTER.read(path, {}, Reading())
    except DataError:
        return
    assert frame.rows >= 1
