"""Makes QActions and menus from the table."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from nnstudio.gui.actions.spec import ActionSpec
from nnstudio.gui.actions.table import ACTIONS, MENUS
from nnstudio.gui.widgets.ui import Ui


class Actions:
    """All actions of a window by id.

    Args:
        ui: look and language.
        owner: the window; its shortcuts work wherever the focus is in it.
    """

    def __init__(self, ui: Ui, owner: QWidget) -> None:
        self._ui = ui
        self._owner = owner
        self._specs: dict[str, ActionSpec] = {spec.id: spec for spec in ACTIONS}
        self._actions: dict[str, QAction] = {}
        self._menus: dict[str, QMenu] = {}
        groups: dict[str, QActionGroup] = {}
        for spec in ACTIONS:
            action = QAction(owner)
            action.setObjectName(spec.id)
            action.setCheckable(spec.checkable)
            if spec.keys:
                action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
            if spec.group:
                group = groups.setdefault(spec.group, QActionGroup(owner))
                group.addAction(action)
            owner.addAction(action)
            self._actions[spec.id] = action

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def __iter__(self) -> Any:
        return iter(self._actions.items())

    @property
    def menus(self) -> tuple[QMenu, ...]:
        """The menus in their order; empty before `fill`."""
        return tuple(self._menus.values())

    def enable_for_document(self, open_document: bool) -> None:
        """Switch off what needs an open document while there is none."""
        for action_id, action in self._actions.items():
            action.setEnabled(open_document or self._specs[action_id].always)

    def connect(self, action_id: str, slot: Callable[[], object]) -> None:
        """Call something when the action is triggered."""
        self._actions[action_id].triggered.connect(lambda _checked=False: slot())

    def fill(self, bar: QMenuBar) -> None:
        """Build the menus."""
        for menu_id, _text in MENUS:
            menu = QMenu(bar)
            bar.addMenu(menu)
            self._menus[menu_id] = menu
        for spec in ACTIONS:
            menu = self._menus.get(spec.menu)
            if menu is None:
                continue
            if spec.separator:
                menu.addSeparator()
            menu.addAction(self._actions[spec.id])
        self.retranslate()
        self.restyle()

    def retranslate(self) -> None:
        """Write all texts again."""
        for menu_id, text in MENUS:
            if menu_id in self._menus:
                self._menus[menu_id].setTitle(self._ui(text))
        for action_id, action in self._actions.items():
            action.setText(self._ui(self._specs[action_id].text))

    def restyle(self) -> None:
        """Tint the icons again."""
        for action_id, action in self._actions.items():
            name = self._specs[action_id].icon
            if name:
                action.setIcon(self._ui.theme.icon(name, "text2"))
