"""A small card that floats beside what it explains, inside the same window.

It is a child of the window and no window of its own: it needs no permission to be placed (Wayland
gives none) and never takes the focus from what people are doing.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from nnstudio.base.text import Text
from nnstudio.gui.theme.tokens import RADIUS_POPOVER
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.gui.widgets.painting import paint_card
from nnstudio.gui.widgets.ui import Ui

LINGER_MS = 200
"""How long a card that a resting pointer opened stays after the pointer has left."""

_WIDTH = 288
_SHADOW = 4
_DISTANCE = 6


class PopoverCard(QWidget):
    """Title, explanation and, where given, more widgets in `body`.

    Esc, a click elsewhere, and a change of the window close it.

    Args:
        ui: look and language.
        title: in strong letters; None: none.
        text: the explanation; None: none.
        width: at 100 %; narrower where the window is.
        parent: owner until it is shown; then the anchor's window.
    """

    closed = Signal()
    pointer_left = Signal()
    """The pointer went off the card."""

    def __init__(
        self,
        ui: Ui,
        title: Text | None = None,
        text: Text | None = None,
        *,
        width: int = _WIDTH,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._width = width
        self._anchor: QWidget | None = None
        self._title = TextLabel(ui, title, role="card", wrap=True, parent=self)
        self._text = TextLabel(ui, text, role="control", tone="text2", wrap=True, parent=self)
        self.body = QVBoxLayout(self)
        self.body.addWidget(self._title)
        self.body.addWidget(self._text)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        self.set_content(title, text)
        ui.follow(self)

    @property
    def is_open(self) -> bool:
        """Whether it is on screen."""
        return self._anchor is not None

    def set_content(self, title: Text | None, text: Text | None) -> None:
        """Explain something else."""
        self._title.set_text(title)
        self._text.set_text(text)
        self._title.setVisible(title is not None)
        self._text.setVisible(text is not None)
        self.retranslate()

    def open_at(self, anchor: QWidget, rect: QRect | None = None) -> None:
        """Show the card below the anchor, or above where there is more room.

        Args:
            anchor: what is explained.
            rect: a part of it, in its own coordinates; None: all of it.
        """
        window = anchor.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        self._anchor = anchor
        self.restyle()
        self._place(rect or anchor.rect())
        self.show()
        self.raise_()
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
            app.installEventFilter(self)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def close_card(self) -> None:
        """Take the card away."""
        if self._anchor is None:
            return
        self._anchor = None
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        self.hide()
        self.closed.emit()

    def retranslate(self) -> None:
        """Tell screen readers what it says."""
        self.setAccessibleName(self._title.text() or self._text.text())
        self.setAccessibleDescription(self._text.text())

    def restyle(self) -> None:
        """Take margins from the theme."""
        theme = self._ui.theme
        side, foot = theme.px(14), theme.px(12 + _SHADOW)
        self.body.setContentsMargins(side, theme.px(12), side, foot)
        self.body.setSpacing(theme.px(4))

    def _place(self, rect: QRect) -> None:
        anchor, theme = self._anchor, self._ui.theme
        if anchor is None:
            return
        room = anchor.window().rect().adjusted(8, 8, -8, -8)
        width = min(theme.px(self._width), room.width())
        self.body.activate()
        height = max(self.body.totalHeightForWidth(width), self.body.minimumSize().height())
        size = QSize(width, min(height, room.height()))
        at = QRect(anchor.mapTo(anchor.window(), rect.topLeft()), rect.size())
        distance = theme.px(_DISTANCE)
        top = at.bottom() + distance
        if top + size.height() > room.bottom() and at.top() - room.top() > room.bottom() - top:
            top = at.top() - distance - size.height() + theme.px(_SHADOW)
        left = min(max(at.left(), room.left()), room.right() - width + 1)
        top = min(max(top, room.top()), room.bottom() - size.height() + 1)
        self.setGeometry(QRect(QPoint(left, top), size))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_card(
            painter,
            QRectF(self.rect()).adjusted(0, 0, 0, -self._ui.theme.px(_SHADOW)),
            self._ui.theme,
            radius=RADIUS_POPOVER,
            shadow=True,
        )

    def leaveEvent(self, event: QEvent) -> None:
        self.pointer_left.emit()
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # a click on the card is no click on what lies below

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        anchor = self._anchor
        if anchor is None:
            return False
        if not isValid(anchor):
            self.close_card()
            return False
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            if not self._owns(watched) and not self._is_anchor(watched):
                self.close_card()
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.close_card()
                return True
        elif kind == QEvent.Type.Wheel and isinstance(watched, QWidget):
            if not self._owns(watched):
                self.close_card()
        elif kind in (QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.WindowDeactivate) and (
            watched is anchor or watched is anchor.window()
        ):
            self.close_card()
        return False

    def _owns(self, widget: QWidget) -> bool:
        return widget is self or self.isAncestorOf(widget)

    def _is_anchor(self, widget: QWidget) -> bool:
        anchor = self._anchor
        return anchor is not None and (widget is anchor or anchor.isAncestorOf(widget))
