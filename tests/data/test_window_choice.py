"""A window shows one turn of what repeats itself, and says so."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nnstudio.data.config import DataConfig, WindowConfig
from nnstudio.data.frame import NumberColumn
from nnstudio.data.roles.meaning import Meaning, understand
from nnstudio.data.series.pace import Pace
from nnstudio.data.window_choice import told_of_series, usual_window, window_words
from tests.helpers.frames import ENGLISH, GERMAN, frame_of


def _meaning(times: np.ndarray, **more: Any) -> Meaning:
    cells = {"time": list(times), "v": np.sin(np.arange(len(times))).tolist(), **more}
    return understand(frame_of(cells), DataConfig())


def _steps(count: int, number: int, unit: str) -> np.ndarray:
    return np.datetime64("2021-01-01T00:00:00") + np.arange(count) * np.timedelta64(number, unit)


@pytest.mark.parametrize(
    ("number", "unit", "lags", "words"),
    [
        (1, "s", 60, "every second; a window shows one minute (60 points)"),
        (1, "m", 60, "every minute; a window shows one hour (60 points)"),
        (5, "m", 12, "every 5 minutes; a window shows one hour (12 points)"),
        (10, "m", 144, "every 10 minutes; a window shows one day (144 points)"),
        (15, "m", 96, "every 15 minutes; a window shows one day (96 points)"),
        (1, "h", 24, "every hour; a window shows one day (24 points)"),
        (6, "h", 28, "every 6 hours; a window shows one week (28 points)"),
        (1, "D", 14, "every day; a window shows two weeks (14 points)"),
        (7, "D", 52, "every week; a window shows one year (52 points)"),
    ],
)
def test_the_window_follows_the_clock(number: int, unit: str, lags: int, words: str) -> None:
    meaning = _meaning(_steps(1500, number, unit))
    window = usual_window(meaning)
    assert window == WindowConfig(lags=lags)
    notes, said = told_of_series(meaning, window)
    assert not notes
    assert words in ENGLISH(said)
    assert ENGLISH(said).endswith("predicts the next point.")


@pytest.mark.parametrize(
    ("months", "lags", "often"), [(1, 12, "month"), (3, 8, "quarter"), (12, 10, "year")]
)
def test_the_window_follows_the_calendar(months: int, lags: int, often: str) -> None:
    start = np.datetime64("1900-01", "M")
    times = (start + np.arange(240) * months).astype("datetime64[us]")
    meaning = _meaning(times)
    window = usual_window(meaning)
    assert window.lags == lags
    assert f"every {often};" in ENGLISH(told_of_series(meaning, window)[1])


def test_working_days_have_weeks_of_five() -> None:
    days = np.arange("2022-01-01", "2023-12-31", dtype="datetime64[D]")
    meaning = _meaning(days[np.is_busday(days)].astype("datetime64[us]"))
    window = usual_window(meaning)
    assert window.lags == 10
    said = told_of_series(meaning, window)[1]
    assert "every working day; a window shows two weeks" in ENGLISH(said)
    assert "an jedem Arbeitstag einen Punkt; ein Fenster zeigt zwei Wochen" in GERMAN(said)


def test_a_short_series_gets_a_short_window() -> None:
    assert usual_window(_meaning(_steps(60, 1, "h"))).lags == 10


def test_series_of_one_table_are_measured_one_by_one() -> None:
    times = [time for time in _steps(48, 1, "h") for _ in range(30)]
    frame = frame_of(
        {
            "time": times,
            "shop": [f"s{n}" for _ in range(48) for n in range(30)],
            "v": np.sin(np.arange(len(times))).tolist(),
        }
    )
    assert usual_window(understand(frame, DataConfig())).lags == 8


def test_in_a_very_long_series_fewer_windows_begin() -> None:
    count = 1_000_000
    frame = frame_of({"v": NumberColumn("v", np.sin(np.arange(count)))})
    window = usual_window(understand(frame, DataConfig()))
    assert window == WindowConfig(lags=24, step=4)


def test_other_windows_are_told_in_points() -> None:
    hourly = Pace("second", 3600.0)
    words = ENGLISH(window_words(hourly, WindowConfig(lags=5, horizon=3)))
    assert words == (
        "There is a point every hour; a window shows 5 points and predicts the point 3 steps later."
    )
    assert ENGLISH(window_words(Pace("row"), WindowConfig(lags=7))) == (
        "A window shows 7 points and predicts the next point."
    )
