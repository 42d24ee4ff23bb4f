"""The import: what was read and understood of a file, and what deserves a look."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.data.spec import ImporterSpec
from nnstudio.gui.data_import.chip_values import Chip, chips_of
from nnstudio.gui.data_import.chips import LOSSLESS, ChipRow
from nnstudio.gui.data_import.course_view import CourseView
from nnstudio.gui.data_import.head import ImportHead, head_facts
from nnstudio.gui.data_import.model import ImportModel, Phase
from nnstudio.gui.data_import.note_items import NoteItem, notes_of
from nnstudio.gui.data_import.note_list import NoteList
from nnstudio.gui.data_import.option_dialog import OptionDialog
from nnstudio.gui.data_import.places_dialog import PlacesDialog, save_list
from nnstudio.gui.data_import.preview_table import PreviewTable
from nnstudio.gui.data_import.sample_gallery import SampleGallery
from nnstudio.gui.data_import.strips import FailedView, Strip
from nnstudio.gui.data_import.table_card import TableCard
from nnstudio.gui.session import Session
from nnstudio.gui.widgets.card import CardFrame
from nnstudio.gui.widgets.empty_state import EmptyState
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.work.import_data.draft import with_fix, with_importer, with_option, with_role
from nnstudio.work.import_data.look import Look

NAME = QT_TRANSLATE_NOOP("import_page", "Import of a file")
READ = QT_TRANSLATE_NOOP("import_page", "{name} was read: {facts}.")
LOOKING = QT_TRANSLATE_NOOP("import_page", "Looking at {name} …")
READ_AS = QT_TRANSLATE_NOOP("import_page", "Kind of file")
READ_AS_HELP = QT_TRANSLATE_NOOP("import_page", "The file could be read in several ways.")
PICTURES_WHOLE = QT_TRANSLATE_NOOP("import_page", "everything read without loss")
SOME_LEFT = QT_TRANSLATE_NOOP("import_page", "{n} rows or files were not read; see below")
LETTERS_LOST = QT_TRANSLATE_NOOP(
    "import_page", "some letters could not be read (�); try other characters"
)
COLUMNS = QT_TRANSLATE_NOOP("import_page", "What belongs to each item")
_NARROW = 620
KIND = "\0kind"
"""Name of the chip for the importer, which is no option of it."""


class ImportView(QScrollArea):
    """The left of the Data page while a file is looked at.

    Args:
        session: look, language, registries.
        model: the import.
        parent: owner.

    Signals:
        file_wanted, folder_wanted: a person wants another file or folder.
    """

    file_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, session: Session, model: ImportModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._model, self._ui = session, model, session.ui
        self._shown: Look | None = None
        self._told: Path | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # It has the keyboard when an import begins; Tab goes on to what it holds.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setProperty("ownFocusRing", True)
        self._make_widgets()
        self._lay_out()
        self._connect()
        self._ui.follow(self)

    def _make_widgets(self) -> None:
        ui, model = self._ui, self._model
        self.head = ImportHead(ui, model)
        self.chips = ChipRow(ui)
        self.trouble = Strip(ui)
        self.refused = Strip(ui)
        self.course = CourseView(ui)
        self.gallery = SampleGallery(ui)
        self.table = PreviewTable(ui)
        self.notes = NoteList(ui)
        self.failed = FailedView(ui)
        self.waiting = EmptyState(ui, "clock", LOOKING)
        self._course_card = CardFrame(ui, margin=1)
        self._course_card.body.addWidget(self.course)
        self._gallery_card = CardFrame(ui, margin=1)
        self._gallery_card.body.addWidget(self.gallery)
        self._columns_title = TextLabel(ui, COLUMNS, role="card")
        self._table_card = TableCard(ui, self.table)

    def _lay_out(self) -> None:
        self._seen = QWidget()
        self._column = QVBoxLayout(self._seen)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (
            self.chips,
            self.trouble,
            self.refused,
            self._course_card,
            self._gallery_card,
            self._columns_title,
            self._table_card,
            self.notes,
        ):
            self._column.addWidget(widget)
        self._column.setStretchFactor(self._table_card, 1)  # it takes the room that is left
        self._column.addStretch()
        self._stack = _Stack()
        for page in (self.waiting, self.failed, self._seen):
            self._stack.addWidget(page)
        self._inner = QWidget()
        self._inner.setProperty("transparent", "true")
        self._outer = QVBoxLayout(self._inner)
        self._outer.addWidget(self.head)
        self._outer.addWidget(self._stack, 1)
        self.setWidget(self._inner)

    def _connect(self) -> None:
        model = self._model
        self.head.file_wanted.connect(self.file_wanted)
        self.head.folder_wanted.connect(self.folder_wanted)
        self.failed.file_wanted.connect(self.file_wanted)
        self.failed.folder_wanted.connect(self.folder_wanted)
        self.failed.option_chosen.connect(self._on_option)
        self.failed.importer_chosen.connect(self._on_importer)
        self.chips.chosen.connect(self._on_option)
        self.chips.typed.connect(self._on_typed)
        self.table.role_chosen.connect(lambda name, role: model.attempt(with_role, name, role))
        self.notes.fix_chosen.connect(self._on_fix)
        self.notes.rows_wanted.connect(self._on_rows)
        self.notes.list_wanted.connect(lambda item: save_list(self._session, item, self))
        model.changed.connect(self.update_content)
        model.prepared_changed.connect(self.update_content)
        self._session.locked_changed.connect(self.update_content)

    @property
    def regions(self) -> tuple[QWidget, ...]:
        """The parts that F6 walks through."""
        shown = (self.head, self.chips, self.table.heads, self.table, self.notes, self.failed)
        return tuple(part for part in shown if part.isVisibleTo(self._inner))

    def update_content(self, *_args: object) -> None:
        """Show the import as it is now."""
        model = self._model
        if not model.active:
            self._shown = self._told = None
            return
        self.head.update_content()
        self._describe()
        if model.phase is Phase.FAILED and model.problem is not None:
            self.failed.set_error(model.problem, self._importer(), self._other_importers())
            self._stack.setCurrentWidget(self.failed)
            return
        seen = model.look
        if seen is None:
            self.waiting.set_content("clock", LOOKING.format(name=plain(model.path.name)))
            self._stack.setCurrentWidget(self.waiting)
            return
        self.trouble.set_error(model.trouble)
        self.refused.set_error(model.refused)
        if seen is not self._shown:
            self._show(seen)
        self._stack.setCurrentWidget(self._seen)
        if model.phase is Phase.READY and self._told != model.path:
            self._told = model.path
            facts = {"name": plain(model.path.name), "facts": head_facts(seen)}
            self._session.notify(READ.format(**facts), "info")

    def _show(self, seen: Look) -> None:
        self._shown = seen
        importer = self._session.registries.data.importers.get(seen.draft.config.importer)
        chips = chips_of(seen, importer) if importer is not None else ()
        self.chips.set_chips((*self._kind_chip(seen), *chips))
        self.chips.set_loss(*_loss(seen))
        self._course_card.setVisible(seen.course is not None)
        self.course.set_course(seen.course)
        pictured = bool(seen.samples)
        self._gallery_card.setVisible(pictured)
        self._columns_title.setVisible(pictured)
        self.gallery.set_samples(seen.samples)
        self.table.set_look(seen, rows_shown=not pictured)
        self.notes.set_items(notes_of(seen.study))

    def _kind_chip(self, seen: Look) -> tuple[Chip, ...]:
        """Return the chip for the importer, where several know the file."""
        importers = self._session.registries.data.importers
        known = [importers[name] for name in seen.draft.importers if name in importers]
        mine = importers.get(seen.draft.config.importer)
        if mine is None or len(known) < 2:
            return ()
        choices = tuple((spec.id, spec.name) for spec in known)
        return (Chip(KIND, READ_AS, READ_AS_HELP, mine.name, choices, mine.id),)

    def _importer(self) -> ImporterSpec | None:
        draft = self._model.draft
        name = draft.config.importer if draft is not None else ""
        return self._session.registries.data.importers.get(name)

    def _other_importers(self) -> tuple[ImporterSpec, ...]:
        draft, importers = self._model.draft, self._session.registries.data.importers
        if draft is None:
            return ()
        names = [name for name in draft.importers if name != draft.config.importer]
        return tuple(importers[name] for name in names if name in importers)

    def _on_option(self, name: str, value: object) -> None:
        if name == KIND:
            self._on_importer(str(value))
        else:
            self._model.attempt(with_option, name, value)

    def _on_importer(self, name: str) -> None:
        self._model.attempt(with_importer, name)

    def _on_typed(self, chip: Chip) -> None:
        if chip.param is None:
            return
        dialog = OptionDialog(self._ui, chip.param, chip.current, self)
        dialog.settled.connect(lambda value: self._on_option(chip.name, value))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_fix(self, fix: object) -> None:
        made = self._model.study
        if made is not None:
            self._model.attempt(with_fix, made, fix)

    def _on_rows(self, item: NoteItem) -> None:
        made = self._model.study
        if made is None:
            return
        dialog = PlacesDialog(self._session, item, made.frame.names, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        self._model.ask_places(item.places, dialog.set_places)

    def retranslate(self) -> None:
        """Name the region."""
        self.setAccessibleName(self._ui(NAME))
        self._describe()

    def _describe(self) -> None:
        """Tell screen readers which file it is."""
        self.setAccessibleDescription(f"{self.head.title}. {self.head.facts}".strip())

    def restyle(self) -> None:
        """Take margins from the theme."""
        px = self._ui.theme.px
        self._outer.setContentsMargins(px(32), px(20), px(24), px(20))
        self._outer.setSpacing(px(16))
        self._column.setSpacing(px(16))
        self._fit_head()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_head()

    def _fit_head(self) -> None:
        self.head.set_narrow(self.viewport().width() < self._ui.theme.px(_NARROW))


class _Stack(QStackedWidget):
    """Only as high as the page in sight: the table's rows take what is left of the window."""

    def sizeHint(self) -> QSize:
        page = self.currentWidget()
        return page.sizeHint() if page is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        page = self.currentWidget()
        return page.minimumSizeHint() if page is not None else super().minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        page = self.currentWidget()
        return page is not None and page.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        page = self.currentWidget()
        return page.heightForWidth(width) if page is not None else -1


def _loss(seen: Look) -> tuple[str, Text]:
    """Return whether anything in the file was not read."""
    left = sum(len(entry.places) for entry in seen.study.frame.left_out)
    if seen.lost:
        return "warn", LETTERS_LOST
    if left:
        return "warn", SOME_LEFT.format(n=left)
    written = bool(seen.study.frame.preview) and not seen.samples
    return "ok", LOSSLESS if written else PICTURES_WHOLE
