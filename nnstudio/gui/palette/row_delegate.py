"""Paints a row with a tinted icon chip, a name and grey words: palette, quick search, outline."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from nnstudio.gui.theme.theme import Theme
from nnstudio.gui.theme.tokens import CHIP_SIZE, RADIUS_FIELD, ROW_HEIGHT
from nnstudio.gui.widgets.painting import paint_chip

Index = QModelIndex | QPersistentModelIndex

LAYER_ROLE = int(Qt.ItemDataRole.UserRole)
"""Id of the layer or node; "" or None for a heading."""
ICON_ROLE = LAYER_ROLE + 1
FAMILY_ROLE = LAYER_ROLE + 2
DETAIL_ROLE = LAYER_ROLE + 3
"""Grey words behind the name, or the count of a heading."""
STATE_ROLE = LAYER_ROLE + 4
"""(icon, colour token) at the right end, or None."""


class RowDelegate(QStyledItemDelegate):
    """Rows of a list or tree.

    Args:
        theme: colours, fonts, scale.
        indent: free space before the chip, at 100 %.
        parent: owner.
    """

    def __init__(self, theme: Theme, indent: int = 6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._indent = indent
        self.icons_only = False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect = QRectF(option.rect)
        view = option.widget
        if self.icons_only and isinstance(view, QAbstractScrollArea):
            # A column is never narrower than its header wants; the view may be.
            rect.setRight(view.viewport().width())
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, rect, state)
        if index.data(ICON_ROLE):
            self._row(painter, rect, index, bool(state & QStyle.StateFlag.State_Enabled))
        else:
            expanded = bool(state & QStyle.StateFlag.State_Open)
            self._heading(painter, rect, index, expanded)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = ROW_HEIGHT if index.data(ICON_ROLE) else ROW_HEIGHT + 2
        if self.icons_only and not index.data(ICON_ROLE):
            height = 9
        return QSize(0, self._theme.px(height))

    def _ground(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        theme = self._theme
        corner = theme.px(RADIUS_FIELD)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_tint" if selected else "hover"))
            painter.drawRoundedRect(rect, corner, corner)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent"), theme.px(2)))
            half = theme.px(2) / 2
            painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), corner, corner)

    def _row(self, painter: QPainter, rect: QRectF, index: Index, enabled: bool) -> None:
        theme = self._theme
        chip = theme.px(CHIP_SIZE)
        left = rect.left() + theme.px(self._indent)
        if self.icons_only:
            left = rect.center().x() - chip / 2
        place = QRectF(left, rect.center().y() - chip / 2, chip, chip)
        painter.setOpacity(1.0 if enabled else 0.5)
        paint_chip(painter, place, theme, str(index.data(ICON_ROLE)), str(index.data(FAMILY_ROLE)))
        if self.icons_only:
            return
        right = rect.right() - theme.px(6)
        badge = index.data(STATE_ROLE)
        if badge:
            icon, token = badge
            edge = theme.px(14)
            pixmap = theme.pixmap(icon, token, 14, painter.device().devicePixelRatioF())
            painter.drawPixmap(QPointF(right - edge, rect.center().y() - edge / 2), pixmap)
            right -= edge + theme.px(4)
        x = place.right() + theme.px(8)
        font = theme.font("control")
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        metrics = QFontMetricsF(font)
        name = metrics.elidedText(
            str(index.data(Qt.ItemDataRole.DisplayRole)), Qt.TextElideMode.ElideRight, right - x
        )
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(x, rect.top(), right - x, rect.height()), middle, name)
        detail = index.data(DETAIL_ROLE)
        x += metrics.horizontalAdvance(name) + theme.px(8)
        if detail and right - x > theme.px(24):
            small = theme.font("caption")
            painter.setFont(small)
            painter.setPen(theme.color("text3"))
            words = QFontMetricsF(small).elidedText(
                str(detail), Qt.TextElideMode.ElideRight, right - x
            )
            painter.drawText(QRectF(x, rect.top(), right - x, rect.height()), middle, words)

    def _heading(self, painter: QPainter, rect: QRectF, index: Index, expanded: bool) -> None:
        theme = self._theme
        if self.icons_only:
            y = rect.center().y()
            painter.setPen(QPen(theme.color("line"), 1))
            painter.drawLine(QPointF(rect.left() + 6, y), QPointF(rect.right() - 6, y))
            return
        ratio = painter.device().devicePixelRatioF()
        edge = theme.px(12)
        icon = theme.pixmap("chevron-down" if expanded else "chevron-right", "text3", 12, ratio)
        left = rect.left() + theme.px(4)
        painter.drawPixmap(QPointF(left, rect.center().y() - edge / 2), icon)
        x = left + edge + theme.px(6)
        small = theme.font("caption")
        count = str(index.data(DETAIL_ROLE) or "")
        right = rect.right() - theme.px(4)
        painter.setFont(small)
        painter.setPen(theme.color("text3"))
        painter.drawText(
            QRectF(x, rect.top(), right - x, rect.height()),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
            count,
        )
        right -= QFontMetricsF(small).horizontalAdvance(count) + theme.px(6)
        strong = theme.font("caption_strong")
        painter.setFont(strong)
        painter.setPen(theme.color("text2"))
        words = QFontMetricsF(strong).elidedText(
            str(index.data(Qt.ItemDataRole.DisplayRole)), Qt.TextElideMode.ElideRight, right - x
        )
        painter.drawText(
            QRectF(x, rect.top(), right - x, rect.height()),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            words,
        )
