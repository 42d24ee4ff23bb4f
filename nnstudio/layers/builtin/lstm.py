"""LSTM: a net that reads in order and has a memory of its own."""

from __future__ import annotations

from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.layers import recurrent
from nnstudio.layers.recipe import Recipe
from nnstudio.layers.spec import LayerSpec, Shapes, Values, Weight

GATES = 4


def _shape(values: Values, inputs: Shapes) -> Shape:
    return recurrent.shape(LAYER.name, values, inputs)


def _build(values: Values, inputs: Shapes) -> Recipe:
    return recurrent.build("LSTM", values, inputs)


def _weights(values: Values, inputs: Shapes) -> tuple[Weight, ...]:
    return recurrent.weights(GATES, values, inputs)


def _macs(values: Values, inputs: Shapes, output: Shape) -> int:
    return recurrent.macs(GATES, values, inputs)


LAYER = LayerSpec(
    id="nn.lstm",
    category="recurrent",
    order=30,
    name=plain("LSTM"),
    gloss=QT_TRANSLATE_NOOP("time_steps", "long short-term memory"),
    summary=QT_TRANSLATE_NOOP(
        "time_steps",
        "Reads time steps in order and keeps a memory that it writes and erases on purpose.",
    ),
    help=QT_TRANSLATE_NOOP(
        "time_steps",
        "Beside what it says at each step, it has a memory. Three gates, which are learned too, "
        "decide what is erased, what is written and what is said. So it can keep a word from the "
        "start of a text to its end. With both directions, each step knows what comes after it "
        "as well. Padding is never read.",
    ),
    keywords=QT_TRANSLATE_NOOP(
        "time_steps",
        "recurrent, long short-term memory, memory, gate, order, sequence, text, series, time, "
        "bidirectional",
    ),
    formula="i = σ(W·x[t] + U·h[t−1] + b)\n"
    "f = σ(V·x[t] + R·h[t−1] + d)\n"
    "o = σ(P·x[t] + Q·h[t−1] + e)\n"
    "c[t] = f ⊙ c[t−1] + i ⊙ tanh(M·x[t] + N·h[t−1] + g)\n"
    "h[t] = o ⊙ tanh(c[t])",
    params=recurrent.PARAMS,
    shape=_shape,
    build=_build,
    weights=_weights,
    macs=_macs,
    caption=recurrent.caption,
    mask=recurrent.mask,
    examples=recurrent.EXAMPLES,
)
