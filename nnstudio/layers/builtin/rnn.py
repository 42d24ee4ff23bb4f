"""RNN: the simplest net that reads in order."""

from __future__ import annotations

from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.layers import recurrent
from nnstudio.layers.recipe import Recipe
from nnstudio.layers.spec import LayerSpec, Shapes, Values, Weight

GATES = 1


def _shape(values: Values, inputs: Shapes) -> Shape:
    return recurrent.shape(LAYER.name, values, inputs)


def _build(values: Values, inputs: Shapes) -> Recipe:
    return recurrent.build("RNN", values, inputs)


def _weights(values: Values, inputs: Shapes) -> tuple[Weight, ...]:
    return recurrent.weights(GATES, values, inputs)


def _macs(values: Values, inputs: Shapes, output: Shape) -> int:
    return recurrent.macs(GATES, values, inputs)


LAYER = LayerSpec(
    id="nn.rnn",
    category="recurrent",
    order=10,
    name=plain("RNN"),
    gloss=QT_TRANSLATE_NOOP("time_steps", "simple memory"),
    summary=QT_TRANSLATE_NOOP(
        "time_steps", "Reads time steps in order and carries a few numbers along."
    ),
    help=QT_TRANSLATE_NOOP(
        "time_steps",
        "After each step the new numbers are made of the step and of the numbers before. That is "
        "the oldest net for texts and series, and it forgets soon: after ten or twenty steps "
        "little is left of the first ones. GRU and LSTM remember longer. Padding is never read.",
    ),
    keywords=QT_TRANSLATE_NOOP(
        "time_steps", "recurrent, simple RNN, Elman, memory, order, sequence, text, series, time"
    ),
    formula="h[t] = tanh(W·x[t] + U·h[t−1] + b)",
    params=recurrent.PARAMS,
    shape=_shape,
    build=_build,
    weights=_weights,
    macs=_macs,
    caption=recurrent.caption,
    mask=recurrent.mask,
    examples=recurrent.EXAMPLES,
)
