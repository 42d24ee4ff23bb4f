"""The five letters that a net held most likely at one place of what it wrote."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, plain
from nnstudio.data.letter_windows import BLANK, BREAK, UNKNOWN
from nnstudio.explain.writing import Letter
from nnstudio.gui.try_it.answer_view import Answer, AnswerBars
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.gui.widgets.ui import Ui

CHOOSE = QT_TRANSLATE_NOOP(
    "writing", "Point at a letter, or go there with the arrow keys, to see what else came near it."
)
AFTER = QT_TRANSLATE_NOOP("writing", "After “{before}” the net wrote {letter}: {score}")
_WORDS: dict[str, Text] = {
    BLANK: QT_TRANSLATE_NOOP("writing", "blank"),
    BREAK: QT_TRANSLATE_NOOP("writing", "line break"),
    UNKNOWN: QT_TRANSLATE_NOOP("writing", "a rare letter"),
    " ": QT_TRANSLATE_NOOP("writing", "blank"),
    "\n": QT_TRANSLATE_NOOP("writing", "line break"),
}
_BEFORE = 12
"""Letters before the one that is explained."""
_BARS, _ROW = 5, 22


class LetterBars(QWidget):
    """A sentence and five bars.

    Args:
        ui: look and language.
        parent: owner.
    """

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._shown: tuple[str, Letter] | None = None
        self.said = TextLabel(ui, CHOOSE, role="caption", tone="text2", wrap=True, parent=self)
        self.bars = AnswerBars(ui, parent=self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.said)
        self._column.addWidget(self.bars, 1)
        self._column.addStretch(0)
        ui.follow(self)

    def show_letter(self, before: str, letter: Letter | None) -> None:
        """Show another letter, or what to do to see one.

        Args:
            before: the text before it.
            letter: that was written.
        """
        self._shown = None if letter is None else (before, letter)
        self.retranslate()

    def retranslate(self) -> None:
        """Write all words again."""
        self.bars.setVisible(self._shown is not None)
        if self._shown is None:
            self.said.set_text(CHOOSE)
            return
        before, letter = self._shown
        score = Number(letter.score, 1, percent=True)
        last = before[-_BEFORE:].replace("\n", BREAK)
        words = AFTER.format(before=plain(last), letter=letter_words(letter.text), score=score)
        self.said.set_text(words)
        names = tuple(self._ui(letter_words(name)) for name, _ in letter.likeliest)
        values = tuple(value for _, value in letter.likeliest)
        self.bars.show_answer(Answer(names, values, None, True))

    def restyle(self) -> None:
        """Take gaps from the theme."""
        px = self._ui.theme.px
        self._column.setSpacing(px(6))
        self.bars.setMaximumHeight(px(_ROW) * _BARS)


def letter_words(name: str) -> Text:
    """Return a letter as people read it: itself, or its name where it could not be seen."""
    return _WORDS.get(name) or plain(name)
