"""AvgPool1d: keeps the mean of each window along time."""

from __future__ import annotations

from nnstudio.base.params import IntParam
from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.layers import pooling
from nnstudio.layers.recipe import Recipe
from nnstudio.layers.rules import need_series
from nnstudio.layers.spec import Example, LayerSpec, Shapes, Values
from nnstudio.layers.window import STEPS


def _shape(values: Values, inputs: Shapes) -> Shape:
    need_series(LAYER.name, inputs[0])
    too_large = QT_TRANSLATE_NOOP(
        "layers", "The series has {size} time steps, the window {kernel}: nothing would be left."
    )
    return pooling.pooled(values, inputs[0], too_large)


def _build(values: Values, inputs: Shapes) -> Recipe:
    return Recipe((pooling.call("nn.AvgPool1d", values, 1),))


def _caption(values: Values) -> Text:
    return pooling.caption(values, 1)


LAYER = LayerSpec(
    id="nn.avg_pool1d",
    category="pooling",
    order=80,
    name=plain("AvgPool1d"),
    gloss=QT_TRANSLATE_NOOP("layers", "mean along time"),
    summary=QT_TRANSLATE_NOOP(
        "layers", "Keeps the mean of a few neighbouring steps, so the series gets shorter."
    ),
    help=QT_TRANSLATE_NOOP(
        "layers",
        "The series is cut into short windows, and each one is replaced by its mean. That "
        "smooths noise. Nothing is learned here.",
    ),
    keywords=QT_TRANSLATE_NOOP(
        "layers", "pooling, mean, average, shrink, downsampling, series, signal, 1D"
    ),
    formula="y[c, t] = 1/k · Σ[u] x[c, s·t + u]",
    params=(
        IntParam(
            name="kernel_size",
            label=QT_TRANSLATE_NOOP("layers", "Window"),
            help=QT_TRANSLATE_NOOP("layers", "How many neighbouring steps make one."),
            unit=STEPS,
            default=2,
            min=1,
            max=1000,
        ),
        pooling.STRIDE_STEPS,
        pooling.PADDING,
    ),
    check=pooling.check,
    shape=_shape,
    build=_build,
    caption=_caption,
    mask="ends",
    examples=(
        Example({}, (Shape.series(4, 50),)),
        Example({"kernel_size": 3, "stride": 2, "padding": 1}, (Shape.series(3, 8),)),
    ),
)
