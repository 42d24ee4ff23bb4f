"""What can be wrong with the table file that answers go to; codes NNS-4081 to NNS-4089."""

from __future__ import annotations

import errno
import shutil
from pathlib import Path

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, plain
from nnstudio.data.files.file_names import shown
from nnstudio.project.errors import reason_of
from nnstudio.project.limits import MB

_FULL = (errno.ENOSPC, errno.EDQUOT)
_HELD = (errno.EACCES, errno.EPERM, errno.EBUSY, errno.ETXTBSY)


def other_ending(path: Path) -> UserError:
    """Return the error for a file that is neither CSV nor a workbook by its name."""
    return UserError(
        QT_TRANSLATE_NOOP(
            "predict_file", "{file} does not end in .csv or .xlsx, so its form is not known."
        ).format(file=plain(shown(path.name))),
        QT_TRANSLATE_NOOP(
            "predict_file",
            "Nothing was written. End the name in .csv (for every program) or .xlsx (Excel).",
        ),
        "NNS-4081",
    )


def no_folder(path: Path) -> UserError:
    """Return the error for a file whose folder is not there, or whose name a folder has."""
    if path.is_dir():
        message = QT_TRANSLATE_NOOP("predict_file", "{file} is a folder.")
    else:
        message = QT_TRANSLATE_NOOP("predict_file", "The folder of {file} is not there.")
    return UserError(
        message.format(file=plain(str(path))),
        QT_TRANSLATE_NOOP(
            "predict_file", "Nothing was written. Name a file in a folder that is there."
        ),
        "NNS-4082",
    )


def is_input(path: Path) -> UserError:
    """Return the error for answers that would overwrite what is read."""
    return UserError(
        QT_TRANSLATE_NOOP(
            "predict_file", "{file} is read by this project, so it cannot take the answers."
        ).format(file=plain(shown(path.name))),
        QT_TRANSLATE_NOOP("predict_file", "It was not changed. Name another file."),
        "NNS-4083",
    )


def inside_input(path: Path) -> UserError:
    """Return the error for answers inside of the folder that is read."""
    return UserError(
        QT_TRANSLATE_NOOP(
            "predict_file", "{file} would lie inside the folder that is read, as one of its files."
        ).format(file=plain(shown(path.name))),
        QT_TRANSLATE_NOOP("predict_file", "Nothing was written. Choose another folder for it."),
        "NNS-4083",
    )


def not_written(path: Path, error: OSError) -> UserError:
    """Return the error for a table that could not be written; the old file is as it was.

    Args:
        path: the file.
        error: what the system said.
    """
    reason: Text = reason_of(error)
    name = plain(shown(path.name))
    hint = QT_TRANSLATE_NOOP(
        "predict_file",
        "Nothing half-written is left; a file that was there is as it was. Choose another place.",
    )
    if error.errno in _FULL:
        message = QT_TRANSLATE_NOOP(
            "predict_file", "{file} could not be written: {reason} ({free} MB are free)."
        ).format(file=name, reason=reason, free=Number(_free(path.parent) / MB, 1))
    elif error.errno in _HELD or isinstance(error, PermissionError):
        message = QT_TRANSLATE_NOOP(
            "predict_file",
            "{file} could not be written: it is write-protected or open in another program.",
        ).format(file=name)
        hint = QT_TRANSLATE_NOOP(
            "predict_file",
            "It is as it was. Close it in the other program and try again, or choose another name.",
        )
    else:
        message = QT_TRANSLATE_NOOP(
            "predict_file", "{file} could not be written: {reason}."
        ).format(file=name, reason=reason)
    return UserError(message, hint, "NNS-4084")


def _free(folder: Path) -> int:
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return 0
