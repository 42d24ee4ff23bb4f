"""Collects Python's reference cycles in the thread of the window, and nowhere else.

Python collects in whichever thread happens to allocate. A dialog that refers to itself would then
be taken apart by the thread that trains: Qt's objects belong to the thread that made them, and the
program crashes or waits for ever.
"""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QObject, QTimer

_MILLISECONDS = 30
_OLDEST = 2
_PAUSES = 200  # a full collection that took so long is followed by so many times of rest


class Collector(QObject):
    """Does from a timer what Python else does by itself, with Python's own thresholds.

    Args:
        parent: owner; the collections run in its thread.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_enabled = False
        self._rested = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_MILLISECONDS)
        self._timer.timeout.connect(self.step)

    def start(self) -> None:
        """Take the collections over."""
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """Leave them to Python again."""
        self._timer.stop()
        if self._was_enabled:
            gc.enable()

    def step(self) -> None:
        """Collect the oldest generation that is due; mostly none is."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        start = time.monotonic()
        for generation in (_OLDEST, 1, 0):
            if counts[generation] > thresholds[generation]:
                if generation == _OLDEST and start < self._rested:
                    continue
                gc.collect(generation)
                if generation == _OLDEST:
                    end = time.monotonic()
                    self._rested = end + _PAUSES * (end - start)
                return

    def set_aside(self) -> None:
        """Never look again at what is there now: modules and the window stay till the end.

        With torch loaded these are some 400,000 objects, 0.2 s for each full collection.
        """
        gc.freeze()
