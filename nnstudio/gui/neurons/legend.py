"""Says what the lines between neurons mean."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.gui.plots.boundary_plot import NEGATIVE, POSITIVE
from nnstudio.gui.widgets.ui import Ui

LINES = QT_TRANSLATE_NOOP("neurons", "Lines")
POSITIVE_WORDS = QT_TRANSLATE_NOOP("neurons", "positive weight")
NEGATIVE_WORDS = QT_TRANSLATE_NOOP("neurons", "negative weight")
WIDTH_WORDS = QT_TRANSLATE_NOOP("neurons", "width = size of the weight")


class LineLegend(QWidget):
    """Stands in the lower left corner of its view.

    Args:
        ui: look and language.
        parent: the view.
    """

    def __init__(self, ui: Ui, parent: QWidget) -> None:
        super().__init__(parent)
        self._ui = ui
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        parent.installEventFilter(self)
        ui.follow(self)

    def retranslate(self) -> None:
        """Write the words again."""
        words = (LINES, POSITIVE_WORDS, NEGATIVE_WORDS, WIDTH_WORDS)
        self.setAccessibleName(", ".join(self._ui(text) for text in words))
        self.update()

    def restyle(self) -> None:
        """Take its place again."""
        self.resize(self.sizeHint())
        self._place()
        self.update()

    def _place(self) -> None:
        view = self.parentWidget()
        if view is not None:
            edge = self._ui.theme.px(12)
            self.move(edge, view.height() - self.height() - edge)
            self.setVisible(view.height() >= self._ui.theme.px(320))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._ui.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line, left = theme.px(18), theme.px(40)
        rows = (
            (POSITIVE_WORDS, ((0.0, 1.0, 4.0, POSITIVE, False),)),
            (NEGATIVE_WORDS, ((0.0, 1.0, 4.0, NEGATIVE, True),)),
            (
                WIDTH_WORDS,
                ((0.0, 0.4, 1.0, POSITIVE, False), (0.55, 1.0, 7.0, POSITIVE, False)),
            ),
        )
        painter.setFont(theme.font("caption_strong"))
        painter.setPen(theme.color("text"))
        beside = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, 0, self.width(), line), beside, self._ui(LINES))
        painter.setFont(theme.font("caption"))
        for number, (text, strokes) in enumerate(rows, 1):
            middle = number * line + line / 2
            for start, end, width, color, dashed in strokes:
                pen = QPen(theme.color(color), width)
                pen.setCapStyle(Qt.PenCapStyle.FlatCap)
                if dashed:
                    pen.setDashPattern([1.5, 1.0])
                painter.setPen(pen)
                room = theme.px(32)
                painter.drawLine(QPointF(start * room, middle), QPointF(end * room, middle))
            painter.setPen(theme.color("text2"))
            words = QRectF(left, number * line, self.width() - left, line)
            painter.drawText(words, beside, self._ui(text))

    def sizeHint(self) -> QSize:
        px = self._ui.theme.px
        metrics = self._ui.theme.metrics("caption")
        texts = (POSITIVE_WORDS, NEGATIVE_WORDS, WIDTH_WORDS)
        widest = max(metrics.horizontalAdvance(self._ui(text)) for text in texts)
        return QSize(px(44) + widest, 4 * px(18))
