"""Two spiral arms, the hardest set of the Playground."""

from __future__ import annotations

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.bundled.playground_spiral import SAMPLE
from nnstudio.data.sets.playground import CLASSIFICATION
from nnstudio.templates.playground import WAVES, playground_template

TEMPLATE = playground_template(
    SAMPLE,
    CLASSIFICATION,
    name=QT_TRANSLATE_NOOP("templates", "Spiral"),
    summary=QT_TRANSLATE_NOOP(
        "templates", "Two arms wound around each other: waves as features and two layers of eight."
    ),
    order=70,
    seconds=6,
    epochs=500,
    hidden=(8, 8),
    features=WAVES,
)
