"""Pictures whose classes or numbers stand in a table beside them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from nnstudio.base.i18n import Translator
from nnstudio.base.params import complete
from nnstudio.data.dataset import DataError
from nnstudio.data.frame import PictureColumn, WordColumn
from nnstudio.data.importers.image_table import IMPORTER
from nnstudio.data.load import load_dataset
from nnstudio.data.new_items.new_items import read_new
from nnstudio.data.progress import Reading
from nnstudio.data.recognise import find_importer, recognise
from nnstudio.data.registry import load_data_registries
from tests.helpers.picture_folders import COLOURS, classes, picture, write

REGISTRIES = load_data_registries()
SAY = Translator("en")
NAMES = list(COLOURS)


def pictures(folder: Path, count: int = 12, at: str = "") -> Path:
    files = {f"{at}{i:03}.png": picture(i, colour=COLOURS[NAMES[i % 3]]) for i in range(count)}
    return write(folder, files)


def table(rows: list[str], head: str = "file,label") -> str:
    return "\n".join([head, *rows]) + "\n"


def test_a_table_says_what_the_pictures_show(tmp_path: Path) -> None:
    rows = [f"{i:03}.png,{NAMES[i % 3]}" for i in range(12)]
    write(pictures(tmp_path), {"labels.csv": table(rows)})
    assert find_importer(tmp_path, REGISTRIES).id == "image_table"
    config = recognise(tmp_path, REGISTRIES)
    data = load_dataset(config, None, REGISTRIES)
    assert data.signature.target.names == ("label",)
    assert data.signature.target.classes == ("blue", "green", "red")
    assert data.raw["image"].shape == (12, 3, 16, 20)
    assert data.keys[0] == "000.png"
    assert data.signature.target.classes[int(data.target[0])] == "red"


def test_pictures_and_rows_without_each_other_are_listed(tmp_path: Path) -> None:
    rows = [f"{i:03},{NAMES[i % 3]}" for i in range(2, 12)] + ["gone,red", "002,red"]
    write(pictures(tmp_path, at="img/"), {"labels.csv": table(rows), "img/bad.png": b"x"})
    frame = IMPORTER.read(tmp_path, complete(IMPORTER.params, {}), Reading())
    assert frame.rows == 10
    reasons = {SAY(entry.reason): entry.places for entry in frame.left_out}
    assert sorted(reasons["not named in the table labels.csv"]) == [
        "img/000.png",
        "img/001.png",
        "img/bad.png",
    ]
    assert len(reasons) == 3
    assert isinstance(frame.column("image"), PictureColumn)
    assert frame.facts["joined_by"] == "file"


def test_numbers_of_a_table_are_predicted(tmp_path: Path) -> None:
    rows = [f"{i:03}.png;{i * 1.5 + 0.25}" for i in range(40)]
    write(pictures(tmp_path, 40), {"angles.csv": table(rows, "file;angle")})
    data = load_dataset(recognise(tmp_path, REGISTRIES), None, REGISTRIES)
    assert data.signature.target.task == "regression"
    assert data.signature.target.names == ("angle",)
    assert float(data.target[3, 0]) == pytest.approx(4.75)


def test_a_column_may_name_the_parts(tmp_path: Path) -> None:
    parts = ["train"] * 8 + ["val"] * 2 + ["test"] * 2
    rows = [f"{i:03}.png,{NAMES[i % 3]},{part}" for i, part in enumerate(parts)]
    write(pictures(tmp_path), {"meta.csv": table(rows, "file,label,split")})
    data = load_dataset(recognise(tmp_path, REGISTRIES), None, REGISTRIES)
    assert [len(data.parts.of(p)) for p in ("train", "validation", "test")] == [8, 2, 2]


def test_class_folders_count_more_than_a_table_about_them(tmp_path: Path) -> None:
    classes(tmp_path)
    rows = [f"{name}/{name[0]}{i}.png,{i % 2}" for name in NAMES for i in range(6)]
    write(tmp_path, {"meta.csv": table(rows, "path,camera")})
    assert find_importer(tmp_path, REGISTRIES).id == "image_folder"


def test_a_table_that_names_no_picture_is_refused(tmp_path: Path) -> None:
    write(pictures(tmp_path), {"labels.csv": table(["a,x", "b,y", "c,x"])})
    assert find_importer(tmp_path, REGISTRIES).id == "image_folder"
    with pytest.raises(DataError) as caught:
        IMPORTER.read(tmp_path, complete(IMPORTER.params, {}), Reading())
    assert caught.value.code == "NNS-2044"


def test_a_workbook_beside_pictures_is_taken_for_the_table_unless_names_say_the_class(
    tmp_path: Path,
) -> None:
    write(pictures(tmp_path / "a"), {"notes.xlsx": b"PK\x03\x04"})
    assert find_importer(tmp_path / "a", REGISTRIES).id == "image_table"
    named = {f"{name}-{i}.png": picture(i) for name in ("cat", "dog") for i in range(4)}
    write(tmp_path / "b", {**named, "notes.xlsx": b"PK\x03\x04"})
    assert find_importer(tmp_path / "b", REGISTRIES).id == "image_folder"


def test_a_first_look_reads_some_of_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nnstudio.data.pictures.picture_folder.FEW_PICTURES", 5)
    monkeypatch.setattr("nnstudio.data.pictures.picture_folder.MANY_PICTURES", 5)
    rows = [f"{i:03}.png,{NAMES[i % 3]}" for i in range(12)]
    write(pictures(tmp_path), {"labels.csv": table(rows)})
    frame = IMPORTER.read(tmp_path, complete(IMPORTER.params, {}), Reading(100))
    assert (frame.rows, frame.total, frame.whole) == (5, 12, False)
    label = frame.column("label")
    assert isinstance(label, WordColumn)
    for row, key in enumerate(frame.keys):
        assert label.texts()[row] == NAMES[int(str(key)[:3]) % 3]


def test_new_pictures_need_no_table(tmp_path: Path) -> None:
    rows = [f"{i:03}.png,{NAMES[i % 3]}" for i in range(12)]
    write(pictures(tmp_path / "old"), {"labels.csv": table(rows)})
    config = recognise(tmp_path / "old", REGISTRIES)
    data = load_dataset(config, None, REGISTRIES)
    new = pictures(tmp_path / "new", 3)
    assert IMPORTER.probe(new) > 0
    assert find_importer(new, REGISTRIES).id == "image_folder"
    found = read_new(IMPORTER, new, config, data)
    assert found.names == ("000.png", "001.png", "002.png") and found.target is None
    np.testing.assert_array_equal(found.inputs["image"], data.raw["image"][:3])
