"""A view whose presses, drops and pointer moves become tools; it shows hover and selection."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QWidget

from nnstudio.edit.legal import PortAt
from nnstudio.graph.model import Edge
from nnstudio.gui.canvas.commands import EditorCommands
from nnstudio.gui.canvas.context import EditorSession
from nnstudio.gui.canvas.geometry import PORT_HIT, WIRE_HIT
from nnstudio.gui.canvas.look import Look
from nnstudio.gui.canvas.scene import CanvasScene
from nnstudio.gui.canvas.sync import CanvasSync
from nnstudio.gui.canvas.tools.base import Pointer, Tool
from nnstudio.gui.canvas.tools.connect import ConnectTool
from nnstudio.gui.canvas.tools.pan import PanTool
from nnstudio.gui.canvas.tools.place import PlaceTool, layer_of
from nnstudio.gui.canvas.tools.select import BoxTool, NodeTool
from nnstudio.gui.canvas.zoom_view import ZoomView

_END_HIT = 22.0


class ToolView(ZoomView):
    """A view of the net that is worked on with the pointer.

    Signals:
        inspector_requested: a double click on a node (its id).

    Args:
        session: the open document and what belongs to it.
        parent: owner.
    """

    inspector_requested = Signal(str)

    def __init__(self, session: EditorSession, parent: QWidget | None = None) -> None:
        scene = CanvasScene(Look(session.theme))
        super().__init__(scene, session.theme, parent)
        scene.setParent(self)
        self.session = session
        self.commands = EditorCommands(session)
        self.sync = CanvasSync(session, scene, self)
        self._scene = scene
        self._tool: Tool | None = None
        self._placing: PlaceTool | None = None
        self._hovered = ""
        self._hovered_edge: Edge | None = None
        self._space = False
        self._focus_shown = False
        self.setAcceptDrops(True)
        self.viewport().setMouseTracking(True)
        session.selection.changed.connect(self._on_selection_changed)

    @property
    def scene_items(self) -> CanvasScene:
        """The scene with its items by id."""
        return self._scene

    @property
    def tool(self) -> Tool | None:
        """The interaction that is going on, or None."""
        return self._tool

    def offer_layers(
        self,
        point: QPointF,
        *,
        source: PortAt | None = None,
        target: PortAt | None = None,
        replacing: Edge | None = None,
    ) -> None:
        """Let a person choose a layer that is added at a point of the scene.

        Args:
            point: the middle of the new node; of its port where a wire ends there.
            source: the output port from which a wire was pulled here.
            target: the input port from which a wire was pulled here.
            replacing: the wire whose end was pulled here.
        """
        raise NotImplementedError

    def begin_tool(self, tool: Tool, at: Pointer) -> None:
        """Begin an interaction; the one that goes on is cancelled."""
        self.end_tool()
        self._hover(None, None)
        self._tool = tool
        tool.press(at)

    def end_tool(self) -> None:
        """Cancel the interaction that is going on."""
        tool, self._tool = self._tool, None
        if tool is not None:
            tool.cancel()

    def finish_tool(self) -> None:
        """End a wire that the keyboard leads, as Enter does."""
        tool, self._tool = self._tool, None
        if isinstance(tool, ConnectTool):
            tool.finish()

    def show_focus(self, shown: bool) -> None:
        """Show the ring of the keyboard at the selected node, or hide it."""
        self._focus_shown = shown
        self._mark_focus()

    def _pointer_of(self, event: QMouseEvent) -> Pointer:
        view = event.position()
        return Pointer(self._to_scene(view), view, event.modifiers())

    def _tool_for(self, at: Pointer) -> Tool | None:
        """Return what a press of the left button begins here."""
        scene = self._scene
        found = scene.port_at(at.scene, self.reach(PORT_HIT))
        if found is not None:
            item, port = found
            if not self.commands.allowed():
                return None
            place = PortAt(item.node_id, port.face.name)
            if not port.incoming:
                return ConnectTool(self, place, forward=True)
            wired = [e for e in scene.edges_at(item.node_id) if _ends_at(e, place)]
            if wired and not port.face.many:
                start = PortAt(wired[0].source, wired[0].source_port)
                return ConnectTool(self, start, forward=True, edge=scene.edges[wired[0]])
            return ConnectTool(self, place, forward=False)
        item = scene.node_at(at.scene)
        if item is not None:
            return NodeTool(self, item)
        wire = scene.edge_at(at.scene, self.reach(WIRE_HIT))
        if wire is not None:
            self.session.selection.set((), wire.edge)
            return self._end_tool_for(wire.edge, at)
        return BoxTool(self)

    def _end_tool_for(self, edge: Edge, at: Pointer) -> Tool | None:
        """Return the tool that moves a wire's end if the press was near one."""
        nodes = self._scene.nodes
        start = nodes[edge.source].port_place(edge.source_port, incoming=False)
        end = nodes[edge.target].port_place(edge.target_port, incoming=True)
        item = self._scene.edges[edge]
        if (at.scene - end).manhattanLength() <= _END_HIT and self.commands.allowed():
            fixed = PortAt(edge.source, edge.source_port)
            return ConnectTool(self, fixed, forward=True, edge=item)
        if (at.scene - start).manhattanLength() <= _END_HIT and self.commands.allowed():
            fixed = PortAt(edge.target, edge.target_port)
            return ConnectTool(self, fixed, forward=False, edge=item)
        return None

    def _hover(self, node_id: str | None, edge: Edge | None) -> None:
        node_id = node_id or ""
        if node_id != self._hovered:
            for name, on in ((self._hovered, False), (node_id, True)):
                item = self._scene.nodes.get(name)
                if item is not None:
                    item.set_flags(hovered=on)
            self._hovered = node_id
        if edge != self._hovered_edge:
            for wire, on in ((self._hovered_edge, False), (edge, True)):
                found = self._scene.edges.get(wire) if wire is not None else None
                if found is not None:
                    found.set_flags(hovered=on)
            self._hovered_edge = edge

    def _mark_focus(self) -> None:
        chosen = self.session.selection.node if self._focus_shown and self.hasFocus() else ""
        for node_id, item in self._scene.nodes.items():
            if item.focused or node_id == chosen:
                item.set_flags(focused=node_id == chosen)
        wire = self.session.selection.edge if self._focus_shown and self.hasFocus() else None
        for edge, item in self._scene.edges.items():
            if item.focused or edge == wire:
                item.set_flags(focused=edge == wire)

    def _end_placing(self) -> None:
        placing, self._placing = self._placing, None
        if placing is not None:
            placing.remove()

    @Slot()
    def _on_selection_changed(self) -> None:
        selection = self.session.selection
        chosen = frozenset(selection.nodes)
        for node_id, item in self._scene.nodes.items():
            if item.selected or node_id in chosen:
                item.set_flags(selected=node_id in chosen)
        for edge, item in self._scene.edges.items():
            if item.selected or edge == selection.edge:
                item.set_flags(selected=edge == selection.edge)
        self._mark_focus()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._pointer_of(event)
        button = event.button()
        self.show_focus(False)
        left = button == Qt.MouseButton.LeftButton
        if button == Qt.MouseButton.MiddleButton or (left and self._space):
            self.begin_tool(PanTool(self), at)
        elif left:
            tool = self._tool_for(at)
            if tool is not None:
                self.begin_tool(tool, at)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._pointer_of(event)
        if self._tool is not None:
            if not (isinstance(self._tool, ConnectTool) and self._tool.by_keyboard):
                self._tool.move(at)
            return
        near = self._scene.port_at(at.scene, self.reach(PORT_HIT))
        item = near[0] if near is not None else self._scene.node_at(at.scene)
        wire = self._scene.edge_at(at.scene, self.reach(WIRE_HIT)) if item is None else None
        self._hover(
            item.node_id if item is not None else None, wire.edge if wire is not None else None
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        tool, self._tool = self._tool, None
        if tool is not None:
            tool.release(self._pointer_of(event))
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = self._pointer_of(event)
        item = self._scene.node_at(at.scene)
        if item is not None:
            self.inspector_requested.emit(item.node_id)
        elif self._scene.edge_at(at.scene, self.reach(WIRE_HIT)) is None:
            self.offer_layers(at.scene)
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None, None)
        super().leaveEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        spec = self.session.registry.get(layer_of(event.mimeData()))
        if spec is None or not self.commands.allowed():
            event.ignore()
            return
        self._placing = PlaceTool(self, spec)
        self._placing.move(self._to_scene(event.position()))
        event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self._placing is None:
            event.ignore()
            return
        self._placing.move(self._to_scene(event.position()))
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._end_placing()
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        placing, self._placing = self._placing, None
        if placing is None:
            event.ignore()
            return
        placing.drop(self._to_scene(event.position()))
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        event.acceptProposedAction()


def _ends_at(edge: Edge, port: PortAt) -> bool:
    return (edge.target, edge.target_port) == (port.node, port.port)
