"""LeakyReLU: negative values are made small instead of 0."""

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
    return Recipe((Call("nn.LeakyReLU", (float(values["slope"]),)),))


def _caption(values: Values) -> Text:
    return QT_TRANSLATE_NOOP("layers", "slope {slope}").format(slope=float(values["slope"]))


LAYER = LayerSpec(
    id="nn.leaky_relu",
    category="activation",
    order=20,
    name=plain("LeakyReLU"),
    gloss=QT_TRANSLATE_NOOP("layers", "ReLU with a slope"),
    summary=QT_TRANSLATE_NOOP("layers", "Like ReLU, but negative values stay a little alive."),
    help=QT_TRANSLATE_NOOP(
        "layers",
        "Negative values are multiplied with a small slope instead of becoming 0. So a gradient "
        "always gets through and no neuron can fall silent for good.",
    ),
    keywords=QT_TRANSLATE_NOOP("layers", "activation, leaky, dead neurons, rectifier"),
    formula="y = max(x, a·x)",
    params=(
        FloatParam(
            name="slope",
            label=QT_TRANSLATE_NOOP("layers", "Slope"),
            help=QT_TRANSLATE_NOOP(
                "layers", "What negative values are multiplied with; 0 makes it a ReLU."
            ),
            default=0.01,
            min=0.0,
            max=1.0,
            step=0.01,
        ),
    ),
    shape=_shape,
    build=_build,
    caption=_caption,
    examples=(
        Example({}, (Shape.vector(8),)),
        Example({}, (Shape.image(2, 3, 4),)),
        Example({}, (Shape.sequence(None, 3),)),
    ),
)
