"""The keyboard's way over the canvas: walk, add, connect, move, rename, without a mouse."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QKeySequence

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.edit.draft import node_name
from nnstudio.edit.legal import PortAt
from nnstudio.graph.layout import SNAP
from nnstudio.gui.canvas.tools.base import Pointer
from nnstudio.gui.canvas.tools.connect import ConnectTool
from nnstudio.gui.outline.rows import node_row

if TYPE_CHECKING:
    from nnstudio.gui.canvas.view import CanvasView

CHOOSE = QT_TRANSLATE_NOOP(
    "canvas",
    "Connect {source} to {target}: Enter connects, arrow keys choose another layer, Esc cancels.",
)
NO_TARGET = QT_TRANSLATE_NOOP("canvas", "No layer can take a wire from {source} now.")
SELECT_NODE = QT_TRANSLATE_NOOP("canvas", "Select a layer first.")
_NO_MODIFIER = Qt.KeyboardModifier.NoModifier
_STEPS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}
_STANDARD: dict[QKeySequence.StandardKey, str] = {
    QKeySequence.StandardKey.Copy: "copy",
    QKeySequence.StandardKey.Cut: "cut",
    QKeySequence.StandardKey.Paste: "paste",
    QKeySequence.StandardKey.SelectAll: "select_all",
}
"""Not StandardKey.Delete: with X11 it holds Ctrl+D, which duplicates here."""


class Keys:
    """Handles the keys of a canvas.

    Args:
        canvas: the view.
    """

    def __init__(self, canvas: CanvasView) -> None:
        self._canvas = canvas
        self._plain: dict[int, Callable[[], object]] = {
            Qt.Key.Key_A: canvas.type_to_add,
            Qt.Key.Key_C: self.connect_from_here,
            Qt.Key.Key_F: canvas.fit,
            Qt.Key.Key_L: canvas.arrange,
            Qt.Key.Key_1: canvas.zoom_reset,
            Qt.Key.Key_Plus: canvas.zoom_in,
            Qt.Key.Key_Minus: canvas.zoom_out,
            Qt.Key.Key_F2: canvas.rename_selected,
            Qt.Key.Key_Delete: canvas.delete_selected,
            Qt.Key.Key_Backspace: canvas.delete_selected,
            Qt.Key.Key_Return: canvas.request_inspector,
            Qt.Key.Key_Enter: canvas.request_inspector,
            Qt.Key.Key_Escape: self._escape,
        }
        self._choices: list[PortAt] = []
        self._chosen = 0

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key means here; False if it means nothing."""
        canvas = self._canvas
        if self._connecting() is not None and self._press_while_connecting(event):
            return True
        for standard, method in _STANDARD.items():
            if event.matches(standard):
                getattr(canvas, method)()
                return True
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_D and modifiers == Qt.KeyboardModifier.ControlModifier:
            canvas.duplicate()
            return True
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            return self._arrow(step, modifiers)
        shifted = event.key() == Qt.Key.Key_Plus
        if modifiers == _NO_MODIFIER or (
            shifted and modifiers == Qt.KeyboardModifier.ShiftModifier
        ):
            action = self._plain.get(event.key())
            if action is not None:
                action()
                return True
        return False

    def press_tab(self, event: QKeyEvent) -> bool:
        """Do what Tab means here; False where the focus leaves the canvas."""
        if self._connecting() is not None:
            return self._press_while_connecting(event)
        if event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            return False
        return self.tab(event.key() == Qt.Key.Key_Tab)

    def tab(self, forward: bool) -> bool:
        """Select the next node in reading order; False at the end, where the focus moves on."""
        session = self._canvas.session
        order = [n for n in session.report.order if n in session.document.graph]
        if not order:
            return False
        current = session.selection.node
        if current not in order:
            self._go(order[0] if forward else order[-1])
            return True
        place = order.index(current) + (1 if forward else -1)
        if not 0 <= place < len(order):
            return False
        self._go(order[place])
        return True

    def connect_from_here(self) -> None:
        """Begin a wire at the selected node; arrows choose its target, Enter ends."""
        canvas, session = self._canvas, self._canvas.session
        node_id = session.selection.node
        item = canvas.scene_items.nodes.get(node_id)
        if item is None:
            session.notify(SELECT_NODE, "info")
            return
        if not item.outputs or not canvas.commands.allowed():
            return
        source = PortAt(node_id, item.outputs[0].face.name)
        place = item.port_place(source.port, incoming=False)
        tool = ConnectTool(canvas, source, forward=True, by_keyboard=True)
        canvas.begin_tool(tool, Pointer(place, QPointF(), _NO_MODIFIER))
        self._choices = tool.possible()
        self._chosen = 0
        if not self._choices:
            canvas.end_tool()
            name = node_name(session.registry, session.document.graph.node(node_id))
            session.notify(NO_TARGET.format(source=name), "info")
            return
        self._offer(tool)

    def _connecting(self) -> ConnectTool | None:
        tool = self._canvas.tool
        return tool if isinstance(tool, ConnectTool) and tool.by_keyboard else None

    def _press_while_connecting(self, event: QKeyEvent) -> bool:
        tool = self._connecting()
        if tool is None:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._canvas.finish_tool()
        elif event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Tab):
            self._chosen = (self._chosen + 1) % len(self._choices)
            self._offer(tool)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Backtab):
            self._chosen = (self._chosen - 1) % len(self._choices)
            self._offer(tool)
        elif event.key() == Qt.Key.Key_Escape:
            self._canvas.end_tool()
        else:
            return False
        return True

    def _offer(self, tool: ConnectTool) -> None:
        """Lead the wire to the chosen target and say what Enter would do."""
        canvas, session = self._canvas, self._canvas.session
        target = self._choices[self._chosen]
        tool.choose(target)
        canvas.reveal(canvas.scene_items.nodes[target.node].frame())
        graph = session.document.graph
        text = CHOOSE.format(
            source=node_name(session.registry, graph.node(tool.fixed.node)),
            target=node_name(session.registry, graph.node(target.node)),
        )
        session.notify(text, "info")
        self._say(session.language(text))

    def _arrow(self, step: QPointF, modifiers: Qt.KeyboardModifier) -> bool:
        if modifiers == Qt.KeyboardModifier.ControlModifier:
            return self._nudge(step)
        if modifiers not in (_NO_MODIFIER, Qt.KeyboardModifier.ShiftModifier):
            return False
        target = self._neighbour(step)
        if target:
            self._go(target, extend=bool(modifiers))
        return True

    def _neighbour(self, step: QPointF) -> str:
        """Return where an arrow leads: along the wires left and right, else by place."""
        canvas = self._canvas
        scene, current = canvas.scene_items, canvas.session.selection.node
        item = scene.nodes.get(current)
        if item is None:
            order = canvas.session.report.order
            return next((node for node in order if node in scene.nodes), "")
        if step.x():
            graph = canvas.session.document.graph
            edges = graph.edges_from(current) if step.x() > 0 else graph.edges_into(current)
            ends = [edge.target if step.x() > 0 else edge.source for edge in edges]
            if ends:
                return min(ends, key=lambda n: abs(scene.nodes[n].pos().y() - item.pos().y()))
        best, nearest = "", float("inf")
        for node_id, other in scene.nodes.items():
            away = other.pos() - item.pos()
            along = away.x() * step.x() + away.y() * step.y()
            aside = abs(away.x() * step.y()) + abs(away.y() * step.x())
            if along > 1 and along + 2 * aside < nearest and aside <= 2 * along:
                best, nearest = node_id, along + 2 * aside
        return best

    def _nudge(self, step: QPointF) -> bool:
        """Move the selected nodes by one step of the grid; holding the key is one step to undo."""
        canvas = self._canvas
        nodes = canvas.scene_items.nodes
        chosen = [node for node in canvas.session.selection.nodes if node in nodes]
        graph = canvas.session.document.graph
        places = {}
        for node_id in chosen:
            x, y = graph.node(node_id).position
            places[node_id] = (x + step.x() * SNAP, y + step.y() * SNAP)
        if places:
            canvas.commands.move_nodes(places, merge_key=f"nudge:{','.join(chosen)}")
        return True

    def _go(self, node_id: str, *, extend: bool = False) -> None:
        """Select a node, bring it into sight and say it."""
        canvas, session = self._canvas, self._canvas.session
        if extend:
            rest = tuple(node for node in session.selection.nodes if node != node_id)
            session.selection.set((*rest, node_id))
        else:
            session.selection.set((node_id,))
        canvas.show_focus(True)
        canvas.reveal(canvas.scene_items.nodes[node_id].frame())
        self._say(self.sentence(node_id))

    def sentence(self, node_id: str) -> str:
        """Return what is read aloud for a node: the same words as in the outline."""
        session = self._canvas.session
        graph, report = session.document.graph, session.report
        order = report.order
        number = order.index(node_id) + 1 if node_id in order else 1
        wires = (graph.edges_into(node_id), graph.edges_from(node_id))
        row = node_row(
            graph.node(node_id),
            (number, len(graph)),
            graph,
            wires,
            session.registry,
            report,
            session.language,
        )
        return row.read

    def _say(self, words: str) -> None:
        announcement = QAccessibleAnnouncementEvent(self._canvas, words)
        QAccessible.updateAccessibility(announcement)

    def _escape(self) -> None:
        if self._canvas.tool is not None:
            self._canvas.end_tool()
        else:
            self._canvas.session.selection.set()
