"""The learning rate falls along half a cosine (Loshchilov and Hutter 2017, arXiv:1608.03983)."""

from __future__ import annotations

import math

from nnstudio.base.params import FloatParam
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.train.spec import ScheduleSpec, Values


def _factor(position: float, total: float, values: Values) -> float:
    lowest = float(values["lowest"])
    share = min(1.0, position / total) if total > 0 else 1.0
    return lowest + (1.0 - lowest) * 0.5 * (1.0 + math.cos(math.pi * share))


SCHEDULE = ScheduleSpec(
    id="cosine",
    name=QT_TRANSLATE_NOOP("train", "Cosine"),
    help=QT_TRANSLATE_NOOP(
        "train",
        "The learning rate falls slowly at first, then faster, and slowly again towards the end.",
    ),
    params=(
        FloatParam(
            name="lowest",
            label=QT_TRANSLATE_NOOP("train", "Lowest share"),
            help=QT_TRANSLATE_NOOP(
                "train", "What is left of the learning rate at the end; 0.1 is one tenth."
            ),
            default=0.0,
            min=0.0,
            max=1.0,
        ),
    ),
    factor=_factor,
    per="batch",
)
