"""Small things that tools lay over the scene: the selection box and the guide lines."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QGraphicsLineItem, QGraphicsRectItem

from nnstudio.gui.canvas.geometry import NODE
from nnstudio.gui.canvas.look import Look
from nnstudio.gui.canvas.node_item import NodeItem
from nnstudio.gui.canvas.scene import CanvasScene

_OVER = 24.0


class BoxItem(QGraphicsRectItem):
    """The box that is being dragged to select."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        pen = QPen(look.pen("accent", 1.0))
        pen.setCosmetic(True)
        self.setPen(pen)
        self.setBrush(look.brush("accent", 0.08))
        self.setZValue(4)


class Guides:
    """Lines through the centres of nodes with which a dragged node lines up.

    Args:
        scene: where the lines are drawn.
    """

    def __init__(self, scene: CanvasScene) -> None:
        self._scene = scene
        self._lines = [QGraphicsLineItem(), QGraphicsLineItem()]
        for line in self._lines:
            pen = QPen(scene.look.pen("accent", 1.0))
            pen.setCosmetic(True)
            line.setPen(pen)
            line.setZValue(4)
            line.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
            line.hide()
            scene.addItem(line)

    def show_lines(self, place: QPointF, column: NodeItem | None, row: NodeItem | None) -> None:
        """Show a line through a node in the same column and one in the same row."""
        center = place + NODE.center()
        vertical, horizontal = self._lines
        if column is not None:
            other = column.pos().y() + NODE.center().y()
            top, bottom = sorted((center.y(), other))
            reach = NODE.height() / 2 + _OVER
            vertical.setLine(QLineF(center.x(), top - reach, center.x(), bottom + reach))
        vertical.setVisible(column is not None)
        if row is not None:
            other = row.pos().x() + NODE.center().x()
            left, right = sorted((center.x(), other))
            reach = NODE.width() / 2 + _OVER
            horizontal.setLine(QLineF(left - reach, center.y(), right + reach, center.y()))
        horizontal.setVisible(row is not None)

    def hide_lines(self) -> None:
        """Show no line."""
        for line in self._lines:
            line.hide()

    def remove(self) -> None:
        """Take the lines out of the scene."""
        for line in self._lines:
            self._scene.removeItem(line)
        self._lines = []
