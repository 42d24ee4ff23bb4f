"""Add: the sum of several wires, value by value."""

from __future__ import annotations

from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.layers.recipe import Function, Recipe
from nnstudio.layers.rules import need_same
from nnstudio.layers.spec import MANY_IN, Example, LayerSpec, Shapes, Values


def _shape(values: Values, inputs: Shapes) -> Shape:
    return need_same(LAYER.name, inputs)


def _build(values: Values, inputs: Shapes) -> Recipe:
    return Recipe((Function("torch.add", fold=True),))


def _caption(values: Values) -> Text:
    return QT_TRANSLATE_NOOP("layers", "sum of all inputs")


LAYER = LayerSpec(
    id="nn.add",
    category="merge",
    order=10,
    name=plain("Add"),
    gloss=QT_TRANSLATE_NOOP("layers", "sum"),
    summary=QT_TRANSLATE_NOOP("layers", "Adds several wires of the same shape, value by value."),
    help=QT_TRANSLATE_NOOP(
        "layers",
        "With it a wire can skip layers and be added behind them (a skip or residual connection). "
        "Very deep nets learn better that way, because the gradient finds a short path back.",
    ),
    keywords=QT_TRANSLATE_NOOP("layers", "sum, plus, skip, residual, shortcut, merge"),
    formula="y = x₁ + x₂ + …",
    inputs=MANY_IN,
    shape=_shape,
    build=_build,
    caption=_caption,
    examples=(
        Example({}, (Shape.vector(4), Shape.vector(4))),
        Example({}, (Shape.image(2, 3, 3),) * 3),
        Example({}, (Shape.sequence(None, 3),) * 2),
    ),
)
