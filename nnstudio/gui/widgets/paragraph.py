"""Running text with field terms: dotted underline, a card on click, Enter or resting pointer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QWidget

from nnstudio.base.text import Text
from nnstudio.gui.theme.fonts import Role
from nnstudio.gui.theme.tokens import FOCUS_GAP, FOCUS_WIDTH, TOOLTIP_MS
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.gui.widgets.painting import paint_dotted_line
from nnstudio.gui.widgets.popover import LINGER_MS, PopoverCard
from nnstudio.gui.widgets.ui import Ui

Term = tuple[Text, Text]
"""(the word as it stands in the text, its explanation)"""


class Paragraph(TextLabel):
    """A wrapped text whose terms explain themselves; Left and Right go from term to term.

    Args:
        ui: look and language.
        text: what it says.
        terms: words of the text that have a card; words that do not occur are passed over.
        role: font role.
        tone: colour token.
        parent: owner.
    """

    def __init__(
        self,
        ui: Ui,
        text: Text | None = None,
        terms: Sequence[Term] = (),
        *,
        role: Role = "control",
        tone: str = "text2",
        parent: QWidget | None = None,
    ) -> None:
        self._terms = list(terms)
        self._places: list[tuple[int, int, Text, Text]] = []
        self._current = 0
        self._card: PopoverCard | None = None
        self._pinned = False  # opened by click or key, so it outlives the pointer
        super().__init__(ui, text, role=role, tone=tone, wrap=True, parent=parent)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self._on_wait_over)
        self.setMouseTracking(True)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setProperty("ownFocusRing", True)
        self._find_terms()

    @property
    def card(self) -> PopoverCard | None:
        """The card while it is open."""
        card = self._card
        return card if card is not None and card.is_open else None

    @property
    def term_count(self) -> int:
        """How many terms were found in the text of now."""
        return len(self._places)

    def set_terms(self, terms: Sequence[Term]) -> None:
        """Explain other words."""
        self._terms = list(terms)
        self._find_terms()

    def retranslate(self) -> None:
        """Write the text again and look for its terms."""
        super().retranslate()
        self._find_terms()

    def open_term(self, index: int) -> None:
        """Show the card of a term until it is closed.

        Raises:
            IndexError: there are fewer terms.
        """
        self._open(index, pinned=True)

    def _open(self, index: int, *, pinned: bool) -> None:
        start, length, word, explanation = self._places[index]
        boxes = self.lines(self.contentsRect().width()).boxes(start, length, self.alignment())
        if self._card is None:
            self._card = PopoverCard(self._ui, parent=self)
            self._card.pointer_left.connect(self._on_pointer_left)
        self._pinned = pinned
        self._card.set_content(word, explanation)
        self._card.open_at(self, boxes[0].toAlignedRect() if boxes else self.rect())

    def _find_terms(self) -> None:
        words, found, free = self.text(), [], 0
        self.setAccessibleName(words)
        for word, explanation in self._terms:
            written = self._ui(word)
            start = words.find(written, free) if written else -1
            if start < 0:
                start = words.find(written) if written else -1
            if start >= 0:
                found.append((start, len(written), word, explanation))
                free = start + len(written)
        self._places = sorted(found, key=lambda place: place[0])
        self._current = min(self._current, max(0, len(self._places) - 1))
        policy = Qt.FocusPolicy.StrongFocus if self._places else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
        self.update()

    def formats(self) -> list[QTextLayout.FormatRange]:
        """Terms are underlined by hand, because fonts place their own line differently."""
        ranges = []
        for index, (start, length, _, _) in enumerate(self._places):
            if index == self._current and self.hasFocus():
                each = QTextLayout.FormatRange()
                each.start, each.length = start, length
                each.format = QTextCharFormat()
                each.format.setForeground(self._ui.theme.color("accent"))
                ranges.append(each)
        return ranges

    def _term_at(self, position: QPointF) -> int:
        lines = self.lines(self.contentsRect().width())
        for index, (start, length, _, _) in enumerate(self._places):
            for box in lines.boxes(start, length, self.alignment()):
                if box.contains(position):
                    return index
        return -1

    def _on_pointer_left(self) -> None:
        self._wait.start(LINGER_MS)

    def _on_wait_over(self) -> None:
        inside = self.underMouse()
        index = self._term_at(QPointF(self.mapFromGlobal(self.cursor().pos()))) if inside else -1
        card = self.card
        if index >= 0 and card is None:
            self._open(index, pinned=False)
        elif index < 0 and card is not None and not self._pinned and not card.underMouse():
            card.close_card()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self._places:
            step = -1 if key == Qt.Key.Key_Left else 1
            self._current = (self._current + step) % len(self._places)
            self.setAccessibleDescription(self._ui(self._places[self._current][3]))
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._places:
            self.open_term(self._current)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        inside = self._term_at(event.position()) >= 0
        self.setCursor(Qt.CursorShape.WhatsThisCursor if inside else Qt.CursorShape.ArrowCursor)
        if inside:
            self._wait.start(TOOLTIP_MS)
        elif self.card is not None:
            self._wait.start(LINGER_MS)
        else:
            self._wait.stop()
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._wait.start(LINGER_MS)
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self._term_at(event.position())
        if index < 0:
            super().mousePressEvent(event)
            return
        self._wait.stop()
        self._current = index
        self.open_term(index)
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._places:
            return
        theme = self._ui.theme
        painter = QPainter(self)
        lines = self.lines(self.contentsRect().width())
        drop = (self.fontMetrics().ascent() - self.fontMetrics().descent()) / 2 + theme.px(3)
        for index, (start, length, _, _) in enumerate(self._places):
            for box in lines.boxes(start, length, self.alignment()):
                at = QPointF(box.left(), round(box.center().y() + drop))
                paint_dotted_line(painter, at, box.width(), theme)
                if index == self._current and self.hasFocus():
                    self._paint_ring(painter, box)

    def _paint_ring(self, painter: QPainter, box: QRectF) -> None:
        """Paint the ring round a term, pushed inwards where the text touches the edge."""
        theme = self._ui.theme
        width, gap = theme.px(FOCUS_WIDTH), theme.px(FOCUS_GAP)
        inside = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("accent"), width))
        ring = box.adjusted(-2 * gap, -gap, 2 * gap, gap).intersected(inside)
        painter.drawRoundedRect(ring, theme.px(4), theme.px(4))
        painter.restore()
