"""What a person changed about single items: classes put right, items excluded.

Corrections come after the split: which part an item belongs to never depends on them, so that no
test item moves into training because another item was put right.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.signature import TargetSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.cells import to_number
from nnstudio.data.config import DataConfig
from nnstudio.data.dataset import DataError, Excluded, LeftOut, PartName, Parts, RawData
from nnstudio.data.lazy import taken

Rows = NDArray[np.int64]

EXCLUDED = QT_TRANSLATE_NOOP("data", "excluded by you")
_PARTS: tuple[PartName, ...] = ("train", "validation", "test")


@dataclass(frozen=True)
class Corrected:
    """Items after a person's corrections.

    Args:
        raw: without the excluded items, with the right classes.
        parts: of them.
        excluded: the items taken out; None where there are none.
        relabelled: row -> class or number as it was read.
        notes: what a person should know.
    """

    raw: RawData
    parts: Parts
    excluded: Excluded | None = None
    relabelled: Mapping[int, str] = field(default_factory=dict[int, str])
    notes: tuple[Text, ...] = ()


def without_corrections(config: DataConfig) -> DataConfig:
    """Return settings under which every item stays as it was read.

    Windows keep their corrections: what is excluded there are points of the series, not items.
    """
    if config.window is not None or not config.corrections:
        return config
    return config.model_copy(update={"corrections": ()})


def named(raw: RawData) -> RawData:
    """Return items with keys: their numbers, counted from 1, where the data name none."""
    if raw.keys:
        return raw
    return replace(raw, keys=tuple(str(number) for number in range(1, raw.items + 1)))


def corrected(raw: RawData, parts: Parts, config: DataConfig) -> Corrected:
    """Return the items with everything that a person put right.

    Args:
        raw: all items as they were read; with keys.
        parts: of them.
        config: corrections and merged classes.

    Raises:
        DataError: a number that was put right is none, or a single class is left.
    """
    if config.window is not None or not config.corrections:
        return Corrected(raw, parts)
    wanted = {correction.key: correction for correction in config.corrections}
    found = {row: wanted[key] for row, key in enumerate(raw.keys) if key in wanted}
    notes: tuple[Text, ...] = ()
    lost = len(wanted) - len(found)
    if lost > 0:
        notes = (
            QT_TRANSLATE_NOOP("data_browser", "{n} corrections fit no item of these data.").format(
                n=lost
            ),
        )
    labels = {row: c.label for row, c in found.items() if c.label and not c.exclude}
    before = {row: label_of(raw, row) for row in found}
    if labels:
        labels = {row: config.merge.get(label, label) for row, label in labels.items()}
        raw = _relabelled(raw, labels)
    gone = np.array([row for row, c in found.items() if c.exclude], dtype=np.int64)
    excluded = None
    place = np.arange(raw.items, dtype=np.int64)
    if len(gone):
        reasons = tuple(found[row].reason for row in gone.tolist())
        words = tuple(before[row] for row in gone.tolist())
        excluded = _taken_out(raw, parts, gone, words, reasons)
        raw, parts, place = _without(raw, parts, gone)
    raw = _with_present_classes(raw)
    _need_two_classes(raw)
    relabelled = {
        int(place[row]): before[row] for row, label in labels.items() if label != before[row]
    }
    return Corrected(raw, parts, excluded, relabelled, notes)


def label_of(raw: RawData, row: int) -> str:
    """Return the class of an item, or its number in words."""
    return target_word(raw.signature.target, raw.target, row)


def target_word(target: TargetSignature, values: NDArray[np.generic], row: int) -> str:
    """Return the class of an item, or its numbers in words.

    Args:
        target: of the data.
        values: int64 (item,) or float32 (item, name).
        row: which item.
    """
    if target.task == "classification":
        return target.classes[int(values[row])]
    numbers = np.atleast_1d(np.asarray(values[row]))
    return ", ".join(np.format_float_positional(number, trim="-") for number in numbers)


def take_rows(raw: RawData, rows: Rows, gone: LeftOut) -> RawData:
    """Return these items alone.

    Args:
        raw: items.
        rows: which, ascending.
        gone: what is left out and why.
    """
    place = np.full(raw.items, -1, dtype=np.int64)
    place[rows] = np.arange(len(rows))
    parts = raw.parts
    if parts is not None:
        parts = moved_parts(parts, place)
    return replace(
        raw,
        inputs={name: taken(values, rows) for name, values in raw.inputs.items()},
        target=raw.target[rows],
        parts=parts,
        left_out=(*raw.left_out, gone),
        keys=tuple(raw.keys[row] for row in rows.tolist()) if raw.keys else (),
        groups=None if raw.groups is None else raw.groups[rows],
        together=None if raw.together is None else raw.together[rows],
        order=None if raw.order is None else raw.order[rows],
        weights=None if raw.weights is None else raw.weights[rows],
    )


def with_classes(raw: RawData, names: Sequence[str]) -> RawData:
    """Return items whose classes have these names first, then their own others.

    Args:
        raw: of classes.
        names: in the wanted order; all that occur are to be among them or are appended.
    """
    target = raw.signature.target
    order = list(dict.fromkeys((*names, *target.classes)))
    table = np.array([order.index(name) for name in target.classes], dtype=np.int64)
    signature = replace(raw.signature, target=replace(target, classes=tuple(order)))
    return replace(raw, target=table[raw.target.astype(np.int64)], signature=signature)


def _relabelled(raw: RawData, labels: Mapping[int, str]) -> RawData:
    target = raw.signature.target
    if target.task != "classification":
        values = raw.target.copy()
        for row, label in labels.items():
            values[row] = _number(label)
        return replace(raw, target=values)
    new = [label for label in dict.fromkeys(labels.values()) if label not in target.classes]
    if new:
        raw = with_classes(raw, (*target.classes, *new))
    numbers = {name: number for number, name in enumerate(raw.signature.target.classes)}
    classes = raw.target.astype(np.int64)
    for row, label in labels.items():
        classes[row] = numbers[label]
    return replace(raw, target=classes)


def _number(label: str) -> float:
    value = to_number(label.strip(), ".")
    if value is None:
        raise DataError(
            QT_TRANSLATE_NOOP("data_browser", "The correction “{label}” is no number.").format(
                label=label
            ),
            QT_TRANSLATE_NOOP(
                "data_browser", "Take it back in the list of items, or write a number."
            ),
            "NNS-2063",
        )
    return value


def _taken_out(
    raw: RawData, parts: Parts, gone: Rows, labels: tuple[str, ...], reasons: tuple[str, ...]
) -> Excluded:
    part = np.full(raw.items, -1, dtype=np.int64)
    for number, name in enumerate(_PARTS):
        part[parts.of(name)] = number
    inputs = {name: np.asarray(values[gone]) for name, values in raw.inputs.items()}
    keys = tuple(raw.keys[int(row)] for row in gone)
    return Excluded(
        inputs, labels, keys, reasons, tuple(_PARTS[n] if n >= 0 else "" for n in part[gone])
    )


def _without(raw: RawData, parts: Parts, gone: Rows) -> tuple[RawData, Parts, Rows]:
    keep = np.ones(raw.items, dtype=bool)
    keep[gone] = False
    rows = np.flatnonzero(keep).astype(np.int64)
    place = np.full(raw.items, -1, dtype=np.int64)
    place[rows] = np.arange(len(rows))
    keys = tuple(raw.keys[int(row)] for row in gone)
    return take_rows(raw, rows, LeftOut(EXCLUDED, keys)), moved_parts(parts, place), place


def moved_parts(parts: Parts, place: Rows) -> Parts:
    """Return parts with other row numbers; -1 is a row that is gone."""
    moved = [place[rows] for rows in (parts.train, parts.validation, parts.test)]
    return Parts(*(rows[rows >= 0] for rows in moved))


def _with_present_classes(raw: RawData) -> RawData:
    """Forget classes of which no item is left."""
    target = raw.signature.target
    if target.task != "classification":
        return raw
    present = np.unique(raw.target.astype(np.int64))
    if len(present) == len(target.classes):
        return raw
    table = np.zeros(len(target.classes), dtype=np.int64)
    table[present] = np.arange(len(present))
    classes = tuple(target.classes[number] for number in present.tolist())
    signature = replace(raw.signature, target=replace(target, classes=classes))
    return replace(raw, target=table[raw.target.astype(np.int64)], signature=signature)


def _need_two_classes(raw: RawData) -> None:
    target = raw.signature.target
    if target.task == "classification" and len(target.classes) < 2:
        raise DataError(
            QT_TRANSLATE_NOOP("data_browser", "Your corrections leave items of a single class."),
            QT_TRANSLATE_NOOP(
                "data_browser", "Undo the last correction; then there is something to learn."
            ),
            "NNS-2064",
        )
