"""The one thread that computes: it trains, and answers short jobs between two batches.

Torch keeps a pool of threads for every thread that calls it, and two such pools slow each other
down to less than half; so everything that computes runs here. Torch is loaded by this thread,
not when the file is imported.
"""

from __future__ import annotations

import collections
import logging
import threading
import time
import traceback

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.train.control import Control
from nnstudio.train.events import ComputeReady, JobFailed, TrainEvent
from nnstudio.train.job import ShortJob, TrainJob
from nnstudio.train.mailbox import Mailbox
from nnstudio.train.short_jobs import ShortJobs

_log = logging.getLogger(__name__)

WARM_UP = "warm-up"
"""Key of the JobFailed that says why torch cannot be used."""

FOREVER = float("inf")


class ComputeThread:
    """One `threading.Thread` as long as the process; events go into the mailbox.

    It starts with the first job. Trainings run one after the other in the order in which they
    came; short jobs come first, also while one trains.

    Args:
        mailbox: where events go.
    """

    def __init__(self, mailbox: Mailbox) -> None:
        self._mailbox = mailbox
        self._condition = threading.Condition()
        self._trainings: collections.deque[tuple[TrainJob, Control]] = collections.deque()
        self._shorts = ShortJobs()
        self._warm_up_wanted = False
        self._closing = False
        self._ready = threading.Event()
        self._running: tuple[TrainJob, Control] | None = None
        self._idle = True
        self._beat = time.monotonic()
        self._thread: threading.Thread | None = None

    @property
    def ready(self) -> bool:
        """Whether torch is loaded and has made its first step."""
        return self._ready.is_set()

    @property
    def training(self) -> str:
        """Id of the run that is trained or paused now; "" if none."""
        running = self._running
        return running[0].run_id if running is not None else ""

    @property
    def silent_seconds(self) -> float:
        """How long nothing was heard from it; 0 while it has nothing to do."""
        running = self._running
        if self._idle:
            return 0.0
        beat = max(self._beat, running[1].beat if running is not None else 0.0)
        return max(0.0, time.monotonic() - beat)

    def warm_up(self) -> None:
        """Load torch and make a first step, so that the first training starts at once.

        ComputeReady or JobFailed (key WARM_UP) tells how it went.
        """
        with self._condition:
            self._warm_up_wanted = True
            self._wake()

    def submit(self, job: TrainJob | ShortJob, control: Control | None = None) -> None:
        """Order something; the answer is an event with the job's key (or run id).

        Args:
            job: a training, or a short job: a newer one of the same key takes its place.
            control: to steer a training.

        Raises:
            RuntimeError: the thread was shut down.
        """
        with self._condition:
            if self._closing:
                raise RuntimeError("the compute thread is shut down")
            if isinstance(job, TrainJob):
                self._trainings.append((job, control or Control()))
            else:
                self._shorts.put(job)
            self._wake()
            running = self._running
        if running is not None:
            running[1].nudge()

    def shutdown(self, timeout: float = 5.0) -> bool:
        """Stop what runs, forget what waits and end the thread.

        Args:
            timeout: seconds to wait for it.

        Returns:
            Whether it ended in time.
        """
        with self._condition:
            self._closing = True
            self._trainings.clear()
            self._shorts.clear()
            running = self._running
            self._condition.notify_all()
        if running is not None:
            running[1].stop()
        if self._thread is None:
            return True
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _wake(self) -> None:
        if self._thread is None and not self._closing:
            self._thread = threading.Thread(target=self._work, name="compute", daemon=True)
            self._thread.start()
        self._condition.notify_all()

    def _work(self) -> None:
        while True:
            with self._condition:
                self._idle = True
                while not (
                    self._closing or self._warm_up_wanted or self._shorts.waiting or self._trainings
                ):
                    self._condition.wait()
                if self._closing:
                    return
                self._idle, self._beat = False, time.monotonic()
                warm_up, self._warm_up_wanted = self._warm_up_wanted, False
                if not warm_up and not self._shorts.waiting:
                    self._running = self._trainings.popleft()
            self._do(warm_up)
            with self._condition:
                self._running = None

    def _do(self, warm_up: bool) -> None:
        """Do the next thing; no exception leaves it."""
        running = self._running
        key = WARM_UP if warm_up else running[0].run_id if running else ""
        try:
            if warm_up or not self._ready.is_set():
                self._load(announce=warm_up)
            if warm_up:
                return
            if running is None:
                for event in self._shorts.serve(0.0):
                    self._put(event)
            else:
                self._train(*running)
        except Exception as error:  # noqa: BLE001 - the boundary: the thread must go on
            _log.exception("the compute thread could not do %s", key or "a short job")
            for failed in (key,) if key else self._shorts.clear():
                self._put(_not_loaded(failed, error))

    def _load(self, announce: bool) -> None:
        start = time.monotonic()
        from nnstudio.train.warm_up import warm_up  # heavy: loads torch

        event = warm_up(start)
        self._ready.set()
        if announce:
            self._put(event)

    def _train(self, job: TrainJob, control: Control) -> None:
        from nnstudio.train.loop import run  # heavy: loads torch

        if self._closing:
            control.stop()
        for event in run(job, control, visits=self._shorts):
            self._put(event)

    def _put(self, event: TrainEvent | ComputeReady) -> None:
        self._beat = time.monotonic()
        self._mailbox.put(event)


def _not_loaded(key: str, error: Exception) -> JobFailed:
    """Return the event for the case that torch itself cannot be used."""
    message = QT_TRANSLATE_NOOP("train", "PyTorch could not be loaded, so nothing can be computed.")
    hint = QT_TRANSLATE_NOOP(
        "train",
        "The project is safe, and you can go on building. Install NN Studio again; on Windows also "
        "the Microsoft Visual C++ runtime. The details are in the log.",
    )
    details = "".join(traceback.format_exception(error))
    return JobFailed(key, "NNS-3080", message, hint, details)
