"""Fetches one public set at a time in a thread of its own, and tells the window how far it is."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.catalogue.entry import PublicSet
from nnstudio.data.catalogue.obtain import Obtained
from nnstudio.data.catalogue.shelf import Shelf
from nnstudio.data.progress import CancelledError, Reading
from nnstudio.gui.desk import Desk
from nnstudio.work.fetch import fetch

INTERVAL_MS = 50
_log = logging.getLogger(__name__)

FAULT = QT_TRANSLATE_NOOP(
    "catalogue", "The set could not be fetched because of a fault in NN Studio."
)
FAULT_HINT = QT_TRANSLATE_NOOP(
    "catalogue", "Nothing in your project changed. Try again, or bring the files on a stick."
)


class Fetching(QObject):
    """Brings a set here; the window stays quick meanwhile.

    Args:
        parent: the Qt owner.

    Signals:
        progressed: bytes done and bytes in all, several times a second.
        finished: the set is ready (PublicSet, Obtained).
        failed: why it is not (PublicSet, UserError).
        stopped: a person stopped it (PublicSet).
    """

    progressed = Signal(int, int)
    finished = Signal(object, object)
    failed = Signal(object, object)
    stopped = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = Desk()
        self._reading: Reading | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self._look)

    @property
    def busy(self) -> bool:
        """Whether a set is being fetched."""
        return self._reading is not None

    def start(
        self, entry: PublicSet, shelf: Shelf, *, network: bool = False, given: Path | None = None
    ) -> None:
        """Fetch a set.

        Args:
            entry: the set.
            shelf: folders of this computer.
            network: whether a person asked for a download.
            given: a folder in which a person has the files.
        """
        if self._reading is not None:
            return
        reading = self._reading = Reading()
        self._desk.submit(
            "fetch",
            lambda: fetch(entry, shelf, reading, network=network, given=given),
            lambda obtained: self._on_done(entry, obtained),
            lambda error: self._on_failed(entry, error),
        )
        self._timer.start()

    def cancel(self) -> None:
        """Stop; `stopped` follows within a moment."""
        if self._reading is not None:
            self._reading.cancel()

    def close(self) -> None:
        """Stop what runs and join the thread."""
        self.cancel()
        self._timer.stop()
        self._desk.close()

    def _look(self) -> None:
        if self._reading is not None:
            done, total = self._reading.progress
            if total:
                self.progressed.emit(done, total)
        self._desk.deliver()

    def _end(self) -> None:
        self._reading = None
        self._timer.stop()

    def _on_done(self, entry: PublicSet, obtained: Obtained) -> None:
        self._end()
        self.finished.emit(entry, obtained)

    def _on_failed(self, entry: PublicSet, error: Exception) -> None:
        self._end()
        if isinstance(error, CancelledError):
            self.stopped.emit(entry)
        elif isinstance(error, UserError):
            self.failed.emit(entry, error)
        else:
            _log.error("fetching %s failed", entry.id, exc_info=error)
            self.failed.emit(entry, UserError(FAULT, FAULT_HINT, "NNS-9003"))
