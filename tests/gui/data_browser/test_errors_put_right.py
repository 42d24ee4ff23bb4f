"""Errors of the net can be checked where they are shown: the same corrections as in the browser."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from nnstudio.gui.app import Start, Studio
from nnstudio.gui.data_browser.decide_dialogs import ExcludeDialog, RelabelDialog
from nnstudio.gui.pages.error_gallery import ErrorGallery
from tests.helpers.modal import dialogs


def errors(studio: Studio, qtbot: QtBot, example: str) -> ErrorGallery:
    studio.open(Start(example=example))
    qtbot.waitUntil(lambda: studio.session.data.status == "ready", timeout=30_000)
    studio.launcher.train()
    qtbot.waitUntil(lambda: studio.controller.busy, timeout=30_000)
    qtbot.waitUntil(lambda: studio.controller.state == "idle", timeout=120_000)
    studio.window.show_workspace("results")
    gallery = studio.window.results_page.gallery
    qtbot.waitUntil(lambda: gallery.list.count() > 0, timeout=30_000)
    return gallery


def test_an_error_is_relabelled_and_another_excluded(ready: Studio, qtbot: QtBot) -> None:
    gallery = errors(ready, qtbot, "digits-mlp")
    shown = ready.window.data_page.items.browsing.items
    assert shown is not None
    assert len(shown.wrong()) == gallery.list.count()
    row = int(gallery.list.item(0).data(Qt.ItemDataRole.UserRole))
    key = ready.session.data.dataset.keys[row]
    gallery.list.setCurrentRow(0)

    def relabel(dialog: QWidget) -> None:
        assert isinstance(dialog, RelabelDialog)
        dialog.field.setText("unclear")
        dialog.decide()

    with dialogs(relabel):
        QTest.keyClick(gallery.list, Qt.Key.Key_L)
    correction = ready.session.document.data.corrections[0]
    assert (correction.key, correction.label) == (key, "unclear")
    ready.session.undo()
    qtbot.waitUntil(lambda: ready.session.data.status == "ready", timeout=30_000)
    qtbot.waitUntil(lambda: gallery.list.count() > 0, timeout=30_000)
    gallery.list.setCurrentRow(0)

    def exclude(dialog: QWidget) -> None:
        assert isinstance(dialog, ExcludeDialog)
        dialog.reasons[1].click()
        dialog.decide()

    with dialogs(exclude):
        qtbot.mouseClick(gallery.exclude_button, Qt.MouseButton.LeftButton)
    assert ready.session.document.data.corrections[0].exclude


def test_wrong_answers_are_a_filter_of_the_browser(ready: Studio, qtbot: QtBot) -> None:
    gallery = errors(ready, qtbot, "text-bag")
    ready.window.show_workspace("data")
    items = ready.window.data_page.items
    assert "wrong" in items.filters.only_field.keys
    items.filters.only_field.setCurrentIndex(items.filters.only_field.keys.index("wrong"))
    assert len(items.browsing.found) == gallery.list.count()
    items.view.go_to(0)
    assert items.detail.answer.isVisible()
