"""A form made from parameter declarations: labels with help, fields, visibility."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from nnstudio.base.params import (
    BoolParam,
    ChoiceParam,
    FloatParam,
    IntParam,
    Param,
)
from nnstudio.base.text import Text
from nnstudio.gui.forms.check import CheckParamField
from nnstudio.gui.forms.choice import ChoiceParamField
from nnstudio.gui.forms.field import ParamField
from nnstudio.gui.forms.line import LineParamField
from nnstudio.gui.forms.number import NumberParamField
from nnstudio.gui.widgets.term_label import TermLabel
from nnstudio.gui.widgets.ui import Ui

_FIELD, _NARROWEST = 100, 140  # smallest width of a field beside its label; of the whole form


def make_field(ui: Ui, param: Param, parent: QWidget | None = None) -> ParamField:
    """Return the field for a parameter."""
    if isinstance(param, (IntParam, FloatParam)):
        return NumberParamField(ui, param, parent)
    if isinstance(param, ChoiceParam):
        return ChoiceParamField(ui, param, parent)
    if isinstance(param, BoolParam):
        return CheckParamField(ui, param, parent)
    return LineParamField(ui, param, parent)


class ParamForm(QWidget):
    """Rows of label and field for some parameters.

    Args:
        ui: look and language.
        params: the declarations, in the order of the form.
        label_width: of the labels at 100 %.
        parent: owner.
    """

    committed = Signal(str, object)
    """A person settled on another value: (name, value)."""

    def __init__(
        self,
        ui: Ui,
        params: Iterable[Param],
        *,
        label_width: int = 96,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._label_width = label_width
        self._stacked = False
        self._params = tuple(params)
        self._labels: dict[str, TermLabel] = {}
        self.fields: dict[str, ParamField] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        for param in self._params:
            label = TermLabel(
                ui, param.label, param.help, role="control", tone="text2", parent=self
            )
            field = make_field(ui, param, self)
            field.committed.connect(lambda value, name=param.name: self.committed.emit(name, value))
            self._labels[param.name] = label
            self.fields[param.name] = field
        self._place()
        ui.follow(self)

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show values and hide the fields that make no sense with them."""
        for param in self._params:
            field = self.fields[param.name]
            field.set_value(values.get(param.name, param.default_value))
            shown = param.visible(values)
            field.setVisible(shown)
            self._labels[param.name].setVisible(shown)

    def set_notes(self, notes: Mapping[str, Text]) -> None:
        """Write warnings below fields, by name; the others lose theirs."""
        for name, field in self.fields.items():
            field.set_note(notes.get(name))

    def set_read_only(self, read_only: bool) -> None:
        """Lock or unlock all fields."""
        for field in self.fields.values():
            field.set_read_only(read_only)

    def retranslate(self) -> None:
        """The rows follow the language themselves."""

    def restyle(self) -> None:
        """Take gaps from the theme."""
        theme = self._ui.theme
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(7))
        self._fit()

    def _place(self) -> None:
        """Put every label beside its field, or above it where there is no room."""
        top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        for row, param in enumerate(self._params):
            label, field = self._labels[param.name], self.fields[param.name]
            self._grid.removeWidget(label)
            self._grid.removeWidget(field)
            if self._stacked:
                self._grid.addWidget(label, 2 * row, 0, 1, 2, top)
                self._grid.addWidget(field, 2 * row + 1, 0, 1, 2)
            else:
                self._grid.addWidget(label, row, 0, top)
                self._grid.addWidget(field, row, 1)

    def _fit(self) -> None:
        theme = self._ui.theme
        stacked = 0 < self.width() < theme.px(self._label_width + _FIELD)
        if stacked != self._stacked:
            self._stacked = stacked
            self._place()
        self._grid.setColumnMinimumWidth(0, 0 if stacked else theme.px(self._label_width))

    def minimumSizeHint(self) -> QSize:
        # Narrower than labels and fields side by side: then the labels go above.
        return QSize(self._ui.theme.px(_NARROWEST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
