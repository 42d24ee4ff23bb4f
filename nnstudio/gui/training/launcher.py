"""Starts trainings of the open document, keeps their records and locks the structure meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.compile.planner import PlanError
from nnstudio.edit.settings import set_training
from nnstudio.gui.session import Session
from nnstudio.gui.training.controller import TrainingController
from nnstudio.project.recorder import RunRecorder
from nnstudio.project.run_record import RunRecord, Weights
from nnstudio.train.control import StepSize
from nnstudio.train.events import JobFailed, RunEnded, TrainEvent
from nnstudio.work.train import make_job

NO_NET = QT_TRANSLATE_NOOP("training", "Open an example or build a net first.")
NO_DATA = QT_TRANSLATE_NOOP("training", "Choose data first.")
DATA_LOADING = QT_TRANSLATE_NOOP("training", "The data are being read …")
DATA_FAILED = QT_TRANSLATE_NOOP("training", "The data could not be read.")
APART = QT_TRANSLATE_NOOP(
    "repeats", "Several trainings are under way on the page Results. Stop them first."
)
TORCH_LOADING = QT_TRANSLATE_NOOP("training", "Loading PyTorch …")


class TrainingLauncher(QObject):
    """The deeds behind the run bar.

    Args:
        session: document, data and runs.
        controller: the training.
        checkpoints: (project id, run id) -> folder for checkpoints, or None.
        keep_run: called with record and weights when a run has ended.
        parent: the Qt owner.

    Signals:
        ready_changed: whether and why training is possible now may differ.
    """

    ready_changed = Signal()

    def __init__(
        self,
        session: Session,
        controller: TrainingController,
        checkpoints: Callable[[str, str], Path | None],
        keep_run: Callable[[RunRecord, Weights], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._controller = controller
        self._checkpoints = checkpoints
        self._keep_run = keep_run
        self._recorder = RunRecorder(session.runs)
        self._torch_ready = False
        self._again = False
        session.document_replaced.connect(self._on_document_replaced)
        session.report_changed.connect(self.ready_changed)
        session.data_changed.connect(self.ready_changed)
        controller.state_changed.connect(self._on_state_changed)
        controller.apart_changed.connect(self._on_apart_changed)
        controller.run_ended.connect(self._on_run_ended)
        controller.job_failed.connect(self._on_job_failed)

    @property
    def torch_ready(self) -> bool:
        """Whether the compute thread can train."""
        return self._torch_ready

    @property
    def obstacle(self) -> Text | None:
        """Why training is not possible now, or None."""
        session = self._session
        if not session.has_document or len(session.document.graph) == 0:
            return NO_NET
        if session.data.status == "none":
            return NO_DATA
        if session.data.status == "failed":
            return session.data.error.message if session.data.error else DATA_FAILED
        if session.data.status == "loading":
            return DATA_LOADING
        errors = len(session.report.errors)
        if errors == 1:
            return QT_TRANSLATE_NOOP("training", "1 error prevents the training.")
        if errors:
            return QT_TRANSLATE_NOOP("training", "{count} errors prevent the training.").format(
                count=errors
            )
        if not self._torch_ready:
            return TORCH_LOADING
        return APART if self._controller.apart else None

    def set_torch_ready(self) -> None:
        """Say that the compute thread can train."""
        self._torch_ready = True
        self.ready_changed.emit()

    def on_events(self, events: list[TrainEvent]) -> None:
        """Keep the records; called by the pump before anybody else sees the events."""
        for event in events:
            self._recorder.on_event(event)

    def train(self) -> bool:
        """Start, pause or continue, whatever is next."""
        state = self._controller.state
        if state in ("preparing", "training"):
            self._controller.pause()
            return True
        if state == "paused":
            self._controller.resume()
            return True
        return self._start()

    def step(self, size: StepSize) -> None:
        """Do one batch or one epoch; starts a paused training if none is under way."""
        if self._controller.busy or self._start(paused=True):
            self._controller.step(size)

    def stop(self) -> None:
        """End the training; the best weights are kept."""
        self._again = False
        self._controller.stop()

    def finish(self) -> bool:
        """End the training, wait for its weights, and say whether it has ended."""
        self._again = False
        return self._controller.finish()

    def resume(self, run_id: str) -> bool:
        """Go on with a run from its last checkpoint."""
        return self._start(run_id=run_id)

    def continue_trained(self) -> bool:
        """Train on from the best weights of the newest run."""
        latest = self._session.runs.latest_trained
        weights = self._session.runs.weights(latest.id) if latest is not None else None
        return self._start(weights=weights)

    def start_again(self, *, new_weights: bool) -> None:
        """Forget the training under way and begin anew once it has ended.

        Args:
            new_weights: take other start weights (the next seed); else the same ones.
        """
        if new_weights:
            document = self._session.document
            self._session.push(set_training(document, "seed", document.training.seed + 1))
        if self._controller.busy:
            self._again = True
            self._controller.stop()
        else:
            self._start()

    def _start(
        self, *, paused: bool = False, weights: Weights | None = None, run_id: str = ""
    ) -> bool:
        obstacle = self.obstacle
        dataset = self._session.data.dataset
        if obstacle is not None or dataset is None or self._controller.busy:
            if obstacle is not None:
                self._session.notify(obstacle, "warning")
            return False
        state = self._session.document.snapshot()
        try:
            job = make_job(
                state,
                dataset,
                self._session.registry,
                weights=weights,
                paused=paused,
                run_id=run_id,
                resume=bool(run_id),
            )
        except UserError as error:
            self._session.notify(error.message, "error")
            return False
        except PlanError as error:
            self._session.notify(error.problems[0].message, "error")
            return False
        folder = self._checkpoints(state.id, job.run_id)
        if folder is not None:
            job = replace(job, checkpoint_folder=str(folder))
        elif run_id:
            job = replace(job, resume=False)  # nothing was kept to go on from
        self._recorder.begin(job, state)
        self._controller.start(job)
        return True

    def _on_document_replaced(self) -> None:
        self._recorder = RunRecorder(self._session.runs)
        self.ready_changed.emit()

    def _on_state_changed(self, state: str) -> None:
        self._session.set_locked(state != "idle")
        self.ready_changed.emit()

    def _on_apart_changed(self) -> None:
        self._session.set_locked(self._controller.apart or self._controller.busy)
        self.ready_changed.emit()

    def _on_run_ended(self, event: RunEnded) -> None:
        record = self._session.runs.get(event.run_id)
        if record is not None:
            self._keep_run(record, self._session.runs.weights(record.id))
        level = "warning" if event.reason in ("diverged", "failed") else "info"
        self._session.notify(event.message, level)
        if self._again:
            self._again = False
            self._start()

    def _on_job_failed(self, event: JobFailed) -> None:
        if self._session.runs.get(event.key) is not None:
            self._session.notify(event.message, "error")
