"""The journal: every change record on disk at once, so that a crash costs at most one edit.

One folder an open document: `snapshot.json` (the whole document), `journal.jsonl` (what came
after it), `info.json` (title, file, time), `runs/` (finished runs that are in no file yet) and a
lock that the system frees when the process dies. Replay needs no commands.
"""

from __future__ import annotations

import json
import logging
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.graph.changes import Change, change_from_json
from nnstudio.graph.model import GraphError
from nnstudio.project.disk import Disk
from nnstudio.project.document import Document, DocumentError, DocumentState
from nnstudio.project.folder_lock import FolderLock
from nnstudio.project.limits import PROJECT_JSON_BYTES, ProjectFileError, strict_json
from nnstudio.project.run_record import RunRecord, Weights
from nnstudio.project.schema import run_from_json, run_to_json, state_from_json, state_to_json
from nnstudio.project.weights import weights_from_bytes, weights_to_bytes

SNAPSHOT_EVERY = 50
KEEP_DAYS = 30
_LOST = QT_TRANSLATE_NOOP("project", "The unsaved work cannot be read any more.")
_log = logging.getLogger(__name__)


class Journal:
    """Writes the change records of one open document.

    Args:
        root: folder of all journals (`<state>/recovery`).
        document: the document to follow.
        path: its file, or None.
        on_trouble: called once with the error when the disk refuses; editing goes on.
        disk: for tests.

    Raises:
        OSError: the folder cannot be made.
    """

    def __init__(
        self,
        root: Path,
        document: Document,
        path: Path | None = None,
        on_trouble: Callable[[OSError], None] | None = None,
        disk: Disk | None = None,
    ) -> None:
        self.folder = root / f"{os.getpid()}-{document.id}"
        self.folder.mkdir(parents=True, exist_ok=True)
        self._lock = FolderLock(self.folder)
        self._lock.acquire()
        self._document = document
        self._path = path
        self._disk = disk or Disk()
        self._on_trouble = on_trouble
        self._troubled = False
        self._since = 0
        self._file = None
        self._clean = True
        self._write_snapshot()
        document.changed.connect(self._on_changed)

    @property
    def dirty(self) -> bool:
        """Whether there is something that the project's file does not hold."""
        return not self._clean

    def saved(self, path: Path) -> None:
        """Note that everything now lies in a file; the journal starts anew."""
        self._path = path
        self._clean = True
        shutil.rmtree(self.folder / "runs", ignore_errors=True)
        self._write_snapshot()

    def keep_run(self, record: RunRecord, weights: Weights) -> None:
        """Keep a finished run until the project is saved."""
        self._clean = False
        folder = self.folder / "runs" / record.id
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if weights:
                self._disk.write(folder / "weights.safetensors", weights_to_bytes(weights))
            record_bytes = json.dumps(run_to_json(record), allow_nan=False).encode()
            self._disk.write(folder / "record.json", record_bytes)
            self._write_info()
        except OSError as error:
            self._trouble(error)

    def close(self, *, keep: bool = False) -> None:
        """Stop following the document.

        Args:
            keep: leave the folder for recovery; else it is deleted, because the work was saved
                or given up on purpose.
        """
        self._document.changed.disconnect(self._on_changed)  # pyright: ignore[reportUnknownMemberType]
        if self._file is not None:
            self._file.close()
            self._file = None
        self._lock.release()
        if not keep:
            shutil.rmtree(self.folder, ignore_errors=True)

    def _on_changed(self, changes: tuple[Change, ...]) -> None:
        if not changes:
            return
        self._clean = False
        self._since += 1
        try:
            if self._since >= SNAPSHOT_EVERY or self._file is None:
                self._write_snapshot()
                return
            line = json.dumps({"changes": [change.to_json() for change in changes]})
            self._file.write(line.encode() + b"\n")
            self._file.flush()
            if self._since == 1:
                self._write_info()
        except OSError as error:
            self._trouble(error)

    def _write_snapshot(self) -> None:
        try:
            if self._file is not None:
                self._file.close()
                self._file = None
            temporary = self.folder / "snapshot.tmp"
            # The number ties a journal to its snapshot: after a crash between the two steps
            # the old journal is known to be in the snapshot already.
            name = f"journal-{self._number() + 1}.jsonl"
            state = state_to_json(self._document.snapshot())
            record = json.dumps({"journal": name, "state": state}, allow_nan=False)
            self._disk.write(temporary, record.encode())
            self._disk.replace(temporary, self.folder / "snapshot.json")
            for old in self.folder.glob("journal-*.jsonl"):
                old.unlink(missing_ok=True)
            self._file = (self.folder / name).open("ab")
            self._since = 0
            self._write_info()
        except OSError as error:
            self._trouble(error)

    def _number(self) -> int:
        numbers = [
            int(path.stem.partition("-")[2])
            for path in self.folder.glob("journal-*.jsonl")
            if path.stem.partition("-")[2].isdigit()
        ]
        return max(numbers, default=0)

    def _write_info(self) -> None:
        info = {
            "title": self._document.title,
            "path": None if self._path is None else str(self._path),
            "when": datetime.now().astimezone().isoformat(timespec="seconds"),
            "clean": self._clean,
        }
        temporary = self.folder / "info.tmp"
        self._disk.write(temporary, json.dumps(info).encode())
        self._disk.replace(temporary, self.folder / "info.json")

    def _trouble(self, error: OSError) -> None:
        _log.warning("the journal could not be written: %s", error)
        if not self._troubled and self._on_trouble is not None:
            self._troubled = True
            self._on_trouble(error)


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
    for folder in sorted(root.glob("*-project-*")) if root.is_dir() else []:
        if not folder.is_dir() or not (folder / "snapshot.json").is_file():
            continue
        lock = FolderLock(folder)
        try:
            if not lock.acquire():
                continue
        except OSError:
            continue
        lock.release()
        info = _info(folder)
        if info.get("clean", False) and not _has_entries(folder):
            shutil.rmtree(folder, ignore_errors=True)  # saved, then ended: nothing is missing
            continue
        path = info.get("path")
        found.append(
            Recovery(
                folder,
                str(info.get("title", "")),
                Path(path) if isinstance(path, str) else None,
                str(info.get("when", "")),
            )
        )
    return sorted(found, key=lambda recovery: recovery.when, reverse=True)


def recover(recovery: Recovery) -> Recovered:
    """Return the document as it was after the last complete change record.

    Raises:
        ProjectFileError: not even the snapshot can be read.
    """
    folder = recovery.folder
    try:
        raw = strict_json((folder / "snapshot.json").read_bytes(), "snapshot.json")
        state = state_from_json(raw["state"])
        name = str(raw["journal"])
    except (OSError, KeyError, TypeError) as error:
        raise ProjectFileError(_LOST) from error
    document = Document(state)
    for changes in _entries(folder, name):
        try:
            document.apply(changes)
        except DocumentError:
            _log.warning("a journal entry does not fit; the rest is left out")
            break
    return Recovered(document.snapshot(), tuple(_runs(folder)))


def discard(recovery: Recovery) -> None:
    """Put a recovery aside; it is kept for 30 days and then deleted by `sweep`."""
    aside = recovery.folder.parent / "discarded"
    aside.mkdir(parents=True, exist_ok=True)
    target = aside / recovery.folder.name
    shutil.rmtree(target, ignore_errors=True)
    recovery.folder.replace(target)
    os.utime(target)


def forget(recovery: Recovery) -> None:
    """Delete a recovery whose content is open again and followed by a new journal."""
    shutil.rmtree(recovery.folder, ignore_errors=True)


def sweep(root: Path, now: float) -> None:
    """Delete what was discarded more than 30 days ago.

    Args:
        root: folder of all journals.
        now: seconds since the epoch.
    """
    for folder in (root / "discarded").glob("*"):
        if now - folder.stat().st_mtime > KEEP_DAYS * 86_400:
            shutil.rmtree(folder, ignore_errors=True)


def _entries(folder: Path, name: str) -> list[tuple[Change, ...]]:
    path = folder / Path(name).name
    entries: list[tuple[Change, ...]] = []
    if not path.is_file():
        return entries
    for line in path.read_bytes().split(b"\n"):
        if not line or len(line) > PROJECT_JSON_BYTES:
            continue
        try:
            record: Any = strict_json(line, path.name)
            entries.append(tuple(change_from_json(item) for item in record["changes"]))
        except (ProjectFileError, GraphError, KeyError, TypeError):
            break  # a torn last line; what came before it is whole
    return entries


def _has_entries(folder: Path) -> bool:
    return (
        any(path.stat().st_size for path in folder.glob("journal-*.jsonl"))
        or (folder / "runs").is_dir()
    )


def _info(folder: Path) -> dict[str, Any]:
    try:
        info = strict_json((folder / "info.json").read_bytes(), "info.json")
    except (OSError, ProjectFileError):
        return {}
    return info if isinstance(info, dict) else {}  # pyright: ignore[reportUnknownVariableType]


def _runs(folder: Path) -> list[tuple[RunRecord, Weights]]:
    runs: list[tuple[RunRecord, Weights]] = []
    for run in sorted((folder / "runs").glob("run-*")) if (folder / "runs").is_dir() else []:
        try:
            raw = strict_json((run / "record.json").read_bytes(), "record.json")
            record = run_from_json(raw)
            weights_path = run / "weights.safetensors"
            weights: Weights = {}
            if weights_path.is_file():
                weights = weights_from_bytes(weights_path.read_bytes(), weights_path.name)
            runs.append((record, weights))
        except (OSError, ProjectFileError):
            _log.warning("the run in %s could not be recovered", run.name)
    return runs
