"""A field for one text of a person's own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.gui.widgets.ui import Ui

OWN_TEXT = QT_TRANSLATE_NOOP("panel.try_it", "Your text")
HINT = QT_TRANSLATE_NOOP("panel.try_it", "Type or paste a text. The net answers as you type.")
_REST_MS = 60  # typing is answered when the hand rests this long


class _Field(QPlainTextEdit):
    """A field that gives away files dropped on it where somebody takes them.

    Attributes:
        takes_files: whether somebody does; else their addresses are written into the field.

    Signals:
        file_given: a person dropped or pasted a file or folder (Path).
    """

    file_given = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.takes_files = False

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return bool(_files(source)) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        files = _files(source) if self.takes_files else []
        if files:
            self.file_given.emit(files[0])
        else:
            super().insertFromMimeData(source)


class TextEntry(QWidget):
    """A text to try.

    Args:
        ui: look and language.
        takes_files: whether a file may be dropped on the field.
        parent: owner.

    Signals:
        edited: a person changed the text and paused.
        file_given: a person dropped or pasted a file or folder (Path).
    """

    edited = Signal()
    file_given = Signal(object)

    def __init__(self, ui: Ui, takes_files: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._title = TextLabel(ui, OWN_TEXT, role="caption", tone="text3")
        self.field = _Field()
        self.field.takes_files = takes_files
        self.field.file_given.connect(self.file_given)
        self.field.setTabChangesFocus(True)  # the Tab key goes on to the next control
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.edited)
        self.field.textChanged.connect(self._rest.start)
        self.setFocusProxy(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._title)
        column.addWidget(self.field, 1)
        ui.follow(self)

    @property
    def text(self) -> str:
        """The text as it stands in the field."""
        return self.field.toPlainText()

    def set_text(self, text: str) -> None:
        """Show a text, without a signal."""
        if text != self.text:
            self.field.blockSignals(True)
            self.field.setPlainText(text)
            self.field.blockSignals(False)

    def retranslate(self) -> None:
        """Name the field."""
        self.field.setAccessibleName(self._ui(OWN_TEXT))
        self.field.setPlaceholderText(self._ui(HINT))

    def restyle(self) -> None:
        """Take font and gaps from the theme."""
        self.field.setFont(self._ui.theme.font("body"))
        layout = self.layout()
        if layout is not None:
            layout.setSpacing(self._ui.theme.px(4))


def _files(source: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
