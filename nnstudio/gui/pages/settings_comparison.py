"""Two runs' settings, each trained anew with several seeds: progress, a sentence, and a picture."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, dotted, plain
from nnstudio.data.config import DataConfig
from nnstudio.explain.comparison import Comparison
from nnstudio.explain.over_seeds import BOTH_CHANCES
from nnstudio.explain.repeats import CHOSEN_ON_VALIDATION, figure
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
    config: DataConfig
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
        self._had_focus = False  # it goes back to the first button
        ui = self._ui
        self.start_button = Button(ui, START.format(n=COUNT), tooltip=START_TIP, size="small")
        self.stop_button = Button(ui, STOP, size="small", icon="stop")
        self.note = TextLabel(ui, ONE_SEED, role="caption", tone="text3")
        self.progress = TextLabel(ui, None, role="caption", tone="text2")
        self._row = FlowRow(self.note, self.start_button, self.stop_button, self.progress)
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.sentence = StatusLabel(ui, "neutral", plain(""), wrap=True)
        self.plot = RepeatPlot(ui)
        self.words = TextLabel(ui, None, role="caption", tone="text3", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.details = CollapsibleSection(ui, DETAILS, expanded=False)
        self.details.body.addWidget(self.plot)
        self.details.body.addWidget(self.words)
        for widget in (self._row, self.bar, self.sentence, self.details):
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
        data = SettingsData(self._session.document.data, dataset, self._session.folder)
        jobs = settings_jobs(pair, COUNT, data, self._session.registries, make_job)
        if self.trainings.start(jobs, 2 * COUNT):
            self._trained, self._comparing = (pair, data), False
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
            job = make_settings_job(pair, self.trainings.runs, data, _COMPARE)
        except UserError as error:
            self._trained = None
            self._session.notify(error.message, "error")
            return
        self._comparing = True
        self._context.live.submit(job)

    def _on_result(self, event: JobResult) -> None:
        trained, value = self._trained, event.value
        if event.key != _COMPARE or trained is None or not isinstance(value, Comparison):
            return
        pair, data = trained
        runs = self.trainings.runs
        outcome = _Outcome(runs, value, data.config, self.trainings.stopped)
        self._outcomes[_ids(pair)] = outcome
        self._trained, self._comparing = None, False
        self._session.notify(value.sentence)
        self._update()

    def _on_failed(self, event: JobFailed) -> None:
        if event.key == _COMPARE:
            self._trained, self._comparing = None, False
            self._session.notify(event.message, "error")
            self._update()

    def _update(self, *_args: object) -> None:
        trainings = self.trainings
        at_work = trainings.running or self._comparing
        reason = None if at_work else self._reason()
        buttons = (self.start_button, self.stop_button)
        had_focus = next((button for button in buttons if button.hasFocus()), None)
        self.start_button.setVisible(not at_work and reason is None)
        self.start_button.setEnabled(trainings.possible and self._session.data.status == "ready")
        busy = self._context.controller.busy or self._context.controller.apart
        self.start_button.set_tooltip(BUSY_TIP if busy else START_TIP)
        self.stop_button.setVisible(trainings.running)
        if had_focus is not None and had_focus.isHidden():
            self._had_focus = True
        if self._had_focus and not at_work and reason is None:
            self._had_focus = False
            self.start_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.bar.setVisible(at_work)
        self.bar.setValue(1000 if self._comparing else round(1000 * trainings.share))
        words = self._progress() if at_work else reason
        self.note.setVisible(not at_work)
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
        if outcome is None or self._pair is None:
            return
        found = outcome.comparison
        self.sentence.set_state(STATE_OF[found.verdict], found.sentence)
        bands: list[Band] = [
            (
                RUN.format(number=record.number),
                figure([run.validation[found.metric] for run in several]),
            )
            for record, several in zip(self._pair, in_pairs(outcome.runs), strict=True)
        ]
        self.plot.set_figures(found.metric, bands)
        said = [BOTH_CHANCES, *steered(self._pair), CHOSEN_ON_VALIDATION]
        if outcome.stopped:
            said.insert(0, FEWER.format(total=2 * COUNT))
        if outcome.config.corrections != self._session.document.data.corrections:
            said.insert(0, OUTDATED)
        self.words.set_text(joined(said))


def _ids(pair: Pair) -> tuple[str, str]:
    return pair[0].id, pair[1].id
