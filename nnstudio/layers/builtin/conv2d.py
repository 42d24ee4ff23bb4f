"""Conv2d: slides small filters over an image."""

from __future__ import annotations

from nnstudio.base.params import IntsParam
from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.layers import convolution
from nnstudio.layers.activations import RELU_FIRST, activation_calls
from nnstudio.layers.recipe import Recipe
from nnstudio.layers.rules import need_image
from nnstudio.layers.spec import Example, LayerSpec, Shapes, Values, Weight
from nnstudio.layers.window import PIXELS


def _shape(values: Values, inputs: Shapes) -> Shape:
    image = need_image(LAYER.name, inputs[0])
    convolution.need_groups(LAYER.name, values, _channels(inputs))
    too_large = QT_TRANSLATE_NOOP(
        "layers", "The image is {size}, the kernel {kernel}: nothing would be left."
    )
    height, width = convolution.window(values, 2).slide(image.sizes[1:], too_large)
    return Shape.image(int(values["filters"]), height, width)


def _build(values: Values, inputs: Shapes) -> Recipe:
    return Recipe(
        (*convolution.calls(values, _channels(inputs), 2), *activation_calls(values)),
    )


def _weights(values: Values, inputs: Shapes) -> tuple[Weight, ...]:
    return convolution.weights(values, _channels(inputs), 2)


def _macs(values: Values, inputs: Shapes, output: Shape) -> int:
    return convolution.macs(values, _channels(inputs), 2, output)


def _caption(values: Values) -> Text:
    return convolution.caption(values, 2)


def _channels(inputs: Shapes) -> int:
    return inputs[0].dims[0].size or 0


LAYER = LayerSpec(
    id="nn.conv2d",
    category="convolution",
    order=10,
    name=plain("Conv2d"),
    gloss=QT_TRANSLATE_NOOP("layers", "convolution"),
    summary=QT_TRANSLATE_NOOP(
        "layers", "Slides small filters over the image. Each one looks for its own pattern."
    ),
    help=QT_TRANSLATE_NOOP(
        "layers",
        "A filter is a small table of weights. At every place of the image its weights are "
        "multiplied with the pixels below and added up: the result is large where the image looks "
        "like the filter. Each filter makes one map. The first layers find edges, later ones "
        "parts and whole things. A pooling layer usually follows.",
    ),
    keywords=QT_TRANSLATE_NOOP("layers", "convolution, filter, kernel, image, CNN, 2D"),
    formula="y[f, i, j] = φ(b[f] + Σ[c, u, v] w[f, c, u, v] · x[c, i + u, j + v])",
    params=(
        convolution.FILTERS,
        IntsParam(
            name="kernel_size",
            label=QT_TRANSLATE_NOOP("layers", "Kernel size"),
            help=QT_TRANSLATE_NOOP(
                "layers", "Height and width of the filters. 3 × 3 is the usual choice."
            ),
            unit=PIXELS,
            default=(3, 3),
            min=1,
            max=255,
            min_length=2,
            max_length=2,
            repeat_single=True,
        ),
        convolution.STRIDE_PIXELS,
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
    mask="ends",
    examples=(
        Example({}, (Shape.image(1, 28, 28),)),
        Example(
            {"filters": 6, "kernel_size": [5, 5], "padding": "none", "activation": "tanh"},
            (Shape.image(1, 32, 32),),
        ),
        Example(
            {"filters": 4, "kernel_size": [2, 3], "activation": "none", "bias": False},
            (Shape.image(2, 5, 6),),
        ),
        Example(
            {"filters": 4, "stride": 2, "padding": "custom", "dilation": 2, "groups": 2},
            (Shape.image(4, 9, 8),),
        ),
    ),
)
