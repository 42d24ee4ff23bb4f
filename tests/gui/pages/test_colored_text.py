"""Some lines of a text with coloured words: whole letters, whatever they are, and an honest end."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from nnstudio.gui.pages.colored_text import formats_of, paint_shared_text, shortened
from nnstudio.gui.theme.theme import Theme

WIDTH = 300.0


@pytest.fixture
def theme(qtbot: QtBot) -> Theme:
    return Theme("light", 1.0, None)


def test_a_short_text_stays_whole_and_a_long_one_ends_with_dots(theme: Theme) -> None:
    font = theme.font("control")
    assert shortened("A short text.", font, WIDTH, 3) == "A short text."
    text = "word " * 200
    short = shortened(text.strip(), font, WIDTH, 3)
    assert short.endswith("…") and text.startswith(short[:-1])
    assert len(shortened(text.strip(), font, WIDTH, 2)) < len(short)


def test_a_word_without_end_is_broken_and_not_lost(theme: Theme) -> None:
    short = shortened("x" * 500, theme.font("control"), WIDTH, 3)
    assert short.endswith("…") and len(short) > 30


def test_words_behind_emoji_are_coloured_where_they_stand() -> None:
    text = "🎉🎉 party tonight"
    (format_,) = formats_of(text, 0, len(text), [(3, 8, 1.0), (9, 16, 0.01)])
    assert (format_.start, format_.length) == (5, 5)  # each emoji is two units to Qt


def test_what_speaks_against_is_underlined_and_weak_words_stay_plain() -> None:
    text = "good bad so"
    shares = [(0, 4, 1.0), (5, 8, -0.9), (9, 11, 0.02)]
    found = formats_of(text, 0, len(text), shares)
    assert [one.format.fontUnderline() for one in found] == [False, True]


def test_leading_blanks_do_not_shift_the_colours() -> None:
    text = "\n\n  good text"
    (format_,) = formats_of(text, 4, 9, [(4, 8, 1.0)])
    assert (format_.start, format_.length) == (0, 4)


@pytest.mark.parametrize(
    "text", ["", "   ", "🎉" * 400, "שלום עולם", "a\u200bb\u0301 c", "x" * 9000]
)
def test_any_text_is_painted(theme: Theme, text: str) -> None:
    image = QImage(320, 90, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    box = QRectF(0, 0, WIDTH, 80)
    paint_shared_text(painter, box, theme, text, [(0, min(3, len(text)), 1.0)], 3)
    assert painter.end()
