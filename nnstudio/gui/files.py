"""Opening, saving, recovering: the window's files, with the journal behind every change."""

from __future__ import annotations

import logging
import time
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from nnstudio.base.errors import UserError
from nnstudio.base.ids import new_id
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.graph.changes import SetSetting
from nnstudio.gui.session import Session
from nnstudio.project.document import Document, DocumentState
from nnstudio.project.journal import (
    Journal,
    Recovery,
    discard,
    find_recoveries,
    forget,
    recover,
    sweep,
)
from nnstudio.project.lock import ProjectLock, lock_path
from nnstudio.project.run_folders import trim_run_folders
from nnstudio.project.run_record import RunRecord, Runs, Weights
from nnstudio.project.store import FileStamp, open_project, save_project
from nnstudio.settings.settings import Recent, Settings

_log = logging.getLogger(__name__)

SAVED = QT_TRANSLATE_NOOP("files", "Saved {file} at {time}.")
JOURNAL_TROUBLE = QT_TRANSLATE_NOOP(
    "files",
    "Changes cannot be kept for a crash at the moment ({reason}). Save the project soon; "
    "working on is safe.",
)
BACKUP = QT_TRANSLATE_NOOP(
    "files", "This is an older copy, opened as a new project. Save it under a name of its own."
)
RECOVERED = QT_TRANSLATE_NOOP(
    "files", "Your work is back. Earlier steps cannot be undone any more; save the project now."
)


class ProjectFiles(QObject):
    """The file side of a session.

    Args:
        session: gets the documents.
        settings: recent projects.
        state_folder: journals and checkpoints lie below it; None where nothing can be written.
        parent: the Qt owner.

    Signals:
        failed: something could not be read or written (UserError).
        copied: a project that somebody else has open was opened as a copy (LockOwner, Path).
    """

    failed = Signal(object)
    copied = Signal(object, object)

    def __init__(
        self,
        session: Session,
        settings: Settings,
        state_folder: Path | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._settings = settings
        self._state_folder = state_folder
        self._journal: Journal | None = None
        self._stamp: FileStamp | None = None
        self._keep_version: int | None = None
        self._runs_dirty = False
        self._lock: ProjectLock | None = None

    @property
    def unsaved(self) -> bool:
        """Whether something would be lost without the journal."""
        return self._session.has_document and (self._session.modified or self._runs_dirty)

    @property
    def recovery_root(self) -> Path | None:
        """Folder of all journals."""
        return None if self._state_folder is None else self._state_folder / "recovery"

    def checkpoint_folder(self, project_id: str, run_id: str) -> Path | None:
        """Return the folder for the checkpoints of a run."""
        if self._state_folder is None:
            return None
        return self._state_folder / "runs" / project_id / run_id

    def show_new(self, state: DocumentState) -> None:
        """Open a fresh document as an untitled copy."""
        self._open(Document(replace(state, id=new_id("project"))), Runs(), None)

    def open_path(self, path: Path, *, force: bool = False) -> bool:
        """Open a project file; `failed` says what went wrong.

        Args:
            path: the file.
            force: take it over from another computer that has it open, because a person said so.
        """
        try:
            opened = open_project(path, self._session.registry)
        except UserError as error:
            self.failed.emit(error)
            return False
        if opened.backup_of is not None:
            # Saved under this name, it would overwrite the very copy that was kept.
            copy = replace(opened.state, id=new_id("project"))
            self._open(Document(copy), opened.make_runs(), None, unsaved=True)
            self._runs_dirty = True
            self._session.path_changed.emit()
            self._session.notify(BACKUP, "info")
            return True
        lock = ProjectLock(path)
        owner = None if self._holds(path) else lock.acquire(force=force)
        if owner is not None:
            copy = replace(opened.state, id=new_id("project"))
            self._open(Document(copy), opened.make_runs(), None, unsaved=True)
            self._runs_dirty = True
            self.copied.emit(owner, path)
            return True
        kept = self._lock if self._holds(path) else lock
        self._open(Document(opened.state), opened.make_runs(), path, kept)
        self._stamp = opened.stamp
        self._keep_version = opened.migrated_from
        for notice in opened.notices:
            self._session.notify(notice, "warning")
        self._remember(path)
        return True

    def save(self, path: Path | None = None) -> bool:
        """Save to a file, or to the document's own one; `failed` says what went wrong.

        Raises:
            ValueError: the document has no file and none was given.
        """
        session = self._session
        target = path or session.path
        if target is None:
            raise ValueError("no file was given")
        same = session.path is not None and target == session.path
        lock = self._lock if same or self._holds(target) else ProjectLock(target)
        owner = lock.acquire() if lock is not None else None
        if owner is not None:
            self.failed.emit(owner.error())
            return False
        title = session.document.title
        if session.path is None and target.stem != title:
            session.document.apply((SetSetting("project", "title", title, target.stem),))
        try:
            self._stamp = save_project(
                session.document.snapshot(),
                session.runs,
                target,
                expect=self._stamp if same else None,
                keep_version=self._keep_version if same else None,
            )
        except UserError as error:
            if lock is not None and lock is not self._lock:
                lock.release()
            if session.document.title != title:
                session.document.apply((SetSetting("project", "title", target.stem, title),))
            self.failed.emit(error)
            return False
        self._use_lock(lock)
        self._keep_version = None
        self._runs_dirty = False
        session.set_saved(target)
        if self._journal is not None:
            self._journal.saved(target)
        self._remember(target)
        clock = datetime.now().strftime("%H:%M")
        session.notify(SAVED.format(file=plain(target.name), time=plain(clock)), "info")
        return True

    def keep_run(self, record: RunRecord, weights: Weights) -> None:
        """Keep a finished run on disk until the project is saved."""
        self._runs_dirty = True
        if self._journal is not None:
            self._journal.keep_run(record, weights)
        self._session.path_changed.emit()

    def recoveries(self) -> list[Recovery]:
        """Return work that an earlier process left behind."""
        root = self.recovery_root
        if root is None:
            return []
        sweep(root, time.time())
        if self._state_folder is not None:
            trim_run_folders(self._state_folder)
        return find_recoveries(root)

    def recover(self, recovery: Recovery) -> bool:
        """Open what can be recovered; `failed` says what went wrong."""
        try:
            found = recover(recovery)
            runs = Runs()
            if recovery.path is not None and recovery.path.is_file():
                try:
                    runs = open_project(recovery.path, self._session.registry).make_runs()
                except UserError:
                    _log.warning("the runs of the project's file could not be read")
            for record, weights in found.runs:
                runs.put(record, weights)
        except UserError as error:
            self.failed.emit(error)
            return False
        path, lock = recovery.path, None
        if path is not None:
            lock = ProjectLock(path)
            if lock.acquire() is not None:
                path, lock = None, None  # somebody else works on it: this becomes a copy
        self._open(Document(found.state), runs, path, lock, unsaved=True)
        if path is not None and path.is_file():
            self._stamp = FileStamp.of(path)
        self._runs_dirty = True
        for record, weights in found.runs:
            self.keep_run(record, weights)
        forget(recovery)
        self._session.undo_stack.resetClean()
        self._session.path_changed.emit()
        self._session.notify(RECOVERED, "info")
        return True

    def discard(self, recovery: Recovery) -> None:
        """Put recoverable work aside; it is kept for 30 days."""
        discard(recovery)

    def close_document(self) -> None:
        """Show the start page; the journal of the document ends here."""
        self._close_journal(keep=False)
        self._use_lock(None)
        self._stamp, self._keep_version, self._runs_dirty = None, None, False
        self._session.close_document()

    def close(self, *, keep: bool) -> None:
        """Stop the journal and free the project's file.

        Args:
            keep: leave the journal for recovery (the system shuts down); else it is deleted.
        """
        self._close_journal(keep=keep)
        self._use_lock(None)

    def _close_journal(self, *, keep: bool) -> None:
        if self._journal is not None:
            self._journal.close(keep=keep)
            self._journal = None

    def _holds(self, path: Path) -> bool:
        return self._lock is not None and self._lock.path == lock_path(path)

    def _use_lock(self, lock: ProjectLock | None) -> None:
        """Hold another lock from now on."""
        if self._lock is not None and self._lock is not lock:
            self._lock.release()
        self._lock = lock

    def _open(
        self,
        document: Document,
        runs: Runs,
        path: Path | None,
        lock: ProjectLock | None = None,
        *,
        unsaved: bool = False,
    ) -> None:
        self._close_journal(keep=False)
        self._use_lock(lock)
        self._stamp = None
        self._keep_version = None
        self._runs_dirty = False
        root = self.recovery_root
        if root is not None:
            try:
                self._journal = Journal(
                    root, document, path, self._on_journal_trouble, unsaved=unsaved
                )
            except OSError as error:
                self._on_journal_trouble(error)
        self._session.open(document, runs, path)

    def _remember(self, path: Path) -> None:
        session = self._session
        trained = session.runs.latest_trained
        result, metric = None, ""
        if trained is not None:
            for name in ("accuracy", "mae"):
                if name in trained.validation:
                    result, metric = float(trained.validation[name]), name
                    break
        signature = session.document.signature
        kind = signature.inputs[0].kind if signature is not None and signature.inputs else ""
        self._settings.add_recent(
            Recent(
                path=str(path),
                title=session.document.title or path.stem,
                when=datetime.now().astimezone().isoformat(timespec="seconds"),
                kind=kind,
                result=result,
                metric=metric,
            )
        )

    def _on_journal_trouble(self, error: OSError) -> None:
        text: Text = JOURNAL_TROUBLE.format(reason=plain(error.strerror or str(error)))
        self._session.notify(text, "warning")
