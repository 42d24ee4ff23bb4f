"""Tiles stand in full rows, as large as they fit, and become one picture."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.gui.plots.colormaps import CLEAR, HATCH_GROUND, HATCH_LINE, STEPS, to_steps
from nnstudio.gui.plots.mosaic import (
    Box,
    enlarged,
    grid_boxes,
    mosaic,
    scaled_to,
    shrunk,
    side_by_side,
)


def overlap(a: Box, b: Box) -> bool:
    return a.left < b.right and b.left < a.right and a.top < b.bottom and b.top < a.bottom


@given(
    count=st.integers(1, 70),
    width=st.integers(40, 400),
    height=st.integers(40, 300),
    double=st.booleans(),
)
def test_boxes_never_overlap_and_stay_inside(
    count: int, width: int, height: int, double: bool
) -> None:
    boxes = grid_boxes(count, 1.0, width, height, 2, first_double=double)
    assert len(boxes) == count
    if boxes[-1].width > 1:  # there was room for tiles of more than a pixel
        assert max(box.right for box in boxes) <= width
        assert max(box.bottom for box in boxes) <= height
    for index, box in enumerate(boxes):
        assert not any(overlap(box, other) for other in boxes[index + 1 :])


def test_sixteen_tiles_stand_in_full_rows() -> None:
    boxes = grid_boxes(16, 1.0, 213, 155, 6)
    rows = {box.top for box in boxes}
    assert len(rows) == 4
    assert all(sum(box.top == top for box in boxes) == 4 for top in rows)


def test_the_first_tile_may_take_four_places() -> None:
    boxes = grid_boxes(17, 1.0, 240, 180, 4, first_double=True)
    assert boxes[0].width == 2 * boxes[1].width + 4
    assert not any(overlap(boxes[0], box) for box in boxes[1:])


def test_no_room_gives_no_boxes() -> None:
    assert grid_boxes(0, 1.0, 100, 100, 2) == ()
    assert grid_boxes(3, 1.0, 0, 100, 2) == ()


def test_neighbours_still_touch_on_a_sharp_screen() -> None:
    boxes = scaled_to((Box(0, 0, 7, 3), Box(0, 3, 7, 4)), 1.25)
    assert boxes[0].bottom == boxes[1].top


def test_the_picture_holds_the_enlarged_tiles_and_nothing_between_them() -> None:
    tile = np.array([[1, 2], [3, 4]], dtype=np.uint8)
    picture = mosaic([tile, tile], [Box(0, 0, 4, 4), Box(6, 0, 4, 4)], 10, 4)
    assert np.array_equal(picture[:, :4], np.repeat(np.repeat(tile, 2, 0), 2, 1))
    assert (picture[:, 4:6] == CLEAR).all()


def test_what_does_not_fit_is_cut() -> None:
    picture = mosaic([np.ones((2, 2), np.uint8)], [Box(2, 2, 9, 9)], 5, 4)
    assert picture.shape == (4, 5)
    assert (picture[2:, 2:] == 1).all()


def test_values_that_are_no_numbers_are_hatched() -> None:
    steps = to_steps(np.array([[0.0, np.nan]]), -1.0, 1.0)
    assert steps[0, 1] == HATCH_GROUND
    picture = mosaic([steps], [Box(0, 0, 24, 12)], 24, 12)
    right = picture[:, 12:]
    assert set(np.unique(right)) == {HATCH_GROUND, HATCH_LINE}
    assert HATCH_GROUND not in picture[:, :12]


def test_steps_reach_from_end_to_end() -> None:
    steps = to_steps(np.array([-9.0, -1.0, 0.0, 1.0, np.inf]), -1.0, 1.0)
    assert list(steps) == [0, 0, STEPS // 2, STEPS - 1, STEPS - 1]


def test_shrinking_keeps_the_value_farthest_from_zero() -> None:
    values = np.zeros((8, 8))
    values[5, 6] = -3.0
    values[1, 1] = 2.0
    small = shrunk(values, 2, 2)
    assert small.shape == (2, 2)
    assert small[1, 1] == -3.0
    assert small[0, 0] == 2.0
    values[0, 7] = np.nan
    assert np.isnan(shrunk(values, 2, 2)[0, 1])


def test_channels_stand_side_by_side_with_a_line_between() -> None:
    stack = np.stack([np.full((3, 3), n, dtype=np.uint8) for n in range(4)])
    whole = side_by_side(stack)
    assert whole.shape == (7, 7)
    assert whole[6, 6] == 3
    assert (whole[3] == CLEAR).all()
    assert side_by_side(stack[:1]).shape == (3, 3)


@pytest.mark.parametrize("size", [(7, 5), (2, 2), (1, 9)])
def test_enlarging_gives_the_size_asked_for(size: tuple[int, int]) -> None:
    assert enlarged(np.arange(12, dtype=np.uint8).reshape(4, 3), *size).shape == size
