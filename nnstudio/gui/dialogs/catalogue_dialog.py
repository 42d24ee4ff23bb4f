"""The catalogue of public sets: search, look at the terms, fetch with a progress bar, use."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.data.catalogue.entry import Catalogue, PublicSet
from nnstudio.data.catalogue.obtain import Obtained
from nnstudio.data.catalogue.words import KINDS, LANGUAGES, WORDS, size_text
from nnstudio.data.config import DataConfig
from nnstudio.gui.dialogs.base_dialog import HIGHEST
from nnstudio.gui.dialogs.catalogue_details import CatalogueDetails
from nnstudio.gui.dialogs.catalogue_list import NAME, CatalogueList
from nnstudio.gui.dialogs.fetching import Fetching
from nnstudio.gui.widgets.buttons import Button, LinkButton, PrimaryButton
from nnstudio.gui.widgets.card import CardFrame
from nnstudio.gui.widgets.choice_field import ChoiceField
from nnstudio.gui.widgets.labels import ElidedLabel, TextLabel
from nnstudio.gui.widgets.search_field import SearchField
from nnstudio.gui.widgets.ui import Ui
from nnstudio.settings.settings import Settings
from nnstudio.work.catalogue import Offer, offers, open_catalogue, shelf_of
from nnstudio.work.fetch import draft_of

SEARCH = QT_TRANSLATE_NOOP("catalogue", "Search data sets")
KIND = QT_TRANSLATE_NOOP("catalogue", "Kind")
ALL_KINDS = QT_TRANSLATE_NOOP("catalogue", "All kinds")
LANGUAGE = QT_TRANSLATE_NOOP("catalogue", "Language of the texts")
ALL_LANGUAGES = QT_TRANSLATE_NOOP("catalogue", "All languages")
CLOSE = QT_TRANSLATE_NOOP("catalogue", "Close")
STOP = QT_TRANSLATE_NOOP("catalogue", "Stop")
STOPPING = QT_TRANSLATE_NOOP("catalogue", "Stopping …")
USE = QT_TRANSLATE_NOOP("catalogue", "Use these data")
DOWNLOAD = QT_TRANSLATE_NOOP("catalogue", "Download {size}")
HAVE = QT_TRANSLATE_NOOP("catalogue", "I have the files …")
WHERE = QT_TRANSLATE_NOOP("catalogue", "Where are the files of “{name}”?")
COURSE = QT_TRANSLATE_NOOP("catalogue", "Course's folder …")
COURSE_HELP = QT_TRANSLATE_NOOP(
    "catalogue",
    "A stick or a share on which your course has its data. It is looked at before the network.",
)
COURSE_WHERE = QT_TRANSLATE_NOOP("catalogue", "Choose the course's folder")
NO_COURSE = QT_TRANSLATE_NOOP("catalogue", "No course's folder is chosen.")
IN_COURSE = QT_TRANSLATE_NOOP("catalogue", "Looked at first: {folder}")
FORGET = QT_TRANSLATE_NOOP("catalogue", "Forget it")
DONE_OF = QT_TRANSLATE_NOOP("catalogue", "{name}: {done} of {all}")
BEGINS = QT_TRANSLATE_NOOP("catalogue", "{name}: looking for its files")
IS_READY = QT_TRANSLATE_NOOP("catalogue", "“{name}” is ready.")
STOPPED = QT_TRANSLATE_NOOP("catalogue", "Stopped. Nothing in your project changed.")
_SIZE = QSize(920, 620)
_STACKED = 600
"""Effective width below which the facts stand below the list."""


class CatalogueDialog(QDialog):
    """Lists the public sets and brings them here; nothing is fetched before a button is pressed.

    Args:
        ui: look and language.
        settings: the course's folder.
        parent: owner.
        catalogue: another one than the installation's, for tests.

    Signals:
        chosen: a person wants to use this path (Path); the dialog is closed. `entry` tells which
            set it is.
        said: the words that a screen reader gets.
    """

    chosen = Signal(object)
    said = Signal(str)

    def __init__(
        self,
        ui: Ui,
        settings: Settings,
        parent: QWidget | None = None,
        catalogue: Catalogue | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui, self._settings = ui, settings
        self._catalogue = catalogue or open_catalogue()
        self._shelf = shelf_of(settings.values.data_folder)
        self._fetched: PublicSet | None = None
        self._use_at_once = False
        self.fetching = Fetching(self)
        self._make_views()
        self._lay_out()
        self._connect()
        ui.follow(self)
        self.update_offers()
        self.search.setFocus()

    @property
    def entry(self) -> PublicSet | None:
        """The set whose facts are shown."""
        return self.sets.current

    def known_of(self, path: Path) -> DataConfig | None:
        """Return data settings with what the catalogue knows of the set that is shown."""
        return None if self.entry is None else draft_of(self.entry, path)

    def update_offers(self) -> None:
        """Look anew at what is here; names and sizes only."""
        self.sets.set_offers(offers(self._catalogue, self._shelf))
        self._show_current()

    def _make_views(self) -> None:
        ui = self._ui
        self.search = SearchField(ui, SEARCH)
        kinds = [("", ALL_KINDS), *KINDS.items()]
        self.kind = ChoiceField(ui, KIND, kinds, current="", pill=True)
        languages = [("", ALL_LANGUAGES), ("de", LANGUAGES["de"]), ("en", LANGUAGES["en"])]
        self.language = ChoiceField(ui, LANGUAGE, languages, current="", pill=True)
        self.sets = CatalogueList(ui)
        self.details = CatalogueDetails(ui)
        self.course = ElidedLabel(ui, None, role="caption", tone="text3")
        self.course_button = LinkButton(ui, COURSE, icon="folder", tooltip=COURSE_HELP)
        self.forget_button = LinkButton(ui, FORGET)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.progress = ElidedLabel(ui, None, role="control", tone="text2")
        self.stop_button = Button(ui, STOP, icon="stop", size="small")
        self.have_button = Button(ui, HAVE, icon="folder")
        self.close_button = Button(ui, CLOSE)
        self.primary = PrimaryButton(ui, USE)

    def _lay_out(self) -> None:
        ui = self._ui
        filters = QHBoxLayout()
        filters.addWidget(self.search, 1)
        filters.addWidget(self.kind)
        filters.addWidget(self.language)
        list_card, facts_card = CardFrame(ui, margin=4), CardFrame(ui, margin=4)
        list_card.body.addWidget(self.sets)
        facts_card.body.addWidget(self.details)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.addWidget(list_card, 3)
        self._middle.addWidget(facts_card, 2)
        course = QHBoxLayout()
        course.addWidget(self.course, 1)
        course.addWidget(self.forget_button)
        course.addWidget(self.course_button)
        self._busy = QWidget()
        busy = QHBoxLayout(self._busy)
        busy.setContentsMargins(0, 0, 0, 0)
        busy.addWidget(self.progress, 1)
        busy.addWidget(self.bar, 1)
        busy.addWidget(self.stop_button)
        foot = QHBoxLayout()
        foot.addWidget(self.have_button)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.primary)
        self._rows = (filters, self._middle, course, busy, foot)
        self._column = QVBoxLayout(self)
        self._column.addWidget(TextLabel(ui, NAME, role="section"))
        self._column.addLayout(filters)
        self._column.addLayout(self._middle, 1)
        self._column.addLayout(course)
        self._column.addWidget(self._busy)
        self._column.addLayout(foot)
        self._busy.setVisible(False)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_filter)
        self.search.stepped.connect(self.sets.step)
        self.search.returnPressed.connect(self.primary.setFocus)
        self.search.escaped.connect(self.reject)
        self.kind.chosen.connect(self._on_filter)
        self.language.chosen.connect(self._on_filter)
        self.sets.picked.connect(self._show_current)
        self.sets.used.connect(self._on_row_used)
        self.primary.clicked.connect(self._on_primary)
        self.have_button.clicked.connect(self._on_have)
        self.course_button.clicked.connect(self._on_course)
        self.forget_button.clicked.connect(lambda: self._set_course(""))
        self.close_button.clicked.connect(self.reject)
        self.stop_button.clicked.connect(self._on_stop)
        self.fetching.progressed.connect(self._on_progress)
        self.fetching.finished.connect(self._on_finished)
        self.fetching.failed.connect(self._on_failed)
        self.fetching.stopped.connect(self._on_stopped)

    # What is shown.

    def _offer(self) -> Offer | None:
        entry = self.sets.current
        return None if entry is None else self.sets.offer_of(entry.id)

    def _show_current(self) -> None:
        offer = self._offer()
        self.details.show_offer(offer)
        busy = self.fetching.busy
        self.primary.setEnabled(offer is not None and not busy)
        self.have_button.setEnabled(offer is not None and offer.state.place != "ready" and not busy)
        self.course_button.setEnabled(not busy)
        self.forget_button.setEnabled(not busy)
        from_network = offer is not None and offer.state.place == "network"
        if offer is not None and from_network:
            self.primary.set_text(DOWNLOAD.format(size=size_text(offer.state.bytes)))
        else:
            self.primary.set_text(USE)
        self.primary.set_icon("download" if from_network else None)
        folder = self._settings.values.data_folder
        self.course.set_text(IN_COURSE.format(folder=plain(folder)) if folder else NO_COURSE)
        self.forget_button.setVisible(bool(folder))

    def _set_busy(self, busy: bool) -> None:
        self._busy.setVisible(busy)
        if busy:
            self.bar.setRange(0, 1000)  # never one that moves without getting on
            self.bar.setValue(0)
            self.stop_button.set_text(STOP)
            self.stop_button.setEnabled(True)
        self._show_current()

    def _say(self, text: Text) -> None:
        """Tell screen readers."""
        words = self._ui(text)
        event = QAccessibleAnnouncementEvent(self, words)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(event)
        self.said.emit(words)

    # What a person does.

    def _on_filter(self, *_args: object) -> None:
        self.sets.set_filter(
            self.search.text(), str(self.kind.current or ""), str(self.language.current or "")
        )

    def _on_row_used(self) -> None:
        """Use what is ready; what has to be fetched needs the button, which names the size."""
        offer = self._offer()
        if offer is not None and offer.state.place == "network":
            self.primary.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.primary.isEnabled():
            self._on_primary()

    def _on_primary(self) -> None:
        offer = self._offer()
        if offer is None or self.fetching.busy:
            return
        if offer.state.place == "ready" and offer.state.path is not None:
            self._choose(offer.state.path)
            return
        network = offer.state.place == "network"
        self._fetch(offer.entry, network=network, use_at_once=not network)

    def _on_have(self) -> None:
        entry = self.sets.current
        if entry is None:
            return
        title = WHERE.format(name=WORDS[entry.id].name)
        name = QFileDialog.getExistingDirectory(self, self._ui(title))
        if name:
            self._fetch(entry, given=Path(name))

    def _on_course(self) -> None:
        name = QFileDialog.getExistingDirectory(
            self, self._ui(COURSE_WHERE), self._settings.values.data_folder
        )
        if name:
            self._set_course(name)

    def _set_course(self, folder: str) -> None:
        self._settings.set("data_folder", folder)
        self._shelf = shelf_of(folder)
        self.update_offers()

    def _on_stop(self) -> None:
        self.stop_button.setEnabled(False)
        self.progress.set_text(STOPPING)
        self.fetching.cancel()

    def _choose(self, path: Path) -> None:
        self.accept()
        self.chosen.emit(path)

    # What comes of fetching.

    def _fetch(
        self,
        entry: PublicSet,
        *,
        network: bool = False,
        given: Path | None = None,
        use_at_once: bool = False,
    ) -> None:
        self._fetched, self._use_at_once = entry, use_at_once
        self.details.tell(())
        self.progress.set_text(BEGINS.format(name=WORDS[entry.id].name))
        self.fetching.start(entry, self._shelf, network=network, given=given)
        self._set_busy(True)
        self.stop_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_progress(self, done: int, total: int) -> None:
        entry = self._fetched
        if entry is None or not self.stop_button.isEnabled():
            return
        self.bar.setValue(round(1000 * done / total))
        text = DONE_OF.format(name=WORDS[entry.id].name, done=size_text(done), all=size_text(total))
        self.progress.set_text(text)
        self.bar.setAccessibleName(self._ui(text))

    def _on_finished(self, entry: PublicSet, obtained: Obtained) -> None:
        self._set_busy(False)
        self.update_offers()
        self.sets.choose(entry.id)
        if self._use_at_once and not obtained.notes:
            self._choose(obtained.path)
            return
        self.details.tell(obtained.notes)
        self._say(IS_READY.format(name=WORDS[entry.id].name))
        self.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_failed(self, entry: PublicSet, error: UserError) -> None:
        self._set_busy(False)
        self.update_offers()
        self.sets.choose(entry.id)
        self.details.tell((), error)
        self._say(error.message)
        self.have_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_stopped(self, entry: PublicSet) -> None:
        self._set_busy(False)
        self.update_offers()
        self._say(STOPPED)
        self.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    # Words, look, end.

    def retranslate(self) -> None:
        """Write the window title again."""
        self.setWindowTitle(self._ui(NAME))

    def restyle(self) -> None:
        """Take the size from the theme; never larger than a small screen."""
        theme = self._ui.theme
        edge = theme.px(20)
        self._column.setContentsMargins(edge, edge, edge, theme.px(16))
        self._column.setSpacing(theme.px(12))
        for row in self._rows:
            row.setSpacing(theme.px(8))
        self._middle.setSpacing(theme.px(12))
        screen = self.screen().availableGeometry()
        width = min(theme.px(_SIZE.width()), screen.width() - theme.px(16))
        self.resize(width, min(theme.px(_SIZE.height()), HIGHEST, screen.height() - 40))
        self._arrange()

    def _arrange(self) -> None:
        stacked = self.width() < self._ui.theme.px(_STACKED)
        direction = QBoxLayout.Direction
        self._middle.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def done(self, result: int) -> None:
        self.fetching.close()
        super().done(result)
