"""LayerNorm: brings the values of each item to mean 0 and spread 1."""

from __future__ import annotations

from nnstudio.base.params import BoolParam
from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.layers.recipe import Call, Recipe
from nnstudio.layers.rules import is_sequence, need_known, need_numbers
from nnstudio.layers.spec import Example, LayerSpec, Shapes, Values, Weight


def _shape(values: Values, inputs: Shapes) -> Shape:
    shape = need_numbers(LAYER.name, inputs[0])
    if not is_sequence(shape):
        need_known(LAYER.name, shape)
    return shape


def _normalized(inputs: Shapes) -> tuple[int, ...]:
    """Return the sizes that are normalized together: of a sequence one step, else everything."""
    sizes = inputs[0].sizes
    return tuple(size or 0 for size in (sizes[1:] if is_sequence(inputs[0]) else sizes))


def _build(values: Values, inputs: Shapes) -> Recipe:
    sizes = _normalized(inputs)
    kwargs = () if values["affine"] else (("elementwise_affine", False),)
    return Recipe((Call("nn.LayerNorm", (sizes[0] if len(sizes) == 1 else sizes,), kwargs),))


def _weights(values: Values, inputs: Shapes) -> tuple[Weight, ...]:
    if not values["affine"]:
        return ()
    sizes = _normalized(inputs)
    return (Weight("weight", sizes), Weight("bias", sizes))


def _macs(values: Values, inputs: Shapes, output: Shape) -> int:
    return output.count or 0  # one factor and one summand a value


def _caption(values: Values) -> Text:
    if values["affine"]:
        return QT_TRANSLATE_NOOP("layers", "per item · learned scale")
    return QT_TRANSLATE_NOOP("layers", "per item")


LAYER = LayerSpec(
    id="nn.layer_norm",
    category="normalization",
    order=20,
    name=plain("LayerNorm"),
    gloss=QT_TRANSLATE_NOOP("layers", "normalize each item"),
    summary=QT_TRANSLATE_NOOP(
        "layers", "Brings the values of each item to mean 0 and spread 1, apart from the others."
    ),
    help=QT_TRANSLATE_NOOP(
        "layers",
        "Unlike BatchNorm it looks at one item alone, so it works with batches of any size and "
        "with texts, where each word is normalized by itself. Transformers are built with it.",
    ),
    keywords=QT_TRANSLATE_NOOP(
        "layers", "normalization, layer normalization, mean, variance, transformer"
    ),
    formula="y = γ · (x − μ) / √(σ² + ε) + β",
    params=(
        BoolParam(
            name="affine",
            label=QT_TRANSLATE_NOOP("layers", "Learned scale"),
            help=QT_TRANSLATE_NOOP(
                "layers", "Whether each value also learns a factor γ and a shift β."
            ),
            default=True,
        ),
    ),
    shape=_shape,
    build=_build,
    weights=_weights,
    macs=_macs,
    caption=_caption,
    examples=(
        Example({}, (Shape.vector(8),)),
        Example({}, (Shape.sequence(None, 6),)),
        Example({"affine": False}, (Shape.image(2, 4, 4),)),
        Example({}, (Shape.series(2, 5),)),
    ),
)
