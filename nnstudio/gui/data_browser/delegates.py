"""Paint the cells of the table and the cards of the gallery; only what is in sight is read."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from nnstudio.base.text import plain
from nnstudio.data.browse.browse import ItemColumn, Items
from nnstudio.gui.data_browser.browsing import Browsing
from nnstudio.gui.data_browser.item_models import ItemGrid, ItemTable, cell_words
from nnstudio.gui.data_browser.look import (
    is_drawn,
    item_image,
    paint_badge,
    paint_curve,
    paint_image,
    paint_text,
)
from nnstudio.gui.data_browser.words import RELABELLED, part_word
from nnstudio.gui.theme.tokens import RADIUS_CARD
from nnstudio.gui.widgets.ui import Ui

Index = QModelIndex | QPersistentModelIndex

ROW_HEIGHTS = {"text": 46, "image": 60, "series": 54, "vector": 30}
CARDS = {"text": (248, 128), "image": (110, 114), "series": (184, 118), "vector": (208, 112)}
_KEPT = 500
_FIELDS = 3
_WIDEST_SIGN = 13  # no sign is wider; shorter words need not be measured


class Pictures:
    """Pictures of images that were painted lately.

    Args:
        ui: look and language.
    """

    def __init__(self, ui: Ui) -> None:
        self._ui = ui
        self._kept: dict[tuple[str, int], QImage] = {}
        self._drawn: dict[str, bool] = {}

    def clear(self) -> None:
        """Forget all, for other data or colours."""
        self._kept.clear()
        self._drawn.clear()

    def image(self, items: Items, name: str, item: int) -> QImage:
        """Return the picture of an item."""
        found = self._kept.get((name, item))
        if found is None:
            if name not in self._drawn:
                self._drawn[name] = is_drawn(items, name)
            entry = next(e for e in items.signature.inputs if e.name == name)
            high = entry.high if entry.high and entry.high > 0 else 1.0
            values = items.raw(name, item)
            found = item_image(self._ui.theme, values, high, self._drawn[name])
            self._kept[(name, item)] = found
            if len(self._kept) > _KEPT:
                self._kept.pop(next(iter(self._kept)))
        return found


class CellDelegate(QStyledItemDelegate):
    """Cells of the table.

    Args:
        ui: look and language.
        browsing: the items.
        pictures: of images.
        parent: owner.
    """

    def __init__(
        self, ui: Ui, browsing: Browsing, pictures: Pictures, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._ui, self._browsing, self._pictures = ui, browsing, pictures

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, items, model = self._ui.theme, self._browsing.items, index.model()
        if items is None or not isinstance(model, ItemTable):
            return
        item, column = model.item(index), model.columns[index.column()]
        if item < 0:
            return
        view: Any = option  # the stub hides the fields of the style option
        box = QRectF(view.rect)
        state: QStyle.StateFlag = view.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.color("accent_tint"))
        elif items.is_excluded(item):
            painter.fillRect(box, theme.color("surface2"))
        painter.setPen(QPen(theme.color("line"), theme.line_px()))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        side = theme.px(8)
        inner = box.adjusted(side, theme.px(2), -side, -theme.px(3))
        self._paint_cell(painter, inner, items, column, item)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.color("accent"), theme.line_px()))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(0.5, 0.5, -1.5, -1.5))
        painter.restore()

    def _paint_cell(
        self, painter: QPainter, box: QRectF, items: Items, column: ItemColumn, item: int
    ) -> None:
        theme = self._ui.theme
        struck = items.is_excluded(item)
        if column.kind == "class" and items.classes:
            number = int(items.class_numbers(items.one(item))[0])
            used = paint_badge(painter, box, theme, items.label(item), number, struck=struck)
            if items.is_relabelled(item):
                self._paint_was(painter, box, used, items, item)
        elif column.kind == "picture":
            paint_image(painter, box, self._pictures.image(items, column.input, item))
        elif column.kind == "curve":
            paint_curve(painter, box, theme, items.raw(column.input, item))
        else:
            words = cell_words(self._ui, items, column, item)
            font = theme.font("control")
            font.setStrikeOut(struck and column.kind != "part")
            quiet = struck or column.kind in ("key", "part", "length")
            color = theme.color("text3" if struck else "text2" if quiet else "text")
            if struck and column.kind == "part":
                color = theme.color("warn")
            if column.kind == "text":
                line = theme.line_height("control")
                paint_text(painter, box, words, font, color, line, 2)
                return
            painter.setFont(font)
            painter.setPen(color)
            right = column.is_number or column.kind == "class" or words.isdecimal()
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            # Of names of files, the folder and the number tell most.
            elide = Qt.TextElideMode
            where = elide.ElideMiddle if column.kind == "key" else elide.ElideRight
            if len(words) * theme.px(_WIDEST_SIGN) > box.width():
                words = painter.fontMetrics().elidedText(words, where, int(box.width()))
            painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_was(
        self, painter: QPainter, box: QRectF, used: QRectF, items: Items, item: int
    ) -> None:
        """Write the class that stands in the file behind the one that was put right."""
        theme = self._ui.theme
        rest = box.adjusted(used.width() + theme.px(6), 0, 0, 0)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("text3"))
        words = self._ui(RELABELLED.format(name=plain(items.as_read(item))))
        metrics = painter.fontMetrics()
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(max(rest.width(), 0)))
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, words)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        items = self._browsing.items
        kind = "vector" if items is None else items.kind
        return QSize(self._ui.theme.px(96), self._ui.theme.px(ROW_HEIGHTS[kind]))


class CardDelegate(QStyledItemDelegate):
    """Cards of the gallery: what the net sees, the class below it.

    Args:
        ui: look and language.
        browsing: the items.
        pictures: of images.
        parent: owner.
    """

    def __init__(
        self, ui: Ui, browsing: Browsing, pictures: Pictures, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._ui, self._browsing, self._pictures = ui, browsing, pictures

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, items, model = self._ui.theme, self._browsing.items, index.model()
        if items is None or not isinstance(model, ItemGrid):
            return
        item = model.item(index)
        if item < 0:
            return
        view: Any = option  # the stub hides the fields of the style option
        state: QStyle.StateFlag = view.state
        gap = theme.px(4)
        card = QRectF(view.rect).adjusted(gap, gap, -gap, -gap)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        token = "accent" if chosen or focused else "text3" if hovered else "line"
        width = theme.line_px() * (2 if chosen or focused else 1)
        painter.save()
        painter.fillRect(view.rect, theme.color("surface"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color(token), width))
        painter.setBrush(theme.color("surface"))
        corner, half = theme.px(RADIUS_CARD), width / 2
        painter.drawRoundedRect(card.adjusted(half, half, -half, -half), corner, corner)
        edge = theme.px(8)
        inner = card.adjusted(edge, edge, -edge, -theme.px(6))
        foot = QRectF(inner.left(), inner.bottom() - theme.px(20), inner.width(), theme.px(20))
        body = QRectF(inner.left(), inner.top(), inner.width(), foot.top() - inner.top() - gap)
        if items.is_excluded(item):
            painter.setOpacity(0.45)
        self._paint_body(painter, body, items, item)
        painter.setOpacity(1.0)
        self._paint_foot(painter, foot, items, item)
        painter.restore()

    def _paint_body(self, painter: QPainter, box: QRectF, items: Items, item: int) -> None:
        theme, column = self._ui.theme, items.columns[1]
        if column.kind == "picture":
            paint_image(painter, box, self._pictures.image(items, column.input, item))
        elif column.kind == "curve":
            paint_curve(painter, box, theme, items.raw(column.input, item))
        elif column.kind == "text":
            words = cell_words(self._ui, items, column, item)
            line = theme.line_height("caption")
            most = max(1, int(box.height() // line))
            paint_text(painter, box, words, theme.font("caption"), theme.color("text"), line, most)
        else:
            self._paint_fields(painter, box, items, item)

    def _paint_fields(self, painter: QPainter, box: QRectF, items: Items, item: int) -> None:
        theme = self._ui.theme
        line = theme.line_height("caption")
        shown = [c for c in items.columns if c.kind in ("number", "category", "time")][:_FIELDS]
        painter.setFont(theme.font("caption"))
        metrics = painter.fontMetrics()
        for number, column in enumerate(shown):
            row = QRectF(box.left(), box.top() + number * line, box.width(), line)
            words = cell_words(self._ui, items, column, item)
            painter.setPen(theme.color("text"))
            painter.drawText(
                row, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words
            )
            room = box.width() - metrics.horizontalAdvance(words) - theme.px(8)
            name = metrics.elidedText(column.name, Qt.TextElideMode.ElideRight, int(max(room, 0)))
            painter.setPen(theme.color("text3"))
            painter.drawText(row, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)

    def _paint_foot(self, painter: QPainter, box: QRectF, items: Items, item: int) -> None:
        theme = self._ui.theme
        struck = items.is_excluded(item)
        if items.classes:
            number = int(items.class_numbers(items.one(item))[0])
            used = paint_badge(painter, box, theme, items.label(item), number, struck=struck)
        else:
            font = theme.font("caption_strong")
            font.setStrikeOut(struck)
            painter.setFont(font)
            painter.setPen(theme.color("text3" if struck else "text"))
            words = cell_words(self._ui, items, items.columns[1], item)
            words = words if items.columns[1].kind == "class" else items.label(item)
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
            used = QRectF(box.left(), box.top(), theme.px(40), box.height())
        rest = box.adjusted(used.width() + theme.px(6), 0, 0, 0)
        words = self._ui(part_word(items, item))
        painter.setFont(theme.font("caption"))
        if painter.fontMetrics().horizontalAdvance(words) <= rest.width():
            painter.setPen(theme.color("text3"))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(rest, right, words)

    def card_size(self) -> QSize:
        """Return the size of a card in pixels."""
        items, theme = self._browsing.items, self._ui.theme
        width, height = CARDS["vector" if items is None else items.kind]
        return QSize(theme.px(width), theme.px(height))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self.card_size()
