"""A disc inside a ring."""

from __future__ import annotations

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.sets.playground import circle, playground_sample

SAMPLE = playground_sample(
    "playground-circle",
    QT_TRANSLATE_NOOP("data", "Circle"),
    QT_TRANSLATE_NOOP("data", "Points of one class inside a ring of the other."),
    circle,
)
