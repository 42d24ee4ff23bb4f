"""Labels that carry a Text: by role and colour, elided, with a state's icon, or as a badge."""

from __future__ import annotations

import math
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from nnstudio.base.text import Text
from nnstudio.gui.theme.fonts import Role
from nnstudio.gui.theme.tokens import CHIP_SIZE
from nnstudio.gui.widgets.painting import CHIP_ICON, paint_chip
from nnstudio.gui.widgets.text_lines import TextLines, longest_word, unbroken_width
from nnstudio.gui.widgets.ui import Ui, set_variant

_WIDEST = 420  # a broken text asks for no more, at 100 %
_NARROWEST = 120
_KEPT_LAYOUTS = 16

State = Literal["ok", "warn", "error", "info", "locked", "neutral"]

_STATE_LOOKS: dict[str, tuple[str, str | None]] = {
    "ok": ("ok", "check"),
    "warn": ("warn", "warning"),
    "error": ("error", "error"),
    "info": ("accent", "info"),
    "locked": ("text3", "lock"),
    "neutral": ("text2", None),
}


class TextLabel(QLabel):
    """A label that carries a Text; broken lines stand at the role's line height.

    Args:
        ui: look and language.
        text: what it says; None shows nothing.
        role: font role.
        tone: colour token, e.g. "text2", "accent", "error".
        wrap: break lines.
        parent: owner.
    """

    def __init__(
        self,
        ui: Ui,
        text: Text | None = None,
        *,
        role: Role = "body",
        tone: str = "text",
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._text = text
        self._role: Role = role
        self._tone = tone
        self._laid: dict[object, TextLines] = {}  # layouts ask for the same widths many times
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        ui.follow(self)

    def set_text(self, text: Text | None) -> None:
        """Say something else."""
        if text != self._text:
            self._text = text
            self.retranslate()

    def set_tone(self, tone: str) -> None:
        """Change the colour token."""
        if tone != self._tone:
            self._tone = tone
            self.restyle()

    def set_role(self, role: Role) -> None:
        """Change the font role."""
        self._role = role
        self.restyle()

    def retranslate(self) -> None:
        """Write the text again."""
        self.setText(self._ui(self._text))

    def restyle(self) -> None:
        """Take font and colour from the theme."""
        self._laid.clear()
        self.setFont(self._ui.theme.font(self._role))
        set_variant(self, "tone", self._tone)
        self.updateGeometry()

    def formats(self) -> list[QTextLayout.FormatRange]:
        """Return ranges of broken text with a format of their own."""
        return []

    def lines(self, width: int) -> TextLines:
        """Return the text broken at a width in pixels, margins not counted."""
        formats = self.formats()
        key = (width, self.text(), tuple((each.start, each.length) for each in formats))
        found = self._laid.get(key)
        if found is None:
            if len(self._laid) >= _KEPT_LAYOUTS:
                self._laid.clear()
            height = self._ui.theme.line_height(self._role)
            found = TextLines(self.text(), self.font(), height, width, formats)
            self._laid[key] = found
        return found

    def _margins_wide(self) -> int:
        margins = self.contentsMargins()
        return margins.left() + margins.right()

    def _margins_high(self) -> int:
        margins = self.contentsMargins()
        return margins.top() + margins.bottom()

    def hasHeightForWidth(self) -> bool:
        return self.wordWrap()

    def heightForWidth(self, width: int) -> int:
        if not self.wordWrap():
            return super().heightForWidth(width)
        return math.ceil(self.lines(width - self._margins_wide()).height) + self._margins_high()

    def sizeHint(self) -> QSize:
        if not self.wordWrap():
            return super().sizeHint()
        natural = unbroken_width(self.text(), self.font()) + 1 + self._margins_wide()
        width = math.ceil(min(natural, self._ui.theme.px(_WIDEST)))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        if not self.wordWrap():
            return super().minimumSizeHint()
        width = math.ceil(longest_word(self.text(), self.font())) + self._margins_wide()
        width = min(width, self._ui.theme.px(_NARROWEST))
        return QSize(width, self._ui.theme.line_height(self._role) + self._margins_high())

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.wordWrap():
            super().paintEvent(event)
            return
        area = self.contentsRect()
        lines = self.lines(area.width())
        top = float(area.top())
        if self.alignment() & Qt.AlignmentFlag.AlignVCenter:
            top += max(0.0, (area.height() - lines.height) / 2)
        painter = QPainter(self)
        color = self._ui.theme.color(self._tone if self.isEnabled() else "text3")
        lines.draw(painter, QPointF(area.left(), top), color, self.alignment())


class ElidedLabel(TextLabel):
    """A label that ends in "…" where there is no room; the tool tip then holds all of it.

    Args:
        ui: look and language.
        text: what it says.
        role: font role.
        tone: colour token.
        elide: where the dots stand.
        parent: owner.
    """

    def __init__(
        self,
        ui: Ui,
        text: Text | None = None,
        *,
        role: Role = "body",
        tone: str = "text",
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        parent: QWidget | None = None,
    ) -> None:
        self._full = ""
        self._elide = elide
        super().__init__(ui, text, role=role, tone=tone, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(0)

    @property
    def full_text(self) -> str:
        """The words without dots."""
        return self._full

    def retranslate(self) -> None:
        """Write the text again and cut it to the width."""
        self._full = self._ui(self._text)
        self.setAccessibleName(self._full)
        self.updateGeometry()
        self._fit()

    def restyle(self) -> None:
        """Take font and colour from the theme and cut the text again."""
        super().restyle()
        self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(self._full, self._elide, self.width())
        self.setText(shown)
        self.setToolTip(self._full if shown != self._full else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._full) + 1, metrics.height())

    def minimumSizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(min(metrics.horizontalAdvance("…"), self.sizeHint().width()), metrics.height())


class IconLabel(QLabel):
    """A small picture beside a text; says nothing to screen readers, the text does.

    Args:
        ui: look and language.
        icon: an icon's name.
        color: colour token.
        size: edge length at 100 %.
        parent: owner.
    """

    def __init__(
        self,
        ui: Ui,
        icon: str,
        *,
        color: str = "text2",
        size: int = 16,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._icon, self._color, self._size = icon, color, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        ui.follow(self)

    def set_icon(self, icon: str, color: str | None = None) -> None:
        """Show another icon, if wanted in another colour token."""
        self._icon, self._color = icon, color or self._color
        self.restyle()

    def retranslate(self) -> None:
        """Nothing to write."""

    def restyle(self) -> None:
        """Draw it again in the colours of now."""
        self.setPixmap(self._ui.theme.pixmap(self._icon, self._color, self._size))
        edge = self._ui.theme.px(self._size)
        self.setFixedSize(edge, edge)


class CategoryChip(QWidget):
    """The icon of a layer category on a tint of its colour.

    Args:
        ui: look and language.
        icon: an icon's name.
        color: colour token, e.g. `CategoryLook.family`.
        size: edge length at 100 %.
        ground: another colour token for the ground than a tint of `color`.
        icon_size: edge length of the icon at 100 %; None: its share of the chip.
        parent: owner.
    """

    def __init__(
        self,
        ui: Ui,
        icon: str,
        color: str,
        *,
        size: int = 20,
        ground: str | None = None,
        icon_size: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._icon, self._color, self._size, self._ground = icon, color, size, ground
        self._share = (icon_size / size) if icon_size else CHIP_ICON / CHIP_SIZE
        ui.follow(self)

    def set_look(self, icon: str, color: str) -> None:
        """Show another icon in another colour."""
        self._icon, self._color = icon, color
        self.update()

    def retranslate(self) -> None:
        """Nothing to write."""

    def restyle(self) -> None:
        """Take the size from the theme."""
        edge = self._ui.theme.px(self._size)
        self.setFixedSize(edge, edge)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_chip(
            painter,
            QRectF(self.rect()),
            self._ui.theme,
            self._icon,
            self._color,
            ground=self._ground,
            icon_share=self._share,
        )


class StatusLabel(QWidget):
    """A state as icon and word, never as colour alone.

    Args:
        ui: look and language.
        state: "ok", "warn", "error", "info", "locked" or "neutral".
        text: the word or sentence.
        icon: another icon than the state's own.
        role: font role.
        wrap: break lines.
        parent: owner.
    """

    def __init__(
        self,
        ui: Ui,
        state: State,
        text: Text,
        *,
        icon: str | None = None,
        role: Role = "control",
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._own_icon = icon
        self._state: State = state
        token, default = _STATE_LOOKS[state]
        self._icon = IconLabel(ui, icon or default or "dot", color=token, parent=self)
        self._label = TextLabel(ui, text, role=role, tone=token, wrap=wrap, parent=self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        top = Qt.AlignmentFlag.AlignTop if wrap else Qt.AlignmentFlag.AlignVCenter
        self._row.addWidget(self._icon, 0, top)
        self._row.addWidget(self._label, 1)
        sideways = QSizePolicy.Policy.Preferred if wrap else QSizePolicy.Policy.Maximum
        self.setSizePolicy(sideways, QSizePolicy.Policy.Preferred)
        self.set_state(state, text)
        ui.follow(self)

    @property
    def state(self) -> State:
        """The state shown."""
        return self._state

    def set_state(self, state: State, text: Text, icon: str | None = None) -> None:
        """Show another state with its words."""
        self._state = state
        token, default = _STATE_LOOKS[state]
        name = icon or self._own_icon or default
        self._icon.setVisible(name is not None)
        if name is not None:
            self._icon.set_icon(name, token)
        self._label.set_tone(token)
        self._label.set_text(text)
        self.retranslate()

    def retranslate(self) -> None:
        """Tell screen readers what it says."""
        self.setAccessibleName(self._label.text())

    def restyle(self) -> None:
        """Take the gap from the theme."""
        self._row.setSpacing(self._ui.theme.px(6))


class Badge(QLabel):
    """A pill with a short text, e.g. "1 error".

    Args:
        ui: look and language.
        text: one to three words.
        tone: colour token of the words.
        parent: owner.
    """

    def __init__(
        self, ui: Ui, text: Text, *, tone: str = "text2", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._text = text
        self.setProperty("tone", tone)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        ui.follow(self)

    def set_text(self, text: Text) -> None:
        """Say something else."""
        self._text = text
        self.retranslate()

    def retranslate(self) -> None:
        """Write the text again."""
        self.setText(self._ui(self._text))

    def restyle(self) -> None:
        """Take font and margins from the theme."""
        theme = self._ui.theme
        self.setFont(theme.font("caption"))
        side, top = theme.px(7), theme.px(1)
        self.setContentsMargins(side, top, side, top)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ui.theme.color("hover"))
        corner = self.height() / 2
        painter.drawRoundedRect(QRectF(self.rect()), corner, corner)
        painter.end()
        super().paintEvent(event)
