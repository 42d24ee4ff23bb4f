"""Applies repairs: they are data, made by the check; here they become undoable edits."""

from __future__ import annotations

from collections.abc import Callable

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.compile.report import Report
from nnstudio.edit.draft import Draft
from nnstudio.edit.edit import Edit, EditError
from nnstudio.edit.placement import make_room
from nnstudio.graph.changes import AddEdge, AddNode, Change, GraphChange, RemoveEdge, RemoveNode
from nnstudio.graph.model import Graph, GraphError
from nnstudio.graph.problems import Fix, Severity
from nnstudio.project.document import Document, DocumentError

OUTDATED = QT_TRANSLATE_NOOP(
    "edit",
    "This repair does not fit the net any more. Nothing was changed; look at the list again.",
)
MAX_ROUNDS = 50

Examine = Callable[[Document], Report]
"""Finds shapes and problems of a document anew."""


def apply_fix(document: Document, fix: Fix) -> Edit:
    """Return the edit that does a repair; new nodes get room of their own.

    Raises:
        EditError: the repair does not fit the document any more.
    """
    trial = _copy(document)
    return _try(trial, fix)


def apply_all_sure_fixes(
    document: Document, report: Report, examine: Examine | None = None
) -> Edit | None:
    """Return one edit that does every repair which is beyond doubt; None if there is none.

    Args:
        document: stays as it is.
        report: its problems as they are now.
        examine: looks again after each repair, because one repair may settle or uncover others;
            None: the repairs of the report are tried one after the other.
    """
    trial = _copy(document)
    changes: list[Change] = []
    added: tuple[str, ...] = ()
    waiting = _sure_fixes(report)
    for _ in range(MAX_ROUNDS):
        if not waiting:
            break
        try:
            edit = _try(trial, waiting.pop(0))
        except EditError:
            continue
        changes += edit.changes
        added += edit.select
        if examine is not None:
            waiting = _sure_fixes(examine(trial))
    if not changes:
        return None
    label = QT_TRANSLATE_NOOP("edit", "Fix all clear errors")
    return Edit(label, tuple(changes), select=added)


def with_places(graph: Graph, changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """Return the changes with the place of every node and edge that they remove.

    Raises:
        GraphError: they remove something that is not there.
    """
    nodes, edges = list(graph.nodes), list(graph.edges)
    found: list[Change] = []
    for change in changes:
        try:
            if isinstance(change, RemoveNode):
                change = RemoveNode(change.node, nodes.index(change.node.id))
                nodes.remove(change.node.id)
            elif isinstance(change, RemoveEdge):
                change = RemoveEdge(change.edge, edges.index(change.edge))
                edges.remove(change.edge)
        except ValueError as error:
            raise GraphError("A repair removes what is not there.") from error
        if isinstance(change, AddNode):
            nodes.insert(len(nodes) if change.index is None else change.index, change.node.id)
        elif isinstance(change, AddEdge):
            edges.insert(len(edges) if change.index is None else change.index, change.edge)
        found.append(change)
    return tuple(found)


def _copy(document: Document) -> Document:
    return Document(document.snapshot())


def _sure_fixes(report: Report) -> list[Fix]:
    found: list[Fix] = []
    for problem in report.problems:
        if problem.severity is Severity.ERROR:
            found += [fix for fix in problem.fixes if fix.sure][:1]
    return found


def _try(trial: Document, fix: Fix) -> Edit:
    """Do a repair on a copy; return it as an edit for the original."""
    try:
        changes = with_places(trial.graph, fix.changes)
        trial.apply(changes)
    except (GraphError, DocumentError) as error:
        raise EditError(OUTDATED) from error
    added = tuple(change.node.id for change in changes if isinstance(change, AddNode))
    room = Draft(trial.graph)
    for node_id in added:
        if node_id in room.nodes:
            make_room(room, node_id)
    moves = tuple(change for change in room.changes if isinstance(change, GraphChange))
    trial.apply(moves)
    return Edit(fix.label, (*changes, *moves), select=added)
