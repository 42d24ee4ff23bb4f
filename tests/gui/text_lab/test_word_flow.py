"""The words of a text with their shares: colours, lines, keys, words for screen readers."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from nnstudio.gui.text_lab.word_flow import MOST_WORDS, SharedWord, WordFlow, share_text
from nnstudio.gui.theme.contrast import words_on
from nnstudio.gui.widgets.ui import Ui

SENTENCE = [("Mädchen", 0.72), ("sucht", 0.17), ("Stellung", 1.94), ("Zimmer", -1.42)]


@pytest.fixture
def flow(ui: Ui, qtbot: QtBot) -> WordFlow:
    made = WordFlow(ui)
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.show()
    made.show_words(words(SENTENCE))
    return made


def words(pairs: Sequence[tuple[str, float]]) -> list[SharedWord]:
    return [SharedWord(text, share) for text, share in pairs]


def test_the_strongest_word_has_the_full_colour_and_its_sign_the_side(flow: WordFlow) -> None:
    image = flow.grab().toImage()
    colors: list[QColor] = []
    for place in range(4):
        box = flow.box_of(place)
        colors.append(image.pixelColor(int(box.left()) + 4, int(box.center().y())))
    blue, ochre = colors[2], colors[3]
    assert blue.blue() > blue.red() + 60
    assert ochre.red() > ochre.blue() + 60
    assert colors[1].saturation() < blue.saturation()


def test_words_go_on_in_the_next_line_and_the_height_follows(flow: WordFlow) -> None:
    one_line = flow.heightForWidth(2000)
    assert flow.heightForWidth(150) > 2 * one_line
    flow.resize(150, 400)
    assert flow.box_of(3).top() > flow.box_of(0).top()
    assert all(flow.box_of(place).right() <= 150 for place in range(4))


def test_arrow_keys_walk_through_the_words_and_enter_opens_one(
    flow: WordFlow, qtbot: QtBot
) -> None:
    flow.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(flow, Qt.Key.Key_Home)
    qtbot.keyClick(flow, Qt.Key.Key_Right)
    assert flow.current == 1
    qtbot.keyClick(flow, Qt.Key.Key_End)
    assert flow.current == 3
    with qtbot.waitSignal(flow.opened) as opened:
        qtbot.keyClick(flow, Qt.Key.Key_Return)
    assert opened.args == [3]


def test_a_click_makes_a_word_the_current_one(flow: WordFlow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(flow.current_changed) as changed:
        qtbot.mouseClick(flow, Qt.MouseButton.LeftButton, pos=flow.box_of(2).center().toPoint())
    assert changed.args == [2]


def test_screen_readers_hear_the_strongest_words_then_the_current_one(flow: WordFlow) -> None:
    flow._set_current(-1)
    assert flow.accessibleDescription() == "Strongest: Stellung +1.94, Zimmer −1.42, Mädchen +0.72"
    flow._set_current(1)
    assert flow.accessibleDescription() == "sucht +0.17"


def test_the_current_word_stays_while_it_stands_there(flow: WordFlow) -> None:
    flow._set_current(2)
    flow.show_words(words([(text, share / 2) for text, share in SENTENCE]))
    assert flow.current == 2
    flow.show_words(words([("ganz", 0.1), ("anders", 0.2)]))
    assert flow.current == -1


def test_a_long_text_is_cut(flow: WordFlow) -> None:
    flow.show_words(words([("Wort", 0.1)] * (MOST_WORDS + 5)))
    assert len(flow.words) == MOST_WORDS


@pytest.mark.parametrize(
    ("share", "words"), [(1.944, "+1.94"), (-0.131, "−0.13"), (0.001, "0.00"), (-0.001, "0.00")]
)
def test_a_share_is_written_with_its_sign(ui: Ui, share: float, words: str) -> None:
    assert ui(share_text(share)) == words


def test_letters_are_read_on_every_colour() -> None:
    for ground in (QColor("#3a90fe"), QColor("#a38612"), QColor("#e6e6e6"), QColor("#101010")):
        ink = words_on(ground)
        assert abs(ink.lightness() - ground.lightness()) > 90
