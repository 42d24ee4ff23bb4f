"""Words of a column that comes in blocks: each different one becomes a text once.

Where words repeat themselves, pandas finds them again. Where most are different, short ones are
compared as whole numbers of eight letters each and put together at the end.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.frame import WordColumn
from nnstudio.data.tables.block_letters import WORD, ColumnLetters

Codes = NDArray[np.int32]
Places = NDArray[np.int64]
Eights = NDArray[np.uint64]
Objects = NDArray[np.object_]

AT_ONCE = 16 * 1024
"""Rows or words that are looked at in one go."""
BUCKET_BITS = 4
"""Different words are put together in so many times two parts, a moment for each."""
_MIX = np.uint64(0x9E3779B97F4A7C15)  # 2**64 divided by the golden ratio
_TURN = np.uint64(29)
_HIGH = np.uint64(0x8080808080808080)
"""The bits that are set in letters beyond ASCII."""


@dataclass(frozen=True)
class _Waiting:
    """Cells of a block that are put together at the end.

    Args:
        sums: uint64 (row,), a sum over the letters.
        words: uint64 (row,) each, the letters.
    """

    sums: Eights
    words: list[Eights]


class WordBlocks:
    """The words of one column, added block by block."""

    def __init__(self) -> None:
        self._places: defaultdict[str, int] = defaultdict()
        self._places.default_factory = self._places.__len__
        self._parts: list[Codes | _Waiting] = []
        self._early: list[Codes | _Waiting] = []

    def add_texts(self, texts: Objects, early: bool = False) -> None:
        """Add a block of words that repeat themselves, or of long texts.

        Args:
            texts: of each row.
            early: whether the block lies before those that are already here.
        """
        import pandas as pd  # seconds to load

        codes, different = pd.factorize(texts)
        (self._early if early else self._parts).append(self._codes_of(different.tolist())[codes])

    def add_letters(self, cells: ColumnLetters, early: bool = False) -> None:
        """Add a block of words of which most are different.

        Args:
            cells: of the column.
            early: whether the block lies before those that are already here.
        """
        parts = self._early if early else self._parts
        count = cells.short_words
        if count is None:
            parts.append(self._codes_of(cells.texts()))
            return
        words = cells.words(count)
        parts.append(_Waiting(_sums(words, cells.rows), words))

    def raw(self, name: str, check: Callable[[], None]) -> WordColumn:
        """Return the column in the order of the rows, cells not cleaned; nothing comes after.

        Args:
            name: of the column.
            check: called now and then; may raise to stop.
        """
        parts = [*self._early, *self._parts]
        in_order = not self._early  # words got their codes as they appeared
        self._early.clear()
        self._parts.clear()
        waiting = [part for part in parts if isinstance(part, _Waiting)]
        if waiting and len(waiting) == len(parts):
            return _without_empty(name, *_together(waiting, check))
        if waiting:
            codes, texts = _together(waiting, check)
            borders = np.cumsum([len(part.sums) for part in waiting])[:-1]
            found = iter(np.split(self._codes_of(texts)[codes], borders))
            parts = [next(found) if isinstance(part, _Waiting) else part for part in parts]
        every = [part for part in parts if not isinstance(part, _Waiting)]
        codes = np.concatenate(every or [np.zeros(0, dtype=np.int32)])
        texts = list(self._places)
        if not in_order or waiting:
            codes, texts = _in_order(codes, texts, check)
        return _without_empty(name, codes, texts)

    def _codes_of(self, texts: Sequence[str]) -> Codes:
        return np.fromiter(map(self._places.__getitem__, texts), np.int32, len(texts))


def _together(waiting: list[_Waiting], check: Callable[[], None]) -> tuple[Codes, list[str]]:
    """Return the code of each waiting cell, and the different texts in order of appearance."""
    count = max(len(part.words) for part in waiting)
    sums = np.concatenate([part.sums for part in waiting])
    words = [np.concatenate([_word(part, place) for part in waiting]) for place in range(count)]
    bucket = (sums >> np.uint64(64 - BUCKET_BITS)).astype(np.uint8)
    order = np.argsort(bucket, kind="stable")
    borders = np.searchsorted(bucket[order], np.arange(2**BUCKET_BITS + 1))
    codes = np.empty(len(sums), dtype=np.int32)
    firsts: list[Places] = []
    different = 0
    for start, end in pairwise(borders.tolist()):
        check()
        rows = order[start:end]
        if len(rows):
            found, first = _bucket(sums[rows], [word[rows] for word in words])
            codes[rows] = found + different
            different += len(first)
            firsts.append(rows[first])
    first_rows = np.concatenate(firsts)
    appearance = np.argsort(first_rows)
    table = np.empty(different, dtype=np.int32)
    table[appearance] = np.arange(different, dtype=np.int32)
    texts: list[str] = []
    for start in range(0, different, AT_ONCE):
        check()
        rows = first_rows[appearance[start : start + AT_ONCE]]
        texts += _texts([word[rows] for word in words], len(rows))
    return table[codes], texts


def _bucket(sums: Eights, words: list[Eights]) -> tuple[Codes, Places]:
    """Return the code of each of some cells, and the first cell with each code."""
    order = np.argsort(sums)
    line = sums[order]
    begins = np.concatenate(([True], line[1:] != line[:-1]))
    codes = np.empty(len(sums), dtype=np.int32)
    codes[order] = np.cumsum(begins, dtype=np.int32) - 1
    first = np.minimum.reduceat(order, np.flatnonzero(begins))
    if all(bool((word[first][codes] == word).all()) for word in words):
        return codes, first
    every = _texts(words, len(sums))  # two words with the same sum
    places = {text: place for place, text in enumerate(dict.fromkeys(every))}
    codes = np.array([places[text] for text in every], dtype=np.int32)
    return codes, np.unique(codes, return_index=True)[1]


def _sums(words: list[Eights], rows: int) -> Eights:
    """Return a number for the letters of each cell, nearly always different for others.

    Cells of different blocks are compared, so words of zeros at the end must change nothing.
    """
    total = np.zeros(rows, dtype=np.uint64)
    for place, word in enumerate(words):
        mixed = word * (_MIX ^ np.uint64(2 * place))
        total += mixed ^ (mixed >> _TURN)
    return total * _MIX


def _word(part: _Waiting, place: int) -> Eights:
    if place < len(part.words):
        return part.words[place]
    return np.zeros(len(part.sums), dtype=np.uint64)


def _texts(words: list[Eights], count: int) -> list[str]:
    """Return words of eight letters as texts."""
    if not words:
        return [""] * count
    table = np.stack(words, axis=1).astype("<u8", copy=False)
    size = WORD * len(words)
    data = np.ascontiguousarray(table).view(f"S{size}").ravel()  # without zeros at the end
    if not (table & _HIGH).any():
        return data.astype(f"U{size}").tolist()
    return [text.decode("utf-8") for text in data.tolist()]


def _in_order(codes: Codes, texts: list[str], check: Callable[[], None]) -> tuple[Codes, list[str]]:
    """Return codes and texts in order of appearance, those that occur."""
    first = np.full(len(texts), len(codes), dtype=np.int64)
    for start in range(0, len(codes), AT_ONCE):
        check()
        different, rows = np.unique(codes[start : start + AT_ONCE], return_index=True)
        first[different] = np.minimum(first[different], rows + start)
    order = np.argsort(first)[: int((first < len(codes)).sum())]
    table = np.full(len(texts), -1, dtype=np.int32)
    table[order] = np.arange(len(order))
    return table[codes], [texts[place] for place in order.tolist()]


def _without_empty(name: str, codes: Codes, texts: list[str]) -> WordColumn:
    """Return a column of texts in which -1 stands for an empty cell."""
    if "" in texts:
        gap = texts.index("")
        texts = [*texts[:gap], *texts[gap + 1 :]]
        codes = np.where(codes == gap, -1, codes - (codes > gap)).astype(np.int32)
    return WordColumn(name, codes, tuple(texts))
