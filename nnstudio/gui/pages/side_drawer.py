"""Holds the inspector: a column at the right, or in small windows a drawer over the canvas."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.gui.widgets.buttons import ToolButton
from nnstudio.gui.widgets.ground import set_ground
from nnstudio.gui.widgets.heading import Separator
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.gui.widgets.ui import Ui

TITLE = QT_TRANSLATE_NOOP("window", "Inspector")
CLOSE = QT_TRANSLATE_NOOP("window", "Close the inspector")
OPEN = QT_TRANSLATE_NOOP("window", "Open the inspector")


class SideDrawer(QWidget):
    """The inspector with a head to close it where it covers the canvas.

    Args:
        ui: look and language.
        content: the inspector.

    Signals:
        closed: a person closed the drawer.
    """

    closed = Signal()

    def __init__(self, ui: Ui, content: QWidget) -> None:
        super().__init__()
        self._ui = ui
        self._floating = False
        set_ground(self, "surface")
        self._line = Separator(Qt.Orientation.Vertical)
        self._head = QWidget()
        title = TextLabel(ui, TITLE, role="heading", tone="text2")
        self._close = ToolButton(ui, "close", CLOSE, shortcut="F4")
        self._close.clicked.connect(self.closed)
        self._head_row = QHBoxLayout(self._head)
        self._head_row.addWidget(title, 1)
        self._head_row.addWidget(self._close)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(content, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._line)
        row.addLayout(column, 1)
        self.set_floating(False)
        ui.follow(self)

    @property
    def floating(self) -> bool:
        """Whether it covers the canvas."""
        return self._floating

    def set_floating(self, floating: bool) -> None:
        """Show or hide the head and the line that belong to a drawer."""
        self._floating = floating
        self._head.setVisible(floating)
        self._line.setVisible(floating)

    def retranslate(self) -> None:
        """Name the region for screen readers."""
        self.setAccessibleName(self._ui(TITLE))

    def restyle(self) -> None:
        """Take margins from the theme."""
        theme = self._ui.theme
        self._head_row.setContentsMargins(theme.px(16), theme.px(6), theme.px(8), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._floating and event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)
