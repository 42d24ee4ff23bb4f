"""ClassToken: a learned step in front, in which a net gathers its answer."""

from __future__ import annotations

from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.layers.recipe import Call, Recipe
from nnstudio.layers.spec import Example, LayerSpec, Shapes, Values, Weight
from nnstudio.layers.time_steps import known_steps, over_time, time_steps


def _shape(values: Values, inputs: Shapes) -> Shape:
    steps = time_steps(LAYER.name, inputs[0])
    return steps.made(steps.features, longer=1)


def _build(values: Values, inputs: Shapes) -> Recipe:
    call = Call("ClassToken", (known_steps(inputs[0]).features,), own=True, module="class_token")
    return over_time(inputs[0], call)


def _weights(values: Values, inputs: Shapes) -> tuple[Weight, ...]:
    return (Weight("weight", (1, known_steps(inputs[0]).features)),)


def _caption(values: Values) -> Text:
    return QT_TRANSLATE_NOOP("time_steps", "one step in front")


LAYER = LayerSpec(
    id="nn.class_token",
    category="attention",
    order=40,
    name=plain("ClassToken"),
    gloss=QT_TRANSLATE_NOOP("time_steps", "place for the answer"),
    summary=QT_TRANSLATE_NOOP(
        "time_steps", "Puts a learned step in front, in which the answer is gathered."
    ),
    help=QT_TRANSLATE_NOOP(
        "time_steps",
        "The same learned numbers stand in front of every item. EncoderBlocks behind it let this "
        "step gather from all others what matters for the answer, and FirstStep takes it out at "
        "the end. That is an alternative to the mean of all steps (GlobalAvgPool).",
    ),
    keywords=QT_TRANSLATE_NOOP("time_steps", "class token, CLS, BERT, transformer, token, text"),
    formula="y = [c, x[1], …, x[T]]",
    shape=_shape,
    build=_build,
    weights=_weights,
    caption=_caption,
    mask="grows",
    examples=(
        Example({}, (Shape.sequence(None, 5),)),
        Example({}, (Shape.sequence(4, 3),)),
        Example({}, (Shape.series(4, 6),)),
    ),
)
