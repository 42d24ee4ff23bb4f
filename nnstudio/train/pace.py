"""How fast a run is and how long it will take; pauses do not count."""

from __future__ import annotations

import time
from collections import deque

WINDOW_SECONDS = 1.0
KNOWN_AFTER_SECONDS = 2.0  # a guess before the first epoch is over is worth that much


class Pace:
    """Counts items and the time in which they were learnt.

    Args:
        batches: batches an epoch.
    """

    def __init__(self, batches: int) -> None:
        self.learning = 0.0  # seconds in batches
        self.items = 0
        self._batches = batches
        self._since: float | None = None
        self._marks: deque[tuple[float, int]] = deque([(0.0, 0)])
        self._epochs = 0
        self._epoch_seconds = 0.0

    def start(self) -> None:
        """Learning goes on now."""
        self._since = time.monotonic()

    def stop(self) -> None:
        """Learning rests: pause, validation, pictures."""
        if self._since is not None:
            self.learning += time.monotonic() - self._since
            self._since = None

    def speed(self) -> float:
        """Note how far it is and return items a second over the last second or so of learning."""
        self._marks.append((self.learning, self.items))
        while len(self._marks) > 2 and self.learning - self._marks[0][0] > WINDOW_SECONDS:
            self._marks.popleft()
        seconds = self.learning - self._marks[0][0]
        return (self.items - self._marks[0][1]) / seconds if seconds > 0 else 0.0

    @property
    def mean_speed(self) -> float:
        """Items a second of learning since the start; validation and pauses do not count."""
        return self.items / self.learning if self.learning > 0 else 0.0

    def epoch_ended(self, seconds: float) -> None:
        """Note how long an epoch took, validation included and pauses left out."""
        self._epochs += 1
        # Later epochs count more: the machine may have become busier.
        share = 1.0 if self._epochs == 1 else 0.3
        self._epoch_seconds += share * (seconds - self._epoch_seconds)

    def seconds_left(self, batch: int, epochs_left: int) -> float | None:
        """Return the estimate until the planned end; None before it is known.

        Args:
            batch: batches of this epoch done.
            epochs_left: epochs to go, this one included.
        """
        if self._epochs:
            return self._epoch_seconds * max(0.0, epochs_left - batch / self._batches)
        if self.learning < KNOWN_AFTER_SECONDS or not batch:
            return None
        return self.learning / batch * (epochs_left * self._batches - batch)
