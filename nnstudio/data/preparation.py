"""A fitted preparation as plain JSON, so that a trained net answers without its training data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from nnstudio.base.discovery import Registry
from nnstudio.base.signature import DataSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.columns import Column, ColumnKind
from nnstudio.data.dataset import DataError, FittedStep, Prepared
from nnstudio.data.spec import StepSpec

KINDS: tuple[ColumnKind, ...] = ("number", "category", "time")


@dataclass(frozen=True)
class Preparation:
    """What new items need to become inputs of a trained net.

    Args:
        signature: after preparation.
        raw_signature: before it.
        raw_columns: columns of the raw inputs, by input name.
        fitted: the steps with what they learnt from the training rows.
    """

    signature: DataSignature
    raw_signature: DataSignature
    raw_columns: Mapping[str, tuple[Column, ...]]
    fitted: tuple[FittedStep, ...]


def preparation_to_json(prepared: Prepared) -> dict[str, Any]:
    """Return a JSON-able form; `preparation_from_json` reads it back."""
    raw = prepared.raw_signature or prepared.signature
    return {
        "signature": prepared.signature.to_json(),
        "raw_signature": raw.to_json(),
        "raw_columns": {
            name: [[c.name, c.kind, list(c.categories)] for c in columns]
            for name, columns in prepared.raw_columns.items()
        },
        "steps": [
            {
                "id": step.id,
                "params": dict(step.params),
                "arguments": {name: dict(values) for name, values in step.arguments.items()},
                "note": step.note.to_json(),
            }
            for step in prepared.fitted
        ],
    }


def preparation_from_json(data: Mapping[str, Any], steps: Registry[StepSpec]) -> Preparation:
    """Return what `preparation_to_json` wrote.

    Args:
        data: its JSON.
        steps: the preparation steps of this program.

    Raises:
        DataError: it has not that form, or a step is not known to this program.
    """
    try:
        fitted: list[FittedStep] = []
        for entry in data["steps"]:
            spec = steps.get(str(entry["id"]))
            if spec is None:
                raise unknown_step(str(entry["id"]))
            arguments = {str(name): dict(values) for name, values in entry["arguments"].items()}
            note = Text.from_json(entry["note"])
            fitted.append(
                FittedStep(spec.id, dict(entry["params"]), spec.function, arguments, note)
            )
        columns = {
            str(name): tuple(_column(entry) for entry in entries)
            for name, entries in data["raw_columns"].items()
        }
        return Preparation(
            DataSignature.from_json(data["signature"]),
            DataSignature.from_json(data["raw_signature"]),
            columns,
            tuple(fitted),
        )
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        raise DataError(
            QT_TRANSLATE_NOOP("data", "The preparation stored with the trained net is damaged."),
            QT_TRANSLATE_NOOP("data", "Choose the training data, or train again."),
            "NNS-2056",
        ) from error


def unknown_step(name: str) -> DataError:
    """Return the error for a step that this program does not have."""
    return DataError(
        QT_TRANSLATE_NOOP(
            "data", "The preparation step {name} is not known to this program."
        ).format(name=name),
        QT_TRANSLATE_NOOP("data", "Remove the step on the Data page. The project is safe."),
        "NNS-2051",
    )


def _column(entry: Any) -> Column:
    name, kind, categories = entry
    if kind not in KINDS:
        raise ValueError("the kind of a column")
    return Column(str(name), kind, tuple(str(word) for word in categories))
