"""A field with up to eight hits below it, floating over a view: quick search and "connect to"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.gui.palette.row_delegate import (
    DETAIL_ROLE,
    FAMILY_ROLE,
    ICON_ROLE,
    LAYER_ROLE,
    RowDelegate,
)
from nnstudio.gui.theme.tokens import ROW_HEIGHT
from nnstudio.gui.widgets.popover import PopoverCard
from nnstudio.gui.widgets.search_field import SearchField
from nnstudio.gui.widgets.ui import Ui

MAX_HITS = 8
NOTHING = QT_TRANSLATE_NOOP("palette", "Nothing fits")


@dataclass(frozen=True)
class Entry:
    """One hit.

    Args:
        key: what is handed back when it is chosen.
        name: shown first.
        detail: grey words behind it.
        icon, family: of the chip.
        read: what screen readers say; "": name and detail.
    """

    key: Any
    name: str
    detail: str = ""
    icon: str = ""
    family: str = "text2"
    read: str = ""


Find = Callable[[str], Sequence[Entry]]


class ChoicePopup(PopoverCard):
    """A field and its hits; Enter or a click chooses, Esc or a click elsewhere closes.

    Args:
        ui: look and language.
        placeholder: what is asked for.
        width: in px at 100 %.
        parent: owner.
    """

    chosen = Signal(object)

    def __init__(
        self, ui: Ui, placeholder: Text, width: int = 300, parent: QWidget | None = None
    ) -> None:
        super().__init__(ui, None, None, width=width, parent=parent)
        self._popup_ui = ui
        self._find: Find = _nothing
        self._entries: Sequence[Entry] = ()
        self._back: QWidget | None = None
        self.field = SearchField(ui, placeholder, parent=self)
        self._rows = QStandardItemModel(self)
        self.hits = QListView(self)
        self.hits.setModel(self._rows)
        self.hits.setItemDelegate(RowDelegate(ui.theme, parent=self.hits))
        self.hits.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.hits.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hits.setMouseTracking(True)
        self.hits.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hits.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(self.field)
        self.body.addWidget(self.hits)
        self.field.textChanged.connect(self._on_query_changed)
        self.field.stepped.connect(self._on_stepped)
        self.field.escaped.connect(self.close_card)
        self.field.returnPressed.connect(self._on_return)
        self.hits.clicked.connect(self._on_clicked)
        self.closed.connect(self._on_closed)

    def ask(self, anchor: QWidget, point: QPoint, find: Find) -> None:
        """Open at a point and wait for a choice.

        Args:
            anchor: the view over which it floats; gets the keyboard back.
            point: in that view.
            find: returns the entries for what was typed, best first.
        """
        self._find = find
        self._back = anchor
        self.field.clear()
        self._show_hits()
        self.open_at(anchor, QRect(point, QSize(1, 1)))
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _show_hits(self) -> None:
        self._entries = self._find(self.field.text().strip())[:MAX_HITS]
        self._rows.clear()
        for entry in self._entries:
            item = QStandardItem(entry.name)
            item.setData(entry.icon, ICON_ROLE)
            item.setData(entry.family, FAMILY_ROLE)
            item.setData(entry.detail, DETAIL_ROLE)
            item.setData(entry.name, LAYER_ROLE)
            read = entry.read or ", ".join(part for part in (entry.name, entry.detail) if part)
            item.setData(read, Qt.ItemDataRole.AccessibleTextRole)
            item.setToolTip(entry.detail)
            self._rows.appendRow(item)
        if not self._entries:
            nothing = QStandardItem(self._popup_ui(NOTHING))
            nothing.setData("info", ICON_ROLE)
            nothing.setData("text3", FAMILY_ROLE)
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self._rows.appendRow(nothing)
        # Room for all eight from the start: the card does not jump while a person types.
        rows = MAX_HITS if self.is_open else max(1, len(self._entries))
        height = self._popup_ui.theme.px(ROW_HEIGHT) * rows + 2
        if not self.is_open:
            self.hits.setFixedHeight(height)
        self.hits.setCurrentIndex(self._rows.index(0, 0))
        self._say_current()

    def _say_current(self) -> None:
        """Let screen readers, whose focus is in the field, hear the current hit."""
        index = self.hits.currentIndex()
        words = index.data(Qt.ItemDataRole.AccessibleTextRole) if index.isValid() else ""
        self.field.setAccessibleDescription(str(words or ""))

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._entries):
            key = self._entries[row].key
            self.close_card()
            self.chosen.emit(key)

    @Slot(str)
    def _on_query_changed(self, _query: str) -> None:
        self._show_hits()

    @Slot(int)
    def _on_stepped(self, step: int) -> None:
        row = self.hits.currentIndex().row() + step
        if 0 <= row < len(self._entries):
            self.hits.setCurrentIndex(self._rows.index(row, 0))
            self._say_current()

    @Slot()
    def _on_return(self) -> None:
        self._choose(max(0, self.hits.currentIndex().row()))

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self._choose(index.row())

    @Slot()
    def _on_closed(self) -> None:
        back, self._back = self._back, None
        if back is not None and back.isVisible():
            back.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()  # what the field does not use is not for the view below

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A click on the view below closes it too: it is the place to go on, not what is explained.
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            inside = watched is self or self.isAncestorOf(watched)
            if self.is_open and not inside:
                self.close_card()
                return False
        return super().eventFilter(watched, event)


def _nothing(_query: str) -> Sequence[Entry]:
    return ()
