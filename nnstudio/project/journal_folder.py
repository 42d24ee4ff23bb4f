"""One folder of the journal on disk: what is written into it and how it is read again.

- info.json: title, file, time, and whether the file holds everything;
- snapshot.json: the whole document, and the name of the journal that follows it;
- journal-N.jsonl: one line a change since then;
- runs/ID/: finished runs that are in no file yet;
- lock: held while the process lives; the system frees it however it dies.
"""

from __future__ import annotations

import json
import logging
import shutil
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import IO, Any, cast

from nnstudio.base.ids import is_id
from nnstudio.graph.changes import Change, change_from_json
from nnstudio.graph.model import GraphError
from nnstudio.project.disk import Disk
from nnstudio.project.document import DocumentState
from nnstudio.project.errors import ProjectFileError, damaged
from nnstudio.project.folder_lock import FolderLock
from nnstudio.project.limits import ENTRY_BYTES, JSON_DEPTH, PROJECT_JSON_BYTES
from nnstudio.project.run_file import run_from_json, run_to_json
from nnstudio.project.run_record import RunRecord, Weights
from nnstudio.project.schema import state_from_json, state_to_json
from nnstudio.project.strict_json import json_bytes, strict_json
from nnstudio.project.weights import weights_from_bytes, weights_to_bytes

_log = logging.getLogger(__name__)


class JournalFolder:
    """Writes one folder; every method but `close` raises OSError where the disk refuses.

    Args:
        path: the folder; `make` makes it.
        disk: writes the files.
    """

    def __init__(self, path: Path, disk: Disk) -> None:
        self.path = path
        self._disk = disk
        self._lock: FolderLock | None = None
        self._journal: IO[bytes] | None = None
        self._journal_path = path
        self._number = 0

    @property
    def ready(self) -> bool:
        """Whether a line can be appended: the journal is open and was not taken away."""
        return self._journal is not None and self._journal_path.exists()

    def make(self) -> None:
        """Make the folder and hold its lock."""
        self.close()
        self._disk.make_folder(self.path)
        lock = FolderLock(self.path)
        lock.acquire()
        self._lock = lock

    def close(self) -> None:
        """Let go of journal and lock."""
        if self._journal is not None:
            self._journal.close()
            self._journal = None
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def write_info(self, title: str, path: Path | None, *, clean: bool) -> None:
        """Write what a list of recoverable work shows.

        Args:
            title: of the project.
            path: its file, or None.
            clean: whether the file holds everything.
        """
        info = {
            "title": title,
            "path": None if path is None else str(path),
            "when": datetime.now().astimezone().isoformat(timespec="seconds"),
            "clean": clean,
        }
        self._write("info.json", json_bytes(info))

    def write_snapshot(self, state: DocumentState) -> None:
        """Write the whole document and begin a new journal."""
        if self._journal is not None:
            self._journal.close()
            self._journal = None
        # The number ties a journal to its snapshot: after a crash between the two steps the
        # old journal is known to be in the snapshot already.
        self._number += 1
        name = f"journal-{self._number}.jsonl"
        self._write("snapshot.json", json_bytes({"journal": name, "state": state_to_json(state)}))
        for old in self.path.glob("journal-*.jsonl"):
            old.unlink(missing_ok=True)
        self._journal_path = self.path / name
        self._journal = self._disk.open(self._journal_path, "ab")

    def append(self, changes: Iterable[Change]) -> None:
        """Write one line and hand it to the system."""
        if self._journal is None:
            raise OSError("the journal is not open")
        line = json.dumps({"changes": [change.to_json() for change in changes]}, allow_nan=False)
        try:
            self._disk.put(self._journal, line.encode() + b"\n")
        except OSError:
            # Half a line may stand there; nothing may follow it.
            self._journal.close()
            self._journal = None
            raise

    def write_run(self, record: RunRecord, weights: Weights) -> None:
        """Write a run; its record last, so that what can be read is whole."""
        folder = self.path / "runs" / record.id
        self._disk.make_folder(folder)
        if weights:
            self._disk.write(folder / "weights.safetensors", weights_to_bytes(weights))
        self._disk.write(folder / "record.json", json_bytes(run_to_json(record, len(weights))))

    def remove_runs(self) -> None:
        """Forget the runs: they lie in the project's file now."""
        shutil.rmtree(self.path / "runs", ignore_errors=True)

    def _write(self, name: str, data: bytes) -> None:
        temporary = self.path / f"{name}.tmp"
        self._disk.write(temporary, data)
        self._disk.replace(temporary, self.path / name)


def read_info(folder: Path) -> dict[str, Any]:
    """Return what `write_info` wrote; empty if it cannot be read."""
    try:
        info = strict_json(_read(folder / "info.json", PROJECT_JSON_BYTES), "info.json")
    except (OSError, ProjectFileError):
        return {}
    return cast("dict[str, Any]", info) if isinstance(info, dict) else {}


def read_snapshot(folder: Path) -> tuple[DocumentState, str]:
    """Return the document of the last snapshot and the name of the journal that follows it.

    Raises:
        ProjectFileError: it cannot be read, or is of a newer version.
        OSError: the system does not give it.
    """
    data = _read(folder / "snapshot.json", PROJECT_JSON_BYTES)
    raw = strict_json(data, "snapshot.json", JSON_DEPTH + 2)
    try:
        return state_from_json(raw["state"]), str(raw["journal"])
    except (KeyError, TypeError, IndexError) as error:
        raise damaged() from error


def read_entries(folder: Path, name: str) -> list[tuple[Change, ...]]:
    """Return the changes of a journal up to the first line that is not whole.

    Raises:
        OSError: the system does not give them.
    """
    path = folder / Path(name).name
    entries: list[tuple[Change, ...]] = []
    if not path.is_file():
        return entries
    with path.open("rb") as file:
        for line in iter(lambda: file.readline(PROJECT_JSON_BYTES), b""):
            try:
                record: Any = strict_json(line, path.name)
                entries.append(tuple(change_from_json(item) for item in record["changes"]))
            except (ProjectFileError, GraphError, KeyError, TypeError, AttributeError):
                _log.warning("the journal ends in a line that is not whole")
                break
    return entries


def read_runs(folder: Path) -> list[tuple[RunRecord, Weights]]:
    """Return the runs that are whole, the older ones first."""
    runs: list[tuple[RunRecord, Weights]] = []
    for run in (folder / "runs").glob("run-*"):
        try:
            record = _read_run(run)
        except (OSError, ProjectFileError):
            _log.warning("the run in %s could not be recovered", run.name)
            continue
        runs.append(record)
    return sorted(runs, key=lambda pair: pair[0].number)


def has_entries(folder: Path) -> bool:
    """Whether something was written after the last snapshot."""
    journals = folder.glob("journal-*.jsonl")
    return any(path.stat().st_size for path in journals) or (folder / "runs").is_dir()


def _read_run(folder: Path) -> tuple[RunRecord, Weights]:
    raw = strict_json(_read(folder / "record.json", PROJECT_JSON_BYTES), "record.json")
    record = run_from_json(raw)
    if record.id != folder.name or not is_id(record.id):
        raise damaged()
    path = folder / "weights.safetensors"
    if not path.is_file():
        return record, {}
    return record, weights_from_bytes(_read(path, ENTRY_BYTES), path.name)


def _read(path: Path, limit: int) -> bytes:
    with path.open("rb") as file:
        data = file.read(limit + 1)
    if len(data) > limit:
        raise damaged()
    return data
