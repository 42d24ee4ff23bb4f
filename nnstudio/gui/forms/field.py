"""What a form field is: made from a parameter's declaration, reports what a person settled on."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nnstudio.base.params import Param
from nnstudio.base.text import Text
from nnstudio.gui.widgets.ui import Ui


class ParamField(QWidget):
    """Base of all fields.

    Args:
        ui: look and language.
        param: the declaration.
        parent: owner.
    """

    committed = Signal(object)
    """A person settled on another value."""

    def __init__(self, ui: Ui, param: Param, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = ui
        self.param = param
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)

    def put(self, widget: QWidget) -> None:
        """Show the widget that does the work."""
        self._row.addWidget(widget)
        self.setFocusProxy(widget)

    def set_value(self, value: Any) -> None:
        """Show a value without a signal."""
        raise NotImplementedError

    def set_read_only(self, read_only: bool) -> None:
        """Lock or unlock the field."""
        self.setEnabled(not read_only)

    def set_note(self, text: Text | None) -> None:
        """Write a warning about the value below the field, where there is room for one."""
