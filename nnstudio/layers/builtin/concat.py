"""Concat: puts several wires one behind the other along an axis."""

from __future__ import annotations

from nnstudio.base.params import Choice, ChoiceParam
from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.layers.recipe import Function, Recipe
from nnstudio.layers.rules import is_sequence, need_numbers, need_several
from nnstudio.layers.spec import MANY_IN, Example, LayerSpec, ShapeError, Shapes, Values

AXIS = ChoiceParam(
    name="axis",
    label=QT_TRANSLATE_NOOP("layers", "Axis"),
    help=QT_TRANSLATE_NOOP(
        "layers",
        "Along which axis the wires are joined; all others must agree. “automatic” joins the "
        "channels of images and series, and the features of vectors and sequences.",
    ),
    default="auto",
    choices=(
        Choice("auto", QT_TRANSLATE_NOOP("layers", "automatic")),
        Choice("channels", QT_TRANSLATE_NOOP("layers", "channels")),
        Choice("features", QT_TRANSLATE_NOOP("layers", "features")),
        Choice("time", QT_TRANSLATE_NOOP("layers", "time")),
    ),
)


def _shape(values: Values, inputs: Shapes) -> Shape:
    need_several(LAYER.name, inputs)
    first = inputs[0]
    for port, shape in enumerate(inputs):
        need_numbers(LAYER.name, shape, port)
    axis = _axis(values, first)
    for port, shape in enumerate(inputs):
        if _others(shape, axis) != _others(first, axis):
            raise ShapeError(
                QT_TRANSLATE_NOOP(
                    "layers",
                    "{layer} joins along {axis}; all other sizes must agree, but {first} meets "
                    "{shape}.",
                ).format(
                    layer=LAYER.name,
                    axis=AXIS.label_of(first.dims[axis].name),
                    first=str(first),
                    shape=str(shape),
                ),
                QT_TRANSLATE_NOOP("layers", "{shape}, apart from the joined axis").format(
                    shape=str(first)
                ),
                port,
            )
    joined = [shape.dims[axis].size for shape in inputs]
    total = None if None in joined else sum(size or 0 for size in joined)
    return first.with_sizes((*first.sizes[:axis], total, *first.sizes[axis + 1 :]))


def _axis(values: Values, shape: Shape) -> int:
    """Return the index of the chosen axis, the batch not counted.

    Raises:
        ShapeError: the shape has no such axis, or padding stands in the way.
    """
    if values["axis"] == "auto":
        return 1 if is_sequence(shape) else 0
    names = [dim.name for dim in shape.dims]
    chosen = AXIS.label_of(str(values["axis"]))
    if values["axis"] not in names:
        raise ShapeError(
            QT_TRANSLATE_NOOP("layers", "There is no axis “{axis}” in {shape}.").format(
                axis=chosen, shape=str(shape)
            ),
            QT_TRANSLATE_NOOP("layers", "a shape with the axis “{axis}”").format(axis=chosen),
            param="axis",
        )
    if values["axis"] == "time" and is_sequence(shape):
        raise ShapeError(
            QT_TRANSLATE_NOOP(
                "layers",
                "{layer} cannot put sequences one behind the other: padding would come to lie in "
                "the middle. Join their features.",
            ).format(layer=LAYER.name),
            QT_TRANSLATE_NOOP("layers", "a series: channels × time"),
            param="axis",
        )
    return names.index(str(values["axis"]))


def _others(shape: Shape, axis: int) -> tuple[object, ...]:
    """Return everything of a shape that must agree."""
    rest = (*shape.sizes[:axis], *shape.sizes[axis + 1 :])
    return (shape.rank, is_sequence(shape), *rest)


def _build(values: Values, inputs: Shapes) -> Recipe:
    axis = _axis(values, inputs[0]) + 1  # the batch is axis 0
    return Recipe((Function("torch.cat", (), (("dim", axis),), as_list=True),))


def _caption(values: Values) -> Text:
    if values["axis"] == "auto":
        return QT_TRANSLATE_NOOP("layers", "one behind the other")
    return QT_TRANSLATE_NOOP("layers", "along {axis}").format(
        axis=AXIS.label_of(str(values["axis"]))
    )


LAYER = LayerSpec(
    id="nn.concat",
    category="merge",
    order=20,
    name=plain("Concat"),
    gloss=QT_TRANSLATE_NOOP("layers", "concatenate"),
    summary=QT_TRANSLATE_NOOP("layers", "Puts several wires one behind the other."),
    help=QT_TRANSLATE_NOOP(
        "layers",
        "Joins branches without mixing their values: 16 maps and 8 maps of the same size become "
        "24 maps, vectors of 10 and 4 numbers become one of 14. The following layer sees them all.",
    ),
    keywords=QT_TRANSLATE_NOOP("layers", "concatenate, join, stack, merge, branches"),
    formula="y = [x₁, x₂, …]",
    params=(AXIS,),
    inputs=MANY_IN,
    shape=_shape,
    build=_build,
    caption=_caption,
    examples=(
        Example({}, (Shape.vector(4), Shape.vector(2), Shape.vector(1))),
        Example({}, (Shape.image(2, 3, 3), Shape.image(1, 3, 3))),
        Example({}, (Shape.sequence(None, 3), Shape.sequence(None, 2))),
        Example({"axis": "time"}, (Shape.series(2, 3), Shape.series(2, 5))),
        Example({"axis": "channels"}, (Shape.series(2, 3), Shape.series(4, 3))),
        Example({"axis": "features"}, (Shape.vector(2), Shape.vector(3))),
    ),
)
