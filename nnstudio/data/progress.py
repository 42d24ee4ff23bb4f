"""How far a reading is, and the wish to stop it; shared by the desk thread and the window."""

from __future__ import annotations

import threading
from pathlib import Path

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.dataset import DataError


class CancelledError(DataError):
    """A person stopped the reading; nothing was changed."""

    def __init__(self) -> None:
        super().__init__(
            QT_TRANSLATE_NOOP("data", "Reading was stopped."),
            QT_TRANSLATE_NOOP("data", "Nothing in your project changed."),
            "NNS-2011",
        )


class Reading:
    """What an importer is asked for besides the options.

    Written by the thread that reads, read by the one that shows it; both fields of the progress
    are replaced as one tuple, so no lock is needed.

    Args:
        most: rows wanted for a first look; None: all.
        cache: folder of the app for working copies (decoded pictures); None: keep them in memory.
        alone: whether this very file is wanted, without the one that belongs to it (X_TRAIN beside
            X_TEST): a trained net answers for it.
    """

    def __init__(
        self, most: int | None = None, cache: Path | None = None, alone: bool = False
    ) -> None:
        self.most = most
        self.cache = cache
        self.alone = alone
        self._stop = threading.Event()
        self._progress = (0, 0)

    @property
    def progress(self) -> tuple[int, int]:
        """(done, total) in whatever the importer counts; total 0 while it is not known."""
        return self._progress

    @property
    def cancelled(self) -> bool:
        """Whether somebody wants it to stop."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask the reading to stop at its next step."""
        self._stop.set()

    def of_part(self, most: int | None = None) -> Reading:
        """Return a reading of something that this one needs, stopped together with it.

        Args:
            most: rows wanted of it; None: all.
        """
        part = Reading(most, self.cache, self.alone)
        part._stop = self._stop
        return part

    def advance(self, done: int, total: int) -> None:
        """Note how far the reading is; call it at least every 50 ms of work.

        Raises:
            CancelledError: somebody wants it to stop.
        """
        self._progress = (done, total)
        self.check()

    def check(self) -> None:
        """Stop here if somebody wants it.

        Raises:
            CancelledError: somebody wants it to stop.
        """
        if self._stop.is_set():
            raise CancelledError
