"""Make own samples: draw, type or pick files, class by class; every one is a file at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal, cast

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.data.dataset import DataError
from nnstudio.data.own.own_folder import PICTURES, OwnFolder, SampleKind, name_fault, own_root
from nnstudio.gui.data_browser.own_entry import DrawEntry, FileEntry, TypeEntry
from nnstudio.gui.data_browser.own_list import ClassList, SampleList
from nnstudio.gui.dialogs.base_dialog import HIGHEST
from nnstudio.gui.widgets.buttons import Button, LinkButton, PrimaryButton, ToolButton
from nnstudio.gui.widgets.labels import ElidedLabel, State, StatusLabel, TextLabel
from nnstudio.gui.widgets.segmented import SegmentedControl
from nnstudio.gui.widgets.ui import Ui

TITLE = QT_TRANSLATE_NOOP("data_browser", "Make own samples")
INTRO = QT_TRANSLATE_NOOP(
    "data_browser",
    "Name two classes or more, then make samples of each. Every sample is saved at once as a file "
    "of its own.",
)
KIND = QT_TRANSLATE_NOOP("data_browser", "What the samples are")
DRAWINGS = QT_TRANSLATE_NOOP("data_browser", "Drawings")
PHOTOS = QT_TRANSLATE_NOOP("data_browser", "Picture files")
TEXTS = QT_TRANSLATE_NOOP("data_browser", "Texts")
NAME = QT_TRANSLATE_NOOP("data_browser", "Name of the set")
MY = {
    "drawing": QT_TRANSLATE_NOOP("data_browser", "My drawings"),
    "picture": QT_TRANSLATE_NOOP("data_browser", "My pictures"),
    "text": QT_TRANSLATE_NOOP("data_browser", "My texts"),
}
NEW_CLASS = QT_TRANSLATE_NOOP("data_browser", "New class, e.g. a digit or a word")
ADD_CLASS = QT_TRANSLATE_NOOP("data_browser", "Add this class")
CLASSES = QT_TRANSLATE_NOOP("data_browser", "Classes")
SAMPLES_OF = QT_TRANSLATE_NOOP("data_browser", "Samples of “{name}”")
NO_CLASS = QT_TRANSLATE_NOOP("data_browser", "Add a class first; the sample belongs to it.")
REMOVE = QT_TRANSLATE_NOOP("data_browser", "Delete")
UNDO = QT_TRANSLATE_NOOP("data_browser", "Undo")
FOLDER = QT_TRANSLATE_NOOP("data_browser", "They lie in {folder}")
OPEN_FOLDER = QT_TRANSLATE_NOOP("data_browser", "Open the folder")
USE = QT_TRANSLATE_NOOP("data_browser", "Use these samples")
CLOSE = QT_TRANSLATE_NOOP("data_browser", "Close")
TOO_FEW = QT_TRANSLATE_NOOP(
    "data_browser", "To learn, the net needs two classes with {n} samples or more of each."
)
ENOUGH = QT_TRANSLATE_NOOP(
    "data_browser", "{n} samples. The more there are and the more they differ, the better."
)
NEEDED = 3
"""Samples of a class: one for each part."""


class OwnSamplesDialog(QDialog):
    """Where own samples are made.

    Args:
        ui: look and language.
        root: folder for the sets; None: "NN Studio/own samples" in the documents.
        parent: owner.
    """

    def __init__(self, ui: Ui, root: Path | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._root = own_root() if root is None else root
        self._done: list[tuple[str, tuple[str, ...]]] = []
        self.folder_to_use: Path | None = None
        """The folder that the person wants to train with; None where the dialog was closed."""
        self._make_head()
        self._make_classes()
        self._make_entries()
        self._make_samples()
        self._make_foot()
        self._lay_out()
        self._connect()
        self._named = False
        self.folder = OwnFolder(self._root)
        self._suggest_name()
        ui.follow(self)
        self.new_class.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def kind(self) -> SampleKind:
        """What the samples are."""
        return cast("SampleKind", self.kinds.current)

    def add_class(self) -> None:
        """Make the class that stands in the field."""
        try:
            name = self.folder.add_class(self.new_class.text())
        except DataError as error:
            self._say("error", error.message)
            return
        self.new_class.clear()
        self._refresh(name)
        self._entry().setFocus(Qt.FocusReason.OtherFocusReason)

    def undo(self) -> None:
        """Take the last step back: a sample that was kept, or samples that were deleted."""
        if not self._done:
            return
        deed, samples = self._done.pop()
        refused = self._on_each(samples, "remove" if deed == "kept" else "restore")[1]
        self._refresh(samples[0].partition("/")[0])
        if refused is not None:
            self._say("error", refused.message)

    def remove_chosen(self) -> None:
        """Delete the selected samples; undo brings them back."""
        self._on_removal(self.samples.chosen())

    def use(self) -> None:
        """Close and train with these samples."""
        self.folder_to_use = self.folder.path
        self.accept()

    def _make_head(self) -> None:
        ui = self._ui
        self._title = TextLabel(ui, TITLE, role="section")
        self._intro = TextLabel(ui, INTRO, role="control", tone="text2", wrap=True)
        self.kinds = SegmentedControl(
            ui, KIND, [("drawing", DRAWINGS), ("picture", PHOTOS), ("text", TEXTS)]
        )
        self._name_label = TextLabel(ui, NAME, role="caption", tone="text2")
        self.name = QLineEdit()

    def _make_classes(self) -> None:
        ui = self._ui
        self._classes_label = TextLabel(ui, CLASSES, role="heading")
        self.classes = ClassList(ui)
        self.new_class = QLineEdit()
        self.add_button = ToolButton(ui, "plus", ADD_CLASS, bordered=True)

    def _make_entries(self) -> None:
        ui = self._ui
        self.draw_entry, self.file_entry = DrawEntry(ui), FileEntry(ui)
        self.type_entry = TypeEntry(ui)
        self._entries = QStackedWidget()
        for entry in (self.draw_entry, self.file_entry, self.type_entry):
            self._entries.addWidget(entry)

    def _make_samples(self) -> None:
        ui = self._ui
        self._samples_label = ElidedLabel(ui, None, role="heading")
        self.samples = SampleList(ui)
        self.remove_button = Button(ui, REMOVE, icon="trash", size="small")
        self.undo_button = Button(ui, UNDO, icon="undo", size="small")

    def _make_foot(self) -> None:
        ui = self._ui
        self._where = ElidedLabel(ui, None, role="caption", tone="text3")
        self.open_button = LinkButton(ui, OPEN_FOLDER)
        self.status = StatusLabel(ui, "info", plain(""), role="caption", wrap=True)
        self.close_button = Button(ui, CLOSE)
        self.use_button = PrimaryButton(ui, USE)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.kinds)
        head.addStretch(1)
        head.addWidget(self._name_label)
        head.addWidget(self.name)
        new = QHBoxLayout()
        new.addWidget(self.new_class, 1)
        new.addWidget(self.add_button)
        left = QVBoxLayout()
        left.addWidget(self._classes_label)
        left.addWidget(self.classes, 1)
        left.addLayout(new)
        below = QHBoxLayout()
        below.addWidget(self.remove_button)
        below.addWidget(self.undo_button)
        below.addStretch(1)
        right = QVBoxLayout()
        right.addWidget(self._samples_label)
        right.addWidget(self.samples, 1)
        right.addLayout(below)
        self._grid = QGridLayout()
        self._grid.addLayout(left, 0, 0)
        self._grid.addWidget(self._entries, 0, 1)
        self._grid.addLayout(right, 0, 2)
        for column, share in enumerate((3, 4, 4)):
            self._grid.setColumnStretch(column, share)
        where = QHBoxLayout()
        where.addWidget(self._where, 1)
        where.addWidget(self.open_button)
        foot = QHBoxLayout()
        foot.addWidget(self.status, 1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.use_button)
        self._column = QVBoxLayout(self)
        for part in (self._title, self._intro):
            self._column.addWidget(part)
        self._column.addLayout(head)
        self._column.addLayout(self._grid, 1)
        self._column.addLayout(where)
        self._column.addLayout(foot)
        self._parts = (head, new, left, below, right, where, foot)

    def _connect(self) -> None:
        self.kinds.selected.connect(self._on_kind)
        self.name.textEdited.connect(self._on_name)
        self.new_class.returnPressed.connect(self.add_class)
        self.add_button.clicked.connect(self.add_class)
        self.classes.currentRowChanged.connect(self._on_class)
        self.draw_entry.kept.connect(self._on_drawn)
        self.type_entry.kept.connect(self._on_typed)
        self.file_entry.kept.connect(self._on_files)
        self.samples.removal_wanted.connect(self._on_removal)
        self.samples.itemSelectionChanged.connect(self._update_buttons)
        self.remove_button.clicked.connect(self.remove_chosen)
        self.undo_button.clicked.connect(self.undo)
        self.open_button.clicked.connect(self._on_open)
        self.close_button.clicked.connect(self.reject)
        self.use_button.clicked.connect(self.use)
        for button in (self.close_button, self.use_button):
            button.setAutoDefault(False)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.activated.connect(self.undo)

    def _entry(self) -> QWidget:
        entries = {
            "drawing": self.draw_entry.pad,
            "picture": self.file_entry.choose,
            "text": self.type_entry.field,
        }
        return entries[self.kind]

    def _suggest_name(self) -> None:
        """Name a fresh set after its kind, with a number where the name is taken."""
        base = self._ui(MY[self.kind])
        name, number = base, 1
        while (self._root / name).exists():
            number += 1
            name = f"{base} {number}"
        self.name.setText(name)
        self.folder = OwnFolder(self._root / name)
        self._refresh("")

    def _on_kind(self, _key: str) -> None:
        pages = {"drawing": self.draw_entry, "picture": self.file_entry, "text": self.type_entry}
        self._entries.setCurrentWidget(pages[self.kind])
        if self._named:
            self._refresh(self.classes.name)
        else:
            self._suggest_name()

    def _on_name(self, words: str) -> None:
        """Another name opens another set, the one that is there or a new one."""
        self._named = True
        fault = name_fault(words)
        if fault is not None:
            self._say("error", fault)
            self._enable(False)
            return
        self._enable(True)
        self._done.clear()
        self.folder.purge()
        self.folder = OwnFolder(self._root / words.strip())
        self._refresh("")

    def _enable(self, possible: bool) -> None:
        for widget in (self.new_class, self.add_button, self._entries, self.use_button):
            widget.setEnabled(possible)

    def _on_class(self, *_args: object) -> None:
        self._refresh(self.classes.name)

    def _on_drawn(self, pixels: NDArray[np.uint8]) -> None:
        self._keep(lambda name: self.folder.add_picture(name, pixels))

    def _on_typed(self, text: str) -> None:
        self._keep(lambda name: self.folder.add_text(name, text))

    def _on_files(self, paths: list[Path]) -> None:
        name = self.classes.name
        if not name:
            self._say("warn", NO_CLASS)
            return
        kept: list[str] = []
        refused: DataError | None = None
        for path in paths:
            try:
                kept.append(self.folder.add_file(name, path, PICTURES))
            except DataError as error:
                refused = error
        if kept:
            self._done.append(("kept", tuple(kept)))
        self._refresh(name)
        if refused is not None:
            self._say("warn", refused.message)

    def _keep(self, save: Callable[[str], str]) -> None:
        name = self.classes.name
        if not name:
            self._say("warn", NO_CLASS)
            return
        try:
            sample = save(name)
        except DataError as error:
            self._say("error", error.message)
            return
        self._done.append(("kept", (sample,)))
        self._refresh(name)

    def _on_removal(self, samples: list[str]) -> None:
        if not samples:
            return
        removed, refused = self._on_each(samples, "remove")
        if removed:
            self._done.append(("removed", removed))
        self._refresh(self.classes.name)
        if refused is not None:
            self._say("error", refused.message)

    def _on_each(
        self, samples: Sequence[str], deed: Literal["remove", "restore"]
    ) -> tuple[tuple[str, ...], DataError | None]:
        """Remove or restore samples up to the first that cannot be; return those, and why."""
        act = self.folder.remove if deed == "remove" else self.folder.restore
        done: list[str] = []
        for sample in samples:
            try:
                act(sample)
            except DataError as error:
                return tuple(done), error
            done.append(sample)
        return tuple(done), None

    def _on_open(self) -> None:
        self.folder.path.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.folder.path)))

    def _refresh(self, chosen: str) -> None:
        """Show the folder as it is now."""
        names = self.folder.classes()
        chosen = chosen if chosen in names else (names[0] if names else "")
        self.classes.show_folder(self.folder, chosen)
        self.samples.show_class(self.folder, chosen, self.kind)
        words: Text | None = SAMPLES_OF.format(name=plain(chosen)) if chosen else None
        self._samples_label.set_text(words)
        self._where.set_text(FOLDER.format(folder=plain(str(self.folder.path))))
        counts = [len(self.folder.samples(name)) for name in names]
        enough = sum(count >= NEEDED for count in counts) >= 2
        self.use_button.setEnabled(enough)
        if enough:
            self._say("ok", ENOUGH.format(n=sum(counts)))
        else:
            self._say("info", TOO_FEW.format(n=NEEDED))
        self._update_buttons()

    def _update_buttons(self) -> None:
        self.remove_button.setEnabled(bool(self.samples.chosen()))
        self.undo_button.setEnabled(bool(self._done))
        self.open_button.setEnabled(self.folder.path.exists())

    def _say(self, state: State, text: Text) -> None:
        self.status.set_state(state, text)

    def retranslate(self) -> None:
        """Write all words again."""
        self.setWindowTitle(self._ui(TITLE))
        self.name.setAccessibleName(self._ui(NAME))
        self.new_class.setAccessibleName(self._ui(NEW_CLASS))
        self.new_class.setPlaceholderText(self._ui(NEW_CLASS))
        self._refresh(self.classes.name)

    def restyle(self) -> None:
        """Take sizes from the theme; never larger than a small screen."""
        theme = self._ui.theme
        edge = theme.px(20)
        self._column.setContentsMargins(edge, edge, edge, theme.px(16))
        self._column.setSpacing(theme.px(12))
        self._grid.setHorizontalSpacing(theme.px(20))
        for part in self._parts:
            part.setSpacing(theme.px(8))
        self.name.setMinimumWidth(theme.px(180))
        screen = self.screen().availableGeometry()
        width = min(theme.px(860), screen.width() - theme.px(16))
        self.resize(width, min(theme.px(560), HIGHEST, screen.height() - 40))
        self._refresh(self.classes.name)

    def done(self, arg__1: int) -> None:
        self.folder.purge()
        super().done(arg__1)
