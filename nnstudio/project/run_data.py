"""Whether data are still those that a run was trained with."""

from __future__ import annotations

from nnstudio.base.errors import UserError
from nnstudio.base.signature import DataSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.dataset import Dataset, Prepared
from nnstudio.project.run_record import RunRecord


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
