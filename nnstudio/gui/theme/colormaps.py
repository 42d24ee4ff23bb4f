"""The two colour maps of the program, the same in light and dark so that a picture means the same.

Signed values (weights, logits, contributions, decision boundary) run from ochre over grey to blue:
pyqtgraph's `CET-CBD1` reversed, symmetric around 0. Activations, attention and gradients run from
0 upwards in `cividis`. Both are safe for colour-blind readers.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text

LutArray = npt.NDArray[np.uint8]

STEPS = 256
PERCENTILE = 98.0

_BELOW = QT_TRANSLATE_NOOP("widgets", "≤ {value}")
_ABOVE = QT_TRANSLATE_NOOP("widgets", "≥ +{value}")
_PLUS = QT_TRANSLATE_NOOP("widgets", "+{value}")
_PLAIN = QT_TRANSLATE_NOOP("widgets", "{value}")


@dataclass(frozen=True, slots=True)
class ValueRange:
    """What the two ends of a colour bar mean.

    Args:
        low: value of the first colour.
        high: value of the last colour.
        clipped: whether values beyond the ends occur; the labels then say "≤" and "≥".
    """

    low: float
    high: float
    clipped: bool = False

    @property
    def levels(self) -> tuple[float, float]:
        """For `ImageItem.setImage(levels=…)`."""
        return self.low, self.high

    def labels(self) -> tuple[Text, Text, Text]:
        """Return what stands at the left end, in the middle and at the right end of the bar."""
        digits = _digits(self.high)
        low, high = Number(self.low, digits), Number(self.high, digits)
        if self.low < 0:
            left = _BELOW if self.clipped else _PLAIN
            right = _ABOVE if self.clipped else _PLUS
            return left.format(value=low), _PLAIN.format(value=0), right.format(value=high)
        right = _PLAIN.format(value=high)
        if self.clipped:
            right = QT_TRANSLATE_NOOP("widgets", "≥ {value}").format(value=high)
        return _PLAIN.format(value=0), Text("", ""), right


@cache
def signed_lut() -> LutArray:
    """Return the map of signed values: ochre −, grey 0, blue +. uint8, axes (step, RGBA)."""
    return _frozen(_lut("CET-CBD1")[::-1])


@cache
def activation_lut() -> LutArray:
    """Return the map of activations: dark blue 0, yellow maximum. uint8, axes (step, RGBA)."""
    return _frozen(_lut("cividis"))


def grey_lut(ink: QColor, ground: QColor) -> LutArray:
    """Return the map of grey samples: `ground` for 0, `ink` for 1. uint8, axes (step, RGBA).

    Args:
        ink: the theme's `text`.
        ground: the theme's `surface`.
    """
    ends = np.array([ground.getRgb(), ink.getRgb()], dtype=np.float64)  # (end, RGBA)
    share = np.linspace(0.0, 1.0, STEPS)[:, None]
    return np.rint(ends[0] * (1 - share) + ends[1] * share).astype(np.uint8)


def signed_range(values: npt.ArrayLike, percentile: float = PERCENTILE) -> ValueRange:
    """Return a range symmetric around 0, so that grey always means 0.

    Args:
        values: any shape; NaN and infinity are left out.
        percentile: of the absolute values; a few outliers shall not pale all others.
    """
    sizes = np.abs(_finite(values))
    if sizes.size == 0:
        return ValueRange(-1.0, 1.0)
    limit = float(np.percentile(sizes, percentile))
    largest = float(sizes.max())
    if limit <= 0.0:  # nearly all values are 0
        limit = largest
    if limit <= 0.0:
        return ValueRange(-1.0, 1.0)
    return ValueRange(-limit, limit, clipped=largest > limit * (1 + 1e-9))


def activation_range(values: npt.ArrayLike) -> ValueRange:
    """Return the range from 0 to the largest finite value (1 where there is none above 0)."""
    finite = _finite(values)
    largest = float(finite.max()) if finite.size else 0.0
    return ValueRange(0.0, largest if largest > 0.0 else 1.0)


def to_colors(values: npt.ArrayLike, lut: LutArray, levels: tuple[float, float]) -> LutArray:
    """Return values as colours.

    Args:
        values: any shape.
        lut: uint8, axes (step, RGBA).
        levels: values of the first and the last colour.

    Returns:
        uint8, the shape of `values` with one more axis (RGBA); NaN is transparent, so that the
        hatching below it shows.
    """
    array = np.asarray(values, dtype=np.float64)
    low, high = levels
    span = high - low if high > low else 1.0
    missing = np.isnan(array)
    with np.errstate(invalid="ignore"):
        share = np.clip((np.where(missing, low, array) - low) / span, 0.0, 1.0)
    colors = lut[np.rint(share * (len(lut) - 1)).astype(np.intp)].copy()
    colors[missing] = 0
    return colors


def to_image(values: npt.ArrayLike, lut: LutArray, levels: tuple[float, float]) -> QImage:
    """Return a matrix (row, column) as a picture of one pixel a value, first row on top."""
    colors = np.ascontiguousarray(to_colors(values, lut, levels))
    height, width = colors.shape[:2]
    image = QImage(colors.data, width, height, 4 * width, QImage.Format.Format_RGBA8888)
    return image.copy()  # the picture must outlive the array


def paint_bar(painter: QPainter, rect: QRectF, lut: LutArray) -> None:
    """Paint a colour bar from left to right."""
    row = np.ascontiguousarray(lut[None, :, :])
    image = QImage(row.data, len(lut), 1, 4 * len(lut), QImage.Format.Format_RGBA8888)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(rect, image)
    painter.restore()


def _lut(name: str) -> LutArray:
    color_map = pg.colormap.get(name)
    if color_map is None:
        raise KeyError(f"pyqtgraph has no colour map called {name!r}")
    table = color_map.getLookupTable(0.0, 1.0, STEPS, alpha=True)
    return np.ascontiguousarray(table, dtype=np.uint8)


def _frozen(table: LutArray) -> LutArray:
    table = np.ascontiguousarray(table)
    table.setflags(write=False)
    return table


def _finite(values: npt.ArrayLike) -> npt.NDArray[np.float64]:
    array = np.asarray(values, dtype=np.float64).ravel()
    return array[np.isfinite(array)]


def _digits(limit: float) -> int:
    """Return how many decimals show two digits of the limit: 1.0, 0.12, 35."""
    if limit <= 0 or not np.isfinite(limit):
        return 1
    return int(min(6, max(0, 1 - np.floor(np.log10(limit)))))
