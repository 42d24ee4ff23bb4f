"""Whether the rows of a frame are points in time of one series."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from nnstudio.data.config import Role
from nnstudio.data.frame import Frame, NumberColumn, TimeColumn, WordColumn

FEWEST_POINTS = 30
REGULAR = 0.9
"""Of the steps from row to row that are about as long as the usual one."""


def is_timeline(frame: Frame, known: Mapping[str, tuple[Role, object]]) -> bool:
    """Whether rows follow each other in time at an even pace and hold numbers.

    Args:
        frame: what was read.
        known: roles that are already decided, by column name.
    """
    times = time_column(frame, known)
    if times is None or frame.rows < FEWEST_POINTS:
        return False
    targets = [name for name, (role, _) in known.items() if role == "target"]
    if any(isinstance(frame.column(name), WordColumn) for name in targets):
        return False
    numbers = [c for c in frame.columns if isinstance(c, NumberColumn) and not _is_empty(c)]
    return bool(numbers) and is_even(times)


def time_column(frame: Frame, known: Mapping[str, tuple[Role, object]]) -> TimeColumn | None:
    """Return the column that says when; a chosen one comes first."""
    columns = [c for c in frame.columns if isinstance(c, TimeColumn)]
    chosen = [c for c in columns if known.get(c.name, ("", None))[0] == "time"]
    free = [c for c in columns if c.name not in known]
    return next(iter(chosen + free), None)


def is_even(times: TimeColumn) -> bool:
    """Whether points follow each other at an even pace; months and leap days count as even."""
    known = times.values[~np.isnat(times.values)].astype("datetime64[s]").astype(np.int64)
    if len(known) < FEWEST_POINTS or len(known) < 0.9 * len(times.values):
        return False
    steps = np.diff(known)
    usual = float(np.median(np.abs(steps)))
    if usual <= 0:
        return False
    forward = float((steps > 0).mean())
    backward = float((steps < 0).mean())
    even = float((np.abs(np.abs(steps) - usual) <= 0.12 * usual).mean())
    return max(forward, backward) >= REGULAR and even >= REGULAR


def _is_empty(column: NumberColumn) -> bool:
    return bool(np.isnan(column.values).all())
