"""Words that are dates or points in time, in the ways people write them."""

from __future__ import annotations

import warnings

import numpy as np

from nnstudio.data.cells import is_missing
from nnstudio.data.frame import TimeColumn, WordColumn

FORMS = (
    "%Y-%m-%d",
    "%Y-%m",
    "%d.%m.%Y",
    "%d.%m.%Y %H:%M",
    "%d.%m.%Y %H:%M:%S",
    "%Y-%m-%d %H:%M:%S",
    "%Y-%m-%d %H:%M",
    "%Y-%m-%dT%H:%M:%S",
    "%m/%d/%Y",
    "%d/%m/%Y",
    "%Y-%m-%dT%H:%M",
    "%Y-%m-%d %H:%M:%S.%f",
    "%Y-%m-%dT%H:%M:%S.%f",
    "%Y-%m-%dT%H:%M:%S%z",
    "%Y-%m-%d %H:%M:%S%z",
    "%Y-%m-%dT%H:%M%z",
    "%Y-%m-%d %H:%M%z",
    "%Y-%m-%dT%H:%M:%S.%f%z",
    "%m/%d/%Y %H:%M",
    "%d/%m/%Y %H:%M",
    "%m/%d/%Y %H:%M:%S",
    "%d/%m/%Y %H:%M:%S",
    "%m/%d/%Y %I:%M %p",
    "%m/%d/%Y %I:%M:%S %p",
    "%d.%m.%y",
    "%Y/%m/%d",
    "%Y/%m/%d %H:%M",
    "%Y/%m/%d %H:%M:%S",
)
ENOUGH = 0.95


def times_of(column: WordColumn) -> TimeColumn | None:
    """Return a column of words as times, or None where they are none.

    A column is taken for times where at least 95 % of its known cells fit one way of writing.
    """
    import pandas as pd  # seconds to load

    known = [place for place, gone in enumerate(_unknown(column)) if not gone]
    if len(known) < 2 or not any(sign.isdigit() for sign in column.words[known[0]]):
        return None
    words = np.array([column.words[place] for place in known], dtype=object)
    for form in FORMS:
        some, zoned = words[:20], form.endswith("%z")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tried = pd.to_datetime(some, format=form, errors="coerce", utc=zoned)
            if tried.isna().mean() > 1 - ENOUGH:
                continue
            found = pd.to_datetime(words, format=form, errors="coerce", utc=zoned)
        if found.isna().mean() > 1 - ENOUGH:
            continue
        table = np.full(len(column.words) + 1, np.datetime64("NaT"), dtype="datetime64[us]")
        if zoned:
            found = found.tz_localize(None)
        table[known] = found.to_numpy().astype("datetime64[us]")
        return TimeColumn(column.name, table[column.codes], form, zoned)
    return None


def _unknown(column: WordColumn) -> list[bool]:
    return [is_missing(word) for word in column.words]
