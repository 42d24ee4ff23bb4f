"""Errors of a text net as cards: words coloured by what moved the net, and what may be done."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from nnstudio.gui.app import Start, Studio
from nnstudio.gui.data_browser.decide_dialogs import ExcludeDialog, RelabelDialog
from nnstudio.gui.pages.error_gallery import ErrorGallery
from nnstudio.gui.pages.text_card import CARD_ROLE, CardDeed, TextCard
from tests.helpers.modal import dialogs

LONG = 60_000
ROW = Qt.ItemDataRole.UserRole


@pytest.fixture
def gallery(ready: Studio, qtbot: QtBot) -> ErrorGallery:
    """The errors of the bundled texts on the page Results, their words coloured."""
    ready.open(Start(example="text-bag"))
    qtbot.waitUntil(lambda: ready.session.data.status == "ready", timeout=LONG)
    ready.launcher.train()
    qtbot.waitUntil(lambda: ready.session.runs.latest_trained is not None, timeout=LONG)
    qtbot.waitUntil(lambda: ready.controller.state == "idle", timeout=LONG)
    ready.window.show_workspace("results")
    found = ready.window.results_page.gallery
    qtbot.waitUntil(lambda: found.list.count() > 0, timeout=LONG)
    qtbot.waitUntil(lambda: _shares(found, 0) is not None, timeout=LONG)
    return found


def _card(gallery: ErrorGallery, place: int) -> TextCard:
    return gallery.list.item(place).data(CARD_ROLE)


def _shares(gallery: ErrorGallery, place: int) -> object:
    return gallery.text_cards.shares(_card(gallery, place).text)


def _press(gallery: ErrorGallery, place: int, deed: CardDeed) -> None:
    """Click a button on a card as a person does."""
    box = gallery.list.visualItemRect(gallery.list.item(place))
    at = gallery.text_cards.buttons(QRectF(box))[deed].center().toPoint()
    viewport = gallery.list.viewport()
    QTest.mouseMove(viewport, at)
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def test_a_card_tells_text_classes_and_certainty(gallery: ErrorGallery) -> None:
    card, result = _card(gallery, 0), gallery.result
    assert result is not None and gallery.dataset is not None
    row = int(gallery.list.item(0).data(ROW))
    place = int(np.flatnonzero(np.asarray(result.rows) == row)[0])
    assert card.text == gallery.text_of(row)
    assert card.true == int(gallery.dataset.target[row])
    assert card.given == int(result.prediction.classes[place]) != card.true
    assert card.share == pytest.approx(float(result.prediction.probabilities[place].max()))
    said = gallery.list.item(0).text()
    assert card.names[card.true] in said and card.names[card.given] in said
    assert "  " not in said and card.text.split()[-1] in said


def test_the_colours_are_those_of_answer_against_right_class(
    gallery: ErrorGallery, ready: Studio, qtbot: QtBot
) -> None:
    card = _card(gallery, 0)
    shares = gallery.text_cards.shares(card.text)
    assert shares is not None
    _press(gallery, 0, "why")
    lab = ready.window.text_lab
    assert ready.window.pages.currentWidget() is lab
    lab.why.second.setCurrentIndex(1 + card.true)
    qtbot.waitUntil(
        lambda: (
            lab.why.answer is not None
            and lab.why.answer.text == card.text
            and lab.why.answer.second == card.true
        ),
        timeout=LONG,
    )
    answer = lab.why.answer
    assert answer is not None and answer.first == card.given
    expected = [(*word.span, word.share) for word in answer.words]
    np.testing.assert_allclose(np.array(shares), np.array(expected), atol=1e-4)


def test_the_buttons_on_a_card_correct_its_text(gallery: ErrorGallery, ready: Studio) -> None:
    row = int(gallery.list.item(0).data(ROW))
    keys = ready.session.data.dataset.keys if ready.session.data.dataset else ()

    def relabel(dialog: QWidget) -> None:
        assert isinstance(dialog, RelabelDialog)
        dialog.field.setText("unclear")
        dialog.decide()

    with dialogs(relabel):
        _press(gallery, 0, "relabel")
    correction = ready.session.document.data.corrections[0]
    assert (correction.key, correction.label) == (keys[row], "unclear")


def test_exclude_asks_for_a_reason(gallery: ErrorGallery, ready: Studio) -> None:
    def exclude(dialog: QWidget) -> None:
        assert isinstance(dialog, ExcludeDialog)
        dialog.reasons[0].click()
        dialog.decide()

    with dialogs(exclude):
        _press(gallery, 0, "exclude")
    assert ready.session.document.data.corrections[0].exclude


def test_a_press_that_ends_elsewhere_does_nothing(gallery: ErrorGallery, ready: Studio) -> None:
    box = gallery.list.visualItemRect(gallery.list.item(0))
    at = gallery.text_cards.buttons(QRectF(box))["exclude"].center().toPoint()
    viewport, left = gallery.list.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(viewport, left, Qt.KeyboardModifier.NoModifier, at)
    QTest.mouseRelease(viewport, left, Qt.KeyboardModifier.NoModifier, QPoint(2, 2))
    assert not ready.session.document.data.corrections


def test_w_asks_why_and_goes_to_the_words(gallery: ErrorGallery, ready: Studio) -> None:
    gallery.list.setFocus()
    gallery.list.setCurrentRow(0)
    ready.window.activateWindow()
    QTest.keyClick(gallery.list, Qt.Key.Key_W)
    lab = ready.window.text_lab
    assert ready.window.pages.currentWidget() is lab
    assert lab.why.entry.text == _card(gallery, 0).text
    assert ready.window.focusWidget() is lab.why.flow


def test_a_narrow_card_leaves_out_buttons_but_never_why(gallery: ErrorGallery) -> None:
    cards = gallery.text_cards
    assert set(cards.buttons(QRectF(0, 0, 330, 160))) == {"relabel", "exclude", "why"}
    assert set(cards.buttons(QRectF(0, 0, 110, 160))) == {"why"}
    cards.fit(1000)
    assert cards.size.width() == 333
    cards.fit(250)
    assert cards.size.width() == 250


def test_other_colours_come_with_another_run(
    gallery: ErrorGallery, ready: Studio, qtbot: QtBot
) -> None:
    first = gallery.result
    ready.launcher.start_again(new_weights=True)
    qtbot.waitUntil(lambda: len(list(ready.session.runs)) == 2, timeout=LONG)
    qtbot.waitUntil(lambda: ready.controller.state == "idle", timeout=LONG)
    qtbot.waitUntil(lambda: gallery.result is not first, timeout=LONG)  # the newest run is shown
    qtbot.waitUntil(
        lambda: gallery.list.count() == 0 or _shares(gallery, 0) is not None, timeout=LONG
    )
