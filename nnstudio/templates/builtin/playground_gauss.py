"""Two clouds that a line can part."""

from __future__ import annotations

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.bundled.playground_gauss import SAMPLE
from nnstudio.data.sets.playground import CLASSIFICATION
from nnstudio.templates.playground import playground_template

TEMPLATE = playground_template(
    SAMPLE,
    CLASSIFICATION,
    name=QT_TRANSLATE_NOOP("templates", "Two clouds"),
    summary=QT_TRANSLATE_NOOP("templates", "So easy that a single neuron would do."),
    order=60,
    seconds=1,
    epochs=50,
)
