"""What data and new files are to a run: the same form, the same values, read by whom."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.errors import UserError
from nnstudio.base.signature import DataSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.config import DataConfig
from nnstudio.data.dataset import Dataset, Prepared
from nnstudio.data.load import importer_of
from nnstudio.data.pictures.picture_plan import PICTURE_OPTIONS
from nnstudio.data.preparation import Preparation, preparation_from_json
from nnstudio.data.recognise import find_importer
from nnstudio.data.registry import DataRegistries
from nnstudio.data.spec import ImporterSpec
from nnstudio.project.run_record import RunRecord


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
        raise UserError(
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
    target = signature.target
    inputs = [(item.name, item.shape, item.columns) for item in signature.inputs]
    return inputs, target.task, target.classes, target.names


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
