"""What floats over the canvas: the shape doctor, the coach's card, the minimap, the first hint."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtWidgets import QGraphicsLineItem, QHBoxLayout, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.graph.model import Edge
from nnstudio.graph.problems import Problem, Severity
from nnstudio.gui.canvas.commands import EditorCommands
from nnstudio.gui.canvas.context import EditorSession
from nnstudio.gui.canvas.edge_item import RING
from nnstudio.gui.canvas.geometry import NODE
from nnstudio.gui.canvas.minimap import FROM_NODES, Minimap
from nnstudio.gui.canvas.previews import Preview
from nnstudio.gui.canvas.problem_card import WIDTH, ProblemCard
from nnstudio.gui.canvas.scene import CanvasScene
from nnstudio.gui.canvas.shelf import PreviewShelf
from nnstudio.gui.canvas.zoom_view import ZoomView
from nnstudio.gui.widgets.buttons import Button
from nnstudio.gui.widgets.coach_card import CoachCard
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.gui.widgets.ui import Ui

EMPTY = QT_TRANSLATE_NOOP("canvas", "Drop a layer here or press A")
OR_EXAMPLE = QT_TRANSLATE_NOOP("canvas", "or begin with an example:")
_EDGE = 16
_ABOVE = 100  # px that the shape doctor leaves above itself for the wire
_COACH_FOOT = 12
_SHADOW = 4


class EmptyHint(QWidget):
    """What an empty canvas says: how to begin, and three examples.

    Signals:
        template_chosen: id of an example.

    Args:
        ui: look and language.
        parent: the canvas.
    """

    template_chosen = Signal(str)

    def __init__(self, ui: Ui, parent: QWidget) -> None:
        super().__init__(parent)
        self._ui = ui
        self._sentence = TextLabel(ui, EMPTY, role="section", tone="text2", parent=self)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._or = TextLabel(ui, OR_EXAMPLE, role="control", tone="text3", parent=self)
        self._or.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.buttons: list[Button] = []
        self._row = QHBoxLayout()
        self._box = QVBoxLayout(self)
        self._box.addWidget(self._sentence)
        self._box.addWidget(self._or)
        self._box.addLayout(self._row)
        self._or.hide()
        self.hide()

    def set_templates(self, templates: Sequence[tuple[str, Text]]) -> None:
        """Offer examples by id and title; at most three."""
        for button in self.buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        self.buttons = []
        for template, title in templates[:3]:
            button = Button(self._ui, title, size="small", parent=self)
            button.setProperty("template", template)
            button.clicked.connect(self._on_clicked)
            self._row.addWidget(button)
            self.buttons.append(button)
        self._or.setVisible(bool(self.buttons))

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if button is not None:
            self.template_chosen.emit(str(button.property("template")))


class Overlays(QObject):
    """Places what floats over the canvas and shows the card of the selected problem.

    Args:
        view: the canvas.
        scene: its items.
        session: report and selection.
        commands: does the repairs.
        shelf: pictures for the shape doctor.
        ui: look and language.
    """

    def __init__(
        self,
        view: ZoomView,
        scene: CanvasScene,
        session: EditorSession,
        commands: EditorCommands,
        shelf: PreviewShelf,
        ui: Ui,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._scene = scene
        self._session = session
        self._commands = commands
        self._shelf = shelf
        self._ui = ui
        self._dismissed: tuple[str, str, Edge | None] | None = None
        self.card = ProblemCard(ui, view)
        self.coach = CoachCard(ui, view)
        self.coach.hide()
        self.minimap = Minimap(view, scene, ui)
        self.empty = EmptyHint(ui, view)
        self._leader = QGraphicsLineItem()
        self._leader.setZValue(5)
        self._leader.hide()
        scene.addItem(self._leader)
        self._minimap_wanted = True
        self._card_size = (0, 0)
        self.card.fix_chosen.connect(self._on_fix)
        self.card.disconnect_chosen.connect(self._on_disconnect)
        self.card.closed.connect(self._on_card_closed)
        self.coach.closed.connect(self.place)
        session.selection.changed.connect(self._on_selection_changed)
        session.report_changed.connect(self.refresh)
        session.theme.changed.connect(self.place)
        session.language.changed.connect(self.place)
        view.viewed.connect(self._follow)
        view.installEventFilter(self)

    @property
    def minimap_wanted(self) -> bool:
        """Whether the minimap shows when the net is large."""
        return self._minimap_wanted

    def want_minimap(self, wanted: bool) -> None:
        """Show the minimap from 20 nodes on, or never."""
        self._minimap_wanted = wanted
        self.refresh()

    def show_coach(self, shown: bool) -> None:
        """Show or hide the coach's card; its content is set on `coach`."""
        self.coach.setVisible(shown)
        self.place()

    @Slot()
    def refresh(self) -> None:
        """Show what belongs to the net as it is now."""
        count = len(self._scene.nodes)
        self.empty.setVisible(count == 0)
        self.minimap.setVisible(self._minimap_wanted and count >= FROM_NODES)
        self.minimap.refresh()
        self._show_card()
        self.place()

    @Slot()
    def place(self) -> None:
        """Put everything where it belongs."""
        px, size = self._ui.theme.px, self._view.size()
        if not self.card.isHidden():
            self._measure_card()
        bottom = size.height() - px(_COACH_FOOT) + px(_SHADOW)
        if not self.coach.isHidden():
            width = min(size.width() - 2 * px(_EDGE), px(960))
            height = max(self.coach.heightForWidth(width), self.coach.minimumSizeHint().height())
            left = (size.width() - width) // 2
            self.coach.setGeometry(left, bottom - height, width, height)
            self.coach.raise_()
            bottom -= height + px(4)
        self.minimap.move(
            size.width() - self.minimap.width() - px(12), bottom - self.minimap.height() - px(4)
        )
        hint = self.empty.sizeHint()
        self.empty.setGeometry(
            QRect(
                QPoint((size.width() - hint.width()) // 2, (size.height() - hint.height()) // 2),
                hint,
            )
        )
        self._follow()

    def _problem(self) -> Problem | None:
        """Return the problem of the selected wire or node that has a card."""
        selection = self._session.selection
        for problem in self._session.report.problems:
            if selection.edge is not None and problem.edge == selection.edge:
                return problem
        if len(selection.nodes) != 1:
            return None
        for problem in self._session.report.of_node(selection.nodes[0]):
            if problem.severity is Severity.ERROR and (problem.edge or problem.fixes):
                return problem
        return None

    def _show_card(self) -> None:
        problem = self._problem()
        if problem is None:
            self._dismissed = None
        key = (str(problem.code), problem.node, problem.edge) if problem is not None else None
        if problem is None or key == self._dismissed:
            self.card.hide()
            self._leader.hide()
            return
        fresh = self.card.isHidden() or problem != self.card.problem
        self.card.show_problem(problem, self._picture(problem))
        self._measure_card()
        if fresh:
            self._make_room(problem)

    def _picture(self, problem: Problem) -> Preview | None:
        return self._shelf.pictures.get(problem.edge.source) if problem.edge is not None else None

    def _anchor(self, problem: Problem) -> QPointF | None:
        """Return the point of the scene that the card is about."""
        item = self._scene.edges.get(problem.edge) if problem.edge is not None else None
        if item is not None:
            return item.middle
        node = self._scene.nodes.get(problem.node)
        return node.pos() + QPointF(NODE.width() / 2, NODE.height()) if node is not None else None

    def _measure_card(self) -> None:
        """Choose the card's size so that the wire above it stays in sight."""
        px = self._ui.theme.px
        width = max(px(240), min(px(WIDTH), self._view.width() - 2 * px(_EDGE)))
        self._card_size = (width, self.card.fit_into(width, self._view.height() - px(_ABOVE)))

    def _below(self, problem: Problem, anchor: QPointF) -> float:
        """Return the y of the scene below the nodes at the anchor, where the card begins."""
        ends = (problem.edge.source, problem.edge.target) if problem.edge else (problem.node,)
        rows = [
            self._scene.nodes[node].frame().bottom() for node in ends if node in self._scene.nodes
        ]
        near = [y for y in rows if y > anchor.y() - 1] or [anchor.y()]
        return max(near) + 22.0

    def _make_room(self, problem: Problem) -> None:
        """Pan so far that the card stands below the wire and both are seen."""
        anchor = self._anchor(problem)
        if anchor is None:
            return
        _, height = self._card_size
        top = self._view.viewportTransform().map(QPointF(0, self._below(problem, anchor))).y()
        over = top + height + self._ui.theme.px(4) - self._view.height()
        place = self._view.viewportTransform().map(anchor)
        over = min(over, place.y() - self._ui.theme.px(84))  # the wire's row stays in sight
        across = 0.0
        if not 40 < place.x() < self._view.width() - 40:
            across = self._view.width() / 2 - place.x()
        if over > 0 or across:
            self._view.pan_by(QPointF(across, -max(0.0, over)))
        self._follow()

    @Slot()
    def _follow(self) -> None:
        """Keep the card at its wire while the canvas moves below it."""
        problem = self.card.problem
        anchor = self._anchor(problem) if problem is not None else None
        if self.card.isHidden() or problem is None or anchor is None:
            self._leader.hide()
            return
        px, transform = self._ui.theme.px, self._view.viewportTransform()
        width, height = self._card_size
        place = transform.map(anchor)
        top = transform.map(QPointF(0, self._below(problem, anchor))).y()
        lowest = self._view.height() - height - px(4)
        left = min(max(place.x() - width / 2, px(_EDGE)), self._view.width() - width - px(_EDGE))
        y = min(max(top, px(8)), max(lowest, px(8)))
        self.card.setGeometry(round(left), round(y), width, height)
        self.card.raise_()
        inverted, _ = transform.inverted()
        edge = inverted.map(QPointF(place.x(), y))
        start = anchor + QPointF(0, RING + 3 if problem.edge is not None else 3)
        self._leader.setPen(self._scene.look.pen("error", 1.5, "2 3"))
        self._leader.setLine(start.x(), start.y(), start.x(), edge.y())
        within = left < place.x() < left + width
        self._leader.setVisible(edge.y() > start.y() and within)

    @Slot()
    def _on_selection_changed(self) -> None:
        self._dismissed = None
        self._show_card()
        self._follow()

    @Slot()
    def _on_card_closed(self) -> None:
        problem = self.card.problem
        if problem is not None:
            self._dismissed = (str(problem.code), problem.node, problem.edge)
        self._leader.hide()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_fix(self, fix: object) -> None:
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._commands.apply_fix(fix)  # pyright: ignore[reportArgumentType]

    @Slot()
    def _on_disconnect(self) -> None:
        problem = self.card.problem
        if problem is not None and problem.edge is not None:
            self._commands.disconnect(problem.edge)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._view and event.type() == QEvent.Type.Resize:
            self.place()
        return False


def visible_room(view: ZoomView, overlays: Overlays) -> QRectF:
    """Return the part of the viewport that the coach's card does not cover."""
    room = QRectF(view.viewport().rect())
    if not overlays.coach.isHidden():
        room.setBottom(overlays.coach.geometry().top())
    return room
