"""A single new picture: photos are cut as those of the training, drawings are centred."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from nnstudio.data.config import DataConfig
from nnstudio.data.load import load_dataset
from nnstudio.data.new_items.new_items import read_new
from nnstudio.data.pictures.drawing import draws_on_paper
from nnstudio.data.recognise import recognise
from nnstudio.data.registry import load_data_registries
from tests.helpers.picture_folders import COLOURS, classes, picture, write

REGISTRIES = load_data_registries()
PICTURE = REGISTRIES.importers["picture"]


def answer(path: Path, data, **options: str) -> np.ndarray:
    new = read_new(PICTURE, path, DataConfig(importer="picture", options=options), data)
    assert new.names == (path.name,)
    return new.inputs["image"]


def test_a_picture_of_the_training_is_the_same_as_a_new_one(tmp_path: Path) -> None:
    folder = classes(tmp_path, 6)
    data = load_dataset(recognise(folder, REGISTRIES), None, REGISTRIES)
    assert not draws_on_paper(data)
    found = answer(folder / "red" / "r0.png", data)
    np.testing.assert_array_equal(found[0], data.raw["image"][data.keys.index("red/r0.png")])


def test_a_photo_of_another_form_is_cut_as_in_the_training(tmp_path: Path) -> None:
    folder = classes(tmp_path / "old", 6)
    data = load_dataset(recognise(folder, REGISTRIES), None, REGISTRIES)
    wide = picture(1, (80, 16), COLOURS["red"])
    write(tmp_path, {"wide.png": wide})
    cut = answer(tmp_path / "wide.png", data)
    assert cut.shape == (1, 3, 16, 20)
    np.testing.assert_array_equal(cut[0], np.asarray(wide)[:, 30:50].transpose(2, 0, 1))
    padded = answer(tmp_path / "wide.png", data, fit="pad")
    assert padded.shape == (1, 3, 16, 20)
    assert float(padded[0, :, 0].std(axis=1).max()) == 0.0  # a plain border


def test_grey_photos_are_no_drawings_but_digits_are(tmp_path: Path) -> None:
    photos = {f"{n}/{i}.png": picture(i, (60, 60)) for n in "ab" for i in range(6)}
    data = load_dataset(recognise(write(tmp_path, photos), REGISTRIES), None, REGISTRIES)
    assert data.raw["image"].shape[1] == 1
    assert not draws_on_paper(data)
    digits = load_dataset(REGISTRIES.samples["digits"].config(), None, REGISTRIES)
    assert draws_on_paper(digits)
    ink = np.full((300, 200), 255, np.uint8)
    ink[40:120, 60:75] = 10
    from PIL import Image

    Image.fromarray(ink).save(tmp_path / "one.png")
    drawn = answer(tmp_path / "one.png", digits)
    assert drawn.shape == (1, 1, 8, 8)
    assert drawn.max() == 16 and drawn[0, 0, :, 0].max() == 0
