"""The inspector shows and changes the selected layer; every change is one undoable edit."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from nnstudio.gui.app import Start, Studio
from nnstudio.gui.inspector.facts import node_facts
from nnstudio.gui.inspector.inspector import Inspector
from tests.helpers.modal import dialogs


@pytest.fixture
def digits(studio: Studio, qtbot: QtBot) -> Studio:
    studio.open(Start(example="digits-cnn"))
    qtbot.waitUntil(lambda: studio.session.data.status == "ready")
    return studio


def select(studio: Studio, *nodes: str) -> Inspector:
    studio.session.selection.set(nodes)
    return studio.window.network_page.inspector


def param(studio: Studio, node: str, name: str) -> object:
    return studio.session.document.graph.node(node).params.get(name)


def test_without_a_selection_it_says_what_to_do(digits: Studio) -> None:
    inspector = select(digits)
    assert inspector.form is None
    assert inspector.empty.isVisible()


def test_typing_a_number_changes_the_layer_and_can_be_undone(digits: Studio) -> None:
    inspector = select(digits, "conv2d_1")
    edit = inspector.form.fields["filters"].number.line_edit
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, "24")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert param(digits, "conv2d_1", "filters") == 24
    digits.window.actions_table["edit.undo"].trigger()
    assert param(digits, "conv2d_1", "filters") == 16
    assert edit.text() == "16"


def test_a_kernel_is_typed_as_two_numbers(digits: Studio) -> None:
    inspector = select(digits, "conv2d_1")
    edit = inspector.form.fields["kernel_size"].edit
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, "5 x 5")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert list(param(digits, "conv2d_1", "kernel_size")) == [5, 5]


def test_a_value_that_cannot_be_taken_is_explained_and_changes_nothing(digits: Studio) -> None:
    inspector = select(digits, "conv2d_1")
    field = inspector.form.fields["filters"].number
    field.line_edit.setFocus()
    field.line_edit.selectAll()
    QTest.keyClicks(field.line_edit, "-3")
    QTest.keyClick(field.line_edit, Qt.Key.Key_Return)
    assert field.message is not None
    assert param(digits, "conv2d_1", "filters") == 16


def test_a_choice_and_a_check_are_edits(digits: Studio) -> None:
    inspector = select(digits, "conv2d_1")
    inspector.form.fields["activation"].choice.setCurrentIndex(0)
    check = inspector.form.fields["bias"].check
    QTest.mouseClick(check, Qt.MouseButton.LeftButton, pos=QPoint(8, check.height() // 2))
    assert (
        param(digits, "conv2d_1", "activation")
        == inspector.form.fields["activation"].choice.current
    )
    assert param(digits, "conv2d_1", "bias") is False
    assert digits.session.undo_stack.count() == 2


def test_shapes_and_sizes_follow_the_parameters(digits: Studio) -> None:
    select(digits, "conv2d_1")
    spec = digits.session.registry["nn.conv2d"]
    words = [
        digits.language(fact.value)
        for fact in node_facts(spec, digits.session.report.nodes["conv2d_1"])
    ]
    assert words == ["1 × 8 × 8", "16 × 8 × 8", "16·9 + 16 = 160", "9,216"]


def test_the_pytorch_line_is_shown(digits: Studio) -> None:
    inspector = select(digits, "conv2d_1")
    assert "nn.Conv2d(1, 16, 3" in inspector.code.toPlainText()


def test_several_layers_of_a_kind_are_changed_together(digits: Studio) -> None:
    inspector = select(digits, "linear_1", "linear_2")
    assert "2 layers" in inspector.title
    inspector.form.committed.emit("bias", False)
    assert param(digits, "linear_1", "bias") is False
    assert param(digits, "linear_2", "bias") is False
    assert digits.session.undo_stack.count() == 1


def test_layers_of_different_kinds_have_no_form(digits: Studio) -> None:
    assert select(digits, "conv2d_1", "linear_1").form is None


def test_f1_opens_the_help_of_the_layer(digits: Studio) -> None:
    select(digits, "conv2d_1")
    seen: list[str] = []

    def read(dialog: object) -> None:
        seen.append(dialog.findChild(QTextBrowser).toPlainText())  # type: ignore[attr-defined]
        dialog.accept()  # type: ignore[attr-defined]

    with dialogs(read):
        digits.window.actions_table["help.layer"].trigger()
    assert "Conv2d" in seen[0]


def test_health_appears_while_training_and_goes_with_it(ready: Studio, qtbot: QtBot) -> None:
    ready.open(Start(example="digits-mlp"))
    qtbot.waitUntil(lambda: ready.session.data.status == "ready")
    inspector = select(ready, "linear_1")
    assert not inspector.health.isVisible()
    ready.launcher.train()
    qtbot.waitUntil(lambda: inspector.health.isVisible(), timeout=60_000)
    ready.launcher.stop()
    qtbot.waitUntil(lambda: ready.controller.state == "idle")
    assert not inspector.health.isVisible()
