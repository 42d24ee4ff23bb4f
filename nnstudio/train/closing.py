"""The last event of a training: best weights, curve and what they reach."""

from __future__ import annotations

import logging
import time
from collections.abc import Generator, Mapping

import torch  # noqa: TID253 - only the worker loads this file

from nnstudio.train.control import Control
from nnstudio.train.device import release_memory
from nnstudio.train.ending import Ending
from nnstudio.train.evaluate import Measured
from nnstudio.train.events import Array, RunEnded, TrainEvent
from nnstudio.train.tensors import PartTensors
from nnstudio.train.training import Training
from nnstudio.train.weights import copied_weights, to_numpy

_log = logging.getLogger(__name__)

AFTER_STOP_SECONDS = 0.4  # for measuring what a stopped run reached

Events = Generator[TrainEvent, None, None]
Numbers = dict[str, float]


def close(training: Training, end: Ending, control: Control) -> Events:
    """Write the last checkpoint, hand over weights and curve, give threads and memory back."""
    training.pace.stop()
    training.setup.learner.set_look(None)
    if end.reason in ("stopped", "finished", "early_stopped"):
        yield from training.checkpoints.write(training)
    weights, final = _weights(training, end)
    train, validation, given = _values(training, end, control)
    training.threads.restore()
    seconds = time.monotonic() - training.started - training.paused_seconds
    yield RunEnded(
        run_id=training.run_id,
        reason=end.reason,
        message=end.message,
        best_epoch=training.best.epoch,
        epochs_done=training.epochs_done,
        steps=training.step,
        seconds=seconds + training.checkpoints.seconds_before,
        weights=weights,
        final_weights=final,
        samples_per_second=training.pace.mean_speed,
        threads=tuple(training.threads.schedule),
        train=train,
        validation=validation,
        curve=training.curve.points(),
        offers=end.offers,
        given=given,
    )
    release_memory()


def _weights(training: Training, end: Ending) -> tuple[Mapping[str, Array], Mapping[str, Array]]:
    """Return the best and, where they differ, the last weights; the net gets the best ones."""
    best = training.best.weights
    try:
        kept = {name: to_numpy(tensor) for name, tensor in best.items()}
        if end.reason == "diverged":
            training.guard.put_back()
            return (kept, {}) if kept else (copied_weights(training.module), {})
        last = copied_weights(training.module)
    except RuntimeError:  # the graphics card is gone
        _log.warning("the weights could not be copied", exc_info=True)
        return {}, {}
    if not kept:
        return ({}, {}) if end.reason == "failed" and not training.step else (last, {})
    if training.best.epoch == training.epochs_done and not training.batch:
        return kept, {}
    with torch.no_grad():
        for name, tensor in training.module.state_dict().items():
            tensor.copy_(best[name])
    return kept, last


def _values(
    training: Training, end: Ending, control: Control
) -> tuple[Numbers, Numbers, Array | None]:
    """Return what the weights handed over reach: training, validation, answers asked for."""
    noted = training.best_values if training.best.epoch else ({}, {})
    if end.reason in ("failed", "diverged"):
        return noted[0], noted[1], None
    limit = AFTER_STOP_SECONDS if end.reason == "stopped" else None
    if limit is not None and training.long_batches and training.step:
        return noted[0], noted[1], None
    setup = training.setup
    train = _measured(training, setup.train, limit, control)
    again: Measured | None = None
    if train is not None and (setup.job.answers or not training.best.epoch):
        again = _measured(training, setup.validation, limit, control)
    given = again.answers.given if again is not None and setup.job.answers else None
    validation = noted[1]
    if not training.best.epoch:
        validation = again.values(setup.metrics) if again is not None else {}
    return (train.values(setup.metrics) if train is not None else noted[0], validation, given)


def _measured(
    training: Training, part: PartTensors, limit: float | None, control: Control
) -> Measured | None:
    """Return what the net gives on a part; None if it takes too long or cannot be computed."""
    start = time.monotonic()
    steps = training.setup.measure(part)
    try:
        while True:
            next(steps)
            taken = time.monotonic() - start
            if (limit is not None or control.stop_requested) and taken > AFTER_STOP_SECONDS:
                return None
    except StopIteration as done:
        return done.value
    except RuntimeError:  # memory ran out: what the epochs noted must do
        _log.warning("the last measurement failed", exc_info=True)
        return None
