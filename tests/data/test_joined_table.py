"""Files and the rows of a table find each other by name; whatever does not is told."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from nnstudio.data.files.folder_files import list_files
from nnstudio.data.frame import Frame, FrameColumn, NumberColumn, WordColumn
from nnstudio.data.joined_table import (
    given_parts,
    join,
    joined_columns,
    label_tables,
    names_files,
)
from tests.helpers.importing import ENGLISH, write_files


def _table(*columns: FrameColumn) -> Frame:
    rows = len(columns[0].missing())
    return Frame(columns, np.arange(2, rows + 2), total=rows)


def _words(name: str, cells: Sequence[str]) -> WordColumn:
    return WordColumn.of(name, cells)


FILES = ("train/001.txt", "train/002.txt", "test/Übung 3.txt", "lost.txt")


@pytest.mark.parametrize(
    "cells",
    [
        ["train/001.txt", "train/002.txt", "test/Übung 3.txt"],
        ["001.txt", "002.txt", "übung 3.TXT"],
        ["001", "002", "Übung 3"],
        [".\\train\\001.txt", "C:\\data\\train\\002.txt", "texte/U\u0308bung 3.txt"],
        ["1", "2", "Übung 3"],
    ],
)
def test_paths_names_and_stems_find_their_file(cells: list[str]) -> None:
    table = _table(_words("label", ["a", "b", "a"]), _words("datei", cells))
    found = join(table, FILES)
    assert found is not None
    assert found.column == "datei"
    assert found.rows.tolist() == [0, 1, 2, -1]
    columns = joined_columns(table, found, found.found)
    assert [column.name for column in columns] == ["label"]


def test_numbers_find_files_with_leading_zeros() -> None:
    table = _table(NumberColumn("id", np.array([2.0, 1.0, np.nan])), _words("y", ["b", "a", "c"]))
    found = join(table, ("001.jpg", "002.jpg"))
    assert found is not None
    assert found.rows.tolist() == [1, 0]


def test_lost_files_lost_rows_and_repeated_rows_are_told() -> None:
    table = _table(_words("file", ["001", "002", "009", "001"]), _words("y", list("abcd")))
    found = join(table, FILES)
    assert found is not None
    gone = {ENGLISH(out.reason): out.places for out in found.left_out(table, "l.csv", FILES)}
    assert gone == {
        "not named in the table l.csv": ("test/Übung 3.txt", "lost.txt"),
        "no file of that name (row of l.csv)": ("4",),
        "its file was named by an earlier row of l.csv": ("5",),
    }


def test_a_name_that_two_files_share_finds_neither() -> None:
    keys = ("a/1.txt", "b/1.txt", "a/2.txt", "b/3.txt")
    found = join(_table(_words("f", ["1", "2", "3"])), keys)
    assert found is not None
    assert found.rows.tolist() == [-1, -1, 1, 2]
    exact = join(_table(_words("f", ["a/1.txt", "b/1.txt", "2", "3"])), keys)
    assert exact is not None
    assert exact.rows.tolist() == [0, 1, 2, 3]


def test_a_table_that_names_no_files_is_not_joined() -> None:
    assert join(_table(_words("name", ["Anna", "Paul", "Eva"])), FILES) is None
    assert join(_table(_words("name", ["001", "x", "y", "z", "u", "v"])), FILES) is None


def test_a_column_of_parts_gives_the_parts() -> None:
    columns = [_words("y", ["a", "b", "a"]), _words("Split", ["train", "Test", "train"])]
    found = given_parts(columns)
    assert found is not None
    assert found[0] == "Split"
    assert found[1].test.tolist() == [1]
    assert given_parts([_words("split", ["train", "x", "test"])]) is None
    assert given_parts([_words("y", ["train", "test"])]) is None


def test_likely_tables_come_first(tmp_path: Path) -> None:
    names = ("deep/labels.csv", "other.csv", "metadata.xlsx", "labels.txt", "a.txt", "x.json")
    write_files(tmp_path, dict.fromkeys(names, "x"))
    found = [file.key for file in label_tables(list_files(tmp_path).files)]
    assert found[:3] == ["labels.txt", "metadata.xlsx", "deep/labels.csv"]
    assert "a.txt" not in found


def test_a_quick_look_sees_whether_lines_name_files() -> None:
    head = 'file;label\n"001.txt";a\n002;b\nx;c\ncut of'
    assert names_files(head, FILES) == pytest.approx(2 / 3)
    assert names_files("only a header", FILES) == 0.0
