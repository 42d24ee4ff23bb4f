"""The run bar: train, step, stop, progress, settings. Always the same place."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.gui.live import LiveModel
from nnstudio.gui.pages.simple_methods import SimpleMethods
from nnstudio.gui.session import Session
from nnstudio.gui.training.controller import TrainingController
from nnstudio.gui.training.launcher import TORCH_LOADING, TrainingLauncher
from nnstudio.gui.training.run_beside import RunBeside
from nnstudio.gui.training.run_fields import RunFields
from nnstudio.gui.training.run_middle import RunMiddle
from nnstudio.gui.widgets.buttons import Button, PrimaryButton, ToolButton
from nnstudio.gui.widgets.ground import set_ground
from nnstudio.gui.widgets.ui import Ui
from nnstudio.train.events import EpochEnded, Progress, RunEnded, RunStarted

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
NAME = QT_TRANSLATE_NOOP("training", "Training")
_NARROW = 1400
_NOTHING = plain("")


class RunBar(QWidget):
    """What a training is doing and the buttons to steer it.

    Where there is no room, it gives up what can be reached elsewhere, in the order of `_fit`.

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
        self._right: list[QWidget] = []
        self._methods: SimpleMethods | None = None
        self._compared = False
        self._right_shown = True
        self._fitting = False
        self._deed: Text = TRAIN
        self._obstacle: Text | None = None
        set_ground(self, "surface")
        self._make_buttons()
        self.middle = RunMiddle(session, ui, self)
        self.beside = RunBeside(ui, self)
        self.fields = RunFields(session, controller, ui, self)
        self._row = QHBoxLayout(self)
        for widget in (self.train_button, self.step_button, self.stop_button, self.again_button):
            self._row.addWidget(widget)
        self._row.addSpacing(12)
        self._row.addWidget(self.middle)
        self._row.addSpacing(8)
        self._row.addWidget(self.beside, 100)
        self._row.addStretch(1)
        self._row.addWidget(self.fields)
        self._connect()
        ui.follow(self)

    def _make_buttons(self) -> None:
        ui = self._ui
        self.train_button = PrimaryButton(ui, TRAIN, icon="train", parent=self)
        self.step_button = ToolButton(ui, "step", STEP, bordered=True, parent=self)
        self.stop_button = ToolButton(ui, "stop", STOP, bordered=True, parent=self)
        self.again_button = Button(ui, AGAIN, icon="restart", parent=self)
        self._again_menu = QMenu(self)
        self.same_action = QAction(self)
        self.other_action = QAction(self)
        self._again_menu.addActions([self.same_action, self.other_action])
        self.again_button.setMenu(self._again_menu)
        self._step_menu = QMenu(self)
        self._one_batch = QAction(self)
        self._one_epoch = QAction(self)
        self._step_menu.addActions([self._one_batch, self._one_epoch])
        self.step_button.setMenu(self._step_menu)
        self.step_button.setPopupMode(ToolButton.ToolButtonPopupMode.MenuButtonPopup)

    def add_right(self, widget: QWidget) -> None:
        """Put a widget at the right end, e.g. the switch of views."""
        self._right.append(widget)
        self._row.addWidget(widget)
        self._fit()

    def show_methods(self, methods: SimpleMethods) -> None:
        """Show what simple methods reach where they were compared with the run shown."""
        self._methods = methods
        methods.changed.connect(self.update_state)

    def show_right(self, shown: bool) -> None:
        """Show or hide what stands at the right end."""
        self._right_shown = shown
        self._fit()

    def _connect(self) -> None:
        self.train_button.clicked.connect(self._launcher.train)
        self.step_button.clicked.connect(self._on_step_batch)
        self._one_batch.triggered.connect(self._on_step_batch)
        self._one_epoch.triggered.connect(self._on_step_epoch)
        self.stop_button.clicked.connect(self._launcher.stop)
        self.same_action.triggered.connect(self._on_same)
        self.other_action.triggered.connect(self._on_other)
        self.middle.problems_wanted.connect(self.problems_wanted)
        self.fields.settings_wanted.connect(self.settings_wanted)
        self._launcher.ready_changed.connect(self.update_state)
        controller = self._controller
        controller.state_changed.connect(self.update_state)
        controller.progressed.connect(self._on_progress)
        controller.epoch_ended.connect(self._on_epoch)
        controller.run_started.connect(self._on_started)
        controller.run_ended.connect(self._on_ended)
        self._session.document_replaced.connect(self.update_state)
        self._live.run_changed.connect(self.update_state)

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
        self._deed, self._obstacle = text, obstacle
        self.train_button.set_icon(icon)
        self.train_button.setEnabled(state != "stopping" and obstacle is None)
        steps = state in ("paused", "training", "preparing") or (not busy and obstacle is None)
        self.step_button.setEnabled(steps)
        self.stop_button.setEnabled(busy and state != "stopping")
        again = state != "stopping" and obstacle is None
        self.again_button.setEnabled(again and (busy or self._live.shown is not None))
        self.fields.set_busy(busy)
        self._show_middle(busy, obstacle)
        self._compared = not busy and obstacle is None and self._show_beside()
        self._fit()

    def _show_middle(self, busy: bool, obstacle: Text | None) -> None:
        shown = self._live.shown
        if busy:
            self.middle.show_busy()
        elif obstacle is not None and self._session.report.errors:
            self.middle.show_errors(obstacle)
        elif obstacle is not None:
            self.middle.show_obstacle(obstacle, loading=obstacle == TORCH_LOADING)
        elif shown is not None:
            self.middle.show_run(shown)
        else:
            self.middle.show_nothing()

    def _show_beside(self) -> bool:
        methods, shown = self._methods, self._live.shown
        if methods is None or shown is None or methods.record is None:
            return False
        return methods.record.id == shown.id and self.beside.show_best(methods.results)

    def retranslate(self) -> None:
        """Write all texts again."""
        ui = self._ui
        self.same_action.setText(ui(SAME))
        self.other_action.setText(ui(OTHER))
        self._one_batch.setText(ui(STEP))
        self._one_epoch.setText(ui(STEP_EPOCH))
        self.setAccessibleName(ui(NAME))
        self.update_state()

    def restyle(self) -> None:
        """Take height and gaps from the theme."""
        theme = self._ui.theme
        self.setFixedHeight(theme.px(48))
        self._row.setContentsMargins(theme.px(12), 0, theme.px(12), 0)
        self._row.setSpacing(theme.px(8))
        self._fit()

    def _fit(self) -> None:
        """Give up what can be reached elsewhere until everything else fits."""
        if self._fitting:
            return
        self._fitting = True
        narrow = self.width() < self._ui.theme.px(_NARROW)
        levels = {name: 0 for name, _ in _SACRIFICES}
        levels["fields"] = int(narrow)
        for step in (None, *_SACRIFICES):
            if step is not None:
                levels[step[0]] = max(levels[step[0]], step[1])
            self._apply(levels)
            if self._wanted_width() <= self.width():
                break
        self._fitting = False

    def _apply(self, levels: dict[str, int]) -> None:
        self.fields.set_level(levels["fields"])
        self.middle.set_level(levels["middle"])
        self.beside.setVisible(self._compared and not levels["beside"])
        for widget in self._right:
            widget.setVisible(self._right_shown and not levels["right"])
        self._word(self.again_button, AGAIN, None, bare=bool(levels["again"]))
        self._word(self.train_button, self._deed, self._obstacle, bare=bool(levels["train"]))

    def _word(self, button: Button, text: Text, tooltip: Text | None, *, bare: bool) -> None:
        """Name a button, with words or by its icon alone."""
        button.set_text(_NOTHING if bare else text)
        button.set_tooltip(tooltip or (text if bare else None))
        button.setAccessibleName(self._ui(text))

    def _wanted_width(self) -> int:
        gap = self._row.spacing()
        margins = self._row.contentsMargins()
        widgets = (
            self.train_button,
            self.step_button,
            self.stop_button,
            self.again_button,
            self.middle,
            self.beside,
            self.fields,
            *self._right,
        )
        shown = [widget.sizeHint().width() for widget in widgets if not widget.isHidden()]
        return sum(shown) + gap * (len(shown) + 1) + 12 + margins.left() + margins.right()

    def _on_step_batch(self) -> None:
        self._launcher.step("batch")

    def _on_step_epoch(self) -> None:
        self._launcher.step("epoch")

    def _on_same(self) -> None:
        self._launcher.start_again(new_weights=False)

    def _on_other(self) -> None:
        self._launcher.start_again(new_weights=True)

    def _on_started(self, _event: RunStarted) -> None:
        self.middle.show_started()

    def _on_progress(self, event: Progress) -> None:
        started = self._controller.last_started
        if started is not None:
            self.middle.show_progress(event, started)

    def _on_epoch(self, event: EpochEnded) -> None:
        started = self._controller.last_started
        items = started.validation_items if started is not None else 0
        self.middle.show_metric(dict(event.validation), items)

    def _on_ended(self, _event: RunEnded) -> None:
        self.update_state()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


_SACRIFICES: tuple[tuple[str, int], ...] = (
    ("fields", 1),
    ("again", 1),
    ("beside", 1),
    ("middle", 1),
    ("fields", 2),
    ("middle", 2),
    ("fields", 3),
    ("right", 1),
    ("fields", 4),
    ("middle", 3),
    ("train", 1),
)
