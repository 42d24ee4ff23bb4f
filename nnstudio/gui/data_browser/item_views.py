"""Table and gallery of the items: arrow keys walk, Enter opens, L, X and Backspace correct."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.gui.data_browser.browsing import Browsing
from nnstudio.gui.data_browser.delegates import ROW_HEIGHTS, CardDelegate, CellDelegate, Pictures
from nnstudio.gui.data_browser.item_head import ItemHead
from nnstudio.gui.data_browser.item_models import ItemGrid, ItemTable
from nnstudio.gui.widgets.tables import prepare_table
from nnstudio.gui.widgets.ui import Ui

ITEMS = QT_TRANSLATE_NOOP("data_browser", "Items of the data")
KEYS = QT_TRANSLATE_NOOP(
    "data_browser",
    "Arrow keys walk through the items and the net follows. Enter shows the item in full, L "
    "relabels, X excludes, Backspace takes back.",
)
_WIDTHS = {
    "key": 64,
    "picture": 72,
    "curve": 200,
    "text": 360,
    "class": 132,
    "number": 104,
    "category": 120,
    "time": 148,
    "length": 76,
    "part": 96,
}
_FILE_KEY = 140
_NARROW = 560  # width below which a text or curve needs all there is
_DEEDS = {
    Qt.Key.Key_L: "relabel",
    Qt.Key.Key_X: "exclude",
    Qt.Key.Key_Delete: "exclude",
    Qt.Key.Key_Backspace: "take_back",
    Qt.Key.Key_N: "show_in_net",
}


class ItemView(QTableView):
    """What the table and the gallery share.

    Args:
        ui: look and language.
        browsing: the items.
        parent: owner.

    Signals:
        item_changed: another item is the current one (its id; -1 for none).
        chosen_changed: other items are selected.
        opened: an item is wanted in full (its id).
        deed_wanted: "relabel", "exclude", "take_back" or "show_in_net" by its key.
        menu_wanted: where the menu is to open, on the screen.
    """

    item_changed = Signal(int)
    chosen_changed = Signal()
    opened = Signal(int)
    deed_wanted = Signal(str)
    menu_wanted = Signal(QPoint)

    def __init__(
        self,
        ui: Ui,
        browsing: Browsing,
        items_model: ItemTable | ItemGrid,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui, self.browsing = ui, browsing
        self._items_model = items_model
        items_model.setParent(self)
        self.setModel(items_model)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.activated.connect(self._on_activated)
        self.doubleClicked.connect(self._on_activated)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.selectionModel().selectionChanged.connect(self._on_selection)

    @property
    def items_model(self) -> ItemTable | ItemGrid:
        """The items as this view shows them."""
        return self._items_model

    @property
    def current_item(self) -> int:
        """Id of the current item; -1 for none."""
        index = self.currentIndex()
        return self._items_model.item(index) if index.isValid() else -1

    def chosen(self) -> list[int]:
        """Return the ids of the selected items in the order of the list."""
        places: set[int] = set()
        for span in self._spans():
            places.update(self._places(span.top(), span.bottom(), span.left(), span.right()))
        found = self.browsing.found
        return [int(found[place]) for place in sorted(places) if place < len(found)]

    def chosen_count(self) -> int:
        """Return how many items are selected, without making a list of them."""
        total = 0
        for span in self._spans():
            rows = span.bottom() - span.top() + 1
            total += rows * self._width_of(span.right() - span.left() + 1)
        return min(total, len(self.browsing.found))

    def _spans(self) -> list[QItemSelectionRange]:
        # The stub does not tell that a selection is a list of ranges.
        return list(cast("list[QItemSelectionRange]", self.selectionModel().selection()))

    def go_to(self, place: int) -> None:
        """Make the item at a place among those found the current and only selected one."""
        index = self._items_model.index_of(place)
        if not index.isValid():
            return
        self.setCurrentIndex(index)
        self.select_only(place)
        self.scrollTo(index)

    def select_only(self, place: int) -> None:
        """Select one item and nothing else."""
        index = self._items_model.index_of(place)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(
            QItemSelection(index, index), flags.ClearAndSelect | self._whole()
        )

    def _whole(self) -> QItemSelectionModel.SelectionFlag:
        """Return what else is selected with a cell."""
        return QItemSelectionModel.SelectionFlag.NoUpdate

    def _places(self, top: int, bottom: int, left: int, right: int) -> range | list[int]:
        raise NotImplementedError

    def _width_of(self, columns: int) -> int:
        raise NotImplementedError

    def _on_activated(self, *_args: object) -> None:
        if self.current_item >= 0:
            self.opened.emit(self.current_item)

    def _on_current(self, *_args: object) -> None:
        self.item_changed.emit(self.current_item)

    def _on_selection(self, *_args: object) -> None:
        self.chosen_changed.emit()

    def retranslate(self) -> None:
        """Write names and heads again."""
        self.setAccessibleName(self.ui(ITEMS))
        self.setAccessibleDescription(self.ui(KEYS))
        self.viewport().update()

    def restyle(self) -> None:
        """Take sizes and colours from the theme."""
        prepare_table(self.ui.theme, self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier
            | Qt.KeyboardModifier.AltModifier
            | Qt.KeyboardModifier.MetaModifier
        )
        deed = _DEEDS.get(Qt.Key(event.key())) if plain else None
        if deed is not None:
            self.deed_wanted.emit(deed)
            return
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_activated()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        self.menu_wanted.emit(at)


class TableView(ItemView):
    """The items as a table.

    Args:
        ui: look and language.
        browsing: the items.
        pictures: of images.
        parent: owner.

    Signals:
        column_chosen: the head of a column was clicked (its id).
    """

    column_chosen = Signal(str)

    def __init__(
        self, ui: Ui, browsing: Browsing, pictures: Pictures, parent: QWidget | None = None
    ) -> None:
        self._table = ItemTable(ui, browsing)
        super().__init__(ui, browsing, self._table, parent)
        self.head = ItemHead(ui, browsing, self)
        self.setHorizontalHeader(self.head)
        self.setItemDelegate(CellDelegate(ui, browsing, pictures, self))
        self.head.sectionClicked.connect(self._on_head)
        self._form: tuple[str, ...] = ()
        browsing.items_changed.connect(self._fit)
        ui.follow(self)

    def column_id(self, section: int) -> str:
        """Return the id of the column at a place."""
        return self._table.columns[section].id

    def _fit(self) -> None:
        """Give the columns their widths where the data have other ones than before."""
        form = tuple(column.id for column in self._table.columns)
        if form == self._form:
            return
        self._form = form
        self._set_widths()

    def _set_widths(self) -> None:
        theme, items = self.ui.theme, self.browsing.items
        if items is None:
            return
        rest = -1
        for place, column in enumerate(self._table.columns):
            width = _WIDTHS[column.kind]
            if column.kind == "key" and items.count:
                numbered = items.key(int(items.ids[0])).isdecimal()
                width = width if numbered else _FILE_KEY
                self.head.set_numbered(numbered)
            self.setColumnWidth(place, theme.px(width))
            if column.kind in ("text", "curve") and rest < 0:
                rest = place
        for place in range(len(self._table.columns)):
            mode = QHeaderView.ResizeMode
            self.head.setSectionResizeMode(
                place, mode.Stretch if place == rest else mode.Interactive
            )
        self.head.setStretchLastSection(rest < 0)
        if rest >= 0:
            self.head.setMinimumSectionSize(theme.px(48))
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW_HEIGHTS[items.kind]))
        self._hide_narrow()

    def _hide_narrow(self) -> None:
        """Leave the room to the text or the curve where there is little of it."""
        columns = self._table.columns
        wide = any(column.kind in ("text", "curve") for column in columns)
        narrow = wide and self.viewport().width() < self.ui.theme.px(_NARROW)
        for place, column in enumerate(columns):
            hidden = narrow and column.kind in ("length", "part")
            if self.isColumnHidden(place) != hidden:
                self.setColumnHidden(place, hidden)

    def _on_head(self, section: int) -> None:
        if 0 <= section < len(self._table.columns):
            self.column_chosen.emit(self._table.columns[section].id)

    def _places(self, top: int, bottom: int, left: int, right: int) -> range:
        return range(top, bottom + 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hide_narrow()

    def _width_of(self, columns: int) -> int:
        return 1

    def _whole(self) -> QItemSelectionModel.SelectionFlag:
        return QItemSelectionModel.SelectionFlag.Rows

    def retranslate(self) -> None:
        """Write names and heads again."""
        super().retranslate()
        self.head.viewport().update()

    def restyle(self) -> None:
        """Take sizes and colours from the theme."""
        super().restyle()
        self._set_widths()
        self.head.updateGeometry()
        self.viewport().update()


class GalleryView(ItemView):
    """The items as cards.

    Args:
        ui: look and language.
        browsing: the items.
        pictures: of images.
        parent: owner.
    """

    def __init__(
        self, ui: Ui, browsing: Browsing, pictures: Pictures, parent: QWidget | None = None
    ) -> None:
        self._grid = ItemGrid(ui, browsing)
        super().__init__(ui, browsing, self._grid, parent)
        self._cards = CardDelegate(ui, browsing, pictures, self)
        self.setItemDelegate(self._cards)
        self.horizontalHeader().hide()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Its room is always kept, so that the number of cards in a row never swings.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        browsing.items_changed.connect(self._fit)
        ui.follow(self)

    def _fit(self) -> None:
        """Put as many cards into a row as there is room for."""
        size = self._cards.card_size()
        width = self.viewport().width()
        across = max(1, width // max(size.width(), 1))
        item = self.current_item
        self._grid.set_across(across)
        self.horizontalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().setDefaultSectionSize(max(1, width // across))
        self.verticalHeader().setDefaultSectionSize(size.height())
        if item >= 0 and self.current_item < 0:
            place = self.browsing.place_of(item)
            if place >= 0:
                self.go_to(place)

    def _places(self, top: int, bottom: int, left: int, right: int) -> list[int]:
        across = self._grid.across
        rows = range(top, bottom + 1)
        return [row * across + column for row in rows for column in range(left, right + 1)]

    def _width_of(self, columns: int) -> int:
        return columns

    def restyle(self) -> None:
        """Take sizes and colours from the theme."""
        super().restyle()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self._fit()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        place = self._grid.place(self.currentIndex())
        if step is not None and not event.modifiers() and place >= 0:
            # The row ends, the list goes on.
            if 0 <= place + step < len(self.browsing.found):
                self.go_to(place + step)
            return
        super().keyPressEvent(event)
