"""An input that is the same in nearly every row."""

from __future__ import annotations

import numpy as np

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text
from nnstudio.data.cells import number_word
from nnstudio.data.check_spec import Case, CheckSpec
from nnstudio.data.check_tools import first_in_force, listed, sample_of, shortened
from nnstudio.data.frame import FrameColumn, NumberColumn, WordColumn
from nnstudio.data.spec import DataFix, Finding

NEARLY = 0.99
FEWEST_ROWS = 50
ONE_BY_ONE = 4
"""More columns than this are told in one sentence."""
GLANCE = 5000
"""Rows that are looked at first; most columns are clear then."""


def _look(case: Case) -> tuple[Finding, ...]:
    meaning = case.meaning
    if len(meaning.kept) < FEWEST_ROWS:
        return ()
    found = {column.name: _usual(column, meaning.kept) for column in meaning.columns("input")}
    same = {name: usual for name, usual in found.items() if usual is not None}
    if len(same) > ONE_BY_ONE:
        message = QT_TRANSLATE_NOOP(
            "data", "{n} columns are nearly always the same: {list}."
        ).format(n=len(same), list=listed(tuple(same)))
        return (_finding(case, tuple(same), message),)
    return tuple(
        _finding(
            case,
            (name,),
            QT_TRANSLATE_NOOP("data", "“{column}” is {value} in {share} of the rows.").format(
                column=shortened(name), value=shortened(value), share=Number(share, 1, True)
            ),
        )
        for name, (value, share) in same.items()
    )


def _finding(case: Case, names: tuple[str, ...], message: Text) -> Finding:
    roles = case.config.roles
    fixes = (
        DataFix(
            QT_TRANSLATE_NOOP("data", "Use it"),
            {"roles": {**roles, **dict.fromkeys(names, "input")}},
        ),
        DataFix(
            QT_TRANSLATE_NOOP("data", "Leave it out"),
            {"roles": {**roles, **dict.fromkeys(names, "ignore")}},
        ),
    )
    return Finding(
        "near_constant",
        "info",
        message,
        QT_TRANSLATE_NOOP("data", "It can say little about the others."),
        fixes=first_in_force(case.config, fixes, 0),
        column=names[0] if len(names) == 1 else "",
    )


def _usual(column: FrameColumn, rows: np.ndarray) -> tuple[str, float] | None:
    """Return the value that nearly all rows have and its share of all; None where there is none."""
    if isinstance(column, WordColumn):
        codes = column.codes[rows]
        known = codes[codes >= 0]
        counts = np.bincount(known) if len(known) else np.zeros(1, dtype=np.int64)
        code, count = int(counts.argmax()), int(counts.max())
        if NEARLY * len(rows) <= count < len(rows):
            return column.words[code], count / len(rows)
    elif isinstance(column, NumberColumn):
        if len(rows) > 2 * GLANCE:
            some = column.values[sample_of(rows, GLANCE)]
            if (some == np.median(some)).mean() < NEARLY - 0.02:
                return None
        known = column.values[rows]
        known = known[~np.isnan(known)]
        if len(known) < NEARLY * len(rows):
            return None
        middle = float(np.partition(known, len(known) // 2)[len(known) // 2])
        count = int((known == middle).sum())  # what nearly all rows hold is in the middle, too
        if NEARLY * len(rows) <= count < len(rows):
            return number_word(middle) if np.isfinite(middle) else str(middle), count / len(rows)
    return None


CHECK = CheckSpec(
    id="near_constant",
    name=QT_TRANSLATE_NOOP("data", "Nearly always the same"),
    order=70,
    look=_look,
)
