"""Edits of wires: connect, disconnect, move an end."""

from __future__ import annotations

from collections.abc import Iterable

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.compile.report import Report
from nnstudio.edit.draft import Draft, node_name, refuse_locked
from nnstudio.edit.edit import Edit, EditError
from nnstudio.edit.legal import Verdict, judge
from nnstudio.graph.model import Edge
from nnstudio.layers.registry import LayerRegistry
from nnstudio.project.document import Document


def connect(document: Document, registry: LayerRegistry, edge: Edge) -> Edit:
    """Draw a wire; a wrong shape is no obstacle, it becomes a problem with repairs.

    Raises:
        EditError: it would close a loop, or the port does not exist or has its wire.
    """
    _allow(judge(document.graph, registry, Report(), edge))
    draft = Draft(document.graph)
    draft.add_edge(edge)
    names = _names(draft, registry, edge)
    label = QT_TRANSLATE_NOOP("edit", "Connect {source} and {target}").format(**names)
    return draft.edit(label)


def disconnect(document: Document, registry: LayerRegistry, edges: Iterable[Edge]) -> Edit:
    """Remove wires.

    Raises:
        EditError: a wire is not there, or both its ends belong to an assignment.
    """
    draft = Draft(document.graph)
    wanted = list(dict.fromkeys(edges))
    if not wanted:
        raise EditError(QT_TRANSLATE_NOOP("edit", "Select a wire first."))
    for edge in wanted:
        draft.remove_edge(edge)
        if draft.node(edge.source).locked:
            refuse_locked(registry, draft.node(edge.target))
    label = QT_TRANSLATE_NOOP("edit", "Remove {n} wires").format(n=len(wanted))
    if len(wanted) == 1:
        names = _names(draft, registry, wanted[0])
        label = QT_TRANSLATE_NOOP("edit", "Disconnect {source} and {target}").format(**names)
    return draft.edit(label)


def move_edge_end(
    document: Document, registry: LayerRegistry, edge: Edge, moved: Edge
) -> Edit | None:
    """Lead one end of a wire to another port; None if it stays where it is.

    The wire keeps its place among the wires of its target.

    Args:
        document: stays as it is.
        registry: the layers.
        edge: the wire as it is.
        moved: the wire as it is to be.

    Raises:
        EditError: the wire is not there, or the new one is not possible.
    """
    if moved == edge:
        return None
    draft = Draft(document.graph)
    index = draft.remove_edge(edge)
    _allow(judge(document.graph, registry, Report(), moved, replacing=edge))
    draft.add_edge(moved, index)
    names = _names(draft, registry, moved)
    label = QT_TRANSLATE_NOOP("edit", "Move wire to {source} and {target}").format(**names)
    return draft.edit(label)


def _allow(verdict: Verdict) -> None:
    if not verdict.possible and verdict.reason is not None:
        raise EditError(verdict.reason)


def _names(draft: Draft, registry: LayerRegistry, edge: Edge) -> dict[str, Text]:
    return {
        "source": node_name(registry, draft.node(edge.source)),
        "target": node_name(registry, draft.node(edge.target)),
    }
