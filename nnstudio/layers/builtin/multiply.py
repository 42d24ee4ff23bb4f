"""Multiply: the product of several wires, value by value."""

from __future__ import annotations

from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.layers.recipe import Function, Recipe
from nnstudio.layers.rules import need_same
from nnstudio.layers.spec import MANY_IN, Example, LayerSpec, Shapes, Values


def _shape(values: Values, inputs: Shapes) -> Shape:
    return need_same(LAYER.name, inputs)


def _build(values: Values, inputs: Shapes) -> Recipe:
    return Recipe((Function("torch.mul", fold=True),))


def _macs(values: Values, inputs: Shapes, output: Shape) -> int:
    return (output.count or 0) * (len(inputs) - 1)


def _caption(values: Values) -> Text:
    return QT_TRANSLATE_NOOP("layers", "product of all inputs")


LAYER = LayerSpec(
    id="nn.multiply",
    category="merge",
    order=30,
    name=plain("Multiply"),
    gloss=QT_TRANSLATE_NOOP("layers", "product"),
    summary=QT_TRANSLATE_NOOP(
        "layers", "Multiplies several wires of the same shape, value by value."
    ),
    help=QT_TRANSLATE_NOOP(
        "layers",
        "One wire can open and close another like a gate: a Sigmoid gives values from 0 to 1, and "
        "multiplied with them only what is wanted passes.",
    ),
    keywords=QT_TRANSLATE_NOOP("layers", "product, times, gate, merge"),
    formula="y = x₁ · x₂ · …",
    inputs=MANY_IN,
    shape=_shape,
    build=_build,
    macs=_macs,
    caption=_caption,
    examples=(
        Example({}, (Shape.vector(4), Shape.vector(4))),
        Example({}, (Shape.image(2, 3, 3),) * 3),
        Example({}, (Shape.sequence(None, 3),) * 2),
    ),
)
