"""Rows that are the same in every column."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.data.frame import NumberColumn, PictureColumn, SeriesColumn, TimeColumn, WordColumn
from nnstudio.data.roles.same_rows import repeated_rows
from tests.helpers.frames import column_of


def test_every_column_must_agree() -> None:
    columns = [column_of("a", [1, 1, 1, 2]), column_of("b", ["x", "y", "x", "x"])]
    assert repeated_rows(columns).tolist() == [-1, -1, 0, -1]


def test_gaps_are_equal_and_so_are_both_zeros() -> None:
    odd = np.array([np.nan, -np.nan, 0.0, -0.0])
    odd[1] = np.frombuffer(b"\x01\x00\x00\x00\x00\x00\xf8\xff", dtype=np.float64)[0]
    assert np.isnan(odd[1])
    assert repeated_rows([NumberColumn("a", odd)]).tolist() == [-1, 0, -1, 2]
    assert repeated_rows([column_of("a", ["", "x", "", None])]).tolist() == [-1, -1, 0, 0]
    times = np.array(["2024-01-01", "NaT", "2024-01-01", "NaT"], dtype="datetime64[us]")
    assert repeated_rows([TimeColumn("t", times)]).tolist() == [-1, -1, 0, 1]


def test_pictures_and_series_are_compared_in_full() -> None:
    pictures = np.zeros((4, 3, 40, 40), dtype=np.uint8)
    pictures[1, 2, 39, 38] = 1  # beside the values that are looked at first
    pictures[3] = pictures[1]
    assert repeated_rows([PictureColumn("p", pictures)]).tolist() == [-1, -1, 0, 1]
    series = np.full((3, 1, 5), np.nan, dtype=np.float32)
    series[0, 0, :2] = series[2, 0, :2] = 7
    column = SeriesColumn("s", series, np.array([2, 0, 2]))
    assert repeated_rows([column]).tolist() == [-1, -1, 0]


def test_only_some_rows_may_be_looked_at() -> None:
    columns = [column_of("a", [1, 1, 1, 1])]
    among = np.array([False, True, True, False])
    assert repeated_rows(columns, among).tolist() == [-1, -1, 1, -1]
    assert repeated_rows([], among).tolist() == [-1] * 4
    assert repeated_rows([]).tolist() == []
    assert repeated_rows([column_of("a", [])]).tolist() == []


@given(
    rows=st.lists(
        st.tuples(
            st.sampled_from([0.0, 1.0, 2.5, float("nan")]), st.sampled_from(["", "a", "b", "NA"])
        ),
        max_size=40,
    )
)
def test_the_first_of_equal_rows_is_named(rows: list[tuple[float, str]]) -> None:
    numbers = NumberColumn("n", np.array([row[0] for row in rows], dtype=np.float64))
    words = WordColumn.of("w", [row[1] for row in rows])
    seen: dict[tuple[str, str], int] = {}
    expected: list[int] = []
    for place, (number, word) in enumerate(rows):
        earlier = seen.setdefault((repr(number), word), place)
        expected.append(earlier if earlier != place else -1)
    assert repeated_rows([numbers, words]).tolist() == expected
