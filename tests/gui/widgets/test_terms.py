"""Terms explain themselves: by click, by key, by a resting pointer; the card closes as expected."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QEnterEvent
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.gui.widgets.paragraph import Paragraph
from nnstudio.gui.widgets.popover import PopoverCard
from nnstudio.gui.widgets.term_label import TermLabel
from nnstudio.gui.widgets.ui import Ui

CLEAR = QT_TRANSLATE_NOOP("widgets", "Clear the search")
LOSS = plain("How wrong the answers are, as one number.")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(480, 320)
    QVBoxLayout(made)
    qtbot.addWidget(made)
    return made


def _show(qtbot: QtBot, window: QWidget, *widgets: QWidget) -> None:
    for widget in widgets:
        window.layout().addWidget(widget)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()


@pytest.fixture
def term(qtbot: QtBot, ui: Ui, window: QWidget) -> TermLabel:
    made = TermLabel(ui, plain("Training loss"), LOSS)
    _show(qtbot, window, made, QPushButton("elsewhere"))
    return made


def test_a_click_opens_and_closes_the_card(qtbot: QtBot, term: TermLabel) -> None:
    qtbot.mouseClick(term, Qt.MouseButton.LeftButton)
    assert term.card is not None
    assert term.card.isVisible()
    assert term.card.accessibleName() == "Training loss"
    assert term.card.accessibleDescription() == LOSS.args[0][1]
    qtbot.mouseClick(term, Qt.MouseButton.LeftButton)
    assert term.card is None


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_the_keyboard_opens_and_escape_closes(qtbot: QtBot, term: TermLabel, key: Qt.Key) -> None:
    term.setFocus()
    qtbot.keyClick(term, key)
    assert term.card is not None
    qtbot.keyClick(term, Qt.Key.Key_Escape)
    assert term.card is None
    assert term.hasFocus()


def test_a_click_elsewhere_closes(qtbot: QtBot, term: TermLabel, window: QWidget) -> None:
    qtbot.mouseClick(term, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(window.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert term.card is None


def test_a_click_on_the_card_keeps_it(qtbot: QtBot, term: TermLabel) -> None:
    qtbot.mouseClick(term, Qt.MouseButton.LeftButton)
    assert term.card is not None
    qtbot.mouseClick(term.card, Qt.MouseButton.LeftButton)
    assert term.card is not None


def test_a_resized_window_closes_the_card(qtbot: QtBot, term: TermLabel, window: QWidget) -> None:
    qtbot.mouseClick(term, Qt.MouseButton.LeftButton)
    window.resize(600, 400)
    qtbot.waitUntil(lambda: term.card is None)


def test_the_card_lies_inside_the_window_and_beside_the_term(
    qtbot: QtBot, ui: Ui, window: QWidget
) -> None:
    low = TermLabel(ui, plain("loss"), plain("word " * 60))
    filler = QWidget()
    filler.setMinimumHeight(260)
    _show(qtbot, window, filler, low)
    low.click()
    card = low.card
    assert card is not None
    assert window.rect().contains(card.geometry())
    place = QRect(low.mapTo(window, QPoint(0, 0)), low.size())
    assert card.geometry().bottom() <= place.top() + 4


def test_a_resting_pointer_opens_and_a_leaving_one_closes(
    qtbot: QtBot, term: TermLabel, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = [True]
    monkeypatch.setattr(term, "underMouse", lambda: inside[0])
    middle = QPointF(term.rect().center())
    QApplication.sendEvent(term, QEnterEvent(middle, middle, middle))
    qtbot.waitUntil(lambda: term.card is not None)
    inside[0] = False
    QApplication.sendEvent(term, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: term.card is None)


def test_a_card_opened_by_click_outlives_the_pointer(
    qtbot: QtBot, term: TermLabel, monkeypatch: pytest.MonkeyPatch
) -> None:
    term.click()
    monkeypatch.setattr(term, "underMouse", lambda: False)
    term._on_wait_over()
    assert term.card is not None


def test_the_underline_is_dotted(qtbot: QtBot, term: TermLabel, ui: Ui) -> None:
    image = term.grab().toImage()
    ink = ui.theme.color("text3").name()
    rows = [
        [image.pixelColor(x, y).name() == ink for x in range(image.width())]
        for y in range(image.height() // 2, image.height())
    ]
    most = max(rows, key=lambda row: sum(a != b for a, b in itertools.pairwise(row)))
    assert sum(most) > 20
    assert not all(most[:20])


def test_the_term_is_a_button_for_readers_with_its_explanation(term: TermLabel) -> None:
    interface = QAccessible.queryAccessibleInterface(term)
    assert interface.role() in (QAccessible.Role.Button, QAccessible.Role.PushButton)
    assert term.accessibleName() == "Training loss"
    assert term.accessibleDescription() == LOSS.args[0][1]
    assert term.height() >= 24


def test_word_and_open_card_follow_the_language(qtbot: QtBot, ui: Ui, window: QWidget) -> None:
    term = TermLabel(ui, CLEAR, CLEAR)
    _show(qtbot, window, term)
    term.click()
    ui.language.set_language("pseudo")
    assert term.text() == ui(CLEAR)
    assert term.card is not None
    assert term.card.accessibleName() == ui(CLEAR)


def test_a_new_explanation_reaches_the_open_card(qtbot: QtBot, term: TermLabel) -> None:
    term.click()
    term.set_explanation(plain("Here 0.11."), plain("Loss"))
    assert term.card is not None
    assert term.card.accessibleName() == "Loss"
    assert term.card.accessibleDescription() == "Here 0.11."


def test_a_card_outlives_no_anchor(qtbot: QtBot, ui: Ui, window: QWidget) -> None:
    anchor = QPushButton("x")
    _show(qtbot, window, anchor)
    card = PopoverCard(ui, plain("Loss"), LOSS, parent=window)
    card.open_at(anchor)
    anchor.hide()
    qtbot.waitUntil(lambda: not card.is_open)


@pytest.fixture
def paragraph(qtbot: QtBot, ui: Ui, window: QWidget) -> Paragraph:
    made = Paragraph(
        ui,
        plain("Training loss fell to 0.001, validation loss stays at 0.11."),
        [
            (plain("Training loss"), LOSS),
            (plain("validation loss"), plain("The same on unseen data.")),
            (plain("epoch"), plain("does not occur")),
        ],
    )
    _show(qtbot, window, made)
    return made


def test_terms_in_running_text_open_by_click(qtbot: QtBot, paragraph: Paragraph) -> None:
    assert paragraph.term_count == 2
    start = paragraph.text().index("validation")
    box = paragraph.lines(paragraph.width()).boxes(start, 10, paragraph.alignment())[0]
    qtbot.mouseClick(paragraph, Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert paragraph.card is not None
    assert paragraph.card.accessibleName() == "validation loss"


def test_terms_in_running_text_open_by_key(qtbot: QtBot, paragraph: Paragraph) -> None:
    paragraph.setFocus()
    qtbot.keyClick(paragraph, Qt.Key.Key_Right)
    qtbot.keyClick(paragraph, Qt.Key.Key_Return)
    assert paragraph.card is not None
    assert paragraph.card.accessibleName() == "validation loss"
    qtbot.keyClick(paragraph, Qt.Key.Key_Escape)
    assert paragraph.card is None


def test_other_words_are_no_terms(qtbot: QtBot, paragraph: Paragraph) -> None:
    start = paragraph.text().index("fell")
    box = paragraph.lines(paragraph.width()).boxes(start, 4, paragraph.alignment())[0]
    qtbot.mouseClick(paragraph, Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert paragraph.card is None


def test_a_text_without_terms_is_no_stop_for_the_keyboard(
    qtbot: QtBot, paragraph: Paragraph
) -> None:
    assert paragraph.focusPolicy() != Qt.FocusPolicy.NoFocus
    paragraph.set_text(plain("Nothing to explain."))
    assert paragraph.term_count == 0
    assert paragraph.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_term_broken_over_two_lines_stands_on_both(qtbot: QtBot, paragraph: Paragraph) -> None:
    length = len("Training loss")
    boxes = paragraph.lines(50).boxes(0, length, paragraph.alignment())
    assert len(boxes) == 2
    assert boxes[1].top() > boxes[0].top()
    assert boxes[0].contains(QPointF(2, 2))
