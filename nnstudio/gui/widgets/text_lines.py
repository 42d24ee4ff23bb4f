"""Breaks a text into lines of a role's line height, which QLabel cannot do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextLayout,
    QTextLine,
    QTextOption,
)

_ENDLESS = 1 << 20


class TextLines:
    """A text laid out for one width.

    Args:
        words: the text; line feeds begin a new line.
        font: of all words.
        line_height: distance of two lines in pixels.
        width: to break at, in pixels.
        formats: ranges with a format of their own.
    """

    def __init__(
        self,
        words: str,
        font: QFont,
        line_height: float,
        width: float,
        formats: Sequence[QTextLayout.FormatRange] = (),
    ) -> None:
        self._layout = QTextLayout(words.replace("\n", "\u2028"), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        if formats:
            self._layout.setFormats(list(formats))
        self._line_height = line_height
        self._width = width
        self._break()

    @property
    def height(self) -> float:
        """Pixels from the first line's top to the last one's bottom."""
        return max(1, self._layout.lineCount()) * self._line_height

    @property
    def count(self) -> int:
        """Number of lines."""
        return self._layout.lineCount()

    def start_of(self, line: int) -> int:
        """Return the place of a line's first character in the text."""
        return self._layout.lineAt(line).textStart()

    @property
    def natural_width(self) -> float:
        """Width of the longest line in pixels."""
        lines = range(self._layout.lineCount())
        return max((self._layout.lineAt(i).naturalTextWidth() for i in lines), default=0.0)

    def draw(self, painter: QPainter, at: QPointF, color: QColor, align: Qt.AlignmentFlag) -> None:
        """Paint all lines.

        Args:
            painter: whose pen is changed.
            at: top left corner.
            color: of words without a format of their own.
            align: left, right or centre.
        """
        painter.setPen(color)
        for index in range(self._layout.lineCount()):
            line = self._layout.lineAt(index)
            line.draw(painter, at + QPointF(self._shift(index, align), 0))

    def boxes(self, start: int, length: int, align: Qt.AlignmentFlag) -> list[QRectF]:
        """Return where a range of characters stands: one rectangle a line."""
        found = []
        for index in range(self._layout.lineCount()):
            line = self._layout.lineAt(index)
            first = max(start, line.textStart())
            last = min(start + length, line.textStart() + line.textLength())
            if first < last:
                left, right = _x_of(line, first), _x_of(line, last)
                top = index * self._line_height
                shift = self._shift(index, align)
                found.append(QRectF(left + shift, top, right - left, self._line_height))
        return found

    def _break(self) -> None:
        self._layout.beginLayout()
        y = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(1.0, self._width))
            line.setPosition(QPointF(0, y + (self._line_height - line.height()) / 2))
            y += self._line_height
        self._layout.endLayout()

    def _shift(self, index: int, align: Qt.AlignmentFlag) -> float:
        free = self._width - self._layout.lineAt(index).naturalTextWidth()
        if align & Qt.AlignmentFlag.AlignHCenter:
            return max(0.0, free / 2)
        return max(0.0, free) if align & Qt.AlignmentFlag.AlignRight else 0.0


def longest_word(words: str, font: QFont) -> float:
    """Return the width of the longest word in pixels; a label is never narrower."""
    metrics = QFontMetricsF(font)
    return max((metrics.horizontalAdvance(word) for word in words.split()), default=0.0)


def unbroken_width(words: str, font: QFont) -> float:
    """Return the width of the text without line breaks, in pixels."""
    return TextLines(words, font, 1.0, _ENDLESS).natural_width


def _x_of(line: QTextLine, position: int) -> float:
    x: Any = line.cursorToX(position)  # Any: the stub says object, it is (x, position)
    return float(x[0] if isinstance(x, tuple) else x)
