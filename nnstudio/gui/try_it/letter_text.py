"""A text that grows letter by letter; one of its letters can be chosen, by mouse or by keyboard."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QMouseEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.gui.widgets.ui import Ui

NAME = QT_TRANSLATE_NOOP("writing", "What the net wrote")
HINT = QT_TRANSLATE_NOOP("writing", "Here the net writes.")


class LetterText(QPlainTextEdit):
    """The start in a paler tone, then the letters of the net.

    The letter under the mouse is the current one; without a mouse, the one behind the text cursor.

    Args:
        ui: look and language.
        parent: owner.

    Signals:
        current_changed: place of the current letter among those of the net; -1 for none.
    """

    current_changed = Signal(int)

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._begin = 0
        self._starts: list[int] = []  # places in the document, where an emoji counts twice
        self._end = 0
        self._current = -1
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.viewport().setMouseTracking(True)
        self.cursorPositionChanged.connect(self._on_cursor)
        ui.follow(self)

    @property
    def current(self) -> int:
        """Place of the current letter among those of the net; -1 for none."""
        return self._current

    @property
    def letters(self) -> int:
        """How many letters the net has written."""
        return len(self._starts)

    def begin(self, start: str) -> None:
        """Show a start and nothing else."""
        self._starts, self._current = [], -1
        self.setPlainText(start)
        self._begin = self._end = _units(start)
        self.current_changed.emit(-1)
        self._mark()

    def add(self, letters: Sequence[str]) -> None:
        """Show more letters; what a person looks at stays where it is."""
        bar = self.verticalScrollBar()
        at_end = bar.value() == bar.maximum()
        for letter in letters:
            self._starts.append(self._end)
            self._end += _units(letter)
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText("".join(letters))
        self._mark()
        if at_end:
            bar.setValue(bar.maximum())

    def retranslate(self) -> None:
        """Name the region."""
        self.setAccessibleName(self._ui(NAME))
        self.setPlaceholderText(self._ui(HINT))

    def restyle(self) -> None:
        """Take font and colours from the theme."""
        self.setFont(self._ui.theme.font("body"))
        self._mark()

    def _on_cursor(self) -> None:
        self._choose(self._letter_at(self.textCursor().position()))

    def _letter_at(self, position: int) -> int:
        """Return the letter behind a place in the document, the last one at its end."""
        if position < self._begin or not self._starts:
            return -1
        return bisect_right(self._starts, position) - 1

    def _choose(self, place: int) -> None:
        if place != self._current:
            self._current = place
            self._mark()
            self.current_changed.emit(place)

    def _mark(self) -> None:
        """Show the start in a paler tone and the current letter on a ground of its own."""
        theme = self._ui.theme
        start = QTextCharFormat()
        start.setForeground(theme.color("text3"))
        marks = [self._selection(0, self._begin, start)]
        if 0 <= self._current < len(self._starts):
            chosen = QTextCharFormat()
            chosen.setBackground(theme.color("accent_fill"))
            chosen.setForeground(theme.color("on_accent"))
            ends = (*self._starts[1:], self._end)
            marks.append(self._selection(self._starts[self._current], ends[self._current], chosen))
        self.setExtraSelections(marks)

    def _selection(self, start: int, end: int, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        mark.cursor = cursor
        mark.format = look
        return mark

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        cursor = self.cursorForPosition(event.position().toPoint())
        position = cursor.position()
        if event.position().x() < self.cursorRect(cursor).left():
            position -= 1  # the nearest gap stands behind the letter under the mouse
        self._choose(self._letter_at(position))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._on_cursor()


def _units(text: str) -> int:
    """Return how long a text is for Qt, which counts in UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
