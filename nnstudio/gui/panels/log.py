"""What the program has said, with the time; can be filtered and copied."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHeaderView, QTableView, QWidget

from nnstudio.base.number_format import time_of_day
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.gui.panel import PanelContext, PanelSpec
from nnstudio.gui.plots.plot_panel import PlotPanel
from nnstudio.gui.widgets.buttons import Button
from nnstudio.gui.widgets.choice_field import ChoiceField
from nnstudio.gui.widgets.tables import prepare_table
from nnstudio.gui.widgets.ui import Ui

TITLE = QT_TRANSLATE_NOOP("panel.log", "Log")
NOTHING = QT_TRANSLATE_NOOP("panel.log", "Nothing was reported yet.")
TIME = QT_TRANSLATE_NOOP("panel.log", "Time")
LEVEL = QT_TRANSLATE_NOOP("panel.log", "Kind")
WHAT = QT_TRANSLATE_NOOP("panel.log", "What happened")
INFO = QT_TRANSLATE_NOOP("panel.log", "Note")
WARNING = QT_TRANSLATE_NOOP("panel.log", "Warning")
ERROR = QT_TRANSLATE_NOOP("panel.log", "Error")
SHOW = QT_TRANSLATE_NOOP("panel.log", "Show")
ALL = QT_TRANSLATE_NOOP("panel.log", "everything")
GRAVE = QT_TRANSLATE_NOOP("panel.log", "warnings and errors")
ONLY_ERRORS = QT_TRANSLATE_NOOP("panel.log", "errors only")
COPY = QT_TRANSLATE_NOOP("panel.log", "Copy")
COPY_TIP = QT_TRANSLATE_NOOP("panel.log", "Copy the selected lines, or all that are shown")
SUMMARY = QT_TRANSLATE_NOOP("panel.log", "{n} entries; the latest: {text}")
_LEVELS: dict[str, tuple[int, Text, str, str]] = {
    "info": (0, INFO, "info", "accent"),
    "warning": (1, WARNING, "warning", "warn"),
    "error": (2, ERROR, "error", "error"),
}
_MOST = 1_000
_INVALID = QModelIndex()


@dataclass(frozen=True)
class Entry:
    """One line: when, how grave, what."""

    time: datetime.datetime
    level: str
    text: Text


class LogPanel(PlotPanel):
    """The lines, the newest last.

    Args:
        context: what it receives.
    """

    def __init__(self, context: PanelContext) -> None:
        super().__init__("log", TITLE, context, width=900, table=False)
        self.model = LogModel(self.ui, self)
        self._filter = LevelFilter(self)
        self._filter.setSourceModel(self.model)
        items = [("info", ALL), ("warning", GRAVE), ("error", ONLY_ERRORS)]
        self.level_field = ChoiceField(self.ui, SHOW, items, pill=True)
        self.copy_button = Button(self.ui, COPY, icon="copy", tooltip=COPY_TIP, size="small")
        self.heading.add_action_widget(self.level_field)
        self.heading.add_action_widget(self.copy_button)
        self.table = QTableView()
        self.table.setModel(self._filter)
        self.table.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.table.verticalHeader().hide()
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setStretchLastSection(True)
        self.set_picture(self.table)
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.table)
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        copy.activated.connect(self._on_copy)
        self.copy_button.clicked.connect(self._on_copy)
        self.level_field.chosen.connect(self._on_level)
        context.session.notified.connect(self._on_notified)
        self.ui.follow(self)

    def refresh(self) -> None:
        """Show the lines of now."""
        if not self.model.entries:
            self.show_empty("history", NOTHING)
            return
        self.show_picture()
        self.table.scrollToBottom()

    def summary(self) -> Text:
        """Return how many lines there are and the latest of them."""
        entries = self.model.entries
        return SUMMARY.format(n=len(entries), text=entries[-1].text) if entries else NOTHING

    def lines(self, *, selected: bool = False) -> list[str]:
        """Return the lines that are shown, or the selected ones of them, as text."""
        chosen = {index.row() for index in self.table.selectionModel().selectedRows()}
        rows = range(self._filter.rowCount())
        wanted = [row for row in rows if not selected or row in chosen]
        return [
            "\t".join(str(self._filter.index(row, column).data()) for column in range(3))
            for row in wanted
        ]

    def retranslate(self) -> None:
        """Write all lines again."""
        super().retranslate()
        self.table.setAccessibleName(self.ui(TITLE))
        self.model.retranslate()

    def restyle(self) -> None:
        """Take fonts and row height from the theme."""
        prepare_table(self.ui.theme, self.table)
        self.heading.setFixedHeight(self.ui.theme.px(40))
        super().restyle()

    def _on_notified(self, text: Text, level: str) -> None:
        self.model.add(Entry(datetime.datetime.now(), level, text))
        self.update_later()

    def _on_level(self, level: object) -> None:
        self._filter.set_least(str(level))

    def _on_copy(self) -> None:
        selected = self.table.selectionModel().hasSelection()
        QApplication.clipboard().setText("\n".join(self.lines(selected=selected)))


class LogModel(QAbstractTableModel):
    """The lines, in the language of now.

    Args:
        ui: look and language.
        parent: owner.
    """

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self.entries: list[Entry] = []

    def add(self, entry: Entry) -> None:
        """Add a line; the oldest ones go."""
        if len(self.entries) >= _MOST:
            self.beginRemoveRows(QModelIndex(), 0, 0)
            del self.entries[0]
            self.endRemoveRows()
        count = len(self.entries)
        self.beginInsertRows(QModelIndex(), count, count)
        self.entries.append(entry)
        self.endInsertRows()

    def retranslate(self) -> None:
        """Write all lines again."""
        self.beginResetModel()
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _INVALID) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _INVALID) -> int:
        return 0 if parent.isValid() else 3

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        entry = self.entries[index.row()]
        _, word, icon, color = _LEVELS.get(entry.level, _LEVELS["info"])
        if role == Qt.ItemDataRole.DisplayRole:
            shown = (time_of_day(entry.time), self._ui(word), self._ui(entry.text))
            return shown[index.column()]
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 1:
            return self._ui.theme.icon(icon, color, 14)
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == 2:
            return self._ui(entry.text)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._ui((TIME, LEVEL, WHAT)[section])
        return None


class LevelFilter(QSortFilterProxyModel):
    """Lets lines of a level and graver ones through."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least = 0

    def set_least(self, level: str) -> None:
        """Let "info", "warning" or "error" and what is graver through."""
        self._least = _LEVELS[level][0]
        self.invalidate()

    def filterAcceptsRow(
        self, source_row: int, source_parent: QModelIndex | QPersistentModelIndex
    ) -> bool:
        model = self.sourceModel()
        if not isinstance(model, LogModel):
            return True
        return _LEVELS.get(model.entries[source_row].level, _LEVELS["info"])[0] >= self._least


PANEL = PanelSpec(
    id="log",
    title=TITLE,
    icon="history",
    place="log",
    order=10,
    make=LogPanel,
)
