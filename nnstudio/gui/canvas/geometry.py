"""Measures of nodes and the ways of wires, in px at 100 % zoom; pure functions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from nnstudio.edit.placement import NODE_HEIGHT, NODE_WIDTH
from nnstudio.graph.layout import PITCH_X

GRID = 24.0
PORT_Y = 70.0
PORT_PITCH = 26.0
PORT_RADIUS = 5.0
PORT_HIT = 12.0
PREVIEW = QRectF(8.0, 52.0, 120.0, 58.0)
NODE = QRectF(0.0, 0.0, NODE_WIDTH, NODE_HEIGHT)
NODE_BOUNDS = NODE.adjusted(-10.0, -8.0, 10.0, 9.0)
"""Room for ports, halo, focus ring and shadow."""

INSERT_DISTANCE = 16.0
SNAP_DISTANCE = 24.0
WIRE_HIT = 6.0

_BEND = 30.0
_LANE_GAP = 26.0


@dataclass(frozen=True)
class Route:
    """The way of a wire.

    Args:
        path: from port to port.
        label: where the middle of the shape's label stands.
        wrapped: whether the label stands on the wire itself instead of above it.
        room: width that the label has without covering a node.
    """

    path: QPainterPath
    label: QPointF
    wrapped: bool
    room: float


def port_offsets(count: int) -> list[float]:
    """Return the y of each port of one side, counted from the node's upper edge."""
    first = PORT_Y - (count - 1) * PORT_PITCH / 2
    return [first + number * PORT_PITCH for number in range(count)]


def route(
    start: QPointF, end: QPointF, source: QRectF, target: QRectF, obstacles: Iterable[QRectF] = ()
) -> Route:
    """Return the way of a wire from an output port to an input port.

    It is a cubic where the target lies to the right. A target further left or in another row is
    reached through the free lane between the rows, and nodes in the way are passed below.

    Args:
        start: the output port.
        end: the input port.
        source: the rectangle of the node that it leaves.
        target: the rectangle of the node that it enters.
        obstacles: rectangles of other nodes.
    """
    ahead = end.x() - start.x()
    if ahead < 2 * PORT_RADIUS:
        return _wrapped(start, end, source, target)
    if ahead > PITCH_X:
        low = min(start.y(), end.y()) - 6
        band = QRectF(start.x() + 6, low, ahead - 12, abs(end.y() - start.y()) + 12)
        blocked = [rect for rect in obstacles if rect.intersects(band)]
        if blocked:
            return _around(start, end, blocked)
    a = QPointF(start.x() + PORT_RADIUS, start.y())
    b = QPointF(end.x() - PORT_RADIUS, end.y())
    return _direct(a, b)


def loose_route(start: QPointF, end: QPointF) -> QPainterPath:
    """Return the way of a wire that is being drawn and ends at the pointer."""
    return _cubic(start, end)


def _direct(start: QPointF, end: QPointF) -> Route:
    middle = (start + end) / 2
    room = end.x() - start.x() + 2 * PORT_RADIUS
    return Route(_cubic(start, end), middle, False, room)


def _cubic(start: QPointF, end: QPointF) -> QPainterPath:
    reach = max(24.0, abs(end.x() - start.x()) / 2)
    path = QPainterPath(start)
    path.cubicTo(start.x() + reach, start.y(), end.x() - reach, end.y(), end.x(), end.y())
    return path


def _wrapped(start: QPointF, end: QPointF, source: QRectF, target: QRectF) -> Route:
    """Return the way through the lane between two rows, or below both nodes in the same row."""
    if target.top() - source.bottom() > 8:
        lane = (source.bottom() + target.top()) / 2
    elif source.top() - target.bottom() > 8:
        lane = (target.bottom() + source.top()) / 2
    else:
        lane = max(source.bottom(), target.bottom()) + _LANE_GAP
    right, left = start.x() + PORT_RADIUS, end.x() - PORT_RADIUS
    bend_right, bend_left = right - 24, left + 29
    if bend_right < bend_left:
        bend_right = bend_left = (bend_right + bend_left) / 2
    path = QPainterPath(QPointF(right, start.y()))
    path.cubicTo(right + _BEND, start.y(), right + _BEND, lane, bend_right, lane)
    path.lineTo(bend_left, lane)
    path.cubicTo(left - _BEND, lane, left - _BEND, end.y(), left, end.y())
    label = QPointF((bend_right + bend_left) / 2, lane)
    return Route(path, label, True, max(80.0, bend_right - bend_left))


def _around(start: QPointF, end: QPointF, blocked: list[QRectF]) -> Route:
    """Return the way below nodes that stand between two ports."""
    lane = max(rect.bottom() for rect in blocked) + _LANE_GAP
    above = min(rect.top() for rect in blocked) - _LANE_GAP
    middle = (start.y() + end.y()) / 2
    if middle - above < lane - middle:
        lane = above
    a, b = start.x() + PORT_RADIUS, end.x() - PORT_RADIUS
    path = QPainterPath(QPointF(a, start.y()))
    path.cubicTo(a + _BEND, start.y(), a + _BEND * 0.6, lane, a + 2 * _BEND, lane)
    path.lineTo(b - 2 * _BEND, lane)
    path.cubicTo(b - _BEND * 0.6, lane, b - _BEND, end.y(), b, end.y())
    return Route(path, QPointF((a + b) / 2, lane), True, max(40.0, b - a - 4 * _BEND))
