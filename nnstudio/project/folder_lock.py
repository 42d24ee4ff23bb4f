"""A lock on an open file that the system frees when its process dies, however it dies."""

from __future__ import annotations

import os
from pathlib import Path
from typing import IO

_FAR_AWAY = 1 << 30  # Windows locks bytes against reading, too; nobody reads this one


def lock_file(file: IO[bytes]) -> bool:
    """Lock an open file; False if another process, or another opening of it, holds it."""
    try:
        if os.name == "nt":
            import msvcrt  # Windows only

            file.seek(_FAR_AWAY)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        else:
            import fcntl  # not on Windows

            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


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
        file = self._path.open("ab")
        if not lock_file(file):
            file.close()
            return False
        self._file = file
        return True

    def release(self) -> None:
        """Free the lock; nothing happens if it is not held."""
        if self._file is not None:
            self._file.close()
            self._file = None
