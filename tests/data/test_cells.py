"""Cells: numbers in both writings, gaps in many, words as they are meant."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.data.cell_kinds.number_cells import find_decimal
from nnstudio.data.cell_kinds.typed_columns import column_of
from nnstudio.data.cells import clean, is_missing, line_list, looks_like_number, to_number
from nnstudio.data.frame import NumberColumn, WordColumn


@pytest.mark.parametrize(
    ("cell", "point", "comma"),
    [
        ("12", 12, 12),
        ("-3.5", -3.5, None),
        ("-3,5", None, -3.5),
        ("1.234,5", None, 1234.5),
        ("1,234.5", 1234.5, None),
        ("1,234", 1234, 1.234),
        ("1.234", 1.234, 1234),
        ("1e3", 1000, 1000),
        ("1.5E-2", 0.015, None),
        (".5", 0.5, None),
        ("+7", 7, 7),
        ("", None, None),
        ("1_000", None, None),
        ("0x10", None, None),
        ("nan", None, None),
        ("inf", None, None),
        ("12 kg", None, None),
        ("1.2.3", None, None),
        ("01.02.2020", None, None),
    ],
)
def test_numbers_in_both_writings(cell: str, point: float | None, comma: float | None) -> None:
    assert to_number(cell, ".") == point
    assert to_number(cell, ",") == comma
    assert looks_like_number(cell) == (point is not None or comma is not None)


@pytest.mark.parametrize("cell", ["", "  ", "NA", "n/a", "NaN", "null", "k. A.", "?", "-", "#NV"])
def test_many_ways_to_say_that_nothing_is_known(cell: str) -> None:
    assert is_missing(cell)


@pytest.mark.parametrize("cell", ["0", "no", "nein", "Nancy", "--x"])
def test_words_and_zero_are_not_missing(cell: str) -> None:
    assert not is_missing(cell)


def test_cleaning_joins_what_looks_the_same() -> None:
    assert clean(" Ko\u0308ln\u00a0") == "Köln"
    assert clean("\u22125") == "-5"


@pytest.mark.parametrize(
    ("cells", "separator", "mark"),
    [
        (["1,5", "2,25", "3"], ";", ","),
        (["1.5", "2.25"], ";", "."),
        (["1.234,5", "7"], ";", ","),
        (["1,234", "5,678"], ",", "."),
        (["1,234", "5,5"], ";", ","),
        (["a", "b"], ";", "."),
        (["01.02.2020", "1,5"], ";", ","),
    ],
)
def test_decimal_mark_is_found(cells: list[str], separator: str, mark: str) -> None:
    assert find_decimal([cells], separator) == mark


def test_a_column_is_numbers_only_if_every_known_cell_is() -> None:
    numbers = column_of("x", ["1,5", "", "2", "1,5", "k. A."], ",")
    assert isinstance(numbers, NumberColumn)
    assert np.array_equal(numbers.values, [1.5, np.nan, 2, 1.5, np.nan], equal_nan=True)
    assert numbers.missing().tolist() == [False, True, False, False, True]
    assert numbers.gaps == {"": 1, "k. A.": 1}
    words = column_of("x", ["1", "two", "NA", "1"], ".")
    assert isinstance(words, WordColumn)
    assert words.texts().tolist() == ["1", "two", "NA", "1"]
    assert words.missing().tolist() == [False, False, True, False]
    assert column_of("x", ["", "NA"], ".").missing().all()


@pytest.mark.parametrize("cells", [["1e999", "2", "3"], ["01067", "04109", "10115"]])
def test_what_no_computer_holds_and_what_begins_with_zero_are_no_numbers(cells: list[str]) -> None:
    column = column_of("x", cells, ".")
    assert isinstance(column, WordColumn)
    assert column.texts().tolist() == cells


def test_line_lists_stay_short() -> None:
    assert line_list((1, 2)) == "1, 2"
    assert line_list(range(1, 9)) == "1, 2, 3, 4, 5 …"
