"""Sixteen pictures or short series with their classes: what stands for the rows of a table."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.gui.theme.theme import Theme
from nnstudio.gui.widgets.flow import FlowLayout
from nnstudio.gui.widgets.ui import Ui
from nnstudio.work.import_data.samples import Sample

TITLE = QT_TRANSLATE_NOOP("import_page", "Some of the items")
SPOKEN = QT_TRANSLATE_NOOP("import_page", "{key}: {label}")
_PICTURE = 96
_CURVE = (176, 84)
_TONES = ("accent", "second", "ok", "error", "text2", "violet")


class SampleGallery(QWidget):
    """Samples side by side, broken into lines.

    Args:
        ui: look and language.
        parent: owner.
    """

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._shown: tuple[Sample, ...] = ()
        self._flow = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        ui.follow(self)

    @property
    def samples(self) -> tuple[Sample, ...]:
        """What it shows."""
        return self._shown

    def set_samples(self, samples: tuple[Sample, ...]) -> None:
        """Show other items."""
        if samples is self._shown:
            return
        self._shown = samples
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for sample in samples:
            tile = SampleTile(self._ui, sample, self)
            self._flow.addWidget(tile)
            tile.show()

    def retranslate(self) -> None:
        """Name the pictures for screen readers."""
        self.setAccessibleName(self._ui(TITLE))

    def restyle(self) -> None:
        """Take gaps from the theme."""
        edge = self._ui.theme.px(12)
        self._flow.setContentsMargins(edge, edge, edge, edge)
        self._flow.set_gaps(self._ui.theme.px(10))


class SampleTile(QWidget):
    """One item with its class below it.

    Args:
        ui: look and language.
        sample: the item.
        parent: owner.
    """

    def __init__(self, ui: Ui, sample: Sample, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._sample = sample
        self._image = None if sample.picture is None else picture_image(sample.picture)
        ui.follow(self)

    def retranslate(self) -> None:
        """Tell which item it is."""
        sample = self._sample
        words = self._ui(SPOKEN.format(key=plain(sample.key), label=plain(sample.label)))
        self.setAccessibleName(words)
        self.setToolTip(words)

    def restyle(self) -> None:
        """Take the size from the theme."""
        theme = self._ui.theme
        width, height = (_PICTURE, _PICTURE) if self._image is not None else _CURVE
        self.setFixedSize(theme.px(width), theme.px(height) + theme.line_height("caption"))
        self.update()

    def sizeHint(self) -> QSize:
        return self.size()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._ui.theme
        painter = QPainter(self)
        label = theme.line_height("caption")
        box = QRectF(0, 0, self.width(), self.height() - label)
        painter.fillRect(box, theme.color("surface2"))
        if self._image is not None:
            paint_picture(painter, box, self._image)
        elif self._sample.series is not None:
            paint_series(painter, box, theme, self._sample.series)
        painter.setPen(QPen(theme.color("line"), theme.line_px()))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("text2"))
        words = theme.metrics("caption").elidedText(
            self._sample.label, Qt.TextElideMode.ElideRight, self.width()
        )
        below = QRectF(0, box.bottom(), self.width(), label)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, words)


def picture_image(picture: NDArray[np.generic]) -> QImage:
    """Return a picture (channel, height, width) with values from 0 to 255 as an image."""
    values = np.clip(np.asarray(picture, dtype=np.float32), 0, 255).astype(np.uint8)
    if values.shape[0] >= 3:
        pixels = np.ascontiguousarray(values[:3].transpose(1, 2, 0))
        kind = QImage.Format.Format_RGB888
    else:
        pixels = np.ascontiguousarray(values[0])
        kind = QImage.Format.Format_Grayscale8
    height, width = pixels.shape[:2]
    image = QImage(pixels.tobytes(), width, height, pixels.strides[0], kind)
    return image.copy()  # the bytes go with the array


def paint_picture(painter: QPainter, box: QRectF, image: QImage) -> None:
    """Paint a picture as large as it fits, small ones with hard edges."""
    scale = min(box.width() / image.width(), box.height() / image.height())
    place = QRectF(0, 0, image.width() * scale, image.height() * scale)
    place.moveCenter(box.center())
    small = scale >= 2
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not small)
    painter.drawImage(place, image)


def paint_series(painter: QPainter, box: QRectF, theme: Theme, series: NDArray[np.generic]) -> None:
    """Paint the channels of a short series (channel, time) on one scale."""
    values = np.asarray(series, dtype=np.float64)
    known = values[np.isfinite(values)]
    if values.shape[1] < 2 or not len(known):
        return
    low, high = float(known.min()), float(known.max())
    span = (high - low) or 1.0
    inner = box.adjusted(theme.px(5), theme.px(6), -theme.px(5), -theme.px(6))
    xs = inner.left() + np.linspace(0, 1, values.shape[1]) * inner.width()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for number, channel in enumerate(values[: len(_TONES)]):
        painter.setPen(QPen(theme.color(_TONES[number]), theme.line_px(1.25)))
        ys = inner.bottom() - (channel - low) / span * inner.height()
        for points in _unbroken(xs, ys):
            painter.drawPolyline(points)
    painter.restore()


def _unbroken(xs: NDArray[np.float64], ys: NDArray[np.float64]) -> list[list[QPointF]]:
    """Return the pieces of a curve between its gaps."""
    pieces: list[list[QPointF]] = [[]]
    for x, y in zip(xs.tolist(), ys.tolist(), strict=True):
        if y == y:  # not NaN
            pieces[-1].append(QPointF(x, y))
        elif pieces[-1]:
            pieces.append([])
    return [piece for piece in pieces if len(piece) > 1]
