"""Dense: every output is a weighted sum of all inputs."""

from __future__ import annotations

from nnstudio.base.params import BoolParam, IntParam
from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, dotted
from nnstudio.layers.activations import ACTIVATION, activation_calls, activation_word
from nnstudio.layers.recipe import Call, Recipe
from nnstudio.layers.rules import need_vector
from nnstudio.layers.spec import Example, LayerSpec, Shapes, Values, Weight


def _shape(values: Values, inputs: Shapes) -> Shape:
    need_vector(LAYER.name, inputs[0])
    return Shape.vector(int(values["units"]))


def _build(values: Values, inputs: Shapes) -> Recipe:
    features = inputs[0].dims[-1].size
    kwargs = () if values["bias"] else (("bias", False),)
    dense = Call("nn.Linear", (features, int(values["units"])), kwargs)
    return Recipe((dense, *activation_calls(values)))


def _weights(values: Values, inputs: Shapes) -> tuple[Weight, ...]:
    features, units = inputs[0].dims[-1].size or 0, int(values["units"])
    weight = Weight("weight", (units, features))
    return (weight, Weight("bias", (units,))) if values["bias"] else (weight,)


def _macs(values: Values, inputs: Shapes, output: Shape) -> int:
    return (inputs[0].count or 0) * int(values["units"])


def _caption(values: Values) -> Text:
    text = QT_TRANSLATE_NOOP("layers", "{n} neurons").format(n=int(values["units"]))
    return dotted(text, activation_word(values))


LAYER = LayerSpec(
    id="nn.linear",
    category="dense",
    order=10,
    name=QT_TRANSLATE_NOOP("layers", "Dense"),
    gloss=QT_TRANSLATE_NOOP("layers", "fully connected"),
    summary=QT_TRANSLATE_NOOP(
        "layers", "Connects every input number with every neuron and adds up."
    ),
    help=QT_TRANSLATE_NOOP(
        "layers",
        "Each neuron multiplies every input with its own weight, adds the products and its bias, "
        "and passes the sum through the activation. The last Dense layer usually has one neuron "
        "for each class.",
    ),
    keywords=QT_TRANSLATE_NOOP("layers", "linear, fully connected, neurons, perceptron"),
    formula="y = φ(W·x + b)",
    params=(
        IntParam(
            name="units",
            label=QT_TRANSLATE_NOOP("layers", "Neurons"),
            help=QT_TRANSLATE_NOOP(
                "layers", "How many neurons the layer has; as many numbers leave it."
            ),
            default=64,
            min=1,
            max=65536,
        ),
        ACTIVATION,
        BoolParam(
            name="bias",
            label=QT_TRANSLATE_NOOP("layers", "Bias"),
            help=QT_TRANSLATE_NOOP(
                "layers", "Whether each neuron adds a number of its own to its sum."
            ),
            default=True,
        ),
    ),
    shape=_shape,
    build=_build,
    weights=_weights,
    macs=_macs,
    caption=_caption,
    mask="ends",
    examples=(
        Example({"units": 3}, (Shape.vector(4),)),
        Example({"units": 2, "activation": "relu", "bias": False}, (Shape.vector(5),)),
        Example({"units": 3, "activation": "softmax"}, (Shape.vector(2),)),
    ),
)
