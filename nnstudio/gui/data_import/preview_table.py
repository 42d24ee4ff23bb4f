"""The preview: heads of the columns over the first rows of the file."""

from __future__ import annotations

import math

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.gui.data_import.column_header import HEIGHT, ColumnHeader
from nnstudio.gui.data_import.key_header import KeyHeader
from nnstudio.gui.data_import.preview_cells import TEXT_LINES, PreviewDelegate, PreviewModel
from nnstudio.gui.widgets.tables import prepare_table
from nnstudio.gui.widgets.ui import Ui
from nnstudio.work.import_data.look import Look

TITLE = QT_TRANSLATE_NOOP("import_page", "The first rows as they stand in the file")
ROW = 27
_MEASURED = 30  # rows whose cells are looked at for the widths
_NARROWEST, _WIDEST, _TEXT = 100, 220, 460
_LEAST_ROWS = 5


class PreviewTable(QTableView):
    """Up to a hundred rows below the heads of their columns.

    Args:
        ui: look and language.
        parent: owner.

    Signals:
        role_chosen: a person chose what a column is for (its name, the role).
        most_changed: it needs another height for all its rows, in pixels; more is of no use.
    """

    role_chosen = Signal(str, str)
    most_changed = Signal(int)

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._ui = ui
        self._wanted: list[int] = []
        self._lines = 1
        self.cells = PreviewModel(ui, self)
        self.heads = ColumnHeader(ui, self)
        self.setHorizontalHeader(self.heads)
        self.setVerticalHeader(KeyHeader(ui, self))
        self.setModel(self.cells)
        self.setItemDelegate(PreviewDelegate(ui, self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setCornerButtonEnabled(False)
        self.setProperty("ownFocusRing", True)  # its current cell wears it
        self.heads.role_chosen.connect(self._on_role)
        self.horizontalScrollBar().valueChanged.connect(self.heads.place_fields)
        ui.follow(self)

    def set_look(self, seen: Look, rows_shown: bool = True) -> None:
        """Show what was seen of a file.

        Args:
            seen: the look.
            rows_shown: False shows the heads alone, where pictures stand for the rows.
        """
        made = seen.study
        facts = made.meaning.facts
        classes = len(made.meaning.classes) if made.meaning.task == "classification" else 0
        cells = seen.cells if rows_shown else ()
        self.heads.set_facts(facts, classes)
        self.cells.set_rows(facts, cells, seen.keys)
        numbered = rows_shown and all(key.isdigit() for key in seen.keys[:5])
        self.verticalHeader().setVisible(numbered)
        self._set_heights()
        self._measure()
        self._fit()

    def height_for(self, rows: int) -> int:
        """Return how high the table is with so many rows in sight, in pixels."""
        theme = self._ui.theme
        rows = min(rows, self.cells.rowCount())
        bar = self.horizontalScrollBar().sizeHint().height() if self._overflows() else 0
        return theme.px(HEIGHT) + rows * self._row_height() + bar + 2 * self.frameWidth()

    def retranslate(self) -> None:
        """Name the table and write its own words again."""
        self.setAccessibleName(self._ui(TITLE))
        self.cells.refresh()

    def restyle(self) -> None:
        """Take fonts and heights from the theme."""
        prepare_table(self._ui.theme, self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.heads.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.heads.setMinimumSectionSize(self._ui.theme.px(56))
        self.heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._set_heights()
        self._measure()
        self._fit()

    def _row_height(self) -> int:
        theme = self._ui.theme
        texts = any(f.type == "text" and f.role != "ignore" for f in self.cells.facts)
        if not texts:
            return theme.px(ROW)
        return self._lines * theme.line_height("control") + theme.px(9)

    def _text_lines(self) -> int:
        """Return how many lines the longest of the first texts needs, up to the most."""
        metrics, lines = self._ui.theme.metrics("control"), 1
        room = self._ui.theme.px(24)
        for column, fact in enumerate(self.cells.facts):
            if fact.type != "text" or fact.role == "ignore":
                continue
            width = max(self.heads.sectionSize(column) - room, 1)
            for row in range(min(self.cells.rowCount(), _MEASURED)):
                words = str(self.cells.index(row, column).data())[:600]
                lines = max(lines, math.ceil(metrics.horizontalAdvance(words) / width))
        return min(lines, TEXT_LINES)

    def _set_heights(self) -> None:
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(self._row_height())

    def _measure(self) -> None:
        """Find out how wide each column wants to be."""
        theme = self._ui.theme
        metrics = theme.metrics("control")
        self._wanted = []
        for column, fact in enumerate(self.cells.facts):
            widest = theme.px(_TEXT if fact.type == "text" and fact.role != "ignore" else _WIDEST)
            width = max(self.heads.words_width(column), theme.px(_NARROWEST))
            for row in range(min(self.cells.rowCount(), _MEASURED)):
                words = str(self.cells.index(row, column).data())[:80]
                width = max(width, metrics.horizontalAdvance(words) + theme.px(22))
            self._wanted.append(min(width, widest))

    def _fit(self) -> None:
        """Share what room is left among the columns, so that the table fills its width."""
        wanted = self._wanted
        if not wanted or len(wanted) != self.heads.count():
            return
        free = self.viewport().width() - sum(wanted)
        extra = [0] * len(wanted)
        if free > 0:
            used = [i for i, f in enumerate(self.cells.facts) if f.role != "ignore"]
            texts = [i for i in used if self.cells.facts[i].type == "text"]
            growing = texts or used or list(range(len(wanted)))
            share, rest = divmod(free, len(growing))
            for place, column in enumerate(growing):
                extra[column] = share + (1 if place < rest else 0)
        for column, width in enumerate(wanted):
            self.heads.resizeSection(column, width + extra[column])
        self._lines = self._text_lines()
        self._set_heights()
        self._limit()

    def _limit(self) -> None:
        """Take as much room as there is, from a few rows to all of them."""
        rows = self.cells.rowCount()
        least, most = self.height_for(_LEAST_ROWS), self.height_for(rows)
        if (least, most) != (self.minimumHeight(), self.maximumHeight()):
            self.setMinimumHeight(least)
            self.setMaximumHeight(most)
            self.most_changed.emit(most)

    def _overflows(self) -> bool:
        return sum(self._wanted) > self.viewport().width()

    def _on_role(self, column: int, role: str) -> None:
        self.role_chosen.emit(self.cells.facts[column].name, role)

    def sizeHint(self) -> QSize:
        return QSize(self._ui.theme.px(400), self.height_for(_LEAST_ROWS))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._ui.theme.px(160), self.height_for(_LEAST_ROWS))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
