"""Arrays of NumPy: items and answers are found by name, and by form where no name tells."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nnstudio.data.config import DataConfig
from nnstudio.data.frame import Frame, NumberColumn, PictureColumn, SeriesColumn, WordColumn
from nnstudio.data.importers.numpy_arrays import IMPORTER
from nnstudio.data.load import load_dataset
from nnstudio.data.progress import CancelledError, Reading
from nnstudio.data.recognise import recognise
from nnstudio.data.registry import load_data_registries
from nnstudio.work.inspect_data import inspect_data
from tests.helpers.frames import ENGLISH

REGISTRIES = load_data_registries()
GENERATOR = np.random.default_rng(0)
CODES = np.arange(60) % 3


def _save(folder: Path, **arrays: Any) -> Path:
    path = folder / "set.npz"
    np.savez(path, **arrays)
    return path


def _read(path: Path, reading: Reading | None = None, shown: str = "auto") -> Frame:
    return IMPORTER.read(path, {"shown": shown}, reading or Reading())


def _texts(frame: Frame, name: str) -> list[str]:
    column = frame.column(name)
    assert isinstance(column, WordColumn)
    return column.texts().tolist()


def _numbers(frame: Frame, name: str) -> list[float]:
    column = frame.column(name)
    assert isinstance(column, NumberColumn)
    return column.values.tolist()


def test_vectors_with_numbers_to_predict(tmp_path: Path) -> None:
    x, y = GENERATOR.normal(size=(60, 4)), GENERATOR.normal(size=60)
    frame = _read(_save(tmp_path, X=x, y=y, feature_names=np.array(list("abcd"))))
    assert frame.names == ("a", "b", "c", "d", "y")
    assert _numbers(frame, "c") == x[:, 2].tolist()
    assert frame.roles == {"y": "target"}
    assert len(frame.preview) == 60 and len(frame.preview[0]) == 5


@pytest.mark.parametrize(
    ("form", "shape"),
    [
        ((60, 12, 10), (60, 1, 12, 10)),
        ((60, 12, 10, 3), (60, 3, 12, 10)),
        ((60, 3, 12, 10), (60, 3, 12, 10)),
        ((60, 12, 10, 4), (60, 3, 12, 10)),
    ],
)
def test_bytes_are_images_whatever_the_order_of_their_axes(
    tmp_path: Path, form: tuple[int, ...], shape: tuple[int, ...]
) -> None:
    images = GENERATOR.integers(0, 256, form, dtype=np.uint8)
    frame = _read(_save(tmp_path, images=images, labels=CODES))
    column = frame.columns[0]
    assert isinstance(column, PictureColumn)
    assert column.values.shape == shape and column.values.dtype == np.uint8
    assert not frame.notes


@pytest.mark.parametrize(
    ("low", "high", "told"), [(0.0, 1.0, True), (0.0, 255.0, False), (-2.0, 3.0, True)]
)
def test_images_of_other_numbers_become_bytes(
    tmp_path: Path, low: float, high: float, told: bool
) -> None:
    images = np.linspace(low, high, 60 * 100).reshape(60, 10, 10)
    column = (frame := _read(_save(tmp_path, x=images))).columns[0]
    assert isinstance(column, PictureColumn)
    assert (column.values.min(), column.values.max()) == (0, 255)
    assert bool(frame.notes) == told


@pytest.mark.parametrize("form", [(60, 3, 40), (60, 40, 3)])
def test_series_have_channels_before_time(tmp_path: Path, form: tuple[int, ...]) -> None:
    values = GENERATOR.normal(size=form)
    frame = _read(_save(tmp_path, x=values, y=CODES))
    column = frame.columns[0]
    assert isinstance(column, SeriesColumn)
    assert column.values.shape == (60, 3, 40)
    straight = values if form[1] == 3 else values.transpose(0, 2, 1)
    assert np.allclose(column.values, straight)
    assert [("time × channel" in ENGLISH(note)) for note in frame.notes] == [True] * (form[1] == 40)


def test_a_person_says_whether_squares_are_images_or_series(tmp_path: Path) -> None:
    path = _save(tmp_path, x=GENERATOR.normal(size=(60, 9, 9)))
    assert isinstance(_read(path).columns[0], PictureColumn)
    assert isinstance(_read(path, shown="series").columns[0], SeriesColumn)


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        (np.array(["b", "a", "c"])[CODES], ["b", "a", "c"]),
        (np.array([b"b", b"a", b"c"])[CODES], ["b", "a", "c"]),
    ],
)
def test_words_are_classes(tmp_path: Path, answers: np.ndarray, words: list[str]) -> None:
    frame = _read(_save(tmp_path, x=GENERATOR.normal(size=(60, 2)), y=answers))
    assert _texts(frame, "y")[:3] == words


def test_names_of_classes_are_put_for_their_numbers(tmp_path: Path) -> None:
    x, names = GENERATOR.normal(size=(60, 2)), np.array(["cat", "dog", "fox"])
    frame = _read(_save(tmp_path, x=x, y=CODES[:, None], class_names=names))
    assert _texts(frame, "y")[:4] == ["cat", "dog", "fox", "cat"]
    one_hot = _read(_save(tmp_path, x=x, y=np.eye(3)[CODES], class_names=names))
    assert _texts(one_hot, "y") == _texts(frame, "y")


def test_several_numbers_an_item_are_columns_and_the_first_is_predicted(tmp_path: Path) -> None:
    x, y = GENERATOR.normal(size=(60, 2)), GENERATOR.normal(size=(60, 2))
    assert _read(_save(tmp_path, x=x, y=y)).roles == {"y1": "target", "y2": "ignore"}


def test_parts_stand_in_the_names(tmp_path: Path) -> None:
    images = GENERATOR.integers(0, 256, (60, 8, 8), dtype=np.uint8)
    path = _save(
        tmp_path,
        x_train=images[:40],
        y_train=CODES[:40],
        x_val=images[40:50],
        y_val=CODES[40:50],
        x_test=images[50:],
        y_test=CODES[50:],
    )
    frame = _read(path)
    assert frame.parts is not None
    parts = (frame.parts.train, frame.parts.validation, frame.parts.test)
    assert [len(part) for part in parts] == [40, 10, 10]
    assert _numbers(frame, "y") == CODES.tolist()


def test_without_names_the_form_tells_what_is_what(tmp_path: Path) -> None:
    frame = _read(
        _save(tmp_path, foo=GENERATOR.normal(size=(60, 3, 40)), bar=CODES, baz=np.ones(7))
    )
    assert isinstance(frame.columns[0], SeriesColumn)
    assert frame.roles == {"bar": "target"}
    assert [ENGLISH(note) for note in frame.notes] == ["These arrays are not used: baz."]


def test_groups_and_weights_are_told_apart(tmp_path: Path) -> None:
    x = GENERATOR.normal(size=(60, 2))
    frame = _read(_save(tmp_path, x=x, y=CODES, groups=CODES, sample_weight=np.ones(60)))
    assert frame.roles == {"y": "target", "groups": "group", "sample_weight": "weight"}


def test_a_single_list_of_numbers_is_a_series(tmp_path: Path) -> None:
    np.save(tmp_path / "wave.npy", np.sin(np.arange(300)))
    found = inspect_data(tmp_path / "wave.npy", REGISTRIES)
    assert (found.kind, found.rows, found.target) == ("series", 300, "wave")


def test_a_single_table_predicts_its_last_column(tmp_path: Path) -> None:
    np.save(tmp_path / "table.npy", np.column_stack([GENERATOR.normal(size=(60, 3)), CODES]))
    found = inspect_data(tmp_path / "table.npy", REGISTRIES)
    assert (found.kind, found.target, found.classes) == ("table", "x4", {"0": 20, "1": 20, "2": 20})


def test_named_fields_are_columns(tmp_path: Path) -> None:
    rows = np.array(
        [(1.0, 2, "a"), (2.5, 3, "b")] * 20, dtype=[("h", float), ("n", int), ("c", "U3")]
    )
    np.save(tmp_path / "rows.npy", rows)
    frame = _read(tmp_path / "rows.npy")
    assert frame.names == ("h", "n", "c")
    assert _numbers(frame, "h")[:2] == [1.0, 2.5]


@pytest.mark.parametrize("chosen", ["X_train.npy", "X_test.npy", ""])
def test_files_side_by_side_belong_together(tmp_path: Path, chosen: str) -> None:
    for part, count in (("train", 40), ("test", 20)):
        np.save(tmp_path / f"X_{part}.npy", GENERATOR.normal(size=(count, 5)))
        np.save(tmp_path / f"y_{part}.npy", CODES[:count])
    frame = _read(tmp_path / chosen if chosen else tmp_path)
    assert frame.rows == 60 and frame.parts is not None and len(frame.parts.test) == 20
    if chosen:
        alone = _read(tmp_path / chosen, Reading(alone=True))
        assert alone.rows == (40 if "train" in chosen else 20)
        assert "y" in alone.names and alone.parts is None


def test_a_large_file_is_looked_at_and_not_read(tmp_path: Path) -> None:
    path = tmp_path / "images.npy"
    images = np.lib.format.open_memmap(path, "w+", np.uint8, (50_000, 16, 16))
    images.flush()
    frame = _read(path)
    column = frame.columns[0]
    assert isinstance(column, PictureColumn)
    base: Any = column.values
    while not isinstance(base, np.memmap):
        base = base.base
        assert base is not None, "the images were copied"


def test_a_first_look_reads_the_first_items(tmp_path: Path) -> None:
    path = _save(tmp_path, x=GENERATOR.normal(size=(60, 3)), y=CODES)
    frame = _read(path, Reading(most=20))
    assert frame.rows == 20 and frame.total == 60 and not frame.whole
    order = _save(tmp_path, x=np.asfortranarray(np.arange(120.0).reshape(60, 2)), y=CODES)
    assert _numbers(_read(order, Reading(most=20)), "x2")[:2] == [1.0, 3.0]


def test_reading_can_be_stopped(tmp_path: Path) -> None:
    reading = Reading()
    reading.cancel()
    with pytest.raises(CancelledError):
        _read(_save(tmp_path, x=GENERATOR.normal(size=(60, 3)), y=CODES), reading)


def test_arrays_are_ready_to_train_with(tmp_path: Path) -> None:
    path = _save(tmp_path, x=GENERATOR.normal(size=(60, 3, 20)), y=CODES)
    config: DataConfig = recognise(path, REGISTRIES)
    data = load_dataset(config, None, REGISTRIES)
    assert data.inputs["series"].shape == (60, 3, 20)
    assert data.signature.target.classes == ("0", "1", "2")
