"""Fields for whole and other numbers."""

from __future__ import annotations

import math
from typing import Any

from PySide6.QtWidgets import QWidget

from nnstudio.base.params import FloatParam, IntParam
from nnstudio.base.text import Text
from nnstudio.gui.forms.field import ParamField
from nnstudio.gui.widgets.number_field import NumberField
from nnstudio.gui.widgets.ui import Ui


class NumberParamField(ParamField):
    """An IntParam or FloatParam."""

    def __init__(self, ui: Ui, param: IntParam | FloatParam, parent: QWidget | None = None) -> None:
        super().__init__(ui, param, parent)
        low = None if math.isinf(param.min) else param.min
        high = None if math.isinf(param.max) else param.max
        self.number = NumberField(
            ui,
            param.label,
            value=param.default,
            minimum=low,
            maximum=high,
            step=param.step,
            integer=isinstance(param, IntParam),
            unit=param.unit,
            parent=self,
        )
        self.put(self.number)
        self.number.value_committed.connect(self._on_committed)

    def set_value(self, value: Any) -> None:
        """Show a value without a signal."""
        if isinstance(value, (int, float)):
            self.number.set_value(value)

    def set_read_only(self, read_only: bool) -> None:
        """Lock or unlock the field."""
        self.number.set_read_only(read_only)

    def set_note(self, text: Text | None) -> None:
        """Write a warning below the field."""
        self.number.set_note(text)

    def _on_committed(self, value: object) -> None:
        problem = self.param.validate(value)
        if problem is None:
            self.committed.emit(value)
        else:
            self.number.set_note(problem, "error")
