"""Softmax: turns numbers into shares that add up to 1."""

from __future__ import annotations

from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.layers.recipe import Call, Recipe
from nnstudio.layers.rules import is_sequence, need_numbers
from nnstudio.layers.spec import Example, LayerSpec, Shapes, Values


def _shape(values: Values, inputs: Shapes) -> Shape:
    return need_numbers(LAYER.name, inputs[0])


def _build(values: Values, inputs: Shapes) -> Recipe:
    axis = 2 if is_sequence(inputs[0]) else 1  # features or channels; the batch is axis 0
    return Recipe((Call("nn.Softmax", (), (("dim", axis),)),))


def _caption(values: Values) -> Text:
    return QT_TRANSLATE_NOOP("layers", "adds up to 1")


LAYER = LayerSpec(
    id="nn.softmax",
    category="activation",
    order=60,
    name=plain("Softmax"),
    gloss=QT_TRANSLATE_NOOP("layers", "probabilities"),
    summary=QT_TRANSLATE_NOOP("layers", "Turns numbers into probabilities that add up to 1."),
    help=QT_TRANSLATE_NOOP(
        "layers",
        "The largest number gets the largest share. It may stand last before the output; training "
        "then computes with the numbers in front of it, which is more exact. Without it nothing "
        "is missing: probabilities are shown anyway. Two of them in a row make learning slow.",
    ),
    keywords=QT_TRANSLATE_NOOP(
        "layers", "activation, probability, classes, normalized exponential"
    ),
    formula="y[i] = e^x[i] / Σ[j] e^x[j]",
    shape=_shape,
    build=_build,
    caption=_caption,
    examples=(
        Example({}, (Shape.vector(8),)),
        Example({}, (Shape.image(2, 3, 4),)),
        Example({}, (Shape.sequence(None, 3),)),
    ),
)
