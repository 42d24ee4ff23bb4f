"""One ring goes round whatever has the keyboard."""

from __future__ import annotations

import weakref

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from nnstudio.gui.theme.focus_ring import FocusRing
from nnstudio.gui.theme.theme import Theme


@pytest.fixture
def ring(theme: Theme) -> FocusRing:
    found = theme.findChild(FocusRing)
    assert isinstance(found, FocusRing)
    return found


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(300, 300)
    column = QVBoxLayout(made)
    column.addWidget(QPushButton("one"))
    column.addWidget(QLineEdit())
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def _focus(qtbot: QtBot, widget: QWidget) -> None:
    widget.window().activateWindow()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)


def _around(widget: QWidget, host: QWidget) -> QRect:
    return QRect(widget.mapTo(host, QPoint(0, 0)), widget.size()).adjusted(-4, -4, 4, 4)


def test_it_lies_two_pixels_wide_outside_a_gap_of_two(
    qtbot: QtBot, ring: FocusRing, window: QWidget
) -> None:
    button = window.findChild(QPushButton)
    _focus(qtbot, button)
    assert ring.target is button
    assert ring.widget is not None
    assert ring.widget.geometry() == _around(button, window)
    inside = window.grab().toImage()
    corner = ring.widget.geometry()
    middle = corner.center().x()
    assert inside.pixelColor(middle, corner.top()).name() == "#3452c8"
    assert inside.pixelColor(middle, corner.top() + 1).name() == "#3452c8"
    assert inside.pixelColor(middle, corner.top() + 3).name() == "#f3f4f6"


def test_it_moves_with_the_focus(qtbot: QtBot, ring: FocusRing, window: QWidget) -> None:
    _focus(qtbot, window.findChild(QPushButton))
    former = ring.widget
    field = window.findChild(QLineEdit)
    _focus(qtbot, field)
    assert ring.target is field
    assert ring.widget is not None and ring.widget.isVisible()
    assert former is not None and (not isValid(former) or former.isHidden())


def test_it_follows_a_control_that_is_moved(qtbot: QtBot, ring: FocusRing, window: QWidget) -> None:
    button = window.findChild(QPushButton)
    _focus(qtbot, button)
    window.resize(500, 400)
    qtbot.waitUntil(
        lambda: ring.widget is not None and ring.widget.geometry() == _around(button, window)
    )


def test_it_goes_when_the_control_is_hidden(qtbot: QtBot, ring: FocusRing, window: QWidget) -> None:
    button = window.findChild(QPushButton)
    _focus(qtbot, button)
    button.hide()
    qtbot.waitUntil(lambda: ring.target is not button or ring.widget is None)


def test_it_scrolls_with_its_page(qtbot: QtBot, ring: FocusRing) -> None:
    area = QScrollArea()
    qtbot.addWidget(area)
    page = QWidget()
    column = QVBoxLayout(page)
    buttons = [QPushButton(str(n)) for n in range(30)]
    for button in buttons:
        column.addWidget(button)
    area.setWidget(page)
    area.resize(200, 200)
    with qtbot.waitExposed(area):
        area.show()
    _focus(qtbot, buttons[3])
    assert ring.widget is not None
    assert ring.widget.parentWidget() is page


def test_a_view_may_draw_its_own_ring(qtbot: QtBot, ring: FocusRing, window: QWidget) -> None:
    field = window.findChild(QLineEdit)
    field.setProperty("ownFocusRing", True)
    _focus(qtbot, field)
    assert ring.target is None
    assert ring.widget is None


def test_it_survives_the_end_of_its_control(qtbot: QtBot, ring: FocusRing, window: QWidget) -> None:
    button = window.findChild(QPushButton)
    _focus(qtbot, button)
    button.deleteLater()
    qtbot.waitUntil(lambda: ring.target is not button)
    _focus(qtbot, window.findChild(QLineEdit))
    assert ring.widget is not None


def test_it_keeps_no_window_alive(qtbot: QtBot, ring: FocusRing) -> None:
    lone = QPushButton("one")
    with qtbot.waitExposed(lone):
        lone.show()
    _focus(qtbot, lone)
    gone = weakref.ref(lone)
    del lone
    assert gone() is None
    assert ring.target is None
