"""One item in full: the picture large, the text to its end, the series as a curve, every cell."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QPlainTextEdit,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.browse.browse import ItemColumn, Items
from nnstudio.gui.data_browser.delegates import Pictures
from nnstudio.gui.data_browser.item_models import cell_words
from nnstudio.gui.data_browser.look import paint_badge, paint_curve, paint_image
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.gui.widgets.tables import prepare_table
from nnstudio.gui.widgets.ui import Ui

SIZE = QT_TRANSLATE_NOOP("data_browser", "{width} × {height} pixels")
COLOURS = QT_TRANSLATE_NOOP("data_browser", "{width} × {height} pixels, in colour")
WORDS = QT_TRANSLATE_NOOP("data_browser", "{n} words")
LETTERS = QT_TRANSLATE_NOOP("data_browser", "{words}, {n} letters")
SERIES = QT_TRANSLATE_NOOP("data_browser", "{n} points")
CHANNELS = QT_TRANSLATE_NOOP("data_browser", "{points}, {n} channels")
FULL_TEXT = QT_TRANSLATE_NOOP("data_browser", "Text in full")
CELLS = QT_TRANSLATE_NOOP("data_browser", "Cells of this item")
THE_PICTURE = QT_TRANSLATE_NOOP("data_browser", "Picture of this item")
THE_CURVE = QT_TRANSLATE_NOOP("data_browser", "Series of this item")
_MOST_CELLS = 2000
_CURVE = 0.7  # height of a curve by its width


class ClassBadge(QWidget):
    """The class of an item as a badge.

    Args:
        ui: look and language.
        parent: owner.
    """

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._name, self._number, self._struck = "", -1, False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        ui.follow(self)

    def set_class(self, name: str, number: int, struck: bool = False) -> None:
        """Show another class."""
        self._name, self._number, self._struck = name, number, struck
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        """Tell screen readers the class."""
        self.setAccessibleName(self._name)
        self.setToolTip(self._name)

    def restyle(self) -> None:
        """Take the height from the theme."""
        self.setFixedHeight(self._ui.theme.px(22))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect())
        theme = self._ui.theme
        paint_badge(painter, box, theme, self._name, self._number, struck=self._struck)

    def sizeHint(self) -> QSize:
        return QSize(self._ui.theme.px(100), self._ui.theme.px(22))


class ItemBody(QWidget):
    """What the net reads of one item.

    Args:
        ui: look and language.
        pictures: of images.
        parent: owner.
    """

    def __init__(self, ui: Ui, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui, self._pictures = ui, pictures
        self.canvas = _Canvas(ui)
        self.facts = TextLabel(ui, None, role="caption", tone="text3")
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        flags = Qt.TextInteractionFlag
        self.text.setTextInteractionFlags(
            flags.TextSelectableByMouse | flags.TextSelectableByKeyboard
        )
        self.cells = QTableWidget(0, 2)
        self.cells.horizontalHeader().hide()
        self.cells.verticalHeader().hide()
        self.cells.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.canvas, 300)
        self._column.addWidget(self.text, 300)
        self._column.addWidget(self.facts)
        self._column.addWidget(self.cells, 200)
        self._column.addStretch(1)
        ui.follow(self)

    def show_item(self, items: Items, item: int) -> None:
        """Show an item."""
        column = next((c for c in items.columns if c.kind in ("picture", "curve", "text")), None)
        self.canvas.setVisible(column is not None and column.kind != "text")
        self.text.setVisible(column is not None and column.kind == "text")
        self.facts.setVisible(column is not None)
        if column is not None and column.kind == "picture":
            self._show_picture(items, column, item)
        elif column is not None and column.kind == "curve":
            self._show_curve(items, column, item)
        elif column is not None:
            self._show_text(items.text(column.input, item))
        self._show_cells(items, item)

    def _show_picture(self, items: Items, column: ItemColumn, item: int) -> None:
        image = self._pictures.image(items, column.input, item)
        self.canvas.set_image(image)
        colours = items.raw(column.input, item).shape[0] == 3
        words = COLOURS if colours else SIZE
        self.facts.set_text(words.format(width=image.width(), height=image.height()))

    def _show_curve(self, items: Items, column: ItemColumn, item: int) -> None:
        series = np.asarray(items.raw(column.input, item), dtype=np.float64)
        self.canvas.set_series(series)
        flat = series.reshape(-1, series.shape[-1])
        known = np.flatnonzero(np.isfinite(flat).any(axis=0))
        points = SERIES.format(n=int(known[-1]) + 1 if len(known) else 0)
        many = len(flat) > 1
        self.facts.set_text(CHANNELS.format(points=points, n=len(flat)) if many else points)

    def _show_text(self, text: str) -> None:
        self.text.setPlainText(text)
        words = WORDS.format(n=len(text.split()))
        self.facts.set_text(LETTERS.format(words=words, n=len(text)))

    def _show_cells(self, items: Items, item: int) -> None:
        shown = [c for c in items.columns if c.kind in ("number", "category", "time")]
        self.cells.setVisible(bool(shown))
        shown = shown[:_MOST_CELLS]
        self.cells.setRowCount(len(shown))
        for row, column in enumerate(shown):
            words = cell_words(self._ui, items, column, item)
            value = QTableWidgetItem(words)
            if column.kind == "number":
                right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                value.setTextAlignment(right)
            self.cells.setItem(row, 0, QTableWidgetItem(column.name))
            self.cells.setItem(row, 1, value)

    def retranslate(self) -> None:
        """Name the fields."""
        self.text.setAccessibleName(self._ui(FULL_TEXT))
        self.cells.setAccessibleName(self._ui(CELLS))

    def restyle(self) -> None:
        """Take fonts and sizes from the theme."""
        theme = self._ui.theme
        self._column.setSpacing(theme.px(6))
        self.text.setFont(theme.font("body"))
        self.text.setMinimumHeight(theme.px(80))
        prepare_table(theme, self.cells)
        head = self.cells.horizontalHeader()
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)


class _Canvas(QWidget):
    """A picture or a curve, as large as there is room for."""

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._image: QImage | None = None
        self._series: NDArray[np.float64] | None = None
        self._aspect = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        ui.follow(self)

    def set_image(self, image: QImage) -> None:
        """Show a picture."""
        self._aspect = image.height() / max(image.width(), 1)
        self._limit_height()
        self._image, self._series = image, None
        self.retranslate()
        self.update()

    def set_series(self, series: NDArray[np.float64]) -> None:
        """Show a curve."""
        self._image, self._series = None, series
        self._aspect = _CURVE
        self._limit_height()
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        """Say what it shows."""
        words: Text = THE_PICTURE if self._image is not None else THE_CURVE
        self.setAccessibleName(self._ui(words))

    def restyle(self) -> None:
        """Draw again in the colours of now."""
        self.setMinimumHeight(self._ui.theme.px(110))
        self.update()

    def _limit_height(self) -> None:
        """Take no more height than the width needs, so that the facts stand below the picture."""
        lowest = self._ui.theme.px(110)
        self.setMaximumHeight(max(lowest, round(self.width() * self._aspect)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._limit_height()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._ui.theme
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        pen = QPen(theme.color("line"), theme.line_px())
        if self._image is not None:
            place = paint_image(painter, box, self._image)
            painter.setPen(pen)
            painter.drawRect(place)
        elif self._series is not None:
            painter.setPen(pen)
            painter.setBrush(theme.color("surface"))
            painter.drawRoundedRect(box, theme.px(6), theme.px(6))
            self._paint_axis(painter, box)

    def _paint_axis(self, painter: QPainter, box: QRectF) -> None:
        theme, series = self._ui.theme, self._series
        if series is None:
            return
        known = series[np.isfinite(series)]
        edge, line = theme.px(10), theme.line_height("axis")
        inner = box.adjusted(edge, edge, -edge, -edge)
        if len(known):
            write = self._ui.language.translator.number
            painter.setFont(theme.font("axis"))
            painter.setPen(theme.color("text3"))
            top = QRectF(inner.left(), inner.top(), inner.width(), line)
            foot = QRectF(inner.left(), inner.bottom() - line, inner.width(), line)
            painter.drawText(top, Qt.AlignmentFlag.AlignLeft, write(float(known.max())))
            painter.drawText(foot, Qt.AlignmentFlag.AlignLeft, write(float(known.min())))
        paint_curve(painter, inner.adjusted(0, line, 0, -line), theme, series)
