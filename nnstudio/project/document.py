"""The document: graph, data, training settings and start weights of one project.

Only the main thread changes it, always through `apply` with change records, so that undo, the
journal and repairs all see the same thing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from psygnal import Signal
from pydantic import ValidationError

from nnstudio.base.ids import new_id
from nnstudio.base.signature import DataSignature
from nnstudio.data.config import DataConfig
from nnstudio.graph.changes import (
    AddEdge,
    AddNode,
    Change,
    GraphChange,
    RemoveEdge,
    RemoveNode,
    RenameNode,
    SetParam,
    SetSetting,
)
from nnstudio.graph.model import Graph, GraphError, GraphSnapshot
from nnstudio.project.limits import EDGES, NODES
from nnstudio.project.start_weights import check_start_weights
from nnstudio.project.strict_json import is_storable
from nnstudio.train.config import TrainConfig

VIEWS = ("layers", "neurons")


class DocumentError(ValueError):
    """A change does not fit the document; nothing was changed."""


@dataclass(frozen=True)
class DocumentState:
    """A frozen copy of everything a project file holds but its runs.

    Args:
        id: id of the project, the name of its working folder.
        title: shown name.
        notes: a person's own words about it.
        view: "layers" or "neurons", the view it opens with.
        graph: nodes and edges.
        data: which data, prepared and split how.
        signature: shapes and target of the data after preparation; None while unknown.
        training: settings of the next run.
        start_weights: set by hand, nested lists by state-dict key.
        template: id of the template it was made from; "" if none.
        final_tests: how often the test part was looked at.
    """

    id: str
    title: str = ""
    notes: str = ""
    view: str = "layers"
    graph: GraphSnapshot = field(default_factory=GraphSnapshot)
    data: DataConfig = field(default_factory=DataConfig)
    signature: DataSignature | None = None
    training: TrainConfig = field(default_factory=TrainConfig)
    start_weights: Mapping[str, Any] = field(default_factory=dict[str, Any])
    template: str = ""
    final_tests: int = 0


class Document:
    """One project while it is open.

    `changed` is emitted once after each applied group of changes, with that tuple.
    """

    changed = Signal(tuple)

    def __init__(self, state: DocumentState | None = None) -> None:
        state = state or DocumentState(id=new_id("project"))
        self.id = state.id
        self.template = state.template
        self.signature = state.signature
        self.graph = Graph(state.graph)
        self._title = state.title
        self._notes = state.notes
        self._view: str = state.view
        self._final_tests = state.final_tests
        self._data: DataConfig = state.data
        self._training: TrainConfig = state.training
        self._start_weights = dict(state.start_weights)

    @property
    def title(self) -> str:
        """Shown name."""
        return self._title

    @property
    def notes(self) -> str:
        """A person's own words about the project."""
        return self._notes

    @property
    def view(self) -> str:
        """The view it opens with: "layers" or "neurons"."""
        return self._view

    @property
    def final_tests(self) -> int:
        """How often the test part was looked at."""
        return self._final_tests

    @property
    def data(self) -> DataConfig:
        """Which data, prepared and split how."""
        return self._data

    @property
    def training(self) -> TrainConfig:
        """Settings of the next run."""
        return self._training

    @property
    def start_weights(self) -> Mapping[str, Any]:
        """Start weights set by hand: nested lists by state-dict key."""
        return self._start_weights

    def snapshot(self) -> DocumentState:
        """Return a frozen copy."""
        return DocumentState(
            id=self.id,
            title=self._title,
            notes=self._notes,
            view=self._view,
            graph=self.graph.snapshot(),
            data=self._data,
            signature=self.signature,
            training=self._training,
            start_weights=dict(self._start_weights),
            template=self.template,
            final_tests=self._final_tests,
        )

    def setting(self, section: str, name: str) -> Any:
        """Return the JSON-able value of a setting, as a SetSetting record holds it.

        Raises:
            DocumentError: there is no such setting.
        """
        if section == "training" and name in TrainConfig.model_fields:
            return self._training.model_dump(mode="json")[name]
        if section == "data" and name == "config":
            return self._data.model_dump(mode="json")
        if section == "project" and name in ("title", "notes", "view", "final_tests"):
            return getattr(self, name)
        if section == "weights":
            return self._start_weights.get(name)
        raise DocumentError(f"There is no setting {section}.{name}.")

    def apply(self, changes: tuple[Change, ...]) -> None:
        """Apply changes in order, all or none, and emit `changed` once.

        Raises:
            DocumentError: a change does not fit, or could not be written into a file and read
                again; the document is as before.
        """
        if not changes:
            return
        before = self._settings()
        graph_changes = tuple(c for c in changes if isinstance(c, GraphChange))
        try:
            self._check_storable(changes)
            for change in changes:
                if isinstance(change, SetSetting):
                    self._set(change)
            self.graph.apply(graph_changes)
        except (GraphError, ValidationError, DocumentError) as error:
            self._restore(before)
            raise DocumentError(str(error)) from error
        self.changed.emit(changes)

    def count_final_test(self) -> int:
        """Count a look at the test part and return the new number.

        No edit, so that undo cannot take the look back; the journal keeps it all the same.
        """
        looks = self._final_tests
        self.apply((SetSetting("project", "final_tests", looks, looks + 1),))
        return self._final_tests

    def set_signature(self, signature: DataSignature | None) -> None:
        """Note what the loaded data offer; emits `changed` with no records if it is new.

        Not undoable by itself: it follows from the data settings, which are.
        """
        if signature != self.signature:
            self.signature = signature
            self.changed.emit(())

    def apply_data(self, config: DataConfig) -> None:
        """Use other data settings, as a change record like any other."""
        old, new = self._data.model_dump(mode="json"), config.model_dump(mode="json")
        if old != new:
            self.apply((SetSetting("data", "config", old, new),))

    def _settings(self) -> tuple[Any, ...]:
        return (
            self._title,
            self._notes,
            self._view,
            self._final_tests,
            self._data,
            self._training,
            dict(self._start_weights),
        )

    def _restore(self, settings: tuple[Any, ...]) -> None:
        (
            self._title,
            self._notes,
            self._view,
            self._final_tests,
            self._data,
            self._training,
            self._start_weights,
        ) = settings

    def _check_storable(self, changes: tuple[Change, ...]) -> None:
        """Refuse what a file could not hold, so that every document can be saved and opened."""
        nodes, edges = len(self.graph), len(self.graph.edges)
        for change in changes:
            nodes += isinstance(change, AddNode) - isinstance(change, RemoveNode)
            edges += isinstance(change, AddEdge) - isinstance(change, RemoveEdge)
            new: Any = None
            if isinstance(change, (SetParam, SetSetting, RenameNode)):
                new = change.new
            elif isinstance(change, AddNode):
                node = change.node
                new = [node.id, node.layer, node.title, dict(node.params), dict(node.extra)]
            if not is_storable(new):
                raise DocumentError("This cannot be written into a file.")
        if nodes > NODES or edges > EDGES:
            raise DocumentError(f"A project holds {NODES} layers and {EDGES} wires at most.")

    def _set(self, change: SetSetting) -> None:
        name, value = change.name, change.new
        self.setting(change.section, name)  # refuses unknown names
        if change.section == "training":
            fields = {**self._training.model_dump(mode="json"), name: value}
            self._training = TrainConfig.model_validate(fields)
        elif change.section == "data":
            self._data = DataConfig.model_validate(value)
        elif change.section == "project":
            self._set_project(name, value)
        elif value is None:
            self._start_weights.pop(name, None)
        else:
            self._set_start_weight(name, value)

    def _set_project(self, name: str, value: Any) -> None:
        if name == "final_tests":
            if type(value) is not int or value < 0:
                raise DocumentError("A number of looks was expected.")
        elif not isinstance(value, str):
            raise DocumentError(f"{name} needs words.")
        elif name == "view" and value not in VIEWS:
            raise DocumentError(f"There is no view {value!r}.")
        setattr(self, f"_{name}", value)

    def _set_start_weight(self, name: str, value: Any) -> None:
        try:
            check_start_weights({**self._start_weights, name: value})
        except ValueError as error:
            raise DocumentError(str(error)) from error
        self._start_weights[name] = value
