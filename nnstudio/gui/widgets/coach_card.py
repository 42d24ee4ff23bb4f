"""The coach's card above the canvas: one finding, what to do about it, and a way to dismiss it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.gui.theme.tokens import RADIUS_CARD
from nnstudio.gui.widgets.buttons import Button, ToolButton
from nnstudio.gui.widgets.labels import CategoryChip, TextLabel
from nnstudio.gui.widgets.painting import paint_card
from nnstudio.gui.widgets.paragraph import Paragraph, Term
from nnstudio.gui.widgets.ui import Ui

_CLOSE = QT_TRANSLATE_NOOP("widgets", "Close this hint")
_NOTHING = Text("", "")
_SHADOW = 4
_WORDS_WIDTH = 260  # narrower words are hard to read


class CoachCard(QWidget):
    """Icon, title, text, a primary and a secondary button, close.

    Args:
        ui: look and language.
        parent: owner, usually the view over which it floats.
    """

    primary_clicked = Signal()
    secondary_clicked = Signal()
    closed = Signal()

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._border = "accent_border"
        self._icon = _Bubble(ui, self)
        self._title = TextLabel(ui, None, role="card", wrap=True, parent=self)
        self._text = Paragraph(ui, parent=self)
        self._primary = Button(ui, _NOTHING, variant="primary", size="small", parent=self)
        self._secondary = Button(ui, _NOTHING, size="small", parent=self)
        self._close = ToolButton(ui, "close", _CLOSE, parent=self)
        self._words = QVBoxLayout()
        self._words.addStretch(1)
        self._words.addWidget(self._title)
        self._words.addWidget(self._text)
        self._words.addStretch(1)
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self._primary)
        self._buttons.addWidget(self._secondary)
        self._grid = QGridLayout(self)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self._icon, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addLayout(self._words, 0, 1)
        self._grid.addLayout(self._buttons, 0, 2)
        self._grid.addWidget(self._close, 0, 3, Qt.AlignmentFlag.AlignVCenter)
        self._is_narrow = False
        self._primary.clicked.connect(self.primary_clicked)
        self._secondary.clicked.connect(self.secondary_clicked)
        self._close.clicked.connect(self._on_close)
        ui.follow(self)

    def set_content(
        self,
        title: Text,
        text: Text | None = None,
        *,
        terms: Sequence[Term] = (),
        primary: Text | None = None,
        secondary: Text | None = None,
        icon: str = "lightbulb",
        tone: str = "accent",
        closable: bool = True,
    ) -> None:
        """Show a finding.

        Args:
            title: one short sentence.
            text: what it rests on and what is safe.
            terms: words of the text that explain themselves.
            primary: the repair; None: no such button.
            secondary: the question, e.g. "Why?"; None: no such button.
            icon: an icon's name.
            tone: "accent", "ok", "warn" or "error".
            closable: whether it can be dismissed.
        """
        self._title.set_text(title)
        self._text.set_text(text)
        self._text.set_terms(terms)
        self._text.setVisible(text is not None)
        for button, words in ((self._primary, primary), (self._secondary, secondary)):
            button.setVisible(words is not None)
            button.set_text(words or _NOTHING)
        self._close.setVisible(closable)
        self._icon.set_look(icon, tone)
        self._border = f"{tone}_border" if tone in ("warn", "error") else "accent_border"
        self.retranslate()
        self.update()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    @property
    def primary_button(self) -> Button:
        """The repair."""
        return self._primary

    @property
    def secondary_button(self) -> Button:
        """The question."""
        return self._secondary

    @property
    def close_button(self) -> ToolButton:
        """The cross."""
        return self._close

    def retranslate(self) -> None:
        """Tell screen readers the finding."""
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription(self._text.text())

    def restyle(self) -> None:
        """Take margins and gaps from the theme."""
        px = self._ui.theme.px
        self._grid.setContentsMargins(px(12), px(10), px(12), px(10 + _SHADOW))
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(8))
        self._buttons.setSpacing(px(12))
        self._words.setSpacing(px(1))
        self.update()

    def _arrange(self, width: int) -> None:
        """Put the buttons below the words where both do not fit side by side."""
        px = self._ui.theme.px
        narrow = width < self._buttons.sizeHint().width() + px(_WORDS_WIDTH + 110)
        if narrow == self._is_narrow:
            return
        self._is_narrow = narrow
        self._grid.removeItem(self._buttons)
        if narrow:
            left = Qt.AlignmentFlag.AlignLeft
            self._grid.addLayout(self._buttons, 1, 1, 1, 2, left)
        else:
            self._grid.addLayout(self._buttons, 0, 2)

    def _on_close(self) -> None:
        self.hide()
        self.closed.emit()

    def heightForWidth(self, width: int) -> int:
        self._arrange(width)
        return super().heightForWidth(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange(event.size().width())
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_card(
            painter,
            QRectF(self.rect()).adjusted(0, 0, 0, -self._ui.theme.px(_SHADOW)),
            self._ui.theme,
            border=self._border,
            radius=RADIUS_CARD,
            shadow=True,
        )


class _Bubble(CategoryChip):
    """The round ground of the coach's icon."""

    def __init__(self, ui: Ui, parent: QWidget) -> None:
        super().__init__(ui, "lightbulb", "accent", size=32, parent=parent)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._ui.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        grounds = {"accent": "accent_tint"}
        painter.setBrush(theme.color(grounds.get(self._color, f"{self._color}_bg")))
        painter.drawEllipse(QRectF(self.rect()))
        edge = theme.px(18)
        pixmap = theme.pixmap(self._icon, self._color, 18, self.devicePixelRatioF())
        left = (self.width() - edge) / 2
        painter.drawPixmap(round(left), round((self.height() - edge) / 2), pixmap)
