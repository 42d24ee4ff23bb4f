"""Answers of a trained net for new items."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.apply import prepare_inputs
from nnstudio.data.config import DataConfig
from nnstudio.data.dataset import Dataset, LeftOut
from nnstudio.data.load import importer_of
from nnstudio.data.new_items import read_new
from nnstudio.data.recognise import find_importer
from nnstudio.data.registry import DataRegistries
from nnstudio.layers.registry import LayerRegistry
from nnstudio.project.plans import plan_of
from nnstudio.project.run_data import check_same_form
from nnstudio.project.run_record import RunRecord, Runs
from nnstudio.train.job import PredictJob


@dataclass(frozen=True)
class NewInputs:
    """New items as a file gave them.

    Args:
        job: the frozen order.
        names: how a person finds each item again.
        left_out: what was not read and why.
    """

    job: PredictJob
    names: tuple[str, ...]
    left_out: tuple[LeftOut, ...]


def make_job(
    record: RunRecord,
    runs: Runs,
    dataset: Dataset,
    path: Path,
    layers: LayerRegistry,
    registries: DataRegistries,
) -> NewInputs:
    """Return the frozen order to answer for the items of a file.

    Args:
        record: of a trained run.
        runs: hold its weights.
        dataset: the project's data, which know the preparation.
        path: file with new items.
        layers: the catalogue.
        registries: importers.

    Raises:
        UserError: the run has no weights, the project's data have another form now, or the file
            cannot be read.
    """
    weights = runs.weights(record.id)
    if not weights:
        raise UserError(
            QT_TRANSLATE_NOOP("work", "This net has not been trained yet."),
            QT_TRANSLATE_NOOP("work", "Train it first; its settings are safe."),
            "NNS-4031",
        )
    check_same_form(record, dataset)
    own_file = record.data.source == "file"
    importer = importer_of(record.data, registries) if own_file else find_importer(path, registries)
    config = record.data if own_file else DataConfig(importer=importer.id)
    new = read_new(importer, path, config, dataset)
    loss = record.training.loss.id
    plan = plan_of(record.graph, record.signature, layers, loss=loss)
    inputs = prepare_inputs(dataset, new.inputs)
    job = PredictJob("predict", plan, weights, inputs, loss, record.signature.target)
    return NewInputs(job, new.names, new.left_out)
