"""Several seeds or folds in one click: progress, each training as a dot and a row, the mean."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHeaderView,
    QProgressBar,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, dotted, plain
from nnstudio.explain.repeats import CHOSEN_ON_VALIDATION, Repeated, suggestion
from nnstudio.explain.review_words import joined
from nnstudio.gui.pages.figures import figure
from nnstudio.gui.pages.metric_cards import NAMES
from nnstudio.gui.pages.repeat_plot import RepeatPlot, summary
from nnstudio.gui.panel import PanelContext
from nnstudio.gui.training.repetition import Repetition
from nnstudio.gui.widgets.buttons import Button
from nnstudio.gui.widgets.ground import set_ground
from nnstudio.gui.widgets.heading import Heading, Separator
from nnstudio.gui.widgets.labels import StatusLabel, TextLabel
from nnstudio.gui.widgets.tables import prepare_table
from nnstudio.work.repeat.several import RepeatedRun, RepeatResult

TITLE = QT_TRANSLATE_NOOP("repeats", "Trained several times")
SEEDS = QT_TRANSLATE_NOOP("repeats", "Train with {n} seeds")
FOLDS = QT_TRANSLATE_NOOP("repeats", "Train on {n} folds")
SEEDS_TIP = QT_TRANSLATE_NOOP(
    "repeats",
    "Trains again and again with other start weights, to see how much of a result is chance. No "
    "run is kept; the test part stays locked.",
)
FOLDS_TIP = QT_TRANSLATE_NOOP(
    "repeats",
    "Leaves another share of the items out for validation each time, so that each item is judged "
    "once. No run is kept; the test part stays locked.",
)
BUSY_TIP = QT_TRANSLATE_NOOP("repeats", "Possible when the training is over.")
STOP = QT_TRANSLATE_NOOP("repeats", "Stop these trainings")
SEED_OF = QT_TRANSLATE_NOOP("repeats", "seed {number} of {total}")
FOLD_OF = QT_TRANSLATE_NOOP("repeats", "fold {number} of {total}")
EPOCH_OF = QT_TRANSLATE_NOOP("repeats", "epoch {epoch} of {epochs}")
PREPARES = QT_TRANSLATE_NOOP("repeats", "prepares the data …")
PROGRESS = QT_TRANSLATE_NOOP("repeats", "Progress of the trainings")
DONE = QT_TRANSLATE_NOOP("repeats", "Done: {words}.")
FEWER = QT_TRANSLATE_NOOP("repeats", "Stopped before all {total} trainings were done.")
OUTDATED = QT_TRANSLATE_NOOP("repeats", "These are figures from before your last change.")
TRAINING = QT_TRANSLATE_NOOP("repeats", "Training")
SEED = QT_TRANSLATE_NOOP("repeats", "Seed")
LEARNT = QT_TRANSLATE_NOOP("repeats", "Learnt from")
JUDGED = QT_TRANSLATE_NOOP("repeats", "Judged")
EPOCHS = QT_TRANSLATE_NOOP("repeats", "Epochs")
TABLE = QT_TRANSLATE_NOOP("repeats", "Figures of each training")
COUNT = 5
_FIXED = 5  # columns before the metrics


class RepeatSection(QWidget):
    """A heading with two buttons, and below it what came of the trainings.

    Args:
        context: session, training, look and language.
        parent: owner.
    """

    def __init__(self, context: PanelContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._session, self._ui = context, context.session, context.ui
        self.repetition = Repetition(context.session, context.controller, self)
        self._was_running = False
        ui = self._ui
        set_ground(self, "surface")
        self.seeds_button = Button(ui, SEEDS.format(n=COUNT), tooltip=SEEDS_TIP, size="small")
        self.folds_button = Button(ui, FOLDS.format(n=COUNT), tooltip=FOLDS_TIP, size="small")
        self.stop_button = Button(ui, STOP, size="small", icon="stop")
        self.seeds_button.clicked.connect(lambda: self._start("seeds"))
        self.folds_button.clicked.connect(lambda: self._start("folds"))
        self.stop_button.clicked.connect(self.repetition.stop)
        self._heading = Heading(ui, TITLE)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.addWidget(self._heading, 1)
        for button in (self.seeds_button, self.folds_button, self.stop_button):
            self._head.addWidget(button)
        self.advice = StatusLabel(ui, "info", plain(""), role="caption", wrap=True)
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.mean = TextLabel(ui, None, role="body_strong", wrap=True)
        self.plot = RepeatPlot(ui)
        self.table = QTableWidget(0, _FIXED)
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.words = TextLabel(ui, None, role="caption", tone="text3", wrap=True)
        self._column = QVBoxLayout()
        for widget in (self.advice, self.bar, self.mean, self.plot, self.table, self.words):
            self._column.addWidget(widget)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(Separator())
        outer.addLayout(self._head)
        outer.addLayout(self._column)
        self.repetition.changed.connect(self._on_changed)
        context.controller.state_changed.connect(self._update)
        for changed in (self._session.data_changed, self._session.report_changed):
            changed.connect(self._update)
        ui.follow(self)

    def set_slim(self, slim: bool) -> None:
        """Put the buttons below the heading where there is little room."""
        direction = QBoxLayout.Direction
        self._head.setDirection(direction.TopToBottom if slim else direction.LeftToRight)

    def _start(self, kind: Repeated) -> None:
        if self.repetition.start(kind, COUNT):
            self.stop_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_changed(self) -> None:
        running, result = self.repetition.running, self.repetition.result
        ended, self._was_running = self._was_running and not running, running
        self._update()
        if ended and result is not None and result.runs:
            words = summary(_leading(result), result.validation[_leading(result)])
            self._session.notify(DONE.format(words=words))

    def _update(self, *_args: object) -> None:
        repetition, busy = self.repetition, self._context.controller.busy
        running = repetition.running
        had_focus = self.stop_button.hasFocus()
        possible = self._session.data.status == "ready" and not busy
        for button, tip in ((self.seeds_button, SEEDS_TIP), (self.folds_button, FOLDS_TIP)):
            button.setVisible(not running)
            button.setEnabled(possible)
            button.set_tooltip(BUSY_TIP if busy else tip)
        self.stop_button.setVisible(running)
        if had_focus and not running:
            self.seeds_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.bar.setVisible(running)
        self.bar.setValue(round(1000 * repetition.trainings.share))
        self._heading.set_caption(self._progress() if running else None)
        self._show_result(repetition.result)
        advice = self._advice() if not running and repetition.result is None else None
        self.advice.setVisible(advice is not None)
        if advice is not None:
            self.advice.set_state("info", advice)

    def _progress(self) -> Text:
        trainings = self.repetition.trainings
        words = SEED_OF if self.repetition.kind == "seeds" else FOLD_OF
        first = words.format(number=trainings.number, total=trainings.total)
        epoch, epochs = trainings.epoch
        second = EPOCH_OF.format(epoch=epoch, epochs=epochs) if epochs else PREPARES
        return dotted(first, second)

    def _advice(self) -> Text | None:
        dataset = self._session.data.dataset
        if dataset is None:
            return None
        rows, target = dataset.parts.validation, dataset.signature.target
        counts: dict[str, int] = {}
        if target.task == "classification":
            found = np.bincount(
                np.asarray(dataset.target[rows], dtype=np.int64), minlength=target.size
            )
            counts = dict(zip(target.classes, found.tolist(), strict=True))
        return suggestion(len(rows), counts)

    def _show_result(self, result: RepeatResult | None) -> None:
        shown = result is not None and bool(result.runs)
        for widget in (self.mean, self.plot, self.table, self.words):
            widget.setVisible(shown)
        if result is None or not result.runs:
            return
        leading = _leading(result)
        found = result.validation[leading]
        self.mean.set_text(summary(leading, found))
        self.plot.set_figures(leading, [(None, found)])
        said: list[Text] = [result.meaning, CHOSEN_ON_VALIDATION]
        if result.stopped and not self.repetition.running:
            said.insert(0, FEWER.format(total=self.repetition.trainings.total))
        if self.repetition.outdated:
            said.insert(0, OUTDATED)
        self.words.set_text(joined(said))
        if self.table.rowCount() != len(result.runs):
            self._fill(result)

    def _fill(self, result: RepeatResult) -> None:
        ui, names = self._ui, list(result.validation)
        heads = [ui(head) for head in (TRAINING, SEED, LEARNT, JUDGED, EPOCHS)]
        heads += [ui(NAMES[name][1]) if name in NAMES else name for name in names]
        self.table.setColumnCount(len(heads))
        self.table.setHorizontalHeaderLabels(heads)
        self.table.setRowCount(len(result.runs))
        for row, run in enumerate(result.runs):
            for column, words in enumerate(self._cells(run, names)):
                item = QTableWidgetItem(words)
                right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                item.setTextAlignment(right)
                self.table.setItem(row, column, item)
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        height = self.table.verticalHeader().defaultSectionSize() * len(result.runs)
        self.table.setFixedHeight(height + head.sizeHint().height() + 2)

    def _cells(self, run: RepeatedRun, names: list[str]) -> list[str]:
        number = self._ui.language.translator.number
        whole = (run.train_items, run.validation_items, run.epochs)
        values = [self._ui(figure(name, run.validation[name], None)) for name in names]
        return [str(run.number), str(run.seed), *(number(value) for value in whole), *values]

    def retranslate(self) -> None:
        """Write everything again."""
        self.setAccessibleName(self._ui(TITLE))
        self.bar.setAccessibleName(self._ui(PROGRESS))
        self.table.setAccessibleName(self._ui(TABLE))
        self.table.setRowCount(0)  # its words are written anew
        self._update()

    def restyle(self) -> None:
        """Take margins and fonts from the theme."""
        px = self._ui.theme.px
        self._head.setContentsMargins(0, px(2), px(12), px(2))
        self._head.setSpacing(px(8))
        self._column.setContentsMargins(px(12), px(2), px(12), px(8))
        self._column.setSpacing(px(6))
        self.bar.setFixedHeight(px(6))
        prepare_table(self._ui.theme, self.table)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self.table.horizontalHeader().setDefaultAlignment(right)
        self.table.setRowCount(0)
        self._update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._update()


def _leading(result: RepeatResult) -> str:
    """Return the metric that leads; it stands first after the loss."""
    names = list(result.validation)
    return next((name for name in names if name != "loss"), names[0])
