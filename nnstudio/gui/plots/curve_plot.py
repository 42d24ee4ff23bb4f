"""Lines over epochs: training solid, validation dashed, with a scale that rarely moves."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QElapsedTimer, QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from nnstudio.gui.plots.axis import NumberAxis
from nnstudio.gui.plots.curve_data import Floats, thinned
from nnstudio.gui.plots.curve_overlay import CurveOverlay, Marks
from nnstudio.gui.plots.limits import nice_step
from nnstudio.gui.widgets.ui import Ui

RESCALE_MS = 1000
_DASH = [5.0, 3.0]
_LEAST_POINTS = 400

CursorWords = Callable[[float], tuple[float, tuple[str, ...]] | None]
"""x under the pointer -> (x of the nearest point, lines of text), or None."""


@dataclass(frozen=True)
class Line:
    """One line.

    Args:
        x, y: points; NaN where nothing was measured.
        color: colour token.
        dashed: whether it is drawn dashed.
        faint: draw it pale, behind its smoothed twin.
    """

    x: Floats
    y: Floats
    color: str
    dashed: bool = False
    faint: bool = False


class CurvePlot(pg.PlotWidget):
    """A plot over epochs.

    Args:
        ui: look and language.
        cursor_words: tells what stands at an epoch, for pointer and arrow keys.
        parent: owner.
    """

    def __init__(self, ui: Ui, cursor_words: CursorWords, parent: QWidget | None = None) -> None:
        self.ui = ui
        self._left = NumberAxis("left", ui, grid=True)
        self._bottom = NumberAxis("bottom", ui)
        super().__init__(
            parent,
            background=None,  # pyright: ignore[reportArgumentType] - None is transparent
            enableMenu=False,
            axisItems={"left": self._left, "bottom": self._bottom},
        )
        self.setCacheMode(self.CacheModeFlag.CacheNone)  # the cache would outlive its colours
        self._cursor_words = cursor_words
        self._items: list[pg.PlotDataItem] = []
        self._log = False
        self._percent = False
        self._wanted: tuple[float, float] | None = None
        self._range: tuple[float, float] | None = None
        self._x_range = (1.0, 2.0)
        self._since = QElapsedTimer()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._on_rescale)
        plot: Any = self.getPlotItem()  # pyqtgraph hands most of its methods on at run time
        plot.hideButtons()
        plot.setMouseEnabled(False, False)
        plot.disableAutoRange()
        plot.layout.setContentsMargins(0, 4, 13, 0)
        box = plot.getViewBox()
        self._overlay = CurveOverlay(ui, self._place, box)
        box.sigResized.connect(self._on_box_changed)
        box.sigRangeChanged.connect(self._on_box_changed)
        self.setFrameShape(self.Shape.NoFrame)
        self.setAntialiasing(False)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        ui.follow(self)

    @property
    def y_range(self) -> tuple[float, float]:
        """The ends of the y axis; powers of ten on a logarithmic one."""
        return self._range or (0.0, 1.0)

    @property
    def marks(self) -> Marks:
        """What stands on top of the lines."""
        return self._overlay.marks

    def set_scale(self, *, log: bool, percent: bool) -> None:
        """Choose a logarithmic axis, or shares written as percentages."""
        if (log, percent) != (self._log, self._percent):
            self._log, self._percent = log, percent
            self._left.set_powers(log)
            self._left.set_percent(percent)
            self._range = None

    def set_words(self, x_words: str, y_words: str) -> None:
        """Write the labels of the axes."""
        self._bottom.set_words(x_words)
        self._left.set_words(y_words)

    def start_over(self) -> None:
        """Forget the scale: another run is shown."""
        self._range = None

    def draw(self, lines: tuple[Line, ...], marks: Marks, last: float) -> None:
        """Show lines and marks.

        Args:
            lines: at most four.
            marks: in the units of the data; y is turned into powers here.
            last: the planned last epoch.
        """
        while len(self._items) < len(lines):
            item = pg.PlotDataItem(skipFiniteCheck=False, connect="finite")
            item.setDownsampling(auto=True, method="peak")
            item.setClipToView(True)
            self.addItem(item)
            self._items.append(item)
        low, high, first = math.inf, -math.inf, 1.0
        most = max(_LEAST_POINTS, 2 * round(self.width() * self.devicePixelRatioF()))
        for item, line in zip(self._items, lines, strict=False):
            x, y = thinned(line.x, self._to_axis(line.y), most)
            item.setPen(self._pen(line))
            item.setData(x, y)
            if len(x):
                first = min(first, float(x[0]))
            known = y[x >= 1.0] if self._log else y[_settled(x)]
            known = known[np.isfinite(known)]
            if known.size:
                low, high = min(low, float(known.min())), max(high, float(known.max()))
        for item in self._items[len(lines) :]:
            item.setData([], [])
        self._set_x_range(first, last)
        if math.isfinite(low):
            self._wanted = self._nice_range(low, high)
            self._rescale()
        self._overlay.set_marks(self._marks_on_axis(marks))

    def retranslate(self) -> None:
        """Write the numbers of the axes again."""
        self._left.retranslate()
        self._bottom.retranslate()

    def restyle(self) -> None:
        """Take colours and fonts from the theme."""
        self._left.restyle()
        self._bottom.restyle()
        self._overlay.update()

    def _pen(self, line: Line) -> QPen:
        theme = self.ui.theme
        pen = QPen(theme.color(line.color, 0.35 if line.faint else None), 1)
        pen.setCosmetic(True)
        if line.dashed:
            pen.setDashPattern(_DASH)
        return pen

    def _to_axis(self, values: Floats) -> Floats:
        if not self._log:
            return values
        positive = np.where(values > 0, values, np.nan)
        return np.log10(positive)

    def _axis_value(self, value: float) -> float:
        if not self._log:
            return value
        return math.log10(value) if value > 0 and math.isfinite(value) else math.nan

    def _marks_on_axis(self, marks: Marks) -> Marks:
        labels = tuple(replace(label, y=self._axis_value(label.y)) for label in marks.labels)
        best, cursor = marks.best, self._overlay.marks.cursor
        if best is not None and best.y is not None:
            best = replace(best, y=self._axis_value(best.y))
        words: tuple[str, ...] = ()
        if cursor is not None:
            found = self._cursor_words(cursor)
            cursor, words = found if found is not None else (None, ())
        return replace(marks, labels=labels, best=best, cursor=cursor, cursor_words=words)

    def _set_x_range(self, first: float, last: float) -> None:
        wanted = (first, max(last, first + 1.0))
        if wanted != self._x_range or self._range is None:
            self._x_range = wanted
            self.getViewBox().setXRange(*wanted, padding=0)

    def _nice_range(self, low: float, high: float) -> tuple[float, float]:
        if self._log:
            bottom, top = _power_below(low), _power_above(high)
            return (bottom, top) if top > bottom else (bottom - 0.5, top + 0.5)
        if high - low < 1e-12:
            pad = abs(high) * 0.1 or 1.0
            low, high = low - pad, high + pad
        step = nice_step(high - low, 5)
        bottom, top = math.floor(low / step + 1e-9) * step, math.ceil(high / step - 1e-9) * step
        if self._percent:
            bottom, top = max(0.0, bottom), min(1.0, top)
        return (bottom, top) if top > bottom else (bottom - step, top)

    def _rescale(self) -> None:
        """Take the wanted range, but not more than once a second."""
        if self._wanted is None or self._wanted == self._range:
            return
        waited = self._since.elapsed() if self._since.isValid() else RESCALE_MS
        if self._range is None or waited >= RESCALE_MS:
            self._on_rescale()
        elif not self._later.isActive():
            self._later.start(RESCALE_MS - int(waited))

    def _on_rescale(self) -> None:
        if self._wanted is not None and self._wanted != self._range:
            self._range = self._wanted
            self._since.restart()
            # Half a pixel of air, so that a line along an end is not cut.
            self.getViewBox().setYRange(*self._wanted, padding=0.015)

    def _place(self, x: float, y: float) -> QPointF:
        box = self.getViewBox()
        (x0, x1), (y0, y1) = box.viewRange()
        width, height = box.width(), box.height()
        across = (x - x0) / (x1 - x0) if x1 > x0 else 0.0
        up = (y - y0) / (y1 - y0) if y1 > y0 else 0.0
        return QPointF(across * width, height - up * height)

    def _on_box_changed(self, *_args: object) -> None:
        self._overlay.set_rect(self.getViewBox().rect())
        self._overlay.update()

    def _set_cursor_at(self, x: float | None) -> None:
        found = self._cursor_words(x) if x is not None else None
        at, words = found if found is not None else (None, ())
        self._overlay.set_marks(replace(self._overlay.marks, cursor=at, cursor_words=words))

    def mouseMoveEvent(self, ev: QMouseEvent) -> None:
        super().mouseMoveEvent(ev)
        box = self.getViewBox()
        point = box.mapFromScene(self.mapToScene(ev.position().toPoint()))
        if not box.rect().contains(point):
            self._set_cursor_at(None)
            return
        (x0, x1), _ = box.viewRange()
        self._set_cursor_at(x0 + point.x() / max(1.0, box.width()) * (x1 - x0))

    def leaveEvent(self, ev: QEvent) -> None:
        super().leaveEvent(ev)
        self._set_cursor_at(None)

    def keyPressEvent(self, ev: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1.0, Qt.Key.Key_Right: 1.0}.get(Qt.Key(ev.key()))
        if step is None:
            super().keyPressEvent(ev)
            return
        cursor = self._overlay.marks.cursor
        self._set_cursor_at(self._x_range[1] if cursor is None else cursor + step)

    def resizeEvent(self, ev: QResizeEvent) -> None:
        super().resizeEvent(ev)
        if hasattr(self, "_overlay"):
            self._on_box_changed()


def _settled(x: Floats) -> NDArray[np.bool_]:
    """Say which points make the scale: without the fresh net and the first tenth of the epochs.

    What was learnt in the first moments would leave the rest of the curve flat; the line then
    comes in from the edge.
    """
    if len(x) < 3:
        return np.ones(len(x), dtype=bool)
    return x >= max(1.0, 0.1 * float(x[-1]))


def _power_below(power: float) -> float:
    """Return the power of the largest 1, 2 or 5 times ten to something below a value."""
    whole = math.floor(power + 1e-9)
    steps = [whole + math.log10(factor) for factor in (1.0, 2.0, 5.0)]
    return max(step for step in steps if step <= power + 1e-9)


def _power_above(power: float) -> float:
    whole = math.floor(power - 1e-9)
    steps = [whole + math.log10(factor) for factor in (1.0, 2.0, 5.0, 10.0)]
    return min(step for step in steps if step >= power - 1e-9)
