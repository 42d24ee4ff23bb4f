"""What all tools share: a press begins one, it gets every event until it ends, Esc cancels it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

if TYPE_CHECKING:
    from nnstudio.gui.canvas.tool_view import ToolView


@dataclass(frozen=True)
class Pointer:
    """Where the pointer is and what is held with it.

    Args:
        scene: in the scene, px at 100 %.
        view: in the viewport, px.
        modifiers: keys that are held.
    """

    scene: QPointF
    view: QPointF
    modifiers: Qt.KeyboardModifier

    def holds(self, modifier: Qt.KeyboardModifier) -> bool:
        """Whether a key is held."""
        return bool(self.modifiers & modifier)


class Tool:
    """One interaction from press to release.

    Args:
        canvas: the view that it works on.
    """

    def __init__(self, canvas: ToolView) -> None:
        self.canvas = canvas

    def press(self, at: Pointer) -> None:
        """Begin."""

    def move(self, at: Pointer) -> None:
        """Follow the pointer."""

    def release(self, at: Pointer) -> None:
        """End and do what was meant."""

    def cancel(self) -> None:
        """End and leave everything as it was."""


def distance(a: QPointF, b: QPointF) -> float:
    """Return the larger of the two offsets between points."""
    return max(abs(a.x() - b.x()), abs(a.y() - b.y()))
