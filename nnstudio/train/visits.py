"""Short jobs that are served between two batches of a training; no torch."""

from __future__ import annotations

from typing import Protocol

from nnstudio.train.events import TrainEvent

GAP_SECONDS = 0.02  # at most so long at a time


class Visits(Protocol):
    """Others who want the compute thread for a moment."""

    @property
    def waiting(self) -> bool:
        """Whether somebody waits; read before every batch, so it must cost nothing."""
        ...

    def serve(self, seconds: float) -> list[TrainEvent]:
        """Work on what waits for at most so long and return answers that are ready."""
        ...


class NoVisits:
    """Nobody ever waits."""

    waiting = False

    def serve(self, seconds: float) -> list[TrainEvent]:
        """Return nothing."""
        return []
