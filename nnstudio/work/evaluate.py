"""Loss and metrics with their intervals; the test part only as the counted final test."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np

from nnstudio.base.discovery import Registry
from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.apply import prepare_inputs
from nnstudio.data.dataset import Dataset, PartName, Parts
from nnstudio.data.new_items.new_items import read_new
from nnstudio.data.registry import DataRegistries
from nnstudio.data.spec import StepSpec
from nnstudio.layers.registry import LayerRegistry
from nnstudio.project.document import Document
from nnstudio.project.plans import plan_of
from nnstudio.project.run_data import need_weights, new_file_settings, prepared_for
from nnstudio.project.run_record import RunRecord, Runs
from nnstudio.train.job import EvaluateJob, Evaluation

_EMPTY: dict[PartName, Text] = {
    "train": QT_TRANSLATE_NOOP("work", "The training part of these data is empty."),
    "validation": QT_TRANSLATE_NOOP("work", "The validation part of these data is empty."),
    "test": QT_TRANSLATE_NOOP("work", "The test part of these data is empty."),
}


def make_job(
    record: RunRecord,
    runs: Runs,
    dataset: Dataset,
    registry: LayerRegistry,
    *,
    part: PartName = "validation",
    key: str = "evaluate",
    steps: Registry[StepSpec] | None = None,
) -> EvaluateJob:
    """Return the frozen order to evaluate a run.

    Args:
        record: of a trained run.
        runs: hold its weights.
        dataset: the prepared data of the project.
        registry: the catalogue.
        part: "train", "validation" or, for the final test alone, "test".
        key: the asker's name for it.
        steps: the preparation steps of this program, for a net that wants its inputs in another
            way than the data have now; None: the data are as the run had them.

    Raises:
        UserError: the run has no weights, the part is empty, or the data have another form now.
    """
    weights = runs.weights(record.id)
    need_weights(weights)
    if len(dataset.parts.of(part)) == 0:
        raise UserError(
            _EMPTY[part],
            QT_TRANSLATE_NOOP("work", "Give it a share on the page Data and train again."),
            "NNS-4032",
        )
    dataset = prepared_for(record, dataset, steps)
    plan = plan_of(record.graph, record.signature, registry, loss=record.training.loss.id)
    return EvaluateJob(key, plan, weights, dataset, part, record.training)


def other_data(
    dataset: Dataset, record: RunRecord, path: Path, registries: DataRegistries
) -> Dataset:
    """Return other data, prepared as the run's data were, as one part called validation.

    Raises:
        UserError: the file cannot be read, or it does not say what is right.
    """
    importer, config = new_file_settings(record, path, registries)
    new = read_new(importer, path, config, dataset)
    if new.target is None:
        raise UserError(
            QT_TRANSLATE_NOOP("work", "{file} does not hold the right answers.").format(
                file=path.name
            ),
            QT_TRANSLATE_NOOP("work", "Use “predict” for data without answers."),
            "NNS-4033",
        )
    inputs = prepare_inputs(dataset, new.inputs)
    rows = np.arange(len(new.target), dtype=np.int64)
    none = rows[:0]
    return Dataset(
        inputs=inputs,
        target=new.target,
        signature=dataset.signature,
        parts=Parts(none, rows, none),
        raw=new.inputs,
        fingerprint="",
        left_out=new.left_out,
    )


def note_final_test(document: Document, runs: Runs, run_id: str, result: Evaluation) -> int:
    """Count a look at the test part and keep its result in the run's record.

    Returns:
        How often the test part was looked at, this time included.
    """
    document.count_final_test()
    record = runs.get(run_id)
    if record is not None:
        entry: dict[str, Any] = {
            "when": datetime.now().astimezone().isoformat(timespec="seconds"),
            "look": document.final_tests,
            "items": result.items,
            "metrics": dict(result.metrics),
            "intervals": {name: list(pair) for name, pair in result.intervals.items()},
        }
        runs.update(run_id, test=(*record.test, entry))
    return document.final_tests
