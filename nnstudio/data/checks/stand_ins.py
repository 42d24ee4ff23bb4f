"""A number that may stand for a missing value: -999 among temperatures."""

from __future__ import annotations

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number
from nnstudio.data.cells import number_word
from nnstudio.data.check_spec import Case, CheckSpec
from nnstudio.data.check_tools import shortened, where, with_unknown_cells
from nnstudio.data.frame import NumberColumn
from nnstudio.data.spec import DataFix, Finding
from nnstudio.data.stand_ins import stand_in

MOST_FINDINGS = 10

HINT = QT_TRANSLATE_NOOP(
    "data", "Perhaps it stands for a missing value here. The net would take it for a measurement."
)


def _look(case: Case) -> tuple[Finding, ...]:
    found: list[Finding] = []
    for column in case.meaning.columns("input", "target"):
        is_class = column.name == case.meaning.target_name and case.meaning.codes is not None
        if not isinstance(column, NumberColumn) or is_class or len(found) == MOST_FINDINGS:
            continue
        value = stand_in(column, case.meaning.kept)
        if value is not None:
            found.append(_finding(case, column, value))
    return tuple(found)


def _finding(case: Case, column: NumberColumn, value: float) -> Finding:
    kept = case.meaning.kept
    keys = case.meaning.frame.keys_of(kept[column.values[kept] == value])
    others = column.different[column.different != value]
    message = QT_TRANSLATE_NOOP(
        "data",
        "“{column}” is {value} in {n} rows ({where}), far from all other values ({low} … {high}).",
    ).format(
        column=shortened(column.name),
        value=Number(value),
        n=len(keys),
        where=where(keys),
        low=Number(float(others[0])),
        high=Number(float(others[-1])),
    )
    fixes = (
        DataFix(
            QT_TRANSLATE_NOOP("data", "It is a value like any other"),
            {"unknown": case.config.unknown},
        ),
        DataFix(
            QT_TRANSLATE_NOOP("data", "Count these cells as missing"),
            with_unknown_cells(case, column.name, [number_word(value)]),
        ),
    )
    return Finding("stand_ins", "warning", message, HINT, keys, fixes, column.name)


CHECK = CheckSpec(
    id="stand_ins",
    name=QT_TRANSLATE_NOOP("data", "Numbers for missing values"),
    order=34,
    look=_look,
)
