"""What an action declares: words, keys, menu place."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QKeySequence

from nnstudio.base.text import Text

Keys = str | QKeySequence.StandardKey


@dataclass(frozen=True)
class ActionSpec:
    """One command of the window.

    Args:
        id: stable, e.g. "file.save".
        text: words in the menu; "…" where a dialog follows.
        menu: id of its menu; "" for none (command list only).
        keys: shortcuts.
        icon: name of an icon.
        separator: whether a line stands above it in the menu.
        checkable: whether it is on or off.
        group: exclusive group of checkable actions (theme, language).
        always: whether it makes sense without an open document.
    """

    id: str
    text: Text
    menu: str
    keys: tuple[Keys, ...] = ()
    icon: str = ""
    separator: bool = False
    checkable: bool = False
    group: str = ""
    always: bool = False
