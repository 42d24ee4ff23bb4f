"""The items of a data set as a person looks at them: columns, cells, parts, corrections.

An item has an id: its row in the data set, or, where a person excluded it, a number behind the
last row. Test items are not here at all until the final test was computed. Of images and series
only those that are asked for are read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.signature import DataSignature
from nnstudio.data.corrections import target_word
from nnstudio.data.dataset import Dataset
from nnstudio.data.lazy import LazyItems, mapping_of

Ids = NDArray[np.int64]
Numbers = NDArray[np.float64]
Array = NDArray[np.generic]
ColumnKind = Literal[
    "key", "text", "picture", "curve", "class", "number", "category", "time", "length", "part"
]

PARTS = ("train", "validation", "test")
NO_PART = 3
_FEW = 100
"""Items whose lengths are counted without those of all others."""
"""Number of the part of excluded items that belonged to none."""


@dataclass(frozen=True)
class ItemColumn:
    """One column of the list of items.

    Args:
        id: unique among the columns, e.g. "class" or "features:3".
        kind: how its cells are shown and sorted.
        name: as the data call it; "" where the program names it.
        input: name of the raw input it shows; "" for none.
        place: of a vector's column.
        categories: words that stand for whole numbers.
    """

    id: str
    kind: ColumnKind
    name: str = ""
    input: str = ""
    place: int = -1
    categories: tuple[str, ...] = ()

    @property
    def is_number(self) -> bool:
        """Whether its cells can be compared as numbers, with a mean."""
        return self.kind in ("number", "length")


@dataclass(frozen=True)
class Answers:
    """What a net answered for some items.

    Args:
        rows: int64, rows of the data set.
        classes: int64, the class it answered with.
        shares: float, how sure it was, 0 to 1.
    """

    rows: Ids
    classes: Ids
    shares: Numbers


class Items:
    """All items of a data set that may be seen, excluded ones included.

    Args:
        dataset: prepared data; its raw inputs are shown.
        tested: whether the final test was computed, so that test items may be seen.
        answers: of a net, to find wrong ones.
    """

    def __init__(
        self, dataset: Dataset, tested: bool = False, answers: Answers | None = None
    ) -> None:
        self.dataset = dataset
        self.tested = tested
        self.answers = answers
        self._part = _part_numbers(dataset)
        seen = self._part < (3 if tested else 2)
        seen[self._part == NO_PART] = False
        rows = np.flatnonzero(seen[: dataset.items]).astype(np.int64)
        self._gone = _seen_excluded(dataset, tested)
        self.ids: Ids = np.concatenate([rows, self._gone + dataset.items])
        """Every item: rows in the order of the file, then the excluded ones."""
        self.columns = _columns(dataset)
        self._own = frozenset(dataset.own.tolist())
        self._lengths: dict[str, Numbers] = {}

    @property
    def count(self) -> int:
        """Number of items, excluded ones included."""
        return len(self.ids)

    @property
    def kind(self) -> str:
        """What is shown first: "image", "text", "series", or "vector"."""
        kinds = [entry.kind for entry in self.signature.inputs]
        return next((k for k in ("image", "text", "series") if k in kinds), "vector")

    @property
    def signature(self) -> DataSignature:
        """Of the raw inputs."""
        return self.dataset.raw_signature or self.dataset.signature

    @property
    def classes(self) -> tuple[str, ...]:
        """Names of the classes; empty for numbers."""
        target = self.dataset.signature.target
        return target.classes if target.task == "classification" else ()

    @property
    def hidden(self) -> int:
        """Number of test items that may not be seen yet."""
        return 0 if self.tested else len(self.dataset.parts.test)

    @staticmethod
    def one(item: int) -> Ids:
        """Return an array with a single id."""
        return np.array([item], dtype=np.int64)

    def column(self, column_id: str) -> ItemColumn | None:
        """Return the column of that id, or None."""
        return next((column for column in self.columns if column.id == column_id), None)

    def with_answers(self, answers: Answers | None) -> Items:
        """Return the same items with other answers of a net."""
        return Items(self.dataset, self.tested, answers)

    def is_excluded(self, item: int) -> bool:
        """Whether a person took the item out."""
        return item >= self.dataset.items

    def is_own(self, item: int) -> bool:
        """Whether it is one of the person's own samples."""
        return item in self._own or self.key(item).startswith("own:")

    def reason(self, item: int) -> str:
        """Return why an item is excluded; "" where it is used."""
        gone = self.dataset.excluded
        return gone.reasons[item - self.dataset.items] if gone and self.is_excluded(item) else ""

    def key(self, item: int) -> str:
        """Return how a person finds an item again; corrections use it."""
        data = self.dataset
        if data.excluded is not None and self.is_excluded(item):
            return data.excluded.keys[item - data.items]
        return data.keys[item] if data.keys else str(item + 1)

    def label(self, item: int) -> str:
        """Return the class of an item, or its number in words."""
        data = self.dataset
        if data.excluded is not None and self.is_excluded(item):
            return data.excluded.labels[item - data.items]
        return target_word(data.signature.target, data.target, item)

    def as_read(self, item: int) -> str:
        """Return the class or number that stands in the data for an item."""
        return self.dataset.relabelled.get(item) or self.label(item)

    def is_relabelled(self, item: int) -> bool:
        """Whether a person gave it another class."""
        return item in self.dataset.relabelled

    def parts_of(self, ids: Ids) -> NDArray[np.int8]:
        """Return 0 training, 1 validation, 2 test, 3 none, for each id."""
        return self._part[ids]

    def part_of(self, item: int) -> int:
        """Return 0 training, 1 validation, 2 test, 3 none."""
        return int(self._part[item])

    def class_numbers(self, ids: Ids) -> Ids:
        """Return the class of each item; -1 for a class that only excluded items have."""
        data = self.dataset
        result = np.full(len(ids), -1, dtype=np.int64)
        used = ids < data.items
        result[used] = data.target[ids[used]].astype(np.int64)
        numbers = {name: number for number, name in enumerate(self.classes)}
        for place in np.flatnonzero(~used).tolist():
            result[place] = numbers.get(self.label(int(ids[place])), -1)
        return result

    def raw(self, name: str, item: int) -> Array:
        """Return one item of a raw input, e.g. (channel, height, width) of an image."""
        data = self.dataset
        if data.excluded is not None and self.is_excluded(item):
            return np.asarray(data.excluded.inputs[name][item - data.items])
        return np.asarray(data.raw[name][item])

    def text(self, name: str, item: int) -> str:
        """Return a text of a raw input."""
        return str(self.raw(name, item))

    def raw_of(self, name: str, ids: Ids) -> Array:
        """Return several items of a raw input; only these are read."""
        data = self.dataset
        values, gone = data.raw[name], data.excluded
        if gone is None or not len(ids) or int(ids.max()) < data.items:
            return np.asarray(values[ids])
        used = ids < data.items
        result = np.empty((len(ids), *values.shape[1:]), dtype=values.dtype)
        result[used] = values[ids[used]]
        result[~used] = gone.inputs[name][ids[~used] - data.items]
        return result

    def numbers(self, column: ItemColumn, ids: Ids) -> Numbers:
        """Return the cells of a column as numbers, NaN where nothing is known.

        Categories and classes are their numbers, times seconds since 1970, lengths words or
        points; texts, pictures, curves and keys have none.
        """
        if column.kind == "part":
            return self.parts_of(ids).astype(np.float64)
        if column.kind == "class":
            return self._target(ids)
        if column.kind == "length":
            if column.input not in self._lengths and len(ids) <= _FEW:
                return _lengths(self.raw_of(column.input, ids))
            return self._length(column)[ids]
        if column.kind in ("number", "category", "time"):
            data = self.dataset
            flat = data.raw[column.input].reshape(len(data.raw[column.input]), -1)
            gone = data.excluded
            result = np.full(len(ids), np.nan)
            used = ids < data.items
            result[used] = flat[ids[used], column.place]
            if gone is not None and not used.all():
                block = gone.inputs[column.input]
                flat = block.reshape(len(block), -1)
                result[~used] = flat[ids[~used] - data.items, column.place]
            return result
        return np.full(len(ids), np.nan)

    def answer(self, item: int) -> tuple[int, float] | None:
        """Return the class a net answered with and how sure it was; None where it was not asked."""
        if self.answers is None or self.is_excluded(item):
            return None
        found = np.flatnonzero(self.answers.rows == item)
        if not len(found):
            return None
        place = int(found[0])
        return int(self.answers.classes[place]), float(self.answers.shares[place])

    def wrong(self) -> Ids:
        """Return the visible items that the net answered otherwise than they are labelled."""
        answers = self.answers
        if answers is None or not self.classes:
            return np.array([], dtype=np.int64)
        right = self.dataset.target[answers.rows].astype(np.int64)
        rows = answers.rows[right != answers.classes]
        limit = 3 if self.tested else 2
        return np.sort(rows[self._part[rows] < limit])

    def _target(self, ids: Ids) -> Numbers:
        if self.classes:
            numbers = self.class_numbers(ids).astype(np.float64)
            return np.where(numbers < 0, np.nan, numbers)
        data = self.dataset
        result = np.full(len(ids), np.nan)
        used = ids < data.items
        result[used] = data.target[ids[used]].reshape(int(used.sum()), -1)[:, 0]
        for place in np.flatnonzero(~used).tolist():
            result[place] = float(self.label(int(ids[place])).split(",")[0])
        return result

    def _length(self, column: ItemColumn) -> Numbers:
        """Return the length of every item by id, counted once."""
        found = self._lengths.get(column.input)
        if found is None:
            data = self.dataset
            blocks = [data.raw[column.input]]
            if data.excluded is not None:
                blocks.append(data.excluded.inputs[column.input])
            found = np.concatenate([_lengths(block) for block in blocks])
            self._lengths[column.input] = found
        return found


def _part_numbers(dataset: Dataset) -> NDArray[np.int8]:
    gone = dataset.excluded
    part = np.full(dataset.items + (len(gone.keys) if gone else 0), NO_PART, dtype=np.int8)
    for number, rows in enumerate((dataset.parts.train, dataset.parts.validation)):
        part[rows] = number
    part[dataset.parts.test] = 2
    for place, name in enumerate(gone.parts if gone else ()):
        part[dataset.items + place] = PARTS.index(name) if name else NO_PART
    return part


def _seen_excluded(dataset: Dataset, tested: bool) -> Ids:
    """Return the places of the excluded items that may be seen."""
    if dataset.excluded is None:
        return np.array([], dtype=np.int64)
    parts = dataset.excluded.parts
    return np.array([n for n, part in enumerate(parts) if tested or part != "test"], dtype=np.int64)


def _columns(dataset: Dataset) -> tuple[ItemColumn, ...]:
    """Return key, what the net sees, what is right, lengths and the part, in reading order."""
    signature = dataset.raw_signature or dataset.signature
    target = ItemColumn("class", "class", ", ".join(dataset.signature.target.names))
    shown: list[ItemColumn] = []
    table: list[ItemColumn] = []
    lengths: list[ItemColumn] = []
    for entry in signature.inputs:
        values = dataset.raw[entry.name]
        if entry.kind == "text":
            shown.append(ItemColumn(f"{entry.name}:text", "text", "", entry.name))
            lengths.append(ItemColumn(f"{entry.name}:length", "length", "", entry.name))
        elif entry.kind == "image":
            shown.append(ItemColumn(f"{entry.name}:picture", "picture", "", entry.name))
        elif entry.kind == "series" or len(values.shape) > 2:
            shown.append(ItemColumn(f"{entry.name}:curve", "curve", "", entry.name))
            if not isinstance(values, LazyItems) and mapping_of(values) is None:
                lengths.append(ItemColumn(f"{entry.name}:length", "length", "", entry.name))
        else:
            table.extend(_table_columns(dataset, entry.name, entry.columns))
    return (
        ItemColumn("key", "key"),
        *shown,
        target,
        *table,
        *lengths,
        ItemColumn("part", "part"),
    )


def _table_columns(dataset: Dataset, name: str, names: Sequence[str]) -> list[ItemColumn]:
    known = dataset.raw_columns.get(name, ())
    width = int(np.prod(dataset.raw[name].shape[1:]))
    found: list[ItemColumn] = []
    for place in range(width):
        column = ItemColumn(f"{name}:{place}", "number", f"x{place + 1}", name, place)
        if place < len(known):
            kind = known[place].kind
            column = replace(
                column,
                kind=kind if kind in ("category", "time") else "number",
                name=known[place].name,
                categories=known[place].categories,
            )
        elif place < len(names):
            column = replace(column, name=names[place])
        found.append(column)
    return found


def _lengths(values: Array) -> Numbers:
    """Return words of texts, or points of series up to the last known one."""
    if values.dtype == object:
        return np.array([len(str(text).split()) for text in values.tolist()], dtype=np.float64)
    flat = values.reshape(len(values), -1, values.shape[-1])
    known: NDArray[np.bool_] = ~np.isnan(flat.astype(np.float32))
    some = np.asarray(np.any(known, axis=-2))  # (item, time)
    last = values.shape[-1] - some[:, ::-1].argmax(axis=1)
    return np.where(np.any(some, axis=-1), last, 0).astype(np.float64)
