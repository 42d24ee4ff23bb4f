"""How well two colours stand apart: contrast as WCAG 2.2 counts it, and words on a heatmap cell."""

from __future__ import annotations

from PySide6.QtGui import QColor

TEXT_CONTRAST = 4.5
"""Smallest contrast of text, WCAG 2.2 success criterion 1.4.3."""
SHAPE_CONTRAST = 3.0
"""Smallest contrast of wires, ports and other shapes, WCAG 2.2 success criterion 1.4.11."""

DARK_WORDS = "#000000"  # with any other dark, a middle grey gives neither side 4.5
LIGHT_WORDS = "#FFFFFF"


def luminance(color: QColor) -> float:
    """Return the relative luminance, 0 (black) to 1 (white).

    Formula: WCAG 2.2, definition of relative luminance.
    """
    red, green, blue = (_linear(v) for v in (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two opaque colours, 1 (equal) to 21 (black on white)."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def words_on(ground: QColor) -> QColor:
    """Return dark or light, whichever reads better on a ground such as a heatmap cell."""
    dark, light = QColor(DARK_WORDS), QColor(LIGHT_WORDS)
    return dark if contrast(dark, ground) >= contrast(light, ground) else light


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
