"""A folder with a series in each file: classes by folder, by table and by name."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from nnstudio.data.frame import Frame, SeriesColumn
from nnstudio.data.importers.series_folder import IMPORTER
from nnstudio.data.progress import CancelledError, Reading
from nnstudio.data.recognise import find_importer
from nnstudio.data.registry import load_data_registries
from nnstudio.data.series.series_text import find_writing, read_series
from nnstudio.work.inspect_data import inspect_data
from tests.helpers.frames import ENGLISH

REGISTRIES = load_data_registries()


def _wave(number: int, points: int = 30) -> np.ndarray:
    time = np.arange(points)
    return np.stack([np.sin(time / (2 + number)), np.cos(time / 3) * number])


def _text(values: np.ndarray, head: str = "", separator: str = ",", comma: bool = False) -> str:
    lines = [separator.join(f"{value:.3f}" for value in row) for row in values.T]
    text = "\n".join([head, *lines] if head else lines) + "\n"
    return text.replace(".", ",") if comma else text


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _read(path: Path, reading: Reading | None = None) -> Frame:
    assert find_importer(path, REGISTRIES).id == "series_folder"
    return IMPORTER.read(path, {}, reading or Reading())


def _series(frame: Frame) -> SeriesColumn:
    column = frame.columns[0]
    assert isinstance(column, SeriesColumn)
    return column


@pytest.mark.parametrize(
    ("separator", "comma", "head"),
    [
        (",", False, ""),
        (",", False, "ax,ay"),
        (";", True, "ax;ay"),
        ("\t", True, ""),
        (" ", False, ""),
    ],
)
def test_files_are_read_however_they_are_written(
    tmp_path: Path, separator: str, comma: bool, head: str
) -> None:
    for label in ("run", "walk"):
        for number in range(6):
            text = _text(_wave(number), head, separator, comma)
            _write(tmp_path / label / f"{number}.csv", text)
    frame = _read(tmp_path)
    column = _series(frame)
    assert column.values.shape == (12, 2, 30)
    assert np.allclose(column.values[3], _wave(3), atol=1e-3)
    assert column.channels == (("ax", "ay") if head else ("x1", "x2"))
    assert frame.keys[0] == "run/0.csv"


def test_a_column_that_only_says_when_is_no_channel() -> None:
    lines = ["t,x,y", *(f"{n * 0.02:.2f},{n % 5},{n % 3}" for n in range(40))]
    writing = find_writing("\n".join(lines))
    assert writing is not None
    assert (writing.channels, writing.names) == ((1, 2), ("x", "y"))
    stamped = ["when;x", *(f"2020-01-01 00:00:{n:02d};{n % 7}" for n in range(40))]
    writing = find_writing("\n".join(stamped))
    assert writing is not None and writing.names == ("x",)


def test_gaps_are_kept_and_other_forms_refused() -> None:
    writing = find_writing("1,2\n3,4\n5,6\n")
    assert writing is not None
    values = read_series("1,2\nNA,\n5,6\n", writing)
    assert values is not None
    assert np.array_equal(values, [[1, np.nan, 5], [2, np.nan, 6]], equal_nan=True)
    assert read_series("1,2,3\n4,5,6\n", writing) is None
    assert read_series("1,two\n3,4\n", writing) is None
    assert read_series("", writing) is None


def test_a_comma_in_a_single_column_is_a_decimal_where_as_many_digits_follow() -> None:
    decimals = find_writing("1,25\n2,50\n-3,75\n")
    assert decimals is not None and (decimals.comma, decimals.columns) == (True, 1)
    pairs = find_writing("1,25\n2,5\n-3,175\n")
    assert pairs is not None and (pairs.comma, pairs.columns) == (False, 2)


@pytest.mark.parametrize(
    "text", ["", "just words\nand more\nand more\n", "1,2\n", "a,b\nc,d\ne,f\n"]
)
def test_texts_and_tables_of_words_are_no_series(text: str) -> None:
    assert find_writing(text) is None


def test_the_class_is_the_folder_and_what_lies_beside_is_listed(tmp_path: Path) -> None:
    for label in ("run", "walk"):
        for number in range(6):
            _write(tmp_path / label / f"{number}.txt", _text(_wave(number)))
    _write(tmp_path / "walk" / "other.txt", "1,2,3\n4,5,6\n7,8,9\n")
    _write(tmp_path / "lost.txt", _text(_wave(1)))
    _write(tmp_path / "README.txt", "about these data\n")
    found = inspect_data(tmp_path, REGISTRIES)
    assert (found.kind, found.rows, found.target) == ("series", 12, "class")
    assert found.classes == {"run": 6, "walk": 6}
    assert [ENGLISH(entry.text) for entry in found.left_out] == [
        "1 left out: not written as the other series (walk/other.txt)",
        "1 left out: beside the folders of the classes (lost.txt)",
    ]


def test_folders_of_parts_stay_parts(tmp_path: Path) -> None:
    for part, count in (("train", 6), ("test", 3)):
        for label in ("a", "b"):
            for number in range(count):
                _write(tmp_path / part / label / f"{number}.csv", _text(_wave(number)))
    frame = _read(tmp_path)
    assert frame.parts is not None
    assert (len(frame.parts.train), len(frame.parts.test)) == (12, 6)


def test_a_table_of_labels_is_joined_by_file_name_and_both_rests_are_listed(tmp_path: Path) -> None:
    for number in range(10):
        _write(tmp_path / "rec" / f"r{number:02d}.csv", _text(_wave(number)))
    rows = [
        f"r{number:02d}.csv,{'sit' if number % 2 else 'lie'},{number}" for number in range(1, 12)
    ]
    _write(tmp_path / "labels.csv", "\n".join(["file,activity,age", *rows]) + "\n")
    found = inspect_data(tmp_path, REGISTRIES)
    assert (found.rows, found.target, found.task) == (9, "age", "regression")
    roles = {column.name: column.role for column in found.columns}
    assert roles == {"series": "input", "activity": "ignore", "age": "target"}
    said = sorted(ENGLISH(entry.text) for entry in found.left_out)
    assert len(said) == 2
    assert "rec/r00.csv" in said[0] and "(11, 12)" in said[1]


def test_the_class_may_stand_in_the_file_name(tmp_path: Path) -> None:
    for number in range(12):
        name = f"{'cat' if number % 2 else 'dog'}_{number}.csv"
        _write(tmp_path / name, _text(_wave(number)))
    found = inspect_data(tmp_path, REGISTRIES)
    assert found.classes == {"cat": 6, "dog": 6}


def test_a_first_look_reads_some_of_all_classes(tmp_path: Path) -> None:
    for label in ("a", "b", "c"):
        for number in range(20):
            _write(tmp_path / label / f"{number}.csv", _text(_wave(number)))
    frame = _read(tmp_path, Reading(most=12))
    assert not frame.whole and frame.total == 60
    assert 10 <= frame.rows <= 12
    assert {key.split("/")[0] for key in frame.keys} == {"a", "b", "c"}


def test_reading_can_be_stopped(tmp_path: Path) -> None:
    for number in range(6):
        _write(tmp_path / "a" / f"{number}.csv", _text(_wave(number)))
        _write(tmp_path / "b" / f"{number}.csv", _text(_wave(number)))
    reading = Reading()
    reading.cancel()
    with pytest.raises(CancelledError):
        IMPORTER.read(tmp_path, {}, reading)
