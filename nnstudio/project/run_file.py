"""record.json of a run: its form, checked on reading, and the way from and to it."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from nnstudio.base.ids import is_id
from nnstudio.data.config import DataConfig
from nnstudio.project.graph_file import GraphFile, graph_from_json, graph_to_json
from nnstudio.project.run_record import CurvePoint, RunRecord
from nnstudio.project.schema import (
    SCHEMA_ERRORS,
    not_that_form,
    signature_from_json,
    signature_to_json,
)
from nnstudio.project.start_weights import check_start_weights
from nnstudio.project.strict_json import finite
from nnstudio.train.config import TrainConfig

MaybeNumber = float | None
NAN = float("nan")


class FinalTestFile(BaseModel):
    """One final test."""

    model_config = ConfigDict(extra="forbid")

    when: str
    look: int
    items: int
    metrics: dict[str, MaybeNumber] = Field(default_factory=dict[str, MaybeNumber])
    intervals: dict[str, tuple[MaybeNumber, MaybeNumber]] = Field(
        default_factory=dict[str, tuple[MaybeNumber, MaybeNumber]]
    )


class RunFile(BaseModel):
    """record.json of one run; None stands for a number that was not finite."""

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
    preparation: dict[str, Any] | None = None
    device: str = "cpu"
    versions: dict[str, str] = Field(default_factory=dict[str, str])
    threads: list[tuple[int, int]] = Field(default_factory=list[tuple[int, int]])
    reason: str = "running"
    epochs_done: int = 0
    steps: int = 0
    best_epoch: int = 0
    seconds: MaybeNumber = 0.0
    samples_per_second: MaybeNumber = 0.0
    loss: str = ""
    parameters: int = 0
    curve: list[dict[str, Any]] = Field(default_factory=list[dict[str, Any]])
    changes: list[tuple[int, str, MaybeNumber, MaybeNumber]] = Field(
        default_factory=list[tuple[int, str, MaybeNumber, MaybeNumber]]
    )
    train: dict[str, MaybeNumber] = Field(default_factory=dict[str, MaybeNumber])
    validation: dict[str, MaybeNumber] = Field(default_factory=dict[str, MaybeNumber])
    tensors: int = Field(0, ge=0)
    test: list[FinalTestFile] = Field(default_factory=list[FinalTestFile])


def run_to_json(record: RunRecord, tensors: int = 0) -> dict[str, Any]:
    """Return record.json as a dictionary; NaN and infinity become null.

    Args:
        record: of the run.
        tensors: how many the weights beside it hold, so that missing ones are noticed.
    """
    return {
        "id": record.id,
        "number": record.number,
        "started": record.started,
        "graph": graph_to_json(record.graph),
        "training": record.training.model_dump(mode="json"),
        "data": record.data.model_dump(mode="json"),
        "signature": signature_to_json(record.signature),
        "name": record.name,
        "start_weights": dict(record.start_weights),
        "fingerprint": record.fingerprint,
        "preparation": None if record.preparation is None else finite(dict(record.preparation)),
        "device": record.device,
        "versions": dict(record.versions),
        "threads": [list(pair) for pair in record.threads],
        "reason": record.reason,
        "epochs_done": record.epochs_done,
        "steps": record.steps,
        "best_epoch": record.best_epoch,
        "seconds": finite(record.seconds),
        "samples_per_second": finite(record.samples_per_second),
        "loss": record.loss,
        "parameters": record.parameters,
        "curve": [finite(asdict(point)) for point in record.curve],
        "changes": [finite(list(change)) for change in record.changes],
        "train": finite(dict(record.train)),
        "validation": finite(dict(record.validation)),
        "tensors": tensors,
        "test": [finite(dict(result)) for result in record.test],
    }


def run_from_json(data: Any) -> RunRecord:
    """Return the record that `run_to_json` wrote.

    Raises:
        ProjectFileError: the dictionary has not that form.
    """
    try:
        file = RunFile.model_validate(data)
        if not is_id(file.id):
            raise ValueError("the id of the run")
        check_start_weights(file.start_weights)
        plain = file.model_dump(exclude={"graph", "training", "data", "signature", "tensors"})
        plain["seconds"] = _number(file.seconds)
        plain["samples_per_second"] = _number(file.samples_per_second)
        plain["threads"] = tuple(tuple(pair) for pair in file.threads)
        plain["changes"] = tuple(
            (step, name, _number(old), _number(new)) for step, name, old, new in file.changes
        )
        plain["curve"] = tuple(_point(point) for point in file.curve)
        plain["train"] = _numbers(file.train)
        plain["validation"] = _numbers(file.validation)
        plain["test"] = tuple(_test(result) for result in file.test)
        return RunRecord(
            graph=graph_from_json(file.graph.model_dump()),
            training=file.training,
            data=file.data,
            signature=signature_from_json(file.signature),
            **plain,
        )
    except SCHEMA_ERRORS as error:
        raise not_that_form(error) from error


def _point(data: dict[str, Any]) -> CurvePoint:
    return CurvePoint(
        epoch=int(data["epoch"]),
        step=int(data["step"]),
        lr=_number(data["lr"]),
        seconds=_number(data["seconds"]),
        train=_numbers(data["train"]),
        validation=_numbers(data["validation"]),
    )


def _test(result: FinalTestFile) -> dict[str, Any]:
    return {
        "when": result.when,
        "look": result.look,
        "items": result.items,
        "metrics": _numbers(result.metrics),
        "intervals": {
            name: [_number(low), _number(high)] for name, (low, high) in result.intervals.items()
        },
    }


def _numbers(data: dict[str, Any]) -> dict[str, float]:
    return {str(name): _number(value) for name, value in data.items()}


def _number(value: Any) -> float:
    return NAN if value is None else float(value)
