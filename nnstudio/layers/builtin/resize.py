"""Resize: brings an image to another size."""

from __future__ import annotations

from nnstudio.base.params import Choice, ChoiceParam, IntsParam
from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, dotted
from nnstudio.layers.recipe import Function, Recipe
from nnstudio.layers.rules import need_image, need_known
from nnstudio.layers.spec import Example, LayerSpec, Shapes, Values
from nnstudio.layers.window import PIXELS, times

MODE = ChoiceParam(
    name="mode",
    label=QT_TRANSLATE_NOOP("layers", "Method"),
    help=QT_TRANSLATE_NOOP(
        "layers", "“bilinear” mixes neighbouring pixels, “nearest” takes the closest one."
    ),
    default="bilinear",
    choices=(
        Choice("bilinear", QT_TRANSLATE_NOOP("layers", "bilinear")),
        Choice("nearest", QT_TRANSLATE_NOOP("layers", "nearest")),
    ),
)


def _shape(values: Values, inputs: Shapes) -> Shape:
    image = need_known(LAYER.name, need_image(LAYER.name, inputs[0]))
    return image.with_sizes((image.dims[0].size, *_size(values)))


def _build(values: Values, inputs: Shapes) -> Recipe:
    size = _size(values)
    kwargs: list[tuple[str, object]] = [("size", size), ("mode", str(values["mode"]))]
    shrinks = any(new < (old or 0) for new, old in zip(size, inputs[0].sizes[1:], strict=True))
    if values["mode"] == "bilinear" and shrinks:
        kwargs.append(("antialias", True))  # else most pixels of a large image would not count
    return Recipe((Function("F.interpolate", (), tuple(kwargs)),))


def _caption(values: Values) -> Text:
    words = QT_TRANSLATE_NOOP("layers", "to {size}").format(size=times(_size(values)))
    return dotted(words, MODE.label_of(str(values["mode"])))


def _size(values: Values) -> tuple[int, ...]:
    return tuple(int(entry) for entry in values["size"])


LAYER = LayerSpec(
    id="nn.resize",
    category="pooling",
    order=100,
    name=QT_TRANSLATE_NOOP("layers", "Resize"),
    gloss=QT_TRANSLATE_NOOP("layers", "enlarge or shrink"),
    summary=QT_TRANSLATE_NOOP("layers", "Brings the image to another size."),
    help=QT_TRANSLATE_NOOP(
        "layers",
        "Enlarges or shrinks every map to the given height and width; proportions are not kept. "
        "Use it where a net needs images of one size, or to enlarge maps again. Nothing is "
        "learned here.",
    ),
    keywords=QT_TRANSLATE_NOOP("layers", "size, scale, enlarge, shrink, upsample, interpolate"),
    params=(
        IntsParam(
            name="size",
            label=QT_TRANSLATE_NOOP("layers", "New size"),
            help=QT_TRANSLATE_NOOP("layers", "Height and width of the result."),
            unit=PIXELS,
            default=(32, 32),
            min=1,
            max=2048,
            min_length=2,
            max_length=2,
            repeat_single=True,
        ),
        MODE,
    ),
    shape=_shape,
    build=_build,
    caption=_caption,
    mask="ends",
    examples=(
        Example({}, (Shape.image(1, 8, 8),)),
        Example({"size": [3, 9]}, (Shape.image(2, 6, 6),)),
        Example({"size": [4, 4], "mode": "nearest"}, (Shape.image(2, 6, 2),)),
    ),
)
