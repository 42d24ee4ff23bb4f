"""Shapes: shadows without effects, dashes with gaps, rings outside, hatching inside."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from nnstudio.gui.widgets.painting import (
    dashed_pen,
    paint_card,
    paint_chip,
    paint_focus_ring,
    paint_hatching,
    paint_key_cap,
)
from nnstudio.gui.widgets.ui import Ui

RECT = QRectF(20, 20, 60, 40)
Paint = Callable[[QPainter], None]


@pytest.fixture
def draw() -> Callable[[Paint], QImage]:
    def on_white(paint: Paint) -> QImage:
        picture = QImage(100, 80, QImage.Format.Format_ARGB32_Premultiplied)
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        painter.setPen(QColor("#010203"))
        paint(painter)
        assert painter.pen().color() == QColor("#010203"), "the painter was not left as found"
        painter.end()
        return picture

    return on_white


def test_a_card_has_ground_and_border(ui: Ui, draw: Callable[[Paint], QImage]) -> None:
    picture = draw(lambda p: paint_card(p, RECT, ui.theme, fill="accent_tint", border="accent"))
    assert picture.pixelColor(50, 40) == ui.theme.color("accent_tint")
    assert picture.pixelColor(20, 40) == ui.theme.color("accent")
    assert picture.pixelColor(20, 20).name() == "#ffffff", "corners are round"


def test_a_shadow_lies_below_and_fades_in_two_steps(
    ui: Ui, draw: Callable[[Paint], QImage]
) -> None:
    picture = draw(lambda p: paint_card(p, RECT, ui.theme, shadow=True))
    below = [picture.pixelColor(50, y).lightness() for y in (60, 61, 62, 63)]
    assert below[0] < below[1] == below[2] < below[3] == 255
    assert picture.pixelColor(50, 18).name() == "#ffffff"


def test_a_dashed_border_has_gaps(ui: Ui, draw: Callable[[Paint], QImage]) -> None:
    picture = draw(lambda p: paint_card(p, RECT, ui.theme, border="accent", dashed=True))
    top = [picture.pixelColor(x, 20) == ui.theme.color("accent") for x in range(30, 70)]
    assert 0.3 < sum(top) / len(top) < 0.8


@pytest.mark.parametrize("width", [1.0, 2.0, 3.0])
def test_dashes_keep_their_length_whatever_the_width(width: float) -> None:
    pattern = dashed_pen(QColor("#000000"), width, (6, 4)).dashPattern()
    assert [part * width for part in pattern] == pytest.approx([6, 4])


def test_a_ring_leaves_a_gap_of_two_pixels(ui: Ui, draw: Callable[[Paint], QImage]) -> None:
    picture = draw(lambda p: paint_focus_ring(p, RECT, ui.theme, 6))
    column = [picture.pixelColor(x, 40).name() for x in (19, 18, 17, 16, 15)]
    accent = ui.theme.tokens.accent.lower()
    assert column == ["#ffffff", "#ffffff", accent, accent, "#ffffff"]


def test_a_chip_may_have_a_neutral_ground(ui: Ui, draw: Callable[[Paint], QImage]) -> None:
    rect = QRectF(20, 20, 36, 36)
    picture = draw(lambda p: paint_chip(p, rect, ui.theme, "text", "accent", ground="bg"))
    assert picture.pixelColor(23, 38) == ui.theme.color("bg")


def test_hatching_stays_inside(ui: Ui, draw: Callable[[Paint], QImage]) -> None:
    picture = draw(lambda p: paint_hatching(p, RECT, ui.theme))
    inside = {picture.pixelColor(x, 40).name() for x in range(20, 80)}
    assert len(inside) > 2
    assert {picture.pixelColor(x, 19).name() for x in range(100)} == {"#ffffff"}


def test_a_key_cap_shows_its_keys(ui: Ui, draw: Callable[[Paint], QImage]) -> None:
    picture = draw(lambda p: paint_key_cap(p, RECT, ui.theme, "Ctrl F"))
    assert picture.pixelColor(20, 40) == ui.theme.color("line2")
    words = {picture.pixelColor(x, y).name() for x in range(25, 75) for y in range(30, 50)}
    assert len(words) > 2
