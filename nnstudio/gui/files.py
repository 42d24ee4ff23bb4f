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
    """

    failed = Signal(object)

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

    def open_path(self, path: Path) -> bool:
        """Open a project file; `failed` says what went wrong."""
        try:
            opened = open_project(path, self._session.registry)
        except UserError as error:
            self.failed.emit(error)
            return False
        self._open(Document(opened.state), opened.make_runs(), path)
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
        if session.path is None and target.stem:
            old = session.document.title
            session.document.apply((SetSetting("project", "title", old, target.stem),))
        try:
            self._stamp = save_project(
                session.document.snapshot(),
                session.runs,
                target,
                expect=self._stamp if same else None,
                keep_version=self._keep_version if same else None,
            )
        except UserError as error:
            self.failed.emit(error)
            return False
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

    def note_change(self) -> None:
        """Note a change that no edit made (a look at the test part): there is something to save."""
        self._runs_dirty = True
        self._session.path_changed.emit()

    def recoveries(self) -> list[Recovery]:
        """Return work that an earlier process left behind."""
        root = self.recovery_root
        if root is None:
            return []
        sweep(root, time.time())
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
        self._open(Document(found.state), runs, recovery.path)
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

    def close(self, *, keep: bool) -> None:
        """Stop the journal.

        Args:
            keep: leave it for recovery (the system shuts down); else it is deleted.
        """
        if self._journal is not None:
            self._journal.close(keep=keep)
            self._journal = None

    def _open(self, document: Document, runs: Runs, path: Path | None) -> None:
        self.close(keep=False)
        self._stamp = None
        self._keep_version = None
        self._runs_dirty = False
        root = self.recovery_root
        if root is not None:
            try:
                self._journal = Journal(root, document, path, self._on_journal_trouble)
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
