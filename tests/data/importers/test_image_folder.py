"""Folders of pictures: what the classes are, what is left out, and what all pictures become."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nnstudio.base.i18n import Translator
from nnstudio.base.params import complete
from nnstudio.base.shapes import Shape
from nnstudio.data.config import DataConfig
from nnstudio.data.dataset import DataError
from nnstudio.data.frame import Frame, PictureColumn, WordColumn
from nnstudio.data.importers.image_folder import IMPORTER
from nnstudio.data.load import load_dataset
from nnstudio.data.new_items.new_items import read_new
from nnstudio.data.pictures import picture_folder
from nnstudio.data.pictures.picture_plan import usual_size
from nnstudio.data.pictures.pictures import PictureHeader, look
from nnstudio.data.progress import Reading
from nnstudio.data.recognise import find_importer, recognise
from nnstudio.data.registry import load_data_registries
from nnstudio.data.study import study
from tests.helpers.picture_folders import COLOURS, classes, picture, write

REGISTRIES = load_data_registries()
SAY = Translator("en")


def read(folder: Path, most: int | None = None, **options: Any) -> Frame:
    return IMPORTER.read(folder, complete(IMPORTER.params, options), Reading(most))


def labels(frame: Frame) -> list[str]:
    column = frame.column("class")
    assert isinstance(column, WordColumn)
    return column.texts().tolist()


def values(frame: Frame) -> np.ndarray:
    column = frame.column("image")
    assert isinstance(column, PictureColumn)
    return column.values


def reasons(frame: Frame) -> dict[str, tuple[str, ...]]:
    return {SAY(entry.reason): entry.places for entry in frame.left_out}


def test_sub_folders_are_the_classes(tmp_path: Path) -> None:
    frame = read(classes(tmp_path))
    assert values(frame).shape == (18, 3, 16, 20)
    assert labels(frame) == ["blue"] * 6 + ["green"] * 6 + ["red"] * 6
    assert frame.keys[0] == "blue/b0.png"
    assert frame.roles == {"image": "input", "class": "target"}
    assert frame.facts["class_counts"] == {"blue": 6, "green": 6, "red": 6}
    assert frame.facts["shape"] == [3, 16, 20]
    assert frame.parts is None and frame.whole and frame.total == 18
    for row, label in enumerate(labels(frame)):
        middle = values(frame)[row].mean(axis=(1, 2))
        assert np.abs(middle - np.array(COLOURS[label])).max() < 12
    assert not frame.left_out


def test_stray_files_are_no_classes_and_no_pictures(tmp_path: Path) -> None:
    classes(tmp_path)
    write(
        tmp_path,
        {
            "README.md": "about",
            "LICENSE": "free",
            "red/Thumbs.db": b"\0" * 512,
            "red/.DS_Store": b"\0" * 100,
            "desktop.ini": "[x]",
            "__MACOSX/red/._r0.png": b"\0" * 10,
            "red/notes.txt": "about red",
            "notes/one.docx": b"PK",
        },
    )
    frame = read(tmp_path)
    assert set(labels(frame)) == set(COLOURS)
    assert frame.rows == 18
    assert reasons(frame) == {"it holds no picture": ("notes/one.docx", "red/notes.txt")}
    assert "notes" in SAY(frame.notes[0])
    assert find_importer(tmp_path, REGISTRIES).id == "image_folder"


def test_pictures_that_cannot_be_read_are_left_out_and_listed(tmp_path: Path) -> None:
    classes(tmp_path)
    whole = (tmp_path / "red" / "r0.png").read_bytes()
    write(
        tmp_path,
        {
            "red/half.png": whole[: len(whole) // 2],
            "blue/empty.jpg": b"",
            "blue/text.png": "no picture",
            "green/phone.heic": b"\0\0\0\x18ftypheic\0\0\0\0",
        },
    )
    frame = read(tmp_path)
    assert frame.rows == 18
    assert reasons(frame) == {
        "damaged or cut off": ("red/half.png",),
        "the file is empty": ("blue/empty.jpg",),
        "it holds no picture": ("blue/text.png",),
        "its format, HEIC, is not read": ("green/phone.heic",),
    }
    assert [SAY(note) for note in frame.notes] == ["18 of 22 pictures were read."]
    assert frame.total == 18


@pytest.mark.parametrize(
    "names", [("train", "val", "test"), ("Training", "validation", "Test"), ("train", "test")]
)
def test_folders_of_parts_give_the_parts(names: tuple[str, ...], tmp_path: Path) -> None:
    for name, each in zip(names, (4, 3, 2), strict=False):
        classes(tmp_path, each, at=f"{name}/")
    frame = read(tmp_path)
    assert set(labels(frame)) == set(COLOURS)
    assert frame.parts is not None
    sizes = [len(frame.parts.of(p)) for p in ("train", "validation", "test")]
    assert sizes == ([12, 9, 6] if len(names) == 3 else [12, 0, 9])
    assert all(frame.key(int(row)).startswith(names[0]) for row in frame.parts.train)
    config = recognise(tmp_path, REGISTRIES)
    data = load_dataset(config, None, REGISTRIES)
    assert len(data.parts.test) == sizes[2]
    assert len(data.parts.validation) > 0


def test_training_and_validation_alone_say_that_a_test_is_missing(tmp_path: Path) -> None:
    classes(tmp_path, 4, at="train/")
    classes(tmp_path, 2, at="val/")
    assert "test" in SAY(read(tmp_path).notes[0])


def test_pictures_beside_the_parts_are_left_out(tmp_path: Path) -> None:
    for name in ("train", "test"):
        classes(tmp_path, 3, at=f"{name}/")
    write(tmp_path, {"unlabelled/1.png": picture(1), "test/2.png": picture(2)})
    frame = read(tmp_path)
    assert set(labels(frame)) == set(COLOURS)
    assert reasons(frame) == {
        "it lies in no folder of a part": ("unlabelled/1.png",),
        "it lies in no folder of a class": ("test/2.png",),
    }


def test_a_class_may_be_called_train(tmp_path: Path) -> None:
    files = {f"{n}/{i}.png": picture(i) for n in ("bus", "car", "train") for i in range(3)}
    frame = read(write(tmp_path, files))
    assert set(labels(frame)) == {"bus", "car", "train"}
    assert frame.parts is None


def test_folders_around_and_below_the_classes_are_passed_by(tmp_path: Path) -> None:
    classes(tmp_path, 3, at="dataset/images/")
    write(tmp_path, {"dataset/images/red/2024/deep.png": picture(1, colour=COLOURS["red"])})
    frame = read(tmp_path)
    assert set(labels(frame)) == set(COLOURS)
    assert frame.facts["class_counts"]["red"] == 4


@pytest.mark.parametrize(
    ("names", "found"),
    [
        ("cat.0 cat.1 cat.2 dog.0 dog.1 dog.2", {"cat", "dog"}),
        ("cat-1 cat-2 cat-3 dog_1 dog_2 dog_3", {"cat", "dog"}),
        ("cat (1)|cat (2)|cat (3)|sea cow (1)|sea cow (2)|sea cow (3)", {"cat", "sea cow"}),
        ("Zähler01 Zähler02 Zähler03 Uhr01 Uhr02 Uhr03", {"Zähler", "Uhr"}),
        ("0_1 0_2 0_3 7_1 7_2 7_3", {"0", "7"}),
        ("cat_left_a cat_right_b cat_top_c dog_left_d dog_right_e dog_top_f", {"cat", "dog"}),
        ("1_cat 2_cat 3_cat 4_dog 5_dog 6_dog", {"cat", "dog"}),
    ],
)
def test_the_beginnings_of_file_names_are_classes(
    names: str, found: set[str], tmp_path: Path
) -> None:
    stems = names.split("|") if "|" in names else names.split()
    frame = read(write(tmp_path, {f"{stem}.png": picture(i) for i, stem in enumerate(stems)}))
    assert set(labels(frame)) == found
    assert frame.facts["labels"] == "name"
    assert find_importer(tmp_path, REGISTRIES).id == "image_folder"


@pytest.mark.parametrize(
    "names",
    [
        [f"IMG_{1000 + i}" for i in range(9)],
        [f"{kind}_{i}" for kind in ("IMG", "DSC", "PXL") for i in range(3)],
        [f"{i}" for i in range(9)],
        ["anna", "bert", "cora"],
    ],
)
def test_names_of_cameras_and_persons_are_no_classes(names: list[str], tmp_path: Path) -> None:
    write(tmp_path, {f"{name}.png": picture(i) for i, name in enumerate(names)})
    with pytest.raises(DataError) as caught:
        read(tmp_path)
    assert caught.value.code == "NNS-2042"


def test_a_person_may_say_where_the_class_stands(tmp_path: Path) -> None:
    files = {f"{n}/{k}_{i}.png": picture(i) for n in "ab" for k in ("x", "y") for i in range(3)}
    write(tmp_path, files)
    assert set(labels(read(tmp_path))) == {"a", "b"}
    assert set(labels(read(tmp_path, labels="first"))) == {"x", "y"}
    assert set(labels(read(tmp_path, labels="last"))) == {"0", "1", "2"}


def header(width: int, height: int) -> PictureHeader:
    return PictureHeader(width, height, True)


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [
        ([(28, 28)] * 5, (28, 28)),
        ([(100, 100)] * 9 + [(3024, 3024)], (100, 100)),
        ([(4000, 3000)] * 5, (112, 84)),
        ([(3000, 4000)] * 5, (84, 112)),
        ([(1920, 1080)] * 5, (128, 72)),
        ([(500, 500)] * 5, (96, 96)),
        ([(300, 200), (200, 300)] * 5, (96, 96)),
        ([(20, 30), (22, 31), (25, 33)], (24, 32)),
        ([(10_000, 10)], (128, 4)),
        ([], (96, 96)),
    ],
)
def test_the_common_size_suits_the_pictures_and_a_laptop(
    sizes: list[tuple[int, int]], expected: tuple[int, int]
) -> None:
    assert usual_size([header(*size) for size in sizes]) == expected


@pytest.mark.parametrize(
    ("options", "shape"),
    [
        ({}, (3, 16, 20)),
        ({"size": "48"}, (3, 48, 48)),
        ({"size": "32", "fit": "pad"}, (3, 32, 32)),
        ({"size": "32", "fit": "stretch", "colour": "grey"}, (1, 32, 32)),
    ],
)
def test_size_form_and_colours_can_be_chosen(
    options: Mapping[str, str], shape: tuple[int, ...], tmp_path: Path
) -> None:
    frame = read(classes(tmp_path), **options)
    assert values(frame).shape[1:] == shape


def test_grey_pictures_have_one_channel_unless_one_of_them_is_coloured(tmp_path: Path) -> None:
    files = {f"{n}/{i}.png": picture(i) for n in "ab" for i in range(90)}
    files["a/rgb.png"] = picture(7).convert("RGB")
    write(tmp_path, files)
    assert values(read(tmp_path)).shape == (181, 1, 16, 20)
    write(tmp_path, {"b/one.png": picture(7, colour=COLOURS["red"])})  # not among those looked at
    frame = read(tmp_path)
    assert values(frame).shape == (182, 3, 16, 20)
    np.testing.assert_array_equal(values(frame)[0, 0], values(frame)[0, 2])


def test_a_first_look_decodes_some_of_every_class(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picture_folder, "FEW_PICTURES", 5)
    monkeypatch.setattr(picture_folder, "MANY_PICTURES", 7)
    classes(tmp_path, 20)
    write(tmp_path, {f"red/more{i}.png": picture(i, colour=COLOURS["red"]) for i in range(30)})
    frame = read(tmp_path, most=2000)
    assert not frame.whole
    assert (frame.rows, frame.total) == (7, 90)
    assert set(labels(frame)) == set(COLOURS)
    assert frame.facts["class_counts"] == {"red": 50, "blue": 20, "green": 20}
    assert read(tmp_path, most=3).rows == 3
    whole = read(tmp_path)
    assert whole.whole and whole.rows == 90
    for row, key in enumerate(frame.keys):
        place = list(whole.keys).index(key)
        np.testing.assert_array_equal(values(frame)[row], values(whole)[place])


def test_a_study_tells_the_true_counts_after_a_first_look(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picture_folder, "FEW_PICTURES", 6)
    monkeypatch.setattr(picture_folder, "MANY_PICTURES", 6)
    config = DataConfig(source="file", importer="image_folder", path=str(classes(tmp_path, 9)))
    made = study(config, tmp_path, REGISTRIES, Reading(2000))
    assert made.inspection.rows == 27
    assert made.inspection.kind == "image"
    assert made.inspection.classes == {"red": 9, "green": 9, "blue": 9}


def test_pictures_become_data_that_a_net_learns_from(tmp_path: Path) -> None:
    config = recognise(classes(tmp_path, 10), REGISTRIES)
    assert config.importer == "image_folder"
    data = load_dataset(config, None, REGISTRIES)
    assert data.signature.target.classes == ("blue", "green", "red")
    assert data.signature.inputs[0].shape == Shape.image(3, 16, 20)
    assert [step.id for step in data.fitted] == ["normalise", "augment"]
    assert data.raw["image"].dtype == np.uint8
    assert abs(float(data.inputs["image"][data.parts.train].mean())) < 1e-3


def test_new_pictures_are_read_as_those_of_the_training(tmp_path: Path) -> None:
    config = recognise(classes(tmp_path / "old"), REGISTRIES)
    data = load_dataset(config, None, REGISTRIES)
    files = {f"x{i}.jpg": picture(i, (50, 40), COLOURS["red"]) for i in range(3)}
    new = read_new(IMPORTER, write(tmp_path / "new", {**files, "bad.png": b"x"}), config, data)
    assert new.inputs["image"].shape == (3, 3, 16, 20)
    assert new.target is None
    assert new.names == ("x0.jpg", "x1.jpg", "x2.jpg")
    assert new.left_out[0].places == ("bad.png",)
    sorted_out = classes(tmp_path / "sorted", 2)
    write(sorted_out, {"pink/1.png": picture(1, colour=(255, 150, 180))})
    known = read_new(IMPORTER, sorted_out, config, data)
    assert known.target is not None
    assert known.target.tolist() == [0, 0, 1, 1, 2, 2]
    assert known.left_out[0].places == ("pink/1.png",)
    answered = read_new(IMPORTER, sorted_out, config, data, judged=False)
    assert answered.target is None and len(answered.names) == 7
    other = classes(tmp_path / "other", 2, at="day1/")
    assert read_new(IMPORTER, other, config, data).target is not None  # folders around are passed
    (tmp_path / "none").mkdir()
    with pytest.raises(DataError) as caught:
        read_new(IMPORTER, tmp_path / "none", config, data)
    assert caught.value.code == "NNS-2041"


def test_sign_language_digits_are_ten_classes_upright(shared_data: Path) -> None:
    folder = shared_data / "images" / "sign_language_digits"
    assert find_importer(folder, REGISTRIES).id == "image_folder"
    frame = read(folder)
    assert values(frame).shape == (401, 3, 100, 100)
    assert frame.facts["class_counts"] == {
        str(digit): 41 if digit == 7 else 40 for digit in range(10)
    }
    assert not frame.left_out
    large = [row for row, key in enumerate(frame.keys) if look(folder / str(key)).width == 3024]
    assert len(large) == 1
    # All hands are held upright, arm below: the lower edge shows skin more often than the upper.
    photo = values(frame)[large[0]].astype(float)
    others = values(frame).astype(float).mean(axis=0)
    turned = [np.rot90(photo, turns, (1, 2)) for turns in range(4)]
    likeness = [np.corrcoef(one.ravel(), others.ravel())[0, 1] for one in turned]
    assert int(np.argmax(likeness)) == 0


def test_the_dirty_folder_is_read_with_every_fault_listed(shared_data: Path) -> None:
    frame = read(shared_data / "messy" / "derived_variants" / "image_folder_dirty")
    assert frame.keys == ("3/cmyk.jpg", "3/png_with_jpg_name.jpg")
    assert reasons(frame) == {
        "it holds no picture": ("7/actually_text.png",),
        "damaged or cut off": ("7/truncated_half.JPG",),
        "the file is empty": ("7/zero_bytes.jpg",),
    }
