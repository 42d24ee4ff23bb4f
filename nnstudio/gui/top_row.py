"""The top row: menus left, workspaces in the middle, project and language right."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenuBar, QSizePolicy, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.gui.actions.menus import Actions
from nnstudio.gui.files import ProjectFiles
from nnstudio.gui.session import Session
from nnstudio.gui.widgets.ground import set_ground
from nnstudio.gui.widgets.labels import ElidedLabel, TextLabel
from nnstudio.gui.widgets.segmented import SegmentedControl
from nnstudio.gui.widgets.tab_strip import Tab, TabStrip
from nnstudio.gui.widgets.ui import Ui

WORKSPACES = (
    Tab("data", QT_TRANSLATE_NOOP("window", "Data")),
    Tab("network", QT_TRANSLATE_NOOP("window", "Network")),
    Tab("results", QT_TRANSLATE_NOOP("window", "Results")),
)
UNTITLED = QT_TRANSLATE_NOOP("window", "Untitled")
SAVED = QT_TRANSLATE_NOOP("window", "· saved")
NOT_SAVED = QT_TRANSLATE_NOOP("window", "· not saved yet")
CHANGED = QT_TRANSLATE_NOOP("window", "· changed")


class TopRow(QWidget):
    """Menus, workspaces, project name with its state, EN | DE.

    Args:
        ui: look and language.
        session: the document.
        files: whether it is saved.
        actions: the menus.
        parent: owner.

    Signals:
        workspace_chosen: "data", "network" or "results".
        language_chosen: "en" or "de".
    """

    workspace_chosen = Signal(str)
    language_chosen = Signal(str)

    def __init__(
        self,
        ui: Ui,
        session: Session,
        files: ProjectFiles,
        actions: Actions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._session = session
        self._files = files
        set_ground(self, "surface")
        self.menu_bar = QMenuBar(self)
        self.menu_bar.setNativeMenuBar(True)
        self.menu_bar.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        actions.fill(self.menu_bar)
        self.tabs = TabStrip(
            ui, QT_TRANSLATE_NOOP("window", "Workspace"), WORKSPACES, workspace=True, parent=self
        )
        self._name = ElidedLabel(ui, UNTITLED, role="control", tone="text", parent=self)
        self._state = TextLabel(ui, SAVED, role="control", tone="text3", parent=self)
        self.language = SegmentedControl(
            ui,
            QT_TRANSLATE_NOOP("window", "Language"),
            (("en", plain("EN")), ("de", plain("DE"))),
            current=ui.language.code if ui.language.code in ("en", "de") else "en",
            parent=self,
        )
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.menu_bar)
        self._row.addStretch(1)
        self._row.addWidget(self._name)
        self._row.addWidget(self._state)
        self._row.addWidget(self.language)
        self.tabs.chosen.connect(self.workspace_chosen)
        self.language.selected.connect(self.language_chosen)
        session.document_replaced.connect(self.update_state)
        session.document_changed.connect(self.update_state)
        session.path_changed.connect(self.update_state)
        session.undo_stack.cleanChanged.connect(self.update_state)
        ui.follow(self)

    def update_state(self, *_args: object) -> None:
        """Show the project's name and whether it is saved."""
        shown = self._session.has_document
        for widget in (self.tabs, self._name, self._state):
            widget.setVisible(shown)
        if not shown:
            return
        title = self._session.document.title
        self._name.set_text(plain(title) if title else UNTITLED)
        state: Text = SAVED
        if self._session.path is None:
            state = NOT_SAVED
        elif self._files.unsaved:
            state = CHANGED
        self._state.set_text(state)
        self._place_tabs()

    def retranslate(self) -> None:
        """Keep the switch in step with the language and the state words current."""
        if self._ui.language.code in self.language.keys:
            self.language.set_current(self._ui.language.code)
        self.update_state()

    def restyle(self) -> None:
        """Take height and gaps from the theme."""
        theme = self._ui.theme
        self.setFixedHeight(theme.px(40))
        self._row.setContentsMargins(theme.px(12), 0, theme.px(12), 0)
        self._row.setSpacing(theme.px(6))
        self._name.setMaximumWidth(theme.px(260))
        self._place_tabs()

    def _place_tabs(self) -> None:
        """Centre the workspaces; beside the menus where there is no room."""
        width = self.tabs.sizeHint().width()
        left = max((self.width() - width) // 2, self.menu_bar.geometry().right() + 8)
        self.tabs.setGeometry(left, 0, width, self.height())
        self.tabs.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_tabs()
