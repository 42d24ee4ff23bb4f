"""Choices: keys stay, words follow the language, the wheel needs the focus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.gui.widgets.choice_field import CheckField, ChoiceField, SwitchField
from nnstudio.gui.widgets.ui import Ui

CLEAR = QT_TRANSLATE_NOOP("widgets", "Clear the search")
ITEMS = [("same", plain("same")), ("valid", plain("valid")), ("clear", CLEAR)]


@pytest.fixture
def field(qtbot: QtBot, ui: Ui) -> ChoiceField:
    made = ChoiceField(ui, plain("Padding"), ITEMS, current="valid")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def test_a_key_press_chooses_and_tells_the_key(qtbot: QtBot, field: ChoiceField) -> None:
    field.setFocus()
    with qtbot.waitSignal(field.chosen) as told:
        qtbot.keyClick(field, Qt.Key.Key_Down)
    assert told.args == ["clear"]
    assert field.current == "clear"


def test_the_program_chooses_in_silence(qtbot: QtBot, field: ChoiceField) -> None:
    with qtbot.assertNotEmitted(field.chosen):
        field.set_current("same")
    assert field.current == "same"


def test_words_follow_the_language_and_the_choice_stays(
    qtbot: QtBot, field: ChoiceField, ui: Ui
) -> None:
    field.set_current("clear")
    with qtbot.assertNotEmitted(field.chosen):
        ui.language.set_language("pseudo")
    assert field.currentText() == ui(CLEAR) != CLEAR.source
    assert field.current == "clear"


def test_other_items_keep_the_choice_where_it_is_still_there(
    qtbot: QtBot, field: ChoiceField
) -> None:
    with qtbot.assertNotEmitted(field.chosen):
        field.set_items([("full", plain("full")), ("valid", plain("valid"))])
    assert field.current == "valid"
    field.set_items([("full", plain("full"))])
    assert field.current == "full"


def test_no_items_no_choice(qtbot: QtBot, ui: Ui) -> None:
    empty = ChoiceField(ui, plain("Class"), [])
    qtbot.addWidget(empty)
    assert empty.current is None


def test_an_item_can_be_greyed_out_with_a_reason(qtbot: QtBot, field: ChoiceField) -> None:
    field.set_item_enabled("same", False, plain("Not with stride 2"))
    index = field.model().index(0, 0)
    assert not index.flags() & Qt.ItemFlag.ItemIsEnabled
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "Not with stride 2"
    field.set_item_enabled("same", True)
    assert index.flags() & Qt.ItemFlag.ItemIsEnabled


@pytest.mark.parametrize("focused", [True, False])
def test_the_wheel_changes_only_a_focused_field(
    qtbot: QtBot, field: ChoiceField, focused: bool
) -> None:
    if focused:
        field.setFocus()
        qtbot.waitUntil(field.hasFocus)
    else:
        field.clearFocus()
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(field.mapToGlobal(QPoint(5, 5))),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field, event)
    assert field.current == ("clear" if focused else "valid")


def test_a_narrow_panel_may_squeeze_the_field(field: ChoiceField) -> None:
    assert field.minimumSizeHint().width() <= 56


@pytest.mark.parametrize("kind", [CheckField, SwitchField])
def test_yes_and_no_by_click_on_the_words(
    qtbot: QtBot, ui: Ui, kind: type[CheckField] | type[SwitchField]
) -> None:
    check = kind(ui, CLEAR)
    qtbot.addWidget(check)
    check.show()
    qtbot.mouseClick(check, Qt.MouseButton.LeftButton, pos=QPoint(6, check.height() // 2))
    assert check.isChecked()
    ui.language.set_language("pseudo")
    assert check.text() == check.accessibleName() == ui(CLEAR)
    assert check.height() >= 24


def test_a_switch_shows_its_state_by_place_and_colour(qtbot: QtBot, ui: Ui) -> None:
    switch = SwitchField(ui, plain("x"))
    qtbot.addWidget(switch)
    switch.show()
    middle = switch.height() // 2
    right = switch.width() - 3
    assert switch.grab().toImage().pixelColor(right, middle) == ui.theme.color("text3")
    switch.setChecked(True)
    left = switch.width() - 24
    assert switch.grab().toImage().pixelColor(left, middle) == ui.theme.color("accent_fill")
