"""The settings at the right of the run bar: learning rate (live), batch size, device."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.edit.edit import EditError
from nnstudio.edit.settings import set_training
from nnstudio.gui.session import Session
from nnstudio.gui.training.controller import TrainingController
from nnstudio.gui.widgets.buttons import ToolButton
from nnstudio.gui.widgets.choice_field import ChoiceField
from nnstudio.gui.widgets.number_field import NumberField
from nnstudio.gui.widgets.ui import Ui

LR = QT_TRANSLATE_NOOP("training", "Learning rate")
LR_SHORT = QT_TRANSLATE_NOOP("training", "rate")
BATCH = QT_TRANSLATE_NOOP("training", "Batch")
BATCH_SIZE = QT_TRANSLATE_NOOP("training", "Batch size")
BATCH_SHORT = QT_TRANSLATE_NOOP("training", "batch")
DEVICE = QT_TRANSLATE_NOOP("training", "Device")
DEVICES = (
    ("auto", QT_TRANSLATE_NOOP("training", "Automatic")),
    ("cpu", plain("CPU")),
    ("cuda", plain("GPU")),
)
SETTINGS = QT_TRANSLATE_NOOP("training", "Training settings")
CHANGE_LR = QT_TRANSLATE_NOOP("training", "Change the learning rate")
CHANGE_BATCH = QT_TRANSLATE_NOOP("training", "Change the batch size")
CHANGE_DEVICE = QT_TRANSLATE_NOOP("training", "Change the device")
_NONE = plain("")


class RunFields(QWidget):
    """What is changed most often; the rest is behind the sliders at the end.

    Args:
        session: settings of the next run.
        controller: takes another learning rate while it trains.
        ui: look and language.
        parent: owner.

    Signals:
        settings_wanted: a person wants to see all training settings.
    """

    settings_wanted = Signal()

    def __init__(
        self,
        session: Session,
        controller: TrainingController,
        ui: Ui,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._controller, self._ui = session, controller, ui
        terms = session.terms
        self._lr_label = terms.label(ui, "learning_rate", LR, parent=self)
        self.lr_field = NumberField(
            ui, LR, value=0.001, minimum=1e-7, maximum=100, hint=_NONE, parent=self
        )
        self._batch_label = terms.label(ui, "batch", BATCH, parent=self)
        self.batch_field = NumberField(
            ui,
            BATCH_SIZE,
            value=32,
            minimum=1,
            maximum=1_000_000,
            integer=True,
            hint=_NONE,
            parent=self,
        )
        self.device_field = ChoiceField(ui, DEVICE, DEVICES, parent=self)
        self.settings_button = ToolButton(ui, "sliders", SETTINGS, parent=self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for widget in (
            self._lr_label,
            self.lr_field,
            self._batch_label,
            self.batch_field,
            self.device_field,
            self.settings_button,
        ):
            self._row.addWidget(widget)
        self.lr_field.value_committed.connect(self._on_lr)
        self.batch_field.value_committed.connect(self._on_batch)
        self.device_field.chosen.connect(self._on_device)
        self.settings_button.clicked.connect(self.settings_wanted)
        session.document_changed.connect(self.update_values)
        session.document_replaced.connect(self.update_values)
        ui.follow(self)

    def set_level(self, level: int) -> None:
        """Take less room.

        Args:
            level: 0: labels beside the fields; 1: in them; 2: no device; 3: no batch size;
                4: the button alone, which leads to all of them.
        """
        inside = level > 0
        self._lr_label.setVisible(not inside)
        self._batch_label.setVisible(not inside)
        self.lr_field.set_hint(LR_SHORT if inside else _NONE)
        self.batch_field.set_hint(BATCH_SHORT if inside else _NONE)
        self.device_field.setVisible(level < 2)
        self.batch_field.setVisible(level < 3)
        self.lr_field.setVisible(level < 4)
        self._set_widths(inside)

    def set_busy(self, busy: bool) -> None:
        """Lock what cannot change while training."""
        self.device_field.setEnabled(not busy)
        self.batch_field.set_read_only(busy)

    def update_values(self, *_args: object) -> None:
        """Show the settings as they are now."""
        training = self._session.document.training
        self.lr_field.set_value(float(training.optimizer.params.get("lr", 0.001)))
        self.batch_field.set_value(training.batch_size)
        self.device_field.set_current(training.device)

    def retranslate(self) -> None:
        """The fields follow the language themselves; short words may need more room."""
        self._set_widths(self._lr_label.isHidden())

    def restyle(self) -> None:
        """Take gaps and widths from the theme."""
        self._row.setSpacing(self._ui.theme.px(8))
        self._set_widths(self._lr_label.isHidden())

    def _set_widths(self, inside: bool) -> None:
        theme = self._ui.theme
        metrics = theme.metrics("caption")
        for field, short, width in (
            (self.lr_field, LR_SHORT, 76),
            (self.batch_field, BATCH_SHORT, 56),
        ):
            hint = metrics.horizontalAdvance(self._ui(short)) if inside else 0
            field.setFixedWidth(theme.px(width) + hint)

    def _on_lr(self, value: float) -> None:
        document = self._session.document
        optimizer = document.training.optimizer
        new = {"id": optimizer.id, "params": {**optimizer.params, "lr": float(value)}}
        try:
            self._session.push(set_training(document, "optimizer", new, CHANGE_LR))
        except EditError as error:
            self._session.notify(error.text, "warning")
            self.update_values()
            return
        self._controller.set_learning_rate(float(value))

    def _on_batch(self, value: float) -> None:
        self._set("batch_size", int(value))

    def _on_device(self, key: object) -> None:
        self._set("device", str(key))

    def _set(self, name: str, value: int | str) -> None:
        words = CHANGE_BATCH if name == "batch_size" else CHANGE_DEVICE
        session = self._session
        if not session.attempt(set_training, session.document, name, value, words):
            self.update_values()
