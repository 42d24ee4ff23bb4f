"""Words in lines, one tile each: what flows of words share, whatever they paint on the tiles."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnstudio.gui.widgets.ui import Ui

_GAP = 4


class TileFlow(QWidget):
    """Tiles in lines as wide as the widget; a subclass says how large they are and paints them.

    A subclass calls `ui.follow(self)` once it has its state, and `_lay_out` after a change of it.

    Args:
        ui: look and language.
        parent: owner.

    Signals:
        current_changed: place of the current word, -1 for none.
    """

    current_changed = Signal(int)

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._boxes: list[QRectF] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ownFocusRing", True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def box_of(self, place: int) -> QRectF:
        """Return where a word stands."""
        return self._boxes[place]

    def restyle(self) -> None:
        """Take fonts and gaps from the theme."""
        self._lay_out()

    def heightForWidth(self, width: int) -> int:
        return self._arranged(width)[1]

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        width = max(self.width(), self._ui.theme.px(300))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._ui.theme.px(160), self._ui.theme.px(44))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _tiles(self) -> tuple[Sequence[float], float]:
        """Return the width of each tile and the height of all, in pixels."""
        raise NotImplementedError

    def _lay_out(self) -> None:
        self._boxes = self._arranged(self.width())[0]
        self.updateGeometry()
        self.update()

    def _arranged(self, width: int) -> tuple[list[QRectF], int]:
        """Return the box of each word and the height of them all."""
        widths, height = self._tiles()
        gap = float(self._ui.theme.px(_GAP))
        boxes: list[QRectF] = []
        x = y = 0.0
        for whole in widths:
            wide = min(whole, float(max(width, 1)))
            if x and x + wide > width:
                x, y = 0.0, y + height + gap
            boxes.append(QRectF(x, y, wide, height))
            x += wide + gap
        return boxes, round(y + height) if boxes else 0

    def _at(self, point: QPointF) -> int:
        return next((n for n, box in enumerate(self._boxes) if box.contains(point)), -1)

    def _place_for(self, key: int, current: int) -> int | None:
        """Return the place that a key leads to; None for other keys and without words."""
        last = len(self._boxes) - 1
        places = {
            Qt.Key.Key_Right: current + 1,
            Qt.Key.Key_Left: current - 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        place = places.get(Qt.Key(key))
        return None if place is None or last < 0 else min(max(place, 0), last)
