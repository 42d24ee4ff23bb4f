"""How the items are shared: bar, table of classes, the form, and what is to be told about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.gui.pages.part_table import PartTable
from nnstudio.gui.pages.split_bar import SplitBar
from nnstudio.gui.pages.split_form import SplitForm
from nnstudio.gui.widgets.labels import StatusLabel, TextLabel
from nnstudio.gui.widgets.ui import Ui
from nnstudio.work.import_data.summary import Summary

TITLE = QT_TRANSLATE_NOOP("import_page", "Split")
ITEMS = QT_TRANSLATE_NOOP("import_page", "{n} items")
SO_FAR = QT_TRANSLATE_NOOP("import_page", "{n} items so far")
RARE = QT_TRANSLATE_NOOP(
    "import_page",
    "With {validation} “{name}” in validation and {test} in the test, nothing can be said about "
    "this class.",
)
RARE_TEST = QT_TRANSLATE_NOOP(
    "import_page", "With {test} “{name}” in the test, nothing can be said about this class."
)
RARE_VALIDATION = QT_TRANSLATE_NOOP(
    "import_page",
    "With {validation} “{name}” in validation, nothing can be said about this class.",
)
LOCKED = QT_TRANSLATE_NOOP("import_page", "Test: {n} items, locked until the final test.")
NO_TEST = QT_TRANSLATE_NOOP("import_page", "There is no test part; the final test is not possible.")


class SplitBox(QWidget):
    """The parts of the data.

    Args:
        ui: look and language.
        parent: owner.

    Signals:
        changed: a person wants another split (SplitConfig).
        refused: what was typed is not possible (Text).
    """

    changed = Signal(object)
    refused = Signal(object)

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._title = TextLabel(ui, TITLE, role="card", parent=self)
        self._items = TextLabel(ui, None, role="caption", tone="text3", parent=self)
        self._items.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.bar = SplitBar(ui, self)
        self.table = PartTable(ui, self)
        self.form = SplitForm(ui, self)
        self.form.changed.connect(self.changed)
        self.form.refused.connect(self.refused)
        self.warnings: list[StatusLabel] = []
        self._warning_slot = QVBoxLayout()
        self.locked = StatusLabel(ui, "locked", plain(""), role="caption", wrap=True, parent=self)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self._items, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(head)
        for widget in (self.bar, self.table, self.form):
            self._column.addWidget(widget)
        self._column.addLayout(self._warning_slot)
        self._column.addWidget(self.locked)
        ui.follow(self)

    def set_summary(self, summary: Summary, *, known: bool = True) -> None:
        """Show other parts.

        Args:
            summary: with the parts.
            known: whether the items are counted; the form stays where they are not.
        """
        known = known and sum(summary.parts) > 0
        self._items.set_text((ITEMS if summary.whole else SO_FAR).format(n=summary.items))
        self._items.setVisible(known)
        self.bar.setVisible(known)
        self.bar.set_counts(*summary.parts)
        self.table.setVisible(known and bool(summary.classes))
        self.table.set_counts(summary.classes)
        self.form.set_split(summary.split, summary.kinds)
        self._set_warnings(summary if known else None)
        tested = summary.parts[2]
        self.locked.set_state("locked", LOCKED.format(n=tested) if tested else NO_TEST)
        self.locked.setVisible(known)

    def _set_warnings(self, summary: Summary | None) -> None:
        """Tell what the parts are too small for."""
        texts: list[Text] = []
        if summary is not None:
            rare = _rare_words(summary)
            texts = list(summary.warnings) or ([rare] if rare is not None else [])
        while len(self.warnings) > len(texts):
            label = self.warnings.pop()
            self._warning_slot.removeWidget(label)
            label.hide()
            label.deleteLater()
        for place, text in enumerate(texts):
            if place == len(self.warnings):
                label = StatusLabel(self._ui, "warn", text, role="caption", wrap=True, parent=self)
                self._warning_slot.addWidget(label)
                self.warnings.append(label)
            self.warnings[place].set_state("warn", text)

    def set_locked(self, locked: bool) -> None:
        """Let nobody change the split."""
        self.form.setEnabled(not locked)

    def retranslate(self) -> None:
        """Name the region; the labels follow the language themselves."""
        self.setAccessibleName(self._ui(TITLE))

    def restyle(self) -> None:
        """Take gaps from the theme."""
        self._column.setSpacing(self._ui.theme.px(10))
        self._warning_slot.setSpacing(self._ui.theme.px(6))


def _rare_words(summary: Summary) -> Text | None:
    rare = summary.rare
    if rare is None or not summary.whole:
        return None
    _, validation, test = rare.parts
    template = RARE
    if not summary.parts[1]:
        template = RARE_TEST
    elif not summary.parts[2]:
        template = RARE_VALIDATION
    return template.format(name=plain(rare.name), validation=validation, test=test)
