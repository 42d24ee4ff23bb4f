"""The Data workspace: which data, what they look like, how they are prepared and split."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFileDialog,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, dotted, plain
from nnstudio.data.config import DataConfig
from nnstudio.data.dataset import Dataset
from nnstudio.edit.settings import set_data
from nnstudio.gui.pages.data_items import DataItems
from nnstudio.gui.pages.data_side import DataSide
from nnstudio.gui.panel import PanelContext
from nnstudio.gui.widgets.buttons import Button
from nnstudio.gui.widgets.card import CardFrame
from nnstudio.gui.widgets.choice_field import ChoiceField
from nnstudio.gui.widgets.empty_state import EmptyState
from nnstudio.gui.widgets.labels import ElidedLabel, StatusLabel, TextLabel
from nnstudio.gui.widgets.splitter import Splitter

NAME = QT_TRANSLATE_NOOP("data_page", "Data")
SOURCE = QT_TRANSLATE_NOOP("data_page", "Data set")
NONE = QT_TRANSLATE_NOOP("data_page", "No data yet")
FILE = QT_TRANSLATE_NOOP("data_page", "own file")
CHOOSE_FILE = QT_TRANSLATE_NOOP("data_page", "File …")
CHOOSE_FOLDER = QT_TRANSLATE_NOOP("data_page", "Folder …")
READING = QT_TRANSLATE_NOOP("data_page", "The data are being read …")
NO_DATA = QT_TRANSLATE_NOOP(
    "data_page", "Choose a data set above, or drop a file or folder anywhere in the window."
)
WAITING = QT_TRANSLATE_NOOP(
    "data_page",
    "This example needs the MNIST digits, which do not come with NN Studio: four files in IDX "
    "format, packed or not. Choose their folder, or drop it anywhere in the window.",
)
FIND_FILE = QT_TRANSLATE_NOOP("data_page", "Choose a file …")
PUBLIC_SETS = QT_TRANSLATE_NOOP("catalogue", "Public data sets …")
FIND_FOLDER = QT_TRANSLATE_NOOP("data_page", "Choose the folder …")
CHANGE_DATA = QT_TRANSLATE_NOOP("data_page", "Choose data")
ITEMS = QT_TRANSLATE_NOOP("data_page", "{n} items")
CLASS_COUNT = QT_TRANSLATE_NOOP("data_page", "{n} classes")
WORTH = QT_TRANSLATE_NOOP("data_page", "Worth a look")
UNEVEN = QT_TRANSLATE_NOOP(
    "data_page",
    "“{most}” is {times} times as frequent as “{least}”. The net may prefer it; look at F1, not "
    "at accuracy alone.",
)
_UNEVEN_FROM = 5
_STACKED = 900  # effective width below which the settings stand below the items


class DataPage(QWidget):
    """What goes into the net.

    Args:
        context: session, look and language.
        parent: owner.
    """

    network_wanted = Signal()
    """A person wants to go on to the net."""
    net_wanted = Signal()
    """A person wants a net made for these data."""
    catalogue_wanted = Signal()
    """A person wants to see the public sets."""

    def __init__(self, context: PanelContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._session, self._ui = context.session, context.ui
        self._refused: UserError | None = None
        self.side = DataSide(context)
        self.side.network_wanted.connect(self.network_wanted)
        self.side.net_wanted.connect(self.net_wanted)
        self._split = Splitter(Qt.Orientation.Horizontal, self)
        self._split.addWidget(self._make_main())
        self._split.addWidget(self.side)
        self._split.setStretchFactor(0, 1)
        self._split.setChildrenCollapsible(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._split)
        session = self._session
        session.document_replaced.connect(self._on_replaced)
        session.document_changed.connect(self.update_content)
        session.data_changed.connect(self._on_data_changed)
        session.locked_changed.connect(self.update_content)
        self._ui.follow(self)

    @property
    def title(self) -> str:
        """The name of the data."""
        return self._title.full_text

    @property
    def notes(self) -> list[str]:
        """What is worth a look."""
        return [label.accessibleName() for label in self._notes_box.findChildren(StatusLabel)]

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
        self._refused = None
        self._stack.setCurrentWidget(self._reading)
        self._session.recognise(path, self._on_recognised, self._on_refused)

    def _make_main(self) -> QWidget:
        ui = self._ui
        main = QWidget()
        self._title = ElidedLabel(ui, NONE, role="page")
        self._facts = ElidedLabel(ui, None, role="control", tone="text2")
        samples = self._session.registries.data.samples
        items = [("", NONE), ("file", FILE), *((spec.id, spec.name) for spec in samples)]
        self.source = ChoiceField(ui, SOURCE, items)
        self.source.chosen.connect(self._on_source)
        self.file_button = Button(ui, CHOOSE_FILE, icon="file")
        self.folder_button = Button(ui, CHOOSE_FOLDER, icon="folder")
        self.file_button.clicked.connect(self.choose_file)
        self.folder_button.clicked.connect(self.choose_folder)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._facts)
        buttons = QHBoxLayout()
        buttons.setSpacing(ui.theme.px(8))
        buttons.addWidget(self.source)
        buttons.addWidget(self.file_button)
        buttons.addWidget(self.folder_button)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.addLayout(words, 1)
        self._head.addLayout(buttons)
        self._main_column = QVBoxLayout(main)
        self._main_column.addLayout(self._head)
        self._main_column.addWidget(self._make_stack(), 1)
        return main

    def _make_stack(self) -> QWidget:
        ui = self._ui
        self._stack = QStackedWidget()
        self._empty = EmptyState(ui, "data", NO_DATA, FIND_FILE)
        self._empty.activated.connect(self.choose_file)
        self.waiting = EmptyState(ui, "folder", WAITING, FIND_FOLDER)
        self.waiting.activated.connect(self.choose_folder)
        for state in (self._empty, self.waiting):
            state.add_link(PUBLIC_SETS, "download").clicked.connect(self.catalogue_wanted)
        self._reading = EmptyState(ui, "clock", READING)
        self._failed = QWidget()
        self._error = StatusLabel(ui, "error", plain(""), role="body", wrap=True)
        self._hint = TextLabel(ui, None, tone="text2", wrap=True)
        again = Button(ui, FIND_FILE, icon="file")
        again.clicked.connect(self.choose_file)
        column = QVBoxLayout(self._failed)
        column.addWidget(self._error)
        column.addWidget(self._hint)
        column.addWidget(again, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        ready = QWidget()
        self._ready = ready
        self.items = DataItems(ui, self._context)
        card = CardFrame(ui, margin=1)
        card.body.addWidget(self.items)
        self._notes_title = TextLabel(ui, WORTH, role="heading")
        self._notes_box = CardFrame(ui, margin=10)
        self._notes = self._notes_box.body
        inner = QVBoxLayout(ready)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(card, 1)
        inner.addWidget(self._notes_title)
        inner.addWidget(self._notes_box)
        pages = (self._empty, self.waiting, self._reading, self._failed, ready)
        for page in pages:
            self._stack.addWidget(page)
        return self._stack

    def update_content(self, *_args: object) -> None:
        """Show the data as they are now."""
        config, state = self._session.document.data, self._session.data
        kind, _, name = config.source.partition(":")
        self.source.set_current(name if kind == "bundled" else kind)
        for widget in (self.source, self.file_button, self.folder_button):
            widget.setEnabled(not self._session.locked)
        self._show_head(config, state.dataset)
        self.side.update_content()
        self._stack.setCurrentWidget(self._page())

    def _page(self) -> QWidget:
        config, state = self._session.document.data, self._session.data
        error = self._refused or (state.error if state.status == "failed" else None)
        if self._refused is None and config.source == "file" and not config.path:
            return self.waiting
        if error is not None:
            self._error.set_state("error", error.message)
            self._hint.set_text(error.hint)
            return self._failed
        if state.dataset is None:
            return self._reading if state.status == "loading" else self._empty
        self._show_notes(state.dataset)
        return self._ready

    def _show_head(self, config: DataConfig, dataset: Dataset | None) -> None:
        kind, _, name = config.source.partition(":")
        spec = self._session.registries.data.samples.get(name) if kind == "bundled" else None
        title: Text = NONE
        if spec is not None:
            title = spec.name
        elif config.path:
            title = plain(Path(config.path).name)
        self._title.set_text(title)
        facts: list[Text | None] = [spec.summary if spec is not None else None]
        if dataset is not None:
            target = dataset.signature.target
            facts.insert(0, ITEMS.format(n=dataset.items))
            if target.task == "classification":
                facts.insert(1, CLASS_COUNT.format(n=len(target.classes)))
        elif config.path:
            facts.append(plain(config.path))
        self._facts.set_text(dotted(*facts))

    def _show_notes(self, dataset: Dataset) -> None:
        notes: list[Text] = [entry.text for entry in dataset.left_out]
        uneven = _unevenness(dataset)
        if uneven is not None:
            notes.insert(0, uneven)
        while (item := self._notes.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        for index, note in enumerate(notes):
            state = "warn" if uneven is not None and index == 0 else "info"
            self._notes.addWidget(StatusLabel(self._ui, state, note, wrap=True))
        self._notes_title.setVisible(bool(notes))
        self._notes_box.setVisible(bool(notes))

    def _use(self, config: DataConfig) -> None:
        self._refused = None
        if not self._session.attempt(set_data, self._session.document, config, CHANGE_DATA):
            self.update_content()

    def _on_recognised(self, config: DataConfig) -> None:
        old = self._session.document.data
        if old.source == "file" and not old.path:
            # A template that waited for this file knows the preparation its net needs.
            steps = tuple(step for step in old.prepare if step not in config.prepare)
            config = config.model_copy(update={"prepare": (*config.prepare, *steps)})
        elif old.importer == config.importer and not Path(old.path).exists():
            config = old.model_copy(update={"path": config.path})  # the file was moved
        self._use(config)

    def _on_refused(self, error: UserError) -> None:
        self._refused = error
        self._session.notify(error.message, "error")
        self.update_content()

    def _on_source(self, key: object) -> None:
        if key == "file":
            self.choose_file()
            self.update_content()
        elif not key:
            self._use(DataConfig())
        else:
            self._use(self._session.registries.data.samples[str(key)].config())

    def _on_replaced(self) -> None:
        self._refused = None
        self.update_content()

    def _on_data_changed(self) -> None:
        if self._session.data.status == "ready":
            self._refused = None
        self.update_content()

    def retranslate(self) -> None:
        """Name the page."""
        self.setAccessibleName(self._ui(NAME))

    def restyle(self) -> None:
        """Take widths and margins from the theme."""
        theme = self._ui.theme
        side, top = theme.px(32), theme.px(20)
        self._main_column.setContentsMargins(side, top, side, top)
        self._main_column.setSpacing(theme.px(16))
        self._head.setSpacing(theme.px(12))
        layout = self._failed.layout()
        if layout is not None:
            layout.setContentsMargins(0, theme.px(24), 0, 0)
            layout.setSpacing(theme.px(8))
        self._arrange()

    def _arrange(self) -> None:
        """Settings beside the items; below them where there is no room."""
        theme = self._ui.theme
        stacked = self.width() < theme.px(_STACKED)
        side, below = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        wanted = below if stacked else side
        direction = QBoxLayout.Direction
        self._head.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)
        if self._split.orientation() != wanted:
            self._split.setOrientation(wanted)
        size = theme.px(328)
        if stacked:
            self._split.setSizes([self.height() // 2, self.height() - self.height() // 2])
        else:
            self._split.setSizes([max(self.width() - size, 1), size])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()


def _unevenness(dataset: Dataset) -> Text | None:
    """Return a warning where one class is much more frequent than another."""
    target = dataset.signature.target
    if target.task != "classification":
        return None
    rows = np.concatenate([dataset.parts.train, dataset.parts.validation])
    counts = np.bincount(np.asarray(dataset.target)[rows], minlength=len(target.classes))
    most, least = int(np.argmax(counts)), int(np.argmin(counts))
    if not counts[least] or counts[most] < _UNEVEN_FROM * counts[least]:
        return None
    times = round(float(counts[most]) / float(counts[least]))
    most_name, least_name = plain(target.classes[most]), plain(target.classes[least])
    return UNEVEN.format(most=most_name, least=least_name, times=times)
