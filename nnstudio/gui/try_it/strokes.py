"""Strokes of a pen, and the image that a data set's own preparation would have made of them.

A net answers a drawing well only if it looks like the images it learned from: as large, in the
same place, with a pen as wide.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen, QPolygonF

from nnstudio.base.shapes import Shape

Point = tuple[float, float]
Stroke = tuple[Point, ...]
Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Style:
    """What the images of a data set look like.

    Args:
        height, width: of an image in pixels.
        high: value of full ink; 0 is paper.
        fine: how many times finer the pen draws, before pieces are averaged.
        box: room for the drawing as shares of height and width; None: it stays where it was drawn.
        squeeze: whether a drawing that is too wide is made narrower instead of smaller.
        pen: width of the pen as a share of the image's height.
        sharp: whether each fine pixel is either ink or paper.
        by_mass: put the middle of the ink, not of its frame, into the middle of the image.
    """

    height: int
    width: int
    high: float
    fine: int
    box: tuple[float, float] | None
    squeeze: bool
    pen: float
    sharp: bool
    by_mass: bool


def style_for(shape: Shape, high: float | None) -> Style | None:
    """Return how a drawing becomes an image of that shape; None if it is no image.

    Args:
        shape: of the raw input: channels, height, width.
        high: largest value of the raw images; None: 1.
    """
    sizes = shape.sizes
    if len(sizes) != 3 or sizes[0] not in (1, 3) or sizes[1] is None or sizes[2] is None:
        return None
    height, width, top = sizes[1], sizes[2], high if high is not None and high > 0 else 1.0
    if (height, width) == (8, 8) and top <= 16:
        # UCI digits (Alpaydin and Kaynak 1998): 32×32 bitmaps, 4×4 blocks counted.
        return Style(8, 8, 16.0, 4, (1.0, 0.78), True, 0.17, True, False)
    if (height, width) == (28, 28):
        # MNIST (LeCun, Cortes, Burges): fitted into 20×20, then centred by mass in 28×28.
        return Style(28, 28, top, 4, (20 / 28, 20 / 28), False, 0.092, False, True)
    return Style(height, width, top, 4, None, False, 0.08, False, False)


def draw(strokes: Sequence[Stroke], style: Style) -> Floats:
    """Return the drawing as an image (height, width) as the data set would have it.

    Args:
        strokes: points in units of the pad: 0 to 1 from left to right and from top to bottom.
        style: what the images look like.
    """
    fine_height, fine_width = style.height * style.fine, style.width * style.fine
    pen = style.pen * fine_height
    placed = _placed(strokes, style, fine_height, fine_width, pen)
    ink = _inked(placed, fine_height, fine_width, pen, smooth=not style.sharp)
    blocks = ink.reshape(style.height, style.fine, style.width, style.fine)
    image = blocks.mean(axis=(1, 3)) * style.high
    if style.by_mass:
        image = _centred(image)
    return np.round(image).astype(np.float32) if style.high > 1 else image.astype(np.float32)


def erased(strokes: Sequence[Stroke], at: Point, radius: float) -> tuple[Stroke, ...]:
    """Return what is left of the strokes after an eraser; a stroke may fall into pieces.

    Args:
        strokes: in units of the pad.
        at: middle of the eraser.
        radius: of the eraser.
    """
    left: list[Stroke] = []
    for stroke in strokes:
        piece: list[Point] = []
        for point in _dense(stroke, radius / 2):
            if math.dist(point, at) <= radius:
                if piece:
                    left.append(tuple(piece))
                piece = []
            else:
                piece.append(point)
        if piece:
            left.append(tuple(piece))
    return tuple(left)


def _dense(stroke: Stroke, step: float) -> list[Point]:
    """Return a stroke with points at most a step apart."""
    points = [stroke[0]] if stroke else []
    for start, end in pairwise(stroke):
        pieces = max(1, math.ceil(math.dist(start, end) / step))
        for index in range(1, pieces + 1):
            share = index / pieces
            x = start[0] + (end[0] - start[0]) * share
            points.append((x, start[1] + (end[1] - start[1]) * share))
    return points


def _placed(
    strokes: Sequence[Stroke], style: Style, height: int, width: int, pen: float
) -> list[list[Point]]:
    """Return the strokes in fine pixels, sized and centred where the style wants it."""
    points = [point for stroke in strokes for point in stroke]
    if style.box is None or not points:
        return [[(x * width, y * height) for x, y in stroke] for stroke in strokes]
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    room_down = style.box[0] * height - pen
    room_across = style.box[1] * width - pen
    across, down = max(right - left, 1e-6), max(bottom - top, 1e-6)
    # A dot stays small: nothing grows to more than eight times its size on the pad.
    scale = min(room_down / down, 8.0 * height)
    scale_x = scale
    if style.squeeze:
        scale_x = min(scale, room_across / across)
        if across > 1.6 * down:  # a lying stroke keeps its form
            scale = scale_x
    else:
        scale = scale_x = min(scale, room_across / across)
    middle_x, middle_y = (left + right) / 2, (top + bottom) / 2
    return [
        [
            (width / 2 + (x - middle_x) * scale_x, height / 2 + (y - middle_y) * scale)
            for x, y in stroke
        ]
        for stroke in strokes
    ]


def _inked(
    strokes: list[list[Point]], height: int, width: int, pen: float, *, smooth: bool
) -> NDArray[np.float64]:
    """Return the ink of fine pixels, 0 to 1."""
    picture = QImage(width, height, QImage.Format.Format_Grayscale8)
    picture.fill(0)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, smooth)
    ink = QPen(Qt.GlobalColor.white, pen)
    ink.setCapStyle(Qt.PenCapStyle.RoundCap)
    ink.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    for stroke in strokes:
        if len(stroke) == 1:
            x, y = stroke[0]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(Qt.GlobalColor.white)
            painter.drawEllipse(QRectF(x - pen / 2, y - pen / 2, pen, pen))
        else:
            painter.setPen(ink)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in stroke]))
    painter.end()
    rows = np.frombuffer(picture.constBits(), dtype=np.uint8).reshape(height, -1)
    return rows[:, :width].astype(np.float64) / 255.0


def _centred(image: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the image moved by whole pixels, so that the middle of its ink is in the middle."""
    total = image.sum()
    if total <= 0:
        return image
    rows, columns = np.indices(image.shape)
    down = round((image.shape[0] - 1) / 2 - float((rows * image).sum() / total))
    across = round((image.shape[1] - 1) / 2 - float((columns * image).sum() / total))
    moved = np.zeros_like(image)
    height, width = image.shape
    moved[max(down, 0) : height + min(down, 0), max(across, 0) : width + min(across, 0)] = image[
        max(-down, 0) : height - max(down, 0), max(-across, 0) : width - max(across, 0)
    ]
    return moved
