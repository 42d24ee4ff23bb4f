"""Own samples: files that a person sees, in the training part alone, exactly as they were made."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from nnstudio.data.config import DataConfig
from nnstudio.data.dataset import DataError, Dataset
from nnstudio.data.load import load_dataset
from nnstudio.data.own.own_folder import PICTURES, OwnFolder, name_fault, own_root
from nnstudio.data.own.own_samples import GONE, MARK, own_kind, to_pixels
from nnstudio.data.recognise import recognise
from nnstudio.data.registry import DataRegistries, load_data_registries


@pytest.fixture(scope="module")
def registries() -> DataRegistries:
    return load_data_registries()


@pytest.fixture
def folder(tmp_path: Path) -> OwnFolder:
    return OwnFolder(tmp_path / "my digits")


def digits(registries: DataRegistries, folder: OwnFolder, *files: str) -> Dataset:
    config = registries.samples["digits"].config()
    changes = {"own": str(folder.path), "own_files": files}
    return load_dataset(config.model_copy(update=changes), None, registries)


def test_a_drawing_comes_back_from_its_file_as_it_was_made(
    registries: DataRegistries, folder: OwnFolder
) -> None:
    drawing = np.arange(64).reshape(1, 8, 8) % 17
    name = folder.add_picture("7", to_pixels(drawing, 16.0))
    assert name == "7/0001.png"
    data = digits(registries, folder, name)
    row = int(data.own[0])
    np.testing.assert_array_equal(data.raw["image"][row], drawing)
    assert data.raw["image"].dtype == np.uint8
    assert data.signature.target.classes[int(data.target[row])] == "7"
    assert data.keys[row] == MARK + name


def test_own_samples_join_the_training_part_and_move_nothing_else(
    registries: DataRegistries, folder: OwnFolder
) -> None:
    before = digits(registries, folder)
    names = [folder.add_picture(str(n % 3), np.full((1, 8, 8), 90, np.uint8)) for n in range(5)]
    after = digits(registries, folder, *names)
    assert after.items == before.items + 5
    assert after.own.tolist() == list(range(before.items, before.items + 5))
    assert set(after.own.tolist()) <= set(after.parts.train.tolist())
    np.testing.assert_array_equal(before.parts.validation, after.parts.validation)
    np.testing.assert_array_equal(before.parts.test, after.parts.test)
    assert before.fingerprint != after.fingerprint


def test_a_file_that_is_gone_or_broken_is_told_and_the_others_are_used(
    registries: DataRegistries, folder: OwnFolder
) -> None:
    good = folder.add_picture("1", np.full((1, 8, 8), 90, np.uint8))
    broken = folder.add_picture("1", np.full((1, 8, 8), 90, np.uint8))
    (folder.path / broken).write_bytes(b"no picture")
    data = digits(registries, folder, good, broken, "1/0009.png", "../secret/x.png")
    assert len(data.own) == 1
    left = {entry.reason: entry.places for entry in data.left_out}
    assert left[GONE] == ("1/0009.png",)
    assert sum(len(places) for places in left.values()) == 3


def test_a_class_of_ones_own_is_added(registries: DataRegistries, folder: OwnFolder) -> None:
    name = folder.add_picture("heart", np.full((1, 8, 8), 90, np.uint8))
    data = digits(registries, folder, name)
    assert data.signature.target.classes[-1] == "heart"
    assert int(data.target[-1]) == 10


def test_texts_are_added_to_texts(registries: DataRegistries, folder: OwnFolder) -> None:
    name = folder.add_text("travel", "Ein Zug fährt nach Köln.\n")
    config = registries.samples["texts-en"].config()
    config = config.model_copy(update={"own": str(folder.path), "own_files": (name,)})
    data = load_dataset(config, None, registries)
    assert data.raw["text"][-1] == "Ein Zug fährt nach Köln."
    assert data.signature.target.classes[int(data.target[-1])] == "travel"


def test_tables_refuse_own_samples_with_what_to_do(
    registries: DataRegistries, folder: OwnFolder
) -> None:
    config = registries.samples["iris"].config()
    config = config.model_copy(update={"own": str(folder.path), "own_files": ("setosa/1.txt",)})
    with pytest.raises(DataError) as caught:
        load_dataset(config, None, registries)
    assert caught.value.code == "NNS-2069"
    assert caught.value.hint is not None


def test_only_pictures_and_texts_can_be_made(registries: DataRegistries) -> None:
    kinds = {
        name: own_kind(registries.samples[name].load({}).signature.inputs)
        for name in ("digits", "texts-en", "iris")
    }
    assert kinds == {"digits": "image", "texts-en": "text", "iris": ""}


def test_what_is_removed_comes_back_until_it_is_purged(folder: OwnFolder) -> None:
    first, second = folder.add_text("a", "eins"), folder.add_text("a", "zwei")
    folder.remove(first)
    assert folder.samples("a") == [second]
    assert folder.add_text("a", "drei") == "a/0003.txt"
    folder.restore(first)
    assert folder.samples("a") == ["a/0001.txt", "a/0002.txt", "a/0003.txt"]
    folder.remove(second)
    folder.purge()
    with pytest.raises(DataError):
        folder.restore(second)
    assert folder.count() == 2


def test_files_are_copied_and_other_kinds_refused(folder: OwnFolder, tmp_path: Path) -> None:
    photo, table = tmp_path / "IMG.JPG", tmp_path / "table.csv"
    photo.write_bytes(b"\xff\xd8\xff")
    table.write_text("a,b")
    assert folder.add_file("cat", photo, PICTURES) == "cat/0001.jpg"
    assert photo.exists()
    for wrong in (table, tmp_path / "none.png", tmp_path):
        with pytest.raises(DataError):
            folder.add_file("cat", wrong, PICTURES)


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(DataError) as caught:
        OwnFolder(tmp_path / "file").add_text("a", "eins")
    assert caught.value.code == "NNS-2068"


@pytest.mark.parametrize(
    "name", ["", " ", "a/b", "a\\b", "..", ".x", "con", "NUL", "test", "train", "a:b", "x" * 61]
)
def test_names_that_are_no_folders_are_refused(name: str) -> None:
    assert name_fault(name) is not None


@pytest.mark.parametrize("name", ["7", "Größe", "nicht so gut", "ja & nein", "日本"])
def test_usual_names_are_taken(folder: OwnFolder, name: str) -> None:
    assert folder.add_class(name) == name
    assert folder.add_class(name.upper()) == name
    assert folder.classes() == [name]


def test_classes_are_numbers_by_size(folder: OwnFolder) -> None:
    for name in ("10", "9", "b", "a"):
        folder.add_class(name)
    assert folder.classes() == ["9", "10", "a", "b"]


def test_own_samples_lie_in_the_documents() -> None:
    assert own_root().parts[-2:] == ("NN Studio", "own samples")


def test_a_folder_of_own_drawings_opens_like_any_folder(
    registries: DataRegistries, folder: OwnFolder
) -> None:
    for number in range(8):
        pixels = np.zeros((1, 28, 28), np.uint8)
        pixels[0, number : number + 8, 10:14] = 255
        folder.add_picture("left" if number % 2 else "right", pixels)
    config: DataConfig = recognise(folder.path, registries)
    data = load_dataset(config, None, registries)
    assert (config.importer, data.items) == ("image_folder", 8)
    assert data.signature.target.classes == ("left", "right")
    assert data.raw["image"].shape == (8, 1, 28, 28)
    assert int(data.raw["image"].max()) == 255


def test_a_folder_of_own_texts_opens_like_any_folder(
    registries: DataRegistries, folder: OwnFolder
) -> None:
    for number in range(6):
        folder.add_text("gut", f"Das ist schön, weil es {number} Mal gelingt.")
        folder.add_text("schlecht", f"Das misslingt leider schon zum {number}. Mal.")
    config = recognise(folder.path, registries)
    data = load_dataset(config, None, registries)
    assert (config.importer, data.items) == ("text_folder", 12)
    assert data.signature.target.classes == ("gut", "schlecht")
