"""A blind review by keyboard: errors among right answers, nothing told, taken over in one step."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.data.config import Correction
from nnstudio.gui.app import Start, Studio
from nnstudio.gui.data_browser.decide_dialogs import ExcludeDialog, RelabelDialog
from nnstudio.gui.pages.error_gallery import ErrorGallery
from nnstudio.gui.pages.review_dialog import ReviewDialog
from nnstudio.gui.pages.review_item import keys_of
from tests.helpers.modal import dialogs

Key = Qt.Key


def _errors(studio: Studio, qtbot: QtBot, example: str = "digits-mlp") -> ErrorGallery:
    studio.open(Start(example=example))
    qtbot.waitUntil(lambda: studio.session.data.status == "ready", timeout=30_000)
    studio.launcher.train()
    qtbot.waitUntil(lambda: studio.controller.busy, timeout=30_000)
    qtbot.waitUntil(lambda: studio.controller.state == "idle", timeout=120_000)
    studio.window.show_workspace("results")
    gallery = studio.window.results_page.gallery
    qtbot.waitUntil(lambda: gallery.list.count() > 1, timeout=30_000)
    return gallery


def _press(key: Qt.Key) -> None:
    """Press a key where the focus is, as a person does."""
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key)


def _reviewed(work: Callable[[ReviewDialog], None]) -> Callable[[QWidget], None]:
    def visit(dialog: QWidget) -> None:
        assert isinstance(dialog, ReviewDialog)
        dialog.activateWindow()
        QApplication.processEvents()
        work(dialog)

    return visit


def _give_reason() -> None:
    """Answer the question of why an item is excluded, which is asked next."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ExcludeDialog)
    dialog.reasons[1].click()
    dialog.decide()


def _words(dialog: QWidget) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def test_a_review_by_keyboard_ends_in_corrections_that_can_be_undone(
    ready: Studio, qtbot: QtBot
) -> None:
    gallery = _errors(ready, qtbot)
    errors = gallery.errors()
    seen: dict[str, Any] = {}

    def work(dialog: ReviewDialog) -> None:
        _press(Key.Key_Space)  # "Start the review" has the focus
        assert dialog.phase == "items" and dialog.review is not None
        items = dialog.review.items
        assert len(items) == 2 * len(errors)
        assert sum(item.is_error for item in items) == len(errors)
        first = items[0]
        names = dialog.review.classes
        shown = _words(dialog)
        assert "says" not in shown and f"“{names[first.label]}”" not in shown
        assert dialog.pane.place.text() == f"Item 1 of {len(items)}"
        _press(Key.Key_S)
        _press(Key.Key_Left)
        assert "skipped" in dialog.pane.place.text()
        _press(Key.Key_S)
        # Always say what the net said: in turn by its key and by the arrows.
        for place, item in enumerate(items[1:], start=1):
            assert dialog.pane.place.text() == f"Item {place + 1} of {len(items)}"
            wanted = item.answer
            if place % 2:
                _press(Qt.Key(Key.Key_0 + wanted))  # classes that are digits are their own keys
            else:
                for _ in range(wanted):
                    _press(Key.Key_Down)
                _press(Key.Key_Return)
        assert dialog.phase == "result"
        tally = dialog.review.tally()
        assert tally.skipped == 1 and tally.judged == len(items) - 1
        assert tally.all.net.hits == tally.judged
        assert "net was right in" in dialog.result_view.words.text()
        assert "%" in dialog.result_view.table.item(2, 1).text()
        seen["corrections"] = dialog.review.corrections()
        assert ready.session.document.data.corrections == ()
        _press(Key.Key_Space)  # "Take … over" has the focus

    gallery.list.setFocus()
    with dialogs(_reviewed(work)):
        QTest.keyClick(gallery.list, Key.Key_B)
    corrections = ready.session.document.data.corrections
    assert corrections == seen["corrections"] and len(corrections) >= len(errors) - 1
    assert all(one.reviewed for one in corrections)
    page = ready.window.results_page
    qtbot.waitUntil(page.corrections_note.isVisible, timeout=30_000)
    words = page.corrections_note.accessibleName()
    assert "old and new, are scored on these same corrected items" in words
    assert "without a blind review" not in words
    ready.session.undo()
    assert ready.session.document.data.corrections == ()
    qtbot.waitUntil(lambda: not page.corrections_note.isVisible(), timeout=30_000)


def test_excluding_needs_a_reason_and_esc_ends_with_what_was_said(
    ready: Studio, qtbot: QtBot
) -> None:
    gallery = _errors(ready, qtbot)
    gallery.list.setFocus()
    gallery.list.item(0).setSelected(True)
    gallery.list.item(1).setSelected(True)

    def work(dialog: ReviewDialog) -> None:
        assert dialog.chosen_button.isChecked()
        _press(Key.Key_Space)
        assert dialog.review is not None and len(dialog.review.items) == 4
        QTimer.singleShot(0, _give_reason)  # the dialog of the reason runs inside of the key
        _press(Key.Key_X)
        assert dialog.review.said[0].reason == "Damaged, blurred or cut off"
        dialog.activateWindow()  # as the window system does
        QApplication.processEvents()
        _press(Key.Key_Escape)
        assert dialog.phase == "result"
        _press(Key.Key_Space)

    with dialogs(_reviewed(work)):
        qtbot.mouseClick(gallery.review_button, Qt.MouseButton.LeftButton)
    [correction] = ready.session.document.data.corrections
    assert correction.exclude and correction.reviewed and correction.reason


def test_changing_nothing_is_possible_and_a_cell_of_right_answers_has_no_review(
    ready: Studio, qtbot: QtBot
) -> None:
    gallery = _errors(ready, qtbot)

    def work(dialog: ReviewDialog) -> None:
        _press(Key.Key_Space)
        _press(Key.Key_1)
        _press(Key.Key_Escape)
        _press(Key.Key_Escape)

    gallery.list.setFocus()
    with dialogs(_reviewed(work)):
        QTest.keyClick(gallery.list, Key.Key_B)
    assert ready.session.document.data.corrections == ()
    gallery.show_cell(0, 0)
    assert gallery.list.count() > 0 and not gallery.review_button.isEnabled()


def test_the_first_nine_classes_have_keys_and_digits_are_their_own() -> None:
    assert keys_of(("cat", "dog")) == ("1", "2")
    assert keys_of(tuple("abcdefghijk")) == tuple("123456789")
    assert keys_of(("7", "0")) == ("7", "0")


def test_a_correction_without_review_says_that_it_favours_the_net(
    ready: Studio, qtbot: QtBot
) -> None:
    gallery = _errors(ready, qtbot)
    gallery.list.setCurrentRow(0)
    told: list[str] = []

    def relabel(dialog: QWidget) -> None:
        assert isinstance(dialog, RelabelDialog)
        told.append(_words(dialog))
        given = int(gallery.result.prediction.classes[0])
        dialog.list.setCurrentRow((dialog.list.currentRow() + 1 + given % 2) % 10)
        dialog.decide()

    with dialogs(relabel):
        QTest.keyClick(gallery.list, Key.Key_L)
    assert "favours the net" in told[0]
    [correction] = ready.session.document.data.corrections
    assert isinstance(correction, Correction) and not correction.reviewed
    page = ready.window.results_page
    qtbot.waitUntil(page.corrections_note.isVisible, timeout=30_000)
    assert "1 of them was corrected without a blind review" in (
        page.corrections_note.accessibleName()
    )
