"""The learning rate rises and then falls far below its start (Smith and Topin 2018, 1708.07120)."""

from __future__ import annotations

import math

from nnstudio.base.params import FloatParam
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.train.spec import ScheduleSpec, Values

START = 1 / 25  # torch.optim.lr_scheduler.OneCycleLR: div_factor
END = START / 1e4  # and final_div_factor


def _between(start: float, end: float, share: float) -> float:
    return end + (start - end) * 0.5 * (1.0 + math.cos(math.pi * share))


def _factor(position: float, total: float, values: Values) -> float:
    share = min(1.0, position / total) if total > 0 else 1.0
    rise = float(values["rise"])
    if share < rise:
        return _between(START, 1.0, share / rise)
    return _between(1.0, END, (share - rise) / (1.0 - rise))


SCHEDULE = ScheduleSpec(
    id="one_cycle",
    name=QT_TRANSLATE_NOOP("train", "One cycle"),
    help=QT_TRANSLATE_NOOP(
        "train",
        "The learning rate rises from 1/25 to its full value and then falls to almost 0. Often the "
        "quickest way to a good result; the learning rate may be larger than usual.",
    ),
    params=(
        FloatParam(
            name="rise",
            label=QT_TRANSLATE_NOOP("train", "Rising share"),
            help=QT_TRANSLATE_NOOP(
                "train", "The share of the training in which the learning rate rises."
            ),
            default=0.3,
            min=0.0,
            max=1.0,
            open_min=True,
            open_max=True,
        ),
    ),
    factor=_factor,
    per="batch",
)
