"""Typefaces and sizes by role: Inter where the machine has it, else its own interface font."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

Role = Literal[
    "page",
    "section",
    "metric",
    "inspector",
    "card",
    "heading",
    "body",
    "body_strong",
    "control",
    "control_strong",
    "button",
    "caption",
    "caption_strong",
    "axis",
    "code",
]

SMALLEST_PX = 10.5


@dataclass(frozen=True, slots=True)
class FontSpec:
    """Size, line height (pixels at 100 %) and weight of one role."""

    size: float
    line: float
    weight: QFont.Weight


_NORMAL = QFont.Weight.Normal
_MEDIUM = QFont.Weight.Medium
_STRONG = QFont.Weight.DemiBold

SPECS: dict[Role, FontSpec] = {
    "page": FontSpec(26, 32, _STRONG),
    "section": FontSpec(18, 24, _STRONG),
    "metric": FontSpec(20, 26, _STRONG),
    "inspector": FontSpec(14, 20, _STRONG),
    "card": FontSpec(13, 18, _STRONG),
    "heading": FontSpec(12, 16, _STRONG),
    "body": FontSpec(13, 20, _NORMAL),
    "body_strong": FontSpec(13, 20, _STRONG),
    "control": FontSpec(12.5, 18, _NORMAL),
    "control_strong": FontSpec(12.5, 18, _STRONG),
    "button": FontSpec(13, 18, _MEDIUM),
    "caption": FontSpec(11, 16, _NORMAL),
    "caption_strong": FontSpec(11, 16, _STRONG),
    "axis": FontSpec(SMALLEST_PX, 14, _NORMAL),
    "code": FontSpec(11.5, 18, _NORMAL),
}


def ui_family() -> str:
    """Return the family of the interface font: Inter, else the system's own."""
    if "Inter" in QFontDatabase.families():
        return "Inter"
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


def code_family() -> str:
    """Return the family of the system's fixed-width font."""
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()


def make_font(role: Role, scale: float = 1.0) -> QFont:
    """Return the font of a role, with figures of equal width.

    Args:
        role: a key of `SPECS`.
        scale: UI scale, 1.0 to 2.5.
    """
    spec = SPECS[role]
    font = QFont(code_family() if role == "code" else ui_family())
    # Fractions of a pixel exist only in points; Qt counts points at the screen's logical density.
    pixels = max(spec.size, SMALLEST_PX) * scale
    font.setPointSizeF(pixels * 72.0 / _logical_dpi())
    font.setWeight(spec.weight)
    font.setFeature(QFont.Tag("tnum"), 1)
    if role == "code":
        font.setStyleHint(QFont.StyleHint.Monospace)
        font.setFixedPitch(True)
    return font


def _logical_dpi() -> float:
    screen = QGuiApplication.primaryScreen()
    return screen.logicalDotsPerInch() if screen is not None else 96.0
