"""Wires, parameters, settings, places: what each edit does and refuses."""

from __future__ import annotations

import json

import pytest

from nnstudio.data.config import DataConfig
from nnstudio.edit.arrange import align, distribute, place_nodes
from nnstudio.edit.clipboard import copy, duplicate, is_copied_graph, paste
from nnstudio.edit.edges import connect, disconnect, move_edge_end
from nnstudio.edit.edit import EditError
from nnstudio.edit.history import History
from nnstudio.edit.nodes import MOVE, add_layer, remove_nodes
from nnstudio.edit.params import set_param, set_param_of
from nnstudio.edit.settings import set_data, set_notes, set_title, set_training, set_weight
from nnstudio.graph.model import Edge
from nnstudio.project.document import Document, DocumentState
from tests.edit.conftest import ENGLISH


def test_wrong_wires_are_refused_with_their_reason(document, registry):
    with pytest.raises(EditError) as caught:
        connect(document, registry, Edge("conv2d_1", "linear_1"))
    assert "has a wire already" in ENGLISH(caught.value.text)
    with pytest.raises(EditError):
        disconnect(document, registry, [Edge("conv2d_1", "linear_1")])
    with pytest.raises(EditError):
        disconnect(document, registry, [])


def test_a_moved_end_keeps_the_other_wires_in_order(document, registry):
    edge = Edge("flatten_1", "linear_1")
    add_layer(document, registry, "nn.linear", (0.0, 400.0)).do(document)
    before = list(document.graph.edges)
    moved = Edge("flatten_1", "linear_2")
    edit = move_edge_end(document, registry, edge, moved)
    edit.do(document)
    assert list(document.graph.edges) == [moved if e == edge else e for e in before]
    edit.undo(document)
    assert list(document.graph.edges) == before
    assert move_edge_end(document, registry, edge, edge) is None


def test_typing_a_value_is_one_step_to_undo(document, registry):
    history = History(document)
    for value in (2, 20, 200):
        history.push(set_param(document, registry, "linear_1", "units", value))
    assert len(history) == 1
    history.undo()
    assert document.graph.node("linear_1").params["units"] == 10
    history.redo()
    assert document.graph.node("linear_1").params["units"] == 200


def test_values_out_of_range_or_of_unknown_parameters_are_refused(document, registry):
    with pytest.raises(EditError) as caught:
        set_param(document, registry, "linear_1", "units", 0)
    assert "must be from 1" in ENGLISH(caught.value.text)
    with pytest.raises(EditError):
        set_param(document, registry, "linear_1", "nothing", 1)
    assert set_param(document, registry, "linear_1", "units", 10) is None
    assert set_param(document, registry, "linear_1", "bias", True) is None


def test_shared_parameter_of_several_layers_changes_in_one_step(document, registry):
    add_layer(document, registry, "nn.linear", after="flatten_1").do(document)
    edit = set_param_of(document, registry, ["linear_1", "linear_2"], "activation", "relu")
    edit.do(document)
    values = [document.graph.node(n).params["activation"] for n in ("linear_1", "linear_2")]
    assert values == ["relu", "relu"]


def test_none_gives_a_parameter_its_default_back(document, registry):
    edit = set_param(document, registry, "linear_1", "units", None)
    edit.do(document)
    assert "units" not in document.graph.node("linear_1").params
    edit.undo(document)
    assert document.graph.node("linear_1").params["units"] == 10


def test_training_settings_are_checked_before_they_are_set(document):
    set_training(document, "epochs", 7).do(document)
    assert document.training.epochs == 7
    assert set_training(document, "epochs", 7) is None
    with pytest.raises(EditError):
        set_training(document, "epochs", 0)
    with pytest.raises(EditError):
        set_training(document, "nothing", 0)
    set_training(document, "optimizer", {"id": "sgd", "params": {"lr": 0.1}}).do(document)
    assert document.training.optimizer.id == "sgd"


def test_data_and_words_of_the_project_are_undoable(document):
    history = History(document)
    history.push(set_data(document, DataConfig(source="bundled:digits")))
    history.push(set_data(document, DataConfig(source="bundled:iris")))
    history.push(set_title(document, " My  net "))
    history.push(set_notes(document, "learns fast"))
    history.push(set_weight(document, "linear_1.bias", [0.5]))
    assert document.title == "My net"
    assert len(history) == 5
    while history.undo():
        pass
    assert (document.title, document.notes, document.data.source) == ("", "", "")
    assert dict(document.start_weights) == {}


def test_an_empty_title_is_refused(document):
    with pytest.raises(EditError):
        set_title(document, "   ")


def test_pasted_nodes_keep_parameters_and_wires_and_get_new_ids(document, registry):
    text = copy(document, ["conv2d_1", "max_pool2d_1"])
    other = Document(DocumentState("project-000000000001"))
    edit = paste(other, registry, text, (5.0, 7.0))
    edit.do(other)
    assert [node.layer for node in other.graph] == ["nn.conv2d", "nn.max_pool2d"]
    assert other.graph.node("conv2d_1").params["filters"] == 8
    assert other.graph.edges == (Edge("conv2d_1", "max_pool2d_1"),)
    assert other.graph.node("conv2d_1").position == (5.0, 7.0)
    paste(document, registry, text).do(document)
    assert document.graph.has_edge(Edge("conv2d_2", "max_pool2d_2"))


def test_duplicates_stand_beside_each_other(document, registry):
    history = History(document)
    for _ in range(3):
        history.push(duplicate(document, registry, ["conv2d_1"]))
    places = [document.graph.node(f"conv2d_{n}").position for n in (1, 2, 3, 4)]
    assert len(set(places)) == 4


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello",
        '{"format": "nnstudio-graph", "version": 1',
        json.dumps({"format": "nnstudio-graph", "version": 99, "nodes": [], "edges": []}),
        json.dumps({"format": "nnstudio-graph", "version": 1, "nodes": [3], "edges": []}),
        json.dumps({"format": "nnstudio-graph", "version": 1, "nodes": [], "edges": []}),
        json.dumps(
            {
                "format": "nnstudio-graph",
                "version": 1,
                "nodes": [{"id": "a", "layer": "x", "position": "far"}],
                "edges": [],
            }
        ),
    ],
)
def test_damaged_or_foreign_clipboard_text_is_refused(document, registry, text):
    before = document.snapshot()
    with pytest.raises(EditError):
        paste(document, registry, text)
    assert document.snapshot() == before


def test_copied_text_is_recognised(document):
    assert is_copied_graph(copy(document, ["conv2d_1"]))
    assert not is_copied_graph("def f(): ...")
    with pytest.raises(EditError):
        copy(document, [])


def test_aligned_nodes_share_a_line(document):
    place_nodes(document, {"conv2d_1": (10.0, 50.0), "max_pool2d_1": (300.0, 90.0)}, MOVE).do(
        document
    )
    align(document, ["conv2d_1", "max_pool2d_1"], "top").do(document)
    assert document.graph.node("max_pool2d_1").position == (300.0, 50.0)
    align(document, ["conv2d_1", "max_pool2d_1"], "center").do(document)
    assert document.graph.node("conv2d_1").position[0] == 155.0
    with pytest.raises(EditError):
        align(document, ["conv2d_1"], "left")


def test_distributed_nodes_have_equal_distances(document):
    ids = ["input_1", "conv2d_1", "max_pool2d_1"]
    places = {"input_1": (0.0, 0.0), "conv2d_1": (150.0, 0.0), "max_pool2d_1": (600.0, 0.0)}
    place_nodes(document, places, MOVE).do(document)
    distribute(document, ids, "horizontal").do(document)
    assert [document.graph.node(n).position[0] for n in ids] == [0.0, 300.0, 600.0]
    with pytest.raises(EditError):
        distribute(document, ids[:2], "vertical")


def test_history_knows_what_was_saved(document, registry):
    history = History(document)
    assert not history.modified
    history.push(remove_nodes(document, registry, ["output_1"]))
    history.set_clean()
    assert not history.modified
    history.push(set_param(document, registry, "linear_1", "units", 3))
    assert history.modified
    history.undo()
    assert not history.modified
    history.undo()
    assert history.modified
    assert ENGLISH(history.redo_label) == "Remove Output"
    history.push(set_param(document, registry, "linear_1", "units", 4))
    assert history.modified
    assert history.redo_label is None


def test_an_edit_after_saving_does_not_merge_into_the_saved_step(document, registry):
    history = History(document)
    history.push(set_param(document, registry, "linear_1", "units", 3))
    history.set_clean()
    history.push(set_param(document, registry, "linear_1", "units", 4))
    assert len(history) == 2
