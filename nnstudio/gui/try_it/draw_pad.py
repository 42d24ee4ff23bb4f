"""A pad to draw on with the mouse, a pen or a finger; it keeps strokes, not pixels."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.gui.try_it.strokes import Point, Stroke, erased
from nnstudio.gui.widgets.ui import Ui

Tool = Literal["pen", "eraser"]

PAD = QT_TRANSLATE_NOOP("panel.try_it", "Pad to draw on")
PAD_KEYS = QT_TRANSLATE_NOOP(
    "panel.try_it", "Draw with the mouse. Delete clears it, Backspace takes the last stroke away."
)
HINT = QT_TRANSLATE_NOOP("panel.try_it", "Draw here")
PEN = 0.075
ERASER = 0.07


class DrawPad(QWidget):
    """A square of paper.

    Args:
        ui: look and language.
        parent: owner.

    Signals:
        drawn: the strokes have changed.
    """

    drawn = Signal()

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._strokes: tuple[Stroke, ...] = ()
        self._current: list[Point] = []
        self._tool: Tool = "pen"
        self._pointer: Point | None = None
        self._aspect = 1.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        ui.follow(self)

    @property
    def strokes(self) -> tuple[Stroke, ...]:
        """What was drawn, in units of the pad; the stroke under way included."""
        return (*self._strokes, tuple(self._current)) if self._current else self._strokes

    @property
    def tool(self) -> Tool:
        """Pen or eraser."""
        return self._tool

    def set_tool(self, tool: Tool) -> None:
        """Take the pen or the eraser."""
        self._tool = tool
        self.update()

    def set_aspect(self, aspect: float) -> None:
        """Take the form of the images: width by height."""
        self._aspect = aspect
        self.updateGeometry()

    def set_strokes(self, strokes: tuple[Stroke, ...]) -> None:
        """Show other strokes without a signal."""
        self._strokes, self._current = strokes, []
        self.update()

    def clear(self) -> None:
        """Take a new sheet."""
        if self.strokes:
            self.set_strokes(())
            self.drawn.emit()

    def undo_stroke(self) -> None:
        """Take the last stroke away."""
        if self._strokes:
            self.set_strokes(self._strokes[:-1])
            self.drawn.emit()

    def retranslate(self) -> None:
        """Write name and hint again."""
        self.setAccessibleName(self._ui(PAD))
        self.setAccessibleDescription(self._ui(PAD_KEYS))
        self.update()

    def restyle(self) -> None:
        """Draw again in the colours of now."""
        self.setProperty("focusRadius", self._ui.theme.px(4))
        self.updateGeometry()
        self.update()

    def _paper(self) -> QRectF:
        """Return the sheet: as large as fits, in the form of the images."""
        width, height = self.width() - 2.0, self.height() - 2.0
        if width > height * self._aspect:
            width = height * self._aspect
        else:
            height = width / self._aspect
        left = (self.width() - width) / 2
        return QRectF(left, (self.height() - height) / 2, max(1.0, width), max(1.0, height))

    def _point(self, event: QMouseEvent) -> Point:
        paper, at = self._paper(), event.position()
        x, y = (at.x() - paper.left()) / paper.width(), (at.y() - paper.top()) / paper.height()
        return (min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0))

    def _erase(self, at: Point) -> None:
        left = erased(self._strokes, at, ERASER)
        if left != self._strokes:
            self._strokes = left
            self.drawn.emit()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = self._point(event)
        if event.button() == Qt.MouseButton.LeftButton and self._tool == "pen":
            self._current = [point]
            self.update()
            self.drawn.emit()
        elif event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
            self._erase(point)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = self._point(event)
        self._pointer = point
        if self._current:
            if point != self._current[-1]:
                self._current.append(point)
                self.update()
                self.drawn.emit()
        elif event.buttons() & (Qt.MouseButton.RightButton | Qt.MouseButton.LeftButton):
            self._erase(point)
        elif self._tool == "eraser":
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._current:
            self._strokes = (*self._strokes, tuple(self._current))
            self._current = []
            self.drawn.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.clear()
        elif event.key() == Qt.Key.Key_Backspace:
            self.undo_stroke()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, paper = self._ui.theme, self._paper()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("line2"), theme.line_px()))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(paper.adjusted(0.5, 0.5, -0.5, -0.5), theme.px(4), theme.px(4))
        if not self.strokes:
            painter.setPen(theme.color("text3"))
            painter.setFont(theme.font("caption"))
            painter.drawText(paper, Qt.AlignmentFlag.AlignCenter, self._ui(HINT))
        pen = QPen(theme.color("text"), PEN * paper.height())
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for stroke in self.strokes:
            points = [
                QPointF(paper.left() + x * paper.width(), paper.top() + y * paper.height())
                for x, y in stroke
            ]
            if len(points) == 1:
                painter.drawPoint(points[0])
            else:
                painter.drawPolyline(QPolygonF(points))
        if self._tool == "eraser" and self._pointer is not None and self.underMouse():
            x, y = self._pointer
            at = QPointF(paper.left() + x * paper.width(), paper.top() + y * paper.height())
            painter.setPen(QPen(theme.color("text3"), 1))
            radius = ERASER * paper.height()
            painter.drawEllipse(at, radius, radius)

    def sizeHint(self) -> QSize:
        edge = self._ui.theme.px(196)
        return QSize(round(edge * self._aspect), edge)

    def minimumSizeHint(self) -> QSize:
        edge = self._ui.theme.px(96)
        return QSize(round(edge * self._aspect), edge)
