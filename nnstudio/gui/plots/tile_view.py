"""A view of tiles: filters, feature maps, a matrix, a strip; one image for each colour map.

A click, or the arrow keys and Enter, choose a tile. The pointer tells the value below it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QToolTip, QWidget

from nnstudio.gui.plots.colormaps import Bytes, MapName, color_table
from nnstudio.gui.plots.mosaic import Box, mosaic, scaled_to
from nnstudio.gui.widgets.ui import Ui


@dataclass(frozen=True, eq=False)
class Tile:
    """One picture.

    Args:
        values: uint8 (row, column), places in the colour table.
        table: which colour map.
        framed: whether a fine line goes round it.
        choosable: whether it can be chosen.
        words: written at its left, e.g. the name of a tensor.
    """

    values: Bytes
    table: MapName = "diverging"
    framed: bool = False
    choosable: bool = True
    words: str = ""


Layout = Callable[[int, int], tuple[Box, ...]]
"""(width, height) in pixels -> a box for every tile."""

PointText = Callable[[int, float, float], str]
"""(tile, across 0 to 1, down 0 to 1) -> what stands there."""


class TileView(pg.GraphicsView):
    """Shows tiles.

    Args:
        ui: look and language.
        point_text: words for the tool tip.
        parent: owner.

    Signals:
        tile_chosen: its number.
        tile_opened: Enter or a click on a tile: a person wants to know more.
    """

    tile_chosen = Signal(int)
    tile_opened = Signal(int)

    def __init__(self, ui: Ui, point_text: PointText, parent: QWidget | None = None) -> None:
        super().__init__(
            parent,
            background=None,  # pyright: ignore[reportArgumentType] - None is transparent
        )
        self.setCacheMode(self.CacheModeFlag.CacheNone)  # the cache would outlive its colours
        self.ui = ui
        self._point_text = point_text
        self._tiles: tuple[Tile, ...] = ()
        self._layout: Layout = _no_layout
        self._boxes: tuple[Box, ...] = ()
        self._chosen = -1
        self._images: dict[MapName, pg.ImageItem] = {}
        self.setFrameShape(self.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.mouseEnabled = False
        ui.follow(self)

    @property
    def boxes(self) -> tuple[Box, ...]:
        """Where the tiles stand, in pixels."""
        return self._boxes

    @property
    def chosen(self) -> int:
        """The chosen tile; -1 if none."""
        return self._chosen

    def set_tiles(self, tiles: Sequence[Tile], layout: Layout) -> None:
        """Show tiles.

        Args:
            tiles: in their order.
            layout: places them; called again when the view gets another size.
        """
        self._tiles = tuple(tiles)
        self._layout = layout
        if self._chosen >= len(self._tiles):
            self._chosen = -1
        self._draw()

    def choose(self, tile: int) -> None:
        """Mark a tile, or none with -1, without a signal."""
        if tile != self._chosen:
            self._chosen = tile
            self.viewport().update()

    def box_of(self, tile: int) -> QRect:
        """Return where a tile stands in the view, for a card beside it."""
        box = self._boxes[tile]
        return QRect(box.left, box.top, box.width, box.height)

    def tile_at(self, point: QPoint) -> int:
        """Return the tile below a point of the view; -1 if there is none."""
        for index, box in enumerate(self._boxes[: len(self._tiles)]):
            if box.holds(point.x(), point.y()):
                return index
        return -1

    def retranslate(self) -> None:
        """Nothing to write; the panel names it."""

    def restyle(self) -> None:
        """Draw again in the colours of now."""
        self.setProperty("focusRadius", self.ui.theme.px(4))
        self._draw()

    def _draw(self) -> None:
        width, height = self.width(), self.height()
        self._boxes = self._layout(width, height) if self._tiles else ()
        ratio = self.devicePixelRatioF()
        wide, high = round(width * ratio), round(height * ratio)
        names: set[MapName] = {tile.table for tile in self._tiles}
        for name in names.union(self._images):
            chosen = [index for index, tile in enumerate(self._tiles) if tile.table == name]
            chosen = [index for index in chosen if index < len(self._boxes)]
            self._draw_table(name, chosen, ratio, wide, high)
        self.viewport().update()

    def _draw_table(
        self, name: MapName, chosen: list[int], ratio: float, width: int, height: int
    ) -> None:
        image = self._images.get(name)
        if image is None:
            image = self._images[name] = pg.ImageItem(axisOrder="row-major")
            self.addItem(image)
        image.setVisible(bool(chosen))
        if not chosen:
            return
        theme = self.ui.theme
        boxes = scaled_to([self._boxes[index] for index in chosen], ratio)
        # Only the part with tiles: its size is what drawing costs.
        left, top = min(box.left for box in boxes), min(box.top for box in boxes)
        right = min(width, max(box.right for box in boxes))
        bottom = min(height, max(box.bottom for box in boxes))
        if right <= left or bottom <= top:
            image.setVisible(False)
            return
        moved = [Box(box.left - left, box.top - top, box.width, box.height) for box in boxes]
        tiles = [self._tiles[index].values for index in chosen]
        picture = mosaic(tiles, moved, right - left, bottom - top)
        ink, paper = theme.tokens.value("text"), theme.tokens.value("surface")
        table = color_table(name, ink, paper) if name == "ink" else color_table(name)
        image.setImage(picture, autoLevels=False, levels=(0, 255), lut=table)
        place = QTransform.fromTranslate(left / ratio, top / ratio)
        image.setTransform(place.scale(1 / ratio, 1 / ratio))

    def _open(self, tile: int) -> None:
        if tile < 0 or not self._tiles[tile].choosable:
            return
        self._move_to(tile)
        self.tile_opened.emit(tile)

    def _move_to(self, tile: int) -> None:
        if tile != self._chosen:
            self.choose(tile)
            self.tile_chosen.emit(tile)

    def _next(self, key: int) -> int:
        """Return the tile that an arrow key leads to."""
        free = [i for i, t in enumerate(self._tiles) if t.choosable and i < len(self._boxes)]
        if not free:
            return -1
        if self._chosen not in free:
            return free[0]
        here = self._boxes[self._chosen]
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            place = free.index(self._chosen) + (1 if key == Qt.Key.Key_Right else -1)
            return free[min(max(place, 0), len(free) - 1)]
        down = key == Qt.Key.Key_Down
        row = [
            i
            for i in free
            if (self._boxes[i].top > here.top if down else self._boxes[i].top < here.top)
        ]
        if not row:
            return self._chosen
        return min(
            row,
            key=lambda i: (
                abs(self._boxes[i].top - here.top),
                abs(self._boxes[i].left - here.left),
            ),
        )

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        theme = self.ui.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        framed = [
            QRect(box.left - 1, box.top - 1, box.width + 1, box.height + 1)
            for box, tile in zip(self._boxes, self._tiles, strict=False)
            if tile.framed
        ]
        if framed:
            painter.setPen(QPen(theme.color("line2"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRects(framed)
        painter.setFont(theme.font("axis"))
        painter.setPen(theme.color("text3"))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for box, tile in zip(self._boxes, self._tiles, strict=False):
            if tile.words:
                left = QRect(0, box.top - 10, box.left - theme.px(5), box.height + 20)
                painter.drawText(left, right, tile.words)
        if 0 <= self._chosen < len(self._boxes):
            box = self._boxes[self._chosen]
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRect(QRect(box.left - 2, box.top - 2, box.width + 4, box.height + 4))

    def resizeEvent(self, ev: QResizeEvent) -> None:
        super().resizeEvent(ev)
        if hasattr(self, "_boxes"):  # pyqtgraph calls it while it is being made
            self._draw()

    def mousePressEvent(self, ev: QMouseEvent) -> None:
        if ev.button() == Qt.MouseButton.LeftButton:
            self._open(self.tile_at(ev.position().toPoint()))
            ev.accept()

    def keyPressEvent(self, ev: QKeyEvent) -> None:
        key = Qt.Key(ev.key())
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._move_to(self._next(key))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self._chosen)
        else:
            super().keyPressEvent(ev)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            tile = self.tile_at(event.pos())
            words = ""
            if tile >= 0:
                box = self._boxes[tile]
                across = (event.pos().x() - box.left) / max(1, box.width)
                words = self._point_text(tile, across, (event.pos().y() - box.top) / box.height)
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().viewportEvent(event)

    def sizeHint(self) -> QSize:
        px = self.ui.theme.px
        return QSize(px(200), px(160))

    def minimumSizeHint(self) -> QSize:
        px = self.ui.theme.px
        return QSize(px(60), px(40))


def _no_layout(width: int, height: int) -> tuple[Box, ...]:
    return ()
