"""Short jobs that are served between two batches of a training; no torch."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from nnstudio.train.events import Array, TrainEvent

GAP_SECONDS = 0.02  # at most so long at a time

Latest = Callable[[str], Mapping[str, Array] | None]
"""From the id of a run to copies of its latest weights; None where another one is trained."""


def nothing_latest(run_id: str) -> None:
    """No run is trained."""
    return None


class Visits(Protocol):
    """Others who want the compute thread for a moment."""

    @property
    def waiting(self) -> bool:
        """Whether somebody waits; read before every batch, so it must cost nothing."""
        ...

    def serve(self, seconds: float, latest: Latest = nothing_latest) -> list[TrainEvent]:
        """Work on what waits for at most so long and return answers that are ready.

        Args:
            seconds: one piece may take longer.
            latest: gives the weights of the training that is visited.
        """
        ...


class NoVisits:
    """Nobody ever waits."""

    waiting = False

    def serve(self, seconds: float, latest: Latest = nothing_latest) -> list[TrainEvent]:
        """Return nothing."""
        return []
