"""The run bar: train, step, stop, progress, speed, learning rate. Always the same place."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QProgressBar, QVBoxLayout, QWidget

from nnstudio.base.number_format import duration
from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, plain
from nnstudio.edit.edit import EditError
from nnstudio.edit.settings import set_training
from nnstudio.gui.live import LiveModel
from nnstudio.gui.session import Session
from nnstudio.gui.training.controller import TrainingController
from nnstudio.gui.training.launcher import TORCH_LOADING, TrainingLauncher
from nnstudio.gui.widgets.buttons import Button, PrimaryButton, ToolButton
from nnstudio.gui.widgets.choice_field import ChoiceField
from nnstudio.gui.widgets.ground import set_ground
from nnstudio.gui.widgets.labels import ElidedLabel, StatusLabel, TextLabel
from nnstudio.gui.widgets.number_field import NumberField
from nnstudio.gui.widgets.ui import Ui
from nnstudio.train.events import Progress, RunEnded

TRAIN = QT_TRANSLATE_NOOP("training", "Train")
TRAIN_AGAIN = QT_TRANSLATE_NOOP("training", "Train again")
PAUSE = QT_TRANSLATE_NOOP("training", "Pause")
CONTINUE = QT_TRANSLATE_NOOP("training", "Continue")
STOPPING = QT_TRANSLATE_NOOP("training", "Stopping …")
STEP = QT_TRANSLATE_NOOP("training", "One batch")
STEP_EPOCH = QT_TRANSLATE_NOOP("training", "One epoch")
STOP = QT_TRANSLATE_NOOP("training", "Stop; the best weights are kept")
AGAIN = QT_TRANSLATE_NOOP("training", "Start again")
SAME = QT_TRANSLATE_NOOP("training", "With the same start weights")
OTHER = QT_TRANSLATE_NOOP("training", "With new start weights")
EPOCH_OF = QT_TRANSLATE_NOOP("training", "Epoch {epoch} of {epochs}")
LEFT = QT_TRANSLATE_NOOP("training", "{time} left")
ITEMS_A_SECOND = QT_TRANSLATE_NOOP("training", "{count} items/s")
DONE = QT_TRANSLATE_NOOP("training", "Done. Best epoch {best} of {epochs}")
STOPPED = QT_TRANSLATE_NOOP("training", "Stopped. Best epoch {best} of {epochs}")
EARLY = QT_TRANSLATE_NOOP("training", "Ended early. Best epoch {best} of {epochs}")
LR = QT_TRANSLATE_NOOP("training", "Learning rate")
BATCH = QT_TRANSLATE_NOOP("training", "Batch")
DEVICE = QT_TRANSLATE_NOOP("training", "Device")
SETTINGS = QT_TRANSLATE_NOOP("training", "Training settings")
PREPARING = QT_TRANSLATE_NOOP("training", "Preparing …")
NOT_TRAINING = QT_TRANSLATE_NOOP("training", "No training is running.")
SAID = QT_TRANSLATE_NOOP("training", "Epoch {epoch} of {epochs}, training loss {loss}.")
SPEED = QT_TRANSLATE_NOOP("training", "Speed")
METRICS: dict[str, Text] = {
    "accuracy": QT_TRANSLATE_NOOP("training", "Validation accuracy"),
    "mae": QT_TRANSLATE_NOOP("training", "Validation MAE"),
    "loss": QT_TRANSLATE_NOOP("training", "Validation loss"),
}
_NARROW = 1400


class RunBar(QWidget):
    """What a training is doing and the buttons to steer it.

    Args:
        session: settings of the next run.
        controller: the training.
        launcher: starts it.
        live: the run shown.
        ui: look and language.
        parent: owner.

    Signals:
        settings_wanted: a person wants to see all training settings.
        problems_wanted: a person wants to see what prevents the training.
    """

    settings_wanted = Signal()
    problems_wanted = Signal()

    def __init__(
        self,
        session: Session,
        controller: TrainingController,
        launcher: TrainingLauncher,
        live: LiveModel,
        ui: Ui,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._controller = session, controller
        self._launcher, self._live, self._ui = launcher, live, ui
        self._epochs = 0
        set_ground(self, "surface")
        self._make_buttons()
        self._make_progress()
        self._make_fields()
        self._lay_out()
        self._connect()
        ui.follow(self)

    def _make_buttons(self) -> None:
        ui = self._ui
        self.train_button = PrimaryButton(ui, TRAIN, icon="train", parent=self)
        self.step_button = ToolButton(ui, "step", STEP, bordered=True, parent=self)
        self.stop_button = ToolButton(ui, "stop", STOP, bordered=True, parent=self)
        self.again_button = Button(ui, AGAIN, icon="restart", parent=self)
        self._again_menu = QMenu(self)
        self._same = QAction(self)
        self._other = QAction(self)
        self._again_menu.addActions([self._same, self._other])
        self.again_button.setMenu(self._again_menu)
        self._step_menu = QMenu(self)
        self._one_batch = QAction(self)
        self._one_epoch = QAction(self)
        self._step_menu.addActions([self._one_batch, self._one_epoch])
        self.step_button.setMenu(self._step_menu)
        self.step_button.setPopupMode(ToolButton.ToolButtonPopupMode.MenuButtonPopup)

    def _make_progress(self) -> None:
        ui = self._ui
        self._status = StatusLabel(ui, "neutral", plain(""), parent=self)
        self._problems = Button(ui, plain(""), variant="link", size="small", parent=self)
        self._progress_box = QWidget(self)
        self._epoch_label = TextLabel(ui, plain(""), role="control_strong", parent=self)
        self._left_label = TextLabel(ui, plain(""), role="control", tone="text2", parent=self)
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self._speed_box, self._speed = self._pair(SPEED, "")
        self._metric_box, self._metric = self._pair(METRICS["accuracy"], "accuracy")

    def _pair(self, head: Text, term: str) -> tuple[QWidget, ElidedLabel]:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        label = TextLabel(self._ui, head, role="caption", tone="text3", parent=box)
        value = ElidedLabel(self._ui, plain(""), role="control_strong", tone="text", parent=box)
        column.addWidget(label)
        column.addWidget(value)
        box.setProperty("head", label)
        return box, value

    def _make_fields(self) -> None:
        ui = self._ui
        self._lr_label = self._session.terms.label(ui, "learning_rate", LR, parent=self)
        self.lr_field = NumberField(ui, LR, value=0.001, minimum=1e-7, maximum=100, parent=self)
        self._batch_label = self._session.terms.label(ui, "batch", BATCH, parent=self)
        self.batch_field = NumberField(
            ui,
            BATCH,
            value=32,
            minimum=1,
            maximum=1_000_000,
            integer=True,
            hint=plain(""),
            parent=self,
        )
        self.device_field = ChoiceField(
            ui,
            DEVICE,
            (
                ("auto", QT_TRANSLATE_NOOP("training", "Automatic")),
                ("cpu", plain("CPU")),
                ("cuda", plain("GPU")),
            ),
            parent=self,
        )
        self.settings_button = ToolButton(ui, "sliders", SETTINGS, parent=self)

    def _lay_out(self) -> None:
        inner = QVBoxLayout(self._progress_box)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(2)
        words = QHBoxLayout()
        words.addWidget(self._epoch_label)
        words.addStretch(1)
        words.addWidget(self._left_label)
        inner.addLayout(words)
        inner.addWidget(self.progress)
        self._row = QHBoxLayout(self)
        for widget in (self.train_button, self.step_button, self.stop_button, self.again_button):
            self._row.addWidget(widget)
        self._row.addSpacing(12)
        self._row.addWidget(self._status)
        self._row.addWidget(self._problems)
        self._row.addWidget(self._progress_box)
        self._row.addWidget(self._speed_box)
        self._row.addWidget(self._metric_box)
        self._row.addStretch(1)
        for widget in (
            self._lr_label,
            self.lr_field,
            self._batch_label,
            self.batch_field,
            self.device_field,
            self.settings_button,
        ):
            self._row.addWidget(widget)

    def add_right(self, widget: QWidget) -> None:
        """Put a widget at the right end, e.g. the switch of views."""
        self._row.addWidget(widget)

    def _connect(self) -> None:
        self.train_button.clicked.connect(self._launcher.train)
        self.step_button.clicked.connect(self._on_step_batch)
        self._one_batch.triggered.connect(self._on_step_batch)
        self._one_epoch.triggered.connect(self._on_step_epoch)
        self.stop_button.clicked.connect(self._launcher.stop)
        self._same.triggered.connect(self._on_same)
        self._other.triggered.connect(self._on_other)
        self._problems.clicked.connect(self.problems_wanted)
        self.settings_button.clicked.connect(self.settings_wanted)
        self.lr_field.value_committed.connect(self._on_lr)
        self.batch_field.value_committed.connect(self._on_batch)
        self.device_field.chosen.connect(self._on_device)
        self._launcher.ready_changed.connect(self.update_state)
        self._controller.state_changed.connect(self.update_state)
        self._controller.progressed.connect(self._on_progress)
        self._controller.epoch_ended.connect(self._on_epoch)
        self._controller.run_started.connect(self._on_started)
        self._controller.run_ended.connect(self._on_ended)
        self._session.document_changed.connect(self._on_document_changed)
        self._session.document_replaced.connect(self._on_document_replaced)
        self._live.run_changed.connect(self.update_state)

    def announce(self) -> None:
        """Say how far the training is, for eyes and screen readers."""
        progress, started = self._controller.last_progress, self._controller.last_started
        if not self._controller.busy or progress is None or started is None:
            self._session.notify(NOT_TRAINING, "info")
            return
        self._session.notify(
            SAID.format(epoch=progress.epoch, epochs=started.epochs, loss=Number(progress.loss, 4)),
            "info",
        )

    def update_state(self, *_args: object) -> None:
        """Show what can be done now."""
        state = self._controller.state
        busy = state != "idle"
        obstacle = None if busy else self._launcher.obstacle
        text, icon = {
            "training": (PAUSE, "pause"),
            "preparing": (PAUSE, "pause"),
            "paused": (CONTINUE, "train"),
            "stopping": (STOPPING, "stop"),
        }.get(state, (TRAIN_AGAIN if self._live.shown else TRAIN, "train"))
        self.train_button.set_text(text)
        self.train_button.set_icon(icon)
        self.train_button.set_tooltip(obstacle)
        self.train_button.setEnabled(state != "stopping" and obstacle is None)
        self.step_button.setEnabled(state in ("paused", "training") or obstacle is None)
        self.stop_button.setEnabled(busy and state != "stopping")
        self.again_button.setEnabled(busy or (obstacle is None and self._live.shown is not None))
        self.device_field.setEnabled(not busy)
        self.batch_field.set_read_only(busy)
        self._show_middle(busy, obstacle)

    def _show_middle(self, busy: bool, obstacle: Text | None) -> None:
        errors = bool(self._session.report.errors)
        shown = self._live.shown
        self._progress_box.setVisible(busy)
        self._problems.setVisible(not busy and errors and obstacle is not None)
        self._status.setVisible(not busy and not self._problems.isVisibleTo(self))
        for box in (self._speed_box, self._metric_box):
            box.setVisible(busy or (shown is not None and box is self._metric_box))
        if obstacle is not None and errors:
            self._problems.set_text(obstacle)
            self._problems.set_icon("error")
        elif obstacle is not None:
            self._status.set_state("info" if obstacle is TORCH_LOADING else "neutral", obstacle)
        elif shown is not None and not busy:
            words = {"stopped": STOPPED, "early_stopped": EARLY}.get(shown.reason, DONE)
            if shown.reason in ("diverged", "failed"):
                self._status.set_state(
                    "error", QT_TRANSLATE_NOOP("training", "The training ended early; see the log.")
                )
            else:
                text = words.format(best=shown.best_epoch, epochs=shown.epochs_done)
                self._status.set_state("ok", text)
            self._show_metric(dict(shown.validation))
        elif not busy:
            self._status.set_state("neutral", plain(""))

    def retranslate(self) -> None:
        """Write all texts again."""
        ui = self._ui
        self._same.setText(ui(SAME))
        self._other.setText(ui(OTHER))
        self._one_batch.setText(ui(STEP))
        self._one_epoch.setText(ui(STEP_EPOCH))
        self.progress.setAccessibleName(ui(QT_TRANSLATE_NOOP("training", "Progress")))
        self.setAccessibleName(ui(QT_TRANSLATE_NOOP("training", "Training")))
        self.update_state()

    def restyle(self) -> None:
        """Take height and gaps from the theme."""
        theme = self._ui.theme
        self.setFixedHeight(theme.px(48))
        self._row.setContentsMargins(theme.px(12), 0, theme.px(12), 0)
        self._row.setSpacing(theme.px(8))
        self._progress_box.setFixedWidth(theme.px(176))
        self.progress.setFixedHeight(theme.px(6))
        self._speed_box.setFixedWidth(theme.px(100))
        self._metric_box.setMinimumWidth(theme.px(110))
        self.lr_field.setFixedWidth(theme.px(76))
        self.batch_field.setFixedWidth(theme.px(56))
        self._fit()

    def _fit(self) -> None:
        wide = self.width() >= self._ui.theme.px(_NARROW)
        self._lr_label.setVisible(wide)
        self._batch_label.setVisible(wide)

    def _on_step_batch(self) -> None:
        self._launcher.step("batch")

    def _on_step_epoch(self) -> None:
        self._launcher.step("epoch")

    def _on_same(self) -> None:
        self._launcher.start_again(new_weights=False)

    def _on_other(self) -> None:
        self._launcher.start_again(new_weights=True)

    def _on_lr(self, value: float) -> None:
        document = self._session.document
        optimizer = document.training.optimizer
        new = {"id": optimizer.id, "params": {**optimizer.params, "lr": float(value)}}
        words = QT_TRANSLATE_NOOP("training", "Change the learning rate")
        try:
            self._session.push(set_training(document, "optimizer", new, words))
        except EditError as error:
            self._session.notify(error.text, "warning")
            return
        self._controller.set_learning_rate(float(value))

    def _on_batch(self, value: float) -> None:
        words = QT_TRANSLATE_NOOP("training", "Change the batch size")
        self._session.attempt(set_training, self._session.document, "batch_size", int(value), words)

    def _on_device(self, key: object) -> None:
        words = QT_TRANSLATE_NOOP("training", "Change the device")
        self._session.attempt(set_training, self._session.document, "device", str(key), words)

    def _on_document_replaced(self) -> None:
        self._on_document_changed()
        self.update_state()

    def _on_document_changed(self, *_args: object) -> None:
        training = self._session.document.training
        self.lr_field.set_value(float(training.optimizer.params.get("lr", 0.001)))
        self.batch_field.set_value(training.batch_size)
        self.device_field.set_current(training.device)

    def _on_started(self, event: object) -> None:
        self._epochs = int(getattr(event, "epochs", 0))
        self.progress.setRange(0, 1000)
        self.progress.setValue(0)
        self._epoch_label.set_text(PREPARING)
        self._left_label.set_text(plain(""))

    def _on_progress(self, event: Progress) -> None:
        started = self._controller.last_started
        if started is None:
            return
        total = max(started.epochs * started.batches, 1)
        self.progress.setValue(round(1000 * min(event.step / total, 1)))
        epoch = EPOCH_OF.format(epoch=event.epoch, epochs=started.epochs)
        self._epoch_label.set_text(epoch)
        if event.seconds_left is not None:
            time = duration(event.seconds_left)
            self._left_label.set_text(LEFT.format(time=plain(time)))
        self._speed.set_text(ITEMS_A_SECOND.format(count=Number(event.samples_per_second, 0)))

    def _on_epoch(self, event: object) -> None:
        self._show_metric(dict(getattr(event, "validation", {})))

    def _show_metric(self, values: dict[str, float]) -> None:
        name = next((n for n in ("accuracy", "mae", "loss") if n in values), "")
        if not name:
            return
        head = self._metric_box.property("head")
        head.set_text(METRICS[name])
        value = values[name]
        number = Number(value, 1, percent=True) if name == "accuracy" else Number(value)
        self._metric.set_text(Text("", "{value}", (("value", number),)))

    def _on_ended(self, _event: RunEnded) -> None:
        self.update_state()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
