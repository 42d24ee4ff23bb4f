"""The confusion matrix of the validation part, new with every epoch."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, TextList, plain
from nnstudio.gui.panel import PanelContext, PanelSpec
from nnstudio.gui.plots.confusion_view import ConfusionView
from nnstudio.gui.plots.plot_panel import PlotPanel
from nnstudio.gui.plots.table_twin import Cell, TableData
from nnstudio.gui.session import Session
from nnstudio.project.run_data import prepared_for
from nnstudio.train.events import JobResult
from nnstudio.train.job import EvaluateJob, Evaluation

TITLE = QT_TRANSLATE_NOOP("panel.confusion", "Confusion matrix")
ONLY_CLASSES = QT_TRANSLATE_NOOP(
    "panel.confusion", "Only for classification. These data predict a number."
)
NO_DATA = QT_TRANSLATE_NOOP("panel.confusion", "Choose data with classes first.")
VALIDATION = QT_TRANSLATE_NOOP("panel.confusion", "validation")
BY_TRUE = QT_TRANSLATE_NOOP("panel.confusion", "True class")
NOT_YET = QT_TRANSLATE_NOOP("panel.confusion", "The cells fill after the first epoch.")
SUMMARY = QT_TRANSLATE_NOOP(
    "panel.confusion", "{right} of {total} validation items are right ({share})."
)
SUMMARY_ERRORS = QT_TRANSLATE_NOOP(
    "panel.confusion",
    "{right} of {total} validation items are right ({share}); most often confused: {pairs}.",
)
PAIR = QT_TRANSLATE_NOOP("panel.confusion", "{row} taken for {column} ({count})")
_KEY = "panel.confusion"
_TERM_WIDTH = 230


class ConfusionPanel(PlotPanel):
    """Counts by true and predicted class; a click on a cell chooses it.

    While a training runs they are those of its last epoch, afterwards those of the best weights.

    Args:
        context: what it receives.
    """

    def __init__(self, context: PanelContext) -> None:
        super().__init__("confusion", TITLE, context, width=250)
        self._evaluated: tuple[str, NDArray[np.integer[Any]]] | None = None  # run id, counts
        self._asked = ""
        self._term = context.session.terms.label(self.ui, "validation", VALIDATION, parent=self)
        self.heading.insert_widget(self._term)
        self.view = ConfusionView(self.ui)
        self._box = QWidget()
        self._row = QHBoxLayout(self._box)
        self._row.addWidget(self.view)
        self.set_picture(self._box)
        context.live.epoch_changed.connect(self.update_later)
        context.live.run_changed.connect(self._on_run_changed)
        context.session.data_changed.connect(self.update_later)
        context.session.report_changed.connect(self.update_later)
        context.controller.result_arrived.connect(self._on_result)
        self.ui.follow(self)

    @property
    def counts(self) -> NDArray[np.integer[Any]] | None:
        """The counts shown (true class, predicted class), or None."""
        live, record = self.context.live, self.context.live.shown
        if record is not None and self._evaluated is not None:
            run_id, counts = self._evaluated
            if run_id == record.id and not self._running():
                return counts
        latest: Any = live.epoch.confusion if live.epoch is not None else None
        return latest

    def refresh(self) -> None:
        """Draw the counts of now."""
        signature = self.context.session.document.signature
        if signature is None:
            self.show_empty("grid", NO_DATA)
            return
        if signature.target.task != "classification":
            self.show_empty("grid", ONLY_CLASSES)
            return
        self._ask()
        counts = self.counts
        names = signature.target.classes
        if counts is not None and counts.shape != (len(names), len(names)):
            counts = None  # of other data than the open ones
        self.view.set_classes(names)
        self.view.set_counts(counts)
        self.show_picture()
        self.view.setAccessibleDescription(self.accessibleDescription())

    def summary(self) -> Text:
        """Return how many are right and the three most frequent mistakes."""
        counts = self.counts
        if counts is None or not counts.sum():
            return NOT_YET
        right, total = int(np.trace(counts)), int(counts.sum())
        share = Number(right / total, 1, percent=True)
        wrong = counts.copy()
        np.fill_diagonal(wrong, 0)
        pairs: list[Text] = []
        names = self._names()
        for place in np.argsort(-wrong, axis=None, kind="stable")[:3]:
            row, column = divmod(int(place), len(names))
            if wrong[row, column]:
                pairs.append(
                    PAIR.format(
                        row=plain(names[row]),
                        column=plain(names[column]),
                        count=int(wrong[row, column]),
                    )
                )
        if not pairs:
            return SUMMARY.format(right=right, total=total, share=share)
        listed = TextList(tuple(pairs))
        return SUMMARY_ERRORS.format(right=right, total=total, share=share, pairs=listed)

    def table_data(self) -> TableData:
        """Return a row for every true class."""
        counts, names = self.counts, self._names()
        rows: list[tuple[Cell, ...]] = []
        for index, name in enumerate(names):
            row = [None] * len(names) if counts is None else [int(n) for n in counts[index]]
            rows.append((name, *row))
        return TableData((BY_TRUE, *(plain(name) for name in names)), rows)

    def retranslate(self) -> None:
        """Write all words again."""
        super().retranslate()
        self.view.setAccessibleName(self.ui(TITLE))

    def restyle(self) -> None:
        """Take margins from the theme."""
        px = self.ui.theme.px
        self._row.setContentsMargins(px(10), px(2), px(12), px(6))
        super().restyle()

    def _names(self) -> tuple[str, ...]:
        signature = self.context.session.document.signature
        return signature.target.classes if signature is not None else ()

    def _running(self) -> bool:
        record, controller = self.context.live.shown, self.context.controller
        return controller.busy and record is not None and controller.run_id == record.id

    def _ask(self) -> None:
        """Have the best weights of the run shown evaluated, once."""
        live, session = self.context.live, self.context.session
        record, weights, dataset = live.shown, live.weights, session.data.dataset
        if record is None or weights is None or live.plan is None or dataset is None:
            return
        if self.context.controller.busy or record.fingerprint != dataset.fingerprint:
            return
        known = self._evaluated is not None and self._evaluated[0] == record.id
        if known or self._asked == record.id or not len(dataset.parts.validation):
            return
        self._asked = record.id
        try:
            dataset = prepared_for(record, dataset, session.registries.data.steps)
        except UserError:
            return  # data of another form: nothing to show of this run
        job = EvaluateJob(_KEY, live.plan, weights, dataset, "validation", record.training)
        live.submit(job)

    def _on_run_changed(self) -> None:
        self._asked = ""
        self._evaluated = None
        self.update_later()

    def _on_result(self, event: JobResult) -> None:
        if event.key != _KEY or not isinstance(event.value, Evaluation):
            return
        if event.value.confusion is not None and self._asked:
            counts: Any = event.value.confusion
            self._evaluated = (self._asked, counts)
            self.update_later()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._term.setVisible(self.width() >= self.ui.theme.px(_TERM_WIDTH))


def _fits(session: Session) -> bool:
    signature = session.document.signature
    return signature is None or signature.target.task == "classification"


PANEL = PanelSpec(
    id="confusion",
    title=TITLE,
    icon="grid",
    place="training",
    order=40,
    make=ConfusionPanel,
    fits=_fits,
)
