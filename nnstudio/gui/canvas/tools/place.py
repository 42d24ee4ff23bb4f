"""Place: a layer dragged from the palette is a ghost under the pointer; wires part for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPointF

from nnstudio.base.text import Text
from nnstudio.edit.legal import Fit, insertion
from nnstudio.edit.placement import snapped
from nnstudio.graph.model import Edge
from nnstudio.gui.canvas.edge_item import DragWire, EdgeItem
from nnstudio.gui.canvas.face import layer_face
from nnstudio.gui.canvas.geometry import INSERT_DISTANCE, NODE, PORT_RADIUS, loose_route
from nnstudio.gui.canvas.node_item import NodeItem
from nnstudio.layers.spec import LayerSpec

if TYPE_CHECKING:
    from nnstudio.gui.canvas.tool_view import ToolView

LAYER_MIME = "application/x-nnstudio-layer"


def layer_of(data: QMimeData) -> str:
    """Return the id of the layer that is being dragged; "" for anything else."""
    if not data.hasFormat(LAYER_MIME):
        return ""
    return bytes(data.data(LAYER_MIME).data()).decode("utf-8", errors="replace")


class PlaceTool:
    """A layer on its way from the palette to the canvas.

    Args:
        canvas: the view that it works on.
        spec: the layer.
    """

    def __init__(self, canvas: ToolView, spec: LayerSpec) -> None:
        self._canvas = canvas
        self._spec = spec
        scene = canvas.scene_items
        self._ghost = NodeItem("", layer_face(spec, canvas.session.language), scene.look, True)
        self._ghost.hide()
        scene.addItem(self._ghost)
        self._wires = (DragWire(scene.look), DragWire(scene.look))
        for wire in self._wires:
            wire.hide()
            scene.addItem(wire)
        self._edge: EdgeItem | None = None
        self._reason: Text | None = None
        self._refused = False

    @property
    def edge(self) -> Edge | None:
        """The wire into which a drop would insert, or None."""
        return self._edge.edge if self._edge is not None else None

    @property
    def refused(self) -> bool:
        """Whether the wire below cannot take the layer at all."""
        return self._refused

    def move(self, point: QPointF) -> None:
        """Follow the pointer; part the wire below it."""
        corner = point - NODE.center()
        self._part(self._canvas.scene_items.edge_at(point, INSERT_DISTANCE))
        self._ghost.setPos(*snapped((corner.x(), corner.y())))
        self._ghost.show()
        self._ghost.set_flags(alarmed=self._refused)
        self._ghost.setOpacity(0.6 if self._refused else 1.0)
        self._draw_wires()

    def drop(self, point: QPointF) -> str:
        """Add the layer; return the id of the new node, "" if it was refused."""
        self.move(point)
        edge, refused, reason = self.edge, self._refused, self._reason
        place = (self._ghost.pos().x(), self._ghost.pos().y())
        self.remove()
        if refused and reason is not None:
            self._canvas.session.notify(reason, "warning")
            return ""
        if edge is not None:
            return self._canvas.commands.add_layer(self._spec.id, position=place, into_edge=edge)
        return self._canvas.commands.add_layer(self._spec.id, position=place)

    def remove(self) -> None:
        """Take the ghost away."""
        self._part(None)
        scene = self._canvas.scene_items
        for item in (self._ghost, *self._wires):
            if item.scene() is not None:
                scene.removeItem(item)

    def _part(self, edge: EdgeItem | None) -> None:
        if edge is self._edge:
            return
        if self._edge is not None and self._edge.edge in self._canvas.scene_items.edges:
            self._edge.set_flags(parted=False)
        self._edge = edge
        self._reason, self._refused = None, False
        if edge is None:
            return
        session = self._canvas.session
        verdict = insertion(
            session.document.graph, session.registry, session.report, edge.edge, self._spec
        )
        self._reason, self._refused = verdict.reason, verdict.fit is Fit.REFUSED
        edge.set_flags(parted=not self._refused)
        if verdict.reason is not None:
            session.notify(verdict.reason, "warning")

    def _draw_wires(self) -> None:
        """Draw the two halves of the parted wire to the ghost and on from it."""
        shown = self._edge is not None and not self._refused
        for wire in self._wires:
            wire.setVisible(shown)
        if self._edge is None or self._refused:
            return
        edge, nodes = self._edge.edge, self._canvas.scene_items.nodes
        place = self._ghost.pos()
        start = nodes[edge.source].port_place(edge.source_port, incoming=False)
        end = nodes[edge.target].port_place(edge.target_port, incoming=True)
        inward = place + self._ghost.inputs[0].place - QPointF(PORT_RADIUS, 0)
        outward = place + self._ghost.outputs[0].place + QPointF(PORT_RADIUS, 0)
        wrong = self._reason is not None
        self._wires[0].show_path(loose_route(start, inward), wrong)
        self._wires[1].show_path(loose_route(outward, end), wrong)
