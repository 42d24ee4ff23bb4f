"""The answer of a net in words and as bars, one for each class."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, TextList, plain
from nnstudio.gui.widgets.labels import State, StatusLabel, TextLabel
from nnstudio.gui.widgets.ui import Ui

ANSWER = QT_TRANSLATE_NOOP("panel.try_it", "Answer {name} with {share}")
VALUE = QT_TRANSLATE_NOOP("panel.try_it", "Answer {value}")
NAMED_VALUE = QT_TRANSLATE_NOOP("panel.try_it", "{name} {value}")
RIGHT = QT_TRANSLATE_NOOP("panel.try_it", "right, it is {name}")
WRONG = QT_TRANSLATE_NOOP("panel.try_it", "wrong, it is {name}")
TRUTH = QT_TRANSLATE_NOOP("panel.try_it", "the data say {value}")
OVER = QT_TRANSLATE_NOOP("panel.try_it", "over {share}")
BAR = QT_TRANSLATE_NOOP("panel.try_it", "{name}: {share}")
BARS = QT_TRANSLATE_NOOP("panel.try_it", "Probability of each class")
_MOST_BARS = 12
_OVER = 0.999


@dataclass(frozen=True)
class Answer:
    """What a net says.

    Args:
        names: of the classes, or of the predicted numbers.
        values: probabilities, or the numbers.
        truth: what the data say: a class, or numbers; None for an own sample.
        classes: whether it is a class.
    """

    names: tuple[str, ...]
    values: tuple[float, ...]
    truth: tuple[float, ...] | int | None
    classes: bool

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
        self.bars = AnswerBars(ui, self)
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


class AnswerBars(QWidget):
    """A bar for each class, the answer in the accent colour.

    Args:
        ui: look and language.
        parent: owner.
    """

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._rows: list[tuple[str, float, bool, bool]] = []  # name, share, answer, truth
        self._answer: Answer | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        ui.follow(self)

    @property
    def names(self) -> tuple[str, ...]:
        """The classes that have a bar, from top to bottom."""
        return tuple(row[0] for row in self._rows)

    def show_answer(self, answer: Answer) -> None:
        """Show the probabilities: all in their order, or the largest of very many."""
        self._answer = answer
        order = list(range(len(answer.names)))
        if len(order) > _MOST_BARS:
            order = sorted(order, key=lambda index: -answer.values[index])[:_MOST_BARS]
        truth = answer.truth if isinstance(answer.truth, int) else -1
        self._rows = [
            (answer.names[i], answer.values[i], i == answer.best, i == truth) for i in order
        ]
        self.retranslate()
        self.updateGeometry()
        self.update()

    def retranslate(self) -> None:
        """Tell screen readers the three most probable classes."""
        self.setAccessibleName(self._ui(BARS))
        best = sorted(self._rows, key=lambda row: -row[1])[:3]
        texts = tuple(BAR.format(name=plain(name), share=_share(share)) for name, share, *_ in best)
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
        theme = self._ui.theme
        painter = QPainter(self)
        metrics = QFontMetricsF(theme.font("caption_strong"))  # the widest letters in use
        widest = max(metrics.horizontalAdvance(name) for name, *_ in self._rows)
        names = min(widest, self.width() * 0.4)
        widest_share = max(
            metrics.horizontalAdvance(self._ui(_share(s))) for _, s, *_ in self._rows
        )
        shares = 1.1 * widest_share + theme.px(6)  # the answer stands in strong letters
        gap = theme.px(8)
        height = min(self.height() / len(self._rows), float(theme.px(24)))
        bar_room = max(theme.px(20), self.width() - names - shares - 2 * gap)
        bar_room = min(bar_room, theme.px(420))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        strong = theme.font("caption_strong")
        for row, (name, share, chosen, true) in enumerate(self._rows):
            top = row * height
            painter.setFont(strong if chosen or true else theme.font("caption"))
            painter.setPen(theme.color("text" if chosen or true else "text2"))
            short = metrics.elidedText(name, Qt.TextElideMode.ElideRight, names)
            painter.drawText(QRectF(0, top, names, height), right, short)
            track = QRectF(names + gap, top + height * 0.2, bar_room, max(2.0, height * 0.6))
            painter.fillRect(track, theme.color("surface2"))
            filled = QRectF(track)
            filled.setWidth(max(1.0, track.width() * min(1.0, max(0.0, share))))
            painter.fillRect(filled, theme.color("accent_fill" if chosen else "line2"))
            words = self._ui(_share(share))
            painter.drawText(QRectF(track.right() + gap, top, shares, height), left, words)

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
    if truth is None:
        return "neutral", None
    if isinstance(truth, int):
        right = truth == answer.best
        text = RIGHT if right else WRONG
        return ("ok" if right else "warn"), text.format(name=plain(answer.names[truth]))
    values = TextList(tuple(Number(value) for value in truth), " · ")
    return "neutral", TRUTH.format(value=values)
