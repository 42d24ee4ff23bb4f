"""What an importer read, whatever the format: a row is an item, a column says something of it.

An importer gives words, numbers, times, pictures or series as they stand in the file. What a
column is for (input, target, group …) is decided afterwards in `meaning`, the same way for all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import Text
from nnstudio.data.cells import MISSING
from nnstudio.data.config import Role
from nnstudio.data.dataset import LeftOut, Parts

Rows = NDArray[np.int64]
Value = TypeVar("Value", bound=np.generic)

LONGEST_GAP = max(len(word) for word in MISSING) + 8
"""Longer words (blanks at the ends included) cannot mean that nothing is known."""


def _each_once(values: NDArray[Value]) -> NDArray[Value]:
    ordered = np.sort(values)
    first = np.ones(len(ordered), dtype=bool)
    first[1:] = ordered[1:] != ordered[:-1]
    return ordered[first]


@dataclass(frozen=True)
class NumberColumn:
    """Numbers.

    Args:
        name: of the column.
        values: float64 (row,), NaN where nothing is known.
        gaps: how missing cells are written, with counts, e.g. {"k. A.": 4, "": 2}.
        unit: written behind every number and taken off, e.g. "km".
    """

    name: str
    values: NDArray[np.float64]
    gaps: Mapping[str, int] = field(default_factory=dict[str, int])
    unit: str = ""

    @cached_property
    def different(self) -> NDArray[np.float64]:
        """The known values, each once, ascending."""
        return _each_once(self.values[~np.isnan(self.values)])

    def missing(self) -> NDArray[np.bool_]:
        """(row,) whether nothing is known."""
        return np.isnan(self.values)

    def take(self, rows: Rows) -> NumberColumn:
        """Return these rows alone."""
        return NumberColumn(self.name, self.values[rows], self.gaps, self.unit)


@dataclass(frozen=True)
class WordColumn:
    """Words or texts: each different one is kept once.

    Args:
        name: of the column.
        codes: int32 (row,), place in `words`; -1 for an empty cell.
        words: the different ones, cleaned (no blanks at the ends, NFC), in order of appearance.
            Words such as "NA" stay; whether they mean a gap depends on what the column is for.
    """

    name: str
    codes: NDArray[np.int32]
    words: tuple[str, ...]

    @cached_property
    def counts(self) -> NDArray[np.int64]:
        """(word,) how often each word occurs."""
        return np.bincount(self.codes[self.codes >= 0], minlength=len(self.words))

    @cached_property
    def gap_words(self) -> NDArray[np.bool_]:
        """(word,) whether each word says that nothing is known, e.g. "NA"."""
        some = (len(w) <= LONGEST_GAP and w.strip().lower() in MISSING for w in self.words)
        return np.fromiter(some, bool, len(self.words))

    @cached_property
    def _missing(self) -> NDArray[np.bool_]:
        gone = np.append(self.gap_words, True)[self.codes]  # -1 is the last one
        gone.flags.writeable = False
        return gone

    def missing(self) -> NDArray[np.bool_]:
        """(row,) whether the cell is empty or says that nothing is known; not to be changed."""
        return self._missing

    def empty(self) -> NDArray[np.bool_]:
        """(row,) whether nothing is written in the cell; "NA" and "?" are something."""
        return self.codes < 0

    def texts(self, rows: Rows | None = None) -> NDArray[np.object_]:
        """Return the words of some rows, (row,); "" for an empty cell."""
        table = np.array([*self.words, ""], dtype=object)
        return table[self.codes if rows is None else self.codes[rows]]

    def take(self, rows: Rows) -> WordColumn:
        """Return these rows alone; words that do not occur in them stay in the list."""
        return WordColumn(self.name, self.codes[rows], self.words)

    @classmethod
    def of(cls, name: str, cells: Sequence[str]) -> WordColumn:
        """Return a column of cleaned cells."""
        places: dict[str, int] = {"": -1}
        words: list[str] = []
        codes = np.empty(len(cells), dtype=np.int32)
        for row, cell in enumerate(cells):
            place = places.get(cell)
            if place is None:
                place = places[cell] = len(words)
                words.append(cell)
            codes[row] = place
        return cls(name, codes, tuple(words))


@dataclass(frozen=True)
class TimeColumn:
    """Points in time.

    Args:
        name: of the column.
        values: datetime64[us] (row,), NaT where nothing is known; times with a zone in UTC.
        form: how they are written, e.g. "%d.%m.%Y %H:%M", for people.
        zoned: whether the file names a zone.
        gaps: how missing cells are written, with counts.
    """

    name: str
    values: NDArray[np.datetime64]
    form: str = ""
    zoned: bool = False
    gaps: Mapping[str, int] = field(default_factory=dict[str, int])

    @cached_property
    def different(self) -> NDArray[np.datetime64]:
        """The known times, each once, ascending."""
        return _each_once(self.values[~np.isnat(self.values)])

    def missing(self) -> NDArray[np.bool_]:
        """(row,) whether nothing is known."""
        return np.isnat(self.values)

    def take(self, rows: Rows) -> TimeColumn:
        """Return these rows alone."""
        return TimeColumn(self.name, self.values[rows], self.form, self.zoned, self.gaps)


@dataclass(frozen=True)
class PictureColumn:
    """Pictures of one size.

    Args:
        name: of the column.
        values: uint8 (row, channel, height, width); may be a memory-mapped file.
    """

    name: str
    values: NDArray[np.uint8]

    def missing(self) -> NDArray[np.bool_]:
        """Nothing is missing: unreadable pictures are left out."""
        return np.zeros(len(self.values), dtype=bool)

    def take(self, rows: Rows) -> PictureColumn:
        """Return these rows alone."""
        return PictureColumn(self.name, self.values[rows])


@dataclass(frozen=True)
class SeriesColumn:
    """A whole series in each row, e.g. a movement or a heart beat.

    Args:
        name: of the column.
        values: float32 (row, channel, time); NaN where missing and behind the end.
        lengths: int64 (row,), points of each series.
        channels: names of the channels.
    """

    name: str
    values: NDArray[np.float32]
    lengths: NDArray[np.int64]
    channels: tuple[str, ...] = ()

    def missing(self) -> NDArray[np.bool_]:
        """(row,) whether the series has no point."""
        return self.lengths == 0

    def take(self, rows: Rows) -> SeriesColumn:
        """Return these rows alone."""
        return SeriesColumn(self.name, self.values[rows], self.lengths[rows], self.channels)


FrameColumn = NumberColumn | WordColumn | TimeColumn | PictureColumn | SeriesColumn


@dataclass(frozen=True)
class Frame:
    """What an importer read.

    Args:
        columns: each with the same number of rows; names are unique.
        keys: how a person finds a row again: line numbers as int64 (row,), or names such as a
            file's path inside the folder. They stay the same when the file is read again.
        roles: what the format itself says about columns, e.g. the folder's name is the target.
        facts: what is particular to the format, JSON-able: encoding, separator, quote, decimal,
            header for a table; size for pictures. What was found for an option has the option's
            name; values that a file offers for a typed option (the sheets of a workbook) stand in
            "choices": {option: [values]}.
        notes: what a person should know, e.g. that the letters were guessed.
        left_out: rows and files that were not read, with the reason.
        parts: of the rows, where the data bring their own parts.
        preview: cells of the first rows as they stand in the file, by column.
        whole: False where only the beginning was read.
        total: rows of the whole file, estimated where `whole` is False.
    """

    columns: tuple[FrameColumn, ...]
    keys: NDArray[np.int64] | tuple[str, ...]
    roles: Mapping[str, Role] = field(default_factory=dict[str, Role])
    facts: Mapping[str, Any] = field(default_factory=dict[str, Any])
    notes: tuple[Text, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    parts: Parts | None = None
    preview: tuple[tuple[str, ...], ...] = ()
    whole: bool = True
    total: int = 0

    @property
    def rows(self) -> int:
        """Number of rows."""
        return len(self.keys)

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the columns."""
        return tuple(column.name for column in self.columns)

    def column(self, name: str) -> FrameColumn | None:
        """Return the column of that name, whatever its case, or None."""
        wanted = name.strip().casefold()
        exact = next((c for c in self.columns if c.name == name), None)
        return exact or next((c for c in self.columns if c.name.casefold() == wanted), None)

    def key(self, row: int) -> str:
        """Return how a person finds a row again."""
        return str(self.keys[row])

    def keys_of(self, rows: Rows | Sequence[int]) -> tuple[str, ...]:
        """Return how a person finds some rows again."""
        places = np.asarray(rows, dtype=np.int64)
        if isinstance(self.keys, tuple):
            return tuple(self.keys[place] for place in places.tolist())
        return tuple(map(str, self.keys[places].tolist()))
