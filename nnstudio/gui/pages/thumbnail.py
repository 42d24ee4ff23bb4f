"""Small pictures of data for example cards: real points, images or columns, painted once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from nnstudio.data.dataset import RawData
from nnstudio.gui.theme.colormaps import grey_lut, to_image
from nnstudio.gui.theme.tokens import RADIUS_CARD
from nnstudio.gui.widgets.ui import Ui

_POINTS = 120
_CURVES = 3
_COLORS = ("accent", "second", "ok", "error", "text2")


@dataclass(frozen=True)
class ThumbnailData:
    """What is painted.

    Args:
        points: float (point, 2) or None.
        groups: int (point,) class of each point.
        images: float (image, height, width) or None.
        curves: float (curve, time) from 0 to 1, one below the other, or None.
        fixed: (low, high) range of both axes; None fits it to the points.
    """

    points: NDArray[np.float64] | None = None
    groups: NDArray[np.int64] | None = None
    images: NDArray[np.float64] | None = None
    curves: NDArray[np.float64] | None = None
    fixed: tuple[float, float] | None = None


def thumbnail_data(raw: RawData) -> ThumbnailData | None:
    """Return a few items of a data set as something to paint; None where nothing can be, texts."""
    name = raw.signature.inputs[0].name
    values = np.asarray(raw.inputs[name])
    kind = raw.signature.inputs[0].kind
    if values.dtype == object:
        return None
    if kind == "image":
        step = max(len(values) // 9, 1)
        images = values[::step][:9].astype(np.float64)
        return ThumbnailData(images=images.mean(axis=1))
    if kind == "series":
        return ThumbnailData(curves=_curves(values, np.asarray(raw.target)))
    rows = np.linspace(0, len(values) - 1, min(_POINTS, len(values))).astype(int)
    target = np.asarray(raw.target)[rows]
    flat = values[rows].reshape(len(rows), -1).astype(np.float64)
    if raw.signature.target.task == "classification":
        points = flat[:, [0, 1]] if flat.shape[1] < 4 else flat[:, [2, 3]]
        return ThumbnailData(np.nan_to_num(points), target.astype(np.int64))
    number = target.reshape(len(rows), -1)[:, 0].astype(np.float64)
    if kind == "points" and flat.shape[1] == 2:
        return ThumbnailData(flat, (number < 0).astype(np.int64))
    column = flat[:, int(np.argmax(np.abs(_correlations(flat, number))))]
    groups = np.zeros(len(rows), dtype=np.int64)
    return ThumbnailData(np.stack([column, number], axis=1), groups)


def _curves(values: NDArray[np.generic], target: NDArray[np.generic]) -> NDArray[np.float64]:
    """Return a series of each of three classes, or a stretch of the one long series."""
    if target.ndim == 1:
        _, first = np.unique(target, return_index=True)
        some = values[first[:_CURVES], 0].astype(np.float64)
    else:
        some = target[: 4 * values.shape[2], 0].astype(np.float64)[None]
    low = np.nanmin(some, axis=1, keepdims=True)
    span = np.nanmax(some, axis=1, keepdims=True) - low
    return (some - low) / np.where(span > 0, span, 1.0)


def _correlations(columns: NDArray[np.float64], target: NDArray[np.float64]) -> NDArray[np.float64]:
    centred = np.nan_to_num(columns - columns.mean(axis=0))
    spread = np.sqrt((centred**2).sum(axis=0)) + 1e-12
    return (centred * (target - target.mean())[:, None]).sum(axis=0) / spread


class Thumbnail(QWidget):
    """The picture on the left of an example card.

    Args:
        ui: look and language.
        icon: shown until (and unless) there are data.
        parent: owner.
    """

    def __init__(self, ui: Ui, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._icon = icon
        self._data: ThumbnailData | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        ui.theme.changed.connect(self.restyle)
        self.restyle()

    @property
    def has_data(self) -> bool:
        """Whether it shows real data."""
        return self._data is not None

    def set_data(self, data: ThumbnailData | None) -> None:
        """Paint real data; None keeps the icon."""
        self._data = data
        self.update()

    def restyle(self) -> None:
        """Take the size from the theme."""
        self.setFixedWidth(self._ui.theme.px(96))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._ui.theme.px(96), self._ui.theme.px(96))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._ui.theme
        self._paint_ground(painter)
        edge = float(theme.px(64))
        box = QRectF((self.width() - edge) / 2, (self.height() - edge) / 2, edge, edge)
        if self._data is None:
            size = theme.px(28)
            picture = theme.pixmap(self._icon, "text3", 28, self.devicePixelRatioF())
            painter.drawPixmap(
                QRectF(box.center().x() - size / 2, box.center().y() - size / 2, size, size),
                picture,
                QRectF(picture.rect()),
            )
        elif self._data.images is not None:
            self._paint_images(painter, box, self._data.images)
        elif self._data.curves is not None:
            self._paint_curves(painter, box, self._data.curves)
        elif self._data.points is not None and self._data.groups is not None:
            self._paint_points(painter, box, self._data.points, self._data.groups)

    def _paint_ground(self, painter: QPainter) -> None:
        """A well with the card's corners at the left and a line at the right."""
        theme = self._ui.theme
        line = theme.line_px()
        corner = theme.px(RADIUS_CARD) - line
        area = QRectF(self.rect()).adjusted(line, line, 0, -line)
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        path.addRoundedRect(area, corner, corner)
        path.addRect(area.adjusted(corner, 0, 0, 0))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(path, theme.color("surface2"))
        edge = QRectF(area.right() - line, area.top(), line, area.height())
        painter.fillRect(edge, theme.color("line"))

    def _paint_images(self, painter: QPainter, box: QRectF, images: NDArray[np.float64]) -> None:
        theme = self._ui.theme
        lut = grey_lut(theme.color("text"), theme.color("surface2"))
        side = box.width() / 3
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        for index, image in enumerate(images[:9]):
            picture = to_image(image, lut, (float(image.min()), float(image.max()) or 1.0))
            place = QRectF(
                box.x() + side * (index % 3) + 1,
                box.y() + side * (index // 3) + 1,
                side - 2,
                side - 2,
            )
            painter.drawImage(place, picture)

    def _paint_curves(self, painter: QPainter, box: QRectF, curves: NDArray[np.float64]) -> None:
        theme = self._ui.theme
        height = box.height() / max(len(curves), 1)
        for index, curve in enumerate(curves):
            known = np.flatnonzero(np.isfinite(curve))
            xs = box.left() + known / max(len(curve) - 1, 1) * box.width()
            ys = box.top() + (index + 0.9 - 0.8 * curve[known]) * height
            points = [QPointF(x, y) for x, y in zip(xs.tolist(), ys.tolist(), strict=True)]
            painter.setPen(QPen(theme.color(_COLORS[index % len(_COLORS)]), theme.line_px(1.5)))
            painter.drawPolyline(QPolygonF(points))

    def _paint_points(
        self,
        painter: QPainter,
        box: QRectF,
        points: NDArray[np.float64],
        groups: NDArray[np.int64],
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        low, high = points.min(axis=0), points.max(axis=0)
        span = np.where(high > low, high - low, 1.0)
        radius = self._ui.theme.px(2) if len(points) > 8 else self._ui.theme.px(5)
        for (x, y), group in zip((points - low) / span, groups, strict=True):
            centre = QPointF(box.x() + x * box.width(), box.bottom() - y * box.height())
            color: QColor = self._ui.theme.color(_COLORS[int(group) % len(_COLORS)])
            painter.setPen(QPen(color, 1))
            painter.setBrush(QBrush(color))
            if int(group) % 2:  # shape as well as colour tells the classes apart
                painter.drawRect(
                    QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
                )
            else:
                painter.drawEllipse(centre, radius, radius)
