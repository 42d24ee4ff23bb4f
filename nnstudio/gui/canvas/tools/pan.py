"""Pan: the middle button, or Space and drag, moves the view."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt

from nnstudio.gui.canvas.tools.base import Pointer, Tool


class PanTool(Tool):
    """Moves the view with the pointer."""

    _last = QPointF()

    def press(self, at: Pointer) -> None:
        """Begin."""
        self._last = at.view
        self.canvas.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def move(self, at: Pointer) -> None:
        """Move the view as far as the pointer went."""
        self.canvas.pan_by(at.view - self._last)
        self._last = at.view

    def release(self, at: Pointer) -> None:
        """End."""
        self.canvas.viewport().unsetCursor()

    def cancel(self) -> None:
        """End; the view stays where it is."""
        self.canvas.viewport().unsetCursor()
