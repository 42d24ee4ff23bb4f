"""How items are painted: class badges, small pictures, curves, texts of two lines.

A class has a colour and a shape, so that neither alone tells it.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QTextLayout,
    QTextOption,
)

from nnstudio.data.browse.browse import Items
from nnstudio.gui.theme.colormaps import grey_lut, to_image
from nnstudio.gui.theme.theme import Theme

Array = NDArray[np.generic]

CLASS_TOKENS = ("blue", "green", "second", "magenta", "violet", "slate", "ok", "brown")
_CHANNEL_TOKENS = ("accent", "second", "ok", "magenta", "violet", "text2")
_CORNERS = (0, 4, 3, 4, 3, 5, 6, 8)
_TURNS = (0.0, 45.0, -90.0, 0.0, 90.0, -90.0, 0.0, 22.5)
_TINT = 0.12
_LOOKED_AT = 60
_MOST_POINTS = 400
_DRAWN = 0.3
_WIDEST_SIGN = 13
_SMOOTH = 64  # pixels of an edge from which single ones are not looked at


def class_token(number: int) -> str:
    """Return the colour token of a class; grey for one that is not among the classes."""
    return CLASS_TOKENS[number % len(CLASS_TOKENS)] if number >= 0 else "text3"


def paint_mark(painter: QPainter, box: QRectF, color: QColor, number: int) -> None:
    """Paint the shape of a class: circle, square, triangle, diamond and so on."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawPath(mark_path(box, number))


def mark_path(box: QRectF, number: int) -> QPainterPath:
    """Return the outline of a class's shape; corners of some stand a little out of the box."""
    # After a round of colours the shapes move on by one, so that no two of 64 classes look alike.
    place = (number + number // len(CLASS_TOKENS)) % len(_CORNERS) if number >= 0 else 0
    path = QPainterPath()
    corners = _CORNERS[place]
    if not corners:
        path.addEllipse(box)
        return path
    middle, radius = box.center(), box.width() / 2 * (1.15 if corners < 5 else 1.0)
    points: list[QPointF] = []
    for corner in range(corners):
        angle = math.radians(_TURNS[place] + 360.0 * corner / corners)
        points.append(middle + QPointF(math.cos(angle), math.sin(angle)) * radius)
    path.addPolygon(QPolygonF(points))
    path.closeSubpath()
    return path


def paint_badge(
    painter: QPainter, box: QRectF, theme: Theme, name: str, number: int, *, struck: bool = False
) -> QRectF:
    """Paint the class of an item as a tinted badge with its mark and word; return its place.

    Args:
        painter: left as it was found.
        box: room for it; it starts at the left, in the middle of the height.
        theme: colours and scale.
        name: of the class.
        number: of the class; -1 for one that is no class any more.
        struck: whether the item is excluded.
    """
    color = theme.color(class_token(number))
    font = theme.font("caption_strong")
    font.setStrikeOut(struck)
    metrics = theme.metrics("caption_strong")
    mark, side, gap = theme.px(8), theme.px(7), theme.px(5)
    room = box.width() - 2 * side - mark - gap
    words = " ".join(name.split())
    if len(words) * theme.px(_WIDEST_SIGN) > room:
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(room))
    height = min(box.height(), float(theme.px(20)))
    width = min(box.width(), metrics.horizontalAdvance(words) + 2 * side + mark + gap + 1.0)
    pill = QRectF(box.left(), box.center().y() - height / 2, width, height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    tint = QColor(color)
    tint.setAlphaF(_TINT if not theme.tokens.is_dark else 2 * _TINT)
    painter.setBrush(tint)
    painter.drawRoundedRect(pill, height / 2, height / 2)
    shape = QRectF(pill.left() + side, pill.center().y() - mark / 2, mark, mark)
    paint_mark(painter, shape, color, number)
    painter.setFont(font)
    painter.setPen(theme.color("text3" if struck else "text"))
    rest = QRectF(shape.right() + gap, pill.top(), pill.right() - shape.right() - gap, height)
    painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
    painter.restore()
    return pill


def is_drawn(items: Items, name: str) -> bool:
    """Whether pictures are ink on empty paper, 0 being paper; photographs are not."""
    some = items.ids[:: max(1, items.count // _LOOKED_AT)][:_LOOKED_AT]
    if not len(some):
        return True
    values = items.raw_of(name, some).astype(np.float32)
    return values.shape[1] == 1 and float((values <= 0).mean()) >= _DRAWN


def item_image(theme: Theme, values: Array, high: float, drawn: bool) -> QImage:
    """Return a raw image as a picture: colours as they are, ink on paper in the theme's colours.

    Args:
        theme: colours.
        values: (channel, height, width) or (height, width).
        high: raw value of full ink or light.
        drawn: whether 0 is paper.
    """
    planes = np.asarray(values, dtype=np.float64)
    planes = planes[None] if planes.ndim == 2 else planes
    if len(planes) == 3:
        pixels = np.clip(planes / (high or 1.0) * 255.0, 0, 255).astype(np.uint8)
        pixels = np.ascontiguousarray(pixels.transpose(1, 2, 0))
        height, width = pixels.shape[:2]
        kind = QImage.Format.Format_RGB888
        return QImage(pixels.tobytes(), width, height, 3 * width, kind).copy()
    ink, paper = theme.color("text"), theme.color("surface")
    if not drawn:  # a photograph: dark is black in every theme
        ink, paper = QColor("#FFFFFF"), QColor("#000000")
    return to_image(planes.mean(axis=0), grey_lut(ink, paper), (0.0, high or 1.0))


def paint_image(painter: QPainter, box: QRectF, image: QImage) -> QRectF:
    """Paint a picture as large as it fits, few pixels with hard edges; return its place."""
    scale = min(box.width() / image.width(), box.height() / image.height())
    place = QRectF(0, 0, image.width() * scale, image.height() * scale)
    place.moveCenter(box.center())
    many = min(image.width(), image.height()) >= _SMOOTH
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, scale < 2 or many)
    painter.drawImage(place, image)
    painter.restore()
    return place


def paint_curve(painter: QPainter, box: QRectF, theme: Theme, series: Array) -> None:
    """Paint the channels of a series (channel, time) on one scale; gaps stay open."""
    values = np.asarray(series, dtype=np.float64)
    values = values.reshape(-1, values.shape[-1]) if values.ndim else values.reshape(1, 1)
    step = max(1, values.shape[1] // _MOST_POINTS)
    values = values[:, ::step]
    known = values[np.isfinite(values)]
    if values.shape[1] < 2 or not len(known):
        return
    low, high = float(known.min()), float(known.max())
    span = (high - low) or 1.0
    xs = box.left() + np.linspace(0, 1, values.shape[1]) * box.width()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for number, channel in enumerate(values[: len(_CHANNEL_TOKENS)]):
        painter.setPen(QPen(theme.color(_CHANNEL_TOKENS[number]), theme.line_px(1.25)))
        ys = box.bottom() - (channel - low) / span * box.height()
        piece: list[QPointF] = []
        for x, y in zip(xs.tolist(), ys.tolist(), strict=True):
            if y == y:  # not NaN
                piece.append(QPointF(x, y))
            else:
                painter.drawPolyline(piece)
                piece = []
        painter.drawPolyline(piece)
    painter.restore()


def paint_text(
    painter: QPainter, box: QRectF, text: str, font: QFont, color: QColor, line: float, most: int
) -> None:
    """Paint a text in a few lines, the last one shortened where more follows.

    Args:
        painter: left as it was found.
        box: room; lines stand in its middle.
        text: one paragraph.
        font: of the letters.
        color: of the letters.
        line: height of a line in pixels.
        most: lines at most.
    """
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    starts: list[int] = []
    layout.beginLayout()
    while len(starts) <= most:
        row = layout.createLine()
        if not row.isValid():
            break
        row.setLineWidth(max(box.width(), 1.0))
        starts.append(row.textStart())
    layout.endLayout()
    shown = starts[:most]
    top = box.center().y() - len(shown) * line / 2
    painter.save()
    painter.setFont(font)
    painter.setPen(color)
    metrics = painter.fontMetrics()
    for number, start in enumerate(shown):
        last = number == most - 1 and len(starts) > most
        end = None if last or number + 1 >= len(starts) else starts[number + 1]
        words = text[start:end].strip()
        if last:
            words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(box.width()))
        place = QRectF(box.left(), top + number * line, box.width(), line)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
    painter.restore()
