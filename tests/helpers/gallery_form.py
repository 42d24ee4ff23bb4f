"""The form of the widget gallery: fields as they are, changed, wrong and locked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFormLayout, QLineEdit, QRadioButton

from nnstudio.base.text import Text, plain
from nnstudio.gui.widgets.choice_field import CheckField, ChoiceField
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.gui.widgets.number_field import NumberField
from nnstudio.gui.widgets.ui import Ui


def make_form(ui: Ui, t: Callable[[str, str], Text]) -> tuple[QFormLayout, NumberField]:
    """Return a form with fields in every state, and its first field.

    Args:
        ui: look and language.
        t: (English, German) -> the one of now.
    """
    px = ui.theme.px
    form = QFormLayout()
    form.setHorizontalSpacing(px(8))
    form.setVerticalSpacing(px(8))
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)

    def label(english: str, german: str) -> TextLabel:
        words = TextLabel(ui, t(english, german), role="control", tone="text2")
        words.setMinimumWidth(px(88))
        return words

    def number(value: float, low: float, high: float, unit: Text | None = None) -> NumberField:
        return NumberField(
            ui,
            plain("n"),
            value=value,
            minimum=low,
            maximum=high,
            integer=isinstance(value, int),
            unit=unit,
        )

    filters = number(16, 1, 1024)
    form.addRow(label("Filters", "Filter"), filters)
    neurons = number(12, 1, 65536)
    neurons.set_note(t("10 classes", "10 Klassen"))
    form.addRow(label("Neurons", "Neuronen"), neurons)
    stride = number(1, 1, 16, t("pixels", "Pixel"))
    form.addRow(label("Stride", "Schrittweite"), stride)
    wrong = number(0.3, 0, 1)
    wrong.line_edit.setText("1,5")
    wrong.line_edit.setModified(True)
    wrong.commit()
    form.addRow(label("Rate", "Rate"), wrong)
    form.addRow(
        label("Padding", "Rand"),
        ChoiceField(ui, t("Padding", "Rand"), [("s", plain("same")), ("v", plain("valid"))]),
    )
    form.addRow(label("Bias", "Bias"), CheckField(ui, t("on", "an"), checked=True))
    off = CheckField(ui, t("off", "aus"))
    form.addRow(label("Dilation", "Weitung"), off)
    choice = QRadioButton("same")
    choice.setChecked(True)
    form.addRow(label("Choice", "Wahl"), choice)
    locked = QLineEdit("3 × 3")
    locked.setReadOnly(True)
    form.addRow(label("Locked", "Gesperrt"), locked)
    return form, filters
