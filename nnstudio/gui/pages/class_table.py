"""Precision, recall with its interval and F1 for each class."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text
from nnstudio.gui.widgets.tables import prepare_table
from nnstudio.gui.widgets.ui import Ui
from nnstudio.train.job import ClassResult

Index = QModelIndex | QPersistentModelIndex

HEADS = (
    QT_TRANSLATE_NOOP("results", "Class"),
    QT_TRANSLATE_NOOP("results", "Items"),
    QT_TRANSLATE_NOOP("results", "Precision"),
    QT_TRANSLATE_NOOP("results", "Recall (95 %)"),
    QT_TRANSLATE_NOOP("results", "F1"),
)
TITLE = QT_TRANSLATE_NOOP("results", "By class")
LOWEST = QT_TRANSLATE_NOOP("results", "{name} · lowest")
RECALL = QT_TRANSLATE_NOOP("results", "{recall} ({low}–{high})")


class ClassTable(QTableWidget):
    """One row a class; the lowest recall says so in words.

    Args:
        ui: look and language.
        parent: owner.
    """

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(0, len(HEADS), parent)
        self._ui = ui
        self._results: tuple[ClassResult, ...] = ()
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setItemDelegate(_TintedRows(self))
        ui.follow(self)

    def set_results(self, results: tuple[ClassResult, ...]) -> None:
        """Show other classes."""
        self._results = results
        self.retranslate()

    def retranslate(self) -> None:
        """Write all cells again."""
        self.setAccessibleName(self._ui(TITLE))
        self.setHorizontalHeaderLabels([self._ui(head) for head in HEADS])
        for column in range(1, len(HEADS)):
            head = self.horizontalHeaderItem(column)
            if head is not None:
                head.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setRowCount(len(self._results))
        lowest = min((entry.recall for entry in self._results), default=1.0)
        theme = self._ui.theme
        for row, entry in enumerate(self._results):
            name = entry.name
            marked = entry.recall == lowest and lowest < 1.0
            if marked:
                name = self._ui(LOWEST.format(name=name))
            low, high = entry.recall_interval
            recall = RECALL.format(
                recall=Number(entry.recall, 1, percent=True),
                low=Number(low * 100, 1),
                high=Number(high * 100, 1),
            )
            cells: tuple[str, ...] = (
                name,
                self._ui.language.translator.number(entry.items),
                self._ui(_percent(entry.precision)),
                self._ui(recall),
                self._ui.language.translator.number(entry.f1 * 100, 1),
            )
            for column, words in enumerate(cells):
                item = QTableWidgetItem(words)
                if marked:
                    item.setBackground(QBrush(theme.color("warn_bg")))
                if column == 0:
                    item.setFont(theme.font("control_strong"))
                else:
                    item.setTextAlignment(
                        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    )
                self.setItem(row, column, item)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fit()

    def _fit(self) -> None:
        """Every column as wide as its words; the names get what is left."""
        self.resizeColumnsToContents()
        others = sum(self.columnWidth(column) for column in range(1, self.columnCount()))
        room = self.viewport().width() - others
        self.setColumnWidth(0, max(self.columnWidth(0), room))

    def restyle(self) -> None:
        """Take font and row height from the theme."""
        prepare_table(self._ui.theme, self)
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class _TintedRows(QStyledItemDelegate):
    """Paints an item's own ground, which a style sheet passes over."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        ground = index.data(Qt.ItemDataRole.BackgroundRole)
        if isinstance(ground, QBrush):
            area: Any = option  # the stub hides the fields of the style option
            painter.fillRect(area.rect, ground)
        super().paint(painter, option, index)


def _percent(value: float) -> Text:
    return Text("", "{value}", (("value", Number(value, 1, percent=True)),))
