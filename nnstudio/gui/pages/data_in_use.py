"""The data in use: which they are, their items, and the way to others."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, dotted, plain
from nnstudio.data.config import DataConfig
from nnstudio.data.dataset import Dataset
from nnstudio.data.rare_class import rarest_class
from nnstudio.edit.settings import set_data
from nnstudio.gui.data_browser.browser import DataItems
from nnstudio.gui.panel import PanelContext
from nnstudio.gui.widgets.buttons import Button
from nnstudio.gui.widgets.card import CardFrame
from nnstudio.gui.widgets.choice_field import ChoiceField
from nnstudio.gui.widgets.empty_state import EmptyState
from nnstudio.gui.widgets.flow import FlowLayout
from nnstudio.gui.widgets.labels import ElidedLabel, StatusLabel, TextLabel

NAME = QT_TRANSLATE_NOOP("data_page", "Data in use")
SOURCE = QT_TRANSLATE_NOOP("data_page", "Data set")
NONE = QT_TRANSLATE_NOOP("data_page", "No data yet")
FILE = QT_TRANSLATE_NOOP("data_page", "own file")
CHOOSE_FILE = QT_TRANSLATE_NOOP("data_page", "File …")
CHOOSE_FOLDER = QT_TRANSLATE_NOOP("data_page", "Folder …")
CHANGE_IMPORT = QT_TRANSLATE_NOOP("data_page", "Change the import …")
READING = QT_TRANSLATE_NOOP("data_page", "The data are being read …")
READ_SO_FAR = QT_TRANSLATE_NOOP("data_page", "The data are being read … {share}")
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
_WAITING_MS = 250
_NARROW = 800  # effective width below which the buttons stand below the name


class DataInUse(QScrollArea):
    """Name, buttons, items and notes; in a low window it scrolls.

    Args:
        context: session, look and language.
        parent: owner.

    Signals:
        file_wanted, folder_wanted: a person wants to look at a file or folder.
        change_wanted: a person wants to look at the file in use again.
        catalogue_wanted: a person wants to see the public sets.
    """

    file_wanted = Signal()
    folder_wanted = Signal()
    change_wanted = Signal()
    catalogue_wanted = Signal()

    def __init__(self, context: PanelContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._session, self._ui = context.session, context.ui
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its content has the focus
        self._make_head()
        self._make_stack()
        main = QWidget()
        main.setProperty("transparent", "true")
        self._column = QVBoxLayout(main)
        self._column.addWidget(self._head_box)
        self._column.addWidget(self._stack, 1)
        self.setWidget(main)
        self._ui.follow(self)

    @property
    def title(self) -> str:
        """The name of the data."""
        return self._title.full_text

    @property
    def notes(self) -> list[str]:
        """What is worth a look."""
        return [label.accessibleName() for label in self._notes_box.findChildren(StatusLabel)]

    @property
    def regions(self) -> tuple[QWidget, ...]:
        """The parts that F6 walks through."""
        return self._head_box, self._stack

    def update_content(self) -> None:
        """Show the data as they are now."""
        config, state = self._session.document.data, self._session.data
        kind, _, name = config.source.partition(":")
        self.source.set_current(name if kind == "bundled" else kind)
        for widget in (self.source, self.file_button, self.folder_button, self.change_button):
            widget.setEnabled(not self._session.locked)
        self.change_button.setVisible(kind == "file" and bool(config.path))
        self._show_head(config, state.dataset)
        self._stack.setCurrentWidget(self._page())

    def _make_head(self) -> None:
        ui = self._ui
        self._title = ElidedLabel(ui, NONE, role="page")
        self._facts = ElidedLabel(ui, None, role="control", tone="text2")
        samples = self._session.registries.data.samples
        items = [("", NONE), ("file", FILE), *((spec.id, spec.name) for spec in samples)]
        self.source = ChoiceField(ui, SOURCE, items)
        self.source.chosen.connect(self._on_source)
        self.file_button = Button(ui, CHOOSE_FILE, icon="file")
        self.folder_button = Button(ui, CHOOSE_FOLDER, icon="folder")
        self.change_button = Button(ui, CHANGE_IMPORT, icon="sliders")
        self.file_button.clicked.connect(self.file_wanted)
        self.folder_button.clicked.connect(self.folder_wanted)
        self.change_button.clicked.connect(self.change_wanted)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._facts)
        buttons = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        buttons.setSizePolicy(policy)
        self._buttons = FlowLayout(buttons)
        self._buttons.setContentsMargins(0, 0, 0, 0)
        self._buttons.addWidget(self.change_button)
        self._buttons.addWidget(self.source)
        self._buttons.addWidget(self.file_button)
        self._buttons.addWidget(self.folder_button)
        self._head_box = QWidget()
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._head_box)
        self._head.setContentsMargins(0, 0, 0, 0)
        self._head.addLayout(words, 1)
        self._head.addWidget(buttons)

    def _make_stack(self) -> None:
        ui = self._ui
        self._stack = QStackedWidget()
        self._empty = EmptyState(ui, "data", NO_DATA, FIND_FILE)
        self._empty.activated.connect(self.file_wanted)
        self.waiting = EmptyState(ui, "folder", WAITING, FIND_FOLDER)
        self.waiting.activated.connect(self.folder_wanted)
        for state in (self._empty, self.waiting):
            state.add_link(PUBLIC_SETS, "download").clicked.connect(self.catalogue_wanted)
        self._reading = EmptyState(ui, "clock", READING)
        self._noted: Dataset | None = None
        self._waiting_timer = QTimer(self)
        self._waiting_timer.setInterval(_WAITING_MS)
        self._waiting_timer.timeout.connect(self._show_progress)
        self._failed = QWidget()
        self._error = StatusLabel(ui, "error", plain(""), role="body", wrap=True)
        self._hint = TextLabel(ui, None, tone="text2", wrap=True)
        again = Button(ui, FIND_FILE, icon="file")
        again.clicked.connect(self.file_wanted)
        self._failed_column = QVBoxLayout(self._failed)
        self._failed_column.addWidget(self._error)
        self._failed_column.addWidget(self._hint)
        self._failed_column.addWidget(again, 0, Qt.AlignmentFlag.AlignLeft)
        self._failed_column.addStretch(1)
        self._ready = QWidget()
        self.items = DataItems(ui, self._context)
        card = CardFrame(ui, margin=1)
        card.body.addWidget(self.items)
        self._notes_title = TextLabel(ui, WORTH, role="heading")
        self._notes_box = CardFrame(ui, margin=10)
        self._notes = self._notes_box.body
        inner = QVBoxLayout(self._ready)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(card, 1)
        inner.addWidget(self._notes_title)
        inner.addWidget(self._notes_box)
        for page in (self._empty, self.waiting, self._reading, self._failed, self._ready):
            self._stack.addWidget(page)

    def _page(self) -> QWidget:
        config, state = self._session.document.data, self._session.data
        loading = state.dataset is None and state.status == "loading"
        if not loading:
            self._waiting_timer.stop()
        elif not self._waiting_timer.isActive():
            self._show_progress()  # not what was told of the data before
            self._waiting_timer.start()
        if config.source == "file" and not config.path:
            return self.waiting
        if state.status == "failed" and state.error is not None:
            self._error.set_state("error", state.error.message)
            self._hint.set_text(state.error.hint)
            return self._failed
        if state.dataset is None:
            return self._reading if loading else self._empty
        self._show_notes(state.dataset)
        return self._ready

    def _show_progress(self) -> None:
        """Say how far the data of the document are read."""
        done, total = self._session.progress
        words = READING
        if total:
            words = READ_SO_FAR.format(share=Number(done / total, 0, percent=True))
        self._reading.set_content("clock", words)

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
        if dataset is self._noted:  # an edit of the net changes nothing here
            return
        self._noted = dataset
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

    def _use_set(self, config: DataConfig) -> None:
        if not self._session.attempt(set_data, self._session.document, config, CHANGE_DATA):
            self.update_content()

    def _on_source(self, key: object) -> None:
        if key == "file":
            self.file_wanted.emit()
            self.update_content()
        elif not key:
            self._use_set(DataConfig())
        else:
            self._use_set(self._session.registries.data.samples[str(key)].config())

    def retranslate(self) -> None:
        """Name the region; the labels follow the language themselves."""
        self.setAccessibleName(self._ui(NAME))

    def restyle(self) -> None:
        """Take margins from the theme."""
        px = self._ui.theme.px
        self._column.setContentsMargins(px(32), px(20), px(24), px(20))
        self._column.setSpacing(px(16))
        self._head.setSpacing(px(12))
        self._buttons.set_gaps(px(8))
        self._failed_column.setContentsMargins(0, px(24), 0, 0)
        self._failed_column.setSpacing(px(8))
        self._arrange()

    def _arrange(self) -> None:
        narrow = self.width() < self._ui.theme.px(_NARROW)
        direction = QBoxLayout.Direction
        self._head.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()


def _unevenness(dataset: Dataset) -> Text | None:
    """Return a warning where one class is much more frequent than another."""
    found = rarest_class(dataset)
    if found is None:
        return None
    names = dataset.signature.target.classes
    times = Number(found.times, 0)
    return UNEVEN.format(
        most=plain(names[found.most]), least=plain(names[found.rarest]), times=times
    )
