"""Exclusive or as points in the plane."""

from __future__ import annotations

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.bundled.playground_xor import SAMPLE
from nnstudio.data.sets.playground import CLASSIFICATION
from nnstudio.templates.playground import playground_template

TEMPLATE = playground_template(
    SAMPLE,
    CLASSIFICATION,
    name=QT_TRANSLATE_NOOP("templates", "Four quarters"),
    summary=QT_TRANSLATE_NOOP(
        "templates", "Opposite quarters belong together; four neurons find them."
    ),
    order=50,
    seconds=2,
    epochs=200,
)
