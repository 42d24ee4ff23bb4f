"""Connect: pull a wire from a port, or move the end of one; only possible targets take it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from nnstudio.edit.legal import Fit, PortAt, Verdict
from nnstudio.graph.model import Edge
from nnstudio.gui.canvas.edge_item import DragWire, EdgeItem
from nnstudio.gui.canvas.geometry import SNAP_DISTANCE, loose_route
from nnstudio.gui.canvas.node_item import NodeItem
from nnstudio.gui.canvas.port_item import PortState
from nnstudio.gui.canvas.tools.base import Pointer, Tool, distance

if TYPE_CHECKING:
    from nnstudio.gui.canvas.tool_view import ToolView

_STATES = {
    Fit.FITS: PortState.FITS,
    Fit.WRONG_SHAPE: PortState.WRONG_SHAPE,
    Fit.REFUSED: PortState.FADED,
}


class ConnectTool(Tool):
    """A wire that is being drawn.

    Args:
        canvas: the view that it works on.
        fixed: the port at which the wire stays.
        forward: whether the fixed end is an output, so that the free end looks for an input.
        edge: the wire whose end is being moved; None for a new one.
        by_keyboard: whether arrows choose the target instead of the pointer.
    """

    def __init__(
        self,
        canvas: ToolView,
        fixed: PortAt,
        *,
        forward: bool,
        edge: EdgeItem | None = None,
        by_keyboard: bool = False,
    ) -> None:
        super().__init__(canvas)
        self.by_keyboard = by_keyboard
        self._fixed = fixed
        self._forward = forward
        self._item = edge
        self._edge = edge.edge if edge is not None else None
        self._verdicts: Mapping[PortAt, Verdict] = {}
        self._wire: DragWire | None = None
        self._target: PortAt | None = None
        self._pressed = QPointF()
        self._moved = False

    @property
    def fixed(self) -> PortAt:
        """The port at which the wire stays."""
        return self._fixed

    @property
    def target(self) -> PortAt | None:
        """The port that the wire has snapped to, or None."""
        return self._target

    def press(self, at: Pointer) -> None:
        """Ask the model for the possible targets and show them."""
        commands = self.canvas.commands
        find = commands.targets_of if self._forward else commands.sources_of
        self._verdicts = find(self._fixed, self._edge)
        self._pressed = at.scene
        for node_id, item in self.canvas.scene_items.nodes.items():
            states = {
                key.port: _STATES[verdict.fit]
                for key, verdict in self._verdicts.items()
                if key.node == node_id
            }
            item.set_port_states(states, incoming=self._forward)
        self._wire = DragWire(self.canvas.scene_items.look)
        self.canvas.scene_items.addItem(self._wire)
        if self._item is not None:
            self._item.set_flags(parted=True)
        self._draw(at.scene)

    def move(self, at: Pointer) -> None:
        """Lead the wire to the pointer, or to a port within reach."""
        self._moved = self._moved or distance(at.scene, self._pressed) > 4
        self._snap_to(self._nearest(at.scene))
        self._draw(at.scene)

    def choose(self, target: PortAt | None) -> None:
        """Lead the wire to a port, as the keyboard does."""
        self._moved = True
        self._snap_to(target)
        self._draw(self._place(target, incoming=self._forward) if target else self._pressed)

    def possible(self) -> list[PortAt]:
        """Return the possible targets, fitting ones first."""
        ranked = [(v.fit is not Fit.FITS, k) for k, v in self._verdicts.items() if v.possible]
        return [key for _, key in sorted(ranked, key=lambda pair: pair[0])]

    def release(self, at: Pointer) -> None:
        """Connect, or say why not, or offer layers that fit where the wire ends."""
        target = self._target
        below = self.canvas.scene_items.node_at(at.scene)
        self._clear()
        if target is not None:
            self._connect(target)
        elif below is not None and below.node_id != self._fixed.node:
            self._explain(below)
        elif self._moved and below is None:
            self.canvas.offer_layers(
                at.scene,
                source=self._fixed if self._forward else None,
                target=None if self._forward else self._fixed,
                replacing=self._edge,
            )

    def finish(self) -> bool:
        """Connect to the chosen port, as Enter does; False where none is chosen."""
        target = self._target
        self._clear()
        return target is not None and self._connect(target)

    def cancel(self) -> None:
        """Leave all wires as they were."""
        self._clear()

    def _connect(self, target: PortAt) -> bool:
        start, end = (self._fixed, target) if self._forward else (target, self._fixed)
        edge = Edge(start.node, end.node, start.port, end.port)
        commands = self.canvas.commands
        if self._edge is not None:
            done = commands.move_edge_end(self._edge, edge)
        else:
            done = commands.connect(edge)
        if done and self._verdicts[target].fit is Fit.WRONG_SHAPE:
            self.canvas.session.selection.set((), edge)  # shows the problem card
        return done

    def _explain(self, below: NodeItem) -> None:
        """Say why none of a node's ports takes the wire."""
        reasons = [v.reason for key, v in self._verdicts.items() if key.node == below.node_id]
        reason = next((reason for reason in reasons if reason is not None), None)
        if reason is not None:
            self.canvas.session.notify(reason, "warning")

    def _nearest(self, point: QPointF) -> PortAt | None:
        """Return the possible port within reach of a point, or that of the node below it."""
        scene = self.canvas.scene_items
        best: PortAt | None = None
        nearest = self.canvas.reach(SNAP_DISTANCE)
        for key, verdict in self._verdicts.items():
            item = scene.nodes.get(key.node)
            if item is None or not verdict.possible:
                continue
            away = point - item.port_place(key.port, incoming=self._forward)
            far = max(abs(away.x()), abs(away.y()))
            if far <= nearest:
                best, nearest = key, far
        if best is not None:
            return best
        below = scene.node_at(point)
        if below is None:
            return None
        fits = [key for key in self.possible() if key.node == below.node_id]
        return fits[0] if fits else None

    def _snap_to(self, target: PortAt | None) -> None:
        if target == self._target:
            return
        for key, on in ((self._target, False), (target, True)):
            item = self.canvas.scene_items.nodes.get(key.node) if key is not None else None
            port = item.port(key.port, incoming=self._forward) if item and key else None
            if item is not None and port is not None and key is not None:
                usual = _STATES[self._verdicts[key].fit]
                port.state = PortState.TARGET if on and usual is PortState.FITS else usual
                item.update()
        self._target = target

    def _draw(self, point: QPointF) -> None:
        if self._wire is None:
            return
        fixed = self._place(self._fixed, incoming=not self._forward)
        wrong = False
        if self._target is not None:
            point = self._place(self._target, incoming=self._forward)
            wrong = self._verdicts[self._target].fit is Fit.WRONG_SHAPE
        start, end = (fixed, point) if self._forward else (point, fixed)
        self._wire.show_path(loose_route(start, end), wrong)

    def _place(self, port: PortAt, *, incoming: bool) -> QPointF:
        return self.canvas.scene_items.nodes[port.node].port_place(port.port, incoming=incoming)

    def _clear(self) -> None:
        for item in self.canvas.scene_items.nodes.values():
            item.clear_port_states()
        if self._wire is not None:
            self.canvas.scene_items.removeItem(self._wire)
            self._wire = None
        if self._item is not None and self._edge in self.canvas.scene_items.edges:
            self._item.set_flags(parted=False)
        self._target = None
