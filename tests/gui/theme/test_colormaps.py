"""Colour maps: grey means 0, ranges are symmetric, missing values show."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from nnstudio.base.i18n import Translator
from nnstudio.gui.theme.colormaps import (
    STEPS,
    ValueRange,
    activation_lut,
    activation_range,
    grey_lut,
    paint_bar,
    signed_lut,
    signed_range,
    to_colors,
    to_image,
)
from nnstudio.gui.theme.contrast import TEXT_CONTRAST, contrast, words_on


@pytest.mark.parametrize("lut", [signed_lut(), activation_lut()], ids=["signed", "activation"])
def test_a_map_has_256_opaque_colours_that_cannot_be_changed(lut: np.ndarray) -> None:
    assert (lut.shape, lut.dtype) == ((STEPS, 4), np.uint8)
    assert (lut[:, 3] == 255).all()
    with pytest.raises(ValueError, match="read-only"):
        lut[0] = 0


def test_negative_is_ochre_zero_is_grey_positive_is_blue() -> None:
    lut = signed_lut().astype(int)
    red, green, blue = lut[0, :3]
    assert red > green > blue
    red, green, blue = lut[-1, :3]
    assert blue > green > red
    assert np.ptp(lut[STEPS // 2, :3]) <= 4


def test_activations_grow_lighter() -> None:
    lightness = [QColor(*map(int, rgb)).lightnessF() for rgb in activation_lut()[::16, :3]]
    luminances = activation_lut()[:, :3] @ np.array([0.2126, 0.7152, 0.0722])
    assert (np.diff(luminances) > -1.0).all()
    assert lightness[-1] > lightness[0]


def test_the_range_of_weights_is_symmetric_and_cut_at_the_98th_percentile() -> None:
    weights = np.concatenate([np.linspace(-1, 1, 1001), [40.0]])
    found = signed_range(weights)
    assert found.low == -found.high
    assert found.high == pytest.approx(0.98, abs=0.01)
    assert found.clipped


def test_a_range_without_outliers_is_not_called_clipped() -> None:
    assert not signed_range([-2.0, 2.0]).clipped


@pytest.mark.parametrize("values", [[], [0.0, 0.0], [np.nan, np.inf]])
def test_nothing_to_measure_gives_a_usable_range(values: list[float]) -> None:
    assert signed_range(values).levels == (-1.0, 1.0)
    assert activation_range(values).levels == (0.0, 1.0)


def test_few_values_beside_many_zeros_are_still_seen() -> None:
    values = np.zeros(1000)
    values[0] = 0.5
    assert signed_range(values).levels == (-0.5, 0.5)


def test_activations_run_from_zero_to_the_maximum() -> None:
    assert activation_range([0.5, 3.1, np.nan]).levels == (0.0, 3.1)


def test_the_ends_are_named_in_the_readers_language() -> None:
    english, german = Translator("en"), Translator("de")
    clipped = ValueRange(-1.0, 1.0, clipped=True).labels()
    assert [english(text) for text in clipped] == ["≤ −1.0", "0", "≥ +1.0"]
    assert [german(text) for text in clipped] == ["≤ −1,0", "0", "≥ +1,0"]
    whole = ValueRange(-0.25, 0.25).labels()
    assert [english(text) for text in whole] == ["−0.25", "0", "+0.25"]
    upwards = ValueRange(0.0, 3.1).labels()
    assert [english(text) for text in upwards] == ["0", "", "3.1"]


def test_values_become_colours_and_missing_ones_become_transparent() -> None:
    colors = to_colors([[-2.0, 0.0], [2.0, np.nan]], signed_lut(), (-1.0, 1.0))
    assert colors.shape == (2, 2, 4)
    assert (colors[0, 0] == signed_lut()[0]).all()
    assert (colors[1, 0] == signed_lut()[-1]).all()
    assert colors[1, 1, 3] == 0


def test_a_matrix_becomes_a_picture_with_its_first_row_on_top(qtbot: QtBot) -> None:
    image = to_image([[1.0, 0.0, 0.0], [0.0, 0.0, 0.0]], activation_lut(), (0.0, 1.0))
    assert (image.width(), image.height()) == (3, 2)
    assert image.pixelColor(0, 0) == QColor(*map(int, activation_lut()[-1]))
    assert image.pixelColor(0, 1) == QColor(*map(int, activation_lut()[0]))


def test_grey_samples_run_from_ground_to_ink() -> None:
    lut = grey_lut(QColor("#191E26"), QColor("#FFFFFF"))
    assert tuple(lut[0]) == (255, 255, 255, 255)
    assert tuple(lut[-1]) == (0x19, 0x1E, 0x26, 255)


def test_the_bar_shows_the_map_from_left_to_right(qtbot: QtBot) -> None:
    picture = QImage(256, 4, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    paint_bar(painter, QRectF(0, 0, 256, 4), signed_lut())
    painter.end()
    left, right = picture.pixelColor(1, 2), picture.pixelColor(254, 2)
    assert left.red() > left.blue()
    assert right.blue() > right.red()


@pytest.mark.parametrize("lut", [signed_lut(), activation_lut()], ids=["signed", "activation"])
def test_numbers_on_a_heatmap_are_readable(lut: np.ndarray) -> None:
    for rgba in lut[::8]:
        ground = QColor(*map(int, rgba))
        assert contrast(words_on(ground), ground) >= TEXT_CONTRAST
