"""How points follow each other in time: the usual distance, counted in a calendar's own steps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Unit = Literal["second", "workday", "month", "number", "row"]
Ticks = NDArray[np.float64]

DAY = 86_400.0
SHORTEST_MONTH = 27 * DAY
NEAR = 0.12
"""A step that differs less from the usual one, as a share of it, counts as even."""
AGREE = 0.9
"""Of the steps: so many must be months, or working days, for the calendar to be theirs."""
LONGEST_HOLIDAY = 3.5
"""Working days between two points that count as one step: exchanges close on holidays."""
BROKEN = 1.5
"""Usual steps from which on a point does not follow the one before."""
REPEATED = 0.5


@dataclass(frozen=True)
class Pace:
    """The usual step from point to point.

    Args:
        unit: "second"; "workday" and "month" follow the calendar; "number" is whatever a column
            of numbers counts; "row" where nothing says when.
        size: units from point to point.
    """

    unit: Unit
    size: float = 1.0

    @property
    def seconds(self) -> float:
        """Seconds from point to point, about; 0 where they are not known."""
        if self.unit == "second":
            return self.size
        if self.unit == "workday":
            return DAY * self.size
        return 30.44 * DAY * self.size if self.unit == "month" else 0.0

    @property
    def most(self) -> float:
        """Steps from which on there is a gap."""
        return LONGEST_HOLIDAY if self.unit == "workday" else BROKEN


def pace_of(values: NDArray[np.generic], within: NDArray[np.bool_] | None = None) -> Pace | None:
    """Return the usual step, or None where there is none.

    Args:
        values: datetime64 (point,) or float64 (point,), in the order of time, none missing.
        within: (point - 1,) whether a step stays within one series; None: all do.
    """
    inside = np.ones(max(0, len(values) - 1), dtype=bool) if within is None else within
    if not inside.any():
        return None
    if values.dtype.kind != "M":
        size = float(np.median(np.abs(np.diff(values.astype(np.float64)))[inside]))
        return Pace("number", size) if np.isfinite(size) and size > 0 else None
    usual = float(np.median(np.abs(np.diff(_seconds(values)))[inside]))
    if usual <= 0:
        return None
    if usual >= SHORTEST_MONTH:
        months = np.abs(np.diff(_months(values)))[inside]
        size = float(np.median(months))
        if size >= 1 and float((months == size).mean()) >= AGREE:
            return Pace("month", size)
    if usual == DAY and _are_workdays(values, inside):
        return Pace("workday")
    return Pace("second", usual)


def ticks_of(values: NDArray[np.generic], pace: Pace) -> Ticks:
    """Return the time of each point, counted in usual steps; differences are what matters.

    Args:
        values: as for `pace_of`; places of the rows where nothing says when.
        pace: the usual step.
    """
    if pace.unit in ("number", "row"):
        return values.astype(np.float64) / pace.size
    if pace.unit == "month":
        return _months(values) / pace.size
    if pace.unit == "workday":
        days = values.astype("datetime64[D]")
        epoch = np.datetime64("1970-01-01", "D")
        return np.busday_count(epoch, days).astype(np.float64)
    return _seconds(values) / pace.size


def are_even(ticks: Ticks, pace: Pace) -> NDArray[np.bool_]:
    """(step,) whether each step is as long as the usual one, forwards or backwards."""
    steps = np.abs(np.diff(ticks))
    if pace.unit == "workday":
        return (steps >= 1) & (steps <= LONGEST_HOLIDAY)
    if pace.unit == "month":
        return steps == 1
    return np.abs(steps - 1.0) <= NEAR


def _are_workdays(values: NDArray[np.generic], inside: NDArray[np.bool_]) -> bool:
    days = values.astype("datetime64[D]")
    if float(np.is_busday(days).mean()) < AGREE:
        return False
    steps = np.abs(np.diff(days.astype(np.int64)))[inside]
    return float((steps == 1).mean()) < AGREE  # else they are simply days


def _seconds(values: NDArray[np.generic]) -> NDArray[np.float64]:
    return values.astype("datetime64[us]").astype(np.int64) / 1e6


def _months(values: NDArray[np.generic]) -> NDArray[np.float64]:
    return values.astype("datetime64[M]").astype(np.int64).astype(np.float64)
