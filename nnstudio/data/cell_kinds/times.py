"""Words that are dates or points in time, in the ways people and computers write them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.cell_kinds.time_shapes import (
    Fields,
    Letters,
    TimeShape,
    read_fields,
    shape_of,
    template_of,
    times_from,
)
from nnstudio.data.cells import SLICE, missing_places
from nnstudio.data.frame import TimeColumn, WordColumn

Times = NDArray[np.datetime64]
Check = Callable[[], None] | None

ENOUGH = 0.95
"""Of the known words of a column that must be dates; the others are told as gaps."""
FIRST_WORDS = 50
MOST_SHAPES = 2000
COMPACT = (10_000_101, 29_991_231)
"""Whole numbers such as 20200106 that can be dates."""
COMPACT_DISTINCT = 3
"""So many different ones must be days of the calendar, or they are just numbers."""


@dataclass(frozen=True)
class TimesFound:
    """Words that are dates or times.

    Args:
        values: datetime64[us] (word,), UTC where a zone is named; NaT for a word that is none.
        form: how most of them are written, as strftime writes it.
        zoned: whether they name a zone.
        doubtful: whether day and month could be the other way round.
    """

    values: Times
    form: str
    zoned: bool
    doubtful: bool


def read_times(
    words: Sequence[str], day_first: bool | None = None, check: Check = None
) -> TimesFound | None:
    """Return words as points in time, or None where fewer than 95 % of them are.

    Args:
        words: cleaned, none of them missing, in the order of the rows.
        day_first: the order of day and month where a person chose it; None: the whole column
            decides.
        check: called now and then; may raise to stop.
    """
    first = words[:FIRST_WORDS]
    if not first or sum(shape_of(word) is not None for word in first) < ENOUGH * len(first):
        return None
    groups = _groups(words, check)
    if groups is None:
        return None
    every = _Fields(len(words))
    best: tuple[int, TimeShape] | None = None
    for shape, places in groups:
        for start in range(0, len(places), SLICE):
            if check is not None:
                check()
            some = places[start : start + SLICE]
            every.put(some, shape, read_fields(shape, _letters(words, some, shape)))
        if best is None or len(places) > best[0]:
            best = (len(places), shape)
    if best is None:
        return None
    order, doubtful = _order(every, day_first)
    values = every.times(order)
    if np.isnat(values).mean() > 1 - ENOUGH:
        return None
    form = _named_form(best[1].form, order)
    return TimesFound(values, form, any(shape.zoned for shape, _ in groups), doubtful)


def times_of(column: WordColumn, day_first: bool | None = None) -> TimeColumn | None:
    """Return a column of words as times, or None where they are none.

    Args:
        column: of words; those that say that nothing is known become gaps.
        day_first: the order of day and month; None: the whole column decides.
    """
    unknown = set(missing_places(column.words))
    known = [place for place in range(len(column.words)) if place not in unknown]
    found = read_times([column.words[place] for place in known], day_first)
    if found is None:
        return None
    table = np.full(len(column.words) + 1, np.datetime64("NaT"), dtype="datetime64[us]")
    table[known] = found.values
    return TimeColumn(
        column.name,
        table[column.codes],
        found.form,
        found.zoned,
        gap_counts(column, np.isnat(table)),
    )


def gap_counts(column: WordColumn, gone: NDArray[np.bool_]) -> dict[str, int]:
    """Return how cells without a value are written, with counts.

    Args:
        column: the words.
        gone: (word + 1,) whether each word, and the empty cell behind them, has no value.
    """
    counts = np.bincount(column.codes + 1, minlength=len(column.words) + 1)
    gaps = {"": int(counts[0])} if counts[0] else {}
    for place in np.flatnonzero(gone[:-1]).tolist():
        if counts[place + 1]:
            gaps[column.words[place]] = int(counts[place + 1])
    return gaps


def compact_dates(values: NDArray[np.float64]) -> Times | None:
    """Return numbers such as 20200106 as days, or None where any of them is none.

    Args:
        values: (row,), NaN where nothing is known.
    """
    first = values[: COMPACT_DISTINCT * 100]
    first = first[~np.isnan(first)]
    if len(first) and not COMPACT[0] <= first.min() <= first.max() <= COMPACT[1]:
        return None
    known = ~np.isnan(values)
    some = values[known]
    if not len(some) or some.min() < COMPACT[0] or some.max() > COMPACT[1]:
        return None
    whole = some.astype(np.int64)
    if (whole != some).any() or len(np.unique(whole[:10_000])) < COMPACT_DISTINCT:
        return None
    nothing = np.zeros(len(whole), dtype=np.int64)
    fine = np.ones(len(whole), dtype=bool)
    days = times_from(whole // 10_000, whole // 100 % 100, whole % 100, nothing, fine)
    if np.isnat(days).any():
        return None
    times = np.full(len(values), np.datetime64("NaT"), dtype="datetime64[us]")
    times[known] = days
    return times


@dataclass(frozen=True)
class FixedTimes:
    """One way of writing that all words of a column share, day and month told apart.

    Args:
        shape: the way.
        day_first: the order of day and month where the writing does not tell it.
    """

    shape: TimeShape
    day_first: bool

    @property
    def width(self) -> int:
        """Letters of each word."""
        return len(self.shape.template)

    @property
    def form(self) -> str:
        """How they are written, as strftime writes it."""
        return _named_form(self.shape.form, self.day_first)

    def read(self, letters: NDArray[np.uint8]) -> Times:
        """Return points in time; NaT where a word is none or is written otherwise.

        Args:
            letters: ASCII codes (letter, word).
        """
        fine = np.ones(letters.shape[1], dtype=bool)
        for sign, codes in zip(self.shape.template, letters, strict=True):
            code = np.uint8(ord(sign))
            fine &= (codes - code <= 9) if sign == "0" else (codes == code)
        fields = read_fields(self.shape, letters)
        every = _Fields(letters.shape[1])
        every.put(slice(None), self.shape, fields)
        every.ok &= fine
        return every.times(self.day_first)


def fixed_times(words: Sequence[str], day_first: bool | None = None) -> FixedTimes | None:
    """Return the one way in which all words are written, or None where there is not just one.

    Args:
        words: some known ones, in the order of the rows.
        day_first: the order of day and month; None: these words must decide it.
    """
    if not words or not words[0].isascii() or len({template_of(word) for word in words}) != 1:
        return None
    found = read_times(words, day_first)
    shape = shape_of(words[0])
    if found is None or shape is None or found.doubtful or np.isnat(found.values).any():
        return None
    order = "%d" in found.form and found.form.find("%d") < found.form.find("%m")
    return FixedTimes(shape, order)


class _Fields:
    """What all words of a column say, put together from their shapes."""

    def __init__(self, count: int) -> None:
        self.year, self.first, self.second, self.micros = np.zeros((4, count), dtype=np.int64)
        self.open, self.dotted, self.ok = np.zeros((3, count), dtype=bool)

    def put(self, places: Sequence[int] | slice, shape: TimeShape, fields: Fields) -> None:
        self.year[places], self.micros[places] = fields.year, fields.micros
        self.first[places], self.second[places] = fields.first, fields.second
        self.ok[places] = fields.ok
        self.open[places], self.dotted[places] = shape.open_order, shape.dotted

    def times(self, day_first: bool) -> Times:
        turned = self.open & day_first
        month = np.where(turned, self.second, self.first)
        day = np.where(turned, self.first, self.second)
        return times_from(self.year, month, day, self.micros, self.ok)


def _groups(words: Sequence[str], check: Check) -> list[tuple[TimeShape, list[int]]] | None:
    """Return the places of words by shape; None where they are written in too many ways."""
    places: dict[str, list[int]] = {}
    for place, word in enumerate(words):
        if place % SLICE == 0 and check is not None:
            check()
        template = template_of(word)
        found = places.get(template)
        if found is None:
            places[template] = [place]
            if len(places) > MOST_SHAPES:
                return None
        else:
            found.append(place)
    groups: list[tuple[TimeShape, list[int]]] = []
    for some in places.values():
        shape = shape_of(words[some[0]])
        if shape is not None:
            groups.append((shape, some))
    return groups


def _letters(words: Sequence[str], places: Sequence[int], shape: TimeShape) -> Letters:
    width = len(shape.template)
    table = np.array([words[place] for place in places], dtype=f"U{width}")
    return np.ascontiguousarray(table.view(np.uint32).reshape(len(places), width).T)


def _order(fields: _Fields, day_first: bool | None) -> tuple[bool, bool]:
    """Return whether the day stands before the month, and whether that is doubtful."""
    some = fields.open & fields.ok
    if not some.any():
        return True, False
    if day_first is not None:
        return day_first, False
    first, second = int((fields.first[some] > 12).sum()), int((fields.second[some] > 12).sum())
    if first != second:
        return first > second, False
    if fields.dotted[some].all():
        return True, False
    forward, turned = _steps(fields, True), _steps(fields, False)
    if forward != turned:  # in the right order one day follows the other
        return forward < turned, False
    return True, True


def _steps(fields: _Fields, day_first: bool) -> int:
    """Return how often time runs backwards from word to word."""
    times = fields.times(day_first)
    known = times[~np.isnat(times)]
    backwards = int((np.diff(known).astype(np.int64) < 0).sum())
    return min(backwards, len(known) - 1 - backwards)


def _named_form(form: str, day_first: bool) -> str:
    first, second = ("%d", "%m") if day_first else ("%m", "%d")
    return form.replace("%?", first, 1).replace("%?", second, 1)
