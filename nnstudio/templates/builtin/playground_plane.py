"""A tilted plane: the Playground's first regression."""

from __future__ import annotations

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.bundled.playground_plane import SAMPLE
from nnstudio.data.sets.playground import REGRESSION
from nnstudio.templates.playground import playground_template

TEMPLATE = playground_template(
    SAMPLE,
    REGRESSION,
    name=QT_TRANSLATE_NOOP("templates", "Slope"),
    summary=QT_TRANSLATE_NOOP("templates", "Predicts a number that rises evenly across the plane."),
    order=80,
    seconds=1,
    epochs=50,
)
