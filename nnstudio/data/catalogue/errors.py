"""What is said when a set cannot be brought here: what happened, what is safe, what to do."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Sequence
from pathlib import Path

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, TextList, plain
from nnstudio.data.catalogue.entry import PublicFile, PublicSet
from nnstudio.data.catalogue.words import WORDS, size_text
from nnstudio.data.dataset import DataError

_FULL = (errno.ENOSPC, errno.EDQUOT if hasattr(errno, "EDQUOT") else errno.ENOSPC)


def files_text(files: Sequence[PublicFile]) -> Text:
    """Return the names and sizes of files with their addresses, one a line."""
    lines = tuple(
        QT_TRANSLATE_NOOP("catalogue", "• {file} ({size}) from {address}").format(
            file=plain(file.name),
            size=size_text(file.bytes),
            address=plain(file.addresses[0]),
        )
        for file in files
    )
    return Text("", "{list}", (("list", TextList(lines, "\n")),))


def not_here(entry: PublicSet, files: Sequence[PublicFile], folder: Path) -> DataError:
    """Return the error for files that are on no stick while the network was not asked."""
    return DataError(
        QT_TRANSLATE_NOOP("catalogue", "“{name}” is not on this computer yet.").format(
            name=WORDS[entry.id].name
        ),
        _copy_hint(files, folder),
        "NNS-2401",
    )


def offline(entry: PublicSet, files: Sequence[PublicFile], folder: Path) -> DataError:
    """Return the error for a network that cannot be reached."""
    return DataError(
        QT_TRANSLATE_NOOP(
            "catalogue",
            "“{name}” cannot be fetched: no server can be reached. Is this computer offline?",
        ).format(name=WORDS[entry.id].name),
        _copy_hint(files, folder),
        "NNS-2402",
    )


def refused(file: PublicFile, files: Sequence[PublicFile], folder: Path, why: Text) -> DataError:
    """Return the error for servers that do not give a file.

    Args:
        file: that one.
        files: all that are missing.
        folder: where a person may put them.
        why: what the last server said, e.g. "404 Not Found".
    """
    return DataError(
        QT_TRANSLATE_NOOP("catalogue", "The server does not give {file}: {reason}.").format(
            file=plain(file.name), reason=why
        ),
        _copy_hint(files, folder),
        "NNS-2403",
    )


def broke_off(file: PublicFile, done: int) -> DataError:
    """Return the error for a connection that ended early."""
    return DataError(
        QT_TRANSLATE_NOOP(
            "catalogue", "The connection broke off after {done} of {all} of {file}."
        ).format(done=size_text(done), all=size_text(file.bytes), file=plain(file.name)),
        QT_TRANSLATE_NOOP(
            "catalogue",
            "Nothing in your project changed. Try again; what was fetched is used where that is "
            "possible.",
        ),
        "NNS-2404",
    )


def wrong_file(file: PublicFile, sha256: str = "") -> DataError:
    """Return the error for a file that is not the one that the catalogue means.

    Args:
        file: what it should be.
        sha256: of what came; "" where already its size was wrong.
    """
    digest = (
        QT_TRANSLATE_NOOP("catalogue", "SHA-256 of what came: {digest}").format(
            digest=plain(sha256)
        )
        if sha256
        else None
    )
    hint = QT_TRANSLATE_NOOP(
        "catalogue",
        "It was thrown away. Some networks send a sign-in page instead of the file: open a web "
        "page in the browser, sign in there and try again.",
    )
    return DataError(
        QT_TRANSLATE_NOOP(
            "catalogue", "What came as {file} is not the file that the catalogue means."
        ).format(file=plain(file.name)),
        hint if digest is None else _lines(hint, digest),
        "NNS-2406",
    )


def nothing_fits(entry: PublicSet, files: Sequence[PublicFile], folder: Path) -> DataError:
    """Return the error for a chosen folder in which files of a set are missing."""
    return DataError(
        QT_TRANSLATE_NOOP("catalogue", "The folder {folder} does not hold all of “{name}”.").format(
            folder=plain(folder.name or str(folder)), name=WORDS[entry.id].name
        ),
        QT_TRANSLATE_NOOP("catalogue", "These are missing:\n{files}").format(
            files=files_text(files)
        ),
        "NNS-2407",
    )


def half_copy(file: PublicFile, path: Path) -> DataError:
    """Return the error for a file of which only the beginning is there."""
    return DataError(
        QT_TRANSLATE_NOOP("catalogue", "{file} is not whole: {size} instead of {all}.").format(
            file=plain(path.name),
            size=size_text(path.stat().st_size),
            all=size_text(file.bytes),
        ),
        QT_TRANSLATE_NOOP("catalogue", "Copy or download it once more. Nothing changed."),
        "NNS-2408",
    )


def no_room(folder: Path, needed: int) -> DataError:
    """Return the error for a disk without enough room.

    Args:
        folder: where it was to be written.
        needed: bytes.
    """
    return DataError(
        QT_TRANSLATE_NOOP(
            "catalogue", "The disk has not enough room: {size} are needed, {free} are free."
        ).format(size=size_text(needed), free=size_text(free_bytes(folder) or 0)),
        QT_TRANSLATE_NOOP(
            "catalogue",
            "Nothing in your project changed. Make room on the disk of {folder} and try again.",
        ).format(folder=plain(str(folder))),
        "NNS-2409",
    )


def disk_fault(folder: Path, needed: int, error: OSError) -> DataError:
    """Return the error for what the system said while writing."""
    if error.errno in _FULL:
        return no_room(folder, needed)
    return DataError(
        QT_TRANSLATE_NOOP("catalogue", "{folder} cannot be written: {reason}.").format(
            folder=plain(str(folder)), reason=plain(error.strerror or type(error).__name__)
        ),
        QT_TRANSLATE_NOOP(
            "catalogue", "Nothing in your project changed. Check that you may write there."
        ),
        "NNS-2410",
    )


def no_such_set(set_id: str) -> DataError:
    """Return the error for an id that the catalogue does not have."""
    return DataError(
        QT_TRANSLATE_NOOP("catalogue", "The catalogue has no set called {name}.").format(
            name=plain(set_id)
        ),
        QT_TRANSLATE_NOOP("catalogue", "See all of them with: {command}").format(
            command=plain("nnstudio catalogue")
        ),
        "NNS-2411",
    )


def free_bytes(folder: Path) -> int | None:
    """Return the free bytes of the disk on which a folder is or will be; None if unknown."""
    here = folder
    while not here.exists() and here != here.parent:
        here = here.parent
    try:
        return shutil.disk_usage(here).free
    except OSError:
        return None


def _copy_hint(files: Sequence[PublicFile], folder: Path) -> Text:
    return QT_TRANSLATE_NOOP(
        "catalogue",
        "Nothing in your project changed. Bring these files on a stick and copy them into the "
        "folder {folder}, or say where they are:\n{files}",
    ).format(folder=plain(str(folder)), files=files_text(files))


def _lines(*texts: Text) -> Text:
    return Text("", "{list}", (("list", TextList(texts, "\n")),))
