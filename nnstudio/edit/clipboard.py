"""Copy, paste and duplicate: parts of a graph as JSON text, also between projects and windows."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, cast

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.edit.draft import Draft, node_name
from nnstudio.edit.edit import Edit, EditError
from nnstudio.edit.placement import is_free
from nnstudio.graph.changes import edge_from_json, edge_to_json, node_from_json, node_to_json
from nnstudio.graph.model import Edge, GraphError, Node, Position
from nnstudio.layers.registry import LayerRegistry
from nnstudio.project.document import Document

MIME = "application/x-nnstudio-graph"
FORMAT = "nnstudio-graph"
VERSION = 1
MAX_CHARACTERS = 5_000_000
MAX_NODES = 2_000
OFFSET = 32.0
"""Pasted nodes stand this many px further right and down than the copied ones."""

NOTHING = QT_TRANSLATE_NOOP("edit", "There are no layers to paste. Copy some layers first.")
UNREADABLE = QT_TRANSLATE_NOOP(
    "edit", "What was copied cannot be read. Nothing was changed; copy the layers again."
)


def copy(document: Document, ids: Iterable[str]) -> str:
    """Return nodes and the wires among them as text for the clipboard.

    Raises:
        EditError: nothing is selected, or a node is not there.
    """
    wanted = set(ids)
    if not wanted:
        raise EditError(QT_TRANSLATE_NOOP("edit", "Select a layer first."))
    draft = Draft(document.graph)
    for node_id in wanted:
        draft.node(node_id)
    data = {
        "format": FORMAT,
        "version": VERSION,
        "nodes": [node_to_json(n) for n in draft.nodes.values() if n.id in wanted],
        "edges": [
            edge_to_json(edge)
            for edge in draft.edges
            if edge.source in wanted and edge.target in wanted
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=1)


def is_copied_graph(text: str) -> bool:
    """Whether a text on the clipboard looks like copied layers."""
    return len(text) <= MAX_CHARACTERS and f'"{FORMAT}"' in text[:200]


def paste(
    document: Document, registry: LayerRegistry, text: str, at: Position | None = None
) -> Edit:
    """Add copied nodes with new ids and the wires among them.

    Args:
        document: stays as it is.
        registry: the layers, for the words.
        text: what `copy` returned, perhaps from another project.
        at: upper left corner of the pasted nodes in px; None: beside the copied ones.

    Raises:
        EditError: the text holds no layers or is damaged.
    """
    nodes, edges = _read(text)
    return _add(document, registry, nodes, edges, at, QT_TRANSLATE_NOOP("edit", "Paste"))


def duplicate(document: Document, registry: LayerRegistry, ids: Iterable[str]) -> Edit:
    """Add copies of nodes and of the wires among them.

    Raises:
        EditError: nothing is selected, or a node is not there.
    """
    nodes, edges = _read(copy(document, ids))
    label = QT_TRANSLATE_NOOP("edit", "Duplicate {layer}").format(
        layer=node_name(registry, nodes[0])
    )
    if len(nodes) > 1:
        label = QT_TRANSLATE_NOOP("edit", "Duplicate {n} layers").format(n=len(nodes))
    return _add(document, registry, nodes, edges, None, label)


def _read(text: str) -> tuple[list[Node], list[Edge]]:
    if not is_copied_graph(text):
        raise EditError(NOTHING)
    try:
        data: Any = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise EditError(UNREADABLE) from error
    if not isinstance(data, dict):
        raise EditError(UNREADABLE)
    record = cast("dict[str, Any]", data)
    if record.get("format") != FORMAT or record.get("version") != VERSION:
        raise EditError(UNREADABLE)
    raw_nodes, raw_edges = record.get("nodes"), record.get("edges")
    if not isinstance(raw_nodes, list) or not isinstance(raw_edges, list):
        raise EditError(UNREADABLE)
    try:
        nodes = [node_from_json(item) for item in cast("list[Any]", raw_nodes)]
        edges = [edge_from_json(item) for item in cast("list[Any]", raw_edges)]
    except (GraphError, AttributeError, TypeError, ValueError) as error:
        raise EditError(UNREADABLE) from error
    if len(nodes) > MAX_NODES or len({node.id for node in nodes}) < len(nodes):
        raise EditError(UNREADABLE)
    if not nodes:
        raise EditError(NOTHING)
    return nodes, edges


def _add(
    document: Document,
    registry: LayerRegistry,
    nodes: list[Node],
    edges: list[Edge],
    at: Position | None,
    label: Text,
) -> Edit:
    draft = Draft(document.graph)
    dx, dy = _shift(draft, nodes, at)
    new_ids: dict[str, str] = {}
    for node in nodes:
        new_ids[node.id] = draft.new_id(node.layer)
        place = (node.position[0] + dx, node.position[1] + dy)
        draft.add_node(replace(node, id=new_ids[node.id], position=place, locked=False))
    for edge in edges:
        if edge.source in new_ids and edge.target in new_ids:
            ends = {"source": new_ids[edge.source], "target": new_ids[edge.target]}
            draft.add_edge(replace(edge, **ends))
    return draft.edit(label, select=tuple(new_ids.values()))


def _shift(draft: Draft, nodes: list[Node], at: Position | None) -> Position:
    """Return how far the nodes move: to `at`, or a little aside until none covers another."""
    left = min(node.position[0] for node in nodes)
    top = min(node.position[1] for node in nodes)
    if at is not None:
        return (at[0] - left, at[1] - top)
    shift = OFFSET
    while any(
        not is_free(draft.nodes.values(), (n.position[0] + shift, n.position[1] + shift), -100.0)
        for n in nodes
    ):
        shift += OFFSET
    return (shift, shift)
