"""Keeps what was drawn or typed as a sample of a class: the net is trained with it next time."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.gui.widgets.buttons import Button
from nnstudio.gui.widgets.choice_field import ChoiceField
from nnstudio.gui.widgets.labels import ElidedLabel
from nnstudio.gui.widgets.ui import Ui

KEEP = QT_TRANSLATE_NOOP("data_browser", "Keep as a sample of")
KEEP_TIP = QT_TRANSLATE_NOOP(
    "data_browser", "Save it as a file; the next training learns from it, too"
)
CLASS = QT_TRANSLATE_NOOP("data_browser", "Class of the own sample")
KEPT = QT_TRANSLATE_NOOP("data_browser", "{n} own samples; train again to learn from them")


class KeepRow(QWidget):
    """A button with the class that it keeps a sample of.

    Args:
        ui: look and language.
        parent: owner.

    Signals:
        keep_wanted: name of the class.
    """

    keep_wanted = Signal(str)

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._names: tuple[str, ...] = ()
        self.button = Button(ui, KEEP, icon="plus", tooltip=KEEP_TIP, size="small")
        self.field = ChoiceField(ui, CLASS, [(0, plain("–"))])
        self.count = ElidedLabel(ui, None, role="caption", tone="text3")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.button)
        self._row.addWidget(self.field)
        self._row.addWidget(self.count, 1)
        self.button.clicked.connect(self._on_keep)
        ui.follow(self)

    @property
    def name(self) -> str:
        """The chosen class."""
        place = self.field.currentIndex()
        return self._names[place] if 0 <= place < len(self._names) else ""

    def set_classes(self, names: tuple[str, ...]) -> None:
        """Offer other classes; the chosen one stays where it is still there."""
        if names == self._names:
            return
        chosen = self.name
        self._names = names
        self.field.set_items([(number, plain(name)) for number, name in enumerate(names)])
        if chosen in names:
            self.field.set_current(names.index(chosen))

    def set_count(self, count: int) -> None:
        """Say how many own samples the project has."""
        self.count.set_text(KEPT.format(n=count) if count else None)

    def _on_keep(self) -> None:
        if self.name:
            self.keep_wanted.emit(self.name)

    def retranslate(self) -> None:
        """The parts follow by themselves."""

    def restyle(self) -> None:
        """Take the gap from the theme."""
        self._row.setSpacing(self._ui.theme.px(6))
        self.field.setMaximumWidth(self._ui.theme.px(140))
