"""How long the texts are: bars of training, lines of validation, and where they are cut."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text
from nnstudio.data.corpus.coverage import Lengths, Truncation
from nnstudio.gui.widgets.painting import dashed_pen, paint_bars
from nnstudio.gui.widgets.ui import Ui

NAME = QT_TRANSLATE_NOOP("text_lab", "Texts by their length in words")
LEGEND = QT_TRANSLATE_NOOP(
    "text_lab", "Texts by their length in words: bars training, lines validation"
)
CUT_LEGEND = QT_TRANSLATE_NOOP("text_lab", "dashed: the net reads {n} words")
BAR = QT_TRANSLATE_NOOP(
    "text_lab", "{first} to {last} words: texts of training {train}, of validation {validation}"
)
_HEIGHT = 88


class LengthsView(QWidget):
    """A histogram; the tool tip tells the figures of a bar.

    The heights of both parts are shares of their own texts, so that they can be compared.

    Args:
        ui: look and language.
        parent: owner.
    """

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._lengths: Lengths | None = None
        self._cut: int | None = None
        self._room = True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()
        ui.follow(self)

    @property
    def lengths(self) -> Lengths | None:
        """What is shown."""
        return self._lengths

    @property
    def cut(self) -> int | None:
        """Words after which texts are cut, where some are."""
        return self._cut

    def show_lengths(self, lengths: Lengths | None, truncation: Truncation | None = None) -> None:
        """Show how long the texts of a corpus are; None hides the picture."""
        some = lengths is not None and lengths.longest > 0
        self._lengths = lengths if some else None
        cut = truncation is not None and truncation.texts_cut > 0
        self._cut = truncation.length if truncation is not None and cut else None
        self.set_room(self._room)
        self.retranslate()

    def set_room(self, room: bool) -> None:
        """Say whether there is room for a picture beside what is more important."""
        self._room = room
        self.setVisible(self._lengths is not None and room)

    def bar_words(self, bar: int) -> Text:
        """Return what a bar says in words."""
        lengths = self._lengths
        assert lengths is not None
        return BAR.format(
            first=Number(lengths.edges[bar], 0),
            last=Number(lengths.edges[bar + 1] - 1, 0),
            train=Number(lengths.train[bar], 0),
            validation=Number(lengths.validation[bar], 0),
        )

    def bar_at(self, x: float) -> int | None:
        """Return the number of the bar at a place, in pixels from the left."""
        area, lengths = self._area(), self._lengths
        if lengths is None or not area.left() <= x < area.right():
            return None
        return int((x - area.left()) / area.width() * len(lengths.train))

    def retranslate(self) -> None:
        """Write the words again."""
        self.setAccessibleName(self._ui(NAME))
        lengths = self._lengths
        if lengths is not None:
            pairs = zip(lengths.train, lengths.validation, strict=True)
            filled = [number for number, pair in enumerate(pairs) if any(pair)]
            self.setAccessibleDescription(". ".join(self._ui(self.bar_words(n)) for n in filled))
        self.update()

    def restyle(self) -> None:
        """Take the height from the theme."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._ui.theme.px(200), self._ui.theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._ui.theme.px(120), self._ui.theme.px(_HEIGHT))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            bar = self.bar_at(event.pos().x())
            if bar is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), self._ui(self.bar_words(bar)), self)
            return True
        return super().event(event)

    def _area(self) -> QRectF:
        """Return where the bars stand."""
        theme = self._ui.theme
        line = QFontMetricsF(theme.font("axis")).height()
        side = theme.px(12)
        top = line + theme.px(10)
        height = max(1.0, self.height() - top - line - theme.px(4))
        return QRectF(side, top, max(1.0, self.width() - 2.0 * side), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        lengths = self._lengths
        if lengths is None:
            return
        painter = QPainter(self)
        theme, area = self._ui.theme, self._area()
        painter.setFont(theme.font("axis"))
        metrics = QFontMetricsF(theme.font("axis"))
        painter.setPen(theme.color("text3"))
        words = self._ui(LEGEND)
        if self._cut is not None:
            words += " · " + self._ui(CUT_LEGEND.format(n=Number(self._cut, 0)))
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(area.width()))
        painter.drawText(QPointF(area.left(), metrics.ascent() + theme.px(6)), words)
        self._paint_bars(painter, area, lengths)
        longest = lengths.edges[-1]
        below = area.bottom() + metrics.ascent() + theme.px(2)
        painter.setPen(theme.color("text3"))
        for share, value in ((0.0, 0), (0.5, longest / 2), (1.0, longest)):
            label = self._ui.language.translator.number(round(value))
            left = area.left() + share * (area.width() - metrics.horizontalAdvance(label))
            painter.drawText(QPointF(left, below), label)

    def _paint_bars(self, painter: QPainter, area: QRectF, lengths: Lengths) -> None:
        theme = self._ui.theme
        train, validation = (
            [number / max(1, sum(part)) for number in part]
            for part in (lengths.train, lengths.validation)
        )
        most = max(*train, *validation) or 1.0
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent", 0.45))
        box = QRectF(area)
        box.setTop(area.bottom() - area.height() * max(train) / most)
        paint_bars(painter, box, theme, lengths.train)
        painter.setPen(QPen(theme.color("text2"), theme.px(2)))
        wide = area.width() / len(validation)
        for bar, share in enumerate(validation):
            if share:
                left, y = area.left() + bar * wide, area.bottom() - area.height() * share / most
                painter.drawLine(QLineF(left, y, left + wide - theme.px(1), y))
        painter.setPen(theme.color("line2"))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if self._cut is not None and self._cut < lengths.edges[-1]:
            painter.setPen(dashed_pen(theme.color("warn"), theme.px(2), (theme.px(4), theme.px(3))))
            x = area.left() + area.width() * self._cut / lengths.edges[-1]
            painter.drawLine(QLineF(x, area.top(), x, area.bottom()))
