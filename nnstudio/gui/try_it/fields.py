"""Fields for the columns of a table: one sample, typed."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from nnstudio.base.text import plain
from nnstudio.data.columns import Column
from nnstudio.gui.widgets.choice_field import ChoiceField
from nnstudio.gui.widgets.flow import GridOfCards
from nnstudio.gui.widgets.labels import ElidedLabel
from nnstudio.gui.widgets.number_field import NumberField
from nnstudio.gui.widgets.ui import Ui


class SampleFields(QScrollArea):
    """A field for each column.

    Args:
        ui: look and language.
        parent: owner.

    Signals:
        edited: a person changed a value.
    """

    edited = Signal()

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._columns: tuple[Column, ...] = ()
        self.fields: list[NumberField | ChoiceField] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._grid = GridOfCards(ui, smallest=112, gap=8)
        self.setWidget(self._grid)

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Make fields for these columns."""
        if tuple(columns) == self._columns:
            return
        self._columns = tuple(columns)
        self._grid.clear_cards()
        self.fields = []
        for column in columns:
            self._grid.add_card(self._card(column))

    @property
    def values(self) -> NDArray[np.float32]:
        """What the fields say, float32 (column,); a category stands as its index."""
        numbers: list[float] = []
        for field in self.fields:
            value = field.value if isinstance(field, NumberField) else field.current
            numbers.append(float(value) if isinstance(value, int | float) else math.nan)
        return np.array(numbers, dtype=np.float32)

    def set_values(self, values: NDArray[np.generic]) -> None:
        """Write a sample into the fields, without a signal."""
        for field, value in zip(self.fields, np.asarray(values, dtype=np.float64), strict=False):
            if isinstance(field, NumberField):
                # Six digits hide what float32 cannot hold anyway.
                field.set_value(0.0 if math.isnan(value) else float(f"{value:.6g}"))
            elif not math.isnan(value) and int(value) in field.keys:
                field.set_current(int(value))

    def _card(self, column: Column) -> QWidget:
        card = QWidget()
        box = QVBoxLayout(card)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(self._ui.theme.px(2))
        name = plain(column.name)
        box.addWidget(ElidedLabel(self._ui, name, role="caption", tone="text2"))
        if column.kind == "category":
            items = [(index, plain(word)) for index, word in enumerate(column.categories)]
            choice = ChoiceField(self._ui, name, items)
            choice.chosen.connect(self._on_edited)
            field: NumberField | ChoiceField = choice
        else:
            number = NumberField(self._ui, name, hint=plain(""))
            number.value_committed.connect(self._on_edited)
            field = number
        box.addWidget(field)
        self.fields.append(field)
        return card

    def _on_edited(self, _value: object) -> None:
        self.edited.emit()
