"""GlobalMaxPool: one number a channel, the largest over all places or time steps."""

from __future__ import annotations

from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.layers import pooling
from nnstudio.layers.recipe import Call, Function, Recipe
from nnstudio.layers.rules import is_sequence
from nnstudio.layers.spec import Example, LayerSpec, Shapes, Values


def _shape(values: Values, inputs: Shapes) -> Shape:
    return pooling.pooled_away(LAYER.name, inputs[0])


def _build(values: Values, inputs: Shapes) -> Recipe:
    if is_sequence(inputs[0]):
        largest = Call("MaskedMax", own=True, module="masked_max", takes_mask=True)
        return Recipe((largest,))
    return Recipe((Function("torch.amax", (), (("dim", pooling.axes_after_first(inputs[0])),)),))


def _caption(values: Values) -> Text:
    return QT_TRANSLATE_NOOP("layers", "maximum of each map")


LAYER = LayerSpec(
    id="nn.global_max_pool",
    category="pooling",
    order=40,
    name=plain("GlobalMaxPool"),
    gloss=QT_TRANSLATE_NOOP("layers", "maximum of everything"),
    summary=QT_TRANSLATE_NOOP("layers", "Makes one number of each map: its largest."),
    help=QT_TRANSLATE_NOOP(
        "layers",
        "Each map of an image, each channel of a series or each feature of a text becomes its "
        "largest value: “was this pattern anywhere at all?”. What is left is one vector, however "
        "large the image or long the text was. Padding of texts is not counted.",
    ),
    keywords=QT_TRANSLATE_NOOP("layers", "global, pooling, maximum, vector"),
    formula="y[c] = max[i] x[c, i]",
    shape=_shape,
    build=_build,
    caption=_caption,
    mask="uses",
    examples=(
        Example({}, (Shape.image(32, 7, 7),)),
        Example({}, (Shape.series(4, 20),)),
        Example({}, (Shape.sequence(None, 6),)),
    ),
)
