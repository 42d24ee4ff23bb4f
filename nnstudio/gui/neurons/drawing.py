"""Draws neurons as small pictures of the plane and weights as lines; click and keys choose.

Width of a line is the size of its weight; negative weights are dashed, not only ochre.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from nnstudio.gui.plots.colormaps import Bytes, color_table
from nnstudio.gui.widgets.painting import paint_focus_ring
from nnstudio.gui.widgets.ui import Ui

_TILE = 54
_SMALLEST_TILE = 20
_HEAD = 40
_LABEL = 18
_HIT = 6.0
_PIECES = 14
_LABELS_AT_MOST = 12

Place = tuple[int, int]
"""(column, neuron); column 0 holds the inputs."""

Link = tuple[int, int, int]
"""(column of the target, neuron of the target, neuron of the source)."""


@dataclass(frozen=True, eq=False)
class NeuronFace:
    """One neuron or input.

    Args:
        words: below it, e.g. "h₁ = −0.99".
        picture: uint8 (row, column) places in the diverging table, rows from high to low y; None
            without a plane.
        step: place of its value in the table, for nets without a plane.
        spoken: for screen readers.
    """

    words: str
    picture: Bytes | None
    step: int
    spoken: str


@dataclass(frozen=True, eq=False)
class ColumnFace:
    """A column with its two headings."""

    title: str
    caption: str
    neurons: tuple[NeuronFace, ...]


@dataclass(frozen=True, eq=False)
class NetFace:
    """The whole picture.

    Args:
        columns: inputs first.
        weights: (target, source) of each column but the first.
        limit: size of a weight that is drawn with the widest line.
        point: place of the marked point in a picture, 0 to 1 from left and top; None without.
        number: writes a weight as the language does.
    """

    columns: tuple[ColumnFace, ...] = ()
    weights: tuple[NDArray[Any], ...] = ()
    limit: float = 1.0
    point: tuple[float, float] | None = None
    number: Any = field(default=str)


class NetDrawing(QWidget):
    """Neurons and lines.

    Args:
        ui: look and language.
        parent: owner.

    Signals:
        neuron_chosen: (column, neuron); (-1, -1) for none.
        link_chosen: a line was clicked (Link, where).
    """

    neuron_chosen = Signal(int, int)
    link_chosen = Signal(object, object)

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._face = NetFace()
        self._chosen: Place | None = None
        self._hovered: Link | None = None
        self._tile = float(_TILE)
        self._centres: list[list[QPointF]] = []
        self._tables: tuple[list[int], bytes] = (
            [QColor(*(int(v) for v in row)).rgba() for row in color_table("diverging")],
            b"",
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ownFocusRing", True)
        self.setMouseTracking(True)
        ui.follow(self)

    @property
    def chosen(self) -> Place | None:
        """The chosen neuron."""
        return self._chosen

    @property
    def face(self) -> NetFace:
        """What is drawn."""
        return self._face

    def set_face(self, face: NetFace) -> None:
        """Draw something else; the chosen neuron stays where it is still there."""
        shape = [len(column.neurons) for column in face.columns]
        before = [len(column.neurons) for column in self._face.columns]
        self._face = face
        if self._chosen is not None and shape != before:
            self.choose(None)
        if shape != before or not self._centres:
            self._place()
        self.update()

    def choose(self, place: Place | None) -> None:
        """Choose a neuron, or none."""
        if place != self._chosen:
            self._chosen = place
            self._tell()
            self.update()
            self.neuron_chosen.emit(*(place or (-1, -1)))

    def tile_rect(self, place: Place) -> QRectF:
        """Return where a neuron stands."""
        centre, half = self._centres[place[0]][place[1]], self._tile / 2
        return QRectF(centre.x() - half, centre.y() - half, self._tile, self._tile)

    def link_at(self, point: QPointF) -> Link | None:
        """Return the line below a point; the nearest of several."""
        best: tuple[float, Link] | None = None
        for column, weights in enumerate(self._face.weights, 1):
            for target in range(weights.shape[0]):
                for source in range(weights.shape[1]):
                    start, end = self._ends((column, target, source))
                    if not start.x() - _HIT <= point.x() <= end.x() + _HIT:
                        continue
                    distance = _distance(start, end, point)
                    if distance <= _HIT and (best is None or distance < best[0]):
                        best = (distance, (column, target, source))
        return best[1] if best is not None else None

    def place_at(self, point: QPointF) -> Place | None:
        """Return the neuron below a point."""
        for column, centres in enumerate(self._centres):
            for number in range(len(centres)):
                if self.tile_rect((column, number)).contains(point):
                    return column, number
        return None

    def retranslate(self) -> None:
        """Nothing of its own; the view draws anew."""

    def restyle(self) -> None:
        """Measure again."""
        self._place()
        self.update()

    def _tell(self) -> None:
        if self._chosen is not None:
            column, number = self._chosen
            self.setAccessibleDescription(self._face.columns[column].neurons[number].spoken)

    def _place(self) -> None:
        """Work out where everything stands."""
        px = self._ui.theme.px
        columns = self._face.columns
        self._centres = []
        if not columns:
            return
        most = max(len(column.neurons) for column in columns)
        room = self.height() - px(_HEAD) - px(8)
        pitch = min(room / most, px(_TILE + _LABEL + 24))
        self._tile = max(px(_SMALLEST_TILE), min(px(_TILE), pitch - px(_LABEL)))
        across = self.width() / len(columns)
        for index, column in enumerate(columns):
            count = len(column.neurons)
            top = px(_HEAD) + (room - count * pitch) / 2
            x = across * (index + 0.5)
            self._centres.append(
                [QPointF(x, top + pitch * (n + 0.5) - px(_LABEL) / 2) for n in range(count)]
            )

    def _ends(self, link: Link) -> tuple[QPointF, QPointF]:
        column, target, source = link
        half = QPointF(self._tile / 2, 0)
        return self._centres[column - 1][source] + half, self._centres[column][target] - half

    def _paint_links(self, painter: QPainter) -> None:
        face, theme = self._face, self._ui.theme
        chosen, on_top = self._chosen, list[Link]()
        for column, weights in enumerate(face.weights, 1):
            for target in range(weights.shape[0]):
                for source in range(weights.shape[1]):
                    link = (column, target, source)
                    if (column, target) == chosen or link == self._hovered:
                        on_top.append(link)
                    else:
                        dim = chosen is not None and chosen[0] == column
                        self._paint_link(painter, link, dim)
        for link in on_top:
            self._paint_link(painter, link, False)
        if chosen is not None and chosen[0] > 0:
            self._paint_weights(painter, chosen)
        elif self._hovered is not None:
            self._paint_weight(painter, self._hovered, theme.font("caption"))

    def _paint_link(self, painter: QPainter, link: Link, dim: bool) -> None:
        column, target, source = link
        weight = float(self._face.weights[column - 1][target, source])
        size = min(1.0, abs(weight) / self._face.limit) if math.isfinite(weight) else 1.0
        width = 1.0 + 7.0 * size
        color = _table_color(self._tables[0], 0.5 + 0.5 * math.copysign(0.25 + 0.75 * size, weight))
        color.setAlphaF((0.35 if dim else 0.95) * (0.45 + 0.55 * size))
        pen = QPen(color, width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if weight < 0:
            pen.setDashPattern([max(1.2, 6.0 / width), max(0.8, 4.0 / width)])
        painter.setPen(pen)
        start, end = self._ends(link)
        painter.drawPath(_curve(start, end))

    def _paint_weights(self, painter: QPainter, place: Place) -> None:
        column, target = place
        weights = self._face.weights[column - 1]
        if weights.shape[1] > _LABELS_AT_MOST:
            return
        for source in range(weights.shape[1]):
            self._paint_weight(painter, (column, target, source), self._ui.theme.font("caption"))

    def _paint_weight(self, painter: QPainter, link: Link, font: Any) -> None:
        theme = self._ui.theme
        column, target, source = link
        words = self._face.number(float(self._face.weights[column - 1][target, source]))
        start, end = self._ends(link)
        count = self._face.weights[column - 1].shape[1]
        # Spread along the lines, so that the labels of steep lines stand apart.
        share = 0.5 + (0.06 * (source - (count - 1) / 2) if count <= 6 else 0.0)
        middle = _point_on(start, end, share)
        metrics = QFontMetricsF(font)
        box = QRectF(0, 0, metrics.horizontalAdvance(words) + theme.px(10), theme.px(18))
        box.moveCenter(middle)
        painter.setPen(QPen(theme.color("line2"), 1))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(box, theme.px(4), theme.px(4))
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_neuron(self, painter: QPainter, place: Place) -> None:
        theme, px = self._ui.theme, self._ui.theme.px
        neuron = self._face.columns[place[0]].neurons[place[1]]
        rect, chosen = self.tile_rect(place), place == self._chosen
        corner = px(5)
        if chosen:
            painter.setPen(QPen(theme.color("accent_border"), px(4)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(-3, -3, 3, 3), corner + 3, corner + 3)
        path = QPainterPath()
        path.addRoundedRect(rect, corner, corner)
        painter.save()
        painter.setClipPath(path)
        if neuron.picture is None:
            painter.fillRect(rect, _table_color(self._tables[0], neuron.step / 252))
        else:
            rows = np.ascontiguousarray(neuron.picture)
            height, width = rows.shape
            image = QImage(rows.data, width, height, width, QImage.Format.Format_Indexed8)
            image.setColorTable(self._tables[0])
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(rect, image)
        painter.restore()
        painter.setPen(QPen(theme.color("accent" if chosen else "text3"), 2.0 if chosen else 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        point = self._face.point
        if point is not None and neuron.picture is not None:
            at = QPointF(
                rect.left() + point[0] * rect.width(), rect.top() + point[1] * rect.height()
            )
            painter.setPen(QPen(QColor("#191E26"), 1.6))
            painter.setBrush(QColor("#FFFFFF"))
            painter.drawEllipse(at, px(3), px(3))
        font = theme.font("caption_strong" if chosen else "caption")
        painter.setFont(font)
        painter.setPen(theme.color("accent" if chosen else "text2"))
        words = QRectF(rect.center().x() - px(70), rect.bottom() + px(3), px(140), px(16))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, neuron.words)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, px = self._ui.theme, self._ui.theme.px
        painter.fillRect(self.rect(), theme.color("canvas"))
        if not self._face.columns or not self._centres:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        across = self.width() / len(self._face.columns)
        for index, column in enumerate(self._face.columns):
            head = QRectF(across * index, px(4), across, px(18))
            painter.setFont(theme.font("heading"))
            painter.setPen(theme.color("text"))
            painter.drawText(head, Qt.AlignmentFlag.AlignCenter, column.title)
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.color("text3"))
            below = head.translated(0, px(16))
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, column.caption)
        self._paint_links(painter)
        for column, centres in enumerate(self._centres):
            for number in range(len(centres)):
                self._paint_neuron(painter, (column, number))
        if self.hasFocus():
            place = self._chosen or (0, 0)
            paint_focus_ring(painter, self.tile_rect(place), theme, 5)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        place = self.place_at(event.position())
        if place is not None:
            self.choose(place)
            return
        link = self.link_at(event.position())
        if link is not None:
            self.link_chosen.emit(link, event.position().toPoint())
        else:
            self.choose(None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.place_at(event.position()) is not None
        hovered = None if over else self.link_at(event.position())
        hand = over or hovered is not None
        shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        if hovered != self._hovered:
            self._hovered = hovered
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = None
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        columns = self._face.columns
        moves = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self._chosen is not None:
            self.choose(None)
        elif key in moves and columns:
            across, down = moves[key]
            column, number = self._chosen or (0, 0)
            if self._chosen is not None:
                column = min(max(column + across, 0), len(columns) - 1)
                number += down
            last = len(columns[column].neurons) - 1
            self.choose((column, min(max(number, 0), last)))
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        px = self._ui.theme.px
        return QSize(px(760), px(420))

    def minimumSizeHint(self) -> QSize:
        px = self._ui.theme.px
        return QSize(px(320), px(200))


def _curve(start: QPointF, end: QPointF) -> QPainterPath:
    reach = max(16.0, (end.x() - start.x()) / 2)
    path = QPainterPath(start)
    path.cubicTo(start.x() + reach, start.y(), end.x() - reach, end.y(), end.x(), end.y())
    return path


def _point_on(start: QPointF, end: QPointF, share: float) -> QPointF:
    """Return a point of the line from start to end."""
    reach = max(16.0, (end.x() - start.x()) / 2)
    t, u = share, 1.0 - share
    weights = (u**3, 3 * u * u * t, 3 * u * t * t, t**3)
    xs = (start.x(), start.x() + reach, end.x() - reach, end.x())
    ys = (start.y(), start.y(), end.y(), end.y())
    return QPointF(
        sum(w * x for w, x in zip(weights, xs, strict=True)),
        sum(w * y for w, y in zip(weights, ys, strict=True)),
    )


def _distance(start: QPointF, end: QPointF, point: QPointF) -> float:
    """Return how far a point is from the line from start to end."""
    best = math.inf
    before = start
    for piece in range(1, _PIECES + 1):
        here = _point_on(start, end, piece / _PIECES)
        best = min(best, _segment_distance(before, here, point))
        before = here
    return best


def _segment_distance(a: QPointF, b: QPointF, p: QPointF) -> float:
    along = b - a
    length = along.x() ** 2 + along.y() ** 2
    if length == 0:
        return math.hypot(p.x() - a.x(), p.y() - a.y())
    share = ((p.x() - a.x()) * along.x() + (p.y() - a.y()) * along.y()) / length
    near = a + along * min(1.0, max(0.0, share))
    return math.hypot(p.x() - near.x(), p.y() - near.y())


def _table_color(table: list[int], share: float) -> QColor:
    share = min(1.0, max(0.0, share)) if math.isfinite(share) else 0.5
    return QColor.fromRgba(table[round(share * 252)])
