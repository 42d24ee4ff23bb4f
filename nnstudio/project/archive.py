"""The zip around a project: packed so that equal content gives equal bytes, read with limits.

Nothing is unpacked into a folder, and nothing before its size was checked.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from typing import IO

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.project import limits
from nnstudio.project.errors import (
    ProjectFileError,
    cut_off,
    damaged,
    not_ours,
    part_damaged,
    too_large,
    unsafe,
)

MIMETYPE = b"application/x-nnstudio-project"
MIMETYPE_NAME = "mimetype"
PROJECT_JSON = "project.json"
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)  # same content, same bytes, whatever the clock says
_MEMBER = re.compile(
    r"mimetype|project\.json|runs/run-[0-9a-f]{12}/(record\.json|weights\.safetensors)"
)
_LOCAL = struct.Struct("<4s5H3L2H")  # the header in front of each entry
# The entry called mimetype comes first and unpacked, so that a look at the first bytes is enough.
_HEAD = MIMETYPE_NAME.encode() + MIMETYPE
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
    EOFError,
    KeyError,
)


def record_name(run_id: str) -> str:
    """Return the entry that holds a run's record."""
    return f"runs/{run_id}/record.json"


def weights_name(run_id: str) -> str:
    """Return the entry that holds a run's weights."""
    return f"runs/{run_id}/weights.safetensors"


def pack(parts: dict[str, bytes]) -> bytes:
    """Return a zip of these parts by name; weights would not get smaller and stay as they are."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in {MIMETYPE_NAME: MIMETYPE, **parts}.items():
            info = zipfile.ZipInfo(name, _ZIP_DATE)
            info.external_attr = 0o644 << 16
            info.compress_type = (
                zipfile.ZIP_DEFLATED if name.endswith(".json") else zipfile.ZIP_STORED
            )
            archive.writestr(info, data)
    return buffer.getvalue()


class Archive:
    """The parts of a project file.

    Args:
        file: seekable; stays open as long as parts are read.

    Raises:
        ProjectFileError: empty, another program's, damaged, or against the rules.
    """

    def __init__(self, file: IO[bytes]) -> None:
        head = file.read(len(_HEAD) + _LOCAL.size)
        size = file.seek(0, io.SEEK_END)
        if size > limits.TOTAL_BYTES:
            raise too_large("project")
        if _only_nul(file):
            words = QT_TRANSLATE_NOOP("project", "The file is empty.")
            raise damaged(words, "NNS-3103")
        try:
            self._zip = zipfile.ZipFile(file)
            self._check_members()
        except _BROKEN as error:
            if isinstance(error, ProjectFileError):
                raise
            if _HEAD not in head:
                raise not_ours() from error
            raise cut_off(_readable_share(file, size)) from error
        if not {MIMETYPE_NAME, PROJECT_JSON} <= self.names:
            raise not_ours()
        if self.read(MIMETYPE_NAME, 200) != MIMETYPE:
            raise not_ours()

    @property
    def names(self) -> frozenset[str]:
        """Names of the parts."""
        return frozenset(self._zip.namelist())

    def size(self, name: str) -> int:
        """Return the size of a part as the zip declares it, in bytes."""
        return self._zip.getinfo(name).file_size

    def read(self, name: str, limit: int) -> bytes:
        """Return a part, counted while it is read: declared sizes are not trusted.

        Raises:
            ProjectFileError: it is missing, damaged or larger than `limit` bytes.
        """
        data = self.head(name, limit + 1)
        if len(data) > limit:
            raise too_large(name)
        return data

    def head(self, name: str, count: int) -> bytes:
        """Return the first bytes of a part.

        Raises:
            ProjectFileError: it is missing or damaged.
        """
        try:
            with self._zip.open(name) as part:
                return part.read(min(count, self.size(name) + 1))  # one more finds a lie out
        except (*_BROKEN, OSError) as error:
            raise part_damaged(name) from error

    def _check_members(self) -> None:
        infos = self._zip.infolist()
        names = [info.filename for info in infos]
        if not any(_MEMBER.fullmatch(name) for name in names):
            raise not_ours()
        if len(infos) > limits.ZIP_ENTRIES:
            raise unsafe(QT_TRANSLATE_NOOP("project", "it has too many parts"))
        if len(set(names)) != len(names):
            raise unsafe(QT_TRANSLATE_NOOP("project", "two of its parts have the same name"))
        total = 0
        for info in infos:
            total += info.file_size
            rule = _broken_rule(info)
            if rule is not None:
                raise unsafe(rule)
            if info.file_size > limits.ENTRY_BYTES or total > limits.TOTAL_BYTES:
                raise too_large(info.filename)


def _broken_rule(info: zipfile.ZipInfo) -> Text | None:
    if not _MEMBER.fullmatch(info.filename):
        return QT_TRANSLATE_NOOP("project", "it holds a part that no project has")
    if info.flag_bits & 1:
        return QT_TRANSLATE_NOOP("project", "it is encrypted")
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return QT_TRANSLATE_NOOP("project", "it is packed in a way that no project is")
    packed = max(info.compress_size, 1)
    if info.file_size > limits.RATIO_FREE_BYTES and info.file_size / packed > limits.RATIO:
        return QT_TRANSLATE_NOOP("project", "it would become a thousand times larger")
    return None


def _only_nul(file: IO[bytes]) -> bool:
    file.seek(0)
    while block := file.read(1024 * 1024):
        if block.strip(b"\0"):
            return False
    return True


def _readable_share(file: IO[bytes], size: int) -> float:
    """Return how much of a zip without its end can be read, 0 to 1: entry by entry."""
    place = 0
    while place + _LOCAL.size <= size:
        file.seek(place)
        header = _LOCAL.unpack(file.read(_LOCAL.size))
        packed, name_size, extra_size = header[7], header[9], header[10]
        end = place + _LOCAL.size + name_size + extra_size + packed
        if header[0] != b"PK\3\4" or end > size:
            break
        place = end
    return min(place / size, 0.99)
