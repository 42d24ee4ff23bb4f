"""GRU: a net that reads in order and decides what to keep."""

from __future__ import annotations

from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.layers import recurrent
from nnstudio.layers.recipe import Recipe
from nnstudio.layers.spec import LayerSpec, Shapes, Values, Weight

GATES = 3


def _shape(values: Values, inputs: Shapes) -> Shape:
    return recurrent.shape(LAYER.name, values, inputs)


def _build(values: Values, inputs: Shapes) -> Recipe:
    return recurrent.build("GRU", values, inputs)


def _weights(values: Values, inputs: Shapes) -> tuple[Weight, ...]:
    return recurrent.weights(GATES, values, inputs)


def _macs(values: Values, inputs: Shapes, output: Shape) -> int:
    return recurrent.macs(GATES, values, inputs)


LAYER = LayerSpec(
    id="nn.gru",
    category="recurrent",
    order=20,
    name=plain("GRU"),
    gloss=QT_TRANSLATE_NOOP("time_steps", "memory with two gates"),
    summary=QT_TRANSLATE_NOOP(
        "time_steps", "Reads time steps in order and learns what to keep of what came before."
    ),
    help=QT_TRANSLATE_NOOP(
        "time_steps",
        "Two gates, which are learned too, decide at each step how much of the memory is renewed "
        "and how much of it counts. So it remembers over many steps, with fewer weights than an "
        "LSTM. Mostly it does as well. Padding is never read.",
    ),
    keywords=QT_TRANSLATE_NOOP(
        "time_steps",
        "recurrent, gated recurrent unit, memory, gate, order, sequence, text, series, time",
    ),
    formula="z = σ(W·x[t] + U·h[t−1] + b)\n"
    "r = σ(V·x[t] + R·h[t−1] + c)\n"
    "n = tanh(M·x[t] + r ⊙ (N·h[t−1]) + d)\n"
    "h[t] = (1 − z) ⊙ n + z ⊙ h[t−1]",
    params=recurrent.PARAMS,
    shape=_shape,
    build=_build,
    weights=_weights,
    macs=_macs,
    caption=recurrent.caption,
    mask=recurrent.mask,
    examples=recurrent.EXAMPLES,
)
