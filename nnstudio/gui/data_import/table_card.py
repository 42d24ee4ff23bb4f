"""A card round a table whose square corners stay inside the card's round ones."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnstudio.gui.data_import.preview_table import PreviewTable
from nnstudio.gui.theme.tokens import RADIUS_CARD
from nnstudio.gui.widgets.card import CardFrame
from nnstudio.gui.widgets.ui import Ui


class TableCard(CardFrame):
    """Puts one widget into `body`; its corners are covered. It is never higher than its rows.

    Args:
        ui: look and language.
        content: the table.
        parent: owner.
    """

    def __init__(self, ui: Ui, content: PreviewTable, parent: QWidget | None = None) -> None:
        super().__init__(ui, margin=1, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.body.addWidget(content)
        content.most_changed.connect(self._on_most_changed)
        self._corners = _Corners(ui, self)
        self.installEventFilter(self)

    def _on_most_changed(self, height: int) -> None:
        margins = self.body.contentsMargins()
        self.setMaximumHeight(height + margins.top() + margins.bottom())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self and event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._corners.setGeometry(self.rect())
            self._corners.raise_()
        return super().eventFilter(watched, event)


class _Corners(QWidget):
    """Paints what lies outside of the round corners, and the line, over the table."""

    def __init__(self, ui: Ui, parent: QWidget) -> None:
        super().__init__(parent)
        self._ui = ui
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._ui.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = theme.line_px()
        half, corner = width / 2, theme.px(RADIUS_CARD) - width / 2
        line = QRectF(self.rect()).adjusted(half, half, -half, -half)
        inside = QPainterPath()
        inside.addRoundedRect(line, corner, corner)
        outside = QPainterPath()
        outside.addRect(QRectF(self.rect()))
        painter.fillPath(outside.subtracted(inside), theme.color("bg"))
        painter.setPen(QPen(theme.color("line2"), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(line, corner, corner)
