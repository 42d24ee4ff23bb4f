"""After a training that broke off: what happened and how to go on, on the card over the canvas."""

from __future__ import annotations

from PySide6.QtCore import QObject

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.edit.edit import EditError
from nnstudio.edit.settings import set_training
from nnstudio.gui.canvas.view import CanvasView
from nnstudio.gui.panel import PanelContext
from nnstudio.gui.training.launcher import TrainingLauncher
from nnstudio.train.events import Offer, RunEnded

TITLE = QT_TRANSLATE_NOOP("training", "The training broke off")
AFTER_FAILURE = QT_TRANSLATE_NOOP("training", "Change a setting after a failed training")


class Offers(QObject):
    """Shows the offers of a failed run until the next one begins.

    Args:
        context: document and training.
        launcher: starts the next training.
        canvas: whose card says it.
    """

    def __init__(
        self, context: PanelContext, launcher: TrainingLauncher, canvas: CanvasView
    ) -> None:
        super().__init__(canvas)
        self._session, self._launcher, self._canvas = context.session, launcher, canvas
        self._run_id = ""
        self._offers: tuple[Offer, ...] = ()
        context.controller.run_ended.connect(self._on_run_ended)
        context.controller.run_started.connect(self._on_over)
        context.session.document_replaced.connect(self._on_over)
        canvas.coach.primary_clicked.connect(self._on_first)
        canvas.coach.secondary_clicked.connect(self._on_second)

    @property
    def shown(self) -> tuple[Offer, ...]:
        """The offers on the card."""
        return self._offers

    def accept(self, offer: Offer) -> bool:
        """Change the settings as offered and train again, or on from the last checkpoint."""
        session = self._session
        document = session.document
        for name, value in offer.settings.items():
            try:
                session.push(set_training(document, name, self._merged(name, value), AFTER_FAILURE))
            except EditError as error:
                session.notify(error.text, "warning")
                return False
        run_id = self._run_id if offer.resume else ""
        return self._launcher.resume(run_id) if run_id else self._launcher.train()

    def _merged(self, name: str, value: object) -> object:
        """Return a setting; a dictionary replaces single parameters of a choice."""
        if not isinstance(value, dict):
            return value
        old = getattr(self._session.document.training, name)
        return {"id": old.id, "params": {**old.params, **value}}

    def _on_run_ended(self, event: RunEnded) -> None:
        if not event.offers:
            return
        self._run_id, self._offers = event.run_id, event.offers
        labels: list[Text | None] = [offer.label for offer in event.offers[:2]]
        labels += [None] * (2 - len(labels))
        self._canvas.coach.set_content(
            TITLE, event.message, primary=labels[0], secondary=labels[1], icon="error", tone="error"
        )
        self._canvas.show_coach()

    def _on_over(self, *_args: object) -> None:
        if self._offers:
            self._offers = ()
            self._canvas.show_coach(False)

    def _on_first(self) -> None:
        if self._offers:
            self.accept(self._offers[0])

    def _on_second(self) -> None:
        if len(self._offers) > 1:
            self.accept(self._offers[1])
