"""What menus and keys do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnstudio.gui.actions.table import ACTIONS
from nnstudio.gui.app import Start, Studio
from nnstudio.gui.theme.theme import Mode


@pytest.fixture
def digits(studio: Studio, qtbot: QtBot) -> Studio:
    studio.open(Start(example="digits-cnn"))
    qtbot.waitUntil(lambda: studio.session.data.status == "ready")
    studio.window.activateWindow()
    return studio


def trigger(studio: Studio, name: str) -> None:
    studio.window.actions_table[name].trigger()


def test_no_two_commands_share_a_key() -> None:
    keys = [str(key) for spec in ACTIONS for key in spec.keys]
    assert len(keys) == len(set(keys))


def test_every_command_has_words_in_german(digits: Studio) -> None:
    english = {name: action.text() for name, action in digits.window.actions_table}
    digits.window.deeds.set_language("de")
    same = {"edit.training", "help.layer"}
    kept = [n for n, a in digits.window.actions_table if a.text() == english[n] and n not in same]
    assert [n for n in kept if english[n] not in ("Training", "Log")] == []


def test_a_theme_is_chosen_marked_and_remembered(digits: Studio) -> None:
    trigger(digits, "view.dark")
    assert digits.theme.mode is Mode.DARK
    assert digits.settings.values.theme == "dark"
    assert digits.window.actions_table["view.dark"].isChecked()
    assert not digits.window.actions_table["view.light"].isChecked()


def test_larger_smaller_normal(digits: Studio) -> None:
    trigger(digits, "view.bigger")
    assert digits.theme.scale == 1.25
    trigger(digits, "view.smaller")
    trigger(digits, "view.smaller")
    assert digits.theme.scale == 1.0
    trigger(digits, "view.bigger")
    trigger(digits, "view.normal")
    assert digits.settings.values.scale == 1.0


def test_the_net_is_shown_as_source_whose_lines_select_layers(digits: Studio) -> None:
    page = digits.window.network_page
    trigger(digits, "view.as_pytorch")
    assert page.source.isVisible()
    assert not page.canvas.isVisible()
    text = page.source.code.toPlainText()
    assert "class Digits88(nn.Module):" in text
    line = next(i for i, words in enumerate(text.split("\n")) if "self.conv2d_2 =" in words)
    page.source.code.setFocus()
    cursor = page.source.code.textCursor()
    cursor.setPosition(page.source.code.document().findBlockByNumber(line).position())
    page.source.code.setTextCursor(cursor)
    assert digits.session.selection.nodes == ("conv2d_2",)
    trigger(digits, "view.as_layers")
    assert page.canvas.isVisible()


def test_the_selected_layer_is_marked_in_the_source(digits: Studio) -> None:
    trigger(digits, "view.as_pytorch")
    source = digits.window.network_page.source
    digits.session.selection.set(("linear_1",))
    marked = {mark.cursor.block().text().strip() for mark in source.code.extraSelections()}
    assert any(line.startswith("self.linear_1 = nn.Linear(512, 64)") for line in marked)


def test_the_source_follows_an_edit_and_waits_where_there_is_none(digits: Studio) -> None:
    trigger(digits, "view.as_pytorch")
    source = digits.window.network_page.source
    digits.session.selection.set(("flatten_1",))
    assert digits.window.network_page.canvas.commands.remove_selection()
    assert not source.code.isVisible()
    digits.session.undo()
    assert source.code.isVisible()


def test_copy_and_paste_copy_layers(digits: Studio) -> None:
    before = len(digits.session.document.graph)
    digits.window.network_page.canvas.setFocus()
    digits.session.selection.set(("dropout_1",))
    trigger(digits, "edit.copy")
    trigger(digits, "edit.paste")
    assert len(digits.session.document.graph) == before + 1


def test_in_a_field_copy_and_paste_mean_its_words(digits: Studio, qtbot: QtBot) -> None:
    before = len(digits.session.document.graph)
    edit = digits.window.run_bar.fields.lr_field.line_edit
    edit.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is edit)
    edit.setText("0.125")
    trigger(digits, "edit.select_all")
    assert edit.selectedText() == "0.125"
    trigger(digits, "edit.copy")
    assert QApplication.clipboard().text() == "0.125"
    trigger(digits, "edit.cut")
    assert edit.text() == ""
    trigger(digits, "edit.paste")
    assert edit.text() == "0.125"
    assert len(digits.session.document.graph) == before


def test_select_all_duplicate_delete(digits: Studio) -> None:
    digits.window.network_page.canvas.setFocus()
    trigger(digits, "edit.select_all")
    assert len(digits.session.selection.nodes) == len(digits.session.document.graph)
    digits.session.selection.set(("dropout_1",))
    before = len(digits.session.document.graph)
    trigger(digits, "edit.duplicate")
    assert len(digits.session.document.graph) == before + 1
    trigger(digits, "edit.delete")
    assert len(digits.session.document.graph) == before


def test_ctrl_f_searches_the_palette_even_behind_the_outline(digits: Studio) -> None:
    trigger(digits, "view.outline")
    assert digits.window.network_page.outline_shown
    trigger(digits, "network.find")
    assert not digits.window.network_page.outline_shown
    assert not digits.window.actions_table["view.outline"].isChecked()
    assert digits.window.network_page.palette_view.field.hasFocus()


def test_add_offers_layers_at_the_canvas(digits: Studio, qtbot: QtBot) -> None:
    digits.session.selection.set(("conv2d_1",))
    digits.window.show_workspace("data")
    trigger(digits, "network.add")
    canvas = digits.window.network_page.canvas
    qtbot.waitUntil(lambda: canvas.adder.popup is not None)
    before = len(digits.session.document.graph)
    QTest.keyClicks(canvas.adder.popup.field, "dropout")
    QTest.keyClick(canvas.adder.popup.field, Qt.Key.Key_Return)
    assert len(digits.session.document.graph) == before + 1


def test_all_clear_errors_are_fixed_at_once(digits: Studio) -> None:
    digits.session.selection.set(("flatten_1",))
    assert digits.window.network_page.canvas.commands.remove_selection()
    assert digits.session.report.errors
    trigger(digits, "network.fix_all")
    assert digits.session.report.errors == ()
    digits.session.undo()
    assert digits.session.report.errors


def test_the_layout_is_remembered_and_reset(digits: Studio) -> None:
    page = digits.window.network_page
    splitter = page.splitters["split"]
    splitter.setSizes([1000, 440])
    splitter.splitterMoved.emit(1000, 1)
    page.store_layout()
    assert digits.settings.values.layout["network"]["split"][1] > 400
    trigger(digits, "view.reset_layout")
    assert "network" not in digits.settings.values.layout
    assert splitter.sizes()[1] < 300


def test_the_log_is_shown(digits: Studio) -> None:
    digits.window.show_workspace("data")
    trigger(digits, "help.log")
    assert digits.window.network_page.dock.place == "log"
    assert digits.window.network_page.isVisible()
