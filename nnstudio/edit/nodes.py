"""Edits of nodes: add and insert, remove and rejoin, take out, move, rename, duplicate."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.compile.report import Report
from nnstudio.edit.draft import Draft, node_name, refuse_locked
from nnstudio.edit.edit import Edit, EditError
from nnstudio.edit.legal import PortAt, shape_fits
from nnstudio.edit.placement import free_place, is_free, make_room, place_after, place_at_end
from nnstudio.graph.model import Edge, Node, Position
from nnstudio.layers.registry import LayerRegistry
from nnstudio.layers.spec import LayerSpec
from nnstudio.project.document import Document

MAX_TITLE = 80

ADD = QT_TRANSLATE_NOOP("edit", "Add {layer}")
INSERT = QT_TRANSLATE_NOOP("edit", "Insert {layer}")
REMOVE = QT_TRANSLATE_NOOP("edit", "Remove {layer}")
REMOVE_MANY = QT_TRANSLATE_NOOP("edit", "Remove {n} layers")
MOVE = QT_TRANSLATE_NOOP("edit", "Move {layer}")
MOVE_MANY = QT_TRANSLATE_NOOP("edit", "Move {n} layers")


def add_layer(
    document: Document,
    registry: LayerRegistry,
    layer: str,
    position: Position | None = None,
    *,
    after: str | None = None,
    into_edge: Edge | None = None,
    source: PortAt | None = None,
    target: PortAt | None = None,
    replacing: Edge | None = None,
    params: Mapping[str, Any] | None = None,
) -> Edit:
    """Add a layer, wired behind another one or inserted into a wire where that is wanted.

    Behind a node with one wire going out, the new layer is inserted into that wire. A wire pulled
    into the void names its port instead: `source` or `target`.

    Args:
        document: stays as it is; the edit changes it.
        registry: the layers.
        layer: id of the layer's declaration.
        position: upper left corner in px; None: chosen so that nothing is covered.
        after: id of the node behind which it is wired.
        into_edge: the wire that it parts.
        source: the output port from which a new wire leads to it.
        target: the input port to which a new wire leads from it.
        replacing: a wire that goes because its end was pulled to the new layer.
        params: values that differ from the defaults.

    Raises:
        EditError: there is no such layer, node or wire, or it cannot stand in that wire.
    """
    spec = registry.get(layer)
    if spec is None:
        raise EditError(
            QT_TRANSLATE_NOOP("edit", "There is no layer {layer} here.").format(layer=layer)
        )
    draft = Draft(document.graph)
    if after is not None and into_edge is None:
        draft.node(after)
        into_edge = _edge_behind(draft, registry, spec, after)
    node_id = draft.new_id(layer)
    if into_edge is not None:
        _insert(draft, spec, node_id, into_edge, position, params or {})
        return draft.edit(INSERT.format(layer=spec.name), select=(node_id,))
    place = position if position is not None else _place(draft, after)
    draft.add_node(Node(node_id, layer, dict(params or {}), place))
    if after is not None:
        _wire_behind(draft, registry, spec, after, node_id)
        make_room(draft, node_id)
    if replacing is not None:
        draft.remove_edge(replacing)
    if source is not None and spec.inputs:
        draft.add_edge(Edge(source.node, node_id, source.port, spec.inputs[0].name))
    if target is not None and spec.outputs:
        draft.add_edge(Edge(node_id, target.node, spec.outputs[0].name, target.port))
    return draft.edit(ADD.format(layer=spec.name), select=(node_id,))


def remove_nodes(
    document: Document,
    registry: LayerRegistry,
    ids: Iterable[str],
    report: Report | None = None,
) -> Edit:
    """Remove nodes with their wires and rejoin their neighbours where ports and shapes allow.

    Args:
        document: stays as it is.
        registry: the layers.
        ids: the nodes.
        report: shapes as they are now; None: shapes are not looked at.

    Raises:
        EditError: a node is not there or belongs to an assignment.
    """
    wanted = tuple(dict.fromkeys(ids))
    if not wanted:
        raise EditError(QT_TRANSLATE_NOOP("edit", "Select a layer first."))
    draft = Draft(document.graph)
    for node_id in wanted:
        refuse_locked(registry, draft.node(node_id))
    names = [node_name(registry, draft.node(node_id)) for node_id in wanted]
    _close_gaps(draft, registry, frozenset(wanted), report)
    for node_id in wanted:
        draft.remove_node(node_id)
    return draft.edit(_counted(REMOVE, REMOVE_MANY, names))


def take_out(
    document: Document,
    registry: LayerRegistry,
    node_id: str,
    position: Position,
    report: Report | None = None,
) -> Edit:
    """Take a node out of its wires, join its neighbours where that fits, and put it elsewhere.

    Raises:
        EditError: the node is not there or belongs to an assignment.
    """
    draft = Draft(document.graph)
    node = draft.node(node_id)
    refuse_locked(registry, node)
    _close_gaps(draft, registry, frozenset({node_id}), report)
    for edge in (*draft.into(node_id), *draft.out_of(node_id)):
        draft.remove_edge(edge)
    draft.move(node_id, position)
    label = QT_TRANSLATE_NOOP("edit", "Take out {layer}").format(layer=node_name(registry, node))
    return draft.edit(label, select=(node_id,))


def insert_node(
    document: Document,
    registry: LayerRegistry,
    node_id: str,
    into_edge: Edge,
    position: Position | None = None,
) -> Edit:
    """Put a node that has no wires yet into a wire.

    Raises:
        EditError: the node has wires, or cannot stand in that wire.
    """
    draft = Draft(document.graph)
    node = draft.node(node_id)
    spec = registry.get(node.layer)
    if spec is None or draft.into(node_id) or draft.out_of(node_id):
        raise EditError(
            QT_TRANSLATE_NOOP("edit", "Only a layer without wires can be put into a wire.")
        )
    if position is not None:
        draft.move(node_id, position)
    _part_edge(draft, spec, node_id, into_edge)
    make_room(draft, node_id)
    name = node_name(registry, node)
    return draft.edit(INSERT.format(layer=name), select=(node_id,))


def move_nodes(
    document: Document,
    registry: LayerRegistry,
    positions: Mapping[str, Position],
    merge_key: str = "",
) -> Edit | None:
    """Move nodes to new places; None if none of them moves.

    Args:
        document: stays as it is.
        registry: the layers, for the words.
        positions: upper left corners in px by node id.
        merge_key: moves with the same key become one step.

    Raises:
        EditError: a node is not there.
    """
    draft = Draft(document.graph)
    for node_id, position in positions.items():
        draft.move(node_id, position)
    if not draft.changes:
        return None
    names = [node_name(registry, draft.node(node_id)) for node_id in positions]
    select = tuple(positions)
    return draft.edit(_counted(MOVE, MOVE_MANY, names), merge_key=merge_key, select=select)


def rename(
    document: Document, registry: LayerRegistry, node_id: str, title: str, usual: str = ""
) -> Edit | None:
    """Give a node another title; an empty one shows the layer's own name. None if unchanged.

    Args:
        document: stays as it is.
        registry: the layers, for the words.
        node_id: the node.
        title: what was typed.
        usual: the layer's own name in the person's language; typing it takes the title away.

    Raises:
        EditError: the node is not there, belongs to an assignment, or the title is too long.
    """
    draft = Draft(document.graph)
    node = draft.node(node_id)
    refuse_locked(registry, node)
    title = " ".join(title.split())
    if len(title) > MAX_TITLE:
        raise EditError(
            QT_TRANSLATE_NOOP("edit", "A name has at most {max} characters.").format(max=MAX_TITLE)
        )
    draft.rename(node_id, "" if title == usual else title)
    if not draft.changes:
        return None
    label = QT_TRANSLATE_NOOP("edit", "Rename {layer}").format(layer=node_name(registry, node))
    return draft.edit(label, merge_key=f"rename:{node_id}")


def _counted(one: Text, many: Text, names: list[Text]) -> Text:
    return one.format(layer=names[0]) if len(names) == 1 else many.format(n=len(names))


def _place(draft: Draft, after: str | None) -> Position:
    if after is not None:
        return place_after(draft.nodes, after)
    return free_place(draft.nodes.values(), place_at_end(draft.nodes))


def _edge_behind(draft: Draft, registry: LayerRegistry, spec: LayerSpec, after: str) -> Edge | None:
    """Return the wire into which a layer added behind a node goes, or None."""
    out = draft.out_of(after)
    if len(out) != 1 or not spec.inputs or not spec.outputs:
        return None
    return out[0]


def _wire_behind(
    draft: Draft, registry: LayerRegistry, spec: LayerSpec, after: str, node_id: str
) -> None:
    before = registry.get(draft.node(after).layer)
    if before is not None and before.outputs and spec.inputs:
        draft.add_edge(Edge(after, node_id, before.outputs[0].name, spec.inputs[0].name))


def _insert(
    draft: Draft,
    spec: LayerSpec,
    node_id: str,
    edge: Edge,
    position: Position | None,
    params: Mapping[str, Any],
) -> None:
    if edge not in draft.edges:
        raise EditError(
            QT_TRANSLATE_NOOP("edit", "This wire is not there any more. Nothing was changed.")
        )
    place = position
    if place is None or not is_free(draft.nodes.values(), place):
        place = place_after(draft.nodes, edge.source)
    draft.add_node(Node(node_id, spec.id, dict(params), place))
    _part_edge(draft, spec, node_id, edge)
    make_room(draft, node_id)


def _part_edge(draft: Draft, spec: LayerSpec, node_id: str, edge: Edge) -> None:
    """Lead a wire through a node; the wire behind it keeps its place among the target's wires."""
    if not spec.inputs or not spec.outputs:
        raise EditError(
            QT_TRANSLATE_NOOP(
                "edit", "{layer} cannot stand inside a wire: it has no input or no output."
            ).format(layer=spec.name)
        )
    index = draft.remove_edge(edge)
    draft.add_edge(Edge(node_id, edge.target, spec.outputs[0].name, edge.target_port), index)
    draft.add_edge(Edge(edge.source, node_id, edge.source_port, spec.inputs[0].name))


def _close_gaps(
    draft: Draft, registry: LayerRegistry, leaving: frozenset[str], report: Report | None
) -> None:
    """Wire what comes before the leaving nodes to what comes behind, where ports and shapes allow.

    A node with several inputs has no single thing before it; its wires just end.
    """
    for after in [e for e in draft.edges if e.source in leaving and e.target not in leaving]:
        before = _edge_before(draft, leaving, after.source)
        if before is None or before.source == after.target:
            continue
        joined = Edge(before.source, after.target, before.source_port, after.target_port)
        if joined in draft.edges:
            continue
        if report is None or shape_fits(draft, registry, report, joined, replacing=after):
            index = draft.remove_edge(after)
            draft.add_edge(joined, index)


def _edge_before(draft: Draft, leaving: frozenset[str], node_id: str) -> Edge | None:
    seen: set[str] = set()
    while node_id not in seen:
        seen.add(node_id)
        into = draft.into(node_id)
        if len(into) != 1:
            return None
        if into[0].source not in leaving:
            return into[0]
        node_id = into[0].source
    return None


def move_along(document: Document, registry: LayerRegistry, node_id: str, step: int) -> Edit:
    """Let a layer change places with the one before (-1) or behind it (+1) in its chain.

    Raises:
        EditError: one of the two is no simple link of a chain, or belongs to an assignment.
    """
    draft = Draft(document.graph)
    node = draft.node(node_id)
    near = draft.into(node_id) if step < 0 else draft.out_of(node_id)
    if not near:
        raise EditError(
            QT_TRANSLATE_NOOP("edit", "{layer} is the first one already.").format(
                layer=node_name(registry, node)
            )
            if step < 0
            else QT_TRANSLATE_NOOP("edit", "{layer} is the last one already.").format(
                layer=node_name(registry, node)
            )
        )
    other = near[0].source if step < 0 else near[0].target
    first, second = (other, node_id) if step < 0 else (node_id, other)
    for each in (first, second):
        refuse_locked(registry, draft.node(each))
        if len(draft.into(each)) != 1 or len(draft.out_of(each)) != 1:
            raise EditError(
                QT_TRANSLATE_NOOP(
                    "edit", "Only layers with one wire in and one wire out can change places."
                )
            )
    before, between, after = draft.into(first)[0], draft.into(second)[0], draft.out_of(second)[0]
    places = draft.node(first).position, draft.node(second).position
    index = draft.remove_edge(after)
    draft.remove_edge(between)
    at = draft.remove_edge(before)
    draft.add_edge(Edge(before.source, second, before.source_port, between.target_port), at)
    draft.add_edge(Edge(second, first, after.source_port, before.target_port))
    draft.add_edge(Edge(first, after.target, between.source_port, after.target_port), index)
    draft.move(first, places[1])
    draft.move(second, places[0])
    return draft.edit(MOVE.format(layer=node_name(registry, node)), select=(node_id,))
