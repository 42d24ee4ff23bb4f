"""What the convolutions share: parameters, sizes, steps of the recipe and counts."""

from __future__ import annotations

from dataclasses import replace

from nnstudio.base.params import BoolParam, Choice, ChoiceParam, IntParam
from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, dotted
from nnstudio.layers.activations import activation_word
from nnstudio.layers.recipe import Call
from nnstudio.layers.spec import ShapeError, Values, Weight
from nnstudio.layers.window import PIXELS, STEPS, Window, literal, numbers, times

FILTERS = IntParam(
    name="filters",
    label=QT_TRANSLATE_NOOP("layers", "Filters"),
    help=QT_TRANSLATE_NOOP(
        "layers", "How many patterns the layer looks for; each filter makes one map."
    ),
    default=16,
    min=1,
    max=1024,
)
STRIDE_PIXELS = IntParam(
    name="stride",
    label=QT_TRANSLATE_NOOP("layers", "Stride"),
    help=QT_TRANSLATE_NOOP(
        "layers", "How far the filter moves each time. 2 halves the size of the result."
    ),
    unit=PIXELS,
    default=1,
    min=1,
    max=64,
)
STRIDE_STEPS = replace(STRIDE_PIXELS, unit=STEPS)
PADDING = ChoiceParam(
    name="padding",
    label=QT_TRANSLATE_NOOP("layers", "Padding"),
    help=QT_TRANSLATE_NOOP(
        "layers",
        "Zeros around the edge. “same” adds as many as it takes to keep the size, “none” adds "
        "none, so that the result gets smaller.",
    ),
    default="same",
    choices=(
        Choice("same", QT_TRANSLATE_NOOP("layers", "same")),
        Choice("none", QT_TRANSLATE_NOOP("layers", "none")),
        Choice("custom", QT_TRANSLATE_NOOP("layers", "custom")),
    ),
)
PADDING_SIZE = IntParam(
    name="padding_size",
    label=QT_TRANSLATE_NOOP("layers", "Width of the padding"),
    help=QT_TRANSLATE_NOOP("layers", "How many zeros are added on each side."),
    default=1,
    min=0,
    max=255,
    visible_when=(("padding", ("custom",)),),
)
DILATION = IntParam(
    name="dilation",
    label=QT_TRANSLATE_NOOP("layers", "Dilation"),
    help=QT_TRANSLATE_NOOP(
        "layers",
        "The distance between the values that a filter looks at; 1 means that they are neighbours.",
    ),
    default=1,
    min=1,
    max=64,
)
GROUPS = IntParam(
    name="groups",
    label=QT_TRANSLATE_NOOP("layers", "Groups"),
    help=QT_TRANSLATE_NOOP(
        "layers",
        "Splits the channels into groups that are filtered apart. The number of channels and of "
        "filters must be divisible by it; 1 means that every filter sees every channel.",
    ),
    default=1,
    min=1,
    max=1024,
)
BIAS = BoolParam(
    name="bias",
    label=QT_TRANSLATE_NOOP("layers", "Bias"),
    help=QT_TRANSLATE_NOOP("layers", "Whether each filter adds a number of its own."),
    default=True,
)


def check(values: Values) -> list[Text]:
    """Return why the parameters of a convolution contradict each other."""
    found: list[Text] = []
    if values["padding"] == "same" and int(values["stride"]) > 1:
        found.append(
            QT_TRANSLATE_NOOP(
                "layers",
                "Padding “same” keeps the size, a stride of {stride} makes it smaller: both "
                "together are not possible. Choose stride 1, or padding “none” or “custom”.",
            ).format(stride=int(values["stride"]))
        )
    if int(values["filters"]) % int(values["groups"]):
        found.append(
            QT_TRANSLATE_NOOP(
                "layers", "{filters} filters cannot be split into {groups} groups of equal size."
            ).format(filters=int(values["filters"]), groups=int(values["groups"]))
        )
    return found


def need_groups(name: Text, values: Values, channels: int) -> None:
    """Refuse channels that the groups do not divide.

    Raises:
        ShapeError: a rest would remain.
    """
    groups = int(values["groups"])
    if channels % groups:
        raise ShapeError(
            QT_TRANSLATE_NOOP(
                "layers",
                "{channels} channels arrive; {layer} cannot split them into {groups} groups of "
                "equal size.",
            ).format(channels=channels, groups=groups, layer=name),
            QT_TRANSLATE_NOOP("layers", "a multiple of {groups} channels").format(groups=groups),
            param="groups",
        )


def window(values: Values, axes: int) -> Window:
    """Return the sliding window of a convolution over so many axes."""
    kernel = numbers(values["kernel_size"], axes)
    bare = Window(kernel, (int(values["stride"]),) * axes, (0,) * axes, int(values["dilation"]))
    if values["padding"] == "same":
        return replace(bare, border=tuple(size - 1 for size in bare.reach))
    if values["padding"] == "custom":
        return replace(bare, border=(2 * int(values["padding_size"]),) * axes)
    return bare


def calls(values: Values, channels: int, axes: int) -> tuple[Call, ...]:
    """Return the recipe's steps of a convolution without its activation.

    Padding "same" of an even window is asymmetric: one more at the end, as torch does it. Its
    zeros are written out, because torch warns of a copy there.
    """
    sliding = window(values, axes)
    kwargs: list[tuple[str, object]] = []
    before: tuple[Call, ...] = ()
    if int(values["stride"]) > 1:
        kwargs.append(("stride", int(values["stride"])))
    if values["padding"] == "custom" and int(values["padding_size"]):
        kwargs.append(("padding", int(values["padding_size"])))
    if values["padding"] == "same" and any(sliding.border):
        if any(border % 2 for border in sliding.border):
            sides = [(b // 2, b - b // 2) for b in reversed(sliding.border)]  # last axis first
            flat = tuple(entry for pair in sides for entry in pair)
            before = (Call(f"nn.ZeroPad{axes}d", (flat,), suffix="pad"),)
        else:
            kwargs.append(("padding", "same"))
    kwargs += shared_kwargs(values)
    args = (channels, int(values["filters"]), literal(sliding.kernel))
    return (*before, Call(f"nn.Conv{axes}d", args, tuple(kwargs)))


def shared_kwargs(values: Values) -> list[tuple[str, object]]:
    """Return dilation, groups and bias where they differ from torch's defaults."""
    kwargs: list[tuple[str, object]] = [
        (name, int(values[name])) for name in ("dilation", "groups") if int(values[name]) > 1
    ]
    return kwargs if values["bias"] else [*kwargs, ("bias", False)]


def weights(values: Values, channels: int, axes: int) -> tuple[Weight, ...]:
    """Return the tensors of a convolution."""
    filters = int(values["filters"])
    kernel = numbers(values["kernel_size"], axes)
    weight = Weight("weight", (filters, channels // int(values["groups"]), *kernel))
    return (weight, Weight("bias", (filters,))) if values["bias"] else (weight,)


def macs(values: Values, channels: int, axes: int, output: Shape) -> int:
    """Return the multiply-adds: every value that leaves costs one window of every channel."""
    per_value = channels // int(values["groups"])
    for size in numbers(values["kernel_size"], axes):
        per_value *= size
    return (output.count or 0) * per_value


def caption(values: Values, axes: int) -> Text:
    """Return the key parameters: "16 filters 3×3 · ReLU"."""
    size = times(numbers(values["kernel_size"], axes))
    words = (
        QT_TRANSLATE_NOOP("layers", "{n} filters of {kernel}")
        if axes == 1
        else QT_TRANSLATE_NOOP("layers", "{n} filters {kernel}")
    )
    text = words.format(n=int(values["filters"]), kernel=size)
    stride = int(values["stride"])
    step = QT_TRANSLATE_NOOP("layers", "stride {stride}").format(stride=stride)
    return dotted(text, step if stride > 1 else None, activation_word(values))
