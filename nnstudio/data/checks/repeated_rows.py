"""Rows that are the same as an earlier one in every column but a running number."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.check_spec import Case, CheckSpec
from nnstudio.data.check_tools import SHOWN, first_in_force, shortened
from nnstudio.data.roles.meaning import Meaning, numbers_rows, usable_rows
from nnstudio.data.roles.same_rows import repeated_rows
from nnstudio.data.spec import DataFix, Finding

MOST_TOGETHER = 20_000
"""Rows whose keys are written into the project; for more of them only the other repairs fit."""
KEEPS = QT_TRANSLATE_NOOP("data", "Keep all")
KEEPS_FIRST = QT_TRANSLATE_NOOP("data", "Keep the first of each")
IN_ONE_PART = QT_TRANSLATE_NOOP("data", "Keep all, equal ones in one part")


def _look(case: Case) -> tuple[Finding, ...]:
    meaning = case.meaning
    if case.config.window is not None:
        return ()
    frame = meaning.frame
    columns = [column for column in frame.columns if not numbers_rows(column)]
    first = repeated_rows(columns, usable_rows(meaning, case.config))
    again = np.flatnonzero(first >= 0)
    if not len(again):
        return ()
    pairs = [f"{frame.key(row)} = {frame.key(int(first[row]))}" for row in again[:SHOWN].tolist()]
    some = ", ".join(shortened(pair) for pair in pairs) + (" …" if len(again) > SHOWN else "")
    together = case.config.together
    given = case.config.split.kind == "given"
    if meaning.kind == "text" or given or (len(again) > MOST_TOGETHER and not together):
        # Near repeats of texts have a check of their own; parts that the data bring stay.
        fixes = (
            DataFix(KEEPS, {"duplicates": "keep"}),
            DataFix(KEEPS_FIRST, {"duplicates": "first"}),
        )
        now = int(case.config.duplicates == "first")
    else:
        fixes = (
            DataFix(KEEPS, {"duplicates": "keep", "together": ()}),
            DataFix(KEEPS_FIRST, {"duplicates": "first", "together": ()}),
            DataFix(IN_ONE_PART, {"duplicates": "keep", "together": _sets(case, first)}),
        )
        now = 1 if case.config.duplicates == "first" else 2 * bool(together)
    return (
        Finding(
            "repeated_rows",
            "info",
            _message(meaning, len(again), some),
            _hint(case, first),
            frame.keys_of(again),
            first_in_force(case.config, fixes, now),
        ),
    )


def _sets(case: Case, first: NDArray[np.int64]) -> tuple[tuple[str, ...], ...]:
    """Return the keys of each set of equal rows."""
    again = np.flatnonzero(first >= 0)
    members = np.concatenate([again, np.unique(first[again])])
    number = np.concatenate([first[again], np.unique(first[again])])
    order = np.lexsort((members, number))
    ends = np.flatnonzero(np.diff(number[order])) + 1
    frame = case.meaning.frame
    return tuple(frame.keys_of(members[piece]) for piece in np.split(order, ends))


def _message(meaning: Meaning, count: int, pairs: str) -> Text:
    if meaning.kind == "image":
        return QT_TRANSLATE_NOOP("data", "{n} pictures repeat an earlier one ({pairs}).").format(
            n=count, pairs=pairs
        )
    numbers = [column.name for column in meaning.frame.columns if numbers_rows(column)]
    if numbers:
        return QT_TRANSLATE_NOOP(
            "data", "{n} rows repeat an earlier row in every column except “{column}” ({pairs})."
        ).format(n=count, column=shortened(numbers[0]), pairs=pairs)
    return QT_TRANSLATE_NOOP(
        "data", "{n} rows repeat an earlier row in every column ({pairs})."
    ).format(n=count, pairs=pairs)


def _hint(case: Case, first: NDArray[np.int64]) -> Text | None:
    """Say how many of them stand in two parts."""
    if case.parts is None or case.config.duplicates == "first":
        return None
    part = np.full(len(first), -1, dtype=np.int64)
    kept = case.meaning.kept
    for number, rows in enumerate((case.parts.train, case.parts.validation, case.parts.test)):
        part[kept[rows]] = number
    again = np.flatnonzero(first >= 0)
    apart = int(((part[again] != part[first[again]]) & (part[again] >= 0)).sum())
    if not apart:
        return None
    return QT_TRANSLATE_NOOP(
        "data",
        "{n} of them stand in another part than the earlier row, so the result may look too good.",
    ).format(n=apart)


CHECK = CheckSpec(
    id="repeated_rows",
    name=QT_TRANSLATE_NOOP("data", "Repeated rows"),
    order=40,
    look=_look,
)
