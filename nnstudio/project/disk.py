"""The few operations through which files are written; tests let the nth one fail."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

_TRIES = 10  # a virus scanner may hold a fresh file for a moment (Windows)


class Disk:
    """Writes files so that a name always holds the old or the new content."""

    def write(self, path: Path, data: bytes) -> None:
        """Write a file and flush it to the disk.

        Raises:
            OSError: it could not be written; a partial file is removed.
        """
        try:
            with path.open("wb") as file:
                file.write(data)
                file.flush()
                self.fsync(file.fileno())
        except OSError:
            path.unlink(missing_ok=True)
            raise

    def fsync(self, descriptor: int) -> None:
        """Flush a file to the disk."""
        os.fsync(descriptor)

    def replace(self, source: Path, target: Path) -> None:
        """Give a file another file's name; tries again while something holds the target.

        Raises:
            OSError: it stayed impossible for about two seconds.
        """
        for attempt in range(_TRIES):
            try:
                self._replace(source, target)
                break
            except PermissionError:
                if attempt == _TRIES - 1 or os.name != "nt":
                    raise
                time.sleep(0.02 * 2 ** min(attempt, 4))
        self.fsync_folder(target.parent)

    def keep_copy(self, source: Path, copy: Path) -> None:
        """Keep the old content under a second name, so that the first never vanishes.

        Raises:
            OSError: neither a link nor a copy was possible.
        """
        temporary = copy.with_name(f".~{copy.name}.{os.getpid()}.tmp")
        temporary.unlink(missing_ok=True)
        try:
            self._link(source, temporary)
        except OSError:
            shutil.copy2(source, temporary)
        try:
            self._replace(temporary, copy)
        finally:
            temporary.unlink(missing_ok=True)

    def fsync_folder(self, folder: Path) -> None:
        """Flush a folder's entries to the disk where the system can."""
        if os.name == "nt":
            return
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            self.fsync(descriptor)
        finally:
            os.close(descriptor)

    def _replace(self, source: Path, target: Path) -> None:
        source.replace(target)

    def _link(self, source: Path, target: Path) -> None:
        target.hardlink_to(source)
