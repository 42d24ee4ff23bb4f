"""A column names people or items: it tells a net nothing that holds for others."""

from __future__ import annotations

from collections.abc import Mapping

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.check_spec import Case, CheckSpec
from nnstudio.data.check_tools import first_in_force, shortened, with_role
from nnstudio.data.column_facts import counts_rows
from nnstudio.data.config import Role
from nnstudio.data.roles.identity import Identity, identity_of
from nnstudio.data.spec import DataFix, Finding

MESSAGES: Mapping[Identity, Text] = {
    "people": QT_TRANSLATE_NOOP("data", "“{column}” identifies people."),
    "email": QT_TRANSLATE_NOOP("data", "“{column}” holds e-mail addresses: it identifies people."),
    "phone": QT_TRANSLATE_NOOP("data", "“{column}” holds telephone numbers: it identifies people."),
    "account": QT_TRANSLATE_NOOP("data", "“{column}” holds account numbers: it identifies people."),
    "address": QT_TRANSLATE_NOOP("data", "“{column}” holds addresses: it identifies people."),
    "items": QT_TRANSLATE_NOOP("data", "“{column}” is different in every row and only names it."),
}
LEFT_OUT = QT_TRANSLATE_NOOP("data", "It is left out and not stored in the project.")
USED = QT_TRANSLATE_NOOP(
    "data", "The net can learn single rows by heart from it, and it is stored in the project."
)


def _look(case: Case) -> tuple[Finding, ...]:
    found: list[Finding] = []
    for fact, column in zip(case.meaning.facts, case.meaning.frame.columns, strict=True):
        if fact.role not in ("input", "text", "ignore") or counts_rows(column):
            continue
        identity = identity_of(column)
        if not identity:
            continue
        used = fact.role != "ignore"
        role: Role = "text" if case.meaning.kind == "text" else "input"
        fixes = (
            DataFix(
                QT_TRANSLATE_NOOP("data", "Leave it out"),
                with_role(case.config, fact.name, "ignore"),
            ),
            DataFix(
                QT_TRANSLATE_NOOP("data", "Use anyway"),
                with_role(case.config, fact.name, fact.role if used else role),
            ),
        )
        found.append(
            Finding(
                "identifying",
                "warning" if used and identity != "items" else "info",
                MESSAGES[identity].format(column=shortened(fact.name)),
                USED if used else LEFT_OUT,
                fixes=first_in_force(case.config, fixes, int(used)),
                column=fact.name,
            )
        )
    return tuple(found)


CHECK = CheckSpec(
    id="identifying",
    name=QT_TRANSLATE_NOOP("data", "People and names"),
    order=10,
    look=_look,
)
