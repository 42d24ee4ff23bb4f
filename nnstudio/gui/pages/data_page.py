"""The Data workspace: a file that is looked at before it is used, or the data in use."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.config import DataConfig
from nnstudio.gui.data_import.model import ImportModel, Phase
from nnstudio.gui.data_import.view import ImportView
from nnstudio.gui.pages.data_in_use import DataInUse
from nnstudio.gui.pages.data_side import DataSide
from nnstudio.gui.panel import PanelContext
from nnstudio.gui.widgets.heading import Separator
from nnstudio.gui.widgets.splitter import Splitter
from nnstudio.gui.widgets.tab_strip import Tab, TabStrip

NAME = QT_TRANSLATE_NOOP("data_page", "Data")
CHANGE_DATA = QT_TRANSLATE_NOOP("data_page", "Choose data")
DATA_FILES = QT_TRANSLATE_NOOP("data_page", "Data files")
ALL_FILES = QT_TRANSLATE_NOOP("data_page", "All files")
REGION = QT_TRANSLATE_NOOP("data_page", "Part of the page")
TABS = (
    Tab("data", QT_TRANSLATE_NOOP("data_page", "The data"), "data"),
    Tab("learning", QT_TRANSLATE_NOOP("data_page", "What is learned"), "network"),
)
_ONE_REGION = 900  # effective width below which data and settings are tabs
_LOWEST = 420
_WIDE = 1200  # from here the side has its full width


class DataPage(QWidget):
    """What goes into the net.

    Args:
        context: session, look and language.
        parent: owner.

    Signals:
        network_wanted: a person wants to go on to the net.
        net_wanted: a person wants a net made for these data; id of its template, or "".
        import_ended: a look at a file is over; True where its data are used now.
        catalogue_wanted: a person wants to see the public sets.
    """

    network_wanted = Signal()
    net_wanted = Signal(str)
    import_ended = Signal(bool)
    catalogue_wanted = Signal()

    def __init__(self, context: PanelContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._session, self._ui = context.session, context.ui
        self._single = False
        self._moved = self._leads_on = False
        self.importing = ImportModel(self._session, self)
        self.in_use = DataInUse(context)
        self.source, self.items = self.in_use.source, self.in_use.items
        self.change_button, self.waiting = self.in_use.change_button, self.in_use.waiting
        self.view = ImportView(self._session, self.importing)
        self.side = DataSide(context, self.importing)
        self.tabs = TabStrip(self._ui, REGION, TABS)
        self._tabs_line = Separator()
        self._left = QStackedWidget()
        self._left.addWidget(self.in_use)
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
        return self.view.head.title if self.importing.active else self.in_use.title

    @property
    def notes(self) -> list[str]:
        """What is worth a look in the data in use."""
        return self.in_use.notes

    @property
    def regions(self) -> tuple[QWidget, ...]:
        """The parts that F6 walks through; `reveal` brings one into sight."""
        if self.importing.active:
            return (*self.view.regions, *self.side.regions)
        return (*self.in_use.regions, *self.side.regions)

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
        self.in_use.file_wanted.connect(self.choose_file)
        self.in_use.folder_wanted.connect(self.choose_folder)
        self.in_use.change_wanted.connect(self.change_import)
        self.in_use.catalogue_wanted.connect(self.catalogue_wanted)
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

    def update_content(self, *_args: object) -> None:
        """Show the data as they are now."""
        self.in_use.update_content()
        self.side.update_content()
        self._lead_on()
        self._left.setCurrentIndex(1 if self.importing.active else 0)

    def _lead_on(self) -> None:
        """Give the keyboard to the next step once the data of an import are there."""
        if not self._leads_on or self._session.data.status != "ready":
            return
        self._leads_on = False
        wanted = self.side.make if not self.side.make.isHidden() else self.side.go
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

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
