"""Rows that are the same in every column."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.frame import (
    FrameColumn,
    NumberColumn,
    PictureColumn,
    SeriesColumn,
    TimeColumn,
    WordColumn,
)
from nnstudio.data.lazy import release

Ids = NDArray[np.int64]
Hashes = NDArray[np.uint64]

_MIX = np.uint64(0x9E3779B97F4A7C15)
MANY = 0.02
_PIECE = 16_384
_GLANCE = 512
"""Values of a picture or series that are compared first; only where they agree, all are."""


def repeated_rows(columns: Sequence[FrameColumn], among: NDArray[np.bool_] | None = None) -> Ids:
    """Return for each row the place of the first row that is the same; -1 where there is none.

    Args:
        columns: all must agree.
        among: (row,) rows that are looked at; None: all.
    """
    count = len(columns[0].missing()) if columns else 0 if among is None else len(among)
    first = np.full(count, -1, dtype=np.int64)
    rows = np.arange(count) if among is None else np.flatnonzero(among)
    if not len(rows) or not columns:
        return first
    mixed = np.zeros(len(rows), dtype=np.uint64)
    for start in range(0, len(rows), _PIECE):  # a piece stays in the processor's cache
        piece = slice(start, start + _PIECE)
        which = piece if len(rows) == count else rows[piece]
        for column in columns:
            mixed[piece] = _mixed(mixed[piece], _ids(column, which))
    twice = _occurs_twice(mixed)
    rows, mixed = rows[twice], mixed[twice]
    for column in columns:
        if isinstance(column, PictureColumn | SeriesColumn):
            mixed = _mixed(mixed, _digests(column, rows))
    order = np.argsort(mixed, kind="stable")  # equal ones stay in the order of their rows
    head = np.ones(len(rows), dtype=bool)
    head[1:] = mixed[order][1:] != mixed[order][:-1]
    start = np.maximum.accumulate(np.where(head, np.arange(len(rows)), 0))
    again = order[~head]
    first[rows[again]] = rows[order[start[~head]]]
    return first


def _mixed(one: Hashes, other: Hashes) -> Hashes:
    with np.errstate(over="ignore"):
        both = (one ^ other) * _MIX
    both ^= both >> np.uint64(29)
    return both


def _occurs_twice(values: Hashes) -> Ids:
    """Return the places of values that are not the only one of their kind; all where many are."""
    ordered = np.sort(values)
    again = ordered[1:][ordered[1:] == ordered[:-1]]
    if not len(again):
        return np.array([], dtype=np.int64)
    if len(again) > MANY * len(values):
        return np.arange(len(values))  # looking for so many of them would take longer
    place = np.minimum(np.searchsorted(again, values), len(again) - 1)
    return np.flatnonzero(again[place] == values).astype(np.int64)


def _ids(column: FrameColumn, rows: Ids | slice) -> Hashes:
    """Return a number for each row that is the same for the same value."""
    if isinstance(column, WordColumn):
        return column.codes[rows].astype(np.int64).view(np.uint64) + np.uint64(1)
    if isinstance(column, NumberColumn):
        values = column.values[rows] + 0.0  # -0.0 becomes 0.0
        values[np.isnan(values)] = np.nan  # there are many NaN, and they are equal here
        return values.view(np.uint64)
    if isinstance(column, TimeColumn):
        return column.values[rows].astype(np.int64).view(np.uint64)
    flat = column.values.reshape(len(column.values), -1)
    middle = max(0, flat.shape[1] // 2 - _GLANCE // 2)  # in one piece: a file is hardly read
    some = flat[rows, middle : middle + _GLANCE]
    release(column.values)
    if some.dtype != np.uint8:
        some = np.where(np.isnan(some), np.float32(np.nan), some + np.float32(0)).view(np.uint32)
    weights = np.random.default_rng(0).integers(1, 2**63, some.shape[1], dtype=np.uint64)
    with np.errstate(over="ignore"):
        return (some.astype(np.uint64) * weights).sum(axis=1, dtype=np.uint64)


def _digests(column: PictureColumn | SeriesColumn, rows: Ids) -> Hashes:
    found = np.empty(len(rows), dtype=np.uint64)
    for place, row in enumerate(rows.tolist()):
        found[place] = _digest(column.values[row])
        if place % 1000 == 999:
            release(column.values)
    return found


def _digest(values: NDArray[np.generic]) -> int:
    data = np.ascontiguousarray(values).view(np.uint8)
    return int.from_bytes(hashlib.blake2b(data.data, digest_size=8).digest(), "little")
