"""Names that stand above times and their parts, and words that say when, in German and English."""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.cells import is_missing
from nnstudio.data.frame import TimeColumn, WordColumn

YEAR = frozenset(("year", "yr", "yyyy", "years", "jahr", "jahre", "calendar year", "kalenderjahr"))
MONTH = frozenset(("month", "mon", "mnth", "mm", "monat", "months", "monate"))
DAY = frozenset(
    ("day", "dd", "mday", "dom", "day of month", "dayofmonth", "tag", "days", "tage", "date day")
)
HOUR = frozenset(("hour", "hr", "hh", "hours", "hour of day", "stunde", "stunden", "std"))
MINUTE = frozenset(("minute", "min", "minutes", "mi", "minuten"))
SECOND = frozenset(("second", "sec", "seconds", "ss", "sekunde", "sekunden", "sek"))
CLOCK = frozenset(
    ("time", "clock", "clock time", "time of day", "hhmm", "zeit", "uhrzeit", "tageszeit")
)
COUNTED = frozenset(
    (
        *("t", "time", "times", "timestamp", "time stamp", "elapsed", "elapsed time"),
        *("zeit", "zeitpunkt", "zeitstempel", "ms", "millisecond", "milliseconds", "week", "weeks"),
        *("woche", "wochen", "kw", "quarter", "quartal", *YEAR, *MONTH, *DAY, *HOUR, *MINUTE),
        *SECOND,
    )
)
"""Above numbers that grow evenly, these say that the rows follow each other in time."""

_MONTHS = (
    ("jan", "januar", "january", "jän", "jänner"),
    ("feb", "februar", "february"),
    ("mar", "mär", "mrz", "märz", "march", "maerz"),
    ("apr", "april"),
    ("may", "mai"),
    ("jun", "juni", "june"),
    ("jul", "juli", "july"),
    ("aug", "august"),
    ("sep", "sept", "september"),
    ("oct", "okt", "oktober", "october"),
    ("nov", "november"),
    ("dec", "dez", "dezember", "december"),
)
MONTH_NUMBERS = {word: number for number, words in enumerate(_MONTHS, 1) for word in words}
_YEAR_MONTH = re.compile(r"(\d{1,3})-(\d{1,2})")
_CLOCK = re.compile(
    r"(?P<h>\d{1,2})[:.h](?P<m>\d{2})(?:[:.](?P<s>\d{2})(?:[.,]\d+)?)?\s*"
    r"(?:(?P<half>[ap])\.?m\.?)?\s*(?:uhr|h)?",
    re.IGNORECASE,
)
_BEYOND = re.compile(r"[(\[].*[)\]]")


def plain_name(name: str) -> str:
    """Return a column's name in lower case, without its unit and with blanks between words."""
    return " ".join(re.split(r"[\s_\-.:]+", _BEYOND.sub(" ", name))).strip().casefold()


def is_time_name(name: str) -> bool:
    """Whether a column of that name may count time."""
    return plain_name(name) in COUNTED


def numbered_months(column: WordColumn) -> TimeColumn | None:
    """Return words such as "1-07" (the seventh month of year 1) as times, or None."""
    table = np.full(len(column.words) + 1, np.datetime64("NaT"), dtype="datetime64[us]")
    for place, word in enumerate(column.words):
        found = _YEAR_MONTH.fullmatch(word.strip())
        if found is not None and 1 <= int(found[2]) <= 12:
            table[place] = np.datetime64(f"{int(found[1]):04d}-{int(found[2]):02d}", "M")
        elif not is_missing(word):
            return None
    return TimeColumn(column.name, table[column.codes])


def month_numbers(column: WordColumn) -> NDArray[np.float64]:
    """Return the months that words name, 1 to 12, (row,); NaN for other words."""
    numbers = [float(MONTH_NUMBERS.get(w.strip(". ").casefold(), np.nan)) for w in column.words]
    return np.array([*numbers, np.nan])[column.codes]


def clock_seconds(column: WordColumn) -> NDArray[np.float64]:
    """Return the times of day that words name in seconds, (row,); NaN for other words."""
    return np.array([*(_clock(word) for word in column.words), np.nan])[column.codes]


def _clock(word: str) -> float:
    found = _CLOCK.fullmatch(word.strip())
    if found is None:
        return float("nan")
    hour, minute, second = (int(found[part] or 0) for part in ("h", "m", "s"))
    if found["half"]:
        hour = hour % 12 + (12 if found["half"].lower() == "p" else 0)
    if hour > 24 or minute > 59 or second > 59:
        return float("nan")
    return 3600.0 * hour + 60.0 * minute + second
