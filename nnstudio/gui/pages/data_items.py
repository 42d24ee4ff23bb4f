"""The items themselves: images as a gallery, rows as a table; test items stay hidden.

Only what is visible is painted, so any number of items can be scrolled.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import (
    QAbstractListModel,
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QListView, QStackedWidget, QTableView, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.dataset import Dataset
from nnstudio.gui.pages.gallery_delegate import GalleryDelegate
from nnstudio.gui.panel import PanelContext
from nnstudio.gui.theme.colormaps import grey_lut, to_image
from nnstudio.gui.widgets.heading import Heading
from nnstudio.gui.widgets.tables import prepare_table
from nnstudio.gui.widgets.ui import Ui

TITLE = QT_TRANSLATE_NOOP("data_page", "Items")
CAPTION = QT_TRANSLATE_NOOP(
    "data_page", "training and validation; {count} test items stay hidden until the final test"
)
NO_TEST = QT_TRANSLATE_NOOP("data_page", "training and validation; these data have no test part")
TRAIN = QT_TRANSLATE_NOOP("data_page", "training")
VALIDATION = QT_TRANSLATE_NOOP("data_page", "validation")
PART = QT_TRANSLATE_NOOP("data_page", "Part")
PIN_HINT = QT_TRANSLATE_NOOP("data_page", "A click pins the item: the net shows its way.")
_Index = QModelIndex | QPersistentModelIndex


class DataItems(QWidget):
    """Gallery or table of the items.

    Args:
        ui: look and language.
        context: data; a click pins an item.
        parent: owner.
    """

    def __init__(self, ui: Ui, context: PanelContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui, self._context = ui, context
        self._shown: Dataset | None = None
        self._heading = Heading(ui, TITLE)
        self.gallery = QListView()
        self.gallery.setViewMode(QListView.ViewMode.IconMode)
        self.gallery.setResizeMode(QListView.ResizeMode.Adjust)
        self.gallery.setUniformItemSizes(True)
        self.gallery.setMovement(QListView.Movement.Static)
        self.gallery.setMouseTracking(True)
        self.gallery.setItemDelegate(
            GalleryDelegate(ui.theme, size=(76, 86), picture=48, framed=False, parent=self)
        )
        self.table = QTableView()
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.gallery)
        self._stack.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._heading)
        column.addWidget(self._stack, 1)
        self.gallery.clicked.connect(self._on_clicked)
        self.table.clicked.connect(self._on_clicked)
        self.gallery.activated.connect(self._on_clicked)
        self.table.activated.connect(self._on_clicked)
        context.session.data_changed.connect(self.update_content)
        ui.follow(self)

    def update_content(self) -> None:
        """Show the data as they are now."""
        dataset = self._context.session.data.dataset
        if dataset is None or dataset is self._shown:
            return
        self._shown = dataset
        tested = len(dataset.parts.test)
        self._heading.set_caption(CAPTION.format(count=tested) if tested else NO_TEST)
        first = (dataset.raw_signature or dataset.signature).inputs[0]
        if first.kind == "image":
            self.gallery.setModel(_ImageModel(self._ui, dataset, first.name, self))
            self._stack.setCurrentWidget(self.gallery)
        else:
            self.table.setModel(_RowModel(self._ui, dataset, first.name, self))
            self._stack.setCurrentWidget(self.table)

    def _on_clicked(self, index: QModelIndex) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        if isinstance(row, int):
            self._context.live.pin_row(row)

    def retranslate(self) -> None:
        """Write names and heads again."""
        for view in (self.gallery, self.table):
            view.setAccessibleName(self._ui(TITLE))
            view.setAccessibleDescription(self._ui(PIN_HINT))
            view.setToolTip(self._ui(PIN_HINT))
        model = self.table.model()
        if model is not None:
            model.headerDataChanged.emit(
                Qt.Orientation.Horizontal, 0, max(model.columnCount() - 1, 0)
            )

    def restyle(self) -> None:
        """Take sizes and colours from the theme."""
        theme = self._ui.theme
        self.gallery.setGridSize(QSize(theme.px(76), theme.px(86)))
        prepare_table(theme, self.table)
        self._shown = None
        self.update_content()


def _rows(dataset: Dataset) -> NDArray[np.int64]:
    return np.concatenate([dataset.parts.train, dataset.parts.validation])


def _answer(dataset: Dataset, row: int) -> str | float:
    target = dataset.signature.target
    value = np.asarray(dataset.target)[row]
    if target.task == "classification":
        return target.classes[int(value)]
    return float(np.asarray(value).reshape(-1)[0])


class _ImageModel(QAbstractListModel):
    """Images with their class below them; a picture is made when it is first seen."""

    def __init__(self, ui: Ui, dataset: Dataset, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._ui, self._dataset = ui, dataset
        self._values = np.asarray(dataset.raw[name])
        self._rows = _rows(dataset)
        self._high = float(self._values[self._rows[:200]].max()) if len(self._rows) else 1.0
        self._icons: dict[int, QIcon] = {}

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = int(self._rows[index.row()])
        if role == Qt.ItemDataRole.DisplayRole:
            answer = _answer(self._dataset, row)
            return (
                answer if isinstance(answer, str) else self._ui.language.translator.number(answer)
            )
        if role == Qt.ItemDataRole.DecorationRole:
            return self._icon(row)
        return row if role == Qt.ItemDataRole.UserRole else None

    def _icon(self, row: int) -> QIcon:
        found = self._icons.get(row)
        if found is None:
            theme = self._ui.theme
            lut = grey_lut(theme.color("text"), theme.color("surface"))
            image = self._values[row].astype(np.float64)
            plane = image.mean(axis=0) if image.ndim == 3 else image
            edge = theme.px(48)
            picture = to_image(plane, lut, (0.0, self._high or 1.0)).scaled(edge, edge)
            found = self._icons[row] = QIcon(QPixmap.fromImage(picture))
            if len(self._icons) > 4000:
                self._icons.pop(next(iter(self._icons)))
        return found


class _RowModel(QAbstractTableModel):
    """Rows with their columns as they were read, the answer first, the part last."""

    def __init__(self, ui: Ui, dataset: Dataset, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._ui, self._dataset = ui, dataset
        values = np.asarray(dataset.raw[name])
        self._values = values.reshape(len(values), -1)
        self._columns = dataset.raw_columns.get(name, ())
        self._rows = _rows(dataset)
        self._train = len(dataset.parts.train)

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._values.shape[1] + 2

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = int(self._rows[index.row()]), index.column()
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.TextAlignmentRole and 0 < column <= self._values.shape[1]:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        number = self._ui.language.translator.number
        if column == 0:
            answer = _answer(self._dataset, row)
            return answer if isinstance(answer, str) else number(answer)
        if column > self._values.shape[1]:
            return self._ui(TRAIN if index.row() < self._train else VALIDATION)
        value = float(self._values[row, column - 1])
        categories = self._columns[column - 1].categories if column <= len(self._columns) else ()
        if np.isnan(value):
            return ""
        return categories[int(value)] if categories else number(value)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        across = orientation == Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.TextAlignmentRole and across:
            numbers = 0 < section <= self._values.shape[1]
            side = Qt.AlignmentFlag.AlignRight if numbers else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(int(self._rows[section]) + 1)
        if section == 0:
            return ", ".join(self._dataset.signature.target.names)
        if section > self._values.shape[1]:
            part: Text = PART
            return self._ui(part)
        if section <= len(self._columns):
            return self._columns[section - 1].name
        return f"x{section}"
