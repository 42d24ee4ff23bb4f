"""Edits on Qt's undo stack: the window's menu and the model's records in step."""

from __future__ import annotations

from PySide6.QtGui import QUndoCommand

from nnstudio.base.text import Renders
from nnstudio.edit.edit import Edit
from nnstudio.project.document import Document


class EditCommand(QUndoCommand):
    """One Edit on the undo stack; holds ids and data, never items."""

    MERGEABLE = 1

    def __init__(self, edit: Edit, document: Document, language: Renders) -> None:
        super().__init__(language(edit.label))
        self.edit = edit
        self._document = document
        self._done = True  # the session applies an edit before it pushes: a refused one never lands

    def retranslate(self, language: Renders) -> None:
        """Show the label in another language."""
        self.setText(language(self.edit.label))

    def redo(self) -> None:
        if self._done:
            self._done = False
            return
        self.edit.do(self._document)

    def undo(self) -> None:
        self.edit.undo(self._document)

    def id(self) -> int:
        return self.MERGEABLE if self.edit.merge_key else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if isinstance(other, EditCommand) and other.edit.merge_key == self.edit.merge_key:
            self.edit = self.edit.merged(other.edit)
            return True
        return False
