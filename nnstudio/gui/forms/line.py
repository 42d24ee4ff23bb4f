"""Fields for what is typed as a line: a few whole numbers, words."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnstudio.base.params import IntsParam, Param, ParamError
from nnstudio.base.text import Text
from nnstudio.gui.forms.field import ParamField
from nnstudio.gui.widgets.hint_edit import HintEdit
from nnstudio.gui.widgets.labels import StatusLabel
from nnstudio.gui.widgets.ui import Ui, set_variant


class LineParamField(ParamField):
    """An IntsParam ("3 × 3") or a TextParam; commits on Enter and when the focus leaves."""

    def __init__(self, ui: Ui, param: Param, parent: QWidget | None = None) -> None:
        super().__init__(ui, param, parent)
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        self.edit = HintEdit(ui.theme, box)
        self._message = StatusLabel(ui, "error", param.label, role="caption", wrap=True, parent=box)
        self._message.hide()
        column.addWidget(self.edit)
        column.addWidget(self._message)
        self._shown = ""
        self._said: Text | None = None
        self._row.addWidget(box)
        self.setFocusProxy(self.edit)
        self.edit.editingFinished.connect(self._on_finished)
        self.set_value(param.default_value)
        ui.follow(self)

    @property
    def message(self) -> Text | None:
        """What stands below the field, or None."""
        return self._said

    def set_value(self, value: Any) -> None:
        """Show a value without a signal."""
        if isinstance(self.param, IntsParam) and isinstance(value, (list, tuple)):
            words = " × ".join(str(number) for number in value)
        else:
            words = str(value)
        self._shown = words
        self.edit.setText(words)
        self._say(None)

    def set_read_only(self, read_only: bool) -> None:
        """Lock or unlock the field."""
        self.edit.setReadOnly(read_only)
        self.edit.setEnabled(not read_only)

    def set_note(self, text: Text | None) -> None:
        """Write a warning below the field."""
        self._say(text)

    def retranslate(self) -> None:
        """Write unit and name again."""
        self.edit.setAccessibleName(self.ui(self.param.label))
        self.edit.setAccessibleDescription(self.ui(self.param.help))
        self.edit.set_hint(self.ui(self.param.unit))

    def restyle(self) -> None:
        """Take font and height from the theme."""
        self.edit.setFont(self.ui.theme.font("control"))
        self.edit.setFixedHeight(self.ui.theme.px(28))
        self.edit.restyle()

    def _say(self, text: Text | None) -> None:
        self._said = text
        self._message.setVisible(text is not None)
        if text is not None:
            self._message.set_state("error", text)
        set_variant(self.edit, "invalid", "error" if text is not None else None)

    def _on_finished(self) -> None:
        words = self.edit.text()
        if words == self._shown:
            return
        try:
            value = self.param.parse(words)
        except ParamError as error:
            self._say(error.text)
            return
        self.set_value(value)
        self.committed.emit(value)
