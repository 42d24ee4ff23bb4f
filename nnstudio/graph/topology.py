"""Order of computation, loops and reachability in a graph."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from nnstudio.graph.model import Edge, GraphSnapshot, Node


class HasEdges(Protocol):
    """A Graph or a GraphSnapshot."""

    @property
    def edges(self) -> tuple[Edge, ...]:
        """All edges."""
        ...


@dataclass(frozen=True)
class GraphIndex:
    """A snapshot with its wires sorted by node, made once and asked often.

    Edges of which an end is missing are left out of `into` and `out`.

    Args:
        nodes: by id, in the order of the snapshot.
        into, out: edges that end or start at a node, in the order of their making.
        order: ids in the order of computation; nodes in a loop, and what hangs on it, come last.
        cyclic: ids of the nodes that have no place in that order.
    """

    nodes: Mapping[str, Node]
    into: Mapping[str, Sequence[Edge]]
    out: Mapping[str, Sequence[Edge]]
    order: tuple[str, ...]
    cyclic: frozenset[str]

    @classmethod
    def of(cls, snapshot: GraphSnapshot) -> GraphIndex:
        """Return the index of a snapshot."""
        nodes = {node.id: node for node in snapshot.nodes}
        into: dict[str, list[Edge]] = {node_id: [] for node_id in nodes}
        out: dict[str, list[Edge]] = {node_id: [] for node_id in nodes}
        for edge in snapshot.edges:
            if edge.source in nodes and edge.target in nodes:
                into[edge.target].append(edge)
                out[edge.source].append(edge)
        order = _computation_order(nodes, into, out)
        cyclic = frozenset(nodes).difference(order) if len(order) < len(nodes) else frozenset[str]()
        rest = tuple(node_id for node_id in nodes if node_id in cyclic)
        return cls(nodes, into, out, (*order, *rest), cyclic)

    def downstream(self, starts: Iterable[str]) -> set[str]:
        """Return the nodes that can be reached along the wires, the starts included."""
        found = set(starts)
        stack = list(found)
        while stack:
            for edge in self.out[stack.pop()]:
                if edge.target not in found:
                    found.add(edge.target)
                    stack.append(edge.target)
        return found

    def upstream(self, ends: Iterable[str]) -> set[str]:
        """Return the nodes from which the ends can be reached, the ends included."""
        found = set(ends)
        stack = list(found)
        while stack:
            for edge in self.into[stack.pop()]:
                if edge.source not in found:
                    found.add(edge.source)
                    stack.append(edge.source)
        return found

    def loops(self) -> tuple[tuple[str, ...], ...]:
        """Return the loops: for each knot of nodes that feed each other, one shortest loop.

        Each loop lists its nodes along the wires; the first one comes first in the snapshot.
        """
        found: list[tuple[str, ...]] = []
        seen: set[str] = set()
        place = {node_id: number for number, node_id in enumerate(self.nodes)}
        for start in sorted(self.cyclic, key=place.__getitem__):
            if start in seen:
                continue
            loop = self._shortest_loop(start)
            if loop and seen.isdisjoint(loop):
                found.append(loop)
                seen.update(loop)
        return tuple(found)

    def _shortest_loop(self, start: str) -> tuple[str, ...]:
        came_from: dict[str, str] = {}
        front = [start]
        while front:
            following: list[str] = []
            for node_id in front:
                for edge in self.out[node_id]:
                    if edge.target == start:
                        path = [node_id]
                        while path[-1] != start:
                            path.append(came_from[path[-1]])
                        return tuple(reversed(path))
                    if edge.target not in came_from:
                        came_from[edge.target] = node_id
                        following.append(edge.target)
            front = following
        return ()


def computation_order(snapshot: GraphSnapshot) -> tuple[str, ...]:
    """Return ids in the order of computation; nodes in a loop come last."""
    return GraphIndex.of(snapshot).order


def would_cycle(graph: HasEdges, source: str, target: str) -> bool:
    """Return whether a new wire from `source` to `target` would close a loop."""
    if source == target:
        return True
    targets: dict[str, list[str]] = {}
    for edge in graph.edges:
        targets.setdefault(edge.source, []).append(edge.target)
    return source in _reach((target,), targets)


def cyclic_targets(graph: HasEdges, source: str) -> frozenset[str]:
    """Return the nodes to which a wire from `source` would close a loop (for live dragging)."""
    sources: dict[str, list[str]] = {}
    for edge in graph.edges:
        sources.setdefault(edge.target, []).append(edge.source)
    return frozenset(_reach((source,), sources))


def _computation_order(
    nodes: Mapping[str, Node],
    into: Mapping[str, Sequence[Edge]],
    out: Mapping[str, Sequence[Edge]],
) -> tuple[str, ...]:
    # A stack instead of a queue: a branch is followed to its end before the next one starts,
    # which is how a person would write the forward pass.
    waiting = {node_id: len(into[node_id]) for node_id in nodes}
    stack = [node_id for node_id in reversed(tuple(nodes)) if not waiting[node_id]]
    order: list[str] = []
    while stack:
        node_id = stack.pop()
        order.append(node_id)
        for edge in reversed(out[node_id]):
            waiting[edge.target] -= 1
            if not waiting[edge.target]:
                stack.append(edge.target)
    return tuple(order)


def _reach(starts: Iterable[str], neighbours: Mapping[str, Sequence[str]]) -> set[str]:
    found = set(starts)
    stack = list(found)
    while stack:
        for node_id in neighbours.get(stack.pop(), ()):
            if node_id not in found:
                found.add(node_id)
                stack.append(node_id)
    return found
