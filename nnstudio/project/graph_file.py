"""The graph in a file: layers that nobody here knows, and what they carry, are kept as they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.graph.changes import edge_from_json, edge_to_json, node_from_json, node_to_json
from nnstudio.graph.model import Edge, Graph, GraphError, GraphSnapshot, Node
from nnstudio.project.limits import EDGES, FAR, NODES

_NODE_FIELDS = frozenset({"id", "layer", "params", "position", "title", "locked", "extra"})


class GraphFile(BaseModel):
    """Nodes and edges as they stand in a file."""

    model_config = ConfigDict(extra="forbid")

    nodes: list[dict[str, Any]] = Field(default_factory=list[dict[str, Any]], max_length=NODES)
    edges: list[list[str]] = Field(default_factory=list[list[str]], max_length=EDGES)


def graph_to_json(graph: GraphSnapshot) -> dict[str, Any]:
    """Return nodes and edges as JSON-able lists."""
    return {
        "nodes": [node_to_json(node) for node in graph.nodes],
        "edges": [edge_to_json(edge) for edge in graph.edges],
    }


def graph_from_json(data: Mapping[str, Any], notices: list[Text] | None = None) -> GraphSnapshot:
    """Return the graph that `graph_to_json` wrote.

    Args:
        data: with "nodes" and "edges".
        notices: gets a sentence about wires that lead nowhere and are left out.

    Raises:
        GraphError: a record is damaged or a node's id occurs twice.
    """
    nodes = tuple(_node(node) for node in data["nodes"])
    ids = {node.id for node in nodes}
    edges: dict[Edge, None] = {}
    loose = 0
    for item in data["edges"]:
        edge = edge_from_json(item)
        if edge.source in ids and edge.target in ids:
            edges[edge] = None
        else:
            loose += 1
    if loose and notices is not None:
        text = QT_TRANSLATE_NOOP(
            "project", "{n} wires led to layers that do not exist. They were left out."
        )
        notices.append(text.format(n=loose))
    return Graph(GraphSnapshot(nodes, tuple(edges))).snapshot()  # refuses double ids


def _node(data: Any) -> Node:
    if not isinstance(data, dict):
        raise GraphError("A node record is damaged.")
    node = node_from_json(data)  # pyright: ignore[reportUnknownArgumentType]
    x, y = (min(max(place, -FAR), FAR) for place in node.position)
    more = {key: value for key, value in data.items() if key not in _NODE_FIELDS}  # pyright: ignore
    return replace(node, position=(x, y), extra={**node.extra, **more})
