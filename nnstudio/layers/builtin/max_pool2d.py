"""MaxPool2d: keeps the strongest value of each window of an image."""

from __future__ import annotations

from nnstudio.base.params import IntsParam
from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.layers import pooling
from nnstudio.layers.recipe import Recipe
from nnstudio.layers.rules import need_image
from nnstudio.layers.spec import Example, LayerSpec, Shapes, Values
from nnstudio.layers.window import PIXELS


def _shape(values: Values, inputs: Shapes) -> Shape:
    need_image(LAYER.name, inputs[0])
    too_large = QT_TRANSLATE_NOOP(
        "layers", "The image is {size}, the window {kernel}: nothing would be left."
    )
    return pooling.pooled(values, inputs[0], too_large)


def _build(values: Values, inputs: Shapes) -> Recipe:
    return Recipe((pooling.call("nn.MaxPool2d", values, 2),))


def _caption(values: Values) -> Text:
    return pooling.caption(values, 2)


LAYER = LayerSpec(
    id="nn.max_pool2d",
    category="pooling",
    order=10,
    name=plain("MaxPool2d"),
    gloss=QT_TRANSLATE_NOOP("layers", "largest value"),
    summary=QT_TRANSLATE_NOOP(
        "layers", "Keeps the strongest value of each small window, so the image shrinks."
    ),
    help=QT_TRANSLATE_NOOP(
        "layers",
        "The image is cut into small windows, and of each one only the largest value stays. "
        "Maps become smaller and later layers cheaper, and it matters less where exactly a "
        "pattern was. Nothing is learned here.",
    ),
    keywords=QT_TRANSLATE_NOOP("layers", "pooling, maximum, shrink, downsampling, image, 2D"),
    formula="y[c, i, j] = max[u, v] x[c, s·i + u, s·j + v]",
    params=(
        IntsParam(
            name="kernel_size",
            label=QT_TRANSLATE_NOOP("layers", "Window"),
            help=QT_TRANSLATE_NOOP("layers", "Height and width of the window."),
            unit=PIXELS,
            default=(2, 2),
            min=1,
            max=255,
            min_length=2,
            max_length=2,
            repeat_single=True,
        ),
        pooling.STRIDE_PIXELS,
        pooling.PADDING,
    ),
    check=pooling.check,
    shape=_shape,
    build=_build,
    caption=_caption,
    mask="ends",
    examples=(
        Example({}, (Shape.image(16, 28, 28),)),
        Example({"kernel_size": [3, 2], "stride": 2, "padding": 1}, (Shape.image(3, 7, 8),)),
        Example({"kernel_size": [1, 2]}, (Shape.image(2, 5, 4),)),
    ),
)
