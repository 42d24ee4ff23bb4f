"""GlobalAvgPool: one number a channel, the mean over all places or time steps."""

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
        mean = Call("MaskedMean", own=True, module="masked_mean", takes_mask=True)
        return Recipe((mean,))
    return Recipe((Function("torch.mean", (), (("dim", pooling.axes_after_first(inputs[0])),)),))


def _caption(values: Values) -> Text:
    return QT_TRANSLATE_NOOP("layers", "mean of each map")


LAYER = LayerSpec(
    id="nn.global_avg_pool",
    category="pooling",
    order=30,
    name=plain("GlobalAvgPool"),
    gloss=QT_TRANSLATE_NOOP("layers", "mean of everything"),
    summary=QT_TRANSLATE_NOOP("layers", "Makes one number of each map: its mean."),
    help=QT_TRANSLATE_NOOP(
        "layers",
        "Each map of an image, each channel of a series or each feature of a text becomes its "
        "mean. What is left is one vector, however large the image or long the text was, and far "
        "fewer weights follow than after Flatten. Padding of texts is not counted.",
    ),
    keywords=QT_TRANSLATE_NOOP("layers", "global, pooling, mean, average, GAP, vector"),
    formula="y[c] = 1/n · Σ[i] x[c, i]",
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
