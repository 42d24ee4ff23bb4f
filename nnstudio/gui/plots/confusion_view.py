"""The confusion matrix as cells with counts: rows are true classes, columns are answers.

Names stay in sight while it is scrolled; where they do not fit they end in "…".
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, plain
from nnstudio.gui.widgets.ui import Ui

TRUE = QT_TRANSLATE_NOOP("plots", "true")
PREDICTED = QT_TRANSLATE_NOOP("plots", "predicted")
CELL = QT_TRANSLATE_NOOP("plots", "True {row}, answered {column}: {count} of {total} ({share})")
CELL_EMPTY = QT_TRANSLATE_NOOP("plots", "True {row}, answered {column}: none of {total}")
NO_ITEMS = QT_TRANSLATE_NOOP("plots", "There is no item of the class {row}.")

Counts = NDArray[np.integer[Any]]
_LARGEST_CELL = 40
_LONGEST_NAME = 84


class ConfusionView(QAbstractScrollArea):
    """Shows counts; a click or Enter on a cell chooses it.

    Args:
        ui: look and language.
        parent: owner.

    Signals:
        cell_chosen: (row, column).
    """

    cell_chosen = Signal(int, int)

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._names: tuple[str, ...] = ()
        self._counts: Counts | None = None
        self._cell = 16
        self._left = self._foot = 0
        self._chosen: tuple[int, int] | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        ui.follow(self)

    @property
    def chosen(self) -> tuple[int, int] | None:
        """The chosen cell: row and column."""
        return self._chosen

    def set_classes(self, names: tuple[str, ...]) -> None:
        """Name rows and columns."""
        if names != self._names:
            self._names = names
            self._chosen = None
            self._measure()

    def set_counts(self, counts: Counts | None) -> None:
        """Show counts (true class, predicted class); None shows empty cells."""
        self._counts = counts
        self._measure()

    def cell_text(self, row: int, column: int) -> Text:
        """Return what a cell says in words."""
        names = (plain(self._names[row]), plain(self._names[column]))
        total = int(self._counts[row].sum()) if self._counts is not None else 0
        if self._counts is None or not total:
            return NO_ITEMS.format(row=names[0])
        count = int(self._counts[row, column])
        if not count:
            return CELL_EMPTY.format(row=names[0], column=names[1], total=total)
        share = Number(count / total, 1, percent=True)
        return CELL.format(row=names[0], column=names[1], count=count, total=total, share=share)

    def cell_at(self, point: QPoint) -> tuple[int, int] | None:
        """Return the cell below a point of the viewport."""
        area = self._area()
        if not area.contains(point):
            return None
        column = (point.x() - area.left() + self.horizontalScrollBar().value()) // self._cell
        row = (point.y() - area.top() + self.verticalScrollBar().value()) // self._cell
        count = len(self._names)
        return (row, column) if row < count and column < count else None

    def choose(self, cell: tuple[int, int] | None) -> None:
        """Mark a cell and tell it."""
        if cell != self._chosen:
            self._chosen = cell
            self.viewport().update()
            if cell is not None:
                self._show_cell(cell)
                self.setAccessibleDescription(self._ui(self.cell_text(*cell)))
                self.cell_chosen.emit(*cell)

    def retranslate(self) -> None:
        """Write the words again."""
        self.viewport().update()

    def restyle(self) -> None:
        """Measure again with the fonts of now."""
        self.setProperty("focusRadius", self._ui.theme.px(4))
        self._measure()

    def _measure(self) -> None:
        """Choose the size of a cell: as large as fits, but never too small for its number."""
        theme, count = self._ui.theme, max(1, len(self._names))
        metrics = QFontMetricsF(theme.font("axis"))
        longest = max((metrics.horizontalAdvance(name) for name in self._names), default=8.0)
        name_room = min(longest, theme.px(_LONGEST_NAME))
        self._left = round(name_room) + theme.px(8) + (theme.px(16) if self._with_words() else 0)
        self._foot = round(metrics.height()) + theme.px(2)
        self._foot += round(metrics.height()) if self._with_words() else 0
        most = 0 if self._counts is None or not self._counts.size else int(self._counts.max())
        digits = metrics.horizontalAdvance("0" * len(str(most)))
        smallest = max(round(digits) + theme.px(1), theme.px(14))
        size = self.viewport().size()
        fits = min((size.width() - self._left) // count, (size.height() - self._foot) // count)
        self._cell = max(smallest, min(fits, theme.px(_LARGEST_CELL)))
        side = self._cell * count
        area = self._area()
        for bar, room in (
            (self.horizontalScrollBar(), area.width()),
            (self.verticalScrollBar(), area.height()),
        ):
            bar.setRange(0, max(0, side - room))
            bar.setPageStep(room)
            bar.setSingleStep(self._cell)
        self.viewport().update()

    def _with_words(self) -> bool:
        """Whether there is room for "true" and "predicted" at the axes."""
        return self.viewport().height() >= self._ui.theme.px(190)

    def _area(self) -> QRect:
        """Return where cells are seen, in the viewport."""
        size, side = self.viewport().size(), self._cell * max(1, len(self._names))
        width = min(side, max(0, size.width() - self._left))
        height = min(side, max(0, size.height() - self._foot))
        left = self._left + max(0, (size.width() - self._left - side) // 2)
        return QRect(left, 0, width, height)

    def _show_cell(self, cell: tuple[int, int]) -> None:
        area = self._area()
        for bar, index, room in (
            (self.verticalScrollBar(), cell[0], area.height()),
            (self.horizontalScrollBar(), cell[1], area.width()),
        ):
            start = index * self._cell
            if start < bar.value():
                bar.setValue(start)
            elif start + self._cell > bar.value() + room:
                bar.setValue(start + self._cell - room)

    def _paint_cells(self, painter: QPainter, area: QRect, shift: QPoint) -> None:
        theme, counts, cell = self._ui.theme, self._counts, self._cell
        font, strong = theme.font("axis"), theme.font("axis")
        strong.setWeight(strong.Weight.DemiBold)
        totals = counts.sum(axis=1) if counts is not None else None
        centre = Qt.AlignmentFlag.AlignCenter
        rows = range(
            shift.y() // cell, min(len(self._names), -(-(shift.y() + area.height()) // cell))
        )
        columns = range(
            shift.x() // cell, min(len(self._names), -(-(shift.x() + area.width()) // cell))
        )
        ground, ink = theme.color("surface2"), theme.color("text")
        painter.setPen(ink)
        for row in rows:
            for column in columns:
                left = area.left() + column * cell - shift.x()
                top = area.top() + row * cell - shift.y()
                box = QRect(left, top, cell - 1, cell - 1)
                count = int(counts[row, column]) if counts is not None else 0
                painter.fillRect(box, ground)
                if not count or totals is None:
                    continue
                share = count / int(totals[row])
                if row == column:
                    painter.fillRect(box, theme.color("accent", 0.14 + 0.34 * share))
                else:
                    painter.fillRect(box, theme.color("second", min(0.75, 0.14 + 3.0 * share)))
                painter.setFont(strong if row == column else font)
                painter.drawText(QRect(left - 1, top, cell + 1, cell - 1), centre, str(count))

    def _paint_names(self, painter: QPainter, area: QRect, shift: QPoint) -> None:
        theme, cell = self._ui.theme, self._cell
        metrics = QFontMetricsF(theme.font("axis"))
        painter.setFont(theme.font("axis"))
        room = theme.px(_LONGEST_NAME)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        strong = theme.font("axis")
        strong.setWeight(strong.Weight.DemiBold)
        for index, name in enumerate(self._names):
            top = area.top() + index * cell - shift.y()
            left = area.left() + index * cell - shift.x()
            chosen = self._chosen
            if top + cell / 2 < area.bottom() and top + cell / 2 > area.top():
                marked = chosen is not None and chosen[0] == index
                painter.setFont(strong if marked else theme.font("axis"))
                painter.setPen(theme.color("text" if marked else "text3"))
                short = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
                start = area.left() - theme.px(6) - room
                painter.drawText(QRectF(start, top, room, cell), right, short)
            if left + cell / 2 < area.right() and left + cell / 2 > area.left():
                marked = chosen is not None and chosen[1] == index
                painter.setFont(strong if marked else theme.font("axis"))
                painter.setPen(theme.color("text" if marked else "text3"))
                short = _shortened(metrics, name, cell - 1)
                box = QRectF(left, area.bottom() + 1, cell, metrics.height() + theme.px(2))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, short)

    def _paint_words(self, painter: QPainter, area: QRect) -> None:
        theme = self._ui.theme
        metrics = QFontMetricsF(theme.font("axis"))
        painter.setFont(theme.font("axis"))
        painter.setPen(theme.color("text3"))
        top = area.bottom() + metrics.height() + theme.px(2)
        below = QRectF(area.left() - 40, top, area.width() + 80, metrics.height())
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._ui(PREDICTED))
        painter.save()
        painter.translate(area.left() - self._left + theme.px(8), area.center().y())
        painter.rotate(-90)
        beside = QRectF(-80, -metrics.height() / 2, 160, metrics.height())
        painter.drawText(beside, Qt.AlignmentFlag.AlignCenter, self._ui(TRUE))
        painter.restore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        theme, area = self._ui.theme, self._area()
        shift = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        painter.save()
        painter.setClipRect(area)
        self._paint_cells(painter, area, shift)
        if self._chosen is not None:
            row, column = self._chosen
            left = area.left() + column * self._cell - shift.x()
            top = area.top() + row * self._cell - shift.y()
            painter.setPen(QPen(theme.color("accent"), theme.px(2)))
            painter.drawRect(QRect(left, top, self._cell - 2, self._cell - 2))
        painter.restore()
        self._paint_names(painter, area, shift)
        if self._with_words():
            self._paint_words(painter, area)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.choose(self.cell_at(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
        }
        move = moves.get(Qt.Key(event.key()))
        if move is None or not self._names:
            super().keyPressEvent(event)
            return
        row, column = self._chosen or (-move[0], -move[1])
        last = len(self._names) - 1
        row, column = min(max(row + move[0], 0), last), min(max(column + move[1], 0), last)
        self.choose((row, column))

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            cell = self.cell_at(event.pos())
            if cell is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), self._ui(self.cell_text(*cell)), self)
            return True
        return super().viewportEvent(event)

    def sizeHint(self) -> QSize:
        px = self._ui.theme.px
        return QSize(px(220), px(220))

    def minimumSizeHint(self) -> QSize:
        px = self._ui.theme.px
        return QSize(px(90), px(80))


def _shortened(metrics: QFontMetricsF, name: str, width: float) -> str:
    """Return as many letters as fit; a name that is cut ends in "…" where that still helps."""
    if metrics.horizontalAdvance(name) <= width:
        return name
    elided = metrics.elidedText(name, Qt.TextElideMode.ElideRight, width)
    if len(elided) > 2:
        return elided
    count = next((n for n in (3, 2) if metrics.horizontalAdvance(name[:n]) <= width), 1)
    return name[:count]
