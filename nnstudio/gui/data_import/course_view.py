"""The target of a long series over time, with its parts one after the other below it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, plain
from nnstudio.gui.widgets.ui import Ui
from nnstudio.work.import_data.samples import Course

SPOKEN = QT_TRANSLATE_NOOP(
    "import_page", "{name} over time: {n} points from {first} to {last}, between {low} and {high}."
)
PARTS: dict[str, Text] = {
    "train": QT_TRANSLATE_NOOP("import_page", "Training"),
    "validation": QT_TRANSLATE_NOOP("import_page", "Validation"),
    "test": QT_TRANSLATE_NOOP("import_page", "Test"),
}
TONES = {"train": "accent_fill", "validation": "second", "test": "slate"}
_HEIGHT = 148
_BAND, _AXIS = 6, 16


class CourseView(QWidget):
    """A curve from edge to edge; colours and words tell which stretch is training and test.

    Args:
        ui: look and language.
        parent: owner.
    """

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._course: Course | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        ui.follow(self)

    def set_course(self, course: Course | None) -> None:
        """Show another series."""
        self._course = course
        self.retranslate()

    def retranslate(self) -> None:
        """Tell screen readers what the curve shows."""
        course = self._course
        if course is not None:
            low, high = _ends(course)
            words = SPOKEN.format(
                name=plain(course.name),
                n=course.points,
                first=plain(course.first or "1"),
                last=plain(course.last or str(course.points)),
                low=Number(low),
                high=Number(high),
            )
            self.setAccessibleName(self._ui(words))
        self.update()

    def restyle(self) -> None:
        """Take the height from the theme."""
        self.setFixedHeight(self._ui.theme.px(_HEIGHT))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._ui.theme.px(400), self._ui.theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        course, theme = self._course, self._ui.theme
        if course is None or not len(course.low):
            return
        px = theme.px
        painter = QPainter(self)
        area = QRectF(self.rect()).adjusted(px(12), px(8), -px(12), -px(6))
        plot = area.adjusted(0, px(_AXIS), 0, -px(_AXIS + _BAND + 4))
        self._paint_parts(painter, plot, area, course)
        self._paint_curve(painter, plot, course)
        self._paint_words(painter, plot, area, course)

    def _paint_parts(self, painter: QPainter, plot: QRectF, area: QRectF, course: Course) -> None:
        theme, px = self._ui.theme, self._ui.theme.px
        for name, low, high in course.parts:
            left, right = plot.left() + low * plot.width(), plot.left() + high * plot.width()
            band = QRectF(left, plot.bottom() + px(3), max(right - left, 1), px(_BAND))
            painter.fillRect(band, theme.color(TONES[name]))
            if name != "train":
                tint = theme.color(TONES[name], 0.08)
                painter.fillRect(QRectF(left, plot.top(), right - left, plot.height()), tint)

    def _paint_curve(self, painter: QPainter, plot: QRectF, course: Course) -> None:
        theme = self._ui.theme
        low, high = _ends(course)
        span = (high - low) or 1.0
        count = len(course.low)
        xs = plot.left() + (np.arange(count) + 0.5) / count * plot.width()
        tops = plot.bottom() - (course.high - low) / span * plot.height()
        bottoms = plot.bottom() - (course.low - low) / span * plot.height()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("accent"), theme.line_px(1)))
        known = np.isfinite(tops) & np.isfinite(bottoms)
        if np.array_equal(course.low, course.high, equal_nan=True):
            for start, end in _stretches(known):
                points = [QPointF(xs[i], tops[i]) for i in range(start, end)]
                painter.drawPolyline(QPolygonF(points))
        else:
            for i in np.flatnonzero(known).tolist():
                painter.drawLine(QPointF(xs[i], tops[i]), QPointF(xs[i], bottoms[i] + 0.5))
        painter.restore()

    def _paint_words(self, painter: QPainter, plot: QRectF, area: QRectF, course: Course) -> None:
        theme, px = self._ui.theme, self._ui.theme.px
        number = self._ui.language.translator.number
        low, high = _ends(course)
        painter.setFont(theme.font("caption_strong"))
        painter.setPen(theme.color("text"))
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        middle = Qt.AlignmentFlag.AlignVCenter
        above = QRectF(area.left(), area.top(), area.width(), px(_AXIS))
        painter.drawText(above, left | middle, course.name)
        painter.setFont(theme.font("axis"))
        painter.setPen(theme.color("text3"))
        painter.drawText(above, right | middle, f"{number(low)} … {number(high)}")
        foot = QRectF(area.left(), area.bottom() - px(_AXIS), area.width(), px(_AXIS))
        painter.drawText(foot, left | middle, course.first)
        painter.drawText(foot, right | middle, course.last)
        for name, begin, end in course.parts:
            words = self._ui(PARTS[name])
            box = QRectF(
                foot.left() + begin * foot.width(),
                foot.top(),
                (end - begin) * foot.width(),
                px(_AXIS),
            )
            room = painter.fontMetrics().horizontalAdvance(words)
            ends = painter.fontMetrics().horizontalAdvance(course.last) + px(8)
            free = box.adjusted(0, 0, -max(0.0, box.right() - (foot.right() - ends)), 0)
            if name == "train":
                free = box
            if room + px(4) <= free.width():
                painter.drawText(free, Qt.AlignmentFlag.AlignCenter, words)


def _ends(course: Course) -> tuple[float, float]:
    if not np.isfinite(course.low).any():
        return 0.0, 1.0
    return float(np.nanmin(course.low)), float(np.nanmax(course.high))


def _stretches(known: np.ndarray) -> list[tuple[int, int]]:
    """Return begin and end of the stretches without gaps."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], known, [False]]).astype(np.int8)))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True) if b - a > 1]
