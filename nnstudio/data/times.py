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
        some = words[:20]
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            if pd.to_datetime(some, format=form, errors="coerce").isna().mean() > 1 - ENOUGH:
                continue
            found = pd.to_datetime(words, format=form, errors="coerce")
        if found.isna().mean() > 1 - ENOUGH:
            continue
        table = np.full(len(column.words) + 1, np.datetime64("NaT"), dtype="datetime64[us]")
        table[known] = found.to_numpy().astype("datetime64[us]")
        return TimeColumn(column.name, table[column.codes], form)
    return None


def _unknown(column: WordColumn) -> list[bool]:
    return [is_missing(word) for word in column.words]
