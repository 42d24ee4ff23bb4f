"""Words that the net uses alike: the rows of its table that point the same way."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text
from nnstudio.compile.plan import Plan
from nnstudio.data.dataset import Dataset
from nnstudio.explain.why import question_preparation
from nnstudio.explain.word_maps import NearAnswer, NearQuestion, has_word_table, near_words_job
from nnstudio.gui.panel import PanelContext
from nnstudio.gui.plots.table_twin import TableData, TableTwin
from nnstudio.gui.text_lab.learnt_pane import Asked, LearntPane
from nnstudio.gui.text_lab.map_pane import NO_TABLE
from nnstudio.gui.widgets.buttons import LinkButton
from nnstudio.gui.widgets.empty_state import EmptyState
from nnstudio.gui.widgets.flow_row import FlowRow
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.gui.widgets.search_field import SearchField
from nnstudio.train.job import CallJob
from nnstudio.work.words import WordUse

TITLE = QT_TRANSLATE_NOOP("learnt", "Words the net uses alike")
WORD = QT_TRANSLATE_NOOP("learnt", "A word that the net knows")
NO_WORD = QT_TRANSLATE_NOOP(
    "learnt", "Type a word: below it stand the words that the net uses most like it."
)
HEADS = (
    QT_TRANSLATE_NOOP("learnt", "Word"),
    QT_TRANSLATE_NOOP("learnt", "Cosine"),
    QT_TRANSLATE_NOOP("learnt", "Count"),
)
NOTE = QT_TRANSLATE_NOOP(
    "learnt",
    "Cosine of the angle between the rows of both words: 1 means the same direction, 0 nothing in "
    "common, −1 the opposite. Alike is what helps this net to tell the classes apart, not what "
    "means the same. Count: occurrences in the training texts.",
)
IN_CONTEXT = QT_TRANSLATE_NOOP("learnt", "Show the word in its contexts")
COUNTED = QT_TRANSLATE_NOOP("learnt", "{n} times in the training texts")
SUMMARY = QT_TRANSLATE_NOOP("learnt", "Nearest to “{word}”: {near}, cosine {cosine}.")
_KEY = "text_lab.alike"
_REST_MS = 150


class AlikePane(LearntPane):
    """A field for a word and a table of the nearest; a row becomes the word.

    Args:
        context: data, training, look and language.
        parent: owner.
    """

    def __init__(self, context: PanelContext, parent: QWidget | None = None) -> None:
        super().__init__(context, _KEY, TITLE, parent)
        ui = self._ui
        self._answer: NearAnswer | None = None
        self._uses: Mapping[str, WordUse] = {}
        self.field = SearchField(ui, WORD)
        self.counted = TextLabel(ui, None, role="caption", tone="text2")
        self.in_context = LinkButton(ui, IN_CONTEXT)
        self._tools = FlowRow(self.field, self.counted, self.in_context)
        self.table = TableTwin(ui, TITLE)
        self.unknown = EmptyState(ui, "search", NO_WORD)
        self._body = QStackedWidget()
        self._body.addWidget(self.unknown)
        self._body.addWidget(self.table)
        self.note = TextLabel(ui, NOTE, role="caption", tone="text3", wrap=True)
        self._column = QVBoxLayout(self.content)
        self._column.addWidget(self._tools)
        self._column.addWidget(self._body, 1)
        self._column.addWidget(self.note)
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_REST_MS)
        self._typed.timeout.connect(self._on_typed)
        self.field.textChanged.connect(lambda _words: self._typed.start())
        self.in_context.clicked.connect(lambda: self.word_opened.emit(self.word))
        self.table.activated.connect(self._on_activated)
        self._show()
        ui.follow(self)

    @property
    def word(self) -> str:
        """What is asked about."""
        return self.field.text().strip()

    @property
    def answer(self) -> NearAnswer | None:
        """What is shown."""
        return self._answer

    def look_for(self, word: str) -> None:
        """Ask about a word at once."""
        self.field.setText(word)
        self._typed.stop()
        self._on_typed()

    def show_uses(self, uses: Mapping[str, WordUse]) -> None:
        """Take how often words occur in the training texts."""
        self._uses = uses
        self._show()

    def forget(self) -> None:
        """Show nothing: another project is open."""
        super().forget()
        self._answer, self._uses = None, {}
        self.field.clear()
        self._typed.stop()
        self._show()

    def refusal(self, plan: Plan, dataset: Dataset) -> Text | None:
        """Say so where the net has no row for each word."""
        return None if has_word_table(plan) else NO_TABLE

    def order(self, asked: Asked) -> CallJob | None:
        """Ask for the words nearest to the one in the field."""
        if not self.word:
            return None
        prepared = question_preparation(asked.prepared)
        question = NearQuestion(self.word, asked.plan, prepared, asked.weights)
        return near_words_job(self._key, question, asked.run_id)

    def show_answer(self, value: object) -> None:
        """Show the nearest words."""
        if isinstance(value, NearAnswer) and value.word == self.word:
            self._answer = value
            self._show()

    def show_failure(self, message: Text) -> None:
        """Say that the net does not know the word."""
        self._answer = None
        self._show(message)

    def retranslate(self) -> None:
        """Write what is made of several words again."""
        super().retranslate()
        self._describe()

    def restyle(self) -> None:
        """Take gaps from the theme."""
        px = self._ui.theme.px
        self.field.setMinimumWidth(px(150))
        self.field.setMaximumWidth(px(240))
        self._tools.flow.set_gaps(px(10), px(4))
        self._column.setContentsMargins(px(12), px(4), px(12), px(8))
        self._column.setSpacing(px(6))
        self._body.setMinimumHeight(px(120))

    def _on_typed(self) -> None:
        if not self.word:
            self._answer = None
            self._show()
        self.ask()

    def _show(self, missing: Text | None = None) -> None:
        answer = self._answer
        use = self._uses.get(self.word.lower()) if self.word else None
        self.counted.set_text(COUNTED.format(n=use.count) if use is not None else None)
        self.counted.setVisible(use is not None)
        self.in_context.setVisible(use is not None)
        self._tools.fit()
        if answer is None:
            self.unknown.set_content("search", missing or NO_WORD)
            self._body.setCurrentWidget(self.unknown)
        else:
            rows = [
                (near.word, Number(near.similarity, 2), self._count(near.word))
                for near in answer.near
            ]
            self.table.set_data(TableData(HEADS, rows))
            self._body.setCurrentWidget(self.table)
        self._describe()

    def _count(self, word: str) -> int | None:
        use = self._uses.get(word)
        return None if use is None else use.count

    def _describe(self) -> None:
        answer = self._answer
        said = ""
        if answer is not None and answer.near:
            first = answer.near[0]
            cosine = Number(first.similarity, 2)
            said = self._ui(SUMMARY.format(word=answer.word, near=first.word, cosine=cosine))
        self.table.setAccessibleDescription(said)

    def _on_activated(self, index: QModelIndex) -> None:
        answer = self._answer
        if answer is not None and 0 <= index.row() < len(answer.near):
            self.look_for(answer.near[index.row()].word)
