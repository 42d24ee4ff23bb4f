"""The rows of a series in the order of time, and where one does not follow the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.config import Role
from nnstudio.data.dataset import LeftOut
from nnstudio.data.frame import Frame, FrameColumn, NumberColumn
from nnstudio.data.series.pace import REPEATED, Pace, pace_of, ticks_of
from nnstudio.data.series.timeline import group_ids, time_column

Rows = NDArray[np.int64]
Flags = NDArray[np.bool_]

NO_TIME = QT_TRANSLATE_NOOP("data_series", "no time in the column {column}")
SAME_POINT = QT_TRANSLATE_NOOP("data_series", "the same time and the same values as the row before")
SORTED = QT_TRANSLATE_NOOP(
    "data_series", "The rows did not stand in the order of time; they were put into it."
)
LEAPS = QT_TRANSLATE_NOOP(
    "data_series",
    "Time leaps in {n} places, first after row {first}. No window reaches across them.",
)
REPEATS = QT_TRANSLATE_NOOP(
    "data_series",
    "{n} times are there twice, as when clocks are put back. No window reaches across that place.",
)
CLOSE = QT_TRANSLATE_NOOP(
    "data_series",
    "In {n} places points are much closer together than usual. No window reaches across them.",
)
CLOCK_BACK = 3 * 3600.0
"""Seconds; a shorter step back is a clock that was set, not rows in another order."""
FEW = 0.01
"""Of the steps: with more of them backwards the rows are simply not in order."""


@dataclass(frozen=True)
class Points:
    """Points in time, series after series, each from the oldest to the latest.

    Args:
        rows: int64 (point,), places in the frame.
        starts: (point,) whether a window may not hold this point and the one before.
        series: int64 (point,), number of the series, growing.
        ticks: int64 (point,), time in steps of the pace, growing by at least 1 within a series
            and comparable between series.
        pace: the usual step.
        grouped: whether there are several series.
        left_out: rows that are no points.
        notes: what a person should know.
    """

    rows: Rows
    starts: Flags
    series: Rows
    ticks: Rows
    pace: Pace
    grouped: bool
    left_out: tuple[LeftOut, ...] = ()
    notes: tuple[Text, ...] = ()


def points_of(frame: Frame, rows: Rows, roles: Mapping[str, Role]) -> Points:
    """Return the points of some rows in the order of time.

    Args:
        frame: what was read, with its time in one column.
        rows: places of the rows that are used.
        roles: of the columns, by name.
    """
    times = time_column(frame, _known(roles))
    groups = group_ids([c for c in frame.columns if roles.get(c.name) == "group"], frame.rows)
    left_out: list[LeftOut] = []
    if times is not None:
        gone = times.missing()[rows]
        if gone.any():
            left_out.append(_left_out(frame, rows[gone], NO_TIME.format(column=times.name)))
            rows = rows[~gone]
    series = np.zeros(len(rows), dtype=np.int64) if groups is None else groups[rows]
    values = None if times is None else times.values[rows]
    order, by_file = _order(values, series)
    rows, series = rows[order], series[order]
    values = None if values is None else values[order]
    again = _same_as_before(frame, rows, series, values, roles)
    if again.any():
        left_out.append(_left_out(frame, rows[again], SAME_POINT))
        rows, series = rows[~again], series[~again]
        values = None if values is None else values[~again]
    made = _points(frame, rows, series, values, groups is not None)
    notes = made.notes if by_file else (SORTED, *made.notes)
    return Points(
        made.rows,
        made.starts,
        made.series,
        made.ticks,
        made.pace,
        made.grouped,
        tuple(left_out),
        notes,
    )


def _points(
    frame: Frame,
    rows: Rows,
    series: Rows,
    values: NDArray[np.generic] | None,
    grouped: bool,
) -> Points:
    same = np.diff(series) == 0
    pace = (None if values is None else pace_of(values, same)) or Pace("row")
    plain = rows if values is None or pace.unit == "row" else values
    ticks = ticks_of(plain, pace)
    steps = np.diff(ticks)
    repeated = same & (steps <= REPEATED)
    leaps = same & (steps >= pace.most)
    starts = np.ones(len(rows), dtype=bool)
    starts[1:] = ~same | repeated | leaps
    notes: list[Text] = []
    if leaps.any():
        first = frame.key(int(rows[int(np.argmax(leaps))]))
        notes.append(LEAPS.format(n=int(leaps.sum()), first=first))
    if repeated.any():
        twice = _doubled(ticks, series)
        close = CLOSE.format(n=int(repeated.sum()))
        notes.append(REPEATS.format(n=twice) if twice else close)
    whole = _whole_ticks(ticks, starts, series)
    return Points(rows, starts, series, whole, pace, grouped, (), tuple(notes))


def _order(values: NDArray[np.generic] | None, series: Rows) -> tuple[Rows, bool]:
    """Return the order of the points, and whether it is that of the file."""
    places = np.arange(len(series), dtype=np.int64)
    by_series = np.argsort(series, kind="stable").astype(np.int64)
    if values is None or len(places) < 2:
        return by_series, True
    numbers = _numbers(values)
    steps = np.diff(numbers[by_series])
    steps = steps[np.diff(series[by_series]) == 0]
    if len(steps) and float((steps > 0).mean()) < 0.5 < float((steps < 0).mean()):
        backwards = places[::-1]  # the latest first, as banks and exchanges write
        by_series = backwards[np.argsort(series[::-1], kind="stable")]
        steps = -steps
    back = steps[steps < 0]
    clock = values.dtype.kind == "M" and len(back) <= max(2.0, FEW * len(steps))
    if not len(back) or (clock and float(back.min()) >= -CLOCK_BACK):
        return by_series, True
    return np.lexsort((places, numbers, series)).astype(np.int64), False


def _numbers(values: NDArray[np.generic]) -> NDArray[np.float64]:
    """Return times in seconds, numbers as they are."""
    if values.dtype.kind == "M":
        return values.astype("datetime64[us]").astype(np.int64) / 1e6
    return values.astype(np.float64)


def _same_as_before(
    frame: Frame,
    rows: Rows,
    series: Rows,
    values: NDArray[np.generic] | None,
    roles: Mapping[str, Role],
) -> Flags:
    """(point,) whether a point repeats the one before in time and in everything that is used."""
    again = np.zeros(len(rows), dtype=bool)
    if values is None or len(rows) < 2:
        return again
    same = (values[1:] == values[:-1]) & (series[1:] == series[:-1])
    if not same.any():
        return again
    places = np.flatnonzero(same) + 1
    good = np.ones(len(places), dtype=bool)
    for column in _measured(frame.columns, roles):
        after, before = column.values[rows[places]], column.values[rows[places - 1]]
        good &= (after == before) | (np.isnan(after) & np.isnan(before))
    again[places[good]] = True
    return again


def _measured(columns: Sequence[FrameColumn], roles: Mapping[str, Role]) -> list[NumberColumn]:
    used = [c for c in columns if roles.get(c.name) in ("input", "target", "weight")]
    return [column for column in used if isinstance(column, NumberColumn)]


def _doubled(ticks: NDArray[np.float64], series: Rows) -> int:
    """Return how many points have the very time of another one of their series."""
    order = np.lexsort((ticks, series))
    same = (np.diff(ticks[order]) == 0) & (np.diff(series[order]) == 0)
    return int(same.sum())


def _whole_ticks(ticks: NDArray[np.float64], starts: Flags, series: Rows) -> Rows:
    """Return whole ticks: one by one in a run, never backwards in a series."""
    if not len(ticks):
        return np.zeros(0, dtype=np.int64)
    first = np.flatnonzero(starts)
    lengths = np.diff(np.append(first, len(ticks)))
    begin = np.round(ticks[first] - ticks.min()).astype(np.int64)
    for run in range(1, len(first)):
        if series[first[run]] == series[first[run - 1]]:
            begin[run] = max(begin[run], begin[run - 1] + lengths[run - 1])
    inside = np.arange(len(ticks)) - np.repeat(first, lengths)
    return np.repeat(begin, lengths) + inside


def _known(roles: Mapping[str, Role]) -> dict[str, tuple[Role, object]]:
    return {name: (role, None) for name, role in roles.items()}


def _left_out(frame: Frame, rows: Rows, reason: Text) -> LeftOut:
    return LeftOut(reason, tuple(frame.key(int(row)) for row in rows))
