"""Positions: tells each time step where it stands."""

from __future__ import annotations

from nnstudio.base.params import Choice, ChoiceParam, IntParam
from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.layers.recipe import Call, Recipe
from nnstudio.layers.spec import Example, LayerSpec, ShapeError, Shapes, Values, Weight
from nnstudio.layers.time_steps import known_steps, over_time, time_steps
from nnstudio.layers.window import STEPS

WAVES_AHEAD = 512
"""Time steps whose waves are prepared where their number is not known."""


def _shape(values: Values, inputs: Shapes) -> Shape:
    steps = time_steps(LAYER.name, inputs[0])
    time = steps.time or 0
    if _learned(values) and time > int(values["length"]):
        raise ShapeError(
            QT_TRANSLATE_NOOP(
                "time_steps", "{time} time steps arrive, but only {length} places are learned."
            ).format(time=time, length=int(values["length"])),
            QT_TRANSLATE_NOOP("time_steps", "at most {length} time steps").format(
                length=int(values["length"])
            ),
            param="length",
        )
    return steps.shape


def _build(values: Values, inputs: Shapes) -> Recipe:
    steps = known_steps(inputs[0])
    length = int(values["length"]) if _learned(values) else steps.time or WAVES_AHEAD
    call = Call(
        "Positions",
        (steps.features, length),
        (("learned", True),) if _learned(values) else (),
        own=True,
        module="positions",
    )
    return over_time(inputs[0], call)


def _weights(values: Values, inputs: Shapes) -> tuple[Weight, ...]:
    if not _learned(values):
        return ()
    return (Weight("weight", (int(values["length"]), known_steps(inputs[0]).features)),)


def _caption(values: Values) -> Text:
    if _learned(values):
        return QT_TRANSLATE_NOOP("time_steps", "{n} learned places").format(n=int(values["length"]))
    return KIND.label_of("waves")


def _learned(values: Values) -> bool:
    return values["kind"] == "learned"


KIND = ChoiceParam(
    name="kind",
    label=QT_TRANSLATE_NOOP("time_steps", "Kind"),
    help=QT_TRANSLATE_NOOP(
        "time_steps",
        "Waves need no training and work for any length; learned numbers can fit the data better "
        "if there are many.",
    ),
    default="waves",
    choices=(
        Choice("waves", QT_TRANSLATE_NOOP("time_steps", "waves (sine and cosine)")),
        Choice("learned", QT_TRANSLATE_NOOP("time_steps", "learned")),
    ),
)

LAYER = LayerSpec(
    id="nn.positions",
    category="attention",
    order=30,
    name=plain("Positions"),
    gloss=QT_TRANSLATE_NOOP("time_steps", "where each step stands"),
    summary=QT_TRANSLATE_NOOP(
        "time_steps", "Adds numbers to each time step that tell its place in the order."
    ),
    help=QT_TRANSLATE_NOOP(
        "time_steps",
        "Attention does not see the order: without this layer “the dog bites the man” and “the "
        "man bites the dog” are the same to it. The numbers are added to those of the words, "
        "usually behind the Embedding, and the net learns to read both.",
    ),
    keywords=QT_TRANSLATE_NOOP(
        "time_steps", "positional encoding, position, order, sine, transformer, text"
    ),
    formula="y[t, 2i] = x[t, 2i] + sin(t / 10000^(2i/d))\n"
    "y[t, 2i+1] = x[t, 2i+1] + cos(t / 10000^(2i/d))",
    params=(
        KIND,
        IntParam(
            name="length",
            label=QT_TRANSLATE_NOOP("time_steps", "Places"),
            help=QT_TRANSLATE_NOOP("time_steps", "How many places are learned."),
            unit=STEPS,
            default=512,
            min=1,
            max=100_000,
            visible_when=(("kind", ("learned",)),),
        ),
    ),
    shape=_shape,
    build=_build,
    weights=_weights,
    caption=_caption,
    examples=(
        Example({}, (Shape.sequence(None, 5),)),
        Example({"kind": "learned", "length": 9}, (Shape.sequence(None, 6),)),
        Example({"kind": "learned", "length": 7}, (Shape.sequence(7, 4),)),
        Example({}, (Shape.series(4, 6),)),
    ),
)
