"""What can be wrong with project files, in plain words; codes NNS-3100 to NNS-3199."""

from __future__ import annotations

import errno
import shutil
from pathlib import Path

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, plain
from nnstudio.project.limits import MB

_UNTOUCHED = QT_TRANSLATE_NOOP("project", "The file was not changed.")
_REASONS: dict[int, Text] = {
    errno.ENOSPC: QT_TRANSLATE_NOOP("project", "the disk is full"),
    errno.EDQUOT: QT_TRANSLATE_NOOP("project", "your share of the disk is used up"),
    errno.EFBIG: QT_TRANSLATE_NOOP("project", "the disk takes no file of this size"),
    errno.EACCES: QT_TRANSLATE_NOOP("project", "this account may not write or read there"),
    errno.EPERM: QT_TRANSLATE_NOOP("project", "this account may not write or read there"),
    errno.EROFS: QT_TRANSLATE_NOOP("project", "the disk or stick is write-protected"),
    errno.ENOENT: QT_TRANSLATE_NOOP("project", "the file or its folder is not there"),
    errno.ENOTDIR: QT_TRANSLATE_NOOP("project", "the file or its folder is not there"),
    errno.ENODEV: QT_TRANSLATE_NOOP("project", "the disk or stick is not there any more"),
    errno.EIO: QT_TRANSLATE_NOOP("project", "the disk or stick reports a fault"),
    errno.EISDIR: QT_TRANSLATE_NOOP("project", "this is a folder"),
    errno.ENAMETOOLONG: QT_TRANSLATE_NOOP("project", "the name is too long"),
    errno.EBUSY: QT_TRANSLATE_NOOP("project", "another program uses the file"),
}


class ProjectFileError(UserError):
    """A project file cannot be read or written.

    Args:
        message: what happened.
        hint: what is safe and what to do.
        code: stable.
        damaged: whether the content is at fault, so that an older copy may help.

    Attributes:
        backup: an older copy that can be opened instead; None if there is none.
    """

    def __init__(
        self,
        message: Text,
        hint: Text | None = None,
        code: str = "NNS-3100",
        *,
        damaged: bool = False,
    ) -> None:
        super().__init__(message, hint, code)
        self.damaged = damaged
        self.backup: Path | None = None

    def with_backup(self, backup: Path) -> ProjectFileError:
        """Return the same error with the advice to open an older copy."""
        hint = QT_TRANSLATE_NOOP(
            "project", "The file was not changed. Its older copy {backup} can be opened."
        ).format(backup=plain(backup.name))
        error = ProjectFileError(self.message, hint, self.code, damaged=self.damaged)
        error.backup = backup
        return error


def reason_of(error: OSError) -> Text:
    """Return why the system refused, in plain words."""
    known = _REASONS.get(error.errno or 0)
    return known or plain(error.strerror or type(error).__name__)


def damaged(message: Text | None = None, code: str = "NNS-3101") -> ProjectFileError:
    """Return the error for content that cannot be read."""
    words = message or QT_TRANSLATE_NOOP("project", "The file is damaged.")
    return ProjectFileError(words, _UNTOUCHED, code, damaged=True)


def cut_off(share: float) -> ProjectFileError:
    """Return the error for a file whose end is missing.

    Args:
        share: how much of it can be read, 0 to 1.
    """
    text = QT_TRANSLATE_NOOP(
        "project", "The file is damaged: it can be read up to {share} and then stops."
    )
    return damaged(text.format(share=Number(share, 0, percent=True)))


def part_damaged(name: str) -> ProjectFileError:
    """Return the error for one part of the file."""
    text = QT_TRANSLATE_NOOP("project", "The part {part} of this file is damaged.")
    return damaged(text.format(part=plain(_shown(name))), "NNS-3102")


def not_ours() -> ProjectFileError:
    """Return the error for a file of another program."""
    return ProjectFileError(
        QT_TRANSLATE_NOOP("project", "This is not a project of NN Studio."),
        QT_TRANSLATE_NOOP(
            "project", "The file was not changed. Projects end in .nns; data are opened as data."
        ),
        "NNS-3106",
        damaged=True,  # a project whose first bytes are gone looks like this, too
    )


def too_large(name: str) -> ProjectFileError:
    """Return the error for a part beyond the limits."""
    return ProjectFileError(
        QT_TRANSLATE_NOOP("project", "{part} is larger than a project may be.").format(
            part=plain(_shown(name))
        ),
        QT_TRANSLATE_NOOP("project", "The file was not changed and not opened."),
        "NNS-3105",
    )


def unsafe(rule: Text) -> ProjectFileError:
    """Return the error for a zip that breaks one of our rules."""
    return ProjectFileError(
        QT_TRANSLATE_NOOP("project", "This file is not opened: {rule}.").format(rule=rule),
        QT_TRANSLATE_NOOP(
            "project", "Nothing was unpacked, and the file was not changed. Ask where it is from."
        ),
        "NNS-3108",
        damaged=True,
    )


def too_new(app: str, version: int, own: int) -> ProjectFileError:
    """Return the error for a file of a later version."""
    return ProjectFileError(
        QT_TRANSLATE_NOOP(
            "project",
            "This project was made with a newer NN Studio ({app}, format {format}); this "
            "one reads format {own}.",
        ).format(app=plain(_shown(app)), format=plain(str(version)[:20]), own=plain(str(own))),
        QT_TRANSLATE_NOOP("project", "The file was not changed. Please update NN Studio."),
        "NNS-3104",
    )


def not_read(path: Path, error: OSError) -> ProjectFileError:
    """Return the error for a file that the system does not let us read."""
    return ProjectFileError(
        QT_TRANSLATE_NOOP("project", "{file} cannot be read: {reason}.").format(
            file=plain(_shown(path.name)), reason=reason_of(error)
        ),
        QT_TRANSLATE_NOOP("project", "Look whether the file or the stick is still there."),
        "NNS-3131",
    )


def not_written(path: Path, size: int, error: OSError) -> ProjectFileError:
    """Return the error for a save that failed; the old file is as it was.

    Args:
        path: the project's file.
        size: bytes to be written.
        error: what the system said.
    """
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        message = QT_TRANSLATE_NOOP(
            "project",
            "{file} could not be saved: {reason}. It needs {size} MB, {free} MB are free.",
        ).format(
            file=plain(_shown(path.name)),
            reason=reason_of(error),
            size=_megabytes(size),
            free=_megabytes(_free(path.parent)),
        )
    else:
        message = QT_TRANSLATE_NOOP("project", "{file} could not be saved: {reason}.").format(
            file=plain(_shown(path.name)), reason=reason_of(error)
        )
    hint = QT_TRANSLATE_NOOP(
        "project",
        "The old file is intact and your work is still open here. Save it in another place.",
    )
    return ProjectFileError(message, hint, "NNS-3117")


def changed_meanwhile(path: Path) -> ProjectFileError:
    """Return the error for a file that somebody else has written since we read it."""
    return ProjectFileError(
        QT_TRANSLATE_NOOP("project", "Another program has changed {file} meanwhile.").format(
            file=plain(_shown(path.name))
        ),
        QT_TRANSLATE_NOOP(
            "project", "Your work is safe here. Save it under another name to keep both."
        ),
        "NNS-3135",
    )


def _megabytes(size: int) -> Number:
    return Number(size / MB, 1)


def _free(folder: Path) -> int:
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return 0


def _shown(name: str) -> str:
    """Return a name from a file without signs that change how a line is read."""
    return "".join(sign if sign.isprintable() else "·" for sign in name[:80])
