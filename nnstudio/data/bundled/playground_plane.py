"""A tilted plane, for regression."""

from __future__ import annotations

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.sets.playground import plane, playground_sample

SAMPLE = playground_sample(
    "playground-plane",
    QT_TRANSLATE_NOOP("data", "Slope"),
    QT_TRANSLATE_NOOP("data", "A value that rises evenly from the lower left to the upper right."),
    plane,
    points=1200,
    regression=True,
)
