"""The outline's model: nodes in reading order, below each one the wires that enter it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)

from nnstudio.graph.model import Edge
from nnstudio.graph.problems import Problem, Severity
from nnstudio.gui.canvas.commands import EditorCommands
from nnstudio.gui.canvas.context import EditorSession
from nnstudio.gui.outline.rows import Row, node_row, wire_row
from nnstudio.gui.palette.row_delegate import (
    DETAIL_ROLE,
    FAMILY_ROLE,
    ICON_ROLE,
    LAYER_ROLE,
    STATE_ROLE,
)

Index = QModelIndex | QPersistentModelIndex


class OutlineModel(QAbstractItemModel):
    """Rows of the open document.

    Signals:
        reworded: rows have other words; what is on screen is to be painted again.

    Args:
        session: the document and its report.
        commands: renames.
        parent: owner.
    """

    reworded = Signal()

    def __init__(
        self, session: EditorSession, commands: EditorCommands, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._commands = commands
        self._order: list[str] = []
        self._into: dict[str, list[Edge]] = {}
        self._out: dict[str, list[Edge]] = {}
        self._places: dict[str, int] = {}
        self._broken: dict[Edge, Problem] = {}
        self._rows: dict[str | Edge, Row] = {}
        self._watching = True
        session.document_replaced.connect(self.refresh)
        session.report_changed.connect(self.refresh)
        session.language.changed.connect(self.refresh)
        self.refresh()

    def watch(self, watching: bool) -> None:
        """Follow the document, or rest while nobody sees the rows."""
        self._watching = watching
        if watching:
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the document again; rows are worded when they are looked at."""
        if not self._watching:
            return
        order, into, out = self._read()
        same_form = order == self._order and all(
            len(wires) == len(self._into[node_id]) for node_id, wires in into.items()
        )
        if not same_form:
            self.beginResetModel()
        self._order, self._into, self._out = order, into, out
        self._places = {node_id: place for place, node_id in enumerate(order)}
        self._broken = {
            problem.edge: problem
            for problem in self._session.report.problems
            if problem.edge is not None and problem.severity is Severity.ERROR
        }
        self._rows.clear()
        if not same_form:
            self.endResetModel()
        elif order:
            self.dataChanged.emit(self.index(0, 0), self.index(len(order) - 1, 0))
            self.reworded.emit()  # one signal for the wires below all nodes

    def row_at(self, index: Index) -> Row | None:
        """Return what a row stands for."""
        if not index.isValid():
            return None
        parent = int(index.internalId())
        if parent == 0:
            return self._node_row(index.row()) if index.row() < len(self._order) else None
        if parent > len(self._order):
            return None
        wires = self._into[self._order[parent - 1]]
        return self._wire_row(wires[index.row()]) if index.row() < len(wires) else None

    def index_of(self, node_id: str) -> QModelIndex:
        """Return the row of a node; invalid if it has none."""
        place = self._places.get(node_id)
        return self.index(place, 0) if place is not None else QModelIndex()

    def index_of_edge(self, edge: Edge) -> QModelIndex:
        """Return the row of a wire; invalid if it has none."""
        place = self._places.get(edge.target)
        if place is not None and edge in self._into[edge.target]:
            number = self._into[edge.target].index(edge)
            return self.index(number, 0, self.index(place, 0))
        return QModelIndex()

    def _read(self) -> tuple[list[str], dict[str, list[Edge]], dict[str, list[Edge]]]:
        graph, report = self._session.document.graph, self._session.report
        order = [node_id for node_id in report.order if node_id in graph]
        seen = set(order)
        order += [node_id for node_id in graph.nodes if node_id not in seen]
        into: dict[str, list[Edge]] = {node_id: [] for node_id in order}
        out: dict[str, list[Edge]] = {node_id: [] for node_id in order}
        for edge in graph.edges:
            into[edge.target].append(edge)
            out[edge.source].append(edge)
        return order, into, out

    def _node_row(self, place: int) -> Row | None:
        node_id = self._order[place]
        session = self._session
        if node_id not in session.document.graph:
            return None  # between a removal and the refresh
        if node_id not in self._rows:
            self._rows[node_id] = node_row(
                session.document.graph.node(node_id),
                (place + 1, len(self._order)),
                session.document.graph,
                (self._into[node_id], self._out[node_id]),
                session.registry,
                session.report,
                session.language,
            )
        return self._rows[node_id]

    def _wire_row(self, edge: Edge) -> Row | None:
        session = self._session
        graph = session.document.graph
        if edge.source not in graph or edge.target not in graph:
            return None
        if edge not in self._rows:
            self._rows[edge] = wire_row(
                edge, graph, session.registry, session.report, self._broken, session.language
            )
        return self._rows[edge]

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        if column != 0 or row < 0 or row >= self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index) -> QModelIndex:  # pyright: ignore[reportIncompatibleMethodOverride]
        number = int(index.internalId()) if index.isValid() else 0
        return self.createIndex(number - 1, 0, 0) if number else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return len(self._order)
        if int(parent.internalId()) or parent.row() >= len(self._order):
            return 0
        return len(self._into[self._order[parent.row()]])

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.EditRole:
            return row.name if row.edge is None else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.tip or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.read
        by_role = {
            LAYER_ROLE: row.node,
            ICON_ROLE: row.icon,
            FAMILY_ROLE: row.family,
            DETAIL_ROLE: row.detail,
            STATE_ROLE: row.state,
        }
        return by_role.get(role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row_at(index)
        if row is None or row.edge is not None or role != Qt.ItemDataRole.EditRole:
            return False
        return str(value) != row.name and self._commands.rename(row.node, str(value))

    def flags(self, index: Index) -> Qt.ItemFlag:
        # Asked for every row at every layout: no words are made here.
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        is_wire = int(index.internalId()) > 0
        return usual if is_wire else usual | Qt.ItemFlag.ItemIsEditable
