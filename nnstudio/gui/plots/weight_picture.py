"""How the weights of a layer become tiles: filters as small images, dense layers as a matrix.

Numpy only; the view draws what is worked out here.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from nnstudio.compile.plan import Plan, PlanStep
from nnstudio.gui.plots.colormaps import to_steps
from nnstudio.gui.plots.mosaic import Box, grid_boxes, shrunk, side_by_side
from nnstudio.gui.plots.tile_view import Layout, Tile

Floats = NDArray[np.floating[Any]]
Form = Literal["images", "rows", "strips"]

MOST_CHANNELS_AS_IMAGE = 4
"""Neurons that look at an image of so many channels are drawn as images."""

_SMALLEST_TILE = 12
_LARGEST_CELL = 24
_STRIP = 10


@dataclass(frozen=True, eq=False)
class LayerWeights:
    """The tensors of one layer.

    Args:
        main: float, first axis = units (filters, neurons, entries); "weight" in torch.
        bias: float (unit,), or None.
        others: further tensors by name (running statistics).
        form: "images" (a small picture for each unit), "rows" (a row of numbers for each), or
            "strips" (the layer has nothing but vectors).
        image: channels, height and width of the image that a dense layer looks at; None else.
    """

    main: Floats
    bias: Floats | None
    others: Mapping[str, Floats]
    form: Form
    image: tuple[int, int, int] | None = None

    @property
    def units(self) -> int:
        """Number of filters, neurons or entries."""
        return int(self.main.shape[0])

    def unit(self, index: int) -> Floats:
        """Return the weights of a unit as (channel, row, column)."""
        values = self.main[index]
        if self.image is not None:
            return values.reshape(self.image)
        if values.ndim == 3:
            return values
        return values.reshape(1, *values.shape) if values.ndim == 2 else values.reshape(1, 1, -1)


def layer_weights(step: PlanStep, plan: Plan, state: Mapping[str, Any]) -> LayerWeights | None:
    """Return the weights of a node out of a net's.

    Args:
        step: the node.
        plan: the net.
        state: tensors by state-dict key, or by their own short names.
    """
    found: dict[str, Floats] = {}
    for weight in step.weights:
        values = state.get(step.state_name(weight), state.get(weight.name))
        if values is not None and weight.name not in found:
            array = np.asarray(values)
            if array.dtype.kind == "f":
                found[weight.name] = array
    main = found.pop("weight", None)
    if main is None or not main.size:
        return None
    bias = found.pop("bias", None)
    image = _image_before(step, plan, main)
    form: Form = "images" if main.ndim > 2 or image is not None else "rows"
    if main.ndim == 1:
        form = "strips"
    return LayerWeights(main, bias, found, form, image)


def tiles_of(
    weights: LayerWeights, limit: float, width: int, height: int, px: float
) -> tuple[list[Tile], Layout, int]:
    """Return tiles, their layout, and how many units are shown.

    Args:
        weights: of the layer.
        limit: value of the ends of the colour map.
        width, height: of the view in pixels.
        px: pixels of a length of 1 at 100 %.
    """
    if weights.form == "strips":
        return _strips(weights, limit, px)
    foot = 0
    bias = _strip(weights.bias, limit) if weights.bias is not None else None
    if bias is not None:
        foot = round((_STRIP + 8) * px)
    room = max(1, height - foot)
    if weights.form == "images":
        tiles, layout, shown = _images(weights, limit, width, room, px)
    else:
        tiles, layout, shown = _rows(weights, limit, room, px)
    if bias is None:
        return tiles, layout, shown
    return [*tiles, bias], _with_strip(layout, foot, px), shown


def _image_before(step: PlanStep, plan: Plan, main: Floats) -> tuple[int, int, int] | None:
    """Return the image that a dense layer sees through a flatten, if there is one."""
    if main.ndim != 2 or len(step.inputs) != 1:
        return None
    shapes = {entry.node: entry.shape for entry in plan.inputs}
    shapes |= {other.node: other.output for other in plan.steps}
    before = next((other for other in plan.steps if other.node == step.inputs[0]), None)
    if before is None or len(before.inputs) != 1:
        return None
    sizes = shapes[before.inputs[0]].sizes
    if len(sizes) != 3 or any(size is None for size in sizes):
        return None
    channels, height, width = (int(size or 0) for size in sizes)
    fits = channels * height * width == main.shape[1] and min(height, width) > 1
    return (channels, height, width) if fits and channels <= MOST_CHANNELS_AS_IMAGE else None


def _images(
    weights: LayerWeights, limit: float, width: int, height: int, px: float
) -> tuple[list[Tile], Layout, int]:
    first = side_by_side(to_steps(weights.unit(0), -limit, limit))
    aspect = min(4.0, max(0.25, first.shape[1] / first.shape[0]))
    gap = max(2, round((6 if weights.units <= 40 else 3) * px))
    least = _SMALLEST_TILE * px
    across = int((width + gap) // (least * max(1.0, aspect) + gap))
    down = int((height + gap) // (least / min(1.0, aspect) + gap))
    shown = min(weights.units, max(1, across * down))
    tiles = [
        Tile(side_by_side(to_steps(weights.unit(index), -limit, limit)), framed=True)
        for index in range(shown)
    ]
    largest = round(44 * px)

    def layout(room: int, deep: int) -> tuple[Box, ...]:
        return grid_boxes(shown, aspect, room, deep, gap, largest=largest)

    return tiles, layout, shown


def _rows(
    weights: LayerWeights, limit: float, height: int, px: float
) -> tuple[list[Tile], Layout, int]:
    matrix = weights.main.reshape(weights.units, -1)
    units, inputs = matrix.shape
    one_by_one = units * 3 <= height
    if one_by_one:
        steps = to_steps(shrunk(matrix, units, 2048), -limit, limit)
        tiles = [Tile(steps[index : index + 1]) for index in range(units)]
    else:
        steps = to_steps(shrunk(matrix, max(1, height), 2048), -limit, limit)
        tiles = [Tile(steps, choosable=False)]
    largest = _LARGEST_CELL * px

    def layout(room: int, deep: int) -> tuple[Box, ...]:
        wide = int(min(room - 2, inputs * largest))
        high = int(min(deep, units * largest))
        left = (room - wide) // 2
        if not one_by_one:
            return (Box(left, 0, max(1, wide), max(1, high)),)
        edges = [high * index // units for index in range(units + 1)]
        return tuple(
            Box(left, edges[index], max(1, wide), max(1, edges[index + 1] - edges[index]))
            for index in range(units)
        )

    return tiles, layout, units


def _strips(weights: LayerWeights, limit: float, px: float) -> tuple[list[Tile], Layout, int]:
    vectors = [("weight", weights.main), ("bias", weights.bias), *weights.others.items()]
    named = [(name, values) for name, values in vectors if values is not None and values.ndim == 1]
    tiles: list[Tile] = []
    for name, values in named:
        strip = _strip(values, limit)
        tiles.append(Tile(strip.values, framed=True, choosable=False, words=name))
    count = len(tiles)

    def layout(room: int, deep: int) -> tuple[Box, ...]:
        left = round(80 * px)
        step = min(round(32 * px), deep // max(1, count))
        high = max(2, step - round(10 * px))
        return tuple(
            Box(left, row * step + round(4 * px), max(1, room - left - 2), high)
            for row in range(count)
        )

    return tiles, layout, weights.units


def _strip(values: Floats, limit: float) -> Tile:
    row = shrunk(values.reshape(1, -1), 1, 2048)
    return Tile(to_steps(row, -limit, limit), framed=True, choosable=False, words="bias")


def _with_strip(layout: Layout, foot: int, px: float) -> Layout:
    """Return a layout with a strip below the tiles of another one."""

    def both(room: int, deep: int) -> tuple[Box, ...]:
        boxes = layout(room, max(1, deep - foot))
        left = min((box.left for box in boxes), default=0)
        right = max((box.right for box in boxes), default=room)
        bottom = max((box.bottom for box in boxes), default=0)
        words = round(30 * px)
        wide = max(right - left, round(120 * px))
        left = max(words, (room - wide) // 2)
        wide = max(1, min(wide, room - left - 2))
        return (*boxes, Box(left, bottom + round(8 * px), wide, max(2, math.floor(_STRIP * px))))

    return both
