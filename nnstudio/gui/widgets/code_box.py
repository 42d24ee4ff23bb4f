"""Read-only code with coloured words (Pygments), in the system's fixed font."""

from __future__ import annotations

from typing import Any

from pygments.lexers.python import PythonLexer
from pygments.token import Token
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from nnstudio.base.text import Text
from nnstudio.gui.widgets.ground import set_ground
from nnstudio.gui.widgets.ui import Ui

_TONES: tuple[tuple[Any, str], ...] = (
    (Token.Keyword, "accent"),
    (Token.Literal.String, "ok"),
    (Token.Literal.Number, "second"),
    (Token.Comment, "text3"),
    (Token.Name.Builtin, "accent"),
)


class CodeBox(QPlainTextEdit):
    """A well with code that can be selected and copied.

    Args:
        ui: look and language.
        label: what the code is, for screen readers.
        fit: be as high as the code; else scroll.
        parent: owner.
    """

    def __init__(
        self, ui: Ui, label: Text, *, fit: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._label = label
        self._fit = fit
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        set_ground(self, "well")
        self._colors = _Colors(self, ui)
        if fit:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        ui.follow(self)

    def set_code(self, code: str) -> None:
        """Show other code."""
        if code != self.toPlainText():
            self.setPlainText(code)
            self.updateGeometry()

    def retranslate(self) -> None:
        """Tell screen readers what it is."""
        self.setAccessibleName(self._ui(self._label))

    def restyle(self) -> None:
        """Take font and colours from the theme."""
        self.setFont(self._ui.theme.font("code"))
        self._colors.rehighlight()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        if not self._fit:
            return super().sizeHint()
        lines = self.document().blockCount()
        wide = self.viewport().width() or 200
        extra = sum(
            int(self.fontMetrics().horizontalAdvance(line)) // max(wide - 16, 1)
            for line in self.toPlainText().split("\n")
        )
        height = (lines + extra) * self.fontMetrics().lineSpacing() + self._ui.theme.px(16)
        return QSize(super().sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height() if self._fit else 60)


class _Colors(QSyntaxHighlighter):
    """Colours words as Pygments understands them, line by line."""

    def __init__(self, box: QPlainTextEdit, ui: Ui) -> None:
        super().__init__(box.document())
        self._ui = ui
        self._lexer = PythonLexer(stripnl=False, ensurenl=False)

    def highlightBlock(self, text: str) -> None:
        for start, kind, words in self._lexer.get_tokens_unprocessed(text):
            for token, tone in _TONES:
                if kind in token:
                    look = QTextCharFormat()
                    look.setForeground(self._ui.theme.color(tone))
                    self.setFormat(start, len(words), look)
                    break
