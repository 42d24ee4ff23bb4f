"""A target with very many classes, or with hardly an item for each."""

from __future__ import annotations

import numpy as np

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number
from nnstudio.data.check_spec import Case, CheckSpec
from nnstudio.data.check_tools import class_counts, shortened
from nnstudio.data.frame import NumberColumn
from nnstudio.data.limits import LIMITS
from nnstudio.data.spec import DataFix, Finding

FEW_EACH = 5.0
MANY = 20
"""Fewer classes than this are never too many."""


def _look(case: Case) -> tuple[Finding, ...]:
    meaning = case.meaning
    counts = class_counts(case, meaning.kept)
    if counts is None or meaning.target is None:
        return ()
    classes = int(np.count_nonzero(counts))
    each = float(counts.sum()) / max(classes, 1)
    if classes <= LIMITS.classes_warned and not (classes >= MANY and each < FEW_EACH):
        return ()
    fixes: tuple[DataFix, ...] = ()
    if isinstance(meaning.frame.columns[meaning.target], NumberColumn):
        fixes = (
            DataFix(QT_TRANSLATE_NOOP("data", "Predict classes"), {"task": "classification"}),
            DataFix(QT_TRANSLATE_NOOP("data", "Predict a number"), {"task": "regression"}),
        )
    message = QT_TRANSLATE_NOOP(
        "data", "“{target}” has {n} classes, with {each} items each on average."
    ).format(target=shortened(meaning.target_name), n=classes, each=Number(each, 1))
    hint = QT_TRANSLATE_NOOP(
        "data", "Few items are left to learn each from. Another target, or fewer classes, may help."
    )
    return (
        Finding("many_classes", "warning", message, hint, fixes=fixes, column=meaning.target_name),
    )


CHECK = CheckSpec(
    id="many_classes",
    name=QT_TRANSLATE_NOOP("data", "Too many classes"),
    order=55,
    look=_look,
)
