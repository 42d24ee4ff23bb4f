"""Ask what each word of the texts on the cards in sight contributed, and colour them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from nnstudio.base.errors import UserError
from nnstudio.explain.why import Why, WhyQuestion, question_preparation, why_texts_job
from nnstudio.gui.pages.error_gallery import ErrorGallery
from nnstudio.gui.panel import PanelContext
from nnstudio.project.plans import plan_of
from nnstudio.project.run_data import own_preparation
from nnstudio.project.run_record import RunRecord
from nnstudio.train.events import JobFailed, JobResult

_WAIT_MS = 60  # while a person scrolls, nothing is asked
_AT_ONCE = 4  # so that the first cards have their colours soon
MOST = 24
"""Of the surest errors that are explained also where their cards are out of sight."""


class ErrorShares(QObject):
    """Follows a gallery of errors; the weights asked are those that made the errors.

    Args:
        context: data, runs, compute thread.
        gallery: whose cards are coloured.
        key: of its jobs.
        beyond: explain the surest errors beyond those in sight, too, and tell them.

    Signals:
        explained: a list of `Why` of the surest errors, once a run, the surest first.
    """

    explained = Signal(object)

    def __init__(
        self, context: PanelContext, gallery: ErrorGallery, key: str, *, beyond: bool = False
    ) -> None:
        super().__init__(gallery)
        self._context, self._gallery, self._key = context, gallery, key
        self._record: RunRecord | None = None
        self._beyond = beyond
        self._known: dict[int, Why] = {}
        self._asked: tuple[int, ...] = ()
        self._told = False
        self._template: WhyQuestion | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self._ask)
        gallery.list.verticalScrollBar().valueChanged.connect(self._timer.start)
        gallery.list.room_changed.connect(self._timer.start)
        gallery.shown.connect(self._timer.start)
        context.controller.result_arrived.connect(self._on_result)
        context.controller.job_failed.connect(self._on_failed)

    def follow(self, record: RunRecord | None) -> None:
        """Take the run whose errors are shown from now on."""
        self._record, self._template = record, None
        self._known.clear()
        self._asked, self._told = (), False
        self._timer.start()

    def _ask(self) -> None:
        """Ask about the cards in sight that have no colours yet."""
        gallery = self._gallery
        if not gallery.isVisible() or not gallery.shows_texts or self._asked:
            return
        if self._context.controller.busy or gallery.dataset is None:
            return
        surest = gallery.surest(MOST) if self._beyond else ()
        wanted = dict.fromkeys((*gallery.rows_in_sight(), *surest))
        rows = [row for row in wanted if row not in self._known][:_AT_ONCE]
        if surest and not rows and not self._told:
            self._told = True
            self.explained.emit([self._known[row] for row in surest])
        template = self._question() if rows else None
        if template is None:
            return
        self._asked = tuple(rows)
        questions = [
            replace(template, text=gallery.text_of(row), second=gallery.against(row))
            for row in rows
        ]
        self._context.live.submit(why_texts_job(self._key, tuple(questions)))

    def _question(self) -> WhyQuestion | None:
        """Return the question of which only text and classes differ; None without an answerer."""
        dataset, record = self._gallery.dataset, self._record
        if self._template is not None or dataset is None or record is None:
            return self._template
        session = self._context.session
        weights = session.runs.weights(record.id)
        loss = record.training.loss.id
        try:
            plan = plan_of(record.graph, record.signature, session.registry, loss=loss)
            own = own_preparation(record, dataset, session.registries.data.steps)
        except UserError:
            return None  # the page says already why this run cannot be asked
        prepared = question_preparation(own or dataset)
        if weights:
            self._template = WhyQuestion("", plan, prepared, weights, loss, strongest=0)
        return self._template

    def _on_result(self, event: JobResult) -> None:
        if event.key != self._key or not isinstance(event.value, tuple):
            return
        rows, self._asked = self._asked, ()
        for row, why in zip(rows, event.value, strict=False):
            if isinstance(why, Why) and why.text == self._gallery.text_of(row):
                self._known[row] = why
                self._gallery.show_shares(row, [(*word.span, word.share) for word in why.words])
        self._timer.start()

    def _on_failed(self, event: JobFailed) -> None:
        """Leave the words as they are: nets without a table of words have no shares."""
        if event.key == self._key:
            self._record, self._template, self._asked = None, None, ()
