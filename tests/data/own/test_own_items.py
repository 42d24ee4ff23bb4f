"""Items that a person makes: drawn, typed, or a picture file."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from nnstudio.data.apply import prepare_inputs
from nnstudio.data.config import DataConfig
from nnstudio.data.dataset import DataError, Dataset
from nnstudio.data.entry import typed_row, typical_row
from nnstudio.data.load import load_dataset
from nnstudio.data.new_items.new_items import read_new
from nnstudio.data.pictures.drawing import fit_drawing, image_input, measure_frame
from nnstudio.data.recognise import find_importer, recognise
from nnstudio.data.registry import load_data_registries

REGISTRIES = load_data_registries()


@pytest.fixture(scope="module")
def digits() -> Dataset:
    return load_dataset(REGISTRIES.samples["digits"].config(), None, REGISTRIES)


@pytest.fixture(scope="module")
def iris() -> Dataset:
    return load_dataset(REGISTRIES.samples["iris"].config(), None, REGISTRIES)


def _drawn(digits: Dataset, row: int, top: int, left: int, zoom: int = 12) -> np.ndarray:
    """Return an image of the data as a small drawing somewhere on a large sheet."""
    paper = np.zeros((280, 280), dtype=np.float32)
    ink = np.kron(digits.raw["image"][row, 0] / 16, np.ones((zoom, zoom)))
    paper[top : top + ink.shape[0], left : left + ink.shape[1]] = ink
    return paper


def test_a_drawing_lands_where_the_training_images_are(digits: Dataset) -> None:
    frame = measure_frame(digits)
    assert (frame.height, frame.width, frame.low, frame.high) == (8, 8, 0, 16)
    assert 7 <= frame.box <= 8
    for row in range(0, 200, 20):
        raw = fit_drawing(_drawn(digits, row, 150, 20), frame)
        assert raw.shape == (1, 1, 8, 8)
        original = digits.raw["image"][row, 0].astype(float)
        assert np.corrcoef(raw.ravel(), original.ravel())[0, 1] > 0.75
    values = prepare_inputs(digits, {"image": raw})["image"]
    assert 0 <= values.min() <= values.max() <= 1


def test_place_and_size_of_a_drawing_do_not_matter(digits: Dataset) -> None:
    frame = measure_frame(digits)
    one = fit_drawing(_drawn(digits, 7, 10, 10), frame)
    other = fit_drawing(_drawn(digits, 7, 120, 90, zoom=18), frame)
    assert np.abs(one - other).mean() < 1.0  # of 16


def test_a_thin_pen_gives_the_same_as_a_thick_one(digits: Dataset) -> None:
    def seven(width: int) -> np.ndarray:
        image = Image.new("L", (280, 280))
        ImageDraw.Draw(image).line([(80, 60), (190, 60), (120, 230)], fill=255, width=width)
        return fit_drawing(np.asarray(image, dtype=np.float32) / 255, measure_frame(digits))

    thin, usual, thick = seven(3), seven(14), seven(30)
    for other in (thin, thick):
        assert np.corrcoef(other.ravel(), usual.ravel())[0, 1] > 0.6
        assert other.sum() == pytest.approx(usual.sum(), rel=0.35)


def test_an_empty_sheet_is_plain_paper(digits: Dataset) -> None:
    assert not fit_drawing(np.zeros((50, 50)), measure_frame(digits), 3).any()
    assert not fit_drawing(np.full((50, 50), np.nan), measure_frame(digits)).any()


def test_nothing_is_drawn_for_a_table(iris: Dataset) -> None:
    assert image_input(iris) == ""
    with pytest.raises(DataError):
        measure_frame(iris)


def test_a_typed_row_is_prepared_like_the_others(iris: Dataset) -> None:
    names = [column.name for column in iris.raw_columns["features"]]
    cells = dict(zip(names, ["5,1", "3.5", "1.4", "0.2"], strict=True))
    values = prepare_inputs(iris, typed_row(iris, cells))["features"]
    assert values[0] == pytest.approx(iris.inputs["features"][0], abs=1e-5)


def test_a_row_begins_with_typical_values_and_says_what_is_no_number(iris: Dataset) -> None:
    cells = typical_row(iris, "features")
    assert list(cells) == [column.name for column in iris.raw_columns["features"]]
    assert 5 < float(cells["sepal length (cm)"]) < 7
    with pytest.raises(DataError) as caught:
        typed_row(iris, {**cells, "petal width (cm)": "wide"})
    assert caught.value.code == "NNS-2075"
    assert np.isnan(typed_row(iris, {})["features"]).all()


@pytest.mark.parametrize("mode", ["L", "RGB", "RGBA", "P"])
@pytest.mark.parametrize("dark_paper", [True, False])
def test_a_picture_file_is_answered_whatever_its_colours(
    digits: Dataset, tmp_path: Path, mode: str, dark_paper: bool
) -> None:
    ink = _drawn(digits, 3, 60, 60)
    grey = ink if dark_paper else 1 - ink
    path = tmp_path / "digit.png"
    Image.fromarray((grey * 255).astype(np.uint8)).convert(mode).save(path)
    assert find_importer(path, REGISTRIES).id == "picture"
    new = read_new(REGISTRIES.importers["picture"], path, DataConfig(importer="picture"), digits)
    assert new.names == ("digit.png",)
    drawn = fit_drawing(ink, measure_frame(digits))
    assert new.inputs["image"] == pytest.approx(drawn, abs=0.3)


def test_a_single_picture_is_no_data_set(tmp_path: Path) -> None:
    path = tmp_path / "digit.png"
    Image.new("L", (8, 8)).save(path)
    with pytest.raises(DataError) as caught:
        recognise(path, REGISTRIES)
    assert caught.value.code == "NNS-2006"
