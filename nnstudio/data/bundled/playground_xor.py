"""Four quarters of the plane."""

from __future__ import annotations

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.sets.playground import exclusive_or, playground_sample

SAMPLE = playground_sample(
    "playground-xor",
    QT_TRANSLATE_NOOP("data", "Exclusive or"),
    QT_TRANSLATE_NOOP("data", "Four quarters; those that lie opposite each other belong together."),
    exclusive_or,
)
