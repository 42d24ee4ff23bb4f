"""Adding, removing, taking out, moving and renaming nodes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nnstudio.edit.edit import EditError
from nnstudio.edit.legal import PortAt
from nnstudio.edit.nodes import (
    add_layer,
    insert_node,
    move_along,
    move_nodes,
    remove_nodes,
    rename,
    take_out,
)
from nnstudio.graph.model import Edge, GraphSnapshot
from nnstudio.project.document import Document, DocumentState
from tests.edit.conftest import ENGLISH


def order(document: Document) -> list[str]:
    """Return the nodes along the chain, beginning at the input."""
    found, following = ["input_1"], True
    while following:
        following = document.graph.edges_from(found[-1])
        found += [following[0].target] if following else []
    return found


def test_layer_behind_a_node_is_inserted_into_its_only_wire(document, registry):
    edit = add_layer(document, registry, "nn.dropout", after="flatten_1")
    edit.do(document)
    assert order(document)[3:6] == ["flatten_1", "dropout_1", "linear_1"]
    assert edit.select == ("dropout_1",)
    assert ENGLISH(edit.label) == "Insert Dropout"


def test_layer_behind_the_last_free_output_is_appended(document, registry):
    remove_nodes(document, registry, ["output_1"]).do(document)
    add_layer(document, registry, "nn.relu", after="linear_1").do(document)
    assert document.graph.edges_from("linear_1") == (Edge("linear_1", "relu_1"),)
    assert document.graph.node("relu_1").position == (196.0 * 5, 0.0)


def test_inserting_pushes_only_the_nodes_in_its_way(document, registry):
    before = {node.id: node.position for node in document.graph}
    edge = Edge("conv2d_1", "max_pool2d_1")
    add_layer(document, registry, "nn.relu", (290.0, 3.0), into_edge=edge).do(document)
    places = {node.id: node.position for node in document.graph}
    assert places["relu_1"] == before["max_pool2d_1"]
    assert places["max_pool2d_1"][0] == before["max_pool2d_1"][0] + 196
    assert places["conv2d_1"] == before["conv2d_1"]


def test_insertion_at_a_free_place_moves_nothing(document, registry):
    edge = Edge("conv2d_1", "max_pool2d_1")
    before = {node.id: node.position for node in document.graph}
    add_layer(document, registry, "nn.relu", (290.0, 400.0), into_edge=edge).do(document)
    assert document.graph.node("relu_1").position == (290.0, 400.0)
    assert all(document.graph.node(name).position == place for name, place in before.items())


def test_insertion_keeps_the_order_of_wires_into_a_concatenation(document, registry):
    for name in ("nn.concat",):
        add_layer(document, registry, name, (0.0, 400.0)).do(document)
    for source in ("conv2d_1", "max_pool2d_1", "flatten_1"):
        add_layer(document, registry, "nn.relu", (0.0, 900.0), source=PortAt(source, "out")).do(
            document
        )
    from nnstudio.edit.edges import connect

    for number in (1, 2, 3):
        connect(document, registry, Edge(f"relu_{number}", "concat_1")).do(document)
    edge = Edge("relu_2", "concat_1")
    edit = add_layer(document, registry, "nn.dropout", into_edge=edge)
    edit.do(document)
    sources = [e.source for e in document.graph.edges_into("concat_1")]
    assert sources == ["relu_1", "dropout_1", "relu_3"]
    edit.undo(document)
    sources = [e.source for e in document.graph.edges_into("concat_1")]
    assert sources == ["relu_1", "relu_2", "relu_3"]


def test_an_input_cannot_stand_inside_a_wire(document, registry):
    with pytest.raises(EditError) as caught:
        add_layer(document, registry, "io.input", into_edge=Edge("input_1", "conv2d_1"))
    assert "no input or no output" in ENGLISH(caught.value.text)


def test_pulled_wire_connects_the_new_layer_and_may_replace_an_old_one(document, registry):
    old = Edge("conv2d_1", "max_pool2d_1")
    edit = add_layer(
        document,
        registry,
        "nn.relu",
        (0.0, 300.0),
        source=PortAt("conv2d_1", "out"),
        replacing=old,
    )
    edit.do(document)
    assert not document.graph.has_edge(old)
    assert document.graph.has_edge(Edge("conv2d_1", "relu_1"))


def test_removing_a_link_joins_its_neighbours(document, registry, examine):
    add_layer(document, registry, "nn.dropout", after="flatten_1").do(document)
    remove_nodes(document, registry, ["dropout_1"], examine(document)).do(document)
    assert document.graph.has_edge(Edge("flatten_1", "linear_1"))


def test_removing_joins_nothing_where_the_shape_would_not_fit(document, registry, examine):
    remove_nodes(document, registry, ["flatten_1"], examine(document)).do(document)
    assert not document.graph.edges_into("linear_1")
    assert not document.graph.edges_from("max_pool2d_1")


def test_removing_several_links_joins_over_all_of_them(document, registry, examine):
    edit = remove_nodes(document, registry, ["conv2d_1", "max_pool2d_1"], examine(document))
    edit.do(document)
    assert document.graph.edges_into("flatten_1") == (Edge("input_1", "flatten_1"),)
    assert ENGLISH(edit.label) == "Remove 2 layers"


def test_removing_restores_edges_and_order_on_undo(document, registry, examine):
    before = document.snapshot().graph
    edit = remove_nodes(document, registry, ["max_pool2d_1"], examine(document))
    edit.do(document)
    edit.undo(document)
    assert document.snapshot().graph == before


def test_a_locked_node_stays(document, registry):
    nodes = tuple(replace(node, locked=node.id == "conv2d_1") for node in document.graph)
    locked = Document(
        DocumentState("project-000000000000", graph=GraphSnapshot(nodes, document.graph.edges))
    )
    with pytest.raises(EditError) as caught:
        remove_nodes(locked, registry, ["conv2d_1"])
    assert "belongs to the assignment" in ENGLISH(caught.value.text)
    with pytest.raises(EditError):
        rename(locked, registry, "conv2d_1", "mine")


def test_taking_out_closes_the_gap_and_moves_the_node(document, registry, examine):
    add_layer(document, registry, "nn.dropout", after="flatten_1").do(document)
    take_out(document, registry, "dropout_1", (0.0, 500.0), examine(document)).do(document)
    assert document.graph.has_edge(Edge("flatten_1", "linear_1"))
    assert not document.graph.edges_into("dropout_1")
    assert document.graph.node("dropout_1").position == (0.0, 500.0)
    edit = insert_node(document, registry, "dropout_1", Edge("linear_1", "output_1"))
    edit.do(document)
    assert order(document)[-3:] == ["linear_1", "dropout_1", "output_1"]


def test_a_wired_node_cannot_be_put_into_another_wire(document, registry):
    with pytest.raises(EditError):
        insert_node(document, registry, "conv2d_1", Edge("flatten_1", "linear_1"))


def test_moves_of_one_drag_become_one_step(document, registry):
    first = move_nodes(document, registry, {"conv2d_1": (8.0, 8.0)}, "drag")
    first.do(document)
    second = move_nodes(document, registry, {"conv2d_1": (16.0, 8.0)}, "drag")
    second.do(document)
    merged = first.merged(second)
    assert len(merged.changes) == 1
    merged.undo(document)
    assert document.graph.node("conv2d_1").position == (196.0, 0.0)


def test_moving_to_the_same_place_is_no_edit(document, registry):
    assert move_nodes(document, registry, {"conv2d_1": (196.0, 0.0)}) is None


def test_renaming_to_the_layers_own_name_takes_the_title_away(document, registry):
    rename(document, registry, "conv2d_1", "  Eyes  ").do(document)
    assert document.graph.node("conv2d_1").title == "Eyes"
    rename(document, registry, "conv2d_1", "Conv2d", usual="Conv2d").do(document)
    assert document.graph.node("conv2d_1").title == ""


def test_neighbours_in_a_chain_change_places_with_their_positions(document, registry):
    edit = move_along(document, registry, "max_pool2d_1", -1)
    before = document.snapshot().graph
    edit.do(document)
    assert order(document) == [
        "input_1",
        "max_pool2d_1",
        "conv2d_1",
        "flatten_1",
        "linear_1",
        "output_1",
    ]
    assert document.graph.node("max_pool2d_1").position == (196.0, 0.0)
    edit.undo(document)
    assert document.snapshot().graph == before


@pytest.mark.parametrize(("name", "step"), [("input_1", -1), ("output_1", 1), ("conv2d_1", -1)])
def test_ends_of_a_chain_cannot_be_passed(document, registry, name, step):
    with pytest.raises(EditError):
        move_along(document, registry, name, step)


def test_an_unknown_layer_or_node_is_refused_in_words(document, registry):
    with pytest.raises(EditError) as caught:
        add_layer(document, registry, "nn.nothing")
    assert ENGLISH(caught.value.text) == "There is no layer nn.nothing here."
    with pytest.raises(EditError):
        add_layer(document, registry, "nn.relu", after="gone_1")
