"""Writes a checkpoint every now and then, and takes one up again.

At most so often that it costs one fiftieth of the time, and at least every minute. A full disk
ends no training: one warning, and the checkpoint before is kept.
"""

from __future__ import annotations

import hashlib
import logging
import time
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import torch  # noqa: TID253 - only the worker loads this file

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.compile.plan import Plan
from nnstudio.train.checkpoint import (
    Checkpoint,
    foreign,
    load_optimizer_state,
    optimizer_state,
    read_latest,
    write_checkpoint,
)
from nnstudio.train.curve import Curve
from nnstudio.train.events import Notice

if TYPE_CHECKING:
    from nnstudio.train.training import Training

_log = logging.getLogger(__name__)

EPOCH_SECONDS = 2.0  # between two checkpoints at ends of epochs
LONGEST_SECONDS = 60.0  # from here on also inside an epoch
COST_SHARE = 50

Notices = Generator[Notice, None, None]


class Checkpoints:
    """Knows when a checkpoint is due.

    Args:
        folder: where they go; None: nowhere.

    Attributes:
        seconds_before: duration of the run before it was taken up again.
    """

    def __init__(self, folder: Path | None) -> None:
        self.seconds_before = 0.0
        self._folder = folder
        self._last = time.monotonic()
        self._pause = 0.0  # the first one after the first epoch
        self._warned = False
        self._first = True

    def epoch_ended(self, training: Training) -> Notices:
        """Write one if the last is old enough."""
        if self._folder is not None and time.monotonic() - self._last >= self._pause:
            yield from self.write(training)

    def refresh(self, training: Training) -> Notices:
        """Write one inside a long epoch."""
        if self._folder is not None and time.monotonic() - self._last >= LONGEST_SECONDS:
            yield from self.write(training)

    def write(self, training: Training) -> Notices:
        """Write one now."""
        if self._folder is None or training.position <= 0:
            return
        start = time.monotonic()
        try:
            state = captured(training, self.seconds_before)
            write_checkpoint(self._folder, training.step, state, first=self._first)
            self._first = False
        except OSError as error:
            _log.warning("cannot write a checkpoint", exc_info=True)
            if not self._warned:
                self._warned = True
                text = QT_TRANSLATE_NOOP(
                    "train",
                    "The checkpoint could not be written ({reason}). Training goes on; the last "
                    "checkpoint is kept.",
                )
                yield Notice(text.format(reason=error.strerror or str(error)), "warning")
        self._last = time.monotonic()
        self._pause = max(EPOCH_SECONDS, COST_SHARE * (self._last - start))

    def restore(self, training: Training) -> bool:
        """Take up the latest checkpoint; False if there is none.

        Raises:
            CheckpointError: it is damaged or belongs to another training; nothing was changed.
        """
        checkpoint = read_latest(self._folder) if self._folder is not None else None
        if checkpoint is None:
            return False
        if checkpoint.state.get("belongs_to") != belongs_to(training):
            raise foreign()
        try:
            self.seconds_before = _put_back(training, checkpoint)
        except (KeyError, TypeError, ValueError, IndexError, RuntimeError) as error:
            raise foreign() from error
        self._first = False
        return True


def belongs_to(training: Training) -> dict[str, str]:
    """Return what a checkpoint and the training that takes it up must have in common."""
    job = training.setup.job
    return {
        "plan": plan_hash(job.plan),
        "data": job.dataset.fingerprint,
        "optimizer": training.setup.optimizer[0].id,
        "loss": training.setup.loss.spec.id,
    }


def plan_hash(plan: Plan) -> str:
    """Return the SHA-256 of a plan, its title left out."""
    return hashlib.sha256(repr(replace(plan, title="")).encode()).hexdigest()


def captured(training: Training, seconds_before: float) -> Checkpoint:
    """Return the checkpoint of a training between two batches."""
    training.read_losses()  # what is not read yet would be lost
    optim, optim_rest = optimizer_state(training.setup.learner.optimizer)
    rng = {"torch": torch.get_rng_state(), "order": training.order_state}
    if torch.cuda.is_initialized():
        rng["cuda"] = torch.cuda.get_rng_state()
    notes = {f"curve.{k}": torch.from_numpy(v) for k, v in training.curve.to_arrays().items()}
    tally = training.tally.to_arrays()
    notes.update({f"tally.{k}": torch.from_numpy(np.array(v)) for k, v in tally.items()})
    best = training.best
    state: dict[str, Any] = {
        "belongs_to": belongs_to(training),
        "step": training.step,
        "batch": training.batch,
        "epochs_done": training.epochs_done,
        "batch_size": training.setup.job.config.batch_size,
        "base_rate": training.rate.base,
        "best": {"epoch": best.epoch, "loss": best.loss, "waited": best.waited},
        "best_values": training.best_values,
        "last_values": training.last_values,
        "learning": training.pace.learning,
        "items": training.pace.items,
        "seconds": seconds_before + time.monotonic() - training.started - training.paused_seconds,
        "threads": training.threads.schedule,
        "optimizer": optim_rest,
        "torch": str(torch.__version__),
    }
    tensors = {
        "model": training.module.state_dict(),
        "best": best.weights,
        "optim": optim,
        "rng": rng,
        "notes": notes,
    }
    return Checkpoint(state, tensors)


def _put_back(training: Training, checkpoint: Checkpoint) -> float:
    """Give a training the state of a checkpoint and return the seconds before it."""
    state, tensors = checkpoint.state, checkpoint.tensors
    live = training.module.state_dict()
    if {k: v.shape for k, v in live.items()} != {k: v.shape for k, v in tensors["model"].items()}:
        raise foreign()
    curve = Curve.from_arrays(_part(tensors["notes"], "curve."))
    load_optimizer_state(training.setup.learner.optimizer, tensors["optim"], state["optimizer"])
    with torch.no_grad():
        for name, tensor in live.items():
            tensor.copy_(tensors["model"][name])
    best = state["best"]
    training.best.restore(
        int(best["epoch"]), float(best["loss"]), int(best["waited"]), dict(tensors["best"])
    )
    training.curve = curve
    training.step, training.batch = int(state["step"]), int(state["batch"])
    training.epochs_done = int(state["epochs_done"])
    training.best_values = _pair(state["best_values"])
    training.last_values = _pair(state["last_values"])
    training.pace.learning, training.pace.items = float(state["learning"]), int(state["items"])
    training.threads.go_on(tuple((int(a), int(b)) for a, b in state["threads"]))
    if state["batch_size"] == training.setup.job.config.batch_size:
        training.tally.restore(_part(tensors["notes"], "tally."))
    else:
        training.batch = 0  # other batches: the epoch begins again, with the weights reached
    training.rate.base = float(state["base_rate"])
    watched = curve.column("validation.loss") or curve.column("train.loss")
    for epoch, loss in zip(curve.column("epoch"), watched, strict=True):
        if epoch > 0:
            training.rate.epoch_ended(loss)
    training.setup.order.generator.set_state(tensors["rng"]["order"])
    torch.set_rng_state(tensors["rng"]["torch"])
    if "cuda" in tensors["rng"] and training.setup.device.name == "cuda":
        torch.cuda.set_rng_state(tensors["rng"]["cuda"])
    return float(state["seconds"])


def _part(tensors: Any, prefix: str) -> dict[str, Any]:
    return {
        name.removeprefix(prefix): tensor.numpy()
        for name, tensor in tensors.items()
        if name.startswith(prefix)
    }


def _pair(values: Any) -> tuple[dict[str, float], dict[str, float]]:
    train, validation = values
    return _numbers(train), _numbers(validation)


def _numbers(values: Any) -> dict[str, float]:
    return {str(name): float(value) for name, value in values.items()}
