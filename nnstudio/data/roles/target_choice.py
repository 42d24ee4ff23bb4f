"""Finds the column that a person most likely wants to predict, and says why."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.column_facts import (
    counts_rows,
    distinct,
    is_category,
    is_long_text,
    is_whole,
    type_of,
)
from nnstudio.data.frame import Frame, FrameColumn, NumberColumn, WordColumn
from nnstudio.data.roles.series_target import first_measured, wanted_series

FEW_NUMBERS = 10
"""So many different whole numbers at most are taken for classes."""
USUAL_NAMES = frozenset(
    (
        *("target", "label", "labels", "category", "outcome", "y", "output", "species", "survived"),
        *("diagnosis", "sentiment", "topic", "author", "churn", "rating", "ziel", "zielgröße"),
        *("kategorie", "gattung", "autor", "thema", "ressort", "rubrik", "verkehrsmittel"),
        *("bewertung", "sprache", "language", "überlebt", "diagnose", "stimmung", "default"),
    )
)
"""Column names that mostly stand above what is to be predicted, in lower case."""
LIKELY_NAMES = frozenset(("class", "classes", "klasse", "klassen", "result", "ergebnis", "art"))
"""The same, but they stand above other things, too: a school class, a cabin class."""

NAMED = QT_TRANSLATE_NOOP("data", "You chose it.")
GIVEN = QT_TRANSLATE_NOOP("data", "The files are sorted by it.")
USUAL = QT_TRANSLATE_NOOP("data", "Columns of this name mostly hold what is to be predicted.")
AS_FILE = QT_TRANSLATE_NOOP("data", "It is called like the file.")
LAST = QT_TRANSLATE_NOOP("data", "It is the last column that can be predicted.")
ONLY = QT_TRANSLATE_NOOP("data", "It is the only column that can be predicted.")
FIRST_SERIES = QT_TRANSLATE_NOOP("data", "It is the first measured series.")


@dataclass(frozen=True)
class TargetChoice:
    """The place of the target column and why it was taken."""

    place: int
    reason: Text


def choose_target(
    frame: Frame, roles: Mapping[str, str], stem: str = "", series: bool = False
) -> TargetChoice | None:
    """Return the column to predict, or None where no column can be predicted.

    Args:
        frame: what was read.
        roles: what is already known about columns, by name; only free columns are considered.
        stem: name of the file without its ending.
        series: whether the rows are points in time of one series.
    """
    usable = [
        place
        for place, column in enumerate(frame.columns)
        if column.name not in roles and can_be_target(column)
    ]
    if not usable:
        return None
    if len(usable) == 1:
        return TargetChoice(usable[0], ONLY)
    names = {_plain(name) for name in frame.names}
    usual = USUAL_NAMES - {"y"} if "x" in names else USUAL_NAMES  # x and y are coordinates
    if series:
        found = _of_series(frame, usable, usual, stem)
        if found is not None:
            return found
    for heads in (usual, LIKELY_NAMES):
        for place in usable:
            if _plain(frame.columns[place].name) in heads:
                return TargetChoice(place, USUAL)
    for place in usable:
        if _like_file(frame.columns[place].name, stem):
            return TargetChoice(place, AS_FILE)
    texts = any(isinstance(c, WordColumn) and is_long_text(c) for c in frame.columns)
    if texts:  # a text is mostly sorted into classes; a year or a number stands beside it
        words = [p for p in usable if isinstance(frame.columns[p], WordColumn)]
        usable = words or usable
    return TargetChoice(usable[-1], LAST)


def _of_series(
    frame: Frame, usable: Sequence[int], usual: frozenset[str], stem: str
) -> TargetChoice | None:
    """Return the series to predict among several, or None where no number can be."""
    columns = [(place, frame.columns[place]) for place in usable]
    numbers = {p: column for p, column in columns if isinstance(column, NumberColumn)}
    for place, column in numbers.items():
        if _plain(column.name) in usual:
            return TargetChoice(place, USUAL)
    wanted = wanted_series(numbers)
    if wanted is not None:
        return TargetChoice(wanted, USUAL)
    for place, column in numbers.items():
        if _like_file(column.name, stem):
            return TargetChoice(place, AS_FILE)
    first = first_measured(numbers)
    return None if first is None else TargetChoice(first, FIRST_SERIES)


def can_be_target(column: FrameColumn) -> bool:
    """Whether a column has something to learn: numbers, or words that repeat themselves."""
    if isinstance(column, WordColumn):
        kinds = distinct(column)
        known = int((~column.missing()).sum())
        repeats = kinds < known and kinds <= max(FEW_NUMBERS, known // 2)
        return kinds >= 2 and repeats and not is_long_text(column)
    if not isinstance(column, NumberColumn) or type_of(column) == "empty":
        return False
    return distinct(column) >= 2 and not counts_rows(column)


def looks_like_classes(column: FrameColumn) -> bool:
    """Whether a target names classes; many different numbers are predicted as numbers."""
    if isinstance(column, WordColumn):
        return True
    if not isinstance(column, NumberColumn):
        return False
    return is_whole(column) and distinct(column) <= min(
        FEW_NUMBERS, max(2, len(column.values) // 5)
    )


def is_feature(column: FrameColumn) -> bool:
    """Whether a column can go into a net for tables."""
    if isinstance(column, WordColumn):
        return is_category(column) and not is_long_text(column)
    return isinstance(column, NumberColumn)


def _plain(name: str) -> str:
    return re.sub(r"[\s_\-.:]+", " ", name).strip().casefold()


def _like_file(name: str, stem: str) -> bool:
    mine, file = _plain(name), _plain(stem)
    if len(mine) < 3 or not file:
        return False
    return mine == file or mine in (file.removesuffix("s"), file.removesuffix("n"))
