"""Paints an item of a gallery: a card with its picture in the middle and words below it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QIcon, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from nnstudio.gui.theme.theme import Theme
from nnstudio.gui.theme.tokens import RADIUS_CARD

Index = QModelIndex | QPersistentModelIndex


class GalleryDelegate(QStyledItemDelegate):
    """Cards of equal size.

    Args:
        theme: colours, fonts, scale.
        size: of a card at 100 %: width, height.
        picture: edge of the picture at 100 %.
        framed: draw the card's border also at rest.
        parent: owner.
    """

    def __init__(
        self,
        theme: Theme,
        *,
        size: tuple[int, int],
        picture: int,
        framed: bool = True,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._size, self._picture, self._framed = theme, size, picture, framed

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of a card in pixels."""
        return self._theme.px(self._size[0]), self._theme.px(self._size[1])

    def set_size(self, width: int, height: int) -> None:
        """Take other sizes at 100 %."""
        self._size = (width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._theme
        view: Any = option  # the stub hides the fields of the style option
        state: QStyle.StateFlag = view.state
        gap = theme.px(4)
        card = QRectF(view.rect).adjusted(gap, gap, -gap, -gap)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or hovered or self._framed:
            token = "accent" if chosen else "text3" if hovered else "line2"
            width = theme.line_px() * (2 if chosen else 1)
            painter.setPen(QPen(theme.color(token), width))
            painter.setBrush(theme.color("surface"))
            corner, half = theme.px(RADIUS_CARD), width / 2
            painter.drawRoundedRect(card.adjusted(half, half, -half, -half), corner, corner)
        edge = theme.px(self._picture)
        top = card.top() + theme.px(8)
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(icon, QIcon):
            place = QRectF(card.center().x() - edge / 2, top, edge, edge)
            icon.paint(painter, place.toRect())
            top += edge + theme.px(4)
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        self._paint_words(painter, words, QRectF(card.left(), top, card.width(), 0))
        painter.restore()

    def _paint_words(self, painter: QPainter, words: str, at: QRectF) -> None:
        theme = self._theme
        lines = words.split("\n")
        height = theme.line_height("caption")
        for number, line in enumerate(lines):
            strong = number == 0 and len(lines) > 1
            font = theme.font("caption_strong" if strong else "caption")
            painter.setFont(font)
            painter.setPen(theme.color("text" if number == 0 else "text2"))
            room = at.width() - theme.px(8)
            shown = QFontMetricsF(font).elidedText(line, Qt.TextElideMode.ElideRight, room)
            box = QRectF(at.left(), at.top() + number * height, at.width(), height)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._theme.px(self._size[0]), self._theme.px(self._size[1]))
