"""Splitter, state button and clamped label, which the window's shell is made of."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from nnstudio.base.text import plain
from nnstudio.gui.i18n import Language
from nnstudio.gui.theme.theme import Theme
from nnstudio.gui.widgets.clamped_label import ClampedLabel
from nnstudio.gui.widgets.splitter import Splitter
from nnstudio.gui.widgets.state_button import StateButton
from nnstudio.gui.widgets.ui import Ui

LONG = "Two arms wound around each other, so that no straight line and no circle parts them."


@pytest.fixture
def ui() -> Ui:
    return Ui(Theme("light"), Language("en"))


@pytest.fixture
def splitter(qtbot: QtBot) -> Splitter:
    made = Splitter(Qt.Orientation.Horizontal)
    made.addWidget(QWidget())
    made.addWidget(QWidget())
    made.setCollapsible(0, False)
    qtbot.addWidget(made)
    made.resize(600, 100)
    made.show()
    qtbot.waitExposed(made)
    made.setSizes([400, 200])
    return made


def test_a_double_click_collapses_a_region_and_brings_it_back(splitter: Splitter) -> None:
    before = splitter.sizes()
    QTest.mouseDClick(splitter.handle(1), Qt.MouseButton.LeftButton)
    assert splitter.sizes()[1] == 0
    QTest.mouseDClick(splitter.handle(1), Qt.MouseButton.LeftButton)
    assert splitter.sizes() == before


def test_a_region_that_may_not_collapse_stays(splitter: Splitter) -> None:
    splitter.toggle(0)
    assert splitter.sizes()[0] > 0


def test_a_double_click_counts_as_moved_by_hand(splitter: Splitter, qtbot: QtBot) -> None:
    with qtbot.waitSignal(splitter.splitterMoved):
        QTest.mouseDClick(splitter.handle(1), Qt.MouseButton.LeftButton)


def test_a_state_button_is_pressed_by_mouse_and_keys(qtbot: QtBot, ui: Ui) -> None:
    button = StateButton(ui, "check", plain("No problems"))
    qtbot.addWidget(button)
    button.show()
    qtbot.waitExposed(button)
    pressed: list[int] = []
    button.clicked.connect(lambda: pressed.append(1))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        QTest.keyClick(button, key)
    assert len(pressed) == 4
    assert button.height() >= 24


def test_a_state_button_tells_its_state_to_screen_readers(qtbot: QtBot, ui: Ui) -> None:
    button = StateButton(ui, "check", plain("No problems"))
    qtbot.addWidget(button)
    button.set_state("error", plain("1 error"), icon_tone="error", tone="error")
    assert button.accessibleName() == "1 error"


def test_a_clamped_label_is_as_high_as_its_lines_and_ends_in_dots(qtbot: QtBot, ui: Ui) -> None:
    label = ClampedLabel(ui, plain(LONG), lines=2)
    qtbot.addWidget(label)
    label.resize(140, 60)
    label.show()
    qtbot.waitExposed(label)
    assert label.height() == 2 * ui.theme.line_height("caption")
    assert label.text().endswith("…")
    assert label.toolTip() == label.full_text == LONG
    assert label.accessibleName() == LONG


def test_a_clamped_label_shows_all_where_there_is_room(qtbot: QtBot, ui: Ui) -> None:
    label = ClampedLabel(ui, plain(LONG), lines=2)
    qtbot.addWidget(label)
    label.resize(900, 60)
    label.show()
    qtbot.waitExposed(label)
    assert label.text() == LONG
    assert label.toolTip() == ""
