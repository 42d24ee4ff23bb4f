"""The workspace “Text lab” of text projects: texts, words, why, errors, and what was learnt."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.compile.planner import PlanError
from nnstudio.data.dataset import Dataset
from nnstudio.data.letter_windows import writes
from nnstudio.gui.pages.error_gallery import ErrorGallery
from nnstudio.gui.pages.error_shares import ErrorShares
from nnstudio.gui.pages.review_deed import correct_error, review_errors
from nnstudio.gui.pages.simple_methods import SimpleMethods
from nnstudio.gui.panel import PanelContext
from nnstudio.gui.session import Session
from nnstudio.gui.text_lab.insight_card import InsightCard
from nnstudio.gui.text_lab.learnt_view import TITLE as LEARNT
from nnstudio.gui.text_lab.learnt_view import LearntView
from nnstudio.gui.text_lab.texts_pane import TextsPane
from nnstudio.gui.text_lab.why_pane import WhyPane
from nnstudio.gui.text_lab.words_pane import WordsPane
from nnstudio.gui.widgets.ground import set_ground
from nnstudio.gui.widgets.heading import Separator
from nnstudio.gui.widgets.splitter import Splitter
from nnstudio.gui.widgets.tab_strip import Tab, TabStrip
from nnstudio.train.events import JobFailed, JobResult
from nnstudio.train.job import Evaluation
from nnstudio.work.evaluate import make_job
from nnstudio.work.words import ProjectCorpus, make_corpus

TITLE = QT_TRANSLATE_NOOP("text_lab", "Text lab")
TABS = QT_TRANSLATE_NOOP("learnt", "What is shown of the net")
ANSWERS = QT_TRANSLATE_NOOP("learnt", "Answers and errors")
_KEY = "text_lab.evaluate"
_SHARES = "text_lab.error_shares"
_CORPUS = "text_lab.corpus"
_STACKED = 860  # effective width below which everything stands below each other
_LOW = 720  # effective height below which the card says one sentence only
_PANE, _WHY_PANE, _BELOW = 300, 500, 420  # heights where they stand below each other


def is_text_project(session: Session) -> bool:
    """Whether the open project's data are texts."""
    dataset = session.data.dataset
    if not session.has_document or dataset is None or writes(dataset):
        return False  # windows of letters are no texts to look at
    signature = dataset.raw_signature or dataset.signature
    return any(entry.kind == "text" for entry in signature.inputs)


class TextLabPage(QWidget):
    """Panes that follow each other: a text chosen in one is explained in another.

    Texts and words stand at the left; beside them one tab shows the answers, the other what was
    learnt.

    Args:
        context: session, training, look and language.
        methods: the simple methods beside the net shown.
        parent: owner.

    Signals:
        train_requested: a person wants to train, because there is nothing to show before.
        try_wanted: an edit that a person wants to try as a new run; None where all is so already.
        figures_wanted: a person wants to see the simple methods beside the net.
        facts_changed: what is to be said of the texts below the page; None while it is not seen.
    """

    train_requested = Signal()
    try_wanted = Signal(object)
    figures_wanted = Signal()
    facts_changed = Signal(object)

    def __init__(
        self, context: PanelContext, methods: SimpleMethods, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._methods = methods
        self._context, self._session, self._ui = context, context.session, context.ui
        self._asked: tuple[object, ...] = ()
        self._read: Dataset | None = None
        self._stacked: bool | None = None
        self._begun = False
        self._facts: Text | None = None
        self.texts = TextsPane(context)
        self.words = WordsPane(context)
        self.why = WhyPane(context)
        self.errors = ErrorGallery(context.ui)
        self._shares = ErrorShares(context, self.errors, _SHARES, beyond=True)
        self.insight = InsightCard(context, methods)
        self.learnt = LearntView(context)
        self.tabs = TabStrip(context.ui, TABS, [Tab("answers", ANSWERS), Tab("learnt", LEARNT)])
        self._left, self._right = (
            Splitter(Qt.Orientation.Vertical),
            Splitter(Qt.Orientation.Vertical),
        )
        self._below = QWidget()
        set_ground(self._below, "surface")
        below = QVBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(self.errors, 1)
        below.addWidget(self.insight)
        for split, panes in (
            (self._left, (self.texts, self.words)),
            (self._right, (self.why, self._below)),
        ):
            for pane in panes:
                split.addWidget(pane)
            split.setChildrenCollapsible(False)
        self._split = Splitter(Qt.Orientation.Horizontal)
        for region in (self._left, self._right, self.learnt):
            self._split.addWidget(region)
        self.learnt.hide()
        self._split.setChildrenCollapsible(False)
        self._split.setSizes([1000, 940, 0])
        self._left.setSizes([540, 420])
        self._right.setSizes([480, 400])
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._split)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(Separator())
        column.addWidget(self._scroll, 1)
        self._connect()
        context.ui.follow(self)

    def _connect(self) -> None:
        session, live, controller = self._session, self._context.live, self._context.controller
        session.data_changed.connect(self._on_changed)
        session.document_replaced.connect(self._on_replaced)
        session.runs_changed.connect(self._on_changed)
        live.run_changed.connect(self._on_changed)
        controller.result_arrived.connect(self._on_result)
        controller.job_failed.connect(self._on_failed)
        self.texts.text_chosen.connect(self._on_text)
        self.texts.try_wanted.connect(self.try_wanted)
        self.words.vocabulary.facts_changed.connect(self._on_facts)
        self.insight.try_wanted.connect(self.try_wanted)
        self.insight.word_opened.connect(self.words.look_for)
        self.insight.figures_wanted.connect(self.figures_wanted)
        self._shares.explained.connect(self.insight.show_errors)
        self.words.text_chosen.connect(self._on_text)
        self.errors.row_chosen.connect(self._on_text)
        self.errors.deed_wanted.connect(self._on_deed)
        self.errors.why_wanted.connect(self.explain)
        self.errors.review_wanted.connect(self._on_review)
        self.why.word_opened.connect(self.words.look_for)
        self.why.answered.connect(self._on_answered)
        self.why.train_requested.connect(self.train_requested)
        self.learnt.train_requested.connect(self.train_requested)
        self.learnt.text_chosen.connect(self.texts.open_text)
        self.learnt.word_opened.connect(self.words.look_for)
        self.tabs.chosen.connect(self.show_tab)

    def explain(self, row: int) -> None:
        """Show why the net answers a text as it does, and go there."""
        self.show_tab("answers")
        self._on_text(row)
        self.why.flow.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_tab(self, key: str) -> None:
        """Show "answers" or "learnt" at the right."""
        self.tabs.set_current(key)
        learnt = key == "learnt"
        left, *others = self._split.sizes()
        self.learnt.setVisible(learnt)
        self._right.setVisible(not learnt)
        self._split.setSizes([left, 0, sum(others)] if learnt else [left, sum(others), 0])
        if key == "answers":
            self.why.update_later()
        elif not self.learnt.alike.word and self.words.concordance.word:
            self.learnt.alike.look_for(self.words.concordance.word)

    def retranslate(self) -> None:
        """Name the page."""
        self.setAccessibleName(self._ui(TITLE))

    def restyle(self) -> None:
        """Take sizes from the theme."""
        self._stacked = None
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.facts_changed.emit(self._facts)
        self._on_changed()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.facts_changed.emit(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Two columns where there is room, else one."""
        theme = self._ui.theme
        self.insight.set_compact(self.height() < theme.px(_LOW))
        stacked = self.width() < theme.px(_STACKED)
        if stacked == self._stacked:
            return
        self._stacked = stacked
        vertical, horizontal = Qt.Orientation.Vertical, Qt.Orientation.Horizontal
        self._split.setOrientation(vertical if stacked else horizontal)
        for pane in (self.texts, self.words, self.why, self._below):
            height = {self.why: _WHY_PANE, self._below: _BELOW}.get(pane, _PANE)
            pane.setMinimumHeight(theme.px(height if stacked else 0))
        self.learnt.setMinimumHeight(theme.px(_WHY_PANE if stacked else 0))

    def _on_replaced(self) -> None:
        self._asked, self._read, self._begun = (), None, False
        self.words.concordance.look_for("")
        self.errors.show_result(None, None)
        self.texts.show_dataset(None)
        self.words.show_corpus(None, None)
        self.why.forget()
        self.insight.show_run(None)
        self.learnt.forget()
        self._on_changed()

    def _on_changed(self, *_args: object) -> None:
        if not self.isVisible() or not is_text_project(self._session):
            return
        dataset = self._session.data.dataset
        if dataset is None or self._session.data.status != "ready":
            return
        self.texts.show_dataset(dataset)
        self._read_corpus(dataset)
        self.why.update_later()
        record = self._session.runs.latest_trained
        if self._context.live.shown is not None:
            shown = self._context.live.shown
            record = shown if self._session.runs.weights(shown.id) else record
        if record is None:
            self._asked = ()
            self.errors.show_result(None, None)
            self.insight.show_run(None)
            self.learnt.show_result(None)
            return
        wanted = (record.id, record.reason, dataset.fingerprint, record.steps)
        if wanted == self._asked or self._context.controller.busy:
            return
        self._asked = wanted
        try:
            job = make_job(
                record,
                self._session.runs,
                dataset,
                self._session.registry,
                part="validation" if len(dataset.parts.validation) else "train",
                key=_KEY,
                steps=self._session.registries.data.steps,
            )
        except UserError as error:
            self._session.notify(error.message, "warning")
        except PlanError as error:
            self._session.notify(error.problems[0].message, "warning")
        else:
            self._context.live.submit(job)

    def _read_corpus(self, dataset: Dataset) -> None:
        """Count the words of training and validation on the desk thread."""
        if dataset is self._read:
            return
        self._read = dataset
        self.words.show_corpus(None, None)
        self.learnt.show_corpus(None)
        self.insight.show_corpus(None)

        def take(made: ProjectCorpus) -> None:
            if dataset is self._read:
                self.words.show_corpus(made, dataset)
                self.learnt.show_corpus(made)
                self.insight.show_corpus(made)

        self._session.desk.submit(
            _CORPUS, lambda: make_corpus(dataset), take, lambda error: self._on_unread(error)
        )

    def _on_unread(self, error: Exception) -> None:
        self._read = None
        if isinstance(error, UserError):
            self._session.notify(error.message, "warning")

    def _on_answered(self) -> None:
        """Begin with the word that moved the first answer most."""
        answer = self.why.answer
        if not self._begun and answer is not None and answer.without:
            self._begun = True
            if not self.words.concordance.word:
                self.words.look_for(answer.without[0].word)

    def _on_facts(self, facts: Text | None) -> None:
        self._facts = facts
        if self.isVisible():
            self.facts_changed.emit(facts)

    def _on_text(self, row: int) -> None:
        self._context.live.pin_row(row)

    def _on_result(self, event: JobResult) -> None:
        dataset = self._session.data.dataset
        if event.key != _KEY or not isinstance(event.value, Evaluation) or not self._asked:
            return
        result = event.value
        if dataset is None or (len(result.rows) and int(np.max(result.rows)) >= dataset.items):
            return
        self.errors.show_result(result, dataset)
        record = self._session.runs.get(str(self._asked[0]))
        self._shares.follow(record)
        self._methods.set_net(record, result)
        self.insight.show_run(None if record is None else (record.id, record.steps))
        self.texts.show_answers(result)
        self.learnt.show_result(result)

    def _on_failed(self, event: JobFailed) -> None:
        if event.key == _KEY:
            self._session.notify(event.message, "error")

    def _on_review(self) -> None:
        review_errors(self._session, self.errors, self)

    def _on_deed(self, deed: str, row: int) -> None:
        correct_error(self._session, self.errors, self, deed, row)
