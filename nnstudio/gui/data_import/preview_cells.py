"""The cells of the preview as they stand in the file, and how they look."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.cells import is_missing
from nnstudio.data.spec import ColumnFacts
from nnstudio.gui.widgets.text_lines import TextLines
from nnstudio.gui.widgets.ui import Ui

EMPTY = QT_TRANSLATE_NOOP("import_page", "empty")
GAP_SPOKEN = QT_TRANSLATE_NOOP("import_page", "missing: {cell}")
LINE_SPOKEN = QT_TRANSLATE_NOOP("import_page", "Row {key}")
TEXT_LINES = 3
_SIDE = 10
_MOST_LETTERS = 400
Index = QModelIndex | QPersistentModelIndex
GAP_ROLE = Qt.ItemDataRole.UserRole + 1


class PreviewModel(QAbstractTableModel):
    """The first rows, written as in the file.

    Args:
        ui: look and language.
        parent: owner.
    """

    def __init__(self, ui: Ui, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._cells: tuple[tuple[str, ...], ...] = ()
        self._keys: tuple[str, ...] = ()
        self._facts: tuple[ColumnFacts, ...] = ()

    @property
    def facts(self) -> tuple[ColumnFacts, ...]:
        """What stands in the columns."""
        return self._facts

    def set_rows(
        self,
        facts: tuple[ColumnFacts, ...],
        cells: tuple[tuple[str, ...], ...],
        keys: tuple[str, ...],
    ) -> None:
        """Show other rows; where only roles changed, the place in the table stays."""
        same = cells == self._cells and len(facts) == len(self._facts)
        if same:
            self._facts, self._keys = facts, keys
            self.refresh()
            return
        self.beginResetModel()
        self._facts, self._cells, self._keys = facts, cells, keys
        self.endResetModel()

    def refresh(self) -> None:
        """Paint all cells and heads again."""
        if not self._cells or not self._facts:
            return
        last = self.index(len(self._cells) - 1, len(self._facts) - 1)
        self.dataChanged.emit(self.index(0, 0), last)
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        self.headerDataChanged.emit(across, 0, len(self._facts) - 1)
        self.headerDataChanged.emit(down, 0, len(self._cells) - 1)

    def is_gap(self, row: int, column: int) -> bool:
        """Whether a cell says that nothing is known."""
        fact, cell = self._facts[column], self._cells[row][column]
        if fact.type == "text":
            return not cell.strip()
        return cell.strip() in fact.gaps or is_missing(cell)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._cells)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._facts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        cell = self._cells[row][column]
        if role == Qt.ItemDataRole.DisplayRole:
            if self.is_gap(row, column) and not cell.strip():
                return self._ui(EMPTY)
            return cell
        if role == GAP_ROLE:
            return self.is_gap(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole and self.is_gap(row, column):
            return self._ui(GAP_SPOKEN.format(cell=cell.strip() or EMPTY))
        if role == Qt.ItemDataRole.ToolTipRole and len(cell) > 20:
            return cell[:2000]
        if role == Qt.ItemDataRole.TextAlignmentRole and self._facts[column].type == "number":
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal:
            known = role == Qt.ItemDataRole.DisplayRole and section < len(self._facts)
            return self._facts[section].name if known else None
        if section >= len(self._keys):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._keys[section]
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._ui(LINE_SPOKEN.format(key=self._keys[section]))
        return None


class PreviewDelegate(QStyledItemDelegate):
    """Paints cells: gaps and the target tinted, what is not used grey, texts over some lines.

    Args:
        ui: look and language.
        parent: owner.
    """

    def __init__(self, ui: Ui, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ui = ui

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, PreviewModel):
            return
        theme = self._ui.theme
        view: Any = option  # the stub hides the fields of the style option
        rect: QRect = view.rect
        fact = model.facts[index.column()]
        gap = bool(index.data(GAP_ROLE))
        painter.save()
        painter.fillRect(rect, theme.color(_ground(fact, gap)))
        line = theme.line_px()
        right = QRect(rect.right() - line + 1, rect.top(), line, rect.height())
        below = QRect(rect.left(), rect.bottom() - line + 1, rect.width(), line)
        painter.fillRect(right, theme.color("line"))
        painter.fillRect(below, theme.color("line"))
        font = theme.font("control")
        if gap and fact.role != "ignore":
            font.setStyle(QFont.Style.StyleItalic)
        painter.setFont(font)
        painter.setPen(theme.color(_tone(fact, gap)))
        side = theme.px(_SIDE)
        inner = QRectF(rect).adjusted(side, 0, -side, 0)
        words = str(index.data() or "")[:_MOST_LETTERS]
        if fact.type == "text" and fact.role != "ignore":
            self._paint_text(painter, inner, words, font, _tone(fact, gap))
        else:
            words = " ".join(words.split())
            edge = Qt.AlignmentFlag.AlignRight if fact.type == "number" else None
            side_flag = edge or Qt.AlignmentFlag.AlignLeft
            shown = painter.fontMetrics().elidedText(
                words, Qt.TextElideMode.ElideRight, int(inner.width())
            )
            painter.drawText(inner, side_flag | Qt.AlignmentFlag.AlignVCenter, shown)
        if view.state & QStyle.StateFlag.State_HasFocus:
            self._paint_ring(painter, rect)
        painter.restore()

    def _paint_text(
        self, painter: QPainter, inner: QRectF, words: str, font: QFont, tone: str
    ) -> None:
        """Paint a text over as many lines as the row has; the last one ends in "…"."""
        theme = self._ui.theme
        height = theme.line_height("control")
        room = max(1, int((inner.height() - theme.px(4)) // height))
        words = " ".join(words.split())
        lines = TextLines(words, font, height, inner.width())
        if lines.count > room:
            start = lines.start_of(room - 1)
            last = painter.fontMetrics().elidedText(
                words[start:], Qt.TextElideMode.ElideRight, int(inner.width())
            )
            lines = TextLines(words[:start] + last, font, height, inner.width() + height)
        top = inner.top() + max(0.0, (inner.height() - min(lines.count, room) * height) / 2)
        painter.setClipRect(inner)
        lines.draw(
            painter, QPointF(inner.left(), top), theme.color(tone), Qt.AlignmentFlag.AlignLeft
        )

    def _paint_ring(self, painter: QPainter, rect: QRect) -> None:
        theme = self._ui.theme
        width = theme.px(2)
        half = width / 2
        pen = painter.pen()
        pen.setColor(theme.color("accent"))
        pen.setWidthF(width)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(rect).adjusted(half, half, -half - 1, -half - 1))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        theme = self._ui.theme
        words = " ".join(str(index.data() or "")[:_MOST_LETTERS].split())
        width = theme.metrics("control").horizontalAdvance(words) + 2 * theme.px(_SIDE) + 2
        return QSize(width, theme.px(27))


def _ground(fact: ColumnFacts, gap: bool) -> str:
    if fact.role == "ignore":
        return "surface2"
    if gap:
        return "warn_bg"
    return "accent_tint" if fact.role == "target" else "surface"


def _tone(fact: ColumnFacts, gap: bool) -> str:
    if fact.role == "ignore":
        return "text3"
    return "warn" if gap else "text"
