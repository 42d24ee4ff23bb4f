"""The run shown beside another one: chosen in a field, said in a sentence."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.explain.comparison import Comparison
from nnstudio.gui.pages.run_words import STATE_OF, clock
from nnstudio.gui.pages.settings_comparison import SettingsComparison
from nnstudio.gui.panel import PanelContext
from nnstudio.gui.widgets.choice_field import ChoiceField
from nnstudio.gui.widgets.flow_row import FlowRow
from nnstudio.gui.widgets.ground import set_ground
from nnstudio.gui.widgets.labels import State, StatusLabel, TextLabel
from nnstudio.project.run_record import RunRecord
from nnstudio.train.events import JobFailed, JobResult
from nnstudio.train.job import Evaluation
from nnstudio.work.compare import make_runs_job
from nnstudio.work.evaluate import make_job

COMPARED = QT_TRANSLATE_NOOP("results", "Compared with")
OTHER = QT_TRANSLATE_NOOP("results", "run {number} · {time}")
AT_WORK = QT_TRANSLATE_NOOP("results", "Run {number} answers the same items …")
_EVALUATE = "results.other_run"
_COMPARE = "results.compare_runs"


class RunComparison(QWidget):
    """Hidden while there is only one run.

    Args:
        context: session, runs, compute thread.
        parent: owner.
    """

    def __init__(self, context: PanelContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._session, self._ui = context, context.session, context.ui
        self._record: RunRecord | None = None
        self._net: Evaluation | None = None
        self._turn = 0  # answers of an earlier turn are not shown
        self._comparison: Comparison | None = None
        ui = self._ui
        set_ground(self, "surface")
        label = TextLabel(ui, COMPARED, role="caption", tone="text2")
        self.field = ChoiceField(ui, COMPARED, [("", plain("–"))])
        self.sentence = StatusLabel(ui, "neutral", plain(""))
        self._row = FlowRow(label, self.field, self.sentence)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._row)
        self.settings = SettingsComparison(context)
        self._column.addWidget(self.settings)
        self.field.chosen.connect(self._on_chosen)
        context.controller.result_arrived.connect(self._on_result)
        context.controller.job_failed.connect(self._on_failed)
        self.hide()
        ui.follow(self)

    @property
    def comparison(self) -> Comparison | None:
        """What is said."""
        return self._comparison

    def set_net(self, record: RunRecord | None, net: Evaluation | None) -> None:
        """Compare another run, at first with the one before it.

        Args:
            record: the run that is shown.
            net: what it reaches; another part than validation cannot be compared.
        """
        if net is not None and net.part != "validation":
            record = net = None
        self._record, self._net = record, net
        others = self._others()
        self.setVisible(bool(others) and net is not None)
        if record is None or not others:
            self._forget()
            self.settings.set_pair(None)
            return
        items: list[tuple[Hashable, Text]] = [
            (one.id, OTHER.format(number=one.number, time=plain(clock(one.started))))
            for one in others
        ]
        before = [one.id for one in others if one.number < record.number]
        current = self.field.current
        known = any(one.id == current for one in others)
        chosen = current if known else before[0] if before else others[0].id
        self.field.set_items(items, chosen)
        self._ask()

    def retranslate(self) -> None:
        """Name the row; its words follow themselves."""
        self.setAccessibleName(self._ui(COMPARED))
        self._row.fit()

    def restyle(self) -> None:
        """Take gaps from the theme."""
        px = self._ui.theme.px
        self._row.flow.set_gaps(px(10), px(4))
        self._column.setContentsMargins(px(16), 0, px(16), px(8))
        self._column.setSpacing(px(2))
        self._row.fit()

    def _others(self) -> list[RunRecord]:
        """Return the other runs with weights, the newest first."""
        runs, own = self._session.runs, self._record
        if own is None:
            return []
        return [one for one in reversed(list(runs)) if one.id != own.id and runs.weights(one.id)]

    def _forget(self) -> None:
        self._turn += 1
        self._comparison = None

    def _on_chosen(self, _key: object) -> None:
        self._ask()

    def _ask(self) -> None:
        """Let the other run answer the same items."""
        self._forget()
        other, dataset = self._session.runs.get(str(self.field.current)), None
        if self._session.data.status == "ready":
            dataset = self._session.data.dataset
        pair = None if other is None or self._record is None else (self._record, other)
        self.settings.set_pair(pair)
        if other is None or dataset is None:
            return
        self._say("neutral", AT_WORK.format(number=other.number), "clock")
        try:
            job = make_job(
                other,
                self._session.runs,
                dataset,
                self._session.registry,
                key=f"{_EVALUATE}.{self._turn}",
                steps=self._session.registries.data.steps,
            )
        except UserError as error:
            self._say("warn", error.message)
        else:
            self._context.live.submit(job)

    def _on_result(self, event: JobResult) -> None:
        value = event.value
        if event.key == f"{_EVALUATE}.{self._turn}" and isinstance(value, Evaluation):
            self._compare(value)
        elif event.key == f"{_COMPARE}.{self._turn}" and isinstance(value, Comparison):
            self._comparison = value
            self._say(STATE_OF[value.verdict], value.sentence)

    def _compare(self, reached: Evaluation) -> None:
        other = self._session.runs.get(str(self.field.current))
        dataset = self._session.data.dataset
        if other is None or dataset is None or self._record is None or self._net is None:
            return
        config = self._session.document.data
        pair, both = (self._record, other), (self._net, reached)
        key = f"{_COMPARE}.{self._turn}"
        self._context.live.submit(make_runs_job(pair, both, dataset, config, key))

    def _on_failed(self, event: JobFailed) -> None:
        if event.key in (f"{_EVALUATE}.{self._turn}", f"{_COMPARE}.{self._turn}"):
            self._say("warn", event.message)

    def _say(self, state: State, sentence: Text, icon: str | None = None) -> None:
        self.sentence.set_state(state, sentence, icon)
        self._row.fit()
