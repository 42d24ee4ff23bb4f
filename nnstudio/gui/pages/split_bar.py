"""The three parts of the data as one bar: training, validation, locked test."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number
from nnstudio.gui.theme.contrast import words_on
from nnstudio.gui.widgets.ui import Ui

NAMES = (
    QT_TRANSLATE_NOOP("data_page", "Training {count}"),
    QT_TRANSLATE_NOOP("data_page", "Validation {count}"),
    QT_TRANSLATE_NOOP("data_page", "Test {count}"),
)
_TOKENS = ("accent_fill", "second", "slate")


class SplitBar(QWidget):
    """Shares as widths, with their percentages; the counts stand below.

    Args:
        ui: look and language.
        parent: owner.
    """

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._counts = (0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        ui.follow(self)

    @property
    def counts(self) -> tuple[int, int, int]:
        """Items of training, validation and test."""
        return self._counts

    def set_counts(self, train: int, validation: int, test: int) -> None:
        """Show other counts."""
        self._counts = (train, validation, test)
        self.retranslate()

    def retranslate(self) -> None:
        """Tell screen readers the counts."""
        self.setAccessibleName(", ".join(self._words()))
        self.update()

    def restyle(self) -> None:
        """Take the height from the theme."""
        self.setFixedHeight(self._ui.theme.px(32 + 20))
        self.update()

    def _words(self) -> list[str]:
        pairs = zip(NAMES, self._counts, strict=True)
        return [self._ui(name.format(count=count)) for name, count in pairs]

    def sizeHint(self) -> QSize:
        return QSize(self._ui.theme.px(240), self._ui.theme.px(52))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._ui.theme
        painter = QPainter(self)
        total = sum(self._counts)
        if not total:
            return
        gap, height = theme.px(1), theme.px(32)
        left = 0.0
        for count, token in zip(self._counts, _TOKENS, strict=True):
            if not count:
                continue
            width = self.width() * count / total
            box = QRectF(left, 0, max(width - gap, 1), height)
            ground = theme.color(token)
            painter.fillRect(box, ground)
            share = self._ui.language.translator.percent(Number(count / total).value, 0)
            painter.setFont(theme.font("caption_strong"))
            if painter.fontMetrics().horizontalAdvance(share) + theme.px(4) <= box.width():
                painter.setPen(words_on(ground))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, share)
            left += width
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("text2"))
        below = QRectF(0, height + theme.px(4), self.width(), theme.px(16))
        sides = (
            Qt.AlignmentFlag.AlignLeft,
            Qt.AlignmentFlag.AlignHCenter,
            Qt.AlignmentFlag.AlignRight,
        )
        for words, side, count in zip(self._words(), sides, self._counts, strict=True):
            if not count:
                continue
            painter.drawText(below, side | Qt.AlignmentFlag.AlignVCenter, words)
