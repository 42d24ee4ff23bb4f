"""A data set in memory, before and after its preparation; frozen, numpy only."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.errors import UserError
from nnstudio.base.signature import DataSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.columns import Column

PartName = Literal["train", "validation", "test"]

SHOWN_PLACES = 5
"""Line numbers or file names that stand in a sentence; the list has them all."""


class DataError(UserError):
    """The data cannot be used; codes NNS-2000 to NNS-2999."""

    def __init__(self, message: Text, hint: Text | None = None, code: str = "NNS-2000") -> None:
        super().__init__(message, hint, code)


@dataclass(frozen=True)
class Parts:
    """Row numbers of the three parts, int64, each sorted as they are to be used."""

    train: NDArray[np.int64]
    validation: NDArray[np.int64]
    test: NDArray[np.int64]

    def of(self, part: PartName) -> NDArray[np.int64]:
        """Return the rows of a part."""
        return getattr(self, part)


@dataclass(frozen=True)
class LeftOut:
    """Rows or files that are not used, and why.

    Args:
        reason: in words, without the count.
        places: every one of them: line numbers or names of files.
    """

    reason: Text
    places: tuple[str, ...]

    @property
    def text(self) -> Text:
        """The reason with the count and the first places."""
        some = ", ".join(self.places[:SHOWN_PLACES])
        more = " …" if len(self.places) > SHOWN_PLACES else ""
        return QT_TRANSLATE_NOOP("data", "{n} left out: {reason} ({places})").format(
            n=len(self.places), reason=self.reason, places=some + more
        )


@dataclass(frozen=True)
class RawData:
    """What an importer or bundled set gives.

    Args:
        inputs: by name; first axis = items. Images uint8 or float (item, channel, height, width),
            vectors float32 (item, feature).
        target: classes as int64 (item,), numbers as float32 (item, name).
        signature: before preparation.
        parts: rows of the parts where the data bring their own; None otherwise.
        left_out: what was not read and why.
        columns: of the vector inputs that have some, by input name. A category stands as its
            index, a time as seconds since 1970, a missing cell as NaN.
        keys: how a person finds each item again (line, file name); empty where there is nothing
            to name.
        groups: int64 (item,), items that belong together; a split by group keeps them in one part.
        together: int64 (item,), number of the set of items that stay in one part whatever the
            split; -1 for an item of no set. A set with an item in training goes there.
        order: int64 (item,), the order in time; equal for equal times.
        reach: for windows of a series, how many steps of `order` an item covers: parts that
            follow each other in time keep that distance.
        weights: float32 (item,), how much each item counts in training.
    """

    inputs: Mapping[str, NDArray[np.generic]]
    target: NDArray[np.generic]
    signature: DataSignature
    parts: Parts | None = None
    left_out: tuple[LeftOut, ...] = ()
    columns: Mapping[str, tuple[Column, ...]] = field(default_factory=dict[str, tuple[Column, ...]])
    keys: Sequence[str] = ()
    groups: NDArray[np.int64] | None = None
    together: NDArray[np.int64] | None = None
    order: NDArray[np.int64] | None = None
    reach: int = 0
    weights: NDArray[np.float32] | None = None

    @property
    def items(self) -> int:
        """Number of items."""
        return int(self.target.shape[0])


@dataclass(frozen=True)
class NewItems:
    """Items that were not there at training: to be answered, or to test the net with.

    Args:
        inputs: raw, by name, first axis = items.
        target: as in RawData with the training data's classes; None where the file has none. An
            importer may say -1 for a class that the net does not know.
        names: how a person finds the item again, e.g. "row 3" or a file name.
        left_out: what was not read and why, with counts.
        truth: what the file says is right, where answers are not judged: object (item,) words, ""
            where it says nothing, or float64 (item,) numbers; None where it never says anything.
    """

    inputs: Mapping[str, NDArray[np.generic]]
    target: NDArray[np.generic] | None
    names: tuple[str, ...]
    left_out: tuple[LeftOut, ...] = ()
    truth: NDArray[np.generic] | None = None


@dataclass(frozen=True)
class FittedStep:
    """A preparation step with what it learnt from the training rows.

    Args:
        id: of the step's declaration.
        params: as set by the person.
        function: the step's function, found again by its name when pickled.
        arguments: what it learnt, by input name: the keyword arguments of `function`, JSON-able.
        note: what it did, in words.
        augment: changes training batches by chance, see StepSpec; None for most steps.
    """

    id: str
    params: Mapping[str, Any]
    function: Callable[..., NDArray[np.generic]]
    arguments: Mapping[str, Mapping[str, Any]]
    note: Text
    augment: Callable[..., NDArray[np.generic]] | None = None


class Prepared(Protocol):
    """Whatever knows how the training data were prepared: a Dataset, or what a run kept of it."""

    @property
    def signature(self) -> DataSignature: ...

    @property
    def raw_signature(self) -> DataSignature | None: ...

    @property
    def raw_columns(self) -> Mapping[str, tuple[Column, ...]]: ...

    @property
    def fitted(self) -> tuple[FittedStep, ...]: ...


@dataclass(frozen=True)
class Excluded:
    """Items that a person took out; nothing learns from them, but they can be seen and taken back.

    Args:
        inputs: as a person sees them, by name, first axis = items.
        labels: their class or number in words.
        keys: how a person finds each item again.
        reasons: why, in the person's words.
        parts: the part each would be in; "" for none.
    """

    inputs: Mapping[str, NDArray[np.generic]]
    labels: tuple[str, ...]
    keys: tuple[str, ...]
    reasons: tuple[str, ...]
    parts: tuple[PartName | Literal[""], ...]


@dataclass(frozen=True, eq=False)  # arrays cannot be compared as a whole
class Dataset:
    """Prepared data, split, ready for training.

    Args:
        inputs: by name, float32 (or int64 for ids), first axis = items.
        target: int64 (item,) for classification, float32 (item, name) for regression.
        signature: after preparation.
        parts: rows of training, validation and test. Only the final test may read the test rows.
        raw: inputs as a person sees them (images before resizing), same items.
        fingerprint: SHA-256 over what was read, hexadecimal.
        notes: what the preparation did, for the data page and the report.
        fitted: the preparation with what it learnt, to prepare new items in the same way.
        raw_signature: what the data offer before preparation.
        raw_columns: columns of the raw inputs, by input name.
        left_out: what was not read and why.
        keys: how a person finds each item again; empty where there is nothing to name.
        weights: float32 (item,), how much each item counts in training; None: all the same.
        excluded: items that a person took out; None where there are none.
        relabelled: row -> class or number as it was read, of items that a person put right.
        own: int64, rows of the person's own samples; they belong to the training part.
    """

    inputs: Mapping[str, NDArray[np.generic]]
    target: NDArray[np.generic]
    signature: DataSignature
    parts: Parts
    raw: Mapping[str, NDArray[np.generic]]
    fingerprint: str
    notes: tuple[Text, ...] = field(default=())
    fitted: tuple[FittedStep, ...] = ()
    raw_signature: DataSignature | None = None
    raw_columns: Mapping[str, tuple[Column, ...]] = field(
        default_factory=dict[str, tuple[Column, ...]]
    )
    left_out: tuple[LeftOut, ...] = ()
    keys: Sequence[str] = ()
    weights: NDArray[np.float32] | None = None
    excluded: Excluded | None = None
    relabelled: Mapping[int, str] = field(default_factory=dict[int, str])
    own: NDArray[np.int64] = field(default_factory=lambda: np.array([], dtype=np.int64))

    @property
    def items(self) -> int:
        """Number of items of all parts."""
        return int(self.target.shape[0])
