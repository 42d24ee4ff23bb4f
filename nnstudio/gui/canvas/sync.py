"""The only link from model to scene: maps ids to items and follows the change records.

Items never listen to the model themselves. What has not changed since the last look costs one
comparison of identities a node.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractAnimation,
    QEasingCurve,
    QObject,
    QPointF,
    QTimer,
    QVariantAnimation,
    Signal,
    Slot,
)

from nnstudio.compile.report import NodeReport
from nnstudio.graph.changes import AddEdge, AddNode, MoveNode, RemoveEdge, RemoveNode
from nnstudio.graph.model import Edge, Node
from nnstudio.graph.problems import Problem, Severity
from nnstudio.gui.canvas.context import EditorSession
from nnstudio.gui.canvas.face import edge_face, node_face
from nnstudio.gui.canvas.look import Look
from nnstudio.gui.canvas.scene import CanvasScene
from nnstudio.gui.theme.tokens import MOVE_MS

FLASH_MS = 600
_GRAVITY = {Severity.ERROR: 2, Severity.WARNING: 1, Severity.HINT: 0}


@dataclass(frozen=True, eq=False)
class _Seen:
    """What a node's face was made from; compared by identity."""

    node: Node
    report: NodeReport | None
    problem: Problem | None

    def same(self, node: Node, report: NodeReport | None, problem: Problem | None) -> bool:
        return self.node is node and self.report is report and self.problem == problem


class CanvasSync(QObject):
    """Keeps a scene equal to the session's document.

    Args:
        session: the document, its report, language and theme.
        scene: receives the items.
        parent: owner.
    """

    structure_changed = Signal()
    places_changed = Signal()
    replaced = Signal()

    def __init__(
        self, session: EditorSession, scene: CanvasScene, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._scene = scene
        self._seen: dict[str, _Seen] = {}
        self._seen_edges: dict[Edge, tuple[NodeReport | None, Problem | None]] = {}
        self._broken: dict[Edge, Problem] = {}
        self._marked: set[str] = set()
        self._flashing: list[Edge] = []
        self._flash_end = QTimer(self)
        self._flash_end.setSingleShot(True)
        self._flash_end.setInterval(FLASH_MS)
        self._flash_end.timeout.connect(self._on_flash_ended)
        self._moves: dict[str, tuple[QPointF, QPointF]] = {}
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._on_animation_step)
        self._animation.finished.connect(self._on_animation_finished)
        session.document_replaced.connect(self.rebuild)
        session.document_changed.connect(self._on_document_changed)
        session.report_changed.connect(self._on_report_changed)
        session.language.changed.connect(self._on_language_changed)
        session.theme.changed.connect(self._on_theme_changed)
        self.rebuild()

    @property
    def moving(self) -> bool:
        """Whether nodes are on their way to new places."""
        return self._animation.state() == QAbstractAnimation.State.Running

    @Slot()
    def rebuild(self) -> None:
        """Make all items anew."""
        self._animation.stop()
        self._moves.clear()
        self._scene.clear_all()
        self._seen.clear()
        self._seen_edges.clear()
        self._marked.clear()
        self._read_problems()
        graph = self._session.document.graph
        worst = self._worst()
        for node in graph:
            self._add_node(node, worst.get(node.id))
        for edge in graph.edges:
            self._add_edge(edge)
        self._mark_ports()
        self._scene.reroute()
        self.replaced.emit()
        self.structure_changed.emit()

    def finish_moves(self) -> None:
        """Put nodes that are on their way to their places at once."""
        if self.moving:
            self._animation.setCurrentTime(self._animation.duration())

    def _add_node(self, node: Node, problem: Problem | None) -> None:
        session = self._session
        report = session.report.nodes.get(node.id)
        face = node_face(node, session.registry, report, problem, session.language)
        self._scene.add_node(node.id, face, QPointF(*node.position))
        self._seen[node.id] = _Seen(node, report, problem)

    def _add_edge(self, edge: Edge) -> None:
        session = self._session
        face = edge_face(edge, session.report, self._broken.get(edge), session.language)
        self._scene.add_edge(edge, face)

    def _read_problems(self) -> None:
        self._broken = {
            problem.edge: problem
            for problem in reversed(self._session.report.problems)
            if problem.edge is not None and problem.severity is Severity.ERROR
        }

    def _worst(self) -> Mapping[str, Problem]:
        """Return the gravest problem of each node that has one; the first of equal ones."""
        worst: dict[str, Problem] = {}
        for problem in self._session.report.problems:
            known = worst.get(problem.node)
            if known is None or _GRAVITY[problem.severity] > _GRAVITY[known.severity]:
                worst[problem.node] = problem
        return worst

    def _refresh(self, *, everything: bool = False) -> None:
        """Show names, shapes and problems as they are now; changed shapes flash once."""
        session = self._session
        self._read_problems()
        worst = self._worst()
        for node in session.document.graph:
            item = self._scene.nodes.get(node.id)
            if item is None:
                continue
            report = session.report.nodes.get(node.id)
            problem = worst.get(node.id)
            seen = self._seen.get(node.id)
            if not everything and seen is not None and seen.same(node, report, problem):
                continue
            self._seen[node.id] = _Seen(node, report, problem)
            item.set_face(node_face(node, session.registry, report, problem, session.language))
        changed: list[Edge] = []
        for edge, item in self._scene.edges.items():
            now = (session.report.nodes.get(edge.source), self._broken.get(edge))
            known = self._seen_edges.get(edge)
            if not everything and known is not None and known[0] is now[0] and known[1] == now[1]:
                continue
            self._seen_edges[edge] = now
            before = item.face
            face = edge_face(edge, session.report, now[1], session.language)
            item.set_face(face)
            if before.known and face.known and before.label != face.label:
                changed.append(edge)
        self._mark_ports()
        if changed and not everything:
            self._flash(changed)

    def _mark_ports(self) -> None:
        into: dict[str, set[str]] = {}
        out: dict[str, set[str]] = {}
        for edge in self._broken:
            into.setdefault(edge.target, set()).add(edge.target_port)
            out.setdefault(edge.source, set()).add(edge.source_port)
        wanted = into.keys() | out.keys()
        for node_id in wanted | self._marked:
            item = self._scene.nodes.get(node_id)
            if item is not None:
                item.mark_broken(frozenset(into.get(node_id, ())), incoming=True)
                item.mark_broken(frozenset(out.get(node_id, ())), incoming=False)
        self._marked = set(wanted)

    def _flash(self, edges: Iterable[Edge]) -> None:
        self._on_flash_ended()
        self._flashing = list(edges)
        for edge in self._flashing:
            self._scene.edges[edge].set_flags(flashed=True)
        self._flash_end.start()

    def _move(self, places: Mapping[str, QPointF]) -> None:
        """Bring nodes to new places, at once where motion is reduced or nothing is to be seen."""
        self.finish_moves()
        duration = self._session.theme.duration(MOVE_MS)
        self._moves = {
            node_id: (self._scene.nodes[node_id].pos(), place)
            for node_id, place in places.items()
            if self._scene.nodes[node_id].pos() != place
        }
        visible = any(view.isVisible() for view in self._scene.views())
        if not self._moves:
            self._scene.reroute()
            self.places_changed.emit()
        elif duration > 0 and visible:
            self._animation.setDuration(duration)
            self._animation.start()
        else:
            self._on_animation_finished()

    @Slot(tuple)
    def _on_document_changed(self, changes: tuple[object, ...]) -> None:
        moves: dict[str, QPointF] = {}
        structural = False
        document = self._session.document
        for change in changes:
            if isinstance(change, AddNode):
                if change.node.id in document.graph:
                    self._add_node(document.graph.node(change.node.id), None)
                structural = True
            elif isinstance(change, RemoveNode):
                self._scene.remove_node(change.node.id)
                self._seen.pop(change.node.id, None)
                moves.pop(change.node.id, None)
                structural = True
            elif isinstance(change, AddEdge):
                self._add_edge(change.edge)
                structural = True
            elif isinstance(change, RemoveEdge):
                self._scene.remove_edge(change.edge)
                self._seen_edges.pop(change.edge, None)
                structural = True
            elif isinstance(change, MoveNode):
                moves[change.node] = QPointF(*change.new)
        moves = {node_id: place for node_id, place in moves.items() if node_id in self._scene.nodes}
        if moves:
            self._move(moves)
        if structural:
            if not moves:
                self._scene.reroute()
            self.structure_changed.emit()

    @Slot()
    def _on_report_changed(self) -> None:
        self._refresh()

    @Slot()
    def _on_language_changed(self) -> None:
        self._refresh(everything=True)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._scene.set_look(Look(self._session.theme))

    @Slot(object)
    def _on_animation_step(self, share: float) -> None:
        self._scene.move_nodes(
            {
                node_id: start + (end - start) * share
                for node_id, (start, end) in self._moves.items()
                if node_id in self._scene.nodes
            }
        )

    @Slot()
    def _on_animation_finished(self) -> None:
        known = self._scene.nodes
        ends = {node_id: end for node_id, (_, end) in self._moves.items() if node_id in known}
        self._moves = {}
        self._scene.move_nodes(ends)
        self._scene.reroute()
        self.places_changed.emit()

    @Slot()
    def _on_flash_ended(self) -> None:
        for edge in self._flashing:
            item = self._scene.edges.get(edge)
            if item is not None:
                item.set_flags(flashed=False)
        self._flashing = []
