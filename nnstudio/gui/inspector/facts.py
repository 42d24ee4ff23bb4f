"""Shapes and sizes of a layer as rows of term and value."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, TextArg, TextList, plain
from nnstudio.compile.report import NodeReport
from nnstudio.gui.terms import Terms
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.gui.widgets.ui import Ui
from nnstudio.layers.spec import LayerSpec, Weight

INPUT = QT_TRANSLATE_NOOP("inspector", "Input")
OUTPUT = QT_TRANSLATE_NOOP("inspector", "Output")
PARAMETERS = QT_TRANSLATE_NOOP("inspector", "Parameters")
MACS = QT_TRANSLATE_NOOP("inspector", "Multiply-adds")
UNKNOWN = QT_TRANSLATE_NOOP("inspector", "not known yet")
_PRODUCT_LIMIT = 3


@dataclass(frozen=True)
class Fact:
    """One row: a glossary id (or "" for a plain word), its words, the value."""

    term: str
    label: Text
    value: Text
    strong: bool = False


def node_facts(spec: LayerSpec, report: NodeReport | None) -> list[Fact]:
    """Return what is known about a node."""
    facts: list[Fact] = []
    if spec.role != "input":
        shapes = report.inputs if report is not None else ()
        words = TextList(tuple(_shape(shape) for shape in shapes), "; ")
        value = Text("", "{list}", (("list", words),)) if shapes else UNKNOWN
        facts.append(Fact("shape", INPUT, value))
    if spec.role != "output":
        output = report.output if report is not None else None
        facts.append(Fact("shape", OUTPUT, _shape(output), strong=True))
    if spec.role == "layer":
        count = report.parameters if report is not None else None
        weights = report.weights if report is not None else ()
        facts.append(Fact("parameter", PARAMETERS, _parameters(count, weights)))
        macs = report.macs if report is not None else None
        facts.append(Fact("multiply_adds", MACS, UNKNOWN if macs is None else _number(macs)))
    return facts


def _shape(shape: Shape | None) -> Text:
    if shape is None:
        return UNKNOWN
    return plain(" × ".join("?" if size is None else str(size) for size in shape.sizes) or "1")


def _parameters(count: int | None, weights: tuple[Weight, ...]) -> Text:
    """Return the count, as a sum of products where that is short: "16·9 + 16 = 160"."""
    if count is None:
        return UNKNOWN
    trainable = [weight for weight in weights if weight.trainable]
    if 0 < len(trainable) <= 2 and count:
        products = [_product(weight) for weight in trainable]
        args: tuple[tuple[str, TextArg], ...] = (
            ("sum", " + ".join(products)),
            ("count", count),
        )
        return Text("", "{sum} = {count}", args)
    return _number(count)


def _product(weight: Weight) -> str:
    if len(weight.shape) <= 1:
        return str(weight.count)
    rest = 1
    for size in weight.shape[1:]:
        rest *= size
    return f"{weight.shape[0]}·{rest}"


def _number(value: int) -> Text:
    return Text("", "{value}", (("value", value),))


class FactsTable(QWidget):
    """A heading and rows of term and value.

    Args:
        ui: look and language.
        terms: explains the labels.
        title: the heading.
        parent: owner.
    """

    def __init__(self, ui: Ui, terms: Terms, title: Text, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui, self._terms = ui, terms
        self._rows: dict[str, tuple[QWidget, TextLabel]] = {}
        self._facts: list[Fact] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(TextLabel(ui, title, role="heading", parent=self))
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        column.addLayout(self._grid)
        ui.follow(self)

    def set_facts(self, facts: list[Fact]) -> None:
        """Show other facts; rows stay where their labels are the same."""
        wanted = [fact.label.source for fact in facts]
        if list(self._rows) != wanted:
            self._rebuild(facts)
        for fact in facts:
            value = self._rows[fact.label.source][1]
            value.set_role("control_strong" if fact.strong else "control")
            value.set_text(fact.value)

    def _rebuild(self, facts: list[Fact]) -> None:
        for label, value in self._rows.values():
            for widget in (label, value):
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self._rows = {}
        for row, fact in enumerate(facts):
            label = self._terms.label(
                self._ui, fact.term, fact.label, role="control", tone="text2", parent=self
            )
            value = TextLabel(self._ui, fact.value, role="control", wrap=True, parent=self)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(value, row, 1)
            self._rows[fact.label.source] = (label, value)

    def retranslate(self) -> None:
        """The rows follow the language themselves."""

    def restyle(self) -> None:
        """Take gaps from the theme."""
        theme = self._ui.theme
        self._grid.setColumnMinimumWidth(0, theme.px(96))
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(2))
