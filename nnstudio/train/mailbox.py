"""Events on their way to the window: scalars lossless, pictures and answers latest-wins."""

from __future__ import annotations

import threading

from nnstudio.train.events import JobResult, ProbeResult, TrainEvent


class Mailbox:
    """Filled by the compute thread, emptied by the window's timer."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._events: list[TrainEvent] = []
        self._latest: dict[tuple[str, str], TrainEvent] = {}

    def put(self, event: TrainEvent) -> None:
        """Add an event; a newer picture of the same key replaces the older one."""
        with self._lock:
            if isinstance(event, ProbeResult):
                self._latest["probe", event.key] = event
            elif isinstance(event, JobResult):
                self._latest["job", event.key] = event
            else:
                self._events.append(event)

    def drain(self) -> list[TrainEvent]:
        """Return everything in order, pictures last, and be empty."""
        with self._lock:
            events = self._events
            events.extend(self._latest.values())
            self._events, self._latest = [], {}
        return events
