"""The plane with what a net says at every place, and the data as marks on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from nnstudio.gui.plots.axis import NumberAxis
from nnstudio.gui.plots.colormaps import color_table, to_steps
from nnstudio.gui.plots.contour import contour
from nnstudio.gui.widgets.ui import Ui

NEGATIVE, POSITIVE = "#7A6200", "#1556C0"
"""Ochre and blue of the diverging map, dark enough to stand on it."""

SHAPES = ("s", "o", "t1", "d", "star", "p", "h", "+")
CLASS_COLORS = (
    NEGATIVE,
    POSITIVE,
    "#127D62",
    "#B9329D",
    "#5D38B2",
    "#B5500B",
    "#184767",
    "#56410D",
)
_STEP = 0.02


@dataclass(frozen=True, eq=False)
class Marks:
    """Data points of one class and part.

    Args:
        points: float (point, 2).
        shape: name of pyqtgraph's symbol.
        color: of the mark.
        filled: training filled, validation hollow.
    """

    points: NDArray[Any]
    shape: str
    color: str
    filled: bool


@dataclass(frozen=True, eq=False)
class Field:
    """What the net says on a grid.

    Args:
        values: (row, column) scores, rows from low to high y; or (row, column, class)
            probabilities of more than two classes.
        limit: value of the ends of the colour map, for scores.
        lines: levels at which a line is drawn, for scores.
    """

    values: NDArray[Any]
    limit: float = 1.0
    lines: tuple[float, ...] = (0.0,)


class BoundaryPlot(pg.PlotWidget):
    """Background, line, points, and one marked point.

    Args:
        ui: look and language.
        parent: owner.

    Signals:
        point_marked: (x, y) in units of the axes, by click or arrow keys.
    """

    point_marked = Signal(float, float)

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        self.ui = ui
        self._left, self._bottom = NumberAxis("left", ui), NumberAxis("bottom", ui)
        super().__init__(
            parent,
            background=None,  # pyright: ignore[reportArgumentType] - None is transparent
            enableMenu=False,
            axisItems={"left": self._left, "bottom": self._bottom},
        )
        self.setCacheMode(self.CacheModeFlag.CacheNone)  # the cache would outlive its colours
        self._low, self._high = -6.0, 6.0
        self._marked: tuple[float, float] | None = None
        plot: Any = self.getPlotItem()  # pyqtgraph hands most of its methods on at run time
        plot.hideButtons()
        plot.setMouseEnabled(False, False)
        plot.disableAutoRange()
        self._inner = plot.layout
        self._box = plot.getViewBox()
        self._image = pg.ImageItem(axisOrder="row-major")
        self._line = pg.PlotCurveItem(connect="pairs", skipFiniteCheck=True)
        self._scatters: list[pg.ScatterPlotItem] = []
        self._ring = pg.ScatterPlotItem(size=15, brush=None)
        self.addItem(self._image)
        self.addItem(self._line)
        self.addItem(self._ring)
        self._ring.setZValue(30)
        self.setFrameShape(self.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        ui.follow(self)

    @property
    def marked(self) -> tuple[float, float] | None:
        """The marked point."""
        return self._marked

    def set_space(self, low: float, high: float, x_words: str, y_words: str) -> None:
        """Take the range of both axes and their names."""
        self._low, self._high = low, high
        self._bottom.set_words(x_words)
        self._left.set_words(y_words)
        self._fit()

    def set_field(self, field: Field | None) -> None:
        """Draw what the net says; None clears it."""
        self._image.setVisible(field is not None)
        self._line.setVisible(field is not None)
        if field is None:
            return
        values = field.values
        if values.ndim == 3:
            self._image.setImage(class_picture(values), autoLevels=False, levels=None, lut=None)
            self._line.setData([], [])
        else:
            steps = to_steps(values, -field.limit, field.limit)
            table = color_table("diverging")
            self._image.setImage(steps, autoLevels=False, levels=(0, 255), lut=table)
            self._draw_lines(values, field.lines)
        half = (self._high - self._low) / (values.shape[0] - 1) / 2
        # The values stand at the points of the grid, so the picture reaches half a step further.
        side = self._high - self._low + 2 * half
        self._image.setRect(QRectF(self._low - half, self._low - half, side, side))

    def set_points(self, marks: Sequence[Marks]) -> None:
        """Draw the data."""
        marks = [mark for mark in marks if len(mark.points)]
        while len(self._scatters) < len(marks):
            scatter = pg.ScatterPlotItem(pxMode=True)
            scatter.setZValue(20)
            self.addItem(scatter)
            self._scatters.append(scatter)
        size = self.ui.theme.px(7)
        for scatter, mark in zip(self._scatters, marks, strict=False):
            edge = "#FFFFFF" if mark.filled else mark.color
            scatter.setData(
                x=mark.points[:, 0],
                y=mark.points[:, 1],
                symbol=mark.shape,
                size=size if mark.shape != "t1" else size + 2,
                pen=pg.mkPen(edge, width=1.2 if not mark.filled else 0.8),
                brush=pg.mkBrush(mark.color if mark.filled else "#FFFFFF"),
            )
        for index, scatter in enumerate(self._scatters):
            scatter.setVisible(index < len(marks))

    def mark(self, point: tuple[float, float] | None) -> None:
        """Put the ring round a point, without a signal."""
        self._marked = point
        if point is None:
            self._ring.setData([], [])
        else:
            self._ring.setData([point[0]], [point[1]])

    def retranslate(self) -> None:
        """Write the numbers of the axes again."""
        self._left.retranslate()
        self._bottom.retranslate()

    def restyle(self) -> None:
        """Take colours and fonts from the theme."""
        self._left.restyle()
        self._bottom.restyle()
        self._left.setWidth(self.ui.theme.px(34))
        self._fit()
        self._line.setPen(pg.mkPen("#191E26", width=1))
        self._ring.setPen(pg.mkPen("#191E26", width=2))
        self._ring.setSize(self.ui.theme.px(15))

    def _draw_lines(self, values: NDArray[Any], levels: tuple[float, ...]) -> None:
        pieces = [contour(values, level) for level in levels]
        points = np.concatenate(pieces) if pieces else np.zeros((0, 2))
        step = (self._high - self._low) / (values.shape[0] - 1)
        self._line.setData(points[:, 0] * step + self._low, points[:, 1] * step + self._low)

    def _fit(self) -> None:
        """Make the plane a square in the middle of the room."""
        px = self.ui.theme.px
        across = self.width() - self._left.width() - px(10)
        down = self.height() - self._bottom.height() - px(6)
        spare_across, spare_down = max(0.0, across - down) / 2, max(0.0, down - across) / 2
        self._inner.setContentsMargins(
            spare_across, px(6) + spare_down, px(10) + spare_across, spare_down
        )
        self._box.setRange(
            xRange=(self._low, self._high), yRange=(self._low, self._high), padding=0
        )
        step = (self._high - self._low) / 4
        ticks = tuple(self._low + step * number for number in range(5))
        self._left.set_fixed_ticks(ticks)
        self._bottom.set_fixed_ticks(ticks)

    def _move_to(self, x: float, y: float) -> None:
        x, y = (min(max(value, self._low), self._high) for value in (x, y))
        self.mark((x, y))
        self.point_marked.emit(x, y)

    def mousePressEvent(self, ev: QMouseEvent) -> None:
        if ev.button() != Qt.MouseButton.LeftButton:
            return
        scene = self.mapToScene(ev.position().toPoint())
        if self._box.sceneBoundingRect().contains(scene):
            point = self._box.mapSceneToView(scene)
            self._move_to(point.x(), point.y())
            ev.accept()

    def keyPressEvent(self, ev: QKeyEvent) -> None:
        moves = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, 1),
            Qt.Key.Key_Down: (0, -1),
        }
        move = moves.get(Qt.Key(ev.key()))
        if move is None:
            super().keyPressEvent(ev)
            return
        middle = (self._low + self._high) / 2
        x, y = self._marked or (middle, middle)
        step = (self._high - self._low) * _STEP
        self._move_to(x + move[0] * step, y + move[1] * step)

    def resizeEvent(self, ev: QResizeEvent) -> None:
        super().resizeEvent(ev)
        if hasattr(self, "_box"):
            self._fit()

    def sizeHint(self) -> QSize:
        px = self.ui.theme.px
        return QSize(px(300), px(300))

    def minimumSizeHint(self) -> QSize:
        px = self.ui.theme.px
        return QSize(px(120), px(110))


def class_picture(probabilities: NDArray[Any]) -> NDArray[np.uint8]:
    """Return uint8 (row, column, RGBA): the colour of the answer, paler where it is unsure.

    Args:
        probabilities: (row, column, class).
    """
    names = [QColor(name) for name in CLASS_COLORS]
    colors = np.array([(c.red(), c.green(), c.blue()) for c in names], dtype=np.float64)
    count = probabilities.shape[2]
    winner = probabilities.argmax(axis=2)
    sure = probabilities.max(axis=2)
    # From guessing (one over the number of classes) to certainty.
    share = np.clip((sure - 1 / count) / (1 - 1 / count), 0.0, 1.0)[..., None]
    picture = np.full((*winner.shape, 4), 255, dtype=np.uint8)
    chosen = colors[winner % len(colors)]
    picture[..., :3] = np.round(237 * (1 - 0.6 * share) + chosen * 0.6 * share)
    return picture
