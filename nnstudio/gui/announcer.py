"""Tells screen readers what happens unasked: start, pause, problems, best epoch, end."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text
from nnstudio.graph.problems import Problem
from nnstudio.gui.session import Session
from nnstudio.gui.training.controller import TrainingController
from nnstudio.train.events import EpochEnded, Progress

STARTED = QT_TRANSLATE_NOOP("training", "The training has started.")
GOES_ON = QT_TRANSLATE_NOOP("training", "The training goes on.")
PAUSED = QT_TRANSLATE_NOOP("training", "The training pauses in epoch {epoch}.")
PAUSED_EARLY = QT_TRANSLATE_NOOP("training", "The training pauses.")
BEST = QT_TRANSLATE_NOOP("training", "Epoch {epoch} is the best so far.")
BEST_ACCURACY = QT_TRANSLATE_NOOP(
    "training", "Epoch {epoch} is the best so far, {share} right (validation)."
)
NOT_TRAINING = QT_TRANSLATE_NOOP("training", "No training is running.")
PROGRESS = QT_TRANSLATE_NOOP("training", "Epoch {epoch} of {epochs}, training loss {loss}.")
PROGRESS_SECONDS = 10.0
_BEST_SECONDS = 2.0  # small nets have many best epochs a second; nobody could listen to them


class Announcer(QObject):
    """Speaks for a window.

    Args:
        window: in whose name it speaks.
        session: problems, and what the status bar says.
        controller: the training.

    Signals:
        said: the words, as a screen reader gets them.
    """

    said = Signal(str)

    def __init__(self, window: QWidget, session: Session, controller: TrainingController) -> None:
        super().__init__(window)
        self._window = window
        self._session, self._controller = session, controller
        self._state = controller.state
        self._best_at = self._progress_at = -PROGRESS_SECONDS
        self._known: set[tuple[str, str]] = set()
        session.notified.connect(self._on_notified)
        session.report_changed.connect(self._on_report_changed)
        session.document_replaced.connect(self._on_document_replaced)
        controller.state_changed.connect(self._on_state_changed)
        controller.epoch_ended.connect(self._on_epoch_ended)
        controller.progressed.connect(self._on_progressed)

    def say(self, text: Text, *, urgent: bool = False) -> None:
        """Say a sentence to screen readers.

        Args:
            text: the sentence.
            urgent: interrupt what is being read.
        """
        words = self._session.language(text)
        if not words:
            return
        event = QAccessibleAnnouncementEvent(self._window, words)
        politeness = QAccessible.AnnouncementPoliteness
        event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
        QAccessible.updateAccessibility(event)
        self.said.emit(words)

    def say_progress(self) -> None:
        """Say how far the training is, in the status bar too."""
        self._session.notify(self._progress() or NOT_TRAINING, "info")

    def _progress(self) -> Text | None:
        progress, started = self._controller.last_progress, self._controller.last_started
        if not self._controller.busy or progress is None or started is None:
            return None
        return PROGRESS.format(
            epoch=progress.epoch, epochs=started.epochs, loss=Number(progress.loss)
        )

    def _on_notified(self, text: Text, level: str) -> None:
        self.say(text, urgent=level == "error")

    def _on_state_changed(self, state: str) -> None:
        before, self._state = self._state, state
        if state == "training" and before != "paused":
            self._progress_at = time.monotonic()
            self.say(STARTED)
        elif state == "training":
            self.say(GOES_ON)
        elif state == "paused":
            progress = self._controller.last_progress
            self.say(PAUSED.format(epoch=progress.epoch) if progress else PAUSED_EARLY)

    def _on_epoch_ended(self, event: EpochEnded) -> None:
        now = time.monotonic()
        if not event.best or now - self._best_at < _BEST_SECONDS:
            return
        self._best_at = self._progress_at = now
        if "accuracy" in event.validation:
            share = Number(event.validation["accuracy"], 1, percent=True)
            self.say(BEST_ACCURACY.format(epoch=event.epoch, share=share))
        else:
            self.say(BEST.format(epoch=event.epoch))

    def _on_progressed(self, _event: Progress) -> None:
        now = time.monotonic()
        text = self._progress()
        if text is not None and now - self._progress_at >= PROGRESS_SECONDS:
            self._progress_at = now
            self.say(text)

    def _on_document_replaced(self) -> None:
        self._known = self._errors()

    def _on_report_changed(self) -> None:
        errors = self._session.report.errors
        new = [problem for problem in errors if _name(problem) not in self._known]
        self._known = self._errors()
        if new:
            self.say(new[0].message)

    def _errors(self) -> set[tuple[str, str]]:
        return {_name(problem) for problem in self._session.report.errors}


def _name(problem: Problem) -> tuple[str, str]:
    return problem.code, problem.node
