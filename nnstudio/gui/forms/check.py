"""A field for on or off."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from nnstudio.base.params import BoolParam
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.gui.forms.field import ParamField
from nnstudio.gui.widgets.choice_field import CheckField
from nnstudio.gui.widgets.ui import Ui

ON = QT_TRANSLATE_NOOP("forms", "on")
OFF = QT_TRANSLATE_NOOP("forms", "off")


class CheckParamField(ParamField):
    """A BoolParam."""

    def __init__(self, ui: Ui, param: BoolParam, parent: QWidget | None = None) -> None:
        super().__init__(ui, param, parent)
        self.check = CheckField(ui, ON, label=param.label, checked=param.default, parent=self)
        self.put(self.check)
        self.check.toggled.connect(self._on_toggled)
        self.check.clicked.connect(self._on_clicked)

    def set_value(self, value: Any) -> None:
        """Show a value without a signal."""
        self.check.setChecked(bool(value))

    def _on_toggled(self, checked: bool) -> None:
        self.check.set_text(ON if checked else OFF)

    def _on_clicked(self, checked: bool) -> None:
        self.committed.emit(checked)
