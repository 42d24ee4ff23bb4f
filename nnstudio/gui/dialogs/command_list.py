"""All commands in one searchable list (Ctrl+K)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.gui.actions.menus import Actions
from nnstudio.gui.widgets.search_field import SearchField
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
        self.hits = QListWidget(self)
        column = QVBoxLayout(self)
        column.addWidget(self.search)
        column.addWidget(self.hits)
        self.search.textChanged.connect(self._on_typed)
        self.search.stepped.connect(self._on_stepped)
        self.search.returnPressed.connect(self._on_run)
        self.search.escaped.connect(self.reject)
        self.hits.itemActivated.connect(self._on_run)
        ui.follow(self)
        self._on_typed("")

    def retranslate(self) -> None:
        """Write all words again."""
        self.setWindowTitle(self._ui(TITLE))
        self.hits.setAccessibleName(self._ui(TITLE))
        self._on_typed(self.search.text())

    def restyle(self) -> None:
        """Take the size from the theme."""
        self.resize(self._ui.theme.px(460), self._ui.theme.px(420))

    def _on_typed(self, words: str) -> None:
        self.hits.clear()
        wanted = words.casefold().split()
        for action in self._commands:
            name = action.text()
            if action.isEnabled() and all(word in name.casefold() for word in wanted):
                keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                item = QListWidgetItem(f"{name}    {keys}" if keys else name)
                item.setIcon(action.icon())
                item.setData(Qt.ItemDataRole.UserRole, action)
                self.hits.addItem(item)
        self.hits.setCurrentRow(0)

    def _on_stepped(self, direction: int) -> None:
        count = self.hits.count()
        if count:
            self.hits.setCurrentRow((self.hits.currentRow() + direction) % count)

    def _on_run(self, *_args: object) -> None:
        item = self.hits.currentItem()
        if item is None:
            return
        action = item.data(Qt.ItemDataRole.UserRole)
        self.accept()
        if isinstance(action, QAction):
            action.trigger()
