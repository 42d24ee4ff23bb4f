"""The top row: menus left, workspaces in the middle, project and language right."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QMenuBar, QSizePolicy, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.gui.actions.menus import Actions
from nnstudio.gui.files import ProjectFiles
from nnstudio.gui.session import Session
from nnstudio.gui.widgets.buttons import ToolButton
from nnstudio.gui.widgets.ground import set_ground
from nnstudio.gui.widgets.labels import ElidedLabel, TextLabel
from nnstudio.gui.widgets.segmented import SegmentedControl
from nnstudio.gui.widgets.tab_strip import Tab, TabStrip
from nnstudio.gui.widgets.ui import Ui

WORKSPACES = (
    Tab("data", QT_TRANSLATE_NOOP("window", "Data")),
    Tab("network", QT_TRANSLATE_NOOP("window", "Network")),
    Tab("text_lab", QT_TRANSLATE_NOOP("window", "Text lab")),
    Tab("results", QT_TRANSLATE_NOOP("window", "Results")),
)
UNTITLED = QT_TRANSLATE_NOOP("window", "Untitled")
MENU = QT_TRANSLATE_NOOP("window", "Menu")
SAVED = QT_TRANSLATE_NOOP("window", "· saved")
NOT_SAVED = QT_TRANSLATE_NOOP("window", "· not saved yet")
_SHORTEST_TITLE = 60  # of which something can still be read
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
        workspace_chosen: "data", "network", "text_lab" or "results".
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
        self._shown = False
        set_ground(self, "surface")
        self.menu_bar = QMenuBar(self)
        self.menu_bar.setNativeMenuBar(True)
        self.menu_bar.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        actions.fill(self.menu_bar)
        self.menu_button = ToolButton(ui, "menu", MENU, bordered=True, parent=self)
        self.menu_button.setPopupMode(ToolButton.ToolButtonPopupMode.InstantPopup)
        self._all_menus = QMenu(self)
        for menu in actions.menus:
            self._all_menus.addMenu(menu)
        self.menu_button.setMenu(self._all_menus)
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
        self._row.addWidget(self.menu_button)
        self._row.addStretch(1)
        self._title = QHBoxLayout()
        self._title.addWidget(self._name)
        self._title.addWidget(self._state)
        self._row.addLayout(self._title)
        self._row.addWidget(self.language)
        self.tabs.chosen.connect(self.workspace_chosen)
        self.language.selected.connect(self.language_chosen)
        session.document_replaced.connect(self.update_state)
        session.document_changed.connect(self.update_state)
        session.path_changed.connect(self.update_state)
        session.undo_stack.cleanChanged.connect(self.update_state)
        ui.follow(self)

    @property
    def state_words(self) -> str:
        """Whether the project is saved."""
        return self._state.text()

    def set_workspaces(self, names: Collection[str]) -> None:
        """Show the tabs of these workspaces alone; the current one stays where it is among them."""
        wanted = [tab for tab in WORKSPACES if tab.key in names]
        if self.tabs.keys != tuple(tab.key for tab in wanted):
            self.tabs.set_tabs(wanted)
            self._place_tabs()

    def update_state(self, *_args: object) -> None:
        """Show the project's name and whether it is saved."""
        self._shown = self._session.has_document
        self.tabs.setVisible(self._shown)
        if not self._shown:
            self._place_tabs()
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
        self._row.setContentsMargins(theme.px(4), 0, theme.px(12), 0)
        self._row.setSpacing(theme.px(12))
        self._title.setSpacing(theme.px(4))
        self._place_tabs()

    def _place_tabs(self) -> None:
        """Centre the workspaces; where there is no room, the title and menus give way."""
        theme, gap = self._ui.theme, self._row.spacing()
        margins = self._row.contentsMargins()
        tabs = self.tabs.sizeHint().width() if self._shown else 0
        free = self.width() - margins.left() - margins.right() - self.language.sizeHint().width()
        free -= tabs + 2 * gap
        menus = self.menu_bar.sizeHint().width()
        title = self._state.sizeHint().width() + theme.px(_SHORTEST_TITLE)
        roomy = self._shown and free >= menus + title + gap
        self._name.setVisible(roomy)
        self._state.setVisible(roomy)
        if roomy:
            self._name.setMaximumWidth(
                max(min(free - menus - gap - self._state.sizeHint().width(), theme.px(260)), 1)
            )
        if menus > free:  # one button that holds them all
            menus = self.menu_button.sizeHint().width()
            self.menu_bar.hide()
            self.menu_button.show()
        else:
            self.menu_bar.show()
            self.menu_button.hide()
        self._row.activate()
        if not self._shown:
            return
        first = margins.left() + menus + gap
        right = self._title.geometry().left() if roomy else self.language.geometry().left()
        left = min((self.width() - tabs) // 2, right - gap - tabs)
        self.tabs.setGeometry(max(left, first), 0, tabs, self.height())
        self.tabs.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_tabs()
