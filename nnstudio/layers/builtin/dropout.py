"""Dropout: switches off random values while training."""

from __future__ import annotations

from nnstudio.base.params import FloatParam
from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.layers.recipe import Call, Recipe
from nnstudio.layers.rules import need_numbers
from nnstudio.layers.spec import Example, LayerSpec, Shapes, Values


def _shape(values: Values, inputs: Shapes) -> Shape:
    return need_numbers(LAYER.name, inputs[0])


def _build(values: Values, inputs: Shapes) -> Recipe:
    return Recipe((Call("nn.Dropout", (float(values["rate"]),)),))


def _caption(values: Values) -> Text:
    return QT_TRANSLATE_NOOP("layers", "rate {rate}").format(rate=float(values["rate"]))


LAYER = LayerSpec(
    id="nn.dropout",
    category="regularization",
    order=10,
    name=plain("Dropout"),
    gloss=QT_TRANSLATE_NOOP("layers", "random gaps"),
    summary=QT_TRANSLATE_NOOP(
        "layers", "Switches off random values while training, so nothing is learned by heart."
    ),
    help=QT_TRANSLATE_NOOP(
        "layers",
        "In every batch other values are set to 0, and the others are enlarged so that the sum "
        "stays. The net cannot rely on single values and learns its examples by heart less "
        "easily. When it answers, nothing is switched off.",
    ),
    keywords=QT_TRANSLATE_NOOP("layers", "overfitting, regularization, random, noise, by heart"),
    formula="y = m · x / (1 − p)",
    params=(
        FloatParam(
            name="rate",
            label=QT_TRANSLATE_NOOP("layers", "Rate"),
            help=QT_TRANSLATE_NOOP(
                "layers", "The share of values that is switched off. 0.2 to 0.5 is usual."
            ),
            default=0.3,
            min=0.0,
            max=1.0,
            open_max=True,
            step=0.05,
        ),
    ),
    shape=_shape,
    build=_build,
    caption=_caption,
    examples=(
        Example({}, (Shape.vector(8),)),
        Example({"rate": 0.5}, (Shape.image(2, 3, 4),)),
        Example({}, (Shape.sequence(None, 3),)),
    ),
)
