"""Points of texts or words in a plane: colour and shape by class, the current one ringed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainterPath, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from nnstudio.gui.data_browser.look import class_token, mark_path
from nnstudio.gui.plots.axis import NumberAxis
from nnstudio.gui.widgets.ui import Ui

_NEAR = 12  # pixels within which the pointer finds a point
_ROOM = 1.06  # of the plane around the outermost points
_SHRINK = 0.6
_MOST_LABELS, _TRIED = 45, 160

Words = Callable[[int], str]
"""From the number of a point to what stands beside the pointer."""


@dataclass(frozen=True, eq=False)
class MapPoints:
    """What a map shows.

    Args:
        points: float (point, 2).
        classes: int (point,), number of the class; -1 for none.
        filled: bool (point,), training filled, validation hollow.
        labels: of the points; those far out are written first. Empty: none are written.
    """

    points: NDArray[np.float32]
    classes: NDArray[np.int64]
    filled: NDArray[np.bool_]
    labels: tuple[str, ...] = ()


class MapPlot(pg.PlotWidget):
    """A scatter whose axes keep their scale while points move little.

    Args:
        ui: look and language.
        words: says what a point is, for the pointer and for screen readers.
        parent: owner.

    Signals:
        current_changed: number of the current point, -1 for none.
        opened: a person wants to see the current point (click, Enter).
    """

    current_changed = Signal(int)
    opened = Signal(int)

    def __init__(self, ui: Ui, words: Words, parent: QWidget | None = None) -> None:
        self.ui = ui
        self._words = words
        self._left, self._bottom = NumberAxis("left", ui), NumberAxis("bottom", ui)
        super().__init__(
            parent,
            background=None,  # pyright: ignore[reportArgumentType] - None is transparent
            enableMenu=False,
            axisItems={"left": self._left, "bottom": self._bottom},
        )
        self.setCacheMode(self.CacheModeFlag.CacheNone)  # the cache would outlive its colours
        self._shown: MapPoints | None = None
        self._limits = (0.0, 0.0)
        self._current = -1
        self._scatters: list[pg.ScatterPlotItem] = []
        self._labels: list[pg.TextItem] = []
        plot: Any = self.getPlotItem()  # pyqtgraph hands most of its methods on at run time
        plot.hideButtons()
        plot.setMouseEnabled(False, False)
        plot.disableAutoRange()
        plot.setAspectLocked(True)  # distances are the same along both axes
        plot.layout.setContentsMargins(4, 6, 8, 0)
        self._box = plot.getViewBox()
        for axis in (self._left, self._bottom):
            axis.set_fixed_ticks(())  # the numbers along a component mean nothing by themselves
        self._ring = pg.ScatterPlotItem(brush=None, pxMode=True)
        self._ring.setZValue(30)
        self.addItem(self._ring)
        self.setFrameShape(self.Shape.NoFrame)
        self.setAntialiasing(True)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        ui.follow(self)

    @property
    def shown(self) -> MapPoints | None:
        """The points."""
        return self._shown

    @property
    def current(self) -> int:
        """Number of the current point, -1 for none."""
        return self._current

    @property
    def limits(self) -> tuple[float, float]:
        """Ends of both axes, each from minus this to this."""
        return self._limits

    def set_axes(self, across: str, up: str) -> None:
        """Name the axes."""
        self._bottom.set_words(across)
        self._left.set_words(up)

    def show_points(self, shown: MapPoints | None, current: int = -1) -> None:
        """Show other points.

        Args:
            shown: None clears the plane.
            current: number of the point that is ringed, without a signal.
        """
        self._shown = shown
        self._current = current
        if shown is None:
            self._limits = (0.0, 0.0)
        self._draw()

    def forget_scale(self) -> None:
        """Take the scale anew: other items, or another method."""
        self._limits = (0.0, 0.0)

    def set_current(self, number: int) -> None:
        """Ring a point and say so."""
        if number != self._current:
            self._current = number
            self._draw_ring()
            self.current_changed.emit(number)

    def place_of(self, number: int) -> QPointF:
        """Return where a point stands in the widget."""
        assert self._shown is not None
        x, y = self._shown.points[number].tolist()
        return QPointF(self.mapFromScene(self._box.mapViewToScene(QPointF(x, y))))

    def retranslate(self) -> None:
        """Nothing of its own: the pane writes the axes."""

    def restyle(self) -> None:
        """Take colours and fonts from the theme."""
        px = self.ui.theme.px
        self.setBackground(self.ui.theme.color("surface"))
        for axis in (self._left, self._bottom):
            axis.restyle()
        self._left.setWidth(px(24))
        self._bottom.setHeight(px(24))
        self._draw()

    def _draw(self) -> None:
        shown, theme = self._shown, self.ui.theme
        groups: list[tuple[int, bool]] = []
        if shown is not None:
            self._fit(shown.points)
            pairs = zip(shown.classes.tolist(), shown.filled.tolist(), strict=True)
            groups = sorted(set(pairs), key=lambda pair: (pair[1], pair[0]))
        while len(self._scatters) < len(groups):
            scatter = pg.ScatterPlotItem(pxMode=True)
            scatter.setZValue(10)
            self.addItem(scatter)
            self._scatters.append(scatter)
        for scatter, (class_, filled) in zip(self._scatters, groups, strict=False):
            assert shown is not None
            which = (shown.classes == class_) & (shown.filled == filled)
            color = theme.color(class_token(class_))
            ground = QColor(color) if filled else theme.color("surface")
            ground.setAlpha(190 if filled else 255)
            scatter.setData(
                x=shown.points[which, 0],
                y=shown.points[which, 1],
                symbol=_symbol(class_),
                size=theme.px(8 if filled else 7),
                pen=pg.mkPen(theme.color("surface") if filled else color, width=0.8 + (not filled)),
                brush=pg.mkBrush(ground),
            )
        for number, scatter in enumerate(self._scatters):
            scatter.setVisible(number < len(groups))
        self._draw_ring()
        self._draw_labels()

    def _draw_ring(self) -> None:
        shown, theme = self._shown, self.ui.theme
        if shown is None or not 0 <= self._current < len(shown.points):
            self._ring.setData([], [])
            return
        x, y = shown.points[self._current].tolist()
        self._ring.setData(
            [x], [y], size=theme.px(16), pen=pg.mkPen(theme.color("accent"), width=2), brush=None
        )

    def _draw_labels(self) -> None:
        """Write words where they do not stand on each other, those far out first."""
        shown, theme = self._shown, self.ui.theme
        chosen = self._free_places() if shown is not None and shown.labels else []
        while len(self._labels) < len(chosen):
            item = pg.TextItem(anchor=(0.5, 1.0))
            item.setZValue(20)
            self._box.addItem(item, ignoreBounds=True)
            self._labels.append(item)
        for number, item in enumerate(self._labels):
            item.setVisible(number < len(chosen))
            if number < len(chosen) and shown is not None:
                item.setFont(theme.font("caption"))
                item.setText(shown.labels[chosen[number]], color=theme.color("text"))
                item.setPos(*shown.points[chosen[number]].tolist())

    def _free_places(self) -> list[int]:
        assert self._shown is not None
        metrics = QFontMetricsF(self.ui.theme.font("caption"))
        taken: list[QRectF] = []
        chosen: list[int] = []
        # What lies far out tells more than what lies in the middle of all.
        far = np.square(self._shown.points / np.maximum(self._limits, 1e-6)).sum(axis=1)
        for number in np.argsort(-far, kind="stable")[:_TRIED].tolist():
            word = self._shown.labels[number]
            place = self.place_of(number)
            wide, high = metrics.horizontalAdvance(word) + 4, metrics.height()
            box = QRectF(place.x() - wide / 2, place.y() - high, wide, high)
            if not any(box.intersects(other) for other in taken):
                taken.append(box)
                chosen.append(number)
            if len(chosen) == _MOST_LABELS:
                break
        return chosen

    def _fit(self, points: NDArray[np.float32]) -> None:
        """Keep the scale while the points fill it; else take one that they do."""
        outermost = np.abs(points).max(axis=0) if len(points) else np.ones(2)
        limits = list(self._limits)
        for side, most in enumerate(outermost.tolist()):
            wanted = max(most * _ROOM, 1e-6)
            if wanted > limits[side] or wanted < _SHRINK * limits[side]:
                limits[side] = wanted
        if tuple(limits) != self._limits:
            self._limits = (limits[0], limits[1])
        x, y = self._limits
        self._box.setRange(xRange=(-x, x), yRange=(-y, y), padding=0)

    def _nearest(self, place: QPointF) -> int:
        """Return the point below the pointer; -1 where there is none."""
        if self._shown is None or not len(self._shown.points):
            return -1
        view = self._box.mapSceneToView(self.mapToScene(place.toPoint()))
        pixel = self._box.viewPixelSize()
        away = (self._shown.points - (view.x(), view.y())) / np.maximum(pixel, 1e-12)
        distances = np.square(away).sum(axis=1)
        number = int(distances.argmin())
        return number if distances[number] <= self.ui.theme.px(_NEAR) ** 2 else -1

    def _step(self, across: int, up: int) -> None:
        """Go to the nearest point on one side."""
        assert self._shown is not None
        points = self._shown.points.astype(np.float64)
        if not 0 <= self._current < len(points):
            self.set_current(int(np.square(points).sum(axis=1).argmin()))
            return
        away = points - points[self._current]
        along = away @ np.array([across, up], dtype=np.float64)
        beside = np.abs(away @ np.array([up, across], dtype=np.float64))
        cost = np.where((along > 0) & (beside <= 2 * along), along + 2 * beside, np.inf)
        if np.isfinite(cost.min()):
            self.set_current(int(cost.argmin()))

    def mouseMoveEvent(self, ev: QMouseEvent) -> None:
        number = self._nearest(ev.position())
        shape = Qt.CursorShape.PointingHandCursor if number >= 0 else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        if number >= 0:
            QToolTip.showText(ev.globalPosition().toPoint(), self._words(number), self)
        else:
            QToolTip.hideText()

    def mousePressEvent(self, ev: QMouseEvent) -> None:
        number = self._nearest(ev.position())
        if ev.button() == Qt.MouseButton.LeftButton and number >= 0:
            self.set_current(number)
            self.opened.emit(number)
            ev.accept()

    def mouseReleaseEvent(self, ev: QMouseEvent) -> None:
        ev.accept()

    def keyPressEvent(self, ev: QKeyEvent) -> None:
        moves = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, 1),
            Qt.Key.Key_Down: (0, -1),
        }
        some = self._shown is not None and len(self._shown.points) > 0
        if some and Qt.Key(ev.key()) in moves:
            self._step(*moves[Qt.Key(ev.key())])
        elif ev.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current >= 0:
            self.opened.emit(self._current)
        else:
            super().keyPressEvent(ev)

    def leaveEvent(self, ev: QEvent) -> None:
        super().leaveEvent(ev)
        QToolTip.hideText()

    def resizeEvent(self, ev: QResizeEvent) -> None:
        super().resizeEvent(ev)
        if hasattr(self, "_box") and self._shown is not None:
            self._draw()

    def sizeHint(self) -> QSize:
        px = self.ui.theme.px
        return QSize(px(420), px(320))

    def minimumSizeHint(self) -> QSize:
        px = self.ui.theme.px
        return QSize(px(160), px(120))


def _symbol(class_: int) -> QPainterPath:
    """Return the shape of a class as pyqtgraph wants it: one unit wide around 0."""
    return mark_path(QRectF(-0.5, -0.5, 1.0, 1.0), class_)
