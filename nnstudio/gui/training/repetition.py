"""Trains several times with the same settings, for figures with their spread; keeps no runs."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.compile.planner import PlanError
from nnstudio.explain.repeats import Repeated
from nnstudio.gui.session import Session
from nnstudio.gui.training.controller import TrainingController
from nnstudio.gui.training.trainings import Trainings
from nnstudio.project.document import DocumentState
from nnstudio.work.repeat.several import RepeatResult, fold_jobs, result_of, seed_jobs
from nnstudio.work.train import make_job

NO_DATA = QT_TRANSLATE_NOOP("repeats", "The data are not ready. Nothing was trained.")


class Repetition(QObject):
    """One repetition of the open document at a time.

    Args:
        session: document and data.
        controller: the compute thread.
        parent: the Qt owner.

    Attributes:
        trainings: the trainings under way or done.
        kind: what differs between them.
        result: of the trainings that are done; None before the first.
        state: the document whose settings were trained.

    Signals:
        changed: progress, another result, the beginning or the end.
    """

    changed = Signal()

    def __init__(
        self, session: Session, controller: TrainingController, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.trainings = Trainings(session, controller, "repetition.next", self)
        self.kind: Repeated = "seeds"
        self.result: RepeatResult | None = None
        self.state: DocumentState | None = None
        self.trainings.changed.connect(self._on_changed)

    @property
    def running(self) -> bool:
        """Whether trainings are under way, also while the last one ends."""
        return self.trainings.running

    def start(self, kind: Repeated, count: int) -> bool:
        """Train the open document several times.

        Args:
            kind: what differs between the trainings.
            count: how many.

        Returns:
            Whether it began; if not, the person has been told why.
        """
        session, dataset = self._session, self._session.data.dataset
        if not self.trainings.possible:
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
            jobs = seed_jobs(job, count)
        else:
            jobs = fold_jobs(job, state, session.folder, session.registries, count)
        self.kind, self.state = kind, state
        return self.trainings.start(jobs, count)

    def stop(self) -> None:
        """End the training in hand and begin no other; what is done stays."""
        self.trainings.stop()

    @property
    def outdated(self) -> bool:
        """Whether net, data or training settings were changed since."""
        state, document = self.state, self._session.document
        if state is None:
            return False
        now = document.snapshot()
        same = state.training == now.training and state.data == now.data
        return not same or not state.graph.same_net(now.graph)

    def _on_changed(self) -> None:
        runs, trainings = self.trainings.runs, self.trainings
        if not trainings.total:  # forgotten
            self.result = self.state = None
        elif not runs:
            self.result = None
        elif self.result is None or len(self.result.runs) != len(runs):
            self.result = result_of(self.kind, runs, stopped=len(runs) < trainings.total)
        self.changed.emit()
