"""The answer of a net in words and as bars, one for each class."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, TextList, plain
from nnstudio.gui.data_browser.look import class_token, paint_mark
from nnstudio.gui.widgets.labels import State, StatusLabel, TextLabel
from nnstudio.gui.widgets.ui import Ui

ANSWER = QT_TRANSLATE_NOOP("panel.try_it", "Answer {name} with {share}")
VALUE = QT_TRANSLATE_NOOP("panel.try_it", "Answer {value}")
NAMED_VALUE = QT_TRANSLATE_NOOP("panel.try_it", "{name} {value}")
RIGHT = QT_TRANSLATE_NOOP("panel.try_it", "right, it is {name}")
WRONG = QT_TRANSLATE_NOOP("panel.try_it", "wrong, it is {name}")
TRUTH = QT_TRANSLATE_NOOP("panel.try_it", "the data say {value}")
NOTHING_KNOWN = QT_TRANSLATE_NOOP("panel.try_it", "no known word: no real answer")
OVER = QT_TRANSLATE_NOOP("panel.try_it", "over {share}")
BAR = QT_TRANSLATE_NOOP("panel.try_it", "{name}: {share}")
BARS = QT_TRANSLATE_NOOP("panel.try_it", "Probability of each class")
_MOST_BARS = 12
_MARK, _WIDEST_BAR = 8, 420
_OVER = 0.999


@dataclass(frozen=True)
class Answer:
    """What a net says.

    Args:
        names: of the classes, or of the predicted numbers.
        values: probabilities, or the numbers.
        truth: what the data say: a class, or numbers; None for an own sample.
        classes: whether it is a class.
        known: whether the net knows any word of a text; without one the answer is none.
    """

    names: tuple[str, ...]
    values: tuple[float, ...]
    truth: tuple[float, ...] | int | None
    classes: bool
    known: bool = True

    @property
    def best(self) -> int:
        """The class with the highest probability."""
        return int(np.argmax(self.values))


class AnswerView(QWidget):
    """Headline, right or wrong, and bars.

    Args:
        ui: look and language.
        parent: owner.
    """

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self.answer: Answer | None = None
        self.headline = TextLabel(ui, None, role="section", parent=self)
        self.verdict = StatusLabel(ui, "neutral", plain(""), role="control", parent=self)
        self.bars = AnswerBars(ui, parent=self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.headline)
        self._column.addWidget(self.verdict)
        self._column.addWidget(self.bars, 100)
        self._column.addStretch(1)
        ui.follow(self)

    def show_answer(self, answer: Answer) -> None:
        """Show what the net says."""
        self.answer = answer
        self.headline.set_text(_headline(answer))
        state, verdict = _verdict(answer)
        self.verdict.setVisible(verdict is not None)
        if verdict is not None:
            self.verdict.set_state(state, verdict)
        self.bars.setVisible(answer.classes)
        self.bars.show_answer(answer)

    def retranslate(self) -> None:
        """Nothing of its own; the parts follow."""

    def restyle(self) -> None:
        """Take gaps from the theme."""
        self._column.setSpacing(self._ui.theme.px(4))


@dataclass(frozen=True)
class _Row:
    """A class with its number, its probability, and whether it is the answer or the truth."""

    number: int
    name: str
    share: float
    chosen: bool
    true: bool


class AnswerBars(QWidget):
    """A bar for each class, the answer in the accent colour.

    Args:
        ui: look and language.
        marked: give each class its own colour and mark instead, as in lists of items.
        parent: owner.
    """

    def __init__(self, ui: Ui, *, marked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._marked = marked
        self._rows: list[_Row] = []
        self._answer: Answer | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        ui.follow(self)

    @property
    def names(self) -> tuple[str, ...]:
        """The classes that have a bar, from top to bottom."""
        return tuple(row.name for row in self._rows)

    def show_answer(self, answer: Answer) -> None:
        """Show the probabilities: all in their order, or the largest of very many."""
        self._answer = answer
        order = list(range(len(answer.names)))
        if len(order) > _MOST_BARS:
            order = sorted(order, key=lambda index: -answer.values[index])[:_MOST_BARS]
        truth = answer.truth if isinstance(answer.truth, int) else -1
        self._rows = [
            _Row(i, answer.names[i], answer.values[i], i == answer.best, i == truth) for i in order
        ]
        self.retranslate()
        self.updateGeometry()
        self.update()

    def retranslate(self) -> None:
        """Tell screen readers the three most probable classes."""
        self.setAccessibleName(self._ui(BARS))
        best = sorted(self._rows, key=lambda row: -row.share)[:3]
        texts = tuple(BAR.format(name=plain(row.name), share=_share(row.share)) for row in best)
        self.setAccessibleDescription(
            self._ui(Text("", "{list}", (("list", TextList(texts)),))) if texts else ""
        )
        self.update()

    def restyle(self) -> None:
        """Draw again in the colours of now."""
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._rows:
            return
        theme, gap = self._ui.theme, self._ui.theme.px(8)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetricsF(theme.font("caption_strong"))  # the widest letters in use
        widest = max(metrics.horizontalAdvance(row.name) for row in self._rows)
        mark = theme.px(_MARK + 6) if self._marked else 0
        names = min(widest + mark, self.width() * 0.4)
        widest = max(metrics.horizontalAdvance(self._ui(_share(r.share))) for r in self._rows)
        shares = 1.1 * widest + theme.px(6)  # the answer stands in strong letters
        height = min(self.height() / len(self._rows), float(theme.px(24)))
        bar_room = max(theme.px(20), self.width() - names - shares - 2 * gap)
        bar_room = min(bar_room, theme.px(_WIDEST_BAR))
        side = Qt.AlignmentFlag.AlignLeft if self._marked else Qt.AlignmentFlag.AlignRight
        for place, row in enumerate(self._rows):
            top = place * height
            strong = row.chosen or row.true
            painter.setFont(theme.font("caption_strong" if strong else "caption"))
            painter.setPen(theme.color("text" if strong else "text2"))
            short = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, names - mark)
            box = QRectF(mark, top, names - mark, height)
            painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, short)
            track = QRectF(names + gap, top + height * 0.2, bar_room, max(2.0, height * 0.6))
            painter.fillRect(track, theme.color("surface2"))
            filled = QRectF(track)
            filled.setWidth(max(1.0, track.width() * min(1.0, max(0.0, row.share))))
            painter.fillRect(filled, theme.color(self._token(row)))
            words = self._ui(_share(row.share))
            box = QRectF(track.right() + gap, top, shares, height)
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, left, words)
            if self._marked:
                edge = float(theme.px(_MARK))
                shape = QRectF(0, top + (height - edge) / 2, edge, edge)
                paint_mark(painter, shape, theme.color(self._token(row)), row.number)

    def _token(self, row: _Row) -> str:
        if self._marked:
            return class_token(row.number)
        return "accent_fill" if row.chosen else "line2"

    def sizeHint(self) -> QSize:
        px = self._ui.theme.px
        return QSize(px(300), px(18) * max(2, len(self._rows)))

    def minimumSizeHint(self) -> QSize:
        px = self._ui.theme.px
        return QSize(px(160), px(11) * max(2, len(self._rows)))


def _share(value: float) -> Text:
    """Return a probability in words; no net is quite sure, so 100 % is not claimed."""
    if value > _OVER:
        return OVER.format(share=Number(_OVER, 1, percent=True))
    digits = 1 if value >= 0.995 or value < 0.01 else 0
    return Text("", "{share}", (("share", Number(value, digits, percent=True)),))


def _headline(answer: Answer) -> Text:
    if answer.classes:
        best = answer.best
        return ANSWER.format(name=plain(answer.names[best]), share=_share(answer.values[best]))
    if len(answer.values) == 1:
        return VALUE.format(value=Number(answer.values[0]))
    parts = tuple(
        NAMED_VALUE.format(name=plain(name), value=Number(value))
        for name, value in zip(answer.names, answer.values, strict=True)
    )
    return Text("", "{list}", (("list", TextList(parts, " · ")),))


def _verdict(answer: Answer) -> tuple[State, Text | None]:
    truth = answer.truth
    if not answer.known:
        return "warn", NOTHING_KNOWN
    if truth is None:
        return "neutral", None
    if isinstance(truth, int):
        right = truth == answer.best
        text = RIGHT if right else WRONG
        return ("ok" if right else "warn"), text.format(name=plain(answer.names[truth]))
    values = TextList(tuple(Number(value) for value in truth), " · ")
    return "neutral", TRUTH.format(value=values)
