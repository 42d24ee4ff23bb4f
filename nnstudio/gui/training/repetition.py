"""Trains several times with the same settings, for figures with their spread; keeps no runs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QObject, Signal

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.compile.planner import PlanError
from nnstudio.explain.repeats import Repeated
from nnstudio.gui.session import Session
from nnstudio.gui.training.controller import TrainingController
from nnstudio.project.document import DocumentState
from nnstudio.train.control import Control
from nnstudio.train.events import JobFailed, Progress, RunEnded, RunStarted, TrainEvent
from nnstudio.work.repeat import (
    OneOfSeveral,
    RepeatedRun,
    RepeatResult,
    fold_jobs,
    result_of,
    run_of,
    seed_jobs,
)
from nnstudio.work.train import make_job

NO_DATA = QT_TRANSLATE_NOOP("repeats", "The data are not ready. Nothing was trained.")
FAILED = QT_TRANSLATE_NOOP("repeats", "The data of the next training could not be prepared.")
_KEY = "repetition.next"


class Repetition(QObject):
    """One repetition at a time; the data of each training are prepared on the desk.

    Args:
        session: document and data; its structure is locked meanwhile.
        controller: the compute thread.
        parent: the Qt owner.

    Signals:
        changed: progress, another result, the beginning or the end.
    """

    changed = Signal()

    def __init__(
        self, session: Session, controller: TrainingController, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._controller = session, controller
        self._jobs: Iterator[OneOfSeveral] | None = None
        self._one: OneOfSeveral | None = None
        self._control: Control | None = None
        self._runs: list[RepeatedRun] = []
        self._stopping = False
        self.kind: Repeated = "seeds"
        self.total = 0
        self.epoch = (0, 0)
        """Epoch of the training in hand and of how many; (0, 0) before the first."""
        self.result: RepeatResult | None = None
        """Of the trainings that are done; None before the first."""
        self.state: DocumentState | None = None
        """The document whose settings were trained."""
        session.document_replaced.connect(self.forget)
        controller.apart_changed.connect(self._on_apart_changed)

    @property
    def running(self) -> bool:
        """Whether trainings are under way, also while the last one ends."""
        return self._jobs is not None

    @property
    def number(self) -> int:
        """Which training is in hand, from 1."""
        return min(len(self._runs) + 1, max(self.total, 1))

    @property
    def share(self) -> float:
        """How much is done, 0 to 1."""
        done, epochs = self.epoch
        part = (done - 1) / epochs if done and epochs else 0.0
        return min(1.0, (len(self._runs) + part) / max(self.total, 1))

    def start(self, kind: Repeated, count: int) -> bool:
        """Train the open document several times.

        Args:
            kind: what differs between the trainings.
            count: how many.

        Returns:
            Whether it began; if not, the person has been told why.
        """
        session, dataset = self._session, self._session.data.dataset
        if self.running or self._controller.busy or self._controller.apart:
            return False
        if dataset is None or session.data.status != "ready":
            session.notify(NO_DATA, "warning")
            return False
        state = session.document.snapshot()
        try:
            job = make_job(state, dataset, session.registry)
        except UserError as error:
            session.notify(error.message, "warning")
            return False
        except PlanError as error:
            session.notify(error.problems[0].message, "warning")
            return False
        if kind == "seeds":
            self._jobs = seed_jobs(job, count)
        else:
            self._jobs = fold_jobs(job, state, session.folder, session.registries, count)
        self.kind, self.total, self.state = kind, count, state
        self._runs, self.result, self._stopping = [], None, False
        self._controller.begin_apart(self._on_event)
        self._next()
        return True

    def stop(self) -> None:
        """End the training in hand and begin no other; what is done stays."""
        if not self.running:
            return
        self._stopping = True
        if self._control is not None:
            self._control.stop()  # its RunEnded ends the rest
        else:
            self._end()
        self.changed.emit()

    def forget(self) -> None:
        """Stop, and show nothing of it: it belongs to another document."""
        if self._control is not None:
            self._control.stop()
        if self.running:
            self._end()
        self.result, self.state, self._runs = None, None, []
        self.changed.emit()

    @property
    def outdated(self) -> bool:
        """Whether net, data or training settings were changed since."""
        state, document = self.state, self._session.document
        if state is None:
            return False
        now = document.snapshot()
        same = state.training == now.training and state.data == now.data
        return not same or not state.graph.same_net(now.graph)

    def _on_apart_changed(self) -> None:
        if self.running and not self._controller.apart:  # the window closes
            self.forget()

    def _next(self) -> None:
        jobs = self._jobs
        if jobs is None:
            return
        self._one = self._control = None
        self.epoch = (0, 0)

        def work() -> OneOfSeveral | None:
            return next(jobs, None)

        self._session.desk.submit(_KEY, work, self._on_prepared, self._on_not_prepared)
        self.changed.emit()

    def _on_prepared(self, one: OneOfSeveral | None) -> None:
        if self._jobs is None:
            return
        if one is None or self._stopping:
            self._end()
            return
        self._one, self._control = one, Control()
        self._controller.train_apart(one.job, self._control)

    def _on_not_prepared(self, error: Exception) -> None:
        if self._jobs is None:
            return
        message = error.message if isinstance(error, UserError) else FAILED
        if isinstance(error, PlanError):
            message = error.problems[0].message
        self._fail(message)

    def _on_event(self, event: TrainEvent) -> None:
        one = self._one
        if one is None or not self.running or _about(event) != one.job.run_id:
            return
        if isinstance(event, RunStarted):
            self.epoch = (1, max(1, event.epochs))
            self.changed.emit()
        elif isinstance(event, Progress):
            self.epoch = (event.epoch, self.epoch[1])
            self.changed.emit()
        elif isinstance(event, JobFailed):
            self._fail(event.message)
        elif isinstance(event, RunEnded):
            self._on_ended(one, event)

    def _on_ended(self, one: OneOfSeveral, event: RunEnded) -> None:
        try:
            run = run_of(one, event)
        except UserError as error:
            self._fail(error.message)
            return
        if run is None:
            self._end()
            return
        self._runs.append(run)
        stopped = len(self._runs) < self.total
        self.result = result_of(self.kind, self._runs, stopped=stopped)
        if self._stopping:
            self._end()
        else:
            self._next()

    def _fail(self, message: Text) -> None:
        self._end()
        self._session.notify(message, "error")

    def _end(self) -> None:
        self._jobs = self._one = self._control = None
        self._controller.end_apart()
        self.changed.emit()


def _about(event: Any) -> str:
    """Return the id of the run that an event belongs to."""
    return str(getattr(event, "run_id", "") or getattr(event, "key", ""))
