"""The top of the import: the file, what it holds in one line, how far the reading is."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QProgressBar, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, TextList, plain
from nnstudio.gui.data_import.model import ImportModel, Phase
from nnstudio.gui.widgets.buttons import Button
from nnstudio.gui.widgets.labels import ElidedLabel, TextLabel
from nnstudio.gui.widgets.ui import Ui
from nnstudio.work.import_data.look import Look

OTHER = QT_TRANSLATE_NOOP("import_page", "Other file …")
OTHER_TIP = QT_TRANSLATE_NOOP("import_page", "Choose another file or folder (Alt+O)")
FILE = QT_TRANSLATE_NOOP("import_page", "File …")
FOLDER = QT_TRANSLATE_NOOP("import_page", "Folder …")
CANCEL = QT_TRANSLATE_NOOP("import_page", "Cancel")
CANCEL_TIP = QT_TRANSLATE_NOOP("import_page", "Go back; nothing of the project changes (Esc)")
ROWS = QT_TRANSLATE_NOOP("import_page", "{n} rows")
ABOUT_ROWS = QT_TRANSLATE_NOOP("import_page", "about {n} rows")
PICTURES = QT_TRANSLATE_NOOP("import_page", "{n} pictures")
SERIES = QT_TRANSLATE_NOOP("import_page", "{n} series")
COLUMNS = QT_TRANSLATE_NOOP("import_page", "{n} columns")
BYTES = QT_TRANSLATE_NOOP("import_page", "{size} bytes")
KB = QT_TRANSLATE_NOOP("import_page", "{size} kB")
MB = QT_TRANSLATE_NOOP("import_page", "{size} MB")
GB = QT_TRANSLATE_NOOP("import_page", "{size} GB")
THIS_IS_HOW = QT_TRANSLATE_NOOP(
    "import_page",
    "{facts}. This is how NN Studio reads the file. Cells appear as written in the file.",
)
THIS_IS = QT_TRANSLATE_NOOP("import_page", "{facts}. This is how NN Studio reads it.")
LOOKING = QT_TRANSLATE_NOOP("import_page", "Looking at {name} …")
CHANGING = QT_TRANSLATE_NOOP("import_page", "Working out the change …")
READ_ROWS = QT_TRANSLATE_NOOP("import_page", "Row {done} of {total}")
READ_FILES = QT_TRANSLATE_NOOP("import_page", "File {done} of {total}")
READ_SHARE = QT_TRANSLATE_NOOP("import_page", "{share} read")
READING = QT_TRANSLATE_NOOP("import_page", "All rows are being read …")
STOP = QT_TRANSLATE_NOOP("import_page", "Stop reading")
REST = QT_TRANSLATE_NOOP("import_page", "Read all rows")
STOPPED = QT_TRANSLATE_NOOP(
    "import_page", "Only the first {n} rows were read. All rows are needed to use the data."
)
_LATE_MS = 500
_WORDS = 200  # px at 100 %


class ImportHead(QWidget):
    """Name, facts, the way to another file and the way back.

    Args:
        ui: look and language.
        model: the import.
        parent: owner.

    Signals:
        file_wanted, folder_wanted: a person wants another file or folder.
    """

    file_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, ui: Ui, model: ImportModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui, self._model = ui, model
        self._title = ElidedLabel(ui, None, role="page", parent=self)
        self._facts = TextLabel(ui, None, role="control", tone="text2", wrap=True, parent=self)
        self.other = Button(ui, OTHER, icon="file", tooltip=OTHER_TIP, parent=self)
        self.cancel = Button(ui, CANCEL, tooltip=CANCEL_TIP, parent=self)
        self._menu = QMenu(self.other)
        self._file, self._folder = QAction(self._menu), QAction(self._menu)
        self._file.triggered.connect(self.file_wanted)
        self._folder.triggered.connect(self.folder_wanted)
        self._menu.addActions([self._file, self._folder])
        self.other.setMenu(self._menu)
        self.cancel.clicked.connect(model.cancel)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._facts)
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self.other)
        self._buttons.addWidget(self.cancel)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.addLayout(words, 1)
        self._top.addLayout(self._buttons)
        self.progress = ProgressRow(ui, model, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._top)
        self._column.addWidget(self.progress)
        ui.follow(self)

    @property
    def title(self) -> str:
        """The file's name."""
        return self._title.full_text

    @property
    def facts(self) -> str:
        """The line below it."""
        return self._facts.text()

    def update_content(self) -> None:
        """Show the import as it is now."""
        model = self._model
        name = model.path.name or str(model.path)
        self._title.set_text(plain(name))
        self._facts.set_text(None if model.look is None else facts_words(model.look))
        self._facts.setVisible(model.look is not None)
        self.progress.update_content()

    def set_narrow(self, narrow: bool) -> None:
        """Put the buttons below the words."""
        direction = QBoxLayout.Direction
        self._top.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    def retranslate(self) -> None:
        """Write the entries of the menu again."""
        self._file.setText(self._ui(FILE))
        self._folder.setText(self._ui(FOLDER))

    def restyle(self) -> None:
        """Take gaps from the theme."""
        px = self._ui.theme.px
        self._buttons.setSpacing(px(8))
        self._top.setSpacing(px(8))
        self._column.setSpacing(px(8))


class ProgressRow(QWidget):
    """How far the reading is, and the button that stops it.

    Args:
        ui: look and language.
        model: the import.
        parent: owner.
    """

    def __init__(self, ui: Ui, model: ImportModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui, self._model = ui, model
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self._words = ElidedLabel(ui, None, role="caption", tone="text2", parent=self)
        self.stop = Button(ui, STOP, size="small", parent=self)
        self.stop.clicked.connect(model.stop)
        self.rest = Button(ui, REST, size="small", parent=self)
        self.rest.clicked.connect(model.read_rest)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._words)
        self._row.addWidget(self.bar, 1)
        self._row.addWidget(self.stop)
        self._row.addWidget(self.rest)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.timeout.connect(self._on_late)
        model.progressed.connect(self.update_content)
        ui.follow(self)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.full_text

    def update_content(self) -> None:
        """Show how far the reading is now."""
        model = self._model
        working, stopped = model.working, model.phase is Phase.STOPPED
        if model.phase is Phase.CHANGING and self.isHidden():
            # Most changes are there in a moment; the page does not jump for them.
            if not self._late.isActive():
                self._late.start(_LATE_MS)
            return
        self._show(working, stopped)

    def _on_late(self) -> None:
        self._show(self._model.working, self._model.phase is Phase.STOPPED)

    def _show(self, working: bool, stopped: bool) -> None:
        model = self._model
        self._late.stop()
        self.setVisible(working or stopped)
        if not (working or stopped):
            return
        done, total = model.progress
        self._words.set_text(self._sentence(done, total))
        self.bar.setVisible(working)
        # Without a total the bar would run to and fro; nothing in the window loops.
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(min(done, total) if total else 0)
        self.stop.setVisible(working)
        self.rest.setVisible(stopped)

    def _sentence(self, done: int, total: int) -> Text:
        model, seen = self._model, self._model.look
        if model.phase is Phase.STOPPED and seen is not None:
            return STOPPED.format(n=seen.study.frame.rows)
        if model.phase is Phase.CHANGING:
            return CHANGING
        if not total:
            return READING if seen is not None else LOOKING.format(name=plain(model.path.name))
        if seen is not None and 2 * seen.rows >= total >= seen.rows // 2 and seen.size is not None:
            rows = not model.path.is_dir()
            return (READ_ROWS if rows else READ_FILES).format(done=done, total=total)
        if model.path.is_dir():
            return READ_FILES.format(done=done, total=total)
        return READ_SHARE.format(share=Number(done / total, 0, percent=True))

    def retranslate(self) -> None:
        """Name the bar for screen readers."""
        self.bar.setAccessibleName(self._ui(READING))

    def restyle(self) -> None:
        """Take gaps from the theme."""
        theme = self._ui.theme
        self._row.setSpacing(theme.px(12))
        # As wide as it is: the page is not laid out anew with every number that it tells.
        self._words.setFixedSize(theme.px(_WORDS), theme.line_height("caption"))


def facts_words(seen: Look) -> Text:
    """Return what a file holds and how it is shown, in one line."""
    pictured = seen.study.inspection.kind == "image"
    written = bool(seen.study.frame.preview) and not pictured
    return (THIS_IS_HOW if written else THIS_IS).format(facts=head_facts(seen))


def head_facts(seen: Look) -> TextList:
    """Return what a file holds: rows, columns, size."""
    kind = seen.study.inspection.kind
    first = {"image": PICTURES, "series": SERIES if seen.samples else ROWS}.get(kind, ROWS)
    if first is ROWS and not seen.whole:
        first = ABOUT_ROWS
    parts: list[Text] = [first.format(n=seen.rows)]
    if kind != "image":
        parts.append(COLUMNS.format(n=len(seen.study.frame.columns)))
    if seen.size is not None:
        parts.append(size_words(seen.size))
    return TextList(tuple(parts))


def size_words(size: int) -> Text:
    """Return a number of bytes in the unit that people expect."""
    if size < 1000:
        return BYTES.format(size=Number(size))
    for unit, words in ((1e3, KB), (1e6, MB), (1e9, GB)):
        if size < unit * 1000 or unit == 1e9:
            value = size / unit
            return words.format(size=Number(value, 0 if value >= 10 else 1))
    raise AssertionError
