"""The project file `.nns`: a zip of project.json, run records and safetensors.

Saving leaves the old or the new file, whatever happens in between; opening never runs code and
checks every limit before it allocates.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import io
import logging
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Any

from nnstudio.base.text import Text
from nnstudio.layers.registry import LayerRegistry
from nnstudio.project import limits
from nnstudio.project.archive import PROJECT_JSON, Archive, pack
from nnstudio.project.disk import Disk, keep_mode, sweep_leftovers, temporary_beside
from nnstudio.project.document import DocumentState
from nnstudio.project.errors import (
    ProjectFileError,
    changed_meanwhile,
    not_ours,
    not_read,
    not_written,
)
from nnstudio.project.migrations.chain import STEPS, Steps
from nnstudio.project.run_record import RunRecord, Runs, Weights
from nnstudio.project.schema import FORMAT, format_of, state_from_json, state_to_json
from nnstudio.project.stored_runs import read_runs, run_parts
from nnstudio.project.strict_json import json_bytes, strict_json

SUFFIX = ".nns"
BACKUP_SUFFIX = ".bak"
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class FileStamp:
    """What a file looked like when we last read or wrote it (SHA-256 of its bytes)."""

    digest: str

    @classmethod
    def of(cls, path: Path) -> FileStamp:
        """Return the stamp of a file.

        Raises:
            OSError: it cannot be read.
        """
        with path.open("rb") as file:
            return cls.of_stream(file)

    @classmethod
    def of_stream(cls, file: IO[bytes]) -> FileStamp:
        """Return the stamp of what is left to read in a stream."""
        digest = hashlib.sha256()
        while block := file.read(1024 * 1024):
            digest.update(block)
        return cls(digest.hexdigest())


@dataclass(frozen=True)
class OpenedProject:
    """What a project file holds.

    Args:
        state: the document.
        runs: (record, best weights) pairs.
        stamp: for the check before the next save.
        notices: what could not be read, in plain words; the rest is intact.
        migrated_from: older format version, or None.
        backup_of: the project whose older copy this file is, or None. Such a file is opened as an
            untitled copy, so that saving does not overwrite it.
    """

    state: DocumentState
    runs: tuple[tuple[RunRecord, Weights], ...]
    stamp: FileStamp
    notices: tuple[Text, ...] = ()
    migrated_from: int | None = None
    backup_of: Path | None = None

    def make_runs(self) -> Runs:
        """Return the runs as the collection that a window or verb works with."""
        runs = Runs()
        for record, weights in self.runs:
            runs.put(record, weights)
        return runs


def project_bytes(state: DocumentState, runs: Iterable[tuple[RunRecord, Weights]]) -> bytes:
    """Return the content of a project file; equal content gives equal bytes."""
    pairs = list(runs)
    ids = tuple(record.id for record, _ in pairs)
    return pack({PROJECT_JSON: json_bytes(state_to_json(state, ids)), **run_parts(pairs)})


def save_project(
    state: DocumentState,
    runs: Runs,
    path: Path,
    *,
    expect: FileStamp | None = None,
    keep_version: int | None = None,
    disk: Disk | None = None,
) -> FileStamp:
    """Write a project file; the name always holds the old or the new content.

    Args:
        state: the document.
        runs: its runs.
        path: target file; where it is a symbolic link, what it points to.
        expect: what the file looked like last; if it differs now, nothing is written.
        keep_version: a format version to keep as `.vN.bak` (first save after a migration).
        disk: for tests.

    Raises:
        ProjectFileError: it could not be written, or somebody else changed the file.
    """
    data = project_bytes(state, [(record, runs.weights(record.id)) for record in runs])
    return write_project(data, path, expect=expect, keep_version=keep_version, disk=disk)


def write_project(
    data: bytes,
    path: Path,
    *,
    expect: FileStamp | None = None,
    keep_version: int | None = None,
    disk: Disk | None = None,
) -> FileStamp:
    """Write what `project_bytes` returned, from any thread; the rest is as in `save_project`."""
    disk = disk or Disk()
    stamp = FileStamp(hashlib.sha256(data).hexdigest())
    with contextlib.closing(io.BytesIO(data)) as file:  # never put an unreadable file in place
        state_from_json(_project_json(Archive(file)))
    try:
        target = path.resolve()
        if expect is not None and target.exists() and FileStamp.of(target) not in (expect, stamp):
            raise changed_meanwhile(path)
        _put_in_place(data, stamp, target, keep_version, disk)
    except (OSError, RuntimeError) as error:  # RuntimeError: a link that leads to itself
        fault = error if isinstance(error, OSError) else OSError(errno.ELOOP, str(error))
        raise not_written(path, len(data), fault) from error
    with contextlib.suppress(OSError):
        sweep_leftovers(target)
    return stamp


def open_project(path: Path, registry: LayerRegistry, steps: Steps = STEPS) -> OpenedProject:
    """Read a project file.

    Args:
        path: the file.
        registry: to compare stored weights with their nets.
        steps: migrations from older formats.

    Raises:
        ProjectFileError: the file is missing, no project, too new, damaged or too large; its
            `backup` names an older copy where one can be opened.
    """
    try:
        with _opened(path) as file:
            stamp = FileStamp.of_stream(file)
            file.seek(0)
            opened = _read(file, stamp, registry, steps)
    except ProjectFileError as error:
        backup = path.with_name(path.name + BACKUP_SUFFIX)
        if error.damaged and path.suffix != BACKUP_SUFFIX and _can_be_opened(backup):
            raise error.with_backup(backup) from error
        raise
    except OSError as error:
        raise not_read(path, error) from error
    return replace(opened, backup_of=original_of(path))


def read_project(data: bytes, registry: LayerRegistry, steps: Steps = STEPS) -> OpenedProject:
    """Read a project file's bytes.

    Raises:
        ProjectFileError: as `open_project`.
    """
    stamp = FileStamp(hashlib.sha256(data).hexdigest())
    return _read(io.BytesIO(data), stamp, registry, steps)


def original_of(path: Path) -> Path | None:
    """Return the project that a `.nns.bak` or `.nns.vN.bak` is an older copy of, or None."""
    name, found, rest = path.name.partition(f"{SUFFIX}.")
    return path.with_name(name + SUFFIX) if found and f".{rest}".endswith(BACKUP_SUFFIX) else None


def _put_in_place(
    data: bytes, stamp: FileStamp, target: Path, keep_version: int | None, disk: Disk
) -> None:
    temporary = temporary_beside(target)
    try:
        disk.write(temporary, data)
        if FileStamp.of(temporary) != stamp:
            raise OSError(errno.EIO, "the disk holds something else than was written")
        if target.exists():
            keep_mode(target, temporary)
            _keep_old(target, keep_version, disk)
        disk.replace(temporary, target)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def _keep_old(target: Path, keep_version: int | None, disk: Disk) -> None:
    if keep_version is not None:
        old = target.with_name(f"{target.name}.v{keep_version}{BACKUP_SUFFIX}")
        if not old.exists():  # the first one is the file as the older version wrote it
            disk.keep_copy(target, old)
    try:
        disk.keep_copy(target, target.with_name(target.name + BACKUP_SUFFIX))
    except OSError:
        # The name holds the old or the new content without it, too; the work comes first.
        _log.warning("the older copy could not be kept", exc_info=True)


def _opened(path: Path) -> IO[bytes]:
    if not path.exists():
        raise FileNotFoundError(errno.ENOENT, "no such file")
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, "a folder")
    if not path.is_file():
        raise not_ours()  # a pipe or device, whose reading might never end
    if path.stat().st_size > limits.TOTAL_BYTES:
        raise OSError(errno.EFBIG, "too large")
    return path.open("rb")


def _read(
    file: IO[bytes], stamp: FileStamp, registry: LayerRegistry, steps: Steps
) -> OpenedProject:
    archive = Archive(file)
    raw = _project_json(archive)
    version = format_of(raw)
    notices: list[Text] = []
    state = state_from_json(raw, notices, steps)
    runs = read_runs(archive, raw.get("runs"), registry, notices)
    migrated = version if version != FORMAT else None
    return OpenedProject(state, runs, stamp, tuple(notices), migrated)


def _project_json(archive: Archive) -> Any:
    return strict_json(archive.read(PROJECT_JSON, limits.PROJECT_JSON_BYTES), PROJECT_JSON)


def _can_be_opened(path: Path) -> bool:
    try:
        with _opened(path) as file:
            state_from_json(_project_json(Archive(file)))
    except (OSError, ProjectFileError):
        return False
    return True
