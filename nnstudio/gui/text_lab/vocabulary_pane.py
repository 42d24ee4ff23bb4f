"""The words of the corpus: typical ones of each class, frequent ones, and what the net knows."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, dotted, plain
from nnstudio.data.corpus.corpus import TRAIN
from nnstudio.data.corpus.frequencies import frequencies
from nnstudio.data.corpus.keyness import keyness
from nnstudio.data.corpus.occurrences import Unit
from nnstudio.data.corpus.stop_words import load_stop_words
from nnstudio.data.dataset import Dataset
from nnstudio.edit.stop_words import keep, knows_stop_words, leave_out, stop_words_of
from nnstudio.gui.panel import PanelContext
from nnstudio.gui.text_lab.lengths_view import LengthsView
from nnstudio.gui.widgets.buttons import Button
from nnstudio.gui.widgets.choice_field import CheckField, ChoiceField
from nnstudio.gui.widgets.flow import FlowLayout
from nnstudio.gui.widgets.ground import set_ground
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.gui.widgets.tables import prepare_table
from nnstudio.gui.widgets.ui import Ui
from nnstudio.work.words import ProjectCorpus, WordsSummary, summarise

Index = QModelIndex | QPersistentModelIndex

NAME = QT_TRANSLATE_NOOP("text_lab", "Words of the corpus")
WHICH = QT_TRANSLATE_NOOP("text_lab", "Which words")
FREQUENT = QT_TRANSLATE_NOOP("text_lab", "Most frequent")
TYPICAL = QT_TRANSLATE_NOOP("text_lab", "Typical of {name}")
UNITS = QT_TRANSLATE_NOOP("text_lab", "Words or pairs")
SINGLE = QT_TRANSLATE_NOOP("text_lab", "Words")
PAIRS = QT_TRANSLATE_NOOP("text_lab", "Pairs of words")
STOP_WORDS = QT_TRANSLATE_NOOP("text_lab", "With stop words")
HEADS_FREQUENT = (
    QT_TRANSLATE_NOOP("text_lab", "Word"),
    QT_TRANSLATE_NOOP("text_lab", "Count"),
    QT_TRANSLATE_NOOP("text_lab", "In texts"),
    QT_TRANSLATE_NOOP("text_lab", "Per million"),
)
HEADS_TYPICAL = (
    QT_TRANSLATE_NOOP("text_lab", "Word"),
    QT_TRANSLATE_NOOP("text_lab", "Here"),
    QT_TRANSLATE_NOOP("text_lab", "Elsewhere"),
    QT_TRANSLATE_NOOP("text_lab", "In texts"),
    QT_TRANSLATE_NOOP("text_lab", "Log-likelihood"),
    QT_TRANSLATE_NOOP("text_lab", "Log ratio"),
)
TIPS_TYPICAL = (
    None,
    QT_TRANSLATE_NOOP("text_lab", "How often it stands in the training texts of this class."),
    QT_TRANSLATE_NOOP("text_lab", "How often it stands in those of all other classes."),
    QT_TRANSLATE_NOOP("text_lab", "In how many training texts of this class it stands."),
    QT_TRANSLATE_NOOP(
        "text_lab",
        "How little chance alone explains the difference (G², Dunning 1993). In brackets where "
        "chance cannot be ruled out at 5 %, all words taken together.",
    ),
    QT_TRANSLATE_NOOP(
        "text_lab", "1 is twice as frequent here as elsewhere, 2 four times, 3 eight times."
    ),
)
BRACKETS = QT_TRANSLATE_NOOP("text_lab", "({value})")
LEFT_OUT = QT_TRANSLATE_NOOP("text_lab", "{word} (left out)")
LEAVE_OUT = QT_TRANSLATE_NOOP("text_lab", "Leave out")
KEEP = QT_TRANSLATE_NOOP("text_lab", "Keep again")
LEAVE_OUT_TIP = QT_TRANSLATE_NOOP(
    "text_lab",
    "The net will not see the chosen word any more: it becomes a stop word. The net must be "
    "trained anew then. All stop words stand in the step that makes words of the texts, on the "
    "page Data.",
)
KEEP_TIP = QT_TRANSLATE_NOOP(
    "text_lab", "The net will see the chosen word again once trained anew."
)
DIFFERENT = QT_TRANSLATE_NOOP("text_lab", "{n} different words")
UNKNOWN = QT_TRANSLATE_NOOP("text_lab", "unknown words in validation {share}")
MEDIANS = QT_TRANSLATE_NOOP(
    "text_lab", "half of the texts have at most {n} words, the longest {most}"
)
CUT = QT_TRANSLATE_NOOP("text_lab", "{share} of the texts are cut after {length} words")
MOST = 500
_TALL = 270  # effective height from which on the lengths are drawn, too
_KEY = "text_lab.words"
_SUMMARY = "text_lab.summary"


@dataclass(frozen=True)
class WordRow:
    """A line of the table: the word, its figures as texts, and whether it is a stop word."""

    word: str
    figures: tuple[Text, ...]


class WordsModel(QAbstractTableModel):
    """Words with figures.

    Args:
        ui: language of heads and figures.
        parent: owner.
    """

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._rows: tuple[WordRow, ...] = ()
        self._heads: tuple[Text, ...] = HEADS_FREQUENT
        self._tips: tuple[Text | None, ...] = ()
        self._left_out: frozenset[str] = frozenset()

    @property
    def left_out(self) -> frozenset[str]:
        """The words that the net does not see."""
        return self._left_out

    def set_left_out(self, words: frozenset[str]) -> None:
        """Mark the words that the net does not see."""
        if words != self._left_out:
            self._left_out = words
            last = self.index(max(0, len(self._rows) - 1), 0)
            self.dataChanged.emit(self.index(0, 0), last)

    @property
    def rows(self) -> tuple[WordRow, ...]:
        """The lines shown."""
        return self._rows

    def show_rows(
        self,
        rows: tuple[WordRow, ...],
        heads: tuple[Text, ...],
        tips: tuple[Text | None, ...] = (),
    ) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._rows, self._heads, self._tips = rows, heads, tips
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or section >= len(self._heads):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._ui(self._heads[section])
        if role == Qt.ItemDataRole.ToolTipRole and section < len(self._tips):
            return self._ui(self._tips[section]) or None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(section)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(index.column())
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if index.column():
            return self._ui(row.figures[index.column() - 1])
        out = row.word in self._left_out
        return self._ui(LEFT_OUT.format(word=plain(row.word))) if out else row.word


def _side(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


class VocabularyPane(QWidget):
    """Typical and frequent words in a table; Enter or a double click shows a word in context.

    Args:
        context: look, language and the thread that counts.
        parent: owner.

    Signals:
        word_opened: a person wants to see a word in its contexts.
        facts_changed: what the vocabulary is like, in short; None while it is not known.
    """

    word_opened = Signal(str)
    facts_changed = Signal(object)

    def __init__(self, context: PanelContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ui = self._ui = context.ui
        self._session = context.session
        self._desk = context.session.desk
        self._made: ProjectCorpus | None = None
        self._summary: WordsSummary | None = None
        self.which = ChoiceField(ui, WHICH, [(-1, FREQUENT)], pill=True)
        units: list[tuple[Hashable, Text]] = [("words", SINGLE), ("pairs", PAIRS)]
        self.units = ChoiceField(ui, UNITS, units, pill=True)
        self.stop = CheckField(ui, STOP_WORDS)
        self.leave_out = Button(ui, LEAVE_OUT, tooltip=LEAVE_OUT_TIP, size="small")
        self.lengths = LengthsView(ui)
        self.told = TextLabel(ui, None, role="caption", tone="text2", wrap=True)
        self.table = QTableView()
        self.words = WordsModel(ui, self)
        self.table.setModel(self.words)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.verticalHeader().hide()
        self._tools = QWidget()
        self._tools_row = FlowLayout(self._tools)
        for field in (self.which, self.units, self.stop, self.leave_out):
            self._tools_row.addWidget(field)
        set_ground(self, "surface")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tools)
        column.addWidget(self.table, 1)
        column.addWidget(self.lengths)
        column.addWidget(self.told)
        self.which.chosen.connect(self._count)
        self.units.chosen.connect(self._count)
        self.stop.toggled.connect(self._count)
        self.table.activated.connect(self._on_activated)
        self.table.selectionModel().currentRowChanged.connect(self._update_deed)
        self.words.modelReset.connect(self._update_deed)
        self.leave_out.clicked.connect(self._on_leave_out)
        self._session.data_changed.connect(self._on_data)
        ui.follow(self)

    def show_corpus(self, made: ProjectCorpus | None, dataset: Dataset | None) -> None:
        """Count the words of another corpus; None while it is being read."""
        self._made, self._summary = made, None
        if made is None or dataset is None:
            self.words.show_rows((), HEADS_FREQUENT)
            self.lengths.show_lengths(None)
            self._tell()
            return
        names = made.corpus.class_names
        items: list[tuple[Hashable, Text]] = [(-1, FREQUENT)]
        if len(names) > 1:
            items = [
                (number, TYPICAL.format(name=plain(name))) for number, name in enumerate(names)
            ] + items
        before = self.which.current if self.which.count() == len(items) else None
        first = 0 if len(names) > 1 else -1
        self.which.set_items(items, first if before is None else before)
        self._count()
        self._desk.submit(_SUMMARY, lambda: summarise(dataset, made), self._take, _ignore)

    def retranslate(self) -> None:
        """Write what is made of several words again."""
        self.setAccessibleName(self._ui(NAME))
        self.table.setAccessibleName(self._ui(NAME))
        self.words.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.words.columnCount())
        self.table.viewport().update()
        self._tell()

    def restyle(self) -> None:
        """Take rows and gaps from the theme."""
        px = self._ui.theme.px
        prepare_table(self._ui.theme, self.table)
        self._tools_row.setContentsMargins(px(12), px(4), px(12), px(6))
        self._tools_row.set_gaps(px(8))
        self.told.setContentsMargins(px(12), px(6), px(12), px(6))
        self._fit()
        self.lengths.set_room(self.height() >= px(_TALL))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lengths.set_room(self.height() >= self._ui.theme.px(_TALL))

    def _take(self, summary: WordsSummary) -> None:
        self._summary = summary
        self.lengths.show_lengths(summary.lengths, summary.truncation)
        self._tell()
        self._count()  # with the stop words of the language that was found

    def _count(self, *_args: object) -> None:
        made, class_ = self._made, self.which.current
        if made is None:
            return
        unit: Unit = "pairs" if self.units.current == "pairs" else "words"
        language = self._summary.language if self._summary is not None else None
        with_stop = self.stop.isChecked()
        chosen = class_ if isinstance(class_, int) else -1

        def count() -> tuple[WordRow, ...]:
            stop = load_stop_words(language) if language is not None else frozenset[str]()
            return _rows(made, chosen, unit, stop, with_stop)

        self._desk.submit(_KEY, count, lambda rows: self._show(rows, chosen), _ignore)

    def _show(self, rows: tuple[WordRow, ...], class_: int) -> None:
        typical = class_ >= 0
        self.words.show_rows(
            rows, HEADS_TYPICAL if typical else HEADS_FREQUENT, TIPS_TYPICAL if typical else ()
        )
        self._fit()

    def _fit(self) -> None:
        head = self.table.horizontalHeader()
        for column in range(self.words.columnCount()):
            stretch = QHeaderView.ResizeMode.Stretch
            head.setSectionResizeMode(
                column, QHeaderView.ResizeMode.ResizeToContents if column else stretch
            )

    def _tell(self) -> None:
        summary = self._summary
        if summary is None:
            self.told.set_text(None)
            self.facts_changed.emit(None)
            return
        share = Number(summary.unknown.share, 1, percent=True)
        parts = [DIFFERENT.format(n=summary.different), UNKNOWN.format(share=share)]
        self.facts_changed.emit(dotted(*parts))
        median = round(summary.lengths.medians[0])
        parts.append(MEDIANS.format(n=median, most=summary.lengths.longest))
        cut = summary.truncation
        if cut is not None and cut.texts_cut:
            some = Number(cut.texts_cut / max(cut.texts, 1), 1, percent=True)
            parts.append(CUT.format(share=some, length=cut.length))
        self.told.set_text(dotted(*parts))

    def _current(self) -> str:
        """Return the chosen word; "" for none."""
        row, rows = self.table.currentIndex().row(), self.words.rows
        return rows[row].word if 0 <= row < len(rows) else ""

    def _on_data(self, *_args: object) -> None:
        self.words.set_left_out(stop_words_of(self._session.document.data))
        self._update_deed()

    def _update_deed(self, *_args: object) -> None:
        """Offer to leave the chosen word out, or to keep it again."""
        word = self._current()
        out = word in self.words.left_out
        self.leave_out.set_text(KEEP if out else LEAVE_OUT)
        self.leave_out.set_tooltip(KEEP_TIP if out else LEAVE_OUT_TIP)
        possible = knows_stop_words(self._session.document.data) and self.units.current == "words"
        self.leave_out.setEnabled(bool(word) and possible)

    def _on_leave_out(self) -> None:
        word = self._current()
        deed = keep if word in self.words.left_out else leave_out
        self._session.attempt(deed, self._session.document, word)

    def _on_activated(self, index: QModelIndex) -> None:
        self.word_opened.emit(self.words.rows[index.row()].word)


def _rows(
    made: ProjectCorpus, class_: int, unit: Unit, stop: frozenset[str], with_stop: bool
) -> tuple[WordRow, ...]:
    """Return the lines of the table; both lists come from the training part."""
    if class_ >= 0:
        found = keyness(made.corpus, class_, unit=unit, stop_words=stop)
        rows: list[WordRow] = []
        for key in found.typical(MOST, with_stop_words=with_stop):
            strength: Text = Text("", "{value}", (("value", Number(key.g2, 1)),))
            if not key.significant:
                strength = BRACKETS.format(value=Number(key.g2, 1))
            counts = (_whole(key.count), _whole(key.other_count), _whole(key.texts))
            ratio = Text("", "{value}", (("value", Number(key.log_ratio, 1)),))
            rows.append(WordRow(key.word, (*counts, strength, ratio)))
        return tuple(rows)
    counted = frequencies(made.corpus, unit=unit, part=TRAIN, stop_words=stop)
    some = counted.rows(counted.ranked(with_stop_words=with_stop)[:MOST])
    return tuple(
        WordRow(one.word, (_whole(one.count), _whole(one.texts), _whole(round(one.per_million))))
        for one in some
    )


def _whole(number: int) -> Text:
    return Text("", "{value}", (("value", Number(number, 0)),))


def _ignore(_error: Exception) -> None:
    """Leave the table as it is: the desk has written down what went wrong."""
