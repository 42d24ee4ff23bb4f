"""What can be said of one column: spread, mean, quartiles, most frequent; and a range to show."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, plain
from nnstudio.data.browse.browse import ItemColumn, Items
from nnstudio.data.browse.browse_query import Range, time_word
from nnstudio.data.browse.browse_stats import ColumnStats, Histogram, histogram
from nnstudio.gui.data_browser.browsing import Browsing
from nnstudio.gui.data_browser.item_head import paint_histogram
from nnstudio.gui.data_browser.words import PART_WORDS, column_title
from nnstudio.gui.widgets.choice_field import ChoiceField
from nnstudio.gui.widgets.labels import ElidedLabel, TextLabel
from nnstudio.gui.widgets.number_field import NumberField
from nnstudio.gui.widgets.ui import Ui

COLUMN = QT_TRANSLATE_NOOP("data_browser", "Column")
SPREAD = QT_TRANSLATE_NOOP("data_browser", "How the values are spread")
OF = QT_TRANSLATE_NOOP("data_browser", "{n} items shown, excluded ones not counted")
COUNT = QT_TRANSLATE_NOOP("data_browser", "Values")
MISSING = QT_TRANSLATE_NOOP("data_browser", "Missing")
DIFFERENT = QT_TRANSLATE_NOOP("data_browser", "Different")
MEAN = QT_TRANSLATE_NOOP("data_browser", "Mean")
DEVIATION = QT_TRANSLATE_NOOP("data_browser", "Standard deviation")
SMALLEST = QT_TRANSLATE_NOOP("data_browser", "Smallest")
LOWER = QT_TRANSLATE_NOOP("data_browser", "Lower quartile")
MEDIAN = QT_TRANSLATE_NOOP("data_browser", "Median")
UPPER = QT_TRANSLATE_NOOP("data_browser", "Upper quartile")
LARGEST = QT_TRANSLATE_NOOP("data_browser", "Largest")
ONLY_FROM = QT_TRANSLATE_NOOP("data_browser", "Show only from")
TO = QT_TRANSLATE_NOOP("data_browser", "to")
FROM_LABEL = QT_TRANSLATE_NOOP("data_browser", "smallest value shown")
TO_LABEL = QT_TRANSLATE_NOOP("data_browser", "largest value shown")
BARS_SPOKEN = QT_TRANSLATE_NOOP("data_browser", "Histogram from {low} to {high}")
FREQUENT = QT_TRANSLATE_NOOP("data_browser", "{count} ({share})")
_MOST = 10


class ColumnCard(QWidget):
    """Statistics of the chosen column over the items shown.

    Args:
        ui: look and language.
        browsing: the items.
        parent: owner.

    Signals:
        column_chosen: another column was chosen (its id).
    """

    column_chosen = Signal(str)

    def __init__(self, ui: Ui, browsing: Browsing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui, self._browsing = ui, browsing
        self._column = ""
        self._ends = (0.0, 0.0)
        self.field = ChoiceField(ui, COLUMN, [("", COLUMN)])
        self._of = TextLabel(ui, None, role="caption", tone="text3", wrap=True)
        self.bars = _Bars(ui)
        self._table = QGridLayout()
        self._table.setColumnStretch(1, 1)
        self._labels: list[QWidget] = []
        self.low = NumberField(ui, FROM_LABEL)
        self.high = NumberField(ui, TO_LABEL)
        self._range = QWidget()
        row = QHBoxLayout(self._range)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(TextLabel(ui, ONLY_FROM, role="caption", tone="text2"))
        row.addWidget(self.low, 1)
        row.addWidget(TextLabel(ui, TO, role="caption", tone="text2"))
        row.addWidget(self.high, 1)
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self._of)
        column.addWidget(self.bars)
        column.addLayout(self._table)
        column.addWidget(self._range)
        column.addStretch(1)
        self._layout = column
        self.field.chosen.connect(self._on_chosen)
        self.low.value_committed.connect(self._on_range)
        self.high.value_committed.connect(self._on_range)
        browsing.items_changed.connect(self.update_later)
        browsing.found_changed.connect(self.update_later)
        ui.follow(self)

    @property
    def column(self) -> ItemColumn | None:
        """The column shown."""
        items = self._browsing.items
        return None if items is None else items.column(self._column)

    @property
    def rows(self) -> dict[str, str]:
        """What stands in the card, for tests and screen readers."""
        names = [w.full_text if isinstance(w, ElidedLabel) else "" for w in self._labels[::2]]
        values = [w.text() if isinstance(w, TextLabel) else "" for w in self._labels[1::2]]
        return dict(zip(names, values, strict=True))

    def show_column(self, column_id: str) -> None:
        """Show another column."""
        self._column = column_id
        self.update_later()

    def update_later(self) -> None:
        """Count again if anybody sees it."""
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Count and show."""
        items = self._browsing.items
        if items is None:
            return
        shown = [c for c in items.columns if c.kind not in ("key", "picture", "curve", "text")]
        if self.column is None or self.column not in shown:
            self._column = shown[0].id
        choices = [(column.id, column_title(items, column)) for column in shown]
        self.field.set_items(choices, self._column)
        column = self.column
        stats = None if column is None else self._browsing.stats(column)
        if column is None or stats is None:
            return
        self._of.set_text(OF.format(n=stats.count))
        found = histogram(items, column, self._browsing.found)
        self.bars.set_histogram(found, items, column)
        self._fill(_rows(items, column, stats, self._ui))
        self._show_range(column, stats)

    def _fill(self, rows: list[tuple[Text, str]]) -> None:
        for label in self._labels:
            self._table.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._labels = []
        for number, (name, value) in enumerate(rows):
            left = ElidedLabel(self._ui, name, role="control", tone="text2")
            right = TextLabel(self._ui, plain(value), role="control_strong")
            right.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._table.addWidget(left, number, 0)
            self._table.addWidget(right, number, 1)
            self._labels += [left, right]
            left.show()
            right.show()

    def _show_range(self, column: ItemColumn, stats: ColumnStats) -> None:
        ranged = column.is_number or (column.kind == "class" and bool(stats.quartiles))
        limits = next((r for r in self._browsing.query.ranges if r.column == column.id), None)
        ranged = ranged and (bool(stats.quartiles) or limits is not None)
        self._range.setVisible(ranged)
        if not ranged:
            return
        ends = (limits.low, limits.high) if limits else (stats.quartiles[0], stats.quartiles[-1])
        self._ends = ends
        self.low.set_value(_rounded(ends[0]))
        self.high.set_value(_rounded(ends[1]))

    def _on_chosen(self, key: object) -> None:
        self._column = str(key)
        self.refresh()
        self.column_chosen.emit(self._column)

    def _on_range(self, _value: object) -> None:
        low, high = float(self.low.value), float(self.high.value)
        # What was not touched keeps every digit, so that the outermost items stay in.
        low = self._ends[0] if low == _rounded(self._ends[0]) else low
        high = self._ends[1] if high == _rounded(self._ends[1]) else high
        query = self._browsing.query
        others = tuple(r for r in query.ranges if r.column != self._column)
        wanted = Range(self._column, min(low, high), max(low, high))
        self._browsing.set_query(replace(query, ranges=(*others, wanted)))

    def retranslate(self) -> None:
        """Write everything again."""
        self.update_later()

    def restyle(self) -> None:
        """Take gaps from the theme."""
        theme = self._ui.theme
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.px(8))
        self._table.setVerticalSpacing(theme.px(3))
        self.update_later()

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # pyright: ignore[reportArgumentType]
        self.refresh()


class _Bars(QWidget):
    """A histogram with its two ends in numbers."""

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._found: Histogram | None = None
        self._classes: tuple[str, ...] = ()
        self._ends: tuple[str, str] = ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        ui.follow(self)

    def set_histogram(self, found: Histogram | None, items: Items, column: ItemColumn) -> None:
        """Show another histogram; None hides it."""
        self._found = found
        self._classes = items.classes if column.kind == "class" else ()
        self.setVisible(found is not None and bool(found.counts))
        if found is not None and not found.words:
            write = self._ui.language.translator.number
            low, high = found.low, found.high
            times = column.kind == "time"
            ends = (time_word(low), time_word(high)) if times else (write(low), write(high))
            self._ends = ends
        else:
            self._ends = ("", "")
        self.retranslate()
        self.updateGeometry()
        self.update()

    def retranslate(self) -> None:
        """Say it in words."""
        self.setAccessibleName(self._ui(SPREAD))
        low, high = self._ends
        words = BARS_SPOKEN.format(low=plain(low), high=plain(high)) if low else None
        self.setAccessibleDescription(self._ui(words))

    def restyle(self) -> None:
        """Take the height from the theme."""
        self.setFixedHeight(self._ui.theme.px(96))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._ui.theme.px(220), self._ui.theme.px(96))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, found = self._ui.theme, self._found
        if found is None:
            return
        painter = QPainter(self)
        foot = theme.line_height("axis") if self._ends[0] else 0
        box = QRectF(0, 0, self.width(), self.height() - foot - theme.px(2))
        paint_histogram(painter, box, theme, found, self._classes, _MOST)
        if foot:
            painter.setPen(theme.color("line2"))
            painter.drawLine(box.bottomLeft(), box.bottomRight())
            painter.setFont(theme.font("axis"))
            painter.setPen(theme.color("text3"))
            line = QRectF(0, self.height() - foot, self.width(), foot)
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(line, middle | Qt.AlignmentFlag.AlignLeft, self._ends[0])
            painter.drawText(line, middle | Qt.AlignmentFlag.AlignRight, self._ends[1])


def _rows(items: Items, column: ItemColumn, stats: ColumnStats, ui: Ui) -> list[tuple[Text, str]]:
    """Return the lines of the card: names and values in words."""
    number = ui.language.translator.number
    rows: list[tuple[Text, str]] = [(COUNT, number(stats.count - stats.missing))]
    if stats.missing:
        rows.append((MISSING, number(stats.missing)))
    if stats.frequent:
        total = sum(count for _, count in stats.frequent)
        for name, count in stats.frequent[:_MOST]:
            share = Number(count / total, 1, percent=True)
            words = ui(FREQUENT.format(count=number(count), share=share))
            if column.kind == "part":
                title = PART_WORDS[("train", "validation", "test").index(name)]
            else:
                title = plain(name)
            rows.append((title, words))
        return rows
    rows.append((DIFFERENT, number(stats.different)))
    if not stats.quartiles:
        return rows
    if column.kind == "time":
        ends = (stats.quartiles[0], stats.quartiles[2], stats.quartiles[4])
        names = (SMALLEST, MEDIAN, LARGEST)
        return [*rows, *((n, time_word(v)) for n, v in zip(names, ends, strict=True))]
    rows += [(MEAN, number(stats.mean)), (DEVIATION, number(stats.spread))]
    names = (SMALLEST, LOWER, MEDIAN, UPPER, LARGEST)
    return [*rows, *((n, number(v)) for n, v in zip(names, stats.quartiles, strict=True))]


def _rounded(value: float) -> float:
    """Return a number that can be read; whole numbers stay whole."""
    return float(f"{value:.6g}")
