"""Flatten: lines up all values in one vector."""

from __future__ import annotations

from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.layers.recipe import Call, Recipe
from nnstudio.layers.rules import need_known, need_numbers
from nnstudio.layers.spec import Example, LayerSpec, Shapes, Values


def _shape(values: Values, inputs: Shapes) -> Shape:
    need_numbers(LAYER.name, inputs[0])
    return Shape.vector(need_known(LAYER.name, inputs[0]).count)


def _build(values: Values, inputs: Shapes) -> Recipe:
    return Recipe((Call("nn.Flatten"),))


def _caption(values: Values) -> Text:
    return QT_TRANSLATE_NOOP("layers", "maps to one vector")


LAYER = LayerSpec(
    id="nn.flatten",
    category="pooling",
    order=50,
    name=plain("Flatten"),
    gloss=QT_TRANSLATE_NOOP("layers", "line up"),
    summary=QT_TRANSLATE_NOOP("layers", "Lines up all values in one vector."),
    help=QT_TRANSLATE_NOOP(
        "layers",
        "Dense needs one row of numbers. Flatten takes the maps of an image row by row and puts "
        "them one behind the other: 32×7×7 becomes 1,568. No value is changed and nothing is "
        "learned.",
    ),
    keywords=QT_TRANSLATE_NOOP("layers", "vector, line up, flat, unroll, reshape"),
    formula="y[(c·H + i)·W + j] = x[c, i, j]",
    shape=_shape,
    build=_build,
    caption=_caption,
    mask="ends",
    examples=(
        Example({}, (Shape.image(32, 7, 7),)),
        Example({}, (Shape.sequence(5, 3),)),
        Example({}, (Shape.vector(4),)),
    ),
)
