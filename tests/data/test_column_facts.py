"""What stands in one column: kinds, counts, ranges."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.base.text import plain
from nnstudio.data.column_facts import (
    counts_rows,
    distinct,
    facts_of,
    is_category,
    is_long_text,
    is_whole,
    type_of,
)
from nnstudio.data.frame import NumberColumn, PictureColumn, SeriesColumn, TimeColumn, WordColumn
from tests.helpers.frames import column_of

WHY = plain("")
STORY = "There was a man who lived by the sea and he was never in a hurry"


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        ([1, 2, None], "number"),
        (["a", "b"] * 10, "category"),
        ([f"w{row}" for row in range(30)], "text"),
        ([f"{STORY} {row}" for row in range(30)], "text"),
        ([STORY, STORY + "!"] * 15, "text"),
        ([None, None], "empty"),
        (["NA", "?", "k. A."], "empty"),
        ([np.datetime64("2024-01-01"), None], "time"),
    ],
)
def test_what_a_column_holds(cells: list[object], kind: str) -> None:
    assert type_of(column_of("a", cells)) == kind
    assert facts_of(column_of("a", cells), "input", WHY).type == kind


def test_numbers_are_counted_in_even_steps_and_whole_ones_each() -> None:
    facts = facts_of(column_of("a", [0, 1, 1, 3, None]), "input", WHY)
    assert (facts.missing, facts.distinct, facts.whole) == (1, 3, True)
    assert (facts.low, facts.high, facts.counts) == (0.0, 3.0, (1, 2, 0, 1))
    many = facts_of(NumberColumn("a", np.linspace(0, 1, 240)), "input", WHY)
    assert many.counts == (20,) * 12 and not many.whole
    assert facts_of(column_of("a", [7, 7]), "input", WHY).counts == (2,)


def test_words_are_counted_most_frequent_first_and_gaps_as_they_are_written() -> None:
    cells = ["b", "a", "b", "k. A.", "", "b", "a", "c", "k. A."]
    facts = facts_of(column_of("a", cells * 3), "input", WHY)
    assert (facts.words, facts.counts) == (("b", "a", "c"), (9, 6, 3))
    assert facts.gaps == {"k. A.": 6, "": 3}
    assert (facts.missing, facts.distinct) == (9, 3)


def test_of_texts_the_lengths_are_counted_and_na_is_a_text() -> None:
    cells = [STORY, STORY, "NA", "", *(f"{STORY} {row}" for row in range(20))]
    facts = facts_of(column_of("a", cells), "text", WHY)
    assert facts.type == "text" and facts.missing == 1
    assert sum(facts.counts) == 23 and facts.words == ()


def test_times_keep_their_range_as_text() -> None:
    days = np.datetime64("2024-01-01") + np.arange(10)
    facts = facts_of(TimeColumn("t", days.astype("datetime64[us]")), "time", WHY)
    assert (facts.low, facts.high) == ("2024-01-01T00:00:00", "2024-01-10T00:00:00")
    assert sum(facts.counts) == 10


def test_pictures_and_series_are_counted() -> None:
    pictures = PictureColumn("p", np.zeros((3, 1, 2, 2), dtype=np.uint8))
    series = SeriesColumn("s", np.zeros((3, 1, 5), dtype=np.float32), np.array([5, 0, 2]))
    assert facts_of(pictures, "input", WHY).type == "image"
    facts = facts_of(series, "input", WHY)
    assert (facts.type, facts.missing, facts.distinct) == ("series", 1, 2)


@pytest.mark.parametrize(
    ("cells", "counts"),
    [
        (list(range(5, 20)), True),
        (list(range(5)), False),
        ([*range(12), None], False),
        ([*range(12), 13], False),
        ([float("inf")] * 12, False),
        (["a"] * 20, False),
    ],
)
def test_a_running_number_goes_up_by_one_in_every_row(cells: list[object], counts: bool) -> None:
    assert counts_rows(column_of("a", cells)) is counts


def test_categories_repeat_themselves() -> None:
    assert is_category(WordColumn.of("a", ["x", "y"]))
    assert is_category(WordColumn.of("a", ["x", "y", "z"] * 10))
    assert not is_category(WordColumn.of("a", [f"{n}" for n in range(30)]))
    assert not is_category(WordColumn.of("a", [f"{n % 60}" for n in range(600)]))


def test_long_texts_have_words_not_only_letters() -> None:
    assert is_long_text(WordColumn.of("a", [STORY] * 3))
    assert not is_long_text(WordColumn.of("a", ["x" * 80] * 3))
    assert not is_long_text(WordColumn.of("a", ["", ""]))
    assert not is_long_text(WordColumn.of("a", ["a b c d e f g h"] * 3))


def test_whole_numbers_and_different_values_leave_gaps_out() -> None:
    assert is_whole(NumberColumn("a", np.array([1.0, np.nan, -3.0])))
    assert not is_whole(NumberColumn("a", np.array([1.5])))
    assert distinct(column_of("a", [1, None, 1, 2])) == 2
    assert distinct(column_of("a", ["x", "NA", "y", None])) == 2
