"""The QPalette that belongs to a set of tokens, for Fusion and everything it draws itself."""

from __future__ import annotations

from PySide6.QtGui import QPalette

from nnstudio.gui.theme.tokens import Tokens

_ROLES: dict[QPalette.ColorRole, str] = {
    QPalette.ColorRole.Window: "bg",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "surface2",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "text3",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "error",
    QPalette.ColorRole.ToolTipBase: "text",
    QPalette.ColorRole.ToolTipText: "surface",
    QPalette.ColorRole.Highlight: "accent_fill",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Accent: "accent_fill",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "line2",
    QPalette.ColorRole.Shadow: "shadow",
}

_DISABLED: dict[QPalette.ColorRole, str] = {
    QPalette.ColorRole.WindowText: "text3",
    QPalette.ColorRole.Text: "text3",
    QPalette.ColorRole.ButtonText: "text3",
    QPalette.ColorRole.Highlight: "line2",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Base: "surface2",
}


def make_palette(tokens: Tokens) -> QPalette:
    """Return the palette of a set of tokens; disabled text stays readable."""
    palette = QPalette()
    for role, token in _ROLES.items():
        palette.setColor(role, tokens.color(token))
    for role, token in _DISABLED.items():
        palette.setColor(QPalette.ColorGroup.Disabled, role, tokens.color(token))
    return palette
