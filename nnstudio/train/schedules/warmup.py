"""The learning rate rises at the start and then stays."""

from __future__ import annotations

from nnstudio.base.params import FloatParam
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.train.spec import ScheduleSpec, Values


def _factor(position: float, total: float, values: Values) -> float:
    start, length = float(values["start"]), float(values["epochs"])
    if position >= length:
        return 1.0
    return start + (1.0 - start) * position / length


SCHEDULE = ScheduleSpec(
    id="warmup",
    name=QT_TRANSLATE_NOOP("train", "Warm-up"),
    help=QT_TRANSLATE_NOOP(
        "train",
        "The learning rate starts small and rises to its full value during the first epochs. That "
        "calms the start of large nets.",
    ),
    params=(
        FloatParam(
            name="epochs",
            label=QT_TRANSLATE_NOOP("train", "Duration"),
            help=QT_TRANSLATE_NOOP("train", "How long the learning rate rises."),
            unit=QT_TRANSLATE_NOOP("train", "epochs"),
            default=1.0,
            min=0.0,
            max=100_000.0,
            open_min=True,
        ),
        FloatParam(
            name="start",
            label=QT_TRANSLATE_NOOP("train", "Start share"),
            help=QT_TRANSLATE_NOOP(
                "train", "The share of the learning rate it starts with; 0.1 is one tenth."
            ),
            default=0.1,
            min=0.0,
            max=1.0,
        ),
    ),
    factor=_factor,
    per="batch",
)
