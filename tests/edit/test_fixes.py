"""Repairs become edits: undoable, checked against the document, with room for what they add."""

from __future__ import annotations

import pytest

from nnstudio.base.text import plain
from nnstudio.edit.edit import EditError
from nnstudio.edit.fixes import apply_all_sure_fixes, apply_fix, with_places
from nnstudio.edit.history import History
from nnstudio.edit.nodes import remove_nodes
from nnstudio.edit.params import set_param
from nnstudio.graph.changes import AddEdge, AddNode, RemoveEdge, RemoveNode, SetParam
from nnstudio.graph.model import Edge, GraphError, Node
from nnstudio.graph.problems import Fix, Severity

BROKEN = Edge("max_pool2d_1", "linear_1")


def break_net(document, registry):
    remove_nodes(document, registry, ["flatten_1"]).do(document)
    assert document.graph.has_edge(BROKEN)


def test_repair_of_a_wrong_shape_is_one_undoable_step(document, registry, examine):
    break_net(document, registry)
    before = document.snapshot().graph
    problem = next(p for p in examine(document).problems if p.edge == BROKEN)
    history = History(document)
    history.push(apply_fix(document, problem.fixes[0]))
    assert not [p for p in examine(document).problems if p.severity is Severity.ERROR]
    history.undo()
    assert document.snapshot().graph == before


def test_added_nodes_cover_no_others(document, registry):
    break_net(document, registry)
    fix = Fix(
        plain("Insert Flatten"),
        (
            RemoveEdge(BROKEN),
            AddNode(Node("flatten_2", "nn.flatten", position=(784.0, 0.0))),
            AddEdge(Edge("max_pool2d_1", "flatten_2")),
            AddEdge(Edge("flatten_2", "linear_1")),
        ),
    )
    apply_fix(document, fix).do(document)
    places = [node.position for node in document.graph]
    assert len(set(places)) == len(places)
    assert document.graph.node("linear_1").position == (980.0, 0.0)


def test_outdated_repair_changes_nothing(document, registry):
    fix = Fix(plain("Remove"), (RemoveEdge(Edge("a", "b")),))
    before = document.snapshot()
    with pytest.raises(EditError):
        apply_fix(document, fix)
    with pytest.raises(EditError):
        apply_fix(document, Fix(plain("Set"), (SetParam("gone", "units", 1, 2),)))
    assert document.snapshot() == before


def test_all_sure_repairs_are_one_step(document, registry, examine):
    break_net(document, registry)
    set_param(document, registry, "linear_1", "units", 12).do(document)
    before = document.snapshot().graph
    edit = apply_all_sure_fixes(document, examine(document), examine)
    assert edit is not None
    edit.do(document)
    assert not examine(document).errors
    edit.undo(document)
    assert document.snapshot().graph == before


def test_nothing_to_repair_is_no_edit(document, registry, examine):
    assert apply_all_sure_fixes(document, examine(document)) is None


def test_removed_things_get_their_places(document):
    edges = list(document.graph.edges)
    changes = with_places(
        document.graph,
        (
            RemoveEdge(edges[1]),
            RemoveEdge(edges[2]),
            RemoveNode(document.graph.node("max_pool2d_1")),
        ),
    )
    assert [change.index for change in changes] == [1, 1, 2]
    with pytest.raises(GraphError):
        with_places(document.graph, (RemoveEdge(edges[0]), RemoveEdge(edges[0])))
