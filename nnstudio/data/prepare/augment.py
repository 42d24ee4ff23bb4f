"""Changes training images a little each time they are seen, so that few images teach more."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.params import Choice, ChoiceParam, FloatParam
from nnstudio.base.signature import InputSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text
from nnstudio.data.columns import Column
from nnstudio.data.spec import InputArray, StepSpec, Values

Array = NDArray[np.generic]

SOME_ITEMS = 256
"""Training images from which the spread of the values is taken."""


def unchanged(values: Array, **_arguments: Any) -> Array:
    """Return images as they are: only training batches are changed, see `augmented`."""
    return values


def augmented(
    values: Array,
    rng: np.random.Generator,
    flip: str,
    shift: float,
    rotate: float,
    zoom: float,
    brightness: float,
) -> Array:
    """Return images (item, channel, height, width), each changed by chance, as float32.

    What moves in from outside repeats the pixels of the edge; new pixels are mixed from the four
    old ones around them.

    Args:
        values: the images.
        rng: for all that is chance.
        flip: "none", "horizontal" (left and right) or "both" (also upside down), half of the time.
        shift: farthest way down and across as a share of height and width.
        rotate: largest angle in degrees.
        zoom: how much larger or smaller at most, as a share.
        brightness: largest value that is added to all pixels of an image.
    """
    count, channels, height, width = values.shape
    angle = np.deg2rad(rng.uniform(-rotate, rotate, count))
    size = (1.0 + zoom) ** rng.uniform(-1.0, 1.0, count)
    down, across = rng.uniform(-shift, shift, (2, count)) * np.array([[height], [width]])
    mirror = np.where(rng.random((2, count)) < 0.5, -1.0, 1.0)
    light = rng.uniform(-brightness, brightness, count)
    sides = mirror[0] if flip in ("horizontal", "both") else np.ones(count)
    ends = mirror[1] if flip == "both" else np.ones(count)
    # Where each new pixel was before: turned back around the middle, shrunk back, moved back.
    cos, sin = np.cos(angle) / size, np.sin(angle) / size
    turns = np.stack([ends * cos, -ends * sin, sides * sin, sides * cos], axis=1)
    moves = np.stack([(height - 1) / 2 - down, (width - 1) / 2 - across], axis=1)
    row = np.arange(height, dtype=np.float32)[:, None] - np.float32((height - 1) / 2)
    column = np.arange(width, dtype=np.float32) - np.float32((width - 1) / 2)
    result = np.empty(values.shape, dtype=np.float32)
    for number in range(count):  # one by one: an image stays in the processor's cache
        a, b, c, d, e, f = np.append(turns[number], moves[number]).astype(np.float32)
        y = np.clip(a * row + (b * column + e), 0, height - 1)
        x = np.clip(c * row + (d * column + f), 0, width - 1)
        top = np.minimum(y.astype(np.int32), max(height - 2, 0))
        left = np.minimum(x.astype(np.int32), max(width - 2, 0))
        y, x = (y - top).ravel(), (x - left).ravel()
        place = (top * width + left).ravel()
        old = np.asarray(values[number], dtype=np.float32).reshape(channels, -1)
        lines = []
        for start in (place, place + width):  # "clip" for images of a single row
            one = old.take(start, axis=1, mode="clip")
            two = old.take(start + 1, axis=1, mode="clip")
            two -= one
            two *= x
            two += one
            lines.append(two)
        upper, lower = lines
        lower -= upper
        lower *= y
        lower += upper
        lower += np.float32(light[number])
        result[number] = lower.reshape(channels, height, width)
    return result


def _fits(entry: InputArray) -> bool:
    return entry.values.ndim == 4 and entry.signature.shape.dtype == "float"


def _fit(entry: InputArray, params: Values) -> dict[str, Any]:
    brightness = float(params["brightness"])
    if brightness and len(entry.values):
        places = np.linspace(0, len(entry.values) - 1, min(SOME_ITEMS, len(entry.values)))
        some = np.asarray(entry.values[places.astype(np.int64)], dtype=np.float32)
        brightness *= float(some.std(dtype=np.float64))
    return {
        "flip": str(params["flip"]),
        "shift": float(params["shift"]),
        "rotate": float(params["rotate"]),
        "zoom": float(params["zoom"]),
        "brightness": brightness,
    }


def _describe(entry: InputArray, learnt: Values) -> tuple[InputSignature, tuple[Column, ...]]:
    return entry.signature, entry.columns


def _note(entry: InputArray, learnt: Values) -> Text:
    return QT_TRANSLATE_NOOP(
        "data_images",
        "Vary: training images are {flip}, moved by up to {shift}, turned by up to {rotate}°, "
        "zoomed by up to {zoom}",
    ).format(
        flip=_FLIPS[str(learnt["flip"])],
        shift=Number(learnt["shift"], percent=True),
        rotate=Number(learnt["rotate"]),
        zoom=Number(learnt["zoom"], percent=True),
    )


_FLIPS: dict[str, Text] = {
    "none": QT_TRANSLATE_NOOP("data_images", "not mirrored"),
    "horizontal": QT_TRANSLATE_NOOP("data_images", "mirrored"),
    "both": QT_TRANSLATE_NOOP("data_images", "mirrored both ways"),
}

STEP = StepSpec(
    id="augment",
    name=QT_TRANSLATE_NOOP("data_images", "Vary"),
    summary=QT_TRANSLATE_NOOP(
        "data_images",
        "Shows the net each training image a little different every time (data augmentation). "
        "Validation and test images stay as they are.",
    ),
    fits=_fits,
    fit=_fit,
    function=unchanged,
    augment=augmented,
    describe=_describe,
    note=_note,
    params=(
        ChoiceParam(
            name="flip",
            label=QT_TRANSLATE_NOOP("data_images", "Mirror"),
            help=QT_TRANSLATE_NOOP(
                "data_images",
                "Every other image on average. Not for letters and digits: a mirrored b is a d.",
            ),
            default="horizontal",
            choices=(
                Choice("none", QT_TRANSLATE_NOOP("data_images", "never")),
                Choice("horizontal", QT_TRANSLATE_NOOP("data_images", "left and right")),
                Choice("both", QT_TRANSLATE_NOOP("data_images", "left and right, top and bottom")),
            ),
        ),
        FloatParam(
            name="shift",
            label=QT_TRANSLATE_NOOP("data_images", "Move"),
            help=QT_TRANSLATE_NOOP(
                "data_images",
                "How far at most, as a share of height and width: 0.1 is a tenth. The edge is "
                "repeated where nothing would be.",
            ),
            default=0.1,
            min=0.0,
            max=0.5,
            step=0.05,
        ),
        FloatParam(
            name="rotate",
            label=QT_TRANSLATE_NOOP("data_images", "Turn"),
            help=QT_TRANSLATE_NOOP("data_images", "By which angle at most, to either side."),
            unit=QT_TRANSLATE_NOOP("data_images", "degrees"),
            default=10.0,
            min=0.0,
            max=180.0,
            step=5.0,
        ),
        FloatParam(
            name="zoom",
            label=QT_TRANSLATE_NOOP("data_images", "Zoom"),
            help=QT_TRANSLATE_NOOP(
                "data_images", "How much larger or smaller at most, as a share: 0.1 is a tenth."
            ),
            default=0.1,
            min=0.0,
            max=1.0,
            step=0.05,
        ),
        FloatParam(
            name="brightness",
            label=QT_TRANSLATE_NOOP("data_images", "Brightness"),
            help=QT_TRANSLATE_NOOP(
                "data_images",
                "How much brighter or darker at most: 1 is the usual difference between a pixel "
                "and the mean.",
            ),
            default=0.2,
            min=0.0,
            max=2.0,
            step=0.1,
        ),
    ),
)
