"""What is selected; canvas, outline, inspector and panels all follow it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from nnstudio.graph.model import Edge


class Selection(QObject):
    """The selected nodes, or one selected edge."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes: tuple[str, ...] = ()
        self._edge: Edge | None = None

    @property
    def nodes(self) -> tuple[str, ...]:
        """Ids of the selected nodes, in the order of selection."""
        return self._nodes

    @property
    def edge(self) -> Edge | None:
        """The selected wire, or None."""
        return self._edge

    @property
    def node(self) -> str:
        """The only or last selected node; "" if none."""
        return self._nodes[-1] if self._nodes else ""

    def set(self, nodes: tuple[str, ...] | list[str] = (), edge: Edge | None = None) -> None:
        """Select these nodes (or this wire) and nothing else."""
        nodes = tuple(dict.fromkeys(nodes))
        if (nodes, edge) != (self._nodes, self._edge):
            self._nodes, self._edge = nodes, edge
            self.changed.emit()
