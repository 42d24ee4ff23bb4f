"""Two spiral arms."""

from __future__ import annotations

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.sets.playground import playground_sample, spiral

SAMPLE = playground_sample(
    "playground-spiral",
    QT_TRANSLATE_NOOP("data", "Spiral"),
    QT_TRANSLATE_NOOP("data", "Two arms wound around each other; the hardest of the four."),
    spiral,
)
