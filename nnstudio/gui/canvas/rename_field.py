"""A field over a node's name; Enter or leaving it renames, Esc leaves the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.edit.nodes import MAX_TITLE
from nnstudio.gui.canvas.node_item import NodeItem

if TYPE_CHECKING:
    from nnstudio.gui.canvas.view import CanvasView

NAME = QT_TRANSLATE_NOOP("canvas", "Name of the layer")
_PLACE = QRectF(28.0, 6.0, 104.0, 24.0)


class RenameField(QLineEdit):
    """The field, over the name in the node.

    Args:
        canvas: the view.
        item: the node that is renamed.
    """

    def __init__(self, canvas: CanvasView, item: NodeItem) -> None:
        super().__init__(item.face.name, canvas)
        self._canvas = canvas
        self._node_id = item.node_id
        self._done = False
        self.setMaxLength(MAX_TITLE)
        self.setAccessibleName(canvas.session.language(NAME))
        self.setFont(canvas.session.theme.font("control_strong"))
        corners = canvas.mapFromScene(_PLACE.translated(item.pos())).boundingRect()
        height = max(corners.height(), self.sizeHint().height())
        width = max(corners.width(), canvas.session.theme.px(120))
        self.setGeometry(QRect(corners.left(), corners.top(), width, height))

    def start(self) -> None:
        """Show the field and let a person type."""
        self.show()
        self.selectAll()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self, *, keep: bool) -> None:
        """End; rename if the words are to be kept."""
        if self._done:
            return
        self._done = True
        if keep and self._node_id in self._canvas.session.document.graph:
            self._canvas.commands.rename(self._node_id, self.text())
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish(keep=True)
        elif event.key() == Qt.Key.Key_Escape:
            self.finish(keep=False)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.finish(keep=True)
