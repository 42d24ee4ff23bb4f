"""IDX files: pairs, parts, plain and packed, and never more memory than the file can hold."""

from __future__ import annotations

import gzip
import struct
from pathlib import Path

import numpy as np
import pytest

from nnstudio.data.arrays.idx_file import read_idx
from nnstudio.data.config import DataConfig, StepConfig
from nnstudio.data.dataset import DataError
from nnstudio.data.load import load_dataset
from nnstudio.data.new_items.new_items import read_new
from nnstudio.data.recognise import find_importer, recognise
from nnstudio.data.registry import load_data_registries
from nnstudio.work.inspect_data import inspect_data

REGISTRIES = load_data_registries()
IDX = REGISTRIES.importers["idx"]


def idx_bytes(values: np.ndarray, kind: int = 8) -> bytes:
    head = struct.pack(f">BBBB{values.ndim}I", 0, 0, kind, values.ndim, *values.shape)
    return head + values.astype(np.uint8).tobytes()


def write_mnist(folder: Path, train: int = 40, test: int = 10, packed: bool = True) -> None:
    generator = np.random.default_rng(0)
    for name, count in (("train", train), ("t10k", test)):
        images = generator.integers(0, 256, (count, 6, 5))
        labels = np.arange(count) % 4
        for what, values in (("images-idx3", images), ("labels-idx1", labels)):
            raw = idx_bytes(values)
            path = folder / f"{name}-{what}-ubyte{'.gz' if packed else ''}"
            path.write_bytes(gzip.compress(raw) if packed else raw)


@pytest.mark.parametrize("packed", [True, False])
def test_a_folder_s_test_files_become_the_test_part(tmp_path: Path, packed: bool) -> None:
    write_mnist(tmp_path, packed=packed)
    assert find_importer(tmp_path, REGISTRIES).id == "idx"
    data = load_dataset(recognise(tmp_path, REGISTRIES), None, REGISTRIES)
    assert data.inputs["image"].shape == (50, 1, 6, 5)
    assert data.parts.test.tolist() == list(range(40, 50))
    assert (len(data.parts.train), len(data.parts.validation)) == (36, 4)
    assert data.signature.target.classes == ("0", "1", "2", "3")
    assert data.inputs["image"].max() == pytest.approx(data.raw["image"].max() / 255)


def test_one_file_brings_its_partner_and_is_split_like_any_other(tmp_path: Path) -> None:
    write_mnist(tmp_path)
    for name in ("train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz"):
        config = recognise(tmp_path / name, REGISTRIES)
        data = load_dataset(config, None, REGISTRIES)
        assert data.items == 40
        assert len(data.parts.test) == 6


def test_inspection_counts_classes_and_says_what_the_test_files_become(tmp_path: Path) -> None:
    write_mnist(tmp_path)
    found = inspect_data(tmp_path, REGISTRIES)
    assert found.rows == 50
    assert found.classes == {"0": 13, "1": 13, "2": 12, "3": 12}
    assert found.facts["shape"] == [1, 6, 5]
    assert dict(found.notes[0].args)["file"] == "t10k-images-idx3-ubyte.gz"


def test_new_images_need_no_labels_but_known_ones_if_they_have_them(tmp_path: Path) -> None:
    write_mnist(tmp_path)
    data = load_dataset(recognise(tmp_path, REGISTRIES), None, REGISTRIES)
    new = tmp_path / "new"
    new.mkdir()
    (new / "own-images-idx3-ubyte").write_bytes(idx_bytes(np.ones((3, 6, 5))))
    items = read_new(IDX, new, DataConfig(importer="idx"), data)
    assert items.target is None
    assert items.inputs["image"].shape == (3, 1, 6, 5)
    (new / "own-labels-idx1-ubyte").write_bytes(idx_bytes(np.array([0, 3, 9])))
    with pytest.raises(DataError) as caught:
        read_new(IDX, new, DataConfig(importer="idx"), data)
    assert caught.value.code == "NNS-2073"


def test_a_header_that_lies_is_refused_before_memory_is_taken(tmp_path: Path) -> None:
    huge = struct.pack(">BBBB3I", 0, 0, 8, 3, 400_000, 64, 64)  # says 1.6 GB
    for name, raw in (("plain-images-idx3", huge), ("packed-images-idx3.gz", gzip.compress(huge))):
        path = tmp_path / name
        path.write_bytes(raw)
        with pytest.raises(DataError) as caught:
            read_idx(path)
        assert caught.value.code == "NNS-2022"
    beyond = tmp_path / "beyond-images-idx3"
    beyond.write_bytes(struct.pack(">BBBB3I", 0, 0, 8, 3, 2**32 - 1, 2**32 - 1, 2**32 - 1))
    with pytest.raises(DataError) as caught:
        read_idx(beyond)
    assert caught.value.code == "NNS-2009"


def test_a_file_cut_anywhere_is_refused_in_words(tmp_path: Path) -> None:
    raw = idx_bytes(np.arange(60).reshape(3, 4, 5))
    for packed in (False, True):
        whole = gzip.compress(raw) if packed else raw
        for length in range(len(whole)):
            path = tmp_path / "cut-images-idx3-ubyte"
            path.write_bytes(whole[:length])
            with pytest.raises(DataError) as caught:
                read_idx(path)
            assert caught.value.code in ("NNS-2021", "NNS-2022", "NNS-2026")
    path.write_bytes(whole)
    assert np.array_equal(read_idx(path), np.arange(60).reshape(3, 4, 5))


def test_the_real_mnist_is_read_whole(shared_data: Path) -> None:
    config = recognise(shared_data / "idx" / "mnist", REGISTRIES)
    assert config.prepare == (StepConfig(id="scale"),)
    data = load_dataset(config, None, REGISTRIES)
    sizes = [len(data.parts.of(part)) for part in ("train", "validation", "test")]
    assert sizes == [54_000, 6_000, 10_000]
    assert data.inputs["image"].shape == (70_000, 1, 28, 28)
    assert data.target[:5].tolist() == [5, 0, 4, 1, 9]
    assert data.target[60_000:60_005].tolist() == [7, 2, 1, 0, 4]
