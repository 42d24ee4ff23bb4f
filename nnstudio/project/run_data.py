"""What data and new files are to a run: the same form, the same values, read by whom."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.discovery import Registry
from nnstudio.base.errors import UserError
from nnstudio.base.signature import DataSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.apply import known_dtype
from nnstudio.data.config import DataConfig
from nnstudio.data.dataset import Dataset, Prepared
from nnstudio.data.lazy import LazyItems
from nnstudio.data.load import importer_of
from nnstudio.data.pictures.picture_plan import PICTURE_OPTIONS
from nnstudio.data.preparation import (
    Preparation,
    preparation_from_json,
    preparation_to_json,
)
from nnstudio.data.recognise import find_importer
from nnstudio.data.registry import DataRegistries
from nnstudio.data.spec import ImporterSpec, StepSpec
from nnstudio.explain.comparison_words import DATA_CHANGED
from nnstudio.project.run_record import RunRecord

_PARTS = ("split", "together", "own_files")
_SOURCE = ("source", "importer", "path", "options", "window")


def need_weights(weights: Mapping[str, NDArray[np.generic]]) -> None:
    """Check that a run has weights, so that its net can be asked.

    Raises:
        UserError: it has none.
    """
    if not weights:
        raise UserError(
            QT_TRANSLATE_NOOP("work", "This net has not been trained yet."),
            QT_TRANSLATE_NOOP("work", "Train it first; its settings are safe."),
            "NNS-4031",
        )


def check_same_form(record: RunRecord, dataset: Prepared) -> None:
    """Check that data have the inputs and classes of a run's data.

    Raises:
        UserError: they have others; the run's net cannot answer for them.
    """
    if _form(record.signature) != _form(dataset.signature):
        raise _other_form()


def _other_form() -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP(
            "project",
            "The data have other columns, sizes or classes now than when this net was trained.",
        ),
        QT_TRANSLATE_NOOP(
            "project", "The net is safe. Choose the data it was trained with, or train again."
        ),
        "NNS-4034",
    )


def data_note(record: RunRecord, dataset: Dataset) -> Text | None:
    """Return a sentence where the values of the data are others now, else None."""
    if not record.fingerprint or record.fingerprint == dataset.fingerprint:
        return None
    return QT_TRANSLATE_NOOP(
        "project",
        "The data have changed since this net was trained; its figures now are for the new data.",
    )


def _form(signature: DataSignature) -> object:
    return [(item.name, item.shape, item.columns) for item in signature.inputs], question_of(
        signature
    )


def question_of(signature: DataSignature) -> object:
    """Return what is asked of a net: nets of another question cannot be compared."""
    target = signature.target
    return target.task, target.classes, target.names


def new_file_settings(
    record: RunRecord, path: Path, registries: DataRegistries
) -> tuple[ImporterSpec, DataConfig]:
    """Return who reads a new file for a run's net, and with which settings.

    The training data's importer where it knows the file, else the one that does.

    Raises:
        DataError: there is no such file, or no importer knows it.
    """
    importer: ImporterSpec | None = None
    if record.data.source == "file":
        own = importer_of(record.data, registries)
        importer = own if own.probe(path) > 0 else None
    importer = importer or find_importer(path, registries)
    if record.data.source == "file" and record.data.importer == importer.id:
        return importer, record.data
    # Another kind of file; pictures are cut as those of the training were.
    options = {k: v for k, v in record.data.options.items() if k in PICTURE_OPTIONS}
    merge, unknown = record.data.merge, record.data.unknown
    return importer, DataConfig(importer=importer.id, options=options, merge=merge, unknown=unknown)


def stored_preparation(
    record: RunRecord, path: Path | None, registries: DataRegistries
) -> Preparation | None:
    """Return the preparation that a run keeps, so that its training data are not needed.

    Args:
        record: of a trained run.
        path: file with new items; None: they are texts.
        registries: importers and steps.

    Returns:
        None where the run is of an older version, or where the file's items must be compared with
        the training items themselves (a drawing is made as large as they are).

    Raises:
        UserError: the preparation is damaged, or no importer knows the file.
    """
    if record.preparation is None:
        return None
    if path is not None and new_file_settings(record, path, registries)[0].read_new is not None:
        return None
    return preparation_from_json(record.preparation, registries.steps)


def own_preparation(
    record: RunRecord, prepared: Prepared, steps: Registry[StepSpec]
) -> Preparation | None:
    """Return how a run's net wants its inputs, where data are prepared in another way now.

    A word that was left out since, or an item, gives other words their numbers: the net of then
    would read nonsense.

    Args:
        record: of a trained run.
        prepared: the data as they are now.
        steps: the preparation steps of this program.

    Returns:
        None where both are the same, and for runs of an older version, which kept nothing.

    Raises:
        UserError: what was kept is damaged.
    """
    kept = record.preparation
    if kept is None or _learnt_the_same(kept, preparation_to_json(prepared)):
        return None
    return preparation_from_json(kept, steps)


def _learnt_the_same(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether ids and arguments of the steps are the same."""
    both = [
        [(step["id"], step["arguments"]) for step in preparation["steps"]]
        for preparation in (one, other)
    ]
    if both[0] == both[1]:  # of the same lists, no word is looked at
        return True
    # A file makes lists of tuples.
    return json.dumps(both[0], sort_keys=True) == json.dumps(both[1], sort_keys=True)


def prepared_for(record: RunRecord, dataset: Dataset, steps: Registry[StepSpec] | None) -> Dataset:
    """Return data as a run's net wants them; items are prepared when they are asked for.

    Args:
        record: of a trained run.
        dataset: as they are now.
        steps: the preparation steps of this program; None: take the data as they are.

    Raises:
        UserError: the data have other columns, sizes or classes than those of the run.
    """
    own = None if steps is None else own_preparation(record, dataset, steps)
    if own is None:
        check_same_form(record, dataset)
        return dataset
    raw = dataset.raw_signature or dataset.signature
    if _form(own.raw_signature) != _form(raw) or question_of(own.signature) != question_of(
        dataset.signature
    ):
        raise _other_form()
    return with_preparation(dataset, own)


def with_preparation(dataset: Dataset, own: Preparation) -> Dataset:
    """Return data prepared in another way; items are prepared when they are asked for."""
    inputs = inputs_of(own, dataset)
    return replace(dataset, inputs=inputs, signature=own.signature, fitted=own.fitted)


def inputs_of(own: Preparation, dataset: Dataset) -> Mapping[str, NDArray[np.generic]]:
    """Return raw items as a preparation makes inputs of them, when they are asked for."""
    found: dict[str, LazyItems] = {}
    for name, values in dataset.raw.items():
        steps = [step for step in own.fitted if name in step.arguments]
        pairs = [(step.function, step.arguments[name]) for step in steps]
        pairs.append((np.ascontiguousarray, {"dtype": known_dtype(own, name)}))
        found[name] = LazyItems(values, steps=tuple(pairs))
    return cast("Mapping[str, NDArray[np.generic]]", found)


def what_changed(record: RunRecord, dataset: Dataset, config: DataConfig) -> Text | None:
    """Return why a run cannot be judged on these validation rows, None where it can.

    Its net may have learnt from rows that stand in the validation part now.
    """
    if record.data.corrections != config.corrections:
        return DATA_CHANGED
    return learnt_elsewhere(record, dataset, config)


def learnt_elsewhere(record: RunRecord, dataset: Dataset, config: DataConfig) -> Text | None:
    """Return why a run may have learnt from rows that stand in the validation part now.

    None where it has not: items that were put right or taken out since stay in their parts.
    """
    then = record.data
    same = _alike(then, config, _PARTS)
    if then.corrections == config.corrections:
        same = same and (not record.fingerprint or record.fingerprint == dataset.fingerprint)
    else:  # labels that were put right give another fingerprint
        same = same and _alike(then, config, _SOURCE)
    return None if same else DATA_CHANGED


def _alike(one: DataConfig, other: DataConfig, names: tuple[str, ...]) -> bool:
    return all(getattr(one, name) == getattr(other, name) for name in names)
