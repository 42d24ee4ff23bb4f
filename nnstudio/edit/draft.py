"""A draft collects change records and carries them out on a copy, so that each knows its place.

Every edit of the graph is written with it: the record of a removed wire then holds its index, and
undo restores the graph with the same order of nodes and wires.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.edit.edit import Edit, EditError
from nnstudio.graph.changes import (
    AddEdge,
    AddNode,
    Change,
    MoveNode,
    RemoveEdge,
    RemoveNode,
    RenameNode,
    SetParam,
)
from nnstudio.graph.model import Edge, Graph, Node, Position
from nnstudio.layers.registry import LayerRegistry

GONE = QT_TRANSLATE_NOOP("edit", "This layer is not there any more. Nothing was changed.")
LOCKED = QT_TRANSLATE_NOOP(
    "edit", "{layer} belongs to the assignment and cannot be changed. You can add layers around it."
)


class Draft:
    """A copy of a graph's order on which changes are tried out and recorded.

    Args:
        graph: where the draft starts; it is not touched.
    """

    def __init__(self, graph: Graph) -> None:
        self.nodes: dict[str, Node] = dict(graph.nodes)
        self.edges: list[Edge] = list(graph.edges)
        self.changes: list[Change] = []
        self._graph = graph

    def node(self, node_id: str) -> Node:
        """Return a node as it is now.

        Raises:
            EditError: there is none.
        """
        node = self.nodes.get(node_id)
        if node is None:
            raise EditError(GONE)
        return node

    def new_id(self, layer: str) -> str:
        """Return an id that neither the graph nor the draft has used."""
        return self._graph.new_id(layer, self.nodes)

    def into(self, node_id: str) -> list[Edge]:
        """Return the edges that end at a node, in the order of their making."""
        return [edge for edge in self.edges if edge.target == node_id]

    def out_of(self, node_id: str) -> list[Edge]:
        """Return the edges that start at a node."""
        return [edge for edge in self.edges if edge.source == node_id]

    def add_node(self, node: Node) -> None:
        """Add a node."""
        self.nodes[node.id] = node
        self.changes.append(AddNode(node))

    def remove_node(self, node_id: str) -> None:
        """Remove a node and every edge at it.

        Raises:
            EditError: there is none.
        """
        node = self.node(node_id)
        for edge in [e for e in self.edges if node_id in (e.source, e.target)]:
            self.remove_edge(edge)
        self.changes.append(RemoveNode(node, list(self.nodes).index(node_id)))
        del self.nodes[node_id]

    def add_edge(self, edge: Edge, index: int | None = None) -> None:
        """Add an edge, at a place among the edges if given; an existing one stays as it is."""
        if edge in self.edges:
            return
        if index is None or index >= len(self.edges):
            self.edges.append(edge)
            self.changes.append(AddEdge(edge))
        else:
            self.edges.insert(index, edge)
            self.changes.append(AddEdge(edge, index))

    def remove_edge(self, edge: Edge) -> int:
        """Remove an edge and return the place it had.

        Raises:
            EditError: there is none.
        """
        if edge not in self.edges:
            raise EditError(
                QT_TRANSLATE_NOOP("edit", "This wire is not there any more. Nothing was changed.")
            )
        index = self.edges.index(edge)
        del self.edges[index]
        self.changes.append(RemoveEdge(edge, index))
        return index

    def move(self, node_id: str, position: Position) -> None:
        """Move a node; a move to the same place leaves no record."""
        node = self.node(node_id)
        position = (float(position[0]), float(position[1]))
        if position != node.position:
            self.nodes[node_id] = replace(node, position=position)
            self.changes.append(MoveNode(node_id, node.position, position))

    def set_param(self, node_id: str, name: str, value: Any) -> None:
        """Set a parameter; None gives it its default. The same value leaves no record."""
        node = self.node(node_id)
        old = node.params.get(name)
        if type(value) is type(old) and value == old:
            return
        params = {**node.params, name: value}
        if value is None:
            del params[name]
        self.nodes[node_id] = replace(node, params=params)
        self.changes.append(SetParam(node_id, name, old, value))

    def rename(self, node_id: str, title: str) -> None:
        """Give a node a title; the same one leaves no record."""
        node = self.node(node_id)
        if title != node.title:
            self.nodes[node_id] = replace(node, title=title)
            self.changes.append(RenameNode(node_id, node.title, title))

    def edit(self, label: Text, *, merge_key: str = "", select: tuple[str, ...] = ()) -> Edit:
        """Return the edit that does all of it."""
        return Edit(label, tuple(self.changes), merge_key, select)


def node_name(registry: LayerRegistry, node: Node) -> Text:
    """Return what a node is called: its own title, else the name of its layer, else its id."""
    if node.title:
        return plain(node.title)
    spec = registry.get(node.layer)
    return spec.name if spec is not None else plain(node.layer)


def refuse_locked(registry: LayerRegistry, node: Node) -> None:
    """Refuse to change a node that belongs to an assignment.

    Raises:
        EditError: it is locked.
    """
    if node.locked:
        raise EditError(LOCKED.format(layer=node_name(registry, node)))
