"""Two Gaussian clouds."""

from __future__ import annotations

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.sets.playground import gauss, playground_sample

SAMPLE = playground_sample(
    "playground-gauss",
    QT_TRANSLATE_NOOP("data", "Two clouds"),
    QT_TRANSLATE_NOOP("data", "Two clouds of points that a straight line can part."),
    gauss,
)
