"""Pad: puts a border of zeros around an image."""

from __future__ import annotations

from nnstudio.base.params import IntsParam
from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.layers.recipe import Call, Recipe
from nnstudio.layers.rules import need_image
from nnstudio.layers.spec import Example, LayerSpec, Shapes, Values
from nnstudio.layers.window import PIXELS, literal


def _shape(values: Values, inputs: Shapes) -> Shape:
    image = need_image(LAYER.name, inputs[0])
    left, right, top, bottom = _border(values)
    channels, height, width = image.sizes
    return image.with_sizes(
        (
            channels,
            None if height is None else top + height + bottom,
            None if width is None else left + width + right,
        )
    )


def _build(values: Values, inputs: Shapes) -> Recipe:
    return Recipe((Call("nn.ZeroPad2d", (literal(_border(values)),)),))


def _caption(values: Values) -> Text:
    border = _border(values)
    if len(set(border)) == 1:
        return QT_TRANSLATE_NOOP("layers", "{n} pixels on every side").format(n=border[0])
    left, right, top, bottom = border
    return QT_TRANSLATE_NOOP("layers", "←{left} →{right} ↑{top} ↓{bottom}").format(
        left=left, right=right, top=top, bottom=bottom
    )


def _border(values: Values) -> tuple[int, ...]:
    return tuple(int(entry) for entry in values["border"])


LAYER = LayerSpec(
    id="nn.pad",
    category="pooling",
    order=90,
    name=plain("Pad"),
    gloss=QT_TRANSLATE_NOOP("layers", "border of zeros"),
    summary=QT_TRANSLATE_NOOP("layers", "Puts a border of zeros around the image."),
    help=QT_TRANSLATE_NOOP(
        "layers",
        "Makes an image larger without changing its pixels: MNIST's 28×28 with two pixels on every "
        "side become the 32×32 that LeNet-5 expects.",
    ),
    keywords=QT_TRANSLATE_NOOP("layers", "padding, border, edge, zeros, frame"),
    params=(
        IntsParam(
            name="border",
            label=QT_TRANSLATE_NOOP("layers", "Border"),
            help=QT_TRANSLATE_NOOP(
                "layers",
                "Pixels on the left, on the right, above and below. One number stands for all.",
            ),
            unit=PIXELS,
            default=(2, 2, 2, 2),
            min=0,
            max=512,
            min_length=4,
            max_length=4,
            repeat_single=True,
        ),
    ),
    shape=_shape,
    build=_build,
    caption=_caption,
    mask="ends",
    examples=(
        Example({}, (Shape.image(1, 28, 28),)),
        Example({"border": [0, 1, 2, 3]}, (Shape.image(2, 3, 4),)),
    ),
)
