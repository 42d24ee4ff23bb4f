"""Draws shapes as boxes for the shape doctor: what arrives, a sign between, what is expected."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.gui.canvas.previews import Preview
from nnstudio.gui.theme.fonts import SMALLEST_PX, SPECS
from nnstudio.gui.theme.tokens import RADIUS_CARD
from nnstudio.gui.widgets.ui import Ui
from nnstudio.layers import rules

ARRIVES = QT_TRANSLATE_NOOP("canvas", "Arrives")
EXPECTED = QT_TRANSLATE_NOOP("canvas", "Expected")
MAPS = QT_TRANSLATE_NOOP("canvas", "{n} maps")
ROW_ANY = QT_TRANSLATE_NOOP("canvas", "a row of numbers of any length")
ROW = QT_TRANSLATE_NOOP("canvas", "{n} numbers in a row")
CHANNELS = QT_TRANSLATE_NOOP("canvas", "channels")
HEIGHT = QT_TRANSLATE_NOOP("canvas", "height")
WIDTH = QT_TRANSLATE_NOOP("canvas", "width")
TIME = QT_TRANSLATE_NOOP("canvas", "time")
WORDS = QT_TRANSLATE_NOOP("canvas", "word numbers")
READ = QT_TRANSLATE_NOOP("canvas", "{shape} arrives. Expected: {expected}.")

Form = Literal["vector", "image", "series", "tokens", "words"]
_HEIGHT = 166.0
_SHEETS = 8


class ShapeDrawing(QWidget):
    """Two shapes side by side with a sign that they differ.

    Args:
        ui: look and language.
        parent: owner.
    """

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._received: Shape | None = None
        self._expected: Text | None = None
        self._preview: Preview | None = None
        self._factor = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        ui.follow(self)

    def set_shapes(
        self, received: Shape | None, expected: Text | None, preview: Preview | None = None
    ) -> None:
        """Draw other shapes.

        Args:
            received: what arrives.
            expected: what is needed, in words; known ones are drawn too.
            preview: pictures of what arrives, for the front sheet.
        """
        self._received, self._expected, self._preview = received, expected, preview
        self.retranslate()
        self.update()

    def set_factor(self, factor: float) -> None:
        """Draw smaller, where there is little room; 1.0 is the usual size."""
        if factor != self._factor:
            self._factor = factor
            self.restyle()

    def retranslate(self) -> None:
        """Tell screen readers what is drawn."""
        if self._received is not None and self._expected is not None:
            shape = str(self._received)
            words = self._ui(READ.format(shape=shape, expected=self._expected))
            self.setAccessibleName(words)
        self.update()

    def restyle(self) -> None:
        """Take the height from the theme."""
        self.setFixedHeight(self._ui.theme.px(_HEIGHT * self._factor))
        self.update()

    def _words(self, painter: QPainter, at: QPointF, text: str, token: str, strong: bool) -> float:
        """Write words and return where they end."""
        font = self._font(13.0 if strong else 11.5, strong)
        painter.setFont(font)
        painter.setPen(self._ui.theme.color(token))
        painter.drawText(at, text)
        return at.x() + QFontMetricsF(font).horizontalAdvance(text)

    def _draw_side(
        self, painter: QPainter, left: float, width: float, form: Form, shape: Shape | None
    ) -> None:
        if form == "vector":
            self._draw_row(painter, left, width, shape, "violet")
        elif form == "tokens":
            self._draw_row(painter, left, width, shape, "magenta")
        elif form == "image":
            self._draw_sheets(painter, left, shape)
        elif form == "series":
            self._draw_rows(painter, left, shape)

    def _draw_sheets(self, painter: QPainter, left: float, shape: Shape | None) -> None:
        """Draw maps as sheets one behind the other, their sizes at the edges."""
        theme, ui = self._ui.theme, self._ui
        count = shape.dims[0].size or _SHEETS if shape is not None else _SHEETS
        sheets = min(_SHEETS, max(1, count))
        size, dx, dy, x0, y0 = 66.0, 7.0, -5.0, left, 66.0
        for sheet in range(sheets - 1, 0, -1):
            rect = QRectF(x0 + sheet * dx, y0 + sheet * dy, size, size)
            painter.setBrush(theme.color("surface"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(rect, 2, 2)
            painter.setBrush(theme.color("green", 0.10 + 0.02 * sheet))
            painter.setPen(QPen(theme.color("green", 0.7), 1))
            painter.drawRoundedRect(rect, 2, 2)
        front = QRectF(x0, y0, size, size)
        painter.setBrush(theme.color("surface"))
        painter.setPen(QPen(theme.color("green"), 1.5))
        painter.drawRect(front)
        tiles = self._preview.tiles if self._preview is not None and shape is not None else ()
        if tiles:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
            painter.drawImage(front.adjusted(1, 1, -1, -1), tiles[0].image)
        down = str(shape.dims[1]) if shape is not None else ui(HEIGHT)
        across = str(shape.dims[2]) if shape is not None else ui(WIDTH)
        font = self._font(12.0, True)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        painter.drawText(QPointF(x0 - 8 - metrics.horizontalAdvance(down), y0 + size / 2 + 4), down)
        painter.drawText(
            QPointF(x0 + (size - metrics.horizontalAdvance(across)) / 2, y0 + size + 16), across
        )
        deep = ui(MAPS.format(n=count)) if shape is not None else ui(CHANNELS)
        foot = QPointF(x0 + size + 4, y0 + size + 2)
        painter.setPen(QPen(theme.color("text3"), 1))
        painter.drawLine(foot, foot + QPointF(dx * (sheets - 1), dy * (sheets - 1)))
        painter.setPen(theme.color("text"))
        painter.drawText(foot + QPointF(dx * (sheets - 1) / 2 + 12, -4), deep)

    def _draw_row(
        self, painter: QPainter, left: float, width: float, shape: Shape | None, token: str
    ) -> None:
        """Draw numbers in one row, with dots where there are more than fit."""
        theme, ui = self._ui.theme, self._ui
        known = shape.dims[-1].size if shape is not None and shape.rank == 1 else None
        fits = max(4, min(17, int((width - 8) / 15)))
        count = fits if known is None else min(fits, known)
        more = known is None or known > count
        painter.setFont(self._font(14.0, False))
        for number in range(count):
            cell = QRectF(left + number * 15, 70, 13, 26)
            if more and number == count - 4:
                painter.setPen(theme.color("text3"))
                painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, "…")
                continue
            painter.setBrush(theme.color("surface"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(cell, 2, 2)
            painter.setBrush(theme.color(token, 0.12))
            painter.setPen(QPen(theme.color(token, 0.7), 1))
            painter.drawRoundedRect(cell, 2, 2)
        end = left + count * 15 - 2
        bracket = QPainterPath(QPointF(left, 108))
        bracket.lineTo(left, 114)
        bracket.lineTo(end, 114)
        bracket.lineTo(end, 108)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("text3"), 1))
        painter.drawPath(bracket)
        words = ui(ROW_ANY) if known is None else ui(ROW.format(n=known))
        if token == "magenta" and known is None:
            words = ui(WORDS)
        painter.setFont(self._font(12.0, False))
        painter.setPen(theme.color("text2"))
        place = QRectF(left - 60, 118, end - left + 120, 18)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def _draw_rows(self, painter: QPainter, left: float, shape: Shape | None) -> None:
        """Draw channels over time as rows."""
        theme, ui = self._ui.theme, self._ui
        for row in range(4):
            for column in range(10):
                cell = QRectF(left + column * 14, 50 + row * 16, 12, 13)
                painter.setBrush(theme.color("blue", 0.12))
                painter.setPen(QPen(theme.color("blue", 0.7), 1))
                painter.drawRoundedRect(cell, 2, 2)
        sizes = [str(dim) for dim in shape.dims] if shape is not None else []
        down = sizes[0] if sizes else ui(CHANNELS)
        across = sizes[-1] if sizes else ui(TIME)
        painter.setFont(self._font(12.0, True))
        painter.setPen(theme.color("text"))
        painter.drawText(QPointF(left + 146, 86), down)
        painter.drawText(QRectF(left, 118, 140, 18), Qt.AlignmentFlag.AlignCenter, across)

    def _font(self, size: float, strong: bool) -> QFont:
        """Return a font for the scaled painter; words never get smaller than they may be."""
        theme = self._ui.theme
        font = theme.font("body_strong" if strong else "body")
        pixels = max(size, SMALLEST_PX / self._factor)
        font.setPointSizeF(font.pointSizeF() / theme.scale * pixels / SPECS["body"].size)
        return font

    def sizeHint(self) -> QSize:
        return QSize(self._ui.theme.px(560), self._ui.theme.px(_HEIGHT * self._factor))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, ui = self._ui.theme, self._ui
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("surface2"))
        corner = theme.px(RADIUS_CARD)
        painter.drawRoundedRect(QRectF(self.rect()), corner, corner)
        scale = theme.scale * self._factor
        painter.scale(scale, scale)
        received, expected = self._received, self._expected
        if received is None or expected is None:
            return
        width = self.width() / scale
        left, right = max(32.0, width * 0.10), max(250.0, width * 0.53)
        x = self._words(painter, QPointF(left, 24), ui(ARRIVES), "text3", False)
        spread = " × ".join(str(dim) for dim in received.dims) or "1"
        self._words(painter, QPointF(x + 8, 24), spread, "error", True)
        self._draw_side(painter, left, right - left - 90, form_of(received), received)
        _unequal(painter, QPointF(right - 62, 97), QPen(theme.color("error"), 2.5))
        x = self._words(painter, QPointF(right, 24), ui(EXPECTED), "text3", False)
        font = self._font(13.0, True)
        words = QFontMetricsF(font).elidedText(
            ui(expected), Qt.TextElideMode.ElideRight, width - x - 16
        )
        self._words(painter, QPointF(x + 8, 24), words, "text", True)
        self._draw_side(painter, right, width - right - 12, wanted_form(expected), None)


def form_of(shape: Shape) -> Form:
    """Return how a shape is drawn."""
    if shape.dtype == "int":
        return "tokens"
    return ("vector", "vector", "series", "image")[min(3, shape.rank)]


def wanted_form(expected: Text) -> Form:
    """Return how an expectation is drawn; one that is only words gives "words"."""
    forms: dict[str, Form] = {
        rules.VECTOR.source: "vector",
        rules.IMAGE.source: "image",
        rules.SERIES.source: "series",
        rules.SERIES_OR_SEQUENCE.source: "series",
        rules.TOKENS.source: "tokens",
        rules.NUMBERS.source: "vector",
    }
    return forms.get(expected.source, "words")


def _unequal(painter: QPainter, center: QPointF, pen: QPen) -> None:
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    for dy in (-5.0, 5.0):
        painter.drawLine(center + QPointF(-22, dy), center + QPointF(22, dy))
    painter.drawLine(center + QPointF(9, -16), center + QPointF(-9, 16))
