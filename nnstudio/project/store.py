"""The project file `.nns`: a zip of project.json, run records and safetensors.

Saving leaves the old or the new file, whatever happens in between; opening never runs code and
checks every limit before it allocates.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text
from nnstudio.compile.planner import PlanError, make_plan
from nnstudio.layers.registry import LayerRegistry
from nnstudio.project import limits
from nnstudio.project.disk import Disk
from nnstudio.project.document import DocumentState
from nnstudio.project.limits import ProjectFileError, strict_json
from nnstudio.project.migrations.chain import migrate
from nnstudio.project.run_record import RunRecord, Runs, Weights
from nnstudio.project.schema import (
    FORMAT,
    run_from_json,
    run_to_json,
    state_from_json,
    state_to_json,
)
from nnstudio.project.weights import mismatches, weights_from_bytes, weights_to_bytes

MIMETYPE = b"application/x-nnstudio-project"
SUFFIX = ".nns"
_MEMBER = re.compile(
    r"mimetype|project\.json|runs/run-[0-9a-f]{12}/(record\.json|weights\.safetensors)"
)
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)  # same content, same bytes, whatever the clock says


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
        digest = hashlib.sha256()
        with path.open("rb") as file:
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
    """

    state: DocumentState
    runs: tuple[tuple[RunRecord, Weights], ...]
    stamp: FileStamp
    notices: tuple[Text, ...] = ()
    migrated_from: int | None = None

    def make_runs(self) -> Runs:
        """Return the runs as the collection that a window or verb works with."""
        runs = Runs()
        for record, weights in self.runs:
            runs.put(record, weights)
        return runs


def project_bytes(state: DocumentState, runs: Iterable[tuple[RunRecord, Weights]]) -> bytes:
    """Return the content of a project file."""
    pairs = list(runs)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        _put(archive, "mimetype", MIMETYPE, zipfile.ZIP_STORED)
        ids = tuple(record.id for record, _ in pairs)
        _put(archive, "project.json", _json(state_to_json(state, ids)))
        for record, weights in pairs:
            _put(archive, f"runs/{record.id}/record.json", _json(run_to_json(record)))
            if weights:
                data = weights_to_bytes(weights)
                _put(archive, f"runs/{record.id}/weights.safetensors", data, zipfile.ZIP_STORED)
    return buffer.getvalue()


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
        path: target file.
        expect: what the file looked like last; if it differs now, nothing is written.
        keep_version: a format version to keep as `.vN.bak` (first save after a migration).
        disk: for tests.

    Raises:
        ProjectFileError: it could not be written, or somebody else changed the file.
    """
    disk = disk or Disk()
    data = project_bytes(state, [(record, runs.weights(record.id)) for record in runs])
    temporary = path.with_name(f".~{path.name}.{os.getpid()}.tmp")
    try:
        if expect is not None and path.exists() and FileStamp.of(path) != expect:
            raise ProjectFileError(
                QT_TRANSLATE_NOOP(
                    "project", "Another program has changed {file} meanwhile."
                ).format(file=path.name),
                QT_TRANSLATE_NOOP(
                    "project", "Your work is safe here. Save it under another name to keep both."
                ),
                "NNS-3135",
            )
        disk.write(temporary, data)
        read_project_json(temporary.read_bytes())  # never put an unreadable file in place
        if path.exists():
            disk.keep_copy(path, path.with_name(path.name + ".bak"))
            if keep_version is not None:
                disk.keep_copy(path, path.with_name(f"{path.name}.v{keep_version}.bak"))
        disk.replace(temporary, path)
    except OSError as error:
        raise _not_written(path, len(data), error) from error
    finally:
        temporary.unlink(missing_ok=True)
    return FileStamp(hashlib.sha256(data).hexdigest())


def open_project(path: Path, registry: LayerRegistry) -> OpenedProject:
    """Read a project file.

    Args:
        path: the file.
        registry: to compare stored weights with their nets.

    Raises:
        ProjectFileError: the file is missing, no project, too new, damaged or too large.
    """
    try:
        if path.stat().st_size > limits.TOTAL_BYTES:
            raise _too_large(path.name)
        data = path.read_bytes()
    except OSError as error:
        raise ProjectFileError(
            QT_TRANSLATE_NOOP("project", "{file} cannot be read: {reason}.").format(
                file=path.name, reason=error.strerror or str(error)
            ),
            QT_TRANSLATE_NOOP("project", "Look whether the file or the stick is still there."),
            "NNS-3131",
        ) from error
    return read_project(data, registry)


def read_project(data: bytes, registry: LayerRegistry) -> OpenedProject:
    """Read a project file's bytes.

    Raises:
        ProjectFileError: as `open_project`.
    """
    raw, archive = read_project_json(data)
    version = int(raw.get("format", 0))
    notices: list[Text] = []
    if version != FORMAT:
        raw = migrate(raw)
    state = state_from_json(raw)
    runs: list[tuple[RunRecord, Weights]] = []
    with archive:
        for run_id in raw.get("runs", []):
            try:
                runs.append(_read_run(archive, str(run_id), registry, notices))
            except ProjectFileError as error:
                notices.append(error.message)
    stamp = FileStamp(hashlib.sha256(data).hexdigest())
    return OpenedProject(
        state, tuple(runs), stamp, tuple(notices), version if version != FORMAT else None
    )


def read_project_json(data: bytes) -> tuple[dict[str, Any], zipfile.ZipFile]:
    """Return project.json and the open archive after all checks that need no layer.

    Raises:
        ProjectFileError: no project file, damaged, too new or too large.
    """
    if not data.strip(b"\0"):
        raise _damaged(QT_TRANSLATE_NOOP("project", "The file is empty."), "NNS-3103")
    if not data.startswith(b"PK"):
        raise _not_ours()
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        _check_members(archive)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OverflowError, EOFError) as error:
        raise _damaged(
            QT_TRANSLATE_NOOP("project", "The file is damaged; a part at its end is missing."),
            "NNS-3101",
        ) from error
    names = set(archive.namelist())
    if "project.json" not in names or "mimetype" not in names:
        raise _not_ours()
    if _read(archive, "mimetype", 200) != MIMETYPE:
        raise _not_ours()
    raw = strict_json(_read(archive, "project.json", limits.PROJECT_JSON_BYTES), "project.json")
    if not isinstance(raw, dict):
        raise _damaged(QT_TRANSLATE_NOOP("project", "The file is damaged."), "NNS-3101")
    version = raw.get("format")  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise _damaged(QT_TRANSLATE_NOOP("project", "The file is damaged."), "NNS-3101")
    if version > FORMAT:
        raise ProjectFileError(
            QT_TRANSLATE_NOOP(
                "project",
                "This project was made with a newer NN Studio ({app}, format {format}); this "
                "one reads format {own}.",
            ).format(app=str(raw.get("app", "?"))[:40], format=version, own=FORMAT),  # pyright: ignore
            QT_TRANSLATE_NOOP("project", "The file was not changed. Please update NN Studio."),
            "NNS-3104",
        )
    return raw, archive  # pyright: ignore[reportUnknownVariableType]


def _read_run(
    archive: zipfile.ZipFile, run_id: str, registry: LayerRegistry, notices: list[Text]
) -> tuple[RunRecord, Weights]:
    name = f"runs/{run_id}/record.json"
    if not _MEMBER.fullmatch(name):
        raise _damaged(QT_TRANSLATE_NOOP("project", "The file is damaged."), "NNS-3101")
    record = run_from_json(strict_json(_read(archive, name, limits.PROJECT_JSON_BYTES), name))
    weights_name = f"runs/{run_id}/weights.safetensors"
    if weights_name not in archive.namelist():
        return record, {}
    lost = QT_TRANSLATE_NOOP(
        "project", "The weights of run {number} could not be used; its curve is intact."
    ).format(number=record.number)
    try:
        weights = weights_from_bytes(_read(archive, weights_name, limits.ENTRY_BYTES), weights_name)
        plan = make_plan(record.graph, record.signature, registry)
    except (ProjectFileError, PlanError):
        notices.append(lost)
        return record, {}
    if mismatches(weights, plan):
        notices.append(lost)
        return record, {}
    return record, weights


def _check_members(archive: zipfile.ZipFile) -> None:
    infos = archive.infolist()
    names = [info.filename for info in infos]
    if len(infos) > limits.ZIP_ENTRIES or len(set(names)) != len(names):
        raise zipfile.BadZipFile("too many or double entries")
    total = 0
    for info in infos:
        if not _MEMBER.fullmatch(info.filename):
            raise zipfile.BadZipFile(f"unknown entry {info.filename[:80]!r}")
        if info.flag_bits & 1:
            raise zipfile.BadZipFile("encrypted")
        total += info.file_size
        if info.file_size > limits.ENTRY_BYTES or total > limits.TOTAL_BYTES:
            raise zipfile.BadZipFile("too large")
        packed = max(info.compress_size, 1)
        if info.file_size > limits.RATIO_FREE_BYTES and info.file_size / packed > limits.RATIO:
            raise zipfile.BadZipFile("packed too tightly")


def _read(archive: zipfile.ZipFile, name: str, limit: int) -> bytes:
    """Read a member with a counter: declared sizes are not trusted."""
    try:
        with archive.open(name) as member:
            data = member.read(limit + 1)
    except (KeyError, zipfile.BadZipFile, EOFError, OSError, NotImplementedError) as error:
        raise _damaged(
            QT_TRANSLATE_NOOP("project", "The part {part} of this file is damaged.").format(
                part=name
            ),
            "NNS-3102",
        ) from error
    except Exception as error:  # zlib.error has no public base class
        if type(error).__module__ != "zlib":
            raise
        raise _damaged(
            QT_TRANSLATE_NOOP("project", "The part {part} of this file is damaged.").format(
                part=name
            ),
            "NNS-3102",
        ) from error
    if len(data) > limit:
        raise _too_large(name)
    return data


def _put(
    archive: zipfile.ZipFile, name: str, data: bytes, method: int = zipfile.ZIP_DEFLATED
) -> None:
    info = zipfile.ZipInfo(name, _ZIP_DATE)
    info.compress_type = method
    info.external_attr = 0o644 << 16
    archive.writestr(info, data)


def _json(data: dict[str, Any]) -> bytes:
    return json.dumps(data, ensure_ascii=False, allow_nan=False, indent=1).encode("utf-8")


def _damaged(message: Text, code: str) -> ProjectFileError:
    return ProjectFileError(
        message,
        QT_TRANSLATE_NOOP(
            "project", "The file was not changed. Try its .bak copy in the same folder."
        ),
        code,
    )


def _not_ours() -> ProjectFileError:
    return ProjectFileError(
        QT_TRANSLATE_NOOP("project", "This is not a project of NN Studio."),
        QT_TRANSLATE_NOOP(
            "project", "The file was not changed. Projects end in .nns; data are opened as data."
        ),
        "NNS-3106",
    )


def _too_large(name: str) -> ProjectFileError:
    return ProjectFileError(
        QT_TRANSLATE_NOOP("project", "{part} is larger than a project may be.").format(part=name),
        QT_TRANSLATE_NOOP("project", "The file was not changed and not opened."),
        "NNS-3105",
    )


def _not_written(path: Path, size: int, error: OSError) -> ProjectFileError:
    return ProjectFileError(
        QT_TRANSLATE_NOOP(
            "project", "{file} could not be saved: {reason}. It needs {size} MB."
        ).format(
            file=path.name,
            reason=error.strerror or str(error),
            size=Number(size / limits.MB, 1),
        ),
        QT_TRANSLATE_NOOP(
            "project",
            "The old file is intact and your work is still open here. Save it in another place.",
        ),
        "NNS-3117",
    )
