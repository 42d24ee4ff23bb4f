"""Buttons that carry a Text: normal, primary, link, and icon-only."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QKeySequence
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from nnstudio.base.text import Text
from nnstudio.gui.theme.fonts import Role
from nnstudio.gui.theme.tokens import ICON_SIZE, RADIUS_BUTTON, RADIUS_FIELD
from nnstudio.gui.widgets.ui import Ui, set_variant

ButtonSize = Literal["normal", "small", "large"]
Variant = Literal["normal", "primary", "ghost", "link"]

_ICON_GAP = 3  # the style leaves 4 px between icon and words
_ICON_TOKENS: dict[str, str] = {
    "normal": "text",
    "primary": "on_accent",
    "ghost": "text2",
    "link": "accent",
}


class Button(QPushButton):
    """A button that names its deed.

    Args:
        ui: look and language.
        text: what it does.
        icon: name of an icon before the text.
        tooltip: more words; also read by screen readers.
        size: "normal" 32 px, "small" 28 px, "large" 48 px high at 100 %.
        variant: "normal", "primary" (one a view), "ghost" (no border) or "link".
        parent: owner.
    """

    def __init__(
        self,
        ui: Ui,
        text: Text,
        *,
        icon: str | None = None,
        tooltip: Text | None = None,
        size: ButtonSize = "normal",
        variant: Variant = "normal",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._text = text
        self._tooltip = tooltip
        self._icon_name = icon
        self.setProperty("buttonSize", size)
        self.setProperty("variant", variant)
        self.setAutoDefault(False)
        ui.follow(self)

    def set_text(self, text: Text) -> None:
        """Show another text."""
        self._text = text
        self.retranslate()

    def set_icon(self, icon: str | None) -> None:
        """Show another icon, or none."""
        self._icon_name = icon
        self.restyle()

    def set_tooltip(self, tooltip: Text | None) -> None:
        """Explain it with other words, for example why it is disabled."""
        self._tooltip = tooltip
        self.retranslate()

    def set_button_variant(self, variant: Variant) -> None:
        """Change between "normal", "primary", "ghost" and "link"."""
        set_variant(self, "variant", variant)
        self.restyle()

    def retranslate(self) -> None:
        """Write all texts again."""
        words = self._ui(self._text)
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        tip = self._ui(self._tooltip)
        self.setToolTip(tip)
        self.setAccessibleDescription(tip)

    def restyle(self) -> None:
        """Take font, icon and radius from the theme."""
        theme = self._ui.theme
        variant, size = str(self.property("variant")), str(self.property("buttonSize"))
        self.setFont(theme.font(_font_role(variant, size)))
        if self._icon_name is not None:
            gap = theme.px(_ICON_GAP)
            self.setIcon(theme.icon(self._icon_name, _ICON_TOKENS[variant], gap=_ICON_GAP))
            self.setIconSize(QSize(theme.px(ICON_SIZE) + gap, theme.px(ICON_SIZE)))
        elif not self.icon().isNull():
            self.setIcon(QIcon())
        radius = RADIUS_FIELD if size == "small" else RADIUS_BUTTON
        self.setProperty("focusRadius", theme.px(radius))
        self.updateGeometry()


class PrimaryButton(Button):
    """The one filled button of a view."""

    def __init__(
        self,
        ui: Ui,
        text: Text,
        *,
        icon: str | None = None,
        tooltip: Text | None = None,
        size: ButtonSize = "normal",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            ui, text, icon=icon, tooltip=tooltip, size=size, variant="primary", parent=parent
        )


class LinkButton(Button):
    """A button that looks like a word of the text."""

    def __init__(
        self,
        ui: Ui,
        text: Text,
        *,
        icon: str | None = None,
        tooltip: Text | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            ui, text, icon=icon, tooltip=tooltip, size="small", variant="link", parent=parent
        )
        self.setCursor(Qt.CursorShape.PointingHandCursor)


class ToolButton(QToolButton):
    """An icon-only button; its label is the tool tip and what screen readers say.

    Args:
        ui: look and language.
        icon: name of an icon.
        label: what it does.
        tooltip: more words than the label for the tool tip.
        shortcut: shown in the tool tip; the view's action owns the key itself.
        bordered: True as in the run bar (32 px), False without a frame (24 px).
        checkable: whether it stays pressed.
        color: the icon's colour token.
        icon_size: edge length at 100 %.
        parent: owner.
    """

    def __init__(
        self,
        ui: Ui,
        icon: str,
        label: Text,
        *,
        tooltip: Text | None = None,
        shortcut: QKeySequence | QKeySequence.StandardKey | str | None = None,
        bordered: bool = False,
        checkable: bool = False,
        color: str = "text2",
        icon_size: int = ICON_SIZE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._icon_name = icon
        self._label = label
        self._tooltip = tooltip
        self._shortcut = QKeySequence(shortcut) if shortcut is not None else QKeySequence()
        self._color = "text" if bordered and color == "text2" else color
        self._icon_size = icon_size
        self.setCheckable(checkable)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if bordered:
            self.setProperty("variant", "bordered")
        self.toggled.connect(self._on_toggled)
        ui.follow(self)

    def set_icon(self, icon: str, color: str | None = None) -> None:
        """Show another icon, if wanted in another colour token."""
        self._icon_name = icon
        self._color = color or self._color
        self.restyle()

    def set_label(self, label: Text, tooltip: Text | None = None) -> None:
        """Name it otherwise."""
        self._label, self._tooltip = label, tooltip
        self.retranslate()

    def retranslate(self) -> None:
        """Write all texts again."""
        label = self._ui(self._label)
        tip = self._ui(self._tooltip) or label
        keys = self._shortcut.toString(QKeySequence.SequenceFormat.NativeText)
        self.setAccessibleName(label)
        self.setAccessibleDescription(tip if tip != label else "")
        self.setToolTip(f"{tip} ({keys})" if keys else tip)

    def restyle(self) -> None:
        """Take icon and size from the theme."""
        theme = self._ui.theme
        self.setFont(theme.font("control"))
        color = "accent" if self.isChecked() else self._color
        self.setIcon(theme.icon(self._icon_name, color, self._icon_size))
        self.setIconSize(QSize(theme.px(self._icon_size), theme.px(self._icon_size)))
        bordered = self.property("variant") == "bordered"
        self.setProperty("focusRadius", theme.px(RADIUS_BUTTON if bordered else RADIUS_FIELD))
        self.updateGeometry()

    def _on_toggled(self, _checked: bool) -> None:
        self.restyle()


def _font_role(variant: str, size: str) -> Role:
    if size == "large":
        return "inspector"
    if variant == "primary":
        return "control_strong" if size == "small" else "body_strong"
    if variant == "link":
        return "control"
    return "control" if size == "small" else "button"
