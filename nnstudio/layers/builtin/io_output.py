"""Output: where the net's answer leaves it."""

from __future__ import annotations

from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.layers.recipe import Recipe
from nnstudio.layers.rules import need_vector
from nnstudio.layers.spec import Example, LayerSpec, Shapes, Values


def _shape(values: Values, inputs: Shapes) -> Shape:
    return need_vector(LAYER.name, inputs[0])


def _build(values: Values, inputs: Shapes) -> Recipe:
    return Recipe()


def _caption(values: Values) -> Text:
    return QT_TRANSLATE_NOOP("layers", "answer of the net")


LAYER = LayerSpec(
    id="io.output",
    category="output",
    order=10,
    role="output",
    name=QT_TRANSLATE_NOOP("layers", "Output"),
    summary=QT_TRANSLATE_NOOP("layers", "The end of the net: here its answer comes out."),
    help=QT_TRANSLATE_NOOP(
        "layers",
        "Every net ends in one output. It needs one vector: one number for each class, or one for "
        "each value to be predicted. For classes the numbers may have any size (logits); "
        "probabilities are made of them for display. How the answer is compared with the right "
        "one, the loss, stands in the training settings.",
    ),
    keywords=QT_TRANSLATE_NOOP("layers", "answer, target, classes, prediction, loss, end"),
    outputs=(),
    shape=_shape,
    build=_build,
    caption=_caption,
    mask="ends",
    examples=(Example({}, (Shape.vector(10),)),),
)
