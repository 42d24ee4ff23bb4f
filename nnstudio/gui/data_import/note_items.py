"""What deserves a look, as one list: findings of the checks, what was left out, what was noted."""

from __future__ import annotations

from dataclasses import dataclass

from nnstudio.base.text import Text
from nnstudio.data.config import DataConfig
from nnstudio.data.spec import DataFix
from nnstudio.data.study import Study
from nnstudio.work.import_data.summary import told_beside

_LOOKS = {"error": ("error", "error"), "warning": ("warning", "warn"), "info": ("info", "text2")}
_ICONS = {"duplicate": "copy", "identif": "lock", "private": "lock", "names": "lock"}
"""Icons of information by a part of the check's id; the others have the usual one."""


@dataclass(frozen=True)
class NoteItem:
    """One entry of the list.

    Args:
        icon, tone: an icon's name and its colour token.
        text: what it is and what it means.
        reason: why its rows are listed, for a saved list.
        places: rows or files concerned.
        fixes: repairs; the first one is in force.
        column: the column concerned; "" for none.
    """

    icon: str
    tone: str
    text: Text
    reason: Text
    places: tuple[str, ...] = ()
    fixes: tuple[DataFix, ...] = ()
    column: str = ""


def notes_of(made: Study) -> tuple[NoteItem, ...]:
    """Return the entries, what stands in the way first."""
    found = [finding for finding in made.inspection.findings if not told_beside(finding)]
    found.sort(key=lambda finding: finding.severity != "error")
    items: list[NoteItem] = []
    for finding in found:
        icon, tone = _LOOKS[finding.severity]
        if finding.severity == "info":
            icon = next((name for part, name in _ICONS.items() if part in finding.code), icon)
        text = finding.message
        if finding.hint is not None:
            both = (("message", finding.message), ("hint", finding.hint))
            text = Text("", "{message} {hint}", both)
        items.append(
            NoteItem(
                icon,
                tone,
                text,
                finding.message,
                finding.places,
                _offered(finding.fixes, made.config),
                finding.column,
            )
        )
    for entry in made.inspection.left_out:
        items.append(NoteItem("filter", "text2", entry.text, entry.reason, entry.places))
    items += [NoteItem("info", "text2", note, note) for note in made.inspection.notes]
    return tuple(items)


def _offered(fixes: tuple[DataFix, ...], config: DataConfig) -> tuple[DataFix, ...]:
    """Return the repairs that a person can choose among; one alone is offered if it changes."""
    if len(fixes) != 1:
        return fixes
    now = config.model_dump()
    fields = DataConfig.model_validate({**now, **fixes[0].changes}).model_dump()
    return fixes if fields != now else ()
