"""What data give a net, in figures: for an import that is looked at, and for data in use."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from nnstudio.base.shapes import Shape
from nnstudio.base.text import Text
from nnstudio.data.config import DataConfig, SplitConfig, StepConfig, WindowConfig
from nnstudio.data.dataset import Dataset, FittedStep, RawData
from nnstudio.data.frame import NumberColumn
from nnstudio.data.spec import Finding
from nnstudio.data.study import Study

FEW = 10
"""Items of a class in a part below which a rate of them says next to nothing."""


@dataclass(frozen=True)
class ClassCount:
    """One class: its name and its items in training, validation and test."""

    name: str
    parts: tuple[int, int, int]

    @property
    def items(self) -> int:
        """Items of all parts."""
        return sum(self.parts)


@dataclass(frozen=True)
class Summary:
    """What will be learned, from what, in which parts.

    Args:
        target: name of what is predicted; "" where nothing is.
        task: "classification", "regression" or "".
        kind: "image", "vector", "points", "text" or "series".
        features: number of features of a table or of channels of a series.
        shape: of one item before the preparation; None where it is not known.
        columns: names of the text columns.
        items: that are used.
        classes: most frequent first; empty for regression.
        parts: items of training, validation and test.
        split: how they are shared.
        kinds: ways of sharing that these data allow.
        window: how items are cut out of a series; None where each row is one.
        steps: of the preparation.
        fitted: the steps with what they learnt; None while that is not known.
        either_task: whether the target could be predicted as classes and as a number.
        whole: whether all rows were counted.
        warnings: what the checks say about the parts.
    """

    target: str
    task: str
    kind: str
    items: int
    features: int = 0
    shape: Shape | None = None
    columns: tuple[str, ...] = ()
    classes: tuple[ClassCount, ...] = ()
    parts: tuple[int, int, int] = (0, 0, 0)
    split: SplitConfig = field(default_factory=SplitConfig)
    kinds: frozenset[str] = frozenset(("stratified", "random"))
    window: WindowConfig | None = None
    steps: tuple[StepConfig, ...] = ()
    fitted: tuple[FittedStep, ...] | None = None
    either_task: bool = False
    whole: bool = True
    warnings: tuple[Text, ...] = ()

    @property
    def most(self) -> ClassCount | None:
        """The most frequent class."""
        return self.classes[0] if self.classes else None

    @property
    def rare(self) -> ClassCount | None:
        """The rarest class, where validation or test have too few of it to tell anything."""
        found = [
            count
            for count in self.classes
            if any(
                there and 0 <= here < FEW
                for here, there in zip(count.parts[1:], self.parts[1:], strict=True)
            )
        ]
        return min(found, key=lambda count: (min(count.parts[1:]), count.items), default=None)


def summary_of_study(
    made: Study, fitted: tuple[FittedStep, ...] | None = None, whole: bool = True
) -> Summary:
    """Return what an import would give.

    Args:
        made: the study.
        fitted: its preparation; None while it is not known.
        whole: whether all rows were read.
    """
    config, meaning, raw, parts = made.config, made.meaning, made.raw, made.parts
    target = meaning.target_name
    if raw is None:
        return Summary(
            target=target,
            task="" if meaning.target is None else meaning.task,
            kind=meaning.kind,
            items=0,
            split=config.split,
            window=config.window,
            steps=config.prepare,
            fitted=(),
            whole=whole,
        )
    target = target or ", ".join(raw.signature.target.names)  # no column holds the next letter
    first = raw.signature.inputs[0]
    column = None if meaning.target is None else meaning.frame.columns[meaning.target]
    whole_numbers = meaning.target is not None and meaning.facts[meaning.target].whole
    counts = made.inspection.part_classes
    return Summary(
        target=target,
        task=raw.signature.target.task,
        kind=first.kind,
        items=raw.items,
        features=_features(raw.inputs[first.name].shape, first.kind),
        shape=first.shape,
        columns=first.columns if first.kind == "text" else (),
        classes=tuple(ClassCount(name, counts[name]) for name in made.inspection.classes)
        if counts
        else (),
        parts=made.inspection.parts if parts is not None else (0, 0, 0),
        split=config.split,
        kinds=_kinds(raw),
        window=config.window,
        steps=config.prepare,
        fitted=fitted,
        either_task=isinstance(column, NumberColumn) and whole_numbers and config.window is None,
        whole=whole,
        warnings=tuple(f.message for f in made.inspection.findings if told_beside(f)),
    )


def _kinds(raw: RawData) -> frozenset[str]:
    """Return the ways of sharing that items allow."""
    kinds = {"stratified", "random"}
    kinds |= {"group"} if raw.groups is not None else set()
    kinds |= {"time"} if raw.order is not None else set()
    kinds |= {"given"} if raw.parts is not None else set()
    return frozenset(kinds)


def told_beside(finding: Finding) -> bool:
    """Whether a finding is about the parts alone and stands beside their figures."""
    return finding.code == "few_items" and not finding.fixes and not finding.places


def summary_of_dataset(dataset: Dataset, config: DataConfig) -> Summary:
    """Return what the data in use give.

    Args:
        dataset: as prepared.
        config: its settings.
    """
    signature = dataset.raw_signature or dataset.signature
    first, target = signature.inputs[0], signature.target
    parts = dataset.parts
    roles = set(config.roles.values())
    kinds = {"stratified", "random", config.split.kind}
    kinds |= {"group"} if "group" in roles else set()
    kinds |= {"time"} if "time" in roles or config.window is not None else set()
    kinds |= {"given"} if config.source.startswith("bundled:") else set()
    return Summary(
        target=", ".join(target.names),
        task=target.task,
        kind=first.kind,
        items=dataset.items,
        features=_features(dataset.raw[first.name].shape, first.kind),
        shape=first.shape,
        columns=first.columns if first.kind == "text" else (),
        classes=_classes(dataset),
        parts=(len(parts.train), len(parts.validation), len(parts.test)),
        split=config.split,
        kinds=frozenset(kinds),
        window=config.window,
        steps=config.prepare,
        fitted=dataset.fitted,
    )


def _features(shape: tuple[int, ...], kind: str) -> int:
    return int(shape[1]) if kind in ("vector", "points", "series") and len(shape) > 1 else 0


def _classes(dataset: Dataset) -> tuple[ClassCount, ...]:
    target = dataset.signature.target
    if target.task != "classification":
        return ()
    parts, numbers = dataset.parts, dataset.target.astype(np.int64)
    counts = [
        np.bincount(numbers[rows], minlength=len(target.classes))
        for rows in (parts.train, parts.validation, parts.test)
    ]
    found = [
        ClassCount(name, (int(counts[0][k]), int(counts[1][k]), int(counts[2][k])))
        for k, name in enumerate(target.classes)
    ]
    return tuple(sorted(found, key=lambda count: -count.items))
