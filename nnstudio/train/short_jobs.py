"""Short jobs that wait for the compute thread; the newest of a key wins."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Generator
from typing import Any

from nnstudio.base.errors import UserError
from nnstudio.train.events import JobResult, TrainEvent
from nnstudio.train.job import ShortJob
from nnstudio.train.registry import TrainRegistries
from nnstudio.train.visits import Latest, nothing_latest

_log = logging.getLogger(__name__)


class ShortJobs:
    """Filled by any thread, worked on by the compute thread alone, piece by piece.

    Attributes:
        waiting: whether there is something to do; read before every batch of a training.
    """

    def __init__(self) -> None:
        self.waiting = False
        self._lock = threading.Lock()
        self._queue: dict[str, ShortJob] = {}
        self._current: tuple[str, Generator[None, None, Any]] | None = None
        self._registries: TrainRegistries | None = None

    def put(self, job: ShortJob) -> None:
        """Add a job; one of the same key that is not answered yet is forgotten."""
        with self._lock:
            self._queue.pop(job.key, None)  # the newer one waits behind the others
            self._queue[job.key] = job
            self.waiting = True

    def clear(self) -> tuple[str, ...]:
        """Forget all jobs that wait and return their keys."""
        with self._lock:
            keys = tuple(self._queue)
            self._queue.clear()
            self.waiting = self._current is not None
        return keys

    def serve(self, seconds: float, latest: Latest = nothing_latest) -> list[TrainEvent]:
        """Work for at most so long (one piece may take longer) and return the answers.

        Args:
            seconds: as above.
            latest: gives the weights of the training between whose batches this is.
        """
        from nnstudio.train.weights import untouched_generators  # heavy: loads torch

        end = time.monotonic() + seconds
        events: list[TrainEvent] = []
        with untouched_generators():
            while self._begin(latest):
                event = self._step()
                if event is not None:
                    events.append(event)
                if time.monotonic() >= end:
                    break
        return events

    def _begin(self, latest: Latest) -> bool:
        """Make sure that a job is under way; False if there is none."""
        from nnstudio.train.jobs import answer  # heavy: loads torch
        from nnstudio.train.registry import load_train_registries

        if self._registries is None:
            self._registries = load_train_registries()
        with self._lock:
            if self._current is not None and self._current[0] in self._queue:
                self._current[1].close()  # a newer one of this key came meanwhile
                self._current = None
            if self._current is None:
                if not self._queue:
                    self.waiting = False
                    return False
                key = next(iter(self._queue))
                self._current = (key, answer(self._queue.pop(key), self._registries, latest))
        return True

    def _step(self) -> TrainEvent | None:
        """Do one piece of the current job; return its answer if that was the last."""
        from nnstudio.train.ending import job_failed  # heavy: loads torch

        assert self._current is not None  # _begin has seen to it
        key, steps = self._current
        failure: BaseException | None = None
        try:
            next(steps)
            return None
        except StopIteration as done:
            result = JobResult(key, done.value)
        except Exception as error:  # noqa: BLE001 - the boundary: every error becomes an event
            if isinstance(error, UserError):  # a refusal in plain words is no fault of the program
                _log.info("job %s refused: %s", key, error.code)
            else:
                _log.warning("job %s failed", key, exc_info=True)
            failure, result = error, None
        with self._lock:
            self._current = None
            self.waiting = bool(self._queue)
        return job_failed(key, failure) if failure is not None else result
