"""Simple methods beside the net: computed when asked for, on the same items, with a sentence."""

from __future__ import annotations

import math

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, TextList
from nnstudio.explain.baseline_job import BaselineLeftOut, BaselineResult
from nnstudio.explain.baseline_spec import BaselineSpec
from nnstudio.explain.comparison import RESAMPLES
from nnstudio.explain.comparison_words import CHOSEN_HERE
from nnstudio.gui.pages.baseline_table import BaselineTable
from nnstudio.gui.panel import PanelContext
from nnstudio.gui.widgets.buttons import Button
from nnstudio.gui.widgets.ground import set_ground
from nnstudio.gui.widgets.heading import Heading, Separator
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.project.run_record import RunRecord
from nnstudio.train.events import JobFailed, JobResult
from nnstudio.train.job import Evaluation
from nnstudio.work.compare import make_job, methods, stop_job

TITLE = QT_TRANSLATE_NOOP("baselines", "Beside simple methods")
CAPTION = QT_TRANSLATE_NOOP(
    "baselines", "learnt from the same {train} items, judged on the same {items}"
)
COMPARE = QT_TRANSLATE_NOOP("baselines", "Compare with simple methods")
COMPARE_TIP = QT_TRANSLATE_NOOP(
    "baselines",
    "Lets methods without a net learn from the same training items. They show what a net must "
    "reach to be worth its effort. The test part stays locked.",
)
STOP = QT_TRANSLATE_NOOP("baselines", "Stop comparing")
AT_WORK = QT_TRANSLATE_NOOP("baselines", "{name} learns …")
BUSY_TIP = QT_TRANSLATE_NOOP("baselines", "Possible when the training is over.")
ONLY_ONE = QT_TRANSLATE_NOOP(
    "baselines",
    "“Only one right”: items that only the net : only the other got right (exact McNemar test, "
    "5 %).",
)
ONLY_ONE_IN_TIME = QT_TRANSLATE_NOOP(
    "repeats",
    "“Only one right”: items that only the net : only the other got right. Neighbours in time "
    "resemble each other, so whole stretches of time are drawn instead of McNemar's test.",
)
DRAWN_ANEW = QT_TRANSLATE_NOOP(
    "baselines", "Differences: 95 % interval of {n} paired draws from the items (bootstrap)."
)
LEFT_OUT = QT_TRANSLATE_NOOP("baselines", "Left out: {name}. {reason}")
_KEY = "results.baselines"


class BaselineSection(QWidget):
    """A heading with a button, and below it the table of what was compared.

    Args:
        context: session, training, look and language.
        parent: owner.
    """

    def __init__(self, context: PanelContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._session, self._ui = context, context.session, context.ui
        self._record: RunRecord | None = None
        self._net: Evaluation | None = None
        self._waiting: list[BaselineSpec] = []
        self._current: BaselineSpec | None = None
        self._turn = 0  # answers of an earlier turn are not shown
        self._results: list[BaselineResult] = []
        self._left_out: list[BaselineLeftOut] = []
        ui = self._ui
        set_ground(self, "surface")
        self.button = Button(ui, COMPARE, tooltip=COMPARE_TIP, size="small")
        self.button.clicked.connect(self._on_button)
        self._heading = Heading(ui, TITLE)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.addWidget(self._heading, 1)
        self._head.addWidget(self.button)
        self.table = BaselineTable(ui)
        self.words = TextLabel(ui, None, role="caption", tone="text3", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(Separator())
        self._column.addLayout(self._head)
        self._column.addWidget(self.table)
        self._column.addWidget(self.words)
        context.controller.result_arrived.connect(self._on_result)
        context.controller.job_failed.connect(self._on_failed)
        context.controller.state_changed.connect(self._on_state_changed)
        ui.follow(self)
        self._update()

    @property
    def busy(self) -> bool:
        """Whether methods are being computed."""
        return self._current is not None

    def set_net(self, record: RunRecord | None, net: Evaluation | None) -> None:
        """Compare with another net; what was computed for the last one goes.

        Args:
            record: the run that is shown.
            net: what it reaches; another part than validation cannot be compared.
        """
        if net is not None and net.part != "validation":
            record = net = None
        if net is self._net:
            return
        self.stop()
        self._record, self._net = record, net
        self._results, self._left_out = [], []
        self._update()

    def set_slim(self, slim: bool) -> None:
        """Put the button below its heading where there is little room."""
        direction = QBoxLayout.Direction
        self._head.setDirection(direction.TopToBottom if slim else direction.LeftToRight)

    def start(self) -> None:
        """Compute all methods, one after the other."""
        if self._net is None or self.busy or self._context.controller.busy:
            return
        self._results, self._left_out = [], []
        self._waiting = list(methods())
        self._next()

    def stop(self) -> None:
        """Leave the methods that are not done."""
        if self._current is None:
            return
        self._context.live.submit(stop_job(self._key))
        self._turn += 1
        self._waiting, self._current = [], None
        self._update()

    @property
    def _key(self) -> str:
        return f"{_KEY}.{self._turn}"

    def _next(self) -> None:
        dataset = self._session.data.dataset
        self._current = self._waiting.pop(0) if self._waiting and dataset is not None else None
        if self._current is not None and dataset is not None:
            config = self._session.document.data
            try:
                job = make_job(
                    self._current.id, self._record, dataset, config, self._net, self._key
                )
            except UserError as error:
                self._current, self._waiting = None, []
                self._session.notify(error.message, "warning")
            else:
                self._context.live.submit(job)
        self._update()

    def _on_button(self) -> None:
        if self.busy:
            self.stop()
        else:
            self.start()

    def _on_result(self, event: JobResult) -> None:
        if event.key != self._key or self._current is None:
            return
        if isinstance(event.value, BaselineResult):
            self._results.append(event.value)
        elif isinstance(event.value, BaselineLeftOut):
            self._left_out.append(event.value)
        self._next()

    def _on_failed(self, event: JobFailed) -> None:
        if event.key != self._key or self._current is None:
            return
        self._session.notify(event.message, "error")
        self._left_out.append(BaselineLeftOut(self._current.id, self._current.name, event.message))
        self._next()

    def _on_state_changed(self, _state: str) -> None:
        if self._context.controller.busy:
            self.stop()
        self._update()

    def _update(self) -> None:
        net, busy = self._net, self._context.controller.busy
        self.setVisible(net is not None)
        self.button.set_text(STOP if self.busy else COMPARE)
        self.button.set_icon("stop" if self.busy else "plus")
        self.button.set_tooltip(BUSY_TIP if busy else None if self.busy else COMPARE_TIP)
        self.button.setEnabled(net is not None and not busy)
        dataset = self._session.data.dataset
        if self._current is not None:
            self._heading.set_caption(AT_WORK.format(name=self._current.name))
        elif net is not None and dataset is not None:
            train = len(dataset.parts.train)
            self._heading.set_caption(CAPTION.format(train=train, items=net.items))
        self.table.setVisible(bool(self._results))
        if net is not None and self._results:
            number = self._record.number if self._record is not None else 0
            self.table.set_results(net, number, tuple(self._results))
        self.words.setVisible(bool(self._results or self._left_out))
        self.words.set_text(self._footnote())

    def _footnote(self) -> Text | None:
        """Return what the columns mean, what flatters the net and which methods are missing."""
        said: list[Text] = []
        compared = [found.comparison for found in self._results if found.comparison is not None]
        metrics = {found.metric for found in compared if found.metric}
        if "accuracy" in metrics or "f1_macro" in metrics:
            tested = any(math.isfinite(found.p) for found in compared)
            said.append(ONLY_ONE if tested else ONLY_ONE_IN_TIME)
        if any(math.isfinite(found.interval[0]) for found in compared):
            said.append(DRAWN_ANEW.format(n=RESAMPLES))
        if compared:
            said.append(CHOSEN_HERE)
        said += [LEFT_OUT.format(name=one.name, reason=one.reason) for one in self._left_out]
        return Text("", "{list}", (("list", TextList(tuple(said), " ")),)) if said else None

    def retranslate(self) -> None:
        """Name the section for screen readers; everything in it words itself."""
        self.setAccessibleName(self._ui(TITLE))

    def restyle(self) -> None:
        """Take margins from the theme."""
        px = self._ui.theme.px
        self.words.setContentsMargins(px(12), px(6), px(12), px(8))
        self._head.setContentsMargins(0, px(2), px(12), px(2))
