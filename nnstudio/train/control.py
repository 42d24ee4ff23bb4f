"""How the window steers a running training: pause, step, stop, learning rate, wanted probes.

Shared by two threads; every access takes the lock, except two flags that are read so often that
they must cost nothing: `stop_requested` before every module's forward and backward, and
`attention` before every batch.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from nnstudio.train.events import Array, ProbeKind

StepSize = Literal["batch", "epoch"]


class Stopped(Exception):  # noqa: N818 - not an error: somebody pressed stop
    """Raised inside a batch to leave it at once; weights change only in a whole step."""


@dataclass(frozen=True, eq=False)
class ProbeRequest:
    """What a visible panel wants to see; two requests are never equal, as arrays are not.

    Args:
        key: the panel's name for it; the answer carries it.
        node: id of the node; "" for the whole net.
        kind: weights, activations, gradients or boundary.
        sample: the input to send through for activations, by input name, without the batch.
        every: seconds between two answers at least.
        low, high, size, columns: of a boundary, as in GridJob.
    """

    key: str
    node: str
    kind: ProbeKind
    sample: tuple[tuple[str, Array], ...] = ()
    every: float = 0.1
    low: float = -6.0
    high: float = 6.0
    size: int = 50
    columns: tuple[int, int] = (0, 1)


class Control:
    """Wishes of the window, read by the loop between batches."""

    def __init__(self, paused: bool = False) -> None:
        self.stop_requested = False
        self.attention = paused  # something below is new; the loop looks and clears it
        self.beat = 0.0  # time (monotonic) at which the loop was last heard of
        self._condition = threading.Condition()
        self._paused = paused
        self._pauses = 0
        self._steps: list[StepSize] = []
        self._lr: float | None = None
        self._probes: tuple[ProbeRequest, ...] = ()

    def stop(self) -> None:
        """End the training before the next module's forward or backward."""
        with self._condition:
            self.stop_requested = True
            self._call()

    def pause(self) -> None:
        """Wait before the next batch."""
        with self._condition:
            self._paused = True
            self._steps.clear()
            self._pauses += 1
            self._call()

    def resume(self) -> None:
        """Go on."""
        with self._condition:
            self._paused = False
            self._steps.clear()
            self._call()

    def step(self, size: StepSize = "batch") -> None:
        """Do one batch or one epoch, then be paused."""
        with self._condition:
            self._paused = True
            self._steps.append(size)
            self._call()

    @property
    def paused(self) -> bool:
        """Whether the training waits (or will wait before the next batch)."""
        with self._condition:
            return self._paused

    @property
    def pauses(self) -> int:
        """How often pause was pressed; a new one also ends a single epoch on its way."""
        with self._condition:
            return self._pauses

    def take_step(self) -> StepSize | None:
        """Return and forget the oldest wish for a single step (for the loop)."""
        with self._condition:
            return self._steps.pop(0) if self._steps else None

    def wait(self, seconds: float) -> None:
        """Sleep until something changes, at most so long (for the loop while paused)."""
        with self._condition:
            if not self.attention:
                self._condition.wait(seconds)

    def nudge(self) -> None:
        """Make the loop look around now: something else waits for its thread."""
        with self._condition:
            self._call()

    def set_learning_rate(self, lr: float) -> None:
        """Use another learning rate from the next batch on.

        Raises:
            ValueError: the rate is not positive and finite.
        """
        if not 0 < lr < float("inf"):
            raise ValueError("a learning rate is positive and finite")
        with self._condition:
            self._lr = lr
            self._call()

    def take_learning_rate(self) -> float | None:
        """Return and forget the wished learning rate (for the loop)."""
        with self._condition:
            lr, self._lr = self._lr, None
            return lr

    def want(self, probes: Iterable[ProbeRequest]) -> None:
        """Replace what visible panels want to see; nothing is computed for hidden ones."""
        with self._condition:
            self._probes = tuple(probes)
            self._call()

    @property
    def probes(self) -> tuple[ProbeRequest, ...]:
        """What panels want to see."""
        return self._probes

    def _call(self) -> None:
        self.attention = True
        self._condition.notify_all()
