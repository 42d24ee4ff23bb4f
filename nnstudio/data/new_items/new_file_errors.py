"""The words for a new file that does not fit a trained net."""

from __future__ import annotations

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.dataset import DataError


def lacking(file: str, names: tuple[str, ...]) -> DataError:
    """Return the error for a file without columns that the net needs."""
    return DataError(
        QT_TRANSLATE_NOOP("data", "{file} lacks the column {columns}.").format(
            file=file, columns=", ".join(names[:5]) + (" …" if len(names) > 5 else "")
        ),
        QT_TRANSLATE_NOOP("data", "The net needs the same columns as in training."),
        "NNS-2074",
    )


def other_kind(file: str) -> DataError:
    """Return the error for a file of another kind than the training data."""
    return DataError(
        QT_TRANSLATE_NOOP("data", "{file} is of another kind than the training data.").format(
            file=file
        ),
        QT_TRANSLATE_NOOP("data", "Use a file of the same kind as the training data."),
        "NNS-2072",
    )
