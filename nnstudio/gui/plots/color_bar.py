"""The bar that says what the colours of a heatmap mean, with numbers."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, plain
from nnstudio.gui.plots.colormaps import STEPS, MapName, color_table
from nnstudio.gui.widgets.ui import Ui

AT_MOST = QT_TRANSLATE_NOOP("plots", "≤ {value}")
AT_LEAST = QT_TRANSLATE_NOOP("plots", "≥ +{value}")
_WIDTH = 168
_HEIGHT = 8


class ColorBar(QWidget):
    """A strip of the colour map with words below its ends and middle.

    Args:
        ui: look and language.
        parent: owner.
    """

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._map: MapName = "diverging"
        self._texts: tuple[Text, Text, Text] = (plain(""), plain(""), plain(""))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        ui.follow(self)

    @property
    def texts(self) -> tuple[Text, Text, Text]:
        """What stands below the low end, the middle and the high end."""
        return self._texts

    def set_scale(self, name: MapName, low: Text, middle: Text, high: Text) -> None:
        """Show a colour map with three words."""
        if (name, (low, middle, high)) != (self._map, self._texts):
            self._map, self._texts = name, (low, middle, high)
            self.update()

    def set_symmetric(self, limit: float, *, open_ends: bool = True) -> None:
        """Show the diverging map from minus a limit to the limit.

        Args:
            limit: above 0.
            open_ends: whether values lie beyond; they are drawn in the end's colour.
        """
        if open_ends:
            low, high = AT_MOST.format(value=Number(-limit)), AT_LEAST.format(value=Number(limit))
        else:
            low = Text("", "{value}", (("value", Number(-limit)),))
            high = Text("", "+{value}", (("value", Number(limit)),))
        self.set_scale("diverging", low, plain("0"), high)

    def retranslate(self) -> None:
        """Write the numbers again."""
        self.update()

    def restyle(self) -> None:
        """Take the height from the theme."""
        theme = self._ui.theme
        self.setFixedHeight(theme.px(_HEIGHT + 2) + theme.line_height("axis") + theme.px(6))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._ui.theme
        painter = QPainter(self)
        width = min(self.width() - 2, theme.px(_WIDTH))
        bar = QRectF(round((self.width() - width) / 2), theme.px(2), width, theme.px(_HEIGHT))
        table = color_table(self._map)[:STEPS]
        row = table.reshape(1, STEPS, 4).copy()
        image = QImage(row.data, STEPS, 1, 4 * STEPS, QImage.Format.Format_RGBA8888)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(bar, image, QRectF(0, 0, STEPS, 1))
        painter.setPen(QPen(theme.color("line2"), 1))
        painter.drawRect(bar.adjusted(-0.5, -0.5, 0.5, 0.5))
        painter.setFont(theme.font("axis"))
        painter.setPen(theme.color("text3"))
        metrics = QFontMetricsF(theme.font("axis"))
        low, middle, high = (self._ui(text) for text in self._texts)
        top = bar.bottom() + theme.px(3)
        line = QRectF(bar.left(), top, bar.width(), metrics.height())
        sides = max(metrics.horizontalAdvance(low), metrics.horizontalAdvance(high))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, low)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, high)
        room = bar.width() - 2 * sides - theme.px(8)
        if metrics.horizontalAdvance(middle) <= room:
            painter.drawText(line, Qt.AlignmentFlag.AlignHCenter, middle)

    def sizeHint(self) -> QSize:
        return QSize(self._ui.theme.px(_WIDTH), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._ui.theme.px(60), self.height())
