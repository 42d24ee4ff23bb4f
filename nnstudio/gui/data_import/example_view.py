"""One item before and after a preparation step: cells, a picture, a curve, a text."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.gui.data_import.sample_gallery import paint_picture, paint_series, picture_image
from nnstudio.gui.widgets.text_lines import TextLines
from nnstudio.gui.widgets.ui import Ui
from nnstudio.work.import_data.prepared import Example, Values

BEFORE = QT_TRANSLATE_NOOP("import_page", "Before")
AFTER = QT_TRANSLATE_NOOP("import_page", "After")
CHANCES = QT_TRANSLATE_NOOP("import_page", "As training may see it")
MISSING = QT_TRANSLATE_NOOP("import_page", "missing")
MORE = QT_TRANSLATE_NOOP("import_page", "and {n} more")
SPOKEN = QT_TRANSLATE_NOOP("import_page", "Item {key}. Before: {before}. After: {after}.")
_ROWS, _ROW = 12, 20
_PICTURE, _TILE = 132, 64


class ExampleView(QWidget):
    """Two halves, what was and what became of it.

    Args:
        ui: look and language.
        parent: owner.
    """

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._example: Example | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        ui.follow(self)

    @property
    def example(self) -> Example | None:
        """What it shows."""
        return self._example

    def set_example(self, example: Example | None) -> None:
        """Show another item."""
        self._example = example
        self.retranslate()
        self.restyle()

    def retranslate(self) -> None:
        """Tell screen readers what changed."""
        example = self._example
        if example is not None:
            spoken = SPOKEN.format(
                key=plain(example.key),
                before=plain(self._spoken(example.before)),
                after=plain(self._spoken(example.after)),
            )
            self.setAccessibleName(self._ui(spoken))
        self.update()

    def restyle(self) -> None:
        """Take the height that the item needs."""
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def _spoken(self, values: Values) -> str:
        if values.cells:
            cells = [f"{name} {self._written(value)}" for name, value in values.cells[:_ROWS]]
            return ", ".join(cells)
        if values.values.ndim == 0 or values.values.dtype == object:
            return str(values.values)[:200]
        return "×".join(str(size) for size in values.values.shape)

    def _written(self, value: float | str | None) -> str:
        if value is None:
            return self._ui(MISSING)
        return value if isinstance(value, str) else self._ui.language.translator.number(value)

    def sizeHint(self) -> QSize:
        theme, example = self._ui.theme, self._example
        if example is None:
            return QSize(theme.px(300), 0)
        height = 24 + max(self._height(example.before), self._height(example.after))
        if example.chances is not None and example.chances.ndim == 4:
            height = 24 + 3 * (_TILE + 4)
        return QSize(theme.px(300), theme.px(height))

    def _height(self, values: Values) -> int:
        if values.cells:
            extra = 1 if len(values.cells) > _ROWS else 0
            return (min(len(values.cells), _ROWS) + extra) * _ROW
        return _PICTURE

    def paintEvent(self, event: QPaintEvent) -> None:
        example, theme = self._example, self._ui.theme
        if example is None:
            return
        px = theme.px
        painter = QPainter(self)
        gap = px(36)
        half = (self.width() - gap) / 2
        left = QRectF(0, 0, half, self.height())
        right = QRectF(half + gap, 0, half, self.height())
        chances = example.chances is not None and example.chances.ndim == 4
        heads: tuple[tuple[QRectF, Text], ...] = (
            (left, BEFORE),
            (right, CHANCES if chances else AFTER),
        )
        painter.setFont(theme.font("caption_strong"))
        painter.setPen(theme.color("text2"))
        for box, words in heads:
            painter.drawText(box.adjusted(0, 0, 0, -box.height() + px(18)), self._ui(words))
        arrow = theme.pixmap("arrow-right", "text3", 16, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(half + (gap - px(16)) / 2, px(40)), arrow)
        below = px(24)
        self._paint_values(painter, left.adjusted(0, below, 0, 0), example.before, None)
        if chances:
            self._paint_chances(painter, right.adjusted(0, below, 0, 0), example)
        else:
            place = right.adjusted(0, below, 0, 0)
            self._paint_values(painter, place, example.after, example.before)

    def _paint_values(
        self, painter: QPainter, box: QRectF, values: Values, before: Values | None
    ) -> None:
        theme, px = self._ui.theme, self._ui.theme.px
        array = values.values
        if values.cells:
            self._paint_cells(painter, box, values, before)
        elif array.ndim == 3:
            place = QRectF(box.left(), box.top(), px(_PICTURE), px(_PICTURE))
            paint_picture(painter, place, picture_image(_stretched(array)))
        elif array.ndim == 2 and values.kind == "series":
            place = QRectF(box.left(), box.top(), box.width(), px(_PICTURE))
            painter.fillRect(place, theme.color("surface2"))
            paint_series(painter, place, theme, array)
        else:
            words = str(array) if array.ndim == 0 or array.dtype == object else _numbers(array)
            font = theme.font("control")
            lines = TextLines(words[:400], font, theme.line_height("control"), box.width())
            painter.setClipRect(box)
            lines.draw(painter, box.topLeft(), theme.color("text"), Qt.AlignmentFlag.AlignLeft)
            painter.setClipping(False)

    def _paint_cells(
        self, painter: QPainter, box: QRectF, values: Values, before: Values | None
    ) -> None:
        theme, px = self._ui.theme, self._ui.theme.px
        old = dict(before.cells) if before is not None else None
        for row, (name, value) in enumerate(values.cells[:_ROWS]):
            line = QRectF(box.left(), box.top() + row * px(_ROW), box.width(), px(_ROW))
            changed = old is not None and (name not in old or old[name] != value)
            font = theme.font("control_strong" if changed else "control")
            if value is None:
                font.setStyle(QFont.Style.StyleItalic)
            painter.setFont(font)
            words = self._written(value)
            room = painter.fontMetrics().horizontalAdvance(words) + px(8)
            painter.setPen(theme.color("warn" if value is None else "text"))
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(line, Qt.AlignmentFlag.AlignRight | middle, words)
            painter.setPen(theme.color("text2"))
            shown = painter.fontMetrics().elidedText(
                name, Qt.TextElideMode.ElideRight, max(0, int(line.width() - room))
            )
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft | middle, shown)
            painter.setPen(QPen(theme.color("line"), theme.line_px()))
            painter.drawLine(line.bottomLeft(), line.bottomRight())
        more = len(values.cells) - _ROWS
        if more > 0:
            line = QRectF(box.left(), box.top() + _ROWS * px(_ROW), box.width(), px(_ROW))
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.color("text3"))
            words = self._ui(MORE.format(n=more))
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_chances(self, painter: QPainter, box: QRectF, example: Example) -> None:
        if example.chances is None:
            return
        px = self._ui.theme.px
        edge = min(px(_TILE), int((box.width() - 2 * px(4)) / 3))
        low, high = float(np.min(example.after.values)), float(np.max(example.after.values))
        for place, picture in enumerate(example.chances[:9]):
            left = box.left() + (place % 3) * (edge + px(4))
            top = box.top() + (place // 3) * (edge + px(4))
            shown = picture_image(_stretched(picture, low, high))
            paint_picture(painter, QRectF(left, top, edge, edge), shown)


def _stretched(
    picture: np.ndarray, low: float | None = None, high: float | None = None
) -> np.ndarray:
    """Return a picture with values from 0 to 255, whatever range the preparation gave it."""
    if picture.dtype == np.uint8:
        return picture
    values = np.asarray(picture, dtype=np.float32)
    low = float(values.min()) if low is None else low
    high = float(values.max()) if high is None else high
    return (values - low) / ((high - low) or 1.0) * 255.0


def _numbers(values: np.ndarray) -> str:
    flat = values.reshape(-1)
    some = ", ".join(f"{float(value):g}" for value in flat[:48])
    return some + (", …" if flat.size > 48 else "")
