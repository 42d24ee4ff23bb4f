"""The table beside every plot: the same numbers for eyes, keyboards, screen readers and files."""

from __future__ import annotations

import csv
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from nnstudio.base.text import Number, Text
from nnstudio.gui.widgets.tables import prepare_table
from nnstudio.gui.widgets.ui import Ui

Cell = str | int | float | Number | Text | None
"""None: an empty cell. Rows of numbers may be numpy arrays."""

_INVALID = QModelIndex()


@dataclass(frozen=True)
class TableData:
    """What a plot shows, as rows.

    Args:
        headers: of the columns.
        rows: cells; numbers stay numbers until shown.
    """

    headers: tuple[Text, ...]
    rows: Sequence[Sequence[Cell]]


class TwinModel(QAbstractTableModel):
    """Shows TableData in the language of now.

    Args:
        ui: look and language.
        parent: owner.
    """

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._data = TableData((), ())

    def set_data(self, data: TableData) -> None:
        """Show other numbers."""
        same = data.headers == self._data.headers and len(data.rows) == len(self._data.rows)
        if same:
            self._data = data
            if data.rows and data.headers:
                last = self.index(len(data.rows) - 1, len(data.headers) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._data = data
        self.endResetModel()

    def retranslate(self) -> None:
        """Write all cells again."""
        self.beginResetModel()
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _INVALID) -> int:
        return 0 if parent.isValid() else len(self._data.rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _INVALID) -> int:
        return 0 if parent.isValid() else len(self._data.headers)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if not index.isValid():
            return None
        cell = self._data.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return shown_cell(self._ui, cell)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = "left" if isinstance(cell, str | Text) else "right"
            across = Qt.AlignmentFlag.AlignLeft if side == "left" else Qt.AlignmentFlag.AlignRight
            return across | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or section >= len(self._data.headers):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._ui(self._data.headers[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            first = self._data.rows[0][section] if self._data.rows else None
            words = isinstance(first, str | Text)
            across = Qt.AlignmentFlag.AlignLeft if words else Qt.AlignmentFlag.AlignRight
            return across | Qt.AlignmentFlag.AlignVCenter
        return None


class TableTwin(QTableView):
    """The table itself.

    Args:
        ui: look and language.
        label: what it holds, for screen readers.
        parent: owner.
    """

    def __init__(self, ui: Ui, label: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._label = label
        self.model_of_data = TwinModel(ui, self)
        self.setModel(self.model_of_data)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setResizeContentsPrecision(50)
        ui.follow(self)

    def set_data(self, data: TableData) -> None:
        """Show other numbers."""
        self.model_of_data.set_data(data)

    def retranslate(self) -> None:
        """Write all cells again."""
        self.setAccessibleName(self._ui(self._label))
        self.model_of_data.retranslate()

    def restyle(self) -> None:
        """Take fonts and row height from the theme."""
        prepare_table(self._ui.theme, self, row_height=24)


def shown_cell(ui: Ui, cell: Cell) -> str:
    """Return a cell as it is shown."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, Text):
        return ui(cell)
    translator = ui.language.translator
    if isinstance(cell, Number):
        write = translator.percent if cell.percent else translator.number
        return write(cell.value, cell.digits)
    return translator.number(cell)


def write_csv(path: Path, data: TableData, ui: Ui) -> None:
    """Write a table for a spreadsheet of the user's language.

    German ones expect a semicolon between cells and a decimal comma. The mark at the start of the
    file lets Excel recognise UTF-8.

    Raises:
        OSError: the file cannot be written.
    """
    german = ui.language.code == "de"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";" if german else ",")
        writer.writerow([ui(header) for header in data.headers])
        for row in data.rows:
            writer.writerow([_plain_cell(ui, cell, "," if german else ".") for cell in row])


def _plain_cell(ui: Ui, cell: Cell, mark: str) -> str:
    if isinstance(cell, Number):
        cell = cell.value
    if isinstance(cell, np.floating):
        return f"{cell:.8g}".replace(".", mark) if np.isfinite(cell) else ""
    if isinstance(cell, float):
        return repr(cell).replace(".", mark) if math.isfinite(cell) else ""
    if isinstance(cell, int | np.integer):
        return str(cell)
    return shown_cell(ui, cell)
