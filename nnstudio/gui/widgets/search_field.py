"""A search field: icon, hint of its shortcut, and a cross to clear it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.gui.widgets.buttons import ToolButton
from nnstudio.gui.widgets.hint_edit import HintEdit
from nnstudio.gui.widgets.ui import Ui

_CLEAR = QT_TRANSLATE_NOOP("widgets", "Clear the search")


class SearchField(HintEdit):
    """A field to type in; `textChanged` tells every keystroke.

    Args:
        ui: look and language.
        placeholder: what is searched, e.g. "Search layers"; also its accessible name.
        shortcut: shown as a key cap; the view's action owns the key itself.
        parent: owner.
    """

    escaped = Signal()
    """Esc was pressed in the empty field."""
    stepped = Signal(int)
    """Up (-1) or Down (+1) was pressed: the view moves in its hits."""

    def __init__(
        self,
        ui: Ui,
        placeholder: Text,
        *,
        shortcut: QKeySequence | QKeySequence.StandardKey | str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._ui = ui
        self._placeholder = placeholder
        self._shortcut = QKeySequence(shortcut) if shortcut is not None else QKeySequence()
        self._clear: ToolButton | None = None
        super().__init__(ui.theme, parent)
        self.set_icon("search")
        self._clear = ToolButton(ui, "close", _CLEAR, icon_size=12, parent=self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Esc does the same by keyboard
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.clicked.connect(self._on_clear)
        self.textChanged.connect(self._on_text_changed)
        ui.follow(self)
        self._on_text_changed()

    def set_placeholder(self, placeholder: Text) -> None:
        """Say that something else is searched."""
        self._placeholder = placeholder
        self.retranslate()

    def retranslate(self) -> None:
        """Write placeholder and shortcut again."""
        words = self._ui(self._placeholder)
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        keys = self._shortcut.toString(QKeySequence.SequenceFormat.NativeText)
        self.set_hint(keys.replace("+", " "), as_key=True)

    def _on_clear(self) -> None:
        self.clear()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_text_changed(self) -> None:
        if self._clear is not None:
            self._clear.setVisible(bool(self.text()))
            self._make_room()
            self._place_clear()

    def _place_clear(self) -> None:
        if self._clear is None:
            return
        edge = self._ui.theme.px(24)
        self._clear.setGeometry(
            self.width() - edge - self._ui.theme.px(2), (self.height() - edge) // 2, edge, edge
        )

    def _make_room(self) -> None:
        super()._make_room()
        if self.text():
            margins = self.textMargins()
            margins.setRight(self._ui.theme.px(22))
            self.setTextMargins(margins)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.escaped.emit()
            return
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
            return
        super().keyPressEvent(event)
