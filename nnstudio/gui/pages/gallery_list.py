"""The list of a gallery: its keys, and the buttons on its cards, do something with an item."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QListWidget

from nnstudio.gui.pages.text_card import CardDeed, TextCardDelegate

_KEYS = {
    Qt.Key.Key_L: "relabel",
    Qt.Key.Key_X: "exclude",
    Qt.Key.Key_Delete: "exclude",
    Qt.Key.Key_B: "review",
    Qt.Key.Key_W: "why",
}


class GalleryList(QListWidget):
    """Cards of equal size in lines.

    Signals:
        deed_wanted: "relabel", "exclude", "review" or "why"; the item is the current one.
        room_changed: the cards have another width.
    """

    deed_wanted = Signal(str)
    room_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._pressed: CardDeed | None = None
        self.setViewMode(QListWidget.ViewMode.IconMode)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setMovement(QListWidget.Movement.Static)
        self.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setSpacing(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deed = _KEYS.get(Qt.Key(event.key()))
        if deed is not None and not event.modifiers():
            self.deed_wanted.emit(deed)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._deed_at(event)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        deed = self._deed_at(event)
        super().mouseReleaseEvent(event)
        if deed is not None and deed == self._pressed:
            self.deed_wanted.emit(deed)
        self._pressed = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._show_mouse(event.position())
        self.setCursor(
            Qt.CursorShape.ArrowCursor
            if self._deed_at(event) is None
            else Qt.CursorShape.PointingHandCursor
        )

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._show_mouse(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.room_changed.emit()

    def _deed_at(self, event: QMouseEvent) -> CardDeed | None:
        delegate = self.itemDelegate()
        item = self.itemAt(event.position().toPoint())
        if item is None or not isinstance(delegate, TextCardDelegate):
            return None
        if event.button() == Qt.MouseButton.RightButton:
            return None
        return delegate.deed_at(QRectF(self.visualItemRect(item)), event.position())

    def _show_mouse(self, position: QPointF | None) -> None:
        delegate = self.itemDelegate()
        if not isinstance(delegate, TextCardDelegate):
            return
        delegate.set_mouse(position)
        item = None if position is None else self.itemAt(position.toPoint())
        if item is not None:  # the one that is left is painted again by the view
            self.viewport().update(self.visualItemRect(item))
