"""How the values of a column are spread, painted small in its head."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from nnstudio.data.roles.meaning import COUNTS_ROWS
from nnstudio.data.spec import ColumnFacts
from nnstudio.gui.theme.theme import Theme
from nnstudio.gui.widgets.painting import paint_bars

_MOST_WORDS = 4
_ALPHA = 0.55


def paint_spread(painter: QPainter, rect: QRectF, theme: Theme, fact: ColumnFacts) -> None:
    """Paint numbers, times and lengths as upright bars, words as lying ones.

    Args:
        painter: left as it was found.
        rect: where.
        theme: colours and scale.
        fact: the column; one without counts leaves the place empty.
    """
    counts = fact.counts
    if not counts or not max(counts) or fact.distinct < 2:
        return
    if fact.role == "ignore" and (fact.type == "text" or fact.reason == COUNTS_ROWS):
        return  # it would say nothing
    painter.save()
    token = "text3" if fact.role == "ignore" else "accent"
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(token, _ALPHA))
    if fact.words:
        _paint_words(painter, rect, theme, counts[:_MOST_WORDS])
    else:
        paint_bars(painter, rect, theme, counts)
    painter.restore()


def _paint_words(painter: QPainter, rect: QRectF, theme: Theme, counts: tuple[int, ...]) -> None:
    gap = theme.px(2)
    height, most = rect.height() / len(counts), max(counts)
    for place, count in enumerate(counts):
        width = max(rect.width() * count / most, theme.px(1))
        top = rect.top() + place * height
        painter.drawRect(QRectF(rect.left(), top + gap / 2, width, max(height - gap, 1.0)))
