"""The canvas: turns mouse, drops and keys into tools and commands."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QPixmapCache,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.edit.legal import FITTING, PortAt, Verdict, following, insertion, leading
from nnstudio.edit.placement import snapped
from nnstudio.graph.model import Edge
from nnstudio.gui.canvas.context import EditorSession
from nnstudio.gui.canvas.geometry import NODE, PORT_Y
from nnstudio.gui.canvas.ghost import Ghost
from nnstudio.gui.canvas.keys import Keys
from nnstudio.gui.canvas.menu import canvas_menu
from nnstudio.gui.canvas.minimap import Minimap
from nnstudio.gui.canvas.overlays import Overlays, visible_room
from nnstudio.gui.canvas.previews import Array, Kind
from nnstudio.gui.canvas.problem_card import ProblemCard
from nnstudio.gui.canvas.rename_field import RenameField
from nnstudio.gui.canvas.shelf import PreviewShelf
from nnstudio.gui.canvas.tips import edge_tip, node_tip
from nnstudio.gui.canvas.tool_view import ToolView
from nnstudio.gui.canvas.tools.connect import ConnectTool
from nnstudio.gui.canvas.zoom_view import FIT_MARGIN
from nnstudio.gui.type_to_add.type_to_add import TypeToAdd
from nnstudio.gui.widgets.coach_card import CoachCard
from nnstudio.gui.widgets.ui import Ui
from nnstudio.layers.spec import LayerSpec

NAME = QT_TRANSLATE_NOOP("canvas", "Canvas")
HELP = QT_TRANSLATE_NOOP(
    "canvas",
    "The net as nodes and wires. Arrow keys walk along the wires, A adds a layer, C connects. "
    "The outline holds the same net as a list.",
)
_PICTURES_KB = 96 * 1024
_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class CanvasView(ToolView):
    """The canvas.

    Signals:
        template_requested: an example was chosen on the empty canvas (its id).

    Args:
        session: the open document and what belongs to it.
        ui: look and language.
        parent: owner.
    """

    template_requested = Signal(str)

    def __init__(self, session: EditorSession, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        scene = self._scene
        self.adder = TypeToAdd(session, ui, self)
        self.shelf = PreviewShelf(session, scene, self.sync, self)
        self.overlays = Overlays(self, scene, session, self.commands, self.shelf, ui)
        self._keys = Keys(self)
        self._fits = True
        self._suggestion: Ghost | None = None
        # Nodes are kept as pictures; a sharp screen full of them needs more than Qt's 10 MB.
        QPixmapCache.setCacheLimit(max(QPixmapCache.cacheLimit(), _PICTURES_KB))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ownFocusRing", True)
        session.theme.changed.connect(self.apply_theme)
        session.language.changed.connect(self.retranslate)
        session.document_replaced.connect(self._on_replaced)
        session.locked_changed.connect(self.set_locked)
        self.viewed.connect(self._on_viewed)
        self.sync.structure_changed.connect(self._on_structure_changed)
        self.sync.places_changed.connect(self.overlays.minimap.refresh)
        self.overlays.empty.template_chosen.connect(self.template_requested)
        self.retranslate()
        self._on_structure_changed()

    @property
    def coach(self) -> CoachCard:
        """The coach's card; `show_coach` shows it."""
        return self.overlays.coach

    @property
    def problem_card(self) -> ProblemCard:
        """The shape doctor."""
        return self.overlays.card

    @property
    def minimap(self) -> Minimap:
        """The overview map."""
        return self.overlays.minimap

    def show_coach(self, shown: bool = True) -> None:
        """Show or hide the coach's card above the lower edge."""
        self.overlays.show_coach(shown)

    def suggest_layer(self, layer: str, edge: Edge) -> bool:
        """Show a layer as a ghost in a wire, as a hint proposes it; False if that is not possible.

        The ghost goes with the next change of the net, or by `clear_suggestion`.
        """
        self.clear_suggestion()
        spec = self.session.registry.get(layer)
        if spec is None or edge not in self._scene.edges or not (spec.inputs and spec.outputs):
            return False
        self.sync.finish_moves()
        self._suggestion = Ghost(self.session, self._scene, spec)
        self._suggestion.show_in(edge)
        return True

    @Slot()
    def clear_suggestion(self) -> None:
        """Take the suggested layer away."""
        ghost, self._suggestion = self._suggestion, None
        if ghost is not None:
            ghost.remove()

    def set_templates(self, templates: Sequence[tuple[str, Text]]) -> None:
        """Offer examples (id, title) on an empty canvas; `template_requested` tells the choice."""
        self.overlays.empty.set_templates(templates)
        self.overlays.place()

    def set_preview(self, node_id: str, array: Array | None, kind: Kind = "auto") -> None:
        """Show what one node gave for the sample; None takes the picture away."""
        self.shelf.set_value(node_id, array, kind)

    def set_previews(
        self,
        values: Mapping[str, Array] | None,
        raw: Mapping[str, Array] | None = None,
        label: Text | None = None,
    ) -> None:
        """Show what all nodes gave for one sample; see `PreviewShelf.set_values`."""
        self.shelf.set_values(values, raw, label)

    @Slot(bool)
    def set_locked(self, locked: bool) -> None:
        """End what would change the structure, because it is locked from now on."""
        if locked:
            if isinstance(self._tool, ConnectTool):
                self.end_tool()
            self._end_placing()
        self.viewport().update()

    @Slot()
    def fit(self) -> None:
        """Show the whole net, at most at 100 %."""
        self.sync.finish_moves()
        self.show_rect(self._scene.bounds(), room=visible_room(self, self.overlays))
        self._fits = True

    @Slot()
    def arrange(self) -> None:
        """Lay the net out anew, in rows as wide as the canvas at 100 %."""
        width = self.viewport().width() / self.session.theme.scale - 2 * FIT_MARGIN
        if self.commands.arrange(width):
            self.fit_after_moves()

    def fit_after_moves(self) -> None:
        """Show the whole net as it will be when all nodes have reached their places."""
        rect = QRectF()
        for node in self.session.document.graph:
            rect = rect.united(NODE.translated(*node.position))
        self.show_rect(rect, room=visible_room(self, self.overlays))

    @Slot()
    def select_all(self) -> None:
        """Select every node."""
        self.session.selection.set(tuple(self._scene.nodes))

    @Slot()
    def delete_selected(self) -> None:
        """Remove the selected nodes, or the selected wire."""
        self.commands.remove_selection()

    @Slot()
    def duplicate(self) -> None:
        """Add copies of the selected nodes."""
        self.commands.duplicate_selection()

    @Slot()
    def copy(self) -> None:
        """Put the selected nodes on the clipboard."""
        text = self.commands.copy_selection()
        if text:
            QGuiApplication.clipboard().setText(text)

    @Slot()
    def cut(self) -> None:
        """Put the selected nodes on the clipboard and remove them."""
        text = self.commands.copy_selection()
        if text and self.commands.remove_selection():
            QGuiApplication.clipboard().setText(text)

    @Slot()
    def paste(self) -> None:
        """Add the nodes from the clipboard."""
        self.commands.paste(QGuiApplication.clipboard().text())

    @Slot()
    def request_inspector(self) -> None:
        """Ask for the settings of the selected node; at a broken wire go to its repairs."""
        if self.session.selection.edge is not None and self.problem_card.isVisible():
            self.problem_card.focus_first()
        elif self.session.selection.node:
            self.inspector_requested.emit(self.session.selection.node)

    @Slot()
    def rename_selected(self) -> None:
        """Let a person type another name into the selected node."""
        item = self._scene.nodes.get(self.session.selection.node)
        if item is not None:
            self.reveal(item.frame())
            RenameField(self, item).start()

    @Slot()
    def connect_from_here(self) -> None:
        """Begin a wire at the selected node that the keyboard leads."""
        self._keys.connect_from_here()

    @Slot()
    def type_to_add(self) -> None:
        """Offer layers that fit behind the selected node or into the selected wire."""
        selection = self.session.selection
        item = self._scene.nodes.get(selection.node)
        if selection.edge is not None and selection.edge in self._scene.edges:
            place = self._scene.edges[selection.edge].middle
            self._ask(place, self.commands.add_after_selection, self._judge(edge=selection.edge))
        elif item is not None:
            place = item.pos() + QPointF(NODE.width() + 16, 40)
            self._ask(place, self.commands.add_after_selection, self._judge(node=item.node_id))
        else:
            self.offer_layers(self.seen().center())

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
        across = NODE.width() / 2
        if source is not None or target is not None:
            across = 0.0 if source is not None else NODE.width()
        down = PORT_Y if source is not None or target is not None else NODE.height() / 2
        place = snapped((point.x() - across, point.y() - down))

        def add(layer: str) -> str:
            return self.commands.add_layer(
                layer, position=place, source=source, target=target, replacing=replacing
            )

        node = source.node if source is not None else ""
        self._ask(point, add, self._judge(node=node, target=target))

    @Slot()
    def retranslate(self) -> None:
        """Write all texts again."""
        language = self.session.language
        self.setAccessibleName(language(NAME))
        self.setAccessibleDescription(language(HELP))

    def _ask(
        self, point: QPointF, add: Callable[[str], object], judge: Callable[[LayerSpec], Verdict]
    ) -> None:
        if self.commands.allowed():
            self.adder.ask(self, self.mapFromScene(point), add, judge)

    def _judge(
        self, *, node: str = "", edge: Edge | None = None, target: PortAt | None = None
    ) -> Callable[[LayerSpec], Verdict]:
        """Return what says which layers fit behind a node, into a wire or before a port."""
        session = self.session
        graph, registry, report = session.document.graph, session.registry, session.report
        if edge is not None:
            return lambda spec: insertion(graph, registry, report, edge, spec)
        if target is not None:
            return lambda spec: leading(graph, registry, report, target, spec)
        if node:
            return lambda spec: following(report, node, spec)
        return lambda _spec: FITTING

    def _select_for_menu(self, point: QPointF) -> None:
        """Select what lies below the pointer, unless it is selected already."""
        selection = self.session.selection
        item = self._scene.node_at(point)
        wire = self._scene.edge_at(point) if item is None else None
        if item is not None:
            if item.node_id not in selection.nodes:
                selection.set((item.node_id,))
        else:
            selection.set((), wire.edge if wire is not None else None)

    def _show_tip(self, event: QHelpEvent) -> None:
        point = self._to_scene(QPointF(event.pos()))
        item = self._scene.node_at(point)
        wire = self._scene.edge_at(point) if item is None else None
        words = ""
        if item is not None:
            words = node_tip(item, self.session)
        elif wire is not None:
            picture = self.shelf.pictures.get(wire.edge.source)
            words = edge_tip(wire, picture, self._scene.look, self.session)
        QToolTip.showText(event.globalPos(), words, self.viewport())

    @Slot()
    def _on_replaced(self) -> None:
        self.fit()

    @Slot()
    def _on_viewed(self) -> None:
        self._fits = False  # a person chose what is seen; a new size keeps it

    @Slot()
    def _on_structure_changed(self) -> None:
        """Forget what pointed at items that are gone, and mark what is selected."""
        self.clear_suggestion()
        self.end_tool()  # an undo in the middle of a drag may take away what is dragged
        self._end_placing()
        selection = self.session.selection
        nodes = tuple(node for node in selection.nodes if node in self._scene.nodes)
        edge = selection.edge if selection.edge in self._scene.edges else None
        selection.set(nodes, edge)
        self._hovered = self._hovered if self._hovered in self._scene.nodes else ""
        if self._hovered_edge not in self._scene.edges:
            self._hovered_edge = None
        self._on_selection_changed()
        self.overlays.refresh()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self._select_for_menu(self._to_scene(QPointF(event.pos())))
        else:
            item = self._scene.nodes.get(self.session.selection.node)
            if item is not None:
                place = self.mapToGlobal(self.mapFromScene(item.frame().center()))
        canvas_menu(self).popup(place)
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._show_tip(event)
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = True
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        elif not self._keys.press(event):
            event.ignore()  # scrolling by keys would move the canvas below a person's hands
        else:
            self._focus_shown = True
            self._mark_focus()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            self.viewport().unsetCursor()
        else:
            super().keyReleaseEvent(event)

    def event(self, event: QEvent) -> bool:
        # Not in focusNextPrevChild: Qt calls that one also when a focused child is hidden.
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        key = event if is_key and isinstance(event, QKeyEvent) else None
        if key is not None and key.key() in _TABS and self._keys.press_tab(key):
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        by_key = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        )
        if by_key and not self.session.selection.node:
            self._keys.tab(event.reason() != Qt.FocusReason.BacktabFocusReason)
        self.show_focus(by_key or self._focus_shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fits:  # the splitters find their places after the document was opened
            self.fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._space = False
        self._mark_focus()
