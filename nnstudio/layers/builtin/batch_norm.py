"""BatchNorm: brings each channel to mean 0 and spread 1 over the batch."""

from __future__ import annotations

from nnstudio.base.params import BoolParam, FloatParam
from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.layers.recipe import Call, Recipe
from nnstudio.layers.rules import is_sequence, need_numbers
from nnstudio.layers.spec import Example, LayerSpec, ShapeError, Shapes, Values, Weight

MOMENTUM = 0.1  # torch's default


def _shape(values: Values, inputs: Shapes) -> Shape:
    shape = need_numbers(LAYER.name, inputs[0])
    expected = QT_TRANSLATE_NOOP("layers", "a vector, a series or an image")
    if is_sequence(shape):
        raise ShapeError(
            QT_TRANSLATE_NOOP(
                "layers",
                "{layer} would mix words with padding; for a sequence (time × features) use "
                "LayerNorm.",
            ).format(layer=LAYER.name),
            expected,
        )
    if shape.rank not in (1, 2, 3) or shape.dims[0].size is None:
        raise ShapeError(
            QT_TRANSLATE_NOOP(
                "layers", "{layer} needs a vector, a series or an image, {shape} arrives."
            ).format(layer=LAYER.name, shape=str(shape)),
            expected,
        )
    return shape


def _build(values: Values, inputs: Shapes) -> Recipe:
    kwargs: list[tuple[str, object]] = []
    if float(values["momentum"]) != MOMENTUM:
        kwargs.append(("momentum", float(values["momentum"])))
    if not values["affine"]:
        kwargs.append(("affine", False))
    target = "nn.BatchNorm2d" if inputs[0].rank == 3 else "nn.BatchNorm1d"
    return Recipe((Call(target, (inputs[0].dims[0].size,), tuple(kwargs)),))


def _weights(values: Values, inputs: Shapes) -> tuple[Weight, ...]:
    channels = (inputs[0].dims[0].size or 0,)
    trained = (Weight("weight", channels), Weight("bias", channels)) if values["affine"] else ()
    return (
        *trained,
        Weight("running_mean", channels, trainable=False),
        Weight("running_var", channels, trainable=False),
        Weight("num_batches_tracked", (), trainable=False),
    )


def _macs(values: Values, inputs: Shapes, output: Shape) -> int:
    return output.count or 0  # with fixed statistics: one factor and one summand a value


def _caption(values: Values) -> Text:
    if values["affine"]:
        return QT_TRANSLATE_NOOP("layers", "per channel · learned scale")
    return QT_TRANSLATE_NOOP("layers", "per channel")


LAYER = LayerSpec(
    id="nn.batch_norm",
    category="normalization",
    order=10,
    name=plain("BatchNorm"),
    gloss=QT_TRANSLATE_NOOP("layers", "normalize over the batch"),
    summary=QT_TRANSLATE_NOOP(
        "layers", "Brings each channel to mean 0 and spread 1, which makes learning steadier."
    ),
    help=QT_TRANSLATE_NOOP(
        "layers",
        "While training, mean and spread come from the batch; they are also collected, and when "
        "the net answers, the collected ones are used. Deep nets of convolutions learn faster "
        "with it. It needs at least two items a batch.",
    ),
    keywords=QT_TRANSLATE_NOOP(
        "layers", "normalization, batch normalization, BatchNorm1d, BatchNorm2d, mean, variance"
    ),
    formula="y = γ · (x − μ) / √(σ² + ε) + β",
    params=(
        BoolParam(
            name="affine",
            label=QT_TRANSLATE_NOOP("layers", "Learned scale"),
            help=QT_TRANSLATE_NOOP(
                "layers", "Whether each channel also learns a factor γ and a shift β."
            ),
            default=True,
        ),
        FloatParam(
            name="momentum",
            label=QT_TRANSLATE_NOOP("layers", "Momentum"),
            help=QT_TRANSLATE_NOOP(
                "layers", "How much each batch counts in the collected mean and spread."
            ),
            default=MOMENTUM,
            min=0.0,
            max=1.0,
            open_min=True,
            step=0.01,
        ),
    ),
    shape=_shape,
    build=_build,
    weights=_weights,
    macs=_macs,
    caption=_caption,
    min_batch=2,
    mask="ends",
    examples=(
        Example({}, (Shape.image(16, 8, 8),)),
        Example({"affine": False}, (Shape.vector(5),)),
        Example({"momentum": 0.2}, (Shape.series(3, 12),)),
    ),
)
