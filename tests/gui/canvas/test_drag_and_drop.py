"""What a person does with the mouse ends in the document."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt

from nnstudio.graph.model import Edge
from nnstudio.gui.canvas.port_item import PortState
from nnstudio.gui.canvas.tools.connect import ConnectTool
from nnstudio.gui.palette.palette import Palette
from nnstudio.project.document import Document, DocumentState
from tests.helpers import drag as person
from tests.helpers.editor import DIGITS, EditorBench, chain

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def order(document: Document, start: str = "input_1") -> list[str]:
    found, following = [start], True
    while following:
        following = document.graph.edges_from(found[-1])
        found += [following[0].target] if following else []
    return found


def test_lenet_is_built_by_drag_and_drop_alone(make_canvas, qtbot):
    canvas = make_canvas()
    palette = Palette(canvas.session, canvas.bench.ui)
    qtbot.addWidget(palette)
    layers = [
        "io.input",
        "nn.conv2d",
        "nn.max_pool2d",
        "nn.conv2d",
        "nn.max_pool2d",
        "nn.flatten",
        "nn.linear",
        "nn.linear",
        "nn.linear",
        "io.output",
    ]
    canvas.zoom_reset()
    origin = canvas.mapToScene(20, 20)
    made = []
    for number, layer in enumerate(layers):
        place = origin + QPointF(80 + 196 * (number % 5), 90 + 216 * (number // 5))
        made.append(person.drag_layer(canvas, layer, place, palette))
    for source, target in pairwise(made):
        person.wire(canvas, source, target)
    document = canvas.session.document
    assert order(document) == made
    assert [document.graph.node(name).layer for name in made] == layers
    assert [problem.node for problem in canvas.session.report.errors] == [made[-2]]
    person.click(canvas, person.center_of(canvas, made[-2]))  # 64 neurons for ten classes
    assert canvas.problem_card.isVisible()
    canvas.problem_card.repairs[0].button.click()
    assert document.graph.node(made[-2]).params["units"] == 10
    assert not canvas.session.report.errors
    assert not canvas.problem_card.isVisible()


def test_a_drag_over_a_wire_parts_it_and_the_drop_inserts(canvas):
    data = person.layer_data(None, "nn.dropout")
    point = person.middle_of(canvas, "flatten_1", "linear_1")
    edge = Edge("flatten_1", "linear_1")
    assert person.enter(canvas, data, point + QPointF(0, 200))
    assert not canvas.scene_items.edges[edge].parted
    person.carry(canvas, data, point + QPointF(0, 14))
    assert canvas.scene_items.edges[edge].parted
    person.drop(canvas, data, point + QPointF(0, 14))
    assert order(canvas.session.document)[5:8] == ["flatten_1", "dropout_1", "linear_1"]
    assert canvas.session.selection.nodes == ("dropout_1",)


def test_a_drag_that_leaves_changes_nothing(canvas):
    before = canvas.session.document.snapshot()
    count = len(canvas.scene_items.items())
    data = person.layer_data(None, "nn.dropout")
    person.enter(canvas, data, person.middle_of(canvas, "flatten_1", "linear_1"))
    person.leave(canvas)
    assert canvas.session.document.snapshot() == before
    assert len(canvas.scene_items.items()) == count
    assert not any(item.parted for item in canvas.scene_items.edges.values())


def test_an_output_dropped_on_a_wire_is_refused_with_words(canvas):
    before = canvas.session.document.snapshot()
    point = person.middle_of(canvas, "flatten_1", "linear_1")
    assert person.drag_layer(canvas, "io.output", point) == ""
    assert canvas.session.document.snapshot() == before
    assert "cannot stand inside a wire" in canvas.bench.said[-1]


def test_foreign_data_and_unknown_layers_are_not_taken(canvas):
    text = QMimeData()
    text.setText("nn.linear")
    assert not person.enter(canvas, text, QPointF(0, 0))
    assert not person.enter(canvas, person.layer_data(None, "nn.nothing"), QPointF(0, 0))


def test_pulling_a_wire_shows_only_fitting_targets_and_connects(make_canvas):
    snapshot = chain(("io.input", {}), ("nn.conv2d", {}), ("nn.linear", {}))
    state = DocumentState("project-000000000000", graph=snapshot, signature=DIGITS)
    document = Document(state)
    canvas = make_canvas(document)
    canvas.session.push(_removed(canvas, *document.graph.edges))
    nodes = canvas.scene_items.nodes
    start = nodes["input_1"].port_place("out", incoming=False)
    person.press(canvas, start)
    assert nodes["conv2d_1"].inputs[0].state is PortState.FITS
    assert nodes["linear_1"].inputs[0].state is PortState.WRONG_SHAPE
    assert nodes["linear_1"].outputs[0].state is PortState.FADED
    near = nodes["conv2d_1"].port_place("in", incoming=True) + QPointF(-18, 12)
    person.drag_to(canvas, near, start)
    assert nodes["conv2d_1"].inputs[0].state is PortState.TARGET
    person.release(canvas, near)
    assert document.graph.edges == (Edge("input_1", "conv2d_1"),)
    assert nodes["conv2d_1"].inputs[0].state is PortState.NORMAL


def test_a_wire_of_the_wrong_shape_stays_and_is_explained(make_canvas):
    snapshot = chain(("io.input", {}), ("nn.linear", {"units": 10}), ("io.output", {}))
    state = DocumentState("project-000000000000", graph=snapshot, signature=DIGITS)
    canvas = make_canvas(Document(state))
    edge = Edge("input_1", "linear_1")
    canvas.session.push(_removed(canvas, edge))
    person.wire(canvas, "input_1", "linear_1")
    assert canvas.session.document.graph.has_edge(edge)
    assert canvas.scene_items.edges[edge].face.broken
    assert canvas.session.selection.edge == edge
    assert canvas.problem_card.isVisible()
    assert canvas.problem_card.repairs


def test_a_wire_to_a_taken_port_or_backwards_is_refused_with_words(canvas):
    before = canvas.session.document.snapshot()
    person.wire(canvas, "conv2d_1", "linear_1")
    assert "has a wire already" in canvas.bench.said[-1]
    person.wire(canvas, "linear_1", "conv2d_1")
    assert "close a loop" in canvas.bench.said[-1]
    assert canvas.session.document.snapshot() == before


def test_the_end_of_a_wire_is_moved_to_another_port(canvas):
    document = canvas.session.document
    added = person.drag_layer(canvas, "nn.linear", QPointF(300, 520))
    person.wire(canvas, "linear_2", added)  # from the port: a new wire
    assert document.graph.has_edge(Edge("linear_2", added))
    nodes = canvas.scene_items.nodes
    start = nodes["output_1"].port_place("in", incoming=True)
    person.drag(canvas, start, nodes[added].port_place("in", incoming=True))
    assert document.graph.has_edge(Edge("linear_2", "output_1"))  # the port is taken: it stays
    canvas.session.push(_removed(canvas, Edge("linear_2", added)))
    person.drag(canvas, start, nodes[added].port_place("in", incoming=True))
    assert document.graph.has_edge(Edge("linear_2", added))
    assert not document.graph.edges_into("output_1")


def test_a_wire_pulled_into_the_void_offers_layers_that_fit(canvas, qtbot):
    nodes = canvas.scene_items.nodes
    start = nodes["linear_1"].port_place("out", incoming=False)
    end = start + QPointF(20, 170)
    person.drag(canvas, start, end)
    popup = canvas.adder.popup
    assert popup is not None and popup.is_open
    qtbot.keyClicks(popup.field, "relu")
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    document = canvas.session.document
    assert document.graph.has_edge(Edge("linear_1", "relu_1"))
    assert document.graph.has_edge(Edge("linear_1", "linear_2"))


def test_a_cancelled_choice_leaves_the_moved_wire_as_it_was(canvas, qtbot):
    before = canvas.session.document.snapshot()
    end = canvas.scene_items.nodes["linear_2"].port_place("in", incoming=True)
    person.drag(canvas, end, end + QPointF(-20, 190))
    popup = canvas.adder.popup
    assert popup.is_open
    qtbot.keyClick(popup.field, Qt.Key.Key_Escape)
    assert not popup.is_open
    assert canvas.session.document.snapshot() == before


def test_dragged_nodes_land_on_the_grid_as_one_step(canvas):
    document, history = canvas.session.document, canvas.bench.history
    steps = len(history)
    person.move_node(canvas, "conv2d_2", QPointF(11, 301))
    assert document.graph.node("conv2d_2").position == (600.0, 304.0)
    assert len(history) == steps + 1
    canvas.session.undo()
    assert document.graph.node("conv2d_2").position == (588.0, 0.0)
    assert canvas.scene_items.nodes["conv2d_2"].pos() == QPointF(588, 0)


def test_a_dragged_node_snaps_to_its_neighbours_centre_and_alt_lets_it_go(canvas):
    document = canvas.session.document
    start = person.center_of(canvas, "output_1") + QPointF(0, -60)
    person.press(canvas, start)
    person.drag_to(canvas, start + QPointF(200, 4), start)
    assert canvas.scene_items.nodes["output_1"].pos() == QPointF(784, 216)
    person.drag_to(canvas, start + QPointF(203, 13), start, modifiers=ALT)
    person.release(canvas, start + QPointF(203, 13), ALT)
    assert document.graph.node("output_1").position == (791.0, 229.0)


def test_escape_puts_dragged_nodes_back(canvas, qtbot):
    start = person.center_of(canvas, "linear_1")
    before = canvas.session.document.snapshot()
    person.press(canvas, start)
    person.drag_to(canvas, start + QPointF(90, 90), start)
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    person.release(canvas, start + QPointF(90, 90))
    assert canvas.scene_items.nodes["linear_1"].pos() == QPointF(196, 216)
    assert canvas.session.document.snapshot() == before


def test_alt_drag_takes_a_node_out_and_closes_the_gap(canvas):
    document = canvas.session.document
    canvas.commands.add_layer("nn.dropout", after="linear_1")
    person.move_node(canvas, "dropout_1", QPointF(0, 240), ALT)
    assert document.graph.has_edge(Edge("linear_1", "linear_2"))
    assert not document.graph.edges_into("dropout_1")
    point = person.middle_of(canvas, "linear_1", "linear_2")
    center = person.center_of(canvas, "dropout_1")
    person.drag(canvas, center, point)
    assert document.graph.has_edge(Edge("linear_1", "dropout_1"))
    assert document.graph.has_edge(Edge("dropout_1", "linear_2"))


def test_click_shift_and_control_select(canvas):
    selection = canvas.session.selection
    person.click(canvas, person.center_of(canvas, "conv2d_1"))
    assert selection.nodes == ("conv2d_1",)
    person.click(canvas, person.center_of(canvas, "conv2d_2"), SHIFT)
    assert selection.nodes == ("conv2d_1", "conv2d_2")
    person.click(canvas, person.center_of(canvas, "conv2d_1"), CTRL)
    assert selection.nodes == ("conv2d_2",)
    person.click(canvas, person.middle_of(canvas, "linear_1", "linear_2"))
    assert selection.edge == Edge("linear_1", "linear_2")
    person.click(canvas, QPointF(900, 420))
    assert selection.nodes == () and selection.edge is None


def test_a_box_selects_what_it_touches(canvas):
    person.drag(canvas, QPointF(-20, -20), QPointF(200, 20))
    assert set(canvas.session.selection.nodes) == {"input_1", "conv2d_1"}
    assert not [item for item in canvas.scene_items.items() if item.zValue() == 4]


def test_several_selected_nodes_move_together(canvas):
    canvas.session.selection.set(("linear_1", "linear_2"))
    person.move_node(canvas, "linear_1", QPointF(0, 48))
    positions = [canvas.session.document.graph.node(n).position for n in ("linear_1", "linear_2")]
    assert positions == [(196.0, 264.0), (392.0, 264.0)]


def test_double_click_on_the_empty_canvas_offers_layers(canvas, qtbot):
    person.double_click(canvas, QPointF(880, 300))
    popup = canvas.adder.popup
    qtbot.keyClicks(popup.field, "falt")
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    added = canvas.session.document.graph.node("conv2d_3")
    assert added.position == (816.0, 232.0)


def test_double_click_on_a_node_asks_for_its_settings(canvas, qtbot):
    with qtbot.waitSignal(canvas.inspector_requested) as asked:
        person.double_click(canvas, person.center_of(canvas, "conv2d_1"))
    assert asked.args == ["conv2d_1"]


def test_the_middle_button_pans(canvas):
    before = canvas.seen().topLeft()
    person.drag(canvas, QPointF(300, 190), QPointF(240, 150), button=Qt.MouseButton.MiddleButton)
    assert canvas.seen().topLeft() != before
    assert canvas.session.selection.nodes == ()


def test_locked_structure_refuses_edits_but_lets_nodes_move(canvas):
    canvas.bench.set_locked(True)
    before = canvas.session.document.snapshot().graph
    assert not person.enter(canvas, person.layer_data(None, "nn.relu"), QPointF(0, 0))
    person.wire(canvas, "conv2d_1", "linear_1")
    canvas.session.selection.set(("conv2d_1",))
    canvas.delete_selected()
    canvas.duplicate()
    assert canvas.session.document.snapshot().graph == before
    assert all("locked while it trains" in words for words in canvas.bench.said)
    person.move_node(canvas, "linear_1", QPointF(0, 48))
    assert canvas.session.document.graph.node("linear_1").position == (196.0, 264.0)


def test_locking_ends_a_wire_that_is_being_pulled(canvas):
    start = canvas.scene_items.nodes["linear_1"].port_place("out", incoming=False)
    person.press(canvas, start)
    assert isinstance(canvas.tool, ConnectTool)
    canvas.bench.set_locked(True)
    assert canvas.tool is None


@pytest.mark.parametrize("zoom", [0.25, 0.5, 2.0])
def test_ports_are_hit_at_every_zoom(make_canvas, zoom):
    snapshot = chain(("io.input", {}), ("nn.conv2d", {}))
    state = DocumentState("project-000000000000", graph=snapshot, signature=DIGITS)
    canvas = make_canvas(Document(state))
    canvas.session.push(_removed(canvas, Edge("input_1", "conv2d_1")))
    canvas.set_zoom(zoom)
    person.wire(canvas, "input_1", "conv2d_1")
    assert canvas.session.document.graph.has_edge(Edge("input_1", "conv2d_1"))


def test_hover_marks_what_lies_below_the_pointer(canvas):
    person.hover(canvas, person.center_of(canvas, "conv2d_1"))
    assert canvas.scene_items.nodes["conv2d_1"].hovered
    person.hover(canvas, person.middle_of(canvas, "linear_1", "linear_2"))
    assert not canvas.scene_items.nodes["conv2d_1"].hovered
    assert canvas.scene_items.edges[Edge("linear_1", "linear_2")].hovered
    person.mouse(canvas, QEvent.Type.MouseMove, QPointF(900, 500), Qt.MouseButton.NoButton)
    assert not canvas.scene_items.edges[Edge("linear_1", "linear_2")].hovered


def _removed(canvas, *edges: Edge):
    from nnstudio.edit.edges import disconnect

    bench: EditorBench = canvas.bench
    return disconnect(bench.document, bench.registry, edges)


def test_neighbours_make_room_for_the_ghost_and_go_back_when_it_leaves(canvas):
    scene, graph = canvas.scene_items, canvas.session.document.graph
    before = {node.id: node.position for node in graph}
    data = person.layer_data(None, "nn.dropout")
    point = person.middle_of(canvas, "flatten_1", "linear_1")
    person.enter(canvas, data, point)
    shown = {node_id: item.pos() for node_id, item in scene.nodes.items()}
    assert shown["linear_1"] == QPointF(392, 216)
    assert {node.id: node.position for node in graph} == before
    person.carry(canvas, data, point + QPointF(0, 220))
    assert scene.nodes["linear_1"].pos() == QPointF(196, 216)
    person.carry(canvas, data, point)
    person.drop(canvas, data, point)
    places = {node_id: (p.x(), p.y()) for node_id, p in shown.items()}
    assert {n: graph.node(n).position for n in places} == places
    assert graph.node("dropout_1").position == (196.0, 216.0)


def test_a_suggested_layer_stands_as_a_ghost_until_the_net_changes(canvas):
    before = canvas.session.document.snapshot()
    count = len(canvas.scene_items.items())
    edge = Edge("linear_1", "linear_2")
    assert canvas.suggest_layer("nn.dropout", edge)
    assert canvas.scene_items.edges[edge].parted
    assert len(canvas.scene_items.items()) == count + 3
    assert canvas.session.document.snapshot() == before
    canvas.commands.add_layer("nn.relu", position=(0.0, 900.0))
    assert not canvas.scene_items.edges[edge].parted
    assert canvas.scene_items.nodes["linear_2"].pos() == QPointF(392, 216)
    assert not canvas.suggest_layer("io.output", edge)


def test_an_undo_in_the_middle_of_a_drag_does_no_harm(canvas):
    added = person.drag_layer(canvas, "nn.relu", QPointF(880, 300))
    start = person.center_of(canvas, added)
    person.press(canvas, start)
    person.drag_to(canvas, start + QPointF(40, 40), start)
    canvas.session.undo()
    person.drag_to(canvas, start + QPointF(80, 80), start)
    person.release(canvas, start + QPointF(80, 80))
    assert added not in canvas.session.document.graph
    data = person.layer_data(None, "nn.relu")
    person.enter(canvas, data, person.middle_of(canvas, "flatten_1", "linear_1"))
    canvas.session.redo()
    person.carry(canvas, data, QPointF(0, 0))
    person.drop(canvas, data, QPointF(0, 0))
    assert len(canvas.session.document.graph) == 10
