"""Messages that need an answer or an explanation: what happened, what is safe, what to do."""

from __future__ import annotations

from typing import Literal

from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.gui.widgets.ui import Ui

CLOSE = QT_TRANSLATE_NOOP("messages", "Close")
COPY = QT_TRANSLATE_NOOP("messages", "Copy details")
CANCEL = QT_TRANSLATE_NOOP("messages", "Cancel")
SAVE = QT_TRANSLATE_NOOP("messages", "Save")
DO_NOT_SAVE = QT_TRANSLATE_NOOP("messages", "Do not save")
SAVE_QUESTION = QT_TRANSLATE_NOOP("messages", "Save the changes to “{title}”?")
SAVE_QUESTION_UNTITLED = QT_TRANSLATE_NOOP("messages", "Save this project?")
SAVE_WHY = QT_TRANSLATE_NOOP(
    "messages", "Without saving, your changes and the trained nets of this project are given up."
)

RECOVERY = QT_TRANSLATE_NOOP("messages", "NN Studio was closed unexpectedly: “{title}”")
RECOVERY_MORE = QT_TRANSLATE_NOOP("messages", "Your work up to {time} is here.")
UNTITLED = QT_TRANSLATE_NOOP("messages", "untitled")
OPEN = QT_TRANSLATE_NOOP("messages", "Open it")
DISCARD = QT_TRANSLATE_NOOP("messages", "Discard")
LATER = QT_TRANSLATE_NOOP("messages", "Decide later")


class Messages:
    """Shows messages over a window.

    Args:
        ui: look and language.
        parent: the window.
    """

    def __init__(self, ui: Ui, parent: QWidget) -> None:
        self._ui = ui
        self._parent = parent

    def error(self, error: UserError) -> None:
        """Show an error; returns when the person has closed it."""
        box = self._box(error.message, error.hint, QMessageBox.Icon.Warning)
        copy = self._button(box, COPY, QMessageBox.ButtonRole.ActionRole)
        self._button(box, CLOSE, QMessageBox.ButtonRole.RejectRole)
        box.exec()
        if box.clickedButton() is copy:
            words = [error.code, self._ui(error.message), self._ui(error.hint)]
            QApplication.clipboard().setText("\n".join(word for word in words if word))
        box.deleteLater()

    def ask(self, title: Text, text: Text, deed: Text) -> bool:
        """Ask whether to do something.

        Args:
            title: what is the matter.
            text: what would happen.
            deed: words of the button that does it.

        Returns:
            Whether the deed was chosen; Esc and Cancel leave everything as it is.
        """
        box = self._box(title, text, QMessageBox.Icon.Question)
        button = self._button(box, deed, QMessageBox.ButtonRole.AcceptRole)
        cancel = self._button(box, CANCEL, QMessageBox.ButtonRole.RejectRole)
        box.setEscapeButton(cancel)
        box.exec()
        chosen = box.clickedButton() is button
        box.deleteLater()
        return chosen

    def ask_save(self, title: str) -> Literal["save", "discard", "cancel"]:
        """Ask what to do with unsaved work."""
        question = SAVE_QUESTION.format(title=plain(title)) if title else SAVE_QUESTION_UNTITLED
        box = self._box(question, SAVE_WHY, QMessageBox.Icon.Question)
        save = self._button(box, SAVE, QMessageBox.ButtonRole.AcceptRole)
        discard = self._button(box, DO_NOT_SAVE, QMessageBox.ButtonRole.DestructiveRole)
        cancel = self._button(box, CANCEL, QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(save)
        box.setEscapeButton(cancel)
        box.exec()
        clicked = box.clickedButton()
        box.deleteLater()
        if clicked is save:
            return "save"
        return "discard" if clicked is discard else "cancel"

    def ask_recovery(self, title: str, when: str) -> Literal["open", "discard", "later"]:
        """Ask what to do with work that was left behind; Esc decides nothing."""
        name = plain(title) if title else UNTITLED
        box = self._box(
            RECOVERY.format(title=name),
            RECOVERY_MORE.format(time=plain(when)),
            QMessageBox.Icon.Information,
        )
        open_button = self._button(box, OPEN, QMessageBox.ButtonRole.AcceptRole)
        discard = self._button(box, DISCARD, QMessageBox.ButtonRole.DestructiveRole)
        later = self._button(box, LATER, QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(open_button)
        box.setEscapeButton(later)
        box.exec()
        clicked = box.clickedButton()
        box.deleteLater()
        if clicked is open_button:
            return "open"
        return "discard" if clicked is discard else "later"

    def _box(self, text: Text, more: Text | None, icon: QMessageBox.Icon) -> QMessageBox:
        box = QMessageBox(self._parent)
        box.setIcon(icon)
        box.setWindowTitle("NN Studio")
        box.setText(self._ui(text))
        box.setInformativeText(self._ui(more))
        return box

    def _button(self, box: QMessageBox, text: Text, role: QMessageBox.ButtonRole) -> QPushButton:
        return box.addButton(self._ui(text), role)
