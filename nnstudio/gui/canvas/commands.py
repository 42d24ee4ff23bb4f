"""What a person can do to the net, in one place for canvas, palette, outline and menus.

Every method makes an edit, checks the lock, pushes it, and says in the status bar why something
is not possible. None of them knows a widget.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.edit import arrange, clipboard, edges, fixes, legal, nodes
from nnstudio.edit.edit import Edit, EditError
from nnstudio.edit.legal import PortAt
from nnstudio.graph.layout import auto_layout
from nnstudio.graph.model import Edge, Position
from nnstudio.graph.problems import Fix
from nnstudio.gui.canvas.context import EditorSession

LOCKED = QT_TRANSLATE_NOOP(
    "canvas",
    "The net is locked while it trains. Stop the training first; nothing is lost.",
)
SELECT_FIRST = QT_TRANSLATE_NOOP("canvas", "Select a layer or a wire first.")
COPIED = QT_TRANSLATE_NOOP("canvas", "{n} layers copied.")


class EditorCommands:
    """Edits of the open document.

    Args:
        session: takes the edits and gives document, registry, report and selection.
    """

    def __init__(self, session: EditorSession) -> None:
        self._session = session

    def add_layer(self, layer: str, **where: Any) -> str:
        """Add a layer; see `nnstudio.edit.nodes.add_layer` for where.

        Returns:
            The id of the new node; "" if it was refused.
        """
        s = self._session
        made = self._make(lambda: nodes.add_layer(s.document, s.registry, layer, **where))
        return made.select[0] if made is not None and made.select else ""

    def add_after_selection(self, layer: str, position: Position | None = None) -> str:
        """Add a layer behind the selected one and wire it, or into the selected wire."""
        selection = self._session.selection
        if selection.edge is not None:
            return self.add_layer(layer, position=position, into_edge=selection.edge)
        after = selection.node
        if after and after in self._session.document.graph:
            return self.add_layer(layer, position=position, after=after)
        return self.add_layer(layer, position=position)

    def remove_selection(self) -> bool:
        """Remove the selected nodes, or the selected wire."""
        s = self._session
        if s.selection.edge is not None:
            return self.disconnect(s.selection.edge)
        ids = s.selection.nodes
        if not ids:
            s.notify(SELECT_FIRST, "info")
            return False
        done = self._make(lambda: nodes.remove_nodes(s.document, s.registry, ids, s.report))
        return done is not None

    def take_out(self, node_id: str, position: Position) -> bool:
        """Take a node out of its wires and close the gap."""
        s = self._session
        return (
            self._make(lambda: nodes.take_out(s.document, s.registry, node_id, position, s.report))
            is not None
        )

    def insert_node(self, node_id: str, edge: Edge, position: Position) -> bool:
        """Put an unwired node into a wire."""
        s = self._session
        return (
            self._make(lambda: nodes.insert_node(s.document, s.registry, node_id, edge, position))
            is not None
        )

    def move_along(self, node_id: str, step: int) -> bool:
        """Let a layer change places with the one before (-1) or behind it (+1)."""
        s = self._session
        made = self._make(lambda: nodes.move_along(s.document, s.registry, node_id, step))
        return made is not None

    def connect(self, edge: Edge) -> bool:
        """Draw a wire."""
        s = self._session
        return self._make(lambda: edges.connect(s.document, s.registry, edge)) is not None

    def disconnect(self, *wires: Edge) -> bool:
        """Remove wires."""
        s = self._session
        done = self._make(lambda: edges.disconnect(s.document, s.registry, wires))
        if done is not None and s.selection.edge in wires:
            s.selection.set()
        return done is not None

    def move_edge_end(self, edge: Edge, moved: Edge) -> bool:
        """Lead one end of a wire to another port."""
        s = self._session
        return (
            self._make(lambda: edges.move_edge_end(s.document, s.registry, edge, moved)) is not None
        )

    def move_nodes(self, places: Mapping[str, Position], merge_key: str = "") -> bool:
        """Move nodes; allowed while the net trains, because it changes no structure."""
        s = self._session
        return (
            self._make(
                lambda: nodes.move_nodes(s.document, s.registry, places, merge_key), structure=False
            )
            is not None
        )

    def rename(self, node_id: str, title: str) -> bool:
        """Give a node another title."""
        s = self._session
        node = s.document.graph.node(node_id)
        spec = s.registry.get(node.layer)
        usual = s.language(spec.name) if spec is not None else node.layer
        made = self._make(
            lambda: nodes.rename(s.document, s.registry, node_id, title, usual), structure=False
        )
        return made is not None

    def duplicate_selection(self) -> bool:
        """Add copies of the selected nodes."""
        s = self._session
        ids = s.selection.nodes
        return self._make(lambda: clipboard.duplicate(s.document, s.registry, ids)) is not None

    def copy_selection(self) -> str:
        """Return the selected nodes as text for the clipboard; "" if nothing is selected."""
        s = self._session
        try:
            text = clipboard.copy(s.document, s.selection.nodes)
        except EditError as error:
            s.notify(error.text, "info")
            return ""
        s.notify(COPIED.format(n=len(s.selection.nodes)), "info")
        return text

    def paste(self, text: str, at: Position | None = None) -> bool:
        """Add the nodes that a text from the clipboard holds."""
        s = self._session
        return self._make(lambda: clipboard.paste(s.document, s.registry, text, at)) is not None

    def arrange(self, width: float) -> bool:
        """Lay the net out anew; rows wrap at a width in px at 100 % zoom."""
        s = self._session
        label = QT_TRANSLATE_NOOP("edit", "Arrange the layers")

        def make() -> Edit | None:
            places = auto_layout(s.document.graph.snapshot(), width)
            return arrange.place_nodes(s.document, places, label)

        return self._make(make, structure=False) is not None

    def align(self, how: arrange.Edge) -> bool:
        """Line the selected nodes up."""
        s = self._session
        ids = s.selection.nodes
        return self._make(lambda: arrange.align(s.document, ids, how), structure=False) is not None

    def distribute(self, axis: arrange.Axis) -> bool:
        """Give the selected nodes equal distances."""
        s = self._session
        ids = s.selection.nodes
        made = self._make(lambda: arrange.distribute(s.document, ids, axis), structure=False)
        return made is not None

    def apply_fix(self, fix: Fix) -> bool:
        """Do a repair."""
        s = self._session
        return self._make(lambda: fixes.apply_fix(s.document, fix)) is not None

    def targets_of(self, source: PortAt, replacing: Edge | None = None) -> Mapping[PortAt, Any]:
        """Return a verdict for every input to which a wire from an output could lead."""
        s = self._session
        return legal.targets_of(s.document.graph, s.registry, s.report, source, replacing)

    def sources_of(self, target: PortAt, replacing: Edge | None = None) -> Mapping[PortAt, Any]:
        """Return a verdict for every output from which a wire to an input could come."""
        s = self._session
        return legal.sources_of(s.document.graph, s.registry, s.report, target, replacing)

    def allowed(self) -> bool:
        """Whether the structure may be changed; says why not."""
        if self._session.locked:
            self._session.notify(LOCKED, "warning")
            return False
        return True

    def _make(self, make: Callable[[], Edit | None], *, structure: bool = True) -> Edit | None:
        """Make and push an edit; None where it was refused or there was nothing to do."""
        if structure and not self.allowed():
            return None
        try:
            edit = make()
        except EditError as error:
            self._session.notify(error.text, "warning")
            return None
        return edit if edit is not None and self._session.push(edit) else None
