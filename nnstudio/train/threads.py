"""How many threads torch computes with: measured at the start of a run, and again when it slows.

torch's threads spin at every barrier; on a busy machine two are often slower than one. The
schedule of (step, threads) is recorded, because another number of threads adds up in another
order and so gives other weights in the last digits.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable

import torch  # noqa: TID253 - only the worker loads this file

Schedule = tuple[tuple[int, int], ...]

SLOT_SECONDS = 0.01  # of one measurement
ROUNDS = 5
BUDGET_SECONDS = 1.0
LONG_SECONDS = 0.4  # a step that long is tried out once with one thread and once with all
COST_SHARE = 50  # measuring takes at most one fiftieth of the time
CLEARLY_FASTER = 0.95  # more threads must be worth it: fewer leave room for others
SLOWER = 1.6
PATIENCE_SECONDS = 1.0  # so long it must be slower before it is measured again
SPACING_SECONDS = 5.0  # between two measurements because it was slower
FIRST_CALM_SECONDS = 5.0  # measured again although nothing slowed: the machine may have become
LONGEST_CALM_SECONDS = 60.0  # free, or the first measurement was unlucky; twice as late each time


class ThreadPlan:
    """Sets torch's threads for a run and notes the schedule.

    Args:
        fixed: number of threads; 0: measured.
        replay: schedule of an earlier run to be followed; empty: none.
    """

    def __init__(self, fixed: int, replay: Schedule = ()) -> None:
        self.schedule: list[tuple[int, int]] = []
        self._before = torch.get_num_threads()
        self._fixed = fixed
        self._replay = replay
        self._usual = 0.0
        self._slow_since: float | None = None
        self._calm = FIRST_CALM_SECONDS
        self._spaced = 0.0
        self._calm_over = 0.0

    @property
    def threads(self) -> int:
        """Threads in use."""
        return self.schedule[-1][1] if self.schedule else torch.get_num_threads()

    @property
    def measured(self) -> bool:
        """Whether the number is to be measured, not given."""
        return not self._fixed and not self._replay and cores() > 1

    def go_on(self, schedule: Schedule) -> None:
        """Take up the schedule of a checkpoint."""
        self.schedule = list(schedule)

    def start(self, step: int, trial: Callable[[], None] | None) -> None:
        """Choose the number of threads for the first batch.

        Args:
            step: batches done so far.
            trial: one step of learning on a copy; None where nothing is to be measured.
        """
        if self._replay:
            self.follow(step)
        elif self._fixed:
            self._use(step, self._fixed)
        elif self.schedule:
            self._use(step, self.schedule[-1][1])  # as before the checkpoint
            self._calm_over = time.monotonic() + self._calm
        elif trial is None:
            self._use(step, cores())
        else:
            self.measure(step, trial)

    def follow(self, step: int) -> None:
        """Use what the replayed schedule says for the batch after `step`."""
        threads = self._replay[0][1]
        for at, number in self._replay:
            if at <= step:
                threads = number
        self._use(step, threads)

    @property
    def follows(self) -> bool:
        """Whether an earlier schedule is followed."""
        return bool(self._replay)

    def measure(self, step: int, trial: Callable[[], None]) -> None:
        """Time a trial with 1, 2, 4 ... threads and use the fastest."""
        start = time.monotonic()
        seconds = compare(trial)
        best = min(seconds, key=lambda n: seconds[n])
        chosen = next(n for n in sorted(seconds) if seconds[best] >= CLEARLY_FASTER * seconds[n])
        self._usual = seconds[chosen]
        self._use(step, chosen)
        self._slow_since = None
        now = time.monotonic()
        pause = COST_SHARE * (now - start)
        self._spaced = now + max(SPACING_SECONDS, pause / 5)
        self._calm_over = now + max(self._calm, pause)
        self._calm = min(2 * self._calm, LONGEST_CALM_SECONDS)

    def drifted(self, seconds_a_step: float) -> bool:
        """Whether threads should be measured again: steps became slow, or it is long ago.

        Args:
            seconds_a_step: mean since the last question.
        """
        now = time.monotonic()
        if not self.measured:
            return False
        if now >= self._calm_over:
            return True
        if not self._usual or seconds_a_step <= SLOWER * self._usual:
            self._slow_since = None
            return False
        if self._slow_since is None:
            self._slow_since = now
        return now - self._slow_since >= PATIENCE_SECONDS and now >= self._spaced

    def restore(self) -> None:
        """Give torch the number of threads it had before the run."""
        torch.set_num_threads(self._before)

    def _use(self, step: int, threads: int) -> None:
        if torch.get_num_threads() != threads:
            torch.set_num_threads(threads)
        if not self.schedule or self.schedule[-1][1] != threads:
            self.schedule.append((step, threads))


def cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def compare(trial: Callable[[], None]) -> dict[int, float]:
    """Return seconds a step by number of threads, the median of some rounds A B A B."""
    torch.set_num_threads(1)  # never slowed down by others as much as several can be
    begin = time.perf_counter()
    trial()  # the first step also builds what later ones use
    if time.perf_counter() - begin > LONG_SECONDS:
        return {number: _once(number, trial) for number in sorted({1, cores()})}
    candidates = [2**power for power in range(cores().bit_length())]
    if candidates[-1] != cores():
        candidates.append(cores())
    taken: dict[int, list[float]] = {number: [] for number in candidates}
    for _round in range(ROUNDS):
        for number in candidates:
            torch.set_num_threads(number)
            taken[number].append(_time(trial))
        if time.perf_counter() - begin > BUDGET_SECONDS:
            break
    return {number: sorted(times)[len(times) // 2] for number, times in taken.items()}


def _once(number: int, trial: Callable[[], None]) -> float:
    torch.set_num_threads(number)
    start = time.perf_counter()
    trial()
    return time.perf_counter() - start


def _time(trial: Callable[[], None]) -> float:
    start = time.perf_counter()
    trial()  # wakes the threads
    once = time.perf_counter() - start
    if once > SLOT_SECONDS:
        return once
    steps, start = 0, time.perf_counter()
    while time.perf_counter() - start < SLOT_SECONDS:
        trial()
        steps += 1
    return (time.perf_counter() - start) / steps
