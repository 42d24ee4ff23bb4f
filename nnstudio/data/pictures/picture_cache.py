"""Working copies of decoded pictures in the app's own folder: made once, mapped afterwards.

    FOLDER/<key>.npy    uint8 (picture, channel, height, width)
    FOLDER/<key>.json   which pictures could not be read, and why

A copy is written under another name and renamed when it is whole. Its key is made of everything
that decides what is in it, so it is never wrong, only old; the oldest make room for new ones.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import logging
import os
import shutil
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BufferedWriter
from pathlib import Path
from typing import Any, cast

import numpy as np
from numpy.lib import format as npy

from nnstudio.data.limits import MEBI
from nnstudio.data.pictures.picture_faults import is_reason
from nnstudio.data.pictures.pictures import Pixels

_log = logging.getLogger(__name__)

FORMAT = 1
BUDGET_BYTES = 4096 * MEBI
"""All working copies together; a single one may be larger, the others make room for it."""
SPARE_BYTES = 512 * MEBI
"""Of the disk that stay free for others."""
MAPPED_BYTES = 64 * MEBI
"""Smaller copies are read into memory: a mapped file cannot be removed on Windows."""
STALE_SECONDS = 24 * 3600.0
"""Unfinished copies that are older were left behind by a program that died."""
MOST_NOTES = 64 * MEBI


@dataclass(frozen=True)
class Stored:
    """What a working copy holds.

    Args:
        values: of the pictures that could be read, in order; mapped from the file if large.
        failed: places of the others among all pictures, by reason.
    """

    values: Pixels
    failed: Mapping[str, Sequence[int]]


def key_of(described: Sequence[str]) -> str:
    """Return the key of a working copy.

    Args:
        described: everything that decides what is in it.
    """
    digest = hashlib.sha256(str(FORMAT).encode())
    for line in described:
        digest.update(b"\0" + line.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:40]


def open_copy(folder: Path, key: str, pictures: int) -> Stored | None:
    """Return a working copy, or None where there is none that is whole.

    Args:
        folder: of the working copies.
        key: its key.
        pictures: how many there are in all, those that cannot be read included.
    """
    path = folder / f"{key}.npy"
    try:
        failed = _failed(folder / f"{key}.json", pictures)
        large = path.stat().st_size > MAPPED_BYTES
        values = np.load(path, mmap_mode="r" if large else None, allow_pickle=False)
    except (OSError, ValueError, EOFError):
        return None
    lost = sum(len(places) for places in failed.values())
    if values.dtype != np.uint8 or values.ndim != 4 or len(values) != pictures - lost:
        return None
    with contextlib.suppress(OSError):
        os.utime(path)  # used just now
    return Stored(values, failed)


def has_room(folder: Path, needed: int) -> bool:
    """Whether the disk has room for a working copy of that size, in bytes."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return shutil.disk_usage(folder).free > needed + SPARE_BYTES
    except OSError:
        return False


class CopyWriter:
    """Writes a working copy picture by picture; what is unfinished is removed again.

    Use as a context manager. The file is written and not mapped: a full disk is an error then
    and not the end of the program.

    Args:
        folder: of the working copies; it is made.
        key: of the copy.
        shape: (channel, height, width).
        pictures: how many may come.

    Raises:
        OSError: it cannot be written.
    """

    def __init__(self, folder: Path, key: str, shape: tuple[int, int, int], pictures: int) -> None:
        self._final = folder / f"{key}.npy"
        self._notes = folder / f"{key}.json"
        self._unfinished = folder / f".{key}.{os.getpid()}.{time.monotonic_ns()}.tmp"
        self._shape = shape
        self._pictures = pictures
        self._written = 0
        self._file: BufferedWriter = self._unfinished.open("wb")
        self._head = self._header(pictures)

    def __enter__(self) -> CopyWriter:
        return self

    def __exit__(self, *_error: object) -> None:
        self._file.close()
        with contextlib.suppress(OSError):
            self._unfinished.unlink(missing_ok=True)

    def add(self, pixels: Pixels) -> None:
        """Append a picture.

        Raises:
            OSError: the disk is full or gone.
        """
        self._file.write(np.ascontiguousarray(pixels).data)
        self._written += 1

    def finish(self, failed: Mapping[str, Sequence[int]]) -> Stored:
        """Make the copy whole and return it.

        Args:
            failed: places of the pictures that could not be read, by reason.

        Raises:
            OSError: the disk is full or gone.
        """
        self._file.seek(0)
        if self._header(self._written) != self._head:
            raise OSError("the header changed its length")
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        notes = json.dumps({"format": FORMAT, "failed": {k: list(v) for k, v in failed.items()}})
        part = self._notes.with_name(f"{self._unfinished.name}.json")
        part.write_text(notes, encoding="ascii")
        part.replace(self._notes)
        self._unfinished.replace(self._final)
        stored = open_copy(self._final.parent, self._final.stem, self._pictures)
        if stored is None:
            raise OSError("the working copy cannot be read back")
        return stored

    def _header(self, pictures: int) -> int:
        """Write the header of a .npy file and return its length; it does not depend on the number.

        numpy leaves room for the first axis to grow.
        """
        header: dict[str, Any] = {
            "descr": npy.dtype_to_descr(np.dtype(np.uint8)),
            "fortran_order": False,
            "shape": (pictures, *self._shape),
        }
        npy.write_array_header_1_0(self._file, header)
        return self._file.tell()


def prune(folder: Path, keep: str, budget: int = BUDGET_BYTES) -> None:
    """Remove the copies that were not used for longest until the rest fits into the budget.

    Args:
        folder: of the working copies.
        keep: key of the one that stays in any case.
        budget: bytes.
    """
    copies: list[tuple[float, int, Path]] = []
    try:
        for path in folder.iterdir():
            stat = path.stat()
            if path.suffix == ".npy":
                copies.append((stat.st_mtime, stat.st_size, path))
            elif ".tmp" in path.suffixes and time.time() - stat.st_mtime > STALE_SECONDS:
                path.unlink()
    except OSError:
        _log.info("working copies of pictures could not be looked through", exc_info=True)
    total = sum(size for _, size, _ in copies)
    for _, size, path in sorted(copies):
        if total <= budget:
            break
        if path.stem == keep:
            continue
        with contextlib.suppress(OSError):  # in use by another window
            path.unlink()
            path.with_suffix(".json").unlink(missing_ok=True)
            total -= size


def _failed(path: Path, pictures: int) -> dict[str, list[int]]:
    """Return what the notes beside a working copy say.

    Raises:
        OSError, ValueError: they are missing or damaged.
    """
    if path.stat().st_size > MOST_NOTES:
        raise ValueError("the notes are too large")
    raw = json.loads(path.read_text(encoding="ascii"))
    if not isinstance(raw, dict):
        raise ValueError("no object")
    notes = cast("dict[str, Any]", raw)
    failed = notes.get("failed")
    if notes.get("format") != FORMAT or not isinstance(failed, dict):
        raise ValueError("another format")
    checked: dict[str, list[int]] = {}
    for reason, places in cast("dict[str, Any]", failed).items():
        if not is_reason(reason) or not isinstance(places, list):
            raise ValueError("not a reason")
        numbers = cast("list[Any]", places)
        if not all(isinstance(p, int) and 0 <= p < pictures for p in numbers):
            raise ValueError("not a place")
        checked[reason] = numbers
    return checked
