"""Precision, recall with its interval and F1 for each class."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text
from nnstudio.gui.widgets.tables import prepare_table
from nnstudio.gui.widgets.ui import Ui
from nnstudio.train.job import ClassResult

HEADS = (
    QT_TRANSLATE_NOOP("results", "Class"),
    QT_TRANSLATE_NOOP("results", "Items"),
    QT_TRANSLATE_NOOP("results", "Precision"),
    QT_TRANSLATE_NOOP("results", "Recall (95 %)"),
    QT_TRANSLATE_NOOP("results", "F1"),
)
TITLE = QT_TRANSLATE_NOOP("results", "By class")
LOWEST = QT_TRANSLATE_NOOP("results", "{name} (lowest)")
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
        ui.follow(self)

    def set_results(self, results: tuple[ClassResult, ...]) -> None:
        """Show other classes."""
        self._results = results
        self.retranslate()

    def retranslate(self) -> None:
        """Write all cells again."""
        self.setAccessibleName(self._ui(TITLE))
        self.setHorizontalHeaderLabels([self._ui(head) for head in HEADS])
        self.setRowCount(len(self._results))
        lowest = min((entry.recall for entry in self._results), default=1.0)
        for row, entry in enumerate(self._results):
            name = entry.name
            if entry.recall == lowest and lowest < 1.0:
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
                if column:
                    item.setTextAlignment(
                        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    )
                self.setItem(row, column, item)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def restyle(self) -> None:
        """Take font and row height from the theme."""
        prepare_table(self._ui.theme, self)


def _percent(value: float) -> Text:
    return Text("", "{value}", (("value", Number(value, 1, percent=True)),))
