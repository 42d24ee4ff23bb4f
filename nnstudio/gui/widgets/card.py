"""Cards: a rounded surface that can be pressed as a whole, or one that only frames."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QVBoxLayout, QWidget

from nnstudio.base.text import Text
from nnstudio.gui.theme.tokens import RADIUS_CARD
from nnstudio.gui.widgets.painting import paint_card
from nnstudio.gui.widgets.ui import Ui


class Card(QAbstractButton):
    """A card that is one big button; put content into `body`.

    Children that only show something let the click through; a button on the card keeps its own.

    Args:
        ui: look and language.
        label: what a click does, for screen readers.
        description: more words for screen readers and the tool tip.
        fill: colour token of the ground.
        border: colour token of the line at rest.
        dashed: draw the line dashed, for what still needs something.
        checkable: whether it stays chosen; a chosen card has an accent border.
        margin: free space round the content at 100 %.
        parent: owner.
    """

    def __init__(
        self,
        ui: Ui,
        label: Text,
        *,
        description: Text | None = None,
        fill: str = "surface",
        border: str = "line2",
        dashed: bool = False,
        checkable: bool = False,
        margin: int = 12,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._label, self._description = label, description
        self._fill, self._border, self._dashed = fill, border, dashed
        self._margin = margin
        self._hovered = False
        self.body = QVBoxLayout(self)
        self.setCheckable(checkable)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        ui.follow(self)

    def set_label(self, label: Text, description: Text | None = None) -> None:
        """Name it otherwise."""
        self._label, self._description = label, description
        self.retranslate()

    def set_dashed(self, dashed: bool) -> None:
        """Draw the line dashed or plain."""
        self._dashed = dashed
        self.update()

    def set_fill(self, fill: str, border: str = "line2") -> None:
        """Take other colour tokens."""
        self._fill, self._border = fill, border
        self.update()

    def retranslate(self) -> None:
        """Tell screen readers what it does."""
        self.setAccessibleName(self._ui(self._label))
        self.setAccessibleDescription(self._ui(self._description))

    def restyle(self) -> None:
        """Take margins and radius from the theme."""
        edge = self._ui.theme.px(self._margin)
        self.setFont(self._ui.theme.font("body"))
        self.body.setContentsMargins(edge, edge, edge, edge)
        self.setProperty("focusRadius", self._ui.theme.px(RADIUS_CARD))
        self.update()

    def sizeHint(self) -> QSize:
        return self.body.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.body.minimumSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = False
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        border, fill = self._border, self._fill
        width = float(self._ui.theme.tokens.line_width)
        if self.isChecked():
            border, width = "accent", width + 1
        elif self.isEnabled() and (self._hovered or self.isDown()):
            border = "text3" if border == "line2" else "accent"
        if self.isDown():
            fill = "hover" if fill == "surface" else fill
        painter = QPainter(self)
        paint_card(
            painter,
            QRectF(self.rect()),
            self._ui.theme,
            fill=fill,
            border=border,
            border_width=width,
            dashed=self._dashed and not self.isChecked(),
        )


class CardFrame(QFrame):
    """A card that cannot be pressed; put content into `body`.

    Args:
        ui: look and language.
        fill: colour token of the ground.
        border: colour token of the line.
        shadow: paint the shadow below it; its room is kept free.
        margin: free space round the content at 100 %.
        parent: owner.
    """

    def __init__(
        self,
        ui: Ui,
        *,
        fill: str = "surface",
        border: str = "line2",
        shadow: bool = False,
        radius: float = RADIUS_CARD,
        margin: int = 12,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._fill, self._border = fill, border
        self._shadow, self._radius, self._margin = shadow, radius, margin
        self.body = QVBoxLayout(self)
        ui.follow(self)

    def set_fill(self, fill: str, border: str) -> None:
        """Take other colour tokens."""
        self._fill, self._border = fill, border
        self.update()

    def retranslate(self) -> None:
        """Nothing to write; the content follows by itself."""

    def restyle(self) -> None:
        """Take margins from the theme."""
        edge = self._ui.theme.px(self._margin)
        self.body.setContentsMargins(edge, edge, edge, edge + self._shadow_room())
        self.update()

    def _shadow_room(self) -> int:
        return self._ui.theme.px(4) if self._shadow else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_card(
            painter,
            QRectF(self.rect()).adjusted(0, 0, 0, -self._shadow_room()),
            self._ui.theme,
            fill=self._fill,
            border=self._border,
            radius=self._radius,
            shadow=self._shadow,
        )
