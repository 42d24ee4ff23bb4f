"""Six cones: the Playground's second regression."""

from __future__ import annotations

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.bundled.playground_multi_gauss import SAMPLE
from nnstudio.data.sets.playground import REGRESSION
from nnstudio.templates.playground import WAVES, playground_template

TEMPLATE = playground_template(
    SAMPLE,
    REGRESSION,
    name=QT_TRANSLATE_NOOP("templates", "Hills and hollows"),
    summary=QT_TRANSLATE_NOOP(
        "templates", "Predicts the height of a landscape with three hills and three hollows."
    ),
    order=90,
    seconds=10,
    epochs=200,
    hidden=(8, 8),
    features=WAVES,
    lr=0.1,
)
