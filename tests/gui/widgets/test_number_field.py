"""The number field: both decimal marks, ranges, steps, messages, one signal a settled value."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.gui.widgets.number_field import NumberField
from nnstudio.gui.widgets.ui import Ui

Make = Callable[..., NumberField]


@pytest.fixture
def make(qtbot: QtBot, ui: Ui) -> Make:
    def build(**options: object) -> NumberField:
        made = NumberField(ui, plain("Filters"), **options)  # type: ignore[arg-type]
        qtbot.addWidget(made)
        with qtbot.waitExposed(made):
            made.show()
        made.activateWindow()
        made.setFocus()
        qtbot.waitUntil(made.line_edit.hasFocus)
        return made

    return build


def _type(qtbot: QtBot, field: NumberField, raw: str, *, enter: bool = True) -> None:
    field.line_edit.selectAll()
    qtbot.keyClicks(field.line_edit, raw)
    if enter:
        qtbot.keyClick(field.line_edit, Qt.Key.Key_Return)


def _collect(field: NumberField) -> list[object]:
    told: list[object] = []
    field.value_committed.connect(told.append)
    return told


def test_enter_settles_the_value(qtbot: QtBot, make: Make) -> None:
    field = make(value=16, minimum=1, maximum=1024, integer=True)
    told = _collect(field)
    _type(qtbot, field, "32")
    assert told == [32]
    assert isinstance(told[0], int)


def test_leaving_the_field_settles_the_value_once(qtbot: QtBot, make: Make) -> None:
    field = make(value=16, minimum=1, maximum=1024, integer=True)
    told = _collect(field)
    _type(qtbot, field, "64", enter=False)
    assert told == []
    field.line_edit.clearFocus()
    assert told == [64]


def test_the_same_value_is_not_told_again(qtbot: QtBot, make: Make) -> None:
    field = make(value=16, integer=True)
    told = _collect(field)
    _type(qtbot, field, "16")
    assert told == []


@pytest.mark.parametrize("raw", ["0.25", "0,25", "2.5e-1", " ,25 "])
@pytest.mark.parametrize("code", ["en", "de"])
def test_comma_and_point_are_both_understood(
    qtbot: QtBot, make: Make, ui: Ui, raw: str, code: str
) -> None:
    ui.language.set_language(code)
    field = make(value=0.5, minimum=0, maximum=1)
    _type(qtbot, field, raw)
    assert field.value == 0.25


def test_the_value_is_written_as_the_language_does(make: Make, ui: Ui) -> None:
    field = make(value=0.001)
    assert field.line_edit.text() == "0.001"
    ui.language.set_language("de")
    assert field.line_edit.text() == "0,001"


def test_a_value_outside_the_range_stays_visible_with_a_reason(
    qtbot: QtBot, make: Make, ui: Ui
) -> None:
    field = make(value=16, minimum=1, maximum=1024, integer=True)
    told = _collect(field)
    _type(qtbot, field, "5000")
    assert told == []
    assert field.value == 16
    assert field.line_edit.text() == "5000"
    assert field.message is not None
    assert ui(field.message) == "Allowed are values from 1 to 1,024."
    assert field.line_edit.property("invalid") == "error"
    assert field.line_edit.accessibleDescription() == ui(field.message)


def test_words_are_refused_with_an_example(qtbot: QtBot, make: Make, ui: Ui) -> None:
    field = make(value=0.5)
    _type(qtbot, field, "many")
    assert field.message is not None
    assert "0.5" in ui(field.message)


def test_a_fraction_is_refused_where_whole_numbers_are_needed(
    qtbot: QtBot, make: Make, ui: Ui
) -> None:
    field = make(value=3, integer=True)
    _type(qtbot, field, "2.5")
    assert field.value == 3
    assert field.message is not None
    assert "whole number" in ui(field.message)


def test_typing_on_takes_the_reason_away(qtbot: QtBot, make: Make) -> None:
    field = make(value=16, minimum=1, maximum=1024, integer=True)
    _type(qtbot, field, "5000")
    _type(qtbot, field, "7", enter=False)
    assert field.message is None
    qtbot.keyClick(field.line_edit, Qt.Key.Key_Return)
    assert field.value == 7


def test_escape_brings_the_value_back(qtbot: QtBot, make: Make) -> None:
    field = make(value=16, minimum=1, maximum=1024, integer=True)
    _type(qtbot, field, "5000")
    qtbot.keyClick(field.line_edit, Qt.Key.Key_Escape)
    assert field.line_edit.text() == "16"
    assert field.message is None


def test_arrow_keys_step_and_stop_at_the_limit(qtbot: QtBot, make: Make) -> None:
    field = make(value=9, minimum=0, maximum=10, integer=True)
    told = _collect(field)
    for _ in range(3):
        qtbot.keyClick(field.line_edit, Qt.Key.Key_Up)
    qtbot.keyClick(field.line_edit, Qt.Key.Key_Down)
    assert told == [10, 9]


def test_an_arrow_key_takes_what_was_just_typed(qtbot: QtBot, make: Make) -> None:
    field = make(value=1, minimum=0, maximum=100, integer=True)
    _type(qtbot, field, "50", enter=False)
    qtbot.keyClick(field.line_edit, Qt.Key.Key_Up)
    assert field.value == 51


def test_a_learning_rate_steps_by_its_magnitude_and_never_reaches_zero(
    qtbot: QtBot, make: Make
) -> None:
    field = make(value=0.002, minimum=1e-8)
    seen = []
    for _ in range(3):
        qtbot.keyClick(field.line_edit, Qt.Key.Key_Down)
        seen.append(field.value)
    assert seen == [0.001, 0.0009, 0.0008]


def _wheel(field: NumberField, notches: int) -> QWheelEvent:
    middle = QPointF(field.line_edit.rect().center())
    event = QWheelEvent(
        middle,
        QPointF(field.line_edit.mapToGlobal(middle.toPoint())),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field.line_edit, event)
    return event


def test_the_wheel_changes_only_a_focused_field(qtbot: QtBot, make: Make) -> None:
    field = make(value=5, minimum=0, maximum=10, integer=True)
    assert _wheel(field, 1).isAccepted()
    assert field.value == 6
    field.line_edit.clearFocus()
    assert not _wheel(field, 1).isAccepted()
    assert field.value == 6


def test_range_or_unit_stand_in_the_field(make: Make, ui: Ui) -> None:
    field = make(value=16, minimum=1, maximum=1024, integer=True)
    assert field.line_edit.hint == "1–1,024"
    ui.language.set_language("de")
    assert field.line_edit.hint == "1–1.024"
    assert make(value=1, minimum=1, maximum=9, unit=plain("pixels")).line_edit.hint == "pixels"
    assert make(value=1.0).line_edit.hint == ""


def test_readers_hear_label_range_and_unit(make: Make) -> None:
    field = make(value=1, minimum=1, maximum=9, unit=plain("pixels"))
    assert field.line_edit.accessibleName() == "Filters"
    assert field.line_edit.accessibleDescription() == "1 to 9, in pixels"


def test_a_view_can_warn_about_a_legal_value(qtbot: QtBot, make: Make, ui: Ui) -> None:
    field = make(value=12, minimum=1, maximum=65536, integer=True)
    field.set_note(plain("10 classes"))
    assert field.line_edit.property("invalid") == "warn"
    _type(qtbot, field, "0")
    assert field.line_edit.property("invalid") == "error"
    _type(qtbot, field, "10")
    assert field.line_edit.property("invalid") == "warn"
    field.set_note(None)
    assert field.line_edit.property("invalid") is None
    assert field.message is None


def test_a_reading_of_its_own_may_refuse_in_words(qtbot: QtBot, make: Make) -> None:
    class OddError(ValueError):
        text = QT_TRANSLATE_NOOP("widgets", "Clear the search")

    def odd(raw: str) -> int:
        if int(raw) % 2 == 0:
            raise OddError
        return int(raw)

    field = make(value=3, integer=True, parse=odd)
    _type(qtbot, field, "4")
    assert field.message == OddError.text
    _type(qtbot, field, "5")
    assert field.value == 5


def test_a_locked_field_can_be_read_but_not_changed(qtbot: QtBot, make: Make) -> None:
    field = make(value=16, minimum=1, maximum=1024, integer=True)
    field.set_read_only(True)
    _type(qtbot, field, "3")
    qtbot.keyClick(field.line_edit, Qt.Key.Key_Up)
    assert (field.value, field.line_edit.text()) == (16, "16")


def test_a_message_never_covers_the_field(qtbot: QtBot, ui: Ui) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    field = NumberField(ui, plain("Neurons"), value=12, integer=True)
    field.set_note(plain("The data have 10 classes, this layer has 12 neurons. " * 2))
    column.addWidget(field)
    page.resize(160, 10)
    page.show()
    page.resize(160, page.heightForWidth(160))
    message = next(w for w in field.findChildren(QWidget) if type(w).__name__ == "StatusLabel")
    qtbot.waitUntil(lambda: message.geometry().top() > field.line_edit.geometry().bottom())
    assert field.line_edit.height() == 28
