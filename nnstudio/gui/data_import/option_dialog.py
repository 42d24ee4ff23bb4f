"""Asks for the value of an option that is written, not chosen."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from nnstudio.base.params import Param
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.gui.dialogs.base_dialog import BaseDialog
from nnstudio.gui.forms.form import ParamForm
from nnstudio.gui.widgets.buttons import PrimaryButton
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.gui.widgets.ui import Ui

READ = QT_TRANSLATE_NOOP("import_page", "Read it like this")


class OptionDialog(BaseDialog):
    """One field.

    Args:
        ui: look and language.
        param: the option.
        value: as it is now.
        parent: owner.

    Signals:
        settled: a person settled on a value.
    """

    settled = Signal(object)

    def __init__(self, ui: Ui, param: Param, value: Any, parent: QWidget | None = None) -> None:
        super().__init__(ui, param.label, parent=parent)
        self._value = value
        self._name = param.name
        self.body.addWidget(TextLabel(ui, param.help, role="control", tone="text2", wrap=True))
        self.form = ParamForm(ui, (param,))
        self.form.set_values({param.name: value})
        self.form.committed.connect(self._on_committed)
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.read_button = PrimaryButton(ui, READ)
        self.read_button.clicked.connect(self._on_read)
        self.foot.addWidget(self.read_button)
        self.finish()
        self.form.fields[param.name].setFocus()

    def _on_committed(self, _name: str, value: object) -> None:
        self._value = value

    def _on_read(self) -> None:
        self.settled.emit(self._value)
        self.accept()
