"""Buttons: words, icons, sizes, and what screen readers hear."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.gui.widgets.buttons import Button, LinkButton, PrimaryButton, ToolButton
from nnstudio.gui.widgets.ui import Ui

CLEAR = QT_TRANSLATE_NOOP("widgets", "Clear the search")


def test_a_button_is_pressed_by_mouse_and_key(qtbot: QtBot, ui: Ui) -> None:
    button = Button(ui, plain("Start again"), icon="restart")
    qtbot.addWidget(button)
    pressed: list[int] = []
    button.clicked.connect(lambda: pressed.append(1))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert len(pressed) == 2


def test_words_follow_the_language(qtbot: QtBot, ui: Ui) -> None:
    button = Button(ui, CLEAR, tooltip=CLEAR)
    tool = ToolButton(ui, "close", CLEAR)
    for widget in (button, tool):
        qtbot.addWidget(widget)
    ui.language.set_language("pseudo")
    assert button.text() == button.accessibleName() == ui(CLEAR) != CLEAR.source
    assert button.toolTip() == ui(CLEAR)
    assert tool.accessibleName() == tool.toolTip() == ui(CLEAR)


def test_an_ampersand_is_shown_and_makes_no_shortcut(qtbot: QtBot, ui: Ui) -> None:
    button = Button(ui, plain("Data & input"))
    qtbot.addWidget(button)
    assert button.text() == "Data && input"
    assert button.accessibleName() == "Data & input"


@pytest.mark.parametrize(("size", "height"), [("normal", 32), ("small", 28), ("large", 48)])
def test_a_button_has_the_height_of_its_size(qtbot: QtBot, ui: Ui, size: str, height: int) -> None:
    button = PrimaryButton(ui, plain("Use these data"), size=size)  # type: ignore[arg-type]
    qtbot.addWidget(button)
    button.show()
    assert button.height() == height


def test_the_primary_button_is_filled(qtbot: QtBot, ui: Ui) -> None:
    button = PrimaryButton(ui, plain("Train"), icon="train")
    qtbot.addWidget(button)
    button.show()
    picture = button.grab().toImage()
    assert picture.pixelColor(picture.width() // 2, 3) == ui.theme.color("accent_fill")


def test_icon_and_variant_can_change(qtbot: QtBot, ui: Ui) -> None:
    button = Button(ui, plain("Train"), icon="train")
    qtbot.addWidget(button)
    before = button.icon().cacheKey()
    button.set_icon("pause")
    assert button.icon().cacheKey() != before
    button.set_icon(None)
    assert button.icon().isNull()
    button.set_button_variant("primary")
    button.show()
    assert button.grab().toImage().pixelColor(8, 3) == ui.theme.color("accent_fill")


def test_colours_and_size_follow_the_theme(qtbot: QtBot, ui: Ui) -> None:
    button = Button(ui, plain("Train"), icon="train")
    qtbot.addWidget(button)
    button.show()
    before = button.icon().cacheKey()
    ui.theme.configure(mode="dark", scale=2.0)
    assert button.icon().cacheKey() != before
    assert button.iconSize().height() == 32
    qtbot.waitUntil(lambda: button.sizeHint().height() == 64)


def test_a_tool_button_says_its_shortcut_and_is_large_enough_to_hit(qtbot: QtBot, ui: Ui) -> None:
    tool = ToolButton(ui, "undo", plain("Undo"), shortcut="Ctrl+Z")
    qtbot.addWidget(tool)
    tool.show()
    assert tool.toolTip() == "Undo (Ctrl+Z)"
    assert tool.accessibleName() == "Undo"
    assert min(tool.width(), tool.height()) >= 24


def test_a_pressed_tool_button_shows_it_by_colour(qtbot: QtBot, ui: Ui) -> None:
    tool = ToolButton(ui, "pin", plain("Keep"), checkable=True)
    qtbot.addWidget(tool)
    before = tool.icon().cacheKey()
    tool.setChecked(True)
    assert tool.icon().cacheKey() != before


def test_a_link_reads_as_a_link(qtbot: QtBot, ui: Ui) -> None:
    link = LinkButton(ui, plain("Show all"))
    qtbot.addWidget(link)
    assert link.cursor().shape() == Qt.CursorShape.PointingHandCursor
    assert link.property("variant") == "link"


def test_a_deleted_button_no_longer_follows(qtbot: QtBot, ui: Ui) -> None:
    button = Button(ui, plain("Train"))
    button.deleteLater()
    qtbot.waitUntil(lambda: not _is_alive(button))
    ui.language.set_language("de")  # would raise in a slot of the deleted widget
    ui.theme.configure(mode="dark")


def _is_alive(widget: object) -> bool:
    from shiboken6 import isValid

    return isValid(widget)
