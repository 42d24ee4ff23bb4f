"""A wire on the canvas with the shape along it; knows nothing of the model."""

from __future__ import annotations

import itertools
import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QGraphicsRectItem, QStyleOptionGraphicsItem, QWidget

from nnstudio.graph.model import Edge
from nnstudio.gui.canvas.face import EdgeFace
from nnstudio.gui.canvas.geometry import Route
from nnstudio.gui.canvas.look import Look
from nnstudio.gui.canvas.node_item import BLOCK, FAR

MARGIN = 12.0
RING = 9.0
_SAMPLES = 24


class EdgeItem(QGraphicsRectItem):
    """A wire.

    Args:
        edge: the wire in the model.
        face: what it shows.
        way: where it goes.
        look: what it paints with.
    """

    def __init__(self, edge: Edge, face: EdgeFace, way: Route, look: Look) -> None:
        super().__init__()
        self.edge = edge
        self.selected = False
        self.hovered = False
        self.parted = False
        self.focused = False
        self.flashed = False
        self._face = face
        self._look = look
        self._way = way
        self.box = (0.0, 0.0, 0.0, 0.0)
        self._points: list[QPointF] = []
        self._label_lines: tuple[str, ...] = ()
        self._label_width = 0.0
        self.setPen(Qt.PenStyle.NoPen)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setZValue(0)
        self.set_route(way)

    @property
    def face(self) -> EdgeFace:
        """What it shows."""
        return self._face

    @property
    def way(self) -> Route:
        """Where it goes."""
        return self._way

    @property
    def middle(self) -> QPointF:
        """The point of the wire below its label, in the scene."""
        return self._way.label

    def set_route(self, way: Route) -> None:
        """Lead it another way."""
        self._way = way
        self._points = []
        self._lay_out_label()

    def set_face(self, face: EdgeFace) -> None:
        """Show something else."""
        if face != self._face:
            self._face = face
            self._lay_out_label()
            self.setZValue(0.5 if face.broken else 0)
            self.update()

    def set_look(self, look: Look) -> None:
        """Paint with other colours."""
        self._look = look
        self._lay_out_label()
        self.update()

    def set_flags(
        self,
        *,
        selected: bool | None = None,
        hovered: bool | None = None,
        parted: bool | None = None,
        focused: bool | None = None,
        flashed: bool | None = None,
    ) -> None:
        """Change what is not None; a parted wire makes way for a node and is not painted."""
        before = (self.selected, self.hovered, self.parted, self.focused, self.flashed)
        self.selected = self.selected if selected is None else selected
        self.hovered = self.hovered if hovered is None else hovered
        self.parted = self.parted if parted is None else parted
        self.focused = self.focused if focused is None else focused
        self.flashed = self.flashed if flashed is None else flashed
        if before != (self.selected, self.hovered, self.parted, self.focused, self.flashed):
            self.update()

    def distance_to(self, point: QPointF) -> float:
        """Return the distance of a point of the scene from the wire."""
        points = self._sampled()
        x, y = point.x(), point.y()
        best = math.inf
        for a, b in itertools.pairwise(points):
            best = min(best, _segment_distance(x, y, a, b))
        return best

    def _sampled(self) -> list[QPointF]:
        if not self._points:
            path = self._way.path
            self._points = [path.pointAtPercent(i / _SAMPLES) for i in range(_SAMPLES + 1)]
        return self._points

    def _lay_out_label(self) -> None:
        """Break the label in two where there is no room for one line; find the bounding box."""
        look, way, label = self._look, self._way, self._face.label
        metrics = look.wrapped_metrics if way.wrapped else look.label_metrics
        lines: tuple[str, ...] = (label,)
        width = metrics.horizontalAdvance(label)
        if not way.wrapped and width > way.room - 2 and "×" in label:
            head, _, tail = label.partition("×")
            lines = (f"{head}×", tail)
            width = max(metrics.horizontalAdvance(line) for line in lines)
        self._label_lines, self._label_width = lines, width
        box = way.path.boundingRect()
        self.box = (box.left(), box.top(), box.right(), box.bottom())
        box = box.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
        half = width / 2 + 8
        text = QRectF(way.label.x() - half, way.label.y() - 36, 2 * half, 48)
        self.setRect(box.united(text))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        if self.parted:
            return
        look, face = self._look, self._face
        zoom = option.levelOfDetailFromTransform(painter.worldTransform()) / look.ui_scale
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = self._way.path
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if zoom >= BLOCK:
            painter.setPen(look.pen("canvas", 6.0))
            painter.drawPath(path)
        if self.focused:
            painter.setPen(look.pen("accent", 8.0, alpha=0.35))
            painter.drawPath(path)
        token, width, dash = self._stroke(zoom)
        painter.setPen(look.pen(token, width, dash))
        painter.drawPath(path)
        if zoom >= FAR:
            self._paint_label(painter)
        if face.broken:
            paint_cross(painter, look, self._way.label)

    def _stroke(self, zoom: float) -> tuple[str, float, str]:
        width = 2.0 if zoom >= BLOCK else 4.0
        if self.selected or self.hovered:
            width += 1.0
        if self._face.broken:
            return "error", max(2.5, width), "6 4"
        if self.selected:
            return "accent", width, ""
        if not self._face.known:
            return "wire", width, "2 5"
        return "wire", width, ""

    def _paint_label(self, painter: QPainter) -> None:
        look, way = self._look, self._way
        token = "error" if self._face.broken else "text2"
        if way.wrapped:
            pill = QRectF(0, 0, self._label_width + 12, 16)
            pill.moveCenter(way.label - QPointF(0, 17 if self._face.broken else 0))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.brush("accent_tint" if self.flashed else "canvas"))
            painter.drawRoundedRect(pill, 8, 8)
            painter.setFont(look.wrapped_font)
            painter.setPen(look.color(token))
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, self._face.label)
            return
        painter.setFont(look.strong_label_font if self._face.broken else look.label_font)
        lift = 14.0 if self._face.broken else 11.0
        bottom = way.label.y() - lift
        for number, line in enumerate(reversed(self._label_lines)):
            rect = QRectF(0, 0, self._label_width + 12, 13)
            rect.moveCenter(QPointF(way.label.x(), bottom - 2 - number * 12))
            if self.flashed:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.brush("accent_tint"))
                painter.drawRoundedRect(rect, 6, 6)
            painter.setPen(look.color(token))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, line)


def paint_cross(painter: QPainter, look: Look, center: QPointF) -> None:
    """Paint the ✗ in a ring that marks a broken wire."""
    painter.setPen(look.pen("error", 2.0))
    painter.setBrush(look.brush("surface"))
    painter.drawEllipse(center, RING, RING)
    arm = 3.5
    painter.drawLine(center + QPointF(-arm, -arm), center + QPointF(arm, arm))
    painter.drawLine(center + QPointF(arm, -arm), center + QPointF(-arm, arm))


class DragWire(QGraphicsRectItem):
    """The wire that is being drawn; it ends at the pointer or at the port it snapped to.

    Args:
        look: what it paints with.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._path = QPainterPath()
        self.wrong = False
        self.setPen(Qt.PenStyle.NoPen)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setZValue(3)

    def show_path(self, path: QPainterPath, wrong: bool) -> None:
        """Lead it another way; a wrong shape makes it red."""
        self._path, self.wrong = path, wrong
        self.setRect(path.boundingRect().adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN))
        self.update()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = self._look.pen("error" if self.wrong else "accent", 2.0, "6 4")
        painter.setPen(pen)
        painter.drawPath(self._path)


def _segment_distance(x: float, y: float, a: QPointF, b: QPointF) -> float:
    dx, dy = b.x() - a.x(), b.y() - a.y()
    length = dx * dx + dy * dy
    share = 0.0 if length == 0 else ((x - a.x()) * dx + (y - a.y()) * dy) / length
    share = min(1.0, max(0.0, share))
    return math.hypot(x - a.x() - share * dx, y - a.y() - share * dy)
