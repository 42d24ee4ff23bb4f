"""The learning rate falls by the same share every epoch."""

from __future__ import annotations

from nnstudio.base.params import FloatParam
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.train.spec import ScheduleSpec, Values


def _factor(position: float, total: float, values: Values) -> float:
    return float(values["gamma"]) ** position


SCHEDULE = ScheduleSpec(
    id="exponential",
    name=QT_TRANSLATE_NOOP("train", "Exponential"),
    help=QT_TRANSLATE_NOOP(
        "train", "Every epoch the learning rate is multiplied by the same factor."
    ),
    params=(
        FloatParam(
            name="gamma",
            label=QT_TRANSLATE_NOOP("train", "Times"),
            help=QT_TRANSLATE_NOOP("train", "What the learning rate is multiplied by."),
            default=0.95,
            min=0.0,
            max=1.0,
            open_min=True,
        ),
    ),
    factor=_factor,
)
