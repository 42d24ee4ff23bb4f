"""What several checks need: rows in words, repairs in order, classes with their counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, TextList, plain
from nnstudio.data.check_spec import Case
from nnstudio.data.config import Correction, DataConfig, Role
from nnstudio.data.short import shortened
from nnstudio.data.spec import DataFix

Rows = NDArray[np.int64]

SHOWN = 4
"""Rows or names that stand in a sentence; the list has them all."""


def where(keys: Sequence[str]) -> Text:
    """Return the first rows or files for a sentence, e.g. "rows 5, 77, 140, 288 …"."""
    some = listed(keys)
    if not all(key.isdigit() for key in keys[:SHOWN]):
        return plain(some)
    if len(keys) == 1:
        return QT_TRANSLATE_NOOP("data", "row {rows}").format(rows=some)
    return QT_TRANSLATE_NOOP("data", "rows {rows}").format(rows=some)


def listed(words: Sequence[str], most: int = SHOWN) -> str:
    """Return the first of some words, shortened where they are long."""
    return ", ".join(shortened(word) for word in words[:most]) + (" …" if len(words) > most else "")


def quoted(words: Sequence[str], most: int = SHOWN) -> TextList:
    """Return the first of some words in the quotation marks of the language, "" as "empty"."""
    empty = QT_TRANSLATE_NOOP("data", "empty")
    quotes = QT_TRANSLATE_NOOP("data", "“{word}”")
    shown = [quotes.format(word=shortened(word)) if word else empty for word in words[:most]]
    return TextList((*shown, *([plain("…")] if len(words) > most else [])))


def first_in_force(config: DataConfig, fixes: Sequence[DataFix], place: int) -> tuple[DataFix, ...]:
    """Return repairs with the one in force first; choosing that one changes nothing.

    Args:
        config: the data settings.
        fixes: all that can be done.
        place: of the one in force.
    """
    settings = {name: getattr(config, name) for name in fixes[place].changes}
    now = DataFix(fixes[place].label, settings)
    return (now, *fixes[:place], *fixes[place + 1 :])


def with_role(config: DataConfig, column: str, role: Role) -> Mapping[str, Any]:
    """Return the change that gives a column a role."""
    return {"roles": {**config.roles, column: role}}


def with_unknown_cells(
    case: Case, column: str, words: Sequence[str], use: bool = False
) -> Mapping[str, Any]:
    """Return the change that makes some cells of a column say nothing is known.

    Args:
        case: the data.
        column: name of the column.
        words: the cells, as written or as a number.
        use: whether the column becomes an input where it was left out.
    """
    config = case.config
    words = tuple(dict.fromkeys((*config.unknown.get(column, ()), *words)))
    changes: dict[str, Any] = {"unknown": {**config.unknown, column: words}}
    if use and case.meaning.roles.get(column) == "ignore":
        changes |= with_role(config, column, "input")
    return changes


def excluding(config: DataConfig, keys: Iterable[str], reason: str) -> Mapping[str, Any]:
    """Return the change that leaves some rows out, as a person's own correction."""
    known = {correction.key for correction in config.corrections if correction.exclude}
    gone = dict.fromkeys(key for key in keys if key not in known)
    kept = tuple(c for c in config.corrections if c.key not in gone)
    return {"corrections": (*kept, *(Correction(key=k, exclude=True, reason=reason) for k in gone))}


def seen_rows(case: Case) -> Rows:
    """Return the rows of training and validation; all used ones where there are no parts yet."""
    if case.parts is None:
        return case.meaning.kept
    return case.meaning.kept[np.concatenate([case.parts.train, case.parts.validation])]


def class_counts(case: Case, rows: Rows) -> NDArray[np.int64] | None:
    """Return how many of some rows belong to each class, (class,); None for numbers."""
    codes = case.meaning.codes
    if codes is None or not case.meaning.classes:
        return None
    known = codes[rows]
    return np.bincount(known[known >= 0], minlength=len(case.meaning.classes))


def sample_of(rows: Rows, most: int) -> Rows:
    """Return some rows, spread evenly over all of them."""
    if len(rows) <= most:
        return rows
    return rows[np.linspace(0, len(rows) - 1, most).astype(np.int64)]
