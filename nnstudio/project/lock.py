"""A lock file beside a project, so that two windows do not write over each other.

The one that opens it second gets a read-only copy and learns who has it, where and since when. A
lock whose process has died is taken over; one of another computer is asked about.
"""

from __future__ import annotations

import getpass
import json
import logging
import os
import platform
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, Any, cast

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.project.disk import hidden_beside
from nnstudio.project.errors import ProjectFileError
from nnstudio.project.folder_lock import lock_file
from nnstudio.project.strict_json import strict_json

MOST_BYTES = 4096
_TRIES = 5  # somebody may remove the file between our opening and locking it
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class LockOwner:
    """Who has a project open.

    Args:
        user: name of the account.
        host: name of the computer.
        pid: number of the process.
        since: local date and time, ISO 8601.
        elsewhere: whether it is another computer, so that nobody here can tell whether it still
            runs; a person decides, and `acquire(force=True)` takes the lock.
        file: the lock file.
    """

    user: str
    host: str
    pid: int
    since: str
    elsewhere: bool
    file: Path

    @property
    def text(self) -> Text:
        """Return who has it, where and since when, as a sentence."""
        if self.elsewhere:
            text = QT_TRANSLATE_NOOP(
                "project", "{user} has this project open on the computer {host} since {since}."
            )
        else:
            text = QT_TRANSLATE_NOOP(
                "project", "This project is open in another window on this computer since {since}."
            )
        return text.format(
            user=plain(self.user[:60]), host=plain(self.host[:60]), since=plain(_clock(self.since))
        )

    def error(self) -> ProjectFileError:
        """Return the error for somebody who wanted to write into the project."""
        if self.elsewhere:
            hint = QT_TRANSLATE_NOOP(
                "project",
                "Nothing was changed. Close it there, or work on a copy of the file. If nobody has "
                "it open any more, remove {file}.",
            ).format(file=plain(self.file.name))
        else:
            hint = QT_TRANSLATE_NOOP(
                "project", "Nothing was changed. Close that window, or work on a copy of the file."
            )
        return ProjectFileError(self.text, hint, "NNS-3134")


class ProjectLock:
    """The lock of one project file; free it with `release`.

    Args:
        path: the project's file.
    """

    def __init__(self, path: Path) -> None:
        self.path = lock_path(path)
        self._file: IO[bytes] | None = None

    @property
    def held(self) -> bool:
        """Whether this object holds the lock."""
        return self._file is not None

    def acquire(self, *, force: bool = False) -> LockOwner | None:
        """Take the lock.

        Args:
            force: take it also from another computer, because a person said so.

        Returns:
            None where the project may be written; else who has it. Where the folder takes no
            file (a write-protected stick) there is nothing to lock: None, and `held` is False.
        """
        if self.held:
            return None
        for _ in range(_TRIES):
            try:
                file = self.path.open("a+b")
            except OSError:
                _log.info("no lock beside %s", self.path.name, exc_info=True)
                return None
            owner = _owner(file, self.path)
            if not lock_file(file):
                file.close()
                return owner or _unknown(self.path)
            if not _same_file(file, self.path):
                file.close()
                continue
            if owner is not None and owner.elsewhere and not force:
                file.close()
                return owner
            return self._take(file)
        return _unknown(self.path)

    def release(self) -> None:
        """Free the lock and remove its file; nothing happens if it is not held."""
        if self._file is None:
            return
        file, self._file = self._file, None
        if os.name == "nt":  # Windows removes no open file
            file.close()
        try:
            self.path.unlink(missing_ok=True)
        except OSError:
            _log.info("the lock file could not be removed", exc_info=True)
        file.close()

    def _take(self, file: IO[bytes]) -> None:
        entry = {
            "user": _user(),
            "host": platform.node(),
            "pid": os.getpid(),
            "since": datetime.now().astimezone().isoformat(timespec="seconds"),
        }
        try:
            file.truncate(0)
            file.write(json.dumps(entry).encode())
            file.flush()
        except OSError:
            _log.warning("the disk is full: the lock holds, but names nobody", exc_info=True)
        self._file = file


def lock_path(path: Path) -> Path:
    """Return the name of a project's lock file."""
    try:
        target = path.resolve()
    except (OSError, RuntimeError):  # a link that leads to itself
        target = path
    return hidden_beside(target, ".lock")


def _owner(file: IO[bytes], path: Path) -> LockOwner | None:
    """Return whom a lock file names; None if nobody can be made out."""
    try:
        file.seek(0)
        raw = strict_json(file.read(MOST_BYTES), "lock")
    except (OSError, ProjectFileError):
        return None
    if not isinstance(raw, dict):
        return None
    entry = cast("dict[str, Any]", raw)
    host, pid = str(entry.get("host", "")), entry.get("pid")
    return LockOwner(
        user=str(entry.get("user", "?")),
        host=host,
        pid=pid if isinstance(pid, int) else 0,
        since=str(entry.get("since", "")),
        elsewhere=host != platform.node(),
        file=path,
    )


def _unknown(path: Path) -> LockOwner:
    """Return an owner for a lock that is held but names nobody yet."""
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    return LockOwner(_user(), platform.node(), 0, now, elsewhere=False, file=path)


def _same_file(file: IO[bytes], path: Path) -> bool:
    """Whether a name still stands for an open file; somebody may have removed it meanwhile."""
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except OSError:
        return False


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "?"


def _clock(since: str) -> str:
    """Return date and time as people read them, "2026-03-01 10:42"."""
    return since[:16].replace("T", " ")
