"""The scene: nodes and wires by id, and what lies at a point. It never looks at the model."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtWidgets import QGraphicsScene

from nnstudio.graph.model import Edge
from nnstudio.gui.canvas.edge_item import EdgeItem
from nnstudio.gui.canvas.face import EdgeFace, NodeFace
from nnstudio.gui.canvas.geometry import NODE, WIRE_HIT, Route, route
from nnstudio.gui.canvas.look import Look
from nnstudio.gui.canvas.node_item import NodeItem
from nnstudio.gui.canvas.port_item import PortItem

EXTENT = 60_000.0
"""Half the edge of the scene: fixed, so that the view never jumps while the graph grows."""
_MANY_WIRES = 12


class CanvasScene(QGraphicsScene):
    """All items of one canvas.

    Args:
        look: what they paint with.
        parent: owner.
    """

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._nodes: dict[str, NodeItem] = {}
        self._edges: dict[Edge, EdgeItem] = {}
        self._at: dict[str, set[Edge]] = {}
        self._corners: dict[str, tuple[float, float]] = {}  # asked a thousand times a movement
        # Nodes move all the time; a tree over them would be rebuilt at every step.
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setSceneRect(-EXTENT, -EXTENT, 2 * EXTENT, 2 * EXTENT)

    @property
    def look(self) -> Look:
        """What the items paint with."""
        return self._look

    def set_look(self, look: Look) -> None:
        """Let all items paint with other colours and fonts."""
        self._look = look
        for item in (*self._nodes.values(), *self._edges.values()):
            item.set_look(look)
        self.update()

    @property
    def nodes(self) -> dict[str, NodeItem]:
        """Nodes by id; not to be changed by others."""
        return self._nodes

    @property
    def edges(self) -> dict[Edge, EdgeItem]:
        """Wires by edge; not to be changed by others."""
        return self._edges

    def add_node(self, node_id: str, face: NodeFace, place: QPointF) -> NodeItem:
        """Add a node and return its item."""
        item = NodeItem(node_id, face, self._look)
        item.setPos(place)
        self._corners[node_id] = (place.x(), place.y())
        self._nodes[node_id] = item
        self._at.setdefault(node_id, set())
        self.addItem(item)
        return item

    def remove_node(self, node_id: str) -> None:
        """Remove a node; its wires have been removed before."""
        for edge in tuple(self._at.get(node_id, ())):
            self.remove_edge(edge)
        item = self._nodes.pop(node_id, None)
        self._at.pop(node_id, None)
        self._corners.pop(node_id, None)
        if item is not None:
            self.removeItem(item)

    def add_edge(self, edge: Edge, face: EdgeFace) -> EdgeItem | None:
        """Add a wire and return its item; None if an end is missing."""
        if edge.source not in self._nodes or edge.target not in self._nodes:
            return None
        item = EdgeItem(edge, face, self.route_of(edge), self._look)
        self._edges[edge] = item
        self._at[edge.source].add(edge)
        self._at[edge.target].add(edge)
        self.addItem(item)
        return item

    def remove_edge(self, edge: Edge) -> None:
        """Remove a wire."""
        item = self._edges.pop(edge, None)
        for end in (edge.source, edge.target):
            self._at.get(end, set()).discard(edge)
        if item is not None:
            self.removeItem(item)

    def clear_all(self) -> None:
        """Remove everything, wires before nodes."""
        for edge in tuple(self._edges):
            self.remove_edge(edge)
        for node_id in tuple(self._nodes):
            self.remove_node(node_id)

    def edges_at(self, node_id: str) -> Iterable[Edge]:
        """Return the wires that start or end at a node."""
        return tuple(self._at.get(node_id, ()))

    def route_of(self, edge: Edge, *, straight: bool = False) -> Route:
        """Return the way that a wire takes now.

        Args:
            edge: the wire.
            straight: do not look for nodes in its way, while many things move.
        """
        source, target = self._nodes[edge.source], self._nodes[edge.target]
        start = source.port_place(edge.source_port, incoming=False)
        end = target.port_place(edge.target_port, incoming=True)
        near = () if straight else self._between(source, target, start, end)
        return route(start, end, source.frame(), target.frame(), near)

    def move_nodes(self, places: Mapping[str, QPointF]) -> None:
        """Move nodes; their wires follow. `reroute` leads them round other nodes afterwards."""
        touched: set[Edge] = set()
        for node_id, place in places.items():
            self._nodes[node_id].setPos(place)
            self._corners[node_id] = (place.x(), place.y())
            touched |= self._at[node_id]
        straight = len(touched) > _MANY_WIRES
        for edge in touched:
            self._edges[edge].set_route(self.route_of(edge, straight=straight))

    def reroute(self) -> None:
        """Lead every wire anew, after nodes have come to stand in the way of others."""
        for edge, item in self._edges.items():
            way = self.route_of(edge)
            if way.path != item.way.path:
                item.set_route(way)

    def bounds(self, ids: Iterable[str] | None = None) -> QRectF:
        """Return the rectangle around some nodes, or all; empty if there is none."""
        rect = QRectF()
        items = self._nodes.values() if ids is None else [self._nodes[i] for i in ids]
        for item in items:
            rect = rect.united(item.frame())
        return rect

    def node_at(self, point: QPointF) -> NodeItem | None:
        """Return the uppermost node at a point of the scene, or None."""
        found: NodeItem | None = None
        for node_id in self._near(point, 0.0):
            item = self._nodes[node_id]
            if found is None or item.zValue() >= found.zValue():
                found = item
        return found

    def port_at(self, point: QPointF, reach: float) -> tuple[NodeItem, PortItem] | None:
        """Return the nearest port within reach of a point of the scene, or None."""
        best: tuple[NodeItem, PortItem] | None = None
        nearest = math.inf
        for node_id in self._near(point, reach + 8.0):
            item = self._nodes[node_id]
            port = item.port_at(point, reach)
            if port is not None:
                offset = point - item.pos() - port.place
                distance = math.hypot(offset.x(), offset.y())
                if distance < nearest:
                    best, nearest = (item, port), distance
        return best

    def edge_at(self, point: QPointF, reach: float = WIRE_HIT) -> EdgeItem | None:
        """Return the nearest wire within reach of a point of the scene, or None."""
        best: EdgeItem | None = None
        nearest = reach
        x, y = point.x(), point.y()
        for item in self._edges.values():
            left, top, right, bottom = item.box
            if left - reach <= x <= right + reach and top - reach <= y <= bottom + reach:
                distance = item.distance_to(point)
                if distance <= nearest:
                    best, nearest = item, distance
        return best

    def nodes_in(self, rect: QRectF) -> list[str]:
        """Return the ids of the nodes that a rectangle touches."""
        return [node_id for node_id, item in self._nodes.items() if rect.intersects(item.frame())]

    def _between(
        self, source: NodeItem, target: NodeItem, start: QPointF, end: QPointF
    ) -> Iterator[QRectF]:
        """Yield the rectangles of the nodes between two ports; only long wires look at them."""
        low, high = start.x() - NODE.width(), end.x()
        top = min(start.y(), end.y()) - NODE.height()
        bottom = max(start.y(), end.y())
        for node_id, (x, y) in self._corners.items():
            if low <= x <= high and top <= y <= bottom:
                item = self._nodes[node_id]
                if item is not source and item is not target:
                    yield item.frame()

    def _near(self, point: QPointF, margin: float) -> Iterator[str]:
        """Yield the ids of the nodes whose rectangle, widened by `margin`, holds a point."""
        right, bottom = point.x() + margin, point.y() + margin
        left = point.x() - margin - NODE.width()
        top = point.y() - margin - NODE.height()
        for node_id, (x, y) in self._corners.items():
            if left <= x <= right and top <= y <= bottom:
                yield node_id
