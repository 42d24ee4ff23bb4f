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

Ids = NDArray[np.int64]


def repeated_rows(columns: Sequence[FrameColumn], among: NDArray[np.bool_] | None = None) -> Ids:
    """Return for each row the place of the first row that is the same; -1 where there is none.

    Args:
        columns: all must agree.
        among: (row,) rows that are looked at; None: all.
    """
    count = len(columns[0].missing()) if columns else 0
    first = np.full(count, -1, dtype=np.int64)
    rows = np.arange(count) if among is None else np.flatnonzero(among)
    if not len(rows):
        return first
    mixed = np.zeros(len(rows), dtype=np.uint64)
    with np.errstate(over="ignore"):
        for column in columns:
            mixed = (mixed ^ _ids(column, rows)) * np.uint64(0x9E3779B97F4A7C15)
            mixed ^= mixed >> np.uint64(29)
    _, where, inverse = np.unique(mixed, return_index=True, return_inverse=True)
    earliest = where[inverse]
    again = earliest != np.arange(len(rows))
    first[rows[again]] = rows[earliest[again]]
    return first


def _ids(column: FrameColumn, rows: Ids) -> NDArray[np.uint64]:
    """Return a number for each row that is the same for the same value."""
    if isinstance(column, WordColumn):
        return column.codes[rows].astype(np.int64).view(np.uint64) + np.uint64(1)
    if isinstance(column, NumberColumn):
        values = np.where(np.isnan(column.values[rows]), np.nan, column.values[rows] + 0.0)
        return np.ascontiguousarray(values).view(np.uint64)
    if isinstance(column, TimeColumn):
        return column.values[rows].astype(np.int64).view(np.uint64)
    assert isinstance(column, PictureColumn | SeriesColumn)
    return np.array([_digest(column.values[int(row)]) for row in rows], dtype=np.uint64)


def _digest(values: NDArray[np.generic]) -> int:
    data = np.ascontiguousarray(values).view(np.uint8)
    return int.from_bytes(hashlib.blake2b(data.data, digest_size=8).digest(), "little")
