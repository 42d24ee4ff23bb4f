"""What RNN, GRU and LSTM share: parameters, shape rule, weights and caption."""

from __future__ import annotations

from nnstudio.base.params import BoolParam, Choice, ChoiceParam, FloatParam, IntParam
from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, dotted
from nnstudio.layers.recipe import Call, Recipe
from nnstudio.layers.spec import Example, Mask, Shapes, Values, Weight
from nnstudio.layers.time_steps import known_steps, over_time, time_steps

MOST_LAYERS = 8

HIDDEN = IntParam(
    name="hidden",
    label=QT_TRANSLATE_NOOP("time_steps", "Hidden size"),
    help=QT_TRANSLATE_NOOP(
        "time_steps", "How many numbers the layer remembers from step to step, in each direction."
    ),
    default=64,
    min=1,
    max=4096,
)
OUTPUT = ChoiceParam(
    name="output",
    label=QT_TRANSLATE_NOOP("time_steps", "Output"),
    help=QT_TRANSLATE_NOOP(
        "time_steps",
        "What is known at the end of each item, as one vector, or what is known after every step, "
        "for a further layer that reads in order. Padding is never the end.",
    ),
    default="last",
    choices=(
        Choice("last", QT_TRANSLATE_NOOP("time_steps", "at the end")),
        Choice("every", QT_TRANSLATE_NOOP("time_steps", "after every step")),
    ),
)
BOTH = BoolParam(
    name="both",
    label=QT_TRANSLATE_NOOP("time_steps", "Both directions"),
    help=QT_TRANSLATE_NOOP(
        "time_steps",
        "Whether a second net reads from the end to the start. Then twice as many numbers leave "
        "the layer.",
    ),
    default=False,
)
LAYERS = IntParam(
    name="layers",
    label=QT_TRANSLATE_NOOP("time_steps", "Layers"),
    help=QT_TRANSLATE_NOOP(
        "time_steps", "How many such nets stand in a row, each reading what the one before says."
    ),
    default=1,
    min=1,
    max=MOST_LAYERS,
)
DROPOUT = FloatParam(
    name="dropout",
    label=QT_TRANSLATE_NOOP("time_steps", "Dropout in between"),
    help=QT_TRANSLATE_NOOP(
        "time_steps", "The share of numbers that is switched off between two layers in training."
    ),
    default=0.0,
    min=0.0,
    max=1.0,
    open_max=True,
    step=0.05,
    visible_when=(("layers", tuple(range(2, MOST_LAYERS + 1))),),
)
PARAMS = (HIDDEN, OUTPUT, BOTH, LAYERS, DROPOUT)

EXAMPLES = (
    Example({"hidden": 5}, (Shape.sequence(None, 6),)),
    Example(
        {"hidden": 4, "output": "every", "both": True, "layers": 2, "dropout": 0.2},
        (Shape.sequence(7, 6),),
    ),
    Example({"hidden": 3, "both": True, "layers": 2}, (Shape.sequence(None, 4),)),
    Example({"hidden": 4}, (Shape.series(3, 9),)),
    Example({"hidden": 4, "output": "every"}, (Shape.series(3, None),)),
)


def shape(name: Text, values: Values, inputs: Shapes) -> Shape:
    """Return one vector, or as many time steps as arrive.

    Raises:
        ShapeError: neither a sequence nor a series arrives.
    """
    steps = time_steps(name, inputs[0])
    return Shape.vector(_width(values)) if _last(values) else steps.made(_width(values))


def build(kind: str, values: Values, inputs: Shapes) -> Recipe:
    """Return the recipe.

    Args:
        kind: "RNN", "GRU" or "LSTM".
        values: the parameters.
        inputs: the arriving shape.
    """
    kwargs: list[tuple[str, object]] = []
    if int(values["layers"]) > 1:
        kwargs.append(("layers", int(values["layers"])))
    if values["both"]:
        kwargs.append(("both", True))
    if int(values["layers"]) > 1 and float(values["dropout"]):
        kwargs.append(("dropout", float(values["dropout"])))
    if _last(values):
        kwargs.append(("last", True))
    call = Call(
        "Recurrent",
        (kind, known_steps(inputs[0]).features, int(values["hidden"])),
        tuple(kwargs),
        own=True,
        module="recurrent",
        takes_mask=True,
    )
    return over_time(inputs[0], call, one_vector=_last(values))


def weights(gates: int, values: Values, inputs: Shapes) -> tuple[Weight, ...]:
    """Return the tensors, those of the way ahead first.

    Args:
        gates: rows for each remembered number: 1, 3 (GRU) or 4 (LSTM).
        values: the parameters.
        inputs: the arriving shape.
    """
    rows = gates * int(values["hidden"])
    found: list[Weight] = []
    for way in ("ahead", "back") if values["both"] else ("ahead",):
        for number, size in enumerate(_sizes(values, inputs)):
            found += [
                Weight(f"{way}.{number}.weight_ih_l0", (rows, size)),
                Weight(f"{way}.{number}.weight_hh_l0", (rows, int(values["hidden"]))),
                Weight(f"{way}.{number}.bias_ih_l0", (rows,)),
                Weight(f"{way}.{number}.bias_hh_l0", (rows,)),
            ]
    return tuple(found)


def macs(gates: int, values: Values, inputs: Shapes) -> int:
    """Return the multiply-adds of an item."""
    hidden = int(values["hidden"])
    each = sum(gates * hidden * (size + hidden) for size in _sizes(values, inputs))
    return (known_steps(inputs[0]).time or 0) * each * (2 if values["both"] else 1)


def mask(values: Values) -> Mask:
    """Return what becomes of the mask."""
    return "uses" if _last(values) else "keeps"


def caption(values: Values) -> Text:
    """Return the key parameters: "64 numbers · both directions · at the end"."""
    parts = [
        QT_TRANSLATE_NOOP("time_steps", "{n} numbers").format(n=int(values["hidden"])),
    ]
    if values["both"]:
        parts.append(QT_TRANSLATE_NOOP("time_steps", "there and back"))
    if int(values["layers"]) > 1:
        parts.append(QT_TRANSLATE_NOOP("time_steps", "{n} layers").format(n=int(values["layers"])))
    return dotted(*parts)


def _last(values: Values) -> bool:
    return values["output"] == "last"


def _width(values: Values) -> int:
    return int(values["hidden"]) * (2 if values["both"] else 1)


def _sizes(values: Values, inputs: Shapes) -> list[int]:
    """Return how many numbers a step enter each of the nets in a row."""
    return [known_steps(inputs[0]).features] + [_width(values)] * (int(values["layers"]) - 1)
