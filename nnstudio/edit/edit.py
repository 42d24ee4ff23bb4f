"""An Edit: a group of change records with the words for the undo menu.

Edits are validated when they are made, hold ids and data only, and never touch Qt.
"""

from __future__ import annotations

from dataclasses import dataclass

from nnstudio.base.text import Text
from nnstudio.graph.changes import Change, invert
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
        return Edit(self.label, self.changes + later.changes, self.merge_key, later.select)
