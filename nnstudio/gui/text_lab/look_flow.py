"""The words of a text, underlined as strongly as the current word looks at them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QToolTip, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, TextList
from nnstudio.gui.text_lab.tile_flow import TileFlow
from nnstudio.gui.widgets.ui import Ui

NAME = QT_TRANSLATE_NOOP("learnt", "Words and where each looks")
LOOKS = QT_TRANSLATE_NOOP("learnt", "“{word}” looks most at: {list}")
AT = QT_TRANSLATE_NOOP("learnt", "“{word}” {share}")
FROM_TO = QT_TRANSLATE_NOOP("learnt", "“{source}” takes {share} from “{target}”")
ITSELF = QT_TRANSLATE_NOOP("learnt", "“{source}” takes {share} from itself")
THICKEST = 6.0  # pixels of the line below the word that is looked at most
_WRITTEN = 0.02  # shares below this are not written
STRONGEST = 3
_PAD = 5


class LookFlow(TileFlow):
    """Words in lines; arrow keys and clicks make one the current word.

    Args:
        ui: look and language.
        parent: owner.

    Signals:
        current_changed: place of the current word.
    """

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(ui, parent)
        self._words: tuple[str, ...] = ()
        self._weights: NDArray[np.float32] = np.zeros((0, 0), dtype=np.float32)
        self._current = 0
        ui.follow(self)

    @property
    def words(self) -> tuple[str, ...]:
        """The words shown."""
        return self._words

    @property
    def current(self) -> int:
        """Place of the word that looks."""
        return self._current

    def looks(self) -> NDArray[np.float32]:
        """Return float32 (place,): how much the current word takes from each."""
        return self._weights[self._current] if len(self._weights) else np.zeros(0, np.float32)

    def show_attention(self, words: Sequence[str], weights: NDArray[np.float32]) -> None:
        """Show other weights; the current word stays where it still stands.

        Args:
            words: of the places.
            weights: (place, place), from each place (rows) to each other one.
        """
        if tuple(words) != self._words:
            self._words = tuple(words)
            self._current = min(self._current, max(len(words) - 1, 0))
        self._weights = weights
        self._lay_out()
        self.retranslate()

    def set_current(self, place: int) -> None:
        """Let another word look."""
        place = min(max(place, 0), max(len(self._words) - 1, 0))
        if place != self._current:
            self._current = place
            self.retranslate()
            self.update()
            self.current_changed.emit(place)

    def thickness(self, place: int) -> float:
        """Return the width of the line below a word, 0 to `THICKEST` at 100 %."""
        looks = self.looks()
        most = float(looks.max()) if len(looks) else 0.0
        return THICKEST * float(looks[place]) / most if most > 0 else 0.0

    def summary(self) -> Text | None:
        """Return where the current word looks most; None without words."""
        looks = self.looks()
        if not len(looks):
            return None
        strongest = np.argsort(-looks, kind="stable")[:STRONGEST].tolist()
        said = [
            AT.format(word=self._words[place], share=Number(float(looks[place]), 0, percent=True))
            for place in strongest
        ]
        return LOOKS.format(word=self._words[self._current], list=TextList(tuple(said)))

    def retranslate(self) -> None:
        """Tell screen readers where the current word looks."""
        self.setAccessibleName(self._ui(NAME))
        self.setAccessibleDescription(self._ui(self.summary()))
        self._lay_out()

    def _tiles(self) -> tuple[list[float], float]:
        theme = self._ui.theme
        words, small = QFontMetricsF(theme.font("body")), QFontMetricsF(theme.font("caption"))
        room = 2 * float(theme.px(_PAD))
        least = small.horizontalAdvance(self._share(1.0))
        widths = [max(words.horizontalAdvance(word), least) + room for word in self._words]
        return widths, words.height() + small.height() + theme.px(THICKEST) + theme.px(6)

    def _share(self, share: float) -> str:
        return self._ui.language.translator.percent(share, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        looks, theme = self.looks(), self._ui.theme
        if not len(looks):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetricsF(theme.font("body"))
        accent = theme.color("accent")
        for place, (word, box) in enumerate(zip(self._words, self._boxes, strict=True)):
            if place == self._current:
                painter.setBrush(theme.color("accent_tint"))
                width = theme.px(2) if self.hasFocus() else theme.line_px()
                painter.setPen(QPen(accent, width))
                painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), theme.px(4), theme.px(4))
            half = QRectF(box.x(), box.y() + theme.px(2), box.width(), metrics.height())
            painter.setFont(theme.font("body"))
            painter.setPen(theme.color("text"))
            short = metrics.elidedText(word, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(half, Qt.AlignmentFlag.AlignCenter, short)
            thick = self.thickness(place) * theme.px(100) / 100
            pad = theme.px(_PAD)
            line = QRectF(box.x() + pad, half.bottom() + 1, box.width() - 2 * pad, thick)
            painter.fillRect(line, accent)
            if looks[place] >= _WRITTEN:
                top = half.bottom() + theme.px(THICKEST) + 1
                low = QRectF(box.x(), top, box.width(), box.bottom() - top)
                painter.setFont(theme.font("caption"))
                painter.setPen(theme.color("text2"))
                align = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
                painter.drawText(low, align, self._share(float(looks[place])))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._at(QPointF(event.pos()))
            if place >= 0:
                words = from_to(self._words, self._weights, self._current, place)
                QToolTip.showText(event.globalPos(), self._ui(words), self)
                return True
            QToolTip.hideText()
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._at(event.position())
        if place >= 0:
            self.set_current(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = self._place_for(event.key(), self._current)
        if place is not None:
            self.set_current(place)
        else:
            super().keyPressEvent(event)


def from_to(words: Sequence[str], weights: NDArray[np.float32], row: int, column: int) -> Text:
    """Return one weight in words."""
    share = Number(float(weights[row, column]), 1, percent=True)
    if row == column:
        return ITSELF.format(source=words[row], share=share)
    return FROM_TO.format(source=words[row], target=words[column], share=share)
