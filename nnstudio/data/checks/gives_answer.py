"""A column says in other words what is to be predicted; on new data it will not be there."""

from __future__ import annotations

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.check_spec import Case, CheckSpec
from nnstudio.data.check_tools import first_in_force, shortened, with_role
from nnstudio.data.column_facts import counts_rows
from nnstudio.data.frame import FrameColumn, NumberColumn
from nnstudio.data.roles.gives_away import gives_away, tells_number
from nnstudio.data.roles.meaning import Meaning
from nnstudio.data.spec import DataFix, Finding


def _look(case: Case) -> tuple[Finding, ...]:
    meaning = case.meaning
    if meaning.target is None or case.config.window is not None or meaning.kind != "table":
        return ()
    found: list[Finding] = []
    for place, (fact, column) in enumerate(zip(meaning.facts, meaning.frame.columns, strict=True)):
        if place == meaning.target or fact.role not in ("input", "ignore") or counts_rows(column):
            continue
        if not _tells(meaning, column):
            continue
        used = fact.role == "input"
        fixes = (
            DataFix(
                QT_TRANSLATE_NOOP("data", "Leave it out"),
                with_role(case.config, fact.name, "ignore"),
            ),
            DataFix(
                QT_TRANSLATE_NOOP("data", "Use anyway"), with_role(case.config, fact.name, "input")
            ),
        )
        found.append(
            Finding(
                "gives_answer",
                "warning",
                QT_TRANSLATE_NOOP(
                    "data", "“{column}” gives the answer away: it says the same as “{target}”."
                ).format(column=shortened(fact.name), target=shortened(meaning.target_name)),
                QT_TRANSLATE_NOOP(
                    "data",
                    "A net would only copy it, and its result would say nothing. Use it if it is "
                    "known before the answer is.",
                )
                if used
                else QT_TRANSLATE_NOOP(
                    "data", "It is left out. Use it if it is known before the answer is."
                ),
                fixes=first_in_force(case.config, fixes, int(used)),
                column=fact.name,
            )
        )
    return tuple(found)


def _tells(meaning: Meaning, column: FrameColumn) -> bool:
    if meaning.codes is not None:
        return gives_away(column, meaning.codes)
    target = meaning.frame.columns[meaning.target or 0]
    return isinstance(target, NumberColumn) and tells_number(column, target)


CHECK = CheckSpec(
    id="gives_answer",
    name=QT_TRANSLATE_NOOP("data", "The answer among the inputs"),
    order=15,
    look=_look,
)
