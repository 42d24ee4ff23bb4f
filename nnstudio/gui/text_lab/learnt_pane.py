"""What the panes of “What the net learnt” share: they ask the latest weights, only while seen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.compile.plan import Plan
from nnstudio.data.dataset import Dataset, Prepared
from nnstudio.gui.panel import PanelContext
from nnstudio.gui.widgets.empty_state import EmptyState
from nnstudio.gui.widgets.ground import set_ground
from nnstudio.project.run_record import Weights
from nnstudio.train.events import JobFailed, JobResult
from nnstudio.train.job import CallJob

TRAIN_ONCE = QT_TRANSLATE_NOOP("learnt", "Train once first. Then you see here what was learnt.")
TRAIN = QT_TRANSLATE_NOOP("learnt", "Train")
CHANGED = QT_TRANSLATE_NOOP(
    "learnt", "The net was changed after its training. Train it once more to see what it learns."
)
FIRST_EPOCH = QT_TRANSLATE_NOOP("learnt", "The first epoch is under way.")
REST_MS = 250
"""Between an answer and the next question of the same pane while a net trains."""


@dataclass(frozen=True)
class Asked:
    """Whom a pane asks.

    Args:
        plan: the net.
        dataset: prepared data.
        weights: the best ones; None while only a training has some.
        run_id: of the training whose latest weights count; "" for the best weights.
        loss: id of the run's loss.
        prepared: how the net wants new inputs.
        inputs: of all items, as the net wants them, by name.
    """

    plan: Plan
    dataset: Dataset
    weights: Weights | None
    run_id: str
    loss: str
    prepared: Prepared
    inputs: Mapping[str, NDArray[np.generic]]


class LearntPane(QWidget):
    """A pane that asks the compute thread for something that a net has learnt.

    What a person changes is asked at once, and the newest question counts. New weights are asked
    about when the last answer is there and a moment has passed: else short epochs would put off
    every answer, and the pane would cost the training its time.

    Subclasses fill `content`, and answer `refusal`, `order` and `show_answer`.

    Args:
        context: data, training, look and language.
        key: of its jobs.
        title: for screen readers.
        parent: owner.

    Signals:
        text_chosen: row of a text in the data set.
        word_opened: a person wants to see a word in its contexts.
        train_requested: a person wants to train, because there is nothing before.
    """

    text_chosen = Signal(int)
    word_opened = Signal(str)
    train_requested = Signal()

    def __init__(
        self, context: PanelContext, key: str, title: Text, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._ui, self._key, self._title = context, context.ui, key, title
        self._waiting = self._again = False
        self._asked_of: Dataset | None = None
        self.empty = EmptyState(context.ui, "train", TRAIN_ONCE, TRAIN)
        self.content = QWidget()
        set_ground(self.content, "surface")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.content)
        self._stack.addWidget(self.empty)
        set_ground(self, "surface")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._on_rested)
        self.empty.activated.connect(self.train_requested)
        context.live.run_changed.connect(self.ask)
        context.live.epoch_changed.connect(self.follow)
        context.session.report_changed.connect(self.follow)
        context.controller.result_arrived.connect(self._on_result)
        context.controller.job_failed.connect(self._on_failed)

    @property
    def training(self) -> bool:
        """Whether a training is under way."""
        return self._context.controller.busy

    @property
    def dataset(self) -> Dataset | None:
        """The data of the project, when they are there."""
        state = self._context.session.data
        return state.dataset if state.status in ("ready", "loading") else None

    def refusal(self, plan: Plan, dataset: Dataset) -> Text | None:
        """Return why this net has nothing to show here; None where it has."""
        raise NotImplementedError

    def order(self, asked: Asked) -> CallJob | None:
        """Return what the compute thread is to do; None while nothing is asked."""
        raise NotImplementedError

    def show_answer(self, value: object) -> None:
        """Show what the compute thread found."""
        raise NotImplementedError

    def show_failure(self, message: Text) -> None:
        """Say why there is no answer."""
        self._say("info", message)

    def forget(self) -> None:
        """Show nothing: another project is open."""
        self._waiting = self._again = False
        self._asked_of = None

    def ask(self, *_args: object) -> None:
        """Ask at once if the pane is seen; an older question is forgotten."""
        if not self.isVisible():
            return
        asked = self._whom()
        if asked is None:
            return
        self._stack.setCurrentWidget(self.content)
        job = self.order(asked)
        if job is None:
            return
        self._rest.stop()
        self._again, self._waiting = False, True
        self._asked_of = asked.dataset
        self._context.live.submit(job)

    def follow(self, *_args: object) -> None:
        """Ask about newer weights when the last answer is there and a moment has passed."""
        if not self.isVisible():
            return
        if self._waiting or self._rest.isActive():
            self._again = True
        else:
            self.ask()

    def retranslate(self) -> None:
        """Name the pane."""
        self.setAccessibleName(self._ui(self._title))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.ask()

    def _whom(self) -> Asked | None:
        """Return whom to ask; else say what is missing."""
        live, dataset = self._context.live, self.dataset
        record, plan, weights = live.shown, live.plan, live.weights
        if plan is not None and dataset is not None:
            refused = self.refusal(plan, dataset)
            if refused is not None:
                self._say("info", refused)
                return None
        if self.training and record is not None and weights is None and live.epoch is None:
            self._say("info", FIRST_EPOCH)
            return None
        missing = weights is None and not self.training
        if dataset is None or plan is None or record is None or missing:
            trained = record is not None and self._context.session.runs.weights(record.id)
            self.empty.set_content("train", CHANGED if trained else TRAIN_ONCE, TRAIN)
            self._stack.setCurrentWidget(self.empty)
            return None
        run_id = record.id if self.training else ""
        prepared = live.preparation or dataset
        return Asked(plan, dataset, weights, run_id, record.loss or "auto", prepared, live.inputs)

    def _say(self, icon: str, sentence: Text) -> None:
        self.empty.set_content(icon, sentence, None)
        self._stack.setCurrentWidget(self.empty)

    def _on_rested(self) -> None:
        if self._again:
            self._again = False
            self.ask()

    def _on_result(self, event: JobResult) -> None:
        if event.key != self._key:
            return
        self._waiting = False
        if self._asked_of is None or self._asked_of is not self.dataset:
            self.follow()  # other data are open by now
        elif event.value is None:  # the training that was asked has ended
            self._again = True
        else:
            self.show_answer(event.value)
        self._rest.start()

    def _on_failed(self, event: JobFailed) -> None:
        if event.key != self._key:
            return
        self._waiting = False
        if self._asked_of is self.dataset:
            self.show_failure(event.message)
        self._rest.start()
