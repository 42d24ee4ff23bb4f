"""Trains one order after the other, apart from the project's runs; nothing of it is kept."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QObject, Signal

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.compile.planner import PlanError
from nnstudio.gui.session import Session
from nnstudio.gui.training.controller import TrainingController
from nnstudio.train.control import Control
from nnstudio.train.events import JobFailed, Progress, RunEnded, RunStarted, TrainEvent
from nnstudio.work.repeat.several import OneOfSeveral, RepeatedRun, run_of

FAILED = QT_TRANSLATE_NOOP("repeats", "The data of the next training could not be prepared.")


class Trainings(QObject):
    """Several trainings in a row; the data of each are prepared on the desk.

    Args:
        session: the document; its structure is locked meanwhile.
        controller: the compute thread.
        key: of the work on the desk.
        parent: the Qt owner.

    Signals:
        changed: progress, another result, the beginning or the end.
    """

    changed = Signal()

    def __init__(
        self,
        session: Session,
        controller: TrainingController,
        key: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._controller, self._key = session, controller, key
        self._jobs: Iterator[OneOfSeveral] | None = None
        self._one: OneOfSeveral | None = None
        self._control: Control | None = None
        self._stopping = False
        self.runs: tuple[RepeatedRun, ...] = ()
        """Those that came to an end, in order."""
        self.total = 0
        self.epoch = (0, 0)
        """Epoch of the training in hand and of how many; (0, 0) before the first."""
        session.document_replaced.connect(self.forget)
        controller.apart_changed.connect(self._on_apart_changed)

    @property
    def running(self) -> bool:
        """Whether trainings are under way, also while the last one ends."""
        return self._jobs is not None

    @property
    def possible(self) -> bool:
        """Whether trainings could begin now."""
        return not (self.running or self._controller.busy or self._controller.apart)

    @property
    def number(self) -> int:
        """Which training is in hand, from 1."""
        return min(len(self.runs) + 1, max(self.total, 1))

    @property
    def share(self) -> float:
        """How much is done, 0 to 1."""
        done, epochs = self.epoch
        part = (done - 1) / epochs if done and epochs else 0.0
        return min(1.0, (len(self.runs) + part) / max(self.total, 1))

    @property
    def stopped(self) -> bool:
        """Whether they ended before the last one was done."""
        return not self.running and len(self.runs) < self.total

    def start(self, jobs: Iterator[OneOfSeveral], total: int) -> bool:
        """Do these trainings.

        Args:
            jobs: their orders; made on the desk, one after the other.
            total: how many.

        Returns:
            Whether they began; not while something else trains.
        """
        if not self.possible:
            return False
        self._jobs, self.total = jobs, total
        self.runs, self._stopping = (), False
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
        """Stop, and keep nothing of it: it belongs to another document."""
        if self._control is not None:
            self._control.stop()
        self.runs, self.total = (), 0
        if self.running:
            self._end()
        else:
            self.changed.emit()

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

        self._session.desk.submit(self._key, work, self._on_prepared, self._on_not_prepared)
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
        self.runs = (*self.runs, run)
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
