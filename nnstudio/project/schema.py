"""project.json and record.json: their form, checked on reading, and the way from and to it."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from nnstudio import __version__
from nnstudio.base.errors import UserError
from nnstudio.base.ids import is_id
from nnstudio.base.signature import DataSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.config import DataConfig
from nnstudio.graph.changes import edge_from_json, edge_to_json, node_from_json, node_to_json
from nnstudio.graph.model import Graph, GraphError, GraphSnapshot
from nnstudio.project.document import DocumentState
from nnstudio.project.limits import EDGES, NODES, ProjectFileError
from nnstudio.project.run_record import CurvePoint, RunRecord
from nnstudio.train.config import TrainConfig

FORMAT = 1


class GraphFile(BaseModel):
    """Nodes and edges as they stand in the file; unknown layers are kept as they are."""

    model_config = ConfigDict(extra="forbid")

    nodes: list[dict[str, Any]] = Field(default_factory=list[dict[str, Any]], max_length=NODES)
    edges: list[list[str]] = Field(default_factory=list[list[str]], max_length=EDGES)


class ProjectFile(BaseModel):
    """project.json."""

    model_config = ConfigDict(extra="forbid")

    format: int
    app: str = ""
    id: str
    title: str = ""
    notes: str = ""
    view: str = "layers"
    graph: GraphFile = Field(default_factory=GraphFile)
    data: DataConfig = Field(default_factory=DataConfig)
    signature: dict[str, Any] | None = None
    training: TrainConfig = Field(default_factory=TrainConfig)
    start_weights: dict[str, Any] = Field(default_factory=dict[str, Any])
    template: str = ""
    final_tests: int = Field(0, ge=0)
    runs: list[str] = Field(default_factory=list[str])


class RunFile(BaseModel):
    """record.json of one run."""

    model_config = ConfigDict(extra="forbid")

    id: str
    number: int
    started: str
    graph: GraphFile
    training: TrainConfig
    data: DataConfig
    signature: dict[str, Any]
    name: str = ""
    start_weights: dict[str, Any] = Field(default_factory=dict[str, Any])
    fingerprint: str = ""
    device: str = "cpu"
    versions: dict[str, str] = Field(default_factory=dict[str, str])
    threads: list[tuple[int, int]] = Field(default_factory=list[tuple[int, int]])
    reason: str = "running"
    epochs_done: int = 0
    steps: int = 0
    best_epoch: int = 0
    seconds: float = 0.0
    samples_per_second: float = 0.0
    loss: str = ""
    parameters: int = 0
    curve: list[dict[str, Any]] = Field(default_factory=list[dict[str, Any]])
    changes: list[tuple[int, str, float, float]] = Field(
        default_factory=list[tuple[int, str, float, float]]
    )
    train: dict[str, float | None] = Field(default_factory=dict[str, float | None])
    validation: dict[str, float | None] = Field(default_factory=dict[str, float | None])
    test: list[dict[str, Any]] = Field(default_factory=list[dict[str, Any]])


def state_to_json(state: DocumentState, runs: tuple[str, ...] = ()) -> dict[str, Any]:
    """Return project.json as a dictionary."""
    return {
        "format": FORMAT,
        "app": __version__,
        "id": state.id,
        "title": state.title,
        "notes": state.notes,
        "view": state.view,
        "graph": graph_to_json(state.graph),
        "data": state.data.model_dump(mode="json"),
        "signature": None if state.signature is None else state.signature.to_json(),
        "training": state.training.model_dump(mode="json"),
        "start_weights": dict(state.start_weights),
        "template": state.template,
        "final_tests": state.final_tests,
        "runs": list(runs),
    }


def state_from_json(data: Any) -> DocumentState:
    """Return the state that `state_to_json` wrote.

    Raises:
        ProjectFileError: the dictionary has not that form.
    """
    try:
        file = ProjectFile.model_validate(data)
        if not is_id(file.id):
            raise ValueError("the project's id is damaged")
        return DocumentState(
            id=file.id,
            title=file.title,
            notes=file.notes,
            view=file.view,
            graph=graph_from_json(file.graph.model_dump()),
            data=file.data,
            signature=None if file.signature is None else DataSignature.from_json(file.signature),
            training=file.training,
            start_weights=file.start_weights,
            template=file.template,
            final_tests=file.final_tests,
        )
    except (ValidationError, GraphError, KeyError, TypeError, ValueError) as error:
        if isinstance(error, UserError):
            raise
        raise _damaged(str(error)) from error


def graph_to_json(graph: GraphSnapshot) -> dict[str, Any]:
    """Return nodes and edges as JSON-able lists."""
    return {
        "nodes": [node_to_json(node) for node in graph.nodes],
        "edges": [edge_to_json(edge) for edge in graph.edges],
    }


def graph_from_json(data: dict[str, Any]) -> GraphSnapshot:
    """Return the graph that `graph_to_json` wrote.

    Raises:
        GraphError: a record is damaged, an id occurs twice, or an edge leads nowhere.
    """
    snapshot = GraphSnapshot(
        tuple(node_from_json(node) for node in data["nodes"]),
        tuple(edge_from_json(edge) for edge in data["edges"]),
    )
    return Graph(snapshot).snapshot()  # refuses double ids and edges to missing nodes


def run_to_json(record: RunRecord) -> dict[str, Any]:
    """Return record.json as a dictionary; NaN and infinity become null."""
    return {
        "id": record.id,
        "number": record.number,
        "started": record.started,
        "graph": graph_to_json(record.graph),
        "training": record.training.model_dump(mode="json"),
        "data": record.data.model_dump(mode="json"),
        "signature": record.signature.to_json(),
        "name": record.name,
        "start_weights": dict(record.start_weights),
        "fingerprint": record.fingerprint,
        "device": record.device,
        "versions": dict(record.versions),
        "threads": [list(pair) for pair in record.threads],
        "reason": record.reason,
        "epochs_done": record.epochs_done,
        "steps": record.steps,
        "best_epoch": record.best_epoch,
        "seconds": record.seconds,
        "samples_per_second": record.samples_per_second,
        "loss": record.loss,
        "parameters": record.parameters,
        "curve": [_finite(asdict(point)) for point in record.curve],
        "changes": [list(change) for change in record.changes],
        "train": _finite(dict(record.train)),
        "validation": _finite(dict(record.validation)),
        "test": [_finite(dict(result)) for result in record.test],
    }


def run_from_json(data: Any) -> RunRecord:
    """Return the record that `run_to_json` wrote.

    Raises:
        ProjectFileError: the dictionary has not that form.
    """
    try:
        file = RunFile.model_validate(data)
        if not is_id(file.id):
            raise ValueError("the run's id is damaged")
        plain = file.model_dump(exclude={"graph", "training", "data", "signature"})
        plain["threads"] = tuple(tuple(pair) for pair in file.threads)
        plain["changes"] = tuple(tuple(change) for change in file.changes)
        plain["curve"] = tuple(_point(point) for point in file.curve)
        plain["train"] = _numbers(file.train)
        plain["validation"] = _numbers(file.validation)
        plain["test"] = tuple(file.test)
        return RunRecord(
            graph=graph_from_json(file.graph.model_dump()),
            training=file.training,
            data=file.data,
            signature=DataSignature.from_json(file.signature),
            **plain,
        )
    except (ValidationError, GraphError, KeyError, TypeError, ValueError) as error:
        raise _damaged(str(error)) from error


def _point(data: dict[str, Any]) -> CurvePoint:
    return CurvePoint(
        epoch=int(data["epoch"]),
        step=int(data["step"]),
        lr=float(data["lr"]),
        seconds=float(data["seconds"]),
        train=_numbers(data["train"]),
        validation=_numbers(data["validation"]),
    )


def _numbers(data: dict[str, Any]) -> dict[str, float]:
    return {str(k): float("nan") if v is None else float(v) for k, v in data.items()}


def _finite(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _finite(v) for k, v in value.items()}  # pyright: ignore
    if isinstance(value, (list, tuple)):
        return [_finite(v) for v in value]  # pyright: ignore
    if isinstance(value, float) and not (float("-inf") < value < float("inf")):
        return None
    return value


def _damaged(reason: str) -> ProjectFileError:
    return ProjectFileError(
        QT_TRANSLATE_NOOP("project", "The project file is damaged: {reason}").format(
            reason=reason[:300]
        ),
        QT_TRANSLATE_NOOP(
            "project", "The file was not changed. Try its .bak copy in the same folder."
        ),
        "NNS-3101",
    )
