"""Whether the rows of a frame are points in time of one series, or of several."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.cell_kinds.time_words import is_time_name
from nnstudio.data.column_facts import counts_rows, distinct, is_whole
from nnstudio.data.config import Role
from nnstudio.data.frame import Frame, FrameColumn, NumberColumn, TimeColumn, WordColumn
from nnstudio.data.series.pace import are_even, pace_of, ticks_of

Known = Mapping[str, tuple[Role, object]]
Ids = NDArray[np.int64]

FEWEST_POINTS = 30
REGULAR = 0.9
"""Of the steps from row to row that are about as long as the usual one."""
LONG, STRETCH = 150_000, 20_000
"""Points from which on three stretches of them are looked at first, and how long these are."""
MOST_SERIES = 2000
MOST_GROUP_COLUMNS = 6


def is_timeline(frame: Frame, known: Known) -> bool:
    """Whether rows follow each other in time at an even pace and hold numbers.

    Args:
        frame: what was read.
        known: roles that are already decided, by column name.
    """
    if frame.rows < FEWEST_POINTS or not _has_numbers(frame, known):
        return False
    times = time_column(frame, known)
    if times is None:
        return _is_one_column(frame, known)
    groups = group_ids([c for c in frame.columns if _role(c, known) == "group"], frame.rows)
    return is_even(times, groups)


def time_column(frame: Frame, known: Known) -> TimeColumn | NumberColumn | None:
    """Return the column that says when: a chosen one, else one with an even pace, else the first.

    Args:
        frame: what was read.
        known: roles that are already decided, by column name.
    """
    times = [c for c in frame.columns if isinstance(c, TimeColumn)]
    counts = [c for c in frame.columns if isinstance(c, NumberColumn)]
    for column in (*times, *counts):
        if _role(column, known) == "time":
            return column
    groups = group_ids([c for c in frame.columns if _role(c, known) == "group"], frame.rows)
    free = [c for c in times if c.name not in known]
    for column in free:
        if is_even(column, groups):
            return column
    for column in counts:
        named = column.name not in known and is_time_name(column.name)
        if named and is_even(column, groups) and _grows(column, groups):
            return column
    return next(iter(free), None)


def group_columns(frame: Frame, known: Known) -> tuple[FrameColumn, ...]:
    """Return columns whose values name series that stand in one table, one below or in the other.

    They are found where times repeat themselves, but go evenly within each value. () where the
    rows are one series, or none.

    Args:
        frame: what was read.
        known: roles that are already decided, by column name.
    """
    times = time_column(frame, known)
    if times is None or frame.rows < FEWEST_POINTS or not _has_numbers(frame, known):
        return ()
    if any(role == "group" for role, _ in known.values()) or is_even(times):
        return ()
    likely = [c for c in frame.columns if c.name not in known and _may_name_series(c, times)]
    likely = likely[:MOST_GROUP_COLUMNS]
    for count in (1, 2):
        for columns in combinations(likely, count):
            ids = group_ids(columns, frame.rows)
            series = int(ids.max()) + 1 if ids is not None else 0
            long = 2 <= series <= MOST_SERIES and frame.rows / series >= FEWEST_POINTS
            if long and is_even(times, ids):
                return columns
    return ()


def group_ids(columns: list[FrameColumn] | tuple[FrameColumn, ...], rows: int) -> Ids | None:
    """Return a number for each row that is the same for rows of one series; None without columns.

    Args:
        columns: whose values together name the series.
        rows: of the frame.
    """
    groups: Ids | None = None
    for column in columns:
        if isinstance(column, WordColumn):
            ids = column.codes.astype(np.int64)
        elif isinstance(column, NumberColumn | TimeColumn):
            _, ids = np.unique(column.values, return_inverse=True)
        else:
            continue
        wide = int(ids.max(initial=0)) + 2
        both = ids.astype(np.int64) + 1 if groups is None else groups * wide + ids + 1
        _, groups = np.unique(both, return_inverse=True)
        groups = groups.reshape(rows).astype(np.int64)
    return groups


def is_even(times: TimeColumn | NumberColumn, groups: Ids | None = None) -> bool:
    """Whether points, once in order, follow each other at an even pace.

    Months, working days and leap days count as even.

    Args:
        times: when.
        groups: int64 (row,) series of each row; None: all are of one.
    """
    known = ~times.missing()
    values = times.values[known]
    if len(values) < FEWEST_POINTS or len(values) < REGULAR * len(times.values):
        return False
    if groups is None:
        if len(values) > LONG and all(_are_even(piece) for piece in _stretches(values)):
            return True
        return _are_even(values)
    ids = groups[known]
    order = np.lexsort((values, ids))
    values, ids = values[order], ids[order]
    return _are_even(values, ids[1:] == ids[:-1])


def _are_even(values: NDArray[np.generic], within: NDArray[np.bool_] | None = None) -> bool:
    """Whether values, in the order of time within series, are the usual step apart.

    Args:
        values: none missing; put in order here where they are all of one series.
        within: (value - 1,) whether a step stays within one series; None: they are of one.
    """
    if within is None:
        values, within = np.sort(values, kind="stable"), np.ones(len(values) - 1, dtype=bool)
    pace = pace_of(values, within)
    if pace is None:
        return False
    return float(are_even(ticks_of(values, pace), pace)[within].mean()) >= REGULAR


def _stretches(values: NDArray[np.generic]) -> list[NDArray[np.generic]]:
    """Return the first, the middle and the last points: of many points some tell of all."""
    middle = len(values) // 2
    return [values[:STRETCH], values[middle : middle + STRETCH], values[-STRETCH:]]


def _role(column: FrameColumn, known: Known) -> Role | Literal[""]:
    return known[column.name][0] if column.name in known else ""


def _grows(column: NumberColumn, groups: Ids | None) -> bool:
    """Whether the rows stand in the order of these numbers: else they are measured, not counted."""
    within = np.ones(len(column.values) - 1, dtype=bool)
    if groups is not None:
        within = groups[1:] == groups[:-1]
    steps = np.diff(column.values)[within]
    return bool(len(steps)) and float((steps > 0).mean()) >= REGULAR


def _has_numbers(frame: Frame, known: Known) -> bool:
    """Whether there is a number to predict."""
    targets = [c for c in frame.columns if _role(c, known) == "target"]
    if any(not isinstance(column, NumberColumn) for column in targets):
        return False
    return any(isinstance(c, NumberColumn) and not c.missing().all() for c in frame.columns)


def _is_one_column(frame: Frame, known: Known) -> bool:
    """Whether numbers of one kind are all there is: then they can only follow each other."""
    used = [c for c in frame.columns if _role(c, known) not in ("ignore", "weight")]
    numbers = [c for c in used if isinstance(c, NumberColumn) and not counts_rows(c)]
    others = [c for c in used if not isinstance(c, NumberColumn)]
    return len(numbers) == 1 and not others and distinct(numbers[0]) > 2


def _may_name_series(column: FrameColumn, times: TimeColumn | NumberColumn) -> bool:
    if column is times:
        return False
    if isinstance(column, WordColumn):
        return 2 <= distinct(column) <= MOST_SERIES and not column.missing().any()
    if not isinstance(column, NumberColumn) or column.missing().any() or counts_rows(column):
        return False
    return is_whole(column) and 2 <= distinct(column) <= MOST_SERIES
