"""The Results workspace: how good the net is, where it errs, and the locked final test."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFileDialog,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.compile.planner import PlanError
from nnstudio.data.dataset import Dataset, PartName
from nnstudio.explain.review_words import corrections_note, validation_corrections
from nnstudio.export.registry import load_exports
from nnstudio.gui.dialogs.messages import Messages
from nnstudio.gui.files import ProjectFiles
from nnstudio.gui.pages.baseline_section import BaselineSection
from nnstudio.gui.pages.class_table import TITLE as BY_CLASS
from nnstudio.gui.pages.class_table import ClassTable
from nnstudio.gui.pages.error_gallery import ErrorGallery
from nnstudio.gui.pages.error_shares import ErrorShares
from nnstudio.gui.pages.metric_cards import MetricCards
from nnstudio.gui.pages.repeat_section import RepeatSection
from nnstudio.gui.pages.review_deed import correct_error, review_errors
from nnstudio.gui.pages.run_comparison import RunComparison
from nnstudio.gui.pages.run_words import clock, final_words
from nnstudio.gui.pages.simple_methods import SimpleMethods
from nnstudio.gui.pages.truth_plot import TruthPlot
from nnstudio.gui.panel import PanelContext
from nnstudio.gui.plots.confusion_view import ConfusionView
from nnstudio.gui.widgets.buttons import Button
from nnstudio.gui.widgets.choice_field import ChoiceField
from nnstudio.gui.widgets.empty_state import EmptyState
from nnstudio.gui.widgets.ground import set_ground
from nnstudio.gui.widgets.heading import Heading, Separator
from nnstudio.gui.widgets.labels import StatusLabel, TextLabel
from nnstudio.gui.widgets.splitter import Splitter
from nnstudio.project.run_data import data_note
from nnstudio.project.run_record import RunRecord
from nnstudio.train.events import JobFailed, JobResult
from nnstudio.train.job import Evaluation
from nnstudio.work.evaluate import make_job, note_final_test
from nnstudio.work.export import export_run

PART = QT_TRANSLATE_NOOP("results", "Part")
RUN = QT_TRANSLATE_NOOP("results", "Run")
RUN_NAME = QT_TRANSLATE_NOOP("results", "Run {number}, {time}")
VALIDATION = QT_TRANSLATE_NOOP("results", "validation")
TRAIN = QT_TRANSLATE_NOOP("results", "training")
NOT_TRAINED = QT_TRANSLATE_NOOP("results", "Results appear after the first training.")
TRUTH = QT_TRANSLATE_NOOP("results", "Predicted and true")
TRUTH_CAPTION = QT_TRANSLATE_NOOP("results", "on the dashed line the answer is exactly right")
CONFUSION = QT_TRANSLATE_NOOP("results", "Confusion matrix")
CONFUSION_CAPTION = QT_TRANSLATE_NOOP("results", "click a cell to see its items")
FINAL = QT_TRANSLATE_NOOP("results", "Final test …")
TEST_LOCKED = QT_TRANSLATE_NOOP("results", "Test: {count} locked")
NEVER = QT_TRANSLATE_NOOP("results", "Never looked at. Each look is counted.")
LOOKED = QT_TRANSLATE_NOOP("results", "Looked at {count} times.")
LOOKED_ONCE = QT_TRANSLATE_NOOP("results", "Looked at once.")
ASK = QT_TRANSLATE_NOOP("results", "Compute the final test?")
ASK_FIRST = QT_TRANSLATE_NOOP(
    "results",
    "The test part tells how good the net is on items that played no part in any decision. Do it "
    "once, when you are done; the look is counted and stays in the project.",
)
ASK_AGAIN = QT_TRANSLATE_NOOP(
    "results",
    "You have looked {count} times already. Every further look makes the figure a little too "
    "good, because decisions follow it.",
)
DEED = QT_TRANSLATE_NOOP("results", "Compute final test")
EXPORT_TITLE = QT_TRANSLATE_NOOP("results", "Export as PyTorch script")
EXPORTED = QT_TRANSLATE_NOOP("results", "Written: {file}")
_PANE = 280  # height of a pane where they stand below each other
_SLIM = 520  # effective width below which the final test's button stands below its words
_STACKED = 860  # effective width below which everything stands below each other
_KEY = "results.evaluate"
_FINAL_KEY = "results.final"
_SHARES = "results.error_shares"


class ResultsPage(QWidget):
    """What came of a run.

    Args:
        context: session, training, look and language.
        files: a counted look makes the project unsaved.
        messages: asks before the final test.
        methods: the simple methods beside the net shown.
        parent: owner.

    Signals:
        why_wanted: a person asks why the net answers a text so; its row in the data set.
    """

    why_wanted = Signal(int)

    def __init__(
        self,
        context: PanelContext,
        files: ProjectFiles,
        messages: Messages,
        methods: SimpleMethods,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._files, self._messages = context, files, messages
        self._methods = methods
        self._session, self._ui = context.session, context.ui
        self._result: Evaluation | None = None
        self._asked: tuple[object, ...] = ()
        self._build()
        session = self._session
        session.document_replaced.connect(self._on_document_replaced)
        session.data_changed.connect(self._on_changed)
        session.runs_changed.connect(self._on_changed)
        context.live.run_changed.connect(self._on_changed)
        context.controller.result_arrived.connect(self._on_result)
        context.controller.job_failed.connect(self._on_failed)
        self._ui.follow(self)

    def _build(self) -> None:
        ui = self._ui
        self._empty = EmptyState(ui, "results", NOT_TRAINED)
        self._content = QWidget()
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._empty)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._content)
        self._shown = scroll
        self._stack.addWidget(scroll)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self.run_field = ChoiceField(ui, RUN, (("", plain("–")),))
        self.part_field = ChoiceField(ui, PART, (("validation", VALIDATION), ("train", TRAIN)))
        self.run_field.chosen.connect(self._on_run_chosen)
        self.part_field.chosen.connect(self._on_changed)
        self._bar = QHBoxLayout()
        for label, field in ((RUN, self.run_field), (PART, self.part_field)):
            pair = QHBoxLayout()
            pair.setSpacing(ui.theme.px(8))
            pair.addWidget(TextLabel(ui, label, role="caption", tone="text2"))
            pair.addWidget(field)
            self._bar.addLayout(pair)
        self._bar.addStretch(1)
        bar = QWidget()
        set_ground(bar, "surface")
        bar.setLayout(self._bar)
        self.metrics = MetricCards(ui, self._session.terms)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(0)
        self._top.addWidget(self.metrics, 1)
        self._top.addWidget(self._make_test_card())
        self.confusion = ConfusionView(ui)
        self.gallery = ErrorGallery(ui)
        self._shares = ErrorShares(self._context, self.gallery, _SHARES)
        self.classes = ClassTable(ui)
        self.truth = TruthPlot(ui)
        split = Splitter(Qt.Orientation.Horizontal)
        self._panes = (
            self._pane(Heading(ui, CONFUSION, caption=CONFUSION_CAPTION), self.confusion),
            self.gallery,
            self._pane(Heading(ui, BY_CLASS), self.classes),
        )
        self._truth_pane = self._pane(Heading(ui, TRUTH, caption=TRUTH_CAPTION), self.truth)
        self._truth_pane.hide()
        for pane in (*self._panes, self._truth_pane):
            split.addWidget(pane)
        split.setChildrenCollapsible(False)
        split.setSizes([500, 560, 400, 500])
        self._panes_split = split
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.data_note = StatusLabel(ui, "warn", plain(""), wrap=True)
        self.data_note.setContentsMargins(*self._note_margins())
        self.data_note.hide()
        self.corrections_note = StatusLabel(ui, "info", plain(""), wrap=True)
        self.corrections_note.setContentsMargins(*self._note_margins())
        self.corrections_note.hide()
        column.addWidget(bar)
        column.addWidget(self.data_note)
        column.addWidget(self.corrections_note)
        self.beside = RunComparison(self._context)
        column.addWidget(self.beside)
        column.addWidget(Separator())
        column.addLayout(self._top)
        column.addWidget(Separator())
        column.addWidget(split, 1)
        self.baselines = BaselineSection(self._context, self._methods)
        column.addWidget(self.baselines)
        self.repeats = RepeatSection(self._context)
        column.addWidget(self.repeats)
        self.confusion.cell_chosen.connect(self.gallery.show_cell)
        self.gallery.row_chosen.connect(self._context.live.pin_row)
        self.gallery.deed_wanted.connect(self._on_deed)
        self.gallery.why_wanted.connect(self.why_wanted)
        self.gallery.review_wanted.connect(self._on_review)

    def _note_margins(self) -> tuple[int, int, int, int]:
        px = self._ui.theme.px
        return px(16), 0, px(16), px(8)

    def _pane(self, heading: Heading, widget: QWidget) -> QWidget:
        pane = QWidget()
        set_ground(pane, "surface")
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(heading)
        column.addWidget(widget, 1)
        return pane

    def _make_test_card(self) -> QWidget:
        ui = self._ui
        card = QWidget()
        set_ground(card, "well")
        self._test_title = StatusLabel(ui, "locked", plain(""), role="heading", parent=card)
        self._test_words = TextLabel(
            ui, NEVER, role="caption", tone="text3", wrap=True, parent=card
        )
        self._test_result = TextLabel(ui, None, role="control_strong", wrap=True, parent=card)
        self.final_button = Button(ui, FINAL, icon="lock", parent=card)
        self.final_button.clicked.connect(self.final_test)
        self._test_column = QVBoxLayout()
        self._test_column.addStretch(1)
        self._test_column.addWidget(self._test_title)
        self._test_column.addWidget(self._test_words)
        self._test_column.addWidget(self._test_result)
        self._test_column.addStretch(1)
        self._test_row = QBoxLayout(QBoxLayout.Direction.LeftToRight, card)
        self._test_row.addLayout(self._test_column, 1)
        self._test_row.addWidget(self.final_button)
        self._test_card = card
        return card

    def record(self) -> RunRecord | None:
        """Return the run whose results are shown."""
        chosen = self._session.runs.get(str(self.run_field.current or ""))
        if chosen is not None and self._session.runs.weights(chosen.id):
            return chosen
        return self._session.runs.latest_trained

    def final_test(self) -> None:
        """Compute the final test, after asking."""
        record, dataset = self.record(), self._session.data.dataset
        if record is None or dataset is None:
            return
        looks = self._session.document.final_tests
        text = ASK_AGAIN.format(count=looks) if looks else ASK_FIRST
        if self._messages.ask(ASK, text, DEED):
            self._submit(_FINAL_KEY, "test", record)

    def export_pytorch(self) -> None:
        """Ask for a file and write the script of the run."""
        record, dataset = self.record(), self._session.data.dataset
        if record is None or dataset is None:
            self._session.notify(NOT_TRAINED, "warning")
            return
        suggestion = (self._session.document.title or "net").replace("/", "-") + ".py"
        name, _ = QFileDialog.getSaveFileName(
            self, self._ui(EXPORT_TITLE), suggestion, "Python (*.py)"
        )
        if not name:
            return
        try:
            files = export_run(
                "pytorch",
                record,
                self._session.runs,
                dataset,
                Path(name),
                self._session.registry,
                load_exports(),
            )
        except UserError as error:
            self._messages.error(error)
            return
        self._session.notify(EXPORTED.format(file=plain(files[0].name)), "info")

    def _submit(self, key: str, part: PartName, record: RunRecord) -> None:
        dataset = self._session.data.dataset
        if dataset is None:
            return
        try:
            job = make_job(
                record,
                self._session.runs,
                dataset,
                self._session.registry,
                part=part,
                key=key,
                steps=self._session.registries.data.steps,
            )
        except UserError as error:
            self._session.notify(error.message, "warning")
            return
        except PlanError as error:
            self._session.notify(error.problems[0].message, "warning")
            return
        self._context.live.submit(job)

    def _on_changed(self, *_args: object) -> None:
        self._update_runs()
        record, dataset = self.record(), self._session.data.dataset
        if dataset is not None:
            self._update_parts(dataset)
        shown = record is not None and dataset is not None
        self._stack.setCurrentWidget(self._shown if shown else self._empty)
        self._update_test()
        note = data_note(record, dataset) if record is not None and dataset is not None else None
        self.data_note.setVisible(note is not None)
        if note is not None:
            self.data_note.set_state("warn", note)
        self._update_corrections(dataset)
        if record is None or dataset is None:
            self._asked = ()
            self._forget()
            return
        part = str(self.part_field.current)
        items = hash(dataset.parts.of("train" if part == "train" else "validation").tobytes())
        wanted = (record.id, record.reason, part, dataset.fingerprint, items, record.steps)
        if self.isVisible() and wanted != self._asked and not self._context.controller.busy:
            self._asked = wanted
            self._submit(_KEY, "train" if part == "train" else "validation", record)

    def _on_document_replaced(self) -> None:
        self._asked = ()
        self._forget()
        self._on_changed()

    def _forget(self) -> None:
        """Show no figures: those at hand belong to another net or to other data."""
        if self._result is not None:
            self._result = None
            self._methods.set_net(None, None)
            self.beside.set_net(None, None)
            self.metrics.set_evaluation(None)
            for pane in self._panes:
                pane.hide()

    def _update_corrections(self, dataset: Dataset | None) -> None:
        """Say that all runs are scored on the same corrected items, and how they were corrected."""
        note = None
        if dataset is not None and self._session.data.status == "ready":
            count = validation_corrections(dataset, self._session.document.data)
            note = corrections_note(count)
            if note is not None:
                self.corrections_note.set_state("warn" if count.others else "info", note)
        self.corrections_note.setVisible(note is not None)

    def _update_parts(self, dataset: Dataset) -> None:
        """Offer the parts that hold items: of a truth table nothing is kept for validation."""
        known: tuple[tuple[PartName, Text], ...] = (("validation", VALIDATION), ("train", TRAIN))
        filled = [(part, words) for part, words in known if len(dataset.parts.of(part))]
        if filled and self.part_field.keys != tuple(part for part, _ in filled):
            self.part_field.set_items(filled, filled[0][0])

    def _update_runs(self) -> None:
        runs = self._session.runs
        items = [
            (record.id, RUN_NAME.format(number=record.number, time=plain(clock(record.started))))
            for record in reversed(list(runs))
            if runs.weights(record.id)
        ]
        shown = self._context.live.shown  # a new run is what a person wants to see
        trained = shown is not None and bool(runs.weights(shown.id))
        current = shown.id if shown is not None and trained else self.run_field.current
        known = {key for key, _ in items}
        if not items:
            items = [("", plain("–"))]
        self.run_field.set_items(items, current if current in known else items[0][0])

    def _update_test(self) -> None:
        dataset = self._session.data.dataset
        count = len(dataset.parts.test) if dataset is not None else 0
        self._test_title.set_state("locked", TEST_LOCKED.format(count=count))
        looks = self._session.document.final_tests
        words = NEVER if not looks else LOOKED_ONCE if looks == 1 else LOOKED.format(count=looks)
        self._test_words.set_text(words)
        self.final_button.setEnabled(count > 0 and not self._context.controller.busy)
        record = self.record()
        self._test_result.setVisible(record is not None and bool(record.test))
        if record is not None and record.test:
            self._test_result.set_text(final_words(record))

    def _on_deed(self, deed: str, row: int) -> None:
        correct_error(self._session, self.gallery, self, deed, row)

    def _on_review(self) -> None:
        review_errors(self._session, self.gallery, self)

    def _on_run_chosen(self, key: object) -> None:
        self._context.live.show_run(str(key))
        self._on_changed()

    def _on_result(self, event: JobResult) -> None:
        if not isinstance(event.value, Evaluation):
            return
        if event.key == _KEY:
            if self._asked:
                self._show(event.value)
        elif event.key == _FINAL_KEY:
            record = self.record()
            if record is not None:
                runs = self._session.runs
                note_final_test(self._session.document, runs, record.id, event.value)
                tested = runs.get(record.id)
                if tested is not None:
                    self._files.keep_run(tested, runs.weights(record.id))
            self._update_test()

    def _on_failed(self, event: JobFailed) -> None:
        if event.key == _KEY:
            self._forget()
        if event.key in (_KEY, _FINAL_KEY):
            self._session.notify(event.message, "error")

    def _show(self, result: Evaluation) -> None:
        self._result = result
        dataset = self._session.data.dataset
        self.metrics.set_evaluation(result)
        self._methods.set_net(self.record(), result)
        self.beside.set_net(self.record(), result)
        classification = result.confusion is not None and dataset is not None
        for pane in self._panes:
            pane.setVisible(classification)
        self._truth_pane.setVisible(not classification and dataset is not None)
        if classification and dataset is not None:
            self.confusion.set_classes(dataset.signature.target.classes)
            self.confusion.set_counts(np.asarray(result.confusion, dtype=np.int64))
            self.gallery.show_result(result, dataset)
            self._shares.follow(self.record())
            self.classes.set_results(result.per_class)
        elif dataset is not None:
            rows = np.asarray(result.rows, dtype=np.int64)
            true = np.asarray(dataset.target, dtype=np.float64)[rows].reshape(len(rows), -1)
            given = np.asarray(result.prediction.outputs, dtype=np.float64).reshape(len(rows), -1)
            self.truth.set_values(true[:, 0], given[:, 0])

    def retranslate(self) -> None:
        """Write what is made of several words again."""
        self.setAccessibleName(self._ui(QT_TRANSLATE_NOOP("results", "Results")))
        self._on_changed()

    def restyle(self) -> None:
        """Build the cards anew: their margins follow the theme."""
        theme = self._ui.theme
        self._bar.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8))
        self._bar.setSpacing(theme.px(24))
        self._test_row.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8))
        self._test_row.setSpacing(theme.px(12))
        self._test_column.setSpacing(theme.px(2))
        self._test_card.setMinimumWidth(theme.px(240))
        self.metrics.set_evaluation(self._result)
        self._arrange()

    def _arrange(self) -> None:
        """Side by side where there is room, else below each other."""
        narrow = self.width() < self._ui.theme.px(_STACKED)
        direction = QBoxLayout.Direction
        self._top.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        slim = self.width() < self._ui.theme.px(_SLIM)
        self.baselines.set_slim(slim)
        self.repeats.set_slim(slim)
        self._test_row.setDirection(direction.TopToBottom if slim else direction.LeftToRight)
        wanted = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        self._panes_split.setOrientation(wanted)
        for pane in (*self._panes, self._truth_pane):
            pane.setMinimumHeight(self._ui.theme.px(_PANE if narrow else 0))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._on_changed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
