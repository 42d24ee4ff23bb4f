"""What the editor's views need of the window: the session, seen through a narrow door."""

from __future__ import annotations

from typing import Any, Protocol

from nnstudio.base.text import Text
from nnstudio.compile.report import Report
from nnstudio.edit.edit import Edit
from nnstudio.gui.i18n import Language
from nnstudio.gui.selection import Selection
from nnstudio.gui.theme.theme import Theme
from nnstudio.layers.registry import LayerRegistry
from nnstudio.project.document import Document


class EditorSession(Protocol):
    """The open document with everything derived from it; `Session` is one.

    The signals are Qt signals: `document_replaced()`, `document_changed(tuple of changes)`,
    `report_changed()`, `locked_changed(bool)`.
    """

    document_replaced: Any
    document_changed: Any
    report_changed: Any
    locked_changed: Any
    language: Language
    theme: Theme
    selection: Selection

    @property
    def document(self) -> Document:
        """The open document."""
        ...

    @property
    def registry(self) -> LayerRegistry:
        """The layers."""
        ...

    @property
    def report(self) -> Report:
        """Shapes and problems of the graph as it is now."""
        ...

    @property
    def locked(self) -> bool:
        """Whether the structure is locked because a training runs."""
        ...

    def push(self, edit: Edit | None) -> bool:
        """Do an edit; False where it was refused or there was nothing to do."""
        ...

    def undo(self) -> None:
        """Take the last edit back."""
        ...

    def redo(self) -> None:
        """Do the last undone edit again."""
        ...

    def notify(self, text: Text, level: str = "info") -> None:
        """Say a sentence in the status bar."""
        ...
