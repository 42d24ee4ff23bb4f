"""A line edit that shows a grey hint at its right end (a range, a unit) and an icon at its left."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from nnstudio.gui.theme.theme import Theme
from nnstudio.gui.theme.tokens import RADIUS_FIELD
from nnstudio.gui.widgets.painting import paint_key_cap

_GAP = 6
_SMALLEST_TEXT = 28


class HintEdit(QLineEdit):
    """The field inside `NumberField` and `SearchField`.

    Args:
        theme: colours, fonts, scale.
        parent: owner.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hint = ""
        self._hint_as_key = False
        self._icon: str | None = None
        self.restyle()

    @property
    def hint(self) -> str:
        """The words at the right end."""
        return self._hint

    def set_hint(self, hint: str, *, as_key: bool = False) -> None:
        """Show words at the right end, if wanted in the frame of a key cap."""
        self._hint, self._hint_as_key = hint, as_key
        self._make_room()

    def set_icon(self, icon: str | None) -> None:
        """Show an icon at the left end."""
        self._icon = icon
        self._make_room()

    def restyle(self) -> None:
        """Take font and margins from the theme."""
        self.setFont(self._theme.font("control"))
        self.setProperty("focusRadius", self._theme.px(RADIUS_FIELD))
        self._make_room()

    def _make_room(self) -> None:
        left = self._theme.px(16 + _GAP) if self._icon else 0
        right = 0
        if self._hint_shown():
            right = self._hint_width() + self._theme.px(_GAP)
        self.setTextMargins(left, 0, right, 0)
        self.update()

    def _hint_width(self) -> int:
        width = self._theme.metrics("axis" if self._hint_as_key else "caption")
        extra = self._theme.px(8) if self._hint_as_key else 0
        return width.horizontalAdvance(self._hint) + extra

    def _hint_shown(self) -> bool:
        if not self._hint or (self._hint_as_key and self.text()):
            return False
        room = self.width() - 2 * self._theme.px(8) - (self._theme.px(22) if self._icon else 0)
        needed = self._theme.px(_SMALLEST_TEXT) + self._hint_width()
        return room >= needed

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = self._theme
        painter = QPainter(self)
        inner = QRectF(self.rect()).adjusted(theme.px(8), 0, -theme.px(8), 0)
        if self._icon:
            edge = theme.px(16)
            pixmap = theme.pixmap(self._icon, "text3", ratio=self.devicePixelRatioF())
            painter.drawPixmap(QPointF(inner.left(), inner.center().y() - edge / 2), pixmap)
        if not self._hint_shown():
            return
        if self._hint_as_key:
            height = theme.px(17)
            cap = QRectF(0, 0, self._hint_width(), height)
            cap.moveCenter(inner.center())
            cap.moveRight(inner.right() + theme.px(2))
            paint_key_cap(painter, cap, theme, self._hint)
            return
        painter.setPen(theme.color("text3"))
        painter.setFont(theme.font("caption"))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, right, self._hint)
