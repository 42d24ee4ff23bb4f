"""What the colours of the words mean: from one class over nothing to the other."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.gui.theme.colormaps import paint_bar, signed_lut
from nnstudio.gui.widgets.ui import Ui

FOR = QT_TRANSLATE_NOOP("text_lab", "for {name}")
SPOKEN = QT_TRANSLATE_NOOP(
    "text_lab", "Blue words speak for {first}, ochre ones for {second}; grey ones for neither."
)


class ShareLegend(QWidget):
    """A colour bar with the names of the two classes at its ends.

    Args:
        ui: look and language.
        parent: owner.
    """

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._first = self._second = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        ui.follow(self)

    def set_classes(self, first: str, second: str) -> None:
        """Name the two sides."""
        self._first, self._second = first, second
        self.retranslate()

    def retranslate(self) -> None:
        """Say in words what the colours mean."""
        words = SPOKEN.format(first=plain(self._first), second=plain(self._second))
        self.setAccessibleName(self._ui(words) if self._first else "")
        self.setToolTip(self.accessibleName())
        self.update()

    def restyle(self) -> None:
        """Take the height from the theme."""
        theme = self._ui.theme
        self.setFixedHeight(theme.px(10) + theme.line_height("caption"))
        self.setMinimumWidth(theme.px(120))

    def sizeHint(self) -> QSize:
        return QSize(self._ui.theme.px(200), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._first:
            return
        theme = self._ui.theme
        painter = QPainter(self)
        paint_bar(painter, QRectF(0, 0, self.width(), theme.px(7)), signed_lut())
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("text2"))
        row = QRectF(0, theme.px(8), self.width(), self.height() - theme.px(8))
        metrics = QFontMetricsF(theme.font("caption"))
        room = row.width() / 2 - theme.px(10)
        for name, side in (
            (self._second, Qt.AlignmentFlag.AlignLeft),
            (self._first, Qt.AlignmentFlag.AlignRight),
        ):
            words = self._ui(FOR.format(name=plain(name)))
            short = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
            painter.drawText(row, side | Qt.AlignmentFlag.AlignVCenter, short)
        painter.drawText(row, Qt.AlignmentFlag.AlignCenter, "0")
