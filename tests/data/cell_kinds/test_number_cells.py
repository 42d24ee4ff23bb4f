"""Columns of numbers: decimal mark, digits in threes, units, and codes that are no numbers."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.data.cell_kinds.cell_meaning import CellRules, understood
from nnstudio.data.cell_kinds.number_cells import are_plain_numbers, find_decimal, numbers_of
from nnstudio.data.frame import NumberColumn, TimeColumn, WordColumn


@pytest.mark.parametrize(
    ("words", "values", "unit"),
    [
        (["1,5 km", "2 km", "-3km"], [1.5, 2, -3], "km"),
        (["3 €", "€ 4", "1.234,50 €"], [3, 4, 1234.5], "€"),
        (["12 %", "5%"], [12, 5], "%"),
        (["20 m2"], [20], "m2"),
        (["CHF 1'234,50", "CHF 2"], [1234.5, 2], "CHF"),
        (["3 Zimmer", "4 Zimmer"], [3, 4], "Zimmer"),
        (["1 234,5", "7"], [1234.5, 7], ""),
        (["1\u202f234\u202f567"], [1234567], ""),
        (["\u22125 °C".replace("\u2212", "-"), "3 °C"], [-5, 3], "°C"),
    ],
)
def test_units_and_signs_between_digits_are_taken_off(
    words: list[str], values: list[float], unit: str
) -> None:
    found = numbers_of(words, ",")
    assert found is not None
    assert found.values.tolist() == values
    assert found.unit == unit


@pytest.mark.parametrize(
    "words",
    [
        *(["01067", "80331"], ["007"], ["1234567890123456"], ["3a", "4a"], ["1 km", "2 m"]),
        *(["1 km", "2"], ["1. Klasse", "2. Klasse"], ["3 €", "4 $"], ["A 12"], ["12:30"]),
        *(["120 any street"], ["5 Zimmer"], ["1.2.3"], ["5-"], ["1,2,3"], ["1e999"], ["True"]),
        *(["5\n6"], [""], ["km"]),
    ],
)
def test_codes_and_words_are_no_numbers(words: list[str]) -> None:
    assert numbers_of(words, ",") is None


def test_a_column_may_have_the_other_decimal_mark_where_nobody_chose() -> None:
    assert numbers_of(["1.5", "2.25"], ",") is None
    found = numbers_of(["1.5", "2.25"], ",", either=True)
    assert found is not None
    assert found.decimal == "."
    assert found.values.tolist() == [1.5, 2.25]


def test_plain_numbers_have_nothing_but_digits_and_the_mark() -> None:
    assert are_plain_numbers(["1,5", "-2", "1e3", ",5"], ",")
    for word in ("1.5", "1.234,5", "1 km", "007", "x", "1e999"):
        assert not are_plain_numbers([word], ",")


@pytest.mark.parametrize(
    ("columns", "separator", "mark"),
    [
        ([["1,234"], ["x"]], ";", ","),
        ([["1,234"], ["x"]], ",", "."),
        ([["1.234", "987"]], ";", ","),
        ([["1.234", "2.345"]], ";", "."),
        ([["1,234", "987"]], "\t", "."),
        ([["1,5 km", "2 km"]], "\t", ","),
        ([["0,125", "0,250"]], "\t", ","),
        ([["see 1.5, and 2,5 too"], ["1,5"]], ";", ","),
        ([["." * 5000]], ";", "."),
    ],
)
def test_the_decimal_mark_is_found_even_where_it_is_doubtful(
    columns: list[list[str]], separator: str, mark: str
) -> None:
    assert find_decimal(columns, separator) == mark


def test_cells_become_numbers_times_or_words_with_their_gaps() -> None:
    rules = CellRules(",", either=True)
    number = understood(WordColumn.of("Preis", ["1,5 €", "k. A.", "", "2 €", " k. A. "]), rules)
    assert isinstance(number.column, NumberColumn)
    assert number.column.unit == "€"
    assert number.column.gaps == {"k. A.": 2, "": 1}
    assert np.isnan(number.column.values).tolist() == [False, True, True, False, True]
    time = understood(WordColumn.of("Tag", ["6.1.2020", "?", "7.1.2020"]), rules)
    assert isinstance(time.column, TimeColumn)
    assert time.column.gaps == {"?": 1}
    words = understood(WordColumn.of("Ort", ["Köln ", "Ko\u0308ln", "NA", ""]), rules)
    assert isinstance(words.column, WordColumn)
    assert words.column.words == ("Köln", "NA")
    assert words.column.codes.tolist() == [0, 0, 1, -1]
    flags = understood(WordColumn.of("ok", ["True", "False"]), rules)
    assert isinstance(flags.column, WordColumn)


def test_what_was_read_otherwise_is_told() -> None:
    other = understood(WordColumn.of("x", ["1.5", "2.25"]), CellRules(",", either=True))
    assert dict(other.notes[0].args) == {"column": "x", "mark": "."}
    doubtful = understood(WordColumn.of("d", ["1/2/2020", "1/3/2020"]), CellRules())
    assert dict(doubtful.notes[0].args) == {"column": "d"}
    days = [f"{day}.1.2020" for day in range(1, 31)]
    strange = understood(WordColumn.of("d", [*days, "bald", "bald"]), CellRules())
    assert dict(strange.notes[0].args) == {"n": 2, "column": "d", "cells": "“bald”"}


def test_parts_of_times_are_numbers_though_they_begin_with_a_zero() -> None:
    for name, kind in (("Monat", NumberColumn), ("hour", NumberColumn), ("Bezirk", WordColumn)):
        assert isinstance(understood(WordColumn.of(name, ["01", "12"]), CellRules()).column, kind)


def test_numbers_that_are_days_become_times() -> None:
    cells = ["20200106", "20200107", "20200108", ""]
    column = understood(WordColumn.of("Datum", cells), CellRules()).column
    assert isinstance(column, TimeColumn)
    assert column.form == "%Y%m%d"
    assert column.gaps == {"": 1}
