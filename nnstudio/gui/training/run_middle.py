"""The middle of the run bar: what the training does, how far it is, how good the net is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from nnstudio.base.number_format import duration
from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, plain
from nnstudio.gui.pages.figures import PERCENT, figure, interval_text
from nnstudio.gui.session import Session
from nnstudio.gui.terms import GlossaryLabel
from nnstudio.gui.widgets.labels import ElidedLabel, IconLabel, TextLabel
from nnstudio.gui.widgets.state_button import StateButton
from nnstudio.gui.widgets.ui import Ui
from nnstudio.project.run_data import data_note
from nnstudio.project.run_record import RunRecord
from nnstudio.train.events import Progress, RunStarted
from nnstudio.train.intervals import wilson

EPOCH = QT_TRANSLATE_NOOP("training", "Epoch {epoch}")
OF = QT_TRANSLATE_NOOP("training", "of {epochs}")
LEFT = QT_TRANSLATE_NOOP("training", "{time} left")
PREPARING = QT_TRANSLATE_NOOP("training", "Preparing …")
SPEED = QT_TRANSLATE_NOOP("training", "Speed")
ITEMS_A_SECOND = QT_TRANSLATE_NOOP("training", "{count} items/s")
UNITS: dict[str, Text] = {
    "image": QT_TRANSLATE_NOOP("training", "{count} images/s"),
    "points": QT_TRANSLATE_NOOP("training", "{count} points/s"),
}
DONE = QT_TRANSLATE_NOOP("training", "Done.")
STOPPED = QT_TRANSLATE_NOOP("training", "Stopped.")
EARLY = QT_TRANSLATE_NOOP("training", "Ended early.")
FAILED = QT_TRANSLATE_NOOP("training", "The training broke off.")
BEST = QT_TRANSLATE_NOOP("training", "Best epoch {best} of {epochs}")
NO_EPOCH = QT_TRANSLATE_NOOP("training", "No epoch was finished")
METRICS: dict[str, tuple[str, Text]] = {
    "accuracy": ("accuracy", QT_TRANSLATE_NOOP("training", "Validation accuracy")),
    "f1_macro": ("f1", QT_TRANSLATE_NOOP("training", "Validation F1")),
    "mae": ("mae", QT_TRANSLATE_NOOP("training", "Validation MAE")),
    "loss": ("loss", QT_TRANSLATE_NOOP("training", "Validation loss")),
}
_STATES: dict[str, tuple[str, str]] = {
    "ok": ("check", "ok"),
    "info": ("clock", "text3"),
    "error": ("error", "error"),
    "neutral": ("info", "text3"),
}


class RunMiddle(QWidget):
    """State, progress, speed and metric of a training.

    Args:
        session: kind of data, glossary.
        ui: look and language.
        parent: owner.

    Signals:
        problems_wanted: a person wants to see what prevents the training.
    """

    problems_wanted = Signal()

    def __init__(self, session: Session, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._ui = session, ui
        self._level = 0
        self._busy = False
        self._has_run = False
        self._make_state()
        self._make_progress()
        self._speed_box, self._speed = self._pair(
            TextLabel(ui, SPEED, role="caption", tone="text3")
        )
        self._heads = {
            name: session.terms.label(ui, term, text, compact=True)
            for name, (term, text) in METRICS.items()
        }
        self._metric_box, self._metric = self._pair(*self._heads.values())
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for widget in (
            self._state_box,
            self.problems,
            self._progress_box,
            self._speed_box,
            self._metric_box,
        ):
            self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self.problems.clicked.connect(self.problems_wanted)
        self.show_nothing()
        ui.follow(self)

    def _make_state(self) -> None:
        ui = self._ui
        self._state_box = QWidget(self)
        self._icon = IconLabel(ui, "check", color="ok", parent=self._state_box)
        self._strong = TextLabel(ui, None, role="control_strong", parent=self._state_box)
        self._words = ElidedLabel(ui, None, role="control", tone="text2", parent=self._state_box)
        self._state_row = QHBoxLayout(self._state_box)
        self._state_row.setContentsMargins(0, 0, 0, 0)
        for widget in (self._icon, self._strong, self._words):
            self._state_row.addWidget(widget)
        self.problems = StateButton(ui, "error", plain(""), tone="error", parent=self)

    def _make_progress(self) -> None:
        ui = self._ui
        self._progress_box = QWidget(self)
        box = self._progress_box
        self._epoch: GlossaryLabel = self._session.terms.label(
            ui, "epoch", PREPARING, role="control_strong", tone="text", compact=True, parent=box
        )
        self._of = TextLabel(ui, None, role="control", tone="text2", parent=box)
        self._left = TextLabel(ui, None, role="control", tone="text2", parent=box)
        self.bar = QProgressBar(box)
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        self._progress_column = QVBoxLayout(box)
        self._progress_column.setContentsMargins(0, 0, 0, 0)
        self._progress_row = QHBoxLayout()
        self._progress_row.addWidget(self._epoch)
        self._progress_row.addWidget(self._of)
        self._progress_row.addStretch(1)
        self._progress_row.addWidget(self._left)
        self._progress_column.addLayout(self._progress_row)
        self._progress_column.addWidget(self.bar)

    def _pair(self, *heads: QWidget) -> tuple[QWidget, ElidedLabel]:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        value = ElidedLabel(self._ui, None, role="control_strong", tone="text", parent=box)
        for head in heads:
            column.addWidget(head, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(value)
        return box, value

    @property
    def spoken(self) -> str:
        """The state in words, for tests and screen readers."""
        if not self.problems.isHidden():
            return self.problems.text()
        return f"{self._strong.text()} {self._words.full_text}".strip()

    @property
    def spoken_metric(self) -> str:
        """The leading metric in words, for tests and screen readers."""
        head = next(
            (self._heads[n].text() for n in self._heads if not self._heads[n].isHidden()), ""
        )
        return f"{head} {self._metric.full_text}".strip()

    def set_level(self, level: int) -> None:
        """Take less room: 1: no speed; 2: no metric; 3: no time left."""
        self._level = level
        self._show_boxes()

    def show_nothing(self) -> None:
        """Say nothing: no run, nothing in the way."""
        self._show_idle("neutral", None, None, icon=False)

    def show_obstacle(self, text: Text, *, loading: bool = False) -> None:
        """Say what is missing before a training can start."""
        self._show_idle("info" if loading else "neutral", None, text)

    def show_errors(self, text: Text) -> None:
        """Say how many errors prevent the training; a click leads to them."""
        self._show_idle("neutral", None, None, icon=False)
        self.problems.set_state("error", text, icon_tone="error", tone="error")
        self.problems.show()

    def show_run(self, record: RunRecord) -> None:
        """Say how the run shown ended and how good it is."""
        ends = {"stopped": STOPPED, "early_stopped": EARLY, "diverged": FAILED, "failed": FAILED}
        best: Text = NO_EPOCH
        if record.best_epoch:
            best = BEST.format(best=record.best_epoch, epochs=record.epochs_done)
        state = "error" if record.reason in ("diverged", "failed") else "ok"
        self._show_idle(state, ends.get(record.reason, DONE), best)
        dataset = self._session.data.dataset
        fits = dataset is not None and data_note(record, dataset) is None
        items = len(dataset.parts.validation) if dataset is not None and fits else 0
        self.show_metric(dict(record.validation), items)

    def show_started(self) -> None:
        """Begin to show progress."""
        self.bar.setValue(0)
        self._epoch.set_text(PREPARING)
        self._of.set_text(None)
        self._left.set_text(None)
        self._speed.set_text(None)
        self.show_metric({})

    def show_busy(self) -> None:
        """Show the progress instead of the state."""
        self._busy = True
        self._state_box.hide()
        self.problems.hide()
        self._show_boxes()

    def show_progress(self, event: Progress, started: RunStarted) -> None:
        """Show how far it is."""
        total = max(started.epochs * started.batches, 1)
        self.bar.setValue(round(1000 * min(event.step / total, 1)))
        self._epoch.set_text(EPOCH.format(epoch=event.epoch))
        self._of.set_text(OF.format(epochs=started.epochs))
        if event.seconds_left is not None:
            self._left.set_text(LEFT.format(time=plain(duration(event.seconds_left))))
        words = UNITS.get(self._kind, ITEMS_A_SECOND)
        speed = event.samples_per_second
        self._speed.set_text(words.format(count=Number(speed, 0)) if speed else plain("–"))

    def show_metric(self, values: dict[str, float], items: int = 0) -> None:
        """Show the metric that leads, an accuracy with its 95 % interval.

        Args:
            values: of the validation part, by metric, the leading one first.
            items: on which they were measured; 0 where that is not known.
        """
        leading = (name for name in values if name in METRICS and name != "loss")
        name = next(leading, "loss" if "loss" in values else "")
        for head, label in self._heads.items():
            label.setVisible(head == (name or "loss"))
        if not name:
            self._metric.set_text(plain("–"))
            return
        value = Text("", "{value}", (("value", Number(values[name])),))
        if name in PERCENT:
            value = figure(name, values[name], None)
        if name == "accuracy" and items:
            between = wilson(round(values[name] * items), items)
            interval = interval_text(name, values[name], between) or plain("")
            value = Text("", "{value} {interval}", (("value", value), ("interval", interval)))
        self._metric.set_text(value)

    @property
    def _kind(self) -> str:
        signature = self._session.document.signature
        return signature.inputs[0].kind if signature is not None and signature.inputs else ""

    def _show_idle(
        self, state: str, strong: Text | None, words: Text | None, *, icon: bool = True
    ) -> None:
        self._busy = False
        name, tone = _STATES[state]
        self._icon.set_icon(name, tone)
        self._icon.setVisible(icon)
        self._strong.set_text(strong)
        self._strong.setVisible(strong is not None)
        self._words.set_text(words)
        self._state_box.setVisible(icon)
        self.problems.hide()
        self._has_run = strong is not None
        self._show_boxes()

    def _show_boxes(self) -> None:
        self._progress_box.setVisible(self._busy)
        self._speed_box.setVisible(self._busy and self._level < 1)
        self._metric_box.setVisible((self._busy or self._has_run) and self._level < 2)
        self._left.setVisible(self._level < 3)

    def retranslate(self) -> None:
        """Name the progress bar; the words follow themselves."""
        self.bar.setAccessibleName(self._ui(QT_TRANSLATE_NOOP("training", "Progress")))

    def restyle(self) -> None:
        """Take widths and gaps from the theme."""
        theme = self._ui.theme
        self._row.setSpacing(theme.px(20))
        self._state_row.setSpacing(theme.px(6))
        self._progress_row.setSpacing(theme.px(4))
        self._progress_column.setSpacing(theme.px(3))
        self._progress_box.setMinimumWidth(theme.px(176))
        self._speed_box.setMinimumWidth(theme.px(96))
        self._metric_box.setMinimumWidth(theme.px(60))
