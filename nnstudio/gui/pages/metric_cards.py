"""The row of metric cards: each figure with its 95 % interval and of what it speaks."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.gui.pages.figures import figure, interval_text
from nnstudio.gui.terms import Terms
from nnstudio.gui.widgets.flow import CardGridLayout, FlowLayout
from nnstudio.gui.widgets.ground import set_ground
from nnstudio.gui.widgets.heading import Separator
from nnstudio.gui.widgets.labels import ElidedLabel, TextLabel
from nnstudio.gui.widgets.ui import Ui
from nnstudio.train.job import Evaluation

NAMES: dict[str, tuple[str, Text]] = {
    "accuracy": ("accuracy", QT_TRANSLATE_NOOP("results", "Accuracy")),
    "f1_macro": ("f1", QT_TRANSLATE_NOOP("results", "F1 (macro mean)")),
    "loss": ("loss", QT_TRANSLATE_NOOP("results", "Loss")),
    "mae": ("mae", QT_TRANSLATE_NOOP("results", "MAE, mean error")),
    "rmse": ("rmse", QT_TRANSLATE_NOOP("results", "RMSE")),
    "r2": ("r2", QT_TRANSLATE_NOOP("results", "R²")),
}
BELOW: dict[str, Text] = {
    "f1_macro": QT_TRANSLATE_NOOP("results", "mean of all classes"),
    "loss": QT_TRANSLATE_NOOP("results", "smaller is better"),
    "mae": QT_TRANSLATE_NOOP("results", "off by so much on average"),
    "rmse": QT_TRANSLATE_NOOP("results", "large errors count more"),
    "r2": QT_TRANSLATE_NOOP("results", "1 is perfect, 0 is the mean alone"),
}
RIGHT_OF = QT_TRANSLATE_NOOP("results", "{right} of {items} right")
WEAKEST = QT_TRANSLATE_NOOP("results", "Weakest class: “{name}”")
FOUND = QT_TRANSLATE_NOOP("results", "recall: found among {items}")
_SMALLEST = 150  # width of a card


class MetricCards(QWidget):
    """Cards for the metrics of an evaluation.

    Args:
        ui: look and language.
        terms: explains the metrics.
        parent: owner.
    """

    def __init__(self, ui: Ui, terms: Terms, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui, self._terms = ui, terms
        set_ground(self, "surface")
        self._grid = CardGridLayout(self, gap=0)
        self._grid.setContentsMargins(0, 0, 0, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._cards: list[QWidget] = []

    def set_evaluation(self, result: Evaluation | None) -> None:
        """Show the metrics of an evaluation."""
        for card in self._cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = []
        if result is None:
            return
        # The leading metric comes first, the loss last: people compare metrics, nets learn a loss.
        names = sorted((n for n in result.metrics if n in NAMES), key=lambda name: name == "loss")
        for name in names:
            self._add(self._metric(name, result))
            if name == names[0] and result.per_class:
                self._add(self._weakest(result))
        self._grid.set_most(len(self._cards))
        self._grid.set_smallest(self._ui.theme.px(_SMALLEST))

    def _add(self, card: QWidget) -> None:
        self._grid.addWidget(card)
        self._cards.append(card)

    def _metric(self, name: str, result: Evaluation) -> QWidget:
        term, label = NAMES[name]
        value = result.metrics[name]
        below = BELOW.get(name)
        if name == "accuracy":
            right = round(value * result.items)
            below = RIGHT_OF.format(right=right, items=result.items)
        interval = result.intervals.get(name)
        words = figure(name, value, interval)
        return self._card(term, label, words, interval_text(name, value, interval), below)

    def _weakest(self, result: Evaluation) -> QWidget:
        weakest = min(result.per_class, key=lambda entry: entry.recall)
        label = WEAKEST.format(name=plain(weakest.name))
        value = figure("accuracy", weakest.recall, weakest.recall_interval)
        interval = interval_text("accuracy", weakest.recall, weakest.recall_interval)
        return self._card("", label, value, interval, FOUND.format(items=weakest.items))

    def _card(
        self, term: str, label: Text, value: Text, interval: Text | None, below: Text | None
    ) -> QWidget:
        ui = self._ui
        card = QWidget()
        if term:
            head: QWidget = self._terms.label(
                ui, term, label, tone="text2", compact=True, parent=card
            )
        else:
            head = ElidedLabel(ui, label, role="caption", tone="text2", parent=card)
        figures = FlowLayout(gap=ui.theme.px(8), line_gap=0)  # the interval may go below
        figures.addWidget(ElidedLabel(ui, value, role="metric", parent=card))
        if interval is not None:
            figures.addWidget(TextLabel(ui, interval, role="control", tone="text3", parent=card))
        column = QVBoxLayout()
        edge = ui.theme.px(16)
        column.setContentsMargins(edge, ui.theme.px(10), edge, ui.theme.px(10))
        column.setSpacing(ui.theme.px(2))
        column.addWidget(head, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(figures)
        column.addWidget(ElidedLabel(ui, below, role="caption", tone="text3", parent=card))
        column.addStretch(1)
        row = QHBoxLayout(card)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(column, 1)
        row.addWidget(Separator(Qt.Orientation.Vertical))
        return card
