"""ReLU: negative values become 0."""

from __future__ import annotations

from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.layers.recipe import Call, Recipe
from nnstudio.layers.rules import need_numbers
from nnstudio.layers.spec import Example, LayerSpec, Shapes, Values


def _shape(values: Values, inputs: Shapes) -> Shape:
    return need_numbers(LAYER.name, inputs[0])


def _build(values: Values, inputs: Shapes) -> Recipe:
    return Recipe((Call("nn.ReLU"),))


def _caption(values: Values) -> Text:
    return plain("max(0, x)")


LAYER = LayerSpec(
    id="nn.relu",
    category="activation",
    order=10,
    name=plain("ReLU"),
    gloss=QT_TRANSLATE_NOOP("layers", "negative becomes 0"),
    summary=QT_TRANSLATE_NOOP("layers", "Lets positive values pass and makes negative ones 0."),
    help=QT_TRANSLATE_NOOP(
        "layers",
        "The usual activation inside a net: fast, and it learns well even in deep nets. A "
        "neuron whose sum is negative for every example stays silent for good; then LeakyReLU "
        "helps. Do not put it behind the last layer.",
    ),
    keywords=QT_TRANSLATE_NOOP("layers", "rectifier, activation, rectified linear unit"),
    formula="y = max(0, x)",
    shape=_shape,
    build=_build,
    caption=_caption,
    examples=(
        Example({}, (Shape.vector(8),)),
        Example({}, (Shape.image(2, 3, 4),)),
        Example({}, (Shape.sequence(None, 3),)),
    ),
)
