"""The picture of the lengths of texts: bars, cut, tool tips and words for screen readers."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from nnstudio.data.corpus.coverage import Lengths, Truncation
from nnstudio.gui.text_lab.lengths_view import LengthsView
from nnstudio.gui.widgets.ui import Ui

LENGTHS = Lengths((0, 10, 20, 30, 40), (0, 6, 3, 1), (0, 2, 0, 0), (14.0, 12.0), 38)
CUT = Truncation(25, 12, 1, 180, 13)


@pytest.fixture
def view(ui: Ui, qtbot: QtBot) -> LengthsView:
    made = LengthsView(ui)
    qtbot.addWidget(made)
    made.resize(400, 90)
    made.show_lengths(LENGTHS, CUT)
    return made


def ink(view: LengthsView, left: float, right: float) -> int:
    """Return how many different colours stand between two shares of the width, above the foot."""
    image = view.grab().toImage()
    width, low = image.width(), int(image.height() * 0.7)
    columns = range(int(left * width), int(right * width))
    return len({image.pixel(x, y) for x in columns for y in range(int(image.height() * 0.3), low)})


def test_each_bar_says_its_figures(view: LengthsView, ui: Ui) -> None:
    assert ui(view.bar_words(1)) == "10 to 19 words: texts of training 6, of validation 2"
    assert view.bar_at(0) is None
    assert view.bar_at(14) == 0
    assert view.bar_at(380) == 3
    told = view.accessibleDescription()
    assert "30 to 39 words: texts of training 1, of validation 0" in told
    assert "0 to 9" not in told


def test_high_bars_and_the_cut_are_painted(view: LengthsView) -> None:
    assert ink(view, 0.05, 0.2) == 1  # no text is that short
    assert ink(view, 0.3, 0.45) > 1
    assert view.cut == 25
    assert ink(view, 0.55, 0.68) > 1


def test_without_a_cut_no_line_is_drawn(view: LengthsView) -> None:
    view.show_lengths(LENGTHS, Truncation(60, 12, 0, 180, 0))
    assert view.cut is None


def test_without_texts_there_is_no_picture(view: LengthsView) -> None:
    view.show()
    assert view.isVisible()
    view.show_lengths(Lengths((0, 1), (0,), (0,), (0.0, 0.0), 0))
    assert not view.isVisible()
    view.show_lengths(None)
    assert view.lengths is None


def test_where_there_is_no_room_the_table_comes_first(view: LengthsView) -> None:
    view.show()
    view.set_room(False)
    assert not view.isVisible()
    view.show_lengths(LENGTHS, CUT)
    assert not view.isVisible()
    view.set_room(True)
    assert view.isVisible()
