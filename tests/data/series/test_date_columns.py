"""Dates that are spread over columns become one time where the rows follow each other."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import numpy as np
import pytest

from nnstudio.data.config import DataConfig
from nnstudio.data.frame import Frame, TimeColumn
from nnstudio.data.roles.meaning import understand
from nnstudio.data.series.date_columns import with_dates
from tests.helpers.frames import frame_of

HOURS = np.arange("2020-02-27T00", "2020-03-05T00", dtype="datetime64[h]")


def _spread(times: np.ndarray = HOURS, **more: Any) -> dict[str, Any]:
    days = times.astype("datetime64[D]")
    months = times.astype("datetime64[M]")
    return {
        "year": (times.astype("datetime64[Y]").astype(int) + 1970).tolist(),
        "month": (months.astype(int) % 12 + 1).tolist(),
        "day": ((days - months).astype(int) + 1).tolist(),
        "hour": (times - days).astype("m8[h]").astype(int).tolist(),
        "value": np.sin(np.arange(len(times))).tolist(),
        **more,
    }


def _time(frame: Frame) -> TimeColumn:
    return next(c for c in frame.columns if isinstance(c, TimeColumn))


def test_year_month_day_and_hour_become_one_time() -> None:
    dated = with_dates(frame_of(_spread()), {})
    made = _time(dated.frame)
    assert made.name == "year month day hour"
    assert np.array_equal(made.values, HOURS.astype("datetime64[us]"))
    assert set(dated.parts) == {"year", "month", "day", "hour"}


@pytest.mark.parametrize(
    "names",
    [
        ("Jahr", "Monat", "Tag", "Stunde"),
        ("YR", "mnth", "dd", "hr"),
        ("Year", "Month", "Day", "Hour (h)"),
    ],
)
def test_german_and_short_names_are_known(names: tuple[str, ...]) -> None:
    old = _spread()
    renamed = dict(zip((*names, "value"), old.values(), strict=True))
    assert np.array_equal(
        _time(with_dates(frame_of(renamed), {}).frame).values, HOURS.astype("datetime64[us]")
    )


@pytest.mark.parametrize(
    ("clock", "cells"),
    [
        ("Uhrzeit", lambda hour: f"{hour:02d}:00"),
        ("Time", lambda hour: f"{hour:02d}.00.00"),
        ("time", lambda hour: f"{hour}:00 Uhr"),
        ("time", lambda hour: f"{(hour - 1) % 12 + 1}:00 {'am' if hour < 12 else 'pm'}"),
    ],
)
def test_a_date_and_a_time_of_day_become_one_time(clock: str, cells: Any) -> None:
    days = HOURS.astype("datetime64[D]")
    hours = (HOURS - days).astype("m8[h]").astype(int)
    frame = frame_of(
        {
            "Datum": list(days),
            clock: [cells(hour) for hour in hours.tolist()],
            "value": np.arange(len(HOURS), dtype=float).tolist(),
        }
    )
    dated = with_dates(frame, {})
    assert np.array_equal(dated.frame.columns[-1].values, HOURS.astype("datetime64[us]"))
    assert set(dated.parts) == {"Datum", clock}


def test_hours_as_numbers_such_as_930_are_read() -> None:
    days = HOURS.astype("datetime64[D]")
    hours = (HOURS - days).astype("m8[h]").astype(int)
    frame = frame_of({"date": list(days), "time": (hours * 100).tolist(), "v": hours.tolist()})
    made = with_dates(frame, {}).frame.columns[-1]
    assert np.array_equal(made.values, HOURS.astype("datetime64[us]"))


def test_names_of_months_are_read() -> None:
    months = np.arange("1949-01", "1953-01", dtype="datetime64[M]")
    names = ["January", "February", "March", "April", "May", "June", "July", "August"]
    names += ["September", "October", "November", "December"]
    frame = frame_of(
        {
            "year": (months.astype("datetime64[Y]").astype(int) + 1970).tolist(),
            "month": [names[month] for month in (months.astype(int) % 12).tolist()],
            "passengers": list(range(len(months))),
        }
    )
    assert np.array_equal(
        _time(with_dates(frame, {}).frame).values, months.astype("datetime64[us]")
    )


def test_months_of_years_that_are_only_counted_are_read() -> None:
    cells = [f"{year}-{month:02d}" for year in (1, 2, 3) for month in range(1, 13)]
    frame = frame_of({"Month": cells, "Sales": list(range(36))})
    made = _time(with_dates(frame, {}).frame)
    assert made.name == "Month"
    assert str(made.values[-1].astype("datetime64[M]")) == "0003-12"


def test_unix_times_are_read() -> None:
    seconds = 1_600_000_000 + 60 * np.arange(100)
    for factor in (1, 1000):
        frame = frame_of({"timestamp": (seconds * factor).tolist(), "v": list(range(100))})
        made = _time(with_dates(frame, {}).frame)
        assert made.values[0] == np.datetime64("2020-09-13T12:26:40", "us")


@pytest.mark.parametrize(("form", "step"), [("%Y%m%d%H", 60), ("%Y%m%d%H%M", 10)])
def test_digits_that_stand_together_are_read(form: str, step: int) -> None:
    start = datetime(2019, 12, 30, 22, 0)
    stamps = [start + timedelta(minutes=step * n) for n in range(100)]
    numbers = [int(stamp.strftime(form)) for stamp in stamps]
    frame = frame_of({"MESS_DATUM": numbers, "TT_TU": np.sin(np.arange(100)).tolist()})
    made = _time(with_dates(frame, {}).frame)
    assert np.array_equal(made.values, np.array(stamps, dtype="datetime64[us]"))


def test_large_numbers_are_no_times() -> None:
    frame = frame_of({"cents": [1_000_000_000 + 9_999 * n for n in range(60)], "b": [1.5, 2] * 30})
    assert with_dates(frame, {}).frame is frame


@pytest.mark.parametrize("edge", [-np.inf, np.inf, -1e300, 1e300])
def test_numbers_at_the_edge_of_what_can_be_counted_are_no_times(edge: float) -> None:
    frame = frame_of({"MESS_DATUM": [edge] * 60, "date": [edge, 3.0] * 30, "b": [1.5, 2] * 30})
    assert with_dates(frame, {}).frame is frame


def test_years_alone_are_times_where_they_follow_each_other() -> None:
    frame = frame_of({"Year": list(range(1900, 1960)), "rain": np.arange(60.0).tolist()})
    assert _time(with_dates(frame, {}).frame).values[0] == np.datetime64("1900", "us")


def test_rows_that_are_no_series_keep_their_hours_to_learn_from() -> None:
    shuffled = np.random.default_rng(0).choice(HOURS, 120)
    frame = frame_of(_spread(shuffled))
    assert with_dates(frame, {}).frame is frame
    meaning = understand(frame, DataConfig())
    assert meaning.kind == "table"
    assert meaning.roles["hour"] == "input"


def test_a_date_that_no_calendar_has_is_no_time() -> None:
    cells = _spread()
    cells["day"] = [31 if day == 1 else day for day in cells["day"]]
    cells["month"] = [6] * len(HOURS)
    assert with_dates(frame_of(cells), {}).parts == {}


def test_what_was_put_together_is_ignored_with_a_reason_and_shown() -> None:
    frame = frame_of(_spread(), preview=tuple(("a", "b", "c", "d", "e") for _ in HOURS))
    meaning = understand(frame, DataConfig())
    roles = {fact.name: (fact.role, dict(fact.reason.args)) for fact in meaning.facts}
    assert roles["year"] == ("ignore", {"column": "year month day hour"})
    assert roles["year month day hour"][0] == "time"
    assert roles["value"][0] == "target"
    assert meaning.frame.preview[0][-1] == "2020-02-27T00:00:00"
    assert len(meaning.frame.preview[0]) == len(meaning.facts)


def test_stored_roles_give_the_same_meaning_again() -> None:
    frame = frame_of(_spread())
    first = understand(frame, DataConfig())
    again = understand(frame, DataConfig(roles=first.roles))
    assert again.roles == first.roles
    assert again.kind == "series"
