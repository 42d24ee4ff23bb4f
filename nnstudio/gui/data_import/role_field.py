"""The choice of what a column is for, in the head of the column."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from nnstudio.base.text import plain
from nnstudio.data.spec import ColumnFacts
from nnstudio.gui.data_import.column_words import (
    ROLE_HELP,
    ROLE_OF,
    ROLES,
    full_words,
    possible_roles,
)
from nnstudio.gui.widgets.choice_field import ChoiceField
from nnstudio.gui.widgets.ui import Ui, set_variant

_OPENING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Walks(Protocol):
    """Moves the keyboard from column to column."""

    def walk(self, column: int, by: int) -> bool:
        """Go to a neighbour; False at the end of the row."""
        ...

    def walk_to(self, column: int) -> None:
        """Go to a column."""
        ...

    def walked(self, column: int) -> None:
        """Note that a column has the keyboard."""
        ...


class RoleField(ChoiceField):
    """Arrow keys left and right, Home and End walk through the columns; up and down open the list.

    Args:
        ui: look and language.
        column: its place.
        fact: what stands in the column.
        classes: of the target, where it names classes.
        walks: the row of heads.
        parent: owner.

    Signals:
        role_chosen: a person chose another role (place of the column, role).
    """

    role_chosen = Signal(int, str)

    def __init__(
        self,
        ui: Ui,
        column: int,
        fact: ColumnFacts,
        classes: int,
        walks: Walks,
        parent: QWidget | None = None,
    ) -> None:
        self._fact, self._classes = fact, classes
        self._column, self._walks = column, walks
        items = [(role, ROLES[role]) for role in possible_roles(fact)]
        super().__init__(
            ui, ROLE_OF.format(column=plain(fact.name)), items, current=fact.role, parent=parent
        )
        self.setProperty("compact", "true")
        # As wide as its column: the usual policy takes the width of the words after a moment.
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.chosen.connect(lambda role: self.role_chosen.emit(self._column, str(role)))
        self._mark()

    @property
    def column(self) -> int:
        """Place of the column."""
        return self._column

    def set_fact(self, fact: ColumnFacts, classes: int) -> None:
        """Show what is known of the column now."""
        if fact == self._fact and classes == self._classes:
            return
        self._fact, self._classes = fact, classes
        self._label = ROLE_OF.format(column=plain(fact.name))
        items = [(role, ROLES[role]) for role in possible_roles(fact)]
        if [key for key, _ in items] != list(self.keys):
            self.set_items(items, fact.role)
        self.set_current(fact.role)
        self._mark()
        self.retranslate()

    def retranslate(self) -> None:
        """Write the roles, and the reason for the present one, again."""
        super().retranslate()
        spoken = self._ui(full_words(self._fact, self._classes))
        self.setToolTip(self._ui(self._fact.reason))
        self.setAccessibleDescription(spoken)
        for row, role in enumerate(possible_roles(self._fact)):
            self.setItemData(row, self._ui(ROLE_HELP[role]), Qt.ItemDataRole.ToolTipRole)

    def _mark(self) -> None:
        role = self._fact.role
        look = "target" if role == "target" else "quiet" if role == "ignore" else None
        set_variant(self, "roleLook", look)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._walks.walk(self._column, 1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._walks.walk_to(0 if key == Qt.Key.Key_Home else -1)
        elif key in _OPENING:
            self.showPopup()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._walks.walked(self._column)

    def focusNextPrevChild(self, next: bool) -> bool:
        if self._walks.walk(self._column, 1 if next else -1):
            return True
        return super().focusNextPrevChild(next)
