"""An axis of a plot in the fonts, colours and numbers of the window."""

from __future__ import annotations

import math
from typing import Any

import pyqtgraph as pg
from PySide6.QtGui import QPen

from nnstudio.gui.plots.limits import nice_step
from nnstudio.gui.widgets.ui import Ui

_ROOM = {"left": 30.0, "bottom": 42.0}
"""Pixels at 100 % that a label of the axis needs along it."""


class NumberAxis(pg.AxisItem):
    """Writes numbers as the language does; on a logarithmic axis the values are powers of ten.

    Args:
        side: "left" or "bottom".
        ui: look and language.
        grid: draw faint lines across the plot.
    """

    def __init__(self, side: str, ui: Ui, *, grid: bool = False) -> None:
        super().__init__(side, pen=QPen(), showValues=True, maxTickLength=0)
        self._ui = ui
        self._side = side
        self._wants_grid = grid
        self._powers = False
        self._percent = False
        self._fixed: tuple[float, ...] | None = None
        self._words = ""
        self.enableAutoSIPrefix(False)

    def set_powers(self, powers: bool) -> None:
        """Say that a value v of the axis means 10 to the v."""
        if powers != self._powers:
            self._powers = powers
            self._redraw()

    def set_percent(self, percent: bool) -> None:
        """Show shares as percentages, without the sign: the label of the axis has it."""
        if percent != self._percent:
            self._percent = percent
            self._redraw()

    def set_fixed_ticks(self, values: tuple[float, ...] | None) -> None:
        """Write exactly these values."""
        if values != self._fixed:
            self._fixed = values
            self._redraw()

    def retranslate(self) -> None:
        """Write the numbers again."""
        self._redraw()

    def restyle(self) -> None:
        """Take colours and fonts from the theme."""
        theme = self._ui.theme
        self.setPen(QPen(theme.color("line2"), 1))
        self.setTextPen(QPen(theme.color("text3"), 1))
        self.setTickFont(theme.font("axis"))
        if self._wants_grid:
            self.setTickPen(QPen(theme.color("line"), 1))
            self.setGrid(255)
        self.setStyle(tickTextOffset=theme.px(5), hideOverlappingLabels=False)
        self._dress_label()
        if self._side == "left":
            self.setWidth(theme.px(44))
        else:
            self.setHeight(theme.px(34))
        self._redraw()

    def set_words(self, words: str) -> None:
        """Write the label of the axis; the same words again cost nothing."""
        if words == self._words:
            return
        self._words = words
        self.setLabel(words)
        self._dress_label()
        self.showLabel(bool(words))

    def shown(self, value: float) -> str:
        """Return how a value of the axis is written."""
        if self._powers:
            value = 10.0**value
        if self._percent:
            value *= 100.0
        value = float(f"{value:.12g}")
        return self._ui.language.translator.number(value)

    def tickValues(
        self,
        minVal: float,  # noqa: N803 - pyqtgraph's name
        maxVal: float,  # noqa: N803
        size: float,
    ) -> list[tuple[float, list[float]]]:
        if self._fixed is not None:
            return [(1.0, [value for value in self._fixed if minVal <= value <= maxVal])]
        if not (math.isfinite(minVal) and math.isfinite(maxVal)) or maxVal <= minVal:
            return []
        room = self._ui.theme.px(_ROOM["left" if self._side == "left" else "bottom"])
        count = max(2, int(size / max(1, room)))
        if self._powers:
            return [(1.0, power_ticks(minVal, maxVal, count))]
        step = nice_step(maxVal - minVal, count)
        if self._side == "bottom":
            step = max(1.0, step)
        first = math.ceil(minVal / step - 1e-9)
        last = math.floor(maxVal / step + 1e-9)
        values = [number * step for number in range(first, last + 1)]
        if self._side == "bottom" and minVal == 1.0:
            values = [1.0, *(value for value in values if value - 1.0 >= step * 0.6)]
        return [(step, values)]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return [self.shown(value) for value in values]

    def _dress_label(self) -> None:
        label: Any = self.label  # pyqtgraph drops it only with the axis
        label.setPlainText(self.labelText)
        label.setFont(self._ui.theme.font("axis"))
        label.setDefaultTextColor(self._ui.theme.color("text3"))

    def _redraw(self) -> None:
        self.picture = None
        self.update()


def power_ticks(low: float, high: float, count: int) -> list[float]:
    """Return ticks between two powers of ten, e.g. -3 and 0: whole ones, else 1, 2, 5 of each.

    Args:
        low, high: ends of the axis, as powers.
        count: how many fit.
    """
    first, last = math.floor(low + 1e-9), math.ceil(high - 1e-9)
    whole = [float(power) for power in range(first, last + 1) if low - 1e-9 <= power <= high + 1e-9]
    if len(whole) > count:
        step = -(-len(whole) // count)
        return whole[::-1][::step][::-1]
    if len(whole) >= 3 or 2 * len(whole) > count:
        return whole
    found: list[float] = []
    for power in range(first - 1, last + 1):
        for factor in (1.0, 2.0, 5.0):
            value = power + math.log10(factor)
            if low - 1e-9 <= value <= high + 1e-9:
                found.append(value)
    if len(found) < 2:  # a narrow piece within one power
        step = nice_step(10.0**high - 10.0**low, count)
        start = math.ceil(10.0**low / step)
        found = []
        value = start * step
        while value <= 10.0**high * (1 + 1e-9) and value > 0 and len(found) <= count:
            found.append(math.log10(value))
            value += step
    return found
