"""The Data workspace: a file that is looked at before it is used, or the data in use."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QFileDialog,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, dotted, plain
from nnstudio.data.config import DataConfig
from nnstudio.data.dataset import Dataset
from nnstudio.edit.settings import set_data
from nnstudio.gui.data_import.model import ImportModel, Phase
from nnstudio.gui.data_import.view import ImportView
from nnstudio.gui.pages.data_items import DataItems
from nnstudio.gui.pages.data_side import DataSide
from nnstudio.gui.panel import PanelContext
from nnstudio.gui.widgets.buttons import Button
from nnstudio.gui.widgets.card import CardFrame
from nnstudio.gui.widgets.choice_field import ChoiceField
from nnstudio.gui.widgets.empty_state import EmptyState
from nnstudio.gui.widgets.flow import FlowLayout
from nnstudio.gui.widgets.heading import Separator
from nnstudio.gui.widgets.labels import ElidedLabel, StatusLabel, TextLabel
from nnstudio.gui.widgets.splitter import Splitter
from nnstudio.gui.widgets.tab_strip import Tab, TabStrip

NAME = QT_TRANSLATE_NOOP("data_page", "Data")
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
DATA_FILES = QT_TRANSLATE_NOOP("data_page", "Data files")
ALL_FILES = QT_TRANSLATE_NOOP("data_page", "All files")
ITEMS = QT_TRANSLATE_NOOP("data_page", "{n} items")
CLASS_COUNT = QT_TRANSLATE_NOOP("data_page", "{n} classes")
WORTH = QT_TRANSLATE_NOOP("data_page", "Worth a look")
UNEVEN = QT_TRANSLATE_NOOP(
    "data_page",
    "“{most}” is {times} times as frequent as “{least}”. The net may prefer it; look at F1, not "
    "at accuracy alone.",
)
REGION = QT_TRANSLATE_NOOP("data_page", "Part of the page")
TABS = (
    Tab("data", QT_TRANSLATE_NOOP("data_page", "The data"), "data"),
    Tab("learning", QT_TRANSLATE_NOOP("data_page", "What is learned"), "network"),
)
_UNEVEN_FROM = 5
_ONE_REGION = 900  # effective width below which data and settings are tabs
_LOWEST = 420
_WAITING_MS = 250
_WIDE = 1200  # from here the side has its full width


class DataPage(QWidget):
    """What goes into the net.

    Args:
        context: session, look and language.
        parent: owner.

    Signals:
        network_wanted: a person wants to go on to the net.
        net_wanted: a person wants a net made for these data.
        import_ended: a look at a file is over; True where its data are used now.
        catalogue_wanted: a person wants to see the public sets.
    """

    network_wanted = Signal()
    net_wanted = Signal()
    import_ended = Signal(bool)
    catalogue_wanted = Signal()

    def __init__(self, context: PanelContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._session, self._ui = context.session, context.ui
        self._single = False
        self._moved = self._leads_on = False
        self.importing = ImportModel(self._session, self)
        self.view = ImportView(self._session, self.importing)
        self.side = DataSide(context, self.importing)
        self.tabs = TabStrip(self._ui, REGION, TABS)
        self._tabs_line = Separator()
        self._left = QStackedWidget()
        self._left.addWidget(self._make_main())
        self._left.addWidget(self.view)
        self._split = Splitter(Qt.Orientation.Horizontal, self)
        self._split.addWidget(self._left)
        self._split.addWidget(self.side)
        self._split.setStretchFactor(0, 1)
        self._split.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._tabs_line)
        column.addWidget(self._split, 1)
        self._connect()
        self._ui.follow(self)

    @property
    def title(self) -> str:
        """The name of the data."""
        return self.view.head.title if self.importing.active else self._title.full_text

    @property
    def notes(self) -> list[str]:
        """What is worth a look in the data in use."""
        return [label.accessibleName() for label in self._notes_box.findChildren(StatusLabel)]

    @property
    def regions(self) -> tuple[QWidget, ...]:
        """The parts that F6 walks through; `reveal` brings one into sight."""
        if self.importing.active:
            return (*self.view.regions, *self.side.regions)
        return (self._head_box, self._stack, *self.side.regions)

    def reveal(self, region: QWidget) -> None:
        """Bring a part into sight where only one of data and settings is shown."""
        if self._single:
            learning = self.side.isAncestorOf(region)
            self.tabs.set_current("learning" if learning else "data")
            self._arrange()

    def choose_file(self) -> bool:
        """Ask for a file and look at it; False where none was chosen."""
        name, _ = QFileDialog.getOpenFileName(self, self._ui(CHANGE_DATA), "", self._filters())
        if name:
            self.look_at(Path(name))
        return bool(name)

    def choose_folder(self) -> bool:
        """Ask for a folder and look at it; False where none was chosen."""
        name = QFileDialog.getExistingDirectory(self, self._ui(CHANGE_DATA))
        if name:
            self.look_at(Path(name))
        return bool(name)

    def look_at(self, path: Path, known: DataConfig | None = None) -> None:
        """Look at a file or folder; the document stays as it is until the data are used.

        Args:
            path: the file or folder.
            known: what is known of it beforehand.
        """
        self.importing.open(path, known)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def change_import(self) -> None:
        """Look at the file in use again, with what was decided about it."""
        self.importing.reopen()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _filters(self) -> str:
        importers = self._session.registries.data.importers
        suffixes = sorted({s for importer in importers for s in importer.suffixes})
        stars = " ".join(f"*{suffix}" for suffix in suffixes)
        return f"{self._ui(DATA_FILES)} ({stars});;{self._ui(ALL_FILES)} (*)"

    def _connect(self) -> None:
        session, model = self._session, self.importing
        self.side.network_wanted.connect(self.network_wanted)
        self.side.net_wanted.connect(self.net_wanted)
        self.view.file_wanted.connect(self.choose_file)
        self.view.folder_wanted.connect(self.choose_folder)
        self.tabs.chosen.connect(lambda _key: self._arrange())
        self._split.splitterMoved.connect(self._on_moved)
        model.changed.connect(self._on_import_changed)
        model.ended.connect(self._on_import_ended)
        session.document_replaced.connect(self.update_content)
        session.document_changed.connect(self.update_content)
        session.data_changed.connect(self.update_content)
        session.locked_changed.connect(self.update_content)
        for keys, deed in (("Alt+U", self._use), ("Alt+O", self._other_file)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(deed)

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
        self.change_button = Button(ui, CHANGE_IMPORT, icon="sliders")
        self.file_button.clicked.connect(self.choose_file)
        self.folder_button.clicked.connect(self.choose_folder)
        self.change_button.clicked.connect(self.change_import)
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
        self._main_column = QVBoxLayout(main)
        self._main_column.addWidget(self._head_box)
        self._main_column.addWidget(self._make_stack(), 1)
        area = QScrollArea()  # in a low window the page scrolls
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its content has the focus
        main.setProperty("transparent", "true")
        area.setWidget(main)
        return area

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
        self._waiting_timer = QTimer(self)
        self._waiting_timer.setInterval(_WAITING_MS)
        self._waiting_timer.timeout.connect(self._show_progress)
        self._failed = QWidget()
        self._error = StatusLabel(ui, "error", plain(""), role="body", wrap=True)
        self._hint = TextLabel(ui, None, tone="text2", wrap=True)
        again = Button(ui, FIND_FILE, icon="file")
        again.clicked.connect(self.choose_file)
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
        return self._stack

    def update_content(self, *_args: object) -> None:
        """Show the data as they are now."""
        config, state = self._session.document.data, self._session.data
        kind, _, name = config.source.partition(":")
        self.source.set_current(name if kind == "bundled" else kind)
        for widget in (self.source, self.file_button, self.folder_button, self.change_button):
            widget.setEnabled(not self._session.locked)
        self.change_button.setVisible(kind == "file" and bool(config.path))
        self._show_head(config, state.dataset)
        self.side.update_content()
        self._lead_on()
        self._stack.setCurrentWidget(self._page())
        self._left.setCurrentIndex(1 if self.importing.active else 0)

    def _lead_on(self) -> None:
        """Give the keyboard to the next step once the data of an import are there."""
        if not self._leads_on or self._session.data.status != "ready":
            return
        self._leads_on = False
        wanted = self.side.make if not self.side.make.isHidden() else self.side.go
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def _page(self) -> QWidget:
        config, state = self._session.document.data, self._session.data
        if config.source == "file" and not config.path:
            return self.waiting
        if state.status == "failed" and state.error is not None:
            self._error.set_state("error", state.error.message)
            self._hint.set_text(state.error.hint)
            return self._failed
        if state.dataset is None and state.status == "loading":
            self._waiting_timer.start()
        else:
            self._waiting_timer.stop()
        if state.dataset is None:
            return self._reading if state.status == "loading" else self._empty
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
            self.choose_file()
            self.update_content()
        elif not key:
            self._use_set(DataConfig())
        else:
            self._use_set(self._session.registries.data.samples[str(key)].config())

    def _on_import_changed(self) -> None:
        self._left.setCurrentIndex(1 if self.importing.active else 0)
        # Where nothing can be read, there is nothing to learn.
        self.side.setVisible(self.importing.phase is not Phase.FAILED)

    def _on_import_ended(self, used: bool) -> None:
        self.update_content()
        self.side.show()
        self._leads_on = used
        if not used:
            self.change_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.import_ended.emit(used)

    def _use(self) -> None:
        self.importing.use()

    def _other_file(self) -> None:
        self.choose_file()

    def retranslate(self) -> None:
        """Name the page."""
        self.setAccessibleName(self._ui(NAME))

    def restyle(self) -> None:
        """Take widths and margins from the theme."""
        px = self._ui.theme.px
        side, top = px(32), px(20)
        self._main_column.setContentsMargins(side, top, px(24), top)
        self._main_column.setSpacing(px(16))
        self._head.setSpacing(px(12))
        self._buttons.set_gaps(px(8))
        self._failed_column.setContentsMargins(0, px(24), 0, 0)
        self._failed_column.setSpacing(px(8))
        self._arrange()

    def _arrange(self) -> None:
        """Settings beside the data; where there is no room, one of them at a time."""
        theme = self._ui.theme
        single = self.width() < theme.px(_ONE_REGION) or self.height() < theme.px(_LOWEST)
        turned = single != self._single
        self._single = single
        self.side.use_bar.set_compact(single)
        self.tabs.setVisible(single)
        self._tabs_line.setVisible(single)
        learning = self.tabs.current == "learning"
        self._left.setVisible(not single or not learning)
        # The way on stays in sight below the data, too.
        self.side.area.setVisible(not single or learning)
        narrow = self._left.width() < theme.px(800)
        direction = QBoxLayout.Direction
        self._head.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        wanted = Qt.Orientation.Vertical if single else Qt.Orientation.Horizontal
        if self._split.orientation() != wanted:
            self._split.setOrientation(wanted)
        if single:
            foot = self.side.use_bar.height_for(self.width())
            self._split.setSizes([max(self.height() - foot, 1), foot])
        elif turned or not self._moved:
            size = theme.px(344 if self.width() >= theme.px(_WIDE) else 300)
            self._split.setSizes([max(self.width() - size, 1), size])

    def _on_moved(self, *_args: object) -> None:
        self._moved = not self._single

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.importing.active:
            self.importing.cancel()
            event.accept()
            return
        super().keyPressEvent(event)

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
