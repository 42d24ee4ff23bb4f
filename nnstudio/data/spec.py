"""What a bundled set, an importer and a preparation step declare."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.params import Param, complete, validate_all
from nnstudio.base.signature import InputSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, Renders, Text
from nnstudio.data.columns import Column
from nnstudio.data.config import DataConfig, SplitConfig, StepConfig
from nnstudio.data.dataset import DataError, Dataset, NewItems, RawData

Values = Mapping[str, Any]
Array = NDArray[np.generic]
Kind = Literal["image", "table", "points", "text", "series"]


@dataclass(frozen=True, kw_only=True)
class SampleSpec:
    """A data set that works offline; its file declares it as `SAMPLE`.

    Args:
        id: stable, e.g. "digits".
        name, summary: what people read in lists.
        kind: how it is shown.
        items: number of items with the default options.
        licence, origin: where it comes from and under which terms.
        load: (options) -> RawData.
        params: its options, e.g. noise and seed.
        prepare: the preparation it is best used with.
        split: the split it is best used with.
    """

    id: str
    name: Text
    summary: Text
    kind: Kind
    items: int
    licence: Text
    origin: Text
    load: Callable[[Values], RawData]
    params: tuple[Param, ...] = ()
    prepare: tuple[StepConfig, ...] = ()
    split: SplitConfig = field(default_factory=SplitConfig)

    def config(self, **options: Any) -> DataConfig:
        """Return data settings that use this set in the way it is best used."""
        return DataConfig(
            source=f"bundled:{self.id}", options=options, prepare=self.prepare, split=self.split
        )


@dataclass(frozen=True)
class ColumnFacts:
    """What an importer found in one column.

    Args:
        name: from the header, or made.
        role: "feature", "target" or "ignored".
        type: "number", "category", "text" or "empty".
        missing: empty cells.
        distinct: different values, without the empty ones.
        reason: why it is ignored; None for the others.
    """

    name: str
    role: Literal["feature", "target", "ignored"]
    type: Literal["number", "category", "text", "empty"]
    missing: int = 0
    distinct: int = 0
    reason: Text | None = None


@dataclass(frozen=True)
class Inspection:
    """What an importer understood of a file, before anything is used.

    Args:
        importer: id of the importer.
        kind: how the data will be shown.
        rows: items that can be used.
        task: "classification" or "regression".
        target: name of the target.
        classes: items by class; empty for regression.
        facts: what is particular to the format, JSON-able: encoding, separator, quote, decimal,
            header for a table; shape for images.
        columns: of a table.
        left_out: what is not read and why, with counts.
        warnings: what deserves a look.
        preview: the first rows as they stand in the file, header excluded.
    """

    importer: str
    kind: Kind
    rows: int
    task: str
    target: str
    classes: Mapping[str, int] = field(default_factory=dict[str, int])
    facts: Mapping[str, Any] = field(default_factory=dict[str, Any])
    columns: tuple[ColumnFacts, ...] = ()
    left_out: tuple[Text, ...] = ()
    warnings: tuple[Text, ...] = ()
    preview: tuple[tuple[str, ...], ...] = ()

    def to_json(self, render: Renders) -> dict[str, Any]:
        """Return the answer of `nnstudio data --json`, texts in the language of `render`."""
        columns = [
            {
                "name": column.name,
                "role": column.role,
                "type": column.type,
                "missing": column.missing,
                "distinct": column.distinct,
                "reason": render(column.reason) if column.reason else None,
            }
            for column in self.columns
        ]
        return {
            "importer": self.importer,
            "kind": self.kind,
            **self.facts,
            "rows": self.rows,
            "columns": columns,
            "task": self.task,
            "target": self.target,
            "classes": dict(self.classes),
            "left_out": [render(text) for text in self.left_out],
            "warnings": [render(text) for text in self.warnings],
        }


@dataclass(frozen=True, kw_only=True)
class ImporterSpec:
    """A file format; its file declares it as `IMPORTER`.

    Args:
        id: stable, e.g. "csv".
        name, summary: what people read.
        suffixes: of its files, for the file dialog, with the dot.
        folders: whether it also reads folders.
        probe: (path) -> 0 ("not mine") to 1 ("surely mine"); looks at the first bytes only and
            never raises.
        inspect: (path, options) -> what it understood; raises DataError.
        load: (path, options) -> RawData; raises DataError.
        read_new: (path, options, data of the training) -> new items of the same columns or
            shape, raw, with their target where the file has it; raises DataError.
        params: its options.
        split: the split it is best used with.
    """

    id: str
    name: Text
    summary: Text
    suffixes: tuple[str, ...]
    probe: Callable[[Path], float]
    inspect: Callable[[Path, Values], Inspection]
    load: Callable[[Path, Values], RawData]
    read_new: Callable[[Path, Values, Dataset], NewItems]
    folders: bool = False
    params: tuple[Param, ...] = ()
    split: SplitConfig = field(default_factory=SplitConfig)


@dataclass(frozen=True)
class InputArray:
    """One input on its way through the preparation.

    Args:
        values: first axis = items.
        signature: of these values.
        columns: of a vector; empty if they have none.
    """

    values: Array
    signature: InputSignature
    columns: tuple[Column, ...] = ()

    def with_values(self, values: Array) -> InputArray:
        """Return the same input with other values."""
        return replace(self, values=values)


@dataclass(frozen=True, kw_only=True)
class StepSpec:
    """A preparation step; its file declares it as `STEP`.

    What it learns is learnt from the training rows and is nothing but the arguments of
    `function`: the same function prepares the training data, a new file, and stands verbatim in an
    exported script.

    Args:
        id: stable, e.g. "scale".
        name, summary: what people read.
        fits: (input) -> whether the step has anything to do there; others pass by unchanged.
        fit: (input with the training rows only, params) -> arguments of `function`, JSON-able.
        function: (values, **arguments) -> values; numpy only, items independent of each other.
        describe: (input before, arguments) -> (signature, columns) after it.
        note: (input before, arguments) -> what it did, in words.
        params: its parameters.
    """

    id: str
    name: Text
    summary: Text
    fits: Callable[[InputArray], bool]
    fit: Callable[[InputArray, Values], dict[str, Any]]
    function: Callable[..., Array]
    describe: Callable[[InputArray, Values], tuple[InputSignature, tuple[Column, ...]]]
    note: Callable[[InputArray, Values], Text]
    params: tuple[Param, ...] = ()


def checked(params: tuple[Param, ...], values: Values, name: Text) -> dict[str, Any]:
    """Return options with defaults for the missing ones.

    Args:
        name: of the set, importer or step, for the message.

    Raises:
        DataError: an option is unknown or outside its range.
    """
    problems = validate_all(params, values)
    if problems:
        raise DataError(
            QT_TRANSLATE_NOOP("data", "{name}: {reason}").format(name=name, reason=problems[0][1]),
            QT_TRANSLATE_NOOP("data", "Change this value on the Data page. Nothing was lost."),
            "NNS-2003",
        )
    return complete(params, values)
