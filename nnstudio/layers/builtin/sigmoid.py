"""Sigmoid: squeezes every value into 0 to 1."""

from __future__ import annotations

from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.layers.recipe import Call, Recipe
from nnstudio.layers.rules import need_numbers
from nnstudio.layers.spec import Example, LayerSpec, Shapes, Values


def _shape(values: Values, inputs: Shapes) -> Shape:
    return need_numbers(LAYER.name, inputs[0])


def _build(values: Values, inputs: Shapes) -> Recipe:
    return Recipe((Call("nn.Sigmoid"),))


def _caption(values: Values) -> Text:
    return QT_TRANSLATE_NOOP("layers", "0 to 1")


LAYER = LayerSpec(
    id="nn.sigmoid",
    category="activation",
    order=50,
    name=plain("Sigmoid"),
    gloss=QT_TRANSLATE_NOOP("layers", "S-curve from 0 to 1"),
    summary=QT_TRANSLATE_NOOP("layers", "Squeezes every value into the range from 0 to 1."),
    help=QT_TRANSLATE_NOOP(
        "layers",
        "An S-shaped curve; its result can be read as the probability of “yes”. Inside deep "
        "nets ReLU learns faster, because the flat ends of the curve let the gradient fade.",
    ),
    keywords=QT_TRANSLATE_NOOP("layers", "activation, logistic, S-curve, probability, yes or no"),
    formula="y = 1 / (1 + e^(−x))",
    shape=_shape,
    build=_build,
    caption=_caption,
    examples=(
        Example({}, (Shape.vector(8),)),
        Example({}, (Shape.image(2, 3, 4),)),
        Example({}, (Shape.sequence(None, 3),)),
    ),
)
