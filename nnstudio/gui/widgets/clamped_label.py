"""A label of a fixed number of lines; what does not fit ends in "…" and stands in the tool tip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnstudio.base.text import Text
from nnstudio.gui.theme.fonts import Role
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.gui.widgets.text_lines import TextLines
from nnstudio.gui.widgets.ui import Ui


class ClampedLabel(TextLabel):
    """Text of a card: always as high as its lines, never cut in the middle of one.

    Args:
        ui: look and language.
        text: what it says.
        lines: how many lines it has.
        role: font role.
        tone: colour token.
        parent: owner.
    """

    def __init__(
        self,
        ui: Ui,
        text: Text | None,
        *,
        lines: int,
        role: Role = "caption",
        tone: str = "text2",
        parent: QWidget | None = None,
    ) -> None:
        self._lines = lines
        self._full = ""
        super().__init__(ui, text, role=role, tone=tone, wrap=True, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    @property
    def full_text(self) -> str:
        """All words."""
        return self._full

    def retranslate(self) -> None:
        """Write the text again and cut it to the lines."""
        self._full = self._ui(self._text)
        self.setAccessibleName(self._full)
        self._fit()

    def restyle(self) -> None:
        """Take font and height from the theme and cut the text again."""
        super().restyle()
        self.setFixedHeight(self._ui.theme.line_height(self._role) * self._lines)
        self._fit()

    def _fit(self) -> None:
        shown, width = self._full, self.contentsRect().width()
        broken = TextLines(self._full, self.font(), 1.0, width)
        if broken.count > self._lines:
            start = broken.start_of(self._lines - 1)
            metrics = self.fontMetrics()
            rest = metrics.elidedText(self._full[start:], Qt.TextElideMode.ElideRight, width)
            shown = self._full[:start] + rest
        if shown != self.text():
            self.setText(shown)
        self.setToolTip(self._full if shown != self._full else "")

    def hasHeightForWidth(self) -> bool:
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        theme = self._ui.theme
        return QSize(theme.px(160), theme.line_height(self._role) * self._lines)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._ui.theme.px(40), self.sizeHint().height())
