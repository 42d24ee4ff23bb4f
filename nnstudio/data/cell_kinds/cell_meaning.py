"""What a column of cells is: numbers if every known cell is one, else times, else words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field

import numpy as np

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.cell_kinds.number_cells import Numbers, numbers_of
from nnstudio.data.cell_kinds.time_words import DAY, HOUR, MINUTE, MONTH, SECOND, plain_name
from nnstudio.data.cell_kinds.times import TimesFound, compact_dates, gap_counts, read_times
from nnstudio.data.cells import Decimal, clean_all, missing_places
from nnstudio.data.frame import FrameColumn, NumberColumn, TimeColumn, WordColumn

OTHER_MARK = QT_TRANSLATE_NOOP(
    "data_tables", "The column {column} was read with the decimal mark “{mark}”, unlike the others."
)
DOUBTFUL = QT_TRANSLATE_NOOP(
    "data_tables",
    "The dates in {column} were read with the day before the month. Nothing in the column tells "
    "whether that is right.",
)
NO_DATE = QT_TRANSLATE_NOOP(
    "data_tables", "{n} cells of {column} hold no date and count as missing: {cells}."
)
COMPACT_FORM = "%Y%m%d"
TIME_PARTS = MONTH | DAY | HOUR | MINUTE | SECOND
"""Above numbers that may begin with a zero."""
SHOWN_CELLS = 3


@dataclass(frozen=True)
class CellRules:
    """How the cells of a file are to be read.

    Args:
        decimal: its decimal mark.
        either: whether a column may have the other mark.
        day_first: the order of day and month where a person chose it; None: found.
    """

    decimal: Decimal = "."
    either: bool = False
    day_first: bool | None = None


@dataclass(frozen=True)
class Understood:
    """A column, and what a person should know of how it was read."""

    column: FrameColumn
    notes: tuple[Text, ...] = field(default=())


def understood(
    raw: WordColumn,
    rules: CellRules,
    check: Callable[[], None] | None = None,
    unknown: Collection[str] = (),
) -> Understood:
    """Return what a column of cells is.

    Args:
        raw: the cells as they stand in the file, each different one once; -1 for none.
        rules: decimal mark and order of dates.
        check: called now and then; may raise to stop.
        unknown: more words that say nothing is known.
    """
    words = cleaned(raw)
    missing = missing_places(words.words)
    if unknown:
        missing += [place for place, word in enumerate(words.words) if word in unknown]
    gone = np.zeros(len(words.words) + 1, dtype=bool)
    gone[[*missing, -1]] = True
    known = np.flatnonzero(~gone)
    some = words.words
    if missing:
        some = [words.words[place] for place in known.tolist()]
    numbers = numbers_of(some, rules.decimal, rules.either, check)
    if numbers is None and some and _are_parts_of_times(words.name, some):
        numbers = Numbers(np.array(list(map(float, some))), "", rules.decimal)
    if numbers is not None:
        return _numbers(words, numbers, known, gone, rules)
    times = read_times(some, rules.day_first, check)
    if times is not None:
        return _times(words, times, known)
    return Understood(words)


def cleaned(raw: WordColumn) -> WordColumn:
    """Return a column with its words cleaned, in order of appearance, each once and in use."""
    words = clean_all(raw.words)
    if words is raw.words and "" not in words:
        return raw
    places: dict[str, int] = {"": -1}
    table = np.empty(len(words) + 1, dtype=np.int32)
    kept: list[str] = []
    for place, word in enumerate(words):
        found = places.get(word)
        if found is None:
            found = places[word] = len(kept)
            kept.append(word)
        table[place] = found
    table[-1] = -1
    return WordColumn(raw.name, table[raw.codes], tuple(kept))


def as_days(column: NumberColumn) -> FrameColumn:
    """Return numbers such as 20200106 as days, others as they are."""
    days = None if column.unit else compact_dates(column.values)
    if days is None:
        return column
    return TimeColumn(column.name, days, COMPACT_FORM, False, column.gaps)


def _are_parts_of_times(name: str, words: Sequence[str]) -> bool:
    """Whether "01" is a month, a day, an hour … and no code, though it begins with a zero."""
    if plain_name(name) not in TIME_PARTS:
        return False
    return all(len(word) <= 2 and word.isdecimal() and int(word) < 60 for word in words)


def _numbers(
    words: WordColumn,
    numbers: Numbers,
    known: np.ndarray[tuple[int], np.dtype[np.int64]],
    gone: np.ndarray[tuple[int], np.dtype[np.bool_]],
    rules: CellRules,
) -> Understood:
    table = np.full(len(words.words) + 1, np.nan)
    table[known] = numbers.values
    column = NumberColumn(words.name, table[words.codes], gap_counts(words, gone), numbers.unit)
    notes: tuple[Text, ...] = ()
    if numbers.decimal != rules.decimal:
        notes = (OTHER_MARK.format(column=words.name, mark=numbers.decimal),)
    return Understood(as_days(column), notes)


def _times(
    words: WordColumn, times: TimesFound, known: np.ndarray[tuple[int], np.dtype[np.int64]]
) -> Understood:
    table = np.full(len(words.words) + 1, np.datetime64("NaT"), dtype="datetime64[us]")
    table[known] = times.values
    gaps = gap_counts(words, np.isnat(table))
    column = TimeColumn(words.name, table[words.codes], times.form, times.zoned, gaps)
    notes: list[Text] = []
    if times.doubtful:
        notes.append(DOUBTFUL.format(column=words.name))
    strange = [words.words[place] for place in known[np.isnat(times.values)].tolist()]
    if strange:
        shown = ", ".join(f"“{word}”" for word in strange[:SHOWN_CELLS])
        more = " …" if len(strange) > SHOWN_CELLS else ""
        count = sum(gaps[word] for word in strange)
        notes.append(NO_DATE.format(n=count, column=words.name, cells=shown + more))
    return Understood(column, tuple(notes))
