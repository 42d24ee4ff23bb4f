"""Answers of a trained net for new items."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.apply import prepare_inputs
from nnstudio.data.dataset import LeftOut, NewItems, Prepared
from nnstudio.data.new_items.new_items import read_new
from nnstudio.data.registry import DataRegistries
from nnstudio.layers.registry import LayerRegistry
from nnstudio.project.plans import plan_of
from nnstudio.project.run_data import check_same_form, need_weights, new_file_settings
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
    prepared: Prepared,
    path: Path,
    layers: LayerRegistry,
    registries: DataRegistries,
) -> NewInputs:
    """Return the frozen order to answer for the items of a file.

    Args:
        record: of a trained run.
        runs: hold its weights.
        prepared: how the training data were prepared: the data, or what the run kept of it.
        path: file with new items.
        layers: the catalogue.
        registries: importers.

    Raises:
        UserError: the run has no weights, the project's data have another form now, or the file
            cannot be read.
    """
    importer, config = new_file_settings(record, path, registries)
    new = read_new(importer, path, config, prepared, judged=False)
    return _job(record, runs, prepared, new, layers)


def make_text_job(
    record: RunRecord,
    runs: Runs,
    prepared: Prepared,
    texts: Sequence[str],
    layers: LayerRegistry,
) -> NewInputs:
    """Return the frozen order to answer for texts.

    Args:
        record: of a trained run.
        runs: hold its weights.
        prepared: how the training data were prepared.
        texts: as a person typed them.
        layers: the catalogue.

    Raises:
        UserError: the run has no weights, or its net reads no texts alone.
    """
    entries = (prepared.raw_signature or prepared.signature).inputs
    if len(entries) != 1 or entries[0].kind != "text":
        raise UserError(
            QT_TRANSLATE_NOOP("work", "This net does not read texts."),
            QT_TRANSLATE_NOOP("work", "Give items of its kind as a file. Nothing was changed."),
            "NNS-4035",
        )
    values = np.array([*texts, ""], dtype=object)[:-1]  # one dimension, whatever the texts
    new = NewItems({entries[0].name: values}, None, tuple(str(n + 1) for n in range(len(texts))))
    return _job(record, runs, prepared, new, layers)


def _job(
    record: RunRecord, runs: Runs, prepared: Prepared, new: NewItems, layers: LayerRegistry
) -> NewInputs:
    weights = runs.weights(record.id)
    need_weights(weights)
    check_same_form(record, prepared)
    loss = record.training.loss.id
    plan = plan_of(record.graph, record.signature, layers, loss=loss)
    inputs = prepare_inputs(prepared, new.inputs)
    job = PredictJob("predict", plan, weights, inputs, loss, record.signature.target)
    return NewInputs(job, new.names, new.left_out)
