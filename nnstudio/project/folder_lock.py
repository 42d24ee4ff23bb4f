"""A lock that the system frees when its process dies, however it dies."""

from __future__ import annotations

import os
from pathlib import Path
from typing import IO, Any


class FolderLock:
    """Holds `<folder>/lock` while this process works in a folder."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "lock"
        self._file: IO[bytes] | None = None

    def acquire(self) -> bool:
        """Take the lock; False if another living process (or object) holds it.

        Raises:
            OSError: the folder cannot be written.
        """
        file = self._path.open("a+b")
        try:
            _lock(file)
        except OSError:
            file.close()
            return False
        file.seek(0)
        file.truncate()
        file.write(str(os.getpid()).encode())
        file.flush()
        self._file = file
        return True

    def release(self) -> None:
        """Free the lock; nothing happens if it is not held."""
        if self._file is not None:
            self._file.close()
            self._file = None


def _lock(file: IO[Any]) -> None:
    if os.name == "nt":
        import msvcrt  # Windows only

        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
    else:
        import fcntl  # not on Windows

        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
