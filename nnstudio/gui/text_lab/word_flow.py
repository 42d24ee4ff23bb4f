"""The words of a text as tiles, each in the colour of its share and with the number below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, TextList, plain
from nnstudio.gui.theme.colormaps import signed_lut, signed_range, to_colors
from nnstudio.gui.theme.contrast import words_on
from nnstudio.gui.widgets.ui import Ui

NAME = QT_TRANSLATE_NOOP("text_lab", "Contribution of each word")
WORD = QT_TRANSLATE_NOOP("text_lab", "{word} {share}")
STRONGEST = QT_TRANSLATE_NOOP("text_lab", "Strongest: {list}")
SHARE = QT_TRANSLATE_NOOP("text_lab", "{sign}{value}")
MOST_WORDS = 1000
"""Words that are shown; a longer text is cut, and the page says so."""
DIGITS = 2


@dataclass(frozen=True)
class SharedWord:
    """A word and what it contributes.

    Args:
        text: as it is written.
        share: in the difference of two scores.
    """

    text: str
    share: float


class WordFlow(QWidget):
    """Words in lines; arrow keys and clicks make one the current word.

    Args:
        ui: look and language.
        parent: owner.

    Signals:
        current_changed: place of the current word, -1 for none.
        opened: a person wants to see the current word in its contexts (Enter, double click).
    """

    current_changed = Signal(int)
    opened = Signal(int)

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._words: tuple[SharedWord, ...] = ()
        self._limit = 1.0
        self._boxes: list[QRectF] = []
        self._height = 0
        self._current = -1
        self._muted = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ownFocusRing", True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        ui.follow(self)

    @property
    def words(self) -> tuple[SharedWord, ...]:
        """The words shown."""
        return self._words

    @property
    def limit(self) -> float:
        """The share that has the full colour."""
        return self._limit

    @property
    def current(self) -> int:
        """Place of the current word, -1 for none."""
        return self._current

    def show_words(self, words: Sequence[SharedWord]) -> None:
        """Show other words; the current one stays where it still stands."""
        before = self._words[self._current].text if 0 <= self._current < len(self._words) else ""
        self._words = tuple(words[:MOST_WORDS])
        self._muted = False
        self._limit = signed_range([word.share for word in self._words]).high
        place = self._current
        if not (0 <= place < len(self._words) and self._words[place].text == before):
            self._set_current(-1)
        self._lay_out()
        self.retranslate()

    def mute(self) -> None:
        """Show the words without colours: their shares are not known yet."""
        self._muted = True
        self.update()

    def box_of(self, place: int) -> QRectF:
        """Return where a word stands."""
        return self._boxes[place]

    def retranslate(self) -> None:
        """Tell screen readers the three strongest words and the current one."""
        self.setAccessibleName(self._ui(NAME))
        strong = sorted(self._words, key=lambda word: -abs(word.share))[:3]
        said = STRONGEST.format(list=TextList(tuple(map(_said, strong)))) if strong else plain("")
        if 0 <= self._current < len(self._words):
            said = _said(self._words[self._current])
        self.setAccessibleDescription(self._ui(said))
        self._lay_out()

    def restyle(self) -> None:
        """Take fonts and gaps from the theme."""
        self._lay_out()

    def heightForWidth(self, width: int) -> int:
        return self._arranged(width)[1]

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        width = max(self.width(), self._ui.theme.px(300))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._ui.theme.px(160), self._ui.theme.px(44))

    def _lay_out(self) -> None:
        self._boxes, self._height = self._arranged(self.width())
        self.updateGeometry()
        self.update()

    def _arranged(self, width: int) -> tuple[list[QRectF], int]:
        """Return the box of each word and the height of them all."""
        theme = self._ui.theme
        words, small = QFontMetricsF(theme.font("body")), QFontMetricsF(theme.font("caption"))
        pad, gap = float(theme.px(6)), float(theme.px(4))
        height = words.height() + small.height() + theme.px(3)
        boxes: list[QRectF] = []
        x = y = 0.0
        for word in self._words:
            wide = max(
                words.horizontalAdvance(word.text), small.horizontalAdvance(self._number(word))
            )
            wide = min(wide + 2 * pad, float(max(width, 1)))
            if x and x + wide > width:
                x, y = 0.0, y + height + gap
            boxes.append(QRectF(x, y, wide, height))
            x += wide + gap
        return boxes, round(y + height) if boxes else 0

    def _number(self, word: SharedWord) -> str:
        return self._ui(share_text(word.share))

    def _set_current(self, place: int) -> None:
        if place != self._current:
            self._current = place
            self.current_changed.emit(place)
            self.retranslate()

    def _at(self, point: QPointF) -> int:
        return next((n for n, box in enumerate(self._boxes) if box.contains(point)), -1)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._words:
            return
        theme, seen = self._ui.theme, QRectF(event.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shares = np.array([word.share for word in self._words])
        colors = to_colors(shares, signed_lut(), (-self._limit, self._limit))
        for place, (word, box) in enumerate(zip(self._words, self._boxes, strict=True)):
            if not box.intersects(seen):
                continue
            ground = QColor(*(int(part) for part in colors[place][:3]))
            if self._muted:
                ground = theme.color("surface2")
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(box, theme.px(3), theme.px(3))
            painter.setPen(theme.color("text") if self._muted else words_on(ground))
            half = QRectF(box.x(), box.y() + theme.px(1), box.width(), box.height() * 0.58)
            painter.setFont(theme.font("body"))
            metrics = QFontMetricsF(theme.font("body"))
            short = metrics.elidedText(word.text, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(half, Qt.AlignmentFlag.AlignCenter, short)
            if not self._muted and round(word.share, DIGITS):
                low = QRectF(box.x(), half.bottom(), box.width(), box.bottom() - half.bottom())
                painter.setFont(theme.font("caption"))
                align = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
                painter.drawText(low, align, self._number(word))
            if place == self._current:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                token = "accent" if self.hasFocus() else "text2"
                painter.setPen(QPen(theme.color(token), theme.px(2)))
                painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), theme.px(3), theme.px(3))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._set_current(self._at(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self._at(event.position())
        if place >= 0:
            self.opened.emit(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last, key = len(self._words) - 1, event.key()
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        if key in steps and last >= 0:
            self._set_current(min(max(self._current + steps[Qt.Key(key)], 0), last))
        elif key == Qt.Key.Key_Home and last >= 0:
            self._set_current(0)
        elif key == Qt.Key.Key_End and last >= 0:
            self._set_current(last)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current >= 0:
            self.opened.emit(self._current)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._current < 0 and self._words and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._set_current(0)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.update()


def share_text(share: float) -> Text:
    """Return a share with its sign: "+1.94", "−0.13"."""
    rounded = round(share, DIGITS)
    return SHARE.format(sign=plain("+" if rounded > 0 else ""), value=Number(rounded, DIGITS))


def _said(word: SharedWord) -> Text:
    return WORD.format(word=plain(word.text), share=share_text(word.share))
