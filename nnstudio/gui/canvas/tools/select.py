"""Select: click, drag nodes with snapping, drag a box, pull a node out of its wires."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QApplication

from nnstudio.graph.layout import SNAP
from nnstudio.gui.canvas.geometry import INSERT_DISTANCE, NODE
from nnstudio.gui.canvas.node_item import NodeItem
from nnstudio.gui.canvas.tools.base import Pointer, Tool, distance
from nnstudio.gui.canvas.view_parts import BoxItem, Guides

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_GUIDE_REACH = 6.0
_GUIDE_SIGHT = 1200.0


class NodeTool(Tool):
    """A press on a node: click selects, drag moves, Alt+drag takes it out of its wires."""

    def __init__(self, canvas, item: NodeItem) -> None:  # noqa: ANN001
        super().__init__(canvas)
        self._item = item
        self._start = QPointF()
        self._places: dict[str, QPointF] = {}
        self._others: list[tuple[float, float, NodeItem]] = []
        self._dragging = False
        self._taking_out = False
        self._guides: Guides | None = None
        self._over_edge = None

    def press(self, at: Pointer) -> None:
        """Select what was pressed, unless it is one of several selected ones."""
        self._start = at.scene
        selection = self.canvas.session.selection
        node_id = self._item.node_id
        if at.holds(_CTRL):
            rest = tuple(n for n in selection.nodes if n != node_id)
            selection.set(rest if node_id in selection.nodes else (*selection.nodes, node_id))
        elif at.holds(_SHIFT):
            selection.set((*selection.nodes, node_id))
        elif node_id not in selection.nodes:
            selection.set((node_id,))
        self._taking_out = at.holds(_ALT)

    def move(self, at: Pointer) -> None:
        """Drag the selected nodes once the pointer has gone far enough."""
        if not self._dragging:
            threshold = QApplication.startDragDistance() / self.canvas.view_scale
            if distance(at.scene, self._start) < threshold:
                return
            if not self._begin():
                return
        offset = at.scene - self._start
        first = self._places[self._item.node_id] + offset
        if self._taking_out or not at.holds(_ALT):
            first = self._snapped(first)
        elif self._guides is not None:
            self._guides.hide_lines()
        offset = first - self._places[self._item.node_id]
        self.canvas.scene_items.move_nodes(
            {node_id: place + offset for node_id, place in self._places.items()}
        )
        self._mark_edge_below()

    def release(self, at: Pointer) -> None:
        """Make the moves one step; a click without a drag selects this node alone."""
        if not self._dragging:
            selection = self.canvas.session.selection
            if not at.modifiers & (_SHIFT | _CTRL) and len(selection.nodes) > 1:
                selection.set((self._item.node_id,))
            return
        edge = self._over_edge.edge if self._over_edge is not None else None
        places = {
            node_id: (self.canvas.scene_items.nodes[node_id].pos()) for node_id in self._places
        }
        self._end()
        moved = {node_id: (place.x(), place.y()) for node_id, place in places.items()}
        node_id = self._item.node_id
        done = False
        if self._taking_out:
            done = self.canvas.commands.take_out(node_id, moved[node_id])
        elif edge is not None:
            done = self.canvas.commands.insert_node(node_id, edge, moved[node_id])
        else:
            done = self.canvas.commands.move_nodes(moved)
        if not done:
            self._put_back()

    def cancel(self) -> None:
        """Put everything back."""
        if self._dragging:
            self._end()
            self._put_back()

    def _begin(self) -> bool:
        scene = self.canvas.scene_items
        if self._taking_out and not self.canvas.commands.allowed():
            self._taking_out = False
        ids = self.canvas.session.selection.nodes
        if self._taking_out:
            ids = (self._item.node_id,)
            self.canvas.session.selection.set(ids)
        if self._item.node_id not in ids:
            return False  # Ctrl took it out of the selection
        self.canvas.sync.finish_moves()
        self._places = {node_id: scene.nodes[node_id].pos() for node_id in ids}
        self._others = [
            (item.pos().x(), item.pos().y(), item)
            for node_id, item in scene.nodes.items()
            if node_id not in self._places
        ]
        self._guides = Guides(scene)
        self._dragging = True
        return True

    def _end(self) -> None:
        self._dragging = False
        if self._guides is not None:
            self._guides.remove()
            self._guides = None
        if self._over_edge is not None:
            self._over_edge.set_flags(hovered=False)
            self._over_edge = None

    def _put_back(self) -> None:
        scene = self.canvas.scene_items
        known = {node: place for node, place in self._places.items() if node in scene.nodes}
        scene.move_nodes(known)
        scene.reroute()

    def _snapped(self, place: QPointF) -> QPointF:
        """Return the place on the grid, or in line with a neighbour's centre."""
        x, y = round(place.x() / SNAP) * SNAP, round(place.y() / SNAP) * SNAP
        near_x = near_y = None
        best_x = best_y = _GUIDE_REACH
        wanted_x, wanted_y = place.x(), place.y()
        for other_x, other_y, item in self._others:
            dx, dy = abs(other_x - wanted_x), abs(other_y - wanted_y)
            if dx <= best_x and dy < _GUIDE_SIGHT:
                near_x, best_x, x = item, dx, other_x
            if dy <= best_y and dx < _GUIDE_SIGHT:
                near_y, best_y, y = item, dy, other_y
        if self._guides is not None:
            self._guides.show_lines(QPointF(x, y), near_x, near_y)
        return QPointF(x, y)

    def _mark_edge_below(self) -> None:
        """Mark the wire into which a node without wires would be inserted."""
        scene = self.canvas.scene_items
        found = None
        single = len(self._places) == 1 and not scene.edges_at(self._item.node_id)
        if single and self._item.inputs and self._item.outputs and not self._taking_out:
            center = self._item.pos() + NODE.center()
            found = scene.edge_at(center, self.canvas.reach(INSERT_DISTANCE))
        if found is not self._over_edge:
            for edge_item, on in ((self._over_edge, False), (found, True)):
                if edge_item is not None:
                    edge_item.set_flags(hovered=on)
            self._over_edge = found


class BoxTool(Tool):
    """A press on the empty canvas: drag selects every node that the box touches."""

    _box: BoxItem | None = None
    _start = QPointF()
    _before: tuple[str, ...] = ()

    def press(self, at: Pointer) -> None:
        """Begin; without Shift or Ctrl nothing stays selected."""
        self._start = at.scene
        selection = self.canvas.session.selection
        keep = bool(at.modifiers & (_SHIFT | _CTRL))
        self._before = selection.nodes if keep else ()
        selection.set(self._before)

    def move(self, at: Pointer) -> None:
        """Draw the box and select what it touches."""
        rect = QRectF(self._start, at.scene).normalized()
        if self._box is None:
            if distance(self._start, at.scene) < 4 / self.canvas.view_scale:
                return
            self._box = BoxItem(self.canvas.scene_items.look)
            self.canvas.scene_items.addItem(self._box)
        self._box.setRect(rect)
        touched = self.canvas.scene_items.nodes_in(rect)
        if at.holds(_CTRL):
            touched = [n for n in touched if n not in self._before]
            rest = [n for n in self._before if n not in self.canvas.scene_items.nodes_in(rect)]
            self.canvas.session.selection.set((*rest, *touched))
        else:
            self.canvas.session.selection.set((*self._before, *touched))

    def release(self, at: Pointer) -> None:
        """Take the box away."""
        self._remove_box()

    def cancel(self) -> None:
        """Take the box away and select what was selected before."""
        self._remove_box()
        self.canvas.session.selection.set(self._before)

    def _remove_box(self) -> None:
        if self._box is not None:
            self.canvas.scene_items.removeItem(self._box)
            self._box = None
