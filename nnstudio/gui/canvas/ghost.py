"""A layer that is not there yet: a ghost node, and how the net would make room for it."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from nnstudio.edit.edit import EditError
from nnstudio.edit.nodes import add_layer
from nnstudio.edit.placement import snapped
from nnstudio.graph.changes import AddNode, MoveNode
from nnstudio.graph.model import Edge, Position
from nnstudio.gui.canvas.context import EditorSession
from nnstudio.gui.canvas.edge_item import DragWire
from nnstudio.gui.canvas.face import layer_face
from nnstudio.gui.canvas.geometry import NODE, PORT_RADIUS, loose_route
from nnstudio.gui.canvas.node_item import NodeItem
from nnstudio.gui.canvas.scene import CanvasScene
from nnstudio.layers.spec import LayerSpec

REFUSED_OPACITY = 0.6


class Ghost:
    """Shows where a layer would go; nothing of it is in the model.

    Args:
        session: the document, which stays as it is.
        scene: where the ghost stands.
        spec: the layer.
    """

    def __init__(self, session: EditorSession, scene: CanvasScene, spec: LayerSpec) -> None:
        self._session = session
        self._scene = scene
        self._spec = spec
        self._node = NodeItem("", layer_face(spec, session.language), scene.look, True)
        self._wires = (DragWire(scene.look), DragWire(scene.look))
        self._edge: Edge | None = None
        self._moved: dict[str, QPointF] = {}
        for item in (self._node, *self._wires):
            item.hide()
            scene.addItem(item)

    @property
    def edge(self) -> Edge | None:
        """The wire that is parted for it, or None."""
        return self._edge

    @property
    def place(self) -> Position:
        """Upper left corner of the ghost."""
        return (self._node.pos().x(), self._node.pos().y())

    def show_at(self, point: QPointF, *, refused: bool = False) -> None:
        """Stand with the middle at a point, on no wire.

        Args:
            point: in the scene.
            refused: whether a drop here would do nothing: it pales.
        """
        self._close()
        corner = point - NODE.center()
        self._node.setPos(*snapped((corner.x(), corner.y())))
        self._node.set_flags(alarmed=refused)
        self._node.setOpacity(REFUSED_OPACITY if refused else 1.0)
        self._node.show()

    def show_in(self, edge: Edge, point: QPointF | None = None, *, wrong: bool = False) -> None:
        """Stand in a wire, with its neighbours moved aside as the insertion would move them.

        Args:
            edge: the wire.
            point: where the pointer is; None: where the layer would be put by itself.
            wrong: whether the shape would not fit: the wires are red.
        """
        if edge not in self._scene.edges:
            self.show_at(point or QPointF())
            return
        if edge != self._edge:
            self._close()
            self._edge = edge
            self._scene.edges[edge].set_flags(parted=True)
        corner = point - NODE.center() if point is not None else None
        wanted = snapped((corner.x(), corner.y())) if corner is not None else None
        place, moves = self._outcome(edge, wanted)
        back = {n: self._home(n) for n in self._moved if n not in moves}
        if back or moves != self._moved:
            self._scene.move_nodes({**back, **moves})
        self._moved = moves
        self._node.setPos(*place)
        self._node.set_flags(alarmed=False)
        self._node.setOpacity(1.0)
        self._node.show()
        self._draw_wires(edge, wrong)

    def remove(self) -> None:
        """Go, and let everything stand where it belongs."""
        self._close()
        for item in (self._node, *self._wires):
            if item.scene() is not None:
                self._scene.removeItem(item)

    def _outcome(self, edge: Edge, wanted: Position | None) -> tuple[Position, dict[str, QPointF]]:
        """Return where the layer would stand and which nodes would move where."""
        session = self._session
        try:
            edit = add_layer(
                session.document, session.registry, self._spec.id, wanted, into_edge=edge
            )
        except EditError:
            return wanted or (0.0, 0.0), {}
        place = wanted or (0.0, 0.0)
        moves: dict[str, QPointF] = {}
        for change in edit.changes:
            if isinstance(change, AddNode):
                place = change.node.position
            elif isinstance(change, MoveNode) and change.node in self._scene.nodes:
                moves[change.node] = QPointF(*change.new)
        return place, moves

    def _home(self, node_id: str) -> QPointF:
        return QPointF(*self._session.document.graph.node(node_id).position)

    def _close(self) -> None:
        """Let the parted wire and the moved nodes be as they are in the model."""
        if self._edge is not None:
            item = self._scene.edges.get(self._edge)
            if item is not None:
                item.set_flags(parted=False)
        self._edge = None
        graph = self._session.document.graph
        known = [n for n in self._moved if n in graph and n in self._scene.nodes]
        if known:
            self._scene.move_nodes({node_id: self._home(node_id) for node_id in known})
        self._moved = {}
        for wire in self._wires:
            wire.hide()

    def _draw_wires(self, edge: Edge, wrong: bool) -> None:
        """Draw the two halves of the wire, to the ghost and on from it."""
        nodes, place = self._scene.nodes, self._node.pos()
        start = nodes[edge.source].port_place(edge.source_port, incoming=False)
        end = nodes[edge.target].port_place(edge.target_port, incoming=True)
        radius = QPointF(PORT_RADIUS, 0)
        inward = place + self._node.inputs[0].place - radius
        outward = place + self._node.outputs[0].place + radius
        self._wires[0].show_path(loose_route(start + radius, inward), wrong)
        self._wires[1].show_path(loose_route(outward, end - radius), wrong)
        for wire in self._wires:
            wire.show()
