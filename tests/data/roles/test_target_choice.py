"""The column that a person most likely wants to predict."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nnstudio.data.frame import SeriesColumn, TimeColumn
from nnstudio.data.roles.target_choice import (
    can_be_target,
    choose_target,
    is_feature,
    looks_like_classes,
)
from tests.helpers.frames import ENGLISH, column_of, frame_of

SIZES = np.random.default_rng(3).normal(size=40).tolist()
KINDS = ["oak", "elm"] * 20
STORIES = [
    f"This is text number {row} and it is long enough to be read by somebody who likes to read"
    for row in range(40)
]


def _chosen(columns: dict[str, Any], stem: str = "", **fields: Any) -> tuple[str, str]:
    frame = frame_of(columns)
    found = choose_target(frame, fields.get("roles", {}), stem, fields.get("series", False))
    return ("", "") if found is None else (frame.names[found.place], ENGLISH(found.reason))


@pytest.mark.parametrize(
    ("columns", "stem", "name", "why"),
    [
        ({"a": SIZES, "b": KINDS}, "", "b", "last column"),
        ({"b": KINDS, "a": SIZES}, "", "a", "last column"),
        ({"Class": KINDS, "a": SIZES}, "", "Class", "of this name"),
        ({"Klasse": KINDS, "a": SIZES, "Überlebt": KINDS}, "", "Überlebt", "of this name"),
        ({"mpg": SIZES, "weight": SIZES}, "mpg", "mpg", "called like the file"),
        ({"tip": SIZES, "bill": SIZES}, "tips", "tip", "called like the file"),
        ({"x": SIZES, "y": SIZES, "kind": KINDS}, "", "kind", "last column"),
        ({"y": SIZES, "a": SIZES}, "", "y", "of this name"),
        ({"n": list(range(40)), "a": SIZES}, "", "a", "only column"),
        ({"topic": KINDS, "year": SIZES, "body": STORIES}, "", "topic", "of this name"),
        ({"who": KINDS, "year": SIZES, "body": STORIES}, "", "who", "last column"),
    ],
)
def test_names_and_places_tell_the_target(
    columns: dict[str, Any], stem: str, name: str, why: str
) -> None:
    chosen, reason = _chosen(columns, stem)
    assert chosen == name
    assert why in reason


def test_only_free_columns_are_considered() -> None:
    columns = {"label": KINDS, "size": SIZES, "other": KINDS}
    assert _chosen(columns, roles={"label": "ignore", "other": "group"})[0] == "size"
    assert _chosen({"a": KINDS}, roles={"a": "ignore"})[0] == ""


def test_of_a_series_the_first_numbers_are_predicted() -> None:
    columns = {"place": KINDS, "temperature": SIZES, "wind": SIZES}
    assert _chosen(columns, series=True) == ("temperature", "It is the first measured series.")


@pytest.mark.parametrize(
    ("cells", "possible"),
    [
        (KINDS, True),
        (SIZES, True),
        ([f"w{row}" for row in range(40)], False),
        ([f"w{row // 2}" for row in range(40)], True),
        (["same"] * 40, False),
        ([4] * 40, False),
        ([None] * 40, False),
        (list(range(40)), False),
        (STORIES[:1] * 20 + STORIES[1:2] * 20, False),
        (["NA", "?", "oak"] * 10, False),
    ],
)
def test_a_target_needs_something_that_differs_and_repeats(cells: Any, possible: bool) -> None:
    assert can_be_target(column_of("a", cells)) is possible


def test_times_and_series_are_no_targets() -> None:
    days = np.datetime64("2024-01-01", "us") + np.arange(5).astype("timedelta64[D]")
    series = SeriesColumn("s", np.zeros((5, 1, 4), dtype=np.float32), np.full(5, 4))
    for column in (TimeColumn("t", days), series):
        assert not can_be_target(column)
        assert not looks_like_classes(column)
        assert not is_feature(column)


def test_few_whole_numbers_are_classes() -> None:
    assert looks_like_classes(column_of("a", [0, 1, 2] * 20))
    assert not looks_like_classes(column_of("a", [0.5, 1, 2] * 20))
    assert not looks_like_classes(column_of("a", list(range(11)) * 10))
    assert not looks_like_classes(column_of("a", [1, 2, 3, 4]))
    assert looks_like_classes(column_of("a", KINDS))
