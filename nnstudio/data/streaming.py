"""Decides what of the prepared data stays in memory and what is made anew for every batch."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.discovery import Registry
from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text
from nnstudio.data.config import StepConfig
from nnstudio.data.dataset import DataError, RawData
from nnstudio.data.lazy import LazyItems, as_array, items_of_a_piece, pieces
from nnstudio.data.limits import MEBI
from nnstudio.data.memory import FLOAT_BYTES, GIBI, free_bytes, need_memory
from nnstudio.data.spec import InputArray, StepSpec, checked

Array = NDArray[np.generic]

STREAM_BYTES = 512 * MEBI
"""Prepared images that would take more are prepared batch by batch; MNIST takes 210 MB."""


def applied(
    function: Callable[..., Array],
    values: Array | LazyItems,
    arguments: Mapping[str, Any],
    shape: Shape,
    budget: int = STREAM_BYTES,
) -> Array:
    """Return what a step makes of all items: an array, or LazyItems of images beyond the budget.

    Args:
        function: of the step; items do not depend on each other.
        values: (item, ...) before it.
        arguments: of the function.
        shape: of one item after it.
        budget: bytes of float32 that may be held.

    Raises:
        DataError: they must be held and do not fit into memory.
    """
    if _bytes_of(len(values), shape) > budget and values.ndim == 4:
        items = values if isinstance(values, LazyItems) else LazyItems(values)
        return as_array(items.with_step(function, arguments))
    need_memory(len(values), shape)
    if isinstance(values, LazyItems):
        return values.with_step(function, arguments)[:]
    at_once = items_of_a_piece(values)
    if values.ndim != 4 or len(values) <= at_once:
        return function(values, **arguments)
    first = function(values[:1], **arguments)
    result = np.empty((len(values), *first.shape[1:]), dtype=first.dtype)
    start = 0
    for piece in pieces(values):  # the function's own working memory stays small
        result[start : start + len(piece)] = function(piece, **arguments)
        start += len(piece)
    return result


def as_numbers(
    values: Array | LazyItems, dtype: type[np.generic], budget: int = STREAM_BYTES
) -> Array:
    """Return prepared items in the type that a net takes.

    Args:
        values: (item, ...) after all steps.
        dtype: float32, or int64 for ids.
        budget: bytes of float32 that may be held.
    """
    if not isinstance(values, LazyItems):
        if values.ndim != 4 or values.size * FLOAT_BYTES <= budget or values.dtype == dtype:
            return np.ascontiguousarray(values, dtype=dtype)
        values = LazyItems(values)
    if values.dtype == dtype:
        return as_array(values)
    return as_array(values.with_step(_cast, {"dtype": dtype}))


def _cast(values: Array, dtype: type[np.generic]) -> Array:
    return values.astype(dtype)


def _bytes_of(items: int, shape: Shape) -> int:
    return items * (shape.count or 0) * FLOAT_BYTES


@dataclass(frozen=True)
class MemoryEstimate:
    """What a data set takes, known before it is prepared.

    Args:
        raw: bytes as it was read.
        prepared: bytes after the preparation, if all of it were held.
        streamed: whether it is prepared batch by batch instead.
        free: bytes of memory that are free now.
    """

    raw: int
    prepared: int
    streamed: bool
    free: int

    @property
    def fits(self) -> bool:
        """Whether it can be trained with: streamed data always can."""
        return self.streamed or self.prepared < self.free

    @property
    def text(self) -> Text:
        """The estimate in words."""
        if self.streamed:
            return QT_TRANSLATE_NOOP(
                "data_images",
                "{raw} GB of images stay on the disk. They are prepared batch by batch: all at "
                "once would take {prepared} GB of memory.",
            ).format(raw=_gigabytes(self.raw), prepared=_gigabytes(self.prepared))
        return QT_TRANSLATE_NOOP(
            "data_images", "The prepared data take {prepared} GB of memory; {free} GB are free."
        ).format(prepared=_gigabytes(self.prepared), free=_gigabytes(self.free))


def _gigabytes(count: int) -> Number:
    return Number(count / GIBI, 1 if count >= GIBI else 2)


def estimate_memory(
    raw: RawData,
    steps: Sequence[StepConfig],
    registry: Registry[StepSpec],
    items: int | None = None,
    budget: int = STREAM_BYTES,
) -> MemoryEstimate:
    """Return what data will take after their preparation, from two of their items.

    Args:
        raw: the data, or the beginning of them.
        steps: of the preparation.
        registry: the steps that there are.
        items: of the whole set where `raw` is but its beginning.
        budget: bytes of float32 that may be held.

    Raises:
        DataError: a parameter of a step does not fit.
    """
    count = raw.items if items is None else items
    read = prepared = 0
    streamed = False
    for entry in raw.signature.inputs:
        values = raw.inputs[entry.name]
        one = int(np.prod(values.shape[1:], dtype=np.int64))
        read += count * one * values.dtype.itemsize
        if values.ndim != 4:
            prepared += count * one * FLOAT_BYTES
            continue
        two = InputArray(np.asarray(values[:2]), entry)
        needed = count * int(np.prod(_after(two, steps, registry).shape[1:])) * FLOAT_BYTES
        prepared += needed
        streamed = streamed or needed > budget
    return MemoryEstimate(read, prepared, streamed, free_bytes())


def told_of_memory(
    raw: RawData, steps: Sequence[StepConfig], registry: Registry[StepSpec], items: int
) -> tuple[Text, ...]:
    """Return the estimate in words where images will be prepared batch by batch, else nothing.

    Args:
        raw, steps, registry: see `estimate_memory`.
        items: of the whole set.
    """
    if all(values.ndim != 4 for values in raw.inputs.values()):
        return ()
    try:
        estimate = estimate_memory(raw, steps, registry, items)
    except DataError:
        return ()  # what is wrong with a step is told where it stands
    return (estimate.text,) if estimate.streamed else ()


def _after(entry: InputArray, steps: Sequence[StepConfig], registry: Registry[StepSpec]) -> Array:
    for config in steps:
        spec = registry.get(config.id)
        if spec is None or not spec.fits(entry):
            continue
        learnt = spec.fit(entry, checked(spec.params, config.params, spec.name))
        signature, columns = spec.describe(entry, learnt)
        entry = replace(
            entry,
            values=spec.function(entry.values, **learnt),
            signature=signature,
            columns=columns,
        )
    return entry.values
