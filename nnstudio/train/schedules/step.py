"""The learning rate falls in steps."""

from __future__ import annotations

import math

from nnstudio.base.params import FloatParam, IntParam
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.train.spec import ScheduleSpec, Values


def _factor(position: float, total: float, values: Values) -> float:
    return float(values["gamma"]) ** (math.floor(position) // int(values["every"]))


SCHEDULE = ScheduleSpec(
    id="step",
    name=QT_TRANSLATE_NOOP("train", "In steps"),
    help=QT_TRANSLATE_NOOP(
        "train", "After every so many epochs the learning rate is multiplied by a factor."
    ),
    params=(
        IntParam(
            name="every",
            label=QT_TRANSLATE_NOOP("train", "Every"),
            help=QT_TRANSLATE_NOOP("train", "Number of epochs between two steps."),
            unit=QT_TRANSLATE_NOOP("train", "epochs"),
            default=10,
            min=1,
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
        ),
    ),
    factor=_factor,
)
