"""Tanh: squeezes every value into −1 to 1."""

from __future__ import annotations

from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.layers.recipe import Call, Recipe
from nnstudio.layers.rules import need_numbers
from nnstudio.layers.spec import Example, LayerSpec, Shapes, Values


def _shape(values: Values, inputs: Shapes) -> Shape:
    return need_numbers(LAYER.name, inputs[0])


def _build(values: Values, inputs: Shapes) -> Recipe:
    return Recipe((Call("nn.Tanh"),))


def _caption(values: Values) -> Text:
    return QT_TRANSLATE_NOOP("layers", "−1 to 1")


LAYER = LayerSpec(
    id="nn.tanh",
    category="activation",
    order=40,
    name=plain("Tanh"),
    gloss=QT_TRANSLATE_NOOP("layers", "S-curve from −1 to 1"),
    summary=QT_TRANSLATE_NOOP("layers", "Squeezes every value into the range from −1 to 1."),
    help=QT_TRANSLATE_NOOP(
        "layers",
        "An S-shaped curve through 0. It suits small nets such as those of the Playground; in "
        "deep nets its flat ends let the gradient fade.",
    ),
    keywords=QT_TRANSLATE_NOOP("layers", "activation, hyperbolic tangent, S-curve"),
    formula="y = tanh(x)",
    shape=_shape,
    build=_build,
    caption=_caption,
    examples=(
        Example({}, (Shape.vector(8),)),
        Example({}, (Shape.image(2, 3, 4),)),
        Example({}, (Shape.sequence(None, 3),)),
    ),
)
