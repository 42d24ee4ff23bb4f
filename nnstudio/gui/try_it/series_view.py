"""A series as curves, one colour a channel; a forecast stands behind its end beside the truth."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, plain
from nnstudio.gui.widgets.ui import Ui

Floats = NDArray[np.floating[Any]]

SPOKEN = QT_TRANSLATE_NOOP(
    "data_series", "{name}: {n} points, between {low} and {high}, {last} at the end"
)
FORECAST = QT_TRANSLATE_NOOP("data_series", "forecast")
TRUTH = QT_TRANSLATE_NOOP("data_series", "true value")
_TONES = ("accent", "second", "ok", "magenta", "violet", "text2")
_MOST = len(_TONES)
"""Channels that are drawn: more curves could not be told apart."""
_MOST_POINTS = 600
_HEIGHT, _HEAD, _AHEAD = 150, 18, 0.08


class SeriesView(QWidget):
    """Curves from edge to edge; each channel has its own range, the first one its numbers.

    Args:
        ui: look and language.
        parent: owner.
    """

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._values: Floats = np.zeros((0, 0))
        self._names: tuple[str, ...] = ()
        self._forecast: float | None = None
        self._truth: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        ui.follow(self)

    def show_series(self, values: NDArray[Any], names: tuple[str, ...]) -> None:
        """Show another series.

        Args:
            values: (channel, time), NaN where missing and behind the end.
            names: of the channels; () where they have none.
        """
        self._values = np.asarray(values, dtype=np.float64)
        self._names = names
        self._forecast = self._truth = None
        self.retranslate()

    def show_forecast(self, forecast: float | None, truth: float | None) -> None:
        """Show what follows the first channel, by the net and by the data; None for neither."""
        self._forecast, self._truth = forecast, truth
        self.update()

    def retranslate(self) -> None:
        """Tell screen readers what the curves show."""
        said: list[str] = []
        for channel, numbers in enumerate(self._values[:_MOST]):
            known = numbers[np.isfinite(numbers)]
            if len(known):
                words = SPOKEN.format(
                    name=plain(self._name(channel)),
                    n=len(known),
                    low=Number(float(known.min())),
                    high=Number(float(known.max())),
                    last=Number(float(known[-1])),
                )
                said.append(self._ui(words))
        self.setAccessibleName("; ".join(said))
        self.update()

    def restyle(self) -> None:
        """Take the smallest height from the theme."""
        self.setMinimumHeight(self._ui.theme.px(_HEIGHT))
        self.update()

    def _name(self, channel: int) -> str:
        return self._names[channel] if channel < len(self._names) else f"x{channel + 1}"

    def _range(self, channel: int) -> tuple[float, float]:
        """Return the ends of a channel's axis; those of the first one hold what follows it."""
        numbers = self._values[channel]
        known = numbers[np.isfinite(numbers)].tolist()
        if channel == 0:
            known += [value for value in (self._forecast, self._truth) if value is not None]
        low, high = min(known, default=0.0), max(known, default=1.0)
        return (low, high) if high > low else (low - 0.5, high + 0.5)

    def _place(self, plot: QRectF, share: float, value: float, channel: int) -> QPointF:
        low, high = self._range(channel)
        height = plot.bottom() - (value - low) / (high - low) * plot.height()
        return QPointF(plot.left() + share * plot.width(), height)

    def _paint_curve(self, painter: QPainter, plot: QRectF, channel: int, room: float) -> None:
        numbers = self._values[channel]
        known = np.flatnonzero(np.isfinite(numbers))
        if not len(known):
            return
        step = max(1, len(known) // _MOST_POINTS)
        low, high = self._range(channel)
        end = max(int(known[-1]), 1)
        width = self._ui.theme.line_px(2 if channel == 0 else 1)
        painter.setPen(QPen(self._ui.theme.color(_TONES[channel]), width))
        for stretch in np.split(known, np.flatnonzero(np.diff(known) > 1) + 1):
            some = stretch[::step]
            xs = plot.left() + some / end * room * plot.width()
            ys = plot.bottom() - (numbers[some] - low) / (high - low) * plot.height()
            points = [QPointF(x, y) for x, y in zip(xs.tolist(), ys.tolist(), strict=True)]
            if len(points) == 1:
                painter.drawPoint(points[0])
            painter.drawPolyline(QPolygonF(points))

    def _paint_ahead(self, painter: QPainter, plot: QRectF) -> None:
        """Paint the forecast as a disc and the truth as a ring, so that colour does not decide."""
        theme = self._ui.theme
        radius = float(theme.px(4))
        if self._truth is not None:
            painter.setPen(QPen(theme.color("text"), theme.line_px(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(self._place(plot, 1.0, self._truth, 0), radius * 1.6, radius * 1.6)
        if self._forecast is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawEllipse(self._place(plot, 1.0, self._forecast, 0), radius, radius)

    def _paint_words(self, painter: QPainter, head: QRectF) -> None:
        theme, px = self._ui.theme, self._ui.theme.px
        painter.setFont(theme.font("caption"))
        metrics = painter.fontMetrics()
        left, middle = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignVCenter
        x = head.left()
        words = [(self._name(channel), _TONES[channel]) for channel in range(self._shown)]
        if self._forecast is not None:
            words.append((f"● {self._ui(FORECAST)}", "accent"))
        if self._truth is not None:
            words.append((f"○ {self._ui(TRUTH)}", "text"))
        for word, tone in words:
            width = metrics.horizontalAdvance(word)
            if x + width > head.right():
                break
            painter.setPen(theme.color(tone))
            painter.drawText(QRectF(x, head.top(), width + 1, head.height()), left | middle, word)
            x += width + px(12)

    @property
    def _shown(self) -> int:
        return min(len(self._values), _MOST)

    def sizeHint(self) -> QSize:
        return QSize(self._ui.theme.px(400), self._ui.theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._values.size:
            return
        px = self._ui.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(px(2), 0, -px(10), -px(8))
        head = QRectF(area.left(), area.top(), area.width(), px(_HEAD))
        plot = area.adjusted(0, px(_HEAD + 8), 0, 0)
        ahead = self._forecast is not None or self._truth is not None
        for channel in reversed(range(self._shown)):
            self._paint_curve(painter, plot, channel, 1.0 - _AHEAD if ahead else 1.0)
        self._paint_ahead(painter, plot)
        self._paint_words(painter, head)
