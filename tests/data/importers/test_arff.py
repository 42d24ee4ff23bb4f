"""ARFF: columns that say what they hold, in every way that Weka writes them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.data.dataset import DataError
from nnstudio.data.frame import Frame, NumberColumn, TimeColumn, WordColumn
from nnstudio.data.progress import CancelledError, Reading
from nnstudio.data.registry import load_importers
from nnstudio.data.tables.arff_file import read_head, read_rows

ARFF = load_importers()["arff"]
SETS = Path(__file__).resolve().parents[4] / "shared" / "data" / "tables" / "weka_arff"
HEAD = """% about
@RELATION 'Wetter heute'
@attribute outlook {sunny, 'very cloudy', "it's wet"}
@Attribute  'Größe m' REAL [0, 10]
@attribute when date "yyyy-MM-dd"
@attribute note string
@attribute play {yes,no}

@DATA
"""


def read(folder: Path, text: str, most: int | None = None) -> Frame:
    path = folder / "table.arff"
    path.write_text(text, encoding="utf-8")
    assert ARFF.probe(path) > 0.9
    return ARFF.read(path, {}, Reading(most=most))


def test_each_column_is_what_its_head_says(tmp_path: Path) -> None:
    frame = read(
        tmp_path,
        HEAD
        + "sunny,1.5,2020-01-06,'a, b',yes\n"
        + "% a remark\n"
        + "'very cloudy', 2 ,2020-01-07,\"it\\'s\",no\n"
        + "?,?,?,?,yes\n",
    )
    outlook, size, when, note, play = frame.columns
    assert isinstance(outlook, WordColumn)
    assert outlook.texts().tolist() == ["sunny", "very cloudy", "?"]
    assert outlook.missing().tolist() == [False, False, True]
    assert isinstance(size, NumberColumn)
    assert size.name == "Größe m"
    assert size.values[:2].tolist() == [1.5, 2.0]
    assert np.isnan(size.values[2])
    assert size.gaps == {"?": 1}
    assert isinstance(when, TimeColumn)
    assert str(when.values[1])[:10] == "2020-01-07"
    assert isinstance(note, WordColumn)
    assert note.texts().tolist() == ["a, b", "it's", "?"]
    assert isinstance(play, WordColumn)
    assert np.asarray(frame.keys).tolist() == [10, 12, 13]


def test_sparse_rows_mean_the_usual_value_where_they_are_silent(tmp_path: Path) -> None:
    text = "@relation r\n@attribute a numeric\n@attribute b {x, y}\n@attribute c numeric\n@data\n"
    frame = read(tmp_path, text + "{0 2.5, 1 y}\n{}\n{ 2 7 }\n{1 y, 2 ?}, {3}\n{9 1}\n")
    a, b, c = frame.columns
    assert isinstance(a, NumberColumn) and isinstance(c, NumberColumn)
    assert isinstance(b, WordColumn)
    assert a.values.tolist() == [2.5, 0, 0, 0]
    assert b.texts().tolist() == ["y", "x", "x", "y"]
    assert np.isnan(c.values[3])
    assert frame.left_out[0].places == ("10",)


def test_rows_that_do_not_fit_are_left_out_and_listed(tmp_path: Path) -> None:
    text = "@relation r\n@attribute a numeric\n@attribute b {x, y}\n@data\n"
    frame = read(tmp_path, text + "1,x\n2\n3,z\nvier,x\n5,y,6\n7,y\n")
    assert frame.rows == 2
    listed = {entry.reason.source: entry.places for entry in frame.left_out}
    assert sorted(listed.values()) == [("6", "9"), ("7",), ("8",)]


def test_a_first_look_reads_the_beginning_and_a_reading_can_be_stopped(tmp_path: Path) -> None:
    text = "@relation r\n@attribute a numeric\n@data\n" + "".join(f"{i}\n" for i in range(5000))
    frame = read(tmp_path, text, most=100)
    assert (frame.rows, frame.whole, frame.total) == (100, False, 5000)
    reading = Reading()
    reading.cancel()
    with pytest.raises(CancelledError):
        ARFF.read(tmp_path / "table.arff", {}, reading)


@pytest.mark.parametrize(
    "text",
    [
        "@relation r\n@attribute a numeric\n",
        "@relation r\n@data\n1\n",
        "@relation r\n@attribute a\n@data\n1\n",
        "@relation r\n@attribute a colour\n@data\n1\n",
        "@relation r\nthis is no ARFF\n@data\n1\n",
        "@relation r\n@attribute a relational\n@data\n1\n",
        "@relation r\n@attribute a {x\n@data\nx\n",
        "@relation r\n@attribute a numeric\n@data\n",
    ],
)
def test_a_broken_file_is_refused_in_plain_words(tmp_path: Path, text: str) -> None:
    with pytest.raises(DataError) as caught:
        read(tmp_path, text)
    assert caught.value.code in ("NNS-2081", "NNS-2010")


@given(st.text(max_size=200), st.text(max_size=60))
def test_any_text_is_rows_or_a_plain_refusal(head: str, rows: str) -> None:
    lines = ("@relation r\n@attribute a numeric\n" + head + "\n@data\n" + rows).splitlines()
    try:
        found = read_head(lines, "x.arff")
    except DataError:
        return
    for _, cells in read_rows(found, lines):
        assert cells is None or len(cells) == len(found.attributes)


@pytest.mark.skipif(not SETS.is_dir(), reason="the real ARFF files are not beside the project")
@pytest.mark.parametrize(
    ("name", "rows", "columns"), [("diabetes", 768, 9), ("soybean", 683, 36), ("airline", 144, 2)]
)
def test_weka_s_own_files_are_read_whole(name: str, rows: int, columns: int) -> None:
    frame = ARFF.read(SETS / f"{name}.arff", {}, Reading())
    assert (frame.rows, len(frame.columns), frame.left_out) == (rows, columns, ())


def test_signs_that_only_look_like_line_breaks_tear_no_row(tmp_path: Path) -> None:
    text = "@relation r\n@attribute a string\n@attribute b {x, y}\n@data\n"
    frame = read(tmp_path, text + "'one\u2028two',x\n'three\u0085four',y\nfive,x\n")
    assert (frame.rows, frame.left_out) == (3, ())
