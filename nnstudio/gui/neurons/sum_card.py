"""The sum behind one neuron's answer with real numbers; its weights can be typed here."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, plain
from nnstudio.gui.neurons.small_net import FUNCTIONS, activate
from nnstudio.gui.widgets.buttons import ToolButton
from nnstudio.gui.widgets.heading import Heading, Separator
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.gui.widgets.number_field import NumberField
from nnstudio.gui.widgets.painting import paint_card
from nnstudio.gui.widgets.ui import Ui

TITLE = QT_TRANSLATE_NOOP("neurons", "Show the sum: neuron {name}")
CLOSE = QT_TRANSLATE_NOOP("neurons", "Close")
BIAS = QT_TRANSLATE_NOOP("neurons", "bias")
SUM = QT_TRANSLATE_NOOP("neurons", "sum z")
WEIGHT_OF = QT_TRANSLATE_NOOP("neurons", "Weight from {source} to {target}")
BIAS_OF = QT_TRANSLATE_NOOP("neurons", "Bias of {target}")
RESULT = QT_TRANSLATE_NOOP("neurons", "{name} = {function}({sum}) = {value}")
RESULT_PLAIN = QT_TRANSLATE_NOOP("neurons", "{name} = {value}")
_SHADOW = 4


@dataclass(frozen=True)
class NeuronSum:
    """What a neuron adds up.

    Args:
        name: of the neuron.
        sources: names of what enters.
        inputs: their values for the marked sample.
        weights: one for each.
        bias: None where there is none.
        function: behind the sum, e.g. "tanh"; "" for none.
        value: what the net gives.
    """

    name: str
    sources: tuple[str, ...]
    inputs: tuple[float, ...]
    weights: tuple[float, ...]
    bias: float | None
    function: str
    value: float

    @property
    def products(self) -> tuple[float, ...]:
        """Each input times its weight."""
        return tuple(x * w for x, w in zip(self.inputs, self.weights, strict=True))

    @property
    def total(self) -> float:
        """The sum behind the activation."""
        return sum(self.products) + (self.bias or 0.0)


class SumCard(QWidget):
    """Rows of input times weight, the bias, the sum, and the activation's curve with a dot.

    Args:
        ui: look and language.
        parent: the view over which it floats.

    Signals:
        weight_typed: (number of the input, new weight); -1 is the bias.
        closed: the person closed it.
    """

    weight_typed = Signal(int, float)
    closed = Signal()

    def __init__(self, ui: Ui, parent: QWidget) -> None:
        super().__init__(parent)
        self._ui = ui
        self._sum: NeuronSum | None = None
        self.fields: list[NumberField] = []
        self._cells: list[tuple[TextLabel, TextLabel, TextLabel]] = []
        self._close = ToolButton(ui, "close", CLOSE, icon_size=14)
        self._head = Heading(ui, plain(""), margins=False, role="card", actions=(self._close,))
        self._page = QWidget()
        self._grid = QGridLayout(self._page)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._page)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._total_label = TextLabel(ui, SUM, role="control")
        self._total = TextLabel(ui, None, role="control_strong")
        self.result = TextLabel(ui, None, role="control_strong", tone="accent", wrap=True)
        self.curve = ActivationCurve(ui)
        foot = QHBoxLayout()
        foot.addWidget(self._total_label)
        foot.addStretch(1)
        foot.addWidget(self._total)
        left = QVBoxLayout()
        left.addWidget(self._scroll, 1)
        left.addWidget(Separator())
        left.addLayout(foot)
        right = QVBoxLayout()
        right.addWidget(self.result)
        right.addWidget(self.curve, 1)
        self._body = QHBoxLayout()
        self._body.addLayout(left, 1)
        self._body.addLayout(right)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._head)
        self._column.addLayout(self._body, 1)
        self._close.clicked.connect(self.closed)
        self.hide()
        ui.follow(self)

    @property
    def shown(self) -> NeuronSum | None:
        """What is shown."""
        return self._sum

    def show_sum(self, found: NeuronSum, *, editable: bool) -> None:
        """Show a neuron's sum.

        Args:
            found: its numbers.
            editable: whether weights can be typed; not while a training runs.
        """
        before = self._sum
        self._sum = found
        same = before is not None and (before.name, before.sources) == (found.name, found.sources)
        if not same or (before is not None and (before.bias is None) != (found.bias is None)):
            self._build(found)
        self._fill(found, editable)

    def retranslate(self) -> None:
        """Write the numbers again."""
        if self._sum is not None:
            self._fill(self._sum, not self.fields or not self.fields[0].line_edit.isReadOnly())

    def restyle(self) -> None:
        """Take margins from the theme."""
        px = self._ui.theme.px
        self._column.setContentsMargins(px(16), px(6), px(16), px(12 + _SHADOW))
        self._column.setSpacing(px(2))
        self._body.setSpacing(px(16))
        self.curve.setFixedWidth(px(150))
        self.result.setFixedWidth(px(150))
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(3))
        self.update()

    def _build(self, found: NeuronSum) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.fields, self._cells = [], []
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for row, source in enumerate(found.sources):
            value, product = self._number(), self._number(strong=True)
            times = TextLabel(self._ui, plain("×"), role="control", tone="text3")
            label = WEIGHT_OF.format(source=plain(source), target=plain(found.name))
            field = self._field(label, row)
            equals = TextLabel(self._ui, plain("="), role="control", tone="text3")
            name = TextLabel(self._ui, plain(source), role="control", tone="text2")
            for column, widget in enumerate((name, value, times, field, equals, product)):
                across = right if widget in (value, product) else Qt.AlignmentFlag.AlignVCenter
                self._grid.addWidget(widget, row, column, across)
            self._cells.append((value, equals, product))
        row = len(found.sources)
        if found.bias is not None:
            name = TextLabel(self._ui, BIAS, role="control", tone="text2")
            product = self._number(strong=True)
            field = self._field(BIAS_OF.format(target=plain(found.name)), -1)
            self._grid.addWidget(name, row, 0, 1, 3, Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(field, row, 3)
            self._grid.addWidget(product, row, 5, right)
            self._cells.append((product, product, product))
        self._grid.setRowStretch(row + 1, 1)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(5, 1)

    def _fill(self, found: NeuronSum, editable: bool) -> None:
        self._head.set_title(TITLE.format(name=plain(found.name)))
        for row, (value, weight, product) in enumerate(
            zip(found.inputs, found.weights, found.products, strict=True)
        ):
            self._cells[row][0].set_text(_three(value))
            self._cells[row][2].set_text(_three(product))
            self._write(self.fields[row], weight, editable)
        if found.bias is not None:
            self._write(self.fields[-1], found.bias, editable)
            self._cells[-1][0].set_text(_three(found.bias))
        self._total.set_text(_three(found.total))
        self.result.set_text(_result(found))
        self.curve.set_dot(found.function, found.total, found.value)
        words = f"{self._ui(_result(found))}"
        self.setAccessibleName(self._ui(TITLE.format(name=plain(found.name))))
        self.setAccessibleDescription(words)

    def _write(self, field: NumberField, value: float, editable: bool) -> None:
        field.set_read_only(not editable)
        if not field.line_edit.hasFocus() or not field.line_edit.isModified():
            field.set_value(float(f"{value:.4g}") if math.isfinite(value) else 0.0)

    def _number(self, *, strong: bool = False) -> TextLabel:
        return TextLabel(self._ui, None, role="control_strong" if strong else "control")

    def _field(self, label: Text, number: int) -> NumberField:
        field = NumberField(self._ui, label, hint=plain(""), step=0.1)
        field.setFixedWidth(self._ui.theme.px(74))
        field.value_committed.connect(lambda value: self.weight_typed.emit(number, float(value)))
        self.fields.append(field)
        return field

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect()).adjusted(0, 0, 0, -self._ui.theme.px(_SHADOW))
        paint_card(painter, rect, self._ui.theme, border="accent_border", shadow=True)

    def sizeHint(self) -> QSize:
        px = self._ui.theme.px
        rows = len(self.fields) if self.fields else 3
        return QSize(px(448), px(104) + min(rows, 7) * px(31))


class ActivationCurve(QWidget):
    """The activation as a small curve with the neuron's place on it.

    Args:
        ui: look and language.
        parent: owner.
    """

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._function, self._sum, self._value = "", 0.0, 0.0
        ui.follow(self)

    def set_dot(self, function: str, total: float, value: float) -> None:
        """Draw a function and the point (sum, value)."""
        self._function, self._sum, self._value = function, total, value
        self.update()

    def retranslate(self) -> None:
        """Nothing to write."""

    def restyle(self) -> None:
        """Draw again in the colours of now."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._function not in ("", *FUNCTIONS) or not math.isfinite(self._sum):
            return  # softmax depends on the other neurons, too
        theme = self._ui.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        reach = max(3.0, 1.3 * abs(self._sum))
        z = np.linspace(-reach, reach, 81)
        y = np.asarray(activate(self._function, z), dtype=np.float64)
        top = max(1.0, float(np.abs(y).max()), abs(self._value)) * 1.1
        rect = QRectF(self.rect()).adjusted(4, 4, -4, -4)

        def place(a: float, b: float) -> QPointF:
            across = rect.left() + (a + reach) / (2 * reach) * rect.width()
            return QPointF(across, rect.center().y() - b / top * rect.height() / 2)

        painter.setPen(QPen(theme.color("line2"), 1))
        painter.drawLine(place(-reach, 0), place(reach, 0))
        painter.drawLine(place(0, -top), place(0, top))
        painter.setPen(QPen(theme.color("text2"), 1.4))
        painter.drawPolyline(QPolygonF([place(a, b) for a, b in zip(z, y, strict=True)]))
        dashed = QPen(theme.color("accent"), 1, Qt.PenStyle.DashLine)
        dot = place(self._sum, self._value)
        painter.setPen(dashed)
        painter.drawLine(dot, place(self._sum, 0))
        painter.drawLine(dot, place(0, self._value))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent"))
        painter.drawEllipse(dot, theme.px(3.5), theme.px(3.5))

    def sizeHint(self) -> QSize:
        px = self._ui.theme.px
        return QSize(px(150), px(90))

    def minimumSizeHint(self) -> QSize:
        px = self._ui.theme.px
        return QSize(px(90), px(50))


def _three(value: float) -> Text:
    return Text("", "{value}", (("value", Number(value, 3)),))


def _result(found: NeuronSum) -> Text:
    value = Number(found.value, 3)
    if not found.function:
        return RESULT_PLAIN.format(name=plain(found.name), value=value)
    return RESULT.format(
        name=plain(found.name),
        function=plain(found.function),
        sum=Number(found.total, 3),
        value=value,
    )
