"""The outline does by keyboard and ear what the canvas does by mouse and eye."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLineEdit

from nnstudio.edit.nodes import remove_nodes
from nnstudio.graph.model import Edge
from nnstudio.gui.outline.outline import MENU, Outline
from tests.helpers.editor import EditorBench, digits_cnn

READ = Qt.ItemDataRole.AccessibleTextRole
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def bench() -> EditorBench:
    return EditorBench(digits_cnn())


@pytest.fixture
def outline(qtbot, bench) -> Outline:
    found = Outline(bench, bench.ui)
    qtbot.addWidget(found)
    found.resize(300, 500)
    found.show()
    return found


def current(outline, node_id: str) -> None:
    outline.tree.setCurrentIndex(outline.tree.rows.index_of(node_id))


def test_rows_stand_in_the_order_of_computation_and_read_as_sentences(outline, bench):
    rows = outline.tree.rows
    names = [rows.row_at(rows.index(n, 0)).node for n in range(rows.rowCount())]
    assert names == list(bench.report.order)
    assert rows.index_of("conv2d_1").data(READ) == (
        "Conv2d, 2 of 9, 16 filters 3×3 · ReLU, in 1 by 28 by 28, out 16 by 28 by 28, "
        "from Input, to MaxPool2d, no problems"
    )
    wire = rows.index(0, 0, rows.index_of("conv2d_1"))
    assert wire.data(READ) == "Wire from Input to Conv2d, 1 by 28 by 28"


def test_the_model_is_sound_through_edits(outline, bench):
    tester = QAbstractItemModelTester(
        outline.tree.rows, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    for node_id in ("conv2d_1", "linear_1", "output_1"):
        bench.push(remove_nodes(bench.document, bench.registry, [node_id]))
    while bench.history.undo():
        pass
    assert outline.tree.rows.rowCount() == 9
    tester.deleteLater()


def test_problems_are_read_and_marked(outline, bench):
    bench.push(remove_nodes(bench.document, bench.registry, ["flatten_1"]))
    row = outline.tree.rows.index_of("linear_1")
    assert "problem: Dense needs one vector, 32×7×7 arrives." in row.data(READ)
    assert "shape not known yet" in row.data(READ)
    wire = outline.tree.rows.index_of_edge(Edge("max_pool2d_2", "linear_1"))
    assert "does not fit" in wire.data(READ)


def test_insert_adds_behind_the_current_row(outline, bench, qtbot):
    current(outline, "linear_1")
    qtbot.keyClick(outline.tree, Qt.Key.Key_Insert)
    popup = outline.tree._adder.popup
    qtbot.keyClicks(popup.field, "drop")
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    graph = bench.document.graph
    assert graph.has_edge(Edge("linear_1", "dropout_1"))
    assert graph.has_edge(Edge("dropout_1", "linear_2"))
    row = outline.tree.rows.row_at(outline.tree.currentIndex())
    assert row.node == "dropout_1"


def test_insert_on_a_wire_goes_into_that_wire(outline, bench, qtbot):
    index = outline.tree.rows.index_of_edge(Edge("flatten_1", "linear_1"))
    outline.tree.setCurrentIndex(index)
    assert bench.selection.edge == Edge("flatten_1", "linear_1")
    qtbot.keyClick(outline.tree, Qt.Key.Key_Insert)
    qtbot.keyClicks(outline.tree._adder.popup.field, "drop")
    qtbot.keyClick(outline.tree._adder.popup.field, Qt.Key.Key_Return)
    assert bench.document.graph.has_edge(Edge("flatten_1", "dropout_1"))


def test_a_first_layer_can_be_added_to_an_empty_net(qtbot):
    bench = EditorBench()
    outline = Outline(bench, bench.ui)
    qtbot.addWidget(outline)
    outline.show()
    qtbot.keyClick(outline.tree, Qt.Key.Key_Insert)
    qtbot.keyClicks(outline.tree._adder.popup.field, "input")
    qtbot.keyClick(outline.tree._adder.popup.field, Qt.Key.Key_Return)
    assert "input_1" in bench.document.graph


def test_connect_offers_fitting_targets_read_with_shapes(outline, bench, qtbot):
    from nnstudio.edit.nodes import add_layer

    bench.push(add_layer(bench.document, bench.registry, "nn.relu", (0.0, 600.0)))
    bench.push(add_layer(bench.document, bench.registry, "nn.conv2d", (0.0, 900.0)))
    current(outline, "linear_1")
    qtbot.keyClick(outline.tree, Qt.Key.Key_L, CONTROL)
    popup = outline.tree._targets
    assert popup.is_open
    assert popup._entries[0].read.startswith("ReLU")
    assert "takes 64" in popup._entries[0].read
    assert popup._entries[1].detail == "shape does not fit yet"
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    assert bench.document.graph.has_edge(Edge("linear_1", "relu_1"))


def test_alt_arrows_move_a_layer_in_its_chain(outline, bench, qtbot):
    current(outline, "max_pool2d_1")
    qtbot.keyClick(outline.tree, Qt.Key.Key_Up, ALT)
    assert bench.document.graph.has_edge(Edge("input_1", "max_pool2d_1"))
    qtbot.keyClick(outline.tree, Qt.Key.Key_Down, ALT)
    assert bench.document.graph.has_edge(Edge("input_1", "conv2d_1"))
    assert bench.selection.nodes == ("max_pool2d_1",)


def test_delete_removes_a_layer_or_a_wire(outline, bench, qtbot):
    edge = Edge("linear_2", "output_1")
    outline.tree.setCurrentIndex(outline.tree.rows.index_of_edge(edge))
    qtbot.keyClick(outline.tree, Qt.Key.Key_Delete)
    assert not bench.document.graph.has_edge(edge)
    current(outline, "linear_1")
    qtbot.keyClick(outline.tree, Qt.Key.Key_Delete)
    assert "linear_1" not in bench.document.graph


def test_f2_renames_in_place(outline, bench, qtbot):
    current(outline, "linear_1")
    qtbot.keyClick(outline.tree, Qt.Key.Key_F2)
    field = outline.tree.findChild(QLineEdit)
    field.selectAll()
    qtbot.keyClicks(field, "Thinking")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bench.document.graph.node("linear_1").title == "Thinking")
    assert outline.tree.rows.index_of("linear_1").data() == "Thinking"


def test_copy_paste_and_duplicate(outline, bench, qtbot):
    current(outline, "linear_1")
    qtbot.keyClick(outline.tree, Qt.Key.Key_C, CONTROL)
    qtbot.keyClick(outline.tree, Qt.Key.Key_V, CONTROL)
    assert "linear_3" in bench.document.graph
    qtbot.keyClick(outline.tree, Qt.Key.Key_D, CONTROL)
    assert "linear_4" in bench.document.graph


def test_enter_asks_for_the_settings(outline, qtbot):
    current(outline, "linear_1")
    with qtbot.waitSignal(outline.inspector_requested) as asked:
        qtbot.keyClick(outline.tree, Qt.Key.Key_Return)
    assert asked.args == ["linear_1"]


def test_selection_follows_the_canvas_and_leads_it(outline, bench):
    bench.selection.set(("conv2d_2", "linear_1"))
    rows = {outline.tree.rows.row_at(i).node for i in outline.tree.selectedIndexes()}
    assert rows == {"conv2d_2", "linear_1"}
    current(outline, "output_1")
    assert bench.selection.nodes == ("output_1",)


def test_the_menu_key_lists_everything_with_its_keys(outline, bench, qtbot):
    current(outline, "linear_1")
    QApplication.clipboard().clear()
    menu = outline.tree.menu()
    assert [action.objectName() for action in menu.actions()] == [name for name, _, _ in MENU]
    assert menu.actions()[1].shortcut() == QKeySequence("Ctrl+L")
    assert not next(a for a in menu.actions() if a.objectName() == "paste").isEnabled()
    next(a for a in menu.actions() if a.objectName() == "duplicate").trigger()
    assert "linear_3" in bench.document.graph
    menu.close()


def test_language_is_switched_in_place(outline, bench):
    bench.language.set_language("de")
    assert outline.tree.rows.index_of("input_1").data() == "Eingabe"
    bench.language.set_language("pseudo")
    assert outline.title.text() != "Outline"


def test_a_perceptron_is_built_by_keyboard_alone(qtbot):
    bench = EditorBench()
    outline = Outline(bench, bench.ui)
    qtbot.addWidget(outline)
    outline.show()
    for word in ("input", "flatten", "dense", "output"):
        qtbot.keyClick(outline.tree, Qt.Key.Key_Insert)
        popup = outline.tree._adder.popup
        qtbot.keyClicks(popup.field, word)
        qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    graph = bench.document.graph
    assert [node.layer for node in graph] == ["io.input", "nn.flatten", "nn.linear", "io.output"]
    assert graph.edges == (
        Edge("input_1", "flatten_1"),
        Edge("flatten_1", "linear_1"),
        Edge("linear_1", "output_1"),
    )


def test_a_hidden_outline_rests_and_catches_up_when_it_is_shown(outline, bench):
    outline.hide()
    rows = outline.tree.rows
    bench.push(remove_nodes(bench.document, bench.registry, ["output_1"]))
    assert rows.rowCount() == 9
    bench.selection.set(("conv2d_1",))
    outline.show()
    assert rows.rowCount() == 8
    assert rows.row_at(outline.tree.currentIndex()).node == "conv2d_1"
