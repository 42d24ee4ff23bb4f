"""A word in its contexts, line by line: what stands before, the word, what stands behind."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtGui import QFontMetricsF, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.corpus.concordance import Concordance, Hit
from nnstudio.gui.data_browser.look import class_token, paint_mark
from nnstudio.gui.widgets.tables import prepare_table
from nnstudio.gui.widgets.ui import Ui

Index = QModelIndex | QPersistentModelIndex

NAME = QT_TRANSLATE_NOOP("text_lab", "Word in context")
HEADS = (
    QT_TRANSLATE_NOOP("text_lab", "before"),
    QT_TRANSLATE_NOOP("text_lab", "word"),
    QT_TRANSLATE_NOOP("text_lab", "behind"),
    QT_TRANSLATE_NOOP("text_lab", "class"),
)
BEFORE, WORD, BEHIND, CLASS = range(4)
_CLASS_WIDTH = 110
_WORD_MOST = 160


class HitsModel(QAbstractTableModel):
    """The hits of a search; only those in sight are cut out of their texts.

    Args:
        ui: language of the heads.
        parent: owner.
    """

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._found: Concordance | None = None
        self._classes: tuple[str, ...] = ()
        self._kept: dict[int, Hit] = {}

    @property
    def found(self) -> Concordance | None:
        """The hits shown."""
        return self._found

    def show_hits(self, found: Concordance | None, classes: tuple[str, ...]) -> None:
        """Show other hits."""
        self.beginResetModel()
        self._found, self._classes = found, classes
        self._kept.clear()
        self.endResetModel()

    def hit(self, place: int) -> Hit | None:
        """Return a hit; None where there is none."""
        if self._found is None or not 0 <= place < self._found.total:
            return None
        hit = self._kept.get(place)
        if hit is None:
            first = place // _BLOCK * _BLOCK
            if len(self._kept) > _MOST_KEPT:
                self._kept.clear()
            for number, one in enumerate(self._found.window(first, first + _BLOCK), first):
                self._kept[number] = one
            hit = self._kept.get(place)
        return hit

    def rowCount(self, parent: Index | None = None) -> int:
        if self._found is None or (parent is not None and parent.isValid()):
            return 0
        return self._found.total

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(HEADS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._ui(HEADS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        hit = self.hit(index.row())
        if hit is None:
            return None
        if role == Qt.ItemDataRole.UserRole:
            return hit.class_
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        known = 0 <= hit.class_ < len(self._classes)
        name = self._classes[hit.class_] if known else ""
        return (hit.left, hit.match, hit.right, name)[index.column()]


_BLOCK = 64
_MOST_KEPT = 4096


class HitsTable(QTableView):
    """The hits as a table whose middle column stands below itself.

    Args:
        ui: look and language.
        parent: owner.

    Signals:
        text_chosen: row of the text of the current hit.
    """

    text_chosen = QtSignal(int)

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self.hits = HitsModel(ui, self)
        self.setModel(self.hits)
        self.setItemDelegate(_HitDelegate(ui, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setProperty("ownFocusRing", True)
        self.verticalHeader().hide()
        self.horizontalHeader().hide()
        self.selectionModel().currentRowChanged.connect(self._on_row)
        ui.follow(self)

    def show_hits(self, found: Concordance | None, classes: tuple[str, ...]) -> None:
        """Show other hits, from the first on."""
        self.hits.show_hits(found, classes)
        self._fit()

    def retranslate(self) -> None:
        """Name the table."""
        self.setAccessibleName(self._ui(NAME))

    def restyle(self) -> None:
        """Take rows and widths from the theme."""
        prepare_table(self._ui.theme, self)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the word what it needs and share the rest between both sides."""
        theme, head = self._ui.theme, self.horizontalHeader()
        for column in range(len(HEADS)):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        width = self.viewport().width()
        metrics = theme.metrics("control_strong")
        first = self.hits.hit(0)
        widest = metrics.horizontalAdvance(first.match) if first is not None else 0
        word = min(widest + theme.px(20), theme.px(_WORD_MOST))
        label = theme.px(_CLASS_WIDTH) if width > theme.px(360) else theme.px(28)
        side = max((width - word - label) // 2, theme.px(40))
        sizes = (side, word, max(width - side - word - label, theme.px(40)), label)
        for column, size in enumerate(sizes):
            self.setColumnWidth(column, size)

    def _on_row(self, current: QModelIndex, _before: QModelIndex) -> None:
        hit = self.hits.hit(current.row())
        if hit is not None:
            self.text_chosen.emit(hit.row)


class _HitDelegate(QStyledItemDelegate):
    """Paints the left context up to the word, the word strongly, the class with its mark."""

    def __init__(self, ui: Ui, parent: QWidget) -> None:
        super().__init__(parent)
        self._ui = ui

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, column = self._ui.theme, index.column()
        box = QRectF(getattr(option, "rect"))  # noqa: B009 - the stubs do not know it
        state = getattr(option, "state")  # noqa: B009
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.color("accent_tint"))
        role = "control_strong" if column == WORD else "control"
        words, pad = str(index.data() or ""), theme.px(6)
        room = box.adjusted(pad, 0, -pad, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if column == CLASS:
            number, size = int(index.data(Qt.ItemDataRole.UserRole)), float(theme.px(8))
            mark = QRectF(room.left(), room.center().y() - size / 2, size, size)
            paint_mark(painter, mark, theme.color(class_token(number)), number)
            room.setLeft(mark.right() + theme.px(6))
        painter.setFont(theme.font(role))
        painter.setPen(theme.color("accent" if column == WORD else "text"))
        metrics = QFontMetricsF(theme.font(role))
        cut = Qt.TextElideMode.ElideLeft if column == BEFORE else Qt.TextElideMode.ElideRight
        side = Qt.AlignmentFlag.AlignLeft
        if column == BEFORE:
            side = Qt.AlignmentFlag.AlignRight
        elif column == WORD:
            side = Qt.AlignmentFlag.AlignHCenter
        short = metrics.elidedText(words, cut, room.width())
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, short)
        painter.setPen(theme.color("line"))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.restore()
