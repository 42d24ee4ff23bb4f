"""The head of a panel: title, caption and actions on the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from nnstudio.base.text import Text
from nnstudio.gui.theme.fonts import Role
from nnstudio.gui.widgets.labels import ElidedLabel, TextLabel
from nnstudio.gui.widgets.ui import Ui


class Heading(QWidget):
    """Title in strong letters, a grey caption beside it, and actions on the right.

    Args:
        ui: look and language.
        title: the panel's name.
        caption: what it shows at this moment; elided where there is no room.
        actions: widgets on the right, usually `ToolButton`s.
        role: font role of the title.
        margins: keep 12 px free at both sides, for panels without margins of their own.
        parent: owner.
    """

    def __init__(
        self,
        ui: Ui,
        title: Text,
        *,
        caption: Text | None = None,
        actions: Sequence[QWidget] = (),
        role: Role = "heading",
        margins: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._margins = margins
        self._title = TextLabel(ui, title, role=role, parent=self)
        self._caption = ElidedLabel(ui, caption, role="caption", tone="text3", parent=self)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._title)
        self._row.addWidget(self._caption, 1)
        for action in actions:
            self.add_action_widget(action)
        ui.follow(self)

    def set_title(self, title: Text) -> None:
        """Name the panel otherwise."""
        self._title.set_text(title)
        self.retranslate()

    def set_caption(self, caption: Text | None) -> None:
        """Say what the panel shows now."""
        self._caption.set_text(caption)

    def add_action_widget(self, widget: QWidget) -> None:
        """Put one more widget on the right."""
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def insert_widget(self, widget: QWidget) -> None:
        """Put a widget right behind the title, e.g. a chip or a term."""
        self._row.insertWidget(1, widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def retranslate(self) -> None:
        """Tell screen readers the title."""
        self.setAccessibleName(self._title.text())

    def restyle(self) -> None:
        """Take height and gaps from the theme."""
        theme = self._ui.theme
        side = theme.px(12) if self._margins else 0
        self._row.setContentsMargins(side, 0, side, 0)
        self._row.setSpacing(theme.px(8))
        self.setFixedHeight(theme.px(32))


class Separator(QFrame):
    """A line between parts of a panel.

    Args:
        orientation: of the line.
        parent: owner.
    """

    def __init__(
        self,
        orientation: Qt.Orientation = Qt.Orientation.Horizontal,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        flat = orientation == Qt.Orientation.Horizontal
        self.setProperty("line", "horizontal" if flat else "vertical")
