"""Undo and redo without Qt: what the command line and the tests use.

The window has Qt's undo stack over the same edits; both merge and undo in the same way.
"""

from __future__ import annotations

from psygnal import Signal

from nnstudio.base.text import Text
from nnstudio.edit.edit import Edit
from nnstudio.project.document import Document


class History:
    """The edits of one document, done and undone.

    Args:
        document: every edit is applied to it.
    """

    changed = Signal()

    def __init__(self, document: Document) -> None:
        self._document = document
        self._done: list[Edit] = []
        self._undone: list[Edit] = []
        self._clean: int | None = 0

    @property
    def undo_label(self) -> Text | None:
        """Words of the step that `undo` takes back; None if there is none."""
        return self._done[-1].label if self._done else None

    @property
    def redo_label(self) -> Text | None:
        """Words of the step that `redo` does again; None if there is none."""
        return self._undone[-1].label if self._undone else None

    @property
    def modified(self) -> bool:
        """Whether the document differs from the one that was saved."""
        return self._clean != len(self._done)

    def __len__(self) -> int:
        return len(self._done)

    def push(self, edit: Edit | None) -> bool:
        """Do an edit and remember it; None and edits without changes do nothing.

        Returns:
            Whether anything was done.

        Raises:
            DocumentError: it does not fit the document; nothing was changed or remembered.
        """
        if edit is None or not edit.changes:
            return False
        edit.do(self._document)
        self._undone.clear()
        if self._clean is not None and self._clean > len(self._done):
            self._clean = None  # what was saved can no longer be reached
        last = self._done[-1] if self._done and self._clean != len(self._done) else None
        if last is not None and edit.merge_key and edit.merge_key == last.merge_key:
            self._done[-1] = last.merged(edit)
        else:
            self._done.append(edit)
        self.changed.emit()
        return True

    def undo(self) -> bool:
        """Take the last step back.

        Returns:
            Whether there was one.
        """
        if not self._done:
            return False
        edit = self._done.pop()
        edit.undo(self._document)
        self._undone.append(edit)
        self.changed.emit()
        return True

    def redo(self) -> bool:
        """Do the step again that was undone last.

        Returns:
            Whether there was one.
        """
        if not self._undone:
            return False
        edit = self._undone.pop()
        edit.do(self._document)
        self._done.append(edit)
        self.changed.emit()
        return True

    def set_clean(self) -> None:
        """Note that the document is saved as it is now."""
        self._clean = len(self._done)
        self.changed.emit()
