"""What the preparation of an import does: each step with what it learnt, and one item's way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.columns import Column
from nnstudio.data.config import DataConfig
from nnstudio.data.dataset import DataError, Dataset, FittedStep, Parts, RawData
from nnstudio.data.load import arrays_of, refuse_gaps, run_step, step_of
from nnstudio.data.progress import Reading
from nnstudio.data.registry import DataRegistries
from nnstudio.data.spec import InputArray

WHOLE_CELLS = 8_000_000
"""Numbers up to which the preparation of a table is made for all rows; else for some of them."""
SOME_ITEMS = 400
CHANCES = 9
MOST_CELLS = 200

Array = NDArray[np.generic]


@dataclass(frozen=True)
class Prepared:
    """What the preparation would do.

    Args:
        steps: with what they learnt, in order; they end before one that does not fit.
        problem: why a step is not possible; None where all are.
        partly: whether only some items were looked at, because all would take long.
    """

    steps: tuple[FittedStep, ...] = ()
    problem: DataError | None = None
    partly: bool = False


@dataclass(frozen=True)
class Values:
    """One input of one item.

    Args:
        kind: "image", "vector", "series", "text" or another one.
        cells: of a vector: (name of the column, its number or word; None for a gap).
        values: without the axis of the items.
    """

    kind: str
    cells: tuple[tuple[str, float | str | None], ...]
    values: Array


@dataclass(frozen=True)
class Example:
    """One item on its way through one step.

    Args:
        key: how a person finds the item again.
        before, after: the step.
        chances: what training may see of it, (9, …), where the step changes it by chance.
    """

    key: str
    before: Values
    after: Values
    chances: Array | None = None


def prepare_import(
    raw: RawData,
    parts: Parts,
    config: DataConfig,
    registries: DataRegistries,
    reading: Reading,
) -> Prepared:
    """Return what the steps learn from the training items.

    Args:
        raw: the items that are used.
        parts: of the items.
        config: with the steps.
        registries: the steps.
        reading: the wish to stop.

    Raises:
        CancelledError: somebody wants it to stop.
    """
    some = _some_items(raw, parts)
    if some is not None:
        raw, parts = _taken(raw, some), Parts(*_places_in(some, parts))
    current = arrays_of(raw)
    done: list[FittedStep] = []
    for step in config.prepare:
        reading.check()
        try:
            fitted, current = run_step(step_of(step, registries), step, current, parts)
        except DataError as error:
            return Prepared(tuple(done), error, some is not None)
        done.append(fitted)
    return Prepared(tuple(done), _gaps_left(current), some is not None)


def raw_of(dataset: Dataset) -> RawData:
    """Return the items of data in use as they were before their preparation."""
    return RawData(
        dataset.raw,
        dataset.target,
        dataset.raw_signature or dataset.signature,
        columns=dataset.raw_columns,
        keys=dataset.keys,
    )


def example_of(
    raw: RawData, steps: Sequence[FittedStep], place: int, item: int, registries: DataRegistries
) -> Example | None:
    """Return one item before and after a step; None where the step does nothing to it.

    Args:
        raw: the items before the preparation.
        steps: with what they learnt.
        place: of the step.
        item: place of the item.
        registries: the steps.
    """
    one = _taken(raw, np.array([item], dtype=np.int64))
    for name, entry in arrays_of(one).items():
        if name not in steps[place].arguments:
            continue
        before = entry
        for step in steps[:place]:
            before = _through(step, name, before, registries)
        after = _through(steps[place], name, before, registries)
        key = raw.keys[item] if len(raw.keys) else str(item + 1)
        return Example(key, _values(before), _values(after), _chances(steps, place, name, after))
    return None


def shown_item(raw: RawData, parts: Parts, steps: Sequence[FittedStep], place: int) -> int:
    """Return a training item that shows what a step does: one that it changes, if there is one."""
    train = parts.train[:SOME_ITEMS]
    for name, values in raw.inputs.items():
        if name in steps[place].arguments and np.issubdtype(values.dtype, np.floating):
            gaps = np.isnan(values[train].reshape(len(train), -1)).any(axis=1)
            if gaps.any():
                return int(train[int(np.argmax(gaps))])
    return int(train[0]) if len(train) else 0


def _gaps_left(current: Mapping[str, InputArray]) -> DataError | None:
    """Return why the net could not compute with the prepared items, or None."""
    numbers = {n: e.values for n, e in current.items() if np.issubdtype(e.values.dtype, np.number)}
    try:
        refuse_gaps(numbers, current)
    except DataError as error:
        return error
    return None


def _chances(steps: Sequence[FittedStep], place: int, name: str, after: InputArray) -> Array | None:
    change = steps[place].augment
    if change is None:
        return None
    nine = np.repeat(np.asarray(after.values), CHANCES, axis=0)
    return change(nine, np.random.default_rng(0), **steps[place].arguments[name])


def _through(
    step: FittedStep, name: str, entry: InputArray, registries: DataRegistries
) -> InputArray:
    learnt = step.arguments.get(name)
    spec = registries.steps.get(step.id)
    if learnt is None or spec is None:
        return entry
    signature, columns = spec.describe(entry, learnt)
    return InputArray(step.function(entry.values, **learnt), signature, columns)


def _values(entry: InputArray) -> Values:
    values = np.asarray(entry.values[0])
    cells: list[tuple[str, float | str | None]] = []
    if values.ndim == 1 and np.issubdtype(values.dtype, np.number):
        names = entry.signature.columns
        for place, value in enumerate(values.tolist()[:MOST_CELLS]):
            column = entry.columns[place] if place < len(entry.columns) else None
            name = column.name if column is not None else names[place] if names else str(place + 1)
            cells.append((name, _cell(float(value), column)))
    return Values(entry.signature.kind, tuple(cells), values)


def _cell(value: float, column: Column | None) -> float | str | None:
    if np.isnan(value):
        return None
    if column is not None and column.kind == "category":
        return column.categories[int(value)]
    if column is not None and column.kind == "time":
        return str(np.datetime64(int(value), "s")).replace("T", " ")
    return value


def _some_items(raw: RawData, parts: Parts) -> NDArray[np.int64] | None:
    """Return places of a few items of all parts, or None where all can be prepared quickly."""
    vectors = all(np.issubdtype(v.dtype, np.number) and v.ndim == 2 for v in raw.inputs.values())
    cells = sum(values.size for values in raw.inputs.values())
    if vectors and cells <= WHOLE_CELLS:
        return None
    if raw.items <= SOME_ITEMS:
        return None
    pieces: list[NDArray[np.int64]] = []
    for rows in (parts.train, parts.validation, parts.test):
        places = np.linspace(0, max(len(rows) - 1, 0), min(SOME_ITEMS, len(rows)))
        pieces.append(rows[np.unique(places.astype(np.int64))])
    return np.sort(np.concatenate(pieces))


def _places_in(some: NDArray[np.int64], parts: Parts) -> Iterator[NDArray[np.int64]]:
    for rows in (parts.train, parts.validation, parts.test):
        yield np.flatnonzero(np.isin(some, rows)).astype(np.int64)


def _taken(raw: RawData, rows: NDArray[np.int64]) -> RawData:
    inputs: Mapping[str, Array] = {name: values[rows] for name, values in raw.inputs.items()}
    keys = tuple(raw.keys[row] for row in rows.tolist()) if len(raw.keys) else ()
    return replace(
        raw,
        inputs=inputs,
        target=raw.target[rows],
        parts=None,
        keys=keys,
        groups=None,
        order=None,
        weights=None,
    )
