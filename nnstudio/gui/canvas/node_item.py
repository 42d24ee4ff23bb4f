"""A node on the canvas: holds what it shows, paints it, knows nothing of the model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QGraphicsRectItem, QStyleOptionGraphicsItem, QWidget

from nnstudio.gui.canvas.face import NodeFace
from nnstudio.gui.canvas.geometry import NODE, NODE_BOUNDS, PORT_HIT, port_offsets
from nnstudio.gui.canvas.look import Look
from nnstudio.gui.canvas.node_paint import paint_block, paint_far, paint_near
from nnstudio.gui.canvas.port_item import PortItem, PortState

if TYPE_CHECKING:
    from nnstudio.gui.canvas.previews import Preview

FAR = 0.6
BLOCK = 0.3
FADED = 0.45


class NodeItem(QGraphicsRectItem):
    """A node.

    Args:
        node_id: id in the model; "" for a ghost.
        face: what it shows.
        look: what it paints with.
        ghost: whether it stands for a node that is not there yet.
    """

    def __init__(self, node_id: str, face: NodeFace, look: Look, ghost: bool = False) -> None:
        # The rectangle is the bounding box: Qt then asks no Python while it looks for what to draw.
        super().__init__(NODE_BOUNDS)
        self.node_id = node_id
        self.ghost = ghost
        self.selected = False
        self.hovered = False
        self.focused = False
        self.alarmed = False
        self.preview: Preview | None = None
        self.answer = ""
        self.sample = ""
        self._face = face
        self._look = look
        self.inputs: tuple[PortItem, ...] = ()
        self.outputs: tuple[PortItem, ...] = ()
        self.setPen(Qt.PenStyle.NoPen)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setZValue(2 if ghost else 1)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self._make_ports()

    @property
    def face(self) -> NodeFace:
        """What it shows."""
        return self._face

    @property
    def look(self) -> Look:
        """What it paints with."""
        return self._look

    @property
    def ports(self) -> tuple[PortItem, ...]:
        """All ports."""
        return self.inputs + self.outputs

    def frame(self) -> QRectF:
        """Return the node's rectangle in the scene."""
        return NODE.translated(self.pos())

    def set_face(self, face: NodeFace) -> None:
        """Show something else."""
        if face != self._face:
            ports_differ = (face.inputs, face.outputs) != (self._face.inputs, self._face.outputs)
            self._face = face
            if ports_differ:
                self._make_ports()
            self.update()

    def set_look(self, look: Look) -> None:
        """Paint with other colours."""
        self._look = look
        self.update()

    def set_preview(self, preview: Preview | None, answer: str = "", sample: str = "") -> None:
        """Show a picture of what leaves the node.

        Args:
            preview: the picture; None: none yet.
            answer: takes the place of the foot; "" leaves it.
            sample: takes the place of the caption; "" leaves it.
        """
        if (preview, answer, sample) != (self.preview, self.answer, self.sample):
            self.preview, self.answer, self.sample = preview, answer, sample
            self.update()

    def set_flags(
        self,
        *,
        selected: bool | None = None,
        hovered: bool | None = None,
        focused: bool | None = None,
        alarmed: bool | None = None,
    ) -> None:
        """Change what is not None: selection, hover, keyboard focus, refusal of a drop."""
        before = (self.selected, self.hovered, self.focused, self.alarmed)
        self.selected = self.selected if selected is None else selected
        self.hovered = self.hovered if hovered is None else hovered
        self.focused = self.focused if focused is None else focused
        self.alarmed = self.alarmed if alarmed is None else alarmed
        if before != (self.selected, self.hovered, self.focused, self.alarmed):
            if not self.ghost:
                self.setZValue(1.5 if self.selected or self.hovered else 1)
            self.update()

    def set_port_states(self, states: dict[str, PortState], *, incoming: bool) -> None:
        """Change how the ports of one side look, by name; all others fade."""
        for port in self.inputs + self.outputs:
            wanted = states.get(port.face.name) if port.incoming == incoming else None
            port.state = wanted or PortState.FADED
        self.update()

    def clear_port_states(self) -> None:
        """Let all ports look as usual."""
        if any(port.state is not PortState.NORMAL for port in self.ports):
            for port in self.ports:
                port.state = PortState.NORMAL
            self.update()

    def mark_broken(self, names: frozenset[str], *, incoming: bool) -> None:
        """Paint the ports at which a broken wire ends in the error colour."""
        changed = False
        for port in self.inputs if incoming else self.outputs:
            broken = port.face.name in names
            changed = changed or broken != port.broken
            port.broken = broken
        if changed:
            self.update()

    def port(self, name: str, *, incoming: bool) -> PortItem | None:
        """Return a port by name, or None."""
        ports = self.inputs if incoming else self.outputs
        return next((port for port in ports if port.face.name == name), None)

    def port_place(self, name: str, *, incoming: bool) -> QPointF:
        """Return the centre of a port in the scene; the side's middle for an unknown name."""
        port = self.port(name, incoming=incoming)
        if port is not None:
            return self.pos() + port.place
        return self.pos() + QPointF(0.0 if incoming else NODE.width(), port_offsets(1)[0])

    def port_at(self, point: QPointF, reach: float = PORT_HIT) -> PortItem | None:
        """Return the port within reach of a point of the scene, or None."""
        local = point - self.pos()
        for port in self.ports:
            offset = local - port.place
            tall = 5.0 if port.face.many and port.incoming else 0.0
            if abs(offset.x()) <= reach and abs(offset.y()) <= reach + tall:
                return port
        return None

    def _make_ports(self) -> None:
        self.inputs = tuple(
            PortItem(face, True, QPointF(0.0, y))
            for face, y in zip(self._face.inputs, port_offsets(len(self._face.inputs)), strict=True)
        )
        self.outputs = tuple(
            PortItem(face, False, QPointF(NODE.width(), y))
            for face, y in zip(
                self._face.outputs, port_offsets(len(self._face.outputs)), strict=True
            )
        )

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        detail = option.levelOfDetailFromTransform(painter.worldTransform())
        zoom = detail / self._look.ui_scale
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        ratio = detail * painter.device().devicePixelRatioF()
        if zoom < BLOCK:
            paint_block(painter, self)
        elif zoom < FAR:
            paint_far(painter, self, ratio)
        else:
            paint_near(painter, self, ratio)
