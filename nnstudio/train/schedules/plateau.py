"""The learning rate falls whenever the validation loss does not get better any more."""

from __future__ import annotations

import math
from collections.abc import Callable

from nnstudio.base.params import FloatParam, IntParam
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.train.spec import ScheduleSpec, Values


def _factor(position: float, total: float, values: Values) -> float:
    return 1.0  # nobody knows beforehand when the loss will rest


def _follow(values: Values) -> Callable[[float], float]:
    gamma, patience = float(values["gamma"]), int(values["patience"])
    lowest = float(values["lowest"])
    best, waited, factor = math.inf, 0, 1.0

    def follow(loss: float) -> float:
        nonlocal best, waited, factor
        if loss < best:
            best, waited = loss, 0
            return factor
        waited += 1
        if waited > patience:
            factor, waited = max(lowest, factor * gamma), 0
        return factor

    return follow


SCHEDULE = ScheduleSpec(
    id="plateau",
    name=QT_TRANSLATE_NOOP("train", "On a plateau"),
    help=QT_TRANSLATE_NOOP(
        "train",
        "When the validation loss has not become better for some epochs, the learning rate is "
        "multiplied by a factor. The preview cannot know when that will be.",
    ),
    params=(
        IntParam(
            name="patience",
            label=QT_TRANSLATE_NOOP("train", "Wait for"),
            help=QT_TRANSLATE_NOOP(
                "train", "So many epochs without a better validation loss are allowed."
            ),
            unit=QT_TRANSLATE_NOOP("train", "epochs"),
            default=3,
            min=0,
            max=100_000,
        ),
        FloatParam(
            name="gamma",
            label=QT_TRANSLATE_NOOP("train", "Times"),
            help=QT_TRANSLATE_NOOP("train", "What the learning rate is multiplied by."),
            default=0.5,
            min=0.0,
            max=1.0,
            open_min=True,
            open_max=True,
        ),
        FloatParam(
            name="lowest",
            label=QT_TRANSLATE_NOOP("train", "Lowest share"),
            help=QT_TRANSLATE_NOOP(
                "train", "What is left of the learning rate at the end; 0.1 is one tenth."
            ),
            default=0.001,
            min=0.0,
            max=1.0,
        ),
    ),
    factor=_factor,
    follow=_follow,
)
