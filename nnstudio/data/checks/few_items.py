"""Classes with so few items that nothing can be learnt or said about them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.check_spec import Case, CheckSpec
from nnstudio.data.check_tools import class_counts, excluding, listed, shortened, where
from nnstudio.data.spec import DataFix, Finding

FEW = 10
"""Fewer items of a class in a part say nothing about a rate."""
ONE_BY_ONE = 3
"""More classes than this are told in one sentence."""


def _look(case: Case) -> tuple[Finding, ...]:
    counts = class_counts(case, case.meaning.kept)
    if counts is None or np.count_nonzero(counts) < 2:
        return ()
    return (*_lonely(case, counts), *_in_parts(case, counts))


def _lonely(case: Case, counts: NDArray[np.int64]) -> tuple[Finding, ...]:
    """Classes with a single item."""
    lonely = np.flatnonzero(counts == 1)
    if not len(lonely):
        return ()
    meaning = case.meaning
    assert meaning.codes is not None
    rows = meaning.kept[np.isin(meaning.codes[meaning.kept], lonely)]
    keys = meaning.frame.keys_of(rows)
    names = [meaning.classes[name] for name in lonely.tolist()]
    message = (
        QT_TRANSLATE_NOOP("data", "“{name}” has a single item ({where}).").format(
            name=shortened(names[0]), where=where(keys)
        )
        if len(names) == 1
        else QT_TRANSLATE_NOOP("data", "{n} classes have a single item: {list}.").format(
            n=len(names), list=listed(names)
        )
    )
    fixes = (
        DataFix(QT_TRANSLATE_NOOP("data", "Keep them"), {"corrections": case.config.corrections}),
        DataFix(
            QT_TRANSLATE_NOOP("data", "Leave them out"),
            excluding(case.config, keys, "single item of its class"),
        ),
    )
    hint = QT_TRANSLATE_NOOP(
        "data", "It is used for training alone; whether the net knows the class cannot be measured."
    )
    return (Finding("few_items", "warning", message, hint, keys, fixes),)


def _in_parts(case: Case, counts: NDArray[np.int64]) -> tuple[Finding, ...]:
    """Classes with fewer than ten items in validation or test."""
    parts = case.parts
    if parts is None or not len(parts.validation):
        return ()
    kept = case.meaning.kept
    validation = class_counts(case, kept[parts.validation])
    test = class_counts(case, kept[parts.test])
    assert validation is not None and test is not None
    few = (validation < FEW) | ((test < FEW) & (len(parts.test) > 0))
    names = np.flatnonzero(few & (counts > 1))
    classes = int(np.count_nonzero(counts))
    if len(names) > ONE_BY_ONE or len(names) == classes:
        return (_summary(case, names, classes),)
    return tuple(
        _one(
            case.meaning.classes[name],
            int(validation[name]),
            int(test[name]),
            bool(len(parts.test)),
        )
        for name in names.tolist()
    )


def _one(name: str, validation: int, test: int, tested: bool) -> Finding:
    if tested:
        message = QT_TRANSLATE_NOOP(
            "data",
            "With {validation} “{name}” in validation and {test} in the test, nothing can be said "
            "about this class.",
        ).format(validation=validation, name=shortened(name), test=test)
    else:
        message = QT_TRANSLATE_NOOP(
            "data",
            "With {validation} “{name}” in validation, nothing can be said about this class.",
        ).format(validation=validation, name=shortened(name))
    return Finding("few_items", "warning", message)


def _summary(case: Case, names: Sequence[int] | NDArray[np.int64], of: int) -> Finding:
    words = [case.meaning.classes[name] for name in names]
    message = (
        QT_TRANSLATE_NOOP(
            "data",
            "Validation and test hold fewer than {few} items of each class; nothing can be said "
            "about a single class.",
        ).format(few=FEW)
        if len(words) == of
        else QT_TRANSLATE_NOOP(
            "data",
            "{n} classes have fewer than {few} items in validation or test; nothing can be said "
            "about them: {list}.",
        ).format(n=len(words), few=FEW, list=listed(words))
    )
    return Finding("few_items", "warning", message)


CHECK = CheckSpec(
    id="few_items",
    name=QT_TRANSLATE_NOOP("data", "Too few items"),
    order=65,
    look=_look,
)
