"""A broken text in which some words stand out, e.g. the target in "Predict Verkehrsmittel …"."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QWidget

from nnstudio.base.text import Text
from nnstudio.gui.theme.fonts import Role
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.gui.widgets.ui import Ui

Mark = tuple[Text, str]
"""(words as they stand in the text, colour token)"""
_ENDS = (" (", ": ", ". ", "; ")


class MarkedLabel(TextLabel):
    """Strong words in a text.

    Args:
        ui: look and language.
        text: what it says.
        role: font role.
        tone: colour token of the other words.
        parent: owner.
    """

    def __init__(
        self,
        ui: Ui,
        text: Text | None = None,
        *,
        role: Role = "control",
        tone: str = "text2",
        parent: QWidget | None = None,
    ) -> None:
        self._marks: tuple[Mark, ...] = ()
        self._lead = False
        super().__init__(ui, text, role=role, tone=tone, wrap=True, parent=parent)

    def set_marked(self, text: Text, marks: Sequence[Mark]) -> None:
        """Show a text, some words of it strong and in a colour of their own."""
        self._marks, self._lead = tuple(marks), False
        self._laid.clear()
        self.set_text(text)
        self.updateGeometry()
        self.update()

    def set_led(self, text: Text) -> None:
        """Show a text whose first words, up to a bracket, a colon or a full stop, are strong."""
        self._marks, self._lead = (), True
        self._laid.clear()
        self.set_text(text)
        self.updateGeometry()
        self.update()

    def retranslate(self) -> None:
        """Write the text again, for screen readers too."""
        super().retranslate()
        self.setAccessibleName(self.text())

    def formats(self) -> list[QTextLayout.FormatRange]:
        """Return the strong words."""
        words = self.text()
        if self._lead:
            return [self._range(0, lead_of(words), "text")]
        ranges, free = [], 0
        for text, token in self._marks:
            written = self._ui(text)
            start = words.find(written, free) if written else -1
            if start >= 0:
                ranges.append(self._range(start, len(written), token))
                free = start + len(written)
        return ranges

    def _range(self, start: int, length: int, token: str) -> QTextLayout.FormatRange:
        each = QTextLayout.FormatRange()
        each.start, each.length = start, length
        each.format = QTextCharFormat()
        each.format.setFontWeight(QFont.Weight.DemiBold)
        each.format.setForeground(self._ui.theme.color(token))
        return each


def lead_of(words: str) -> int:
    """Return how many letters of a sentence stand out: what it is about, without the details."""
    places = [words.find(end) for end in _ENDS]
    ends = [place + (1 if words[place] in ":." else 0) for place in places if place > 0]
    return min(ends, default=len(words))
