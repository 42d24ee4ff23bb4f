"""The right of the Data page: what is learned, options, parts, preparation, and the way on.

The same for an import that is looked at and for the data in use: a change goes to the import's
draft, or is one edit of the document.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from nnstudio.base.params import Param
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.config import DataConfig, SplitConfig, WindowConfig
from nnstudio.data.letter_windows import with_lags
from nnstudio.data.study import Steps
from nnstudio.edit.settings import set_data
from nnstudio.gui.data_import.learned_box import LearnedBox
from nnstudio.gui.data_import.model import ImportModel
from nnstudio.gui.data_import.split_box import SplitBox
from nnstudio.gui.data_import.step_dialog import StepDialog, StepSource
from nnstudio.gui.data_import.steps_box import StepsBox
from nnstudio.gui.data_import.use_bar import UseBar
from nnstudio.gui.data_import.window_box import WindowBox
from nnstudio.gui.forms.form import ParamForm
from nnstudio.gui.panel import PanelContext
from nnstudio.gui.widgets.ground import set_ground
from nnstudio.gui.widgets.heading import Separator
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.work.import_data.draft import with_split, with_steps, with_task, with_window
from nnstudio.work.import_data.prepared import raw_of
from nnstudio.work.import_data.summary import Summary, summary_of_dataset, summary_of_study

NAME = QT_TRANSLATE_NOOP("data_page", "What the net learns from the data")
OPTIONS = QT_TRANSLATE_NOOP("data_page", "Options")
CHANGE_OPTION = QT_TRANSLATE_NOOP("data_page", "Change a data option")
CHANGE_SPLIT = QT_TRANSLATE_NOOP("data_page", "Change the parts")
CHANGE_STEPS = QT_TRANSLATE_NOOP("data_page", "Change the preparation")
CHANGE_WINDOW = QT_TRANSLATE_NOOP("data_page", "Change the windows of the series")
CHANGE_TASK = QT_TRANSLATE_NOOP("data_page", "Change what is predicted")


class DataSide(QWidget):
    """Facts and settings of the data in one column, the way on below it.

    Args:
        context: session, look and language.
        model: the import.
        parent: owner.

    Signals:
        network_wanted: a person wants to go on to the net.
        net_wanted: a person wants a net made for these data; id of its template, or "".
    """

    network_wanted = Signal()
    net_wanted = Signal(str)

    def __init__(
        self, context: PanelContext, model: ImportModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._ui, self._model = context.session, context.ui, model
        self._options: ParamForm | None = None
        self._options_for = ""
        set_ground(self, "surface")
        self._make_widgets()
        self._lay_out()
        self._connect()
        self._ui.follow(self)

    @property
    def learned(self) -> str:
        """What is predicted from what."""
        return self.learned_box.words

    @property
    def options(self) -> ParamForm | None:
        """The form of the data set's own options, if it has some."""
        return self._options

    @property
    def regions(self) -> tuple[QWidget, ...]:
        """The parts that F6 walks through."""
        parts = (self.learned_box, self.window_box, self.split_box, self.steps_box)
        shown = tuple(p for p in parts if p.isVisibleTo(self._inner) and _takes_keys(p))
        return (*shown, self.use_bar) if self.use_bar.isVisibleTo(self) else shown

    def _make_widgets(self) -> None:
        ui, session = self._ui, self._session
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its content has the focus
        self.learned_box = LearnedBox(ui)
        self._options_title = TextLabel(ui, OPTIONS, role="card")
        self._options_slot = QVBoxLayout()
        self.window_box = WindowBox(ui)
        self.split_box = SplitBox(ui)
        self.steps_box = StepsBox(ui, session.registries.data)
        self.use_bar = UseBar(session, self._model)
        self.bar, self.table = self.split_box.bar, self.split_box.table
        self.split = self.split_box.form
        self.go, self.make, self.use = self.use_bar.go, self.use_bar.make, self.use_bar.use

    def _lay_out(self) -> None:
        self._lines = [Separator(), Separator(), Separator(), Separator()]
        self._inner = QWidget()
        set_ground(self._inner, "surface")
        self._column = QVBoxLayout(self._inner)
        self._column.addWidget(self.learned_box)
        self._column.addWidget(self._lines[0])
        self._column.addWidget(self._options_title)
        self._column.addLayout(self._options_slot)
        self._column.addWidget(self._lines[1])
        self._column.addWidget(self.window_box)
        self._column.addWidget(self._lines[2])
        self._column.addWidget(self.split_box)
        self._column.addWidget(self._lines[3])
        self._column.addWidget(self.steps_box)
        self._column.addStretch(1)
        self.area.setWidget(self._inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.area, 1)
        column.addWidget(self.use_bar)

    def _connect(self) -> None:
        self.go.clicked.connect(self.network_wanted)
        self.make.clicked.connect(lambda: self.net_wanted.emit(self.use_bar.chosen_net))
        self.learned_box.task_chosen.connect(self._on_task)
        self.split_box.changed.connect(self._on_split)
        self.split_box.refused.connect(self._on_split_refused)
        self.window_box.changed.connect(self._on_window)
        self.steps_box.changed.connect(self._on_steps)
        self.steps_box.opened.connect(self._on_step_opened)
        self.steps_box.add_wanted.connect(self._on_step_wanted)
        self._model.changed.connect(self.update_content)
        self._model.prepared_changed.connect(self.update_content)

    def update_content(self) -> None:
        """Show the data as they are now: of the import, or of the document."""
        summary = self._summary()
        known = summary is not None
        importing = self._model.active
        self._show_options(importing)
        for widget in (self.learned_box, self.steps_box, self._lines[3]):
            widget.setVisible(known)
        problem = None
        if importing and self._model.prepared is not None:
            problem = self._model.prepared.problem
        if summary is not None:
            self.learned_box.set_summary(summary)
            self.steps_box.set_summary(summary, problem)
        config = self._config()
        shown = summary or Summary("", "", "", 0, split=config.split, window=config.window)
        self.split_box.setVisible(known or (not importing and bool(config.source)))
        self.split_box.set_summary(shown, known=known)
        window = shown.window
        self.window_box.setVisible(known and window is not None)
        if window is not None:
            made = self._model.study if importing else None
            told = None if made is None else made.inspection.window
            self.window_box.set_window(window, told, letters=shown.kind == "text")
        optioned = not self._options_title.isHidden()
        self._lines[0].setVisible(known and optioned)
        self._lines[1].setVisible(known and window is not None)
        self._lines[2].setVisible(known or optioned)
        self._lock(self._session.locked and not importing)
        self.use_bar.update_content()

    def _summary(self) -> Summary | None:
        model, dataset = self._model, self._session.data.dataset
        if model.active:
            if model.look is None:
                return None
            fitted = model.prepared.steps if model.prepared is not None else None
            return summary_of_study(model.look.study, fitted, model.look.whole)
        if dataset is None:
            return None
        return summary_of_dataset(dataset, self._session.document.data)

    def _config(self) -> DataConfig:
        model = self._model
        config = model.config if model.active else None
        return config if config is not None else self._session.document.data

    def _lock(self, locked: bool) -> None:
        for box in (self.learned_box, self.split_box, self.window_box, self.steps_box):
            box.set_locked(locked)
        if self._options is not None:
            self._options.set_read_only(locked)

    def _show_options(self, importing: bool) -> None:
        """Show the options of a bundled set; those of a file stand on the import page."""
        source = self._session.document.data.source
        key = "" if importing else source
        if key != self._options_for:
            self._options_for = key
            if self._options is not None:
                self._options_slot.removeWidget(self._options)
                self._options.hide()
                self._options.deleteLater()
                self._options = None
            params = self._params(key)
            if params:
                self._options = ParamForm(self._ui, params)
                self._options.committed.connect(self._on_option)
                self._options_slot.addWidget(self._options)
        self._options_title.setVisible(self._options is not None)
        if self._options is not None:
            self._options.set_values(self._session.document.data.options)

    def _params(self, source: str) -> tuple[Param, ...]:
        kind, _, name = source.partition(":")
        spec = self._session.registries.data.samples.get(name) if kind == "bundled" else None
        return spec.params if spec is not None else ()

    # What a person changes: the import's draft, or the document.

    def _on_option(self, name: str, value: object) -> None:
        config = self._session.document.data
        self._edit(CHANGE_OPTION, options={**config.options, name: value})

    def _on_split(self, split: SplitConfig) -> None:
        if self._model.active:
            self._model.attempt(with_split, split)
        else:
            self._edit(CHANGE_SPLIT, split=split)

    def _on_split_refused(self, why: Text) -> None:
        self._session.notify(why, "warning")
        self.update_content()

    def _on_window(self, window: WindowConfig) -> None:
        if self._model.active:
            self._model.attempt(with_window, window)
        else:
            steps = with_lags(self._session.document.data.prepare, window.lags)
            self._edit(CHANGE_WINDOW, window=window, prepare=steps)

    def _on_task(self, task: str) -> None:
        if self._model.active:
            self._model.attempt(with_task, task)
        else:
            self._edit(CHANGE_TASK, task=task)

    def _on_steps(self, steps: Steps) -> None:
        made = self._model.study
        if self._model.active and made is not None:
            self._model.attempt(with_steps, made, steps)
        else:
            self._edit(CHANGE_STEPS, prepare=steps)

    def _edit(self, label: Text, **fields: object) -> None:
        new = self._session.document.data.model_copy(update=fields)
        if not self._session.attempt(set_data, self._session.document, new, label):
            self.update_content()

    def _on_step_opened(self, place: int) -> None:
        step = self._config().prepare[place]
        self._open_step(step.id, place, step.params)

    def _on_step_wanted(self, name: str, place: int) -> None:
        self._open_step(name, place, None)

    def _open_step(self, name: str, place: int, params: dict[str, object] | None) -> None:
        spec = self._session.registries.data.steps.get(name)
        if spec is None:
            return
        source = self._step_source()
        dialog = StepDialog(self._session, spec, source, place, params, self)
        dialog.settled.connect(self._on_steps)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _step_source(self) -> StepSource | None:
        model, dataset = self._model, self._session.data.dataset
        if model.active:
            made = model.study
            if made is None or made.raw is None or made.parts is None:
                return None
            return StepSource(made.raw, made.parts, made.config)
        if dataset is None:
            return None
        return StepSource(raw_of(dataset), dataset.parts, self._session.document.data)

    def retranslate(self) -> None:
        """Name the region; the parts follow the language themselves."""
        self.setAccessibleName(self._ui(NAME))

    def restyle(self) -> None:
        """Take margins from the theme."""
        theme = self._ui.theme
        edge = theme.px(20)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(theme.px(14))
        self.setMinimumWidth(theme.px(264))


def _takes_keys(part: QWidget) -> bool:
    """Whether something in it can have the keyboard."""
    return any(
        child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isVisibleTo(part)
        for child in part.findChildren(QWidget)
    )
