"""Reshape: arranges the same values in another shape."""

from __future__ import annotations

from nnstudio.base.params import Choice, ChoiceParam, IntsParam
from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.layers.recipe import Function, Recipe
from nnstudio.layers.rules import need_known, need_numbers
from nnstudio.layers.spec import Example, LayerSpec, ShapeError, Shapes, Values
from nnstudio.layers.window import times


def _shape(values: Values, inputs: Shapes) -> Shape:
    need_numbers(LAYER.name, inputs[0])
    sizes = _resolved(values, need_known(LAYER.name, inputs[0]))
    if len(sizes) == 1:
        return Shape.vector(sizes[0])
    if len(sizes) == 3:
        return Shape.image(*sizes)
    if values["pair"] == "sequence":
        return Shape.sequence(sizes[0], sizes[1])
    return Shape.series(sizes[0], sizes[1])


def _resolved(values: Values, shape: Shape) -> tuple[int, ...]:
    """Return the wanted sizes with -1 worked out.

    Raises:
        ShapeError: the number of values differs.
    """
    wanted = tuple(int(size) for size in values["size"])
    count = shape.count or 0
    product = 1
    for size in wanted:
        product *= size if size != -1 else 1
    if -1 in wanted and count % product == 0:
        return tuple(count // product if size == -1 else size for size in wanted)
    if -1 in wanted or product != count:
        raise ShapeError(
            QT_TRANSLATE_NOOP(
                "layers", "{count} values arrive ({shape}); they cannot be arranged as {size}."
            ).format(count=count, shape=str(shape), size=_shown(wanted)),
            QT_TRANSLATE_NOOP("layers", "a multiple of {count} values").format(count=product)
            if -1 in wanted
            else QT_TRANSLATE_NOOP("layers", "{count} values").format(count=product),
            param="size",
        )
    return wanted


def _shown(sizes: tuple[int, ...]) -> str:
    return times(tuple(None if size == -1 else size for size in sizes))


def _build(values: Values, inputs: Shapes) -> Recipe:
    return Recipe((Function("torch.reshape", ((-1, *_resolved(values, inputs[0])),)),))


def _caption(values: Values) -> Text:
    sizes = tuple(int(size) for size in values["size"])
    return QT_TRANSLATE_NOOP("layers", "to {size}").format(size=_shown(sizes))


LAYER = LayerSpec(
    id="nn.reshape",
    category="pooling",
    order=60,
    name=QT_TRANSLATE_NOOP("layers", "Reshape"),
    gloss=QT_TRANSLATE_NOOP("layers", "new shape"),
    summary=QT_TRANSLATE_NOOP("layers", "Arranges the same values in another shape."),
    help=QT_TRANSLATE_NOOP(
        "layers",
        "Makes, for example, an image of 1×8×8 from a row of 64 values, so that a Conv2d can "
        "follow. The values and their order stay; only their number must be the same. −1 stands "
        "for “whatever remains” and may occur once.",
    ),
    keywords=QT_TRANSLATE_NOOP("layers", "shape, view, arrange, unflatten"),
    params=(
        IntsParam(
            name="size",
            label=QT_TRANSLATE_NOOP("layers", "Shape"),
            help=QT_TRANSLATE_NOOP(
                "layers",
                "One number for a vector, two for a series, three for an image: channels, height, "
                "width.",
            ),
            default=(1, 8, 8),
            min=1,
            max=1_000_000,
            min_length=1,
            max_length=3,
            allow_unknown=True,
        ),
        ChoiceParam(
            name="pair",
            label=QT_TRANSLATE_NOOP("layers", "Two numbers mean"),
            help=QT_TRANSLATE_NOOP(
                "layers", "What the axes are where the shape has two numbers; else it is not used."
            ),
            default="series",
            choices=(
                Choice("series", QT_TRANSLATE_NOOP("layers", "channels × time")),
                Choice("sequence", QT_TRANSLATE_NOOP("layers", "time × features")),
            ),
        ),
    ),
    shape=_shape,
    build=_build,
    caption=_caption,
    mask="ends",
    examples=(
        Example({}, (Shape.vector(64),)),
        Example({"size": [-1, 6]}, (Shape.image(3, 2, 4),)),
        Example({"size": [4, -1], "pair": "sequence"}, (Shape.vector(12),)),
        Example({"size": [-1]}, (Shape.image(3, 2, 4),)),
    ),
)
