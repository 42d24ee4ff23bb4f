"""All commands in one searchable list (Ctrl+K)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QIcon, QKeySequence, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.gui.actions.menus import Actions
from nnstudio.gui.dialogs.base_dialog import HIGHEST
from nnstudio.gui.widgets.search_field import SearchField
from nnstudio.gui.widgets.tables import prepare_tree
from nnstudio.gui.widgets.ui import Ui

TITLE = QT_TRANSLATE_NOOP("dialogs", "All commands")
SEARCH = QT_TRANSLATE_NOOP("dialogs", "Search commands")


class CommandList(QDialog):
    """Type a few letters, Enter runs the command.

    Args:
        ui: look and language.
        actions: the commands.
        parent: owner.
    """

    def __init__(self, ui: Ui, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._commands: list[QAction] = [action for _, action in actions]
        self.search = SearchField(ui, SEARCH, parent=self)
        self.hits = QTreeWidget(self)
        self.hits.setColumnCount(2)
        self.hits.setHeaderHidden(True)
        self.hits.setRootIsDecorated(False)
        self.hits.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.hits.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.search)
        self._column.addWidget(self.hits)
        self.search.textChanged.connect(self._on_typed)
        self.search.stepped.connect(self._on_stepped)
        self.search.returnPressed.connect(self._on_run)
        self.search.escaped.connect(self.reject)
        self.hits.itemActivated.connect(self._on_run)
        self.hits.itemClicked.connect(self._on_run)
        ui.follow(self)
        self.search.setFocus()

    def retranslate(self) -> None:
        """Write all words again."""
        self.setWindowTitle(self._ui(TITLE))
        self.hits.setAccessibleName(self._ui(TITLE))
        self._on_typed(self.search.text())

    def restyle(self) -> None:
        """Take sizes from the theme."""
        theme = self._ui.theme
        edge = theme.px(16)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(theme.px(8))
        prepare_tree(theme, self.hits, indent=0)
        screen = self.screen().availableGeometry()
        width = min(theme.px(520), screen.width() - edge)
        self.resize(width, min(theme.px(480), HIGHEST, screen.height() - 40))
        self._on_typed(self.search.text())

    def _on_typed(self, words: str) -> None:
        self.hits.clear()
        wanted = words.casefold().split()
        edge = self._ui.theme.px(16)
        nothing = QPixmap(edge, edge)
        nothing.fill(Qt.GlobalColor.transparent)
        for action in self._commands:
            name = action.text()
            if not action.isEnabled() or not all(word in name.casefold() for word in wanted):
                continue
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            item = QTreeWidgetItem([name, keys])
            item.setIcon(0, QIcon(nothing) if action.icon().isNull() else action.icon())
            item.setForeground(1, self._ui.theme.color("text3"))
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setData(0, Qt.ItemDataRole.UserRole, action)
            self.hits.addTopLevelItem(item)
        self._choose(0)

    def _choose(self, row: int) -> None:
        item = self.hits.topLevelItem(row)
        if item is not None:
            self.hits.setCurrentItem(item)

    def _on_stepped(self, direction: int) -> None:
        count = self.hits.topLevelItemCount()
        if count:
            self._choose((self.hits.currentIndex().row() + direction) % count)

    def _on_run(self, *_args: object) -> None:
        item = self.hits.currentItem()
        if item is None:
            return
        action = item.data(0, Qt.ItemDataRole.UserRole)
        self.accept()
        if isinstance(action, QAction):
            action.trigger()
