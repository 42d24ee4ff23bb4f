"""The usual step from point to point follows the calendar where the points do."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.data.series.pace import Pace, are_even, pace_of, ticks_of


def _range(start: str, end: str, step: str) -> np.ndarray:
    number, unit = int(step[:-1]), step[-1]
    return np.arange(np.datetime64(start), np.datetime64(end), np.timedelta64(number, unit)).astype(
        "datetime64[us]"
    )


@pytest.mark.parametrize(
    ("values", "pace"),
    [
        (_range("2020-01-01T00", "2020-02-01T00", "1h"), Pace("second", 3600)),
        (_range("2020-01-01T00", "2020-01-08T00", "15m"), Pace("second", 900)),
        (_range("2020-01-01", "2021-01-01", "1D"), Pace("second", 86400)),
        (np.arange("2000-01", "2010-01", dtype="datetime64[M]"), Pace("month", 1)),
        (np.arange("2000-01", "2020-01", 3, dtype="datetime64[M]"), Pace("month", 3)),
        (np.arange("1700", "1800", dtype="datetime64[Y]"), Pace("month", 12)),
        (np.arange(50) * 0.25, Pace("number", 0.25)),
    ],
)
def test_the_pace_is_found(values: np.ndarray, pace: Pace) -> None:
    if values.dtype.kind == "M":
        values = values.astype("datetime64[us]")
    assert pace_of(values) == pace


def test_days_without_weekends_are_working_days_and_holidays_no_gap() -> None:
    days = np.arange("2024-01-01", "2024-12-31", dtype="datetime64[D]")
    open_days = days[np.is_busday(days)]
    open_days = open_days[(open_days != np.datetime64("2024-03-29"))].astype("datetime64[us]")
    assert pace_of(open_days) == Pace("workday")
    pace = Pace("workday")
    assert are_even(ticks_of(open_days, pace), pace).all()


def test_months_are_even_whatever_their_days() -> None:
    months = np.arange("2019-01", "2022-01", dtype="datetime64[M]").astype("datetime64[us]")
    pace = pace_of(months)
    assert pace is not None
    assert are_even(ticks_of(months, pace), pace).all()
    gap = np.delete(months, 7)
    assert int((~are_even(ticks_of(gap, pace), pace)).sum()) == 1


@pytest.mark.parametrize("values", [np.zeros(10), np.array([1.0]), np.array([])])
def test_points_that_do_not_move_have_no_pace(values: np.ndarray) -> None:
    assert pace_of(values) is None
