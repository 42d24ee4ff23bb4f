"""Conv1d: slides small filters along time."""

from __future__ import annotations

from nnstudio.base.params import IntParam
from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.layers import convolution
from nnstudio.layers.activations import RELU_FIRST, activation_calls
from nnstudio.layers.recipe import Call, Recipe
from nnstudio.layers.rules import is_sequence, need_series_or_sequence
from nnstudio.layers.spec import Example, LayerSpec, ShapeError, Shapes, Values, Weight
from nnstudio.layers.window import STEPS


def _shape(values: Values, inputs: Shapes) -> Shape:
    shape = need_series_or_sequence(LAYER.name, inputs[0])
    convolution.need_groups(LAYER.name, values, _channels(inputs))
    filters = int(values["filters"])
    if is_sequence(shape):
        _need_same_length(values)
        return Shape.sequence(shape.dims[0].size, filters)
    too_large = QT_TRANSLATE_NOOP(
        "layers", "The series has {size} time steps, the kernel {kernel}: nothing would be left."
    )
    (time,) = convolution.window(values, 1).slide(shape.sizes[1:], too_large)
    return Shape.series(filters, time)


def _need_same_length(values: Values) -> None:
    """Refuse what would change the number of time steps: padding could not be told any more."""
    if values["padding"] == "same":  # then the stride is 1, see `check`
        return
    raise ShapeError(
        QT_TRANSLATE_NOOP(
            "layers",
            "Over a sequence (time × features) {layer} keeps the number of time steps. Choose "
            "padding “same”.",
        ).format(layer=LAYER.name),
        QT_TRANSLATE_NOOP("layers", "padding “same” and stride 1"),
        param="padding",
    )


def _build(values: Values, inputs: Shapes) -> Recipe:
    channels = _channels(inputs)
    if not is_sequence(inputs[0]):
        return Recipe((*convolution.calls(values, channels, 1), *activation_calls(values)))
    call = Call(
        "SequenceConv1d",
        (channels, int(values["filters"]), int(values["kernel_size"])),
        tuple(convolution.shared_kwargs(values)),
        own=True,
        module="sequence_conv1d",
        takes_mask=True,
    )
    return Recipe((call, *activation_calls(values, axis=2)))


def _weights(values: Values, inputs: Shapes) -> tuple[Weight, ...]:
    return convolution.weights(values, _channels(inputs), 1)


def _macs(values: Values, inputs: Shapes, output: Shape) -> int:
    return convolution.macs(values, _channels(inputs), 1, output)


def _caption(values: Values) -> Text:
    return convolution.caption(values, 1)


def _channels(inputs: Shapes) -> int:
    return inputs[0].dims[1 if is_sequence(inputs[0]) else 0].size or 0


LAYER = LayerSpec(
    id="nn.conv1d",
    category="convolution",
    order=20,
    name=plain("Conv1d"),
    gloss=QT_TRANSLATE_NOOP("layers", "convolution along time"),
    summary=QT_TRANSLATE_NOOP(
        "layers", "Slides small filters along time. Each one looks for its own pattern."
    ),
    help=QT_TRANSLATE_NOOP(
        "layers",
        "Like Conv2d, but along one axis: for measurements over time (channels × time) or for the "
        "words of a text after an Embedding (time × features). Each filter looks at a few "
        "neighbouring steps and answers strongly where they look like its weights. Over words it "
        "keeps their number and passes over padding.",
    ),
    keywords=QT_TRANSLATE_NOOP("layers", "convolution, filter, kernel, series, signal, text, 1D"),
    formula="y[f, t] = φ(b[f] + Σ[c, u] w[f, c, u] · x[c, t + u])",
    params=(
        convolution.FILTERS,
        IntParam(
            name="kernel_size",
            label=QT_TRANSLATE_NOOP("layers", "Kernel size"),
            help=QT_TRANSLATE_NOOP("layers", "How many neighbouring steps a filter looks at."),
            unit=STEPS,
            default=3,
            min=1,
            max=1000,
        ),
        convolution.STRIDE_STEPS,
        convolution.PADDING,
        convolution.PADDING_SIZE,
        RELU_FIRST,
        convolution.BIAS,
        convolution.DILATION,
        convolution.GROUPS,
    ),
    check=convolution.check,
    shape=_shape,
    build=_build,
    weights=_weights,
    macs=_macs,
    caption=_caption,
    examples=(
        Example({}, (Shape.series(3, 50),)),
        Example({"filters": 8, "kernel_size": 4}, (Shape.sequence(12, 6),)),
        Example(
            {"filters": 4, "stride": 2, "padding": "none", "activation": "softmax", "bias": False},
            (Shape.series(2, 20),),
        ),
        Example({"filters": 4, "activation": "softmax"}, (Shape.sequence(None, 6),)),
    ),
)
