"""Puts a date that is spread over several columns together, where the rows are a series."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.cell_kinds.time_words import (
    CLOCK,
    DAY,
    HOUR,
    MINUTE,
    MONTH,
    SECOND,
    YEAR,
    clock_seconds,
    month_numbers,
    numbered_months,
    plain_name,
)
from nnstudio.data.column_facts import is_whole
from nnstudio.data.frame import Frame, FrameColumn, NumberColumn, TimeColumn, WordColumn
from nnstudio.data.series.timeline import Known, group_columns, is_even, time_column

Floats = NDArray[np.float64]
Times = NDArray[np.datetime64]

PART_OF = QT_TRANSLATE_NOOP("data_series", "It is a part of the time in {column}.")
MOST_UNKNOWN = 0.05
SECONDS_SINCE_1970 = (3e8, 4.2e9)
"""From 1979 to 2103: numbers in a column of times that lie between are Unix times."""
_PARTS: Mapping[str, tuple[frozenset[str], int, int]] = {
    "year": (YEAR, 1, 9999),
    "month": (MONTH, 1, 12),
    "day": (DAY, 1, 31),
    "hour": (HOUR, 0, 24),
    "minute": (MINUTE, 0, 59),
    "second": (SECOND, 0, 60),
}


@dataclass(frozen=True)
class Dated:
    """A frame with a column that says when.

    Args:
        frame: with that column.
        parts: names of the columns it was made of -> its name.
    """

    frame: Frame
    parts: Mapping[str, str]

    def reason(self, name: str) -> Text:
        """Why the column of that name is not used by itself."""
        return PART_OF.format(column=self.parts[name])


def with_dates(frame: Frame, known: Known, wanted: str = "") -> Dated:
    """Return the frame with one column of times where its dates are spread over columns.

    They stay spread where the rows do not follow each other evenly: then the hour or the month of
    each row is something to learn from.

    Args:
        frame: what was read.
        known: roles that are already decided, by column name.
        wanted: name of the time that other data of this form were made with; then it is made,
            whatever the pace.
    """
    own = time_column(frame, known)
    if not wanted and isinstance(own, TimeColumn) and (own.name in known or is_even(own)):
        return Dated(frame, {})
    for made, parts in _candidates(frame, known):
        dated = _with_column(frame, made, parts)
        if wanted == made.name or (not wanted and _is_series(dated, known, made)):
            return Dated(dated, {name: made.name for name in parts if name != made.name})
    return Dated(frame, {})


def _is_series(frame: Frame, known: Known, made: TimeColumn) -> bool:
    if is_even(made):
        return True
    chosen: dict[str, tuple[Any, object]] = {**known, made.name: ("time", None)}
    return bool(group_columns(frame, chosen))


def _with_column(frame: Frame, made: TimeColumn, parts: Sequence[str]) -> Frame:
    if made.name in parts:  # words or numbers that are times after all
        columns = [made if c.name == made.name else c for c in frame.columns]
        return replace(frame, columns=tuple(columns))
    shown = [("" if np.isnat(t) else str(t.astype("datetime64[s]"))) for t in made.values[:1000]]
    preview = tuple((*row, cell) for row, cell in zip(frame.preview, shown, strict=False))
    return replace(frame, columns=(*frame.columns, made), preview=preview)


def _candidates(frame: Frame, known: Known) -> list[tuple[TimeColumn, tuple[str, ...]]]:
    """Return times that columns may be put together to, with the names of these columns."""
    free = [c for c in frame.columns if known.get(c.name, ("", None))[0] in ("", "ignore", "time")]
    found: list[tuple[TimeColumn, tuple[str, ...]]] = []
    used = _parts_of(free)
    date = next((c for c in free if isinstance(c, TimeColumn) and _is_date(c)), None)
    clock = _clock_of(free) if date is not None or "year" in used else None
    if "year" in used and ("month" in used or len(used) == 1):
        days = _days_of(used)
        if days is not None:
            columns = [used[part] for part in _PARTS if part in used]
            found += _made(frame, days, columns, used, clock)
    if date is not None:
        found += _made(frame, date.values.astype("datetime64[D]"), [date], used, clock)
    for column in free:
        if isinstance(column, WordColumn):
            months = numbered_months(column)
        elif isinstance(column, NumberColumn):
            months = _unix_time(column) or _digits_together(column)
        else:
            continue
        if months is not None:
            found.append((months, (column.name,)))
    return found


def _made(
    frame: Frame,
    days: Times,
    columns: Sequence[FrameColumn],
    used: Mapping[str, FrameColumn],
    clock: tuple[FrameColumn, Floats] | None,
) -> list[tuple[TimeColumn, tuple[str, ...]]]:
    """Return the days with whatever says the time of day, the finest first."""
    dates = [c for c in columns if c not in [used.get(p) for p in ("hour", "minute", "second")]]
    found: list[tuple[TimeColumn, tuple[str, ...]]] = []
    tries: list[tuple[list[FrameColumn], Floats | None]] = []
    if clock is not None:
        tries.append(([*dates, clock[0]], clock[1]))
    if "hour" in used:
        fine = [used[part] for part in ("hour", "minute", "second") if part in used]
        for count in range(len(fine), 0, -1):
            tries.append(([*dates, *fine[:count]], _seconds_of(fine[:count])))
    if len(dates) > 1 or not isinstance(dates[0], TimeColumn):
        tries.append((dates, None))
    for parts, seconds in tries:
        values = days.astype("datetime64[us]")
        if seconds is not None:
            late = np.round(np.nan_to_num(seconds, nan=0.0) * 1e6).astype(np.int64)
            values = values + late.astype("m8[us]")
            values[np.isnan(seconds)] = np.datetime64("NaT")
        if float(np.isnat(values).mean()) <= MOST_UNKNOWN:
            names = tuple(part.name for part in parts)
            found.append((TimeColumn(_name(frame, names), values), names))
    return found


def _name(frame: Frame, parts: tuple[str, ...]) -> str:
    name = " ".join(parts)
    if len(parts) == 1:
        return name
    while any(column.name.casefold() == name.casefold() for column in frame.columns):
        name += " *"
    return name


def _parts_of(columns: Sequence[FrameColumn]) -> dict[str, FrameColumn]:
    """Return the columns that hold parts of a date, by part."""
    found: dict[str, FrameColumn] = {}
    for part, (names, low, high) in _PARTS.items():
        for column in columns:
            if part in found or plain_name(column.name) not in names:
                continue
            if isinstance(column, NumberColumn):
                values = column.values[~np.isnan(column.values)]
                inside = len(values) and values.min() >= low and values.max() <= high
                if inside and is_whole(column):
                    found[part] = column
            elif part == "month" and _names_months(column):
                found[part] = column
    return found


def _names_months(column: FrameColumn) -> bool:
    return isinstance(column, WordColumn) and not np.isnan(month_numbers(column)).any()


def _days_of(used: Mapping[str, FrameColumn]) -> Times | None:
    """Return the day of each row, or None where year and month are no such."""
    years = _numbers(used["year"])
    months = _numbers(used["month"]) if "month" in used else np.ones(len(years))
    gone = np.isnan(years) | np.isnan(months)
    count = np.where(gone, 0.0, (years - 1970) * 12 + months - 1)
    first = count.astype(np.int64).astype("datetime64[M]")
    if "day" not in used:
        days = first.astype("datetime64[D]")
    else:
        numbers = _numbers(used["day"])
        gone |= np.isnan(numbers)
        late = (np.nan_to_num(numbers, nan=1.0) - 1).astype(np.int64).astype("m8[D]")
        days = first.astype("datetime64[D]") + late
        gone |= days.astype("datetime64[M]") != first  # the 31st of June
    days = days.copy()
    days[gone] = np.datetime64("NaT")
    return None if gone.all() else days


def _numbers(column: FrameColumn) -> Floats:
    if isinstance(column, WordColumn):
        return month_numbers(column)
    assert isinstance(column, NumberColumn)
    return column.values


def _seconds_of(columns: Sequence[FrameColumn]) -> Floats:
    seconds = np.zeros(len(columns[0].missing()))
    for column, weight in zip(columns, (3600.0, 60.0, 1.0), strict=False):
        assert isinstance(column, NumberColumn)
        seconds = seconds + column.values * weight
    return seconds


def _is_date(column: TimeColumn) -> bool:
    values = column.values[~column.missing()]
    return bool(len(values)) and bool((values == values.astype("datetime64[D]")).all())


def _clock_of(columns: Sequence[FrameColumn]) -> tuple[FrameColumn, Floats] | None:
    """Return the column that says the time of day, and it in seconds."""
    for column in columns:
        if isinstance(column, WordColumn):
            seconds = clock_seconds(column)
        elif isinstance(column, NumberColumn) and plain_name(column.name) in CLOCK:
            seconds = _written_together(column)
        else:
            continue
        if len(seconds) and float(np.isnan(seconds).mean()) <= MOST_UNKNOWN:
            return column, seconds
    return None


def _written_together(column: NumberColumn) -> Floats:
    """Return the seconds of times such as 930 (half past nine), NaN for other numbers."""
    hours, minutes = np.divmod(column.values, 100)
    good = (hours >= 0) & (hours <= 24) & (minutes < 60) & (minutes == np.round(minutes))
    return np.where(good, hours * 3600 + minutes * 60, np.nan)


def _digits_together(column: NumberColumn) -> TimeColumn | None:
    """Return numbers such as 2019123118 (18 o'clock) or 201912311830 as times, or None."""
    values = column.values
    known = np.isfinite(values)
    if not known.any():
        return None
    digits = len(str(int(np.clip(values[known].max(), 0, 1e15))))
    if digits not in (10, 12) or not is_whole(column):
        return None
    whole = np.where(known, values, 0.0).astype(np.int64)
    minutes = whole % 100 if digits == 12 else np.zeros(len(whole), dtype=np.int64)
    hours = whole // 100 if digits == 12 else whole
    days, hours = np.divmod(hours, 100)
    parts = {
        name: NumberColumn(name, np.where(known, numbers, np.nan))
        for name, numbers in (
            ("year", days // 10_000),
            ("month", days // 100 % 100),
            ("day", days % 100),
        )
    }
    fine = (hours <= 24) & (minutes < 60) & known
    inside = (days // 10_000 >= 1000) & (days // 100 % 100 >= 1) & (days // 100 % 100 <= 12)
    if float((fine & inside & (days % 100 >= 1)).mean()) < 1 - MOST_UNKNOWN:
        return None
    found = _days_of(parts)
    if found is None:
        return None
    late = (hours * 3600 + minutes * 60) * 1_000_000
    times = found.astype("datetime64[us]") + late.astype("m8[us]")
    times[~(fine & inside)] = np.datetime64("NaT")
    return TimeColumn(column.name, times)


def _unix_time(column: NumberColumn) -> TimeColumn | None:
    """Return seconds or milliseconds since 1970 as times, or None for other numbers."""
    name = plain_name(column.name)
    if not ("time" in name or "zeit" in name or name in ("date", "datum", "ts", "unix", "epoch")):
        return None
    known = column.values[~np.isnan(column.values)]
    for factor in (1.0, 1e3, 1e6):
        low, high = (edge * factor for edge in SECONDS_SINCE_1970)
        if len(known) and known.min() >= low and known.max() <= high:
            gone = np.isnan(column.values)
            micro = np.where(gone, 0.0, column.values) * (1e6 / factor)
            values = np.round(micro).astype(np.int64).astype("datetime64[us]")
            values[gone] = np.datetime64("NaT")
            return TimeColumn(column.name, values)
    return None
