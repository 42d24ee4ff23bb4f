"""What came of a blind review: how often the person agreed with the labels and with the net."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.explain.review import Agreement, Rate, Review
from nnstudio.explain.review_words import OF, findings, rate_words
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.gui.widgets.tables import prepare_table
from nnstudio.gui.widgets.ui import Ui

ITEMS = QT_TRANSLATE_NOOP("review", "How often you agreed")
WITH_LABEL = QT_TRANSLATE_NOOP("review", "With the label (95 %)")
WITH_NET = QT_TRANSLATE_NOOP("review", "With the net (95 %)")
THIRD = QT_TRANSLATE_NOOP("review", "Another class")
ERRORS = QT_TRANSLATE_NOOP("review", "errors of the net")
RIGHT = QT_TRANSLATE_NOOP("review", "right answers")
ALL = QT_TRANSLATE_NOOP("review", "all that you judged")
TABLE = QT_TRANSLATE_NOOP("review", "How often you agreed")
COUNTS = QT_TRANSLATE_NOOP("review", "{judged} judged, {skipped} skipped, {excluded} excluded.")
_ROWS = 3


class ReviewResult(QWidget):
    """A table of three rows with the sentences that follow from it.

    Args:
        ui: look and language.
        parent: owner.
    """

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._review: Review | None = None
        self.counts = TextLabel(ui, None, role="body_strong", wrap=True)
        self.table = QTableWidget(_ROWS, 4)
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.words = TextLabel(ui, None, role="control", tone="text2", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.counts, self.table, self.words):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        ui.follow(self)

    def show_review(self, review: Review) -> None:
        """Show what was said in a review."""
        self._review = review
        self.retranslate()

    def retranslate(self) -> None:
        """Write everything again."""
        ui, review = self._ui, self._review
        self.table.setAccessibleName(ui(TABLE))
        heads = (ITEMS, WITH_LABEL, WITH_NET, THIRD)
        self.table.setHorizontalHeaderLabels([ui(head) for head in heads])
        if review is None:
            return
        tally = review.tally()
        self.counts.set_text(
            COUNTS.format(judged=tally.judged, skipped=tally.skipped, excluded=tally.excluded)
        )
        self.words.set_text(findings(review))
        rows: tuple[tuple[Text, Agreement], ...] = (
            (ERRORS, tally.errors),
            (RIGHT, tally.right),
            (ALL, tally.all),
        )
        for number, (name, found) in enumerate(rows):
            cells = (ui(name), self._rate(found.label), self._rate(found.net), str(found.neither))
            for column, words in enumerate(cells):
                item = QTableWidgetItem(words)
                if column:
                    item.setTextAlignment(
                        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    )
                self.table.setItem(number, column, item)
        self.table.setAccessibleDescription(ui(findings(review)))

    def _rate(self, rate: Rate) -> str:
        words = self._ui(OF.format(hits=rate.hits, of=rate.of))
        share = rate_words(rate)
        return words if share is None else f"{words}, {self._ui(share)}"

    def restyle(self) -> None:
        """Take font and sizes from the theme."""
        theme = self._ui.theme
        prepare_table(theme, self.table)
        head = self.table.horizontalHeader()
        modes = QHeaderView.ResizeMode
        for column in range(4):
            wide = column in (1, 2)
            head.setSectionResizeMode(column, modes.Stretch if wide else modes.ResizeToContents)
        height = self.table.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(_ROWS * height + head.sizeHint().height() + 2)
        self._column.setSpacing(theme.px(12))
