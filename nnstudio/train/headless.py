"""Training and short jobs without a window: in this thread, or on a compute thread."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

from nnstudio.train.control import Control, Stopped
from nnstudio.train.events import JobFailed, JobResult, RunEnded, TrainEvent
from nnstudio.train.job import ShortJob, TrainJob
from nnstudio.train.mailbox import Mailbox
from nnstudio.train.registry import TrainRegistries, load_train_registries
from nnstudio.train.worker import ComputeThread

POLL_SECONDS = 0.02


def train_here(
    job: TrainJob, control: Control | None = None, registries: TrainRegistries | None = None
) -> Iterator[TrainEvent]:
    """Train in this thread; yields the events, RunEnded (or JobFailed alone) last."""
    from nnstudio.train.loop import run  # heavy: loads torch

    yield from run(job, control or Control(), registries)


def answer_here(
    job: ShortJob, registries: TrainRegistries | None = None, control: Control | None = None
) -> Any:
    """Compute a short job in this thread and return its answer.

    Args:
        job: the order.
        registries: what a training can be made of; None loads them.
        control: looked at between two pieces; None: nobody stops it.

    Raises:
        Stopped: somebody pressed stop.
        UserError: the job does not fit its net or data.
    """
    from nnstudio.train.jobs import answer  # heavy: loads torch

    steps = answer(job, registries or load_train_registries())
    while True:
        if control is not None and control.stop_requested:
            steps.close()
            raise Stopped
        try:
            next(steps)
        except StopIteration as done:
            return done.value


def train_on(
    thread: ComputeThread, mailbox: Mailbox, job: TrainJob, control: Control | None = None
) -> Iterator[TrainEvent]:
    """Train on a compute thread and yield what its mailbox brings, RunEnded last.

    A JobFailed of this run ends it, too, unless its RunEnded follows.
    """
    thread.submit(job, control)
    failed = False
    while True:
        events = mailbox.drain()
        for event in events:
            yield event
            if isinstance(event, RunEnded) and event.run_id == job.run_id:
                return
            failed = failed or (isinstance(event, JobFailed) and event.key == job.run_id)
        if not events:
            if failed and thread.training != job.run_id:
                return
            time.sleep(POLL_SECONDS)


def answer_on(thread: ComputeThread, mailbox: Mailbox, job: ShortJob) -> JobResult | JobFailed:
    """Compute a short job on a compute thread and wait for its answer; other events are lost."""
    thread.submit(job)
    while True:
        for event in mailbox.drain():
            if isinstance(event, (JobResult, JobFailed)) and event.key == job.key:
                return event
        time.sleep(POLL_SECONDS)
