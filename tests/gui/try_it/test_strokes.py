"""Drawings become images like those of the data set."""

from __future__ import annotations

import math

import numpy as np
import pytest

from nnstudio.base.shapes import Shape
from nnstudio.gui.try_it.strokes import Stroke, draw, erased, style_for

LINE: Stroke = ((0.5, 0.2), (0.5, 0.8))
SMALL: Stroke = ((0.11, 0.14), (0.11, 0.20))
CIRCLE: Stroke = tuple(
    (0.5 + 0.3 * math.cos(a), 0.5 + 0.3 * math.sin(a)) for a in np.linspace(0, 2 * math.pi, 40)
)


def test_digits_fill_the_height_and_count_to_16() -> None:
    style = style_for(Shape.image(1, 8, 8), 16.0)
    assert style is not None
    image = draw((CIRCLE,), style)
    assert image.shape == (8, 8)
    assert image.max() == 16
    assert image.dtype == np.float32
    assert (image == np.round(image)).all()
    used = image.sum(axis=1) > 0
    assert used.all()  # every row, as in the data set
    assert image[:, 0].sum() + image[:, 7].sum() < 20  # but not the outer columns


def test_size_and_place_on_the_pad_do_not_matter() -> None:
    style = style_for(Shape.image(1, 8, 8), 16.0)
    assert style is not None
    small = tuple((0.1 + 0.2 * x, 0.6 + 0.2 * y) for x, y in CIRCLE)
    assert np.array_equal(draw((CIRCLE,), style), draw((small,), style))


def test_mnist_is_centred_by_its_mass_in_a_box_of_20() -> None:
    style = style_for(Shape.image(1, 28, 28), 255.0)
    assert style is not None
    image = draw((((0.3, 0.1), (0.3, 0.9), (0.5, 0.9)),), style)
    assert image.shape == (28, 28)
    assert 200 < image.max() <= 255
    rows, columns = np.nonzero(image > 25)
    assert rows.max() - rows.min() + 1 <= 21
    assert columns.max() - columns.min() + 1 <= 21
    total = image.sum()
    assert (np.arange(28) @ image.sum(axis=1)) / total == pytest.approx(13.5, abs=0.6)
    assert (np.arange(28) @ image.sum(axis=0)) / total == pytest.approx(13.5, abs=0.6)


def test_other_images_keep_the_drawing_where_it_was() -> None:
    style = style_for(Shape.image(1, 20, 40), 1.0)
    assert style is not None
    image = draw((SMALL,), style)
    assert image.shape == (20, 40)
    rows, columns = np.nonzero(image > 0.5)
    assert rows.max() < 7
    assert columns.max() < 7
    assert image.max() <= 1.0


def test_an_empty_pad_is_paper() -> None:
    for shape, high in ((Shape.image(1, 8, 8), 16.0), (Shape.image(1, 28, 28), 255.0)):
        style = style_for(shape, high)
        assert style is not None
        assert draw((), style).sum() == 0


def test_a_dot_stays_a_dot() -> None:
    style = style_for(Shape.image(1, 28, 28), 255.0)
    assert style is not None
    image = draw((((0.2, 0.2),),), style)
    assert 0 < (image > 0).sum() < 30


@pytest.mark.parametrize("shape", [Shape.vector(4), Shape.image(2, 8, 8), Shape.tokens(None)])
def test_what_is_no_image_cannot_be_drawn(shape: Shape) -> None:
    assert style_for(shape, 1.0) is None


def test_the_eraser_cuts_a_stroke_in_two() -> None:
    left = erased((LINE,), (0.5, 0.5), 0.1)
    assert len(left) == 2
    for stroke in left:
        assert all(math.dist(point, (0.5, 0.5)) > 0.1 for point in stroke)
    assert left[0][0] == LINE[0]
    assert left[1][-1] == pytest.approx(LINE[1])


def test_the_eraser_beside_a_stroke_does_nothing_to_it() -> None:
    left = erased((LINE,), (0.9, 0.5), 0.1)
    assert len(left) == 1
    assert left[0][0] == LINE[0]
