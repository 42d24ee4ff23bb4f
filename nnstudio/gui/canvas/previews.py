"""Small pictures of what leaves a node for one sample: maps, cells, strips, bars, classes.

They are made once from numpy arrays and painted from then on; nothing is computed while painting.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter

from nnstudio.gui.canvas.look import Look
from nnstudio.gui.theme.colormaps import (
    LutArray,
    activation_lut,
    activation_range,
    grey_lut,
    signed_lut,
    signed_range,
    to_colors,
    to_image,
)

Kind = Literal["auto", "sample", "maps", "vector", "logits", "classes", "series"]
Array = npt.NDArray[np.generic]
Floats = npt.NDArray[np.float32]

MAPS = 8
CELLS = 64
BARS = 16
_STRIPS, _STRIP_COLUMNS = 3, 120
_WIDTH, _HEIGHT = 120.0, 58.0


@dataclass(frozen=True)
class Tile:
    """A picture of one pixel a value and where it stands in the preview."""

    place: QRectF
    image: QImage
    framed: bool = False


@dataclass(frozen=True)
class Bar:
    """A bar from the base line; `label` stands below it.

    Args:
        place: the bar.
        fill: its colour; None: the accent where it is chosen, else grey.
        label: e.g. a class; "" without one.
        chosen: the answer.
    """

    place: QRectF
    fill: QBrush | None = None
    label: str = ""
    chosen: bool = False


class Preview:
    """What leaves a node for one sample, ready to be painted into 120 × 58 px.

    Args:
        tiles: pictures.
        bars: bars over a base line.
        base: y of that line; None without bars.
        cells: coloured cells of a vector.
    """

    def __init__(
        self,
        tiles: tuple[Tile, ...] = (),
        bars: tuple[Bar, ...] = (),
        base: float | None = None,
        cells: tuple[tuple[QRectF, QBrush], ...] = (),
    ) -> None:
        self.tiles = tiles
        self.bars = bars
        self.base = base
        self.cells = cells

    def paint(self, painter: QPainter, rect: QRectF, look: Look) -> None:
        """Paint it.

        Args:
            painter: its hints for smoothing may change.
            rect: where; 120 × 58 px.
            look: colours and fonts.
        """
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        for tile in self.tiles:
            place = tile.place.translated(rect.topLeft())
            painter.drawImage(place, tile.image)
            if tile.framed:
                painter.setPen(look.pen("line2", 1.0))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(place)
        painter.setPen(Qt.PenStyle.NoPen)
        for place, brush in self.cells:
            painter.setBrush(brush)
            painter.drawRoundedRect(place.translated(rect.topLeft()), 1.0, 1.0)
        if self.base is not None:
            self._paint_bars(painter, rect, look)

    def _paint_bars(self, painter: QPainter, rect: QRectF, look: Look) -> None:
        base = rect.top() + (self.base or 0.0)
        painter.setPen(look.pen("line2", 1.0))
        painter.drawLine(QPointF(rect.left(), base), QPointF(rect.right(), base))
        painter.setFont(look.foot_font)
        for bar in self.bars:
            place = bar.place.translated(rect.topLeft())
            if bar.fill is not None:
                painter.setPen(look.pen("text3", 0.6))
                painter.setBrush(bar.fill)
            else:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.brush("accent" if bar.chosen else "line2"))
            painter.drawRect(place)
            if bar.label:
                painter.setPen(look.color("text" if bar.chosen else "text3"))
                below = QRectF(place.center().x() - 20, rect.bottom() - 12, 40, 14)
                painter.drawText(below, Qt.AlignmentFlag.AlignCenter, bar.label)


def choose_kind(values: Array, role: str, classes: int) -> Kind:
    """Return the kind of picture that suits an array.

    Args:
        values: what leaves the node, without the batch.
        role: the node's role.
        classes: number of classes where the output node gives probabilities, else 0.
    """
    if role == "input" and values.ndim >= 2:
        return "sample"
    if role == "output":
        return "classes" if classes > 1 and values.size == classes else "logits"
    if values.ndim >= 3:
        return "maps"
    if values.ndim == 2:
        return "series"
    return "logits" if values.size <= BARS else "vector"


def make_preview(
    values: Array, kind: Kind, look: Look, classes: tuple[str, ...] = ()
) -> Preview | None:
    """Return the picture of an array; None where there is nothing to see.

    Args:
        values: what leaves the node, without the batch; floats or small integers.
        kind: how it is shown.
        look: for samples, which are drawn in the colours of text and surface.
        classes: names below the bars of "classes".
    """
    array = np.asarray(values, dtype=np.float32)
    if array.size == 0:
        return None
    array = np.nan_to_num(array, nan=0.0, posinf=0.0, neginf=0.0)
    if kind == "sample":
        return _sample(array, look)
    if kind == "maps" and array.ndim >= 3:
        return _maps(array)
    if kind == "series" and array.ndim >= 2:
        return _strips(array.reshape(array.shape[0], -1))
    if kind == "classes":
        return _class_bars(array.ravel(), classes)
    if kind == "logits":
        return _signed_bars(array.ravel())
    flat = array.ravel()
    return _cells(flat) if flat.size <= CELLS else _strips(_folded(flat))


def _sample(array: Floats, look: Look) -> Preview:
    """The sample itself: grey in the theme's ink, or in its own colours."""
    if array.ndim < 2:
        return _cells(array.ravel()) if array.size <= CELLS else _strips(_folded(array.ravel()))
    if array.ndim == 2:
        array = array[None]
    channels, height, width = array.shape[0], array.shape[-2], array.shape[-1]
    low, high = float(array.min()), float(array.max())
    levels = (min(0.0, low), high if high > low else low + 1.0)
    if channels == 3:
        share = np.clip((array - levels[0]) / (levels[1] - levels[0]), 0, 1)
        rgb = np.ascontiguousarray(np.rint(share.transpose(1, 2, 0) * 255).astype(np.uint8))
        image = QImage(rgb.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()
    else:
        lut = grey_lut(look.color("text"), look.color("surface"))
        image = to_image(array[0], lut, levels)
    scale = min(_WIDTH / width, _HEIGHT / height)
    size = (width * scale, height * scale)
    place = QRectF((_WIDTH - size[0]) / 2, (_HEIGHT - size[1]) / 2, *size)
    return Preview((Tile(place, image, framed=True),))


def _maps(array: Floats) -> Preview:
    """Up to eight maps, the strongest first, on one scale."""
    maps = array.reshape(array.shape[0], array.shape[-2], array.shape[-1])
    order = np.argsort(-np.abs(maps).sum(axis=(1, 2)), kind="stable")[:MAPS]
    shown = maps[order]
    levels, lut = _levels(shown)
    tiles: list[Tile] = []
    for number, picture in enumerate(shown):
        place = QRectF((number % 4) * 31.0, (number // 4) * 31.0, 27.0, 27.0)
        tiles.append(Tile(_fitted(place, picture.shape), to_image(picture, lut, levels)))
    return Preview(tuple(tiles))


def _cells(flat: Floats) -> Preview:
    """A vector as cells, 16 a row."""
    levels, lut = _levels(flat)
    colors = to_colors(flat, lut, levels)
    cells = tuple(
        (
            QRectF((number % 16) * 7.5, 2 + (number // 16) * 13.0, 6.0, 10.0),
            QBrush(QColor(int(c[0]), int(c[1]), int(c[2]))),
        )
        for number, c in enumerate(colors)
    )
    return Preview(cells=cells)


def _strips(rows: Floats) -> Preview:
    """Rows of values as strips, at most as many columns as there are pixels."""
    columns = rows.shape[1]
    if columns > _STRIP_COLUMNS:
        rows = rows[:, np.linspace(0, columns - 1, _STRIP_COLUMNS).astype(np.intp)]
    levels, lut = _levels(rows)
    if rows.shape[0] > _STRIPS:
        shown = min(rows.shape[0], int(_HEIGHT - 2))
        rows = rows[np.linspace(0, rows.shape[0] - 1, shown).astype(np.intp)]
        return Preview((Tile(QRectF(0, 1, _WIDTH, _HEIGHT - 2), to_image(rows, lut, levels)),))
    tiles = tuple(
        Tile(QRectF(0, 2 + number * 19.0, _WIDTH, 14.0), to_image(row[None], lut, levels))
        for number, row in enumerate(rows)
    )
    return Preview(tiles)


def _signed_bars(flat: Floats) -> Preview:
    """Numbers of either sign as bars up and down, ochre below and blue above zero."""
    shown = flat[:BARS]
    levels = signed_range(shown).levels
    colors = to_colors(shown, signed_lut(), levels)
    highest, lowest = max(0.0, float(shown.max())), min(0.0, float(shown.min()))
    span = (highest - lowest) or 1.0
    base = 4.0 + 46.0 * highest / span
    step = _WIDTH / len(shown)
    width = min(24.0, step - 4.0)
    bars: list[Bar] = []
    for number, (value, c) in enumerate(zip(shown, colors, strict=True)):
        height = 46.0 * abs(float(value)) / span
        top = base - height if value > 0 else base
        left = number * step + (step - width) / 2
        fill = QBrush(QColor(int(c[0]), int(c[1]), int(c[2])))
        bars.append(Bar(QRectF(left, top, width, height), fill))
    return Preview(bars=tuple(bars), base=base)


def _class_bars(flat: Floats, classes: tuple[str, ...]) -> Preview:
    """Scores of the classes as bars, the answer in the accent colour."""
    best = int(flat.argmax())
    count = len(flat)
    keep = np.arange(count)
    if count > BARS:  # the best ones, in their own order
        keep = np.sort(np.argsort(-flat, kind="stable")[:BARS])
    step = _WIDTH / len(keep)
    width = min(24.0, max(2.0, step - 4.0))
    bars: list[Bar] = []
    for place, number in enumerate(keep):
        height = max(1.0, 42.0 * float(np.clip(flat[number], 0.0, 1.0)))
        left = place * step + (step - width) / 2
        name = classes[number] if number < len(classes) else str(number)
        # A long name would cover its neighbours; the foot names the answer.
        label = name if len(name) <= max(1, int(step / 6.5)) else ""
        chosen = bool(number == best)
        bars.append(Bar(QRectF(left, 44.0 - height, width, height), None, label, chosen))
    return Preview(bars=tuple(bars), base=44.0)


def _folded(flat: Floats) -> Floats:
    """A long vector as three strips, one after the other."""
    columns = -(-flat.size // _STRIPS)
    padded = np.zeros(columns * _STRIPS, dtype=np.float32)
    padded[: flat.size] = flat
    return padded.reshape(_STRIPS, columns)


def _levels(values: Floats) -> tuple[tuple[float, float], LutArray]:
    """Return levels and map as the activation panel has them: signed where values are negative."""
    if float(values.min()) < 0:
        return signed_range(values).levels, signed_lut()
    return activation_range(values).levels, activation_lut()


def _fitted(place: QRectF, shape: tuple[int, ...]) -> QRectF:
    """Return the part of a square that a picture fills without being stretched."""
    height, width = shape[-2], shape[-1]
    scale = min(place.width() / width, place.height() / height)
    fitted = QRectF(0, 0, max(3.0, width * scale), max(3.0, height * scale))
    fitted.moveCenter(place.center())
    return fitted
