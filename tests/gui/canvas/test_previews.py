"""Pictures of what leaves a node: the right form for every shape, on the right scale."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from nnstudio.gui.canvas.look import Look
from nnstudio.gui.canvas.previews import BARS, choose_kind, make_preview
from nnstudio.gui.theme.colormaps import activation_lut


@pytest.fixture
def look(canvas) -> Look:
    return canvas.scene_items.look


def painted(preview, look) -> QImage:
    image = QImage(120, 58, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    preview.paint(painter, QRectF(0, 0, 120, 58), look)
    painter.end()
    return image


@pytest.mark.parametrize(
    ("shape", "role", "classes", "kind"),
    [
        ((1, 28, 28), "input", 10, "sample"),
        ((4,), "input", 3, "logits"),
        ((16, 28, 28), "layer", 10, "maps"),
        ((8, 100), "layer", 10, "series"),
        ((64,), "layer", 10, "vector"),
        ((10,), "layer", 10, "logits"),
        ((10,), "output", 10, "classes"),
        ((1,), "output", 0, "logits"),
    ],
)
def test_the_kind_follows_shape_and_role(shape, role, classes, kind):
    assert choose_kind(np.zeros(shape), role, classes) == kind


def test_the_strongest_eight_maps_come_first(look):
    values = np.zeros((12, 5, 5), dtype=np.float32)
    for number in range(12):
        values[number] = number
    preview = make_preview(values, "maps", look)
    assert len(preview.tiles) == 8
    brightest = preview.tiles[0].image.pixelColor(0, 0)
    assert brightest.getRgb()[:3] == tuple(activation_lut()[-1][:3])
    assert preview.tiles[1].image.pixelColor(0, 0) != brightest


def test_maps_that_are_not_square_keep_their_form(look):
    preview = make_preview(np.ones((2, 4, 8), dtype=np.float32), "maps", look)
    place = preview.tiles[0].place
    assert place.width() == pytest.approx(2 * place.height())


def test_grey_samples_are_drawn_in_the_ink_of_the_theme(look):
    values = np.zeros((1, 4, 4), dtype=np.float32)
    values[0, 0, 0] = 1.0
    image = make_preview(values, "sample", look).tiles[0].image
    assert image.pixelColor(0, 0) == look.color("text")
    assert image.pixelColor(3, 3) == look.color("surface")


def test_coloured_samples_keep_their_colours(look):
    values = np.zeros((3, 2, 2), dtype=np.float32)
    values[0] = 1.0
    image = make_preview(values, "sample", look).tiles[0].image
    assert image.pixelColor(0, 0).getRgb()[:3] == (255, 0, 0)


def test_signed_bars_stand_above_and_below_zero(look):
    preview = make_preview(np.array([2.0, -1.0], dtype=np.float32), "logits", look)
    up, down = preview.bars
    assert up.place.bottom() == pytest.approx(preview.base)
    assert down.place.top() == pytest.approx(preview.base)
    assert up.place.height() == pytest.approx(2 * down.place.height())


def test_many_classes_show_the_best_ones_with_the_answer_among_them(look):
    scores = np.linspace(0, 1, 40, dtype=np.float32)
    preview = make_preview(scores, "classes", look, tuple(f"class {n}" for n in range(40)))
    assert len(preview.bars) == BARS
    assert preview.bars[-1].chosen


def test_long_vectors_become_strips(look):
    assert len(make_preview(np.random.rand(1568), "vector", look).tiles) == 3
    assert len(make_preview(np.random.rand(20, 300), "series", look).tiles) == 1


@pytest.mark.parametrize("kind", ["sample", "maps", "vector", "logits", "classes", "series"])
@pytest.mark.parametrize("shape", [(), (1,), (3,), (2, 3), (1, 1, 1), (5, 2, 3), (0,)])
def test_no_array_breaks_a_picture(look, kind, shape):
    preview = make_preview(np.zeros(shape, dtype=np.float32), kind, look)
    if preview is None:
        assert np.zeros(shape).size == 0
    else:
        painted(preview, look)
