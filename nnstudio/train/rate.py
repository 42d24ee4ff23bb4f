"""The learning rate of every batch: schedule times the rate that was set; no torch."""

from __future__ import annotations

from collections.abc import Callable

from nnstudio.train.spec import ScheduleSpec, Values


class LearningRate:
    """Follows a schedule, and a person who changes the rate on the way.

    Args:
        spec, values: the schedule.
        base: the rate that the schedule's factor multiplies.
        epochs: planned epochs, a fraction where the number of steps is limited.
    """

    def __init__(self, spec: ScheduleSpec, values: Values, base: float, epochs: float) -> None:
        self.base = base
        self.per_batch = spec.per == "batch"
        self._spec = spec
        self._values = values
        self._epochs = epochs
        self._follow: Callable[[float], float] | None = spec.follow(values) if spec.follow else None
        self._followed = 1.0

    def factor(self, position: float) -> float:
        """Return the schedule's factor at a position in epochs from 0."""
        if self._follow is not None:
            return self._followed
        return self._spec.factor(position, self._epochs, self._values)

    def at(self, position: float) -> float:
        """Return the learning rate at a position in epochs from 0."""
        return self.base * self.factor(position)

    def change(self, rate: float, position: float) -> None:
        """Use this rate now; the schedule goes on from it."""
        factor = self.factor(position)
        self.base = rate / factor if factor > 0 else rate

    def epoch_ended(self, loss: float) -> None:
        """Tell a schedule that waits for a plateau what the validation loss was."""
        if self._follow is not None:
            self._followed = self._follow(loss)


def preview(
    spec: ScheduleSpec, values: Values, base: float, epochs: int, batches: int
) -> list[float]:
    """Return the learning rate at the end of each epoch, as a run would log it.

    Args:
        spec, values: the schedule.
        base: the learning rate.
        epochs: planned epochs.
        batches: batches an epoch, at least 1.
    """
    rate = LearningRate(spec, values, base, float(epochs))
    last = (batches - 1) / batches if rate.per_batch else 0.0
    return [rate.at(epoch + last) for epoch in range(epochs)]
