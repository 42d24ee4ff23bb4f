"""The words for a file that the system does not let us read."""

from __future__ import annotations

from pathlib import Path

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.dataset import DataError


def unreadable(path: Path, error: OSError) -> DataError:
    """Return the error that tells why a file cannot be read.

    Args:
        path: the file or folder.
        error: what the system said.
    """
    return DataError(
        QT_TRANSLATE_NOOP("data", "{file} cannot be read: {reason}.").format(
            file=path.name, reason=_reason(error)
        ),
        QT_TRANSLATE_NOOP(
            "data", "Check that it is not open elsewhere and that you may read it. Nothing changed."
        ),
        "NNS-2005",
    )


def _reason(error: OSError) -> Text:
    if isinstance(error, PermissionError):
        return QT_TRANSLATE_NOOP("data", "reading it is not allowed here")
    if isinstance(error, FileNotFoundError):
        return QT_TRANSLATE_NOOP("data", "it is not there any more")
    if isinstance(error, IsADirectoryError):
        return QT_TRANSLATE_NOOP("data", "it is a folder")
    return QT_TRANSLATE_NOOP("data", "the drive or the network reports a fault ({detail})").format(
        detail=error.strerror or type(error).__name__
    )
