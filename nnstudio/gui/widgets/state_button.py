"""A state as icon and words that can be pressed, as quiet as the text around it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from nnstudio.base.text import Text
from nnstudio.gui.theme.fonts import Role
from nnstudio.gui.theme.tokens import RADIUS_FIELD
from nnstudio.gui.widgets.ui import Ui

_GAP = 6
_SIDE = 4
_ICON = {"caption": 14}


class StateButton(QAbstractButton):
    """Icon and words, e.g. "✓ No problems"; a click leads to more.

    Args:
        ui: look and language.
        icon: name of an icon.
        text: the words.
        icon_tone: colour token of the icon.
        tone: colour token of the words.
        role: font role.
        parent: owner.
    """

    def __init__(
        self,
        ui: Ui,
        icon: str,
        text: Text,
        *,
        icon_tone: str = "text2",
        tone: str = "text",
        role: Role = "control",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._icon, self._icon_tone = icon, icon_tone
        self._words, self._tone = text, tone
        self._role: Role = role
        self._hovered = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        ui.follow(self)

    def set_state(self, icon: str, text: Text, *, icon_tone: str, tone: str = "text") -> None:
        """Show another state."""
        self._icon, self._icon_tone = icon, icon_tone
        self._words, self._tone = text, tone
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        words = self._ui(self._words)
        self.setText(words)
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        """Take font and radius from the theme."""
        self.setFont(self._ui.theme.font(self._role))
        self.setProperty("focusRadius", self._ui.theme.px(RADIUS_FIELD))
        self.updateGeometry()
        self.update()

    @property
    def _icon_size(self) -> int:
        return _ICON.get(self._role, 16)

    def sizeHint(self) -> QSize:
        theme = self._ui.theme
        words = self.fontMetrics().horizontalAdvance(self.text()) + 1
        width = words + theme.px(self._icon_size + _GAP + 2 * _SIDE)
        return QSize(width, theme.px(24))

    def minimumSizeHint(self) -> QSize:
        theme = self._ui.theme
        room = theme.px(self._icon_size + _GAP + 2 * _SIDE)
        shortest = room + self.fontMetrics().horizontalAdvance("…") * 3
        return QSize(min(shortest, self.sizeHint().width()), theme.px(24))

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = False
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._ui.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        if self._hovered and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("hover"))
            painter.drawRoundedRect(rect, theme.px(RADIUS_FIELD), theme.px(RADIUS_FIELD))
        edge = theme.px(self._icon_size)
        ratio = self.devicePixelRatioF()
        pixmap = theme.pixmap(self._icon, self._icon_tone, self._icon_size, ratio)
        left = theme.px(_SIDE)
        painter.drawPixmap(QPointF(left, round((rect.height() - edge) / 2)), pixmap)
        left += edge + theme.px(_GAP)
        painter.setFont(self.font())
        painter.setPen(theme.color(self._tone))
        room = rect.adjusted(left, 0, -theme.px(_SIDE), 0)
        words = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, int(room.width()) + 1
        )
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, middle, words)
