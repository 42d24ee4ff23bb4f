"""What shapes and colours of a map mean: the classes, and filled or hollow for the part."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, TextList, plain
from nnstudio.gui.data_browser.look import class_token, mark_path
from nnstudio.gui.widgets.ui import Ui

NAME = QT_TRANSLATE_NOOP("learnt", "Legend of the map")
FILLED = QT_TRANSLATE_NOOP("learnt", "filled: training")
HOLLOW = QT_TRANSLATE_NOOP("learnt", "hollow: validation")
MOSTLY = QT_TRANSLATE_NOOP("learnt", "mostly in {name}")
MORE = QT_TRANSLATE_NOOP("learnt", "and {n} more")
SPOKEN = QT_TRANSLATE_NOOP("learnt", "Classes: {list}.")
_MOST = 12


class ClassLegend(QWidget):
    """Marks with the names of classes, in as many lines as they need.

    Args:
        ui: look and language.
        parent: owner.
    """

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._classes: tuple[str, ...] = ()
        self._parts = True
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        ui.follow(self)

    def set_classes(self, classes: tuple[str, ...], *, parts: bool) -> None:
        """Name the classes.

        Args:
            classes: in the order of their numbers.
            parts: whether points are texts of two parts; else they are words.
        """
        if (classes, parts) != (self._classes, self._parts):
            self._classes, self._parts = classes, parts
            self.retranslate()

    def retranslate(self) -> None:
        """Say the classes to screen readers."""
        self.setAccessibleName(self._ui(NAME))
        names = TextList(tuple(map(plain, self._classes[:_MOST])))
        self.setAccessibleDescription(self._ui(SPOKEN.format(list=names)) if self._classes else "")
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        """Take fonts and gaps from the theme."""
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._entries(width)[1])

    def sizeHint(self) -> QSize:
        width = max(self.width(), self._ui.theme.px(240))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._ui.theme.px(120), self._ui.theme.line_height("caption"))

    def _texts(self) -> list[tuple[int, Text]]:
        """Return class (or -1, -2 for the parts, -3 without a mark) and words of each entry."""
        wording = plain if self._parts else lambda name: MOSTLY.format(name=plain(name))
        found = [(number, wording(name)) for number, name in enumerate(self._classes[:_MOST])]
        if len(self._classes) > _MOST:
            found.append((-3, MORE.format(n=len(self._classes) - _MOST)))
        return [*found, (-1, FILLED), (-2, HOLLOW)] if self._parts else found

    def _entries(self, width: int) -> tuple[list[tuple[QRectF, int, str]], float]:
        theme = self._ui.theme
        metrics = QFontMetricsF(theme.font("caption"))
        line, mark, gap = float(theme.line_height("caption")), theme.px(14), theme.px(14)
        x = y = 0.0
        found: list[tuple[QRectF, int, str]] = []
        for number, text in self._texts():
            words = self._ui(text)
            wide = metrics.horizontalAdvance(words) + (mark if number != -3 else 0) + 1
            wide = min(wide, float(max(width, 1)))
            if x and x + wide > width:
                x, y = 0.0, y + line
            found.append((QRectF(x, y, wide, line), number, words))
            x += wide + gap
        return found, y + line

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._ui.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("caption"))
        metrics = QFontMetricsF(theme.font("caption"))
        side = theme.px(8)
        for box, number, words in self._entries(self.width())[0]:
            room = QRectF(box)
            if number != -3:
                mark = QRectF(box.left(), box.center().y() - side / 2, side, side)
                color = theme.color(class_token(number) if number >= 0 else "text2")
                painter.setPen(QPen(color, 1.5) if number == -2 else Qt.PenStyle.NoPen)
                painter.setBrush(theme.color("surface") if number == -2 else color)
                painter.drawPath(mark_path(mark, max(number, 0)))
                room.setLeft(box.left() + theme.px(14))
            painter.setPen(theme.color("text2"))
            short = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, short)
