"""Preferences: language, look, size, motion."""

from __future__ import annotations

from PySide6.QtWidgets import QFormLayout, QWidget

from nnstudio.base.i18n import system_language
from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, plain
from nnstudio.gui.dialogs.base_dialog import BaseDialog
from nnstudio.gui.widgets.choice_field import ChoiceField
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.gui.widgets.ui import Ui
from nnstudio.settings.settings import Settings

TITLE = QT_TRANSLATE_NOOP("dialogs", "Settings")
LANGUAGE = QT_TRANSLATE_NOOP("dialogs", "Language")
THEME = QT_TRANSLATE_NOOP("dialogs", "Appearance")
SCALE = QT_TRANSLATE_NOOP("dialogs", "Size")
MOTION = QT_TRANSLATE_NOOP("dialogs", "Movement")
AS_SYSTEM = QT_TRANSLATE_NOOP("dialogs", "As the system")
AT_ONCE = QT_TRANSLATE_NOOP("dialogs", "Changes apply at once.")
_SCALES = (1.0, 1.25, 1.5, 1.75, 2.0, 2.25, 2.5)


class SettingsDialog(BaseDialog):
    """What a person prefers; every change applies at once.

    Args:
        ui: look and language.
        settings: the preferences.
        parent: owner.
    """

    def __init__(self, ui: Ui, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(ui, TITLE, width=420, parent=parent)
        self._settings = settings
        values = settings.values
        self.language = ChoiceField(
            ui,
            LANGUAGE,
            (("system", AS_SYSTEM), ("en", plain("English")), ("de", plain("Deutsch"))),
            current=values.language,
        )
        self.theme = ChoiceField(
            ui,
            THEME,
            (
                ("system", AS_SYSTEM),
                ("light", QT_TRANSLATE_NOOP("dialogs", "Light")),
                ("dark", QT_TRANSLATE_NOOP("dialogs", "Dark")),
                ("high_contrast", QT_TRANSLATE_NOOP("dialogs", "High contrast")),
            ),
            current=values.theme,
        )
        scales = [(scale, _percent(scale)) for scale in _SCALES]
        self.scale = ChoiceField(ui, SCALE, scales, current=values.scale)
        self.motion = ChoiceField(
            ui,
            MOTION,
            (
                ("system", AS_SYSTEM),
                ("off", QT_TRANSLATE_NOOP("dialogs", "Things move")),
                ("on", QT_TRANSLATE_NOOP("dialogs", "Nothing moves")),
            ),
            current=values.reduce_motion,
        )
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setHorizontalSpacing(ui.theme.px(16))
        form.setVerticalSpacing(ui.theme.px(8))
        for label, field in (
            (LANGUAGE, self.language),
            (THEME, self.theme),
            (SCALE, self.scale),
            (MOTION, self.motion),
        ):
            form.addRow(TextLabel(ui, label, tone="text2"), field)
        self.body.addLayout(form)
        self.body.addWidget(TextLabel(ui, AT_ONCE, role="caption", tone="text3"))
        self.body.addStretch(1)
        self.language.chosen.connect(self._on_language)
        self.theme.chosen.connect(self._on_theme)
        self.scale.chosen.connect(self._on_scale)
        self.motion.chosen.connect(self._on_motion)
        self.finish()
        self.language.setFocus()

    def _on_language(self, key: object) -> None:
        self._settings.set("language", key)
        self.ui.language.set_language(system_language() if key == "system" else str(key))

    def _on_theme(self, key: object) -> None:
        self._settings.set("theme", key)
        self.ui.theme.configure(mode=str(key))

    def _on_scale(self, key: object) -> None:
        if isinstance(key, float):
            self._settings.set("scale", key)
            self.ui.theme.configure(scale=key)

    def _on_motion(self, key: object) -> None:
        self._settings.set("reduce_motion", key)
        chosen: dict[object, bool] = {"on": True, "off": False}
        self.ui.theme.configure(reduce_motion=chosen.get(key, "system"))


def _percent(scale: float) -> Text:
    return Text("", "{value}", (("value", Number(scale, 0, percent=True)),))
