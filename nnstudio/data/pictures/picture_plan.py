"""Decides which size and colours all pictures of a set get, from what some of their headers say."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from nnstudio.base.params import Choice, ChoiceParam
from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.data.pictures.picture_faults import PictureError
from nnstudio.data.pictures.pictures import Fit, PictureHeader, decode, is_grey, look
from nnstudio.data.progress import Reading
from nnstudio.data.spec import Values

LARGEST_EDGE = 128
"""Pixels: larger pictures are made smaller unless a person chooses a size."""
USUAL_EDGE = 96
"""Pixels of a square picture that was made smaller; others get about as many in all."""
MULTIPLE = 4
"""Sizes that are made up are multiples of this: pooling halves them without a rest."""
HEADERS = 1000
"""Pictures whose headers are looked at."""
COLOURS = 64
"""Pictures that are decoded to see whether there are colours."""

SIZES = (32, 48, 64, 96, 128, 224)


@dataclass(frozen=True)
class PicturePlan:
    """How the pictures of a set are read.

    Args:
        width, height: of all of them, in pixels.
        fit: how a picture of another form is brought to that size.
        colour: whether they have red, green and blue, else one channel of grey.
        guessed: whether `colour` was found from some of them and the rest may differ.
        pixels: of a picture file, on average.
    """

    width: int
    height: int
    fit: Fit
    colour: bool
    guessed: bool = False
    pixels: float = 0.0

    @property
    def shape(self) -> tuple[int, int, int]:
        """(channel, height, width)."""
        return (3 if self.colour else 1, self.height, self.width)


def spread_over(count: int, most: int) -> list[int]:
    """Return places from 0 to `count` - 1, evenly spread, at most so many."""
    return np.unique(np.linspace(0, max(count - 1, 0), min(count, most)).astype(np.int64)).tolist()


def plan_pictures(paths: Sequence[Path], options: Values, reading: Reading) -> PicturePlan:
    """Return how pictures are read; the same files and options give the same plan.

    Args:
        paths: of the picture files.
        options: values of PICTURE_PARAMS.
        reading: the wish to stop.

    Raises:
        CancelledError: somebody wants it to stop.
    """
    headers: list[PictureHeader] = []
    readable: list[Path] = []
    for place in spread_over(len(paths), HEADERS):
        reading.check()
        try:
            headers.append(look(paths[place]))
            readable.append(paths[place])
        except PictureError:
            continue  # it is listed when it is to be read
    size = str(options["size"])
    width, height = usual_size(headers) if size == "auto" else (int(size), int(size))
    fit: Fit = options["fit"]
    pixels = float(np.mean([h.width * h.height for h in headers])) if headers else 0.0
    if options["colour"] != "auto":
        return PicturePlan(width, height, fit, options["colour"] == "colour", pixels=pixels)
    colour = any(header.colour for header in headers) and _shows_colours(readable, reading)
    return PicturePlan(width, height, fit, colour, guessed=not colour, pixels=pixels)


def plan_like(shape: Shape, options: Values) -> PicturePlan:
    """Return how new pictures are read for a net: as those it was trained with.

    Args:
        shape: of the training pictures before their preparation, (channel, height, width).
        options: of the importer in the training; {} for its defaults.
    """
    channels, height, width = (size or 1 for size in shape.sizes)
    fit: Fit = options.get("fit", "crop")
    return PicturePlan(width, height, fit, colour=channels > 1)


def usual_size(headers: Sequence[PictureHeader]) -> tuple[int, int]:
    """Return the (width, height) that suits pictures of these sizes.

    The size that most of them share, if it is small enough for a net on a laptop. Else the form
    in the middle of all forms, with about as many pixels as a square of 96.
    """
    if not headers:
        return USUAL_EDGE, USUAL_EDGE
    sizes = Counter((header.width, header.height) for header in headers)
    (width, height), count = sizes.most_common(1)[0]
    if 2 * count > len(headers) and max(width, height) <= LARGEST_EDGE:
        return width, height
    form = float(np.median([math.log(h.width / h.height) for h in headers]))
    across, down = USUAL_EDGE * math.exp(form / 2), USUAL_EDGE * math.exp(-form / 2)
    shrink = min(
        1.0,
        LARGEST_EDGE / max(across, down),
        float(np.median([h.width for h in headers])) / across,
        float(np.median([h.height for h in headers])) / down,
    )
    return _rounded(across * shrink), _rounded(down * shrink)


def _rounded(edge: float) -> int:
    return max(MULTIPLE, MULTIPLE * round(edge / MULTIPLE))


def _shows_colours(paths: Sequence[Path], reading: Reading) -> bool:
    for place in spread_over(len(paths), COLOURS):
        reading.check()
        try:
            if not is_grey(decode(paths[place], USUAL_EDGE, USUAL_EDGE, "stretch", colour=True)):
                return True
        except PictureError:
            continue
    return False


PICTURE_PARAMS = (
    ChoiceParam(
        name="size",
        label=QT_TRANSLATE_NOOP("data_images", "Size"),
        help=QT_TRANSLATE_NOOP(
            "data_images",
            "All pictures get one size. “Automatic” keeps the size that most of them share; large "
            "photos become about 96 pixels high and wide, so that a laptop can learn from them.",
        ),
        default="auto",
        choices=(
            Choice("auto", QT_TRANSLATE_NOOP("data_images", "automatic")),
            *(Choice(str(edge), plain(f"{edge} × {edge}")) for edge in SIZES),
        ),
    ),
    ChoiceParam(
        name="fit",
        label=QT_TRANSLATE_NOOP("data_images", "Other forms"),
        help=QT_TRANSLATE_NOOP(
            "data_images", "What happens to a picture that is wider or higher than the others."
        ),
        default="crop",
        choices=(
            Choice("crop", QT_TRANSLATE_NOOP("data_images", "cut out the middle")),
            Choice("pad", QT_TRANSLATE_NOOP("data_images", "add a border")),
            Choice("stretch", QT_TRANSLATE_NOOP("data_images", "stretch")),
        ),
    ),
    ChoiceParam(
        name="colour",
        label=QT_TRANSLATE_NOOP("data_images", "Colours"),
        help=QT_TRANSLATE_NOOP(
            "data_images",
            "Colour pictures have three channels: red, green and blue. “Automatic” takes one "
            "channel where all pictures are grey.",
        ),
        default="auto",
        choices=(
            Choice("auto", QT_TRANSLATE_NOOP("data_images", "automatic")),
            Choice("colour", QT_TRANSLATE_NOOP("data_images", "colour")),
            Choice("grey", QT_TRANSLATE_NOOP("data_images", "grey")),
        ),
    ),
)
"""Options of all importers of picture files."""
PICTURE_OPTIONS = frozenset(param.name for param in PICTURE_PARAMS)
