"""The Data workspace: which data, how they are prepared and split, what they look like."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.data.config import DataConfig
from nnstudio.data.recognise import recognise
from nnstudio.edit.settings import set_data
from nnstudio.gui.forms.form import ParamForm
from nnstudio.gui.pages.data_facts import DataFacts
from nnstudio.gui.pages.data_items import DataItems
from nnstudio.gui.pages.split_form import SplitForm
from nnstudio.gui.panel import PanelContext
from nnstudio.gui.widgets.buttons import Button, PrimaryButton
from nnstudio.gui.widgets.choice_field import ChoiceField
from nnstudio.gui.widgets.empty_state import EmptyState
from nnstudio.gui.widgets.ground import set_ground
from nnstudio.gui.widgets.heading import Separator
from nnstudio.gui.widgets.labels import StatusLabel, TextLabel

TITLE = QT_TRANSLATE_NOOP("data_page", "Data")
BUNDLED = QT_TRANSLATE_NOOP("data_page", "Sets that work offline")
NONE = QT_TRANSLATE_NOOP("data_page", "none chosen")
FILE = QT_TRANSLATE_NOOP("data_page", "own file")
CHOOSE_FILE = QT_TRANSLATE_NOOP("data_page", "File …")
CHOOSE_FOLDER = QT_TRANSLATE_NOOP("data_page", "Folder …")
OPTIONS = QT_TRANSLATE_NOOP("data_page", "Options")
READING = QT_TRANSLATE_NOOP("data_page", "The data are being read …")
NO_DATA = QT_TRANSLATE_NOOP("data_page", "Choose a set on the left, or drop a file or folder here.")
FIND = QT_TRANSLATE_NOOP("data_page", "Choose a file …")
CHANGE_DATA = QT_TRANSLATE_NOOP("data_page", "Choose data")
CHANGE_OPTION = QT_TRANSLATE_NOOP("data_page", "Change a data option")
TO_NETWORK = QT_TRANSLATE_NOOP("data_page", "Go to the network")
MAKE_NET = QT_TRANSLATE_NOOP("data_page", "Make a net for these data")


class DataPage(QWidget):
    """What goes into the net.

    Args:
        context: session, look and language.
        parent: owner.

    Signals:
        network_wanted: a person wants to go on to the net.
        net_wanted: a person wants a net made for these data.
    """

    network_wanted = Signal()
    net_wanted = Signal()

    def __init__(self, context: PanelContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._session, self._ui = context.session, context.ui
        self._options: ParamForm | None = None
        self._options_for = ""
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(self._make_left())
        split.addWidget(self._make_right())
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(split)
        session = self._session
        session.document_replaced.connect(self.update_content)
        session.document_changed.connect(self.update_content)
        session.data_changed.connect(self.update_content)
        session.locked_changed.connect(self.update_content)
        self._ui.follow(self)

    def choose_file(self) -> None:
        """Ask for a file and use it."""
        name, _ = QFileDialog.getOpenFileName(self, self._ui(CHANGE_DATA))
        if name:
            self.use_path(Path(name))

    def choose_folder(self) -> None:
        """Ask for a folder and use it."""
        name = QFileDialog.getExistingDirectory(self, self._ui(CHANGE_DATA))
        if name:
            self.use_path(Path(name))

    def use_path(self, path: Path) -> None:
        """Read a file or folder and use it as the data of the document."""
        registries = self._session.registries.data
        old = self._session.document.data
        try:
            config = recognise(path, registries)
        except UserError as error:
            self._session.notify(error.message, "error")
            self._error.set_state("error", error.message)
            self._hint.set_text(error.hint)
            self._stack.setCurrentWidget(self._failed)
            return
        if old.source == "file" and not old.path:
            # A template that waited for this file knows the preparation its net needs.
            steps = tuple(step for step in old.prepare if step not in config.prepare)
            config = config.model_copy(update={"prepare": (*config.prepare, *steps)})
        self._use(config)

    def _use(self, config: DataConfig) -> None:
        self._session.attempt(set_data, self._session.document, config, CHANGE_DATA)

    def _make_left(self) -> QWidget:
        ui = self._ui
        left = QScrollArea()
        left.setWidgetResizable(True)
        left.setFrameShape(QScrollArea.Shape.NoFrame)
        left.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        set_ground(inner, "surface")
        left.setWidget(inner)
        self._left = left
        samples = self._session.registries.data.samples
        items = [("", NONE), ("file", FILE), *((spec.id, spec.name) for spec in samples)]
        self.source = ChoiceField(ui, BUNDLED, items)
        self.source.chosen.connect(self._on_source)
        self._file_button = Button(ui, CHOOSE_FILE, icon="file")
        self._folder_button = Button(ui, CHOOSE_FOLDER, icon="folder")
        self._file_button.clicked.connect(self.choose_file)
        self._folder_button.clicked.connect(self.choose_folder)
        pair = QHBoxLayout()
        pair.addWidget(self._file_button)
        pair.addWidget(self._folder_button)
        self._path = TextLabel(ui, None, role="caption", tone="text3", wrap=True)
        self._options_title = TextLabel(ui, OPTIONS, role="heading")
        self._options_slot = QVBoxLayout()
        self.split = SplitForm(ui, self._session)
        self._go = PrimaryButton(ui, TO_NETWORK, icon="network")
        self._go.clicked.connect(self.network_wanted)
        self._make = Button(ui, MAKE_NET, icon="network")
        self._make.clicked.connect(self.net_wanted)
        self._column = QVBoxLayout(inner)
        self._column.addWidget(TextLabel(ui, TITLE, role="section"))
        self._column.addWidget(TextLabel(ui, BUNDLED, role="caption", tone="text2"))
        self._column.addWidget(self.source)
        self._column.addLayout(pair)
        self._column.addWidget(self._path)
        self._column.addWidget(self._options_title)
        self._column.addLayout(self._options_slot)
        self._column.addWidget(Separator())
        self._column.addWidget(self.split)
        self._column.addStretch(1)
        self._column.addWidget(self._make)
        self._column.addWidget(self._go)
        return left

    def _make_right(self) -> QWidget:
        ui = self._ui
        self._stack = QStackedWidget()
        self._empty = EmptyState(ui, "data", NO_DATA, FIND)
        self._empty.activated.connect(self.choose_file)
        self._reading = EmptyState(ui, "clock", READING)
        self._failed = QWidget()
        self._error = StatusLabel(ui, "error", plain(""), role="body", wrap=True)
        self._hint = TextLabel(ui, None, tone="text2", wrap=True)
        again = Button(ui, FIND, icon="file")
        again.clicked.connect(self.choose_file)
        column = QVBoxLayout(self._failed)
        column.setContentsMargins(40, 40, 40, 40)
        column.addWidget(self._error)
        column.addWidget(self._hint)
        column.addWidget(again, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._ready = QSplitter(Qt.Orientation.Vertical)
        self.facts = DataFacts(ui, self._session)
        self.items = DataItems(ui, self._context)
        self._ready.addWidget(self.facts)
        self._ready.addWidget(self.items)
        self._ready.setStretchFactor(1, 1)
        for page in (self._empty, self._reading, self._failed, self._ready):
            self._stack.addWidget(page)
        return self._stack

    def update_content(self, *_args: object) -> None:
        """Show the data as they are now."""
        config, state = self._session.document.data, self._session.data
        kind, _, name = config.source.partition(":")
        self.source.set_current(name if kind == "bundled" else kind)
        self._path.set_text(plain(config.path) if config.path else None)
        self._path.setVisible(bool(config.path))
        self._show_options(name if kind == "bundled" else "")
        locked = self._session.locked
        for widget in (self.source, self._file_button, self._folder_button, self.split):
            widget.setEnabled(not locked)
        if self._options is not None:
            self._options.set_read_only(locked)
        empty_net = len(self._session.document.graph) == 0
        self._make.setVisible(state.status == "ready" and empty_net)
        self._go.setVisible(state.status == "ready" and not empty_net)
        if state.status == "failed" and state.error is not None:
            self._error.set_state("error", state.error.message)
            self._hint.set_text(state.error.hint)
            self._stack.setCurrentWidget(self._failed)
        elif state.status == "loading" and state.dataset is None:
            self._stack.setCurrentWidget(self._reading)
        elif state.dataset is None:
            self._stack.setCurrentWidget(self._empty)
        else:
            self._stack.setCurrentWidget(self._ready)

    def _show_options(self, sample: str) -> None:
        spec = self._session.registries.data.samples.get(sample) if sample else None
        if sample != self._options_for:
            self._options_for = sample
            if self._options is not None:
                self._options_slot.removeWidget(self._options)
                self._options.hide()
                self._options.deleteLater()
                self._options = None
            if spec is not None and spec.params:
                self._options = ParamForm(self._ui, spec.params)
                self._options.committed.connect(self._on_option)
                self._options_slot.addWidget(self._options)
        self._options_title.setVisible(self._options is not None)
        if self._options is not None:
            self._options.set_values(self._session.document.data.options)

    def _on_source(self, key: object) -> None:
        if key == "file":
            self.choose_file()
            self.update_content()
        elif not key:
            self._use(DataConfig())
        else:
            self._use(self._session.registries.data.samples[str(key)].config())

    def _on_option(self, name: str, value: object) -> None:
        config = self._session.document.data
        new = config.model_copy(update={"options": {**config.options, name: value}})
        self._session.attempt(set_data, self._session.document, new, CHANGE_OPTION)

    def retranslate(self) -> None:
        """Name the page."""
        self.setAccessibleName(self._ui(TITLE))

    def restyle(self) -> None:
        """Take widths and margins from the theme."""
        theme = self._ui.theme
        self._left.setMinimumWidth(theme.px(264))
        self._left.setMaximumWidth(theme.px(360))
        edge = theme.px(16)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(theme.px(8))
