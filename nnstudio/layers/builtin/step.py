"""Step: 1 where a value reaches the threshold, else 0."""

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
    return Recipe((Call("Step", (float(values["threshold"]),), own=True, module="step"),))


def _caption(values: Values) -> Text:
    return QT_TRANSLATE_NOOP("layers", "1 from {threshold} on, else 0").format(
        threshold=float(values["threshold"])
    )


LAYER = LayerSpec(
    id="nn.step",
    category="activation",
    order=70,
    name=plain("Step"),
    gloss=QT_TRANSLATE_NOOP("layers", "threshold"),
    summary=QT_TRANSLATE_NOOP("layers", "Gives 1 from a threshold on, else 0."),
    help=QT_TRANSLATE_NOOP(
        "layers",
        "The activation of the first artificial neurons (McCulloch and Pitts 1943): the neuron "
        "fires or it does not. The curve is flat everywhere, so no gradient passes; set the "
        "weights in front of it by hand or train a single neuron with the perceptron rule.",
    ),
    keywords=QT_TRANSLATE_NOOP(
        "layers", "activation, threshold, fire, McCulloch-Pitts, perceptron, heaviside"
    ),
    formula="y = [x ≥ θ]",
    params=(
        FloatParam(
            name="threshold",
            label=QT_TRANSLATE_NOOP("layers", "Threshold"),
            help=QT_TRANSLATE_NOOP("layers", "The smallest value that gives 1."),
            default=0.0,
            step=0.5,
        ),
    ),
    differentiable=False,
    shape=_shape,
    build=_build,
    caption=_caption,
    examples=(
        Example({}, (Shape.vector(8),)),
        Example({}, (Shape.image(2, 3, 4),)),
        Example({}, (Shape.sequence(None, 3),)),
    ),
)
