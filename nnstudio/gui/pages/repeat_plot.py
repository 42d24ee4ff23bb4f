"""One figure over several trainings: a dot each, their mean and its 95 % interval."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.explain.repeats import Figure
from nnstudio.gui.pages.figures import digits_for, figure, interval_text
from nnstudio.gui.pages.metric_cards import NAMES
from nnstudio.gui.widgets.ui import Ui

SUMMARY = QT_TRANSLATE_NOOP("repeats", "{metric} of {n} trainings: mean {mean} {interval}")
ONE = QT_TRANSLATE_NOOP("repeats", "{metric} of the first training: {mean}")
NAMED = QT_TRANSLATE_NOOP("repeats", "{label}: {figure}")
PLOT = QT_TRANSLATE_NOOP("repeats", "Each training as a dot, mean and interval below")
_BAND, _FOOT = 84, 20  # at 100 %
_APART = 10  # dots of equal figures stand above each other
_PERCENT = ("accuracy", "f1_macro")


Band = tuple[Text | None, Figure]


def summary(name: str, found: Figure) -> Text:
    """Return mean and interval of a metric in one sentence.

    Args:
        name: id of the metric.
        found: its values.
    """
    pair = (found.low, found.high)
    label = NAMES[name][1] if name in NAMES else Text("", name)
    interval = interval_text(name, found.mean, pair)
    value = figure(name, found.mean, pair)
    if interval is None:
        return ONE.format(metric=label, mean=value)
    n = len(found.values)
    return SUMMARY.format(metric=label, n=n, mean=value, interval=interval)


def named(label: Text, name: str, found: Figure) -> Text:
    """Return mean and interval of one way of training, in words.

    Args:
        label: of the way.
        name: id of the metric.
        found: its values.
    """
    return NAMED.format(label=label, figure=summary(name, found))


class RepeatPlot(QWidget):
    """Dots on a line, below them the mean as a diamond on its interval; a band a way of training.

    Args:
        ui: look and language.
        parent: owner.
    """

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._name = ""
        self._bands: list[Band] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        ui.follow(self)

    def set_figures(self, name: str, bands: Sequence[Band]) -> None:
        """Show another metric.

        Args:
            name: its id.
            bands: name and values of each way of training, on one scale; None needs no name.
        """
        self._name, self._bands = name, list(bands)
        self.retranslate()
        self.restyle()

    def retranslate(self) -> None:
        """Say in words what is drawn."""
        self.setAccessibleName(self._ui(PLOT))
        words = "\n".join(
            self._ui(
                summary(self._name, found) if label is None else named(label, self._name, found)
            )
            for label, found in self._bands
        )
        self.setAccessibleDescription(words)
        self.setToolTip(words)

    def restyle(self) -> None:
        """Take the height from the theme."""
        self.setFixedHeight(self._height())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._ui.theme.px(320), self._height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._ui.theme
        ends = [
            value
            for _, found in self._bands
            for value in (*found.values, found.low, found.high)
            if math.isfinite(value)
        ]
        if not ends:
            return
        scale = _Scale(min(ends), max(ends), theme.px(24), self.width() - 2 * theme.px(24))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = 0
        for label, found in self._bands:
            if label is not None:
                painter.setFont(theme.font("caption"))
                painter.setPen(theme.color("text2"))
                room = QRectF(scale.side, top, scale.room, theme.line_height("caption"))
                painter.drawText(room, Qt.AlignmentFlag.AlignLeft, self._ui(label))
            self._paint_band(painter, found, scale, top)
            top += theme.px(_BAND)
        self._paint_scale(painter, scale)

    def _height(self) -> int:
        px = self._ui.theme.px
        return px(_FOOT) + px(_BAND) * max(1, len(self._bands))

    def _paint_band(self, painter: QPainter, found: Figure, scale: _Scale, top: int) -> None:
        theme = self._ui.theme
        dots, middle = top + theme.px(50), top + theme.px(70)
        painter.setPen(QPen(theme.color("line2"), theme.line_px()))
        painter.drawLine(QPointF(scale.side, dots), QPointF(scale.side + scale.room, dots))
        painter.setPen(QPen(theme.color("surface"), theme.line_px()))
        painter.setBrush(theme.color("accent"))
        taken: list[float] = []
        for value in found.values:
            if math.isfinite(value):
                x = scale.at(value)
                below = sum(abs(other - x) < theme.px(_APART) for other in taken)
                taken.append(x)
                y = dots - below * theme.px(_APART)
                painter.drawEllipse(QPointF(x, y), theme.px(5), theme.px(5))
        painter.setPen(QPen(theme.color("text"), 2 * theme.line_px()))
        if math.isfinite(found.low):
            tick = theme.px(5)
            ends = scale.at(found.low), scale.at(found.high)
            painter.drawLine(QPointF(ends[0], middle), QPointF(ends[1], middle))
            for end in ends:
                painter.drawLine(QPointF(end, middle - tick), QPointF(end, middle + tick))
        if math.isfinite(found.mean):
            x, edge = scale.at(found.mean), theme.px(6)
            painter.setBrush(theme.color("text"))
            corners = ((x, middle - edge), (x + edge, middle), (x, middle + edge))
            points = [QPointF(*corner) for corner in (*corners, (x - edge, middle))]
            painter.drawPolygon(QPolygonF(points))

    def _paint_scale(self, painter: QPainter, scale: _Scale) -> None:
        theme = self._ui.theme
        line = theme.line_height("axis")
        painter.setFont(theme.font("axis"))
        painter.setPen(theme.color("text3"))
        foot = QRectF(0, self.height() - line, self.width(), line)
        for value, where in (
            (scale.low, Qt.AlignmentFlag.AlignLeft),
            (scale.high, Qt.AlignmentFlag.AlignRight),
        ):
            if value == scale.low or scale.high > scale.low:
                painter.drawText(foot, where, self._number(value, scale.high - scale.low))

    def _number(self, value: float, width: float) -> str:
        percent = self._name in _PERCENT
        factor = 100.0 if percent else 1.0
        digits = 1 if percent else digits_for(value, (value, value + width))
        words = self._ui.language.translator.number(value * factor, digits)
        return f"{words} %" if percent else words


@dataclass(frozen=True)
class _Scale:
    """From a figure's values to places across the plot."""

    low: float
    high: float
    side: int
    room: int

    def at(self, value: float) -> float:
        share = (value - self.low) / (self.high - self.low) if self.high > self.low else 0.5
        return self.side + self.room * share
