"""Six cones, for regression."""

from __future__ import annotations

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.sets.playground import multi_gauss, playground_sample

SAMPLE = playground_sample(
    "playground-multi-gauss",
    QT_TRANSLATE_NOOP("data", "Hills and hollows"),
    QT_TRANSLATE_NOOP("data", "Three hills and three hollows in a plane."),
    multi_gauss,
    points=1200,
    regression=True,
)
