"""Numbers are shown in the reader's language and read with either decimal mark."""

from __future__ import annotations

import datetime
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.base.number_format import ENGLISH, GERMAN, NumberFormat, duration, time_of_day

LANGUAGES = [pytest.param(ENGLISH, id="en"), pytest.param(GERMAN, id="de")]
finite = st.floats(allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize(
    ("value", "english", "german"),
    [
        (10662, "10,662", "10.662"),
        (0.001, "0.001", "0,001"),
        (999, "999", "999"),
        (1234567.891, "1,234,568", "1.234.568"),
        (0.1 + 0.2, "0.3", "0,3"),
        (0.00012345, "0.0001235", "0,0001235"),
        (2.0, "2", "2"),
        (9.99996, "10", "10"),
        (0, "0", "0"),
        (-0.0, "0", "0"),
        (-0.5, "\u22120.5", "\u22120,5"),
        (1e-8, "1e\u22128", "1e\u22128"),
        (1.5e-7, "1.5e\u22127", "1,5e\u22127"),
        (9.99996e-9, "1e\u22128", "1e\u22128"),
        (1e20, "1e20", "1e20"),
        (0.000001, "0.000001", "0,000001"),
        (999_999_999_999.0, "999,999,999,999", "999.999.999.999"),
        (math.inf, "∞", "∞"),
        (-math.inf, "\u2212∞", "\u2212∞"),
        (math.nan, "NaN", "NaN"),
        (np.float32(0.1), "0.1", "0,1"),
        (np.float64(1.5), "1.5", "1,5"),
        (np.int64(10662), "10,662", "10.662"),
    ],
)
def test_numbers_are_written_as_the_language_does(value: float, english: str, german: str) -> None:
    assert ENGLISH.number(value) == english
    assert GERMAN.number(value) == german


@pytest.mark.parametrize(
    ("value", "digits", "shown"),
    [
        (0.125, 2, "0.13"),
        (2.675, 2, "2.68"),
        (1.0, 3, "1.000"),
        (-0.001, 2, "0.00"),
        (10662.5, 0, "10,663"),
        (7, 1, "7.0"),
        (1e-9, 2, "0.00"),
    ],
)
def test_a_given_number_of_digits_is_kept(value: float, digits: int, shown: str) -> None:
    assert ENGLISH.number(value, digits) == shown


def test_percent_has_a_narrow_space_that_does_not_break() -> None:
    assert ENGLISH.percent(0.97, 1) == "97.0\u202f%"
    assert GERMAN.percent(0.97, 1) == "97,0\u202f%"
    assert GERMAN.percent(0.07) == "7\u202f%"
    assert ENGLISH.percent(math.nan) == "NaN\u202f%"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("0,01", 0.01),
        ("0.01", 0.01),
        ("0,001", 0.001),
        ("0.001", 0.001),
        ("1.234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("1.234.567,89", 1234567.89),
        ("1,234,567.89", 1234567.89),
        ("1.234,567", 1234.567),
        ("1,234,567", 1234567.0),
        ("1.234.567", 1234567.0),
        ("10 662", 10662.0),
        ("10\u202f662,5", 10662.5),
        ("1234.567", 1234.567),
        ("1234,567", 1234.567),
        ("1,5", 1.5),
        ("1.2345", 1.2345),
        (" 7 ", 7.0),
        (".5", 0.5),
        (",5", 0.5),
        ("5,", 5.0),
        ("-0,5", -0.5),
        ("\u22120.5", -0.5),
        ("+3", 3.0),
        ("1e-8", 1e-8),
        ("1,5e\u22128", 1.5e-8),
        ("2.5E3", 2500.0),
        ("1.234e3", 1234.0),
        ("007", 7.0),
    ],
)
def test_either_decimal_mark_is_read_in_every_language(
    language: NumberFormat, raw: str, value: float
) -> None:
    assert language.parse(raw) == value


def test_a_mark_before_exactly_three_digits_follows_the_language() -> None:
    assert (ENGLISH.parse("1,234"), GERMAN.parse("1,234")) == (1234.0, 1.234)
    assert (ENGLISH.parse("1.234"), GERMAN.parse("1.234")) == (1.234, 1234.0)
    assert (ENGLISH.parse("-12.345"), GERMAN.parse("-12.345")) == (-12.345, -12345.0)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "raw",
    [
        "", " ", "-", ".", ",", "+,", "abc", "1x", "1,23,4", "12.34,5", "1.234,567,8", "1..2",
        "0.123.456", "0,123.4", "1 23", "1 2345", "1 234 56", "1,234 567", "1 234,567.8",
        "nan", "inf", "∞", "1_000", "0x10", "٣", "5 %", "1e", "e5", "1e5.5", "1e999", "-1e999",
        "--1", "+-1", "1-", "1e99999", "1 . 5",
    ],
)  # fmt: skip
def test_what_is_no_number_is_refused(language: NumberFormat, raw: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        language.parse(raw)


@pytest.mark.parametrize("language", LANGUAGES)
def test_whole_numbers_are_read_exactly(language: NumberFormat) -> None:
    assert language.parse_int("12 345 678 901 234 567 891") == 12345678901234567891
    assert language.parse_int("1e3") == 1000
    assert language.parse_int("3,0") == 3
    assert language.parse_int("\u22125") == -5
    for raw in ("3,5", "0.1", "", "1e-3", "1e400"):
        with pytest.raises(ValueError, match=r"."):
            language.parse_int(raw)


@pytest.mark.parametrize("language", LANGUAGES)
@given(value=finite)
def test_an_input_field_loses_no_digit(language: NumberFormat, value: float) -> None:
    assert language.parse(language.editable(value)) == value


@pytest.mark.parametrize("language", LANGUAGES)
@given(value=st.integers(-(10**30), 10**30))
def test_an_input_field_loses_no_digit_of_a_whole_number(
    language: NumberFormat, value: int
) -> None:
    assert language.parse_int(language.editable(value)) == value


@pytest.mark.parametrize("language", LANGUAGES)
@given(value=st.floats(-1e300, 1e300, allow_subnormal=False))
def test_what_is_shown_reads_back_to_four_digits(language: NumberFormat, value: float) -> None:
    read = language.parse(language.number(value))
    assert read == pytest.approx(value, rel=5.1e-4, abs=0)


@pytest.mark.parametrize("language", LANGUAGES)
@given(value=st.floats(-1e9, 1e9), digits=st.integers(0, 6))
def test_what_is_shown_with_digits_reads_back(
    language: NumberFormat, value: float, digits: int
) -> None:
    read = language.parse(language.number(value, digits))
    assert abs(read - value) <= 0.5000001 * 10**-digits + math.ulp(value)


@pytest.mark.parametrize("language", LANGUAGES)
@given(value=st.integers(-(10**14), 10**14))
def test_whole_numbers_show_every_digit(language: NumberFormat, value: int) -> None:
    assert language.parse_int(language.number(value)) == value


@pytest.mark.parametrize("language", LANGUAGES)
@given(raw=st.text("0123456789.,-+eE \u2212\u202f", max_size=14))
def test_typing_gives_a_finite_number_or_is_refused(language: NumberFormat, raw: str) -> None:
    try:
        value = language.parse(raw)
    except ValueError:
        return
    assert math.isfinite(value)
    assert language.parse(language.editable(value)) == value


@given(
    value=st.decimals(-999, 999, places=2).filter(lambda d: d == d),
)
def test_both_marks_and_both_languages_agree_on_two_decimals(value: object) -> None:
    point = f"{value:f}"
    comma = point.replace(".", ",")
    readings = {language.parse(raw) for language in (ENGLISH, GERMAN) for raw in (point, comma)}
    assert readings == {float(point)}


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (0, "0:00"),
        (17.9, "0:17"),
        (725, "12:05"),
        (3723, "1:02:03"),
        (-1, "\u2013"),
        (math.nan, "\u2013"),
        (math.inf, "\u2013"),
    ],
)
def test_durations_are_written_as_on_a_clock(seconds: float, shown: str) -> None:
    assert duration(seconds) == shown


def test_dates_and_times_of_day() -> None:
    moment = datetime.datetime(2026, 3, 1, 9, 5)
    assert ENGLISH.date(moment) == "1 March 2026"
    assert GERMAN.date(moment) == "1. März 2026"
    assert time_of_day(moment) == "9:05"
