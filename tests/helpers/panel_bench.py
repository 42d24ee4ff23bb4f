"""A session with data, training and live model, for panels: real computations, no threads.

What the window gives to its two threads is done at once in the calling thread, so that a test
knows when it is over.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from nnstudio.gui.i18n import Language
from nnstudio.gui.live import LiveModel
from nnstudio.gui.panel import Panel, PanelContext, load_panels
from nnstudio.gui.session import Session
from nnstudio.gui.theme.theme import Theme
from nnstudio.gui.training.controller import TrainingController
from nnstudio.project.document import Document
from nnstudio.project.recorder import RunRecorder
from nnstudio.project.registries import Registries, load_all_registries
from nnstudio.templates.registry import load_templates
from nnstudio.train.control import Control
from nnstudio.train.events import TrainEvent
from nnstudio.train.job import ShortJob, TrainJob
from nnstudio.train.short_jobs import ShortJobs
from nnstudio.work.train import make_job


class DeskHere:
    """Does orders at once, in the calling thread."""

    def submit(
        self,
        key: str,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Do the work and call back."""
        try:
            result = work()
        except Exception as error:  # noqa: BLE001 - as the desk's thread does
            failed(error)
        else:
            done(result)


class ComputeHere:
    """Keeps jobs until the bench does them."""

    def __init__(self) -> None:
        self.training: tuple[TrainJob, Control] | None = None
        self.shorts = ShortJobs()
        self.asked: list[str] = []

    def submit(self, job: TrainJob | ShortJob, control: Control | None = None) -> None:
        """Take a job."""
        if isinstance(job, TrainJob):
            assert control is not None
            self.training = (job, control)
        else:
            self.asked.append(job.key)
            self.shorts.put(job)


class PanelBench(QObject):
    """What panels need.

    Args:
        language: code of the language.
        mode: colours, "light" or "dark".
        scale: of the window.
        registries: layers and data; None loads them.
    """

    def __init__(
        self,
        language: str = "en",
        mode: str = "light",
        scale: float = 1.0,
        registries: Registries | None = None,
    ) -> None:
        super().__init__()
        self.language = Language(language, self)
        self.theme = Theme(mode, scale, reduce_motion=True, parent=self)
        self.compute = ComputeHere()
        self.session = Session(
            registries or load_all_registries(),
            self.language,
            self.theme,
            DeskHere(),  # type: ignore[arg-type]
            self,
        )
        self.controller = TrainingController(self.compute, self)  # type: ignore[arg-type]
        self.live = LiveModel(self.session, self.controller, self.compute.submit, self)
        self.controller.noticed.connect(self.session.notify)
        self.context = PanelContext(self.session, self.controller, self.live, self.session.ui)
        self.said: list[str] = []
        self.session.notified.connect(lambda text, level: self.said.append(self.language(text)))

    def open_template(self, template: str, **training: Any) -> None:
        """Open an example, with some of its training settings changed."""
        state = load_templates()[template].build(None)
        settings = {"threads": 1, **training}  # threads are not measured first
        state = replace(state, training=state.training.model_copy(update=settings))
        self.session.open(Document(state))

    def make(self, panel_id: str) -> Panel:
        """Return a panel by its id."""
        return load_panels()[panel_id].make(self.context)

    def train(
        self,
        each: Callable[[TrainEvent], None] | None = None,
        *,
        stop_after: int = 0,
    ) -> None:
        """Train the open document in this thread.

        Args:
            each: called after every event was delivered.
            stop_after: epochs after which somebody presses stop; 0: never.
        """
        from nnstudio.train.loop import run

        dataset = self.session.data.dataset
        assert dataset is not None
        state = self.session.document.snapshot()
        job = make_job(state, dataset, self.session.registry)
        recorder = RunRecorder(self.session.runs)
        recorder.begin(job, state)
        self.controller.start(job)
        assert self.compute.training is not None
        job, control = self.compute.training
        for event in run(job, control):
            recorder.on_event(event)
            self.controller.on_events([event])
            if each is not None:
                each(event)
            if stop_after and getattr(event, "epoch", 0) >= stop_after:
                control.stop()

    def settle(self) -> None:
        """Do the short jobs that wait and deliver their answers."""
        while self.compute.shorts.waiting:
            self.controller.on_events(self.compute.shorts.serve(1.0))

    def settle_until(self, condition: Callable[[], bool], seconds: float = 10.0) -> None:
        """Let timers run and answer jobs until something holds.

        Raises:
            AssertionError: it did not come to hold.
        """
        end = time.monotonic() + seconds
        while not condition():
            QApplication.processEvents()
            self.settle()
            assert time.monotonic() < end, "it did not happen"

    def close(self) -> None:
        """Take the translators out of the application."""
        self.language.uninstall()
