"""The scene follows the model: every change, undo, redo, another document, language, theme."""

from __future__ import annotations

import random

import numpy as np
from PySide6.QtCore import QPointF

from nnstudio.base.text import plain
from nnstudio.edit import nodes as edits
from nnstudio.edit.edges import disconnect
from nnstudio.edit.params import set_param
from nnstudio.graph.model import Edge
from nnstudio.graph.problems import Severity
from tests.helpers.editor import digits_cnn, line_of_nodes


def assert_equal(canvas) -> None:
    """The scene shows exactly the graph, at its places."""
    graph, scene = canvas.session.document.graph, canvas.scene_items
    assert set(scene.nodes) == set(graph.nodes)
    assert set(scene.edges) == set(graph.edges)
    for node in graph:
        place = scene.nodes[node.id].pos()
        assert (place.x(), place.y()) == node.position
    for edge, item in scene.edges.items():
        assert item.way.path == scene.route_of(edge).path


def test_random_edits_undone_and_redone_leave_the_scene_equal(canvas):
    session, chance = canvas.session, random.Random(3)
    layers = ["nn.relu", "nn.dropout", "nn.linear", "nn.add", "io.output"]
    for _ in range(60):
        ids = list(session.document.graph.nodes)
        choice = chance.random()
        if choice < 0.4 or len(ids) < 4:
            canvas.commands.add_layer(chance.choice(layers), after=chance.choice(ids))
        elif choice < 0.6:
            session.selection.set((chance.choice(ids),))
            canvas.delete_selected()
        elif choice < 0.8:
            place = (chance.randrange(900), chance.randrange(600))
            canvas.commands.move_nodes({chance.choice(ids): place})
        else:
            canvas.commands.connect(Edge(chance.choice(ids), chance.choice(ids)))
        assert_equal(canvas)
    while canvas.bench.history.undo():
        pass
    assert_equal(canvas)
    while canvas.bench.history.redo():
        pass
    assert_equal(canvas)


def test_items_of_removed_nodes_leave_the_scene_and_the_selection(canvas):
    canvas.session.selection.set(("conv2d_1",))
    count = len(canvas.scene_items.items())
    canvas.delete_selected()
    assert canvas.session.selection.nodes == ()
    assert len(canvas.scene_items.items()) < count


def test_another_document_takes_the_place_of_the_old_one(canvas):
    canvas.bench.open(line_of_nodes(5))
    assert_equal(canvas)
    assert canvas.session.selection.nodes == ()


def test_faces_follow_parameters_names_and_shapes(canvas):
    session = canvas.session
    session.push(set_param(session.document, session.registry, "conv2d_1", "filters", 4))
    item = canvas.scene_items.nodes["conv2d_1"]
    assert item.face.caption.startswith("4 filters")
    assert item.face.foot == "40 parameters"
    edge = canvas.scene_items.edges[Edge("conv2d_1", "max_pool2d_1")]
    assert edge.face.label == "4×28×28"
    assert edge.flashed  # a changed shape shows itself once


def test_a_flash_ends(canvas, qtbot):
    session = canvas.session
    session.push(set_param(session.document, session.registry, "conv2d_1", "filters", 4))
    edge = canvas.scene_items.edges[Edge("conv2d_1", "max_pool2d_1")]
    qtbot.waitUntil(lambda: not edge.flashed)


def test_wrong_shapes_break_the_wire_and_mark_ports_and_node(canvas):
    session = canvas.session
    session.push(edits.remove_nodes(session.document, session.registry, ["flatten_1"]))
    scene = canvas.scene_items
    broken = Edge("max_pool2d_2", "linear_1")
    assert scene.edges[broken].face.broken
    assert scene.edges[broken].face.label == "32×7×7"
    assert scene.nodes["linear_1"].face.severity is Severity.ERROR
    assert "needs one vector" in scene.nodes["linear_1"].face.problem
    assert scene.nodes["linear_1"].inputs[0].broken
    assert scene.nodes["max_pool2d_2"].outputs[0].broken
    behind = scene.edges[Edge("linear_1", "linear_2")].face
    assert (behind.known, behind.label) == (False, "?")
    assert scene.nodes["linear_2"].face.wait == "Shape not known yet"
    session.undo()
    assert not scene.nodes["linear_1"].inputs[0].broken
    assert not any(item.face.broken for item in scene.edges.values())


def test_language_and_theme_are_switched_in_place(canvas):
    canvas.bench.language.set_language("de")
    item = canvas.scene_items.nodes["input_1"]
    assert item.face.name == "Eingabe"
    canvas.bench.language.set_language("pseudo")
    assert canvas.scene_items.nodes["linear_1"].face.foot != "100,416 parameters"
    before = item.look
    canvas.bench.theme.configure(mode="dark")
    assert item.look is not before
    assert item.look.tokens.is_dark


def test_moves_are_animated_unless_motion_is_reduced(make_canvas, qtbot):
    canvas = make_canvas(digits_cnn(), reduce_motion=False)
    canvas.commands.move_nodes({"linear_1": (600.0, 600.0)})
    item = canvas.scene_items.nodes["linear_1"]
    assert canvas.sync.moving
    assert item.pos() != QPointF(600, 600)
    qtbot.waitUntil(lambda: not canvas.sync.moving)
    assert item.pos() == QPointF(600, 600)
    assert_equal(canvas)
    canvas.bench.theme.configure(reduce_motion=True)
    canvas.commands.move_nodes({"linear_1": (0.0, 600.0)})
    assert item.pos() == QPointF(0, 600)


def test_a_node_removed_on_its_way_does_no_harm(make_canvas):
    canvas = make_canvas(digits_cnn(), reduce_motion=False)
    canvas.commands.move_nodes({"linear_1": (600.0, 600.0)})
    canvas.session.selection.set(("linear_1",))
    canvas.delete_selected()
    canvas.sync.finish_moves()
    assert_equal(canvas)


def test_previews_show_the_sample_and_the_answer(canvas):
    scores = np.full(10, 0.01, dtype=np.float32)
    scores[5] = 0.91
    values = {
        "input_1": np.random.rand(1, 28, 28).astype(np.float32),
        "conv2d_1": np.random.rand(16, 28, 28).astype(np.float32),
        "linear_1": np.random.rand(64).astype(np.float32),
        "linear_2": np.linspace(-3, 3, 10, dtype=np.float32),
        "output_1": scores,
    }
    canvas.set_previews(values, None, plain("label 5"))
    nodes = canvas.scene_items.nodes
    assert len(nodes["conv2d_1"].preview.tiles) == 8
    assert len(nodes["linear_1"].preview.cells) == 64
    assert len(nodes["linear_2"].preview.bars) == 10
    assert [bar.chosen for bar in nodes["output_1"].preview.bars].index(True) == 5
    assert nodes["output_1"].answer.replace("\u202f", " ") == "answer 5 with 91 %"
    assert nodes["input_1"].sample == "pinned sample · label 5"
    session = canvas.session
    session.push(edits.remove_nodes(session.document, session.registry, ["flatten_1"]))
    canvas.set_previews(None)  # the net does not fit: what comes before the fault stays
    assert nodes["conv2d_1"].preview is not None
    assert nodes["linear_1"].preview is None
    assert nodes["output_1"].answer == ""
    canvas.shelf.clear()
    assert nodes["conv2d_1"].preview is None


def test_equal_values_make_no_new_picture(canvas):
    values = np.random.rand(16, 28, 28).astype(np.float32)
    canvas.set_preview("conv2d_1", values)
    picture = canvas.scene_items.nodes["conv2d_1"].preview
    canvas.set_preview("conv2d_1", values.copy())
    assert canvas.scene_items.nodes["conv2d_1"].preview is picture
    canvas.set_preview("conv2d_1", values + 1)
    assert canvas.scene_items.nodes["conv2d_1"].preview is not picture


def test_pictures_of_gone_nodes_and_unknown_shapes_are_not_shown(canvas):
    session = canvas.session
    canvas.set_preview("linear_2", np.ones(10, dtype=np.float32))
    session.push(disconnect(session.document, session.registry, [Edge("flatten_1", "linear_1")]))
    assert canvas.scene_items.nodes["linear_2"].preview is None
    session.undo()
    assert canvas.scene_items.nodes["linear_2"].preview is not None
    canvas.set_preview("gone_1", np.ones(3, dtype=np.float32))
    canvas.bench.open(line_of_nodes(4))
    assert "gone_1" not in canvas.shelf.pictures


def test_values_that_are_not_numbers_do_not_break_a_preview(canvas):
    values = np.full((16, 28, 28), np.nan, dtype=np.float32)
    values[0, 0, 0] = np.inf
    canvas.set_preview("conv2d_1", values)
    assert canvas.scene_items.nodes["conv2d_1"].preview is not None
    canvas.grab()
