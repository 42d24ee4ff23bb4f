"""Items that are read and prepared when they are asked for, because all of them are too many.

A LazyItems stands where an array of all prepared items would stand: it has their shape and type,
and indexing by item gives the very numbers that the array would hold. What it reads from is a
mapped file or bytes in memory; only the pieces in work are ever made.
"""

from __future__ import annotations

import mmap
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.limits import MEBI

Array = NDArray[np.generic]
Rows = NDArray[np.int64]
Step = tuple[Callable[..., Array], Mapping[str, Any]]

PIECE_BYTES = 16 * MEBI
"""Of float32 in one piece of work: small enough for the cache, large enough for speed."""
HELD_BYTES = 256 * MEBI
"""Rows picked out of images are copied up to this size, and looked up in the original beyond."""
RELEASED_BYTES = 128 * MEBI
"""Of a mapped file that are looked at before their memory is given back."""


@dataclass
class _Touched:
    """Bytes of a mapped file that were looked at since its memory was given back."""

    bytes: int = 0


class LazyItems:
    """Some items of a source, sent through functions of preparation steps on their way out.

    Args:
        source: (item, ...), e.g. a mapped file.
        rows: int64, which items of it, in this order; None: all.
        steps: (function, its keyword arguments) in order; items do not depend on each other.
    """

    def __init__(self, source: Array, rows: Rows | None = None, steps: tuple[Step, ...] = ()):
        self._source = source
        self._rows = rows
        self._steps = steps
        self._mapped = mapping_of(source) is not None
        self._touched = _Touched()
        like = np.zeros((1, *source.shape[1:]), dtype=source.dtype)
        for function, arguments in steps:
            like = function(like, **arguments)
        count = len(source) if rows is None else len(rows)
        self.shape: tuple[int, ...] = (count, *like.shape[1:])
        self.dtype: np.dtype[np.generic] = like.dtype

    @property
    def ndim(self) -> int:
        """Number of axes, the items' own included."""
        return len(self.shape)

    @property
    def size(self) -> int:
        """Number of values of all items."""
        return int(np.prod(self.shape, dtype=np.int64))

    @property
    def nbytes(self) -> int:
        """Bytes that an array of all prepared items would take."""
        return self.size * self.dtype.itemsize

    @property
    def source(self) -> Array:
        """What is read from."""
        return self._source

    def with_step(self, function: Callable[..., Array], arguments: Mapping[str, Any]) -> LazyItems:
        """Return the same items with one step more behind the others."""
        return LazyItems(self._source, self._rows, (*self._steps, (function, arguments)))

    def take(self, rows: Rows) -> LazyItems:
        """Return these items alone; nothing is read."""
        chosen = rows if self._rows is None else self._rows[rows]
        return LazyItems(self._source, chosen, self._steps)

    def __len__(self) -> int:
        return self.shape[0]

    def __getitem__(self, key: Any) -> Any:
        """Return prepared items.

        Args:
            key: a number for one item; a slice, numbers or booleans for several.

        Raises:
            IndexError: there is no such item.
            TypeError: only items can be picked, not parts of them.
        """
        if isinstance(key, int | np.integer):
            place = int(key) + (len(self) if key < 0 else 0)
            if not 0 <= place < len(self):
                raise IndexError(f"item {key} of {len(self)}")
            return self._made(np.array([place], dtype=np.int64))[0]
        if isinstance(key, tuple):
            raise TypeError("items are picked whole; index them first and their values then")
        if isinstance(key, slice):
            return self._made(np.arange(*key.indices(len(self)), dtype=np.int64))
        chosen = np.asarray(key)
        if chosen.dtype == bool:
            chosen = np.flatnonzero(chosen)
        rows = chosen.astype(np.int64)
        if rows.size and (int(rows.min()) < -len(self) or int(rows.max()) >= len(self)):
            raise IndexError(f"items up to {int(rows.max())} of {len(self)}")
        return self._made(np.where(rows < 0, rows + len(self), rows))

    def __iter__(self) -> Iterator[Array]:
        return (self[place] for place in range(len(self)))

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> Array:
        """Return all of them as an array, for whoever cannot do with less.

        Raises:
            ValueError: no copy was to be made.
        """
        if copy is False:
            raise ValueError("prepared items are always made anew")
        values = self[:]
        return values if dtype is None else values.astype(dtype, copy=False)

    def _made(self, places: Rows) -> Array:
        """Read and prepare some items, in pieces where they are many."""
        at_once = max(1, items_of_a_piece(self))
        if len(places) <= at_once:
            return self._prepared(places)
        result = np.empty((len(places), *self.shape[1:]), dtype=self.dtype)
        for start in range(0, len(places), at_once):
            result[start : start + at_once] = self._prepared(places[start : start + at_once])
        return result

    def _prepared(self, places: Rows) -> Array:
        rows = places if self._rows is None else self._rows[places]
        order = np.argsort(rows, kind="stable") if self._mapped else None
        if order is None:
            values = self._source[rows]
        else:  # a disk reads forwards
            values = np.empty((len(rows), *self._source.shape[1:]), dtype=self._source.dtype)
            values[order] = self._source[rows[order]]
            self._release(values.nbytes)
        for function, arguments in self._steps:
            values = function(values, **arguments)
        return values

    def _release(self, touched: int) -> None:
        self._touched.bytes += touched
        if self._touched.bytes > RELEASED_BYTES:
            self._touched.bytes = 0
            release(self._source)


def items_of_a_piece(values: Array | LazyItems) -> int:
    """Return how many items are worked on at once."""
    source = values.source.shape[1:] if isinstance(values, LazyItems) else ()
    largest = max(int(np.prod(values.shape[1:])), int(np.prod(source)), 1)
    return max(1, PIECE_BYTES // (4 * largest))


def pieces(values: Array | LazyItems) -> Iterator[Array]:
    """Yield all items in pieces of whole items, in order, each prepared.

    How many there are in a piece depends on the size of an item alone, so that sums over pieces
    come out the same for arrays and LazyItems.
    """
    at_once = max(1, PIECE_BYTES // (4 * max(1, int(np.prod(values.shape[1:])))))
    touched = 0
    for start in range(0, len(values), at_once):
        piece = values[start : start + at_once]
        yield piece
        touched += piece.nbytes
        if touched > RELEASED_BYTES and not isinstance(values, LazyItems):
            touched = 0
            release(values)


def taken(values: Array | LazyItems, rows: Rows) -> Array:
    """Return some items: a copy, or LazyItems where these are many images.

    Args:
        values: (item, ...), an array or LazyItems.
        rows: int64, which.
    """
    if isinstance(values, LazyItems):
        return as_array(values.take(rows))
    size = len(rows) * int(np.prod(values.shape[1:], dtype=np.int64)) * values.dtype.itemsize
    if values.ndim == 4 and size > HELD_BYTES:
        return as_array(LazyItems(values, rows))
    return values[rows]


def as_array(items: LazyItems) -> Array:
    """Return LazyItems under the type of an array: it can be asked for all that is asked of one.

    These are its shape, type, size, length, and items by number, slice or numbers.
    """
    return cast("Array", items)


def mapping_of(values: Array) -> mmap.mmap | None:
    """Return the mapped file behind an array; None for an array in memory."""
    base: object = values
    while isinstance(base, np.ndarray):
        base = cast("object", base.base)
    return base if isinstance(base, mmap.mmap) else None


def release(values: Array) -> None:
    """Give the memory back that a mapped file took so far; its values can be read as before."""
    mapping = mapping_of(values)
    if mapping is not None and hasattr(mapping, "madvise"):  # Windows trims by itself
        with suppress(ValueError, OSError):
            mapping.madvise(mmap.MADV_DONTNEED)
