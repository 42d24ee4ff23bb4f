"""The words of a text as tiles, each in the colour of its share and with the number below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, TextList, plain
from nnstudio.gui.text_lab.tile_flow import TileFlow
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


class WordFlow(TileFlow):
    """Words in lines; arrow keys and clicks make one the current word.

    Args:
        ui: look and language.
        parent: owner.

    Signals:
        current_changed: place of the current word, -1 for none.
        opened: a person wants to see the current word in its contexts (Enter, double click).
    """

    opened = Signal(int)

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(ui, parent)
        self._words: tuple[SharedWord, ...] = ()
        self._limit = 1.0
        self._current = -1
        self._muted = False
        self._numbers: tuple[str, ...] = ()
        self._sizes: tuple[list[float], float] | None = None  # None: to be measured
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
        self.retranslate()

    def mute(self) -> None:
        """Show the words without colours: their shares are not known yet."""
        self._muted = True
        self.update()

    def retranslate(self) -> None:
        """Write the numbers in the language of now."""
        self.setAccessibleName(self._ui(NAME))
        written: dict[float, str] = {}  # many words of a long text have the same small share
        for word in self._words:
            rounded = round(word.share, DIGITS)
            if rounded not in written:
                written[rounded] = self._ui(share_text(rounded))
        self._numbers = tuple(written[round(word.share, DIGITS)] for word in self._words)
        self._describe()
        self._sizes = None
        self._lay_out()

    def restyle(self) -> None:
        """Measure the words in the font of now."""
        self._sizes = None
        super().restyle()

    def _describe(self) -> None:
        """Tell screen readers the three strongest words, or the current one."""
        strong = sorted(self._words, key=lambda word: -abs(word.share))[:3]
        said = STRONGEST.format(list=TextList(tuple(map(_said, strong)))) if strong else plain("")
        if 0 <= self._current < len(self._words):
            said = _said(self._words[self._current])
        self.setAccessibleDescription(self._ui(said))

    def _tiles(self) -> tuple[list[float], float]:
        if self._sizes is None:
            self._sizes = self._measured()
        return self._sizes

    def _measured(self) -> tuple[list[float], float]:
        theme = self._ui.theme
        words, small = QFontMetricsF(theme.font("body")), QFontMetricsF(theme.font("caption"))
        room = 2 * float(theme.px(6))
        numbers = {number: small.horizontalAdvance(number) for number in set(self._numbers)}
        widths = [
            max(words.horizontalAdvance(word.text), numbers[number]) + room
            for word, number in zip(self._words, self._numbers, strict=True)
        ]
        return widths, words.height() + small.height() + theme.px(3)

    def _set_current(self, place: int) -> None:
        if place != self._current:
            self._current = place
            self.current_changed.emit(place)
            self._describe()
            self.update()

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
                painter.drawText(low, align, self._numbers[place])
            if place == self._current:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                token = "accent" if self.hasFocus() else "text2"
                painter.setPen(QPen(theme.color(token), theme.px(2)))
                painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), theme.px(3), theme.px(3))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._set_current(self._at(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self._at(event.position())
        if place >= 0:
            self.opened.emit(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = self._place_for(event.key(), self._current)
        if place is not None:
            self._set_current(place)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current >= 0:
            self.opened.emit(self._current)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._current < 0 and self._words and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._set_current(0)

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
