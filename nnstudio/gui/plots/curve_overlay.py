"""What stands on top of a curve's lines: labels at their ends, the best epoch, marks, the cursor.

One item paints it all in pixels of the plot, so nothing is scaled and a picture stays cheap.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from nnstudio.gui.widgets.ui import Ui

Place = Callable[[float, float], QPointF]
"""(x, y) of the axes -> pixels of the plot."""


@dataclass(frozen=True)
class EndLabel:
    """Words at the end of a line.

    Args:
        x, y: where the line ends, in units of the axes.
        words: what it is called.
        color: colour token.
    """

    x: float
    y: float
    words: str
    color: str


@dataclass(frozen=True)
class Mark:
    """Something that happened at an x.

    Args:
        x: in units of the axis.
        words: short.
        y: height of a diamond on a line; None: none.
        color: colour token of diamond and words.
        low: write the words at the lower end.
    """

    x: float
    words: str
    y: float | None = None
    color: str = "text2"
    low: bool = False


@dataclass(frozen=True)
class Marks:
    """Everything on top of the lines, in units of the axes."""

    labels: tuple[EndLabel, ...] = ()
    best: Mark | None = None
    rates: tuple[Mark, ...] = ()
    end: Mark | None = None
    cursor: float | None = None
    cursor_words: tuple[str, ...] = ()


class CurveOverlay(QGraphicsItem):
    """Paints Marks.

    Args:
        ui: look and language.
        place: turns units of the axes into pixels of the parent.
        parent: the plot's view box.
    """

    def __init__(self, ui: Ui, place: Place, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._ui = ui
        self._place = place
        self._rect = QRectF()
        self.marks = Marks()
        self.setZValue(50)

    def set_rect(self, rect: QRectF) -> None:
        """Take the size of the plot."""
        if rect != self._rect:
            self.prepareGeometryChange()
            self._rect = QRectF(rect)

    def set_marks(self, marks: Marks) -> None:
        """Show other marks."""
        if marks != self.marks:
            self.marks = marks
            self.update()

    def boundingRect(self) -> QRectF:
        return self._rect

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        if self._rect.width() < 8 or self._rect.height() < 8:
            return
        theme, marks = self._ui.theme, self.marks
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setFont(theme.font("axis"))
        taken: list[QRectF] = []
        for mark in marks.rates:
            self._vertical(painter, mark, Qt.PenStyle.DashDotLine, "text3", taken)
        if marks.best is not None:
            self._vertical(painter, marks.best, Qt.PenStyle.DotLine, "text2", taken)
        if marks.end is not None:
            self._vertical(painter, marks.end, Qt.PenStyle.SolidLine, marks.end.color, taken)
        self._labels(painter, taken)
        if marks.cursor is not None:
            self._cursor(painter)

    def _vertical(
        self, painter: QPainter, mark: Mark, style: Qt.PenStyle, line: str, taken: list[QRectF]
    ) -> None:
        theme, rect = self._ui.theme, self._rect
        at = self._place(mark.x, mark.y if mark.y is not None else 0.0)
        x = round(at.x()) + 0.5
        if not rect.left() - 1 <= x <= rect.right() + 1:
            return
        painter.setPen(QPen(theme.color(line), 1.3 if style is Qt.PenStyle.DotLine else 1, style))
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
        if mark.y is not None and math.isfinite(at.y()):
            side = theme.px(4.5)
            center = QPointF(x, at.y())
            diamond = QPolygonF(
                [
                    center + QPointF(0, -side),
                    center + QPointF(side, 0),
                    center + QPointF(0, side),
                    center + QPointF(-side, 0),
                ]
            )
            painter.setPen(QPen(theme.color("second"), 1.4))
            painter.setBrush(theme.color("surface"))
            painter.drawPolygon(diamond)
        if mark.words:
            self._words_beside(painter, mark, x, taken)

    def _words_beside(self, painter: QPainter, mark: Mark, x: float, taken: list[QRectF]) -> None:
        theme, rect = self._ui.theme, self._rect
        metrics = QFontMetricsF(theme.font("axis"))
        width, height = metrics.horizontalAdvance(mark.words), metrics.height()
        gap = theme.px(5)
        left = x + gap if x + gap + width <= rect.right() else x - gap - width
        top = rect.bottom() - height - 2 if mark.low else rect.top() + 1
        box = QRectF(max(left, rect.left()), top, width, height)
        for other in taken:
            if box.intersects(other):
                box.moveTop(other.top() - height if mark.low else other.bottom())
        taken.append(box)
        painter.fillRect(box, theme.color("surface", 0.75))
        painter.setPen(theme.color(mark.color))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, mark.words)

    def _labels(self, painter: QPainter, taken: list[QRectF]) -> None:
        theme, rect = self._ui.theme, self._rect
        font = theme.font("axis")
        font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        height = metrics.height()
        boxes: list[tuple[QRectF, EndLabel]] = []
        for label in self.marks.labels:
            if not (math.isfinite(label.x) and math.isfinite(label.y)):
                continue
            at = self._place(label.x, label.y)
            width = metrics.horizontalAdvance(label.words)
            box = QRectF(at.x() + theme.px(5), at.y() - height / 2, width, height)
            if box.right() > rect.right():  # no room behind the line: above its end
                box.moveRight(rect.right() - 1)
                box.moveBottom(at.y() - 3)
            boxes.append((box, label))
        boxes.sort(key=lambda entry: entry[0].top())
        _spread([box for box, _ in boxes], rect, taken)
        ground = theme.color("surface", 0.75)
        for box, label in boxes:
            painter.fillRect(box, ground)
            painter.setPen(theme.color(label.color))
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft, label.words)

    def _cursor(self, painter: QPainter) -> None:
        theme, rect, marks = self._ui.theme, self._rect, self.marks
        x = round(self._place(marks.cursor or 0.0, 0.0).x()) + 0.5
        painter.setPen(QPen(theme.color("text"), 1))
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
        if not marks.cursor_words:
            return
        painter.setFont(theme.font("axis"))
        metrics = QFontMetricsF(theme.font("axis"))
        width = max(metrics.horizontalAdvance(line) for line in marks.cursor_words)
        edge, line_height = theme.px(6), metrics.height()
        card = QRectF(0, 0, width + 2 * edge, line_height * len(marks.cursor_words) + edge)
        card.moveTopLeft(QPointF(x + theme.px(6), rect.top() + theme.px(4)))
        if card.right() > rect.right():
            card.moveRight(max(x - theme.px(6), rect.left() + card.width()))
        painter.setPen(QPen(theme.color("line2"), 1))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(card, theme.px(4), theme.px(4))
        painter.setPen(theme.color("text"))
        inner = card.adjusted(edge, edge / 2, -edge, -edge / 2)
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft, "\n".join(marks.cursor_words))


def _spread(boxes: list[QRectF], rect: QRectF, taken: list[QRectF]) -> None:
    """Move labels apart, from top to bottom, and back into the plot."""
    for index, box in enumerate(boxes):
        if box.top() < rect.top():
            box.moveTop(rect.top())
        for other in (*taken, *boxes[:index]):
            if box.intersects(other):
                box.moveTop(other.bottom())
    bottom = rect.bottom()
    for box in reversed(boxes):
        if box.bottom() > bottom:
            box.moveBottom(bottom)
        bottom = min(bottom, box.top())
