"""Flowing rows, grids of cards, tabs and tables."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QTableWidget, QTreeWidget, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.gui.widgets.flow import FlowLayout, GridOfCards
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.gui.widgets.tab_strip import Tab, TabStrip
from nnstudio.gui.widgets.tables import prepare_table, prepare_tree
from nnstudio.gui.widgets.ui import Ui

CLEAR = QT_TRANSLATE_NOOP("widgets", "Clear the search")


def _boxes(layout: FlowLayout, count: int) -> list[QWidget]:
    boxes = []
    for _ in range(count):
        box = QWidget()
        box.setFixedSize(50, 20)
        layout.addWidget(box)
        boxes.append(box)
    return boxes


def test_a_flow_breaks_where_a_line_is_full(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    flow = FlowLayout(page, gap=10)
    flow.setContentsMargins(0, 0, 0, 0)
    boxes = _boxes(flow, 4)
    page.resize(170, 100)
    page.show()
    assert [box.pos() for box in boxes] == [
        QPoint(0, 0),
        QPoint(60, 0),
        QPoint(120, 0),
        QPoint(0, 30),
    ]
    assert flow.heightForWidth(170) == 50
    assert flow.heightForWidth(60) == 110


def test_a_flow_skips_what_is_hidden(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    flow = FlowLayout(page, gap=10)
    flow.setContentsMargins(0, 0, 0, 0)
    boxes = _boxes(flow, 3)
    boxes[1].hide()
    page.resize(500, 40)
    page.show()
    assert boxes[2].x() == 60
    assert flow.sizeHint().width() == 110


def test_cards_of_a_grid_are_equally_wide_and_high(qtbot: QtBot, ui: Ui) -> None:
    grid = GridOfCards(ui, smallest=100, gap=10)
    qtbot.addWidget(grid)
    words = ["short", "a much longer text that needs several lines here", "x", "y"]
    cards = [TextLabel(ui, plain(each), wrap=True) for each in words]
    for card in cards:
        grid.add_card(card)
    grid.resize(330, 400)
    grid.show()
    assert {card.width() for card in cards} == {103}
    assert len({card.height() for card in cards[:3]}) == 1
    assert cards[3].y() == cards[0].height() + 10
    grid.resize(200, 400)
    assert {card.x() for card in cards} == {0}


def test_a_grid_grows_with_the_scale_and_can_be_emptied(qtbot: QtBot, ui: Ui) -> None:
    grid = GridOfCards(ui, smallest=100, gap=10)
    qtbot.addWidget(grid)
    grid.add_card(TextLabel(ui, plain("x")))
    assert grid.grid.columns(330) == 3
    ui.theme.configure(scale=2.0)
    assert grid.grid.columns(330) == 1
    grid.clear_cards()
    assert grid.grid.count() == 0


@pytest.fixture
def tabs(qtbot: QtBot, ui: Ui) -> TabStrip:
    made = TabStrip(
        ui,
        plain("Dock"),
        [
            Tab("try", plain("Try it"), "eye"),
            Tab("live", CLEAR, "curve"),
            Tab("problems", plain("Problems"), "check", "ok"),
        ],
    )
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_tab_is_chosen_by_click_and_by_key(qtbot: QtBot, tabs: TabStrip) -> None:
    with qtbot.waitSignal(tabs.chosen) as told:
        qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())
    assert told.args == ["live"]
    with qtbot.waitSignal(tabs.chosen) as told:
        qtbot.keyClick(tabs, Qt.Key.Key_Right)
    assert told.args == ["problems"]


def test_the_program_chooses_a_tab_in_silence(qtbot: QtBot, tabs: TabStrip) -> None:
    with qtbot.assertNotEmitted(tabs.chosen):
        tabs.set_current("problems")
        tabs.set_tab(Tab("problems", plain("1 error"), "error", "error"))
    assert tabs.current == "problems"
    assert tabs.tabText(2) == "1 error"
    assert tabs.accessibleTabName(2) == "1 error"


def test_the_chosen_tab_is_underlined(tabs: TabStrip, ui: Ui) -> None:
    tabs.set_current("live")
    tabs.clearFocus()  # the focus ring lies over the same place
    picture = tabs.grab().toImage()
    for index in range(3):
        rect = tabs.tabRect(index)
        line = picture.pixelColor(rect.center().x(), rect.bottom() - 1)
        assert (line == ui.theme.color("accent")) is (index == 1)


def test_tabs_keep_their_places_whatever_is_chosen(tabs: TabStrip) -> None:
    places = set()
    for key in tabs.keys:
        tabs.set_current(key)
        places.add(tuple(tabs.tabRect(index).x() for index in range(tabs.count())))
    assert len(places) == 1


def test_tabs_follow_the_language_and_grow(qtbot: QtBot, tabs: TabStrip, ui: Ui) -> None:
    before = tabs.tabRect(1).width()
    ui.language.set_language("pseudo")
    assert tabs.tabText(1) == ui(CLEAR)
    assert tabs.tabRect(1).width() > before


def test_other_tabs_keep_the_choice_where_it_is_still_there(tabs: TabStrip) -> None:
    tabs.set_current("problems")
    tabs.set_tabs([Tab("problems", plain("Problems")), Tab("new", plain("New"))])
    assert tabs.current == "problems"


def test_tables_and_trees_take_their_look(qtbot: QtBot, ui: Ui) -> None:
    table, tree = QTableWidget(2, 2), QTreeWidget()
    for view in (table, tree):
        qtbot.addWidget(view)
    prepare_table(ui.theme, table)
    prepare_tree(ui.theme, tree)
    assert not table.showGrid()
    assert not table.tabKeyNavigation()
    assert table.rowHeight(0) == 28
    assert tree.indentation() == 16
