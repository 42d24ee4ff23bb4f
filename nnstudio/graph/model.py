"""The graph of a net: nodes, edges, one `changed` signal, frozen snapshots.

Only the main thread changes a Graph; other threads get a GraphSnapshot.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from psygnal import Signal

if TYPE_CHECKING:
    from nnstudio.graph.changes import GraphChange

Position = tuple[float, float]


class GraphError(ValueError):
    """A change does not fit the graph (missing node, double edge); nothing was changed."""


@dataclass(frozen=True)
class Node:
    """One layer in the graph.

    Args:
        id: unique in its project, readable, e.g. "conv2d_1"; never reused for another layer.
        layer: id of the layer's declaration, e.g. "nn.conv2d".
        params: values by parameter name, JSON-able; missing ones have their default.
        position: upper left corner on the canvas in px.
        title: a name given by a person; "" shows the layer's own name.
        locked: part of an assignment that may not be changed.
        extra: what an unknown layer carried in its file, kept as it was.
    """

    id: str
    layer: str
    params: Mapping[str, Any] = field(default_factory=dict[str, Any])
    position: Position = (0.0, 0.0)
    title: str = ""
    locked: bool = False
    extra: Mapping[str, Any] = field(default_factory=dict[str, Any])

    def with_params(self, **values: Any) -> Node:
        """Return the node with some parameters changed."""
        return replace(self, params={**self.params, **values})


@dataclass(frozen=True, order=True)
class Edge:
    """A wire from an output port to an input port."""

    source: str
    target: str
    source_port: str = "out"
    target_port: str = "in"


@dataclass(frozen=True)
class GraphSnapshot:
    """A frozen copy of a graph, safe to hand to another thread or to keep in a run."""

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()

    def node(self, node_id: str) -> Node:
        """Return the node of that id.

        Raises:
            KeyError: there is none.
        """
        for node in self.nodes:
            if node.id == node_id:
                return node
        raise KeyError(node_id)

    def same_net(self, other: GraphSnapshot) -> bool:
        """Whether both are the same net: everything but places and titles is equal."""
        return self._structure() == other._structure()

    def _structure(self) -> tuple[object, object]:
        nodes = {node.id: (node.layer, dict(node.params)) for node in self.nodes}
        return nodes, self.edges


class Graph:
    """Nodes and edges of one net.

    `changed` is emitted once after every applied group of changes with that tuple.
    """

    changed = Signal(tuple)

    def __init__(self, snapshot: GraphSnapshot | None = None) -> None:
        self._nodes: dict[str, Node] = {}
        self._edges: dict[Edge, None] = {}
        self._used: dict[str, int] = {}
        if snapshot is not None:
            for node in snapshot.nodes:
                self._add_node(node)
            for edge in snapshot.edges:
                self._add_edge(edge)

    @property
    def nodes(self) -> Mapping[str, Node]:
        """Nodes by id, in the order in which they were added."""
        return self._nodes

    @property
    def edges(self) -> tuple[Edge, ...]:
        """All edges, in the order in which they were added."""
        return tuple(self._edges)

    def __contains__(self, node_id: object) -> bool:
        return node_id in self._nodes

    def __iter__(self) -> Iterator[Node]:
        return iter(self._nodes.values())

    def __len__(self) -> int:
        return len(self._nodes)

    def node(self, node_id: str) -> Node:
        """Return the node of that id.

        Raises:
            GraphError: there is none.
        """
        try:
            return self._nodes[node_id]
        except KeyError:
            raise GraphError(f"There is no node {node_id!r}.") from None

    def has_edge(self, edge: Edge) -> bool:
        """Whether the edge exists."""
        return edge in self._edges

    def edges_into(self, node_id: str) -> tuple[Edge, ...]:
        """Return the edges that end at a node, in the order of their making."""
        return tuple(edge for edge in self._edges if edge.target == node_id)

    def edges_from(self, node_id: str) -> tuple[Edge, ...]:
        """Return the edges that start at a node."""
        return tuple(edge for edge in self._edges if edge.source == node_id)

    def new_id(self, layer: str, taken: Iterable[str] = ()) -> str:
        """Return a readable id that was never used in this graph.

        Args:
            layer: id of the layer; "nn.conv2d" gives "conv2d_1", "conv2d_2" ...
            taken: further ids to avoid (of nodes about to be added).
        """
        stem = layer.rpartition(".")[2] or "node"
        avoid = set(taken)
        number = self._used.get(stem, 0) + 1
        while f"{stem}_{number}" in self._nodes or f"{stem}_{number}" in avoid:
            number += 1
        return f"{stem}_{number}"

    def snapshot(self) -> GraphSnapshot:
        """Return a frozen copy."""
        return GraphSnapshot(tuple(self._nodes.values()), tuple(self._edges))

    def apply(self, changes: tuple[GraphChange, ...]) -> None:
        """Apply changes in order, all or none, and emit `changed` once.

        Raises:
            GraphError: a change does not fit; the graph is as before.
        """
        if not changes:
            return
        nodes, edges = dict(self._nodes), dict(self._edges)
        try:
            for change in changes:
                change.apply_to(self)
        except GraphError:
            self._nodes, self._edges = nodes, edges
            raise
        self.changed.emit(changes)

    # What change records call; nobody else.

    def _add_node(self, node: Node, index: int | None = None) -> None:
        if node.id in self._nodes:
            raise GraphError(f"The node {node.id!r} exists already.")
        if index is None or index >= len(self._nodes):
            self._nodes[node.id] = node
        else:
            items = list(self._nodes.items())
            items.insert(index, (node.id, node))
            self._nodes = dict(items)
        stem, _, number = node.id.rpartition("_")
        if stem and number.isdigit() and len(number) < 10:
            self._used[stem] = max(self._used.get(stem, 0), int(number))

    def _remove_node(self, node_id: str) -> None:
        self.node(node_id)
        if any(node_id in (edge.source, edge.target) for edge in self._edges):
            raise GraphError(f"The node {node_id!r} still has edges.")
        del self._nodes[node_id]

    def _replace_node(self, node: Node) -> None:
        self.node(node.id)
        self._nodes[node.id] = node

    def _add_edge(self, edge: Edge, index: int | None = None) -> None:
        self.node(edge.source)
        self.node(edge.target)
        if edge in self._edges:
            raise GraphError("These two ports are connected already.")
        if index is None or index >= len(self._edges):
            self._edges[edge] = None
        else:
            edges = list(self._edges)
            edges.insert(index, edge)
            self._edges = dict.fromkeys(edges)

    def _remove_edge(self, edge: Edge) -> None:
        if edge not in self._edges:
            raise GraphError("This edge does not exist.")
        del self._edges[edge]
