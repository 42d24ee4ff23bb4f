"""What stands in one column: how many values, which range, how they are spread."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import Text
from nnstudio.data.config import Role
from nnstudio.data.frame import (
    FrameColumn,
    NumberColumn,
    PictureColumn,
    SeriesColumn,
    TimeColumn,
    WordColumn,
)
from nnstudio.data.spec import ColumnFacts, ColumnType

MOST_CATEGORIES = 50
"""More different words than this make no category any more but a text."""
BINS = 12
SHOWN_WORDS = 12
LONG_TEXT = 40
"""Letters; a column whose cells have so many on average and some blanks holds texts to read."""
TEXT_BLANKS = 5.0


def facts_of(column: FrameColumn, role: Role, reason: Text) -> ColumnFacts:
    """Return what stands in a column.

    Args:
        column: as it was read.
        role: what it is for.
        reason: why.
    """
    if isinstance(column, NumberColumn):
        return _number_facts(column, role, reason)
    if isinstance(column, TimeColumn):
        return _time_facts(column, role, reason)
    if isinstance(column, WordColumn):
        return _word_facts(column, role, reason)
    kind: ColumnType = "image" if isinstance(column, PictureColumn) else "series"
    missing = int(column.missing().sum())
    return ColumnFacts(column.name, role, kind, reason, missing, len(column.values) - missing)


def type_of(column: FrameColumn) -> ColumnType:
    """Return what a column holds."""
    if isinstance(column, PictureColumn):
        return "image"
    if isinstance(column, SeriesColumn):
        return "series"
    missing = column.missing()
    if missing.all():
        return "empty"
    if isinstance(column, NumberColumn):
        return "number"
    if isinstance(column, TimeColumn):
        return "time"
    if is_long_text(column):
        return "text"
    return "category" if is_category(column) else "text"


def is_category(column: WordColumn) -> bool:
    """Whether the words of a column repeat themselves enough to stand for something."""
    known = int((~column.missing()).sum())
    return distinct_words(column) <= max(2, min(MOST_CATEGORIES, known // 2))


def is_long_text(column: WordColumn) -> bool:
    """Whether a column holds texts that a person would read, not names."""
    known = column.codes[column.codes >= 0]
    if not len(known):
        return False
    some = known[:: max(1, len(known) // 2000)]
    letters = np.array([len(column.words[code]) for code in some.tolist()])
    blanks = np.array([column.words[code].count(" ") for code in some.tolist()])
    return bool(letters.mean() >= LONG_TEXT and blanks.mean() >= TEXT_BLANKS)


def distinct_words(column: WordColumn) -> int:
    """Return how many different words occur, without those that say nothing is known."""
    return int(np.count_nonzero(column.counts[~column.gap_words]))


def distinct(column: FrameColumn) -> int:
    """Return how many different values occur, without the missing ones."""
    if isinstance(column, WordColumn):
        return distinct_words(column)
    if isinstance(column, NumberColumn | TimeColumn):
        return len(column.different)
    return len(column.values)


def is_whole(column: NumberColumn) -> bool:
    """Whether a column holds whole numbers alone."""
    return bool((column.different == np.round(column.different)).all())


def counts_rows(column: FrameColumn) -> bool:
    """Whether a column only counts the rows."""
    if not isinstance(column, NumberColumn) or len(column.values) < 10:
        return False
    if not np.isfinite(column.values[:100]).all() or not (np.diff(column.values[:100]) == 1).all():
        return False
    return bool(np.isfinite(column.values).all() and (np.diff(column.values) == 1).all())


def _number_facts(column: NumberColumn, role: Role, reason: Text) -> ColumnFacts:
    known = column.values[~np.isnan(column.values)]
    missing = len(column.values) - len(known)
    if not len(known):
        return ColumnFacts(column.name, role, "empty", reason, missing, gaps=column.gaps)
    values = column.different
    low, high = float(values[0]), float(values[-1])
    return ColumnFacts(
        column.name,
        role,
        "number",
        reason,
        missing,
        int(values.size),
        bool((values == np.round(values)).all()),
        low,
        high,
        _spread(known, values),
        gaps=column.gaps,
    )


def _spread(known: NDArray[np.float64], values: NDArray[np.float64]) -> tuple[int, ...]:
    """Return how many numbers lie in each of some equal steps from the smallest to the largest."""
    low, high = float(values[0]), float(values[-1])
    if not np.isfinite(high - low) or high == low:
        return (len(known),)
    bins = BINS
    if values.size <= BINS and bool((values == np.round(values)).all()) and high - low < BINS:
        bins = int(high - low) + 1  # a bar for each whole number
        low, high = low - 0.5, high + 0.5
    counts, _ = np.histogram(known, bins=bins, range=(low, high))
    return tuple(int(count) for count in counts)


def _time_facts(column: TimeColumn, role: Role, reason: Text) -> ColumnFacts:
    known = column.values[~np.isnat(column.values)]
    missing = len(column.values) - len(known)
    if not len(known):
        return ColumnFacts(column.name, role, "empty", reason, missing, gaps=column.gaps)
    values = column.different
    seconds = known.astype("datetime64[s]").astype(np.float64)
    return ColumnFacts(
        column.name,
        role,
        "time",
        reason,
        missing,
        int(values.size),
        False,
        str(values[0].astype("datetime64[s]")),
        str(values[-1].astype("datetime64[s]")),
        _spread(seconds, values.astype("datetime64[s]").astype(np.float64)),
        gaps=column.gaps,
    )


def _word_facts(column: WordColumn, role: Role, reason: Text) -> ColumnFacts:
    kind = type_of(column)
    missing = column.empty() if kind == "text" else column.missing()
    counts = column.counts if kind == "text" else np.where(column.gap_words, 0, column.counts)
    gaps: dict[str, int] = {}
    if missing.any():
        written = np.bincount(column.codes[missing] + 1, minlength=1)
        for place in np.flatnonzero(written):
            gaps[column.words[place - 1] if place else ""] = int(written[place])
    if kind == "text":
        lengths = np.array([len(word) for word in column.words] or [0])[column.codes[~missing]]
        long = lengths.astype(np.float64)
        spread = _spread(long, np.unique(long)) if len(long) else ()
        known = int((counts > 0).sum())
        return ColumnFacts(
            column.name, role, kind, reason, int(missing.sum()), known, counts=spread, gaps=gaps
        )
    order = np.argsort(-counts, kind="stable")[:SHOWN_WORDS]
    order = order[counts[order] > 0]
    return ColumnFacts(
        column.name,
        role,
        kind,
        reason,
        int(missing.sum()),
        int((counts > 0).sum()),
        counts=tuple(int(counts[place]) for place in order),
        words=tuple(column.words[place] for place in order),
        gaps=gaps,
    )
