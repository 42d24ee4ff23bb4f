"""The learning rate stays as it is."""

from __future__ import annotations

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.train.spec import ScheduleSpec, Values


def _factor(position: float, total: float, values: Values) -> float:
    return 1.0


SCHEDULE = ScheduleSpec(
    id="constant",
    name=QT_TRANSLATE_NOOP("train", "Constant"),
    help=QT_TRANSLATE_NOOP("train", "The learning rate stays the same until the end."),
    factor=_factor,
)
