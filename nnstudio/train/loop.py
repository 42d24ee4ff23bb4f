"""The training loop: explicit, no Qt; yields frozen events and attends to wishes between batches.

prepare -> epoch 0 (how good are fresh weights) -> for each epoch: batches, validation -> end
"""

from __future__ import annotations

import logging
import time
from collections.abc import Generator, Iterator

from nnstudio.train import ending
from nnstudio.train.closing import close
from nnstudio.train.control import Control, Stopped
from nnstudio.train.ending import Diverged, Ending
from nnstudio.train.evaluate import Measured
from nnstudio.train.events import (
    Array,
    JobFailed,
    RunStarted,
    RunState,
    StateChanged,
    TrainEvent,
)
from nnstudio.train.job import TrainJob
from nnstudio.train.lazy_input import AT_ONCE
from nnstudio.train.learner import guarded
from nnstudio.train.registry import TrainRegistries, load_train_registries
from nnstudio.train.setup import Setup, prepare
from nnstudio.train.training import Training
from nnstudio.train.visits import GAP_SECONDS, NoVisits, Visits
from nnstudio.train.weights import copied_weights

_log = logging.getLogger(__name__)

Events = Generator[TrainEvent, None, None]


def run(
    job: TrainJob,
    control: Control,
    registries: TrainRegistries | None = None,
    visits: Visits | None = None,
) -> Iterator[TrainEvent]:
    """Train a net; the caller draws the events and so drives the training.

    The last event is RunEnded; or JobFailed where net, data and settings do not fit together, so
    that nothing started. No exception leaves it.

    Args:
        job: the frozen order.
        control: wishes of the window.
        registries: what a training can be made of; None loads them.
        visits: who else wants this thread between two batches; None: nobody.
    """
    yield StateChanged(job.run_id, "preparing", 0, 0)
    setup: Setup | None = None
    loop: Loop | None = None
    failure: JobFailed | None = None
    end: Ending
    try:
        setup = prepare(job, registries or load_train_registries())
        loop = Loop(Training(setup), control, visits or NoVisits())
        yield from loop.events()
        end = loop.regular_end()
    except Stopped:
        best = loop.training.best.epoch if loop is not None else 0
        end = ending.stopped(best)
    except Diverged as error:
        end = _diverged(error, setup)
    except Exception as error:  # noqa: BLE001 - the boundary: every error becomes an event
        _log.warning("training %s failed", job.run_id, exc_info=True)
        failure = ending.job_failed(job.run_id, error)
        end = ending.failed(error, job.config, setup.device.name if setup else "cpu")
    except GeneratorExit:  # the caller does not want to hear more
        if loop is not None:
            loop.training.threads.restore()
        raise
    # Only here have the frames of the error let go of their tensors (pytorch#18853).
    if failure is not None:
        yield failure
    if loop is not None:
        yield from loop.close(end)


def _diverged(error: Diverged, setup: Setup | None) -> Ending:
    assert setup is not None  # only a running training diverges
    parts = (setup.train, setup.validation)
    finite = all(
        ending.all_finite((p.targets, *p.take(batch)[0]))
        for p in parts
        for batch in p.batches(AT_ONCE)
    )
    usual = float(setup.optimizer[0].values({})["lr"])
    return ending.diverged(error, setup.learner.lr, usual, setup.job.config, finite)


class Loop:
    """Draws batches until the training is over, and attends to those who want something.

    Args:
        training: what is trained, with everything that is noted about it.
        control: wishes of the window.
        visits: short jobs of others.
    """

    def __init__(self, training: Training, control: Control, visits: Visits) -> None:
        self.training = training
        self._control = control
        self._visits = visits
        self._next_visit = 0.0
        self._single_epoch = False
        self._pauses = 0

    def events(self) -> Events:
        """Train until the planned end, or until patience is used up.

        Raises:
            Stopped: somebody pressed stop.
            Diverged: the loss became infinite.
        """
        training, setup = self.training, self.training.setup
        if setup.job.paused and not self._control.paused:  # a new pause forgets wished steps
            self._control.pause()
        setup.learner.set_look(self._look)
        notices = training.begin(self._look)
        yield RunStarted(
            run_id=setup.job.run_id,
            parameters=setup.job.plan.parameters,
            epochs=setup.epochs,
            batches=setup.order.batches,
            train_items=len(setup.train),
            validation_items=len(setup.validation),
            device=setup.device.name,
            device_reason=setup.device.reason,
            threads=training.threads.threads,
            loss=setup.loss.spec.id,
            loss_reason=setup.loss.reason,
            metrics=tuple(metric.id for metric in setup.metrics),
            first_epoch=training.epochs_done + 1,
        )
        yield from notices
        if training.fresh:
            yield from self._first_look()
        if not self._control.paused:
            yield self._state("training")
        while not training.over:
            yield from self._epoch()

    def regular_end(self) -> Ending:
        """Return why the training ended by itself."""
        training = self.training
        if training.best.exhausted and training.epochs_done < training.setup.epochs:
            return ending.early_stopped(training.best.epoch, training.setup.job.config.patience)
        return ending.finished(training.best.epoch, training.epochs_done)

    def close(self, end: Ending) -> Events:
        """Hand over weights and curve."""
        yield from self.training.pending()
        yield self._state("stopping")
        yield from close(self.training, end, self._control)

    def _first_look(self) -> Events:
        """Measure the net before its first batch: epoch 0."""
        training, setup = self.training, self.training.setup
        part = setup.train if setup.sums else setup.train.sample()  # a sum needs all items
        train = yield from self._measure(setup.measure(part))
        validation = yield from self._measure(setup.measure(setup.validation))
        yield training.epoch_zero(train, validation)

    def _epoch(self) -> Events:
        training, control, visits = self.training, self._control, self._visits
        learner, tally, clock = training.setup.learner, training.tally, time.monotonic
        batches = training.begin_epoch()
        by_batch = training.rate.per_batch or training.threads.follows
        training.pace.start()
        for batch in batches[training.batch :]:
            if control.attention or visits.waiting or tally.full or clock() >= training.due:
                yield from self._attend()
            if by_batch:
                training.before_batch()
            if training.long_batches:
                loss, output = guarded(learner, batch)
            else:
                loss, output = learner.learn(batch)
            tally.add(loss, output, batch.positions)
            training.step += 1
            training.batch += 1
            training.pace.items += len(batch)
            if training.step == training.last_step:
                break
        training.pace.stop()
        started = clock()
        training.read_losses()
        measured = yield from self._measure(training.setup.measure(training.setup.validation))
        yield from training.end_epoch(measured, clock() - started)
        if self._single_epoch:
            self._single_epoch = False
            control.nudge()

    def _measure(
        self, steps: Generator[None, None, Measured]
    ) -> Generator[TrainEvent, None, Measured]:
        """Go through the steps of a measurement and attend to visitors on the way."""
        while True:
            try:
                next(steps)
            except StopIteration as done:
                return done.value
            self._look()
            yield from self._serve()

    def _attend(self) -> Events:
        """Look at everything that may have changed between two batches."""
        control, training = self._control, self.training
        training.pace.stop()
        control.attention = False  # before looking, so that nothing new is missed
        control.beat = time.monotonic()
        if control.stop_requested:
            raise Stopped
        yield from self._take_rate()
        if time.monotonic() >= training.progress_due or training.tally.full:
            yield from training.refresh()
        yield from training.probes.answers(control.probes, training)
        yield from self._serve()
        if control.paused and not (self._single_epoch and control.pauses == self._pauses):
            rested = time.monotonic()
            yield from self._rest()
            training.paused_seconds += time.monotonic() - rested
        training.due = min(training.progress_due, training.probes.due)
        training.pace.start()

    def _rest(self) -> Events:
        """Wait until somebody wants more: one batch, one epoch, or all the rest."""
        control, training = self._control, self.training
        self._single_epoch = False
        yield from training.pending()
        yield from training.refresh(resting=True)
        yield self._state("paused")
        while control.paused:
            if control.stop_requested:
                raise Stopped
            size = control.take_step()
            if size == "batch":
                control.nudge()  # to come back here after it
                return
            if size == "epoch":
                self._single_epoch, self._pauses = True, control.pauses
                break
            control.attention = False
            control.beat = time.monotonic()
            yield from self._take_rate()
            yield from training.probes.answers(control.probes, training)
            yield from self._serve()
            control.wait(0.05)
        yield self._state("training")

    def _take_rate(self) -> Events:
        rate = self._control.take_learning_rate()
        if rate is not None:
            yield self.training.change_rate(rate)

    def _serve(self) -> Events:
        """Let others have the thread, at most half of the time."""
        if self._visits.waiting and time.monotonic() >= self._next_visit:
            start = time.monotonic()
            yield from self._visits.serve(GAP_SECONDS, self._latest)
            end = time.monotonic()
            self._next_visit = end + (0.0 if self._control.paused else end - start)

    def _latest(self, run_id: str) -> dict[str, Array] | None:
        setup = self.training.setup
        return copied_weights(setup.module) if run_id == setup.job.run_id else None

    def _state(self, state: RunState) -> StateChanged:
        training = self.training
        return StateChanged(training.setup.job.run_id, state, training.epoch, training.step)

    def _look(self) -> None:
        self._control.beat = time.monotonic()
        if self._control.stop_requested:
            raise Stopped
