"""The few operations through which files are written; tests let the nth one fail."""

from __future__ import annotations

import contextlib
import logging
import os
import re
import shutil
import time
from pathlib import Path
from typing import IO

_log = logging.getLogger(__name__)

# A virus scanner may hold a fresh file for a moment; elsewhere a refusal is final.
PATIENCE_SECONDS = 2.0 if os.name == "nt" else 0.0
LEFTOVER_SECONDS = 600.0
_OLD = ".bak"


class Disk:
    """Writes files so that a name always holds the old or the new content.

    Args:
        patience: seconds to go on trying while something else holds a file.
    """

    def __init__(self, patience: float = PATIENCE_SECONDS) -> None:
        self._patience = patience

    def write(self, path: Path, data: bytes) -> None:
        """Write a new file and flush it to the disk.

        Raises:
            OSError: it could not be written; a partial file is removed.
        """
        try:
            with self.open(path, "wb") as file:
                self.put(file, data)
                self.fsync(file.fileno())
        except OSError:
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
            raise

    def replace(self, source: Path, target: Path) -> None:
        """Give a file another file's name, in one step; tries again while something holds it.

        Raises:
            OSError: it stayed impossible; both files are as before.
        """
        pause, left = 0.02, self._patience
        while True:
            try:
                self.rename(source, target)
                break
            except PermissionError:
                if left <= 0:
                    raise
                time.sleep(min(pause, left))
                pause, left = pause * 2, left - pause
        try:
            self.fsync_folder(target.parent)
        except OSError:
            _log.warning("the folder's entries could not be flushed", exc_info=True)

    def keep_copy(self, source: Path, copy: Path) -> None:
        """Keep the old content under a second name, so that the first never vanishes.

        Raises:
            OSError: neither a link nor a copy was possible; `copy` is as before.
        """
        temporary = temporary_beside(source, _OLD)
        try:
            temporary.unlink(missing_ok=True)
            try:
                self.link(source, temporary)
            except OSError:  # sticks (FAT) know no links
                self.copy(source, temporary)
            self.rename(temporary, copy)
        finally:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)

    def copy(self, source: Path, target: Path) -> None:
        """Copy a file's content and flush it.

        Raises:
            OSError: it could not be written.
        """
        with source.open("rb") as old, self.open(target, "wb") as new:
            while block := old.read(1024 * 1024):
                self.put(new, block)
            self.fsync(new.fileno())

    def fsync_folder(self, folder: Path) -> None:
        """Flush a folder's entries to the disk where the system can."""
        if os.name == "nt":
            return
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            self.fsync(descriptor)
        finally:
            os.close(descriptor)

    # The single steps; a test's disk replaces these.

    def make_folder(self, folder: Path) -> None:
        """Make a folder and those above it; one that exists is fine."""
        folder.mkdir(parents=True, exist_ok=True)

    def open(self, path: Path, mode: str) -> IO[bytes]:
        """Open a file for writing ("wb") or appending ("ab")."""
        return path.open(mode)

    def put(self, file: IO[bytes], data: bytes) -> None:
        """Write bytes and hand them to the system."""
        file.write(data)
        file.flush()

    def fsync(self, descriptor: int) -> None:
        """Flush a file to the disk."""
        os.fsync(descriptor)

    def rename(self, source: Path, target: Path) -> None:
        """Give a file another file's name."""
        source.replace(target)

    def link(self, source: Path, target: Path) -> None:
        """Give a file a second name."""
        target.hardlink_to(source)


def hidden_beside(path: Path, ending: str) -> Path:
    """Return a hidden name beside a file, legal also where its own is as long as can be."""
    return path.with_name(f"{_stem(path)}{ending}")


def temporary_beside(path: Path, purpose: str = "") -> Path:
    """Return the name under which this process prepares a file before it is put in place."""
    return hidden_beside(path, f".{os.getpid()}{purpose}.tmp")


def sweep_leftovers(path: Path) -> None:
    """Remove what a process that was killed while saving a file left beside it."""
    own = re.compile(re.escape(_stem(path)) + rf"\.(\d+)({re.escape(_OLD)})?\.tmp")
    for leftover in path.parent.glob(".~*.tmp"):
        match = own.fullmatch(leftover.name)
        if match is None or int(match[1]) == os.getpid():
            continue
        with contextlib.suppress(OSError):
            if time.time() - leftover.stat().st_mtime > LEFTOVER_SECONDS:
                leftover.unlink()


def keep_mode(source: Path, target: Path) -> None:
    """Give a file the permissions of another where the system knows them."""
    with contextlib.suppress(OSError):
        shutil.copymode(source, target)


def _stem(path: Path) -> str:
    """Return the start of a hidden name, short enough for a number and endings to follow."""
    return ".~" + path.name.encode("utf-8", "replace")[:120].decode("utf-8", "ignore")
