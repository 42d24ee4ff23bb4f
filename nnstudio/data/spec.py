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
from nnstudio.data.config import DataConfig, Role, SplitConfig, StepConfig
from nnstudio.data.dataset import DataError, Dataset, LeftOut, NewItems, RawData
from nnstudio.data.frame import Frame
from nnstudio.data.progress import Reading

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


ColumnType = Literal["number", "category", "text", "time", "image", "series", "empty"]


@dataclass(frozen=True)
class ColumnFacts:
    """What was found in one column.

    Args:
        name: from the header, or made.
        role: what it is for.
        type: what it holds.
        reason: why it has that role.
        missing: cells in which nothing is known.
        distinct: different values, without the missing ones.
        whole: whether its numbers are whole.
        low, high: smallest and largest value: numbers, or times as ISO text.
        counts: how often: of equal steps from low to high for numbers and times, of the most
            frequent words for categories, of lengths for texts.
        words: the most frequent words, most frequent first, in step with `counts`; empty for
            numbers.
        gaps: how missing cells are written, with counts.
    """

    name: str
    role: Role
    type: ColumnType
    reason: Text
    missing: int = 0
    distinct: int = 0
    whole: bool = False
    low: float | str | None = None
    high: float | str | None = None
    counts: tuple[int, ...] = ()
    words: tuple[str, ...] = ()
    gaps: Mapping[str, int] = field(default_factory=dict[str, int])


@dataclass(frozen=True)
class DataFix:
    """A repair that a person may choose; it changes the data settings and nothing else.

    Args:
        label: names the deed.
        changes: fields of DataConfig with their new values.
    """

    label: Text
    changes: Mapping[str, Any]


@dataclass(frozen=True)
class Finding:
    """Something in the data that deserves a look.

    Args:
        code: id of the check that found it.
        severity: "info", "warning", or "error" where the data cannot be used like this.
        message: what it is, with numbers.
        hint: what it means for the net; None where the message says it all.
        places: the rows or files concerned, as in `Frame.keys`.
        fixes: repairs; the first one is the one that is in force.
        column: the column concerned; "" for none.
    """

    code: str
    severity: Literal["info", "warning", "error"]
    message: Text
    hint: Text | None = None
    places: tuple[str, ...] = ()
    fixes: tuple[DataFix, ...] = ()
    column: str = ""


@dataclass(frozen=True)
class Inspection:
    """What was understood of a file, before anything is used.

    Args:
        importer: id of the importer.
        kind: how the data will be shown.
        rows: rows that can be used; estimated where only the beginning was read.
        items: what is learnt from: rows, or the windows cut out of them.
        task: "classification", "regression", or "" where nothing can be predicted.
        target: name of the target.
        classes: items by class, most frequent first; empty for regression.
        facts: what is particular to the format, JSON-able: encoding, separator, quote, decimal,
            header for a table; size for pictures.
        columns: what each is for, and why.
        left_out: what is not read or used, and why.
        notes: what a person should know of the reading.
        findings: what deserves a look, with repairs.
        preview: the first rows as they stand in the file, header excluded.
        parts: items of training, validation and test.
        part_classes: items of each class in the three parts.
        whole: False where only the beginning was read.
        window: what a window of a series shows and predicts; None where each row is an item.
    """

    importer: str
    kind: Kind
    rows: int
    task: str
    target: str
    classes: Mapping[str, int] = field(default_factory=dict[str, int])
    facts: Mapping[str, Any] = field(default_factory=dict[str, Any])
    columns: tuple[ColumnFacts, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    notes: tuple[Text, ...] = ()
    findings: tuple[Finding, ...] = ()
    preview: tuple[tuple[str, ...], ...] = ()
    parts: tuple[int, int, int] = (0, 0, 0)
    part_classes: Mapping[str, tuple[int, int, int]] = field(
        default_factory=dict[str, tuple[int, int, int]]
    )
    whole: bool = True
    items: int = 0
    window: Text | None = None

    def to_json(self, render: Renders) -> dict[str, Any]:
        """Return the answer of `nnstudio data --json`, texts in the language of `render`."""
        columns = [
            {
                "name": column.name,
                "role": column.role,
                "type": column.type,
                "missing": column.missing,
                "distinct": column.distinct,
                "reason": render(column.reason),
            }
            for column in self.columns
        ]
        findings = [
            {
                "code": found.code,
                "severity": found.severity,
                "message": render(found.message),
                "hint": render(found.hint) if found.hint else None,
                "places": list(found.places[:100]),
                "fixes": [render(fix.label) for fix in found.fixes],
            }
            for found in self.findings
        ]
        return {
            "importer": self.importer,
            "kind": self.kind,
            **self.facts,
            "rows": self.rows,
            "items": self.items,
            "columns": columns,
            "task": self.task,
            "target": self.target,
            "classes": dict(self.classes),
            "parts": dict(zip(("train", "validation", "test"), self.parts, strict=True)),
            "window": render(self.window) if self.window else None,
            "left_out": [render(entry.text) for entry in self.left_out],
            "warnings": [*map(render, self.notes), *(entry["message"] for entry in findings)],
            "findings": findings,
        }


@dataclass(frozen=True, kw_only=True)
class ImporterSpec:
    """A file format; its file declares it as `IMPORTER`.

    An importer reads and nothing else. What columns are for, what is worth a look, the split and
    the preparation come afterwards and are the same for every format.

    Args:
        id: stable, e.g. "csv".
        name, summary: what people read.
        suffixes: of its files, for the file dialog, with the dot.
        folders: whether it also reads folders.
        probe: (path) -> 0 ("not mine") to 1 ("surely mine"); looks at the first bytes or names
            only and never raises.
        read: (path, options, reading) -> frame; raises DataError. Calls `reading.advance` as it
            goes, so that it can be stopped, and gives up at `reading.most` rows.
        read_new: (path, options, data of the training, reading) -> new items for a trained net,
            where the frame alone does not tell them (drawings); None: as `read` gives them.
        params: its options; "auto" is found from the file.
        split: the split it is best used with where it brings its own parts.
    """

    id: str
    name: Text
    summary: Text
    suffixes: tuple[str, ...]
    probe: Callable[[Path], float]
    read: Callable[[Path, Values, Reading], Frame]
    read_new: Callable[[Path, Values, Dataset, Reading], NewItems] | None = None
    folders: bool = False
    params: tuple[Param, ...] = ()
    split: SplitConfig = field(default_factory=lambda: SplitConfig(kind="given"))


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
        keeps: (input, params) -> (item,) whether an item is kept; None where the step keeps all.
            Judges each item by itself, before the split.
        augment: (values, generator of numpy, **arguments) -> values changed by chance, float32;
            for training batches alone, after all steps. Such a step's `function` changes nothing.
        fresh: parameters of a step that is added today, where a step of an older project that does
            not name them means something else.
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
    keeps: Callable[[InputArray, Values], NDArray[np.bool_]] | None = None
    augment: Callable[..., Array] | None = None
    fresh: Values = field(default_factory=dict[str, Any])


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
