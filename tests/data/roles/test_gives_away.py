"""Columns that say in other words what is to be predicted."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nnstudio.data.frame import NumberColumn, PictureColumn
from nnstudio.data.roles.gives_away import count_pairs, gives_away, tells_number
from tests.helpers.frames import column_of

CODES = np.array([0, 1, 2] * 20)
RANDOM = np.random.default_rng(5)


@pytest.mark.parametrize(
    ("cells", "answer"),
    [
        (["red", "green", "blue"] * 20, True),
        ([3, 7, 1] * 20, True),
        (["a1", "b", "c", "a2", "b", "c"] * 10, True),
        ([*["red", "green", "blue"] * 19, "red", "green", "red"], False),
        (["x", "y"] * 30, False),
        ([f"w{row}" for row in range(60)], False),
        ([row % 3 + row / 100 for row in range(60)], False),
        (["red"] * 60, False),
        (["red", "green", "NA"] * 20, True),
        ([None, None, "blue"] * 20, False),
    ],
)
def test_a_handful_of_values_that_each_belong_to_one_class(cells: list[Any], answer: bool) -> None:
    assert gives_away(column_of("a", cells), CODES) is answer


def test_one_slip_among_many_rows_stays_a_slip() -> None:
    codes = np.array([0, 1] * 500)
    cells = ["no", "yes"] * 500
    cells[7] = "no"
    assert gives_away(column_of("a", cells), codes)


def test_few_rows_unknown_classes_and_pictures_say_nothing() -> None:
    assert not gives_away(column_of("a", ["x", "y"] * 9), np.array([0, 1] * 9))
    assert not gives_away(column_of("a", ["x", "y"] * 20), np.full(40, -1))
    pictures = PictureColumn("p", np.zeros((60, 1, 2, 2), dtype=np.uint8))
    assert not gives_away(pictures, CODES)


def test_pairs_are_counted() -> None:
    counts = count_pairs(np.array([0, 2, 2, 0]), np.array([1, 0, 0, 0]))
    assert counts.tolist() == [[1, 1], [0, 0], [2, 0]]


def test_a_number_in_another_unit_rises_or_falls_in_step() -> None:
    metres = RANDOM.normal(size=100)
    target = NumberColumn("m", metres)
    assert tells_number(NumberColumn("cm", metres * 100), target)
    assert tells_number(NumberColumn("depth", 3 - metres), target)
    assert tells_number(NumberColumn("rounded", np.round(metres, 4)), target)
    assert not tells_number(NumberColumn("near", metres + RANDOM.normal(size=100) / 20), target)
    assert not tells_number(NumberColumn("same", np.ones(100)), target)
    assert not tells_number(
        NumberColumn("few", np.where(np.arange(100) < 19, metres, np.nan)), target
    )
    assert not tells_number(column_of("w", ["a"] * 100), target)
    huge = NumberColumn("huge", metres * 1e300)
    assert tells_number(huge, target)
    assert not tells_number(NumberColumn("odd", np.full(100, np.inf)), target)
