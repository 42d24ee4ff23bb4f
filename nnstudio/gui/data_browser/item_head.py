"""The heads of the table: name, order, and how the values of the column are spread."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from nnstudio.data.browse.browse_stats import Histogram
from nnstudio.gui.data_browser.browsing import Browsing
from nnstudio.gui.data_browser.item_models import ItemTable
from nnstudio.gui.data_browser.look import class_token
from nnstudio.gui.theme.theme import Theme
from nnstudio.gui.widgets.painting import paint_bars
from nnstudio.gui.widgets.ui import Ui

_HEIGHT = 62
_MOST_WORDS = 4
_ALPHA = 0.55


class ItemHead(QHeaderView):
    """Heads that sort on a click.

    Args:
        ui: look and language.
        browsing: the items.
        parent: the table.
    """

    def __init__(self, ui: Ui, browsing: Browsing, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._ui, self._browsing = ui, browsing
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setStretchLastSection(False)
        self._chosen = ""
        self._numbered = False
        browsing.counted.connect(self.viewport().update)
        browsing.found_changed.connect(self.viewport().update)

    def set_numbered(self, numbered: bool) -> None:
        """Say whether the items are found by numbers, which stand at the right."""
        self._numbered = numbered

    def set_chosen(self, column_id: str) -> None:
        """Mark the column whose statistics are shown."""
        self._chosen = column_id
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._ui.theme.px(_HEIGHT))

    def paintSection(
        self,
        painter: QPainter,
        rect: QRect,
        logicalIndex: int,  # noqa: N803 - Qt's name
    ) -> None:
        theme, model = self._ui.theme, self.model()
        if not isinstance(model, ItemTable) or logicalIndex >= len(model.columns):
            return
        column = model.columns[logicalIndex]
        box = QRectF(rect)
        painter.save()
        chosen = column.id == self._chosen
        painter.fillRect(box, theme.color("accent_tint" if chosen else "surface2"))
        painter.setPen(QPen(theme.color("line2"), theme.line_px()))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        side = theme.px(8)
        line = QRectF(box.left() + side, box.top() + theme.px(5), box.width() - 2 * side, 0)
        line.setHeight(theme.line_height("caption_strong"))
        query = self._browsing.query
        if query.sort == column.id:
            edge = theme.px(12)
            name = "chevron-down" if query.descending else "chevron-up"
            place = QRectF(line.right() - edge, line.center().y() - edge / 2, edge, edge)
            ratio = painter.device().devicePixelRatioF()
            pixmap = theme.pixmap(name, "accent", 12, ratio)
            painter.drawPixmap(place.toRect(), pixmap)
            line.setWidth(line.width() - edge - theme.px(2))
        painter.setFont(theme.font("caption_strong"))
        painter.setPen(theme.color("text" if chosen or query.sort == column.id else "text2"))
        words = str(model.headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        words = painter.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, int(line.width())
        )
        right = column.is_number or (column.kind == "key" and self._numbered)
        align = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(line, align | Qt.AlignmentFlag.AlignVCenter, words)
        found = self._browsing.histogram(column)
        if found is not None:
            top = line.bottom() + theme.px(4)
            spread = QRectF(line.left(), top, box.width() - 2 * side, box.bottom() - top)
            spread.setHeight(spread.height() - theme.px(4))
            items = self._browsing.items
            names = items.classes if items is not None and column.kind == "class" else ()
            paint_histogram(painter, spread, theme, found, names)
        painter.restore()


def paint_histogram(
    painter: QPainter,
    box: QRectF,
    theme: Theme,
    found: Histogram,
    classes: tuple[str, ...] = (),
    most_words: int = _MOST_WORDS,
) -> None:
    """Paint numbers as upright bars, words as lying ones.

    Args:
        painter: left as it was found.
        box: room.
        theme: colours and scale.
        found: what to paint.
        classes: names of the classes where the words are classes: they get their colours.
        most_words: bars of words at most.
    """
    most = max(found.counts, default=0)
    if not most:
        return
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("accent", _ALPHA))
    if found.words:
        shown = found.counts[:most_words]
        height, gap = min(box.height() / len(shown), float(theme.px(10))), theme.px(2)
        for place, count in enumerate(shown):
            if classes:
                number = classes.index(found.words[place])
                painter.setBrush(theme.color(class_token(number), 0.75))
            width = max(box.width() * count / most, theme.px(1))
            top = box.top() + place * height
            painter.drawRect(QRectF(box.left(), top, width, max(height - gap, 1.0)))
    else:
        paint_bars(painter, box, theme, found.counts)
    painter.restore()
