"""Features of a point in the plane, as the TensorFlow Playground offers them."""

from __future__ import annotations

from nnstudio.base.params import BoolParam
from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, TextList, plain
from nnstudio.layers.recipe import Call, Recipe
from nnstudio.layers.rules import need_vector
from nnstudio.layers.spec import Example, LayerSpec, ShapeError, Shapes, Values

SIGNS: dict[str, str] = {
    "x1": "x₁",
    "x2": "x₂",
    "x1_squared": "x₁²",
    "x2_squared": "x₂²",
    "x1_times_x2": "x₁·x₂",
    "sin_x1": "sin x₁",
    "sin_x2": "sin x₂",
}
"""Parameter -> mathematical sign, in the order of the result."""


def _chosen(values: Values) -> list[str]:
    return [name for name in SIGNS if values[name]]


def _check(values: Values) -> list[Text]:
    if _chosen(values):
        return []
    return [
        QT_TRANSLATE_NOOP("layers", "Choose at least one feature; else nothing enters the net.")
    ]


def _shape(values: Values, inputs: Shapes) -> Shape:
    shape = need_vector(LAYER.name, inputs[0])
    if shape.count != 2:
        raise ShapeError(
            QT_TRANSLATE_NOOP(
                "layers", "{layer} needs points with two coordinates, {shape} numbers arrive."
            ).format(layer=LAYER.name, shape=str(shape)),
            QT_TRANSLATE_NOOP("layers", "two numbers"),
        )
    return Shape.vector(len(_chosen(values)))


def _build(values: Values, inputs: Shapes) -> Recipe:
    kwargs = tuple((name, True) for name in _chosen(values))
    return Recipe((Call("Features2d", (), kwargs, own=True, module="features2d"),))


def _caption(values: Values) -> Text:
    signs = TextList(tuple(SIGNS[name] for name in _chosen(values)))
    if not signs.items:
        return QT_TRANSLATE_NOOP("layers", "nothing chosen")
    return Text("", "{list}", (("list", signs),))


def _param(name: str, sign: str) -> BoolParam:
    help_text = QT_TRANSLATE_NOOP("layers", "Whether {feature} enters the net.")
    return BoolParam(
        name=name,
        label=plain(sign),
        help=help_text.format(feature=sign),
        default=name in ("x1", "x2"),
    )


LAYER = LayerSpec(
    id="nn.features2d",
    category="data",
    order=20,
    name=QT_TRANSLATE_NOOP("layers", "Features"),
    gloss=QT_TRANSLATE_NOOP("layers", "features of a point"),
    summary=QT_TRANSLATE_NOOP(
        "layers", "Makes squares, products and sines of the two coordinates of a point."
    ),
    help=QT_TRANSLATE_NOOP(
        "layers",
        "For points in the plane, as in the Playground. With a fitting feature a single neuron can "
        "solve what otherwise takes a hidden layer: squares separate a circle, the product solves "
        "exclusive or. Nothing is learned here.",
    ),
    keywords=QT_TRANSLATE_NOOP("layers", "playground, points, square, product, sine, coordinates"),
    formula="y = [x₁, x₂, x₁², x₂², x₁·x₂, sin x₁, sin x₂]",
    params=tuple(_param(name, sign) for name, sign in SIGNS.items()),
    check=_check,
    shape=_shape,
    build=_build,
    caption=_caption,
    mask="ends",
    examples=(
        Example({}, (Shape.vector(2),)),
        Example(dict.fromkeys(SIGNS, True), (Shape.vector(2),)),
        Example({"x1": False, "x2": False, "x1_times_x2": True}, (Shape.vector(2),)),
    ),
)
