"""The ground of a region: which of the theme's surfaces it stands on."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

Ground = Literal["surface", "well"]


def set_ground(widget: QWidget, ground: Ground) -> None:
    """Fill a widget's background with a colour of the theme.

    Args:
        widget: a region, e.g. the run bar.
        ground: "surface" (panels) or "well" (what lies a little deeper).
    """
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    widget.setProperty("ground", ground)
