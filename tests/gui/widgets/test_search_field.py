"""The search field: hint, clearing, keys for the hits below."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from nnstudio.base.text import plain
from nnstudio.gui.widgets.buttons import ToolButton
from nnstudio.gui.widgets.search_field import SearchField
from nnstudio.gui.widgets.ui import Ui


@pytest.fixture
def field(qtbot: QtBot, ui: Ui) -> SearchField:
    made = SearchField(ui, plain("Search layers"), shortcut="Ctrl+F")
    qtbot.addWidget(made)
    made.resize(200, 28)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_it_says_what_is_searched_and_how_to_get_there(field: SearchField) -> None:
    native = QKeySequence("Ctrl+F").toString(QKeySequence.SequenceFormat.NativeText)
    assert field.placeholderText() == field.accessibleName() == "Search layers"
    assert field.hint == native.replace("+", " ")


def test_the_cross_appears_with_the_first_letter_and_clears(
    qtbot: QtBot, field: SearchField
) -> None:
    cross = field.findChild(ToolButton)
    assert not cross.isVisible()
    qtbot.keyClicks(field, "Falt")
    assert cross.isVisible()
    assert cross.accessibleName() == "Clear the search"
    qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert field.text() == ""
    assert not cross.isVisible()


def test_escape_clears_first_and_then_leaves(qtbot: QtBot, field: SearchField) -> None:
    qtbot.keyClicks(field, "Falt")
    with qtbot.assertNotEmitted(field.escaped):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    with qtbot.waitSignal(field.escaped):
        qtbot.keyClick(field, Qt.Key.Key_Escape)


@pytest.mark.parametrize(("key", "step"), [(Qt.Key.Key_Up, -1), (Qt.Key.Key_Down, 1)])
def test_arrow_keys_move_in_the_hits(
    qtbot: QtBot, field: SearchField, key: Qt.Key, step: int
) -> None:
    with qtbot.waitSignal(field.stepped) as told:
        qtbot.keyClick(field, key)
    assert told.args == [step]


def test_typed_words_never_run_below_icon_and_cross(qtbot: QtBot, field: SearchField) -> None:
    qtbot.keyClicks(field, "a very long search that fills the field")
    assert field.textMargins().left() >= 16
    assert field.textMargins().right() >= 16
