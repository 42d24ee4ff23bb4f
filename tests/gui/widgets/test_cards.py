"""Cards, sections, empty states: pressed as a whole, folded, and read aloud."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.gui.widgets.buttons import Button
from nnstudio.gui.widgets.card import Card, CardFrame
from nnstudio.gui.widgets.coach_card import CoachCard
from nnstudio.gui.widgets.collapsible import CollapsibleSection
from nnstudio.gui.widgets.empty_state import EmptyState
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.gui.widgets.ui import Ui

CLEAR = QT_TRANSLATE_NOOP("widgets", "Clear the search")


@pytest.fixture
def card(qtbot: QtBot, ui: Ui) -> Card:
    made = Card(ui, plain("Sort texts"), description=plain("by topic or tone"))
    made.body.addWidget(TextLabel(ui, plain("Sort texts"), role="card", parent=made))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_card_is_pressed_by_key(qtbot: QtBot, card: Card, key: Qt.Key) -> None:
    with qtbot.waitSignal(card.clicked):
        qtbot.keyClick(card, key)


def test_a_click_on_its_words_presses_the_card(qtbot: QtBot, card: Card) -> None:
    label = card.findChild(QLabel)
    with qtbot.waitSignal(card.clicked):
        qtbot.mouseClick(label, Qt.MouseButton.LeftButton)


def test_a_button_on_the_card_keeps_its_own_click(qtbot: QtBot, card: Card) -> None:
    button = QPushButton("Why?")
    card.body.addWidget(button)
    with qtbot.assertNotEmitted(card.clicked), qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_card_is_read_aloud(card: Card) -> None:
    assert card.accessibleName() == "Sort texts"
    assert card.accessibleDescription() == "by topic or tone"


def test_a_chosen_card_has_an_accent_border(qtbot: QtBot, ui: Ui) -> None:
    chosen = Card(ui, plain("Circle"), checkable=True)
    qtbot.addWidget(chosen)
    chosen.resize(80, 80)
    chosen.show()
    assert chosen.grab().toImage().pixelColor(0, 40) == ui.theme.color("line2")
    chosen.click()
    assert chosen.grab().toImage().pixelColor(0, 40) == ui.theme.color("accent")


def test_a_dashed_card_has_gaps_in_its_border(qtbot: QtBot, ui: Ui) -> None:
    dashed = Card(ui, plain("Titanic"), dashed=True)
    qtbot.addWidget(dashed)
    dashed.resize(80, 80)
    dashed.show()
    picture = dashed.grab().toImage()
    edge = {picture.pixelColor(x, 0).name() for x in range(20, 60)}
    assert len(edge) > 1


def test_a_frame_keeps_room_for_its_shadow(qtbot: QtBot, ui: Ui) -> None:
    flat, raised = CardFrame(ui), CardFrame(ui, shadow=True)
    for frame in (flat, raised):
        qtbot.addWidget(frame)
        frame.body.addWidget(TextLabel(ui, plain("x"), parent=frame))
    assert raised.sizeHint().height() == flat.sizeHint().height() + 4


@pytest.fixture
def coach(qtbot: QtBot, ui: Ui) -> CoachCard:
    made = CoachCard(ui)
    made.set_content(
        plain("The network starts to learn its examples by heart"),
        plain("Training loss fell to 0.001."),
        terms=[(plain("Training loss"), plain("The mean error on the training part."))],
        primary=plain("Stop and try with Dropout"),
        secondary=plain("Why?"),
    )
    qtbot.addWidget(made)
    made.resize(900, made.heightForWidth(900))
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_the_coach_offers_a_repair_a_question_and_a_way_out(qtbot: QtBot, coach: CoachCard) -> None:
    with qtbot.waitSignal(coach.primary_clicked):
        qtbot.mouseClick(coach.primary_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(coach.secondary_clicked):
        qtbot.mouseClick(coach.secondary_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(coach.closed):
        qtbot.mouseClick(coach.close_button, Qt.MouseButton.LeftButton)
    assert not coach.isVisible()


def test_the_coach_is_read_aloud(coach: CoachCard) -> None:
    assert coach.accessibleName() == "The network starts to learn its examples by heart"
    assert coach.accessibleDescription() == "Training loss fell to 0.001."
    assert coach.close_button.accessibleName() == "Close this hint"


def test_the_coachs_buttons_go_below_the_words_where_it_is_narrow(
    qtbot: QtBot, coach: CoachCard
) -> None:
    button = coach.primary_button
    wide = coach.height()
    assert button.geometry().center().y() < wide * 0.75
    coach.resize(420, coach.heightForWidth(420))
    words = coach.findChildren(TextLabel)
    qtbot.waitUntil(
        lambda: all(button.geometry().top() > word.geometry().bottom() for word in words)
    )
    assert coach.height() > wide
    coach.resize(900, coach.heightForWidth(900))
    qtbot.waitUntil(lambda: coach.heightForWidth(900) == wide)


def test_the_coach_shows_only_the_buttons_it_has(qtbot: QtBot, coach: CoachCard) -> None:
    coach.set_content(plain("Done. Best epoch 11 of 30."), icon="check", tone="ok")
    assert not coach.primary_button.isVisible()
    assert not coach.secondary_button.isVisible()


@pytest.fixture
def section(qtbot: QtBot, ui: Ui) -> CollapsibleSection:
    made = CollapsibleSection(ui, CLEAR, count=4)
    made.body.addWidget(TextLabel(ui, plain("Conv2d"), parent=made))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_section_folds_by_click_and_by_key(qtbot: QtBot, section: CollapsibleSection) -> None:
    content = section.findChild(TextLabel)
    assert content.isVisible()
    with qtbot.waitSignal(section.toggled) as told:
        qtbot.mouseClick(section.head, Qt.MouseButton.LeftButton)
    assert told.args == [False]
    assert not content.isVisible()
    qtbot.keyClick(section.head, Qt.Key.Key_Right)
    assert content.isVisible()
    qtbot.keyClick(section.head, Qt.Key.Key_Left)
    assert not section.is_expanded
    qtbot.keyClick(section.head, Qt.Key.Key_Return)
    assert section.is_expanded


def test_a_section_says_its_count_and_state(section: CollapsibleSection, ui: Ui) -> None:
    assert section.head.accessibleName() == f"{CLEAR.source}, 4"
    assert section.head.accessibleDescription() == "expanded"
    section.set_expanded(False)
    assert section.head.accessibleDescription() == "collapsed"
    section.set_count(5)
    ui.language.set_language("pseudo")
    assert section.head.accessibleName() == f"{ui(CLEAR)}, 5"


def test_an_empty_state_offers_the_way_out(qtbot: QtBot, ui: Ui) -> None:
    empty = EmptyState(ui, "curve", plain("Train once first."), plain("Start training"))
    qtbot.addWidget(empty)
    empty.resize(300, 200)
    empty.show()
    assert empty.accessibleName() == "Train once first."
    with qtbot.waitSignal(empty.activated):
        qtbot.mouseClick(empty.button, Qt.MouseButton.LeftButton)
    empty.set_content("table", plain("This layer has no weights."))
    assert not empty.findChild(Button).isVisible()
    assert empty.accessibleName() == "This layer has no weights."


def test_a_click_beside_the_buttons_of_the_coach_reaches_nothing_below(
    qtbot: QtBot, coach: CoachCard
) -> None:
    with qtbot.assertNotEmitted(coach.primary_clicked):
        qtbot.mouseClick(coach, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
