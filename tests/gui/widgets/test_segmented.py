"""The segmented control: one choice, one stop in the tab order, arrow keys inside."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from nnstudio.base.text import plain
from nnstudio.gui.widgets.segmented import SegmentedControl
from nnstudio.gui.widgets.ui import Ui

ITEMS = [("layers", plain("Layers")), ("neurons", plain("Neurons")), ("code", plain("PyTorch"))]


@pytest.fixture
def control(qtbot: QtBot, ui: Ui) -> SegmentedControl:
    made = SegmentedControl(ui, plain("View"), ITEMS)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def _segment(control: SegmentedControl, words: str) -> QRadioButton:
    return next(b for b in control.findChildren(QRadioButton) if b.text() == words)


def test_a_click_chooses_and_tells(qtbot: QtBot, control: SegmentedControl) -> None:
    with qtbot.waitSignal(control.selected) as told:
        qtbot.mouseClick(_segment(control, "Neurons"), Qt.MouseButton.LeftButton)
    assert told.args == ["neurons"]
    assert control.current == "neurons"


def test_the_program_chooses_in_silence(qtbot: QtBot, control: SegmentedControl) -> None:
    with qtbot.assertNotEmitted(control.selected):
        control.set_current("code")
    assert control.current == "code"


def test_the_right_arrow_goes_on(qtbot: QtBot, control: SegmentedControl) -> None:
    control.activateWindow()
    control.setFocus()
    qtbot.waitUntil(_segment(control, "Layers").hasFocus)
    with qtbot.waitSignal(control.selected) as told:
        qtbot.keyClick(_segment(control, "Layers"), Qt.Key.Key_Right)
    assert told.args == ["neurons"]


def test_the_row_keeps_its_width_whatever_is_chosen(control: SegmentedControl) -> None:
    widths = set()
    for key in control.keys:
        control.set_current(key)
        widths.add(control.sizeHint().width())
    assert len(widths) == 1


def test_a_segment_can_be_switched_off_with_a_reason(control: SegmentedControl) -> None:
    control.set_segment_enabled("neurons", False, plain("Only for small dense nets"))
    segment = _segment(control, "Neurons")
    assert not segment.isEnabled()
    assert segment.toolTip() == "Only for small dense nets"
    control.set_segment_enabled("neurons", True)
    assert segment.isEnabled()
    assert segment.toolTip() == ""


def test_other_items_replace_the_old_ones(qtbot: QtBot, control: SegmentedControl) -> None:
    control.set_items([("en", plain("EN")), ("de", plain("DE"))], "de")
    assert control.keys == ("en", "de")
    assert control.current == "de"


def test_readers_hear_what_is_chosen_here(control: SegmentedControl) -> None:
    assert control.accessibleName() == "View"
    assert _segment(control, "PyTorch").accessibleName() == "PyTorch"


def test_an_unknown_key_is_refused(control: SegmentedControl) -> None:
    with pytest.raises(KeyError):
        control.set_current("keras")
