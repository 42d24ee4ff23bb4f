"""A training under way: counters, curve, best weights, and the events that tell about them."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Generator
from pathlib import Path

import torch  # noqa: TID253 - only the worker loads this file

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.train.callbacks.best_weights import BestWeights
from nnstudio.train.callbacks.checkpoints import Checkpoints
from nnstudio.train.callbacks.finite_guard import FiniteGuard
from nnstudio.train.curve import Curve
from nnstudio.train.ending import Diverged
from nnstudio.train.evaluate import Measured
from nnstudio.train.events import (
    CurvePoint,
    EpochEnded,
    LearningRateChanged,
    Notice,
    Progress,
    TrainEvent,
)
from nnstudio.train.pace import Pace
from nnstudio.train.probes import Probes
from nnstudio.train.setup import Setup, timed_trial
from nnstudio.train.tensors import Batch
from nnstudio.train.threads import ThreadPlan, cores
from nnstudio.train.weights import dropout_seed

REFRESH_SECONDS = 0.1  # between two Progress events
EPOCH_SECONDS = 1 / 60  # between two EpochEnded events
LONG_BATCH_SECONDS = 0.1  # from here on stop is also looked at inside a batch

Events = Generator[TrainEvent, None, None]


class Training:
    """What is noted about a training; the loop owns it.

    Args:
        setup: what it works with.

    Attributes:
        step: batches since the start of the run.
        batch: batches of the current epoch done.
        epochs_done: whole epochs done.
        due: time (monotonic) at which the loop should attend to this again.
        long_batches: whether a batch takes so long that stop must act inside it.
    """

    def __init__(self, setup: Setup) -> None:
        job, config = setup.job, setup.job.config
        self.setup = setup
        self.module = setup.module
        self.rate = setup.rate
        # A graphics card has threads of its own; there is nothing to measure.
        fixed = config.threads or (cores() if setup.device.name == "cuda" else 0)
        self.threads = ThreadPlan(fixed, job.thread_schedule)
        self.pace = Pace(setup.order.batches)
        self.tally = setup.tally()
        self.curve = Curve()
        self.best = BestWeights(self.module, config.patience)
        self.guard = FiniteGuard(self.module)
        self.probes = Probes(setup)
        self.checkpoints = Checkpoints(
            Path(job.checkpoint_folder) if job.checkpoint_folder else None
        )
        self.last_step = config.max_steps or 10**18
        self.step = self.batch = self.epochs_done = 0
        self.fresh = True
        self.started = time.monotonic()
        self.paused_seconds = 0.0
        self.due = self.progress_due = 0.0
        self.long_batches = True  # until the first ones were timed
        self.order_state = setup.order.generator.get_state()
        self.last_values: tuple[dict[str, float], dict[str, float]] = ({}, {})
        self.best_values: tuple[dict[str, float], dict[str, float]] = ({}, {})
        self._look: Callable[[], None] | None = None
        self._waiting_event: EpochEnded | None = None
        self._unreported = 0
        self._epoch_report_due = 0.0
        self._epoch_learning = 0.0
        self._losses = 0.0
        self._losses_count = 0
        self._refresh_mark = (0.0, 0)

    @property
    def run_id(self) -> str:
        """Id of the run."""
        return self.setup.job.run_id

    @property
    def epoch(self) -> int:
        """The epoch that is under way, or the last one between two epochs; 0 at the start."""
        return self.epochs_done + (1 if self.batch else 0)

    @property
    def over(self) -> bool:
        """Whether the planned end is reached or waiting longer makes no sense."""
        return (
            self.epochs_done >= self.setup.epochs
            or self.step >= self.last_step
            or self.best.exhausted
        )

    @property
    def position(self) -> float:
        """Where the training is, in epochs from 0."""
        return self.epochs_done + self.batch / self.setup.order.batches

    def begin(self, look: Callable[[], None]) -> list[TrainEvent]:
        """Choose the threads, take up a checkpoint, seed the generators.

        Args:
            look: raises Stopped if somebody pressed stop.

        Raises:
            Stopped: somebody pressed stop meanwhile.
            CheckpointError: the checkpoint does not belong to this training.
        """
        self._look = look
        notices: list[TrainEvent] = []
        torch.manual_seed(dropout_seed(self.setup.job.config.seed))
        if self.setup.job.resume:
            notices = self._take_up_checkpoint()
        trial = timed_trial(self.setup, look) if self.threads.measured else None
        self.threads.start(self.step, trial)
        self.started = time.monotonic()
        self.due = self.progress_due = self.started + REFRESH_SECONDS
        return notices

    def epoch_zero(self, train: Measured, validation: Measured) -> EpochEnded:
        """Note how good the fresh weights are."""
        metrics = self.setup.metrics
        self.setup.learner.lr = self.rate.at(0.0)
        self.last_values = (train.values(metrics), validation.values(metrics))
        point = CurvePoint(0, 0, self.setup.learner.lr, 0.0, *self.last_values)
        self.curve.add(point)
        return self._event(point, validation, best=False)

    def begin_epoch(self) -> list[Batch]:
        """Return the batches of the next epoch, or of the one that a checkpoint cut in two."""
        order = self.setup.order
        self.order_state = order.generator.get_state()
        self.setup.learner.lr = self.rate.at(self.position)
        self._epoch_learning = self.pace.learning
        return order.epoch()

    def before_batch(self) -> None:
        """Set what may differ from batch to batch: the learning rate, replayed threads."""
        if self.rate.per_batch:
            self.setup.learner.lr = self.rate.at(self.position)
        if self.threads.follows:
            self.threads.follow(self.step)

    def change_rate(self, new: float) -> LearningRateChanged:
        """Use another learning rate from the next batch on."""
        old = self.rate.at(self.position)
        self.rate.change(new, self.position)
        self.setup.learner.lr = new
        return LearningRateChanged(self.run_id, self.step, max(1, self.epoch), old, new)

    def read_losses(self) -> None:
        """Read what the batches gave since the last time.

        Raises:
            Diverged: a loss is not finite.
        """
        reading = self.tally.read(self.setup.train.truth)
        if reading.bad is not None:
            raise Diverged(self.epoch, self.step - reading.batches + reading.bad + 1)
        if reading.batches:
            self._losses += reading.loss * reading.batches
            self._losses_count += reading.batches

    def refresh(self, resting: bool = False) -> Events:
        """Tell where the training is; look after threads, interrupts and checkpoints.

        Args:
            resting: whether it is about to wait; then the gradient is measured, too.

        Raises:
            Diverged: a loss is not finite.
        """
        self.progress_due = time.monotonic() + REFRESH_SECONDS
        self.read_losses()
        self.guard.note(self.step)
        if self._losses_count:
            yield self._progress(resting)
        learning, step = self._refresh_mark
        self._refresh_mark = (self.pace.learning, self.step)
        if self.step > step:
            yield from self._watch_speed((self.pace.learning - learning) / (self.step - step))
        yield from self.checkpoints.refresh(self)

    def end_epoch(self, measured: Measured, seconds: float) -> Events:
        """Note an epoch; it is reported at once unless epochs are faster than the eye.

        Args:
            measured: the validation part.
            seconds: that the validation took.

        Raises:
            Diverged: the validation loss is not finite.
        """
        train, validation = self.tally.values(), measured.values(self.setup.metrics)
        watched = validation.get("loss", train.get("loss", math.nan))
        if not math.isfinite(watched):
            raise Diverged(self.epoch, self.step)
        seconds += self.pace.learning - self._epoch_learning
        self.epochs_done, self.batch = self.epochs_done + 1, 0
        best = self.best.epoch_ended(self.epochs_done, watched)
        lr = self.setup.learner.lr
        point = CurvePoint(self.epochs_done, self.step, lr, seconds, train, validation)
        self.curve.add(point)
        self.last_values = (train, validation)
        if best:
            self.best_values = self.last_values
        self.rate.epoch_ended(watched)
        self.pace.epoch_ended(seconds)
        self.tally.reset()
        self.order_state = self.setup.order.generator.get_state()
        self._unreported += 1
        self._waiting_event = self._event(point, measured, best)
        if time.monotonic() >= self._epoch_report_due or self.over:
            yield from self.pending()
        yield from self.checkpoints.epoch_ended(self)

    def pending(self) -> Events:
        """Report the last epoch if that was put off."""
        if self._waiting_event is not None:
            yield self._waiting_event
            self._waiting_event = None
            self._unreported = 0
            self._epoch_report_due = time.monotonic() + EPOCH_SECONDS

    def _event(self, point: CurvePoint, measured: Measured, best: bool) -> EpochEnded:
        return EpochEnded(
            run_id=self.run_id,
            epoch=point.epoch,
            step=point.step,
            train=point.train,
            validation=point.validation,
            confusion=measured.answers.confusion if measured.answers.confusion.size else None,
            lr=point.lr,
            seconds=point.seconds,
            best=best,
            epochs=max(1, self._unreported),
        )

    def _progress(self, resting: bool) -> Progress:
        loss = self._losses / self._losses_count
        self._losses, self._losses_count = 0.0, 0
        learner = self.setup.learner
        clipped = learner.gradient_norm is not None
        return Progress(
            run_id=self.run_id,
            epoch=self.epoch,
            step=self.step,
            batch=self.batch or self.setup.order.batches,
            loss=loss,
            lr=learner.lr,
            samples_per_second=self.pace.speed(),
            seconds_left=self.pace.seconds_left(self.batch, self.setup.epochs - self.epochs_done),
            gradient_norm=learner.measure_gradient() if resting or clipped else None,
        )

    def _watch_speed(self, seconds_a_step: float) -> Events:
        long = seconds_a_step > LONG_BATCH_SECONDS
        if long != self.long_batches:
            self.long_batches = long
            self.setup.learner.set_look(self._look if long else None)
        if self._look is not None and self.threads.drifted(seconds_a_step):
            before = self.threads.threads
            self.threads.measure(self.step, timed_trial(self.setup, self._look))
            if self.threads.threads != before:
                text = QT_TRANSLATE_NOOP(
                    "train", "From here on {n} threads compute; that is faster now."
                )
                yield Notice(text.format(n=self.threads.threads))

    def _take_up_checkpoint(self) -> list[TrainEvent]:
        if self.checkpoints.restore(self):
            self.fresh = False
            text = QT_TRANSLATE_NOOP("train", "Going on from the checkpoint after step {step}.")
            return [Notice(text.format(step=self.step))]
        text = QT_TRANSLATE_NOOP(
            "train", "There is no checkpoint yet; starting from the beginning."
        )
        return [Notice(text)]
