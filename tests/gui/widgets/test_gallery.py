"""All widgets together: names for readers, room for fingers, and every language and scale."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from nnstudio.gui.widgets.labels import ElidedLabel
from nnstudio.gui.widgets.ui import Ui
from tests.helpers.widget_gallery import Gallery, main

NOT_OURS = (QAbstractItemView, QMenu, QPlainTextEdit)


@pytest.fixture
def gallery(qtbot: QtBot, ui: Ui) -> Gallery:
    made = Gallery(ui)
    qtbot.addWidget(made)
    made.resize(1300, 960)
    with qtbot.waitExposed(made):
        made.show()
    return made


def _stops(gallery: Gallery) -> Iterator[QWidget]:
    """Yield what Tab reaches and our widgets made."""
    for widget in gallery.findChildren(QWidget):
        tabs = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if tabs and widget.isVisible() and not isinstance(widget, NOT_OURS):
            ours = type(widget).__module__.startswith("nnstudio.gui.widgets")
            if ours:
                yield widget


def test_every_stop_of_the_keyboard_has_a_name_and_a_role(gallery: Gallery) -> None:
    stops = list(_stops(gallery))
    assert len(stops) > 40
    for widget in stops:
        assert widget.accessibleName(), widget
        role = QAccessible.queryAccessibleInterface(widget).role()
        assert role not in (QAccessible.Role.NoRole, QAccessible.Role.Client), widget


def test_every_stop_is_large_enough_to_hit(gallery: Gallery) -> None:
    small = [
        (type(widget).__name__, widget.accessibleName(), widget.size().toTuple())
        for widget in _stops(gallery)
        if isinstance(widget, (QAbstractButton, QTabBar))
        and not widget.property("segment")
        and (widget.height() < 23 or widget.width() < 23)
    ]
    assert not small


def test_no_word_is_cut_off_without_dots_in_a_longer_language(
    qtbot: QtBot, gallery: Gallery, ui: Ui
) -> None:
    gallery.resize(1800, 1100)
    cut = [
        label.text()
        for label in gallery.findChildren(QLabel)
        if label.isVisible()
        and label.text()
        and not label.wordWrap()
        and not isinstance(label, ElidedLabel)
        and label.width() < label.fontMetrics().horizontalAdvance(label.text())
    ]
    assert not cut


@pytest.mark.parametrize("scale", [1.25, 2.5])
@pytest.mark.parametrize("mode", ["dark", "high_contrast_light"])
def test_a_change_of_look_reaches_every_widget(
    qtbot: QtBot, gallery: Gallery, ui: Ui, mode: str, scale: float
) -> None:
    before = {widget: widget.font().pointSizeF() for widget in _stops(gallery)}
    ui.theme.configure(mode=mode, scale=scale)
    for widget, size in before.items():
        ratio = widget.font().pointSizeF() / size
        assert ratio == pytest.approx(scale, rel=0.03), widget
    window = gallery.grab().toImage()
    ground = window.pixelColor(window.width() // 2, 4)
    assert ground == ui.theme.color("surface")


def test_the_gallery_draws_itself_into_a_file(qtbot: QtBot, tmp_path: object) -> None:
    out = f"{tmp_path}/gallery.png"
    assert main([out, "--lang", "de", "--focus", "none"]) == 0
