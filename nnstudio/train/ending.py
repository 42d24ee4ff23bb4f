"""Why a training ended, in plain words, and what can be done after a failure."""

from __future__ import annotations

import traceback
from dataclasses import dataclass

import torch  # noqa: TID253 - only the worker loads this file

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text
from nnstudio.train.config import TrainConfig
from nnstudio.train.device import lost_card, ran_out_of_memory
from nnstudio.train.events import EndReason, JobFailed, Offer

SAFE_CLIP = 1.0  # a usual largest gradient norm


@dataclass(frozen=True)
class Ending:
    """How a training ended.

    Args:
        reason: as in RunEnded.
        message: in plain words.
        offers: what can be done.
    """

    reason: EndReason
    message: Text
    offers: tuple[Offer, ...] = ()


class Diverged(Exception):  # noqa: N818 - not an error of the program: the loss became infinite
    """The loss or the weights are not finite any more.

    Args:
        epoch, step: where.
    """

    def __init__(self, epoch: int, step: int) -> None:
        super().__init__(f"not finite in epoch {epoch}, step {step}")
        self.epoch = epoch
        self.step = step


def finished(best_epoch: int, epochs: int) -> Ending:
    """The planned last epoch, or step, is done."""
    if not best_epoch:
        return Ending("finished", QT_TRANSLATE_NOOP("train", "Done."))
    text = QT_TRANSLATE_NOOP("train", "Done. Best epoch {best} of {epochs}.")
    return Ending("finished", text.format(best=best_epoch, epochs=epochs))


def early_stopped(best_epoch: int, patience: int) -> Ending:
    """The validation loss did not get better any more."""
    text = QT_TRANSLATE_NOOP(
        "train",
        "Stopped early: the validation loss did not get better for {n} epochs. The weights "
        "of epoch {best} are kept.",
    )
    return Ending("early_stopped", text.format(n=patience, best=best_epoch))


def stopped(best_epoch: int) -> Ending:
    """Somebody pressed stop."""
    if not best_epoch:
        return Ending("stopped", QT_TRANSLATE_NOOP("train", "Stopped. The weights are kept."))
    text = QT_TRANSLATE_NOOP("train", "Stopped. The weights of the best epoch {best} are kept.")
    return Ending("stopped", text.format(best=best_epoch))


def diverged(
    error: Diverged, lr: float, usual: float, config: TrainConfig, data_are_finite: bool
) -> Ending:
    """The loss became infinite.

    Args:
        error: where.
        lr: learning rate of that step.
        usual: the optimizer's default.
        config: settings of the run.
        data_are_finite: whether inputs and targets hold numbers only.
    """
    if not data_are_finite:
        text = QT_TRANSLATE_NOOP(
            "train",
            "The loss became infinite in epoch {epoch}, because the data hold values that are "
            "no numbers. The last good weights are kept. Fill or remove these values on the data "
            "page.",
        )
        return Ending("diverged", text.format(epoch=error.epoch))
    text = QT_TRANSLATE_NOOP(
        "train",
        "The loss became infinite in epoch {epoch}. Probably the learning rate {lr} is too high. "
        "The last good weights are kept.",
    )
    smaller = float(f"{min(lr / 10, usual):.3g}")
    offers = [_try_rate(smaller)]
    if not config.clip_norm:
        label = QT_TRANSLATE_NOOP("train", "Try {lr} and limit the gradient")
        settings = {"optimizer": {"lr": smaller}, "clip_norm": SAFE_CLIP}
        offers.append(Offer(label.format(lr=Number(smaller)), settings))
    message = text.format(epoch=error.epoch, lr=Number(lr))
    return Ending("diverged", message, tuple(offers))


def failed(error: BaseException, config: TrainConfig, device: str) -> Ending:
    """Something went wrong on the way."""
    if ran_out_of_memory(error):
        return out_of_memory(config, device)
    if lost_card(error):
        text = QT_TRANSLATE_NOOP(
            "train",
            "The graphics card does not answer any more. The best weights so far are kept; the "
            "training can go on with the processor.",
        )
        label = QT_TRANSLATE_NOOP("train", "Go on with the processor")
        return Ending("failed", text, (Offer(label, {"device": "cpu"}, resume=True),))
    if isinstance(error, UserError):
        return Ending("failed", error.message)
    text = QT_TRANSLATE_NOOP(
        "train",
        "The training ended because of a fault in the program. The best weights so far are kept; "
        "the details are in the log.",
    )
    return Ending("failed", text)


def out_of_memory(config: TrainConfig, device: str) -> Ending:
    """Memory ran out; a smaller batch needs less."""
    smaller = config.batch_size // 4 or 1
    if config.batch_size <= 1:
        text = QT_TRANSLATE_NOOP(
            "train",
            "There is not enough memory for this net. The project is safe. Make the net smaller: "
            "fewer filters, fewer neurons, or pooling earlier.",
        )
        return Ending("failed", text)
    text = (
        QT_TRANSLATE_NOOP(
            "train",
            "Not enough graphics memory for batch {batch}. Training can go on with {smaller}.",
        )
        if device == "cuda"
        else QT_TRANSLATE_NOOP(
            "train", "Not enough memory for batch {batch}. Training can go on with {smaller}."
        )
    )
    label = QT_TRANSLATE_NOOP("train", "Continue with {batch}").format(batch=smaller)
    offers = [Offer(label, {"batch_size": smaller}, resume=True)]
    if device == "cuda":
        label = QT_TRANSLATE_NOOP("train", "Go on with the processor")
        offers.append(Offer(label, {"device": "cpu"}, resume=True))
    return Ending("failed", text.format(batch=config.batch_size, smaller=smaller), tuple(offers))


def job_failed(key: str, error: BaseException) -> JobFailed:
    """Return the event for an error: plain words, the traceback only in the details."""
    details = "".join(traceback.format_exception(error))
    if isinstance(error, UserError):
        return JobFailed(key, error.code, error.message, error.hint, details)
    if ran_out_of_memory(error):
        message = QT_TRANSLATE_NOOP("train", "There is not enough memory for this.")
        hint = QT_TRANSLATE_NOOP(
            "train", "The project is safe. Close other programs, or use fewer items at once."
        )
        return JobFailed(key, "NNS-3090", message, hint, details)
    message = QT_TRANSLATE_NOOP("train", "This could not be computed because of a fault.")
    hint = QT_TRANSLATE_NOOP(
        "train", "The project is safe, and you can go on working. The details are in the log."
    )
    return JobFailed(key, "NNS-3099", message, hint, details)


def all_finite(tensors: tuple[torch.Tensor, ...]) -> bool:
    """Whether tensors hold numbers only."""
    return all(
        bool(torch.isfinite(tensor).all()) for tensor in tensors if tensor.is_floating_point()
    )


def _try_rate(lr: float) -> Offer:
    label = QT_TRANSLATE_NOOP("train", "Try {lr}").format(lr=Number(lr))
    return Offer(label, {"optimizer": {"lr": lr}})
