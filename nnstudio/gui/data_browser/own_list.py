"""The samples made so far: classes with their counts, and the samples of one class, small."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QImageReader, QKeyEvent, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.data.own.own_folder import OwnFolder, SampleKind
from nnstudio.gui.data_browser.look import class_token
from nnstudio.gui.widgets.ui import Ui

CLASSES = QT_TRANSLATE_NOOP("data_browser", "Classes")
SAMPLES = QT_TRANSLATE_NOOP("data_browser", "Samples of this class")
COUNTED = QT_TRANSLATE_NOOP("data_browser", "{name} ({count})")
_EDGE = 56
_LETTERS = 120
_MOST_PIXELS = 256


class ClassList(QListWidget):
    """The classes of own samples, each with its count.

    Args:
        ui: look and language.
        parent: owner.
    """

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._names: list[str] = []
        ui.follow(self)

    @property
    def name(self) -> str:
        """The chosen class; "" for none."""
        row = self.currentRow()
        return self._names[row] if 0 <= row < len(self._names) else ""

    def show_folder(self, folder: OwnFolder, chosen: str) -> None:
        """Show the classes of a folder with this one chosen."""
        names = folder.classes()
        blocked = self.blockSignals(True)
        if names != self._names:
            self.clear()
            self._names = names
            for number, _ in enumerate(names):
                entry = QListWidgetItem()
                entry.setIcon(self._ui.theme.icon("dot", class_token(number)))
                self.addItem(entry)
        for row, name in enumerate(names):
            count = len(folder.samples(name))
            words = COUNTED.format(name=plain(name), count=count)
            self.item(row).setText(self._ui(words))
        if chosen in names:
            self.setCurrentRow(names.index(chosen))
        self.blockSignals(blocked)

    def retranslate(self) -> None:
        """Name the list."""
        self.setAccessibleName(self._ui(CLASSES))

    def restyle(self) -> None:
        """Take the font from the theme."""
        self.setFont(self._ui.theme.font("control"))


class SampleList(QListWidget):
    """The samples of one class, newest first.

    Args:
        ui: look and language.
        parent: owner.

    Signals:
        removal_wanted: the selected samples are to go (their paths inside the folder).
    """

    removal_wanted = Signal(list)

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setMovement(QListWidget.Movement.Static)
        self.setWordWrap(True)
        ui.follow(self)

    @property
    def samples(self) -> list[str]:
        """All samples shown."""
        return [str(self.item(row).data(Qt.ItemDataRole.UserRole)) for row in range(self.count())]

    def chosen(self) -> list[str]:
        """Return the selected samples."""
        return [str(entry.data(Qt.ItemDataRole.UserRole)) for entry in self.selectedItems()]

    def show_class(self, folder: OwnFolder, name: str, kind: SampleKind) -> None:
        """Show the samples of a class."""
        samples = folder.samples(name)[::-1] if name else []
        pictures = kind != "text"
        mode = QListWidget.ViewMode
        self.setViewMode(mode.IconMode if pictures else mode.ListMode)
        self.clear()
        edge = self._ui.theme.px(_EDGE)
        self.setIconSize(QSize(edge, edge))
        if pictures:
            self.setGridSize(QSize(edge + self._ui.theme.px(10), edge + self._ui.theme.px(10)))
        else:
            self.setGridSize(QSize())
        for sample in samples:
            path = folder.path / sample
            entry = QListWidgetItem()
            if pictures:
                entry.setIcon(_icon(path, edge))
            else:
                entry.setText(_beginning(path))
            entry.setToolTip(sample)
            entry.setData(Qt.ItemDataRole.UserRole, sample)
            entry.setData(Qt.ItemDataRole.AccessibleTextRole, entry.text() or sample)
            self.addItem(entry)

    def retranslate(self) -> None:
        """Name the list."""
        self.setAccessibleName(self._ui(SAMPLES))

    def restyle(self) -> None:
        """Take the font from the theme."""
        self.setFont(self._ui.theme.font("control"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            if self.chosen():
                self.removal_wanted.emit(self.chosen())
            return
        super().keyPressEvent(event)


def _icon(path: Path, edge: int) -> QIcon:
    """Return a small picture of a file; nothing where it cannot be read."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > _MOST_PIXELS:
        reader.setScaledSize(size.scaled(edge, edge, Qt.AspectRatioMode.KeepAspectRatio))
    image: QImage = reader.read()
    if image.isNull():
        return QIcon()
    small = image.width() < edge
    way = Qt.TransformationMode
    scaled = image.scaled(
        edge,
        edge,
        Qt.AspectRatioMode.KeepAspectRatio,
        way.FastTransformation if small else way.SmoothTransformation,
    )
    return QIcon(QPixmap.fromImage(scaled))


def _beginning(path: Path) -> str:
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            return " ".join(file.read(4 * _LETTERS).split())[:_LETTERS]
    except OSError:
        return path.name
