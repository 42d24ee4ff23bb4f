"""The `activation` parameter that dense and convolution share."""

from __future__ import annotations

from dataclasses import replace

from nnstudio.base.params import Choice, ChoiceParam
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.layers.recipe import Call
from nnstudio.layers.spec import Values

NONE = QT_TRANSLATE_NOOP("layers", "none")

_CALLS: dict[str, tuple[Call, ...]] = {
    "none": (),
    "relu": (Call("nn.ReLU", suffix="relu"),),
    "leaky_relu": (Call("nn.LeakyReLU", (0.01,), suffix="leaky_relu"),),
    "gelu": (Call("nn.GELU", suffix="gelu"),),
    "tanh": (Call("nn.Tanh", suffix="tanh"),),
    "sigmoid": (Call("nn.Sigmoid", suffix="sigmoid"),),
}

ACTIVATION = ChoiceParam(
    name="activation",
    label=QT_TRANSLATE_NOOP("layers", "Activation"),
    help=QT_TRANSLATE_NOOP(
        "layers",
        "The function behind the sum of each neuron. Without one, several layers in a row can "
        "do no more than a single one.",
    ),
    default="none",
    choices=(
        Choice("none", NONE),
        Choice("relu", plain("ReLU")),
        Choice("leaky_relu", plain("LeakyReLU")),
        Choice("gelu", plain("GELU")),
        Choice("tanh", plain("tanh")),
        Choice("sigmoid", plain("Sigmoid")),
        Choice("softmax", plain("Softmax")),
    ),
)
RELU_FIRST = replace(ACTIVATION, default="relu")
"""For layers that stand inside a net, such as convolution."""


def activation_calls(values: Values, axis: int = 1) -> tuple[Call, ...]:
    """Return the recipe's steps for the chosen activation.

    Args:
        values: parameters of the layer.
        axis: the axis of features or channels, the batch being axis 0; Softmax sums over it.
    """
    chosen = str(values["activation"])
    if chosen == "softmax":
        return (Call("nn.Softmax", (), (("dim", axis),), suffix="softmax"),)
    return _CALLS[chosen]


def activation_word(values: Values) -> Text | None:
    """Return the words of the chosen activation, or None for none."""
    chosen = str(values["activation"])
    return None if chosen == "none" else ACTIVATION.label_of(chosen)
