"""Finds, filters and sorts items: what a person asks for, and which items answer it."""

from __future__ import annotations

import heapq
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.browse.browse import Ids, ItemColumn, Items
from nnstudio.data.cells import to_number

Mask = NDArray[np.bool_]
Check = Callable[[], None]

_MOST_DIGITS = 18
_RUN = 20_000
AT_ONCE = 4096
"""Texts that are searched before the person is asked again whether they still want it."""
AS_SHOWN = 5e-5
"""Numbers are shown with four digits: what looks the same is found."""
ONLY = ("excluded", "corrected", "wrong", "own")
_BETWEEN = "\0"
# Marks on letters: accents and umlauts, and the points of Hebrew and Arabic.
_MARKS = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    "\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+"
)
_WORDS = re.compile(r'"([^"]+)"|(\S+)')


@dataclass(frozen=True)
class Range:
    """Numbers of a column from low to high, both included; without a number, nothing fits."""

    column: str
    low: float
    high: float


@dataclass(frozen=True)
class Query:
    """Which items are wanted, in which order.

    Args:
        words: all of them occur in an item, each anywhere in it; "two words" stay together.
        classes: numbers of classes; empty: all.
        parts: 0 training, 1 validation, 2 test; empty: all.
        ranges: of columns; all hold.
        only: of "excluded", "corrected", "wrong" and "own"; all hold.
        sort: id of a column; "" keeps the order of the file.
        descending: largest first.
    """

    words: str = ""
    classes: frozenset[int] = frozenset()
    parts: frozenset[int] = frozenset()
    ranges: tuple[Range, ...] = ()
    only: frozenset[str] = frozenset()
    sort: str = ""
    descending: bool = False

    @property
    def filters(self) -> bool:
        """Whether it leaves anything out."""
        return bool(self.words.strip() or self.classes or self.parts or self.ranges or self.only)


def fold(text: str) -> str:
    """Return a text without its case and without marks on its letters: "Größe" is "grosse"."""
    if text.isascii():
        return text.lower()
    return _MARKS.sub("", unicodedata.normalize("NFKD", text.casefold()))


def fold_all(texts: Sequence[str]) -> list[str]:
    """Return several texts folded; much faster than one after the other."""
    folded: list[str] = []
    for start in range(0, len(texts), AT_ONCE):
        some = texts[start : start + AT_ONCE]
        found = fold(_BETWEEN.join(some)).split(_BETWEEN)
        folded += found if len(found) == len(some) else [fold(text) for text in some]
    return folded


def query_words(words: str) -> list[str]:
    """Return what is searched for, folded."""
    found = (match[1] or match[2] for match in _WORDS.finditer(words))
    return [word for word in map(fold, found) if word.strip()]


def find(items: Items, query: Query, check: Check | None = None) -> Ids:
    """Return the ids of the items that answer a query, in the wanted order.

    Args:
        items: all that may be seen.
        query: what is wanted.
        check: called now and then; raises where the answer is not wanted any more.
    """
    ids = _filtered(items, query)
    check = check or _go_on
    for word in query_words(query.words):
        ids = ids[_with_word(items, ids, word, check)]
    column = items.column(query.sort)
    return ids if column is None else ids[_order(items, column, ids, query.descending, check)]


def _go_on() -> None:
    """Nobody asks."""


def _filtered(items: Items, query: Query) -> Ids:
    ids = items.ids
    if query.only:
        ids = ids[_only(items, ids, query.only)]
    if query.parts:
        ids = ids[np.isin(items.parts_of(ids), list(query.parts))]
    if query.classes:
        ids = ids[np.isin(items.class_numbers(ids), list(query.classes))]
    for limits in query.ranges:
        column = items.column(limits.column)
        if column is not None:
            values = items.numbers(column, ids)
            ids = ids[(values >= limits.low) & (values <= limits.high)]
    return ids


def _only(items: Items, ids: Ids, only: frozenset[str]) -> Mask:
    keep = np.ones(len(ids), dtype=bool)
    if "excluded" in only:
        keep &= ids >= items.dataset.items
    if "corrected" in only:
        changed = np.fromiter(items.dataset.relabelled, dtype=np.int64)
        keep &= np.isin(ids, changed) | (ids >= items.dataset.items)
    if "wrong" in only:
        keep &= np.isin(ids, items.wrong())
    if "own" in only:
        keep &= np.isin(ids, items.dataset.own)
    return keep


def _with_word(items: Items, ids: Ids, word: str, check: Check) -> Mask:
    """Return which items hold a folded word, or a number that is shown like it."""
    hit = np.zeros(len(ids), dtype=bool)
    number = _as_number(word)
    for column in items.columns:
        check()
        if column.kind == "class" and items.classes:
            hit |= _in_classes(items, ids, word)
        elif column.kind == "category":
            hit |= _in_categories(items, column, ids, word)
        elif column.is_number or column.kind == "class":
            if number is not None and column.kind != "length":
                hit |= np.isclose(items.numbers(column, ids), number, rtol=AS_SHOWN, atol=0.0)
        elif column.kind == "time":
            _in_pieces(hit, ids, check, lambda some, c=column: _in_times(items, c, some, word))
        elif column.kind == "text":
            _in_pieces(hit, ids, check, lambda some, c=column: _in_texts(items, c, some, word))
        elif column.kind == "key" and (items.dataset.keys or word.isdecimal()):
            _in_pieces(hit, ids, check, lambda some: _in_keys(items, some, word))
    return hit


def _in_pieces(hit: Mask, ids: Ids, check: Check, look: Callable[[Ids], list[bool]]) -> None:
    """Look at the items that are not found yet, some at a time."""
    open_places = np.flatnonzero(~hit)
    for start in range(0, len(open_places), AT_ONCE):
        check()
        places = open_places[start : start + AT_ONCE]
        hit[places] = look(ids[places])


def _as_number(word: str) -> float | None:
    point = to_number(word, ".")
    return to_number(word, ",") if point is None else point


def _in_classes(items: Items, ids: Ids, word: str) -> Mask:
    named = [number for number, name in enumerate(items.classes) if word in fold(name)]
    found = np.isin(items.class_numbers(ids), named)
    for place in np.flatnonzero(ids >= items.dataset.items).tolist():
        found[place] = word in fold(items.label(int(ids[place])))
    return found


def _in_categories(items: Items, column: ItemColumn, ids: Ids, word: str) -> Mask:
    named = [number for number, name in enumerate(column.categories) if word in fold(name)]
    return np.isin(items.numbers(column, ids), named)


def _in_times(items: Items, column: ItemColumn, ids: Ids, word: str) -> list[bool]:
    return [word in fold(time_word(value)) for value in items.numbers(column, ids).tolist()]


def _in_texts(items: Items, column: ItemColumn, ids: Ids, word: str) -> list[bool]:
    texts = [str(text) for text in items.raw_of(column.input, ids).tolist()]
    return [word in text for text in fold_all(texts)]


def _in_keys(items: Items, ids: Ids, word: str) -> list[bool]:
    if word.isdecimal():  # a line number is meant as a whole: 5 is not 15
        keys = (items.key(item) for item in ids.tolist())
        return [key == word if key.isdecimal() else word in fold(key) for key in keys]
    return [word in key for key in fold_all([items.key(item) for item in ids.tolist()])]


def time_word(seconds: float) -> str:
    """Return seconds since 1970 as a date, with the time of day where there is one; "" for NaN."""
    if np.isnan(seconds):
        return ""
    moment = np.datetime64(round(seconds * 1_000_000), "us")
    day = moment.astype("datetime64[D]")
    if moment == day:
        return str(day)
    return str(moment.astype("datetime64[s]")).replace("T", " ")


def _order(
    items: Items, column: ItemColumn, ids: Ids, descending: bool, check: Check
) -> NDArray[np.intp]:
    """Return the order by a column; equal ones stay in the order of the file, unknown ones last."""
    if column.kind in ("key", "text"):
        words = _sort_words(items, column, ids)
        return np.array(_ranked(words, descending, check), dtype=np.intp)
    if column.kind == "class" and items.classes:
        values = _class_order(items, ids)
    else:
        values = items.numbers(column, ids)
    values = -values if descending else values
    return np.argsort(values, kind="stable")


def _ranked(words: list[Any], descending: bool, check: Check) -> list[int]:
    """Return the order of many words, in runs that are merged: one long sort would hold all up."""
    runs: list[list[int]] = []
    for start in range(0, len(words), _RUN):
        check()
        places = range(start, min(start + _RUN, len(words)))
        runs.append(sorted(places, key=words.__getitem__, reverse=descending))
    if len(runs) < 2:
        return runs[0] if runs else []
    return list(heapq.merge(*runs, key=words.__getitem__, reverse=descending))


def _sort_words(items: Items, column: ItemColumn, ids: Ids) -> list[Any]:
    """Return what texts and keys are compared by; numbers as numbers where all keys are some."""
    if column.kind == "text":
        return fold_all([str(text) for text in items.raw_of(column.input, ids).tolist()])
    keys = [items.key(item) for item in ids.tolist()]
    if all(key.isdecimal() and len(key) < _MOST_DIGITS for key in keys):
        return [int(key) for key in keys]
    return fold_all(keys)


def _class_order(items: Items, ids: Ids) -> NDArray[np.float64]:
    """Return the place of each item's class in the list of classes; unknown ones last."""
    values = items.class_numbers(ids).astype(np.float64)
    return np.where(values < 0, np.nan, values)
