"""A field for one number, with its range or unit inside and a message below.

Comma and point are both understood; the value is shown as the language writes it. It commits on
Enter and when the focus leaves; the wheel and the arrow keys change it only while it has the focus.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text
from nnstudio.gui.widgets.hint_edit import HintEdit
from nnstudio.gui.widgets.labels import StatusLabel
from nnstudio.gui.widgets.ui import Ui, set_variant

Parse = Callable[[str], int | float]
"""Turns what was typed into a value; may raise a ValueError that carries a `text: Text`."""

Severity = Literal["error", "warn"]

_NOT_A_NUMBER = QT_TRANSLATE_NOOP("widgets", "This is not a number. Example: {example}")
_NOT_WHOLE = QT_TRANSLATE_NOOP("widgets", "A whole number is needed here. Example: {example}")
_OUTSIDE = QT_TRANSLATE_NOOP("widgets", "Allowed are values from {low} to {high}.")
_TOO_SMALL = QT_TRANSLATE_NOOP("widgets", "Allowed are values from {low} upwards.")
_TOO_LARGE = QT_TRANSLATE_NOOP("widgets", "Allowed are values up to {high}.")
_RANGE = QT_TRANSLATE_NOOP("widgets", "{low}–{high}")
_RANGE_AND_UNIT = QT_TRANSLATE_NOOP("widgets", "{low} to {high}, in {unit}")
_RANGE_SPOKEN = QT_TRANSLATE_NOOP("widgets", "from {low} to {high}")


class NumberField(QWidget):
    """One number with range, unit, error state and message.

    Args:
        ui: look and language.
        label: what the number means, for screen readers.
        value: shown first.
        minimum: smallest allowed value; None: no limit.
        maximum: largest allowed value; None: no limit.
        step: change for an arrow key or a wheel notch; None: 1 for whole numbers, else a tenth of
            the value's magnitude (a learning rate goes 0.001, 0.002).
        integer: whether only whole numbers are allowed.
        unit: shown at the right end in place of the range.
        hint: shown at the right end in place of both.
        parse: reads what was typed in place of the built-in reading.
        parent: owner.
    """

    value_committed = Signal(object)
    """A person settled on another value (int or float); `set_value` does not emit it."""
    edited = Signal(str)
    """Every keystroke, with the raw text."""

    def __init__(
        self,
        ui: Ui,
        label: Text,
        *,
        value: float = 0,
        minimum: float | None = None,
        maximum: float | None = None,
        step: float | None = None,
        integer: bool = False,
        unit: Text | None = None,
        hint: Text | None = None,
        parse: Parse | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._label = label
        self._value: float = int(value) if integer else value
        self._low, self._high = minimum, maximum
        self._step = step
        self._integer = integer
        self._unit, self._hint = unit, hint
        self._parse = parse
        self._wrong: Text | None = None  # what was typed cannot be taken
        self._note: tuple[Severity, Text] | None = None  # what a view says about the value
        self._edit = HintEdit(ui.theme, self)
        self._message = StatusLabel(ui, "error", label, role="caption", wrap=True, parent=self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._edit)
        self._column.addWidget(self._message)
        self._message.hide()
        self.setFocusProxy(self._edit)
        self._edit.installEventFilter(self)
        self._edit.editingFinished.connect(self.commit)
        self._edit.textEdited.connect(self._on_edited)
        ui.follow(self)

    @property
    def value(self) -> float:
        """The last good value; an int where only whole numbers are allowed."""
        return self._value

    @property
    def line_edit(self) -> HintEdit:
        """The field itself, for tests and the tab order."""
        return self._edit

    @property
    def message(self) -> Text | None:
        """What stands below the field, or None."""
        if self._wrong is not None:
            return self._wrong
        return self._note[1] if self._note else None

    def set_value(self, value: float) -> None:
        """Show a value without a signal; forgets what was typed and not yet committed."""
        self._value = int(value) if self._integer else value
        self._wrong = None
        self.retranslate()

    def set_range(self, minimum: float | None, maximum: float | None) -> None:
        """Change what is allowed; the value stays until it is edited."""
        self._low, self._high = minimum, maximum
        self.retranslate()

    def set_hint(self, hint: Text | None) -> None:
        """Show other words at the right end; None: unit or range."""
        self._hint = hint
        self._edit.set_hint(self._ui(self._hint_text()))

    def set_note(self, text: Text | None, severity: Severity = "warn") -> None:
        """Write a warning or an error about the value below the field; None takes it away."""
        self._note = None if text is None else (severity, text)
        self.retranslate()

    def set_read_only(self, read_only: bool) -> None:
        """Lock the field, still readable and reachable by Tab."""
        self._edit.setReadOnly(read_only)
        self.restyle()

    def commit(self) -> bool:
        """Take what was typed; say why not below the field.

        Returns:
            Whether the text was a legal value.
        """
        if self._edit.isReadOnly() or (not self._edit.isModified() and self._wrong is None):
            return self._wrong is None
        try:
            value = self._read(self._edit.text())
        except ValueError as error:
            self._wrong = getattr(error, "text", None) or self._not_a_number()
            self._show_message()
            return False
        changed = value != self._value
        self.set_value(value)
        if changed:
            self.value_committed.emit(self._value)
        return True

    def step_by(self, steps: int) -> None:
        """Go up or down by whole steps, stop at the limits and commit."""
        if self._edit.isReadOnly() or not self.isEnabled():
            return
        value = self._value + steps * self._step_size(steps)
        value = round(value, 12)  # 0.1 + 0.2 shall read 0.3
        if self._low is not None:
            value = max(self._low, value)
        if self._high is not None:
            value = min(self._high, value)
        if value != self._value:
            self.set_value(value)
            self.value_committed.emit(self._value)

    def retranslate(self) -> None:
        """Write value, hint and message as the language does."""
        if self._wrong is None:
            self._edit.setText(self._editable(self._value))
            self._edit.setModified(False)
        self._edit.set_hint(self._ui(self._hint_text()))
        self._edit.setAccessibleName(self._ui(self._label))
        self.setAccessibleName(self._ui(self._label))
        self._show_message()

    def restyle(self) -> None:
        """Take gaps from the theme."""
        self._column.setSpacing(self._ui.theme.px(4))
        self._edit.restyle()

    def _read(self, raw: str) -> float:
        if self._parse is not None:
            return self._parse(raw)
        translator = self._ui.language.translator
        try:
            value = translator.parse_int(raw) if self._integer else translator.parse_number(raw)
        except ValueError as error:
            raise _RefusedError(self._not_a_number()) from error
        too_small = self._low is not None and value < self._low
        too_large = self._high is not None and value > self._high
        if too_small or too_large:
            raise _RefusedError(self._outside())
        return value

    def _not_a_number(self) -> Text:
        template = _NOT_WHOLE if self._integer else _NOT_A_NUMBER
        return template.format(example=Number(self._value))

    def _outside(self) -> Text:
        if self._low is None:
            return _TOO_LARGE.format(high=self._shown(self._high))
        if self._high is None:
            return _TOO_SMALL.format(low=self._shown(self._low))
        return _OUTSIDE.format(low=self._shown(self._low), high=self._shown(self._high))

    def _hint_text(self) -> Text | None:
        if self._hint is not None:
            return self._hint
        if self._unit is not None:
            return self._unit
        return self._range_text(_RANGE)

    def _range_text(self, template: Text) -> Text | None:
        low, high = self._low, self._high
        if low is None or high is None or not (math.isfinite(low) and math.isfinite(high)):
            return None
        return template.format(low=self._shown(low), high=self._shown(high))

    def _spoken_range(self) -> Text | None:
        if self._unit is None:
            return self._range_text(_RANGE_SPOKEN)
        both = self._range_text(_RANGE_AND_UNIT)
        return self._unit if both is None else both.format(unit=self._unit)

    def _show_message(self) -> None:
        text = self.message
        severity: Severity | None = None
        if text is not None:
            severity = "error" if self._wrong is not None or not self._note else self._note[0]
            self._message.set_state(severity, text)
        self._message.setVisible(text is not None)
        set_variant(self._edit, "invalid", severity)
        spoken = text if text is not None else self._spoken_range()
        self._edit.setAccessibleDescription(self._ui(spoken))

    def _shown(self, value: float | None) -> Number:
        return Number(0 if value is None else value)

    def _editable(self, value: float) -> str:
        return self._ui.language.translator.editable(value)

    def _step_size(self, steps: int) -> float:
        if self._step is not None:
            return self._step
        if self._integer or self._value == 0:
            return 1 if self._integer else 0.1
        size = abs(self._value)
        power = math.floor(math.log10(size))
        # Downwards from 0.01 the step is 0.001, so that the value never reaches 0 by steps.
        shrinks = steps * self._value < 0
        if shrinks and math.isclose(size, 10.0**power):
            power -= 1
        return 10.0**power

    def _on_edited(self, raw: str) -> None:
        if self._wrong is not None:
            self._wrong = None
            self._show_message()
        self.edited.emit(raw)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QWheelEvent) and watched is self._edit:
            if self._edit.hasFocus() and event.angleDelta().y():
                self._finish_typing()
                self.step_by(1 if event.angleDelta().y() > 0 else -1)
                return True
            event.ignore()  # the panel scrolls
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self._finish_typing()
                self.step_by(1 if event.key() == Qt.Key.Key_Up else -1)
                return True
            if event.key() == Qt.Key.Key_Escape and self._is_dirty():
                self.set_value(self._value)
                return True
        return super().eventFilter(watched, event)

    def _is_dirty(self) -> bool:
        return self._edit.isModified() or self._wrong is not None

    def _finish_typing(self) -> None:
        if self._is_dirty():
            self.commit()


class _RefusedError(ValueError):
    """What was typed cannot be taken; `text` says why."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.source)
        self.text = text
