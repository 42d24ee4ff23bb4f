"""Attention as a grid: rows look, columns are looked at."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.gui.text_lab.look_flow import from_to
from nnstudio.gui.theme.colormaps import activation_lut, to_image
from nnstudio.gui.widgets.ui import Ui

NAME = QT_TRANSLATE_NOOP("learnt", "Attention as a grid: rows look at columns")
_CELL, _LABEL = 24, 110


class LookGrid(QWidget):
    """A cell a pair of words; arrow keys and clicks choose one.

    Args:
        ui: look and language.
        parent: owner.

    Signals:
        row_changed: place of the word that looks.
    """

    row_changed = Signal(int)

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._words: tuple[str, ...] = ()
        self._weights: NDArray[np.float32] = np.zeros((0, 0), dtype=np.float32)
        self._most = 1.0
        self._cell = (0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ownFocusRing", True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        ui.follow(self)

    @property
    def cell(self) -> tuple[int, int]:
        """Row and column of the current cell."""
        return self._cell

    @property
    def most(self) -> float:
        """The weight that has the last colour."""
        return self._most

    def show_attention(
        self, words: Sequence[str], weights: NDArray[np.float32], row: int = 0
    ) -> None:
        """Show other weights.

        Args:
            words: of the places.
            weights: (place, place), from each place (rows) to each other one.
            row: the word that looks.
        """
        same = tuple(words) == self._words
        self._words, self._weights = tuple(words), weights
        self._most = max(float(weights.max()), 1e-6) if weights.size else 1.0
        last = max(len(words) - 1, 0)
        column = min(self._cell[1], last) if same else 0
        self._cell = (min(max(row, 0), last), column)
        self._fit()
        self.retranslate()

    def set_cell(self, row: int, column: int) -> None:
        """Make another cell the current one."""
        last = len(self._words) - 1
        if last < 0:
            return
        cell = (min(max(row, 0), last), min(max(column, 0), last))
        if cell == self._cell:
            return
        moved = cell[0] != self._cell[0]
        self._cell = cell
        self.retranslate()
        self.update()
        if moved:
            self.row_changed.emit(cell[0])

    def box_of(self, row: int, column: int) -> QRectF:
        """Return where a cell stands."""
        side = float(self._ui.theme.px(_CELL))
        left, top = self._room()
        return QRectF(left + column * side, top + row * side, side, side)

    def retranslate(self) -> None:
        """Tell screen readers the current cell."""
        self.setAccessibleName(self._ui(NAME))
        words = ""
        if self._words:
            words = self._ui(from_to(self._words, self._weights, *self._cell))
        self.setAccessibleDescription(words)
        self.update()

    def restyle(self) -> None:
        """Take fonts and sizes from the theme."""
        self._fit()

    def sizeHint(self) -> QSize:
        left, top = self._room()
        side = self._ui.theme.px(_CELL) * len(self._words)
        return QSize(round(left) + side + self._ui.theme.px(6), round(top) + side + 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _fit(self) -> None:
        self.updateGeometry()
        self.resize(self.sizeHint())
        self.update()

    def _room(self) -> tuple[float, float]:
        """Return what the words at the left and above need."""
        metrics = QFontMetricsF(self._ui.theme.font("caption"))
        widest = max((metrics.horizontalAdvance(word) for word in self._words), default=0.0)
        room = min(widest, float(self._ui.theme.px(_LABEL))) + self._ui.theme.px(8)
        return room, room

    def _at(self, point: QPointF) -> tuple[int, int] | None:
        left, top = self._room()
        side = self._ui.theme.px(_CELL)
        row, column = int((point.y() - top) // side), int((point.x() - left) // side)
        inside = 0 <= row < len(self._words) and 0 <= column < len(self._words)
        return (row, column) if inside else None

    def paintEvent(self, event: QPaintEvent) -> None:
        count = len(self._words)
        if not count:
            return
        theme = self._ui.theme
        painter = QPainter(self)
        side = float(theme.px(_CELL))
        left, top = self._room()
        image = to_image(self._weights, activation_lut(), (0.0, self._most))
        painter.drawImage(QRectF(left, top, side * count, side * count), image)
        painter.setFont(theme.font("caption"))
        metrics = QFontMetricsF(theme.font("caption"))
        gap = theme.px(5)
        row, column = self._cell
        for place, word in enumerate(self._words):
            short = metrics.elidedText(word, Qt.TextElideMode.ElideRight, left - gap)
            painter.setPen(theme.color("accent" if place == row else "text2"))
            line = QRectF(0, top + place * side, left - gap, side)
            painter.drawText(
                line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, short
            )
            painter.setPen(theme.color("accent" if place == column else "text2"))
            painter.save()
            painter.translate(left + (place + 0.5) * side, top - gap)
            painter.rotate(-90)
            upright = QRectF(0, -side / 2, top - gap, side)
            painter.drawText(
                upright, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, short
            )
            painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        box = self.box_of(row, column)
        # Two lines, so that the frame is seen on dark and on light cells.
        painter.setPen(QPen(QColor("black"), theme.px(3)))
        painter.drawRect(box)
        painter.setPen(QPen(QColor("white"), theme.px(1)))
        painter.drawRect(box)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), theme.px(2)))
            painter.drawRect(QRectF(left - 1, top - 1, side * count + 2, side * count + 2))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            cell = self._at(QPointF(event.pos()))
            if cell is not None:
                words = self._ui(from_to(self._words, self._weights, *cell))
                QToolTip.showText(event.globalPos(), words, self)
                return True
            QToolTip.hideText()
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self._at(event.position())
        if cell is not None:
            self.set_cell(*cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
        }
        move = moves.get(Qt.Key(event.key()))
        if move is None or not self._words:
            super().keyPressEvent(event)
        else:
            self.set_cell(self._cell[0] + move[0], self._cell[1] + move[1])

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
