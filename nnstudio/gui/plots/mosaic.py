"""Many small pictures in one: where each stands, and the picture itself in device pixels.

One picture for all tiles is drawn far faster than one item for each of them; numpy only.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.gui.plots.colormaps import CLEAR, Bytes, hatch

Values = NDArray[np.floating[Any]]


_GOOD = 0.75


@dataclass(frozen=True)
class Box:
    """A rectangle in pixels."""

    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """First pixel behind it."""
        return self.left + self.width

    @property
    def bottom(self) -> int:
        """First pixel below it."""
        return self.top + self.height

    def holds(self, x: float, y: float) -> bool:
        """Say whether a point lies in it."""
        return self.left <= x < self.right and self.top <= y < self.bottom


def grid_boxes(
    count: int,
    aspect: float,
    width: int,
    height: int,
    gap: int,
    *,
    first_double: bool = False,
    largest: int = 10_000,
) -> tuple[Box, ...]:
    """Return where tiles stand, as large as possible, in rows, in the middle of the room.

    Args:
        count: number of tiles.
        aspect: width of a tile by its height.
        width, height: of the room, in pixels.
        gap: between tiles, in pixels.
        first_double: the first tile takes two columns and two rows.
        largest: height of a tile at most.
    """
    if count < 1 or width < 1 or height < 1:
        return ()
    places = count + 3 if first_double else count
    trials: list[tuple[int, int, int]] = []  # height of a tile, columns, empty places
    for trial in range(2 if first_double else 1, places + 1):
        rows = max(math.ceil(places / trial), 2 if first_double else 1)
        across = (width - (trial - 1) * gap) / trial / aspect
        down = (height - (rows - 1) * gap) / rows
        trials.append((int(min(across, down, largest)), trial, rows * trial - places))
    most = max(size for size, _, _ in trials)
    # Full rows look calmer than slightly larger tiles.
    good = [trial for trial in trials if trial[0] >= _GOOD * most]
    best, columns, _ = min(good, key=lambda trial: (trial[2], -trial[0]))
    best = max(1, best)
    across = max(1, round(best * aspect))
    taken = min(columns, places)
    left = max(0, (width - taken * (across + gap) + gap) // 2)
    boxes: list[Box] = []
    place = 0
    if first_double:
        boxes.append(Box(left, 0, 2 * across + gap, 2 * best + gap))
    while len(boxes) < count:
        row, column = divmod(place, columns)
        place += 1
        if first_double and row < 2 and column < 2:
            continue
        boxes.append(Box(left + column * (across + gap), row * (best + gap), across, best))
    return tuple(boxes)


def scaled_to(boxes: Sequence[Box], ratio: float) -> tuple[Box, ...]:
    """Return boxes in device pixels; what touched still touches."""
    return tuple(
        Box(
            round(box.left * ratio),
            round(box.top * ratio),
            max(1, round(box.right * ratio) - round(box.left * ratio)),
            max(1, round(box.bottom * ratio) - round(box.top * ratio)),
        )
        for box in boxes
    )


def mosaic(tiles: Sequence[Bytes], boxes: Sequence[Box], width: int, height: int) -> Bytes:
    """Return one picture (row, column) of all tiles; between them nothing.

    Args:
        tiles: each (row, column) of places in a colour table, enlarged without smoothing.
        boxes: where they go, in device pixels.
        width, height: of the picture, in device pixels.
    """
    picture = np.full((max(1, height), max(1, width)), CLEAR, dtype=np.uint8)
    for tile, box in zip(tiles, boxes, strict=False):
        bottom, right = min(box.bottom, height), min(box.right, width)
        if bottom <= box.top or right <= box.left:
            continue
        large = enlarged(tile, box.height, box.width)
        picture[box.top : bottom, box.left : right] = large[: bottom - box.top, : right - box.left]
    hatch(picture)
    return picture


def enlarged(tile: Bytes, height: int, width: int) -> Bytes:
    """Return a tile in another size; each pixel takes the nearest value."""
    rows = np.arange(height) * tile.shape[0] // height
    columns = np.arange(width) * tile.shape[1] // width
    return tile[rows[:, None], columns]


def shrunk(values: Values, rows: int, columns: int) -> Values:
    """Return a matrix with at most so many rows and columns.

    Of the values that fall together the one farthest from 0 stays, so that nothing large gets
    lost; a NaN wins over all, because it must be seen.

    Args:
        values: float (row, column).
        rows, columns: at most, at least 1.
    """
    return _shrunk_rows(_shrunk_rows(values, rows).T, columns).T


def side_by_side(stack: Bytes, gap_value: int = CLEAR) -> Bytes:
    """Return the pictures of a stack (picture, row, column) as one, in a nearly square grid.

    Args:
        stack: at least one picture.
        gap_value: entry of the colour table for the line of one pixel between them.
    """
    count, height, width = stack.shape
    columns = math.ceil(math.sqrt(count))
    rows = math.ceil(count / columns)
    if count == 1:
        return stack[0]
    whole = np.full((rows * (height + 1) - 1, columns * (width + 1) - 1), gap_value, np.uint8)
    for index in range(count):
        row, column = divmod(index, columns)
        top, left = row * (height + 1), column * (width + 1)
        whole[top : top + height, left : left + width] = stack[index]
    return whole


def _shrunk_rows(values: Values, rows: int) -> Values:
    count = values.shape[0]
    if count <= rows:
        return values
    starts = np.arange(rows) * count // rows
    high = np.maximum.reduceat(values, starts, axis=0)
    low = np.minimum.reduceat(values, starts, axis=0)
    return np.where(np.abs(high) >= np.abs(low), high, np.where(np.isnan(high), high, low))


def one_box(aspect: float) -> Callable[[int, int], tuple[Box, ...]]:
    """Return a layout (width, height) -> boxes for one picture with room for its edge.

    Args:
        aspect: width by height of the picture.
    """

    def layout(width: int, height: int) -> tuple[Box, ...]:
        boxes = grid_boxes(1, aspect, width - 2, height - 2, 0)
        return tuple(Box(box.left + 1, 1, box.width, box.height) for box in boxes)

    return layout
