"""Points stand in the order of time, and it is told where one does not follow the other."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nnstudio.data.frame import Frame
from nnstudio.data.series.points import Points, points_of
from tests.helpers.frames import ENGLISH, frame_of

QUARTERS = np.arange("2020-10-24T00:00", "2020-10-26T00:00", 15, dtype="datetime64[m]")


def _points(times: Any, roles: dict[str, Any] | None = None, **columns: Any) -> Points:
    count = len(times)
    cells = {"time": list(times), "v": np.sin(np.arange(count)).tolist(), **columns}
    return _of(frame_of(cells), roles)


def _of(frame: Frame, roles: dict[str, Any] | None = None) -> Points:
    all_rows = np.arange(frame.rows, dtype=np.int64)
    known: dict[str, Any] = {"time": "time", "v": "target", **(roles or {})}
    return points_of(frame, all_rows, known)


def _said(points: Points) -> list[str]:
    return [ENGLISH(note) for note in points.notes]


def test_even_points_are_one_run() -> None:
    points = _points(QUARTERS)
    assert points.starts.tolist() == [True] + [False] * (len(QUARTERS) - 1)
    assert np.array_equal(points.ticks, np.arange(len(QUARTERS)))
    assert not points.notes


def test_a_gap_begins_a_new_run_and_is_told() -> None:
    points = _points(np.delete(QUARTERS, slice(40, 44)))
    assert np.flatnonzero(points.starts).tolist() == [0, 40]
    assert points.ticks[40] - points.ticks[39] == 5
    assert _said(points) == ["Time leaps in 1 place, after row 40. No window reaches across it."]


def test_clocks_that_are_put_back_keep_the_order_of_the_file() -> None:
    hour = np.timedelta64(1, "h")
    times = QUARTERS.copy()
    change = int(np.flatnonzero(np.datetime64("2020-10-25T03:00") == QUARTERS)[0])
    times[change:] -= hour  # 02:00 to 02:45 come twice
    points = _points(times)
    assert np.array_equal(points.rows, np.arange(len(times)))
    assert np.flatnonzero(points.starts).tolist() == [0, change]
    assert (np.diff(points.ticks) > 0).all()
    assert "4 times are there twice, as when clocks are put back" in _said(points)[0]


def test_rows_in_another_order_are_sorted_and_told() -> None:
    order = np.random.default_rng(0).permutation(len(QUARTERS))
    points = _points(QUARTERS[order])
    assert np.array_equal(QUARTERS[order][points.rows], QUARTERS)
    assert points.starts.sum() == 1
    assert "put into it" in _said(points)[0]


def test_the_latest_first_is_turned_round_without_a_word() -> None:
    points = _points(QUARTERS[::-1])
    assert np.array_equal(points.rows, np.arange(len(QUARTERS))[::-1])
    assert points.starts.sum() == 1
    assert not points.notes


def test_a_row_that_is_there_twice_counts_once_and_is_listed() -> None:
    again = np.insert(np.arange(len(QUARTERS)), 50, 49)
    cells = {"time": list(QUARTERS[again]), "v": np.sin(again).tolist()}
    points = _of(frame_of(cells))
    assert len(points.rows) == len(QUARTERS)
    assert points.starts.sum() == 1
    assert [entry.places for entry in points.left_out] == [("51",)]


def test_the_same_time_with_another_value_is_no_repetition() -> None:
    again = np.insert(QUARTERS, 50, QUARTERS[49])
    points = _points(again)
    assert len(points.rows) == len(again)
    assert np.flatnonzero(points.starts).tolist() == [0, 50]


def test_rows_without_a_time_are_left_out_and_listed() -> None:
    times: list[Any] = list(QUARTERS)
    times[7] = None
    points = _points(times)
    assert [entry.places for entry in points.left_out] == [("8",)]
    assert np.flatnonzero(points.starts).tolist() == [0, 7]


def test_series_of_one_table_are_kept_apart_and_share_their_clock() -> None:
    times = [time for time in QUARTERS for _ in range(2)]
    names = ["a", "b"] * len(QUARTERS)
    points = _points(times, {"shop": "group"}, shop=names)
    assert points.grouped
    assert points.starts.sum() == 2
    assert np.array_equal(points.series, np.repeat([0, 1], len(QUARTERS)))
    assert np.array_equal(points.ticks[: len(QUARTERS)], points.ticks[len(QUARTERS) :])


def test_a_series_that_begins_later_has_later_ticks() -> None:
    early, late = QUARTERS, QUARTERS[30:]
    times = [*early, *late]
    names = ["a"] * len(early) + ["b"] * len(late)
    points = _points(times, {"shop": "group"}, shop=names)
    assert points.ticks[len(early)] == 30


def test_without_times_rows_follow_each_other_and_a_missing_one_is_a_leap() -> None:
    frame = frame_of({"v": np.sin(np.arange(40)).tolist()})
    rows = np.delete(np.arange(40, dtype=np.int64), 12)  # a person left it out
    points = points_of(frame, rows, {"v": "target"})
    assert np.flatnonzero(points.starts).tolist() == [0, 12]


@pytest.mark.parametrize("count", [0, 1])
def test_hardly_any_rows_are_no_trouble(count: int) -> None:
    points = _points(QUARTERS[:count])
    assert len(points.rows) == len(points.starts) == len(points.ticks) == count
