"""Top row and status row."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnstudio.base.text import plain
from nnstudio.edit.nodes import rename
from nnstudio.gui.app import Start, Studio
from tests.gui.conftest import StudioMaker

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def digits(studio: Studio, qtbot: QtBot) -> Studio:
    studio.open(Start(example="digits-cnn"))
    qtbot.waitUntil(lambda: studio.session.data.status == "ready")
    return studio


def change(studio: Studio) -> None:
    session = studio.session
    assert session.attempt(rename, session.document, session.registry, "conv2d_1", "Eyes")


def test_the_top_row_tells_whether_the_project_is_saved(digits: Studio, tmp_path) -> None:
    row = digits.window.top_row
    assert row.state_words == "· not saved yet"
    assert digits.files.save(tmp_path / "net.nns")
    assert row.state_words == "· saved"
    change(digits)
    assert row.state_words == "· changed"
    digits.session.undo()
    assert row.state_words == "· saved"


def test_the_workspaces_are_tabs(digits: Studio, qtbot: QtBot) -> None:
    tabs = digits.window.top_row.tabs
    qtbot.mouseClick(tabs, LEFT, pos=tabs.tabRect(0).center())
    assert digits.window.pages.currentWidget() is digits.window.data_page
    assert not digits.window.run_bar.isVisible()
    qtbot.mouseClick(tabs, LEFT, pos=tabs.tabRect(2).center())
    assert digits.window.pages.currentWidget() is digits.window.results_page
    assert digits.window.run_bar.isVisible()


def test_the_language_switch_is_remembered(digits: Studio, qtbot: QtBot) -> None:
    switch = digits.window.top_row.language
    switch.set_current("de")
    switch.selected.emit("de")
    assert digits.language.code == "de"
    assert digits.settings.values.language == "de"


def test_on_the_start_page_there_are_no_workspaces(studio: Studio) -> None:
    assert not studio.window.top_row.tabs.isVisible()


@pytest.mark.parametrize("language", ["en", "de"])
def test_menus_become_one_button_where_there_is_no_room(
    make_studio: StudioMaker, language: str
) -> None:
    studio = make_studio(language)
    studio.open(Start(example="xor"))
    row = studio.window.top_row
    assert row.menu_bar.isVisible()
    assert not row.menu_button.isVisible()
    studio.window.resize(1024, 700)
    studio.window.deeds.set_scale(2.0)
    QApplication.processEvents()
    assert not row.menu_bar.isVisible()
    assert row.menu_button.isVisible()
    menus = [action.text() for action in row.menu_button.menu().actions()]
    assert menus == [action.text() for action in row.menu_bar.actions()]
    assert row.tabs.geometry().right() < row.language.geometry().left()


def test_the_status_row_counts_problems_and_a_click_shows_them(
    digits: Studio, qtbot: QtBot
) -> None:
    row = digits.window.status_row
    assert row.problems_button.text() == "No problems"
    digits.session.selection.set(("flatten_1",))
    assert digits.window.network_page.canvas.commands.remove_selection()
    assert row.problems_button.text().startswith("1 error")
    digits.window.show_workspace("results")
    qtbot.mouseClick(row.problems_button, LEFT)
    assert digits.window.network_page.dock.place == "problems"


def test_the_status_row_tells_sizes_and_parts(digits: Studio) -> None:
    row = digits.window.status_row
    assert row.words[:2] == ["38,282 parameters", "337,536 multiply-adds an item"]
    assert row.words[-1] == "test: 269 locked"
    digits.window.deeds.set_language("de")
    assert row.words[:2] == ["38.282 Parameter", "337.536 Multiply-Adds je Beispiel"]


def test_a_warning_stays_and_a_remark_goes(digits: Studio, qtbot: QtBot) -> None:
    row = digits.window.status_row
    digits.session.notify(plain("Look here."), "warning")
    assert row.said == "Look here."
    assert not row.forgets
    digits.session.notify(plain("Done."), "info")
    assert row.said == "Done."
    assert row.forgets


def test_the_zoom_stands_only_beside_a_canvas(digits: Studio, qtbot: QtBot) -> None:
    row = digits.window.status_row
    assert row.zoom_label.isVisible()
    before = row.zoom_label.text()
    digits.window.network_page.canvas.zoom_out()
    assert row.zoom_label.text() != before
    digits.window.show_workspace("results")
    assert not row.zoom_label.isVisible()
