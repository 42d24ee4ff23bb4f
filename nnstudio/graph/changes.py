"""Change records: what happened to a graph, with old and new value, JSON-able and invertible.

Undo, the journal and repairs all speak these records.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Literal, Protocol, runtime_checkable

from nnstudio.graph.model import Edge, Graph, GraphError, Node, Position


class Change(Protocol):
    """One change of a document: of its graph or of its settings."""

    def inverse(self) -> Change:
        """Return the change that takes this one back."""
        ...

    def to_json(self) -> dict[str, Any]:
        """Return a JSON-able record with its `kind`."""
        ...


@runtime_checkable
class GraphChange(Protocol):
    """One change of a graph."""

    def apply_to(self, graph: Graph) -> None:
        """Change the graph.

        Raises:
            GraphError: the change does not fit.
        """
        ...

    def inverse(self) -> GraphChange:
        """Return the change that takes this one back."""
        ...

    def to_json(self) -> dict[str, Any]:
        """Return a JSON-able record with its `kind`."""
        ...


@dataclass(frozen=True)
class AddNode:
    """A node was added.

    Args:
        node: the node.
        index: its place among the nodes; None: at the end.
    """

    node: Node
    index: int | None = None

    def apply_to(self, graph: Graph) -> None:
        graph._add_node(self.node, self.index)  # pyright: ignore[reportPrivateUsage]

    def inverse(self) -> RemoveNode:
        return RemoveNode(self.node, self.index)

    def to_json(self) -> dict[str, Any]:
        return _with_index({"kind": "add_node", "node": node_to_json(self.node)}, self.index)


@dataclass(frozen=True)
class RemoveNode:
    """A node was removed; its edges have been removed before.

    Args:
        node: the node.
        index: its place among the nodes, so that undo puts it back there; None: not known.
    """

    node: Node
    index: int | None = None

    def apply_to(self, graph: Graph) -> None:
        graph._remove_node(self.node.id)  # pyright: ignore[reportPrivateUsage]

    def inverse(self) -> AddNode:
        return AddNode(self.node, self.index)

    def to_json(self) -> dict[str, Any]:
        return _with_index({"kind": "remove_node", "node": node_to_json(self.node)}, self.index)


@dataclass(frozen=True)
class SetParam:
    """A parameter was changed; None as old or new value: it had, or gets, its default."""

    node: str
    name: str
    old: Any
    new: Any

    def apply_to(self, graph: Graph) -> None:
        node = graph.node(self.node)
        params = dict(node.params)
        if self.new is None:
            params.pop(self.name, None)
        else:
            params[self.name] = self.new
        graph._replace_node(replace(node, params=params))  # pyright: ignore[reportPrivateUsage]

    def inverse(self) -> SetParam:
        return SetParam(self.node, self.name, self.new, self.old)

    def to_json(self) -> dict[str, Any]:
        return {
            "kind": "set_param",
            "node": self.node,
            "name": self.name,
            "old": self.old,
            "new": self.new,
        }


@dataclass(frozen=True)
class MoveNode:
    """A node was moved on the canvas."""

    node: str
    old: Position
    new: Position

    def apply_to(self, graph: Graph) -> None:
        node = replace(graph.node(self.node), position=self.new)
        graph._replace_node(node)  # pyright: ignore[reportPrivateUsage]

    def inverse(self) -> MoveNode:
        return MoveNode(self.node, self.new, self.old)

    def to_json(self) -> dict[str, Any]:
        return {
            "kind": "move_node",
            "node": self.node,
            "old": list(self.old),
            "new": list(self.new),
        }


@dataclass(frozen=True)
class RenameNode:
    """A node got another title."""

    node: str
    old: str
    new: str

    def apply_to(self, graph: Graph) -> None:
        node = replace(graph.node(self.node), title=self.new)
        graph._replace_node(node)  # pyright: ignore[reportPrivateUsage]

    def inverse(self) -> RenameNode:
        return RenameNode(self.node, self.new, self.old)

    def to_json(self) -> dict[str, Any]:
        return {"kind": "rename_node", "node": self.node, "old": self.old, "new": self.new}


@dataclass(frozen=True)
class AddEdge:
    """Two ports were connected.

    Args:
        edge: the edge.
        index: its place among the edges; the order of the wires into Concatenate is the order of
            its parts. None: at the end.
    """

    edge: Edge
    index: int | None = None

    def apply_to(self, graph: Graph) -> None:
        graph._add_edge(self.edge, self.index)  # pyright: ignore[reportPrivateUsage]

    def inverse(self) -> RemoveEdge:
        return RemoveEdge(self.edge, self.index)

    def to_json(self) -> dict[str, Any]:
        return _with_index({"kind": "add_edge", "edge": edge_to_json(self.edge)}, self.index)


@dataclass(frozen=True)
class RemoveEdge:
    """Two ports were disconnected.

    Args:
        edge: the edge.
        index: its place among the edges, so that undo puts it back there; None: not known.
    """

    edge: Edge
    index: int | None = None

    def apply_to(self, graph: Graph) -> None:
        graph._remove_edge(self.edge)  # pyright: ignore[reportPrivateUsage]

    def inverse(self) -> AddEdge:
        return AddEdge(self.edge, self.index)

    def to_json(self) -> dict[str, Any]:
        return _with_index({"kind": "remove_edge", "edge": edge_to_json(self.edge)}, self.index)


@dataclass(frozen=True)
class SetSetting:
    """A setting of the document was changed; values are JSON-able.

    Args:
        section: "training" (fields of TrainConfig), "data" (the whole DataConfig under the name
            "config"), "project" ("title", "notes", "view") or "weights" (start weights set by hand;
            name = state-dict key, value = nested list or None).
        name: the field.
        old, new: values before and after, JSON-able.
    """

    section: Literal["training", "data", "project", "weights"]
    name: str
    old: Any
    new: Any

    def inverse(self) -> SetSetting:
        return SetSetting(self.section, self.name, self.new, self.old)

    def to_json(self) -> dict[str, Any]:
        return {
            "kind": "set_setting",
            "section": self.section,
            "name": self.name,
            "old": self.old,
            "new": self.new,
        }


def node_to_json(node: Node) -> dict[str, Any]:
    """Return the JSON-able form of a node; `node_from_json` reads it back."""
    data: dict[str, Any] = {
        "id": node.id,
        "layer": node.layer,
        "params": dict(node.params),
        "position": list(node.position),
    }
    if node.title:
        data["title"] = node.title
    if node.locked:
        data["locked"] = True
    if node.extra:
        data["extra"] = dict(node.extra)
    return data


def node_from_json(data: dict[str, Any]) -> Node:
    """Return the node that `node_to_json` wrote.

    Raises:
        GraphError: the record has not that form.
    """
    try:
        x, y = data.get("position", (0.0, 0.0))
        return Node(
            id=str(data["id"]),
            layer=str(data["layer"]),
            params=dict(data.get("params", {})),
            position=(float(x), float(y)),
            title=str(data.get("title", "")),
            locked=bool(data.get("locked", False)),
            extra=dict(data.get("extra", {})),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise GraphError(f"A node record is damaged: {error}") from error


def edge_to_json(edge: Edge) -> list[str]:
    """Return an edge as [source, source port, target, target port]."""
    return [edge.source, edge.source_port, edge.target, edge.target_port]


def edge_from_json(data: Any) -> Edge:
    """Return the edge that `edge_to_json` wrote.

    Raises:
        GraphError: the record has not that form.
    """
    if not isinstance(data, list) or len(data) != 4:  # pyright: ignore[reportUnknownArgumentType]
        raise GraphError("An edge record is damaged.")
    source, source_port, target, target_port = (str(part) for part in data)  # pyright: ignore
    return Edge(source, target, source_port, target_port)


def _with_index(data: dict[str, Any], index: int | None) -> dict[str, Any]:
    return data if index is None else {**data, "index": index}


def _index(data: dict[str, Any]) -> int | None:
    index = data.get("index")
    return None if index is None else int(index)


def _position(data: Any) -> Position:
    x, y = data
    return (float(x), float(y))


def _read_setting(data: dict[str, Any]) -> SetSetting:
    section = data["section"]
    if section not in ("training", "data", "project", "weights"):
        raise GraphError(f"Unknown section {section!r}.")
    return SetSetting(section, str(data["name"]), data["old"], data["new"])


_READERS: dict[str, Callable[[dict[str, Any]], Change]] = {
    "add_node": lambda d: AddNode(node_from_json(d["node"]), _index(d)),
    "remove_node": lambda d: RemoveNode(node_from_json(d["node"]), _index(d)),
    "set_param": lambda d: SetParam(str(d["node"]), str(d["name"]), d["old"], d["new"]),
    "move_node": lambda d: MoveNode(str(d["node"]), _position(d["old"]), _position(d["new"])),
    "rename_node": lambda d: RenameNode(str(d["node"]), str(d["old"]), str(d["new"])),
    "add_edge": lambda d: AddEdge(edge_from_json(d["edge"]), _index(d)),
    "remove_edge": lambda d: RemoveEdge(edge_from_json(d["edge"]), _index(d)),
    "set_setting": _read_setting,
}


def change_from_json(data: dict[str, Any]) -> Change:
    """Return the change record that `to_json` wrote.

    Raises:
        GraphError: the kind is unknown or the record damaged.
    """
    reader = _READERS.get(str(data.get("kind")))
    if reader is None:
        raise GraphError(f"Unknown change {data.get('kind')!r}.")
    try:
        return reader(data)
    except (KeyError, TypeError, ValueError) as error:
        raise GraphError(f"A change record is damaged: {error}") from error


def invert(changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """Return the changes that take a group back: inverses in reverse order."""
    return tuple(change.inverse() for change in reversed(changes))
