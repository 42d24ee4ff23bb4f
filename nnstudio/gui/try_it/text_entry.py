"""A field for one text of a person's own."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.gui.widgets.ui import Ui

OWN_TEXT = QT_TRANSLATE_NOOP("panel.try_it", "Your text")
HINT = QT_TRANSLATE_NOOP("panel.try_it", "Type or paste a text. The net answers as you type.")
_REST_MS = 60  # typing is answered when the hand rests this long


class TextEntry(QWidget):
    """A text to try.

    Args:
        ui: look and language.
        parent: owner.

    Signals:
        edited: a person changed the text and paused.
    """

    edited = Signal()

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._title = TextLabel(ui, OWN_TEXT, role="caption", tone="text3")
        self.field = QPlainTextEdit()
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
