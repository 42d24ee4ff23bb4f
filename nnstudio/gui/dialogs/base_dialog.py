"""What all dialogs share: a title, content, buttons at the foot, language and look."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.gui.widgets.buttons import Button
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.gui.widgets.ui import Ui

HIGHEST = 700  # pixels; fits the smallest window at every scale
CLOSE = QT_TRANSLATE_NOOP("dialogs", "Close")


class BaseDialog(QDialog):
    """A dialog with a heading, scrolling content in `body` and a Close button.

    Args:
        ui: look and language.
        title: heading and window title.
        width: at 100 %.
        parent: owner.
    """

    def __init__(
        self, ui: Ui, title: Text, *, width: int = 460, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ui = ui
        self._title = title
        self._width = width
        self.body = QVBoxLayout()
        inner = QWidget()
        inner.setLayout(self.body)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its content has the focus
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        self._inner = inner
        self.close_button = Button(ui, CLOSE, parent=self)
        self.close_button.clicked.connect(self.accept)
        self.foot = QHBoxLayout()
        self.foot.addStretch(1)
        self.foot.addWidget(self.close_button)
        self._column = QVBoxLayout(self)
        self._column.addWidget(TextLabel(ui, title, role="section", parent=self))
        self._column.addWidget(scroll, 1)
        self._column.addLayout(self.foot)

    def finish(self) -> None:
        """Word and dress the dialog; called at the end of a subclass's constructor."""
        self.ui.follow(self)

    def retranslate(self) -> None:
        """Write the window title again."""
        self.setWindowTitle(self.ui(self._title))

    def restyle(self) -> None:
        """Take the size from the theme; never higher than a small screen."""
        theme = self.ui.theme
        edge = theme.px(20)
        self._column.setContentsMargins(edge, edge, edge, theme.px(16))
        self._column.setSpacing(theme.px(12))
        # Room inside for the focus rings, which stand outside of the fields.
        ring = theme.px(4)
        self.body.setContentsMargins(ring, ring, theme.px(12), ring)
        self.body.setSpacing(theme.px(8))
        screen = self.screen().availableGeometry()
        height = self._inner.sizeHint().height() + theme.px(118)
        width = min(theme.px(self._width), screen.width() - theme.px(16))
        self.resize(width, min(height, theme.px(620), HIGHEST, screen.height() - 40))
