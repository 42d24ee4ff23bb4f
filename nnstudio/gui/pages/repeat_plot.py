"""One figure over several trainings: a dot each, their mean and its 95 % interval."""

from __future__ import annotations

import math

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
PLOT = QT_TRANSLATE_NOOP("repeats", "Each training as a dot, mean and interval below")
_HEIGHT = 104  # at 100 %
_APART = 10  # dots of equal figures stand above each other
_PERCENT = ("accuracy", "f1_macro")


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


class RepeatPlot(QWidget):
    """Dots on a line; below them the mean as a diamond on its interval.

    Args:
        ui: look and language.
        parent: owner.
    """

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._name = ""
        self._figure: Figure | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        ui.follow(self)

    def set_figure(self, name: str, found: Figure | None) -> None:
        """Show another metric.

        Args:
            name: its id.
            found: its values; None: nothing.
        """
        self._name, self._figure = name, found
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        """Say in words what is drawn."""
        found = self._figure
        self.setAccessibleName(self._ui(PLOT))
        words = self._ui(summary(self._name, found)) if found is not None else ""
        self.setAccessibleDescription(words)
        self.setToolTip(words)

    def restyle(self) -> None:
        """Take the height from the theme."""
        self.setFixedHeight(self._ui.theme.px(_HEIGHT))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._ui.theme.px(320), self._ui.theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        found, theme = self._figure, self._ui.theme
        if found is None:
            return
        ends = [v for v in (*found.values, found.low, found.high) if math.isfinite(v)]
        if not ends:
            return
        low, high = min(ends), max(ends)
        side, line = theme.px(24), theme.line_height("axis")
        room = self.width() - 2 * side
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

        def at(value: float) -> float:
            return side + room * ((value - low) / (high - low) if high > low else 0.5)

        dots, middle = theme.px(50), theme.px(70)
        painter.setPen(QPen(theme.color("line2"), theme.line_px()))
        painter.drawLine(QPointF(side, dots), QPointF(side + room, dots))
        painter.setPen(QPen(theme.color("surface"), theme.line_px()))
        painter.setBrush(theme.color("accent"))
        taken: list[float] = []
        for value in found.values:
            if math.isfinite(value):
                x = at(value)
                below = sum(abs(other - x) < theme.px(_APART) for other in taken)
                taken.append(x)
                y = dots - below * theme.px(_APART)
                painter.drawEllipse(QPointF(x, y), theme.px(5), theme.px(5))
        painter.setPen(QPen(theme.color("text"), 2 * theme.line_px()))
        if math.isfinite(found.low):
            tick = theme.px(5)
            painter.drawLine(QPointF(at(found.low), middle), QPointF(at(found.high), middle))
            for end in (found.low, found.high):
                painter.drawLine(QPointF(at(end), middle - tick), QPointF(at(end), middle + tick))
        if math.isfinite(found.mean):
            x, edge = at(found.mean), theme.px(6)
            painter.setBrush(theme.color("text"))
            corners = ((x, middle - edge), (x + edge, middle), (x, middle + edge))
            points = [QPointF(*corner) for corner in (*corners, (x - edge, middle))]
            painter.drawPolygon(QPolygonF(points))
        painter.setFont(theme.font("axis"))
        painter.setPen(theme.color("text3"))
        foot = QRectF(0, self.height() - line, self.width(), line)
        for value, where in (
            (low, Qt.AlignmentFlag.AlignLeft),
            (high, Qt.AlignmentFlag.AlignRight),
        ):
            if value == low or high > low:
                painter.drawText(foot, where, self._number(value, high - low))

    def _number(self, value: float, width: float) -> str:
        percent = self._name in _PERCENT
        factor = 100.0 if percent else 1.0
        digits = 1 if percent else digits_for(value, (value, value + width))
        words = self._ui.language.translator.number(value * factor, digits)
        return f"{words} %" if percent else words
