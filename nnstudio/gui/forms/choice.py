"""A field for one of several named values."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from nnstudio.base.params import ChoiceParam
from nnstudio.gui.forms.field import ParamField
from nnstudio.gui.widgets.choice_field import ChoiceField
from nnstudio.gui.widgets.ui import Ui


class ChoiceParamField(ParamField):
    """A ChoiceParam."""

    def __init__(self, ui: Ui, param: ChoiceParam, parent: QWidget | None = None) -> None:
        super().__init__(ui, param, parent)
        items = [(choice.value, choice.label) for choice in param.choices]
        self.choice = ChoiceField(ui, param.label, items, current=param.default, parent=self)
        self.put(self.choice)
        self.choice.chosen.connect(self.committed)

    def set_value(self, value: Any) -> None:
        """Show a value without a signal."""
        self.choice.set_current(value)
