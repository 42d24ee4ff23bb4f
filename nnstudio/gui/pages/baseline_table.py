"""The table of a comparison: the net first, then each simple method with its sentence."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.explain.baseline_job import BaselineResult
from nnstudio.explain.comparison import Comparison
from nnstudio.gui.pages.figures import figure, interval_text
from nnstudio.gui.pages.metric_cards import NAMES
from nnstudio.gui.widgets.tables import prepare_table
from nnstudio.gui.widgets.ui import Ui
from nnstudio.train.job import Evaluation

METHOD = QT_TRANSLATE_NOOP("baselines", "Method")
SETTINGS = QT_TRANSLATE_NOOP("baselines", "Settings")
FIGURE = QT_TRANSLATE_NOOP("baselines", "{metric} (95 %)")
ONLY_ONE_RIGHT = QT_TRANSLATE_NOOP("baselines", "Only one right")
SAID = QT_TRANSLATE_NOOP("baselines", "What can be said")
THIS_NET = QT_TRANSLATE_NOOP("baselines", "This net, run {number}")
PAIR = QT_TRANSLATE_NOOP("baselines", "{first} : {second}")
SUMMARY = QT_TRANSLATE_NOOP("baselines", "The net beside {n} simple methods")
_NAME, _SETTINGS, _FIGURE, _ONLY, _SAID = range(5)
VERDICT_LOOKS = {
    "better": ("check", "ok"),
    "worse": ("warning", "warn"),
    "no_difference": ("info", "accent"),
    "not_comparable": ("warning", "warn"),
}
_ROW = 36  # height at least, at 100 %
_SENTENCE = 0.55  # of the room that settings and sentences share
_NARROWEST = 160  # of these two, at 100 %

Intervals = Mapping[str, tuple[float, float]]


class BaselineTable(QTableWidget):
    """One row a method, as high as all its rows: the page scrolls, not the table.

    Args:
        ui: look and language.
        parent: owner.
    """

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(0, 5, parent)
        self._ui = ui
        self._net: Evaluation | None = None
        self._number = 0
        self._results: tuple[BaselineResult, ...] = ()
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        ui.follow(self)

    def set_results(
        self, net: Evaluation, number: int, results: tuple[BaselineResult, ...]
    ) -> None:
        """Show a net and what it was compared with.

        Args:
            net: what it reaches.
            number: of its run.
            results: of the methods.
        """
        self._net, self._number, self._results = net, number, results
        self.retranslate()

    def retranslate(self) -> None:
        """Write all cells again."""
        ui, net = self._ui, self._net
        self.setAccessibleName(ui(SUMMARY.format(n=len(self._results))))
        if net is None:
            return
        leading = next((name for name in net.metrics if name != "loss"), "loss")
        heads = (
            METHOD,
            SETTINGS,
            FIGURE.format(metric=NAMES[leading][1]),
            ONLY_ONE_RIGHT,
            SAID,
        )
        self.setHorizontalHeaderLabels([ui(head) for head in heads])
        self.setColumnHidden(_ONLY, net.confusion is None)
        self.setRowCount(1 + len(self._results))
        self._write(0, THIS_NET.format(number=self._number), None)
        self._write_figure(0, leading, net.metrics, net.intervals)
        for row, result in enumerate(self._results, start=1):
            self._write(row, result.name, result)
            self._write_figure(row, leading, result.metrics, result.intervals)
        self.setAccessibleDescription(
            " ".join(ui(r.comparison.sentence) for r in self._results if r.comparison is not None)
        )
        self._fit()

    def _write(self, row: int, name: Text, result: BaselineResult | None) -> None:
        ui, theme = self._ui, self._ui.theme
        title = QTableWidgetItem(ui(name))
        title.setFont(theme.font("control_strong"))
        settings = QTableWidgetItem("" if result is None else ui(result.settings))
        settings.setForeground(QBrush(theme.color("text3")))
        if result is not None:
            for item in (title, settings):
                item.setToolTip(f"{ui(result.help)}\n{settings.text()}")
        self.setItem(row, _NAME, title)
        self.setItem(row, _SETTINGS, settings)
        self._write_comparison(row, None if result is None else result.comparison)

    def _write_figure(
        self, row: int, name: str, metrics: Mapping[str, float], intervals: Intervals
    ) -> None:
        value, interval = metrics[name], intervals.get(name)
        words = self._ui(figure(name, value, interval))
        between = interval_text(name, value, interval)
        item = QTableWidgetItem(words if between is None else f"{words} {self._ui(between)}")
        item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setItem(row, _FIGURE, item)

    def _write_comparison(self, row: int, found: Comparison | None) -> None:
        ui = self._ui
        pair, sentence = QTableWidgetItem(""), QTableWidgetItem("")
        if found is not None:
            if found.verdict != "not_comparable":
                words = PAIR.format(first=found.only_first, second=found.only_second)
                pair.setText(ui(words))
            sentence.setText(ui(found.sentence))
            sentence.setIcon(ui.theme.icon(*VERDICT_LOOKS[found.verdict]))
            sentence.setToolTip(ui(found.sentence))
        pair.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setItem(row, _ONLY, pair)
        self.setItem(row, _SAID, sentence)

    def _fit(self) -> None:
        """Give settings and sentences what is left, and the table the height of its rows."""
        for column in (_NAME, _FIGURE, _ONLY):
            self.resizeColumnToContents(column)
        fixed = sum(self.columnWidth(column) for column in (_NAME, _FIGURE, _ONLY))
        least = self._ui.theme.px(_NARROWEST)
        room = max(self.viewport().width() - fixed, 2 * least)
        self.setColumnWidth(_SAID, max(least, round(room * _SENTENCE)))
        self.setColumnWidth(_SETTINGS, room - self.columnWidth(_SAID))
        self.resizeRowsToContents()
        smallest = self._ui.theme.px(_ROW)
        for row in range(self.rowCount()):
            self.setRowHeight(row, max(self.rowHeight(row), smallest))
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        bar = self.horizontalScrollBar()
        wide = self.columnCount() and fixed + room > self.viewport().width()
        extra = bar.sizeHint().height() if wide else 0
        self.setFixedHeight(rows + self.horizontalHeader().sizeHint().height() + extra + 2)

    def restyle(self) -> None:
        """Take font and colours from the theme."""
        prepare_table(self._ui.theme, self, row_height=_ROW)
        self.setWordWrap(True)
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
