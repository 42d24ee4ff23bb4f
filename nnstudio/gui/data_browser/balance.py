"""How many items each class has, as one bar with a legend, and how they are shared among parts."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, TextList, plain
from nnstudio.gui.data_browser.look import class_token, paint_mark
from nnstudio.gui.widgets.ui import Ui

NAME = QT_TRANSLATE_NOOP("data_browser", "Items of each class")
SHARE = QT_TRANSLATE_NOOP("data_browser", "{name}: {n} items")
PARTS = QT_TRANSLATE_NOOP("data_browser", "{train} for training, {validation} for validation")
_BAR = 8
_GAP = 18


class ClassBalance(QWidget):
    """A bar in the colours of the classes; a click on a class shows its items alone.

    Args:
        ui: look and language.
        parent: owner.

    Signals:
        class_chosen: number of a class, -1 for all.
    """

    class_chosen = Signal(int)

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._names: tuple[str, ...] = ()
        self._counts: NDArray[np.int64] = np.zeros((0, 3), dtype=np.int64)
        self._chosen = -1
        self._under = -1
        self._places: list[tuple[QRectF, int]] = []
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        ui.follow(self)

    @property
    def counts(self) -> NDArray[np.int64]:
        """(class, part) items that may be seen."""
        return self._counts

    def set_counts(self, names: tuple[str, ...], counts: NDArray[np.int64]) -> None:
        """Show other classes.

        Args:
            names: of the classes.
            counts: (class, part).
        """
        self._names, self._counts = names, counts
        self.setVisible(bool(names))
        self.retranslate()
        self.update()

    def set_chosen(self, number: int) -> None:
        """Mark a class as the one shown alone; -1 for none."""
        self._chosen = number
        self.update()

    def retranslate(self) -> None:
        """Say the counts in words."""
        self.setAccessibleName(self._ui(NAME))
        said = tuple(self._words(number) for number in range(min(len(self._names), 40)))
        self.setAccessibleDescription(self._ui(Text("", "{list}").format(list=TextList(said))))
        self.update()

    def restyle(self) -> None:
        """Take the height from the theme."""
        theme = self._ui.theme
        self.setFixedHeight(theme.px(_BAR) + theme.px(6) + theme.line_height("caption"))
        self.setProperty("focusRadius", theme.px(4))
        self.update()

    def _words(self, number: int) -> Text:
        total = int(self._counts[number].sum())
        return SHARE.format(name=plain(self._names[number]), n=total)

    def _tip(self, number: int) -> str:
        train, validation = (int(n) for n in self._counts[number][:2])
        parts = PARTS.format(train=train, validation=validation)
        return f"{self._ui(self._words(number))}\n{self._ui(parts)}"

    def _at(self, point: QPointF) -> int:
        return next((n for box, n in self._places if box.contains(point)), -1)

    def _choose(self, number: int) -> None:
        self.class_chosen.emit(-1 if number == self._chosen else number)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._ui.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        totals = self._counts.sum(axis=1)
        self._places = []
        total = int(totals.sum())
        if not total:
            return
        left, high = 0.0, float(theme.px(_BAR))
        gap = theme.px(2) if len(totals) < 60 else 0
        room = self.width() - gap * (len(totals) - 1)
        for number, count in enumerate(totals.tolist()):
            width = max(room * count / total, 1.0)
            bar = QRectF(left, 0, width, high)
            faint = self._chosen not in (-1, number)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(class_token(number), 0.3 if faint else 1.0))
            painter.drawRoundedRect(bar, theme.px(2), theme.px(2))
            self._places.append((bar.adjusted(0, -4, 0, 4), number))
            left += width + gap
        self._paint_legend(painter, totals, high + theme.px(6))

    def _paint_legend(self, painter: QPainter, totals: NDArray[np.int64], top: float) -> None:
        theme = self._ui.theme
        strong, usual = theme.metrics("caption_strong"), theme.metrics("caption")
        mark, line = theme.px(8), theme.line_height("caption")
        left = 0.0
        for number, name in enumerate(self._names):
            count = self._ui.language.translator.number(int(totals[number]))
            words = strong.elidedText(name, Qt.TextElideMode.ElideRight, theme.px(120))
            width = mark + theme.px(5) + strong.horizontalAdvance(words) + theme.px(5)
            width += usual.horizontalAdvance(count)
            more = number + 1 < len(self._names)
            if left + width + (theme.px(16) if more else 0) > self.width():
                painter.setPen(theme.color("text3"))
                painter.setFont(theme.font("caption"))
                painter.drawText(QPointF(left, top + usual.ascent()), "…")
                return
            box = QRectF(left, top, width, line)
            chosen = number == self._chosen
            color = theme.color(class_token(number))
            shape = QRectF(left, box.center().y() - mark / 2, mark, mark)
            paint_mark(painter, shape, color, number)
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.setFont(theme.font("caption_strong"))
            painter.setPen(theme.color("accent" if chosen or number == self._under else "text"))
            at = box.adjusted(mark + theme.px(5), 0, 0, 0)
            painter.drawText(at, middle, words)
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.color("text3"))
            painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, count)
            if chosen:
                painter.setPen(QPen(theme.color("accent"), theme.line_px()))
                painter.drawLine(box.bottomLeft(), box.bottomRight())
            self._places.append((box, number))
            left += width + theme.px(_GAP)

    def sizeHint(self) -> QSize:
        return QSize(self._ui.theme.px(200), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._ui.theme.px(80), self.height())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        under = self._at(event.position())
        if under != self._under:
            self._under = under
            hand = Qt.CursorShape.PointingHandCursor if under >= 0 else Qt.CursorShape.ArrowCursor
            self.setCursor(hand)
            self.update()
        if under >= 0:
            QToolTip.showText(event.globalPosition().toPoint(), self._tip(under), self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._at(event.position())
        if number >= 0:
            self._choose(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None and self._names:
            at = self._chosen + step
            self.class_chosen.emit(at if -1 <= at < len(self._names) else -1)
            return
        super().keyPressEvent(event)
