"""Whether the way of sharing items fits the data: by group without a group, at random over time."""

from __future__ import annotations

import numpy as np

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, TextList
from nnstudio.data.check_spec import Case, CheckSpec
from nnstudio.data.check_tools import first_in_force, shortened
from nnstudio.data.frame import NumberColumn, TimeColumn
from nnstudio.data.spec import DataFix, Finding

FEWEST_TIMES = 10
VALIDATION = QT_TRANSLATE_NOOP("data", "validation")
TEST = QT_TRANSLATE_NOOP("data", "test")


def _look(case: Case) -> tuple[Finding, ...]:
    if case.config.window is not None:
        return ()
    return (*_without_column(case), *_empty_parts(case), *_over_time(case))


def _without_column(case: Case) -> tuple[Finding, ...]:
    """The split asks for something that the data do not have."""
    kind, meaning = case.config.split.kind, case.meaning
    message: Text | None = None
    if kind == "group" and not meaning.places("group"):
        message = QT_TRANSLATE_NOOP(
            "data", "Items are to be shared by group, but no column has the role “group”."
        )
    elif kind == "time" and not _times(case):
        message = QT_TRANSLATE_NOOP(
            "data", "Items are to be shared by time, but no column says when."
        )
    elif kind == "given" and meaning.frame.parts is None:
        message = QT_TRANSLATE_NOOP(
            "data", "The parts are to be those of the data, but the data bring none."
        )
    if message is None:
        return ()
    fixes = (
        DataFix(
            QT_TRANSLATE_NOOP("data", "Share by class"),
            {"split": case.config.split.with_kind("stratified")},
        ),
        DataFix(
            QT_TRANSLATE_NOOP("data", "Share at random"),
            {"split": case.config.split.with_kind("random")},
        ),
    )
    hint = QT_TRANSLATE_NOOP("data", "They are shared by class, as usual.")
    return (Finding("sharing", "warning", message, hint, fixes=fixes),)


def _empty_parts(case: Case) -> tuple[Finding, ...]:
    """A part that is wanted got no items: there are too few, or too few groups."""
    split, parts = case.config.split, case.parts
    if parts is None or split.kind == "given":
        return ()
    wanted = ((VALIDATION, split.validation, parts.validation), (TEST, split.test, parts.test))
    names = [name for name, share, rows in wanted if share > 0 and not len(rows)]
    if not names:
        return ()
    message = QT_TRANSLATE_NOOP("data", "Without an item: {parts}.").format(
        parts=TextList(tuple(names))
    )
    hint = (
        QT_TRANSLATE_NOOP("data", "There are too few groups to share among the parts.")
        if split.kind == "group"
        else QT_TRANSLATE_NOOP("data", "There are too few items to share among the parts.")
    )
    return (Finding("sharing", "warning", message, hint),)


def _over_time(case: Case) -> tuple[Finding, ...]:
    """Items come with a time, but past and future are mixed."""
    times = _times(case)
    kind = case.config.split.kind
    if not times or kind not in ("stratified", "random", "time"):
        return ()
    column = times[0]
    if len(column.different) < FEWEST_TIMES:
        return ()
    fixes = (
        DataFix(
            QT_TRANSLATE_NOOP("data", "Mix past and future"),
            {"split": case.config.split.with_kind("stratified" if kind == "time" else kind)},
        ),
        DataFix(
            QT_TRANSLATE_NOOP("data", "Train on the past, test on the latest"),
            {"split": case.config.split.with_kind("time")},
        ),
    )
    by_time = kind == "time"
    message = (
        QT_TRANSLATE_NOOP("data", "Items are shared by “{column}”: the latest are the test.")
        if by_time
        else QT_TRANSLATE_NOOP("data", "“{column}” says when, but items are shared at random.")
    ).format(column=shortened(column.name))
    hint = (
        None
        if by_time
        else QT_TRANSLATE_NOOP(
            "data",
            "If the net is to be used on what comes later, a test on the latest items is more "
            "honest.",
        )
    )
    return (
        Finding(
            "sharing",
            "info",
            message,
            hint,
            fixes=first_in_force(case.config, fixes, int(by_time)),
            column=column.name,
        ),
    )


def _times(case: Case) -> list[TimeColumn | NumberColumn]:
    columns = case.meaning.columns("time")
    return [
        c for c in columns if isinstance(c, TimeColumn | NumberColumn) and not np.all(c.missing())
    ]


CHECK = CheckSpec(
    id="sharing",
    name=QT_TRANSLATE_NOOP("data", "Parts"),
    order=50,
    look=_look,
)
