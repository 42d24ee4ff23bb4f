"""LastStep: the latest values of a series."""

from __future__ import annotations

from nnstudio.base.params import IntParam
from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.layers.recipe import Function, Recipe
from nnstudio.layers.rules import need_series
from nnstudio.layers.spec import Example, LayerSpec, ShapeError, Shapes, Values


def _shape(values: Values, inputs: Shapes) -> Shape:
    channels = need_series(LAYER.name, inputs[0]).sizes[0] or 0
    wanted = int(values["channels"]) or channels
    if wanted > channels:
        raise ShapeError(
            QT_TRANSLATE_NOOP(
                "layers", "The series has {channels} channels, {wanted} are wanted."
            ).format(channels=channels, wanted=wanted),
            QT_TRANSLATE_NOOP("layers", "at most {channels} channels").format(channels=channels),
            param="channels",
        )
    return Shape.vector(wanted)


def _build(values: Values, inputs: Shapes) -> Recipe:
    steps = [Function("torch.select", (2, -1))]
    if int(values["channels"]) not in (0, inputs[0].sizes[0]):
        steps.append(Function("torch.narrow", (1, 0, int(values["channels"]))))
    return Recipe(tuple(steps))


def _caption(values: Values) -> Text:
    if not int(values["channels"]):
        return QT_TRANSLATE_NOOP("layers", "of all channels")
    return QT_TRANSLATE_NOOP("layers", "of the first {n} channels").format(
        n=int(values["channels"])
    )


LAYER = LayerSpec(
    id="nn.last_step",
    category="pooling",
    order=90,
    name=plain("LastStep"),
    gloss=QT_TRANSLATE_NOOP("layers", "latest values"),
    summary=QT_TRANSLATE_NOOP("layers", "Takes the latest value of each channel of a series."),
    help=QT_TRANSLATE_NOOP(
        "layers",
        "What comes next is mostly near to what was last. A net that adds its answer to the last "
        "value need only learn the change, and follows a series to heights it has never seen. "
        "Nothing is learned here.",
    ),
    keywords=QT_TRANSLATE_NOOP(
        "layers", "last, latest, time step, series, forecast, persistence, select"
    ),
    formula="y[c] = x[c, T]",
    params=(
        IntParam(
            name="channels",
            label=QT_TRANSLATE_NOOP("layers", "Channels"),
            help=QT_TRANSLATE_NOOP(
                "layers", "How many channels, from the first on; the first is what is predicted."
            ),
            zero=QT_TRANSLATE_NOOP("layers", "all"),
            default=0,
            min=0,
            max=10_000,
        ),
    ),
    shape=_shape,
    build=_build,
    caption=_caption,
    mask="ends",
    examples=(
        Example({}, (Shape.series(3, 12),)),
        Example({"channels": 1}, (Shape.series(3, 12),)),
        Example({"channels": 2}, (Shape.series(2, 5),)),
    ),
)
