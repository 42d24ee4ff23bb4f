"""A port of a node: where it is, in what state, and how it is painted.

Ports are painted by their node, not by items of their own: a thousand nodes stay a thousand items.
"""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from nnstudio.gui.canvas.face import PortFace
from nnstudio.gui.canvas.geometry import PORT_RADIUS
from nnstudio.gui.canvas.look import Look


class PortState(Enum):
    """How a port looks while a wire is drawn."""

    NORMAL = "normal"
    FITS = "fits"
    WRONG_SHAPE = "wrong_shape"
    FADED = "faded"
    TARGET = "target"


class PortItem:
    """One port.

    Args:
        face: name and words.
        incoming: whether wires end here.
        place: centre, in the node's coordinates.
    """

    __slots__ = ("broken", "face", "incoming", "place", "state")

    def __init__(self, face: PortFace, incoming: bool, place: QPointF) -> None:
        self.face = face
        self.incoming = incoming
        self.place = place
        self.state = PortState.NORMAL
        self.broken = False

    def paint(self, painter: QPainter, look: Look, hovered: bool) -> None:
        """Paint the port.

        Args:
            painter: in the node's coordinates.
            look: colours and pens.
            hovered: whether the pointer is over the node: ports grow.
        """
        state = self.state
        token = "error" if self.broken else "wire"
        radius = PORT_RADIUS + (1.0 if hovered else 0.0)
        fill = look.brush("surface")
        if state in (PortState.FITS, PortState.TARGET):
            token, radius = "accent", PORT_RADIUS + 1.0
            fill = look.brush("accent")
        elif state is PortState.WRONG_SHAPE:
            token = "error"
        if state is PortState.TARGET:
            painter.setPen(look.pen("accent", 3.0, alpha=0.3))
            painter.setBrush(look.brush("surface"))
            painter.drawEllipse(self.place, radius + 3.5, radius + 3.5)
        painter.setPen(look.pen(token, 2.0, alpha=0.35 if state is PortState.FADED else None))
        painter.setBrush(fill)
        if self.face.many and self.incoming:
            tall = QRectF(0, 0, 2 * radius, 2 * radius + 10)
            tall.moveCenter(self.place)
            painter.drawRoundedRect(tall, radius, radius)
        else:
            painter.drawEllipse(self.place, radius, radius)
        if state is PortState.FITS:  # a ring with a filled middle
            painter.setPen(look.pen("surface", 1.5))
            painter.drawEllipse(self.place, radius - 1.5, radius - 1.5)
