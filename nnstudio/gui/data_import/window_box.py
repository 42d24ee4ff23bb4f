"""How items are cut out of one long series: how far the net looks back and predicts ahead."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnstudio.base.params import IntParam
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.config import WindowConfig
from nnstudio.data.letter_windows import LAGS
from nnstudio.gui.forms.form import ParamForm
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.gui.widgets.ui import Ui

TITLE = QT_TRANSLATE_NOOP("import_page", "Windows of the series")
PARAMS = (
    IntParam(
        name="lags",
        label=QT_TRANSLATE_NOOP("import_page", "Looks back"),
        help=QT_TRANSLATE_NOOP(
            "import_page", "So many points of the past, the present one included, are the input."
        ),
        unit=QT_TRANSLATE_NOOP("import_page", "points"),
        default=24,
        min=1,
        max=10_000,
    ),
    IntParam(
        name="horizon",
        label=QT_TRANSLATE_NOOP("import_page", "Predicts ahead"),
        help=QT_TRANSLATE_NOOP(
            "import_page", "So many steps after the last point that it sees lies the answer."
        ),
        unit=QT_TRANSLATE_NOOP("import_page", "steps"),
        default=1,
        min=1,
        max=10_000,
    ),
    IntParam(
        name="step",
        label=QT_TRANSLATE_NOOP("import_page", "Next window"),
        help=QT_TRANSLATE_NOOP(
            "import_page", "So many points later the next window begins; 1 uses every one."
        ),
        unit=QT_TRANSLATE_NOOP("import_page", "points later"),
        default=1,
        min=1,
        max=10_000,
    ),
)
LETTERS = QT_TRANSLATE_NOOP("writing", "Windows of the text")
LETTER_PARAMS = (
    IntParam(
        name="lags",
        label=QT_TRANSLATE_NOOP("writing", "Letters seen"),
        help=QT_TRANSLATE_NOOP(
            "writing", "So many letters before the one to be found are the input; blanks count."
        ),
        default=LAGS,
        min=1,
        max=1000,
    ),
    IntParam(
        name="step",
        label=QT_TRANSLATE_NOOP("writing", "Next window"),
        help=QT_TRANSLATE_NOOP(
            "writing", "So many letters later the next window begins; 1 uses every one."
        ),
        default=1,
        min=1,
        max=10_000,
    ),
)


class WindowBox(QWidget):
    """Three numbers; two for windows of letters, which always ask for the next one.

    Args:
        ui: look and language.
        parent: owner.

    Signals:
        changed: a person wants other windows (WindowConfig).
    """

    changed = Signal(object)

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._window = WindowConfig()
        self._title = TextLabel(ui, TITLE, role="card", parent=self)
        self.reason = TextLabel(ui, role="caption", tone="text2", wrap=True, parent=self)
        self.form = ParamForm(ui, PARAMS, parent=self)
        self.letters = ParamForm(ui, LETTER_PARAMS, parent=self)
        self._of_letters = False
        for form in (self.form, self.letters):
            form.committed.connect(self._on_committed)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._title)
        self._column.addWidget(self.reason)
        self._column.addWidget(self.form)
        self._column.addWidget(self.letters)
        self.letters.hide()
        ui.follow(self)

    def set_window(
        self, window: WindowConfig, reason: Text | None = None, *, letters: bool = False
    ) -> None:
        """Show other windows.

        Args:
            window: their settings.
            reason: what a window shows, in words; None where that is not known.
            letters: whether they show letters of a text.
        """
        self._window = window
        self.reason.set_text(reason)
        self.reason.setVisible(reason is not None)
        values = window.model_dump()
        self.form.set_values(values)
        self.letters.set_values({name: values[name] for name in ("lags", "step")})
        self.form.setVisible(not letters)
        self.letters.setVisible(letters)
        self._of_letters = letters
        self._title.set_text(LETTERS if letters else TITLE)
        self.retranslate()

    def set_locked(self, locked: bool) -> None:
        """Let nobody change them."""
        self.form.set_read_only(locked)
        self.letters.set_read_only(locked)

    def retranslate(self) -> None:
        """Name the region; the form follows the language itself."""
        self.setAccessibleName(self._ui(LETTERS if self._of_letters else TITLE))

    def restyle(self) -> None:
        """Take gaps from the theme."""
        self._column.setSpacing(self._ui.theme.px(8))

    def _on_committed(self, name: str, value: Any) -> None:
        self.changed.emit(WindowConfig.model_validate({**self._window.model_dump(), name: value}))
