"""A field term with a dotted underline: click, Enter or a resting pointer shows its card."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from nnstudio.base.text import Text
from nnstudio.gui.theme.fonts import Role
from nnstudio.gui.theme.tokens import HIT_AREA, TOOLTIP_MS
from nnstudio.gui.widgets.painting import paint_dotted_line
from nnstudio.gui.widgets.popover import LINGER_MS, PopoverCard
from nnstudio.gui.widgets.ui import Ui


class TermLabel(QAbstractButton):
    """A term that explains itself.

    Args:
        ui: look and language.
        text: the term as it stands in the view.
        explanation: what it means, best with the user's own numbers.
        title: head of the card; None: the term itself.
        role: font role.
        tone: colour token of the word.
        compact: keep the height of one line instead of a 24 px hit area, inside running text.
        parent: owner.
    """

    def __init__(
        self,
        ui: Ui,
        text: Text,
        explanation: Text,
        *,
        title: Text | None = None,
        role: Role = "caption",
        tone: str = "text3",
        compact: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._text, self._explanation, self._title = text, explanation, title
        self._role: Role = role
        self._tone = tone
        self._compact = compact
        self._card: PopoverCard | None = None
        self._pinned = False  # opened by click or key, so it outlives the pointer
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self._on_wait_over)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.WhatsThisCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)
        ui.follow(self)

    @property
    def card(self) -> PopoverCard | None:
        """The card while it is open."""
        card = self._card
        return card if card is not None and card.is_open else None

    def set_text(self, text: Text) -> None:
        """Show another word."""
        self._text = text
        self.retranslate()

    def set_explanation(self, explanation: Text, title: Text | None = None) -> None:
        """Explain it with other words or numbers."""
        self._explanation, self._title = explanation, title
        if self._card is not None:
            self._card.set_content(title or self._text, explanation)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the word again."""
        words = self._ui(self._text)
        self.setText(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(self._ui(self._explanation))
        self.updateGeometry()

    def restyle(self) -> None:
        """Take the font from the theme."""
        self.setFont(self._ui.theme.font(self._role))
        self.setProperty("focusRadius", self._ui.theme.px(2))
        self.updateGeometry()
        self.update()

    def _open(self, *, pinned: bool) -> None:
        self._wait.stop()
        self._pinned = self._pinned or pinned
        if self._card is None:
            self._card = PopoverCard(
                self._ui, self._title or self._text, self._explanation, parent=self
            )
            self._card.closed.connect(self._on_card_closed)
            self._card.pointer_left.connect(self._on_pointer_left)
        if not self._card.is_open:
            self._card.open_at(self)

    def _on_clicked(self) -> None:
        if self.card is not None and self._pinned:
            self.card.close_card()
        else:
            self._open(pinned=True)

    def _on_wait_over(self) -> None:
        if self.underMouse():
            self._open(pinned=False)
        elif self.card is not None and not self._pinned and not self.card.underMouse():
            self.card.close_card()

    def _on_pointer_left(self) -> None:
        self._wait.start(LINGER_MS)

    def _on_card_closed(self) -> None:
        self._pinned = False

    def sizeHint(self) -> QSize:
        theme = self._ui.theme
        height = theme.line_height(self._role)
        if not self._compact:
            height = max(height, theme.px(HIT_AREA))
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 1, height)

    def minimumSizeHint(self) -> QSize:
        shortest = self.fontMetrics().horizontalAdvance("…") * 3
        return QSize(min(shortest, self.sizeHint().width()), self.sizeHint().height())

    def enterEvent(self, event: QEnterEvent) -> None:
        self._wait.start(TOOLTIP_MS)
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._wait.start(LINGER_MS)
        self.update()
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._wait.stop()
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._ui.theme
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(theme.color("text" if self.underMouse() else self._tone))
        metrics = self.fontMetrics()
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        rect = QRectF(self.rect())
        painter.drawText(rect, left, shown)
        baseline = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2
        start = QPointF(0, round(baseline) + theme.px(3))
        paint_dotted_line(painter, start, metrics.horizontalAdvance(shown), theme)
