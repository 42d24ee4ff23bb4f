"""The items found as rows of a table, or as cells of a grid; nothing is kept for an item."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from nnstudio.base.text import dotted, plain
from nnstudio.data.browse.browse import ItemColumn, Items
from nnstudio.data.browse.browse_query import time_word
from nnstudio.gui.data_browser.browsing import Browsing
from nnstudio.gui.data_browser.words import EXCLUDED, column_title, item_notes, part_word
from nnstudio.gui.widgets.ui import Ui

Index = QModelIndex | QPersistentModelIndex

_SHORT = 400
"""Letters of a text that a list asks for; the detail shows all."""


def cell_words(ui: Ui, items: Items, column: ItemColumn, item: int) -> str:
    """Return a cell as it is read: numbers as the language writes them, gaps empty."""
    if column.kind == "key":
        return items.key(item).removeprefix("own:")
    if column.kind == "text":
        text = items.text(column.input, item)
        shown = " ".join(text[:_SHORT].split())
        return shown if len(text) <= _SHORT else f"{shown} …"
    if column.kind == "class" and items.classes:
        return items.label(item)
    if column.kind == "part":
        gone = EXCLUDED.format(reason=plain(items.reason(item)))
        return ui(gone if items.is_excluded(item) else part_word(items, item))
    if column.kind in ("picture", "curve"):
        return ""
    value = float(items.numbers(column, items.one(item))[0])
    if value != value:  # NaN
        return ""
    if column.kind == "category":
        return column.categories[int(value)]
    if column.kind == "time":
        return time_word(value)
    return ui.language.translator.number(value)


def item_words(ui: Ui, items: Items, item: int) -> str:
    """Return an item in a sentence for screen readers: its text, class, part and marks."""
    column = next((c for c in items.columns if c.kind == "text"), None)
    text = cell_words(ui, items, column, item) if column is not None else ""
    key = items.key(item).removeprefix("own:")
    parts = (text, key, items.label(item))
    return ui(dotted(*(plain(p) for p in parts if p), part_word(items, item),
                     *item_notes(items, item)))  # fmt: skip


class ItemTable(QAbstractTableModel):
    """A row an item, a column a column.

    Args:
        ui: look and language.
        browsing: the items found.
        parent: owner.
    """

    def __init__(self, ui: Ui, browsing: Browsing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ui, self._browsing = ui, browsing
        self._count = 0
        self._columns: tuple[ItemColumn, ...] = ()
        browsing.items_changed.connect(self.reset)
        browsing.found_changed.connect(self.reset)
        self.reset()

    @property
    def columns(self) -> tuple[ItemColumn, ...]:
        """The columns in their order."""
        return self._columns

    def reset(self) -> None:
        """Show what was found."""
        self.beginResetModel()
        items = self._browsing.items
        self._columns = () if items is None else items.columns
        self._count = 0 if items is None else len(self._browsing.found)
        self.endResetModel()

    def item(self, index: Index) -> int:
        """Return the id of the item in a cell; -1 for none."""
        place = index.row()
        return int(self._browsing.found[place]) if 0 <= place < self._count else -1

    def index_of(self, place: int) -> QModelIndex:
        """Return the first cell of the item at a place among those found."""
        return self.index(place, 0)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._count

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        items, item = self._browsing.items, self.item(index)
        if items is None or item < 0:
            return None
        if role == Qt.ItemDataRole.UserRole:
            return item
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_words(self._ui, items, column, item)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return cell_words(self._ui, items, column, item) or item_words(self._ui, items, item)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(map(self._ui, item_notes(items, item))) or None
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        items = self._browsing.items
        across = orientation == Qt.Orientation.Horizontal
        if items is None or role != Qt.ItemDataRole.DisplayRole:
            return None
        if across and section < len(self._columns):
            return self._ui(column_title(items, self._columns[section]))
        return None


class ItemGrid(QAbstractTableModel):
    """Several items in a row, as many as there is room for.

    Args:
        ui: look and language.
        browsing: the items found.
        parent: owner.
    """

    def __init__(self, ui: Ui, browsing: Browsing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ui, self._browsing = ui, browsing
        self._across = 1
        self._count = 0
        browsing.items_changed.connect(self.reset)
        browsing.found_changed.connect(self.reset)
        self.reset()

    @property
    def across(self) -> int:
        """Items in a row."""
        return self._across

    def reset(self) -> None:
        """Show what was found."""
        self.beginResetModel()
        self._count = 0 if self._browsing.items is None else len(self._browsing.found)
        self.endResetModel()

    def set_across(self, across: int) -> None:
        """Put another number of items into a row."""
        across = max(1, across)
        if across != self._across:
            self.beginResetModel()
            self._across = across
            self.endResetModel()

    def place(self, index: Index) -> int:
        """Return the place of a cell among the items found; -1 behind the last one."""
        place = index.row() * self._across + index.column()
        return place if index.isValid() and place < self._count else -1

    def item(self, index: Index) -> int:
        """Return the id of the item in a cell; -1 for none."""
        place = self.place(index)
        return int(self._browsing.found[place]) if place >= 0 else -1

    def index_of(self, place: int) -> QModelIndex:
        """Return the cell of the item at a place among those found."""
        return self.index(*divmod(place, self._across))

    def rowCount(self, parent: Index | None = None) -> int:
        if parent is not None and parent.isValid():
            return 0
        return -(-self._count // self._across)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._across

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) if self.place(index) >= 0 else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        items, item = self._browsing.items, self.item(index)
        if items is None or item < 0:
            return None
        if role == Qt.ItemDataRole.UserRole:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return items.label(item)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return item_words(self._ui, items, item)
        if role == Qt.ItemDataRole.ToolTipRole:
            return item_words(self._ui, items, item)
        return None
