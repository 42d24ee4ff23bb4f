"""Cells: numbers in both writings, gaps in many, words as they are meant."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.data.cells import (
    category_codes,
    class_words,
    clean,
    find_decimal,
    is_missing,
    line_list,
    looks_like_number,
    to_number,
    understand,
)


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
    assert find_decimal(cells, separator) == mark


def test_a_column_is_numbers_only_if_every_known_cell_is() -> None:
    numbers = understand(["1,5", "", "2", "1,5"], ",")
    assert numbers.numbers is not None
    assert np.array_equal(numbers.numbers, [1.5, np.nan, 2, 1.5], equal_nan=True)
    assert numbers.missing.tolist() == [False, True, False, False]
    assert numbers.distinct == 2
    assert not numbers.whole
    words = understand(["1", "two", "NA", "1"], ".")
    assert words.numbers is None
    assert words.words == ["1", "two", "", "1"]
    assert words.distinct == 2
    assert understand(["", "NA"], ".").empty
    assert understand(["1.0", "2"], ".").whole
    assert understand(["1e999", "2"], ".").numbers is None  # no number a computer could hold


def test_classes_of_numbers_are_written_short_and_unknown_words_have_no_code() -> None:
    assert class_words(understand(["1.0", "1", "2.5", ""], ".")) == ["1", "1", "2.5", ""]
    codes = category_codes(["b", "x", "a", ""], ("a", "b"))
    assert np.array_equal(codes, [1, np.nan, 0, np.nan], equal_nan=True)


def test_line_lists_stay_short() -> None:
    assert line_list((1, 2)) == "1, 2"
    assert line_list(range(1, 9)) == "1, 2, 3, 4, 5 …"
