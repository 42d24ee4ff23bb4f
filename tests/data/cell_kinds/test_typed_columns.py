"""Columns made of cells: numbers, times, words; unique names; previews."""

from __future__ import annotations

import numpy as np

from nnstudio.data.cell_kinds.typed_columns import (
    PREVIEW_LETTERS,
    column_of,
    preview_of,
    unique_name,
    words_of,
)
from nnstudio.data.frame import NumberColumn, SeriesColumn, TimeColumn, WordColumn


def test_cells_become_what_they_are() -> None:
    numbers = column_of("a", ["1.5", "", "2"])
    assert isinstance(numbers, NumberColumn)
    assert numbers.values[2] == 2.0
    assert isinstance(column_of("a", ["2020-01-01", "2020-01-02", ""]), TimeColumn)
    words = column_of("a", [" x ", "U\u0308", ""])
    assert isinstance(words, WordColumn)
    assert words.words == ("x", "Ü")
    assert words.codes.tolist() == [0, 1, -1]


def test_long_texts_cost_no_more_memory_than_they_have_letters() -> None:
    cells = ["1"] * 2000 + ["x" * 1_000_000]
    assert isinstance(column_of("a", cells), WordColumn)


def test_a_name_that_is_taken_gets_a_number() -> None:
    assert unique_name("a", ["b"]) == "a"
    assert unique_name("Text", ["text", "text (2)"]) == "Text (3)"


def test_a_preview_shows_the_first_rows_with_long_texts_cut() -> None:
    columns = (
        words_of("w", ["lang " * 300, ""]),
        NumberColumn("n", np.array([3.0, np.nan])),
        TimeColumn("t", np.array(["2020-01-01", "NaT"], dtype="datetime64[us]")),
        SeriesColumn("s", np.zeros((2, 1, 3), dtype=np.float32), np.array([3, 3])),
    )
    first, second = preview_of(columns)
    assert len(first[0]) <= PREVIEW_LETTERS + 2
    assert first[1:] == ("3", "2020-01-01T00:00:00", "…")
    assert second[:3] == ("", "", "")
    assert preview_of(()) == ()
