"""The outline: everything the canvas can do, as a list that keyboard and screen reader can walk."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QMenu, QTreeView, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.edit.clipboard import is_copied_graph
from nnstudio.edit.draft import node_name
from nnstudio.edit.legal import FITTING, Fit, PortAt, Verdict, following
from nnstudio.graph.model import Edge
from nnstudio.gui.canvas.commands import EditorCommands
from nnstudio.gui.canvas.context import EditorSession
from nnstudio.gui.outline.model import OutlineModel
from nnstudio.gui.outline.rows import Row, spoken
from nnstudio.gui.palette.row_delegate import RowDelegate
from nnstudio.gui.theme.categories import category_look, layer_icon
from nnstudio.gui.type_to_add.popup import ChoicePopup, Entry
from nnstudio.gui.type_to_add.type_to_add import TypeToAdd
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.gui.widgets.ui import Ui
from nnstudio.layers.spec import LayerSpec

TITLE = QT_TRANSLATE_NOOP("outline", "Outline")
HELP = QT_TRANSLATE_NOOP(
    "outline",
    "The layers in the order of computation. Insert adds a layer, Ctrl+L connects, Alt with arrow "
    "keys moves, Delete removes, F2 renames, the menu key lists everything.",
)
CONNECT = QT_TRANSLATE_NOOP("outline", "Connect to")
FITS = QT_TRANSLATE_NOOP("outline", "takes {shape}")
FITS_NOT = QT_TRANSLATE_NOOP("outline", "shape does not fit yet")

MENU: tuple[tuple[str, Text, str], ...] = (
    ("add", QT_TRANSLATE_NOOP("outline", "Add a layer behind …"), "Ins"),
    ("connect", QT_TRANSLATE_NOOP("outline", "Connect to …"), "Ctrl+L"),
    ("up", QT_TRANSLATE_NOOP("outline", "Move up"), "Alt+Up"),
    ("down", QT_TRANSLATE_NOOP("outline", "Move down"), "Alt+Down"),
    ("inspect", QT_TRANSLATE_NOOP("outline", "Settings of the layer"), "Return"),
    ("rename", QT_TRANSLATE_NOOP("outline", "Rename"), "F2"),
    ("copy", QT_TRANSLATE_NOOP("outline", "Copy"), "Ctrl+C"),
    ("paste", QT_TRANSLATE_NOOP("outline", "Paste"), "Ctrl+V"),
    ("duplicate", QT_TRANSLATE_NOOP("outline", "Duplicate"), "Ctrl+D"),
    ("remove", QT_TRANSLATE_NOOP("outline", "Remove"), "Del"),
)
_WIDTH = 200
_FOR_WIRES = frozenset({"add", "remove"})


class Outline(QFrame):
    """The outline with its heading.

    Signals:
        inspector_requested: Enter on a layer (its id).

    Args:
        session: the document; takes the edits.
        ui: look and language.
        parent: owner.
    """

    inspector_requested = Signal(str)

    def __init__(self, session: EditorSession, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self.title = TextLabel(ui, TITLE, role="heading", parent=self)
        self.tree = OutlineTree(session, ui, self)
        self._box = QVBoxLayout(self)
        self._box.addWidget(self.title)
        self._box.addWidget(self.tree, 1)
        self.setProperty("panel", True)
        self.setFocusProxy(self.tree)
        self.tree.inspector_requested.connect(self.inspector_requested)
        ui.follow(self)

    def retranslate(self) -> None:
        """Write all texts again."""
        self.tree.setAccessibleName(self._ui(TITLE))
        self.tree.setAccessibleDescription(self._ui(HELP))

    def restyle(self) -> None:
        """Take measures from the theme."""
        side = self._ui.theme.px(8)
        self._box.setContentsMargins(side, self._ui.theme.px(12), side, 0)
        self._keep_width()
        self.tree.doItemsLayout()

    def _keep_width(self) -> None:
        """Names need room; while hidden the outline must not widen the palette in its place."""
        self.setMinimumWidth(self._ui.theme.px(_WIDTH) if self.isVisible() else 0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._keep_width()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._keep_width()


class OutlineTree(QTreeView):
    """The rows.

    Args:
        session: the document; takes the edits.
        ui: look and language.
        parent: owner.
    """

    inspector_requested = Signal(str)

    def __init__(self, session: EditorSession, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ui = ui
        self._commands = EditorCommands(session)
        self._adder = TypeToAdd(session, ui, self)
        self._targets: ChoicePopup | None = None
        self._following = False
        self.rows = OutlineModel(session, self._commands, self)
        self.setModel(self.rows)
        self.setItemDelegate(RowDelegate(ui.theme, indent=2, parent=self))
        self.setHeaderHidden(True)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setUniformRowHeights(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("ownFocusRing", True)
        self.selectionModel().selectionChanged.connect(self._on_rows_selected)
        self.rows.modelReset.connect(self._on_selection_changed)
        self.activated.connect(self._on_activated)
        self.rows.reworded.connect(self.viewport().update)
        session.selection.changed.connect(self._on_selection_changed)
        self.rows.watch(False)

    def do(self, name: str) -> None:
        """Do what a menu entry or its key says.

        Args:
            name: a key of `MENU`.
        """
        row = self.rows.row_at(self.currentIndex())
        node_id = row.node if row is not None else ""
        commands = self._commands
        if name == "add":
            self._ask_for_layer(row)
        elif name == "connect" and node_id:
            self._ask_for_target(node_id)
        elif name in ("up", "down") and node_id:
            commands.move_along(node_id, -1 if name == "up" else 1)
        elif name == "inspect" and node_id:
            self.inspector_requested.emit(node_id)
        elif name == "rename" and row is not None and row.edge is None:
            self.edit(self.currentIndex())
        elif name == "copy":
            text = commands.copy_selection()
            if text:
                QGuiApplication.clipboard().setText(text)
        elif name == "paste":
            commands.paste(QGuiApplication.clipboard().text())
        elif name == "duplicate":
            commands.duplicate_selection()
        elif name == "remove":
            commands.remove_selection()

    def menu(self) -> QMenu:
        """Return a menu of all that can be done with the current row."""
        row = self.rows.row_at(self.currentIndex())
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        pastable = is_copied_graph(QGuiApplication.clipboard().text())
        for name, text, keys in MENU:
            action = menu.addAction(self._ui(text))
            action.setObjectName(name)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutVisibleInContextMenu(True)
            on_node = row is not None and row.edge is None
            on_wire = row is not None and row.edge is not None and name in _FOR_WIRES
            action.setEnabled(pastable if name == "paste" else on_node or on_wire or name == "add")
        menu.triggered.connect(self._on_menu)
        return menu

    def _ask_for_layer(self, row: Row | None) -> None:
        if not self._commands.allowed():
            return
        source = ""
        if row is not None:
            source = row.edge.source if row.edge is not None else row.node
        report = self._session.report

        def judge(spec: LayerSpec) -> Verdict:
            return following(report, source, spec) if source else FITTING

        self._adder.ask(self, self._anchor(), self._commands.add_after_selection, judge)

    def _ask_for_target(self, node_id: str) -> None:
        node = self._session.document.graph.node(node_id)
        spec = self._session.registry.get(node.layer)
        if spec is None or not spec.outputs or not self._commands.allowed():
            return
        source = PortAt(node_id, spec.outputs[0].name)
        if self._targets is None:
            self._targets = ChoicePopup(self._ui, CONNECT, parent=self.window())
            self._targets.chosen.connect(self._on_target_chosen)
        entries = self._target_entries(source)

        def find(query: str) -> Sequence[Entry]:
            words = query.casefold()
            return [entry for entry in entries if words in entry.name.casefold()]

        self._targets.ask(self, self._anchor(), find)

    def _target_entries(self, source: PortAt) -> list[Entry]:
        """Return the possible targets of a wire, fitting ones first, read with their shapes."""
        session, ui = self._session, self._ui
        found = session.report.nodes.get(source.node)
        shape = found.output if found is not None else None
        entries: list[tuple[bool, Entry]] = []
        for target, verdict in self._commands.targets_of(source).items():
            if not verdict.possible:
                continue
            node = session.document.graph.node(target.node)
            spec = session.registry.get(node.layer)
            fits = verdict.fit is Fit.FITS
            shown = ui(FITS.format(shape=str(shape) if shape is not None else "?"))
            aloud = ui(FITS.format(shape=spoken(shape)))
            name = ui(node_name(session.registry, node))
            place = self.rows.index_of(target.node).row() + 1
            entry = Entry(
                key=Edge(source.node, target.node, source.port, target.port),
                name=f"{name} ({place})",
                detail=shown if fits else ui(FITS_NOT),
                icon=layer_icon(node.layer, spec.category if spec is not None else ""),
                family=category_look(spec.category if spec is not None else "").family,
                read=f"{name}, {place}, {aloud if fits else ui(FITS_NOT)}",
            )
            entries.append((not fits, entry))
        return [entry for _, entry in sorted(entries, key=lambda pair: pair[0])]

    def _anchor(self) -> QPoint:
        rect = self.visualRect(self.currentIndex())
        return rect.bottomLeft() if rect.isValid() else QPoint(8, 8)

    @Slot()
    def _on_rows_selected(self) -> None:
        """Select on the canvas what is selected here."""
        if self._following:
            return
        rows = [self.rows.row_at(index) for index in self.selectionModel().selectedIndexes()]
        nodes = tuple(row.node for row in rows if row is not None and row.edge is None)
        edges = [row.edge for row in rows if row is not None and row.edge is not None]
        self._following = True
        self._session.selection.set(nodes, edges[0] if edges and not nodes else None)
        self._following = False

    @Slot()
    def _on_selection_changed(self) -> None:
        """Select here what is selected on the canvas."""
        if self._following or not self.isVisible():
            return
        self._following = True
        selection, model = self._session.selection, self.selectionModel()
        indexes = [self.rows.index_of(node_id) for node_id in selection.nodes]
        if selection.edge is not None:
            indexes.append(self.rows.index_of_edge(selection.edge))
        model.clearSelection()
        for index in indexes:
            if index.isValid():
                model.select(index, QItemSelectionModel.SelectionFlag.Select)
        if indexes and indexes[-1].isValid():
            model.setCurrentIndex(indexes[-1], QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(indexes[-1])
        self._following = False

    @Slot(object)
    def _on_target_chosen(self, edge: Edge) -> None:
        self._commands.connect(edge)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        row = self.rows.row_at(index)
        if row is not None:
            self.inspector_requested.emit(row.node)

    @Slot(object)
    def _on_menu(self, action: QAction) -> None:
        self.do(action.objectName())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = QKeySequence(event.keyCombination())
        if event.key() == Qt.Key.Key_Backspace:  # the delete key of a Mac
            self.do("remove")
            return
        for name, _text, keys in MENU:
            if pressed == QKeySequence(keys) and name not in ("inspect", "rename"):
                self.do(name)
                return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.rows.watch(True)
        self._on_selection_changed()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.rows.watch(False)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
            if index.isValid():
                self.setCurrentIndex(index)
            self.menu().popup(event.globalPos())
        else:
            self.menu().popup(self.viewport().mapToGlobal(self._anchor()))
