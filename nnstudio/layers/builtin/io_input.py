"""Input: where the data enter the net."""

from __future__ import annotations

from nnstudio.base.params import TextParam
from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.layers.recipe import Recipe
from nnstudio.layers.spec import Example, LayerSpec, Shapes, Values


def _shape(values: Values, inputs: Shapes) -> Shape:
    return inputs[0]  # the shape that the data have


def _build(values: Values, inputs: Shapes) -> Recipe:
    return Recipe()


def _caption(values: Values) -> Text:
    source = str(values["source"])
    return plain(source) if source else QT_TRANSLATE_NOOP("layers", "from the data")


LAYER = LayerSpec(
    id="io.input",
    category="data",
    order=10,
    role="input",
    name=QT_TRANSLATE_NOOP("layers", "Input"),
    summary=QT_TRANSLATE_NOOP("layers", "Hands each item of the data to the net."),
    help=QT_TRANSLATE_NOOP(
        "layers",
        "Every net begins with an input. Its shape is that of one item of the data after their "
        "preparation, for example 1×28×28 for a small grey image. A net can have several inputs "
        "if the data have.",
    ),
    keywords=QT_TRANSLATE_NOOP("layers", "data, image, table, text, start, source"),
    params=(
        TextParam(
            name="source",
            label=QT_TRANSLATE_NOOP("layers", "Part of the data"),
            help=QT_TRANSLATE_NOOP(
                "layers",
                "The name of the part of the data that enters here; empty for the first one.",
            ),
            max_length=200,
        ),
    ),
    inputs=(),
    shape=_shape,
    build=_build,
    caption=_caption,
    examples=(
        Example({}, (Shape.image(1, 28, 28),)),
        Example({"source": "features"}, (Shape.vector(4),)),
        Example({}, (Shape.tokens(None),)),
    ),
)
