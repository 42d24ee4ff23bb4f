"""The line numbers at the left of the preview, as quiet as a margin."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from nnstudio.gui.widgets.ui import Ui

_SIDE = 8


class KeyHeader(QHeaderView):
    """How the findings name the rows.

    Args:
        ui: look and language.
        parent: the table.
    """

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._ui = ui
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def sectionSizeFromContents(self, index: int) -> QSize:
        theme = self._ui.theme
        words = str(self.model().headerData(index, Qt.Orientation.Vertical) or "")
        room = theme.metrics("axis").horizontalAdvance(words)
        return QSize(room + 2 * theme.px(_SIDE), self.defaultSectionSize())

    def paintSection(self, painter: QPainter, rect: QRect, index: int) -> None:
        theme = self._ui.theme
        painter.save()
        painter.fillRect(rect, theme.color("surface2"))
        line = theme.line_px()
        right = QRect(rect.right() - line + 1, rect.top(), line, rect.height())
        below = QRect(rect.left(), rect.bottom() - line + 1, rect.width(), line)
        painter.fillRect(right, theme.color("line2"))
        painter.fillRect(below, theme.color("line"))
        painter.setFont(theme.font("axis"))
        painter.setPen(theme.color("text3"))
        words = str(self.model().headerData(index, Qt.Orientation.Vertical) or "")
        inner = QRectF(rect).adjusted(0, 0, -theme.px(_SIDE), 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()
