"""What the pooling layers share: parameters, sizes and the step of the recipe."""

from __future__ import annotations

from dataclasses import replace

from nnstudio.base.params import IntParam
from nnstudio.base.shapes import Dim, Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, dotted
from nnstudio.layers.recipe import Call
from nnstudio.layers.rules import is_sequence, need_numbers
from nnstudio.layers.spec import ShapeError, Values
from nnstudio.layers.window import PIXELS, STEPS, Window, literal, numbers, times

STRIDE_PIXELS = IntParam(
    name="stride",
    label=QT_TRANSLATE_NOOP("layers", "Stride"),
    help=QT_TRANSLATE_NOOP(
        "layers",
        "How far the window moves each time. 0 moves it by its own size, so that the windows lie "
        "side by side.",
    ),
    unit=PIXELS,
    default=0,
    min=0,
    max=64,
    zero=QT_TRANSLATE_NOOP("layers", "as the window"),
)
STRIDE_STEPS = replace(STRIDE_PIXELS, unit=STEPS)
PADDING = IntParam(
    name="padding",
    label=QT_TRANSLATE_NOOP("layers", "Padding"),
    help=QT_TRANSLATE_NOOP(
        "layers", "How many entries are added on each side; at most half the window."
    ),
    default=0,
    min=0,
    max=32,
)


def check(values: Values) -> list[Text]:
    """Return why the parameters of a pooling layer contradict each other."""
    sizes = numbers(values["kernel_size"], 1)
    padding = int(values["padding"])
    if 2 * padding <= min(sizes):
        return []
    text = QT_TRANSLATE_NOOP(
        "layers", "A padding of {padding} is more than half the window of {kernel}."
    )
    return [text.format(padding=padding, kernel=times(sizes))]


def window(values: Values, axes: int) -> Window:
    """Return the sliding window of a pooling layer over so many axes."""
    kernel = numbers(values["kernel_size"], axes)
    stride = int(values["stride"])
    border = (2 * int(values["padding"]),) * axes
    return Window(kernel, (stride,) * axes if stride else kernel, border)


def pooled(values: Values, shape: Shape, too_large: Text) -> Shape:
    """Return the shape after pooling: the first axis stays, the window slides over the others.

    Raises:
        ShapeError: the window is larger than what arrives.
    """
    axes = shape.rank - 1
    sizes = window(values, axes).slide(shape.sizes[1:], too_large)
    dims = (Dim(dim.name, size) for dim, size in zip(shape.dims[1:], sizes, strict=True))
    return Shape((shape.dims[0], *dims), shape.dtype)


def call(target: str, values: Values, axes: int) -> Call:
    """Return the recipe's step; the stride is left out where it is the window's size."""
    sliding = window(values, axes)
    kwargs: list[tuple[str, object]] = []
    if sliding.stride != sliding.kernel:
        kwargs.append(("stride", literal(sliding.stride)))
    if int(values["padding"]):
        kwargs.append(("padding", int(values["padding"])))
    return Call(target, (literal(sliding.kernel),), tuple(kwargs))


def caption(values: Values, axes: int) -> Text:
    """Return the key parameters: "2×2 · stride 2"."""
    sliding = window(values, axes)
    step = literal(sliding.stride)
    words = QT_TRANSLATE_NOOP("layers", "stride {stride}").format(
        stride=step if isinstance(step, int) else times(step)
    )
    if axes == 1:
        width = QT_TRANSLATE_NOOP("layers", "window {size}").format(size=sliding.kernel[0])
        return dotted(width, words)
    return dotted(times(sliding.kernel), words)


def pooled_away(name: Text, shape: Shape) -> Shape:
    """Return the vector that is left when only channels (or features) remain.

    Raises:
        ShapeError: there is nothing to pool over, or the channels are not known.
    """
    need_numbers(name, shape)
    channels = shape.dims[1 if is_sequence(shape) else 0].size if shape.rank > 1 else None
    if channels is None:
        raise ShapeError(
            QT_TRANSLATE_NOOP(
                "layers", "{layer} needs an image, a series or a sequence, {shape} arrives."
            ).format(layer=name, shape=str(shape)),
            QT_TRANSLATE_NOOP("layers", "an image, a series or a sequence"),
        )
    return Shape.vector(channels)


def axes_after_first(shape: Shape) -> tuple[int, ...]:
    """Return the axes to pool over where the first one is channels; the batch is axis 0."""
    return tuple(range(2, shape.rank + 1))
