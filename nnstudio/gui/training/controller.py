"""Starts, pauses, steps and stops trainings and hands on what they report."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal

from nnstudio.train.control import Control, ProbeRequest, StepSize
from nnstudio.train.events import (
    EpochEnded,
    JobFailed,
    JobResult,
    LearningRateChanged,
    Notice,
    ProbeResult,
    Progress,
    RunEnded,
    RunStarted,
    StateChanged,
    TrainEvent,
)
from nnstudio.train.job import TrainJob
from nnstudio.train.worker import ComputeThread

TrainState = Literal["idle", "preparing", "training", "paused", "stopping"]


class TrainingController(QObject):
    """One training at a time on the compute thread.

    Panels register what they want to see under their own key; only visible ones do.

    Signals:
        apart_changed: trainings apart began or ended.
    """

    state_changed = Signal(str)
    run_started = Signal(object)
    progressed = Signal(object)
    epoch_ended = Signal(object)
    learning_rate_changed = Signal(object)
    probe_arrived = Signal(object)
    result_arrived = Signal(object)
    job_failed = Signal(object)
    run_ended = Signal(object)
    noticed = Signal(object, str)
    apart_changed = Signal()

    def __init__(self, compute: ComputeThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._compute = compute
        self._control: Control | None = None
        self._state: TrainState = "idle"
        self._run_id = ""
        self._wanted: dict[str, tuple[ProbeRequest, ...]] = {}
        self._apart: Callable[[TrainEvent], None] | None = None
        self._apart_ids: set[str] = set()
        self.last_started: RunStarted | None = None
        self.last_progress: Progress | None = None

    @property
    def state(self) -> TrainState:
        """What the training is doing."""
        return self._state

    @property
    def busy(self) -> bool:
        """Whether a training is under way, paused ones included."""
        return self._state != "idle"

    @property
    def run_id(self) -> str:
        """Id of the training under way or of the last one; "" if there was none."""
        return self._run_id

    def start(self, job: TrainJob) -> None:
        """Begin a training.

        Raises:
            RuntimeError: one is under way.
        """
        if self.busy or self.apart:
            raise RuntimeError("a training is under way")
        self._run_id = job.run_id
        self._control = Control(paused=job.paused)
        self._control.want(self._requests())
        self.last_started = None
        self.last_progress = None
        self._set_state("preparing")
        self._compute.submit(job, self._control)

    @property
    def apart(self) -> bool:
        """Whether somebody trains apart, see `begin_apart`."""
        return self._apart is not None

    def begin_apart(self, listener: Callable[[TrainEvent], None]) -> None:
        """Reserve the compute thread for trainings whose events one listener alone gets.

        No curve, panel or run record sees them; they are for figures over several trainings.

        Raises:
            RuntimeError: a training is under way.
        """
        if self.busy or self.apart:
            raise RuntimeError("a training is under way")
        self._apart = listener
        self.apart_changed.emit()

    def train_apart(self, job: TrainJob, control: Control) -> None:
        """Begin one training apart.

        Raises:
            RuntimeError: the compute thread was not reserved.
        """
        if self._apart is None:
            raise RuntimeError("nothing is reserved")
        self._apart_ids.add(job.run_id)
        self._compute.submit(job, control)

    def end_apart(self) -> None:
        """Give the compute thread back; what still arrives of those trainings is dropped."""
        if self._apart is not None:
            self._apart = None
            self.apart_changed.emit()

    def pause(self) -> None:
        """Wait before the next batch."""
        if self._control is not None:
            self._control.pause()

    def resume(self) -> None:
        """Go on."""
        if self._control is not None:
            self._control.resume()

    def step(self, size: StepSize = "batch") -> None:
        """Do one batch or epoch, then be paused."""
        if self._control is not None:
            self._control.step(size)

    def stop(self) -> None:
        """End the training; the best weights are kept."""
        if self._control is not None and self.busy:
            self._set_state("stopping")
            self._control.stop()

    def finish(self, milliseconds: int = 5000) -> bool:
        """End the training and wait until its best weights have arrived.

        Args:
            milliseconds: wait no longer than this.

        Returns:
            Whether it has ended.
        """
        if not self.busy:
            return True
        wait = QEventLoop()
        self.state_changed.connect(wait.quit)
        self.stop()
        clock = QTimer()
        clock.setSingleShot(True)
        clock.timeout.connect(wait.quit)
        clock.start(milliseconds)
        while self.busy and clock.isActive():
            wait.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        self.state_changed.disconnect(wait.quit)
        return not self.busy

    def set_learning_rate(self, lr: float) -> None:
        """Use another learning rate from the next batch on."""
        if self._control is not None:
            self._control.set_learning_rate(lr)

    def want(self, owner: str, requests: tuple[ProbeRequest, ...]) -> None:
        """Say what a panel wants to see; an empty tuple when it is hidden."""
        if self._wanted.get(owner, ()) == requests:
            return
        if requests:
            self._wanted[owner] = requests
        else:
            self._wanted.pop(owner, None)
        if self._control is not None:
            self._control.want(self._requests())

    def on_events(self, events: list[TrainEvent]) -> None:
        """Hand on what the compute thread reported (called by the pump)."""
        for event in events:
            self._on_event(event)

    def _requests(self) -> tuple[ProbeRequest, ...]:
        return tuple(request for requests in self._wanted.values() for request in requests)

    def _set_state(self, state: TrainState) -> None:
        if state != self._state:
            self._state = state
            self.state_changed.emit(state)

    def _on_event(self, event: TrainEvent) -> None:
        about = getattr(event, "run_id", "") or getattr(event, "key", "")
        if about in self._apart_ids:
            if self._apart is not None:
                self._apart(event)
            return
        if self.apart and isinstance(event, Notice):
            return  # about a training that nobody sees
        if isinstance(event, Progress):
            self.last_progress = event
            self.progressed.emit(event)
        elif isinstance(event, EpochEnded):
            self.epoch_ended.emit(event)
        elif isinstance(event, ProbeResult):
            self.probe_arrived.emit(event)
        elif isinstance(event, JobResult):
            self.result_arrived.emit(event)
        elif isinstance(event, RunStarted):
            self.last_started = event
            self.run_started.emit(event)
        elif isinstance(event, StateChanged):
            if self.busy and self._state != "stopping":
                self._set_state(event.state)
        elif isinstance(event, LearningRateChanged):
            self.learning_rate_changed.emit(event)
        elif isinstance(event, RunEnded):
            self._finish()
            self.run_ended.emit(event)
        elif isinstance(event, JobFailed):
            if event.key == self._run_id and self.busy:
                self._finish()
            self.job_failed.emit(event)
        elif isinstance(event, Notice):
            self.noticed.emit(event.text, event.level)

    def _finish(self) -> None:
        self._control = None
        self._set_state("idle")
