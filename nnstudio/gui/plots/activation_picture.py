"""How the value of a node for one sample becomes tiles: feature maps, cells, a strip.

Numpy only; the view draws what is worked out here.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.gui.plots.colormaps import CLEAR, Bytes, MapName, to_steps
from nnstudio.gui.plots.limits import symmetric_limit, upper_limit
from nnstudio.gui.plots.mosaic import Box, grid_boxes, shrunk
from nnstudio.gui.plots.tile_view import Layout, Tile

Floats = NDArray[np.floating[Any]]

_SMALLEST_MAP = 16
_LARGEST_MAP = 64
_MOST_CELLS = 256
_CELLS_A_ROW = 16


@dataclass(frozen=True)
class Scale:
    """What the colours mean.

    Args:
        table: diverging where values lie below 0.
        low, high: the ends.
    """

    table: MapName
    low: float
    high: float


@dataclass(frozen=True, eq=False)
class ActivationPicture:
    """Tiles and what each of them is.

    Args:
        tiles: the sample first, if it is shown.
        layout: where they stand.
        units: number of the map or neuron behind each tile; -1 for the sample or a whole strip.
        shown: maps or neurons that are drawn.
    """

    tiles: tuple[Tile, ...]
    layout: Layout
    units: tuple[int, ...]
    shown: int


def scale_of(values: Floats) -> Scale:
    """Return the colour map and its ends for a node's values."""
    known = values[np.isfinite(values)]
    if known.size and float(known.min()) < 0:
        limit = symmetric_limit(values)
        return Scale("diverging", -limit, limit)
    return Scale("sequential", 0.0, upper_limit(values))


def strongest_first(values: Floats) -> tuple[int, ...]:
    """Return the numbers of the maps (map, row, column), those with the largest values first."""
    strength = np.abs(np.nan_to_num(values.reshape(len(values), -1))).sum(axis=1)
    return tuple(int(index) for index in np.argsort(-strength, kind="stable"))


def sample_tile(values: NDArray[Any]) -> Tile | None:
    """Return an input image as a tile in the colours of the text; None if it is no image.

    Args:
        values: raw (channel, row, column); several channels are averaged.
    """
    if values.ndim != 3 or min(values.shape[1:]) < 2:
        return None
    grey = np.asarray(values, dtype=np.float32).mean(axis=0)
    low, high = float(np.nanmin(grey)), float(np.nanmax(grey))
    steps = to_steps(grey, min(low, 0.0), high if high > low else low + 1.0)
    return Tile(steps, table="ink", framed=True, choosable=False)


def activation_picture(
    values: Floats,
    scale: Scale,
    sample: Tile | None,
    order: tuple[int, ...],
    width: int,
    height: int,
    px: float,
) -> ActivationPicture:
    """Return tiles for the value of a node.

    Args:
        values: (map, row, column), (channel, time) or (neuron,).
        scale: what the colours mean.
        sample: the sample as a tile, or None.
        order: of the maps; () as they come.
        width, height: of the view in pixels.
        px: pixels of a length of 1 at 100 %.
    """
    if values.ndim == 3 and min(values.shape[1:]) > 1:
        return _maps(values, scale, sample, order, width, height, px)
    if values.ndim == 2 and min(values.shape) > 1:
        return _whole(to_steps(shrunk(values, 512, 2048), scale.low, scale.high), scale, px)
    flat = values.ravel()
    if len(flat) <= _MOST_CELLS:
        return _cells(flat, scale, px)
    return _whole(_block(flat, scale), scale, px)


def _maps(
    values: Floats,
    scale: Scale,
    sample: Tile | None,
    order: tuple[int, ...],
    width: int,
    height: int,
    px: float,
) -> ActivationPicture:
    count = len(values)
    aspect = min(4.0, max(0.25, values.shape[2] / values.shape[1]))
    gap = max(2, round(4 * px))
    least = _SMALLEST_MAP * px
    across = int((width + gap) // (least * max(1.0, aspect) + gap))
    down = int((height + gap) // (least / min(1.0, aspect) + gap))
    extra = 4 if sample is not None else 0
    shown = min(count, max(1, across * down - extra))
    chosen = (order or tuple(range(count)))[:shown]
    tiles = [Tile(to_steps(values[index], scale.low, scale.high), scale.table) for index in chosen]
    units = list(chosen)
    if sample is not None:
        tiles.insert(0, sample)
        units.insert(0, -1)
    total, largest, double = len(tiles), round(_LARGEST_MAP * px), sample is not None

    def layout(room: int, deep: int) -> tuple[Box, ...]:
        # One pixel stays free for the frame of the sample.
        boxes = grid_boxes(
            total, aspect, room - 2, deep - 2, gap, first_double=double, largest=largest
        )
        return tuple(Box(box.left + 1, box.top + 1, box.width, box.height) for box in boxes)

    return ActivationPicture(tuple(tiles), layout, tuple(units), shown)


def _cells(flat: Floats, scale: Scale, px: float) -> ActivationPicture:
    steps = to_steps(flat, scale.low, scale.high)
    tiles = tuple(Tile(step.reshape(1, 1), scale.table, framed=True) for step in steps)
    count = len(tiles)
    columns = min(count, _CELLS_A_ROW)
    rows = math.ceil(count / columns)
    gap = max(2, round(3 * px))

    def layout(room: int, deep: int) -> tuple[Box, ...]:
        wide = int(min((room - (columns - 1) * gap - 2) // columns, 28 * px))
        high = int(min((deep - (rows - 1) * gap - 2) // rows, 40 * px))
        wide, high = max(2, wide), max(2, high)
        left = (room - columns * (wide + gap) + gap) // 2
        top = max(1, min((deep - rows * (high + gap) + gap) // 2, round(24 * px)))
        return tuple(
            Box(
                left + (i % columns) * (wide + gap), top + (i // columns) * (high + gap), wide, high
            )
            for i in range(count)
        )

    return ActivationPicture(tiles, layout, tuple(range(count)), count)


def _whole(steps: Bytes, scale: Scale, px: float) -> ActivationPicture:
    tile = Tile(steps, scale.table, framed=True, choosable=False)
    rows, columns = steps.shape

    def layout(room: int, deep: int) -> tuple[Box, ...]:
        size = min((room - 2) / columns, (deep - 2) / rows, 12 * px)
        wide, high = max(1, int(size * columns)), max(1, int(size * rows))
        if rows < columns / 8:  # a long strip fills the room
            high = max(high, min(deep - 2, round(60 * px)))
        return (Box((room - wide) // 2, 1, wide, high),)

    return ActivationPicture((tile,), layout, (-1,), rows * columns)


def _block(flat: Floats, scale: Scale) -> Bytes:
    """Return a long vector as rows, the last one filled up with nothing."""
    columns = math.ceil(math.sqrt(2 * len(flat)))
    rows = math.ceil(len(flat) / columns)
    block = np.full(rows * columns, CLEAR, dtype=np.uint8)
    block[: len(flat)] = to_steps(flat, scale.low, scale.high)
    return block.reshape(rows, columns)
