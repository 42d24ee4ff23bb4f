"""An Edit: a group of change records with the words for the undo menu.

Edits are validated when they are made, hold ids and data only, and never touch Qt.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from nnstudio.base.text import Text
from nnstudio.graph.changes import Change, MoveNode, RenameNode, SetParam, SetSetting, invert
from nnstudio.project.document import Document


class EditError(ValueError):
    """The edit is not possible; `text` says why in plain words and nothing was changed."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.source)
        self.text = text


@dataclass(frozen=True)
class Edit:
    """One undoable step.

    Args:
        label: what was done, e.g. "Insert Flatten"; the menu reads "Undo insert Flatten".
        changes: change records, applied together.
        merge_key: edits with the same non-empty key that follow each other become one
            (typing into a field, dragging a node).
        select: ids of nodes to select afterwards.
    """

    label: Text
    changes: tuple[Change, ...]
    merge_key: str = ""
    select: tuple[str, ...] = ()

    def do(self, document: Document) -> None:
        """Apply the changes.

        Raises:
            DocumentError: they do not fit the document any more.
        """
        document.apply(self.changes)

    def undo(self, document: Document) -> None:
        """Take the changes back.

        Raises:
            DocumentError: they do not fit the document any more.
        """
        document.apply(invert(self.changes))

    def merged(self, later: Edit) -> Edit:
        """Return one edit that does this one and then the later one."""
        changes = list(self.changes)
        for change in later.changes:
            folded = _fold(changes[-1], change) if changes else None
            if folded is None:
                changes.append(change)
            else:
                changes[-1] = folded
        return Edit(self.label, tuple(changes), self.merge_key, later.select)


def _fold(first: Change, then: Change) -> Change | None:
    """Return one record for two that follow each other on the same value, or None."""
    if isinstance(first, SetParam) and isinstance(then, SetParam):
        same = (first.node, first.name) == (then.node, then.name)
        return replace(then, old=first.old) if same else None
    if isinstance(first, SetSetting) and isinstance(then, SetSetting):
        same = (first.section, first.name) == (then.section, then.name)
        return replace(then, old=first.old) if same else None
    if isinstance(first, MoveNode) and isinstance(then, MoveNode):
        return replace(then, old=first.old) if first.node == then.node else None
    if isinstance(first, RenameNode) and isinstance(then, RenameNode):
        return replace(then, old=first.old) if first.node == then.node else None
    return None
