"""A disk whose nth operation fails, as a full, broken or write-protected one would."""

from __future__ import annotations

import os
from pathlib import Path
from typing import IO

from nnstudio.project.disk import Disk


class FaultyDisk(Disk):
    """Counts every operation and lets one of them, or all from there on, fail.

    Args:
        fail_at: number of the operation that fails, from 1; 0: none.
        error: errno of the failure.
        lasting: whether all later operations fail, too.
        only: names of the operations that count; empty: all.
        patience: as of the real disk.
    """

    def __init__(
        self,
        fail_at: int = 0,
        error: int = 0,
        *,
        lasting: bool = False,
        only: tuple[str, ...] = (),
        patience: float = 0.0,
    ) -> None:
        super().__init__(patience)
        self.operations: list[str] = []
        self.fail_at = fail_at
        self.error = error
        self.lasting = lasting
        self._only = only

    @property
    def failed(self) -> bool:
        """Whether an operation has failed."""
        return 0 < self.fail_at <= len(self.operations)

    def make_folder(self, folder: Path) -> None:
        self._count("make_folder")
        super().make_folder(folder)

    def open(self, path: Path, mode: str) -> IO[bytes]:
        self._count("open")
        return super().open(path, mode)

    def put(self, file: IO[bytes], data: bytes) -> None:
        try:
            self._count("put")
        except OSError:
            super().put(file, data[: len(data) // 2])  # a full disk takes a part
            raise
        super().put(file, data)

    def fsync(self, descriptor: int) -> None:
        self._count("fsync")
        super().fsync(descriptor)

    def rename(self, source: Path, target: Path) -> None:
        self._count("rename")
        super().rename(source, target)

    def link(self, source: Path, target: Path) -> None:
        self._count("link")
        super().link(source, target)

    def _count(self, name: str) -> None:
        if self._only and name not in self._only:
            return
        self.operations.append(name)
        number = len(self.operations)
        if number == self.fail_at or (self.lasting and self.fail_at and number > self.fail_at):
            raise OSError(self.error, os.strerror(self.error))
