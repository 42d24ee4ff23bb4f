"""The rows that a note is about, with their cells; the list can be saved."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QTableView, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.gui.data_import.note_items import NoteItem
from nnstudio.gui.dialogs.base_dialog import BaseDialog
from nnstudio.gui.session import Session
from nnstudio.gui.widgets.buttons import Button
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.gui.widgets.tables import prepare_table
from nnstudio.gui.widgets.ui import Ui
from nnstudio.work.import_data.rows import Place, save_places

TITLE = QT_TRANSLATE_NOOP("import_page", "Rows of this note")
WHERE = QT_TRANSLATE_NOOP("import_page", "Row or file")
WHY = QT_TRANSLATE_NOOP("import_page", "Why")
SOME = QT_TRANSLATE_NOOP(
    "import_page", "The first {n} of {all} are shown; a saved list has them all."
)
ALL = QT_TRANSLATE_NOOP("import_page", "{n} rows or files")
SEARCHING = QT_TRANSLATE_NOOP("import_page", "The rows are being looked up …")
SAVE_LIST = QT_TRANSLATE_NOOP("import_page", "Save list …")
SAVE_TITLE = QT_TRANSLATE_NOOP("import_page", "Save the list")
LIST_NAME = QT_TRANSLATE_NOOP("import_page", "List of rows.csv")
LIST_FILES = QT_TRANSLATE_NOOP("import_page", "Tables (*.csv)")
SAVED = QT_TRANSLATE_NOOP("import_page", "The list lies in {file}.")
NOT_SAVED = QT_TRANSLATE_NOOP(
    "import_page", "The list could not be saved ({reason}). Choose another place."
)
Index = QModelIndex | QPersistentModelIndex


class PlacesDialog(BaseDialog):
    """A table of the rows concerned.

    Args:
        session: where it is told what was saved.
        item: the note.
        columns: names of the columns of the file.
        parent: owner.
    """

    def __init__(
        self,
        session: Session,
        item: NoteItem,
        columns: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(session.ui, TITLE, width=760, parent=parent)
        self._session, self._item = session, item
        ui = session.ui
        self.body.addWidget(TextLabel(ui, item.text, role="control", tone="text2", wrap=True))
        self.table = QTableView()
        self.model = PlacesModel(ui, tuple(columns), self)
        self.table.setModel(self.model)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.verticalHeader().hide()
        self.body.addWidget(self.table, 1)
        self._count = TextLabel(ui, SEARCHING, role="caption", tone="text3")
        self.body.addWidget(self._count)
        self.save_button = Button(ui, SAVE_LIST, icon="save")
        self.save_button.clicked.connect(self._on_save)
        self.foot.insertWidget(0, self.save_button)
        self.finish()

    def set_places(self, places: tuple[Place, ...]) -> None:
        """Show the rows that were found."""
        self.model.set_places(places)
        every = len(self._item.places)
        words: Text = ALL.format(n=every)
        if len(places) < every:
            words = SOME.format(n=len(places), all=every)
        self._count.set_text(words)
        self.table.resizeColumnsToContents()
        px = self.ui.theme.px
        for column in range(self.model.columnCount()):
            width = self.table.columnWidth(column) + px(20)  # the strong letters of the head
            self.table.setColumnWidth(column, min(width, px(260)))

    def retranslate(self) -> None:
        """Write the window's title and the heads again."""
        super().retranslate()
        self.table.setAccessibleName(self.ui(TITLE))
        self.model.headerDataChanged.emit(
            Qt.Orientation.Horizontal, 0, max(self.model.columnCount() - 1, 0)
        )

    def restyle(self) -> None:
        """Take the size from the theme."""
        prepare_table(self.ui.theme, self.table)
        self.table.setMinimumHeight(self.ui.theme.px(260))
        super().restyle()

    def _on_save(self) -> None:
        save_list(self._session, self._item, self)


class PlacesModel(QAbstractTableModel):
    """Places with their cells.

    Args:
        ui: language.
        columns: names of the columns of the file.
        parent: owner.
    """

    def __init__(self, ui: Ui, columns: tuple[str, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ui, self._columns = ui, columns
        self._places: tuple[Place, ...] = ()
        self._width = 1

    def set_places(self, places: tuple[Place, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._places = places
        self._width = 1 + (len(self._columns) if any(place.cells for place in places) else 0)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._places)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._width

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return None
        place = self._places[index.row()]
        if not index.column():
            return place.key
        cells = place.cells
        cell = cells[index.column() - 1] if index.column() <= len(cells) else ""
        return cell[:2000] if role == Qt.ItemDataRole.ToolTipRole else " ".join(cell[:300].split())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._columns[section - 1] if section else self._ui(WHERE)


def save_list(session: Session, item: NoteItem, parent: QWidget) -> None:
    """Ask for a file and save the rows of a note to it."""
    ui = session.ui
    name, _ = QFileDialog.getSaveFileName(parent, ui(SAVE_TITLE), ui(LIST_NAME), ui(LIST_FILES))
    if not name:
        return
    path = Path(name) if Path(name).suffix else Path(name + ".csv")
    try:
        save_places(path, (ui(WHERE), ui(WHY)), item.places, ui(item.reason))
    except OSError as error:
        reason = plain(error.strerror or str(error))
        session.notify(NOT_SAVED.format(reason=reason), "warning")
        return
    session.notify(SAVED.format(file=plain(path.name)), "info")
