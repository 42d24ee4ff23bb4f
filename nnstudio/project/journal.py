"""The journal: every change record on disk at once, so that a crash costs at most one edit.

One folder an open document (see `journal_folder`). Replay needs no commands.
"""

from __future__ import annotations

import contextlib
import logging
import os
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.graph.changes import Change
from nnstudio.project.disk import Disk
from nnstudio.project.document import Document, DocumentError, DocumentState
from nnstudio.project.errors import ProjectFileError
from nnstudio.project.folder_lock import FolderLock
from nnstudio.project.journal_folder import (
    JournalFolder,
    has_entries,
    read_entries,
    read_info,
    read_runs,
    read_snapshot,
)
from nnstudio.project.run_record import RunRecord, Weights

SNAPSHOT_EVERY = 50
SNAPSHOT_SECONDS = 30.0
KEEP_DAYS = 30
ASIDE = "discarded"
_DAY = 86_400
_log = logging.getLogger(__name__)


class Journal:
    """Writes the change records of one open document.

    A disk that refuses never disturbs editing: `on_trouble` is told once, every later change
    tries again, and the first success writes everything that was missed.

    Args:
        root: folder of all journals (`<state>/recovery`).
        document: the document to follow.
        path: its file, or None.
        on_trouble: called with the error when the disk refuses.
        disk: for tests.
        unsaved: whether the document already holds what no file does (it was recovered).
        clock: seconds, for tests.
    """

    def __init__(
        self,
        root: Path,
        document: Document,
        path: Path | None = None,
        on_trouble: Callable[[OSError], None] | None = None,
        disk: Disk | None = None,
        *,
        unsaved: bool = False,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._folder = JournalFolder(_free_folder(root, document.id), disk or Disk())
        self._document = document
        self._path = path
        self._on_trouble = on_trouble
        self._clock = clock
        self._troubled = False
        self._closed = False
        self._clean = not unsaved
        self._runs: dict[str, tuple[RunRecord, Weights]] = {}
        self._since = 0
        self._snapshot_due = 0.0
        self._try(self._begin)
        document.changed.connect(self._on_changed)

    @property
    def folder(self) -> Path:
        """Where it writes."""
        return self._folder.path

    @property
    def dirty(self) -> bool:
        """Whether there is something that the project's file does not hold."""
        return not self._clean

    def saved(self, path: Path) -> None:
        """Note that everything now lies in a file; the journal starts anew."""
        self._path = path
        self._clean = True
        self._runs.clear()
        self._folder.remove_runs()
        self._try(self._snapshot)

    def keep_run(self, record: RunRecord, weights: Weights) -> None:
        """Keep a finished run, or what was noted about it later, until the project is saved."""
        self._clean = False
        self._runs[record.id] = record, weights
        self._try(lambda: self._write_run(record, weights))

    def close(self, *, keep: bool = False) -> None:
        """Stop following the document.

        Args:
            keep: leave the folder for recovery; else it is deleted, because the work was saved
                or given up on purpose.
        """
        if self._closed:
            return
        self._closed = True
        self._document.changed.disconnect(self._on_changed)  # pyright: ignore[reportUnknownMemberType]
        self._folder.close()
        if not keep:
            shutil.rmtree(self.folder, ignore_errors=True)

    def _on_changed(self, changes: tuple[Change, ...]) -> None:
        if changes:
            self._clean = False
            self._try(lambda: self._note(changes))

    def _try(self, deed: Callable[[], None]) -> None:
        """Do something on disk; a refusal is told once and never leaves this class."""
        try:
            deed()
        except (OSError, ValueError, TypeError) as error:
            _log.warning("the journal could not be written: %s", error)
            if not self._troubled and self._on_trouble is not None:
                self._troubled = True
                self._on_trouble(error if isinstance(error, OSError) else OSError(str(error)))
        else:
            self._troubled = False

    def _note(self, changes: tuple[Change, ...]) -> None:
        self._since += 1
        if not self._folder.ready:
            self._begin()  # the folder vanished, or the disk refused before
        elif self._since >= SNAPSHOT_EVERY or self._clock() >= self._snapshot_due:
            self._snapshot()
        else:
            self._folder.append(changes)
            if self._since == 1:
                self._write_info()

    def _begin(self) -> None:
        self._folder.make()
        self._snapshot()
        for record, weights in self._runs.values():
            self._folder.write_run(record, weights)

    def _snapshot(self) -> None:
        self._write_info()  # first: a document that is not clean is never taken for a clean one
        self._folder.write_snapshot(self._document.snapshot())
        self._since = 0
        self._snapshot_due = self._clock() + SNAPSHOT_SECONDS

    def _write_run(self, record: RunRecord, weights: Weights) -> None:
        if not self._folder.ready:
            self._begin()
        else:
            self._folder.write_run(record, weights)
            self._write_info()

    def _write_info(self) -> None:
        self._folder.write_info(self._document.title, self._path, clean=self._clean)


@dataclass(frozen=True)
class Recovery:
    """Work that a process left behind when it ended unexpectedly.

    Args:
        folder: of the journal.
        title: of the project.
        path: its file, or None for a copy that was never saved.
        when: local date and time of the last change, ISO 8601.
    """

    folder: Path
    title: str
    path: Path | None
    when: str


@dataclass(frozen=True)
class Recovered:
    """The document and runs of a Recovery."""

    state: DocumentState
    runs: tuple[tuple[RunRecord, Weights], ...]


def find_recoveries(root: Path) -> list[Recovery]:
    """Return what can be recovered, newest first; journals in use are passed over.

    Args:
        root: folder of all journals.
    """
    found: list[Recovery] = []
    try:
        folders = sorted(root.glob("*-project-*"))
    except OSError:
        return found
    for folder in folders:
        lock = FolderLock(folder)
        try:
            if not (folder / "snapshot.json").is_file() or not lock.acquire():
                continue
            info, more = read_info(folder), has_entries(folder)
        except OSError:
            continue
        finally:
            lock.release()
        if info.get("clean") is True and not more:
            shutil.rmtree(folder, ignore_errors=True)  # saved, then ended: nothing is missing
        else:
            found.append(_recovery(folder, info))
    return sorted(found, key=lambda recovery: recovery.when, reverse=True)


def recover(recovery: Recovery) -> Recovered:
    """Return the document as it was after the last complete change record.

    Open it with a `Journal(unsaved=True)`, then `forget` the recovery.

    Raises:
        ProjectFileError: not even the snapshot can be read.
    """
    folder = recovery.folder
    try:
        state, name = read_snapshot(folder)
        entries = read_entries(folder, name)
    except (OSError, ProjectFileError) as error:
        raise ProjectFileError(
            QT_TRANSLATE_NOOP("project", "The unsaved work cannot be read any more."),
            QT_TRANSLATE_NOOP(
                "project", "The file that you saved last is intact. Put this entry aside."
            ),
            "NNS-3141",
        ) from error
    document = Document(state)
    for changes in entries:
        try:
            document.apply(changes)
        except DocumentError:
            _log.warning("a journal entry does not fit; the rest is left out")
            break
    return Recovered(document.snapshot(), tuple(read_runs(folder)))


def discard(recovery: Recovery) -> None:
    """Put a recovery aside; it is kept for 30 days and then deleted by `sweep`."""
    aside = recovery.folder.parent / ASIDE
    name, number = recovery.folder.name, 1
    while (target := aside / (name if number == 1 else f"{name}-{number}")).exists():
        number += 1
    try:
        aside.mkdir(parents=True, exist_ok=True)
        recovery.folder.replace(target)
        os.utime(target)
    except OSError:
        _log.warning("the recovery in %s could not be put aside", name, exc_info=True)


def forget(recovery: Recovery) -> None:
    """Stop offering a recovery whose content is open again and followed by a journal of its own.

    Like everything put aside it is kept for 30 days, in case that journal is lost, too.
    """
    discard(recovery)


def sweep(root: Path, now: float) -> None:
    """Delete what was put aside more than 30 days ago.

    Args:
        root: folder of all journals.
        now: seconds since the epoch.
    """
    for folder in (root / ASIDE).glob("*"):
        with contextlib.suppress(OSError):  # another window may sweep at the same time
            if now - folder.stat().st_mtime > KEEP_DAYS * _DAY:
                shutil.rmtree(folder, ignore_errors=True)


def _recovery(folder: Path, info: dict[str, Any]) -> Recovery:
    path = info.get("path")
    return Recovery(
        folder,
        str(info.get("title", "")),
        Path(path) if isinstance(path, str) else None,
        str(info.get("when", "")),
    )


def _free_folder(root: Path, project: str) -> Path:
    """Return a name that no journal has: an earlier process may have had the same number."""
    name, number = f"{os.getpid()}-{project}", 1
    while (folder := root / (name if number == 1 else f"{name}-{number}")).exists():
        number += 1
    return folder
