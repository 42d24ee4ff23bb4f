"""Predicted numbers against true ones: a good net puts all points on the diagonal."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number
from nnstudio.gui.plots.axis import NumberAxis
from nnstudio.gui.widgets.ui import Ui

TRUE = QT_TRANSLATE_NOOP("results", "true value")
PREDICTED = QT_TRANSLATE_NOOP("results", "predicted")
NAME = QT_TRANSLATE_NOOP("results", "Predicted against true values")
SUMMARY = QT_TRANSLATE_NOOP(
    "results", "{count} points; the correlation of predicted and true values is {value}."
)
_MOST = 2000


class TruthPlot(pg.PlotWidget):
    """One point an item, and the diagonal on which all would be right.

    Args:
        ui: look and language.
        parent: owner.
    """

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        self._ui = ui
        self._left = NumberAxis("left", ui, grid=True)
        self._bottom = NumberAxis("bottom", ui)
        super().__init__(
            parent,
            background=None,  # pyright: ignore[reportArgumentType] - None is transparent
            enableMenu=False,
            axisItems={"left": self._left, "bottom": self._bottom},
        )
        self.setCacheMode(self.CacheModeFlag.CacheNone)  # the cache would outlive its colours
        self._true: NDArray[np.float64] = np.zeros(0)
        self._given: NDArray[np.float64] = np.zeros(0)
        plot: Any = self.getPlotItem()  # pyqtgraph hands most of its methods on at run time
        plot.hideButtons()
        plot.setMouseEnabled(False, False)
        plot.layout.setContentsMargins(4, 4, 12, 4)
        self._diagonal = pg.PlotDataItem()
        self._points = pg.ScatterPlotItem(size=5, pxMode=True)
        plot.addItem(self._diagonal)
        plot.addItem(self._points)
        self.setFrameShape(self.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        ui.follow(self)

    def set_values(self, true: NDArray[np.float64], given: NDArray[np.float64]) -> None:
        """Show other items.

        Args:
            true: (item,) what is right.
            given: (item,) what the net says.
        """
        self._true, self._given = true[:_MOST], given[:_MOST]
        self._points.setData(self._true, self._given)
        if len(true):
            low = float(min(self._true.min(), self._given.min()))
            high = float(max(self._true.max(), self._given.max()))
            self._diagonal.setData([low, high], [low, high])
        self.retranslate()

    def retranslate(self) -> None:
        """Write the axes and the summary again."""
        ui = self._ui
        self._left.set_words(ui(PREDICTED))
        self._bottom.set_words(ui(TRUE))
        self._left.retranslate()
        self._bottom.retranslate()
        self.setAccessibleName(ui(NAME))
        if len(self._true) > 1 and self._true.std() > 0 and self._given.std() > 0:
            value = Number(float(np.corrcoef(self._true, self._given)[0, 1]), 2)
            words = SUMMARY.format(count=len(self._true), value=value)
            self.setAccessibleDescription(ui(words))

    def restyle(self) -> None:
        """Take colours from the theme."""
        theme = self._ui.theme
        self.setBackground(theme.color("surface"))
        self._left.restyle()
        self._bottom.restyle()
        pen = QPen(theme.color("text3"), 1, Qt.PenStyle.DashLine)
        pen.setCosmetic(True)
        self._diagonal.setPen(pen)
        self._points.setPen(pg.mkPen(theme.color("surface"), width=1))
        self._points.setBrush(pg.mkBrush(theme.color("accent")))
        self._points.setSize(theme.px(6))
