"""A card with the numbers behind a tile, channel by channel."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.gui.plots.table_twin import TableData, TableTwin
from nnstudio.gui.widgets.buttons import ToolButton
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.gui.widgets.popover import PopoverCard
from nnstudio.gui.widgets.ui import Ui

VALUES = QT_TRANSLATE_NOOP("plots", "Values")
CHANNEL = QT_TRANSLATE_NOOP("plots", "input channel {number} of {count}")
BEFORE = QT_TRANSLATE_NOOP("plots", "Previous input channel")
AFTER = QT_TRANSLATE_NOOP("plots", "Next input channel")
_MOST_ROWS = 9


class ValuesCard(PopoverCard):
    """Shows the weights of a filter or neuron as a table.

    Args:
        ui: look and language.
        parent: owner.
    """

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(ui, plain(""), None, width=300, parent=parent)
        self._values: NDArray[Any] = np.zeros((1, 1, 1), dtype=np.float32)
        self._channel = 0
        self._bar = QWidget(self)
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(0, 0, 0, 0)
        self._before = ToolButton(ui, "chevron-left", BEFORE, parent=self._bar)
        self._after = ToolButton(ui, "chevron-right", AFTER, parent=self._bar)
        self._label = TextLabel(ui, None, role="caption", tone="text2", parent=self._bar)
        row.addWidget(self._before)
        row.addWidget(self._label)
        row.addWidget(self._after)
        row.addStretch(1)
        self.table = TableTwin(ui, VALUES, self)
        self.table.horizontalHeader().hide()
        self.body.addWidget(self._bar)
        self.body.addWidget(self.table)
        self._before.clicked.connect(self._on_before)
        self._after.clicked.connect(self._on_after)

    def set_values(self, title: Text, note: Text | None, values: NDArray[Any]) -> None:
        """Show numbers.

        Args:
            title: what they are, e.g. "Filter 3".
            note: a line below it, e.g. the bias.
            values: (channel, row, column).
        """
        self._values = values
        self._channel = min(self._channel, len(values) - 1)
        self.set_content(title, note)
        self._show()

    def _show(self) -> None:
        count = len(self._values)
        self._bar.setVisible(count > 1)
        self._label.set_text(CHANNEL.format(number=self._channel + 1, count=count))
        self._before.setEnabled(self._channel > 0)
        self._after.setEnabled(self._channel < count - 1)
        matrix = self._values[self._channel]
        if matrix.shape[0] == 1 and matrix.shape[1] > 8:  # a long row reads better downwards
            numbers = [(index + 1, float(value)) for index, value in enumerate(matrix[0])]
            self.table.set_data(TableData((plain(""), plain("")), numbers))
        else:
            rows = [[float(value) for value in line] for line in matrix]
            self.table.set_data(TableData(tuple(plain("") for _ in matrix[0]), rows))
        shown = min(_MOST_ROWS, self.table.model_of_data.rowCount())
        height = self.table.verticalHeader().defaultSectionSize() * max(1, shown)
        bar = self.table.horizontalScrollBar().sizeHint().height()
        self.table.setFixedHeight(height + bar)

    def _on_before(self) -> None:
        self._channel -= 1
        self._show()

    def _on_after(self) -> None:
        self._channel += 1
        self._show()
