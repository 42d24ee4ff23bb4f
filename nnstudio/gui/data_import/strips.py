"""Why something does not work, with the way on: a strip above the table, or the whole page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from nnstudio.base.errors import UserError
from nnstudio.base.params import ChoiceParam
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.data.spec import ImporterSpec
from nnstudio.gui.data_import.chip_values import AUTO
from nnstudio.gui.widgets.buttons import Button, PrimaryButton
from nnstudio.gui.widgets.card import CardFrame
from nnstudio.gui.widgets.flow import FlowLayout
from nnstudio.gui.widgets.labels import IconLabel, StatusLabel, TextLabel
from nnstudio.gui.widgets.ui import Ui

ANOTHER_FILE = QT_TRANSLATE_NOOP("import_page", "Choose another file …")
ANOTHER_FOLDER = QT_TRANSLATE_NOOP("import_page", "Choose a folder …")
OTHER_LETTERS = QT_TRANSLATE_NOOP("import_page", "Try other characters …")
OTHERWISE = QT_TRANSLATE_NOOP("import_page", "Read it otherwise …")
READ_AS = QT_TRANSLATE_NOOP("import_page", "Read it as …")
SAFE = QT_TRANSLATE_NOOP(
    "import_page", "Your file and your project are as they were. Nothing was lost."
)
SKIP = QT_TRANSLATE_NOOP("import_page", "Skip the bad rows")
SKIPPING = ("skip", "leave_out")
"""Values of an option by which an importer passes over what it cannot read."""


class Strip(CardFrame):
    """Message and hint in one coloured card.

    Args:
        ui: look and language.
        parent: owner.
    """

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(ui, fill="warn_bg", border="warn_border", margin=10, parent=parent)
        self._status = StatusLabel(ui, "warn", plain(""), role="control", wrap=True, parent=self)
        self._hint = TextLabel(ui, None, role="control", tone="text2", wrap=True, parent=self)
        self.body.addWidget(self._status)
        self.body.addWidget(self._hint)
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._status.accessibleName()

    def set_error(self, error: UserError | None) -> None:
        """Tell another error, or vanish."""
        self.setVisible(error is not None)
        if error is None:
            return
        self._status.set_state("warn", error.message)
        self._hint.set_text(error.hint)
        self._hint.setVisible(error.hint is not None)
        self.setAccessibleName(self._status.accessibleName())
        self.setAccessibleDescription(self._hint.text())


class FailedView(QWidget):
    """What happened, what is safe, what to do, for a file that cannot be read at all.

    Args:
        ui: look and language.
        parent: owner.

    Signals:
        file_wanted, folder_wanted: a person wants another file or folder.
        option_chosen: a person wants to read the file otherwise (name of the option, value).
        importer_chosen: a person wants to read it as another kind of file (id).
    """

    file_wanted = Signal()
    folder_wanted = Signal()
    option_chosen = Signal(str, object)
    importer_chosen = Signal(str)

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._error: UserError | None = None
        self._importer: ImporterSpec | None = None
        self._others: tuple[ImporterSpec, ...] = ()
        self._icon = IconLabel(ui, "error", color="error", size=24, parent=self)
        self._message = TextLabel(ui, None, role="section", wrap=True, parent=self)
        self._hint = TextLabel(ui, None, role="body", tone="text2", wrap=True, parent=self)
        self._safe = StatusLabel(ui, "ok", SAFE, role="control", wrap=True, parent=self)
        self.file_button = PrimaryButton(ui, ANOTHER_FILE, icon="file", parent=self)
        self.folder_button = Button(ui, ANOTHER_FOLDER, icon="folder", parent=self)
        self.letters_button = Button(ui, OTHER_LETTERS, icon="text", parent=self)
        self.otherwise_button = Button(ui, OTHERWISE, parent=self)
        self.as_button = Button(ui, READ_AS, parent=self)
        self.skip_button = Button(ui, SKIP, parent=self)
        self.file_button.clicked.connect(self.file_wanted)
        self.folder_button.clicked.connect(self.folder_wanted)
        self.skip_button.clicked.connect(self._on_skip)
        self._buttons = QWidget(self)
        self._flow = FlowLayout(self._buttons)
        self._flow.setContentsMargins(0, 0, 0, 0)
        for button in self._all_buttons():
            self._flow.addWidget(button)
        self._lay_out()
        for button in (self.letters_button, self.otherwise_button, self.as_button):
            menu = QMenu(button)
            menu.aboutToShow.connect(self._fill_menus)
            button.setMenu(menu)
        ui.follow(self)

    @property
    def message(self) -> str:
        """What happened."""
        return self._message.text()

    def set_error(
        self,
        error: UserError,
        importer: ImporterSpec | None,
        others: tuple[ImporterSpec, ...] = (),
    ) -> None:
        """Tell another error.

        Args:
            error: what happened.
            importer: that read the file; its options may help.
            others: that know the file, too.
        """
        self._error, self._importer, self._others = error, importer, others
        self._message.set_text(error.message)
        self._hint.set_text(error.hint)
        self._hint.setVisible(error.hint is not None)
        names = {param.name for param in self._choice_params()}
        self.letters_button.setVisible("encoding" in names)
        self.otherwise_button.setVisible(bool(names - {"encoding"}))
        self.as_button.setVisible(bool(others))
        self.skip_button.setVisible(self._skip() is not None)
        self._fill_menus()
        self.retranslate()

    def retranslate(self) -> None:
        """Tell screen readers what happened."""
        self.setAccessibleName(self._message.text())
        self._fill_menus()

    def restyle(self) -> None:
        """Take gaps from the theme."""
        px = self._ui.theme.px
        self._row.setContentsMargins(0, px(24), 0, 0)
        self._row.setSpacing(px(12))
        self._column.setSpacing(px(10))
        self._flow.set_gaps(px(8))

    def _all_buttons(self) -> tuple[Button, ...]:
        return (
            self.file_button,
            self.folder_button,
            self.letters_button,
            self.skip_button,
            self.otherwise_button,
            self.as_button,
        )

    def _lay_out(self) -> None:
        self._column = QVBoxLayout()
        for widget in (self._message, self._hint, self._safe, self._buttons):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._column, 1)

    def _choice_params(self) -> list[ChoiceParam]:
        params = self._importer.params if self._importer is not None else ()
        return [param for param in params if isinstance(param, ChoiceParam)]

    def _skip(self) -> tuple[str, str] | None:
        for param in self._choice_params():
            for choice in param.choices:
                if choice.value in SKIPPING:
                    return param.name, choice.value
        return None

    def _on_skip(self) -> None:
        skip = self._skip()
        if skip is not None:
            self.option_chosen.emit(*skip)

    def _fill_menus(self) -> None:
        for button, wanted in ((self.letters_button, True), (self.otherwise_button, False)):
            menu = button.menu()
            if menu is None:
                continue
            menu.clear()
            for param in self._choice_params():
                if (param.name == "encoding") is wanted:
                    place = menu if wanted else menu.addMenu(self._plain(param.label))
                    self._add_choices(place, param)
        menu = self.as_button.menu()
        if menu is not None:
            menu.clear()
            for spec in self._others:
                action = menu.addAction(self._plain(spec.name))
                action.triggered.connect(
                    lambda _=False, name=spec.id: self.importer_chosen.emit(name)
                )

    def _add_choices(self, menu: QMenu, param: ChoiceParam) -> None:
        for choice in param.choices:
            if choice.value == AUTO:
                continue
            action = menu.addAction(self._plain(choice.label))
            action.triggered.connect(
                lambda _=False, name=param.name, value=choice.value: self.option_chosen.emit(
                    name, value
                )
            )

    def _plain(self, text: Text) -> str:
        return self._ui(text).replace("&", "&&")
