"""A disc inside a ring: what the Playground shows first."""

from __future__ import annotations

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.bundled.playground_circle import SAMPLE
from nnstudio.data.sets.playground import CLASSIFICATION
from nnstudio.templates.playground import playground_template

TEMPLATE = playground_template(
    SAMPLE,
    CLASSIFICATION,
    name=QT_TRANSLATE_NOOP("templates", "Circle"),
    summary=QT_TRANSLATE_NOOP(
        "templates", "Watch the border between two classes close into a ring."
    ),
    order=40,
    seconds=2,
    epochs=200,
)
