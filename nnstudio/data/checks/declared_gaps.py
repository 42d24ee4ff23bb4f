"""Cells that a person counts as missing, so that the decision stays in sight and can be undone."""

from __future__ import annotations

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.check_spec import Case, CheckSpec
from nnstudio.data.check_tools import quoted, shortened
from nnstudio.data.frame import NumberColumn, TimeColumn, WordColumn
from nnstudio.data.spec import DataFix, Finding


def _look(case: Case) -> tuple[Finding, ...]:
    found: list[Finding] = []
    for name, words in case.config.unknown.items():
        column = case.meaning.frame.column(name)
        if words and isinstance(column, NumberColumn | TimeColumn | WordColumn):
            found.append(_finding(case, name, words))
    return tuple(found)


def _finding(case: Case, name: str, words: tuple[str, ...]) -> Finding:
    message = QT_TRANSLATE_NOOP("data", "“{column}”: {list} counts as missing.").format(
        column=shortened(name), list=quoted(words)
    )
    rest = {other: gone for other, gone in case.config.unknown.items() if other != name}
    fixes = (
        DataFix(QT_TRANSLATE_NOOP("data", "Count as missing"), {"unknown": case.config.unknown}),
        DataFix(QT_TRANSLATE_NOOP("data", "Take the cells as they are written"), {"unknown": rest}),
    )
    return Finding("declared_gaps", "info", message, None, (), fixes, name)


CHECK = CheckSpec(
    id="declared_gaps",
    name=QT_TRANSLATE_NOOP("data", "Cells that count as missing"),
    order=28,
    look=_look,
)
