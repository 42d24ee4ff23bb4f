"""Two runs' settings, each trained anew with several seeds: progress, a sentence, and a picture."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, dotted, plain
from nnstudio.explain.comparison import Comparison
from nnstudio.explain.over_seeds import BOTH_CHANCES
from nnstudio.explain.repeats import CHOSEN_ON_VALIDATION, figures
from nnstudio.explain.review_words import joined
from nnstudio.explain.run_comparison import ONE_SEED, RUN
from nnstudio.gui.pages.repeat_plot import Band, RepeatPlot
from nnstudio.gui.pages.repeat_section import BUSY_TIP, EPOCH_OF, FEWER, OUTDATED, PREPARES, STOP
from nnstudio.gui.pages.run_words import STATE_OF
from nnstudio.gui.panel import PanelContext
from nnstudio.gui.training.trainings import Trainings
from nnstudio.gui.widgets.buttons import Button
from nnstudio.gui.widgets.collapsible import CollapsibleSection
from nnstudio.gui.widgets.flow_row import FlowRow
from nnstudio.gui.widgets.labels import StatusLabel, TextLabel
from nnstudio.train.events import JobFailed, JobResult
from nnstudio.train.registry import load_train_registries
from nnstudio.work.repeat.settings import (
    Pair,
    SettingsData,
    in_pairs,
    make_settings_job,
    obstacle,
    settings_jobs,
    steered,
)
from nnstudio.work.repeat.several import FEWEST_SEEDS, RepeatedRun
from nnstudio.work.train import make_job

START = QT_TRANSLATE_NOOP("repeats", "Train both settings with {n} seeds")
START_TIP = QT_TRANSLATE_NOOP(
    "repeats",
    "Trains the settings of both runs again and again with the same seed for each pair, to see "
    "whether one is really better. No run is kept; the test part stays locked.",
)
UNDER_WAY = QT_TRANSLATE_NOOP("repeats", "{first} against {other}: training {number} of {total}")
COMPARES = QT_TRANSLATE_NOOP("repeats", "The answers are compared …")
PROGRESS = QT_TRANSLATE_NOOP("repeats", "Progress of the trainings of both settings")
DETAILS = QT_TRANSLATE_NOOP("repeats", "Each training of both settings")
COUNT = 5
_COMPARE = "results.compare_settings"


@dataclass(frozen=True)
class _Outcome:
    """What came of the trainings of two settings."""

    runs: tuple[RepeatedRun, ...]
    comparison: Comparison
    data: SettingsData
    stopped: bool


class SettingsComparison(QWidget):
    """A button; while it works a bar; afterwards what can be said.

    Args:
        context: session, training, look and language.
        parent: owner.
    """

    def __init__(self, context: PanelContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._session, self._ui = context, context.session, context.ui
        self.trainings = Trainings(context.session, context.controller, "settings.next", self)
        self._pair: Pair | None = None
        self._trained: tuple[Pair, SettingsData] | None = None  # those in hand
        self._outcomes: dict[tuple[str, str], _Outcome] = {}
        self._comparing = False
        self._turn = 0  # answers of an earlier turn are not taken
        ui = self._ui
        self.start_button = Button(ui, START.format(n=COUNT), tooltip=START_TIP, size="small")
        self.stop_button = Button(ui, STOP, size="small", icon="stop")
        self.note = TextLabel(ui, ONE_SEED, role="caption", tone="text3", wrap=True)
        self.progress = TextLabel(ui, None, role="caption", tone="text2", wrap=True)
        self._row = FlowRow(self.start_button, self.stop_button)
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.sentence = StatusLabel(ui, "neutral", plain(""), wrap=True)
        self.outdated = StatusLabel(ui, "warn", OUTDATED, role="caption", wrap=True)
        self.plot = RepeatPlot(ui)
        self.words = TextLabel(ui, None, role="caption", tone="text3", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.details = CollapsibleSection(ui, DETAILS, expanded=False)
        self.details.body.addWidget(self.plot)
        self.details.body.addWidget(self.words)
        for widget in (
            self.note,
            self.progress,
            self._row,
            self.bar,
            self.outdated,
            self.sentence,
            self.details,
        ):
            self._column.addWidget(widget)
        self.start_button.clicked.connect(self.start)
        self.stop_button.clicked.connect(self.trainings.stop)
        self.trainings.changed.connect(self._on_changed)
        context.controller.state_changed.connect(self._update)
        context.controller.apart_changed.connect(self._update)
        context.controller.result_arrived.connect(self._on_result)
        context.controller.job_failed.connect(self._on_failed)
        self._session.data_changed.connect(self._update)
        self._session.document_replaced.connect(self._forget)
        ui.follow(self)

    @property
    def comparison(self) -> Comparison | None:
        """What is said of the runs shown."""
        outcome = self._outcome()
        return None if outcome is None else outcome.comparison

    def set_pair(self, pair: Pair | None) -> None:
        """Speak of two runs.

        Args:
            pair: the run that is shown, and the other one; None: nothing to compare.
        """
        self._pair = pair
        self._update()

    def start(self) -> None:
        """Train the settings of both with the same seeds."""
        dataset, pair = self._session.data.dataset, self._pair
        if dataset is None or pair is None or self._session.data.status != "ready":
            return
        if self._comparing:
            return
        data = SettingsData(self._session.document.data, dataset, self._session.folder)
        jobs = settings_jobs(pair, COUNT, data, self._session.registries, make_job)
        if self.trainings.start(jobs, 2 * COUNT):
            self._turn += 1
            self._trained = (pair, data)
            self._update()
            self.stop_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Name the bar; the other words follow themselves."""
        self.bar.setAccessibleName(self._ui(PROGRESS))
        self._update()

    def restyle(self) -> None:
        """Take gaps from the theme."""
        px = self._ui.theme.px
        self._row.flow.set_gaps(px(10), px(4))
        self._column.setSpacing(px(4))
        self.bar.setFixedHeight(px(6))
        self._row.fit()

    def _forget(self) -> None:
        self._pair = self._trained = None
        self._comparing = False
        self._turn += 1
        self._outcomes.clear()
        self._update()

    def _outcome(self) -> _Outcome | None:
        return None if self._pair is None else self._outcomes.get(_ids(self._pair))

    def _on_changed(self) -> None:
        trainings, trained = self.trainings, self._trained
        if not trainings.running and trained is not None and not self._comparing:
            if len(in_pairs(trainings.runs)[0]) >= FEWEST_SEEDS:
                self._compare(*trained)
            else:
                self._trained = None
        self._update()

    def _compare(self, pair: Pair, data: SettingsData) -> None:
        try:
            job = make_settings_job(pair, self.trainings.runs, data, f"{_COMPARE}.{self._turn}")
        except UserError as error:
            self._trained = None
            self._session.notify(error.message, "error")
            return
        self._comparing = True
        self._context.live.submit(job)

    def _on_result(self, event: JobResult) -> None:
        trained, value = self._trained, event.value
        if event.key != f"{_COMPARE}.{self._turn}" or not isinstance(value, Comparison):
            return
        if trained is None:
            return
        pair, data = trained
        runs = self.trainings.runs
        outcome = _Outcome(runs, value, data, self.trainings.stopped)
        self._outcomes[_ids(pair)] = outcome
        self._trained, self._comparing = None, False
        self._session.notify(value.sentence)
        self._update()

    def _on_failed(self, event: JobFailed) -> None:
        if event.key == f"{_COMPARE}.{self._turn}":
            self._trained, self._comparing = None, False
            self._session.notify(event.message, "error")
            self._update()

    def _update(self, *_args: object) -> None:
        trainings = self.trainings
        at_work = trainings.running or self._trained is not None
        reason = None if at_work else self._reason()
        had_focus = self.stop_button.hasFocus() or self.start_button.hasFocus()
        self.start_button.setVisible(not at_work and reason is None)
        self.start_button.setEnabled(trainings.possible and self._session.data.status == "ready")
        busy = self._context.controller.busy or self._context.controller.apart
        self.start_button.set_tooltip(BUSY_TIP if busy else START_TIP)
        # It stays in place, and keeps the keyboard, while the answers are compared.
        self.stop_button.setVisible(at_work)
        self.stop_button.setEnabled(trainings.running or self.stop_button.hasFocus())
        if had_focus and not at_work:
            self.start_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.bar.setVisible(at_work)
        self.bar.setValue(1000 if self._comparing else round(1000 * trainings.share))
        words = self._progress() if at_work else reason
        self.note.setVisible(not at_work and reason is None)
        self._row.setVisible(at_work or reason is None)
        self.progress.setVisible(words is not None)
        if words is not None:
            self.progress.set_text(words)
        self._row.fit()
        self._show(self._outcome())

    def _reason(self) -> Text | None:
        """Return why nothing would be said; None where the trainings make sense."""
        dataset = self._session.data.dataset
        if self._pair is None or dataset is None:
            return None
        return obstacle(self._pair, dataset, self._session.document.data)

    def _progress(self) -> Text:
        if self._comparing or self._trained is None:
            return COMPARES
        trainings, ((first, other), _) = self.trainings, self._trained
        words = UNDER_WAY.format(
            first=RUN.format(number=first.number),
            other=RUN.format(number=other.number),
            number=trainings.number,
            total=trainings.total,
        )
        epoch, epochs = trainings.epoch
        second = EPOCH_OF.format(epoch=epoch, epochs=epochs) if epochs else PREPARES
        return dotted(words, second)

    def _show(self, outcome: _Outcome | None) -> None:
        for widget in (self.sentence, self.details):
            widget.setVisible(outcome is not None)
        self.outdated.setVisible(False)
        if outcome is None or self._pair is None:
            return
        found = outcome.comparison
        self.sentence.set_state(STATE_OF[found.verdict], found.sentence)
        metrics = load_train_registries().metrics
        bands: list[Band] = [
            (
                RUN.format(number=record.number),
                figures([run.validation for run in several], metrics)[found.metric],
            )
            for record, several in zip(self._pair, in_pairs(outcome.runs), strict=True)
            if found.metric
        ]
        self.plot.set_figures(found.metric, bands)
        said = [BOTH_CHANCES, *steered(self._pair), CHOSEN_ON_VALIDATION]
        if outcome.stopped:
            said.insert(0, FEWER.format(total=2 * COUNT))
        self.words.set_text(joined(said))
        self.outdated.setVisible(self._is_outdated(outcome))

    def _is_outdated(self, outcome: _Outcome) -> bool:
        """Whether data or their parts are others now than those that were judged."""
        dataset, then = self._session.data.dataset, outcome.data.dataset
        if dataset is None or self._session.data.status != "ready":
            return False
        same = dataset.fingerprint == then.fingerprint
        return not same or not np.array_equal(dataset.parts.validation, then.parts.validation)


def _ids(pair: Pair) -> tuple[str, str]:
    return pair[0].id, pair[1].id
