"""FirstStep: the first time step as one vector."""

from __future__ import annotations

from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.layers.recipe import Function, Recipe
from nnstudio.layers.spec import Example, LayerSpec, Shapes, Values
from nnstudio.layers.time_steps import known_steps, time_steps


def _shape(values: Values, inputs: Shapes) -> Shape:
    return Shape.vector(time_steps(LAYER.name, inputs[0]).features)


def _build(values: Values, inputs: Shapes) -> Recipe:
    axis = 1 if known_steps(inputs[0]).sequence else 2
    return Recipe((Function("torch.select", (axis, 0)),))


def _caption(values: Values) -> Text:
    return QT_TRANSLATE_NOOP("time_steps", "the first of all steps")


LAYER = LayerSpec(
    id="nn.first_step",
    category="pooling",
    order=80,
    name=plain("FirstStep"),
    gloss=QT_TRANSLATE_NOOP("time_steps", "first values"),
    summary=QT_TRANSLATE_NOOP("time_steps", "Takes the first time step alone, as one vector."),
    help=QT_TRANSLATE_NOOP(
        "time_steps",
        "Behind a ClassToken and EncoderBlocks the first step holds what was gathered for the "
        "answer. Nothing is learned here.",
    ),
    keywords=QT_TRANSLATE_NOOP(
        "time_steps", "first, time step, class token, CLS, select, transformer, pooling"
    ),
    formula="y = x[1]",
    shape=_shape,
    build=_build,
    caption=_caption,
    mask="uses",
    examples=(
        Example({}, (Shape.sequence(None, 5),)),
        Example({}, (Shape.series(3, 6),)),
    ),
)
