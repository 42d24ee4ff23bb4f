"""Two questions: which class is right, and why an item is not used."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QWidget,
)

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.gui.data_browser.look import class_token
from nnstudio.gui.dialogs.base_dialog import BaseDialog
from nnstudio.gui.widgets.buttons import PrimaryButton
from nnstudio.gui.widgets.labels import StatusLabel, TextLabel
from nnstudio.gui.widgets.ui import Ui

CANCEL = QT_TRANSLATE_NOOP("data_browser", "Cancel")
RELABEL_TITLE = QT_TRANSLATE_NOOP("data_browser", "Which class is right?")
NUMBER_TITLE = QT_TRANSLATE_NOOP("data_browser", "Which value is right?")
RELABEL_TEXT = QT_TRANSLATE_NOOP(
    "data_browser",
    "{n} items get this class. The file itself stays as it is; the change stands in the project "
    "and can be taken back.",
)
NUMBER_TEXT = QT_TRANSLATE_NOOP(
    "data_browser",
    "{n} items get this value. The file itself stays as it is; the change stands in the project "
    "and can be taken back.",
)
CLASSES = QT_TRANSLATE_NOOP("data_browser", "Classes")
OTHER_CLASS = QT_TRANSLATE_NOOP("data_browser", "Another class")
VALUE = QT_TRANSLATE_NOOP("data_browser", "Value")
RELABEL = QT_TRANSLATE_NOOP("data_browser", "Relabel")
NO_NUMBER = QT_TRANSLATE_NOOP("data_browser", "This is not a number.")
EXCLUDE_TITLE = QT_TRANSLATE_NOOP("data_browser", "Why are they not to be used?")
EXCLUDE_TEXT = QT_TRANSLATE_NOOP(
    "data_browser",
    "{n} items are left out of training and validation. They stay in the list, struck out with "
    "this reason, and reports count them.",
)
REASONS: tuple[Text, ...] = (
    QT_TRANSLATE_NOOP("data_browser", "The class cannot be told"),
    QT_TRANSLATE_NOOP("data_browser", "Damaged, blurred or cut off"),
    QT_TRANSLATE_NOOP("data_browser", "Belongs to none of the classes"),
    QT_TRANSLATE_NOOP("data_browser", "The same as another item"),
    QT_TRANSLATE_NOOP("data_browser", "Personal data that must not be used"),
)
OWN_REASON = QT_TRANSLATE_NOOP("data_browser", "Another reason, in your own words")
EXCLUDE = QT_TRANSLATE_NOOP("data_browser", "Exclude")


class DecideDialog(BaseDialog):
    """A question with one button that answers it.

    Args:
        ui: look and language.
        title: the question.
        deed: words of the button.
        parent: owner.
        hint: what a person should know before she decides.
    """

    def __init__(
        self,
        ui: Ui,
        title: Text,
        deed: Text,
        parent: QWidget | None = None,
        hint: Text | None = None,
    ) -> None:
        super().__init__(ui, title, width=500, parent=parent)
        if hint is not None:
            self.body.addWidget(StatusLabel(ui, "warn", hint, role="caption", wrap=True))
        self.answer = ""
        """What was decided; "" where the person left it."""
        self.close_button.set_text(CANCEL)
        self.deed = PrimaryButton(ui, deed, parent=self)
        self.deed.setDefault(True)
        self.deed.clicked.connect(self.decide)
        self.foot.addWidget(self.deed)

    def current(self) -> str:
        """Return the answer as it stands in the fields; "" where it is not complete."""
        raise NotImplementedError

    def update_deed(self) -> None:
        """Let the button be pressed only with a complete answer."""
        self.deed.setEnabled(bool(self.current()))

    def decide(self) -> None:
        """Take the answer."""
        answer = self.current()
        if answer:
            self.answer = answer
            self.accept()


class RelabelDialog(DecideDialog):
    """Choose a class, name a new one, or write a number.

    Args:
        ui: look and language.
        count: items concerned.
        classes: names; empty where numbers are predicted.
        current: class or number they have now.
        parent: owner.
        hint: what a person should know before she decides.
    """

    def __init__(
        self,
        ui: Ui,
        count: int,
        classes: tuple[str, ...],
        current: str,
        parent: QWidget | None = None,
        hint: Text | None = None,
    ) -> None:
        super().__init__(ui, RELABEL_TITLE if classes else NUMBER_TITLE, RELABEL, parent, hint)
        self._classes = classes
        text = RELABEL_TEXT if classes else NUMBER_TEXT
        self.body.addWidget(
            TextLabel(ui, text.format(n=count), role="control", tone="text2", wrap=True)
        )
        self.list = QListWidget()
        for number, name in enumerate(classes):
            entry = QListWidgetItem(name)
            entry.setForeground(ui.theme.color("text"))
            entry.setIcon(ui.theme.icon("dot", class_token(number)))
            self.list.addItem(entry)
        self.list.setVisible(bool(classes))
        self.field_label = TextLabel(
            ui, OTHER_CLASS if classes else VALUE, role="caption", tone="text2"
        )
        self.field = QLineEdit()
        self.wrong = StatusLabel(ui, "error", NO_NUMBER, role="caption")
        self.wrong.hide()
        for widget in (self.list, self.field_label, self.field, self.wrong):
            self.body.addWidget(widget)
        if classes:
            self.list.setCurrentRow(classes.index(current) if current in classes else 0)
        else:
            self._show_number(current)
        self.list.itemDoubleClicked.connect(self.decide)
        self.list.currentRowChanged.connect(self.update_deed)
        self.field.textChanged.connect(self.update_deed)
        self.finish()
        self.update_deed()
        (self.list if classes else self.field).setFocus()

    def _show_number(self, current: str) -> None:
        try:
            self.field.setText(self.ui.language.translator.editable(float(current)))
        except ValueError:
            self.field.setText(current)
        self.field.selectAll()

    def current(self) -> str:
        """Return the class or the number with a decimal point."""
        typed = self.field.text().strip()
        if self._classes:
            row = self.list.currentRow()
            return typed or (self._classes[row] if row >= 0 else "")
        try:
            number = self.ui.language.translator.parse_number(typed)
        except ValueError:
            self.wrong.setVisible(bool(typed))
            return ""
        self.wrong.hide()
        return repr(float(number))

    def retranslate(self) -> None:
        """Write all words again."""
        super().retranslate()
        self.list.setAccessibleName(self.ui(CLASSES))
        self.field.setAccessibleName(self.field_label.text())

    def restyle(self) -> None:
        """Take sizes from the theme."""
        theme = self.ui.theme
        rows = min(len(self._classes), 8)
        self.list.setFixedHeight(theme.px(30) * max(rows, 1) + theme.px(6))
        super().restyle()


class ExcludeDialog(DecideDialog):
    """Choose a reason or write one.

    Args:
        ui: look and language.
        count: items concerned.
        parent: owner.
        hint: what a person should know before she decides.
    """

    def __init__(
        self, ui: Ui, count: int, parent: QWidget | None = None, hint: Text | None = None
    ) -> None:
        super().__init__(ui, EXCLUDE_TITLE, EXCLUDE, parent, hint)
        self.body.addWidget(
            TextLabel(ui, EXCLUDE_TEXT.format(n=count), role="control", tone="text2", wrap=True)
        )
        self._group = QButtonGroup(self)
        self.reasons: list[QRadioButton] = []
        for _ in REASONS:
            button = QRadioButton()
            self._group.addButton(button)
            self.reasons.append(button)
            self.body.addWidget(button)
        self.own = QRadioButton()
        self._group.addButton(self.own)
        self.body.addWidget(self.own)
        self.field = QLineEdit()
        self.field.setMaxLength(500)
        self.body.addWidget(self.field)
        self._group.buttonClicked.connect(self._on_chosen)
        self.field.textEdited.connect(self._on_typed)
        self.finish()
        self.update_deed()
        self.reasons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def current(self) -> str:
        """Return the reason in the language of now."""
        if self.own.isChecked():
            return self.field.text().strip()
        chosen = next((n for n, button in enumerate(self.reasons) if button.isChecked()), -1)
        return self.ui(REASONS[chosen]) if chosen >= 0 else ""

    def _on_chosen(self, *_args: object) -> None:
        if self.own.isChecked():
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.update_deed()

    def _on_typed(self) -> None:
        self.own.setChecked(True)
        self.update_deed()

    def retranslate(self) -> None:
        """Write all words again."""
        super().retranslate()
        for button, reason in zip(self.reasons, REASONS, strict=True):
            button.setText(self.ui(reason))
        self.own.setText(self.ui(OWN_REASON))
        self.field.setAccessibleName(self.ui(OWN_REASON))

    def restyle(self) -> None:
        """Take fonts from the theme."""
        for button in (*self.reasons, self.own):
            button.setFont(self.ui.theme.font("control"))
        super().restyle()
        # The broken lines of the text are known only in the end.
        self.resize(self.width(), self.height() + self.ui.theme.px(40))
