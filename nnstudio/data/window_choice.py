"""How much of the past a net sees of a series: a day, a week, a year, by the pace of its points."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

import numpy as np

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text
from nnstudio.data.config import WindowConfig
from nnstudio.data.roles.meaning import Meaning
from nnstudio.data.series.pace import DAY, Pace
from nnstudio.data.series.points import Points, points_of

MINUTE, HOUR, WEEK = 60.0, 3600.0, 7 * DAY
YEAR_WEEKS = 52
FEWEST, MOST = 7, 200
"""Points of a window that shows one whole turn of the clock or the calendar."""
ENOUGH_ROWS = 240
SHARE = 6
"""A window is at most this part of a series, or too little is left for three parts."""
MOST_WINDOWS = 250_000
"""More would make a training long and teach it little: neighbours show nearly the same."""


@dataclass(frozen=True)
class _Span:
    """What a window of so many points shows."""

    points: int
    words: Text


def usual_window(meaning: Meaning) -> WindowConfig:
    """Return how much of the past a net sees of a series.

    The window holds one turn of what repeats itself: a day of hours, two weeks of days, a year of
    months. It is shorter where the series is short, and begins less often where it is very long.

    Args:
        meaning: of a frame whose rows are points in time.
    """
    points = points_of(meaning.frame, meaning.kept, meaning.roles)
    longest = _longest(points)
    spans = _spans(points.pace)
    usual = spans[0].points if spans else (24 if longest >= ENOUGH_ROWS else longest // 12)
    lags = max(1, min(max(usual, 3), longest // SHARE))
    step = ceil(len(points.rows) / MOST_WINDOWS)
    return WindowConfig(lags=lags, horizon=1, step=max(1, step))


def told_of_series(meaning: Meaning, window: WindowConfig) -> tuple[tuple[Text, ...], Text]:
    """Return what a person should know of the points, and what a window of them shows.

    Args:
        meaning: of a frame whose rows are points in time.
        window: as it is set.
    """
    points = points_of(meaning.frame, meaning.kept, meaning.roles)
    return points.notes, window_words(points.pace, window)


def window_words(pace: Pace, window: WindowConfig) -> Text:
    """Return what a window shows and what it predicts.

    Args:
        pace: of the points.
        window: as it is set.
    """
    known = next((s.words for s in _spans(pace) if s.points == window.lags), None)
    seen = QT_TRANSLATE_NOOP("data_series", "{n} points").format(n=window.lags)
    if known is not None:
        seen = QT_TRANSLATE_NOOP("data_series", "{span} ({n} points)").format(
            span=known, n=window.lags
        )
    ahead = QT_TRANSLATE_NOOP("data_series", "the next point")
    if window.horizon > 1:
        ahead = QT_TRANSLATE_NOOP("data_series", "the point {steps} steps later").format(
            steps=window.horizon
        )
    often = _often(pace)
    if often is None:
        said = QT_TRANSLATE_NOOP("data_series", "A window shows {seen} and predicts {ahead}.")
        return said.format(seen=seen, ahead=ahead)
    return QT_TRANSLATE_NOOP(
        "data_series", "There is a point {often}; a window shows {seen} and predicts {ahead}."
    ).format(often=often, seen=seen, ahead=ahead)


def _spans(pace: Pace) -> tuple[_Span, ...]:
    """Return what windows may show, the usual one first; () where nothing repeats itself."""
    if pace.unit == "workday":
        return (_Span(10, TWO_WEEKS), _Span(5, ONE_WEEK), _Span(20, FOUR_WEEKS))
    if pace.unit == "month":
        a_year = 12 / pace.size
        if a_year >= 6:
            return (_Span(round(a_year), ONE_YEAR), _Span(round(2 * a_year), TWO_YEARS))
        if a_year >= 2:
            return (_Span(round(2 * a_year), TWO_YEARS), _Span(round(a_year), ONE_YEAR))
        return (_Span(10, TEN_YEARS),) if pace.size == 12 else ()
    if pace.unit != "second":
        return ()
    turns = ((MINUTE, ONE_MINUTE), (HOUR, ONE_HOUR), (DAY, ONE_DAY), (WEEK, ONE_WEEK))
    whole = [
        _Span(round(turn / pace.size), words) for turn, words in turns if turn >= 2 * pace.size
    ]
    if pace.size == DAY:
        return (_Span(14, TWO_WEEKS), _Span(7, ONE_WEEK), _Span(28, FOUR_WEEKS))
    if pace.size == WEEK:
        return (_Span(YEAR_WEEKS, ONE_YEAR), _Span(4, FOUR_WEEKS))
    usual = [span for span in whole if FEWEST <= span.points <= MOST]
    return (*usual[:1], *(span for span in whole if span not in usual[:1])) if usual else ()


def _often(pace: Pace) -> Text | None:
    """Return how often a point comes, or None where nothing says when."""
    if pace.unit == "workday":
        return QT_TRANSLATE_NOOP("data_series", "every working day")
    if pace.unit == "month":
        size = round(pace.size)
        named: dict[int, Text] = {1: EVERY_MONTH, 3: EVERY_QUARTER, 12: EVERY_YEAR}
        many = QT_TRANSLATE_NOOP("data_series", "every {months} months")
        return named.get(size, many.format(months=size))
    if pace.unit != "second":
        return None
    for unit, one, many in (
        (WEEK, EVERY_WEEK, QT_TRANSLATE_NOOP("data_series", "every {count} weeks")),
        (DAY, EVERY_DAY, QT_TRANSLATE_NOOP("data_series", "every {count} days")),
        (HOUR, EVERY_HOUR, QT_TRANSLATE_NOOP("data_series", "every {count} hours")),
        (MINUTE, EVERY_MINUTE, QT_TRANSLATE_NOOP("data_series", "every {count} minutes")),
        (1.0, EVERY_SECOND, QT_TRANSLATE_NOOP("data_series", "every {count} seconds")),
    ):
        count = pace.size / unit
        if count >= 1 and abs(count - round(count)) < 0.02:
            return one if round(count) == 1 else many.format(count=round(count))
    many = QT_TRANSLATE_NOOP("data_series", "every {count} seconds")
    return many.format(count=Number(pace.size, 3))


def _longest(points: Points) -> int:
    """Return the points of a usual series, gaps included."""
    if not len(points.series):
        return 0
    _, counts = np.unique(points.series, return_counts=True)
    return int(np.median(counts))


ONE_MINUTE = QT_TRANSLATE_NOOP("data_series", "one minute")
ONE_HOUR = QT_TRANSLATE_NOOP("data_series", "one hour")
ONE_DAY = QT_TRANSLATE_NOOP("data_series", "one day")
ONE_WEEK = QT_TRANSLATE_NOOP("data_series", "one week")
TWO_WEEKS = QT_TRANSLATE_NOOP("data_series", "two weeks")
FOUR_WEEKS = QT_TRANSLATE_NOOP("data_series", "four weeks")
ONE_YEAR = QT_TRANSLATE_NOOP("data_series", "one year")
TWO_YEARS = QT_TRANSLATE_NOOP("data_series", "two years")
TEN_YEARS = QT_TRANSLATE_NOOP("data_series", "ten years")
EVERY_SECOND = QT_TRANSLATE_NOOP("data_series", "every second")
EVERY_MINUTE = QT_TRANSLATE_NOOP("data_series", "every minute")
EVERY_HOUR = QT_TRANSLATE_NOOP("data_series", "every hour")
EVERY_DAY = QT_TRANSLATE_NOOP("data_series", "every day")
EVERY_WEEK = QT_TRANSLATE_NOOP("data_series", "every week")
EVERY_MONTH = QT_TRANSLATE_NOOP("data_series", "every month")
EVERY_QUARTER = QT_TRANSLATE_NOOP("data_series", "every quarter")
EVERY_YEAR = QT_TRANSLATE_NOOP("data_series", "every year")
