"""The runs inside a project file: what is wrong with one costs neither the net nor the others."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from nnstudio.base.ids import is_id
from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, TextList, plain
from nnstudio.compile.plan import Plan
from nnstudio.compile.planner import PlanError, make_plan
from nnstudio.layers.registry import LayerRegistry
from nnstudio.project import limits
from nnstudio.project.archive import Archive, record_name, weights_name
from nnstudio.project.errors import ProjectFileError, part_damaged
from nnstudio.project.run_file import run_from_json, run_to_json
from nnstudio.project.run_record import RunRecord, Weights
from nnstudio.project.strict_json import json_bytes, strict_json
from nnstudio.project.weights import (
    HEAD_BYTES,
    Mismatch,
    fitting,
    header_shapes,
    shape_mismatches,
    weights_from_bytes,
    weights_to_bytes,
)

_SHOWN = 3  # mismatches named in a sentence


def run_parts(runs: Iterable[tuple[RunRecord, Weights]]) -> dict[str, bytes]:
    """Return the parts of the file that hold these runs, by name."""
    parts: dict[str, bytes] = {}
    for record, weights in runs:
        parts[record_name(record.id)] = json_bytes(run_to_json(record, len(weights)))
        if weights:
            parts[weights_name(record.id)] = weights_to_bytes(weights)
    return parts


def read_runs(
    archive: Archive, listed: Any, registry: LayerRegistry, notices: list[Text]
) -> tuple[tuple[RunRecord, Weights], ...]:
    """Return the runs of a file.

    Args:
        archive: the file.
        listed: ids in their order, as project.json holds them.
        registry: to compare weights with their nets.
        notices: gets a sentence about everything that cannot be read.
    """
    found: dict[str, tuple[RunRecord, Weights]] = {}
    items = cast("list[Any]", listed) if isinstance(listed, list) else []
    ids = dict.fromkeys(str(item) for item in items)
    for run_id in ids:
        try:
            record, tensors = _read_record(archive, run_id)
            weights = _read_weights(archive, record, tensors, registry, notices)
            found[run_id] = record, weights
        except ProjectFileError as error:
            notices.append(
                QT_TRANSLATE_NOOP(
                    "project", "A run could not be read: {reason} The net is intact."
                ).format(reason=error.message)
            )
    return tuple(found.values())


def _read_record(archive: Archive, run_id: str) -> tuple[RunRecord, int]:
    """Return the record and how many tensors belong to it."""
    name = record_name(run_id)
    if not is_id(run_id):
        raise part_damaged(name)
    raw = strict_json(archive.read(name, limits.PROJECT_JSON_BYTES), name)
    record = run_from_json(raw)
    if record.id != run_id:
        raise part_damaged(name)
    return record, int(raw.get("tensors", weights_name(run_id) in archive.names))


def _read_weights(
    archive: Archive, record: RunRecord, tensors: int, registry: LayerRegistry, notices: list[Text]
) -> Weights:
    """Return the weights of a run; empty where there are none that its net can use."""
    name = weights_name(record.id)
    if not tensors:
        return {}
    try:
        plan = make_plan(record.graph, record.signature, registry, loss=record.training.loss.id)
        shapes = header_shapes(archive.head(name, HEAD_BYTES), archive.size(name), name)
        wrong = shape_mismatches(shapes, plan)
        if wrong:
            notices.append(_foreign(record, wrong))
            return {}
        return _load(archive, name, plan)
    except PlanError:
        reason = QT_TRANSLATE_NOOP("project", "This version cannot compute its net.")
    except ProjectFileError as error:
        reason = error.message
    except TypeError:
        reason = QT_TRANSLATE_NOOP("project", "They are numbers of another kind.")
    notices.append(
        QT_TRANSLATE_NOOP(
            "project",
            "The weights of run {number} could not be used; its curve is intact. {reason}",
        ).format(number=plain(str(record.number)), reason=reason)
    )
    return {}


def _load(archive: Archive, name: str, plan: Plan) -> Weights:
    data = archive.read(name, limits.ENTRY_BYTES)
    return fitting(weights_from_bytes(data, name), plan)


def _foreign(record: RunRecord, wrong: list[Mismatch]) -> Text:
    rows = TextList(
        tuple(
            QT_TRANSLATE_NOOP("project", "{name} is {found} instead of {expected}").format(
                name=plain(name[:60]), found=plain(found[:60]), expected=plain(expected[:60])
            )
            for name, expected, found in wrong[:_SHOWN]
        ),
        "; ",
    )
    return QT_TRANSLATE_NOOP(
        "project",
        "The weights of run {number} belong to another net; its curve is intact. "
        "Differences: {count}. {rows}.",
    ).format(number=plain(str(record.number)), count=Number(len(wrong)), rows=rows)
