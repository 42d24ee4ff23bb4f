"""The canvas without a mouse: walk, add, connect, move, rename, remove."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from nnstudio.graph.model import Edge
from nnstudio.gui.canvas.rename_field import RenameField
from tests.helpers import drag as person

KEY = Qt.Key


@pytest.fixture
def keys(canvas, qtbot):
    """Press keys on a canvas that has the focus."""
    canvas.activateWindow()
    canvas.setFocus()

    def press(*pressed, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        for key in pressed:
            qtbot.keyClick(canvas, key, modifier)

    return press


def test_arrows_walk_along_the_wires_and_up_and_down_by_place(canvas, keys):
    selection = canvas.session.selection
    keys(KEY.Key_Right)
    assert selection.nodes == ("input_1",)
    keys(KEY.Key_Right, KEY.Key_Right)
    assert selection.nodes == ("max_pool2d_1",)
    keys(KEY.Key_Left)
    assert selection.nodes == ("conv2d_1",)
    keys(KEY.Key_Down)
    assert selection.nodes == ("linear_1",)
    keys(KEY.Key_Up)
    assert selection.nodes == ("conv2d_1",)
    assert canvas.scene_items.nodes["conv2d_1"].focused


def test_tab_walks_in_reading_order_and_leaves_at_the_end(canvas, keys, qtbot):
    other = QLineEdit(canvas)
    other.show()
    canvas.setFocus()
    visited = []
    for _ in range(9):
        keys(KEY.Key_Tab)
        visited.append(canvas.session.selection.node)
    assert visited == list(canvas.session.report.order)
    assert not canvas._keys.tab(True)  # the next Tab belongs to the window
    keys(KEY.Key_Backtab)
    assert canvas.session.selection.node == "linear_2"


def test_a_click_hides_the_ring_of_the_keyboard(canvas, keys):
    keys(KEY.Key_Right)
    person.click(canvas, person.center_of(canvas, "conv2d_2"))
    assert not any(item.focused for item in canvas.scene_items.nodes.values())


def test_a_adds_behind_the_selected_layer(canvas, keys, qtbot):
    canvas.session.selection.set(("linear_1",))
    keys(KEY.Key_A)
    popup = canvas.adder.popup
    assert popup.is_open
    qtbot.keyClicks(popup.field, "drop")
    qtbot.keyClick(popup.field, KEY.Key_Return)
    graph = canvas.session.document.graph
    assert graph.has_edge(Edge("linear_1", "dropout_1"))
    assert graph.has_edge(Edge("dropout_1", "linear_2"))
    assert canvas.session.selection.nodes == ("dropout_1",)


def test_type_to_add_offers_what_fits_first(canvas, keys):
    canvas.session.selection.set(("flatten_1",))
    keys(KEY.Key_A)
    shown = [entry.key for entry in canvas.adder.popup._entries]
    assert "nn.linear" in shown or "nn.relu" in shown
    assert "nn.conv2d" not in shown


def test_c_connects_with_arrows_and_enter(canvas, keys):
    document = canvas.session.document
    canvas.commands.add_layer("nn.linear", position=(588.0, 432.0))
    canvas.commands.add_layer("nn.relu", position=(784.0, 432.0))
    canvas.session.selection.set(("linear_1",))
    keys(KEY.Key_C)
    assert "Enter connects" in canvas.bench.said[-1]
    first = canvas.tool.target
    keys(KEY.Key_Right)
    second = canvas.tool.target
    assert first != second
    keys(KEY.Key_Return)
    assert document.graph.has_edge(Edge("linear_1", second.node))
    assert canvas.tool is None


def test_escape_ends_connecting_without_a_wire(canvas, keys):
    canvas.commands.add_layer("nn.relu", position=(784.0, 432.0))
    before = canvas.session.document.snapshot()
    canvas.session.selection.set(("linear_1",))
    keys(KEY.Key_C, KEY.Key_Escape)
    assert canvas.tool is None
    assert canvas.session.document.snapshot() == before


def test_connecting_says_so_where_nothing_fits(canvas, keys):
    canvas.session.selection.set(("linear_1",))
    keys(KEY.Key_C)
    assert canvas.tool is None
    assert "No layer can take a wire from Dense" in canvas.bench.said[-1]


def test_delete_removes_and_rejoins_where_shapes_allow(canvas, keys):
    canvas.session.selection.set(("linear_1",))
    keys(KEY.Key_Delete)
    assert canvas.session.document.graph.has_edge(Edge("flatten_1", "linear_2"))
    canvas.session.selection.set((), Edge("flatten_1", "linear_2"))
    keys(KEY.Key_Delete)
    assert not canvas.session.document.graph.has_edge(Edge("flatten_1", "linear_2"))


def test_copy_paste_duplicate_and_select_all(canvas, keys):
    graph = canvas.session.document.graph
    control = Qt.KeyboardModifier.ControlModifier
    canvas.session.selection.set(("conv2d_1", "max_pool2d_1"))
    keys(KEY.Key_C, KEY.Key_V, modifier=control)
    assert graph.has_edge(Edge("conv2d_3", "max_pool2d_3"))
    keys(KEY.Key_D, modifier=control)
    assert graph.has_edge(Edge("conv2d_4", "max_pool2d_4"))
    keys(KEY.Key_X, modifier=control)
    assert "conv2d_4" not in graph
    keys(KEY.Key_A, modifier=control)
    assert set(canvas.session.selection.nodes) == set(graph.nodes)
    keys(KEY.Key_Escape)
    assert canvas.session.selection.nodes == ()


def test_control_arrows_nudge_in_one_step(canvas, keys):
    steps = len(canvas.bench.history)
    canvas.session.selection.set(("linear_1",))
    for _ in range(3):
        keys(KEY.Key_Down, modifier=Qt.KeyboardModifier.ControlModifier)
    assert canvas.session.document.graph.node("linear_1").position == (196.0, 240.0)
    assert len(canvas.bench.history) == steps + 1


def test_f2_renames_in_the_node(canvas, keys, qtbot):
    canvas.session.selection.set(("linear_1",))
    keys(KEY.Key_F2)
    field = canvas.findChild(RenameField)
    field.selectAll()
    qtbot.keyClicks(field, "Thinking")
    qtbot.keyClick(field, KEY.Key_Return)
    assert canvas.session.document.graph.node("linear_1").title == "Thinking"
    assert canvas.scene_items.nodes["linear_1"].face.name == "Thinking"


def test_escape_leaves_the_name(canvas, keys, qtbot):
    canvas.session.selection.set(("linear_1",))
    keys(KEY.Key_F2)
    field = canvas.findChild(RenameField)
    qtbot.keyClicks(field, "Other")
    qtbot.keyClick(field, KEY.Key_Escape)
    assert canvas.session.document.graph.node("linear_1").title == ""


def test_enter_asks_for_the_settings(canvas, keys, qtbot):
    canvas.session.selection.set(("linear_1",))
    with qtbot.waitSignal(canvas.inspector_requested) as asked:
        keys(KEY.Key_Return)
    assert asked.args == ["linear_1"]


def test_keys_zoom_fit_and_arrange(canvas, keys):
    canvas.set_zoom(0.4)
    keys(KEY.Key_1)
    assert canvas.zoom == 1.0
    keys(KEY.Key_F)
    bounds = canvas.scene_items.bounds()
    assert canvas.seen().contains(bounds)
    canvas.commands.move_nodes({"linear_1": (5000.0, 4000.0)})
    keys(KEY.Key_L)
    places = {node.position for node in canvas.session.document.graph}
    assert len(places) == 9
    assert max(x for x, _ in places) < 1100


def test_single_letters_act_only_while_the_canvas_has_the_focus(canvas, qtbot):
    field = QLineEdit(canvas)
    field.show()
    field.setFocus()
    qtbot.keyClicks(field, "acfl1")
    assert field.text() == "acfl1"
    assert canvas.adder.popup is None


def test_a_screen_reader_hears_the_node_as_the_outline_reads_it(canvas):
    assert canvas._keys.sentence("conv2d_1") == (
        "Conv2d, 2 of 9, 16 filters 3×3 · ReLU, in 1 by 28 by 28, out 16 by 28 by 28, "
        "from Input, to MaxPool2d, no problems"
    )
    assert isinstance(canvas, QWidget)
    assert canvas.accessibleName() == "Canvas"
    assert "Arrow keys" in canvas.accessibleDescription()
