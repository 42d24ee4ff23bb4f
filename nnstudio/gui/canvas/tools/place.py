"""Place: a layer dragged from the palette is a ghost under the pointer; wires part for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPointF

from nnstudio.base.text import Text
from nnstudio.edit.legal import Fit, insertion
from nnstudio.graph.model import Edge
from nnstudio.gui.canvas.geometry import INSERT_DISTANCE
from nnstudio.gui.canvas.ghost import Ghost
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
        self._ghost = Ghost(canvas.session, canvas.scene_items, spec)
        self._edge: Edge | None = None
        self._reason: Text | None = None
        self._refused = False

    @property
    def edge(self) -> Edge | None:
        """The wire into which a drop would insert, or None."""
        return None if self._refused else self._edge

    @property
    def refused(self) -> bool:
        """Whether the wire below cannot take the layer at all."""
        return self._refused

    def move(self, point: QPointF) -> None:
        """Follow the pointer; part the wire below it."""
        item = self._canvas.scene_items.edge_at(point, self._canvas.reach(INSERT_DISTANCE))
        edge = item.edge if item is not None else self._parted_at(point)
        if edge != self._edge:
            self._edge = edge
            self._judge()
        if edge is not None and not self._refused:
            self._ghost.show_in(edge, point, wrong=self._reason is not None)
        else:
            self._ghost.show_at(point, refused=self._refused)

    def drop(self, point: QPointF) -> str:
        """Add the layer; return the id of the new node, "" if it was refused."""
        self.move(point)
        place, edge = self._ghost.place, self.edge
        self.remove()
        if self._refused:
            if self._reason is not None:
                self._canvas.session.notify(self._reason, "warning")
            return ""
        if edge is not None:
            return self._canvas.commands.add_layer(self._spec.id, position=place, into_edge=edge)
        return self._canvas.commands.add_layer(self._spec.id, position=place)

    def remove(self) -> None:
        """Take the ghost away."""
        self._ghost.remove()

    def _parted_at(self, point: QPointF) -> Edge | None:
        """Return the wire that has made way for the ghost while the pointer is still near it."""
        edge = self._ghost.edge
        item = self._canvas.scene_items.edges.get(edge) if edge is not None else None
        if item is None:
            return None
        left, top, right, bottom = item.box
        near = left <= point.x() <= right
        near = near and top - INSERT_DISTANCE <= point.y() <= bottom + INSERT_DISTANCE
        return edge if near and bottom - top < INSERT_DISTANCE else None

    def _judge(self) -> None:
        """Ask the model whether the layer may stand in the wire, and say why not."""
        self._reason, self._refused = None, False
        if self._edge is None:
            return
        session = self._canvas.session
        verdict = insertion(
            session.document.graph, session.registry, session.report, self._edge, self._spec
        )
        self._reason, self._refused = verdict.reason, verdict.fit is Fit.REFUSED
        if verdict.reason is not None:
            session.notify(verdict.reason, "warning")
