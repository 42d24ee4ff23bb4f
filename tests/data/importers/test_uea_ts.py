"""Series of the UCR and UEA archives are read in every form that their description allows."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from nnstudio.data.config import DataConfig
from nnstudio.data.frame import Frame, NumberColumn, SeriesColumn, WordColumn
from nnstudio.data.importers.uea_ts import IMPORTER
from nnstudio.data.load import load_dataset
from nnstudio.data.progress import CancelledError, Reading
from nnstudio.data.recognise import recognise
from nnstudio.data.registry import load_data_registries
from nnstudio.data.series.ts_file import read_ts
from nnstudio.work.inspect_data import inspect_data
from tests.helpers.frames import ENGLISH

REGISTRIES = load_data_registries()
HEAD = "# about\n@problemName Test\n@timeStamps false\n@classLabel true a b\n@data\n"


def _write(folder: Path, text: str, name: str = "x.ts") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def _read(path: Path, reading: Reading | None = None) -> Frame:
    return IMPORTER.read(path, {}, reading or Reading())


def _series(frame: Frame) -> SeriesColumn:
    column = frame.columns[0]
    assert isinstance(column, SeriesColumn)
    return column


def _said(frame: Frame) -> list[str]:
    return [ENGLISH(entry.text) for entry in frame.left_out]


def test_classes_stand_behind_the_values(tmp_path: Path) -> None:
    frame = _read(_write(tmp_path, HEAD + "1,2,3:a\n4,5.5,-6e1:b\n"))
    assert _series(frame).values.tolist() == [[[1, 2, 3]], [[4, 5.5, -60]]]
    classes = frame.columns[1]
    assert isinstance(classes, WordColumn) and classes.texts().tolist() == ["a", "b"]
    assert frame.roles == {"series": "input", "class": "target"}
    assert frame.keys == ("6", "7")
    assert frame.parts is None


def test_channels_are_parted_by_colons_and_may_have_gaps_and_lengths_of_their_own(
    tmp_path: Path,
) -> None:
    text = HEAD.replace("@data", "@univariate false\n@dimensions 2\n@data")
    frame = _read(_write(tmp_path, text + "1,2,3:4,5,6:a\n1,?:4,5,6,7:b\n"))
    column = _series(frame)
    assert column.channels == ("x1", "x2")
    assert column.lengths.tolist() == [3, 4]
    expected = [[[1, 2, 3, np.nan], [4, 5, 6, np.nan]], [[1, np.nan, np.nan, np.nan], [4, 5, 6, 7]]]
    assert np.array_equal(column.values, np.array(expected, np.float32), equal_nan=True)
    assert frame.facts["shortest"] == 3 and frame.facts["longest"] == 4


def test_times_of_the_points_are_passed_by_and_told(tmp_path: Path) -> None:
    text = "@problemName T\n@timeStamps true\n@targetlabel true\n@data\n"
    line = "(2007-01-01 00:00:00,241.97),(2007-01-02 00:00:00,?):(0,1),(1,2.5):0.75\n"
    frame = _read(_write(tmp_path, text + line + line.replace("0.75", "?")))
    assert np.array_equal(
        _series(frame).values[0], np.array([[241.97, np.nan], [1, 2.5]], np.float32), equal_nan=True
    )
    target = frame.columns[1]
    assert isinstance(target, NumberColumn)
    assert target.values[0] == 0.75 and np.isnan(target.values[1])
    assert "times of their own" in ENGLISH(frame.notes[0])


def test_a_header_without_labels_gives_series_alone(tmp_path: Path) -> None:
    frame = _read(_write(tmp_path, "@timestamps FALSE\n@classlabel false\n@DATA\n1,2\n3,4\n"))
    assert frame.names == ("series",)


def test_lines_that_do_not_fit_are_left_out_and_listed(tmp_path: Path) -> None:
    frame = _read(_write(tmp_path, HEAD + "1,2:a\n\n1,x:a\n1,2:3,4:b\n?,?:a\n3,4:b\n1,inf:a\n"))
    assert frame.keys == ("6", "11")
    assert _said(frame) == [
        "2 left out: what stands there is no number (8, 12)",
        "1 left out: another number of channels than the others (9)",
        "1 left out: the series has no point (10)",
    ]


@pytest.mark.parametrize("chosen", ["Set_TRAIN.ts", "Set_TEST.ts", ""])
def test_both_parts_are_read_whatever_is_chosen(tmp_path: Path, chosen: str) -> None:
    _write(tmp_path, HEAD + "1,2:a\n3,4:b\n5,6:a\n", "Set_TRAIN.ts")
    _write(tmp_path, HEAD + "7,8:b\n", "Set_TEST.ts")
    frame = _read(tmp_path / chosen if chosen else tmp_path)
    assert frame.parts is not None
    assert frame.parts.train.tolist() == [0, 1, 2] and frame.parts.test.tolist() == [3]
    assert frame.keys[3] == "Set_TEST.ts 6"


def test_a_trained_net_reads_the_chosen_file_alone(tmp_path: Path) -> None:
    _write(tmp_path, HEAD + "1,2:a\n3,4:b\n", "Set_TRAIN.ts")
    test = _write(tmp_path, HEAD + "7,8:b\n", "Set_TEST.ts")
    frame = _read(test, Reading(alone=True))
    assert frame.rows == 1 and frame.parts is None


def test_a_first_look_reads_the_first_series_and_estimates_the_rest(tmp_path: Path) -> None:
    path = _write(tmp_path, HEAD + "1,2,3,4:a\n" * 500)
    frame = _read(path, Reading(most=50))
    assert frame.rows == 50 and not frame.whole
    assert 450 <= frame.total <= 550


def test_reading_can_be_stopped(tmp_path: Path) -> None:
    reading = Reading()
    reading.cancel()
    with pytest.raises(CancelledError):
        read_ts(_write(tmp_path, HEAD + "1,2,3,4:a\n" * 500), reading)


@pytest.mark.parametrize(
    ("folder", "train", "test", "shape", "classes"),
    [
        ("GunPoint_ts", 50, 150, (200, 1, 150), 2),
        ("BasicMotions_ts", 40, 40, (80, 6, 100), 4),
        ("tsf_unittest", 20, 22, (42, 1, 24), 2),
    ],
)
def test_real_sets_are_what_their_readme_says(
    shared_data: Path, folder: str, train: int, test: int, shape: tuple[int, ...], classes: int
) -> None:
    frame = _read(shared_data / "series" / folder)
    assert _series(frame).values.shape == shape
    assert frame.parts is not None
    assert (len(frame.parts.train), len(frame.parts.test)) == (train, test)
    found = inspect_data(shared_data / "series" / folder, REGISTRIES)
    assert (found.kind, found.rows, len(found.classes)) == ("series", shape[0], classes)


def test_series_of_several_lengths_are_ready_for_a_net_by_themselves(tmp_path: Path) -> None:
    lines = [f"{','.join(str(n) for n in range(3 + row % 4))}:{'ab'[row % 2]}" for row in range(40)]
    path = _write(tmp_path, HEAD + "\n".join(lines) + "\n")
    config: DataConfig = recognise(path, REGISTRIES)
    assert [step.id for step in config.prepare] == ["equal_length", "scale"]
    data = load_dataset(config, None, REGISTRIES)
    assert data.raw_signature is not None
    assert data.raw_signature.inputs[0].shape.sizes == (1, None)
    assert data.inputs["series"].shape[0] == 40
    assert np.isfinite(data.inputs["series"]).all()
