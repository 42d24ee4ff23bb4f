"""What a view shows while there is nothing to show: icon, sentence, and the way out as a button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from nnstudio.base.text import Text
from nnstudio.gui.widgets.buttons import Button, LinkButton
from nnstudio.gui.widgets.labels import IconLabel, TextLabel
from nnstudio.gui.widgets.ui import Ui

_NOTHING = Text("", "")
_WIDEST = 420  # of a sentence, at 100 %; a label asks for no more


class _Sentence(TextLabel):
    """A sentence in the middle, never wider than a line that is easy to read.

    A layout asks for the height at the width of the whole room, which would be too few lines.
    """

    def heightForWidth(self, width: int) -> int:
        return super().heightForWidth(min(width, self._ui.theme.px(_WIDEST)))


class EmptyState(QWidget):
    """Icon, one sentence, one button, in the middle of its room.

    Args:
        ui: look and language.
        icon: an icon's name.
        sentence: what is missing, in plain words.
        button: what to do about it; None: no button.
        parent: owner.
    """

    activated = Signal()
    """The button was pressed."""

    def __init__(
        self,
        ui: Ui,
        icon: str,
        sentence: Text,
        button: Text | None = None,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._icon = IconLabel(ui, icon, color="text3", size=24, parent=self)
        self._sentence = _Sentence(
            ui, sentence, role="control", tone="text2", wrap=True, parent=self
        )
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._button = Button(ui, button or _NOTHING, size="small", parent=self)
        self._button.clicked.connect(self.activated)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._sentence.setSizePolicy(policy)
        self._column = QVBoxLayout(self)
        middle = Qt.AlignmentFlag.AlignHCenter
        self._column.addStretch(1)
        self._column.addWidget(self._icon, 0, middle)
        self._column.addWidget(self._sentence, 0, middle)
        self._column.addWidget(self._button, 0, middle)
        self._column.addStretch(1)
        self.set_content(icon, sentence, button)
        ui.follow(self)

    @property
    def button(self) -> Button:
        """The way out; hidden where there is none."""
        return self._button

    def add_link(self, text: Text, icon: str | None = None) -> LinkButton:
        """Offer another way out below the button.

        Args:
            text: what it does.
            icon: name of an icon.
        """
        link = LinkButton(self._ui, text, icon=icon, parent=self)
        middle = Qt.AlignmentFlag.AlignHCenter
        self._column.insertWidget(self._column.count() - 1, link, 0, middle)
        return link

    def set_content(self, icon: str, sentence: Text, button: Text | None = None) -> None:
        """Say something else."""
        self._icon.set_icon(icon)
        self._sentence.set_text(sentence)
        self._button.set_text(button or _NOTHING)
        self._button.setVisible(button is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Tell screen readers the sentence."""
        self.setAccessibleName(self._sentence.text())

    def restyle(self) -> None:
        """Take gaps from the theme."""
        edge = self._ui.theme.px(16)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(self._ui.theme.px(8))
