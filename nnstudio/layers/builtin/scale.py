"""Scale: multiplies every value with a fixed number and adds another."""

from __future__ import annotations

from nnstudio.base.params import FloatParam
from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, dotted
from nnstudio.layers.recipe import Function, Recipe
from nnstudio.layers.rules import need_numbers
from nnstudio.layers.spec import Example, LayerSpec, Shapes, Values


def _shape(values: Values, inputs: Shapes) -> Shape:
    return need_numbers(LAYER.name, inputs[0])


def _build(values: Values, inputs: Shapes) -> Recipe:
    steps: list[Function] = []
    if float(values["factor"]) != 1.0:
        steps.append(Function("torch.mul", (float(values["factor"]),)))
    if float(values["shift"]) != 0.0:
        steps.append(Function("torch.add", (float(values["shift"]),)))
    return Recipe(tuple(steps))


def _macs(values: Values, inputs: Shapes, output: Shape) -> int:
    return (output.count or 0) if len(_build(values, inputs)) else 0


def _caption(values: Values) -> Text:
    factor = QT_TRANSLATE_NOOP("layers", "factor {factor}").format(factor=float(values["factor"]))
    shift = QT_TRANSLATE_NOOP("layers", "shift {shift}").format(shift=float(values["shift"]))
    return dotted(factor, shift if float(values["shift"]) != 0.0 else None)


LAYER = LayerSpec(
    id="nn.scale",
    category="normalization",
    order=30,
    name=QT_TRANSLATE_NOOP("layers", "Scale"),
    gloss=QT_TRANSLATE_NOOP("layers", "fixed factor"),
    summary=QT_TRANSLATE_NOOP(
        "layers", "Multiplies every value with a fixed number and adds another."
    ),
    help=QT_TRANSLATE_NOOP(
        "layers",
        "Brings values into another range without learning anything: a factor of 2 and a shift of "
        "−1 turn 0 to 1 into −1 to 1.",
    ),
    keywords=QT_TRANSLATE_NOOP("layers", "factor, shift, multiply, linear, range, normalize"),
    formula="y = a·x + b",
    params=(
        FloatParam(
            name="factor",
            label=QT_TRANSLATE_NOOP("layers", "Factor"),
            help=QT_TRANSLATE_NOOP("layers", "What every value is multiplied with."),
            default=1.0,
            min=-1e6,
            max=1e6,
            step=0.1,
        ),
        FloatParam(
            name="shift",
            label=QT_TRANSLATE_NOOP("layers", "Shift"),
            help=QT_TRANSLATE_NOOP("layers", "What is added to every value afterwards."),
            default=0.0,
            min=-1e6,
            max=1e6,
            step=0.1,
        ),
    ),
    shape=_shape,
    build=_build,
    macs=_macs,
    caption=_caption,
    examples=(
        Example({"factor": 2.0, "shift": -1.0}, (Shape.vector(4),)),
        Example({"factor": 0.5}, (Shape.image(2, 3, 4),)),
        Example({}, (Shape.sequence(None, 3),)),
    ),
)
