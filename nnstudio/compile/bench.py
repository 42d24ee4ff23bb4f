"""A copy of a graph on which a repair is put together and tried out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Any

from nnstudio.compile.infer import Inferrer
from nnstudio.compile.net import Net
from nnstudio.graph.changes import AddEdge, AddNode, Change, RemoveEdge, RemoveNode, SetParam
from nnstudio.graph.model import Edge, GraphSnapshot, Node, Position

_PITCH = 196.0  # px between two nodes of a row


class Bench:
    """Collects change records and shows what the net would be with them.

    Args:
        net: as it is now; it is not touched.
        inferrer: shares its memory, so that trying costs little.
    """

    def __init__(self, net: Net, inferrer: Inferrer) -> None:
        self.before = net
        self.changes: list[Change] = []
        self.added: list[str] = []
        self._inferrer = inferrer
        self._nodes = dict(net.index.nodes)
        self._edges = [*net.edges]

    def copy(self) -> Bench:
        """Return a bench in the same state that can go its own way."""
        other = Bench(self.before, self._inferrer)
        other.changes, other.added = list(self.changes), list(self.added)
        other._nodes, other._edges = dict(self._nodes), list(self._edges)
        return other

    def net(self) -> Net:
        """Return the net as it would be."""
        snapshot = GraphSnapshot(tuple(self._nodes.values()), tuple(self._edges))
        return self._inferrer.infer(snapshot, self.before.signature)

    def node(self, node_id: str) -> Node:
        """Return a node as it is now."""
        return self._nodes[node_id]

    def __contains__(self, node_id: object) -> bool:
        return node_id in self._nodes

    def into(self, node_id: str) -> list[Edge]:
        """Return the edges that end at a node."""
        return [edge for edge in self._edges if edge.target == node_id]

    def out_of(self, node_id: str) -> list[Edge]:
        """Return the edges that start at a node."""
        return [edge for edge in self._edges if edge.source == node_id]

    def add_node(self, layer: str, params: Mapping[str, Any], position: Position) -> str:
        """Add a node and return its id."""
        stem = layer.rpartition(".")[2]
        numbers = [0]
        for node_id in self._nodes:
            name, _, number = node_id.rpartition("_")
            if name == stem and number.isdigit():
                numbers.append(int(number))
        node = Node(f"{stem}_{max(numbers) + 1}", layer, dict(params), position)
        self._nodes[node.id] = node
        self.added.append(node.id)
        self.changes.append(AddNode(node))
        return node.id

    def remove_node(self, node_id: str) -> None:
        """Remove a node with its edges."""
        for edge in [e for e in self._edges if node_id in (e.source, e.target)]:
            self.remove_edge(edge)
        self.changes.append(RemoveNode(self._nodes.pop(node_id)))

    def add_edge(self, edge: Edge, index: int | None = None) -> None:
        """Add an edge, at a place among the edges if given; an existing one stays."""
        if edge in self._edges:
            return
        place = len(self._edges) if index is None else index
        at_end = place >= len(self._edges)
        self._edges.insert(place, edge)
        self.changes.append(AddEdge(edge) if at_end else AddEdge(edge, place))

    def remove_edge(self, edge: Edge) -> int:
        """Remove an edge and return the place it had."""
        index = self._edges.index(edge)
        del self._edges[index]
        self.changes.append(RemoveEdge(edge, index))
        return index

    def set_param(self, node_id: str, name: str, value: Any) -> None:
        """Set a parameter; None gives it its default."""
        node = self._nodes[node_id]
        old = node.params.get(name)
        if old == value and type(old) is type(value):
            return
        params = {**node.params, name: value}
        if value is None:
            del params[name]
        self._nodes[node_id] = replace(node, params=params)
        self.changes.append(SetParam(node_id, name, old, value))

    def insert(self, edge: Edge, *layers: tuple[str, Mapping[str, Any]]) -> list[str]:
        """Put layers in a row into a wire and return their ids.

        The first one takes the place of the wire's target, which is moved aside when the repair
        is applied.
        """
        x, y = self._nodes[edge.target].position
        index = self.remove_edge(edge)
        made = [
            self.add_node(layer, params, (x + number * _PITCH, y))
            for number, (layer, params) in enumerate(layers)
        ]
        self.add_edge(replace(edge, target=made[0], target_port="in"), index)
        for first, second in pairwise(made):
            self.add_edge(Edge(first, second))
        self.add_edge(replace(edge, source=made[-1], source_port="out"), index + 1)
        return made

    def bypass(self, node_id: str) -> None:
        """Take a node out and lead its first incoming wire on to those that it fed."""
        source = self.into(node_id)[0]
        kept: list[Edge] = []
        new: list[tuple[int, Edge]] = []
        for edge in self._edges:
            if edge.target == node_id:
                continue
            if edge.source != node_id:
                kept.append(edge)
                continue
            led_on = replace(edge, source=source.source, source_port=source.source_port)
            if led_on not in kept and led_on not in self._edges:
                new.append((len(kept), led_on))
                kept.append(led_on)
        self.remove_node(node_id)
        for index, edge in new:
            self.add_edge(edge, index)

    def replace_layer(self, node_id: str, layer: str, params: Mapping[str, Any]) -> str:
        """Put a node of another layer in a node's place, with the same wires; return its id."""
        old = self._nodes[node_id]
        edges = [(i, e) for i, e in enumerate(self._edges) if node_id in (e.source, e.target)]
        self.remove_node(node_id)
        made = self.add_node(layer, params, old.position)
        for index, edge in edges:
            source = made if edge.source == node_id else edge.source
            target = made if edge.target == node_id else edge.target
            self.add_edge(replace(edge, source=source, target=target), index)
        return made
