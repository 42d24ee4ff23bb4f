"""A splitter with fine lines; a double click on a line collapses what stands beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget


class Splitter(QSplitter):
    """Regions side by side or one above the other.

    Args:
        orientation: horizontal puts them side by side.
        parent: owner.
    """

    def __init__(self, orientation: Qt.Orientation, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self.setHandleWidth(1)  # Qt still takes the mouse two pixels to either side
        self._before: dict[int, int] = {}

    def toggle(self, index: int) -> None:
        """Collapse the region at an index, or give it back the size it had."""
        sizes = self.sizes()
        if not self.isCollapsible(index) or self.count() < 2:
            return
        neighbour = index - 1 if index > 0 else 1
        total = sizes[index] + sizes[neighbour]
        if sizes[index] > 0:
            self._before[index] = sizes[index]
            wanted = 0
        else:
            wanted = self._before.get(index, self._natural_size(index))
        sizes[index] = min(wanted, total)
        sizes[neighbour] = total - sizes[index]
        self.setSizes(sizes)
        self.splitterMoved.emit(sizes[0], index)

    def _natural_size(self, index: int) -> int:
        region = self.widget(index)
        if region is None:
            return 0
        hint = region.sizeHint()
        across = self.orientation() == Qt.Orientation.Horizontal
        return hint.width() if across else hint.height()

    def createHandle(self) -> QSplitterHandle:
        return _Handle(self.orientation(), self)


class _Handle(QSplitterHandle):
    """The line between two regions."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        splitter = self.splitter()
        if not isinstance(splitter, Splitter):
            return
        index = splitter.indexOf(self)
        # The region that may give way: the one behind the line, else the one before it.
        for wanted in (index, index - 1):
            if splitter.isCollapsible(wanted):
                splitter.toggle(wanted)
                return
