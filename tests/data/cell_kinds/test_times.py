"""Dates and times in the ways people and computers write them."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.data.cell_kinds.times import (
    compact_dates,
    fixed_times,
    read_times,
    times_of,
)
from nnstudio.data.frame import WordColumn
from nnstudio.data.progress import CancelledError


@pytest.mark.parametrize(
    ("word", "moment", "form"),
    [
        ("06.01.2020 00:15", "2020-01-06T00:15", "%d.%m.%Y %H:%M"),
        ("6.1.2020", "2020-01-06", "%d.%m.%Y"),
        ("6. 1. 2020", "2020-01-06", "%d. %m. %Y"),
        ("06.01.20", "2020-01-06", "%d.%m.%y"),
        ("Mo, 06.01.2020", "2020-01-06", "%A, %d.%m.%Y"),
        ("3. Januar 2020", "2020-01-03", "%d. %B %Y"),
        ("3. März 2020, 14:30 Uhr", "2020-03-03T14:30", "%d. %B %Y, %H:%M Uhr"),
        ("06.01.2020 um 7:05 Uhr", "2020-01-06T07:05", "%d.%m.%Y um %H:%M Uhr"),
        ("06.01.2020 24:00", "2020-01-07", "%d.%m.%Y %H:%M"),
        ("2020-01-06", "2020-01-06", "%Y-%m-%d"),
        ("2020/01/06", "2020-01-06", "%Y/%m/%d"),
        ("2020-01-06T00:15:00", "2020-01-06T00:15", "%Y-%m-%dT%H:%M:%S"),
        ("2020-01-06 00:15:00.25", "2020-01-06T00:15:00.25", "%Y-%m-%d %H:%M:%S.%f"),
        ("20200106T001500", "2020-01-06T00:15", "%Y%m%dT%H%M%S"),
        ("1949-01", "1949-01", "%Y-%m"),
        ("1949M01", "1949-01", "%YM%m"),
        ("01/1949", "1949-01", "%m/%Y"),
        ("Jan 1949", "1949-01", "%B %Y"),
        ("Jan-49", "1949-01", "%B-%y"),
        ("2020Q3", "2020-07", "%YQ%q"),
        ("2. Quartal 2020", "2020-04", "%q. Quartal %Y"),
        ("January 3, 2020", "2020-01-03", "%B %d, %Y"),
        ("03-Jan-2020", "2020-01-03", "%d-%B-%Y"),
        ("2nd Mar 2020", "2020-03-02", "%dnd %B %Y"),
        ("5/19/2006 0:00:00", "2006-05-19", "%m/%d/%Y %H:%M:%S"),
        ("5/19/2006 3:05 PM", "2006-05-19T15:05", "%m/%d/%Y %I:%M %p"),
    ],
)
def test_people_write_dates_in_many_ways(word: str, moment: str, form: str) -> None:
    found = read_times([word])
    assert found is not None
    assert found.values[0] == np.datetime64(moment, "us")
    assert found.form == form
    assert not found.zoned


@pytest.mark.parametrize(
    ("word", "moment"),
    [
        ("2020-01-06T00:15:00Z", "2020-01-06T00:15"),
        ("2020-01-06T00:15:00+01:00", "2020-01-05T23:15"),
        ("2020-01-06 00:15:00.5-0530", "2020-01-06T05:45:00.5"),
        ("2020-07-06 00:15 MESZ", "2020-07-05T22:15"),
        ("Mon, 06 Jan 2020 00:00:00 GMT", "2020-01-06"),
    ],
)
def test_times_with_a_zone_are_told_in_utc(word: str, moment: str) -> None:
    found = read_times([word])
    assert found is not None
    assert found.zoned
    assert found.values[0] == np.datetime64(moment, "us")


@pytest.mark.parametrize(
    "word",
    [
        *("", "1949", "10.5", "12:30", "1-01", "2019/20", "31.02.2020", "2020-13-01"),
        *("25.12.2020 25:00", "1.2.3.4", "v1.2", "text", "05.5000", "6 January 2020 at 5"),
        *("0001-01-01", "x" * 100),
    ],
)
def test_other_words_are_no_dates(word: str) -> None:
    assert read_times([word]) is None


def test_day_and_month_are_told_apart_by_the_whole_column() -> None:
    american = read_times(["1/2/2020", "1/13/2020", "2/1/2020"])
    british = read_times(["1/2/2020", "13/1/2020", "1/2/2020"])
    assert american is not None
    assert british is not None
    assert str(american.values[0])[:10] == "2020-01-02"
    assert str(british.values[0])[:10] == "2020-02-01"
    assert not american.doubtful
    assert not british.doubtful


def test_the_order_of_the_rows_tells_day_and_month_where_no_number_does() -> None:
    days = [f"{month}/{day}/2020" for month in (1, 2, 3) for day in (5, 8, 11)]
    found = read_times(days)
    assert found is not None
    assert str(found.values[1])[:10] == "2020-01-08"
    assert not found.doubtful


def test_a_doubtful_order_is_told_and_can_be_chosen() -> None:
    words = ["1/2/2020", "1/3/2020"]
    found, chosen = read_times(words), read_times(words, day_first=False)
    assert found is not None
    assert chosen is not None
    assert found.doubtful
    assert str(found.values[0])[:10] == "2020-02-01"
    assert not chosen.doubtful
    assert str(chosen.values[0])[:10] == "2020-01-02"


def test_a_few_words_that_are_no_dates_become_gaps() -> None:
    words = [f"{day:02}.01.2020" for day in range(1, 31)] + ["bald"]
    column = times_of(WordColumn.of("Tag", [*words, "k. A.", ""]))
    assert column is not None
    assert column.missing().tolist() == [False] * 30 + [True] * 3
    assert column.gaps == {"bald": 1, "k. A.": 1, "": 1}
    assert times_of(WordColumn.of("Tag", [*words[:5], "bald"])) is None


def test_ways_of_writing_may_be_mixed() -> None:
    words = ["1.1.2020", "01.02.2020", "3. März 2020", "04.04.2020 12:00"]
    found = read_times(words)
    assert found is not None
    assert [str(value)[:10] for value in found.values] == [
        *("2020-01-01", "2020-02-01", "2020-03-03", "2020-04-04")
    ]


def test_whole_numbers_are_days_only_if_the_calendar_has_all_of_them() -> None:
    days = compact_dates(np.array([20200131, np.nan, 20200229, 20191231.0]))
    assert days is not None
    assert np.isnat(days).tolist() == [False, True, False, False]
    assert str(days[2])[:10] == "2020-02-29"
    for numbers in ([20200131, 20200230, 20191231], [20200131, 20200131], [1.5], [np.nan]):
        assert compact_dates(np.array(numbers, dtype=np.float64)) is None


def test_words_of_one_shape_are_read_at_once() -> None:
    words = ["2020-01-05 10:00", "2020-01-05 10:15"]
    fixed = fixed_times(words)
    assert fixed is not None
    assert fixed.form == "%Y-%m-%d %H:%M"
    text = "".join((*words, "2020-02-30 10:00", "2020-01-05T10:00", "2020-0x-05 10:00"))
    letters = np.frombuffer(text.encode(), dtype=np.uint8).reshape(5, 16).T
    assert np.isnat(fixed.read(letters)).tolist() == [False, False, True, True, True]
    assert fixed_times(["1/2/2020", "1/3/2020"]) is None  # day and month are not told apart
    assert fixed_times(["1.1.2020", "10.1.2020"]) is None


def test_a_long_column_can_be_stopped() -> None:
    def stop() -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        read_times(["2020-01-05"], check=stop)
